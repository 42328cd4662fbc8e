"""A unit said once behind several numbers: 扩大0.1和0.2个百分点, 分别减少10.6万、3.8万和3.3万平方公里."""

from __future__ import annotations

from audit.numbers.compose import sets_of
from audit.numbers.patterns import Pattern
from audit.numbers.reading import Kind, Reading
from audit.units import ONE

_JOINTS = frozenset(("和", "与", "及", "以及", "、"))
_RESPECTIVELY = Pattern("分别[^，。；]{0,20}$")


def share_unit(text: str, found: list[Reading], rounding: str | None) -> None:
    """Give the bare numbers of a list the unit that its last number, the last of ``found``, has."""
    first = len(found) - 1
    while first > 0 and _is_listed(text, found[first - 1], found[first]):
        first -= 1
    if first < len(found) - 1 and _is_shared(text, found[first:]):
        for place in range(first, len(found) - 1):
            found[place] = _with_unit(found[place], found[-1], rounding)


def _is_listed(text: str, one: Reading, following: Reading) -> bool:
    """Whether figures without a unit of their own, 个 apart, stand in a list before ``following``."""
    if one.kind is not Kind.COUNT or one.unit != ONE or one.counted not in (None, "个"):
        return False
    plain = one.hedge is None and one.value is not None and text[one.start].isdecimal()
    return plain and text[one.end : following.start] in _JOINTS


def _is_shared(text: str, listed: list[Reading]) -> bool:
    """Percentage points always; other units where 分别 leads the list and all its numbers are in 万 or 亿."""
    last = listed[-1]
    if last.unit.symbol == "pp":
        return True
    if last.kind not in (Kind.MEASURE, Kind.MONEY) or any(
        text[one.numeral[1] - 1] not in "万亿" for one in listed
    ):
        return False
    start = listed[0].start
    return _RESPECTIVELY.search(text, max(0, start - 24), start) is not None


def _with_unit(one: Reading, last: Reading, rounding: str | None) -> Reading:
    assert one.value is not None and one.resolution is not None
    told = sets_of("scaled", last.kind, None, last.unit, one.value, one.resolution, rounding)
    return one._replace(
        kind=last.kind, unit=last.unit, counted=None, fair=told.fair, widest=told.widest, origin=told.origin
    )

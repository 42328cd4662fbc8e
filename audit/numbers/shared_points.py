"""Percentage points said once behind several numbers: 扩大0.1和0.2个百分点, 提高3、4和5.5个百分点."""

from __future__ import annotations

from audit.numbers.compose import sets_of
from audit.numbers.reading import Kind, Reading
from audit.units import ONE

POINTS = "pp"
_JOINTS = frozenset(("和", "与", "及", "以及", "、"))


def share_points(text: str, found: list[Reading], rounding: str | None) -> None:
    """Give the bare numbers that a list ends in, before the last of ``found``, its percentage points."""
    place = len(found) - 2
    while place >= 0 and _is_listed(text, found[place], found[place + 1]):
        found[place] = _in_points(found[place], found[-1], rounding)
        place -= 1


def _is_listed(text: str, one: Reading, following: Reading) -> bool:
    """Whether figures without a unit of their own, 个 apart, stand in a list before ``following``."""
    if one.kind is not Kind.COUNT or one.unit != ONE or one.counted not in (None, "个"):
        return False
    plain = one.hedge is None and one.value is not None and text[one.start].isdecimal()
    return plain and text[one.end : following.start] in _JOINTS


def _in_points(one: Reading, last: Reading, rounding: str | None) -> Reading:
    assert one.value is not None and one.resolution is not None
    told = sets_of("figures", last.kind, None, last.unit, one.value, one.resolution, rounding)
    return one._replace(
        kind=last.kind, unit=last.unit, counted=None, fair=told.fair, widest=told.widest, origin=told.origin
    )

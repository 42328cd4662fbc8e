"""A unit given once for several numbers.

Examples: 扩大0.1和0.2个百分点, 分别减少10.6万、3.8万和3.3万平方公里, 2, 5 and 10 kg, 208 pounds to 193."""

from __future__ import annotations

from itertools import pairwise

from audit.languages.en import joints as english
from audit.languages.zh import characters as zh
from audit.languages.zh import joints as words
from audit.numbers.compose import sets_of
from audit.numbers.links import CONTEST
from audit.numbers.links import NO_NOUN as _NO_NOUN
from audit.numbers.patterns import Pattern
from audit.numbers.reading import Kind, Reading
from audit.units import ONE

_RESPECTIVELY = Pattern(words.RESPECTIVELY)


FARTHEST = 6  # characters between two numbers of a list: ", and "
_LENGTH = (("length", 1),)
_BY = frozenset((" x ", " × ", " by ", "-by-"))  # 8.5 x 11 inches
_TIMES = 20  # none is larger than another by more than this factor
_MEASURED = (Kind.MEASURE, Kind.PERCENT, Kind.MONEY)


def share_unit(text: str, found: list[Reading], rounding: str | None) -> None:
    """Gives the bare numbers of a list the unit of its last number, which is the last of ``found``.

    The second number of a change gets that of the first."""
    if found[-1].unit == ONE:
        _share_forward(text, found, rounding)
    elif text[found[-1].start - 1] == " " or text.endswith("-by-", 0, found[-1].start):
        _share_back(text, found, rounding)
    else:
        _share_in_chinese(text, found, rounding)


def _share_forward(text: str, found: list[Reading], rounding: str | None) -> None:
    """from 208 pounds to 193, ahead by 48 percent to 45: only the first number has the unit."""
    one, second = found[-2:]
    fits = one.kind in _MEASURED and _is_bare(second) and text[one.end : second.start] == " to "
    if not fits or not _are_alike(one, second) or _NO_NOUN.match(text, second.end) is None:
        return
    alone = one.start == 0 and second.end == len(text)
    if alone or text.endswith(("from ", "From "), 0, one.start) or _is_contest(text, one):
        found[-1] = _with_unit(second, one, rounding)


def _is_contest(text: str, one: Reading) -> bool:
    return one.kind is Kind.PERCENT and CONTEST.search(text, max(0, one.start - 60), one.start) is not None


def _share_back(text: str, found: list[Reading], rounding: str | None) -> None:
    """50 and 100 km, 2, 5 and 10 kg: only the last number has the unit."""
    last = found[-1]
    if (
        last.kind not in _MEASURED
        or last.hedge is not None
        or last.start != last.numeral[0]
        or last.counted is not None
    ):
        return
    first = len(found) - 1
    joints = _JOINTS_OF_PERCENTS if last.kind is Kind.PERCENT else english.LAST_JOINTS
    if last.unit.dimension == _LENGTH:
        joints = joints | _BY
    while first > 0 and text[found[first - 1].end : found[first].start] in joints:
        if not _is_bare(found[first - 1]) or not _are_alike(found[first - 1], last):
            return
        first, joints = first - 1, _COMMAS
    if (
        first == len(found) - 1
        or _NAMED.search(text, max(0, found[first].start - 24), found[first].start) is not None
    ):
        return
    for place in range(first, len(found) - 1):
        found[place] = _with_unit(found[place], last, rounding)


_COMMAS = frozenset((", ",))
_JOINTS_OF_PERCENTS = english.LAST_JOINTS - {", or "}  # of 64 places 48, or 75%, are taken
_NAMED = Pattern(r"(?<![.!?] )\b[A-Z][A-Za-z]* $")  # Apollo 11 and 5 km


def _is_bare(one: Reading) -> bool:
    plain = (
        one.kind is Kind.COUNT and one.unit == ONE and one.counted is None and one.hedge in (None, "about")
    )
    return plain and one.value is not None and one.resolution is not None


def _are_alike(one: Reading, other: Reading) -> bool:
    """Whether two numbers may have one unit: neither is many times the other, nor looks like a year."""
    low, high = one.value, other.value
    if low is None or high is None or low <= 0 or high <= 0:
        return False
    return low <= _TIMES * high and high <= _TIMES * low and not (1900 <= low < 2100 and high < 1000)


def _share_in_chinese(text: str, found: list[Reading], rounding: str | None) -> None:
    first = len(found) - 1
    while first > 0 and _is_listed(text, found[first - 1], found[first]):
        first -= 1
    if first < len(found) - 1 and _is_shared(text, found[first:]):
        for place in range(first, len(found) - 1):
            found[place] = _with_unit(found[place], found[-1], rounding)


def _is_listed(text: str, one: Reading, following: Reading) -> bool:
    """Whether figures without a unit of their own, apart from 个, are in a list before ``following``."""
    if one.kind is not Kind.COUNT or one.unit != ONE or one.counted not in (None, zh.PIECE):
        return False
    plain = one.hedge in _HEDGES and one.value is not None and text[one.numeral[0]].isdecimal()
    return plain and text[one.end : following.start] in words.LIST_JOINTS


_HEDGES = (None, "about", "near-below")  # 约50和60公里


def _is_shared(text: str, listed: list[Reading]) -> bool:
    """Percentage points always; other units if 分别 precedes the list and all its numbers are in 万 or 亿."""
    last = listed[-1]
    if last.unit.symbol == "pp" or _is_measured_together(text, listed):
        return True
    if last.kind not in (Kind.MEASURE, Kind.MONEY) or any(
        text[one.numeral[1] - 1] not in zh.LARGE_SCALES for one in listed
    ):
        return False
    start = listed[0].start
    return _RESPECTIVELY.search(text, max(0, start - 24), start) is not None


def _is_measured_together(text: str, listed: list[Reading]) -> bool:
    """50和100公里, 120或130毫米汞柱, 4750/1921/1624毫米: similar, and neither years nor the number of an item."""
    first, last = listed[0], listed[-1]
    if (
        last.kind not in _MEASURED
        or last.hedge not in (None, "at-most", "at-least")
        or last.start != last.numeral[0]
    ):
        return False
    joints = {text[one.end : other.start] for one, other in pairwise(listed)}
    if len(listed) < _A_LIST and first.hedge is None and not joints <= words.PLAIN_JOINTS:
        return False  # 1、5公里 may be the first item of a list, 3/5 a fraction
    if text[max(0, first.start - 1) : first.start] in words.ORDERS and first.start:
        return False
    if joints <= _SIDES:
        return True
    return all(_are_alike(one, last) and not 1800 <= (one.value or 0) <= 2100 for one in listed[:-1])


_A_LIST = 3
_SIDES = frozenset("/×*")  # length, width and height


def _with_unit(one: Reading, last: Reading, rounding: str | None) -> Reading:
    assert one.value is not None and one.resolution is not None
    told = sets_of("scaled", last.kind, one.hedge, last.unit, one.value, one.resolution, rounding)
    return one._replace(
        kind=last.kind, unit=last.unit, counted=None, fair=told.fair, widest=told.widest, origin=told.origin
    )

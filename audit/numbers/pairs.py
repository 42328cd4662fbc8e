"""Two bounds that belong together: 大于10小于20, above 1000 and below 1500 are one range each."""

from __future__ import annotations

from audit.base.findings import marked
from audit.base.intervals import EVERYTHING, Interval, simplest
from audit.languages.zh import calendar as words
from audit.numbers.dates import BACKWARDS
from audit.numbers.english_words import SCALES, UNITS
from audit.numbers.links import has_changed
from audit.numbers.patterns import Pattern
from audit.numbers.reading import Kind, Reading
from audit.units import ONE

_LOWER = {"over": True, "at-least": False}
_UPPER = {"under": True, "at-most": False}
_JOINTS = frozenset(
    ("", "，", "， ", ",", ", ", "and", "but", ", and", ", but", "and also", "but also", *words.BOTH_BOUNDS)
)


def paired(text: str, found: list[Reading], second: Reading) -> bool:
    """Joins ``second`` to the last reading if the two are a lower and an upper bound of one number."""
    first = found[-1]
    if first.kind is Kind.DATE and second.kind is Kind.DATE:
        return _dates(text, found, second)
    if first.hedge is None or second.hedge is None or second.start - first.end > 10:
        return False
    low, high = (first, second) if first.hedge in _LOWER else (second, first)
    if (
        low.hedge not in _LOWER
        or high.hedge not in _UPPER
        or text[first.end : second.start].strip() not in _JOINTS
    ):
        return False
    if low.unit != high.unit and low.counted is not None and high.counted is not None:
        return False
    joined = _joined(text, first, second, low, high)
    if joined is None:
        return False
    found[-1] = joined
    return True


def _joined(text: str, first: Reading, second: Reading, low: Reading, high: Reading) -> Reading | None:
    told = first if _is_bare(second) else second
    if low.value is None or high.value is None or not (_is_bare(first) or first.unit == told.unit):
        return None
    assert low.hedge is not None and high.hedge is not None
    scale = _shared_scale(text, first, second)
    bottom = simplest(low.value * (scale if first is low else 1))
    top = simplest(high.value * (scale if first is high else 1))
    if bottom >= top:
        return None
    whole = low.fair.whole and high.fair.whole and told.fair.whole
    ends = Interval(bottom, top, _LOWER[low.hedge], _UPPER[high.hedge], whole)
    return first._replace(
        text=text[first.start : second.end], end=second.end, fair=ends, widest=ends, value=None,
        hedge="range", numeral=(first.numeral[0], second.numeral[1]), counted=second.counted,
        unit=told.unit, kind=told.kind, origin=marked("between two bounds, as written"),
    )  # fmt: skip


def _is_bare(reading: Reading) -> bool:
    """over 5 but under 10 percent: the first bound has no unit of its own."""
    return reading.unit == ONE and reading.kind is Kind.COUNT and reading.counted is None


def _shared_scale(text: str, first: Reading, second: Reading) -> int:
    """more than 5 but less than 10 million: the scale word occurs once."""
    word = text[second.numeral[0] : second.numeral[1]].rpartition(" ")[2].lower()
    scale = SCALES.get(word, 1)
    own = text[first.numeral[0] : first.numeral[1]]
    if scale == 1 or first.value is None or second.value is None or not first.value:
        return 1
    bare = own.isdecimal() or own.lower() in UNITS or own.replace(".", "", 1).isdecimal()
    return scale if bare and -1000 < first.value < 1000 and second.value >= scale else 1


def _are_years(first: Reading, second: Reading) -> bool:
    """2020年至2018年; with months and days, the later ones may belong to another year."""
    return all(_YEAR.fullmatch(one.text) is not None for one in (first, second))


_YEAR = Pattern(words.FULL_YEAR)
_UNTIL = frozenset((*words.UNTIL_WORDS, "-", "–", "—", "——", "~", "～", " to ", " - ", " – ", "－", "―"))


def _dates(text: str, found: list[Reading], second: Reading) -> bool:
    """2018年至2020年: from the first day of one to the last day of the other."""
    first = found[-1]
    if second.start - first.end > 4 or text[first.end : second.start] not in _UNTIL:
        return False
    if text.endswith("from ", 0, first.start) and has_changed(text, first.start):
        return False  # postponed from 28 May to 3 June
    low, high = first.fair.low, second.fair.high
    if low is not None and high is not None and low > high and _are_years(first, second):
        found[-1] = first._replace(
            text=text[first.start : second.end], end=second.end, kind=Kind.VAGUE, fair=EVERYTHING,
            widest=EVERYTHING, value=None, resolution=None, numeral=(first.start, second.end), origin="",
            note=BACKWARDS,
        )  # fmt: skip
        return True
    unknown = first.note is not None and second.note is not None and first.note == second.note
    if not unknown and (low is None or high is None or low > high):
        return False
    span = Interval(low, high, low is None, high is None, True)
    found[-1] = first._replace(
        text=text[first.start : second.end], end=second.end, fair=span, widest=span, value=None,
        resolution=None, hedge="range", numeral=(first.start, second.end),
    )  # fmt: skip
    return True

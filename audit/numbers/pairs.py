"""Two bounds that belong together: 大于10小于20, above 1000 and below 1500 are one range each."""

from __future__ import annotations

from audit.findings import marked
from audit.intervals import Interval
from audit.numbers.links import has_changed
from audit.numbers.reading import Kind, Reading

_LOWER = {"over": True, "at-least": False}
_UPPER = {"under": True, "at-most": False}
_JOINTS = frozenset(
    (
        "",
        "且",
        "并",
        "并且",
        "而",
        "，",
        "， ",
        ",",
        ", ",
        "and",
        "but",
        ", and",
        ", but",
        "，且",
        "，并",
        "又",
        "同时",
    )
)


def paired(text: str, found: list[Reading], second: Reading) -> bool:
    """Join ``second`` to the last reading where the two are a lower and an upper bound of one number."""
    first = found[-1]
    if first.kind is Kind.DATE and second.kind is Kind.DATE:
        return _dates(text, found, second)
    if first.hedge is None or second.hedge is None or second.start - first.end > 6:
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
    if (
        low.value is None
        or high.value is None
        or low.value >= high.value
        or low.unit.dimension != high.unit.dimension
    ):
        return None
    assert low.hedge is not None and high.hedge is not None
    whole = low.fair.whole and high.fair.whole
    ends = Interval(low.value, high.value, _LOWER[low.hedge], _UPPER[high.hedge], whole)
    return first._replace(
        text=text[first.start : second.end], end=second.end, fair=ends, widest=ends, value=None,
        hedge="range", numeral=(first.numeral[0], second.numeral[1]), counted=second.counted,
        origin=marked("between two bounds, as written"),
    )  # fmt: skip


_UNTIL = frozenset(("至", "到", "-", "–", "—", "——", "~", "～", " to ", " - ", " – ", "－", "―"))


def _dates(text: str, found: list[Reading], second: Reading) -> bool:
    """2018年至2020年: from the first day of the one to the last day of the other."""
    first = found[-1]
    if second.start - first.end > 4 or text[first.end : second.start] not in _UNTIL:
        return False
    if text.endswith("from ", 0, first.start) and has_changed(text, first.start):
        return False  # postponed from 28 May to 3 June
    low, high = first.fair.low, second.fair.high
    unknown = first.note is not None and second.note is not None and first.note == second.note
    if not unknown and (low is None or high is None or low > high):
        return False
    span = Interval(low, high, low is None, high is None, True)
    found[-1] = first._replace(
        text=text[first.start : second.end], end=second.end, fair=span, widest=span, value=None,
        resolution=None, hedge="range", numeral=(first.start, second.end),
    )  # fmt: skip
    return True

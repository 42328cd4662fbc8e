"""Classes of an order and their bounds: 四类, 8级以上, 8级到9级, 6.5级, -42公斤级."""

from __future__ import annotations

from audit.base.findings import marked
from audit.base.intervals import Interval
from audit.languages.zh import characters as zh
from audit.languages.zh import frames as words
from audit.numbers import hedges
from audit.numbers.frames import exact_frame
from audit.numbers.numeral import Numeral
from audit.numbers.parts import number_at
from audit.numbers.patterns import Pattern
from audit.numbers.phrase import Phrase
from audit.numbers.reading import Kind, Reading
from audit.numbers.sets import hedged, rounded
from audit.units import find


def class_after(text: str, numeral: Numeral, floor: int) -> Reading | None:
    """四类, 三级, 一等, 二线: a class of an order; 6.5级 is a magnitude and is read as a measure.

    8级以上 means all classes from there on, 8级到9级 both and everything between."""
    end = numeral.end
    following = text[end + 1 : end + 2]
    if following in words.CLASS_WORDS.get(text[end], frozenset()) and following:
        return None
    if numeral.style not in ("words", "figures") or not 0 < numeral.value <= 99 or text[end - 1] == zh.TWO:
        return None
    if type(numeral.value) is not int or numeral.place < 1:
        return _magnitude(text, numeral, floor)
    found = exact_frame(text, numeral.start, end + 1, Kind.CLASS, numeral, text[end])
    return _until_class(text, found) or _hedged_class(text, found, floor)


def _until_class(text: str, first: Reading) -> Reading | None:
    """8级到9级, 一类至三类."""
    other = _OTHER_CLASS.match(text, first.end)
    if other is None or first.counted != other[2] or first.value is None:
        return None
    last = number_at(text, other.start(1))
    if last is None or last.end != other.end(1) or not first.value < last.value:
        return None
    classes = Interval(first.value, last.value, False, False, True)
    return first._replace(
        text=text[first.start : other.end()], end=other.end(), fair=classes, widest=classes, value=None,
        hedge="range", numeral=(first.numeral[0], other.end(1)), origin=marked("a range, as written"),
    )  # fmt: skip


_OTHER_CLASS = Pattern(words.OTHER_CLASS)


def _hedged_class(text: str, found: Reading, floor: int) -> Reading:
    """8级以上, 超过8级, 二类以下."""
    assert found.value is not None
    before, after = hedges.before(text, found.start, floor), hedges.after(text, found.end)
    hedge = after[0] if after is not None else before[0] if before is not None else ""
    if hedge not in _HEDGES_OF_CLASSES:
        return found
    start = found.start if before is None else before[1]
    end = found.end if after is None else after[1]
    step, whole = found.resolution or 1, found.fair.whole or found.kind is Kind.CLASS
    allowed = hedged(hedge, found.value, step, whole=whole)
    return found._replace(
        text=text[start:end], start=start, end=end, fair=allowed.fair, widest=allowed.widest, hedge=hedge,
        origin=allowed.origin,
    )  # fmt: skip


_HEDGES_OF_CLASSES = ("at-least", "at-most", "over", "under")


def _magnitude(text: str, numeral: Numeral, floor: int) -> Reading | None:
    """6.5级, 4.0级以上: the strength of an earthquake."""
    unit = find("magnitude")
    if unit is None or text[numeral.end] != zh.LEVEL:
        return None
    found = rounded(numeral.value, numeral.place)
    end = numeral.end + 1
    told = Reading(
        text[numeral.start : end], numeral.start, end, Kind.MEASURE, unit, found.fair, found.widest,
        numeral.value, numeral.place, None, None, (numeral.start, numeral.end), found.origin,
    )  # fmt: skip
    return _hedged_class(text, told, floor)


def weight_class(text: str, phrase: Phrase) -> Reading:
    """-42公斤级 means up to 42 kg, +78公斤级 above 78 kg; the sign does not belong to the number."""
    numeral, start, end = phrase.numeral, phrase.numeral.start, phrase.end + 1
    sign = text[start - 1] if start > phrase.floor else ""
    value = numeral.value
    fair = Interval.point(value)
    if sign and sign in "-−－—":
        fair, start = Interval(0, value), start - 1
    elif sign and sign in "+＋":
        fair, start = Interval(value, None, False, True), start - 1
    return Reading(
        text[start:end], start, end, Kind.CLASS, phrase.unit, fair, fair, value, 1, None, zh.LEVEL,
        (numeral.start, numeral.end), marked("a class with its limit"),
    )  # fmt: skip

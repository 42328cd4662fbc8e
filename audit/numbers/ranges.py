"""Ranges and alternatives: 30米到100米, 3至5年, 3-5%, 10000与20000之间, between 3 and 5, $3bn to $4bn, 13 or 14."""

from __future__ import annotations

from fractions import Fraction

from audit.base.findings import marked
from audit.base.intervals import Interval, Rational, simplest
from audit.languages.en import joints as english
from audit.languages.zh import characters as zh
from audit.languages.zh import joints as words
from audit.numbers.ambiguous import BELOW_ZERO
from audit.numbers.chinese import CHARACTERS
from audit.numbers.clock import hours
from audit.numbers.compose import allowed, reading
from audit.numbers.hedges import ABOUT
from audit.numbers.links import (
    ABOVE,
    BELOW,
    behind_included,
    hundreds,
    second_of,
    share_measure_word,
    shared_scale,
)
from audit.numbers.numeral import last_place
from audit.numbers.phrase import Phrase
from audit.numbers.reading import Kind, Reading
from audit.numbers.sets import about
from audit.units import agreed, find


def range_from(text: str, first: Phrase, rounding: str | None) -> Reading | None:
    """The range that starts with ``first``, if there is one."""
    if first.numeral.style in ("several", "long", "multiple"):  # doubled to 600 is not a range
        return None
    found = second_of(text, first)
    if found is not None and (found.kind is Kind.ORDINAL) is not (first.kind is Kind.ORDINAL):
        return None
    if found is None:
        return None
    if first.hedge in (*ABOVE, *BELOW) and text[first.end : found.start].strip() in ("or", zh.OR, zh.OR_ELSE):
        return _bound(text, first, found, rounding)
    return _joined(text, first, found, rounding)


def _bound(text: str, first: Phrase, second: Phrase, rounding: str | None) -> Reading | None:
    """up to two or three weeks is at most three, at least five or six people at least five."""
    share_measure_word(first, second)
    factor = _same_unit(first, second)
    if factor is None:
        return None
    if first.hedge in ABOVE:
        second.value, second.place = simplest(first.value * factor), simplest(first.place * factor)
    second.start, second.hedge = first.start, first.hedge
    return reading(second, rounding)._replace(numeral=(first.numeral.start, second.numeral.end))


def _joined(text: str, first: Phrase, second: Phrase, rounding: str | None) -> Reading | None:
    """The range from ``first`` to ``second``; None if they do not fit each other."""
    share_measure_word(first, second)
    _share_coin(first, second)
    factor = _same_unit(first, second)
    if factor is None:
        return None
    low, place = simplest(first.value * factor), simplest(first.place * factor)
    if low > second.value >= 0 and text[first.end : second.numeral.start] in _BEFORE_CELLS:
        return None  # 1,234 -2.5%: two cells of a row
    if not first.marked:
        first.value, first.place, first.unit, first.kind = low, place, second.unit, second.kind
        if text.startswith(zh.BELOW_ZERO, first.start) and second.value > 0:
            second.value = -second.value  # 零下5到10度: both are below zero
        elif text.endswith(BELOW_ZERO, 0, second.end) and second.value < 0 <= low:
            low, second.value = second.value, -low  # 5 to 10 degrees below zero: so are both
    high = second.value
    if (low > high >= 0 and not _is_long_ago(text, first)) or (
        low == high and first.numeral.style != "ordinal"
    ):
        return None  # 1 TB or 500 KB: the first stays in its own unit
    is_rough = ABOUT in (first.hedge, second.hedge) and " or " not in text[first.end : second.start]
    first.value, first.place, first.hedge = low, place, None
    if _is_clock(text, first, second):
        return hours(text, first, second)
    return _hedged(text, first, second) if is_rough else _reading(text, first, second, rounding)


_BEFORE_CELLS = (" -", " −", " –")


def _is_long_ago(text: str, first: Phrase) -> bool:
    """距今3800~3500年: the more distant time comes first."""
    return zh.LONG_AGO in text[max(0, first.start - 6) : first.start]


def _same_unit(first: Phrase, second: Phrase) -> Rational | None:
    """The factor that brings the first number to the second's unit: 3至5万吨, 500米到1公里."""
    if first.marked and second.marked:
        _share_rate(first, second)
        if first.kind is not second.kind or not _share_currency(first, second):
            return None
        shared = _shared_scale(first, second, 1) if first.kind is Kind.MONEY else 1
        return simplest(Fraction(first.unit.factor) / second.unit.factor * shared)
    if first.marked:
        if first.counted is None and first.kind is not Kind.MONEY and first.numeral.lead < 0:
            return None
        second.unit, second.kind, second.counted, second.marked = first.unit, first.kind, first.counted, True
        return _shared_scale(first, second, 1) if first.kind is Kind.MONEY else 1
    factor: Rational = Fraction(second.place) / second.numeral.place if second.marked else 1
    return simplest(factor * _shared_scale(first, second, factor))


def _share_coin(first: Phrase, second: Phrase) -> None:
    """三块五到四块: 块 is money at both ends if it is at one."""
    for one, other in ((first, second), (second, first)):
        if one.counted == zh.KUAI and other.kind is Kind.MONEY and other.unit.symbol == "CNY":
            one.unit, one.kind, one.counted = other.unit, other.kind, None


def _share_currency(first: Phrase, second: Phrase) -> bool:
    """Whether both have one dimension; in 5 to 10 Swiss francs where one says only francs, both are Swiss."""
    shared = agreed(first.unit.dimension, second.unit.dimension)
    if shared is None:
        return False
    for one, other in ((first, second), (second, first)):
        if one.unit.dimension != shared and one.unit.factor == other.unit.factor:
            one.unit = other.unit
    return first.unit.dimension == second.unit.dimension


def _share_rate(first: Phrase, second: Phrase) -> None:
    """$497-$502 a tonne, 每斤2元到3元: the divisor of one end applies to both."""
    if first.kind is second.kind and second.unit.symbol.startswith(f"{first.unit.symbol}/"):
        first.unit = second.unit
    elif first.kind is second.kind and first.unit.symbol.startswith(f"{second.unit.symbol}/"):
        second.unit = first.unit


def _shared_scale(first: Phrase, second: Phrase, factor: Rational) -> Rational:
    """3至5万 is 3万 to 5万, $3-5 million starts at 3 million: the scale word occurs once."""
    scale = second.numeral.scale
    if scale <= 1 or (scale < 10_000 and second.numeral.style != "scaled"):
        return hundreds(first, second)
    text = second.text
    if text[second.numeral.end - 1] in CHARACTERS:
        own = (
            first.numeral.scale >= 10_000 or first.end > first.numeral.end
        )  # 3元到5万元: the first is complete
        return 1 if own else shared_scale(text, first, second, factor)
    return scale if first.numeral.scale == 1 and first.value * scale * factor < second.value else 1


def _reading(text: str, first: Phrase, second: Phrase, rounding: str | None) -> Reading:
    lower, upper = (first, second) if first.value <= second.value else (second, first)  # -5C to -10C
    low, high = allowed(lower, rounding), allowed(upper, rounding)
    whole = low.fair.whole and high.fair.whole
    more = upper.hedge == "more"  # 20至30多: up to the next step
    end = simplest(upper.value + last_place(upper.value, upper.place)) if more else upper.value
    low_out, high_out = _is_left_out(text, first), _is_left_out(text, second)
    fair = Interval(lower.value, end, low_out, more or high_out, whole)
    # Whatever the rule of rounding, the ends as written are included.
    low_open = low.widest.low_open and low.widest.low != lower.value
    high_open = high.widest.high_open and (more or high.widest.high != end)
    wide = Interval(low.widest.low, high.widest.high, low_open, high_open, whole)
    _share_rate_before(first, second)
    start, stop = _with_words(text, first.start, behind_included(text, second.end), first.floor)
    place = min(first.place, second.place)
    span = (first.numeral.start, second.numeral.end)
    kind = second.kind if first.numeral.style != "ordinal" else Kind.ORDINAL
    if second.counted in words.CLASSES and whole and zh.TWO not in text[first.start : second.end]:
        kind = Kind.CLASS  # 4~6级风, as 8级; 两到三级 counts
    elif second.counted == zh.LEVEL and not whole:
        kind, second.unit, second.counted = (
            Kind.MEASURE,
            find("magnitude") or second.unit,
            None,
        )  # 5.5~6级地震
    if first.numeral.style == second.numeral.style == "part" and not second.marked:
        kind = Kind.RATIO  # a quarter to a third
    return Reading(
        text[start:stop], start, stop, kind, second.unit, fair, wide, None, place, "range", second.counted,
        span, marked("a range, as written"),
    )  # fmt: skip


def _is_left_out(text: str, one: Phrase) -> bool:
    """Whether （不含） follows an end."""
    return zh.NOT in text[one.end : behind_included(text, one.end)]


_NEAR = 3  # factor: how far apart the ends of an estimate may be


def _hedged(text: str, first: Phrase, second: Phrase) -> Reading:
    """about 2000 to 2500 calories: both ends are as rough as the finer of them is written."""
    found = _reading(text, first, second, None)
    low, high = sorted((first.value, second.value))
    step = min(last_place(low, first.place), last_place(high, second.place))
    below, above = about(low, step), about(high, step)
    fair = found.fair  # from 20 to 100 is rough enough as written
    if 0 < low < high <= _NEAR * low:
        fair = Interval(below.fair.low, above.fair.high, False, False, found.fair.whole)
    wide = Interval(below.widest.low, above.widest.high, False, False, found.widest.whole)
    return found._replace(fair=fair, widest=wide, origin=below.origin)


def _is_clock(text: str, first: Phrase, second: Phrase) -> bool:
    """0至24时, 8—10时: from one time of day to another; 8至10小时 is a duration."""
    end = second.end
    told = second.unit.symbol == "h" and text[end - 1] == zh.HOUR and text[end - 2] != zh.SMALL
    return told and first.numeral.style == second.numeral.style == "figures" and end == second.numeral.end + 1


def _share_rate_before(first: Phrase, second: Phrase) -> None:
    """每小时60至80公里: the unit that the 每 before the first divides follows the second."""
    if not first.marked and first.counted is None:
        first.kind, first.unit = second.kind, second.unit
        first.read_rate_before()
        second.unit = first.unit


def _with_words(text: str, start: int, end: int, floor: int) -> tuple[int, int]:
    stop = end
    for word in zh.BETWEEN_WORDS:
        if text.startswith(word, end):
            stop += len(word)
            break
    window = text[max(floor, start - 12) : start].lower()
    for word in _LEADS:
        if window.endswith(word) and (word != zh.AT or stop > end):  # 稳定在3%至5%
            return start - len(word), stop
    return start, stop


_LEADS = (*english.RANGE_LEADS, *words.RANGE_LEADS)

"""Ranges: 30米到100米, 3至5年, 3-5%, 10000与20000之间, between 3 and 5, from 200 to 300."""

from __future__ import annotations

from fractions import Fraction

from audit.findings import marked
from audit.intervals import Interval, Rational, simplest
from audit.numbers.compose import allowed
from audit.numbers.numbered import phrase_at
from audit.numbers.numeral import last_place
from audit.numbers.patterns import Pattern
from audit.numbers.phrase import Phrase
from audit.numbers.reading import Kind, Reading

_STROKES = frozenset("-–—－−~～〜")
_CONNECTORS = _STROKES | frozenset("到至")
_BETWEEN = ("与", "和", "跟", "及", "、")
BEGINS = _CONNECTORS | frozenset(" 与和跟及") | frozenset("ta")
_ENGLISH = {
    "to": ("from", "ranging from", "range from"),
    "and": ("between", "between the"),
    "through": ("",),
    "till": ("",),
}


def range_from(text: str, first: Phrase, rounding: str | None) -> Reading | None:
    """The range that ``first`` begins, if it begins one."""
    if first.numeral.style in ("several", "long", "multiple"):  # doubled to 600 is no range
        return None
    found = _second_of(text, first)
    if found is not None and (found.kind is Kind.ORDINAL) is not (first.kind is Kind.ORDINAL):
        return None
    return None if found is None else _joined(text, first, found, rounding)


def _second_of(text: str, first: Phrase) -> Phrase | None:
    """The other end of a range that ``first`` begins."""
    position, spaced = first.end, False
    if text[position : position + 1] == " ":
        position, spaced = position + 1, True
    mark = text[position : position + 1]
    if mark in _CONNECTORS and mark:
        return _after_connector(text, first, position, mark, spaced)
    if mark in _BETWEEN and mark and not spaced:
        found = phrase_at(text, position + 1)
        if found is not None and found.counted == "间":
            found.counted, found.marked, found.end = None, False, found.numeral.end
        return found if found is not None and text.startswith(("之间", "间"), found.end) else None
    return _english(text, first, position) if spaced and mark in "ta" else None


def _after_connector(text: str, first: Phrase, position: int, mark: str, spaced: bool) -> Phrase | None:
    begin = position + 1
    while text[begin : begin + 1] in ("—", "-") and begin < position + 3:
        begin += 1
    if text[begin : begin + 1] == " " and (spaced or mark not in "到至"):
        begin += 1
    return phrase_at(text, begin)


def _english(text: str, first: Phrase, position: int) -> Phrase | None:
    word, _, _ = text[position : position + 8].partition(" ")
    starts = _ENGLISH.get(word)
    if starts is None:
        return None
    begin = position + len(word) + 1
    if text.startswith("the ", begin):
        begin += 4
    before = text[max(0, first.start - 14) : first.start].rstrip().lower()
    led = before.endswith(starts)
    if (
        word == "to"
        and before.endswith(" from")
        and _CHANGED.search(text, max(0, first.start - 60), first.start)
    ):
        return None
    if not led and (word == "and" or first.marked):
        return None
    return phrase_at(text, begin)


# rose from 100 to 135 units: a change from the one to the other, no range
_CHANGED = Pattern(
    r"\b(?:[Uu]p|[Dd]own|(?:[Rr]is|[Rr]ose|[Ii]ncreas|[Gg]r[eo]w|[Ff]all|[Ff]ell|[Dd]rop|[Dd]eclin|[Cc]limb|[Jj]ump|[Cc]ut|[Rr]educ|[Rr]ais"
    r"|[Ll]ower|[Ee]xpand|[Ss]hr[iau]nk|[Cc]hang|[Ss]lip|[Ss]lid|[Ss]oar|[Ss]urg|[Pp]lung|[Tt]umbl|[Ww]iden|[Nn]arrow|[Ii]mprov|[Ee]xten[ds]|[Ss]horten"
    r"|[Ll]ift|[Ss]lash|[Pp]ush|[Ee]dg|[Ee]as|[Dd]ip|[Ss][aiu]nk|[Ss]well|[Mm]ov|[Ww]ent|[Gg]o(?:es|ne|ing)?\b|[Dd]oubl|[Tt]ripl|[Tt]rim|[Ss]cal"
    r"|[Ii]nflat|[Dd]wind|[Aa]dvanc|[Rr]evis|[Uu]pgrad|[Dd]owngrad|[Tt]ak(?:e|es|en|ing)\b|[Tt]ook|[Bb]r(?:ing|ought))[a-z]*)\b[^.;,:!?]{0,40}\b[Ff]rom $"
)


def _joined(text: str, first: Phrase, second: Phrase, rounding: str | None) -> Reading | None:
    """The range from ``first`` to ``second``; None when they do not fit each other."""
    factor = _same_unit(first, second)
    if factor is None:
        return None
    low, high = first.value * factor, second.value
    if low > high or (low == high and first.numeral.style != "ordinal"):
        return None
    if factor != 1:
        first.value, first.place = simplest(low), simplest(first.place * factor)
    if not first.marked:
        first.unit, first.kind = second.unit, second.kind
    first.hedge = None
    return _reading(text, first, second, rounding)


def _same_unit(first: Phrase, second: Phrase) -> Rational | None:
    """What the first number must be multiplied by to be in the second's unit: 3至5万吨, 500米到1公里."""
    if first.marked and second.marked:
        if first.kind is second.kind is Kind.MONEY and second.unit.symbol.startswith(f"{first.unit.symbol}/"):
            first.unit = second.unit  # $497-$502 a tonne
        if first.unit.dimension != second.unit.dimension or first.kind is not second.kind:
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


def _shared_scale(first: Phrase, second: Phrase, factor: Rational) -> Rational:
    """3至5万 is 3万 to 5万, $3-5 million is from 3 million: the scale word stands once."""
    scale = second.numeral.scale
    if scale <= 1 or (scale < 10_000 and second.numeral.style != "scaled"):
        return 1
    return scale if first.numeral.scale == 1 and first.value * scale * factor < second.value else 1


def _reading(text: str, first: Phrase, second: Phrase, rounding: str | None) -> Reading:
    low, high = allowed(first, rounding), allowed(second, rounding)
    whole = low.fair.whole and high.fair.whole
    more = second.hedge == "more"  # 20至30多: up to the next step
    end = simplest(second.value + last_place(second.value, second.place)) if more else second.value
    fair = Interval(first.value, end, False, more, whole)
    # Whatever the rule of rounding, the ends as written belong to it.
    low_open = low.widest.low_open and low.widest.low != first.value
    high_open = high.widest.high_open and (more or high.widest.high != end)
    wide = Interval(low.widest.low, high.widest.high, low_open, high_open, whole)
    start, stop = _with_words(text, first.start, second.end, first.floor)
    place = min(first.place, second.place)
    span = (first.numeral.start, second.numeral.end)
    kind = second.kind if first.numeral.style != "ordinal" else Kind.ORDINAL
    return Reading(
        text[start:stop], start, stop, kind, second.unit, fair, wide, None, place, "range", second.counted,
        span, marked("a range, as written"),
    )  # fmt: skip


def _with_words(text: str, start: int, end: int, floor: int) -> tuple[int, int]:
    for word in ("之间", "间"):
        if text.startswith(word, end):
            end += len(word)
            break
    window = text[max(floor, start - 12) : start].lower()
    for word in ("between the ", "between ", "from ", "ranging from ", "从", "由", "在", "介于"):
        if window.endswith(word):
            return start - len(word), end
    return start, end

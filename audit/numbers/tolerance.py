"""A number with its tolerance: 5 ± 0.2 K, 75% +/- 3%, 12 kg plus or minus 1."""

from __future__ import annotations

from fractions import Fraction

from audit.base.findings import marked
from audit.base.intervals import Interval, simplest
from audit.languages.en import numerals as english
from audit.numbers.numbered import phrase_at
from audit.numbers.patterns import Pattern
from audit.numbers.phrase import Phrase
from audit.numbers.reading import Kind, Reading

# ±, +/- or their words, before figures
_SIGN = Pattern(english.TOLERANCE_SIGN)


def with_tolerance(text: str, first: Phrase) -> Reading | None:
    """The number that starts with ``first``, with the tolerance after it; the widest set allows twice as much."""
    sign = _SIGN.match(text, first.end)
    second = None if sign is None else phrase_at(text, sign.end())
    if second is None or second.value <= 0 or first.hedge is not None or second.hedge is not None:
        return None
    if first.kind is Kind.ORDINAL or not _fits(first, second):
        return None
    if second.numeral.scale > first.numeral.scale == 1:  # 4.54 ± 0.05 billion
        first.value, first.place = (
            simplest(one * second.numeral.scale) for one in (first.value, first.place)
        )
    step = second.value
    if second.marked and second.counted is None:
        step = simplest(Fraction(step) * second.unit.factor / first.unit.factor)
    fair = Interval(simplest(first.value - step), simplest(first.value + step))
    wide = Interval(simplest(first.value - 2 * step), simplest(first.value + 2 * step))
    return Reading(
        text[first.start : second.end], first.start, second.end, first.kind, first.unit, fair, wide, first.value,
        first.place, None, first.counted, (first.numeral.start, first.numeral.end), marked("a range, as written"),
    )  # fmt: skip


def _fits(first: Phrase, second: Phrase) -> bool:
    """Whether both have one unit; the first takes that of the second if it has none of its own."""
    if not second.marked:
        return True
    if not first.marked:
        first.unit, first.kind, first.counted = second.unit, second.kind, second.counted
        return True
    if first.kind is Kind.PERCENT and second.counted in ("points", "point"):
        return True
    return second.unit.dimension == first.unit.dimension and second.kind is first.kind

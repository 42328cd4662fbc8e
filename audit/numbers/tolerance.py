"""A number with what it may be off by: 5 ± 0.2 K, 75% +/- 3%, 12 kg plus or minus 1."""

from __future__ import annotations

from audit.findings import marked
from audit.intervals import Interval, simplest
from audit.numbers.numbered import phrase_at
from audit.numbers.patterns import Pattern
from audit.numbers.phrase import Phrase
from audit.numbers.reading import Kind, Reading

_SIGN = Pattern(" ?(?:±|\\+/[-−–]|\\+[-−–]) ?(?=[0-9])| (?:plus or minus|give or take) (?=[0-9])")


def with_tolerance(text: str, first: Phrase) -> Reading | None:
    """The number that ``first`` begins, with the tolerance behind it, taken as the limit and at the widest as half of it."""
    sign = _SIGN.match(text, first.end)
    second = None if sign is None else phrase_at(text, sign.end())
    if second is None or second.value <= 0 or first.hedge is not None or second.hedge is not None:
        return None
    if (
        second.marked
        and first.marked
        and (second.unit.dimension != first.unit.dimension or second.kind is not first.kind)
    ):
        return None
    if second.marked and not first.marked:
        first.unit, first.kind, first.counted = second.unit, second.kind, second.counted
    step = simplest(second.value * second.unit.factor / first.unit.factor) if second.marked else second.value
    fair = Interval(simplest(first.value - step), simplest(first.value + step))
    wide = Interval(simplest(first.value - 2 * step), simplest(first.value + 2 * step))
    kind = Kind.COUNT if first.kind is Kind.ORDINAL else first.kind
    return Reading(
        text[first.start : second.end], first.start, second.end, kind, first.unit, fair, wide, first.value, first.place,
        None, first.counted, (first.numeral.start, first.numeral.end), marked("a range, as written"),
    )  # fmt: skip

"""Two totals that have to be equal, such as assets and liabilities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.tables.structure.found import Equation, Sure, bits_of
from audit.tables.structure.grid import GridLine
from audit.tables.structure.related import Operand, RelatedCells

_BITS = 24.0
_NAMED = frozenset(("TOTAL", "SUBTOTAL", "GRAND"))


def twins_of(
    lines: Sequence[GridLine], across: Sequence[GridLine], sums: Sequence[Equation], is_rows: bool
) -> Iterator[RelatedCells]:
    """The totals that are equal in more lines across than chance would allow."""
    totals = sorted(
        {one.result for one in sums} | {at for at, line in enumerate(lines) if line.roles & _NAMED}
    )
    inner = {term.line for one in sums for term in one.terms}
    outer = [one for one in totals if one not in inner]
    for at, first in enumerate(outer):
        for second in outer[at + 1 :]:
            held, missed, bits = _same(lines[first], lines[second])
            if len(held) > len(missed) and bits >= _BITS and len(missed) <= 1:
                tells = bits >= _BITS and len(held) > 1
                for place in (*held, *missed):
                    one, other = (
                        Operand(lines[line].number, across[place].number)
                        if is_rows
                        else Operand(across[place].number, lines[line].number)
                        for line in (first, second)
                    )
                    yield RelatedCells(
                        "that",
                        (("that", (one, other)),),
                        Sure.ANNOUNCED if tells else Sure.LIKELY,
                        place in held,
                        tells,
                        lines[second].label,
                    )


def _same(first: GridLine, second: GridLine) -> tuple[list[int], list[int], float]:
    held: list[int] = []
    missed: list[int] = []
    bits = 0.0
    for at, (one, other) in enumerate(zip(first.values, second.values, strict=True)):
        if one is None or other is None or not first.steps[at] or not second.steps[at]:
            continue
        if one == other:
            held.append(at)
            bits += bits_of(one, first.steps[at])
        else:
            missed.append(at)
    return held, missed, bits

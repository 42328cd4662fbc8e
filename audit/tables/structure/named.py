"""Quotients that have a name, such as a turnout: the votes cast divided by the electorate, wherever these are in the
table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.tables.structure.found import Sure
from audit.tables.structure.grid import GridLine
from audit.tables.structure.related import Operand, RelatedCells
from audit.tables.words import RATIOS


def ratios_of(rows: Sequence[GridLine], columns: Sequence[GridLine], scale: int) -> Iterator[RelatedCells]:
    """The percents whose words name what they are a share of, if exactly one row each has these words.

    The figure of a percent may be in a column of its own."""
    for row in rows:
        for result, part, whole in RATIOS:
            if not row.is_percent or result.search(row.label) is None:
                continue
            parts = [one for one in rows if one is not row and part.search(one.label)]
            wholes = [one for one in rows if one is not row and whole.search(one.label)]
            if len(parts) == 1 and len(wholes) == 1:
                yield from _shares(row, parts[0], wholes[0], columns, scale)
            break


def _shares(
    row: GridLine, part: GridLine, whole: GridLine, columns: Sequence[GridLine], scale: int
) -> Iterator[RelatedCells]:
    both = [at for at in range(len(columns)) if part.steps[at] and whole.steps[at]]
    told = [at for at, step in enumerate(row.steps) if step]
    pairs = [(at, at) for at in told if at in both]
    if not pairs and len(told) == 1 and len(both) == 1:
        pairs = [(told[0], both[0])]
    for at, place in pairs:
        value, top, bottom = row.values[at], part.values[place], whole.values[place]
        if value is None or top is None or not bottom:
            continue
        made, unit = 100 * top / bottom, 10**scale
        holds = abs(value / unit - made) <= row.steps[at] / unit / 2 + 100 * part.steps[place] / abs(bottom)
        fields = (
            ("share", (Operand(row.number, columns[at].number),)),
            ("part", (Operand(part.number, columns[place].number),)),
            ("whole", (Operand(whole.number, columns[place].number),)),
        )
        yield RelatedCells("share", fields, Sure.ANNOUNCED, holds, True, row.label)

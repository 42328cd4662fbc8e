"""Cells such as ``29 (7.5)`` under a header that gives the number in all: N = 389."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from audit.tables.figures import Figure
from audit.tables.model import Cell
from audit.tables.structure.found import Equation, Sure
from audit.tables.structure.grid import Grid, GridLine
from audit.tables.structure.related import Operand, RelatedCells
from audit.tables.words import COUNTED_IN

HEAD = -1  # which figure of a cell: the number in the words of a header
_LEAST_HELD = 2
_NO_COUNTS = frozenset(("MEAN", "MEDIAN"))  # for a mean, the brackets contain its deviation


class Counted(NamedTuple):
    """The number that a column counts in all, and the header cell that gives it."""

    number: int
    cell: Cell


def counted_in(cell: Cell) -> tuple[int, int, int] | None:
    """The number that a header gives as its count, and where it is in its words."""
    for pattern in COUNTED_IN:
        found = pattern.search(cell.text)
        if found is not None:
            return int(found[1].replace(",", "")), *found.span(1)
    return None


def counted_of(grid: Grid, totals: Sequence[Equation]) -> Iterator[RelatedCells]:
    """The percents in cells with a number, and the groups that add up to the count of a header."""
    columns = {}
    first_row = grid.rows[0].number
    for cell in grid.table.cells:
        found = counted_in(cell) if cell.row < first_row else None
        if found is not None:
            columns[cell.column] = Counted(found[0], cell)
    yield from _percents(grid, columns, totals)
    yield from _groups(grid, columns)


def _percents(grid: Grid, columns: dict[int, Counted], totals: Sequence[Equation]) -> Iterator[RelatedCells]:
    if not grid.pairs:
        return
    wholes = [grid.rows[one.result] for one in totals]
    found: list[tuple[Operand, Operand, Operand, bool]] = []
    for at, line in enumerate(grid.columns):
        whole = columns.get(line.number)
        for row, value in zip(grid.rows, line.values, strict=True):
            second = grid.pairs.get((row.number, line.number))
            if second is None or value is None or row.roles & _NO_COUNTS:
                continue
            share, part = Operand(row.number, line.number, 1), Operand(row.number, line.number)
            if whole is not None:
                of = Operand(whole.cell.row, whole.cell.column, HEAD)
                found.append((share, part, of, _is_share(value // 10**grid.scale, second, whole.number)))
            elif wholes and wholes[-1].values[at]:
                of = Operand(wholes[-1].number, line.number)
                found.append((share, part, of, _is_share(value, second, wholes[-1].values[at] or 0)))
    held = sum(one[3] for one in found)
    if held < _LEAST_HELD or held < len(found) - held:
        return
    fine = [one for one in found if one[3] or held >= 3 * (len(found) - held)]
    rows = {one[1].row: [other[3] for other in fine if other[1].row == one[1].row] for one in fine}
    for share, part, whole_of, holds in fine:
        if not holds and len(rows[part.row]) > 1 and not any(rows[part.row]):  # a mean with its deviation
            continue
        fields = (("share", (share,)), ("part", (part,)), ("whole", (whole_of,)))
        yield RelatedCells("share", fields, Sure.ANNOUNCED, holds, held > _LEAST_HELD, "n (%)")


def _is_share(part: int, share: Figure, whole: int) -> bool:
    if not whole:
        return False
    unit = 10**share.decimals
    return bool(abs(share.digits * whole - 100 * part * unit) * 2 <= whole)


def _groups(grid: Grid, columns: dict[int, Counted]) -> Iterator[RelatedCells]:
    groups: dict[str, list[GridLine]] = {}
    for row in grid.rows:
        if row.group and row.is_added:
            groups.setdefault(row.group, []).append(row)
    found: list[tuple[Counted, list[Operand], bool, str]] = []
    for name, rows in groups.items():
        for at, line in enumerate(grid.columns):
            whole = columns.get(line.number)
            some = [row for row in rows if row.steps[at] and (row.number, line.number) in grid.pairs]
            if whole is None or len(some) < 2 or any(row.values[at] is None for row in rows):
                continue
            made = sum((row.values[at] or 0) for row in some) == whole.number * 10**grid.scale
            found.append((whole, [Operand(row.number, line.number) for row in some], made, name))
    held = sum(one[2] for one in found)
    for whole, parts, holds, name in found:
        own = sum(one[2] for one in found if one[3] == name)
        if holds or own >= sum(not one[2] for one in found if one[3] == name):
            of = Operand(whole.cell.row, whole.cell.column, HEAD)
            sure = Sure.ANNOUNCED if held > 1 else Sure.LIKELY
            yield RelatedCells(
                "parts", (("parts", tuple(parts)), ("total", (of,))), sure, holds, held > 1, name, True
            )

"""A table for display: its cells as a reader sees them, each with the claims that its figures are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from audit.tables.model import Table
from audit.tables.structure.grid import Grid
from audit.tables.structure.naming import clipped
from audit.tables.structure.related import Spot

_NO_NAME = "sheet"  # of a file with only one, unnamed sheet
_LONGEST = 150  # characters of a cell; anything longer is running text


class ShownCell(NamedTuple):
    """A cell: what it prints, what it covers, whether it heads columns or names a row, and its claims."""

    row: int
    column: int
    text: str
    rows: int = 1
    columns: int = 1
    indent: int = 0
    is_head: bool = False
    is_label: bool = False
    claims: tuple[str, ...] = ()


class ShownTable(NamedTuple):
    """A table in the text from ``start`` to ``end``.

    ``stretches`` are the places of its rows in the text, and ``heads`` the words above each column of figures."""

    number: int
    title: str
    cells: tuple[ShownCell, ...]
    heads: tuple[tuple[int, str], ...]
    stretches: tuple[tuple[int, int], ...]

    @property
    def columns(self) -> tuple[int, ...]:
        """The numbers of its columns."""
        return tuple(sorted({one.column for one in self.cells}))

    def claim_at(self) -> dict[str, ShownCell]:
        """Its cells by claim."""
        return {name: one for one in self.cells for name in one.claims}


def title_of(table: Table) -> str:
    """The title of a table: the name of its sheet, its caption, its unit."""
    sheet = "" if table.sheet == _NO_NAME else table.sheet
    return " · ".join(
        " ".join(one.split())[:_LONGEST] for one in (sheet, table.caption, table.unit_line) if one
    )


def shown_table(
    table: Table, grids: Sequence[Grid], names: Mapping[Spot, str], stretches: Sequence[tuple[int, int]]
) -> ShownTable:
    """A table with the claims that its figures are."""
    claims: dict[tuple[int, int], list[str]] = {}
    for (row, column, _), name in names.items():
        claims.setdefault((row, column), []).append(name)
    bodies = [(grid.rows[0].number, grid.rows[-1].number) for grid in grids if grid.rows]
    valued = {column.number for grid in grids for column in grid.columns}
    cells = []
    for one in table.cells:
        in_body = any(low <= one.row <= high for low, high in bodies)
        cells.append(
            ShownCell(
                one.row,
                one.column,
                (one.text + one.unit)[:_LONGEST],
                one.rows,
                one.columns,
                one.indent,
                not in_body,
                in_body and one.column not in valued,
                tuple(claims.get((one.row, one.column), ())),
            )
        )
    title = title_of(table)
    heads = {column.number: clipped(column.label) for grid in grids for column in grid.columns}
    return ShownTable(table.number, title, tuple(cells), tuple(heads.items()), tuple(stretches))

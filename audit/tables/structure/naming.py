"""The names of the row and the column of a cell: their labels, and their group where two have the same label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from audit.tables.structure.grid import Grid
from audit.tables.structure.related import Spot

_LONGEST = 40  # characters of a label in a sentence


class Names:
    """The names of the rows and columns of a table's grids."""

    def __init__(self, grids: Sequence[Grid]) -> None:
        self._grids = [(grid, dict(names_of_rows(grid)), dict(names_of_columns(grid))) for grid in grids]

    def of(self, spot: Spot) -> tuple[str, str]:
        """The words of the row and the column of a figure; for one in a header, those of its own cell.

        Empty if nothing names them."""
        for grid, rows, columns in self._grids:
            if spot[0] in rows and spot[1] in columns:
                return rows[spot[0]], columns[spot[1]]
            if grid.rows and spot[0] < grid.rows[0].number:
                cell = grid.table.at(spot[0], spot[1])
                return "", "" if cell is None else clipped(cell.text)
        return "", ""


def names_of_rows(grid: Grid) -> Iterator[tuple[int, str]]:
    """The numbers of a grid's rows, each with its label.

    If several rows have the same label, the heading of the group precedes it."""
    called = Counter(row.label.casefold() for row in grid.rows)
    for row in grid.rows:
        name = clipped(row.label)
        if row.group and name and called[row.label.casefold()] > 1:
            name = f"{clipped(row.group)}: {name}"
        yield row.number, name


def names_of_columns(grid: Grid) -> Iterator[tuple[int, str]]:
    """The numbers of a grid's columns, each with the words above it."""
    return ((column.number, clipped(column.label)) for column in grid.columns)


def clipped(label: str) -> str:
    """A label for a sentence: on one line, short, and without a colon at its end."""
    words = " ".join(label.split()).rstrip(":：").rstrip()
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"

"""The one table of a CSV file: its rows and columns are those of the sheet, whatever is empty."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from audit.tables.figures import without_mark
from audit.tables.model import Cell, Table

_SHEET = "sheet"


class Sheet:
    """Takes the rows of a sheet with where each stands in the text, and gives their table."""

    def __init__(self, name: str = _SHEET) -> None:
        self._name = name
        self._cells: list[Cell] = []
        self._end = 0

    def row(self, number: int, raw: Sequence[str], shown: Sequence[str], start: int) -> None:
        """A row whose ``shown`` cells begin at ``start`` of the text, with tabs between them."""
        at = start
        for column, (whole, text) in enumerate(zip(raw, shown, strict=True), 1):
            if text:
                bare, mark = without_mark(text)
                indent = len(whole) - len(whole.lstrip(" \t\u00a0\u3000"))
                self._cells.append(Cell(number, column, bare, at, at + len(text), indent=indent, mark=mark))
            at += len(text) + 1
        self._end = at

    def table(self, number: int = 1) -> Table | None:
        """The table, if it holds anything."""
        if not self._cells:
            return None
        first = self._cells[0]
        return Table(number, tuple(self._cells), start=first.start, end=self._end, sheet=self._name)


def only(tables: Iterable[Table | None]) -> tuple[Table, ...]:
    """The tables that there are."""
    return tuple(one for one in tables if one is not None)

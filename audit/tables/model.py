"""What a table is here, whatever format it comes in: cells with their places, as a reader counts rows and columns.

Every offset refers to the text of the document as it is read, in which each row of a table is a line with tabs between
its cells; so a cell is quoted, marked and looked up like any other words.
"""

from __future__ import annotations

from typing import NamedTuple


class Cell(NamedTuple):
    """One cell that has any text. ``row`` and ``column`` count from 1, as a reader does: rows without text, spacer
    columns and columns of nothing but signs do not count, but in a sheet, where both are those of the sheet. A merged
    cell stands at its top left corner and covers ``rows`` and ``columns``."""

    row: int
    column: int
    text: str  # as printed, on one line, without the mark of a footnote
    start: int
    end: int
    rows: int = 1
    columns: int = 1
    indent: int = 0  # how far the words are moved in, in steps of the table's own
    bold: bool = False
    head: bool = False  # whether the format itself says that it is a header
    mark: str = ""  # the mark of a footnote that was taken off
    unsure: bool = (
        False  # a number that a sheet keeps as words among numbers: a note's mark may be joined to it
    )
    sign: str = ""  # a currency or percent sign that stands in a column of its own beside it


class Table(NamedTuple):
    """One table of a document; ``number`` counts those that have any text, from 1."""

    number: int
    cells: tuple[Cell, ...]
    caption: str = ""
    unit_line: str = ""  # 单位：万元; in thousands of dollars
    start: int = 0
    end: int = 0
    sheet: str = ""  # the name of the sheet that it is
    comma: bool = False  # whether its figures have a comma before their decimals

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers a place of the grid."""
        return next(
            (
                one
                for one in self.cells
                if one.row <= row < one.row + one.rows and one.column <= column < one.column + one.columns
            ),
            None,
        )

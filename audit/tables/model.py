"""The model of a table, the same for all formats: cells with their places, counting rows and columns like a reader.

Every offset refers to the text of the document as it is read, in which each row of a table is a line with tabs
between its cells; so a cell is quoted, marked and looked up like any other words.
"""

from __future__ import annotations

from typing import NamedTuple


class Cell(NamedTuple):
    """One cell that has any text. ``row`` and ``column`` count from 1, like a reader does.

    Rows without text, spacer columns and columns of nothing but signs do not count, except in a sheet, where both are
    those of the sheet. A merged cell is at its top left corner and covers ``rows`` and ``columns``."""

    row: int
    column: int
    text: str  # as printed, on one line, without a footnote mark
    start: int
    end: int
    rows: int = 1
    columns: int = 1
    indent: int = 0  # indentation of the words, in steps specific to the table
    bold: bool = False
    head: bool = False  # whether the format itself marks it as a header
    mark: str = ""  # a footnote mark that was removed
    unsure: bool = (
        False  # a number that a sheet stores as text among numbers: a note's mark may be joined to it
    )
    unit: str = ""  # what was taken off behind its figure, where a whole row or column has it: 5.73 元
    power: int = 0  # of ten, that its unit has


class Table(NamedTuple):
    """One table of a document; ``number`` counts those that have any text, from 1."""

    number: int
    cells: tuple[Cell, ...]
    caption: str = ""
    unit_line: str = ""  # 单位：万元; in thousands of dollars
    start: int = 0
    end: int = 0
    sheet: str = ""  # the name of its sheet
    comma: bool = False  # whether its figures have decimal commas

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

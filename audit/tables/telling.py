"""How sentences refer to the cells of a table: by the words of their row and column, never by the names of claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit.base.findings import Sentence, Words, marked, sentence

if TYPE_CHECKING:
    from audit.claimfile.model import InTable

_BOTH = marked("{row}, {column}")


def cell_words(cell: InTable) -> Words:
    """A cell by its row and column: *Total, 2024*."""
    row, column = cell.row_words, cell.column_words
    if row and column:
        return sentence(_BOTH, row=row, column=column)
    return row or column or _by_number(cell)


def _by_number(cell: InTable) -> Sentence:
    return sentence(
        "table {table}, row {row}, column {column}", table=cell.table, row=cell.row, column=cell.column
    )

"""The text of a CSV or TSV file: one line per row, with a tab between its cells."""

from __future__ import annotations

import csv
import io

from audit.article.files.assembly import Assembly
from audit.article.files.decoding import text_of
from audit.article.files.unreadable import Extracted, Unreadable
from audit.base.findings import sentence

_SEPARATORS = ",;\t|"
_SHEET = "sheet"  # a file has exactly one, without a name
_BLANKS = " \t\u00a0\u3000"
_MOST_ROWS = 100_000
_LONGEST_CELL = 1_000_000  # characters: a cell may contain an article
_LOOKED_AT = 50  # lines that are examined to detect the separator


def read(data: bytes) -> Extracted:
    """The rows of the file, each as one paragraph. Raises ``Undecodable``."""
    text = text_of(data)
    if text.count("\n") + text.count("\r") > 2 * _MOST_ROWS:
        raise Unreadable(sentence("has more than {most} rows: split it", most=_MOST_ROWS))
    csv.field_size_limit(_LONGEST_CELL)
    assembly = Assembly()
    assembly.open_table(sheet=_SHEET)
    for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text)), 1):
        shown = [" ".join(cell.split()) for cell in row]
        assembly.row(shown, number, [len(cell) - len(cell.lstrip(_BLANKS)) for cell in row])
    return assembly.extracted()


def _separator(text: str) -> str:
    """The character that separates the cells: the one that most lines have equally often, and often."""
    lines = [line for line in text[:100_000].splitlines()[:_LOOKED_AT] if line.strip()]
    return max(_SEPARATORS, key=lambda one: _evenness([_outside_quotes(line).count(one) for line in lines]))


def _evenness(counts: list[int]) -> tuple[int, int]:
    usual = max(set(counts), key=counts.count, default=0)
    return (counts.count(usual) if usual else 0, usual)


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])

"""The checks as CSV, for spreadsheets and data frames: UTF-8, one line per check, every text in quotes.

``claims`` and ``arithmetic`` hold lists as JSON. Two things keep a cell from being executed. Invisible characters are
shown as in the other reports (``␊``, ``\\u202e``), so that a row is one line. And a text that a spreadsheet would run
as a formula, because it starts with ``=``, ``+``, ``-`` or ``@``, gets an apostrophe before it: ``'-42公斤级``. So does
a text that starts with an apostrophe, and therefore the first apostrophe of a cell can always be removed. For the
text character by character there are parquet and jsonl.
"""

from __future__ import annotations

import csv
import json

from audit.engine.result import Result
from audit.reports.checks_table import LISTS, NUMBERS, checks_table
from audit.reports.options import ReportOptions
from audit.reports.safe import safe, safe_json

# With their full-width forms, which spreadsheets in East Asian settings treat the same.
_FORMULA = tuple("=+-@'＝＋－＠")


def render(result: Result, options: ReportOptions) -> str:
    """The checks as CSV with a line of column names."""
    table = checks_table(result)
    for column in table.columns:
        if column in LISTS:
            table[column] = [safe_json(json.dumps(cell, ensure_ascii=False)) for cell in table[column]]
        elif column not in NUMBERS:
            table[column] = [cell_text(cell) for cell in table[column]]
    text: str = table.to_csv(index=False, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    return text


def cell_text(text: object) -> str:
    """A text as a cell that is never executed; nothing is an empty cell."""
    # a missing value (NaN) differs from itself
    shown = "" if text is None or text != text else safe(str(text))
    return f"'{shown}" if shown.startswith(_FORMULA) else shown

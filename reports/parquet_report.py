"""The checks as a Parquet file, for data frames that stay exact: lists are lists, and nothing is escaped.

Needs pyarrow, which comes with ``audit-numbers[parquet]``. A lone surrogate, which UTF-8 cannot write, is escaped.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from audit.engine.result import Result
from audit.reports import why_unavailable
from audit.reports.checks_table import LISTS, NUMBERS, checks_table
from audit.reports.options import ReportOptions, Unavailable

if TYPE_CHECKING:
    from typing import Any


def render(result: Result, options: ReportOptions) -> bytes:
    """The checks as Parquet. Raises ``Unavailable`` if pyarrow is not installed."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise Unavailable(why_unavailable("parquet") or f"pyarrow cannot be used: {error}") from error
    table = checks_table(result)
    # A missing value is None, or NaN, which differs from itself.
    columns = {
        name: [None if cell is None or cell != cell else cell for cell in table[name]]
        for name in table.columns
    }
    fields = [(name, _type(pyarrow, name)) for name in columns]
    written = BytesIO()
    parquet.write_table(pyarrow.table(columns, schema=pyarrow.schema(fields)), written)
    return written.getvalue()


def _type(pyarrow: Any, column: str) -> Any:
    if column in NUMBERS:
        return pyarrow.int64()
    return pyarrow.list_(pyarrow.string()) if column in LISTS else pyarrow.string()

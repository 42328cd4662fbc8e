"""The checks as a table, one row a check, for the formats that analysts load."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit.result import Result, writable

if TYPE_CHECKING:
    from pandas import DataFrame

LISTS = ("claims", "arithmetic")  # columns that hold a list of texts
NUMBERS = ("line", "column")


def checks_table(result: Result) -> DataFrame:
    """``Result.to_frame()`` with the reason of a waiver in a last column, ``waived``."""
    frame = result.to_frame()
    frame["waived"] = [
        None if outcome.waived is None else writable(outcome.waived) for outcome in result.outcomes
    ]
    return frame

"""The checks as a table, one row per check, for the formats that analysts load."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit.engine.result import Result, writable
from audit.reports.telling import accepted_by, accepted_until

if TYPE_CHECKING:
    from pandas import DataFrame

LISTS = ("claims", "arithmetic")  # columns that hold a list of texts
NUMBERS = ("line", "column")


def checks_table(result: Result) -> DataFrame:
    """``Result.to_frame()`` with three more columns at the end that say what accepts a check.

    They are ``waived`` (why), ``waived_by`` (``waiver`` or ``baseline``) and ``waived_until`` (a day)."""
    frame = result.to_frame()
    frame["waived"] = [
        None if outcome.waived is None else writable(outcome.waived) for outcome in result.outcomes
    ]
    frame["waived_by"] = [accepted_by(outcome) for outcome in result.outcomes]
    frame["waived_until"] = [accepted_until(outcome) for outcome in result.outcomes]
    return frame

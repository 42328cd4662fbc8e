"""The words of English that say when, and that tell an amount of time from a rate."""

from __future__ import annotations

# $5 a day earlier, 210 cases a week ago: the time that lies between, and nothing for each day.
DISTANCES = (
    "earlier",
    "ago",
    "later",
    "previously",
    "prior",
    "hence",
    "before",
    "after",
    "beforehand",
    "afterwards",
)
# What lies between: two million three years ago.
TIMES_PASSED = (
    "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "night", "nights", "week", "weeks", "month", "months", "quarter",
    "quarters", "season", "seasons", "year", "years", "decade", "decades", "century", "centuries",
)  # fmt: skip
# $500 a week before tax is for each week.
NO_TIMES = (
    "tax", "taxes", "deductions", "expenses", "costs", "bonuses", "tips", "fees", "interest", "overtime", "VAT", "rent", "housing",
)  # fmt: skip

"""English words that say when, and that distinguish an amount of time from a rate."""

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
# $500 a week before tax is for each week, and so are 3 million barrels a day earlier this month.
NO_TIMES = (
    "tax", "taxes", "deductions", "expenses", "costs", "bonuses", "tips", "fees", "interest", "overtime", "VAT", "rent", "housing",
    "this",
)  # fmt: skip
# What is run, and the time it takes in minutes and seconds: a race in 41:32.
RACES = "ran|runs?|running|races?|raced|clock(?:ed|s|ing)?|finish(?:ed|es|ing)?|time|times|best|record|swam|rowed|cycled|skated|completed|improved|lowered"
DISTANCES_LONG = "km|k|K|kilomet(?:re|er)s?|miles?"
DISTANCES_SHORT = "m|met(?:re|er)s?|yards?"

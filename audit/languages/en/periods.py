"""What tells in English for what period a figure is: a year, a month, a day; words of two are tied by a stroke below."""

from __future__ import annotations

WORDS = {
    "year": "annum annual yearly a_year",
    "season": "heating_season crop",
    "quarter": "quarterly a_quarter",
    "month": "monthly a_month",
    "week": "weekly a_week",
    "day": "daily a_day",
    "hour": "hourly an_hour",
}

# Each period with words of which one occurs wherever its pattern fits: they are searched for first.
TOLD = {
    "season": (("season",), r"\b(per|a|each|every) (heating|growing|crop) season\b"),
    "quarter": (("quarter",), r"\b(per|a|each|every) quarter\b|\bquarterly\b"),
    "month": (("month",), r"\b(per|a|each|every) month\b|\bmonthly\b"),
    "week": (("week",), r"\b(per|a|each|every) week\b|\bweekly\b"),
    "day": (
        (
            "day",
            "daily",
        ),
        r"\b(per|a|each|every) day\b|\bdaily\b",
    ),
    "hour": (("hour",), r"\b(per|an|each|every) hour\b|\bhourly\b"),
    "year": (
        (
            "year",
            "annu",
        ),
        r"\b(per|a|each|every) year\b|\bper annum\b|\bannual(ly)?\b|\byearly\b",
    ),
}

OF_A_YEAR = r"\b(in|of|for|during) ((19|20)\d\d|the year|last year|this year)\b(?! *-)"
PARTS_OF_A_YEAR = "half|quarter|months?"

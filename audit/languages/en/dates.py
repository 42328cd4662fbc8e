"""The months and the days of the week in English."""

from __future__ import annotations

# From January to December, each with its short forms.
MONTHS = (
    ("January", "Jan"), ("February", "Feb"), ("March", "Mar"), ("April", "Apr"), ("May",), ("June", "Jun"),
    ("July", "Jul"), ("August", "Aug"), ("September", "Sept", "Sep"), ("October", "Oct"), ("November", "Nov"),
    ("December", "Dec"),
)  # fmt: skip

# From Monday to Sunday: every one ends in -day.
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# Their short forms beside a date; those that are words of their own (the Sun, 8 May) only with a full stop.
WEEKDAYS_SHORT = (("Mon",), ("Tues", "Tue"), ("Wed",), ("Thurs", "Thur", "Thu"), ("Fri",), ("Sat",), ("Sun",))
WEEKDAYS_SHORT_ALONE = ("Mon", "Tues", "Tue", "Thurs", "Thur", "Thu", "Fri")

# What may come between a day of the week and its date, besides marks: Tuesday night, 8 May; 8 May, which was a Tuesday.
BEFORE_DATE = r"(?: (?:morning|afternoon|evening|night|lunchtime))?"
BEHIND_DATE = r"(?:(?:which (?:is|was|falls on|fell on|will be) )?an? )?"

# On a line that dates an article, beside its day: Published: 5 March 2024, 10:15 GMT; By A. Reyl | March 5, 2024.
DATED_LINE = r"(?:[a-z]{3,6}day|(?:first )?published(?: on| at)?|posted(?: on| at)?|updated(?: on| at)?|last updated|date|issued|released|press release|news release|for immediate release|at|on|[ap]\.?m\.?|[a-z]{2,4}t|gmt|utc|est|edt|bst|cet)"
BYLINE = r"^by [^0-9]{2,60}$"
# A town and a day at the head of the first paragraph: RIVERTON, March 5, 2024 (Agency) —
DATELINE = r"^[A-Z][A-Z .'’/-]{2,40}(?:, [A-Z][A-Za-z. ]{1,20})?, (?:[A-Z][a-z]+day, )?$"
DATELINE_END = r"^ ?(?:\([^()]{1,40}\)|/[^/]{1,30}/)? ?[-–—:]"

"""English words about a rate over time and the amount of a longer time: *96,360 calls in 2023, an average of 264 a day*."""

from __future__ import annotations

# Of which whole time an amount is, in its sentence, the unit of it first; the names of months and weekdays stand in dates.py.
FRAMES: tuple[tuple[str, str], ...] = (
    (
        "month",
        r"\b(?:in|during|for|throughout|last|this) (?:<month>)\b(?! (?:and|to)\b)"
        r"|\b(?:last|this|the past|the whole|the previous|in the|during the|for the) month\b|\b(?:a|per|each|every) month\b|\bmonthly\b",
    ),
    (
        "year",
        r"\b(?:in|during|for|throughout) (?:the year |all of |calendar |fiscal |the whole of )?(?:18|19|20)\d\d\b"
        r"|\b(?:last|this|the past|the whole|the previous|the full|the) year\b|\b(?:a|per|each|every) year\b|\b(?:annual|annually|yearly)\b",
    ),
    ("week", r"\b(?:last|this|the past|the whole|the previous|in the|during the|for the) week\b|\b(?:a|per|each|every) week\b|\bweekly\b"),
    ("day", r"\b(?:a|per|each|every) day\b|\bdaily\b|\bon (?:<weekday>)\b|\byesterday\b|\btoday\b"),
    ("h", r"\b(?:an|per|each|every) hour\b|\bhourly\b"),
)  # fmt: skip
# Words of a time that is not whole, or of more than one.
NOT_WHOLE = (
    r"\b(?:half|quarters?|months to|months of|first (?:two|three|four|five|six|seven|eight|nine|ten|eleven|\d+)|so far|season|summer|winter|spring|autumn|since|between|until|decade"
    r"|over the (?:last|past)|years|months|weeks|weekdays?|weekends?|working|business|school|days|by the end|as of|ending|ended|to date|term|holidays?|festival|campaign|tour)\b"
)
# What comes between an amount and its rate to say that one is the other.
EQUAL = (
    r"(?:[^.;:()]{0,40})?(?:,| –| —|\(| -|;)? ?\b(?:or|that is|that’s|that's|i\.e\.|which is|equal to|equivalent to|the equivalent of|which works out (?:at|to)|works? out at|which means|meaning|making|an average of"
    r"|with an average of|averaging|on average|for an average of|a rate of|at a rate of|at an average of|the average (?:was|being|is))"
    r"(?: (?:about|some|roughly|around|nearly|almost|just over|just under|more than|an average of|on average|exactly))* ?[$£€]?"
)
# Prices that are offered for a time: who pays for longer pays less.
OFFERED = r"\b(?:subscri\w+|tickets?|pass(?:es)?|members?\w*|fees?|fares?|rent(?:s|al|ed)?|plans?|permits?|hire|parking|tuition|toll|cards?|costs?|prices?|priced|charg\w+|from [$£€])\b"

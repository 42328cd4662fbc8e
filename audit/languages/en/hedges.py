"""The English words that soften a number, before and after it, by the row of the table that they mean; parted by strokes."""

from __future__ import annotations

BEFORE = {
    "near-below": (
        "nearly|almost|close to|approaching|just under|just below|just shy of|shy of|not quite|well-nigh|"
        "nigh on"
    ),
    "about": (
        "about|around|some|approximately|roughly|circa|ca.|c.|approx.|approx|an estimated|estimated|"
        "in the region of|in the order of|on the order of|something like|give or take|~|≈"
    ),
    "over": (
        "more than|over|above|greater than|larger than|bigger than|higher than|exceeding|exceeds|exceeded|"
        "in excess of|upwards of|upward of|beyond|surpassing|surpassed|surpass|exceed|topping|topped|longer than|"
        "older than|well over|just over|a little over|slightly over|slightly more than|"
        "better than|heavier than|taller than|>"
    ),
    "at-least": (
        "at least|at the least|at the very least|no less than|no fewer than|not less than|not fewer than|not under|not below|"
        "a minimum of|minimum|min.|as few as|as little as|greater than or equal to|greater than or equal|greater or equal to|"
        "greater or equal than|more than or equal to|larger than or equal to|larger or equal than|"
        "larger or equal to|bigger than or equal to|bigger or equal than|bigger or equal to|"
        "higher than or equal to|higher or equal than|equal to or greater than|equal to or more than|"
        "equal or greater than|equal to or larger than|equal to or higher than|at least or equal to|"
        "no lower than|no smaller than|not smaller than|>=|≥|> ="
    ),
    "under": (
        "under|below|less than|fewer than|lower than|smaller than|shorter than|younger than|beneath|"
        "lesser than|well under|well below|short of|lighter than|cheaper than|<"
    ),
    "at-most": (
        "up to|up to and including|at most|at the most|at the very most|no more than|not more than|not over|no greater than|not greater than|not exceeding|"
        "a maximum of|maximum|max.|as many as|as much as|as high as|"
        "less than or equal to|less than or equal|less or equal to|less or equal than|"
        "fewer than or equal to|fewer or equal than|lower than or equal to|lower or equal than|"
        "smaller than or equal to|smaller or equal than|smaller or equal to|equal to or less than|"
        "equal to or fewer than|equal or less than|equal to or lower than|equal to or smaller than|"
        "at most or equal to|no higher than|no larger than|no bigger than|not larger than|not bigger than|"
        "no longer than|no older than|capped at|<=|≤|< ="
    ),
    "equal": "equal to|equals|exactly|precisely",
}

AFTER = {
    "more": "odd|-odd|plus|-plus|+",
    "about": "or so|or thereabouts|more or less|give or take",
    "at-least": (
        "or more|or above|or over|or greater|or higher|or larger|or bigger|and above|and over|or older|"
        "and older|and up|and more|or better|or longer|or more than|or greater than|at least|minimum"
    ),
    "at-most": (
        "or less|or fewer|or under|or below|or lower|or smaller|and under|and below|or younger|"
        "and younger|at most|or less than|or fewer than|maximum|tops"
    ),
}

DENIALS = ("not ", "no ", "n't ")

# Behind what is moved up to somewhere: brought the total up to 50.
WHAT_IS_MOVED = r"(?:(?:the|its|their|his|her|this|that|our|total|[A-Z]\w*)\b[\w ’'-]*|it|them)"
# Behind plus, beside an amount: what comes on top, and no hedge of the number before.
ADDED_ON_TOP = (
    "tax(?:es)?|VAT|GST|vat|gst|interest|costs?|expenses|fees?|postage|shipping|bonus(?:es)?|benefits|tips?|service|commission|an?|the|his|her|its"
    "|their"
)

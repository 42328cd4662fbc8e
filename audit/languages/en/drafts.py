"""What a draft calls an English article's numbers by the part they play in a relation, and what it says they mean."""

from __future__ import annotations

# form → field → (what its name ends in, what it means); {what} is the thing that the relation speaks of. A field that is
# not named here is called by its own noun.
FIELDS = {
    "growth": {
        "growth": ("growth", "growth of {what}"), "from": ("before", "{what}, the earlier amount"), "to": ("", "{what}"),
        "by": ("change", "change of {what}"),
    },
    "fall": {
        "fall": ("fall", "fall of {what}"), "from": ("before", "{what}, the earlier amount"), "to": ("", "{what}"),
        "by": ("change", "change of {what}"),
    },
    "difference": {
        "difference": ("difference", "difference of {what}"), "more": ("", "{what}, the greater amount"),
        "less": ("less", "{what}, the smaller amount"),
    },
    "points": {
        "points": ("change", "change of {what}, in points"), "from": ("before", "{what}, the earlier percent"),
        "to": ("", "{what}"),
    },
    "times": {
        "times": ("multiple", "how many times as much {what}"), "of": ("before", "{what}, the amount it is a multiple of"),
        "is": ("", "{what}"),
    },
    "share": {"share": ("share", "share of {what}"), "part": ("part", "{what}, a part"), "whole": ("", "{what}, all of them")},
    "margin": {
        "margin": ("margin", "margin of {what}"), "cost": ("cost", "cost of {what}"), "whole": ("", "{what}"),
    },
    "parts": {"total": ("total", "{what}, all of them"), "parts": ("part", "{what}, a part")},
    "each": {
        "each": ("each", "{what} for each one"), "amount": ("", "{what}"), "count": ("count", "{what}"),
    },
    "mean": {"mean": ("mean", "mean of {what}"), "values": ("", "{what}")},
    "product": {"product": ("total", "{what}, all of it"), "factors": ("", "{what}")},
    "percents": {"percents": ("share", "share of {what}")},
    "converts": {"converts": ("", "{what}"), "to": ("converted", "{what}, in the other unit")},
    "structure": {"amounts": ("", "{what}"), "ratio": ("figure", "figure of a proportion")},
    "lists": {"lists": ("count", "number of {what}")},
    "age": {"age": ("age", "age"), "born": ("birth", "beginning of life"), "on": ("day", "day of the age")},
    "lasts": {
        "lasts": ("duration", "how long it lasts"), "from": ("begin", "when it begins"), "to": ("end", "when it ends"),
    },
    "same": {"same": ("", "{what}")},
    "order": {"less": ("", "{what}"), "more": ("total", "{what}, all of them")},
    "cannot-be": {"number": ("", "{what}")},
    "date": {"date": ("date", "date")},
}  # fmt: skip

# Words before a verb that name nothing by themselves: the number of kiosks is about kiosks.
EMPTY_HEADS = frozenset((
    "number", "numbers", "total", "totals", "amount", "amounts", "figure", "figures", "value", "volume", "level", "count",
    "average", "mean", "median", "rest", "it", "they", "this", "that", "these", "those", "which", "who", "he", "she", "we",
    "you", "there", "all", "both", "some", "others", "year", "month", "week", "quarter", "day", "here", "also", "then",
    "has", "have", "had", "was", "were", "is", "are", "be", "been", "will", "would", "year-on-year", "now", "still",
    "percent", "per", "cent", "million", "billion", "thousand", "goes", "counted", "aged", "points", "point", "percentage", "an", "as", "its", "their", "overall",
))  # fmt: skip

# The time that an amount is for, by the words right after it or before it.
PERIODS = {
    "year": r"^(?: an?| per| every| each|/) ?(?:year|annum)\b(?! (?:earlier|ago|before|later|on))|^ (?:annually|yearly)\b",
    "month": r"^(?: a| per| every| each|/) ?month\b(?! (?:earlier|ago|before|later|on))|^ monthly\b",
    "week": r"^(?: a| per| every| each|/) ?week\b(?! (?:earlier|ago|before|later|on))|^ weekly\b",
    "day": r"^(?: a| per| every| each|/) ?day\b(?! (?:earlier|ago|before|later|on))|^ daily\b",
}
PERIODS_BEFORE = {
    "year": r"\b(?:annual|yearly)(?: [a-z]+){0,3} $", "month": r"\bmonthly(?: [a-z]+){0,3} $",
    "week": r"\bweekly(?: [a-z]+){0,3} $", "day": r"\bdaily(?: [a-z]+){0,3} $",
}  # fmt: skip

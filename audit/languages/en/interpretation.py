"""What the words of an English claim add to its number: for each of what, points of percent, an average, a negation."""

from __future__ import annotations

EACH = r"\b(?:[Pp]er|[Ee]ach|[Ee]very|[Aa]n?)[ -](?P<en>[A-Za-z]+)"
EACH_IN_ONE = r"\b(?:[Dd]aily|[Hh]ourly|[Ww]eekly|[Mm]onthly|[Yy]early|[Aa]nnual(?:ly)?)\b"
OF_EACH = {
    "daily": "day", "hourly": "h", "weekly": "week", "monthly": "month",
    "yearly": "year", "annual": "year", "annually": "year",
}  # fmt: skip
PERCENT = r"\bper ?cent\b|percentage"
POINTS = r"\bpoints?\b"
NEGATIONS = ("not", "never", "no", "nowhere")
AVERAGE = (
    r"\b[Aa]verag(?:e|es|ed|ing)\b|\b[Mm](?:ean|edian)\b"
    r"|\bper (?!year|annum|season|quarter|month|week|day|hour|cent)"
)
AVERAGED = ("verag", " per ", "ean", "edian")  # every word of an average has one of these
OF_SUCH = (
    r"(?<=\w )(?<!\b(?:in|of|at|on|to|by|as|is) )(?<!\b(?:for|was) )(?<!\b(?:with|from) )an?\b"  # 98 a day, not in a game
    r"|\b(?:[Pp]er|[Ee]ach|[Ee]very|[Dd]aily|[Hh]ourly|[Ww]eekly|[Mm]onthly|[Yy]early)\b"
)
JOIN_CONDITIONS = ("and", "or", "not")
PART = "of"
CLASSES, FOR_WATER = ("lass", "rade", "ategory"), "water"
FOLD = ("fold", "times")
CHANGED = (
    r"\b(?:[Rr]ise|[Rr]ose|[Rr]isen|[Uu]p|[Ii]ncreased?|[Gg]ain(?:ed)?|[Gg]rew|[Gg]rowth|[Ff]all|[Ff]ell|[Ff]allen|[Dd]rop(?:ped)?"
    r"|[Dd]own|[Dd]ecreased?|[Dd]eclined?|[Cc]ut|[Ww]idened|[Nn]arrowed)\b"
)

# What a claim is about is its first noun: smart meters, distance learners and people within walking distance are
# counted, and a deep lake is not a depth.
LENGTHS = (
    r"(?i)^(?:(?!\b(?:in|within|at|who|that|which|with|for|on|by|from|to)\b).)*?(?<![\w-])"
    r"(?:(?:height|depth|width|length|distance|diameter|altitude|elevation)"
    r"(?=$|\s*[^\w\s-]| (?:of|from|to|between|at|above|below|in|on|over|is|was|\w+ed|run)\b)"
    r"|(?:water|river|lake|sea|snow|tide) level\b)"
    r"|\bhow (?:tall|deep|wide|high|far)\b|\bin met(?:re|er)s\b"
)

MEANT_LESS = r"^(?i:the )?(?i:decrease|decline|drop|fall|reduction) (?:in|of)\b"
THE = "(?i:the )?"

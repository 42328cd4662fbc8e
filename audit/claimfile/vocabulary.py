"""Every key that a claim file may have: what it holds and what it means.

Loading, "did you mean" and the JSON Schema all read these tables, so that they cannot drift apart.
"""

from typing import NamedTuple

from audit.base.findings import marked

FORMAT_VERSION = "1"

# What a key holds. The first six are scalars.
TEXT = "text"
EXPRESSION = "expression"  # a name, a constant or an arithmetic expression, as one scalar
CHOICE = "choice"  # one of a few words
FLAG = "flag"  # true or false
DIGITS = "digits"  # a whole number, not negative
POSITION = "position"  # p2 or p2.s1
UNIT = "unit"  # t, CNY, %
DAY = "day"  # 2021-01-01
DATE = "date"  # a day, a month, a year, or a span of them
EXPRESSIONS = "expressions"  # a list of expressions
ITEMS = "items"  # a list of words
ROLES = "roles"  # a mapping of role to expression
VERSION = "version"
READS = "reads"
ABOUT = "about"
ARTICLE = "article"
CLAIMS = "claims"
DERIVED = "derived"
UNSTATED = "unstated"
CHECKS = "checks"
WAIVERS = "waivers"
CONTEXT = "context"  # a mapping of prefix and suffix
BESIDE = "beside"  # at most twelve characters
SKIPS = "skips"
READINGS = "readings"
TABLES = "tables"
UNRELATED = "unrelated"
LINES = "lines"  # notes on rows or columns


class Key(NamedTuple):
    """One key: what it holds, what it means (one line), whether it is required, and its allowed words."""

    holds: str
    meaning: str
    required: bool = False
    choices: tuple[str, ...] = ()
    at_least: int = 1  # entries of a list
    at_most: int = 0  # entries of a list; 0: any number


Keys = dict[str, Key]

ROUNDING_RULES = ("half", "half-up", "half-down", "half-even", "truncation", "ceiling", "floor")
_ROUNDING = "the rule by which the numbers were rounded, if it is known"
_EXPRESSION = "a name or an expression"

TOP: Keys = {
    "audit": Key(VERSION, marked("the format version of this file: 1"), required=True),
    "article": Key(ARTICLE, "the article that the claims stand in"),
    "rounding": Key(CHOICE, f"{_ROUNDING}; for every claim of this file", choices=ROUNDING_RULES),
    "claims": Key(CLAIMS, marked("the numbers of the article, each under a name"), required=True),
    "derived": Key(DERIVED, "names for intermediate quantities that the article does not print"),
    "unstated": Key(
        UNSTATED, "names for numbers that a check needs and the article does not give, each with what it is"
    ),
    "checks": Key(CHECKS, "the relations that ought to hold between the numbers"),
    "skip": Key(SKIPS, "numbers of the article that are left out on purpose, each with a reason"),
    "waive": Key(WAIVERS, "known findings that are accepted, each with a reason"),
    "tables": Key(
        TABLES, "what the rows and columns of the article's tables are, where that is inferred otherwise"
    ),
    "data": Key(TEXT, "path of a CSV, TSV or Parquet file, relative to this file"),
    "rows": Key(CHECKS, "the relations that ought to hold between the columns of the data, in every row"),
}

ARTICLE_KEYS: Keys = {
    "title": Key(TEXT, "the title of the article"),
    "outlet": Key(TEXT, "who published it"),
    "date": Key(
        DATE, "when it was published: a day, a month, a year or a span; 'this May' resolves against it"
    ),
    "language": Key(CHOICE, "the language that its numbers are written in", choices=("zh", "en")),
    "text": Key(TEXT, "path of the article's text, relative to this file"),
}

CLAIM: Keys = {
    "says": Key(TEXT, marked("the number exactly as printed, with its unit and hedge"), required=True),
    "means": Key(TEXT, "what the number counts or measures, in your own words"),
    "measures": Key(TEXT, "a word of the quantity vocabulary, such as heated-floor-area"),
    "at": Key(POSITION, "where it stands in the article: paragraph p2, or sentence p2.s1"),
    "per": Key(TEXT, "the time the amount is for, such as year"),
    "unit": Key(UNIT, "the unit that the number leaves out and its neighbour prints: 1.46 billion (EUR)"),
    "tense": Key(CHOICE, "whether a date is spoken of as gone or to come", choices=("past", "future")),
    "exact": Key(FLAG, "true for a number that is exact whatever its digits: a price, a legal threshold"),
    "decimals": Key(DIGITS, "how many digits after the point the source is known to give"),
    "rounding": Key(CHOICE, _ROUNDING, choices=ROUNDING_RULES),
    "reads": Key(READS, "an explicit interval instead of the usual reading; it needs a reason"),
    "because": Key(TEXT, "the reason for reads, exact or rounding"),
    "about": Key(
        ABOUT, "the quantity of the world: claims about the same one must agree, across articles too"
    ),
    "anchor": Key(CONTEXT, "the characters beside the number in the article, where its place is in doubt"),
    "from": Key(TEXT, "path of the data that it is computed from: a CSV, TSV or Parquet file"),
    "that": Key(EXPRESSION, "what the data makes of it: rate == count(passed == 1) / count()"),
}

CONTEXT_KEYS: Keys = {
    "prefix": Key(BESIDE, "what stands right before the number, at most twelve characters"),
    "suffix": Key(BESIDE, "what stands right after the number, at most twelve characters"),
}

READS_KEYS: Keys = {
    "interval": Key(
        TEXT, marked('every value the number may have, such as "[180000, 200000)"'), required=True
    ),
    "unit": Key(TEXT, "the unit of the interval, such as t"),
    "because": Key(TEXT, marked("the reason for this reading"), required=True),
}

ABOUT_KEYS: Keys = {
    "subject": Key(TEXT, marked("whom or what the quantity belongs to"), required=True),
    "measure": Key(TEXT, marked("which quantity of the subject"), required=True),
    "at": Key(TEXT, "the time it is stated for, such as 2020"),
}

SKIP: Keys = {
    "says": Key(TEXT, marked("the number exactly as printed"), required=True),
    "why": Key(TEXT, marked("why it is not a claim, such as: a name"), required=True),
    "at": Key(POSITION, "where it stands; without it, wherever it stands in the article"),
}

READING: Keys = {
    "says": Key(TEXT, marked("the number exactly as printed"), required=True),
    "at": Key(POSITION, "where it stands; without it, wherever it stands in the article"),
    **READS_KEYS,
}

UNRELATED_KEYS: Keys = {
    "numbers": Key(
        ITEMS,
        marked("numbers exactly as printed that have nothing to do with each other"),
        required=True,
        at_least=2,
    ),
    "why": Key(TEXT, marked("the reason, for whoever reads the file"), required=True),
    "at": Key(POSITION, "where the first of them stands; without it, wherever they stand"),
}

# The contents of NAME.audit.yaml beside an article.
NOTES: Keys = {
    "audit": Key(VERSION, "the format version of this file: 1"),
    "date": Key(
        DATE, "when the article was published, where it does not say: a day, a month, a year or a span"
    ),
    "skip": Key(SKIPS, "numbers of the article that are left out on purpose, each with a reason"),
    "waive": Key(WAIVERS, "known findings that are accepted, each with a reason"),
    "reads": Key(READINGS, "explicit intervals instead of the usual readings of numbers, each with a reason"),
    "checks": Key(
        CHECKS, "what numbers of the article have to do with each other, in the numbers as printed"
    ),
    "unrelated": Key(UNRELATED, "numbers that have nothing to do with each other, each with a reason"),
    "tables": Key(
        TABLES, "what the rows and columns of the article's tables are, where that is inferred otherwise"
    ),
}

TABLE: Keys = {
    "table": Key(
        TEXT, marked("which table: its number in the article, or words of its caption"), required=True
    ),
    "ignore": Key(FLAG, "true for a table in which nothing is to be related"),
    "rows": Key(LINES, "what its rows are"),
    "columns": Key(LINES, "what its columns are"),
}

_WHY: Keys = {"why": Key(TEXT, "the reason, for whoever reads the file")}
# Possible notes on a row or a column: the leading key decides.
LINE_KINDS: dict[str, Keys] = {
    "total": {
        "total": Key(TEXT, marked("the row or column that is a total"), required=True),
        "of": Key(ITEMS, "what it is the total of; without it, what is inferred"),
        "less": Key(ITEMS, "what is deducted in it"),
        **_WHY,
    },
    "of-which": {
        "of-which": Key(
            ITEMS,
            marked("rows or columns that name some of another one, and are not parts of the total"),
            required=True,
        ),
        "of": Key(TEXT, marked("what they are some of"), required=True),
        **_WHY,
    },
    "never-added": {
        "never-added": Key(ITEMS, marked("rows or columns that are parts of no total"), required=True),
        **_WHY,
    },
    "no-total": {
        "no-total": Key(ITEMS, marked("rows or columns that are no totals of others"), required=True),
        **_WHY,
    },
    "change": {
        "change": Key(TEXT, marked("the row or column of changes, in amount or percent"), required=True),
        "from": Key(TEXT, marked("the earlier amounts"), required=True),
        "to": Key(TEXT, marked("the later amounts"), required=True),
        **_WHY,
    },
    "share": {
        "share": Key(TEXT, marked("the row or column of shares in percent"), required=True),
        "part": Key(TEXT, marked("the amounts that are shares of a whole"), required=True),
        "whole": Key(TEXT, "the amounts that are the wholes"),
        "whole-in": Key(
            TEXT, "of columns the row, of rows the column, in which the whole of all parts stands"
        ),
        **_WHY,
    },
    "mean": {
        "mean": Key(TEXT, marked("the row or column of means"), required=True),
        "of": Key(ITEMS, marked("what they are the means of"), required=True),
        **_WHY,
    },
}
LINE_ACROSS = "whole-in"  # the key that names a row among columns, and a column among rows

WAIVER: Keys = {
    "check": Key(TEXT, marked("the check or claim whose finding is accepted"), required=True),
    "why": Key(TEXT, marked("the reason for accepting it"), required=True),
    "until": Key(DAY, "the last day on which the waiver counts"),
}

# Any check may have these.
_COMMON: Keys = {
    "because": Key(TEXT, "why the relation ought to hold"),
    "name": Key(TEXT, "a name for the check, for reports and waivers"),
}

MOST_IN_ROW = 50  # numbers that are multiplied, or compared one with the next

# The kinds of checks: the leading key decides the kind.
CHECK_KINDS: dict[str, Keys] = {
    "that": {
        "that": Key(EXPRESSION, marked("a relation that ought to hold: == != < <= > >="), required=True),
    },
    "parts": {
        "parts": Key(EXPRESSIONS, marked("the parts that make a total"), required=True),
        "total": Key(EXPRESSION, marked("the total that the parts make"), required=True),
    },
    "share": {
        "share": Key(EXPRESSION, marked("a share, such as a percent"), required=True),
        "part": Key(EXPRESSION, marked("what the share is the share of: the part")),
        "cost": Key(EXPRESSION, marked("instead of the part: what is taken off the whole")),
        "whole": Key(EXPRESSION, marked("what the part belongs to: the whole"), required=True),
    },
    "growth": {
        "growth": Key(
            EXPRESSION, marked("by how much something grew, in percent; a fall with a minus sign"), required=True
        ),
        "from": Key(EXPRESSION, marked("the earlier amount")),
        "to": Key(EXPRESSION, marked("the later amount")),
        "by": Key(EXPRESSION, marked("the change in amount; of a fall with a minus sign")),
    },
    "difference": {
        "difference": Key(EXPRESSION, marked("by how much one amount is more than another"), required=True),
        "more": Key(EXPRESSION, marked("the greater amount"), required=True),
        "less": Key(EXPRESSION, marked("the smaller amount"), required=True),
    },
    "points": {
        "points": Key(EXPRESSION, marked("a change of a percent, in percentage points"), required=True),
        "from": Key(EXPRESSION, marked("the earlier percent"), required=True),
        "to": Key(EXPRESSION, marked("the later percent"), required=True),
    },
    "times": {
        "times": Key(EXPRESSION, marked("how many times as much"), required=True),
        "of": Key(EXPRESSION, marked("the amount it is a multiple of"), required=True),
        "is": Key(EXPRESSION, marked("the amount that is the multiple"), required=True),
    },
    "percents": {
        "percents": Key(EXPRESSIONS, marked("percents that make 100"), required=True, at_least=2),
    },
    "each": {
        "each": Key(EXPRESSION, marked("the amount for each one"), required=True),
        "amount": Key(EXPRESSION, marked("the amount for all of them"), required=True),
        "count": Key(EXPRESSION, marked("how many there are"), required=True),
    },
    "mean": {
        "mean": Key(EXPRESSION, marked("the mean of some numbers"), required=True),
        "values": Key(EXPRESSIONS, marked("the numbers it is the mean of"), required=True, at_least=2),
    },
    "product": {
        "product": Key(EXPRESSION, marked("what a rate and its base make, or any other product"), required=True),
        "factors": Key(
            EXPRESSIONS, marked("the numbers that are multiplied"), required=True, at_least=2, at_most=MOST_IN_ROW
        ),
    },
    "converts": {
        "converts": Key(EXPRESSION, marked("a quantity in one unit"), required=True),
        "to": Key(EXPRESSION, marked("the same quantity in another unit"), required=True),
        "at": Key(EXPRESSION, marked("the rate of exchange that is stated for it")),
    },
    "structure": {
        "structure": Key(
            EXPRESSIONS, marked("a proportion, figure by figure"), required=True, at_least=2, at_most=MOST_IN_ROW
        ),
        "amounts": Key(
            EXPRESSIONS, marked("the amounts that stand so to each other"), required=True, at_least=2,
            at_most=MOST_IN_ROW,
        ),
    },
    "order": {
        "order": Key(
            EXPRESSIONS, marked("numbers in order, none more than the next"), required=True, at_least=2,
            at_most=MOST_IN_ROW,
        ),
    },
    "threshold": {
        "threshold": Key(EXPRESSION, marked("a threshold, a limit or a target"), required=True),
        "reached": Key(EXPRESSION, marked("a number that is at least the threshold")),
        "exceeded": Key(EXPRESSION, marked("a number that is more than the threshold")),
        "kept": Key(EXPRESSION, marked("a number that is at most the threshold")),
        "missed": Key(EXPRESSION, marked("a number that is less than the threshold")),
    },
    "cannot-be": {
        "cannot-be": Key(EXPRESSION, marked("a number that its kind limits"), required=True),
        "above": Key(EXPRESSION, marked("what it cannot be more than")),
        "below": Key(EXPRESSION, marked("what it cannot be less than")),
    },
    "date": {
        "date": Key(EXPRESSION, marked("a date that the calendar must have, or a time of day"), required=True),
    },
    "weekday": {
        "weekday": Key(EXPRESSION, marked("a date that is printed with its day of the week"), required=True),
    },
    "lists": {
        "lists": Key(EXPRESSION, marked("a number of things that the article then names"), required=True),
        "items": Key(ITEMS, marked("the things the article names"), required=True),
        "open": Key(FLAG, "true when the article ends the list with 等 or etc."),
    },
    "edition": {
        "edition": Key(EXPRESSION, marked("which edition of a yearly event it is"), required=True),
        "first": Key(EXPRESSION, marked("the year of the first edition"), required=True),
        "held": Key(EXPRESSION, marked("the year of this edition"), required=True),
        "missed": Key(EXPRESSION, marked("how many years were left out in between")),
    },
    "age": {
        "age": Key(EXPRESSION, marked("an age in years"), required=True),
        "born": Key(EXPRESSION, marked("the date or year of birth"), required=True),
        "on": Key(EXPRESSION, marked("the date at which the age is stated; by default the article's date")),
    },
    "lasts": {
        "lasts": Key(EXPRESSION, marked("a duration"), required=True),
        "from": Key(EXPRESSION, marked("when it begins"), required=True),
        "to": Key(EXPRESSION, marked("when it ends"), required=True),
    },
    "same": {
        "same": Key(EXPRESSIONS, marked("numbers that state the same quantity"), required=True, at_least=2),
    },
    "plausible": {
        "plausible": Key(TEXT, marked("the envelope of the knowledge base to compare with"), required=True),
        "with": Key(ROLES, marked("the number for each role of the envelope"), required=True),
    },
}  # fmt: skip
for _keys in CHECK_KINDS.values():
    _keys.update(_COMMON)

# Of the other keys of a kind, those that go together: a check has exactly one of these sets, complete.
ALTERNATIVES: dict[str, tuple[tuple[str, ...], ...]] = {
    "share": (("part",), ("cost",)),
    "growth": (("from", "to"), ("from", "by"), ("to", "by")),
    "threshold": (("reached",), ("exceeded",), ("kept",), ("missed",)),
    "cannot-be": (("above",), ("below",), ("above", "below")),
}
# Lists of a kind that belong together, entry by entry.
ALIKE: dict[str, tuple[str, str]] = {"structure": ("structure", "amounts")}

# Names that have a meaning in expressions: no claim may have one.
FUNCTIONS = ("sum", "min", "max", "abs", "mean", "round")


def required(keys: Keys) -> tuple[str, ...]:
    """The required keys."""
    return tuple(name for name, key in keys.items() if key.required)

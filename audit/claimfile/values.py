"""What a scalar of a claim file may be: names, places in the article, dates, intervals. Before this it is just
text."""

from __future__ import annotations

import re
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from audit.base.findings import Sentence, marked, sentence, series
from audit.base.intervals import Interval, Rational, simplest
from audit.claimfile.model import Span
from audit.claimfile.vocabulary import FORMAT_VERSION, FUNCTIONS, Key

_LONGEST_NUMBER = 400  # characters of an interval's end
_LONGEST_CONTEXT = 12  # characters beside a number: enough to find it again, too few to copy the article


class Wrong(NamedTuple):
    """Why a value is refused and what to write instead; both refer to the value."""

    message: str | Sentence
    cure: str | Sentence


def wrong_context(value: str, key: Key) -> Wrong | None:
    """Accepts only a few characters beside a number."""
    if len(value) <= _LONGEST_CONTEXT:
        return None
    return Wrong(
        marked("is longer than 12 characters"), marked("keep the few characters right beside the number")
    )


def wrong_name(name: str) -> Wrong | None:
    """Accepts identifiers in any script, in the one form that full-width letters and the like fold to."""
    if name.isidentifier() and (name.isascii() or _folded(name) == name):
        called = name in FUNCTIONS
        return (
            Wrong(marked("is the name of a function"), sentence("write `{name}_of_all`, say", name=name))
            if called
            else None
        )
    if name == "<<":
        return Wrong(
            marked("is a merge key, which is not part of a claim file"), marked("write the keys out")
        )
    if name.isidentifier():
        return Wrong(marked("is written in full-width or otherwise unusual letters"), _other_name(name))
    reason = marked("is not a name: a name has letters, digits and `_` and does not begin with a digit")
    return Wrong(reason, _other_name(name))


def _other_name(name: str) -> str | Sentence:
    folded = re.sub(r"\W+", "_", _folded(name)).strip("_")
    folded = f"n{folded}" if folded[:1].isdigit() else folded
    usable = folded.isidentifier() and len(folded) < 40
    return sentence("write `{name}`", name=folded) if usable else marked("use letters, digits and `_`")


def _folded(name: str) -> str:
    from unicodedata import normalize  # a megabyte of tables, needed only for names beyond ASCII

    return normalize("NFKC", name)


def wrong_choice(value: str, key: Key) -> Wrong | None:
    """Accepts one of the words that the key allows."""
    if value in key.choices:
        return None
    return Wrong(
        marked("is not one of the words allowed here"),
        sentence("write one of: {words}", words=series(key.choices, marked(", "))),
    )


def wrong_flag(value: str, key: Key) -> Wrong | None:
    """Accepts exactly ``true`` or ``false``: ``yes`` and ``NO`` are text here."""
    if value in ("true", "false"):
        return None
    return Wrong(marked("must be true or false"), marked("write `true`, or remove the key"))


def wrong_digits(value: str, key: Key) -> Wrong | None:
    """Accepts a whole number of at most four digits."""
    if value.isascii() and value.isdigit() and len(value) <= 4:
        return None
    return Wrong(marked("must be a whole number"), marked("write digits only, such as 2"))


def wrong_position(value: str, key: Key) -> Wrong | None:
    """Accepts a paragraph ``p2`` or a sentence ``p2.s1``, counted from 1."""
    if _is_position(value):
        return None
    return Wrong(
        marked("must be a paragraph or a sentence of the article"),
        marked("write p2 for paragraph 2, p2.s1 for its sentence 1"),
    )


def wrong_unit(value: str, key: Key) -> Wrong | None:
    """Accepts a unit by its sign, as a number could print it."""
    from audit.units import parse  # few claims leave out their unit

    if parse(value) is not None:
        return None
    return Wrong(
        marked("names a unit that is not known"), marked("write a unit such as t, km^2, CNY, % or CNY/mu")
    )


@lru_cache(maxsize=1024)  # every claim has one, and there are few
def _is_position(value: str) -> bool:
    paragraph, dot, inner = value.partition(".")
    return _counted(paragraph, "p") and (not dot or _counted(inner, "s"))


def _counted(text: str, letter: str) -> bool:
    digits = text[1:]
    return text[:1] == letter and digits.isdigit() and digits.isascii() and digits[0] != "0"


def wrong_version(value: str, key: Key) -> Wrong | None:
    """Accepts the only version of the format."""
    if value == FORMAT_VERSION:
        return None
    cure = sentence("write `audit: {version}`", version=FORMAT_VERSION)
    return Wrong(marked("is a version of the format that this program does not know"), cure)


def wrong_date(value: str, key: Key) -> Wrong | None:
    """Accepts a day, a month, a year, or a span of two of them."""
    if span_of(value) is not None:
        return None
    if all(_days(end.strip()) is not None for end in value.split("/", 1)):
        return Wrong(marked("ends before it begins"), marked("write the earlier day first"))
    return Wrong(
        marked("is not a date"), marked("write 2020-09-03, 2020-09, 2020, or a span 2020-09-03/2020-09-18")
    )


def wrong_day(value: str, key: Key) -> Wrong | None:
    """Accepts one day."""
    if value.count("-") == 2 and _days(value) is not None:
        return None
    return Wrong(marked("is not a day"), marked("write year, month and day as 2020-09-03"))


def span_of(value: str) -> Span | None:
    """The days of ``2020-09-03``, ``2020-09``, ``2020`` or a span ``first/last``; ``None`` if it is not a date."""
    first, slash, last = value.partition("/")
    begin, end = _days(first.strip()), _days((last if slash else first).strip())
    if begin is None or end is None or begin.first > end.last:
        return None
    return Span(begin.first, end.last)


def _days(value: str) -> Span | None:
    match = re.fullmatch(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?", value)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        return Span(first, first if day else _last_day(first, bool(month)))
    except ValueError:
        return None


def _last_day(first: date, of_month: bool) -> date:
    if not of_month or first.month == 12:
        return date(first.year, 12, 31)
    return date(first.year, first.month + 1, 1) - timedelta(days=1)


class Bounds(NamedTuple):
    """An interval as written, and the unit written after it."""

    interval: Interval
    unit: str | None


_INTERVAL = Wrong(
    marked("is not an interval"),
    marked('write two numbers, such as "[180000, 200000) t"; a round bracket leaves the end out'),
)


def bounds_of(value: str) -> Bounds | Wrong:
    """Reads ``[180000, 200000) t``: exact ends, square brackets closed, round ones open; ``inf`` means unbounded."""
    match = re.fullmatch(r"\s*([\[(])([^,\[\]()]*),([^,\[\]()]*)([\])])\s*(.*?)\s*", value, re.DOTALL)
    if match is None:
        return _INTERVAL
    left, low_text, high_text, right, unit = match.groups()
    low, high = _end(low_text), _end(high_text)
    if low is None or high is None or low == "inf" or high == "-inf":
        return _INTERVAL
    interval = Interval(
        None if isinstance(low, str) else low, None if isinstance(high, str) else high,
        left == "(" or isinstance(low, str), right == ")" or isinstance(high, str),
    )  # fmt: skip
    if interval.is_empty:
        cure = marked("write the smaller number first; [5, 5] is exactly 5")
        return Wrong(marked("is an interval that holds no number"), cure)
    return Bounds(interval, unit or None)


def _end(text: str) -> Rational | str | None:
    """A number, ``inf``, ``-inf``, or ``None`` for anything else."""
    text = text.strip().replace("∞", "inf").removeprefix("+")
    if text in ("inf", "-inf"):
        return text
    if len(text) > _LONGEST_NUMBER or not re.fullmatch(r"-?[0-9]+(\.[0-9]+|/[0-9]+)?", text):
        return None
    try:
        return simplest(Fraction(text))
    except ZeroDivisionError:
        return None

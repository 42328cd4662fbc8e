"""What the words beside a number rule out for it, prepared for searching. The words are data of the languages."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from audit.article.marks import is_chinese
from audit.base.intervals import Interval
from audit.languages.en import limits as english
from audit.languages.zh import limits as chinese
from audit.numbers.patterns import Pattern
from audit.relations.model import Statement

_MARKS = Pattern("[.,;，。；、]")
_REACH = 60  # characters before a number that may say what it measures
_UNITS = {"percent": "%", "count": "", "celsius": "℃"}


class Limit(NamedTuple):
    """The possible values of a number, as a set in its own unit, and the bound as a check writes it."""

    values: Interval
    high: str
    cue: str


class _Limit(NamedTuple):
    sort: str
    before: Pattern | None
    after: Pattern | None
    values: Interval
    high: str
    unless: Pattern | None


@cache
def _rows(language: str) -> tuple[_Limit, ...]:
    data = chinese if language == "zh" else english
    return tuple(
        _Limit(
            sort,
            Pattern(rf"(?:{before})[ ]?$") if before else None,
            Pattern(after) if after else None,
            Interval(Fraction(low), Fraction(high)),
            f"{high}{_UNITS[sort]}",
            Pattern(unless) if unless else None,
        )
        for sort, before, after, low, high, unless in data.LIMITS
    )


@cache
def _can_be_negative(language: str) -> Pattern:
    return Pattern((chinese if language == "zh" else english).CAN_BE_NEGATIVE)


def limit_of(one: Statement, text: str) -> Limit | None:
    """The possible values of a number according to the words beside it; ``None`` if they do not say."""
    before = text[max(0, one.start - _REACH) : one.start].casefold()
    after = text[one.end : one.end + _REACH].casefold()
    for row in _rows(_language(text)):
        if row.sort not in _sorts(one):
            continue
        cue = _found(row, before, after)
        if cue is not None and (row.unless is None or row.unless.search(_clause(before, after)) is None):
            return Limit(row.values, row.high, cue.strip())
    return None


def _found(row: _Limit, before: str, after: str) -> str | None:
    found = row.before.search(before) if row.before is not None else None
    if row.after is not None:
        found = row.after.match(after)
    return None if found is None else found.group()


def _clause(before: str, after: str) -> str:
    return str(_MARKS.split(before)[-1] + _MARKS.split(after)[0])


def _sorts(one: Statement) -> Iterator[str]:
    yield one.sort[0]
    if one.reading.unit.symbol == "degC":
        yield "celsius"


def _language(text: str) -> str:
    return "zh" if is_chinese(text) else "en"


def can_fall_below_nothing(one: Statement, text: str) -> bool:
    """Whether what fell may be negative, so that it may fall by more than a hundred percent."""
    before, after = text[max(0, one.start - _REACH) : one.start], text[one.end : one.end + _REACH]
    return _can_be_negative(_language(text)).search((before + after).casefold()) is not None

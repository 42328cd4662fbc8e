"""The day of the week printed with a date: Sunday, 27 February 2022; 5月26日（星期五）."""

from __future__ import annotations

import re
from typing import NamedTuple

from audit.languages.en import dates as english
from audit.languages.en.calendar import ARTICLE_BEFORE, DAY_ENDS
from audit.languages.zh import characters as zh
from audit.languages.zh import dates as chinese
from audit.languages.zh.dates import WEEKDAYS
from audit.numbers import months
from audit.numbers.patterns import Pattern
from audit.numbers.reading import Kind, Reading

_WORD = rf"(?:(?<!{zh.EACH}){months.CHINESE_WEEK}(?P<zh>[{WEEKDAYS}])|\b(?P<en>{months.ENGLISH_WEEKDAY}\b|{months.ENGLISH_WEEKDAY_SHORT}))"
_BETWEEN = r"[\s,，、.()（）]{0,4}"  # what may come between a day of the week and its date
_BEHIND = Pattern(f"(?:{chinese.BEHIND_DATE}{_BETWEEN}|{_BETWEEN}{english.BEHIND_DATE}){_WORD}[)）]?")
_BEFORE = Pattern(rf"[(（]?{_WORD}{english.BEFORE_DATE}{_BETWEEN}{ARTICLE_BEFORE}")
_IN = Pattern(_WORD)
_LONGEST = 30  # characters: a day of the week and what may be beside it


class Weekday(NamedTuple):
    """A date with its day of the week: ``text[start:end]`` holds both; ``number`` is 0 for Monday."""

    start: int
    end: int
    number: int


def weekday_beside(text: str, start: int, end: int) -> Weekday | None:
    """The day of the week right beside the date ``text[start:end]``; None if there is one on each side."""
    behind = _BEHIND.match(text, end)
    before = _BEFORE.search(text, max(0, start - _LONGEST), start)
    if behind is None and before is not None:
        return Weekday(before.start(), end, _number(before))
    if behind is not None and before is None:
        return Weekday(start, behind.end(), _number(behind))
    return None


def _number(found: re.Match[str]) -> int:
    return months.english_weekday(found["en"]) if found["en"] else months.chinese_weekday(found["zh"])


def weekday_in(text: str) -> int | None:
    """The day of the week that a date was read with: 0 for Monday; ``None`` if it has none."""
    found = _IN.search(text)
    return None if found is None else _number(found)


def with_weekdays(text: str, readings: list[Reading]) -> list[Reading]:
    """The readings of a text, dates with the day of the week that is printed beside them."""
    if all(one.kind is not Kind.DATE for one in readings) or _ANY.search(text) is None:
        return readings
    return [_with_weekday(text, one) if one.kind is Kind.DATE else one for one in readings]


_ANY = Pattern(f"{months.CHINESE_WEEKDAY}|{DAY_ENDS}|{months.ENGLISH_WEEKDAY_SHORT}")


def _with_weekday(text: str, reading: Reading) -> Reading:
    found = weekday_beside(text, reading.start, reading.end)
    if found is None:
        return reading
    return reading._replace(text=text[found.start : found.end], start=found.start, end=found.end)

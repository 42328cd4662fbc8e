"""Whether a date fell on the weekday printed beside it: shared by rules and relations."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from audit.base.intervals import Interval
from audit.languages.zh.characters import YEAR
from audit.numbers import Kind, Reading

_CLOSE = 45  # days from the article's own within which nobody means another year
_YEAR = re.compile(f"[0-9]{{4}}|{YEAR}")


class NamedWeekday(NamedTuple):
    """A date with the weekday printed beside it (0 for Monday).

    It has the day that is meant, and whether that can have been the weekday in the usual reading or in the widest
    one."""

    day: date
    named: int
    fair: bool
    widest: bool


def named_weekday(named: int, reading: Reading, published: Interval | None) -> NamedWeekday | None:
    """The result for a date that is printed with a weekday; ``None`` if it is not a single day.

    If no year is printed, assuming the article's year is a guess. A day of the previous or next year that is nearer
    to the article's date is meant; one that fits but is farther away is only allowed, and counts as wrong close to
    the article's date.
    """
    days = reading.fair
    if reading.kind is not Kind.DATE or days.low is None or days.low != days.high or days.low < 1:
        return None  # nobody prints a weekday beside a day before the year 1
    day = date.fromordinal(int(days.low))
    if day.weekday() == named or _YEAR.search(reading.text) is not None:
        fits = day.weekday() == named
        return NamedWeekday(day, named, fits, fits)
    return _without_year(day, named, published)


def _without_year(day: date, named: int, published: Interval | None) -> NamedWeekday:
    others = (_in_year(day, day.year - 1), _in_year(day, day.year + 1))
    fitting = [one for one in others if one is not None and one.weekday() == named]
    if not fitting:
        return NamedWeekday(day, named, False, False)
    if published is None or published.low is None or published.low != published.high:
        return NamedWeekday(day, named, False, True)
    on = int(published.low)
    away = abs(day.toordinal() - on)
    for one in fitting:
        if abs(one.toordinal() - on) < away:
            return NamedWeekday(one, named, True, True)
    return NamedWeekday(day, named, False, away > _CLOSE)


def _in_year(day: date, year: int) -> date | None:
    return None if (day.month, day.day) == (2, 29) or not 1 <= year <= 9999 else day.replace(year=year)

"""Days by number in the calendar of today, before its first year too: 1 is 0001-01-01, year 0 is 1 BC, -1 is 2 BC.

The calendar of ``datetime`` ends where the year 1 begins. It repeats itself every 400 years, so that earlier days are
counted in a later stretch of the same shape.
"""

from __future__ import annotations

from typing import NamedTuple

_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097
LAST_YEAR = 9999
MONTHS = 12


class CalendarDay(NamedTuple):
    """A day of the calendar; ``year`` is 0 for 1 BC and negative before it."""

    year: int
    month: int
    day: int


def number_of(year: int, month: int, day: int) -> int:
    """The number of a day; a day after the month's end is its last day, a year after the last one is the last one.
    Raises ``ValueError`` for a month that there is not, and for a day before the first."""
    from datetime import date

    if not 1 <= month <= MONTHS or day < 1:
        raise ValueError(f"there is no day {day} of a month {month}")
    cycles = 0 if year >= 1 else -year // _CYCLE_YEARS + 1
    shifted = min(year + cycles * _CYCLE_YEARS, LAST_YEAR)
    while True:
        try:
            return date(shifted, month, day).toordinal() - cycles * _CYCLE_DAYS
        except ValueError:
            day -= 1


def day_of(number: int) -> CalendarDay:
    """The day with a number; what lies behind the calendar's end is its last day."""
    from datetime import date

    cycles = 0 if number >= 1 else -number // _CYCLE_DAYS + 1
    found = date.fromordinal(min(number + cycles * _CYCLE_DAYS, date.max.toordinal()))
    return CalendarDay(found.year - cycles * _CYCLE_YEARS, found.month, found.day)

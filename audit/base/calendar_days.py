"""Days of today's calendar by number, before year 1 as well: 1 is 0001-01-01, year 0 is 1 BC, -1 is 2 BC.

The calendar of ``datetime`` starts with year 1. The calendar repeats every 400 years, so an earlier day is computed
as the corresponding day of a later 400-year period.
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
    """The number of a day; past the end of the month it is the month's last day, past the last year the last
    day of all.

    Raises ``ValueError`` for a month that does not exist and for a day before the first."""
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
    """The day with this number; a number past the end of the calendar gives its last day."""
    from datetime import date

    cycles = 0 if number >= 1 else -number // _CYCLE_DAYS + 1
    found = date.fromordinal(min(number + cycles * _CYCLE_DAYS, date.max.toordinal()))
    return CalendarDay(found.year - cycles * _CYCLE_YEARS, found.month, found.day)

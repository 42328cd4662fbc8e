"""Days as whole numbers: 1 is 0001-01-01, as in ``datetime.date.toordinal``."""

from __future__ import annotations


def days_of(year: int, month: int, day: int | None) -> tuple[int, int] | None:
    """The first and last day of a month, or one day twice; ``None`` if the calendar has no such day.

    The first year is 1."""
    if year < 1 or not 1 <= month <= 12:
        return None
    length = _month_length(year, month)
    first = first_of_month(year, month)
    if day is None:
        return first, first + length - 1
    return (first + day - 1, first + day - 1) if 1 <= day <= length else None


def days_of_year(year: int) -> tuple[int, int]:
    """The first and last day of a year."""
    return first_of_month(year, 1), first_of_month(year + 1, 1) - 1


def first_of_month(year: int, month: int) -> int:
    """The day number of the first of a month, in the Gregorian calendar."""
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400
    return days + sum(_month_length(year, earlier) for earlier in range(1, month)) + 1


def _month_length(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31

"""Days as dates: sets of day numbers (1 = 0001-01-01) in words, and ticks at the starts of years and months.

Only findings about dates need this, so only they load the calendar.
"""

from __future__ import annotations

from datetime import date

from audit.base.calendar_days import day_of
from audit.base.intervals import Interval, Rational
from audit.reports.language import ENGLISH, Language


def day_text(day: Rational, language: Language = ENGLISH) -> str:
    """``2020-09-03``, ``1798 BC``; a day after the end of the calendar is named by its number."""
    if day < 1:
        return language.text("{year} BC", year=1 - day_of(int(day)).year)
    if day <= date.max.toordinal():
        return _date(int(day)).isoformat()
    return language.text("day {number}", number=f"{int(day):,}")


def days_text(days: Interval, language: Language = ENGLISH) -> str:
    """A set of days: one day, ``2020-10`` for a whole month, ``2018`` for a whole year, or its ends."""
    low, high = days.low, days.high
    if low is None:
        if high is None:
            return language.text("any day")
        return language.text("up to {day}", day=day_text(high, language))
    if high is None:
        return language.text("from {day} on", day=day_text(low, language))
    if high < 1:
        return _before_christ(days, language)
    whole = _whole_period(int(low), int(high)) if low >= 1 else ""
    if whole or low == high:
        return whole or day_text(low, language)
    return language.text("{low} to {high}", low=day_text(low, language), high=day_text(high, language))


def _before_christ(days: Interval, language: Language) -> str:
    """The years of days before the year 1: they are not known more precisely."""
    assert days.low is not None and days.high is not None
    low, high = day_text(days.low, language), day_text(days.high, language)
    return low if low == high else language.text("{low} to {high}", low=low, high=high)


def day_ticks(low: Rational, high: Rational, room: int) -> list[tuple[Rational, str]]:
    """Starts of years or months, or single days, after ``low`` and up to ``high``, at most ``room`` of them."""
    first, last = _date(int(low) + 1), _date(int(high))
    if last.year - first.year >= 2:
        step = _round_up((last.year - first.year) / max(room, 1))
        years = range(-(-(first.year + 1) // step) * step, last.year + 1, step)
        return [(date(year, 1, 1).toordinal(), str(year)) for year in years]
    months = (last.year - first.year) * 12 + last.month - first.month
    if months >= 2:
        step = -(-months // max(room, 1))
        return [_month(first.year * 12 + first.month + index) for index in range(0, months, step)]
    days = last.toordinal() - first.toordinal()
    step = -(-days // max(room, 1)) or 1
    return [(day, day_text(day)) for day in range(first.toordinal(), last.toordinal() + 1, step)]


def _month(index: int) -> tuple[Rational, str]:
    year, month = divmod(index, 12)
    return date(year, month + 1, 1).toordinal(), f"{year}-{month + 1:02}"


def _round_up(least: float) -> int:
    return next((step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if step >= least), 1000)


def _date(day: int) -> date:
    return date.fromordinal(max(1, min(day, date.max.toordinal())))


def _whole_period(low: int, high: int) -> str:
    """The month or the year with exactly these days, if there is one."""
    first, last = _date(low), _date(high)
    if first.day != 1 or first.year != last.year or _date(high + 1).day != 1:
        return ""
    if (first.month, last.month) == (1, 12):
        return str(first.year)
    return first.isoformat()[:7] if first.month == last.month else ""

"""The time between two days or two times of day, and ages: shared by rules and relations.

Days are numbers from 1 = 0001-01-01, as sets of the days that a date may be; ``None`` is an unbounded end.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from audit.base.calendar_days import day_of, number_of
from audit.base.intervals import Interval, Rational
from audit.languages.zh import characters as zh
from audit.numbers import Kind, Reading, months
from audit.units import TIME

MINUTES_OF_DAY = 1440
_NOON = 720
_LEAP_YEAR = 366
_YEAR = re.compile("(?<![0-9])[12][0-9]{3}(?![0-9])")
_YEARS = re.compile("([12][0-9]{3})[^0-9]+([12][0-9]{3})")
_NUMBER = re.compile("[0-9]+")
_MONTH_NAME = re.compile(rf"\b(?:{months.MONTH_BEGINNINGS})[a-z]*")
_CLOCK = re.compile(r"([0-2]?[0-9])[.:：]([0-9]{2})")
_DAY_SECONDS = 86400


def plus(first: Rational | None, second: Rational, minus: Rational | None) -> Rational | None:
    """``first + second - minus``; unbounded if one of them is."""
    return None if first is None or minus is None else first + second - minus


def less(first: Rational | None, second: Rational | None) -> Rational | None:
    """``first - second``; unbounded if one of them is."""
    return None if first is None or second is None else first - second


def completed_months(begun: Rational | None, on: Rational | None) -> int | None:
    """Whole months from one day to another; zero if the second is earlier."""
    if begun is None or on is None:
        return None
    first, last = day_of(int(begun)), day_of(int(on))
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    return max(0, months)


def completed(step: int, begin: Interval, end: Interval) -> Interval:
    """The number of whole steps of ``step`` months that may have passed between two dates: 12 for years."""
    low, high = completed_months(begin.high, end.low), completed_months(begin.low, end.high)
    return Interval(
        None if low is None else low // step, None if high is None else high // step, False, False, True
    )


def counted_months(reading: Reading) -> tuple[int, int] | None:
    """How many steps of how many months a duration in whole years or months counts; ``None`` for any other.

    68年 are 68 steps of 12, 4年9个月 are 57 of 1."""
    months = {"year": 12, "month": 1}.get(reading.unit.symbol)
    if months is None or reading.hedge is not None or reading.value is None or not reading.resolution:
        return None
    step, stated = Fraction(reading.resolution) * months, Fraction(reading.value) * months
    if step.denominator != 1 or (stated / step).denominator != 1:
        return None
    return int(stated / step), int(step)


def duration_of(reading: Reading) -> tuple[Interval, Interval] | None:
    """The fair and the widest duration in days.

    Years and months do not have a fixed number of days, which matters if the duration is exact."""
    if reading.unit.dimension != TIME or reading.kind is Kind.TIME:
        return None
    days = Fraction(reading.unit.factor) / _DAY_SECONDS
    loose = days.denominator != 1 and days > 1
    fair, widest = reading.fair.scaled(days), reading.widest.scaled(days)
    if reading.unit.symbol == "century":  # the current century is counted although it has only begun
        widest = widest._replace(low=less(widest.low, days / 2))
    return (loosened(fair), loosened(widest)) if loose else (fair, widest)


def loosened(days: Interval) -> Interval:
    """Widens an exact duration to what the calendar allows: three months are 89 to 92 days, twelve 365 or 366."""
    return days._replace(low=less(days.low, 3), high=None if days.high is None else days.high + 2)


def apart(begin: Interval, end: Interval) -> Interval:
    """The days between two dates, counted with or without the first day: people do both."""
    return Interval(less(end.low, begin.high), plus(less(end.high, begin.low), 1, 0))


class Steps(NamedTuple):
    """A duration in whole years or months: how many steps of how many months are stated, and how many have passed."""

    stated: int
    months: int
    over: Interval


def steps_of(reading: Reading, begin: Interval, end: Interval) -> Steps | None:
    """The steps of a duration between two dates: nobody says 69 about a reign of 68 years and eight months."""
    counted = counted_months(reading)
    return None if counted is None else Steps(*counted, completed(counted[1], begin, end))


def lasts(reading: Reading, begin: Interval, end: Interval, wide: bool) -> bool:
    """Whether a duration is possible between two dates."""
    found = duration_of(reading)
    if found is None:
        return True
    steps = steps_of(reading, begin, end)
    stated = found[1] if wide else found[0]
    return not stated.intersect(apart(begin, end)).is_empty or (
        steps is not None and steps.stated in steps.over
    )


def clock_of(reading: Reading) -> tuple[int, ...]:
    """The minutes of a day that a time may mean: 21.50, 9时38分, 2.05 p.m.; two for 4.50, which may be before or after
    noon.

    Empty for anything that is not a time of day."""
    if reading.kind is Kind.TIME:
        return () if reading.value is None else (int(reading.value * Fraction(reading.unit.factor) / 60),)
    found = _CLOCK.fullmatch(reading.text)
    if found is None:
        return ()
    hour, minute = int(found[1]), int(found[2])
    if hour > 24 or minute > 59:
        return ()
    once = 60 * hour + minute
    return (once,) if hour > 12 or found[1].startswith("0") else (once, (once + _NOON) % MINUTES_OF_DAY)


def is_no_time(text: str) -> bool:
    """Whether the text is an impossible time of day: 04:80."""
    found = _CLOCK.fullmatch(text)
    return found is not None and (int(found[1]) > 24 or int(found[2]) > 59)


def clock_minutes(begin: tuple[int, ...], end: tuple[int, ...]) -> tuple[int, ...]:
    """The minutes that may lie between two times, the second possibly on the next day."""
    return tuple(sorted({(last - first) % MINUTES_OF_DAY for first in begin for last in end}))


def lasts_by_clock(reading: Reading, begin: tuple[int, ...], end: tuple[int, ...], wide: bool) -> bool:
    """Whether a duration is possible between two times of day."""
    if reading.unit.dimension != TIME:
        return True
    minutes = Fraction(reading.unit.factor) / 60
    stated = (reading.widest if wide else reading.fair).scaled(minutes)
    return any(one in stated for one in clock_minutes(begin, end))


def ends_of_span(reading: Reading) -> tuple[Interval, Interval] | None:
    """Like ``ends_of``, for a range that gives both ends of a span, where bare figures can only be years: 1949 to
    1953."""
    years = _YEARS.fullmatch(reading.text)
    if years is None or reading.kind is not Kind.COUNT:
        return ends_of(reading)
    first, last = int(years[1]), int(years[2])
    return (_year(first), _year(last)) if first < last else None


def ends_of(reading: Reading) -> tuple[Interval, Interval] | None:
    """The days on which a range starts and ends, each as coarse as printed: 1964 until 1996; 3 to 12 August;
    2019年3月至2021年11月.

    ``None`` for anything else."""
    low, high = reading.fair.low, reading.fair.high
    if reading.kind is not Kind.DATE or low is None or high is None or low >= high:
        return None
    grain = _grain_of_range(reading.text)
    if grain is None:
        return None
    first, last = day_of(int(low)), day_of(int(high))
    if grain == "year":
        return (_year(first.year), _year(last.year)) if first.year < last.year else None
    if grain == "month":
        return _month(first.year, first.month), _month(last.year, last.month)
    return Interval(low, low), Interval(high, high)


def _grain_of_range(text: str) -> str | None:
    """The unit that a range of dates counts in, judged by how it is printed; ``None`` for a single date."""
    years, others = _YEAR.findall(text), len(_NUMBER.findall(_YEAR.sub("", text)))
    days, months_named = sum(map(text.count, zh.DAYS)), text.count(zh.MONTH)
    if months_named or days:
        if days:
            return "day" if days > 1 or others > days + months_named else None
        return "month" if max(months_named, others) > 1 else None
    if others:
        return "day" if others > 1 else None
    if len(_MONTH_NAME.findall(text)) > 1:
        return "month"
    return "year" if len(years) == 2 and years[0] < years[1] else None


def _month(year: int, month: int) -> Interval:
    begin = number_of(year, month, 1)
    after = number_of(year + month // 12, month % 12 + 1, 1)
    return Interval(begin, after - 1, False, False, True)


def begin_of(reading: Reading) -> Interval:
    """The days on which a date may start: since 2008 starts in 2008, though it lasts until now."""
    years = _YEAR.findall(reading.text)
    low, high = reading.fair.low, reading.fair.high
    if len(years) == 1 and low is not None and (high is None or high - low > _LEAP_YEAR):
        return _year(int(years[0]))
    return reading.fair


def _year(year: int) -> Interval:
    return Interval(number_of(year, 1, 1), number_of(year, 12, 31), False, False, True)


def is_aged(age: Interval, born: Interval, on: Interval, more: int = 0) -> bool:
    """Whether somebody born then can be that old on a day; ``more`` is how much older a nominal age may be."""
    lived = completed(12, born, on)
    return not age.intersect(lived._replace(high=plus(lived.high, more, 0))).is_empty

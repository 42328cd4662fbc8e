"""Dates as sets of days: 2020年9月3日, 今年10月, 去年10月以来, May 8, 1945, last May, 1990s.

A day is a number, 1 for 0001-01-01. Anything an article omits (the year of 10月) comes from its publication date,
which may itself be a span of days; without one the date is kept, but its days are not known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from audit.base.calendar_days import MONTHS, day_of, number_of
from audit.base.findings import marked
from audit.base.intervals import EVERYTHING, Interval
from audit.languages.en import calendar as english
from audit.languages.en.years import CIRCA
from audit.languages.zh import calendar as words
from audit.numbers.months import MONTH_NUMBERS
from audit.numbers.patterns import Match, Pattern
from audit.numbers.reading import Kind, Reading
from audit.units import DATE

if TYPE_CHECKING:
    import re

    from audit.base.intervals import Rational
    from audit.claimfile.model import Span


class Days(NamedTuple):
    """A written date: which of year, month and day are given; ``back`` counts the years before publication."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_year: int | None = None  # 2018-2020年, 1990s
    last_month: int | None = None  # 1至8月, a quarter
    last_day: int | None = None
    back: int | None = None  # 去年 is 1, 今年 0
    since: bool = False


_SEASON_AFTER = Pattern(f"{words.SEASONS}|{english.SEASONS}")
# the separators must be alike, and no further figures may follow: 1.2.3.4 is not a date
_ISO = Pattern(r"(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?![\d/.-]*\d)")
_DAY_MONTH_YEAR = Pattern(r"(\d{1,2})-([A-Z][a-z]{2,8})-([12]\d{3})(?!\d)")
_YEARS = Pattern(words.SPAN_OF_YEARS)
_MONTH_RANGE = Pattern(words.MONTH_RANGE)
# May 8, May 5-7, 2020: a day or two, perhaps with a year; not the beginning of a longer figure
_AFTER_MONTH = Pattern(
    r"\.? ?(\d{1,2})(?:st|nd|rd|th)?(?:(?:[-–]| (?:to|[-–—]) (?=\d{1,2}(?:[,.;)](?!\d)|$)))(\d{1,2}))?(?:,? ?([12]\d{3}))?(?![\d%.,]*\d)"
)
# the second year of 2015–2020 and 2020-21; a percent sign, a letter or decimals after it make it something else
_YEAR_RANGE = Pattern(r"[-–—]([12]\d{3}|\d{2})(?![-\d%/A-Za-z]|[.,]\d)")
_SEASON = Pattern(r"([12]\d{3})[/／](\d{2})(?![-\d%/A-Za-z]|[.,]\d)")
_UNTIL_YEAR = Pattern(english.UNTIL_YEAR)
_CENTURY = Pattern(english.CENTURY_BEHIND)
_PART_OF_YEAR = Pattern(english.PART_OF_YEAR)
_YEAR_QUARTER = Pattern(r" ?(?:Q([1-4])|H([12]))(?![0-9A-Za-z])")
_QUARTER_YEAR = Pattern(r" (?:of )?([12]\d{3})(?![-\d%/]|[.,]\d|[A-Za-z])")
_PERIOD_YEAR = Pattern(r"([QH]) ?([12]\d{3})(?![-\d%/]|[.,]\d|[A-Za-z])")
_YEAR_AFTER = Pattern(r"(?:\.?,? ?|-)([12]\d{3})(?!\d)")  # Aug 2021, Aug-2021
_MONTH_AFTER = Pattern(english.MONTH_AFTER)


def since_then(text: str, days: Days) -> Days:
    for word in words.SINCE:
        if text.startswith(word, days.end):
            return days._replace(end=days.end + len(word), since=True)
    return days


def year_word(text: str, start: int, floor: int) -> tuple[int | None, int]:
    word = text[max(floor, start - 2) : start]
    back = words.YEAR_WORDS.get(word)
    return (back, start - 2) if back is not None else (None, start)


def figures_date(text: str, start: int) -> Days | None:
    """2020-09-03, 2020/9/3, 2020.9.3, 2020-10, 3-Sep-2020, 2018-2020年 and 1至8月."""
    found = _YEARS.match(text, start)
    if found is not None:
        return since_then(text, Days(start, found.end(), int(found[1]), last_year=int(found[2])))
    found = _MONTH_RANGE.match(text, start)
    if found is not None and 1 <= int(found[1]) <= int(found[2]) <= 12:
        back, begin = year_word(text, start, 0)
        return Days(begin, found.end(), None, int(found[1]), last_month=int(found[2]), back=back)
    found = _DAY_MONTH_YEAR.match(text, start)
    if found is not None and found[2].lower() in MONTH_NUMBERS and 1 <= int(found[1]) <= 31:
        return Days(start, found.end(), int(found[3]), MONTH_NUMBERS[found[2].lower()], int(found[1]))
    found = _ISO.match(text, start)
    if found is None or not (1 <= int(found[3]) <= 12 and 1000 <= int(found[1]) <= 2999):
        return None
    if found[4] is None:
        whole = len(found[3]) == 2 and found[2] == "-" and _SEASON_AFTER.match(text, found.end()) is None
        return Days(start, found.end(), int(found[1]), int(found[3])) if whole else None
    return (
        Days(start, found.end(), int(found[1]), int(found[3]), int(found[4])) if int(found[4]) <= 31 else None
    )


def english_month(text: str, start: int, end: int, floor: int) -> Days | None:
    """May 8, 1945; October 2019; last May: a month's name with a day, a year or a word before it."""
    month = MONTH_NUMBERS[text[start:end].lower()]
    found = _YEAR_AFTER.match(text, end)
    if found is not None and not (text[end] == "-" == text[start - 1 : start]):  # 32-Oct-2018 is not a day
        return Days(start, found.end(), int(found[1]), month)
    found = _AFTER_MONTH.match(text, end)
    if found is not None and 1 <= int(found[1]) <= 31 and (text[start].isupper() or found[3]):
        return _month_and_day(start, month, found)
    before = text[max(floor, start - 5) : start].lower()
    for word, back in english.YEARS_FROM_NOW.items():
        if before.endswith(word + " ") and text[start].isupper():
            return Days(start - len(word) - 1, end, None, month, back=10 + back)
    return None


def _month_and_day(start: int, month: int, found: re.Match[str]) -> Days:
    """May 8, May 5-7, May 8, 1945."""
    first, year = int(found[1]), int(found[3]) if found[3] else None
    last = int(found[2]) if found[2] else None
    if last is not None and not first < last <= 31:
        return Days(start, found.end(1), None, month, first)
    return Days(start, found.end(), year, month, first, last_day=last)


def english_after(text: str, start: int, end: int, value: int) -> Days | None:
    """8 May 1945, 1990s, and a year after in, since, by: dates that start with figures in English."""
    if 1 <= value <= 31:
        found, last = _month_behind(text, start, end, value)
        month = MONTH_NUMBERS.get(found[1].lower()) if found is not None else None
        if found is not None and month is not None and (found[1][0].isupper() or found[2]):
            return Days(start, found.end(), int(found[2]) if found[2] else None, month, value, last_day=last)
    if end - start == 1 and (found := _PERIOD_YEAR.match(text, end)) is not None:
        return _quarter_or_half(start, found, value)
    if end - start <= 2 and _CENTURY.match(text, end) is not None:
        return english_century(text, start, end, value)
    if end - start <= 4 and _may_have_era(text, start, end):
        from audit.numbers.english_years import year_of_era

        era = year_of_era(text, start, end)
        if era is not None:
            return Days(era[0], era[1], value, last_year=era[2])
        before_christ = _BEFORE_CHRIST.match(text, end)
        if before_christ is not None and value > 0:
            return Days(start, before_christ.end(), 1 - value)
    if end - start == 2:
        return _decade(text, start, end, value)
    if end - start != 4 or not text[start:end].isdecimal() or not 1000 <= value <= 2199:
        return None  # 10^3 is four characters as well
    quarter = _YEAR_QUARTER.match(text, end)
    if quarter is not None:
        half = quarter[2]
        if half:
            return Days(start, quarter.end(), value, 6 * int(half) - 5, last_month=6 * int(half))
        return _quarter(start, quarter.end(), value, int(quarter[1]))
    if text.startswith("s", end) and not text[end + 1 : end + 2].isalpha() and value % 10 == 0:
        return Days(start, end + 1, value, last_year=value + (99 if value % 100 == 0 else 9))
    from audit.numbers.english_years import begins_span, names_year  # Chinese articles seldom need it

    if text.endswith(("between ", "Between "), 0, start):
        days = Days(start, end, value)
        return _until_year(text, days, "and") or (days if begins_span(text, end) else None)
    days = Days(start, end, value)
    if not names_year(text, start, end):
        return _years_by_themselves(text, days)
    span = _until_year(text, days, "to", "until", "through") or _since_about(text, days)
    return None if span is None and _counts_up_to(text, end) else span or days


def _since_about(text: str, days: Days) -> Days | None:
    """c. 1450–1516, c. 1450 – c. 1516: years of any century, since figures after c. are years."""
    about = _ABOUT.search(text, max(0, days.start - 5), days.start)
    found = None if about is None else _UNTIL_ABOUT.match(text, days.end)
    if found is None or days.year is None or int(found[1]) <= days.year:
        return None
    return days._replace(end=found.end(), last_year=int(found[1]))


_ABOUT = Pattern(rf"(?<![A-Za-z])(?:{CIRCA})\. ?$")
_UNTIL_ABOUT = Pattern(rf" ?[-–—] ?(?:(?:{CIRCA})\. ?)?([12]\d{{3}})(?![-\d%/A-Za-z]|[.,]\d)")


def _may_have_era(text: str, start: int, end: int) -> bool:
    return text[start - 2 : start] in ("D ", ". ", "E ") or text[end : end + 2] in (" A", " C", " B")


_BEFORE_CHRIST = Pattern(r" B(?:\.C\.(?:E\.)?|CE?)(?![A-Za-z])")


def _month_behind(text: str, start: int, end: int, value: int) -> tuple[Match, int | None]:
    """The month after a day (8 May), or after the second of two days (3 to 5 May, between 3 and 5 May) with that
    day."""
    second = _SECOND_DAY.match(text, end)
    if second is None or not value < int(second[2]) <= 31:
        return _MONTH_AFTER.match(text, end), None
    if second[1] == " and " and text[max(0, start - 8) : start].lower() != "between ":
        return None, None
    return _MONTH_AFTER.match(text, second.end()), int(second[2])


# 3 to 5 May: the second day, with its month right after it
_SECOND_DAY = Pattern(english.SECOND_DAY)


def _decade(text: str, start: int, end: int, value: int) -> Days | None:
    """the 90s, the '80s, the early 60s: not his 60s, nor degrees in the 90s. The 20s may belong to two centuries."""
    if value % 10 or value < 30 or text[end : end + 1] != "s" or text[end + 1 : end + 2].isalnum():
        return None
    before = text[max(0, start - 40) : start]
    if _THE_DECADE.search(before) is None or _NO_DECADE.search(before) is not None:
        return None
    return Days(start, end + 1, 1900 + value, last_year=1909 + value)


# the 90s, '80s: what must precede a decade
_THE_DECADE = Pattern(english.THE_DECADE)
# with these words nearby, figures such as 80s are temperatures, ages or scores
_NO_DECADE = Pattern(english.NO_DECADE)


def _until_year(text: str, days: Days, *links: str) -> Days | None:
    """from 2015 to 2020, between 2015 and 2020: years, unless a counted thing follows."""
    found = _UNTIL_YEAR.match(text, days.end)
    if found is None or found[1] not in links or not _are_years(text, days.year, int(found[2]), found.end()):
        return None
    return days._replace(end=found.end(), last_year=int(found[2]))


def _years_by_themselves(text: str, days: Days) -> Days | None:
    """1971 until 1988, whatever precedes it; 1976 and 1981 if a claim says nothing else."""
    span = _until_year(text, days, "until", "through")
    if span is None and days.start == 0:
        span = _until_year(text, days, "and")
        span = span if span is not None and span.end == len(text) else None
    return span


def _counts_up_to(text: str, end: int) -> bool:
    """from 1900 to 2500 people: the counted thing is named only after the second number."""
    from audit.numbers.lexicon import unit_at

    found = _UNTIL_YEAR.match(text, end)
    return (
        found is not None
        and unit_at(text, found.end() + (text[found.end() : found.end() + 1] == " ")) is not None
    )


def _are_years(text: str, first: int | None, last: int, end: int) -> bool:
    """1000-1500米 and 1500-2000 people are not years; nor, mostly, are two full hundreds."""
    from audit.numbers.lexicon import unit_at

    if first is None or not 1800 <= first < last <= 2100 or first % 100 == last % 100 == 0:
        return False
    return unit_at(text, end + (text[end : end + 1] == " ")) is None


def year_range(text: str, start: int, end: int, value: int) -> Days | None:
    """2015–2020 and 2020-21."""
    found = _YEAR_RANGE.match(text, end)
    if found is None or end - start != 4 or (start and text[start - 1] in "-–—/"):
        return None
    last = int(found[1])
    if 1800 <= last < value <= 2100 and _are_years(text, last, value, found.end()):
        return Days(start, found.end(), value, last_year=last)  # it runs backwards, which is reported
    if last < 100:
        if last != (value + 1) % 100:
            return None
        last = value + 1
    return (
        Days(start, found.end(), value, last_year=last)
        if _are_years(text, value, last, found.end())
        else None
    )


def season(text: str, start: int, end: int) -> Days | None:
    """2019/20: two years that follow each other."""
    found = _SEASON.match(text, start)
    if found is None or found.end() != end or int(found[2]) != (int(found[1]) + 1) % 100:
        return None
    first = int(found[1])
    return Days(start, end, first, last_year=first + 1) if 1800 <= first <= 2100 else None


def english_century(text: str, start: int, end: int, rank: Rational) -> Days | None:
    """the 21st century, nineteenth-century; first half of 2020, third quarter of 2020."""
    found = _CENTURY.match(text, end)
    if found is not None and type(rank) is int and 1 <= rank <= 22:
        before_christ = _BEFORE_CHRIST.match(text, found.end())
        if before_christ is not None:
            return Days(start, before_christ.end(), 1 - rank * 100, last_year=(1 - rank) * 100)
        return Days(start, found.end(), (rank - 1) * 100, last_year=rank * 100 - 1)
    return _part_of_year(text, start, end, rank)


def _part_of_year(text: str, start: int, end: int, rank: Rational) -> Days | None:
    found = _PART_OF_YEAR.match(text, end)
    if found is None or type(rank) is not int or not 1 <= rank <= (4 if found[1] == "quarter" else 2):
        return None
    if found[1] == "quarter":
        return _quarter(start, found.end(), int(found[2]), rank)
    return Days(start, found.end(), int(found[2]), 6 * rank - 5, last_month=6 * rank)


def _quarter(start: int, end: int, year: int, rank: int) -> Days:
    return Days(start, end, year, 3 * rank - 2, last_month=3 * rank)


def _quarter_or_half(start: int, found: re.Match[str], rank: int) -> Days | None:
    """3Q 2020, 1H2023."""
    if not 1 <= rank <= (2 if found[1] == "H" else 4):
        return None
    if found[1] == "H":
        return Days(start, found.end(), int(found[2]), 6 * rank - 5, last_month=6 * rank)
    return _quarter(start, found.end(), int(found[2]), rank)


def quarter_before_year(text: str, start: int, end: int, rank: Rational, floor: int) -> Days | None:
    """Q3 2020, H1 2023: the letter is right before the figure at ``start``."""
    letter = text[start - 1]
    if letter not in "QqH" or (start - 2 >= floor and text[start - 2].isalnum()):
        return None
    found = _QUARTER_YEAR.match(text, end)
    if found is None or type(rank) is not int or not 1 <= rank <= (2 if letter == "H" else 4):
        return None
    if letter == "H":
        return Days(start - 1, found.end(), int(found[1]), 6 * rank - 5, last_month=6 * rank)
    return _quarter(start - 1, found.end(), int(found[1]), rank)


NO_SUCH_DAY = marked("there is no such day in the calendar")
BACKWARDS = marked("this span of time runs backwards")


def date_reading(text: str, days: Days, published: Span | None) -> Reading:
    """The days of a written date, or a reading without days and a note if the year is not known."""
    found = _span(days, published)
    start, end = days.start, days.end
    note = None if found is not None else marked("the article's date is needed to know which days are meant")
    first, last = found if found is not None else (None, None)
    backwards = first is not None and last is not None and first > last
    missing = BACKWARDS if backwards else _no_such_day(days, first)
    if missing:
        return Reading(
            text[start:end], start, end, Kind.VAGUE, DATE, EVERYTHING, EVERYTHING, None, None, None, None,
            (start, end), "", missing,
        )  # fmt: skip
    span = Interval(first, last, first is None, last is None, True)
    value = first if first is not None and first == last else None
    resolution = 1 if value is not None else None
    return Reading(
        text[start:end], start, end, Kind.DATE, DATE, span, span, value, resolution, None, None,
        (start, end), marked("the days that the date names"), note,
    )  # fmt: skip


def _no_such_day(days: Days, first: int | None) -> str | None:
    """The note on a day that its month does not have; for 29 February the year must be known."""
    if days.month is None or days.day is None:
        return None
    if not 1 <= days.month <= MONTHS or days.day < 1:
        return NO_SUCH_DAY
    year = 2000 if first is None else day_of(first).year
    if day_of(number_of(year, days.month, days.day)).day != days.day:
        return NO_SUCH_DAY
    return None


def _span(days: Days, published: Span | None) -> tuple[int | None, int | None] | None:
    first, last = _years(days, published)
    if first is None or last is None:
        return None
    if days.month is None and days.day is not None:
        return _day_of_month(days, published)
    begin = number_of(first, days.month or 1, days.day or 1)
    if days.since:
        return _until_now(days, first, begin, published)
    return begin, number_of(last, days.last_month or days.month or 12, days.last_day or days.day or 31)


def _until_now(days: Days, year: int, begin: int, published: Span | None) -> tuple[int, int | None]:
    """十月以来 in September means since last October; without an article's date the end is open."""
    if published is None:
        return begin, None
    until = published.last.toordinal()
    if begin > until and days.year is None and days.back is None:
        begin = number_of(year - 1, days.month or 1, days.day or 1)
    return begin, until if begin <= until else None


def _years(days: Days, published: Span | None) -> tuple[int | None, int | None]:
    if days.year is not None:
        return days.year, days.last_year or days.year
    if published is None:
        return None, None
    back = days.back or 0
    if back >= 9:
        return _nearest_year(days, published, back - 10)
    return published.first.year - back, published.last.year - back


def _nearest_year(days: Days, published: Span, back: int) -> tuple[int, int]:
    """last May is the latest May that has passed, next May the first to come."""
    year, month = published.first.year, days.month or 1
    if back == 1:
        year -= month >= published.first.month
    elif back == -1:
        year += month <= published.last.month
    return year, year


def _day_of_month(days: Days, published: Span | None) -> tuple[int, int] | None:
    if published is None or days.back == 9 or days.day is None:
        return None
    months = days.back or 0
    ends = []
    for edge in (published.first, published.last):
        index = edge.year * 12 + edge.month - 1 - months
        ends.append(number_of(index // 12, index % 12 + 1, days.day))
    return ends[0], ends[1]

"""Days, years, ages and days of the week of claims: the calendar arithmetic that rules about dates share.

Days are numbers from 1 = 0001-01-01; ``None`` is a number or date that cannot be used, or an end without bound.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from audit.base.calendar_days import day_of as day_in_calendar
from audit.base.findings import Finding, Sentence, sentence
from audit.base.intervals import Interval, Rational, exact_text
from audit.base.source import Text
from audit.claimfile.model import Check, Claim, Span
from audit.claimfile.values import span_of
from audit.expressions import Number
from audit.expressions.tree import is_duration
from audit.interpretation.between_days import duration_of as duration_in_days
from audit.interpretation.between_days import less, loosened
from audit.languages.zh.dates import WEEKS
from audit.numbers import Kind, Reading
from audit.rules.material import Material


def claimed_days(material: Material, name: str) -> Interval | None:
    """The days of a claim that is a date."""
    reading = material.readings.get(name)
    return reading.fair if reading is not None and reading.kind is Kind.DATE else None


def told_days(material: Material, name: str) -> Interval | None:
    """The days of a claim that is a date, or of a bare year: 1951 is one where a key demands a date."""
    days = claimed_days(material, name)
    reading = material.readings.get(name)
    return days if days is not None or reading is None else _days_of_years(reading)


def _days_of_years(reading: Reading) -> Interval | None:
    """From the first to the last day of the years that a plain number of four figures allows."""
    if reading.kind is not Kind.COUNT or reading.counted is not None or not reading.fair.whole:
        return None
    years = reading.fair.tightened()
    low, high = years.low, years.high
    if low is None or high is None or not _YEARS.start <= low <= high < _YEARS.stop or "," in reading.text:
        return None
    first, last = date(int(low), 1, 1), date(int(high), 12, 31)
    return Interval(first.toordinal(), last.toordinal(), False, False, True)


_YEARS = range(1000, 2200)  # as the reader takes for years


def days_of(material: Material, text: Text) -> Interval | None:
    """The days of a claim or of a date written out."""
    if text.value in material.document.claims:
        return told_days(material, text.value)
    span = span_of(text.value)
    return (
        None if span is None else Interval(span.first.toordinal(), span.last.toordinal(), False, False, True)
    )


def day_of(material: Material, entry: Check) -> Interval | None:
    """The day that ``on:`` names, or that of the article's publication."""
    on, published = entry.text("on"), material.document.article.published
    if on is not None:
        return days_of(material, on)
    return None if published is None else Interval(published.first.toordinal(), published.last.toordinal())


def number_of(material: Material, text: Text) -> Interval | None:
    """The number of a claim, or one written out."""
    reading = material.readings.get(text.value)
    if reading is not None:
        return reading.fair
    return Interval.point(int(text.value)) if text.value.isascii() and text.value.isdigit() else None


def duration_of(material: Material, text: Text) -> tuple[Interval, Interval] | None:
    """A claim's fair and widest duration in days. Years and months have no fixed number of them, which matters
    where the claim is exact."""
    reading = material.readings.get(text.value)
    if reading is None:
        return _written_duration(material, text)
    return duration_in_days(reading)


def _written_duration(material: Material, text: Text) -> tuple[Interval, Interval] | None:
    """A duration that the check itself states; it is exact, but for years and months by the calendar."""
    if text.value in material.document.claims:
        return None
    tree = material.expression(text)
    if not isinstance(tree, Number) or tree.unit is None or not is_duration(tree):
        return None
    days = Interval.point(tree.value).scaled(Fraction(tree.unit.factor) / 86400)
    loose = tree.unit.symbol in ("year", "month", "quarter")
    return (loosened(days), loosened(days)) if loose else (days, days)


def years_apart(first: Interval | None, held: Interval | None) -> Interval | None:
    """From the first year to the year it is held."""
    if first is None or held is None:
        return None
    return Interval(
        less(year_of(held.low), year_of(first.high)), less(year_of(held.high), year_of(first.low))
    )


def year_of(day: Rational | None) -> int | None:
    """The year of a day number."""
    return None if day is None else day_in_calendar(int(day)).year


def span_text(interval: Interval) -> str | Sentence:
    """A set of whole numbers in words."""
    low, high = (None if end is None else exact_text(end) for end in (interval.low, interval.high))
    if low is None or high is None:
        return sentence("at least {low}", low=low) if high is None else sentence("at most {high}", high=high)
    return low if low == high else sentence("{low} to {high}", low=low, high=high)


_WEEKDAY_WORDS = ("day", *WEEKS)


def told_weekday(
    claim: Claim, reading: Reading, published: Span | None = None, is_named: bool = True
) -> Finding | None:
    """What comes of a day of the week that a claim prints beside its date; ``None`` where there is none."""
    if reading.kind is not Kind.DATE or not any(word in claim.says.value for word in _WEEKDAY_WORDS):
        return None
    from audit.checks._weekdays import weekday_of  # most files name none

    return weekday_of(claim, reading, published, is_named)

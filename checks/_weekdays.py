"""The day of the week that a date is printed with: Sunday, 27 February 2022; 5月26日(星期五)."""

from __future__ import annotations

import re
from datetime import date

from audit.claimfile.model import Claim, Span
from audit.findings import Finding, Sentence, Verdict, marked, sentence
from audit.languages.en.dates import WEEKDAYS
from audit.numbers import Kind, Reading
from audit.numbers.weekdays import weekday_beside

_CLOSE = 45  # days from the article's own within which nobody means another year
_YEAR = re.compile(r"[0-9]{4}|年")


def weekday_of(claim: Claim, reading: Reading, published: Span | None) -> Finding | None:
    """Whether the day of the week that a claim names beside its date is that date's; ``None`` where it names
    none. Where no year is printed, that of the article is a guess: a day of the year before or after that lies nearer
    to the article's is meant; what fits one that lies farther is only strained, and wrong close to the article's."""
    days = reading.fair
    if reading.kind is not Kind.DATE or days.low is None or days.low != days.high:
        return None
    beside = weekday_beside(claim.says.value, reading.start, reading.end)
    if beside is None or days.low < 1:
        return None  # nobody prints a day of the week beside a day before the year 1
    named = beside.number
    day = date.fromordinal(int(days.low))
    if _YEAR.search(reading.text) is None:
        verdict, day = _without_year(day, named, published)
    else:
        verdict = Verdict.HOLDS if day.weekday() == named else Verdict.FAILS
    return Finding(
        verdict,
        _told(claim, day, named),
        claim.says.place,
        check=f"{claim.name}: {claim.says.value}",
        claims=(claim.name,),
        written=(claim.says.value,),
    )


def _without_year(day: date, named: int, published: Span | None) -> tuple[Verdict, date]:
    """What comes of a day without a year, and the day that is meant."""
    if day.weekday() == named:
        return Verdict.HOLDS, day
    others = (_in_year(day, day.year - 1), _in_year(day, day.year + 1))
    fitting = [one for one in others if one is not None and one.weekday() == named]
    if not fitting:
        return Verdict.FAILS, day
    if published is None or (published.last - published.first).days:
        return Verdict.STRAINED, day
    away = abs((day - published.first).days)
    for one in fitting:
        if abs((one - published.first).days) < away:
            return Verdict.HOLDS, one
    return (Verdict.FAILS if away <= _CLOSE else Verdict.STRAINED), day


def _in_year(day: date, year: int) -> date | None:
    return None if (day.month, day.day) == (2, 29) or not 1 <= year <= 9999 else day.replace(year=year)


def _told(claim: Claim, day: date, named: int) -> Sentence:
    template = marked("`{claim}` says {says}, and {day} is a {weekday}")
    if day.weekday() != named:
        template = marked("`{claim}` says {says}, but {day} is a {weekday}")
    return sentence(
        template, claim=claim.name, says=claim.says.value, day=day.isoformat(),
        weekday=sentence(WEEKDAYS[day.weekday()]),
    )  # fmt: skip

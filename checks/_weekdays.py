"""The day of the week that a date is printed with: Sunday, 27 February 2022; 5月26日(星期五)."""

from __future__ import annotations

from audit.base.findings import Finding, Sentence, Verdict, marked, sentence
from audit.base.intervals import Interval
from audit.claimfile.model import Claim, Span
from audit.interpretation.named_weekdays import NamedWeekday, named_weekday
from audit.languages.en.dates import WEEKDAYS
from audit.numbers import Reading
from audit.numbers.weekdays import weekday_beside


def weekday_of(claim: Claim, reading: Reading, published: Span | None, is_named: bool) -> Finding | None:
    """Whether the day of the week that a claim names beside its date is that date's; ``None`` where it names none.
    ``is_named`` says that somebody gave the claim its name, so that it can be told by it."""
    day = None if published is None else Interval(published.first.toordinal(), published.last.toordinal())
    beside = weekday_beside(claim.says.value, reading.start, reading.end)
    found = None if beside is None else named_weekday(beside.number, reading, day)
    if found is None:
        return None
    return Finding(
        Verdict.HOLDS if found.fair else Verdict.STRAINED if found.widest else Verdict.FAILS,
        _told(claim, found, is_named),
        claim.says.place,
        check=f"{claim.name}: {claim.says.value}",
        claims=(claim.name,),
        written=(claim.says.value,),
    )


# by whether it holds, and whether somebody gave the claim its name
_TEMPLATES = {
    (True, True): marked("`{claim}` says {says}, and {day} is a {weekday}"),
    (False, True): marked("`{claim}` says {says}, but {day} is a {weekday}"),
    (True, False): marked("the text says {says}, and {day} is a {weekday}"),
    (False, False): marked("the text says {says}, but {day} is a {weekday}"),
}


def _told(claim: Claim, found: NamedWeekday, is_named: bool) -> Sentence:
    return sentence(
        _TEMPLATES[found.fair, is_named], claim=claim.name, says=claim.says.value, day=found.day.isoformat(),
        weekday=sentence(WEEKDAYS[found.day.weekday()]),
    )  # fmt: skip

"""A date, an age, a duration or an edition that the other dates of the article rule out.

What it does
------------
Questions about time, each asked only where the claim file asks it, and one that is asked unasked too:

- ``tense: past`` or ``tense: future`` on a claim: whether the date can lie before, or after, the article's
  own date, so that 今年10月 spoken of as to come is not already over.
- ``edition:``, ``first:``, ``held:``: whether a yearly event that first took place in one year can have had
  so many editions by another. Years that were left out may be stated with ``missed:``.
- ``age:``, ``born:``, ``on:``: whether somebody born then can be that old (``on:`` defaults to the article's date).
- ``lasts:``, ``from:``, ``to:``: whether so much time lies between two dates. Whole years and months may be
  rounded, or counted as they are completed.
- ``date:``: whether the calendar has such a day, or a clock such a time.
- ``weekday:``, and unasked wherever a date is printed with its day of the week (``says: Sunday, 27 February 2022`` or ``5月26日（星期五）``):
  whether it fell on that day. Where no year is printed, the one nearest to the article's day is meant;
  far from that, a day that fits the year before or after is strained.

A claim that says a bare year (1951) is that year here: no other number can be meant.

Why it matters
--------------
Dates are copied from older texts, and "next October" stays when October has passed. Editions and ages are
counted from memory. They are seldom recomputed by anybody.

Example that fails
------------------
    audit: 1
    article: {title: A festival, date: 2020-09}
    claims:
      edition: {says: 第21届, means: edition of the yearly festival}
      first_year: {says: 2005年, means: year of the first festival}
    checks:
      - edition: edition
        first: first_year
        held: 2020

Example that holds
------------------
    audit: 1
    article: {title: A festival, date: 2020-09}
    claims:
      edition: {says: 第21届, means: edition of the yearly festival}
      first_year: {says: 2000年, means: year of the first festival}
    checks:
      - edition: edition
        first: first_year
        held: 2020

Undecided when
--------------
The article has no date, a date cannot be read, or an event has had fewer editions than years and nothing
says how many years it missed.

Options
-------
nominal_years (2): how much older a nominal age (虚岁) may be than the completed years of life in a Chinese article;
such an age is reported as strained, not as wrong. In any other article ages are completed years.

References
----------
Completed years of life follow the calendar; nominal age counts the year of birth as one and adds one at each
new year, so it exceeds the completed years by one or two. It is a Chinese custom: an article is taken for Chinese
where its file says ``language: zh``, or names no language and has Chinese in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import Finding, Sentence, Verdict, marked, sentence, series
from audit.base.intervals import Interval
from audit.base.source import Text
from audit.checks._calendar import (
    claimed_days,
    day_of,
    days_of,
    duration_of,
    number_of,
    span_text,
    told_days,
    told_weekday,
    years_apart,
)
from audit.claimfile.language import is_chinese
from audit.claimfile.model import Check, Claim, Span
from audit.interpretation.between_days import (
    Steps,
    apart,
    begin_of,
    clock_minutes,
    clock_of,
    completed,
    ends_of,
    ends_of_span,
    is_no_time,
    lasts_by_clock,
    plus,
    steps_of,
)
from audit.numbers import Kind
from audit.rules.material import Material
from audit.rules.outcomes import outcome, undecided
from audit.rules.rule import RuleMeta

if TYPE_CHECKING:
    from audit.consistency.constraints import Constraint

META = RuleMeta("impossible-date", since="0.1.0")


class Options(NamedTuple):
    """``nominal_years``: how much a nominal age may exceed the completed years of life."""

    nominal_years: int = 2


OPTIONS = Options()
_LIES = {
    "past": marked("`{claim}` {says} is before the date of the article, {published}"),
    "future": marked("`{claim}` {says} is after the date of the article, {published}"),
}
_SPOKEN_OF = {
    "past": marked("`{claim}` {says} is spoken of as past, but the article is dated {published}"),
    "future": marked("`{claim}` {says} is spoken of as future, but the article is dated {published}"),
}
_UNDATED = marked("`{claim}` {says} cannot be compared with the article's date: the article has no date")
_NO_DATE = marked("`{claim}` {says} cannot be compared with the article's date: `{claim}` is not a date")


def check(material: Material, options: Options) -> Iterator[Finding]:
    """Asks every question about time that the file asks."""
    for claim in material.document.claims.values():
        if claim.tense is not None and claim.name in material.readings:
            yield _tense(material, claim, claim.tense)
    yield from _weekdays(material)
    for kind, decide in (
        ("edition", _edition),
        ("age", _age),
        ("lasts", _lasts),
        ("date", _date),
        ("weekday", _date),
    ):
        for entry in material.sound_checks(kind):
            yield decide(material, entry, options)


def _weekdays(material: Material) -> Iterator[Finding]:
    """The days of the week that are printed beside dates, where no check asks of the date."""
    asked = {entry.required("date").value for entry in material.sound_checks("date")}
    for name, reading in material.readings_of(Kind.DATE):
        if name in asked:
            continue
        found = told_weekday(material.document.claims[name], reading, material.document.article.published)
        if found is not None:
            yield found


def constrain(material: Material, options: Options) -> Iterator[Constraint]:
    """The days that the article's date allows for what it tells as past or to come."""
    from audit.consistency.constraints import Constraint
    from audit.expressions.forms import Variable

    published = material.document.article.published
    for claim in material.document.claims.values():
        if claim.tense is None or published is None or claimed_days(material, claim.name) is None:
            continue
        allowed = _days_of_tense(claim.tense, published)
        text, place = _tense_text(claim, claim.tense), claim.says.place
        yield Constraint(
            META.name, text, place, (claim.name,), Variable(claim.name), allowed, (allowed,), by_fair=True
        )


def _days_of_tense(tense: Text, published: Span) -> Interval:
    if tense.value == "past":
        return Interval(None, published.last.toordinal())
    return Interval(published.first.toordinal(), None)


_TENSES = {
    "past": marked("{number} is in the past"),
    "future": marked("{number} is in the future"),
}


def _tense_text(claim: Claim, tense: Text) -> str:
    return f"{claim.name} lies in the {tense.value}"


def _tense(material: Material, claim: Claim, tense: Text) -> Finding:
    """What is past has a day up to the last possible day of publication, what is to come has one after the first."""
    published, days = material.document.article.published, told_days(material, claim.name)
    verdict, text = Verdict.HOLDS, _LIES[tense.value]
    if published is None:
        verdict, text = Verdict.UNDECIDED, _UNDATED
    elif days is None:
        verdict, text = Verdict.UNDECIDED, _NO_DATE
    else:
        allowed = _days_of_tense(tense, published)
        if days.intersect(allowed).is_empty:
            verdict = Verdict.FAILS
            text = _SPOKEN_OF[tense.value]
    return Finding(
        verdict,
        sentence(
            text, claim=claim.name, says=claim.says.value,
            published=material.document.article.date or "",
        ),
        claim.says.place,
        check=_tense_text(claim, tense),
        claims=(claim.name,),
        written=(claim.says.value,),
        in_words=sentence(_TENSES[tense.value], number=claim.says.value),
    )  # fmt: skip


def _edition(material: Material, entry: Check, options: Options) -> Finding:
    """A yearly event has at most one edition a year; years left out make it fewer, if anybody knows how many."""
    number = number_of(material, entry.required("edition"))
    years = years_apart(days_of(material, entry.required("first")), days_of(material, entry.required("held")))
    missed_text = entry.text("missed")
    missed = Interval.point(0) if missed_text is None else number_of(material, missed_text)
    if number is None or years is None or missed is None:
        return _missing(material, entry, "edition", "first", "held", "missed")
    low = None if missed_text is None else plus(years.low, 1, missed.high)
    possible = Interval(low, plus(years.high, 1, missed.low), False, False, True)
    verdict = Verdict.FAILS if number.intersect(possible).is_empty else Verdict.HOLDS
    most = Interval(plus(years.low, 1, 0), possible.high, False, False, True)
    reason = sentence("fewer editions than years: `missed:` says how many years were left out")
    if verdict is Verdict.HOLDS and missed_text is None and number.intersect(most).is_empty:
        return undecided(material, entry, _claims(material, entry), reason)
    return _answer(
        material, entry, verdict, "edition",
        sentence("a yearly event could have had {possible} editions by then", possible=span_text(possible)),
    )  # fmt: skip


def _age(material: Material, entry: Check, options: Options) -> Finding:
    """Completed years of life between two days; nominal age (虚岁) is a stretch, not a mistake, in a Chinese article."""
    age = number_of(material, entry.required("age"))
    born, on = _life(material, entry) or (days_of(material, entry.required("born")), day_of(material, entry))
    if age is None or born is None or on is None:
        return _missing(material, entry, "age", "born", "on")
    lived = completed(12, born, on)
    more = options.nominal_years if is_chinese(material.document) else 0
    nominal = lived._replace(high=plus(lived.high, more, 0))
    verdict = Verdict.HOLDS
    if age.intersect(lived).is_empty:
        verdict = Verdict.FAILS if age.intersect(nominal).is_empty else Verdict.STRAINED
    years = span_text(lived)
    fact = (
        sentence("by the dates the age is {years} (as a nominal age it is possible)", years=years)
        if verdict is Verdict.STRAINED
        else sentence("by the dates the age is {years}", years=years)
    )
    return _answer(material, entry, verdict, "age", fact)


def _life(material: Material, entry: Check) -> tuple[Interval, Interval] | None:
    """The days of birth and of death, where one claim is the years of a life: 1928–2011."""
    born, on = entry.required("born"), entry.text("on")
    reading = material.readings.get(born.value)
    return ends_of(reading) if reading is not None and on is not None and on.value == born.value else None


def _lasts(material: Material, entry: Check, options: Options) -> Finding:
    """The days between two dates, counted with or without the first day: people do both. Whole years and months
    are counted as they are completed, too: nobody says 69 of a reign of 68 years and eight months."""
    clocks = [_clock(material, entry.required(key)) for key in ("from", "to")]
    if all(clocks):
        return _lasts_by_clock(material, entry, clocks[0], clocks[1])
    stated = duration_of(material, entry.required("lasts"))
    begin, end = _ends(material, entry)
    if stated is None or begin is None or end is None:
        return _missing(material, entry, "lasts", "from", "to")
    days = apart(begin, end)
    fair, widest = stated
    reading = material.readings.get(entry.required("lasts").value)
    steps = None if reading is None else steps_of(reading, begin, end)
    verdict = Verdict.HOLDS
    if fair.intersect(days).is_empty and not (steps is not None and steps.stated in steps.over):
        verdict = Verdict.FAILS if widest.intersect(days).is_empty else Verdict.STRAINED
    return _answer(material, entry, verdict, "lasts", _apart(days, steps))


def _ends(material: Material, entry: Check) -> tuple[Interval | None, Interval | None]:
    """When it begins and when it ends; a range of years that stands for both has one of them each."""
    first, last = entry.required("from"), entry.required("to")
    reading = material.readings.get(first.value)
    both = ends_of_span(reading) if reading is not None and first.value == last.value else None
    if both is not None:
        return both
    begin = days_of(material, first)
    if begin is not None and reading is not None and reading.kind is Kind.DATE:
        begin = begin_of(reading)
    return begin, days_of(material, last)


def _clock(material: Material, text: Text) -> tuple[int, ...]:
    reading = material.readings.get(text.value)
    return () if reading is None else clock_of(reading)


def _lasts_by_clock(
    material: Material, entry: Check, begin: tuple[int, ...], end: tuple[int, ...]
) -> Finding:
    """The minutes between two times of a day, the second perhaps of the next one."""
    reading = material.readings.get(entry.required("lasts").value)
    if reading is None:
        return _missing(material, entry, "lasts", "from", "to")
    verdict = Verdict.FAILS
    for wide, better in ((True, Verdict.STRAINED), (False, Verdict.HOLDS)):
        if lasts_by_clock(reading, begin, end, wide):
            verdict = better
    told = clock_minutes(begin, end)[0]
    fact = sentence("{hours} h {minutes} min lie between the times", hours=told // 60, minutes=told % 60)
    return _answer(material, entry, verdict, "lasts", fact)


def _date(material: Material, entry: Check, options: Options) -> Finding:
    """A date that the calendar has, on the day of the week it is printed with, or a time that a clock shows."""
    name = entry.required(entry.kind).value
    if name not in material.document.claims:
        return undecided(material, entry, (), material.why_missing(name))
    if name in material.readings:
        published = material.document.article.published
        claim, reading = material.document.claims[name], material.readings[name]
        found = told_weekday(claim, reading, published, entry.binding is None)
        if found is not None:
            return outcome(material, entry, found.verdict, found.message, claims=(name,))
    says = material.says(name)
    if name in material.readings and material.readings[name].kind is not Kind.VAGUE and not is_no_time(says):
        told = sentence("`{claim}` says {says}, and there is such a day or time", claim=name, says=says)
        return outcome(material, entry, Verdict.HOLDS, told, claims=(name,))
    told = sentence("`{claim}` says {says}, but there is no such day or time", claim=name, says=says)
    if entry.binding is not None:
        told = sentence("{says}: there is no such day or time", says=says)
    return outcome(material, entry, Verdict.FAILS, told, claims=(name,))


def _apart(days: Interval, steps: Steps | None) -> Sentence:
    """How far apart two dates are, in the steps in which a duration counts them."""
    told = span_text(days)
    if steps is not None and steps.months == 1:
        template = marked("{months} full months lie between the dates ({days} days)")
        return sentence(template, months=span_text(steps.over), days=told)
    if steps is not None and steps.months == 12:
        template = marked("{years} full years lie between the dates ({days} days)")
        return sentence(template, years=span_text(steps.over), days=told)
    return sentence("{days} days lie between the dates", days=told)


_AND = marked("`{claim}` says {says}, and {fact}")
_BUT = marked("`{claim}` says {says}, but {fact}")
# of an article's own relations, whose claims have names that nobody gave
_PRINTED_AND = marked("the text says {says}, and {fact}")
_PRINTED_BUT = marked("the text says {says}, but {fact}")
_CHECK_AND = marked("the check says {stated}, and {fact}")
_CHECK_BUT = marked("the check says {stated}, but {fact}")


def _answer(material: Material, entry: Check, verdict: Verdict, key: str, fact: Sentence) -> Finding:
    stated, holds = entry.required(key).value, verdict is Verdict.HOLDS
    if stated in material.document.claims:
        says = material.says(stated)
        if entry.binding is not None:
            told = sentence(_PRINTED_AND if holds else _PRINTED_BUT, says=says, fact=fact)
        else:
            told = sentence(_AND if holds else _BUT, claim=stated, says=says, fact=fact)
    else:
        told = sentence(_CHECK_AND if holds else _CHECK_BUT, stated=stated, fact=fact)
    return outcome(material, entry, verdict, told, claims=_claims(material, entry))


def _missing(material: Material, entry: Check, *keys: str) -> Finding:
    for key in keys:
        text = entry.text(key)
        if (
            text is not None
            and text.value in material.document.claims
            and text.value not in material.readings
        ):
            return undecided(material, entry, _claims(material, entry), material.why_missing(text.value))
    reason = sentence(
        "one of {keys} is not a number or a date that can be used here", keys=series(keys, marked(", "))
    )
    return undecided(material, entry, _claims(material, entry), reason)


def _claims(material: Material, entry: Check) -> tuple[str, ...]:
    texts = (value.value for value in entry.fields.values() if isinstance(value, Text))
    return tuple(text for text in texts if text in material.document.claims)

"""How far a stated total of a named thing is from the known one, in the year in question."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from audit.base.findings import (
    Finding,
    Labelled,
    Sentence,
    Shown,
    Step,
    Verdict,
    Words,
    marked,
    sentence,
    worded,
)
from audit.base.intervals import Rational
from audit.base.source import Text
from audit.checks.knowledge.evidence import year_of
from audit.checks.knowledge.named_totals import Named, named_total, years_in
from audit.checks.knowledge.thing import Known, Thing
from audit.checks.knowledge.total_words import total_words
from audit.claimfile.model import Check
from audit.rules.material import Material
from audit.rules.outcomes import outcome
from audit.units.figures import few_digits, spoken, with_unit

QUESTIONED = 3  # times off
CONDEMNED = 7  # a slip by ten, allowing for a rounded figure and another definition
_OF_CITIES = 8  # the extent of a city varies: its districts, its suburbs

# How fast a total may have grown or may still grow in a year, as logarithms.
_SLOWEST, _FASTEST = {"population": -0.012, "gdp": -0.08}, {"population": 0.035, "gdp": 0.13}
_SLOWER, _FASTER = 0.012, 0.025  # than today, over decades
_UNDATED = (-8, 2)  # years around the figure, for an article without a date
_PER_DOLLAR = {"USD": (1.0, 1.0), "CNY": (6.0, 8.3), "EUR": (0.62, 1.2), "GBP": (0.47, 0.95)}
_QUANTITIES = {
    "population": marked("population"),
    "area": marked("area"),
    "gdp": marked("gross domestic product"),
    "height": marked("height"),
    "length": marked("length"),
}
_ENVELOPES = {
    "population": "population-total",
    "area": "territory-total",
    "gdp": "gdp-total-in-dollars",
    "height": "land-elevation",
    "length": "river-length",
}  # of any place
_UNITS = {"population": "1", "area": "km^2", "height": "m", "length": "km"}
_OF_COLUMN = {"area": 10**6, "length": 10**3}  # the unit of a column in that of readings
_FIXED = ("area", "height", "length")  # what does not grow
_LEAST = 1e-9
_KEPT = "told totals"
_TOLD = {
    (True, False): marked(
        "{number} as the {quantity} of {thing} would be about {times} times as much as is known: {known}"
    ),
    (False, False): marked(
        "{number} as the {quantity} of {thing} would be about {times} times less than is known: {known}"
    ),
    (True, True): marked(
        "{number} of {thing} would be about {times} times as many as it has in all: {known}"
    ),
}


class TotalRange(NamedTuple):
    """The possible values of a total, in the unit of its column."""

    low: float
    high: float


class JudgedTotal(NamedTuple):
    """How a number compares with the nearest known figure.

    ``times`` is the factor by which it is off what is possible, above or below, and ``plainly`` the factor from the
    known figure itself."""

    thing: Thing
    known: Known
    times: float
    is_above: bool
    plainly: float


def judged(material: Material, own: tuple[str, ...] = ()) -> Iterator[Finding]:
    """The outcome for each number that the words make a total of a named thing."""
    for name, (named, found) in told_totals(material, own).items():
        yield _finding(material, name, named, found)


def told_totals(material: Material, own: tuple[str, ...] = ()) -> Mapping[str, tuple[Named, JudgedTotal]]:
    """The claims that are totals of named things, each with its comparison to what is known; worked out once."""
    key = " ".join((_KEPT, *own))
    found: dict[str, tuple[Named, JudgedTotal]] | None = material.kept.get(key)
    if found is None:
        found = material.kept[key] = dict(_told_totals(material, own))
    return found


def key_of(named: Named) -> tuple[str, ...] | None:
    """What identifies a total in other articles: the quantity, the thing and, if it grows, the year.

    None if it is a part, or if the thing or the year is not clear."""
    if named.is_part or named.only_warns or len(named.things) != 1:
        return None
    if named.what in _FIXED:
        return named.what, named.things[0].english
    return (named.what, named.things[0].english, str(named.years[0])) if len(named.years) == 1 else None


def _told_totals(material: Material, own: tuple[str, ...]) -> Iterator[tuple[str, tuple[Named, JudgedTotal]]]:
    for name, words in total_words(material).items():
        named, reading = named_total(words, own), material.readings[name]
        if named is None or reading.value is None:
            continue
        amount = _amount(named.what, reading.value, reading.unit.factor)
        found = nearest(named, amount, _currency(reading.unit.dimension), _years(material, name, named))
        if found is not None:
            yield name, (named, found)


def _currency(dimension: Sequence[tuple[str, Rational]]) -> str:
    return dimension[0][0] if dimension else ""


def _amount(what: str, value: Rational, factor: Rational) -> float:
    """A value in the unit of its column: persons, square kilometres, metres, kilometres, units of money."""
    return float(Fraction(value) * Fraction(factor) / _OF_COLUMN.get(what, 1))


def _years(material: Material, name: str, named: Named) -> tuple[int, ...]:
    """The years that a number may belong to: those of its sentence, otherwise its paragraph, otherwise the
    article."""
    if named.years:
        return named.years
    around = material.document.claims[name].around
    if around is not None:
        years = tuple(years_of_paragraph(material, around.paragraph))
        if years:
            return years
    published = year_of(material)
    return () if published is None else (published,)


def years_of_paragraph(material: Material, paragraph: int) -> Iterator[int]:
    """The years mentioned in the sentences around the numbers of a paragraph."""
    for claim in material.document.claims.values():
        if claim.around is not None and claim.around.paragraph == paragraph:
            yield from years_in(claim.around.sentence)


def nearest(named: Named, amount: float, currency: str, years: Iterable[int]) -> JudgedTotal | None:
    """Where an amount lies relative to the nearest known figure of things with that name.

    ``None`` if its currency is not compared."""
    found = [
        _distance(thing, known, amount, limits)
        for thing in named.things
        for known in thing.totals[named.what]
        if (limits := _range(named.what, known, currency, tuple(years))) is not None
    ]
    return min(found, key=lambda one: one.times) if found else None


def _distance(thing: Thing, known: Known, amount: float, limits: TotalRange) -> JudgedTotal:
    middle = math.sqrt(limits.low * limits.high)
    if amount > limits.high:
        return JudgedTotal(thing, known, amount / limits.high, True, amount / middle)
    least = max(amount, _LEAST)
    return JudgedTotal(thing, known, limits.low / least, False, middle / least)


def _range(what: str, known: Known, currency: str, years: tuple[int, ...]) -> TotalRange | None:
    low, high = float(known.low), float(known.high)
    if known.currency:
        if currency not in _PER_DOLLAR:
            return None
        theirs, ours = _PER_DOLLAR[known.currency], _PER_DOLLAR[currency]
        low, high = low * ours[0] / theirs[1], high * ours[1] / theirs[0]
    if what in _FIXED:
        return TotalRange(low, high)
    spans = [year - known.year for year in years] if years and known.year else list(_UNDATED)
    spans.append(0)
    grown = [pace * span for pace in _pace(what, known) for span in spans]
    return TotalRange(low * math.exp(min(grown)), high * math.exp(max(grown)))


def _pace(what: str, known: Known) -> tuple[float, float]:
    """The least and the greatest growth of a total in a year, as logarithms."""
    if known.growth is None:
        return _SLOWEST[what], _FASTEST[what]
    today = known.growth / 100
    return min(today / 2, today - _SLOWER), max(today, 0) + _FASTER


def _verdict(named: Named, found: JudgedTotal) -> Verdict:
    """Ten times off is an error, three times a question; a city, and a name that only says "here", only raise a
    question."""
    if named.is_part and not found.is_above:
        return Verdict.HOLDS
    only_warns = named.only_warns or found.thing.only_warns
    if found.times < (_OF_CITIES if found.thing.only_warns else QUESTIONED):
        return Verdict.HOLDS
    return Verdict.UNUSUAL if only_warns or found.times < CONDEMNED else Verdict.IMPLAUSIBLE


def _finding(material: Material, name: str, named: Named, found: JudgedTotal) -> Finding:
    verdict = _verdict(named, found)
    made = outcome(
        material,
        _entry(material, name, named),
        verdict,
        _message(material, name, named, found, verdict),
        claims=(name,),
        evidence=None if verdict is Verdict.HOLDS else Shown((_step(found),)),
    )
    if verdict is Verdict.IMPLAUSIBLE:
        return made._replace(related=())
    return made._replace(unasked=True, related=())


def _entry(material: Material, name: str, named: Named) -> Check:
    """A placeholder for the check that no file states."""
    place = material.document.claims[name].says.place
    told = Text(_ENVELOPES[named.what], place)
    return Check("plausible", {"plausible": told, "with": {"total": Text(name, place)}}, place)


def _message(material: Material, name: str, named: Named, found: JudgedTotal, verdict: Verdict) -> Sentence:
    thing = Labelled(found.thing.english, found.thing.chinese)
    quantity = worded(_QUANTITIES[named.what])
    if verdict is Verdict.HOLDS:
        return sentence(
            "{number} is like the known {quantity} of {thing}",
            number=material.says(name),
            quantity=quantity,
            thing=thing,
        )
    return sentence(
        _TOLD[found.is_above, named.is_part], number=material.says(name), quantity=quantity, thing=thing,
        times=few_digits(Fraction(found.plainly).limit_denominator(100), 1 if found.plainly >= 10 else 2), known=_known(named.what, found.known),
    )  # fmt: skip


def _known(what: str, known: Known) -> Words:
    size = known.high if what == "height" else _rounded(known.high)
    figure = with_unit(spoken(size), known.currency or _UNITS[what])
    return sentence("{figure} in {year}", figure=figure, year=str(known.year)) if known.year else figure


def _rounded(value: int) -> int:
    """A figure with three digits."""
    return round(value, min(3 - len(str(value)), 0))


def _step(found: JudgedTotal) -> Step:
    return Step(sentence("source: {source}", source=found.known.source))

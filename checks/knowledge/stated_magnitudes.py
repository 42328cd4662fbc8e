"""How a number whose words name its kind compares with the usual and the possible range of such numbers.

An unusual number raises a question. It is condemned only if its kind comes from a source and it is ten times beyond
what such a number can be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from audit.base.findings import Finding, Sentence, Series, Shown, Step, Verdict, marked, sentence, series
from audit.base.source import Text
from audit.checks.knowledge.base import envelope
from audit.checks.knowledge.evidence import year_of
from audit.checks.knowledge.known_totals import years_of_paragraph
from audit.checks.knowledge.named_totals import years_in
from audit.checks.knowledge.stated import RECENT, NamedKind, sources, stated_kind
from audit.checks.knowledge.stated_kind import StatedKind
from audit.claimfile.model import Check
from audit.rules.material import Material
from audit.rules.outcomes import outcome
from audit.units.figures import few_digits, spoken, with_unit

CONDEMNED = 10  # times beyond what a number of the kind can be
_WORTH_A_FACTOR = 1.1
_KEPT = "stated magnitudes"

# Units of a currency for a dollar in the last thirty years, the least and the most.
_PER_DOLLAR: Mapping[str, tuple[float, float]] = {
    "USD": (1, 1), "EUR": (0.62, 1.21), "GBP": (0.47, 0.95), "CNY": (6.0, 8.8), "JPY": (75, 162), "HKD": (7.7, 7.9), "INR": (30, 92),
    "KRW": (700, 1900), "CAD": (0.91, 1.62), "AUD": (0.9, 2.1), "CHF": (0.72, 1.82), "SEK": (5.8, 11.3), "NOK": (4.9, 11.6), "DKK": (4.6, 9.0),
    "NZD": (1.1, 2.6), "SGD": (1.2, 1.9), "MXN": (6, 26), "BRL": (0.8, 6.4), "ZAR": (3.4, 20), "TWD": (24, 36), "krone": (4.6, 11.6), "PLN": (2, 5),
}  # fmt: skip
_TOLD = {
    (True, True): marked(
        "“{words}” of {number} would be about {times} times the highest usual value ({limit})"
    ),
    (True, False): marked("“{words}” of {number} would be above the highest usual value ({limit})"),
    (False, True): marked(
        "“{words}” of {number} would be about {times} times less than the lowest usual value ({limit})"
    ),
    (False, False): marked("“{words}” of {number} would be below the lowest usual value ({limit})"),
}

# for a number that may be of any kind because its words name none
_TOLD_OF_ANY = {
    True: marked("{number} would be about {times} times the most that there is ({limit})"),
    False: marked("{number} would be above the most that there is ({limit})"),
}


class JudgedMagnitude(NamedTuple):
    """An unusual number: the limit that it misses, and by what factor; 0 where a factor means nothing."""

    found: NamedKind
    verdict: Verdict
    is_above: bool
    limit: float
    times: float


def judged(material: Material, but: frozenset[str], own: tuple[str, ...] = ()) -> Iterator[Finding]:
    """What is reported about numbers of an article whose words name their kind, except those that an envelope has
    judged."""
    for name, reading in material.readings.items():
        claim = material.document.claims[name]
        if claim.around is None or claim.measures is not None or name in but:
            continue
        found = stated_kind(claim, reading, own)
        told = None if found is None else judge(found, _year(material, name))
        if told is not None:
            yield _finding(material, name, told)


def _year(material: Material, name: str) -> int | None:
    """The last year that a number can belong to: that of its sentence, otherwise of its paragraph, otherwise of the
    article."""
    around = material.document.claims[name].around
    years = (
        []
        if around is None
        else list(years_in(around.sentence)) or list(years_of_paragraph(material, around.paragraph))
    )
    return max(years) if years else year_of(material)


def judge(found: NamedKind, year: int | None) -> JudgedMagnitude | None:
    """The judgement on a number; ``None`` if it is as usual, or in a currency that is not compared."""
    kind = found.kind
    low = kind.recent_low if year is not None and year >= RECENT else kind.low
    least, most = _ends(found)
    if least is None or most is None:
        return None
    if least > kind.high:
        is_sure = kind.read == "read" and kind.hard_high > 0 and least > CONDEMNED * kind.hard_high
        return JudgedMagnitude(
            found, _verdict(is_sure), True, kind.high, least / kind.high if kind.high > 0 else 0
        )
    if most < low:
        is_sure = kind.read == "read" and 0 <= most * CONDEMNED < kind.hard_low
        return JudgedMagnitude(
            found, _verdict(is_sure), False, low, low / most if most > 0 and low > 0 else 0
        )
    return None


def _verdict(is_sure: bool) -> Verdict:
    return Verdict.IMPLAUSIBLE if is_sure else Verdict.UNUSUAL


def _ends(found: NamedKind) -> tuple[float | None, float | None]:
    """The least and the greatest value that a number can have in the currency of its kind."""
    theirs = found.unit.partition("/")[0]
    if not found.currency or found.currency == theirs:
        return found.value, found.value
    if found.currency not in _PER_DOLLAR or theirs not in _PER_DOLLAR:
        return None, None
    ours, kinds = _PER_DOLLAR[found.currency], _PER_DOLLAR[theirs]
    return found.value * kinds[0] / ours[1], found.value * kinds[1] / ours[0]


def _finding(material: Material, name: str, told: JudgedMagnitude) -> Finding:
    place = material.document.claims[name].says.place
    entry = Check(
        "plausible",
        {"plausible": Text(told.found.kind.name, place), "with": {"number": Text(name, place)}},
        place,
    )
    made = outcome(
        material,
        entry,
        told.verdict,
        _message(material, name, told),
        claims=(name,),
        evidence=Shown(_steps(told.found.kind, told.found.unit)),
    )
    help_text = sentence("if the number measures something else, say what with `measures:` in a claim file")
    return made._replace(related=(), unasked=told.verdict is Verdict.UNUSUAL, help=help_text)


def _message(material: Material, name: str, told: JudgedMagnitude) -> Sentence:
    limit = with_unit(spoken(_exact(told.limit)), told.found.unit)
    values = {"words": told.found.words, "number": material.says(name), "limit": limit}
    has_factor = told.times >= _WORTH_A_FACTOR and "degC" not in told.found.unit
    is_of_any = told.found.kind.is_any and told.is_above
    template = _TOLD_OF_ANY[has_factor] if is_of_any else _TOLD[told.is_above, has_factor]
    if has_factor:
        values["times"] = few_digits(_exact(told.times), 1 if told.times >= 10 else 2)
    return sentence(template, **values)


def _exact(value: float) -> Fraction:
    return Fraction(str(value)).limit_denominator(10**9)


def _steps(kind: StatedKind, unit: str) -> tuple[Step, ...]:
    low, high = (spoken(_exact(end)) for end in (kind.low, kind.high))
    usual = with_unit(sentence("{low} to {high}", low=low, high=high), unit)
    return Step(sentence("usual: {range}", range=usual)), Step(
        sentence("source: {source}", source=_source(kind))
    )


def _source(kind: StatedKind) -> str | Series:
    if not kind.source.startswith("="):
        note = f" ({kind.note})" if kind.note else ""
        return f"{sources().get(kind.source, kind.source)}{note}"
    row = envelope(kind.source[1:]).envelope
    return series((one.short for one in row.sources), marked("; ")) if row is not None else kind.source

"""One quantity stated twice with numbers that cannot both be true.

What it does
------------
Compares claims that ``same: [a, b]`` calls the same quantity, and claims whose ``about:`` names the same
subject, measure and time, within a file and across files. Two statements agree when some value is in both
sets: 近20万吨 and 19.6万吨 agree.

Why it matters
--------------
A headline that says 466 and a text that says 463, or two articles with two figures for one thing: one is wrong.

Example that fails
------------------
    audit: 1
    claims:
      in_headline: {says: 466个, means: compounds as in the headline}
      in_text: {says: 463个, means: compounds as in the text}
    checks:
      - same: [in_headline, in_text]

Example that holds
------------------
    audit: 1
    claims:
      in_headline: {says: 近20万吨, means: waste as in the headline}
      in_text: {says: 19.6万吨, means: waste as in the text}
    checks:
      - same: [in_headline, in_text]

Undecided when
--------------
One of the numbers cannot be read.

Options
-------
None.

References
----------
docs/semantics.md, section 2: the same quantity stated twice intersects.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import (
    Bar,
    Finding,
    Picture,
    Related,
    Series,
    Shown,
    Step,
    Verdict,
    marked,
    sentence,
    series,
)
from audit.base.intervals import Interval
from audit.base.source import Place
from audit.claimfile.model import Check, Claim
from audit.numbers import Reading
from audit.rules.material import Material
from audit.rules.outcomes import bound_by, label_of, undecided
from audit.rules.rule import NoOptions, RuleMeta
from audit.units import Unit, agreed
from audit.units.chinese import dimension_words
from audit.units.temperature import SCALES, in_celsius

if TYPE_CHECKING:
    from audit.consistency.constraints import Constraint

META = RuleMeta("stated-twice-differently", since="0.1.0")


class SharedStatement(NamedTuple):
    """One claim about a quantity of the world, as it travels from its file to the comparison of files."""

    key: tuple[str, str, str]
    claim: str
    says: str
    place: Place
    fair: Interval  # in base units, as are all sets here; temperatures in degrees Celsius
    widest: Interval
    unit: Unit
    per: str | None = None  # the time that an amount is for


def check(material: Material, options: NoOptions) -> Iterator[Finding]:
    """Compares the claims that one file calls the same."""
    for entry in material.sound_checks("same"):
        names = tuple(text.value for text in entry.texts("same"))
        missing = [name for name in names if not material.is_readable(name)]
        if missing:
            yield undecided(material, entry, names, material.why_missing(missing[0]))
        else:
            statements = [
                _statement(material, material.document.claims[name], ("", "", "")) for name in names
            ]
            yield _compare_all(material, entry, statements)


def constrain(material: Material, options: NoOptions) -> Iterator[Constraint]:
    """That two statements of one quantity are equal."""
    for entry in material.checks("same"):
        names = tuple(text.value for text in entry.texts("same"))
        if all(material.is_readable(name) for name in names):
            yield from _equal(material, names, " is the same as ".join(names), entry.place)
    groups: dict[tuple[str, str, str], list[str]] = {}
    for statement in gather(material, options):
        groups.setdefault(statement.key, []).append(statement.claim)
    for key, names_of_key in groups.items():
        place = material.document.claims[names_of_key[0]].place
        yield from _equal(material, tuple(names_of_key), " · ".join(part for part in key if part), place)


def _equal(material: Material, names: tuple[str, ...], text: str, place: Place) -> Iterator[Constraint]:
    """One demand for each two statements; of very many, for each two neighbours, which says as much."""
    from audit.consistency.constraints import Constraint
    from audit.expressions.forms import Scaled, Sum, Variable

    nothing = Interval(0, 0)
    statements = [_statement(material, material.document.claims[name], ("", "", "")) for name in names]
    pairs = combinations(statements, 2) if len(statements) <= ALL_PAIRS else pairwise(statements)
    for first, second in pairs:
        if _is_alike(first, second) and not _is_for_another_time(first, second):
            one, other = first.claim, second.claim
            difference = Sum((Variable(one), Scaled(Variable(other), -1)))
            yield Constraint(META.name, text, place, (one, other), difference, nothing, (nothing,))


def gather(material: Material, options: NoOptions) -> Iterator[SharedStatement]:
    """The claims of a file that are tied to a quantity of the world."""
    for claim in material.document.claims.values():
        if claim.about is not None and material.is_readable(claim.name):
            yield _statement(material, claim, claim.about.key)


def compare(statements: list[SharedStatement], options: NoOptions) -> Iterator[Finding]:
    """Compares the statements about one quantity across files: two sets of numbers on a line have a common
    value if and only if each pair has, so pairs are enough."""
    groups: dict[tuple[str, str, str], list[SharedStatement]] = {}
    for statement in statements:
        groups.setdefault(statement.key, []).append(statement)
    for key, group in groups.items():
        for first, second in _pairs(group):
            yield _compare(first, second, " · ".join(part for part in key if part))


ALL_PAIRS = 20  # statements of one quantity of which each two are compared


def _pairs(group: list[SharedStatement]) -> Iterator[tuple[SharedStatement, SharedStatement]]:
    """Each two statements. Of very many, each is compared with the highest and the lowest one: whoever
    contradicts any contradicts one of these."""
    if len(group) <= ALL_PAIRS:
        yield from combinations(group, 2)
        return
    bounded = [one for one in group if one.widest.low is not None]
    highest = max(bounded or group, key=lambda one: one.widest.low or 0)
    bounded = [one for one in group if one.widest.high is not None]
    lowest = min(bounded or group, key=lambda one: one.widest.high or 0)
    for one in group:
        for end in (highest, lowest) if highest is not lowest else (highest,):
            if one is not end and not (one is highest and end is lowest):
                yield end, one


def _statement(material: Material, claim: Claim, key: tuple[str, str, str]) -> SharedStatement:
    reading: Reading = material.readings[claim.name]
    fair, widest, unit = reading.fair, reading.widest, reading.unit
    if unit.factor != 1:  # scaling forgets that a set holds whole numbers only
        fair, widest = fair.scaled(unit.factor), widest.scaled(unit.factor)
    if unit.dimension in SCALES:
        fair, widest = in_celsius(fair, unit.dimension), in_celsius(widest, unit.dimension)
        unit = Unit("℃", 1, (("celsius", 1),))
    per = None if claim.per is None else claim.per.value
    return SharedStatement(key, claim.name, claim.says.value, claim.says.place, fair, widest, unit, per)


def _compare_all(material: Material, entry: Check, statements: list[SharedStatement]) -> Finding:
    found = [_compare(first, second, entry_text(statements)) for first, second in _pairs(statements)]
    worst = min(found, key=lambda one: _RANK[one.verdict])
    found_of_all = worst._replace(
        label=label_of(entry),
        claims=tuple(one.claim for one in statements),
        written=tuple(one.says for one in statements),
        in_words=_in_words(statements),
        form=entry.kind,
    )
    return bound_by(entry, found_of_all)


def _in_words(statements: Sequence[SharedStatement]) -> Series:
    return series((one.says for one in statements), marked(" is the same as "))


_RANK = {Verdict.FAILS: 0, Verdict.STRAINED: 1, Verdict.UNDECIDED: 2, Verdict.HOLDS: 3}


def entry_text(statements: list[SharedStatement]) -> str:
    """The check as a report names it: the claims that are one quantity."""
    return " is the same as ".join(one.claim for one in statements)


def _compare(first: SharedStatement, second: SharedStatement, check_text: str) -> Finding:
    if _is_for_another_time(first, second):
        return _of_other_times(first, second, check_text)
    if not _is_alike(first, second):
        return _unlike(first, second, check_text)
    verdict = _verdict(first, second)
    template = {
        Verdict.HOLDS: marked("`{a}` {a_says} and `{b}` {b_says} can be the same number"),
        Verdict.STRAINED: marked("`{a}` {a_says} and `{b}` {b_says} agree only if the words are stretched"),
        Verdict.FAILS: marked(
            "`{a}` {a_says} and `{b}` {b_says} are stated for the same quantity and cannot both be true"
        ),
    }[verdict]
    sets = tuple(Bar("stated", one.fair.scaled(1 / Fraction(first.unit.factor))) for one in (first, second))
    return Finding(
        verdict,
        sentence(template, a=first.claim, a_says=first.says, b=second.claim, b_says=second.says),
        second.place,
        check=check_text,
        claims=(first.claim, second.claim),
        related=(Related(first.place, sentence("the other statement")),),
        evidence=Shown(
            tuple(
                Step(f"{one.claim}: {one.says}", bar.set, first.unit.symbol)
                for one, bar in zip((first, second), sets, strict=True)
            ),
            Picture(first.unit.symbol, sets),
        ),
        written=(first.says, second.says),
    )


def _is_for_another_time(first: SharedStatement, second: SharedStatement) -> bool:
    """Whether ``per:`` tells two amounts apart: so much a year against so much a month, or against a rate."""
    both = first.per is not None and second.per is not None
    return first.per != second.per and (both or not _is_alike(first, second))


def _is_alike(first: SharedStatement, second: SharedStatement) -> bool:
    return agreed(first.unit.dimension, second.unit.dimension) is not None


def _of_other_times(first: SharedStatement, second: SharedStatement, check_text: str) -> Finding:
    reason = sentence(
        "`{a}` {a_says} and `{b}` {b_says} are amounts for different times (`per:`)",
        a=first.claim, a_says=first.says, b=second.claim, b_says=second.says,
    )  # fmt: skip
    return Finding(
        Verdict.UNDECIDED,
        reason,
        second.place,
        check=check_text,
        claims=(first.claim, second.claim),
        related=(Related(first.place, sentence("the other statement")),),
        written=(first.says, second.says),
    )


def _unlike(first: SharedStatement, second: SharedStatement, check_text: str) -> Finding:
    """Two numbers of different dimensions have no scale in common to be drawn on."""
    message = sentence(
        "`{a}` {a_says} and `{b}` {b_says} are stated for the same quantity, but one is {one}, the other {other}",
        a=first.claim, a_says=first.says, b=second.claim, b_says=second.says,
        one=dimension_words(first.unit.dimension), other=dimension_words(second.unit.dimension),
    )  # fmt: skip
    return Finding(
        Verdict.FAILS,
        message,
        second.place,
        check=check_text,
        claims=(first.claim, second.claim),
        related=(Related(first.place, sentence("the other statement")),),
        written=(first.says, second.says),
    )


def _verdict(first: SharedStatement, second: SharedStatement) -> Verdict:
    if not first.fair.intersect(second.fair).is_empty:
        return Verdict.HOLDS
    if not first.widest.intersect(second.widest).is_empty:
        return Verdict.STRAINED
    return Verdict.FAILS

"""Rates that an article states explicitly: each is the ratio of a row itself instead of filling one of its roles.

*42 hospital beds per 1,000 residents*, *one teacher for every 14.5 pupils*, 每千人口床位6.8张: a row that divides the one
kind by the other judges the number as stated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from audit.base.source import Text
from audit.checks.knowledge.base import envelope
from audit.checks.knowledge.binding import Filled
from audit.checks.knowledge.candidates import RoleCandidate
from audit.checks.knowledge.envelope import Envelope
from audit.checks.knowledge.guessing import Guess, guess_of_sort
from audit.checks.knowledge.index import KnowledgeIndex
from audit.checks.knowledge.measured import Measured
from audit.checks.knowledge.rows import Bases
from audit.checks.knowledge.traits import traits
from audit.claimfile.model import Around, Claim
from audit.expressions import Name, Number
from audit.languages.en import stated_rates as english
from audit.languages.en.traits import ABOUT, PER_SOMETHING
from audit.languages.zh import stated_rates as chinese
from audit.languages.zh.traits import FOR_HOW_MANY
from audit.numbers import Reading
from audit.numbers.patterns import Pattern
from audit.rules.material import Material

_PEOPLE = "population"
_FOR_A_PERSON = (("person", -1),)


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(one) for one in words)


# one teacher for every: what there is one of, right before the number
_ONE_FOR_EVERY = Pattern(
    rf"(?i)\b(?:{_any_of(english.ONE)})((?: [a-z-]+){{0,3}}?) (?:{_any_of(english.FOR_EVERY)}){ABOUT}"
)
# pupils for each teacher: after the number, what it is per one of
_PER_ONE = Pattern(rf"(?i)^(?: [a-z-]+){{0,3}}? (?:{_any_of(english.EACH)})((?: [a-z-]+){{1,3}})")
# 名学生配1名教师: after the number, what there is one of
_HAS_ONE = Pattern(rf"^([^，,]{{0,8}}?)(?:{_any_of(chinese.HAVE_ONE)})(?:{_any_of(chinese.ONE)})(\w{{1,6}})")
_NOT_THE_THINGS = Pattern(rf"[\d,.]+[\u4e00-\u9fff]{{0,2}}|{PER_SOMETHING}|{FOR_HOW_MANY}")


class Rate(NamedTuple):
    """A row whose ratio a claim states, with its roles filled: the first by the claim, the second by one."""

    row: Envelope
    filled: tuple[Filled, ...]
    candidates: tuple[RoleCandidate, ...]


def stated_rates(material: Material, index: KnowledgeIndex, own: Bases) -> Iterator[Rate]:
    """The rates that the claims of an article state, each with the row for their ratio."""
    before = None
    for name, claim in material.document.claims.items():
        reading = material.readings.get(name)
        if claim.around is None or reading is None or reading.value is None:
            continue
        for things, one in _kinds(index, claim, claim.around, reading, before):
            yield from _of_row(material, index, own, name, things, one)
        before = before if claim.means is None else claim


def _kinds(
    index: KnowledgeIndex, claim: Claim, around: Around, reading: Reading, before: Claim | None
) -> Iterator[tuple[Measured, str]]:
    """What is counted, and per what."""
    if reading.unit.dimension == _FOR_A_PERSON:
        found = guess_of_sort(index, "count", _NOT_THE_THINGS.sub("", claim.says.value).strip())
        if found is not None:
            yield Measured(found.kind, found), _PEOPLE
        return
    if reading.counted is None or reading.unit.dimension:
        return
    counted = reading.counted if claim.means is None else claim.means.value
    things, one = (_named(index, told) for told in _told(claim, around, counted, before))
    if things is not None and one is not None:
        yield Measured(things.kind, things), one.kind


def _told(claim: Claim, around: Around, counted: str, before: Claim | None) -> tuple[str, str]:
    """The words for the things counted, and for the one thing they are counted per; empty if there are none."""
    first, sign, rest = around.clause.partition(claim.says.value)
    leading = _ONE_FOR_EVERY.search(first.rstrip())
    if leading is not None:
        return counted, leading[1].strip() or _named_before(before, around)
    if first.endswith(chinese.EVERY) and (having := _HAS_ONE.search(rest)) is not None:
        return having[1], having[2]
    if sign and (each := _PER_ONE.search(f" {rest.strip()}")) is not None:
        return counted, each[1].strip()
    return counted, ""


def _named_before(before: Claim | None, around: Around) -> str:
    """The noun for a bare *one*: the thing that is counted before it in its sentence."""
    if before is None or before.around is None or before.means is None:
        return ""
    return before.means.value if before.around.sentence == around.sentence else ""


def _named(index: KnowledgeIndex, told: str) -> Guess | None:
    """The kind that words name; they name one thing in the singular, and the vocabulary is in the plural."""
    if not told:
        return None
    return guess_of_sort(index, "count", told) or (
        guess_of_sort(index, "count", f"{told}s") if told.isascii() else None
    )


def _of_row(
    material: Material, index: KnowledgeIndex, own: Bases, name: str, things: Measured, one: str
) -> Iterator[Rate]:
    """The rows that divide the one kind by the other."""
    above = {row for row, role in index.fills.get(things.kind, ()) if role == 0}
    below = {row for row, role in index.fills.get(one, ()) if role == 1}
    for number in sorted(above & below):
        row = envelope(index.rows[number].name, own).envelope
        if row is None or len(row.roles) != 2 or row.expression.strip() != " / ".join(_names(row)):
            continue
        claim = material.document.claims[name]
        of_claim = Filled(row.roles[0], Text(name, claim.says.place), Name(name, 0, len(name)), (name,))
        of_one = Filled(row.roles[1], Text("1", claim.says.place, 0, False), Number(1, None, "1", 0, 1), ())
        sentence = "" if claim.around is None else claim.around.sentence
        candidate = RoleCandidate(
            of_claim.text, things, (name,), None, sentence, traits(sentence, sentence, None), True
        )
        rest = candidate._replace(text=of_one.text, measured=Measured(one), claims=())
        yield Rate(row, (of_claim, of_one), (candidate, rest))


def _names(row: Envelope) -> list[str]:
    return [role.name for role in row.roles]

"""What each claim of a file measures, stated or guessed, and which rows they could fill.

This is asked of every file: whatever only a file with such rows needs is not imported here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from audit.checks.knowledge.index import KnowledgeIndex, folded
from audit.claimfile.model import Claim
from audit.languages.zh.traits import FOR_PERSONS
from audit.numbers import Kind, Reading
from audit.rules.material import Material
from audit.units import DIMENSIONLESS

if TYPE_CHECKING:
    from audit.checks.knowledge.guessing import Guess

_NEVER = frozenset((Kind.DATE, Kind.TIME, Kind.NAME, Kind.ORDINAL, Kind.ENUMERATION))

_KEPT = "can bind"


class Measured(NamedTuple):
    """What a claim measures. ``guess`` is ``None`` if the file states it."""

    kind: str
    guess: Guess | None = None


def measured(index: KnowledgeIndex, claim: Claim, reading: Reading) -> Measured | None:
    """What a claim measures, as the file states it or according to its words."""
    if claim.measures is not None:
        return Measured(claim.measures.value)
    if claim.cell is not None and claim.name.startswith(claim.cell.name):  # t2_r3_c4 says nothing of it
        return None
    from audit.checks.knowledge.guessing import guess  # few files get as far

    if claim.means is not None:
        found = guess(index, reading, claim.means.value)
        if not _fits_noun(index, found, reading.counted):
            return None
        noun = guess(index, reading, reading.counted) if reading.counted else None
        return _agreed(index, found, noun)
    found = guess(index, reading, reading.counted or "") or guess(
        index, reading, claim.name.replace("_", " ")
    )
    return None if found is None else Measured(found.kind, found)


def _fits_noun(index: KnowledgeIndex, found: Guess | None, counted: str | None) -> bool:
    """Whether a kind can be counted with a Chinese measure word: persons by 人 and 名, things by others."""
    if found is None or counted is None or counted.isascii() or found.kind not in index.persons:
        return True
    return index.persons[found.kind] == (counted[0] in FOR_PERSONS)


def _agreed(index: KnowledgeIndex, told: Guess | None, noun: Guess | None) -> Measured | None:
    """The guess from the meaning, unless the counted noun contradicts it; otherwise the noun's."""
    if told is None or noun is None:
        found = told or noun
        return None if found is None else Measured(found.kind, found)
    if told.kind == noun.kind or noun.kind in index.wider[told.kind]:
        return Measured(told.kind, told)
    return Measured(noun.kind, noun) if told.kind in index.wider[noun.kind] else None


def all_measured(material: Material, index: KnowledgeIndex) -> dict[str, Measured]:
    """What is measured by each claim that has a reading and measures anything known."""
    found = {}
    for name, reading in material.readings.items():
        if reading.kind in _NEVER:
            continue
        one = measured(index, material.document.claims[name], reading)
        if one is not None:
            found[name] = one
    return found


def index_of(own: tuple[str, ...]) -> KnowledgeIndex:
    """The index of the shipped base, extended by the user's own rows if there are any."""
    if own:
        from audit.checks.knowledge.base import own_index

        return own_index(own)
    from audit.checks.knowledge.store import index

    return index()


def can_bind(material: Material, own: tuple[str, ...] = ()) -> bool:
    """Whether the claims of a file can fill any row automatically."""
    known = material.kept.get(_KEPT)
    if known is None:
        known = material.kept[_KEPT] = _can_bind(material, index_of(own))
    return bool(known)


def _can_bind(material: Material, index: KnowledgeIndex) -> bool:
    """Whether any row can bind; one that only caps says nothing about numbers that are certainly below, whatever they
    measure."""
    if _states_rates(material):
        return True
    hinted = _hinted(material, index)
    if not _fillable(index, hinted) and not _above_caps(material, index, hinted):
        return False
    claims, readings = material.document.claims, material.readings
    names = dict.fromkeys(name for named in hinted.values() for name in named)
    by_kind: dict[str, list[str]] = {}
    for name in names:
        found = measured(index, claims[name], readings[name])
        if found is not None:
            by_kind.setdefault(found.kind, []).append(name)
    return bool(_fillable(index, by_kind)) or _above_caps(material, index, by_kind)


def _states_rates(material: Material) -> bool:
    """Whether a number of an article may be a rate by its unit or its words; claims of files have names and roles
    instead."""
    claims = material.document.claims
    return any(claim.around is not None for claim in claims.values())


def telling(material: Material, index: KnowledgeIndex, found: Mapping[str, Measured]) -> list[int]:
    """The rows, by number, that these claims can fill, without those that only cap what is certainly below."""
    by_kind: dict[str, list[str]] = {}
    for name, one in found.items():
        by_kind.setdefault(one.kind, []).append(name)
    above = {kind for kind, named in by_kind.items() if _above_caps(material, index, {kind: named})}
    return [
        row
        for row in fillable(index, by_kind)
        if index.sizes[row] or any((row, 0) in index.fills[kind] for kind in above)
    ]


def _fillable(index: KnowledgeIndex, kinds: Iterable[str]) -> list[int]:
    """The rows that do more than cap and can be filled."""
    return [row for row in fillable(index, kinds) if index.sizes[row]]


def _above_caps(material: Material, index: KnowledgeIndex, by_kind: Mapping[str, Sequence[str]]) -> bool:
    caps, readings = index.caps, material.readings
    return any(
        kind in caps and not all(_is_below(readings[name], caps[kind]) for name in named)
        for kind, named in by_kind.items()
    )


def _is_below(reading: Reading, cap: int) -> bool:
    """Whether a number certainly lies between zero and a cap; decided in integers, which are faster."""
    low, high = reading.fair.low, reading.fair.high
    if low is None or high is None or high < 0:
        return False
    return (int(low) + 1) * (int(reading.unit.factor) + 1) <= cap


def _hinted(material: Material, index: KnowledgeIndex) -> dict[str, list[str]]:
    """The kinds that the words of a file could name at most, with the claims: a quick scan that misses none."""
    claims, tables = material.document.claims, index.resolved
    counts = tables.get((Kind.COUNT._value_, DIMENSIONLESS))
    found: dict[str, list[str]] = {}
    for name, reading in material.readings.items():
        claim = claims[name]
        if claim.measures is not None:
            found.setdefault(claim.measures.value, []).append(name)
            continue
        # most numbers are counts, and an enumeration itself is slow to hash
        sort = (reading.kind._value_, reading.unit.dimension)
        hints = counts if reading.kind is Kind.COUNT else tables.get(sort)
        if hints is None:
            hints = tables[sort] = index.hints_for(reading)
            counts = tables.get((Kind.COUNT._value_, DIMENSIONLESS))
        if not hints.first:
            continue
        means = claim.means
        head = name.replace("_", " ") if means is None else means.value.partition(",")[0]
        if head.isascii():
            parts = head.lower().split()
            if means is not None and not head.replace(" ", "").isalnum():
                parts = folded(head).split()
            if not hints.first.isdisjoint(parts):
                hints.note(found, name, parts, head.lower())
        elif not hints.characters.isdisjoint(head):
            hints.note(found, name, [head[at : at + 2] for at in range(len(head))], head)
        counted = reading.counted
        if counted is not None:
            for named in hints.of_noun(counted):
                found.setdefault(named, []).append(name)
    return found


def taken(material: Material) -> frozenset[str]:
    """The claims named by a ``plausible:`` check: the file itself says what to compare them with."""
    return frozenset(name for entry in material.checks("plausible") for name in material.claims_named(entry))


def fillable(index: KnowledgeIndex, kinds: Iterable[str]) -> list[int]:
    """The rows, by number, whose every role has a claim of its kind."""
    roles: dict[int, set[int]] = {}
    for kind in kinds:
        for row, role in index.fills.get(kind, ()):
            roles.setdefault(row, set()).add(role)
    return sorted(row for row, filled in roles.items() if len(filled) == (index.sizes[row] or 1))

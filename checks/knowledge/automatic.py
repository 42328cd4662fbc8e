"""Filling the roles of all envelopes from the claims of one file, when no check names them.

A role takes claims of its kind. Of several ways to fill the roles of a row, one is chosen only if it is at least as
good as every other in shared words and in closeness, and better in one of them; otherwise the row is not judged, and
the candidates are listed on request. Nothing is ever taken from another file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from audit.base.source import Text
from audit.checks.knowledge.base import envelope
from audit.checks.knowledge.binding import BindingProblem, Filled, same_period
from audit.checks.knowledge.candidates import RoleCandidate, candidates, covered
from audit.checks.knowledge.envelope import Envelope, Role
from audit.checks.knowledge.index import KnowledgeIndex, RowEntry
from audit.checks.knowledge.measured import Measured, all_measured, index_of, taken, telling
from audit.checks.knowledge.periods import is_of_a_year, told_period
from audit.checks.knowledge.plausibility import fill_with
from audit.checks.knowledge.rates import stated_rates
from audit.checks.knowledge.rows import Bases
from audit.checks.knowledge.traits import LESS, LEVEL, differ
from audit.numbers.patterns import CHARACTER, Pattern
from audit.rules.material import Material

_MOST_TRIED = 10_000  # combinations of claims for one row
_MOST_WAYS = 400  # to fill one row; more of them are not evidence of anything
_NONE: frozenset[str] = frozenset()
_WIDEST_TELLING = 1000  # the highest usual value over the lowest, in a row with one role
_MOST_ADDED = 4  # numbers of a sentence that may fill a role together
_MOST_APART = 2  # paragraphs between claims whose kinds are guessed
_WORDS = Pattern(rf"[a-z]{{3,}}|{CHARACTER}")
_KEPT = "bound"


class RowBinding(NamedTuple):
    """One row with its roles filled. ``others`` are further ways to fill it, any of which may be meant."""

    row: Envelope
    filled: tuple[Filled, ...]
    candidates: tuple[RoleCandidate, ...]
    others: tuple[tuple[Filled, ...], ...] = ()


class Ambiguity(NamedTuple):
    """A row that is not judged because several candidates are equally good for some of its roles."""

    row: str
    choices: tuple[tuple[str, tuple[str, ...]], ...]  # a role, and the names that could fill it


class FileBindings(NamedTuple):
    """What automatic binding found in one file. ``measured`` has what each claim measures, stated or guessed."""

    bindings: tuple[RowBinding, ...] = ()
    ambiguities: tuple[Ambiguity, ...] = ()
    measured: Mapping[str, Measured] = {}


class _Scene(NamedTuple):
    """One file with its candidates; ``above`` has for each one the candidates that cover it."""

    material: Material
    base: KnowledgeIndex
    by_kind: Mapping[str, Sequence[RoleCandidate]]
    above: Mapping[str, set[str]]
    own: Bases


class _Way(NamedTuple):
    """One way to fill a row: candidates in the order of its roles, and how good it is."""

    chosen: tuple[RoleCandidate, ...]
    names: frozenset[str]
    filled: tuple[Filled, ...]
    shared: int  # words that the claims have in common
    spread: int  # paragraphs from the first to the last

    def is_better(self, other: _Way) -> bool:
        """Whether it is at least as good in both respects, and better in one."""
        mine, theirs = (self.shared, -self.spread), (other.shared, -other.spread)
        return mine != theirs and mine[0] >= theirs[0] and mine[1] >= theirs[1]

    def shares(self, other: _Way) -> bool:
        """Whether both use a claim that only one of them can be right to use. A row with one role may judge many
        claims."""
        return len(self.chosen) > 1 and not self.names.isdisjoint(other.names)


def bound(material: Material, own: Bases = ()) -> FileBindings:
    """The bindings in one file, worked out once."""
    found = material.kept.get(_KEPT)
    if found is None:
        found = material.kept[_KEPT] = bind(material, index_of(own), own)
    assert isinstance(found, FileBindings)
    return found


def bind(material: Material, index: KnowledgeIndex, own: Bases = ()) -> FileBindings:
    """Fills the roles of every row that the claims of a file can fill.

    Claims named by a ``plausible:`` check are left alone: they stay candidates, so that a part does not take their
    place, and any binding that uses them is dropped."""
    rates = tuple(RowBinding(*one) for one in stated_rates(material, index, own))
    told = {name for one in rates for filled in one.filled for name in filled.claims}
    found = {name: one for name, one in all_measured(material, index).items() if name not in told}
    rows = telling(material, index, found)
    if not rows:
        return FileBindings(rates, measured=found)
    wanted = frozenset(rows)
    kinds = {one.kind for one in found.values()}
    useful = {kind for kind in kinds if any(row in wanted for row, _ in index.fills.get(kind, ()))}
    made = candidates(material, {name: one for name, one in found.items() if one.kind in useful})
    by_kind: dict[str, list[RoleCandidate]] = {}
    for one in made.values():
        by_kind.setdefault(one.measured.kind, []).append(one)
    scene = _Scene(material, index, by_kind, covered(material, made), own)
    bindings: list[RowBinding] = []
    ambiguities: list[Ambiguity] = []
    for number in rows:
        _bind_row(scene, number, bindings, ambiguities)
    return FileBindings((*rates, *_kept(material, index, bindings)), tuple(ambiguities), found)


def _kept(material: Material, index: KnowledgeIndex, bindings: Sequence[RowBinding]) -> Iterator[RowBinding]:
    """The bindings of claims that no check names, without those of a row that another one covers more
    specifically."""
    told = taken(material)
    by_claims: dict[frozenset[str], list[RowBinding]] = {}
    for one in bindings:
        by_claims.setdefault(frozenset(_kinds(one)), []).append(one)
    for one in bindings:
        names = {name for candidate in one.candidates for name in candidate.claims}
        rivals = by_claims[frozenset(_kinds(one))]
        if told.isdisjoint(names) and not any(_is_narrower(index, other, one) for other in rivals):
            yield one


def _is_narrower(index: KnowledgeIndex, one: RowBinding, other: RowBinding) -> bool:
    """Whether a row is a more specific one about the same claims: the yield of maize instead of any grain."""
    mine, theirs = _kinds(one), _kinds(other)
    if mine == theirs:
        return False
    return all(theirs[name] == kind or theirs[name] in index.wider[kind] for name, kind in mine.items())


def _kinds(one: RowBinding) -> dict[str, str]:
    """The kind that the row requires of each claim."""
    return {filled.text.value: filled.role.measures for filled in one.filled}


def _bind_row(scene: _Scene, number: int, bindings: list[RowBinding], ambiguities: list[Ambiguity]) -> None:
    """Adds the bindings of one row, or the candidates if the choice is ambiguous."""
    entry = scene.base.rows[number]
    row = envelope(entry.name, scene.own).envelope
    choices = [_for_role(scene, number, role) for role in range(len(entry.roles))]
    if row is None or not all(choices):
        return
    ways = _ways(scene.material, entry, row, choices)
    if ways is None:
        ambiguities.append(_ambiguity(entry, choices))
        return
    bindings.extend(RowBinding(_for(way, row), way.filled, way.chosen) for way in ways if _is_best(way, ways))
    tied = _tied(ways)
    whole = _all_of_a_sentence(scene.material, entry, row, tied)
    if whole is not None:
        others = tuple(one.filled for one in tied)
        bindings.append(RowBinding(_for(whole, row), whole.filled, whole.chosen, others))
    elif tied:
        ambiguities.append(_ambiguity(entry, [_column(tied, role) for role in range(len(entry.roles))]))


def _for(way: _Way, row: Envelope) -> Envelope:
    """The row as it may judge these claims.

    It only warns if it is a record and one of the claims a plan, since past records do not limit plans, and if a
    stated figure may count other things too."""
    is_open = any(not _is_of(role, one) for role, one in zip(row.roles, way.chosen, strict=True))
    if is_open or (row.hard.basis == "record" and any(one.traits.planned for one in way.chosen)):
        return row._replace(hard=row.hard._replace(only_warns=True))
    return row


def _for_role(scene: _Scene, number: int, role: int) -> list[RoleCandidate]:
    """The candidates for one role, without parts whose whole is a candidate too."""
    roles = scene.base.rows[number].parts()
    manners = (LEVEL, LESS) if roles[role].less else (LEVEL,)
    fitting = {
        one.name: one
        for kind, found in scene.by_kind.items()
        if (number, role) in scene.base.fills[kind]
        for one in found
        if one.traits.manner in manners and not (one.of_one and len(roles) > 1)
    }
    return [one for name, one in fitting.items() if scene.above.get(name, _NONE).isdisjoint(fitting)]


def _ways(
    material: Material, entry: RowEntry, row: Envelope, choices: Sequence[Sequence[RoleCandidate]]
) -> list[_Way] | None:
    """All ways to fill a row; ``None`` if there are too many to compare."""
    total = 1
    for one in choices:
        total *= len(one)
    if total > _MOST_TRIED:
        return None
    found = (_way(material, entry, row, chosen) for chosen in _near(choices, ()))
    ways = [way for way in found if way is not None]
    return ways if len(ways) <= _MOST_WAYS else None


def _near(
    choices: Sequence[Sequence[RoleCandidate]], chosen: tuple[RoleCandidate, ...]
) -> Iterator[tuple[RoleCandidate, ...]]:
    """The combinations of candidates that start with ``chosen``, leaving out those that are too far apart."""
    if len(chosen) == len(choices):
        yield chosen
        return
    known = [one.paragraph for one in chosen if one.paragraph is not None]
    first, last = (max(known) - _MOST_APART, min(known) + _MOST_APART) if known else (0, 0)
    guessed = any(one.measured.guess is not None for one in chosen)
    for one in choices[len(chosen)]:  # as ``_is_apart`` says, worked out once for what is chosen
        at = one.paragraph
        is_near = not known or at is None or first <= at <= last
        if is_near or not (guessed or one.measured.guess is not None):
            yield from _near(choices, (*chosen, one))


def _is_apart(chosen: Sequence[RoleCandidate]) -> bool:
    """Whether claims of guessed kinds are too far from each other; further claims cannot bring them closer."""
    return _spread(chosen) > _MOST_APART and any(one.measured.guess is not None for one in chosen)


def _is_best(way: _Way, ways: Sequence[_Way]) -> bool:
    return all(way.is_better(other) for other in ways if other is not way and way.shares(other))


def _tied(ways: Sequence[_Way]) -> list[_Way]:
    """The ways that no other beats and that share a claim with another such way."""
    unbeaten = [way for way in ways if not any(other.is_better(way) for other in ways if way.shares(other))]
    return [way for way in unbeaten if any(way.shares(other) for other in unbeaten if other is not way)]


def _all_of_a_sentence(
    material: Material, entry: RowEntry, row: Envelope, tied: Sequence[_Way]
) -> _Way | None:
    """The way in which several numbers of one sentence fill a role together: floor area of new homes and of old ones.

    ``None`` if they are not in one sentence, or differ in more than one role."""
    columns = [_column(tied, role) for role in range(len(row.roles))]
    several = [role for role, column in enumerate(columns) if len(column) > 1]
    if len(several) != 1 or len(columns[several[0]]) > _MOST_ADDED:
        return None
    parts = columns[several[0]]
    sentences = {_sentence_of(material, name) for one in parts for name in one.claims}
    if len(sentences) > 1 or None in sentences or len({one.measured.kind for one in parts}) > 1:
        return None
    whole = parts[0]._replace(
        text=Text(" + ".join(one.name for one in parts), parts[0].text.place),
        claims=tuple(name for one in parts for name in one.claims),
    )
    chosen = tuple(whole if role in several else column[0] for role, column in enumerate(columns))
    return _way(material, entry, row, chosen)


def _sentence_of(material: Material, name: str) -> str | None:
    around = material.document.claims[name].around
    return None if around is None else around.sentence


def _way(
    material: Material, entry: RowEntry, row: Envelope, chosen: tuple[RoleCandidate, ...]
) -> _Way | None:
    """A way to fill the row, if the claims can belong together."""
    if _is_apart(chosen):
        return None
    claims = [name for one in chosen for name in one.claims]
    if len(set(claims)) < len(claims) or not _has_needed_word(entry, chosen) or _mixes_manners(entry, chosen):
        return None
    if any(differ(one.traits, other.traits) for one, other in combinations(chosen, 2)):
        return None
    if not all(
        one.measured.guess is None or _is_of(role, one) for role, one in zip(row.roles, chosen, strict=True)
    ):
        return None
    filled = _filled(material, row, chosen)
    return (
        None if filled is None else _Way(chosen, frozenset(claims), filled, _shared(chosen), _spread(chosen))
    )


def _has_needed_word(entry: RowEntry, chosen: Sequence[RoleCandidate]) -> bool:
    if not entry.needs:
        return True
    return _has_one(entry.needs, " ".join(one.words for one in chosen).lower())


def _is_of(role: Role, one: RoleCandidate) -> bool:
    """Whether the words say that a figure belongs to the subject of the row and counts nothing else.

    The CO2 of coal does, that of a nation does not. What is saved belongs to what saves it."""
    return not role.of or one.traits.manner == LESS or _has_one(role.of, one.words.lower())


def _has_one(wanted: Sequence[str], words: str) -> bool:
    return any(
        word in words and (not word.isascii() or _alone(word).search(words) is not None) for word in wanted
    )


@cache
def _alone(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(word)}s?\b")


def _mixes_manners(entry: RowEntry, chosen: Sequence[RoleCandidate]) -> bool:
    """Whether the claims mix what is with what no longer is: coal no longer burnt goes with dust no longer emitted
    only."""
    manners = {one.traits.manner for one, role in zip(chosen, entry.parts(), strict=True) if role.less}
    return len(manners) > 1


def _spread(chosen: Sequence[RoleCandidate]) -> int:
    known = sorted([one.paragraph for one in chosen if one.paragraph is not None])
    return known[-1] - known[0] if known else 0


def _filled(
    material: Material, row: Envelope, chosen: tuple[RoleCandidate, ...]
) -> tuple[Filled, ...] | None:
    filled = []
    for role, one in zip(row.roles, chosen, strict=True):
        found = fill_with(material, role, one.text, _told(material, role, one))
        if isinstance(found, BindingProblem):
            return None
        filled.append(found)
    return None if same_period(row, filled) is not None else tuple(filled)


def _told(material: Material, role: Role, one: RoleCandidate) -> dict[str, str]:
    """The period that the words of a candidate name.

    A year that is only mentioned counts for quantities that grow with time, not for what exists at a time."""
    words = one.words.lower()
    period = told_period(words)
    if period is None and ("year" in role.per or "shared" in role.per) and is_of_a_year(words):
        period = "year"
    return {} if period is None else dict.fromkeys(one.claims, period)


def _shared(chosen: Sequence[RoleCandidate]) -> int:
    """The number of words that all the claims have in common."""
    sets = [frozenset(_WORDS.findall(one.words.lower())) for one in chosen]
    return len(frozenset.intersection(*sets)) if len(sets) > 1 else 0


def _column(ways: Sequence[_Way], role: int) -> list[RoleCandidate]:
    return list({way.chosen[role].name: way.chosen[role] for way in ways}.values())


def _ambiguity(entry: RowEntry, choices: Sequence[Sequence[RoleCandidate]]) -> Ambiguity:
    named = tuple(
        (role.name, tuple(one.name for one in column))
        for role, column in zip(entry.parts(), choices, strict=True)
    )
    return Ambiguity(entry.name, named)


def touched(found: FileBindings) -> Iterator[str]:
    """The claims that some envelope judges closely enough to call them checked."""
    for binding in found.bindings:
        if is_telling(binding.row):
            for one in binding.filled:
                yield from one.claims


def is_telling(row: Envelope) -> bool:
    """Whether a row compares numbers with each other, or is narrow.

    That a number is below the total of the whole world does not count as a check of it."""
    usual = row.typical[0]
    is_narrow = usual.low < 0 or (usual.low > 0 and usual.high <= _WIDEST_TELLING * usual.low)
    return len(row.roles) > 1 or is_narrow


def judged_names(material: Material, own: tuple[str, ...] = ()) -> frozenset[str]:
    """The claims that some envelope judges automatically; ``can_bind`` says whether there can be any."""
    return frozenset(touched(bound(material, own)))

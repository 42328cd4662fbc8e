"""Envelopes that point the same way: how many independent ones one power of ten would satisfy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from audit.base.findings import Finding, Sentence, Series, Verdict, marked, sentence, series
from audit.base.intervals import Rational, grouped
from audit.consistency.constraints import Constraint
from audit.consistency.grading import Met, grade
from audit.diagnosis.scenes import ClusterScene

_MOST_PLACES = 6  # by which a number is tried smaller and larger
_LEAST_VOTES = 2


class Vote(NamedTuple):
    """What independent envelopes say about one claim: the power of ten that satisfies them all.

    ``condemning`` are the checks of those that would condemn the number even without the others."""

    claim: str
    told: Sentence
    condemning: tuple[str, ...]

    def notes(self) -> Iterator[Sentence]:
        """The vote in words."""
        yield self.told
        if len(self.condemning) >= _LEAST_VOTES:
            yield sentence(
                "{number} of them rule it out, each on its own: {names}",
                number=len(self.condemning), names=_listed(self.condemning),
            )  # fmt: skip


def votes(scene: ClusterScene) -> list[Vote]:
    """For each suspect that several independent envelopes question: the power of ten that satisfies them all, if
    unique."""
    found = []
    for claim in scene.cluster.suspects:
        own = [one for one in scene.demands if one.by_fair and claim in one.claims]
        grades = {one.key(): grade(one, scene.boxes) for one in own}
        against = independent([one for one in own if grades[one.key()] is not Met.MET], claim)
        if len(against) < _LEAST_VOTES:
            continue
        fitting = [places for places in _places() if _content(scene, own, claim, places)]
        if len(fitting) == 1:
            condemning = tuple(one.check for one in against if grades[one.key()] is Met.BROKEN)
            found.append(Vote(claim, _told(claim, against, fitting[0]), condemning))
    return found


def seconding(scene: ClusterScene, found: Sequence[Vote]) -> list[tuple[Finding, str]]:
    """The errors that only support another one about the same claim, each with that claim.

    Several envelopes may condemn one number, but one error is enough to report it. The error at the claim itself
    comes first."""
    leading: list[Finding] = []
    seconds: list[tuple[Finding, str]] = []
    for vote in found:
        home = scene.material.document.claims[vote.claim].says.place
        own = [
            one
            for one in scene.cluster.wrong
            if vote.claim in one.claims and one.verdict is Verdict.IMPLAUSIBLE
        ]
        own.sort(key=lambda one: (one.place != home, one.place))
        leading.extend(own[:1])
        seconds.extend((one, vote.claim) for one in own[1:])
    return [(one, claim) for one, claim in seconds if all(one is not other for other in leading)]


def independent(demands: Sequence[Constraint], claim: str) -> list[Constraint]:
    """Envelopes of which no two share both the other claims and a source."""
    found: list[Constraint] = []
    for one in sorted(demands, key=Constraint.key):
        if all(_is_independent(one, other, claim) for other in found):
            found.append(one)
    return found


def _is_independent(one: Constraint, other: Constraint, claim: str) -> bool:
    mine, theirs = set(one.claims) - {claim}, set(other.claims) - {claim}
    return (mine.isdisjoint(theirs) and bool(mine or theirs)) or not set(one.sources) & set(other.sources)


def _places() -> Iterator[int]:
    for size in range(1, _MOST_PLACES + 1):
        yield from (-size, size)


def _content(scene: ClusterScene, demands: Sequence[Constraint], claim: str, places: int) -> bool:
    """Whether every envelope finds the number usual when it is moved by this many places."""
    factor: Rational = Fraction(10) ** places
    boxes = scene.boxes.changed(
        claim, scene.boxes.fair[claim].scaled(factor), scene.boxes.widest[claim].scaled(factor)
    )
    return all(grade(one, boxes) is Met.MET for one in demands)


def _told(claim: str, against: Sequence[Constraint], places: int) -> Sentence:
    template = (
        marked("{number} independent envelopes point to `{claim}` ÷ {factor}: {names}")
        if places < 0
        else marked("{number} independent envelopes point to `{claim}` × {factor}: {names}")
    )
    names = _listed([one.check for one in against])
    return sentence(
        template, number=len(against), claim=claim, factor=grouped(str(10 ** abs(places))), names=names
    )


def _listed(checks: Sequence[str]) -> Series:
    """The envelopes of checks as they are written, by their names."""
    return series((check.partition(" ")[0] for check in checks), marked(", "), marked(" and "))

"""Envelopes that point the same way: how many independent ones would be content with one power of ten."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from audit.diagnosis.options import Scene
from audit.findings import Sentence, marked, sentence, series
from audit.intervals import Rational, grouped
from audit.joint.constraints import Constraint
from audit.joint.grading import Grade, grade

_MOST_PLACES = 6  # by which a number is tried smaller and larger
_LEAST_VOTES = 2


def votes(scene: Scene) -> Iterator[Sentence]:
    """For each suspect that several independent envelopes question: the one power of ten that contents them all,
    if there is just one."""
    for claim in scene.cluster.suspects:
        own = [one for one in scene.demands if one.by_fair and claim in one.claims]
        against = independent([one for one in own if grade(one, scene.boxes) is not Grade.MET], claim)
        if len(against) < _LEAST_VOTES:
            continue
        fitting = [places for places in _places() if _content(scene, own, claim, places)]
        if len(fitting) == 1:
            yield _told(claim, against, fitting[0])


def independent(demands: Sequence[Constraint], claim: str) -> list[Constraint]:
    """Envelopes of which no two rest on the same other claims and on a common source as well."""
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


def _content(scene: Scene, demands: Sequence[Constraint], claim: str, places: int) -> bool:
    """Whether every envelope finds the number usual if it is moved by so many places."""
    factor: Rational = Fraction(10) ** places
    boxes = scene.boxes.changed(
        claim, scene.boxes.fair[claim].scaled(factor), scene.boxes.widest[claim].scaled(factor)
    )
    return all(grade(one, boxes) is Grade.MET for one in demands)


def _told(claim: str, against: Sequence[Constraint], places: int) -> Sentence:
    names = series((one.check.partition(" ")[0] for one in against), marked(", "), marked(" and "))
    template = (
        marked("{number} independent envelopes point to `{claim}` ÷ {factor}: {names}")
        if places < 0
        else marked("{number} independent envelopes point to `{claim}` × {factor}: {names}")
    )
    return sentence(
        template, number=len(against), claim=claim, factor=grouped(str(10 ** abs(places))), names=names
    )

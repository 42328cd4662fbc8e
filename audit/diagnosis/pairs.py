"""Two slips that only together explain a cluster; searched for if no single one does.

Two unknowns need two equations: a pair is offered only if there are at least two failing checks, and each of its
slips resolves at least one of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from audit.consistency.grading import Boxes, Met, Trial, grade
from audit.diagnosis.candidates import SlipCandidate, candidates
from audit.diagnosis.chance import TELLING, by_kind
from audit.diagnosis.scenes import READING_SLIPS, ClusterScene
from audit.expressions.forms import size_of
from audit.slips.kinds import RARER

_MOST_SUSPECTS = 8


class Pair(NamedTuple):
    """Two slips that leave nothing broken."""

    first: SlipCandidate
    second: SlipCandidate

    def order(self) -> tuple[int, str, str]:
        """More common slips first."""
        return (self.first.slip.rank + self.second.slip.rank, self.first.claim, self.second.claim)


def pairs(scene: ClusterScene) -> Iterator[Pair]:
    """The pairs of common slips of two claims that resolve every error of the cluster."""
    suspects = scene.cluster.suspects
    if len(scene.cluster.wrong) < 2 or scene.together or len(suspects) > _MOST_SUSPECTS:
        return
    found = {name: _useful(scene, name) for name in suspects}
    for number, one in enumerate(suspects):
        for first in found[one]:
            boxes = scene.boxes.changed(one, first.fair, first.widest)
            for other in suspects[number + 1 :]:
                yield from _partners(scene, boxes, first, other, found[other])


def _useful(scene: ClusterScene, claim: str) -> list[SlipCandidate]:
    """The slips of a claim that are not rare and do not fit by chance; what they resolve depends on the other one."""
    reading = scene.material.readings.get(claim)
    if reading is None:
        return []
    document = scene.material.document
    scene.effort.steps(READING_SLIPS)
    if scene.effort.spent:
        return []
    tried = list(candidates(document.claims[claim], document, reading))
    numbers = by_kind(tried)
    return [
        one
        for one in tried
        if one.slip.rank <= RARER
        and numbers[one.slip.kind, _digits(one)] <= TELLING * 9 * 10 ** (_digits(one) - 1)
    ]


def _digits(candidate: SlipCandidate) -> int:
    from audit.diagnosis.chance import length

    return length(candidate)


def _partners(
    scene: ClusterScene, boxes: Boxes, first: SlipCandidate, other: str, seconds: list[SlipCandidate]
) -> Iterator[Pair]:
    scene.effort.steps(1 + len(scene.demands) // 100)
    if scene.effort.spent:
        return
    own = [one for one in scene.demands if first.claim in one.claims and other not in one.claims]
    if any(grade(one, boxes) not in (Met.MET, None) for one in own) or not own:
        return
    trials = [Trial(one, other, boxes) for one in scene.demands if other in one.claims]
    if not any(grade(trial.constraint, scene.boxes) is Met.BROKEN for trial in trials):
        return
    scene.effort.nodes(len(seconds) * sum(size_of(trial.constraint.form) for trial in trials))
    for second in seconds:
        grades = [trial.grade(second.fair, second.widest) for trial in trials]
        if all(one is Met.MET or one is None for one in grades):
            yield Pair(first, second)

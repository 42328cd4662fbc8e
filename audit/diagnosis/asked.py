"""Slips in numbers whose checks cannot be solved for a set of values: ages, dates, durations, editions.

Each slip is tried on the rule itself, in a file with only the failing checks and their claims. Any date is one digit
away from many others, so a rare slip that fits is reported as a coincidence only.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.base.findings import Verdict
from audit.claimfile.model import Document
from audit.diagnosis.candidates import SlipCandidate, candidates, with_says
from audit.diagnosis.clusters import QUESTIONED, WRONG, identity
from audit.diagnosis.scenes import ClusterScene, Option
from audit.rules.outcomes import check_text
from audit.slips.kinds import RARE

_MOST_TRIED = 200  # slips of one number, each of which runs the rules


def is_asked(scene: ClusterScene) -> bool:
    """Whether no error of the cluster demands anything solvable, and each comes from a check of the file."""
    demanding = {(one.rule, one.check) for one in scene.demands}
    entries = {check_text(entry) for entry in scene.material.document.checks}
    return all(
        (one.rule, one.check or "") not in demanding and one.check in entries for one in scene.cluster.wrong
    )


def asked_options(scene: ClusterScene, claim: str) -> Iterator[Option]:
    """The slips of a claim after which the rules no longer find any of the cluster's errors."""
    document, reading = scene.material.document, scene.material.readings.get(claim)
    if reading is None:
        return
    alone = _only_the_errors(scene)
    for number, candidate in enumerate(candidates(document.claims[claim], document, reading)):
        if number == _MOST_TRIED or scene.effort.spent:
            return
        questioned = _left_in_question(scene, alone, candidate)
        if questioned is not None:
            rank = candidate.slip.rank
            yield Option(
                candidate, len(scene.cluster.wrong) - questioned, questioned, rank, True, rank < RARE
            )


def _only_the_errors(scene: ClusterScene) -> Document:
    wrong = scene.cluster.wrong
    document, checks = scene.material.document, {one.check for one in wrong}
    claims = {name for one in wrong for name in one.claims}
    return document._replace(
        claims={name: claim for name, claim in document.claims.items() if name in claims},
        checks=tuple(entry for entry in document.checks if check_text(entry) in checks),
        waivers=(),
    )


def _left_in_question(scene: ClusterScene, alone: Document, candidate: SlipCandidate) -> int | None:
    """How many of the errors a slip would leave as questions; ``None`` if one stays or cannot be decided."""
    changed = with_says(alone, {candidate.claim: candidate.slip.text})
    rules = frozenset([one.rule for one in scene.cluster.wrong])
    after = {identity(one): one.verdict for one in scene.again(changed, rules)}
    verdicts = [after.get(identity(one)) for one in scene.cluster.wrong]
    if any(one is None or one in WRONG or one is Verdict.UNDECIDED for one in verdicts):
        return None
    return sum(one in QUESTIONED for one in verdicts)

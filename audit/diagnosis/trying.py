"""Testing repairs: the file is audited again with each, and those that pass are ranked.

A repair is offered only if the file, audited again with the repaired number, has none of the errors that it should
resolve and no finding that it did not have before. There is no guessing among equals: ties are reported as ties.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from audit.base.findings import Finding, Repair, Words
from audit.diagnosis.candidates import with_says
from audit.diagnosis.clusters import QUESTIONED, WRONG, Cluster, Identity, identity
from audit.diagnosis.pairs import Pair, pairs
from audit.diagnosis.scenes import EVERY, ClusterScene, Option

MOST_REPAIRS = 6  # reported for one failure
MOST_AUDITED = 16  # repairs of one cluster for which the file is audited again
_MOST_EQUAL = 4  # more equals than this explain nothing: any number could have slipped

Outcomes = dict[Identity, Finding]


def audited(scene: ClusterScene, tried: Sequence[Option]) -> tuple[tuple[Repair, ...], Outcomes]:
    """The options that pass an audit of the whole file, ranked; none are tried if too many are equal."""
    found: list[Repair] = []
    first: Outcomes = {}
    audits = 0
    for _, group in groupby(tried, key=Option.order):
        equals = list(group)
        if not found and len(equals) > MOST_AUDITED:
            return (), {}
        for option in equals[: MOST_AUDITED - audits]:
            audits += 1
            changes = {option.candidate.claim: option.candidate.slip.text}
            after = after_changes(scene, changes)
            if after is not None:
                found.append(repair_of(scene, option, after))
                first = first or after
        if len(found) >= MOST_REPAIRS or audits >= MOST_AUDITED:
            break
    return _ranked(found), first


def after_changes(scene: ClusterScene, changes: dict[str, str]) -> Outcomes | None:
    """The outcomes with other numbers; ``None`` if an error of the cluster stays or a finding is new."""
    if scene.effort.spent:
        return None
    before = {identity(one): one for one in scene.outcomes}
    after = {identity(one): one for one in scene.again(with_says(scene.material.document, changes), EVERY)}
    if scene.effort.spent:  # the search for findings was not complete
        return None
    for key, finding in after.items():
        old = before.get(key)
        was_wrong = old is not None and old.verdict in WRONG
        if finding.verdict in WRONG and (not was_wrong or _is_of(scene.cluster, key)):
            return None
        if finding.verdict in QUESTIONED and (old is None or old.verdict not in WRONG | QUESTIONED):
            return None
    return after


def _is_of(cluster: Cluster, key: Identity) -> bool:
    return any(identity(one) == key for one in cluster.findings)


def repair_of(scene: ClusterScene, option: Option, after: Outcomes) -> Repair:
    findings = scene.cluster.findings
    claim = scene.material.document.claims[option.candidate.claim]
    left = [new for one in findings if (new := after.get(identity(one))) and new.verdict in QUESTIONED]
    return Repair(
        claim.name,
        claim.says.value,
        option.candidate.slip.text,
        option.candidate.slip.story,
        len(findings) - len(left),
        len(findings),
        option.weight,
        worked_out(findings, after),
        tuple(one.message for one in left),
        claim.says.place,
    )


def worked_out(findings: Sequence[Finding], after: Outcomes) -> tuple[Words, ...]:
    """The arithmetic of the resolved checks as it would be, each line once."""
    lines: list[Words] = []
    for one in findings:
        new = after.get(identity(one))
        if new is not None and new.verdict not in WRONG and new.steps:
            worked = [step.shown for step in new.steps if step.expression]
            lines.append(worked[0] if worked else new.steps[0].shown)
    return tuple(dict.fromkeys(lines))


def _ranked(found: list[Repair]) -> tuple[Repair, ...]:
    """Repairs by what they resolve, then by how common the slip is; equals share a rank.

    One that resolves at most half as much as the best is dropped."""
    found = [one for one in found if 2 * one.mends > max(other.mends for other in found)]
    found.sort(key=lambda one: (-one.mends, one.rank))
    ranked: list[Repair] = []
    orders: dict[tuple[int, int], int] = {}
    for one in found:
        rank = orders.setdefault((one.mends, one.rank), len(orders) + 1)
        ranked.append(one._replace(rank=rank))
    return tuple(ranked)


def few(ranked: tuple[Repair, ...]) -> tuple[Repair, ...]:
    """The repairs to report: none if there are more equally good ones than a reader can weigh."""
    return () if sum(one.rank == 1 for one in ranked) > _MOST_EQUAL else ranked[:MOST_REPAIRS]


def paired(scene: ClusterScene) -> tuple[tuple[Repair, ...], Outcomes]:
    """Two slips where one is not enough; only if one pair is better than all others."""
    found = sorted(pairs(scene), key=Pair.order)
    best = [one for one in found if one.order()[0] == found[0].order()[0]]
    if not 0 < len(best) <= 2:
        return (), {}
    repairs = []
    first: Outcomes = {}
    for pair in best:
        changes = {one.claim: one.slip.text for one in pair}
        after = after_changes(scene, changes)
        if after is not None:
            one, other = (
                repair_of(scene, Option(candidate, 0, 0, 1), after)._replace(rank=1) for candidate in pair
            )
            repairs.append(one._replace(partner=other))
            first = first or after
    return tuple(repairs), first

"""The repairs of failing checks: which number is most likely wrong, and what it should have been.

One slip that explains all errors that share a claim comes first; if there is none, two slips; and if there are none
either, each error is examined by itself: two mistakes that share a number are two.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from audit.base.findings import Bar, Finding, Picture, Related, Repair, Sentence, Shown, Verdict, sentence
from audit.claimfile.model import Document
from audit.diagnosis.clusters import Cluster, clusters, identity
from audit.diagnosis.confused import meant, named
from audit.diagnosis.nearby import MOST_CLAIMS, Part, Parts
from audit.diagnosis.options import options
from audit.diagnosis.scenes import ClusterScene, Option, scene
from audit.diagnosis.solved import solved
from audit.diagnosis.trying import MOST_AUDITED, Outcomes, audited, few, paired
from audit.expressions.printed_units import scale_between
from audit.rules.material import Material
from audit.rules.outcomes import is_shown
from audit.slips.kinds import RARE

AuditedLike = Callable[[Material | None, Document, frozenset[str]], Sequence[Finding]]


class Diagnosis(NamedTuple):
    """What is reported about one cluster. ``after`` has the outcomes that the first repair would give."""

    repairs: tuple[Repair, ...]
    notes: tuple[Sentence, ...]
    after: Outcomes
    seconding: Sequence[tuple[Finding, str]] = ()  # errors that support another one, and about which claim
    voted: frozenset[str] = frozenset()  # claims that several independent envelopes question in the same way


def diagnosed(
    whole: Part, again: AuditedLike, is_one_system: bool, untold: frozenset[str] = frozenset()
) -> list[Finding]:
    """The outcomes of a file, with repairs and notes on the errors among them.

    ``is_one_system``: its checks are also examined together, so that a repair may affect any part of it. If all
    errors of a cluster are ``untold`` (``audit.rules.outcomes.never_accused``), nothing is searched for, since nobody
    will see them."""
    told: dict[int, Finding] = {}
    whole = whole._replace(outcomes=[named(finding, whole.material) for finding in whole.outcomes])
    is_short = is_one_system or len(whole.material.document.claims) <= MOST_CLAIMS
    parts = None if is_short else Parts(whole)
    for cluster in clusters(whole.outcomes):
        if not any(is_shown(one, untold) for one in cluster.wrong):
            continue
        part = whole if parts is None else parts.around(cluster)
        like = None if parts is None else part.material
        for looked_at, found in _diagnoses(scene(part, cluster, partial(again, like))):
            _tell(looked_at.cluster, found, told)
    return [told.get(id(finding), finding) for finding in whole.outcomes]


def _tell(cluster: Cluster, found: Diagnosis, told: dict[int, Finding]) -> None:
    for finding in cluster.wrong:
        alone = finding.unasked and found.voted.isdisjoint(finding.claims)
        told[id(finding)] = _alone(finding) if alone else _told(finding, found)
    for finding, claim in found.seconding:
        told[id(finding)] = _borne_out(finding, claim)


def _diagnoses(whole: ClusterScene) -> list[tuple[ClusterScene, Diagnosis]]:
    """What is reported about a cluster, or about each of its errors by itself.

    The latter if no slip explains all errors together and single ones can be explained."""
    found = diagnose(whole)
    if found.repairs or found.voted or len(whole.cluster.wrong) < 2:
        return [(whole, found)]
    singly = [(one, diagnose(one)) for one in map(whole.only, whole.cluster.wrong)]
    return singly if any(one.repairs for _, one in singly) else [(whole, found)]


def diagnose(scene: ClusterScene) -> Diagnosis:
    """Which number is wrong in one cluster, and how. Slips that may only fit by chance count if there are no
    others."""
    if scene.effort.spent:
        return _with_notes(scene, (), {}, ())
    if all(one.confusion for one in scene.cluster.wrong):
        return Diagnosis(meant(scene), (), {})
    tried, chancy = options(scene)
    found, after = audited(scene, tried)
    repairs = few(found)
    if not repairs:
        repairs, after = paired(scene)
    would_be = () if _is_plain(repairs, tried) else tuple(solved(scene, repairs))
    if repairs:
        return _with_notes(scene, (*repairs, *would_be), after, ())
    many = max(len(tried), len(chancy)) > MOST_AUDITED
    found = found or audited(scene, [] if many else chancy)[0]
    return _with_notes(scene, would_be, {}, None if many else found)


def _is_plain(repairs: Sequence[Repair], tried: Sequence[Option]) -> bool:
    """Whether one slip, and not a rare one, explains everything: then other values of the number need not be
    computed."""
    best = [(one.claim, one.instead) for one in repairs if one.rank == 1]
    common = {(one.candidate.claim, one.candidate.slip.text) for one in tried if one.rank < RARE}
    return len(best) == 1 and best[0] in common


def _with_notes(
    scene: ClusterScene, repairs: tuple[Repair, ...], after: Outcomes, fits: tuple[Repair, ...] | None
) -> Diagnosis:
    from audit.diagnosis.notes import notes
    from audit.diagnosis.votes import seconding, votes

    found = votes(scene)
    voted = frozenset(vote.claim for vote in found)
    return Diagnosis(repairs, notes(scene, repairs, fits, found), after, seconding(scene, found), voted)


def _told(finding: Finding, found: Diagnosis) -> Finding:
    evidence = finding.evidence
    new = found.after.get(identity(finding))
    if new is not None and finding.picture is not None and new.picture is not None:
        evidence = Shown(finding.steps, _with_repaired(finding.picture, new.picture))
    related = tuple(_pointed(one, found.repairs) for one in finding.related)
    return finding._replace(
        repairs=found.repairs, notes=(*finding.notes, *found.notes), evidence=evidence, related=related
    )


def _pointed(related: Related, repairs: Sequence[Repair]) -> Related:
    """The place of another number, saying so if that is the one most likely wrong."""
    best = [one for one in repairs if one.rank == 1]
    if len(best) != 1 or best[0].partner is not None or best[0].place != related.place:
        return related
    return related._replace(
        label=sentence("`{claim}`, most likely {instead}", claim=best[0].claim, instead=best[0].instead)
    )


def _alone(finding: Finding) -> Finding:
    """An envelope that nobody named condemns nothing by itself: the claims may not belong together."""
    note = sentence(
        "an envelope that is matched automatically is an error only if another, independent one agrees"
    )
    return finding._replace(verdict=Verdict.UNUSUAL, notes=(note,))


def _borne_out(finding: Finding, claim: str) -> Finding:
    """An error that only supports another one becomes a warning, so that one wrong number is one error."""
    note = sentence("`{claim}` is already reported as an error, and this envelope confirms it", claim=claim)
    return finding._replace(verdict=Verdict.UNUSUAL, notes=(note,))


def _with_repaired(old: Picture, new: Picture) -> Picture:
    """The drawing with the set that the first repair would give, if it is on the same scale."""
    factor = scale_between(new.unit, old.unit)
    if factor is None:
        return old
    known = {(bar.role, bar.set) for bar in old.bars}
    bars = [(bar.role, bar.set if factor == 1 else bar.set.scaled(factor)) for bar in new.bars]
    moved = [
        values for role, values in bars if role in ("stated", "computed") and (role, values) not in known
    ]
    return old._replace(bars=(*old.bars, *(Bar("repaired", values) for values in moved[:1])))

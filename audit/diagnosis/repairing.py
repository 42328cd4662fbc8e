"""From the failing checks of a file to repairs: try slips, audit the file again with the best, rank, tell.

A repair is offered only if the file, audited again with the repaired number, has none of the errors it is to
mend and no finding that it did not have before. Nothing is guessed between equals: ties are told as ties.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from audit.claimfile.model import Document
from audit.diagnosis.candidates import with_says
from audit.diagnosis.clusters import QUESTIONED, WRONG, Cluster, clusters, identity
from audit.diagnosis.options import Option, Scene, options, scene
from audit.diagnosis.pairs import Pair, pairs
from audit.expressions.printed_units import scale_between
from audit.findings import Bar, Finding, Picture, Related, Repair, Sentence, Shown, Verdict, Words, sentence
from audit.joint.constraints import Constraint
from audit.material import Material
from audit.records import NamedTuple

MOST_REPAIRS = 6  # told of one failure
_MOST_EQUAL = 4  # equals beyond this explain nothing: any number could have slipped
_RESULTS = (" = ", " ≈ ")  # between an expression and what it comes to
_MOST_AUDITED = 16  # repairs of one cluster for which the file is audited again

Again = Callable[[Document], Sequence[Finding]]
_Outcome = dict[tuple[str, str, tuple[str, ...]], Finding]


class Diagnosis(NamedTuple):
    """What is told about one cluster. ``after`` has the outcomes that the first repair would give."""

    repairs: tuple[Repair, ...]
    notes: tuple[Sentence, ...]
    after: _Outcome
    seconding: Sequence[tuple[Finding, str]] = ()  # errors that bear out another one, and about which claim
    voted: frozenset[str] = frozenset()  # claims that several independent envelopes question alike


def diagnosed(
    material: Material, demands: Sequence[Constraint], outcomes: Sequence[Finding], again: Again
) -> list[Finding]:
    """The outcomes of a file with repairs and notes on the errors among them."""
    told: dict[int, Finding] = {}
    for cluster in clusters(outcomes):
        found = diagnose(scene(material, demands, cluster), outcomes, again)
        for finding in cluster.wrong:
            alone = finding.unasked and found.voted.isdisjoint(finding.claims)
            told[id(finding)] = _alone(finding) if alone else _told(finding, found)
        for finding, claim in found.seconding:
            told[id(finding)] = _borne_out(finding, claim)
    return [told.get(id(finding), finding) for finding in outcomes]


def diagnose(scene: Scene, outcomes: Sequence[Finding], again: Again) -> Diagnosis:
    """Who is wrong in one cluster, and how. Slips that may only fit by chance are looked at where no others do."""
    tried, chancy = options(scene)
    found, after = _audited(scene, tried, outcomes, again)
    repairs = _few(found)
    if not repairs:
        repairs, after = _paired(scene, outcomes, again)
    if repairs:
        return _with_notes(scene, repairs, after, ())
    many = max(len(tried), len(chancy)) > _MOST_AUDITED
    found = found or _audited(scene, [] if many else chancy, outcomes, again)[0]
    return _with_notes(scene, (), {}, None if many else found)


def _with_notes(
    scene: Scene, repairs: tuple[Repair, ...], after: _Outcome, fits: tuple[Repair, ...] | None
) -> Diagnosis:
    from audit.diagnosis.notes import notes
    from audit.diagnosis.votes import seconding, votes

    found = votes(scene)
    voted = frozenset(vote.claim for vote in found)
    return Diagnosis(repairs, notes(scene, repairs, fits, found), after, seconding(scene, found), voted)


def _audited(
    scene: Scene, tried: Sequence[Option], outcomes: Sequence[Finding], again: Again
) -> tuple[tuple[Repair, ...], _Outcome]:
    """The options that stand the audit of the whole file, ranked; none are tried where too many are equals."""
    found: list[Repair] = []
    first: _Outcome = {}
    audited = 0
    for _, group in groupby(tried, key=Option.order):
        equals = list(group)
        if not found and len(equals) > _MOST_AUDITED:
            return (), {}
        for option in equals[: _MOST_AUDITED - audited]:
            audited += 1
            changes = {option.candidate.claim: option.candidate.slip.text}
            after = _after(scene, changes, outcomes, again)
            if after is not None:
                found.append(_repair(scene, option, after))
                first = first or after
        if len(found) >= MOST_REPAIRS or audited >= _MOST_AUDITED:
            break
    return _ranked(found), first


def _after(
    scene: Scene, changes: dict[str, str], outcomes: Sequence[Finding], again: Again
) -> _Outcome | None:
    """The outcomes with other numbers; ``None`` where an error of the cluster stays or a finding is new."""
    before = {identity(one): one for one in outcomes}
    after = {identity(one): one for one in again(with_says(scene.material.document, changes))}
    for key, finding in after.items():
        old = before.get(key)
        was_wrong = old is not None and old.verdict in WRONG
        if finding.verdict in WRONG and (not was_wrong or _is_of(scene.cluster, key)):
            return None
        if finding.verdict in QUESTIONED and (old is None or old.verdict not in WRONG | QUESTIONED):
            return None
    return after


def _is_of(cluster: Cluster, key: tuple[str, str, tuple[str, ...]]) -> bool:
    return any(identity(one) == key for one in cluster.findings)


def _repair(scene: Scene, option: Option, after: _Outcome) -> Repair:
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
        _gives(findings, after),
        tuple(one.message for one in left),
        claim.says.place,
    )


def _gives(findings: Sequence[Finding], after: _Outcome) -> tuple[Words, ...]:
    """The arithmetic of the mended checks as it would be, each line once."""
    lines: list[Words] = []
    for one in findings:
        new = after.get(identity(one))
        if new is not None and new.verdict not in WRONG and new.steps:
            worked = [step.shown for step in new.steps if any(sign in str(step.shown) for sign in _RESULTS)]
            lines.append(worked[0] if worked else new.steps[0].shown)
    return tuple(dict.fromkeys(lines))


def _ranked(found: list[Repair]) -> tuple[Repair, ...]:
    """Repairs by what they mend, then by how common the slip is; equals share a rank. One that mends no more
    than half of what the best does is none."""
    found = [one for one in found if 2 * one.mends > max(other.mends for other in found)]
    found.sort(key=lambda one: (-one.mends, one.rank))
    ranked: list[Repair] = []
    orders: dict[tuple[int, int], int] = {}
    for one in found:
        rank = orders.setdefault((one.mends, one.rank), len(orders) + 1)
        ranked.append(one._replace(rank=rank))
    return tuple(ranked)


def _few(ranked: tuple[Repair, ...]) -> tuple[Repair, ...]:
    """The repairs to tell: none where more are equally good than a reader can weigh."""
    return () if sum(one.rank == 1 for one in ranked) > _MOST_EQUAL else ranked[:MOST_REPAIRS]


def _paired(scene: Scene, outcomes: Sequence[Finding], again: Again) -> tuple[tuple[Repair, ...], _Outcome]:
    """Two slips where one does not do; only if one pair is better than all others."""
    found = sorted(pairs(scene), key=Pair.order)
    best = [one for one in found if one.order()[0] == found[0].order()[0]]
    if not 0 < len(best) <= 2:
        return (), {}
    repairs = []
    first: _Outcome = {}
    for pair in best:
        changes = {one.claim: one.slip.text for one in pair}
        after = _after(scene, changes, outcomes, again)
        if after is not None:
            one, other = (
                _repair(scene, Option(candidate, 0, 0, 1), after)._replace(rank=1) for candidate in pair
            )
            repairs.append(one._replace(partner=other))
            first = first or after
    return tuple(repairs), first


def _told(finding: Finding, found: Diagnosis) -> Finding:
    evidence = finding.evidence
    new = found.after.get(identity(finding))
    if new is not None and finding.picture is not None and new.picture is not None:
        evidence = Shown(finding.steps, _with_repaired(finding.picture, new.picture))
    related = tuple(_pointed(one, found.repairs) for one in finding.related)
    return finding._replace(repairs=found.repairs, notes=found.notes, evidence=evidence, related=related)


def _pointed(related: Related, repairs: Sequence[Repair]) -> Related:
    """The place of another number, saying so where that is the one most likely wrong."""
    best = [one for one in repairs if one.rank == 1]
    if len(best) != 1 or best[0].partner is not None or best[0].place != related.place:
        return related
    return related._replace(
        label=sentence("`{claim}`, most likely {instead}", claim=best[0].claim, instead=best[0].instead)
    )


def _alone(finding: Finding) -> Finding:
    """An envelope that nobody named condemns nothing by itself: the claims may not belong together."""
    note = sentence("an envelope that no check names is an error only where another, independent one agrees")
    return finding._replace(verdict=Verdict.UNUSUAL, notes=(note,))


def _borne_out(finding: Finding, claim: str) -> Finding:
    """An error that only bears out another one: a warning, so that one wrong number is one error."""
    note = sentence("`{claim}` is told as an error; this envelope bears it out", claim=claim)
    return finding._replace(verdict=Verdict.UNUSUAL, notes=(note,))


def _with_repaired(old: Picture, new: Picture) -> Picture:
    """The drawing with the set that the first repair would give, where it is on the same scale."""
    factor = scale_between(new.unit, old.unit)
    if factor is None:
        return old
    known = {(bar.role, bar.set) for bar in old.bars}
    bars = [(bar.role, bar.set if factor == 1 else bar.set.scaled(factor)) for bar in new.bars]
    moved = [
        values for role, values in bars if role in ("stated", "computed") and (role, values) not in known
    ]
    return old._replace(bars=(*old.bars, *(Bar("repaired", values) for values in moved[:1])))

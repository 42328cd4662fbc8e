"""What the diagnosis adds to its repairs.

A note says that no slip explains the errors, which numbers are suspected, that the relation itself may be another
one, or that several envelopes point the same way."""

from __future__ import annotations

from collections.abc import Sequence

from audit.base.findings import Repair, Sentence, Series, marked, sentence, series
from audit.diagnosis.scenes import MOST_SUSPECTS, ClusterScene
from audit.diagnosis.suspects import corrections
from audit.diagnosis.votes import Vote

_MOST_NAMED = 4
NOT_TO_THE_END = sentence("the search for repairs was cut short: the limit of work for one file is reached")


def notes(
    scene: ClusterScene, repairs: Sequence[Repair], fits: Sequence[Repair] | None, found: Sequence[Vote]
) -> tuple[Sentence, ...]:
    """The notes on one cluster; ``found`` are the votes of its envelopes.

    ``fits`` are slips that would explain it but are not offered, because they may fit by chance or are too many;
    ``None`` if there were too many to try."""
    from audit.diagnosis.wholes import other_wholes

    told = _unrepaired(scene, fits, repairs) if _is_unexplained(scene, repairs) else []
    if not scene.effort.spent:
        told.extend(other_wholes(scene))
    if scene.effort.spent:
        told = [NOT_TO_THE_END]
    told.extend(note for vote in found for note in vote.notes())
    return tuple(told)


def _is_unexplained(scene: ClusterScene, repairs: Sequence[Repair]) -> bool:
    """Whether to say that no slip explains the errors, and which numbers are suspected.

    For an article's own relations, and for cells, the finding already shows all numbers, and their claims have
    generated names that mean nothing to a reader."""
    slips = any(not one.solved for one in repairs)
    shown = all(one.is_bound for one in scene.cluster.wrong) or _are_cells(scene)
    return not slips and _is_tried(scene) and not shown


def _are_cells(scene: ClusterScene) -> bool:
    claims = scene.material.document.claims
    return all(name in claims and claims[name].cell for name in scene.cluster.suspects)


def _is_tried(scene: ClusterScene) -> bool:
    """Whether slips could be tried: dates and units that do not fit demand nothing of single numbers."""
    demanding = {one.rule for one in scene.demands}
    return scene.together or any(one.rule in demanding for one in scene.cluster.wrong)


def _unrepaired(
    scene: ClusterScene, fits: Sequence[Repair] | None, solved: Sequence[Repair]
) -> list[Sentence]:
    if fits is None:
        return [_too_many(scene.cluster.suspects)]
    if not fits:
        return [_unexplained(scene)]
    if len(scene.cluster.suspects) == 1:
        return [sentence("either `{claim}` or what the check says of it is wrong", claim=fits[0].claim)]
    best = [one for one in fits if one.rank == 1]
    if len(best) > _MOST_NAMED:
        return [_too_many([one.claim for one in best])]
    # a value that fits by chance says less than the one that the others give
    known = {one.claim for one in solved}
    others = [one for one in best if one.claim not in known]
    return [_by_chance(others)] if others else []


def _too_many(claims: Sequence[str]) -> Sentence:
    names = tuple(dict.fromkeys(claims))
    more = len(names) - _MOST_NAMED
    if more <= 0:
        return sentence(
            "too many slips would explain it to name one; under suspicion: {claims}", claims=_listed(names)
        )
    return sentence(
        "too many slips would explain it to name one; under suspicion: {claims} and {more} more",
        claims=_listed(names), more=more,
    )  # fmt: skip


def _listed(claims: Sequence[str]) -> Series:
    return series([f"`{name}`" for name in claims[:_MOST_NAMED]], marked(", "))


def _by_chance(fits: Sequence[Repair]) -> Sentence:
    slips = series([f"`{one.claim}` {one.instead}" for one in fits], marked(", "))
    return sentence("a single slip would explain it, but may only fit by chance: {slips}", slips=slips)


def _unexplained(scene: ClusterScene) -> Sentence:
    suspects = scene.cluster.suspects
    if len(suspects) == 1:
        return sentence(
            "no single slip explains it; either `{claim}` or what the check says of it is wrong",
            claim=suspects[0],
        )
    near = {claim for one in scene.cluster.findings for claim in one.claims}
    demands = [one for one in scene.demands if not near.isdisjoint(one.claims)]
    few = len(suspects) <= MOST_SUSPECTS
    smallest = corrections(demands, scene.boxes.widest, suspects, None, scene.effort) if few else []
    named = sorted({name for chosen in smallest for name in chosen}) or list(suspects)
    together = len(smallest) == 1 and len(smallest[0]) > 1
    return _named(named, together)


def _named(names: Sequence[str], together: bool) -> Sentence:
    listed = _listed(names)
    more = len(names) - _MOST_NAMED
    if more > 0:
        return sentence(
            "no single slip explains it; under suspicion: {claims} and {more} more", claims=listed, more=more
        )
    if together:
        return sentence("no single slip explains it; together under suspicion: {claims}", claims=listed)
    return sentence("no single slip explains it; under suspicion: {claims}", claims=listed)

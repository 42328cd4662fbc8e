"""What the diagnosis says beside its repairs: that no slip explains it, who is under suspicion, that the relation
itself may be another one, or that several envelopes point the same way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.diagnosis.options import MOST_SUSPECTS, Scene
from audit.diagnosis.suspects import corrections
from audit.diagnosis.votes import Vote
from audit.findings import Repair, Sentence, marked, sentence, series

_MOST_NAMED = 4


def notes(
    scene: Scene, repairs: Sequence[Repair], found: Sequence[Vote], many: bool = False
) -> tuple[Sentence, ...]:
    """The notes on one cluster; ``found`` are the votes of its envelopes. ``many``: no slip is offered because too
    many would do."""
    from audit.diagnosis.wholes import other_wholes

    told: list[Sentence] = []
    if not repairs:
        told.extend(_suspicion(scene, many))
    told.extend(other_wholes(scene))
    told.extend(note for vote in found for note in vote.notes())
    return tuple(told)


def _suspicion(scene: Scene, many: bool) -> Iterator[Sentence]:
    suspects = scene.cluster.suspects
    if many:
        listed = series([f"`{name}`" for name in suspects[:_MOST_NAMED]], marked(", "))
        yield sentence(
            "too many slips would explain it to name one; under suspicion: {claims}", claims=listed
        )
        return
    if len(suspects) == 1:
        yield sentence(
            "no single slip explains it; either `{claim}` or what the check says of it is wrong",
            claim=suspects[0],
        )
        return
    near = {claim for one in scene.cluster.findings for claim in one.claims}
    demands = [one for one in scene.demands if not near.isdisjoint(one.claims)]
    few = len(suspects) <= MOST_SUSPECTS
    smallest = corrections(demands, scene.boxes.widest, suspects) if few else []
    named = sorted({name for chosen in smallest for name in chosen}) or list(suspects)
    together = len(smallest) == 1 and len(smallest[0]) > 1
    yield _named(named, together)


def _named(names: Sequence[str], together: bool) -> Sentence:
    listed = series([f"`{name}`" for name in names[:_MOST_NAMED]], marked(", "))
    more = len(names) - _MOST_NAMED
    if more > 0:
        return sentence(
            "no single slip explains it; under suspicion: {claims} and {more} more", claims=listed, more=more
        )
    if together:
        return sentence("no single slip explains it; together under suspicion: {claims}", claims=listed)
    return sentence("no single slip explains it; under suspicion: {claims}", claims=listed)

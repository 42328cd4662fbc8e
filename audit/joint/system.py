"""A system: demands and the sets of their claims. Can all of them be met by one choice of values?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from audit.intervals import EVERYTHING, Interval
from audit.joint.constraints import Constraint
from audit.joint.propagation import propagate
from audit.joint.settling import settled

LARGEST = 400  # demands of one connected part; beyond that nobody waits for an answer


def possible(constraints: Sequence[Constraint], box: Mapping[str, Interval]) -> bool | None:
    """Whether some choice of values meets every demand: proven either way, or ``None`` (too hard)."""
    constraints = [one for one in constraints if one.limit != EVERYTHING]
    unsure = False
    for part in connected(constraints, box):
        answer = _possible(sorted(part, key=Constraint.key), box)
        if answer is False:
            return False
        unsure = unsure or answer is None
    return None if unsure else True


def _possible(constraints: Sequence[Constraint], box: Mapping[str, Interval]) -> bool | None:
    if len(constraints) > LARGEST:
        return None
    own = {name: box.get(name, EVERYTHING) for one in constraints for name in one.claims}
    narrowed = propagate(constraints, own)
    if narrowed.possible is not None:
        return narrowed.possible
    if settled(constraints, narrowed.box) is not None:
        return True
    from audit.joint.refutation import refuted
    from audit.joint.solver import model

    if model(constraints, own) is not None:
        return True
    return False if refuted(constraints, narrowed.box) else None


def connected(constraints: Iterable[Constraint], box: Mapping[str, Interval]) -> list[list[Constraint]]:
    """The demands in groups that share no claim of more than one value: each group is decided by itself."""
    groups: list[tuple[set[str], list[Constraint]]] = []
    for one in constraints:
        loose = {name for name in one.claims if not box.get(name, EVERYTHING).is_point}
        joined = [group for group in groups if not group[0].isdisjoint(loose)]
        merged = (
            loose.union(*(group[0] for group in joined)),
            [*(c for group in joined for c in group[1]), one],
        )
        groups = [group for group in groups if all(group is not other for other in joined)]
        groups.append(merged)
    return [group[1] for group in groups]

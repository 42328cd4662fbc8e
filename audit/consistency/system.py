"""A system: demands and the sets of their claims. Can one choice of values meet all of them?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from audit.base.effort import Effort
from audit.base.intervals import EVERYTHING, Interval
from audit.consistency.constraints import Constraint
from audit.consistency.propagation import propagate
from audit.consistency.settling import meets, settled
from audit.consistency.witness import start_of, witness
from audit.expressions.forms import size_of

# demands of one connected part that are given to the solver; more would take longer than anybody waits
LARGEST = 400


def possible(
    constraints: Sequence[Constraint], box: Mapping[str, Interval], effort: Effort | None = None
) -> bool | None:
    """Whether some choice of values meets every demand: proved either way, or ``None`` (too hard for the
    effort).

    The effort is that of one question if none is given."""
    effort = effort or Effort()
    unsure = False
    for part in connected([one for one in constraints if one.limit != EVERYTHING], box):
        answer = _possible(sorted(part, key=Constraint.key), box, effort)
        if answer is False:
            return False
        unsure = unsure or answer is None
    return None if unsure else True


def _possible(constraints: Sequence[Constraint], box: Mapping[str, Interval], effort: Effort) -> bool | None:
    if effort.spent:
        return None
    own = {name: box.get(name, EVERYTHING) for one in constraints for name in one.claims}
    effort.nodes(sum(size_of(one.form) for one in constraints))
    if _has_witness(constraints, own):
        return True
    narrowed = propagate(constraints, own, effort)
    if narrowed.possible is not None:
        return narrowed.possible
    if _has_witness(constraints, narrowed.box) or settled(constraints, narrowed.box, effort) is not None:
        return True
    if len(constraints) > LARGEST:
        return None
    from audit.consistency.refutation import refuted
    from audit.consistency.solver import Search, searched

    found = Search() if effort.spent else searched(constraints, own, effort)
    if found.values is not None:
        return True
    return False if not found.hopeless and refuted(constraints, narrowed.box, effort) else None


def _has_witness(constraints: Sequence[Constraint], box: Mapping[str, Interval]) -> bool:
    found = witness([(one.form, one.limit) for one in constraints], box)
    if found is None:
        return False
    others = {name: start_of(box[name]) for name in box if name not in found}  # a - a does not constrain a
    values = {**found, **{name: value for name, value in others.items() if value is not None}}
    return len(values) == len(box) and meets(constraints, box, values)


def connected(constraints: Iterable[Constraint], box: Mapping[str, Interval]) -> list[list[Constraint]]:
    """The demands in groups that share no claim with more than one value: each group is decided by itself."""
    parent: dict[object, object] = {}

    def root(node: object) -> object:
        while parent.setdefault(node, node) != node:
            parent[node] = node = parent[parent[node]]
        return node

    listed = list(constraints)
    for number, one in enumerate(listed):
        for name in one.claims:
            if not box.get(name, EVERYTHING).is_point:
                parent[root(name)] = root(number)
    groups: dict[object, list[Constraint]] = {}
    for number, one in enumerate(listed):
        groups.setdefault(root(number), []).append(one)
    return list(groups.values())

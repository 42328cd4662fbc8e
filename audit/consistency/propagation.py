"""Propagation: each demand narrows the sets of its claims until nothing changes.

An empty set proves that the demands cannot be met together. If the demands form a forest (at most one path between
any two claims) and each claim occurs once in each, sets that stay non-empty prove that they can.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from audit.base.effort import Effort
from audit.base.intervals import Interval
from audit.consistency.constraints import Constraint, is_plain
from audit.consistency.projection import LONG_SUM, parted, projected
from audit.expressions import sets
from audit.expressions.forms import Box, Form, image, size_of, variables

_MOST_STEPS = 40  # visits per demand: sets that shrink without end are left to the solver
# bits of an end: cyclic demands can make ends longer, or unbounded sets more distant, for ever
_LONGEST_END = 400


class Narrowed(NamedTuple):
    """The sets that are left; ``possible`` is false if one is empty, ``None`` if non-empty sets prove
    nothing."""

    box: dict[str, Interval]
    possible: bool | None


def propagate(
    constraints: Sequence[Constraint],
    box: dict[str, Interval],
    effort: Effort | None = None,
    only: Iterable[int] | None = None,
    users: dict[str, list[int]] | None = None,
) -> Narrowed:
    """Narrows the sets of ``box`` by every demand, as far as the effort goes.

    ``only`` has the numbers of the demands that may still narrow anything, where the others are known to have done
    so; ``users`` is ``users_of`` the demands, if known."""
    box = dict(box)
    effort = effort or Effort()
    if only is None and any(interval.is_empty for interval in box.values()):
        return Narrowed(box, False)
    waiting = deque(range(len(constraints)) if only is None else only)
    queued = set(waiting)
    users = users_of(constraints) if users is None else users
    visits = 0
    exact = only is None
    while waiting:
        index = waiting.popleft()
        queued.discard(index)
        visits += 1
        effort.nodes(_work(constraints[index]))
        if visits > _MOST_STEPS * len(constraints) or effort.spent:
            return Narrowed(box, None)
        changed, sure = _narrow(constraints[index], box)
        if changed is None:
            return Narrowed(box, False)
        exact = exact and sure
        for name in changed:
            for user in users[name]:
                if user != index and user not in queued:
                    waiting.append(user)
                    queued.add(user)
    return Narrowed(box, True if exact and _decides(constraints, box) else None)


def users_of(constraints: Sequence[Constraint]) -> dict[str, list[int]]:
    """The numbers of the demands on each claim."""
    users: dict[str, list[int]] = {}
    for index, constraint in enumerate(constraints):
        for name in constraint.claims:
            users.setdefault(name, []).append(index)
    return users


def _work(constraint: Constraint) -> int:
    """The nodes that a visit computes: once for each claim, or twice for all claims of a long sum."""
    return size_of(constraint.form) * min(len(constraint.claims), LONG_SUM)


def _narrow(constraint: Constraint, box: dict[str, Interval]) -> tuple[list[str] | None, bool]:
    """The claims whose sets one demand made smaller, and whether it was solved for every claim that is not
    exact.

    The claims are ``None`` if a set became empty."""
    changed: list[str] = []
    sure = True
    whole = constraint.over(box)
    try:
        if image(constraint.form, whole).intersect(constraint.limit).is_empty:
            return None, True
    except sets.DividesByZero:
        return [], False
    solved = _solved_parts(constraint, whole)
    for name in constraint.claims:
        old = box[name]
        if old.low is not None and old.low == old.high:
            continue
        place = solved.get(name, (constraint.form, constraint.limit))
        allowed = None if place is None else projected(*place, name, whole)
        if allowed is None:
            sure = False
            continue
        new = old.intersect(allowed).tightened()
        if new.is_empty:
            return None, True
        sure = sure and not _is_long(new)
        if new != old and not _is_long(new):
            box[name] = new
            whole = constraint.over(box)
            changed.append(name)
    return changed, sure


def _solved_parts(constraint: Constraint, box: Box) -> dict[str, tuple[Form, Interval] | None]:
    """For the claims of a long sum, the part that each occurs in and the set of that part.

    A claim that occurs in several parts cannot be solved for."""
    solved: dict[str, tuple[Form, Interval] | None] = {}
    if len(constraint.claims) < LONG_SUM:
        return solved
    for part, limit in parted(constraint.form, constraint.limit, box):
        for name in variables(part):
            solved[name] = None if name in solved else (part, limit)
    return solved


def _is_long(interval: Interval) -> bool:
    return any(
        end is not None and max(end.numerator.bit_length(), end.denominator.bit_length()) > _LONGEST_END
        for end in interval[:2]
    )


def _decides(constraints: Sequence[Constraint], box: dict[str, Interval]) -> bool:
    """Whether sets that are all non-empty prove that the demands can be met.

    They do for a forest of plain demands over claims that may be fractions."""
    return all(is_plain(one) for one in constraints) and is_forest(constraints, box)


def is_forest(constraints: Sequence[Constraint], box: dict[str, Interval]) -> bool:
    """Whether no two demands are joined by more than one path through inexact claims, none of which is a
    count.

    Counts are excluded because whole numbers need more than ends that fit."""
    parent: dict[object, object] = {}

    def root(node: object) -> object:
        while parent.setdefault(node, node) != node:
            node = parent[node]
        return node

    for index, constraint in enumerate(constraints):
        for name in constraint.claims:
            if box[name].is_point:
                continue
            if box[name].whole:
                return False
            one, other = root(index), root(name)
            if one == other:
                return False
            parent[one] = other
    return True

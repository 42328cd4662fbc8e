"""Smallest conflicts: claims and demands that cannot hold together, none of which could be left out.

A claim is left out by letting its number be anything. Each conflict is made minimal by deletion, one element
after the other; the others are found by leaving out, in turn, each element of those found (Reiter's tree).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from audit.intervals import Interval
from audit.joint.constraints import Constraint
from audit.joint.system import possible

MOST_CONFLICTS = 8
_MOST_QUESTIONS = 600


class Conflict(NamedTuple):
    """Demands and claims that cannot hold together; without any one of them they can."""

    constraints: tuple[Constraint, ...]
    claims: tuple[str, ...]


class Conflicts(NamedTuple):
    """The conflicts found, smallest first. ``complete``: there are no others."""

    found: tuple[Conflict, ...]
    complete: bool


_Element = tuple[int, str]  # a demand by its number (and an empty name), or -1 and a claim


class _Oracle:
    """Asks whether a choice of demands and claims can hold together; every question once."""

    def __init__(self, constraints: Sequence[Constraint], box: Mapping[str, Interval]) -> None:
        self.constraints = sorted(constraints, key=Constraint.key)
        self.box = box
        self.left = _MOST_QUESTIONS
        self._known: dict[frozenset[_Element], bool | None] = {}

    def elements(self) -> list[_Element]:
        """Claims before demands: a claim that need not be in a conflict is the first to leave it."""
        claims = sorted({name for one in self.constraints for name in one.claims})
        return [(-1, name) for name in claims] + [(index, "") for index in range(len(self.constraints))]

    def impossible(self, chosen: frozenset[_Element]) -> bool:
        """Proven to be impossible; a question that is too hard, or one too many, counts as possible."""
        if chosen not in self._known:
            if self.left <= 0:
                return False
            self.left -= 1
            demands = [self.constraints[index] for index, _ in sorted(chosen) if index >= 0]
            kept = {name: self.box[name] for index, name in chosen if index < 0}
            self._known[chosen] = possible(demands, kept)
        return self._known[chosen] is False


def conflicts(
    constraints: Sequence[Constraint], box: Mapping[str, Interval], most: int = MOST_CONFLICTS
) -> Conflicts:
    """The smallest conflicts of demands over the sets of their claims."""
    oracle = _Oracle(constraints, box)
    every = oracle.elements()
    found: list[frozenset[_Element]] = []
    waiting: list[frozenset[_Element]] = [frozenset()]
    tried = {frozenset[_Element]()}
    while waiting and len(found) < most and oracle.left > 0:
        without = waiting.pop(0)
        conflict = next((one for one in found if one.isdisjoint(without)), None)
        if conflict is None:
            conflict = _smallest(oracle, [one for one in every if one not in without])
            if conflict is None:
                continue
            found.append(conflict)
        for element in sorted(conflict):
            more = without | {element}
            if more not in tried:
                tried.add(more)
                waiting.append(more)
    told = [_told(oracle, one) for one in found]
    told.sort(key=lambda one: (len(one.constraints) + len(one.claims), one.claims))
    return Conflicts(tuple(told), not waiting and oracle.left > 0)


def _smallest(oracle: _Oracle, elements: list[_Element]) -> frozenset[_Element] | None:
    """What is left of the elements when everything that can go has gone."""
    kept = frozenset(elements)
    if not oracle.impossible(kept):
        return None
    for element in elements:
        less = kept - {element}
        if oracle.impossible(less):
            kept = less
    return kept


def _told(oracle: _Oracle, conflict: frozenset[_Element]) -> Conflict:
    demands = tuple(oracle.constraints[index] for index, _ in sorted(conflict) if index >= 0)
    return Conflict(demands, tuple(name for index, name in sorted(conflict) if index < 0))

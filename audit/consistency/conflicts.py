"""Smallest conflicts: claims and demands that cannot hold together, none of which could be left out.

Leaving out a claim means letting its number be anything. Each conflict is made minimal by deletion, one element after
the other; further conflicts are found by leaving out, in turn, each element of those found (Reiter's tree).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from audit.base.effort import Effort
from audit.base.intervals import Interval
from audit.consistency.constraints import Constraint
from audit.consistency.system import connected, possible

MOST_CONFLICTS = 8
_MOST_QUESTIONS = 600
_MOST_SEEDS = 40  # demands of one part around which a contradiction is searched for
_PAIRS_OF_A_STEP = 50  # pairs of demands compared by distance in one step


class Conflict(NamedTuple):
    """Demands and claims that cannot hold together.

    If it is ``minimal`` they can hold together once any one of them is left out; that is not known where a question
    on the way was too hard."""

    constraints: tuple[Constraint, ...]
    claims: tuple[str, ...]
    minimal: bool = True


class Conflicts(NamedTuple):
    """The conflicts found, smallest first; if ``complete``, there are no others."""

    found: tuple[Conflict, ...]
    complete: bool


_Element = tuple[int, str]  # a demand by its number (and an empty name), or -1 and a claim


class _Oracle:
    """Asks whether a choice of demands and claims can hold together; every question is asked only once."""

    def __init__(
        self, constraints: Sequence[Constraint], box: Mapping[str, Interval], effort: Effort
    ) -> None:
        self.constraints = sorted(constraints, key=Constraint.key)
        self.box = box
        self.left = _MOST_QUESTIONS
        self._effort = effort
        self._known: dict[frozenset[_Element], bool | None] = {}

    def elements(self) -> list[_Element]:
        """Claims before demands: a claim that a conflict does not need is the first to be dropped."""
        claims = sorted({name for one in self.constraints for name in one.claims if name in self.box})
        return [(-1, name) for name in claims] + [(index, "") for index in range(len(self.constraints))]

    @property
    def spent(self) -> bool:
        """Whether no more questions may be asked."""
        return self.left <= 0 or self._effort.spent

    def answer(self, chosen: frozenset[_Element]) -> bool | None:
        """Whether they can hold together; ``None`` if the question is too hard, or one too many."""
        if chosen not in self._known:
            if self.spent:
                return None
            self.left -= 1
            demands = [self.constraints[index] for index, _ in sorted(chosen) if index >= 0]
            kept = {name: self.box[name] for index, name in chosen if index < 0}
            self._effort.steps(1 + len(self.constraints) // 20)
            self._known[chosen] = possible(demands, kept, self._effort.question())
        return self._known[chosen]


def conflicts(
    constraints: Sequence[Constraint],
    box: Mapping[str, Interval],
    most: int = MOST_CONFLICTS,
    effort: Effort | None = None,
) -> Conflicts:
    """The smallest conflicts of demands over the sets of their claims."""
    oracle = _Oracle(constraints, box, effort or Effort())
    every = oracle.elements()
    found: dict[frozenset[_Element], bool] = {}
    waiting: list[frozenset[_Element]] = [frozenset()]
    tried = {frozenset[_Element]()}
    while waiting and len(found) < most and not oracle.spent:
        without = waiting.pop(0)
        conflict = next((one for one in found if one.isdisjoint(without)), None)
        if conflict is None:
            smallest = _smallest(oracle, [one for one in every if one not in without])
            if smallest is None:
                continue
            conflict, minimal = smallest
            found[conflict] = minimal
        for element in sorted(conflict):
            more = without | {element}
            if more not in tried:
                tried.add(more)
                waiting.append(more)
    told = [_told(oracle, one, minimal) for one, minimal in found.items()]
    told.sort(key=lambda one: (len(one.constraints) + len(one.claims), one.claims))
    return Conflicts(tuple(told), not waiting and not oracle.spent)


def apart(
    constraints: Sequence[Constraint], box: Mapping[str, Interval], most: int, effort: Effort
) -> list[Conflict]:
    """Conflicts of which no two share a claim, so that each needs a slip of its own.

    They are the smallest one found in each connected part, then those in what is left without its claims. The demands
    are known to contradict each other."""
    found: list[Conflict] = []
    left, kept = list(constraints), dict(box)
    while len(found) < most:
        parts = connected(left, kept)
        part = next((one for one in parts if possible(one, kept, effort.question()) is False), None)
        if part is None:
            break
        near = _nearest(part, kept, effort.question())
        known = conflicts(near, kept, 1, effort.question()).found
        conflict = known[0] if known else _whole(near, kept)
        found.append(conflict)
        gone = conflict.constraints if not conflict.claims else ()
        left = [one for one in left if one not in gone]
        kept = {name: interval for name, interval in kept.items() if name not in conflict.claims}
    return found or [_whole(constraints, box)]


def _nearest(
    constraints: Sequence[Constraint], box: Mapping[str, Interval], effort: Effort
) -> Sequence[Constraint]:
    """The fewest demands that contradict each other together with everything between them.

    Around each demand the smallest sufficient neighbourhood is searched for. A contradiction is local; one that takes
    a detour through far-away numbers that are equal would be just as minimal, but no help."""
    best = constraints
    for seed in sorted(constraints, key=Constraint.key)[:_MOST_SEEDS]:
        effort.steps(len(constraints) ** 2 // _PAIRS_OF_A_STEP)
        near = _by_distance(seed, constraints, box)
        low, high = 1, min(len(best), len(near))
        if len(best) == 2 or effort.spent:  # fewer demands do not contradict each other
            break
        if possible(near[:high], box, effort.question()) is not False:
            continue
        while low < high:
            middle = (low + high) // 2
            if possible(near[:middle], box, effort.question()) is False:
                high = middle
            else:
                low = middle + 1
        best = near[:high] if high < len(best) else best
    return best


def _by_distance(
    seed: Constraint, constraints: Sequence[Constraint], box: Mapping[str, Interval]
) -> list[Constraint]:
    """The demands, ordered by how many others are between them and the seed."""
    found, names = [seed], set(seed.claims)
    left = [one for one in sorted(constraints, key=Constraint.key) if one is not seed]
    while left:
        joined = [one for one in left if any(name in names and name in box for name in one.claims)]
        if not joined:
            break
        # among equally near ones, those that share the most numbers and introduce the fewest come first
        next_one = min(joined, key=lambda one: (-len(names.intersection(one.claims)), len(one.claims)))
        found.append(next_one)
        names.update(next_one.claims)
        left = [one for one in left if one is not next_one]
    return found


def _whole(constraints: Sequence[Constraint], box: Mapping[str, Interval]) -> Conflict:
    """All demands, where searching for fewer was too hard."""
    claims = sorted({name for one in constraints for name in one.claims if name in box})
    return Conflict(tuple(sorted(constraints, key=Constraint.key)), tuple(claims), False)


def _smallest(oracle: _Oracle, elements: list[_Element]) -> tuple[frozenset[_Element], bool] | None:
    """The elements left when everything that can be removed has been, and whether nothing else could be.

    Whole blocks are tried first: a conflict is small, and most of a file has no part in it."""
    kept = list(elements)
    if oracle.answer(frozenset(kept)) is not False:
        return None
    size = len(kept) // 2
    while size > 1:
        for start in range(0, len(kept), size):
            block = kept[start : start + size]
            less = [one for one in kept if one not in block]
            if block and oracle.answer(frozenset(less)) is False:
                kept = less
                break
        else:
            size //= 2
    minimal = True
    for element in list(kept):
        less = [one for one in kept if one != element]
        answer = oracle.answer(frozenset(less))
        if answer is False:
            kept = less
        minimal = minimal and answer is not None
    return frozenset(kept), minimal


def _told(oracle: _Oracle, conflict: frozenset[_Element], minimal: bool) -> Conflict:
    demands = tuple(oracle.constraints[index] for index, _ in sorted(conflict) if index >= 0)
    return Conflict(demands, tuple(name for index, name in sorted(conflict) if index < 0), minimal)

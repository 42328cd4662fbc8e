"""What speaks for each binding of a group, and what its miss says: the figures that grades are made of.

Nothing is decided here. ``Case`` keeps the words (features) separate from the values (holds, chance, miss), so that
the weight of a feature can be measured anew over texts that were read once: ``benchmarks/measure_grades.py``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from math import log
from typing import TYPE_CHECKING, NamedTuple

from audit.relations.chance import chance_of, exactly
from audit.relations.confused import confused
from audit.relations.equations import EQUATIONS, can_hold, exceeds, holds, is_odd, misses_widely, rough_sides
from audit.relations.features import Claimed, Features, features_of
from audit.relations.model import Candidate, Statement
from audit.relations.slips import MOST_OFTEN, evidence

if TYPE_CHECKING:
    from typing import Any

MOST_WEIGHED = 14  # bindings of one number, closest first; those after them are hardly ever meant
_ADDED_UP = (
    "parts",
    "difference",
)  # among sums hardly another one ends in the same figures; quotients may be whole
NOBODY = -1  # not the number of any statement
_FAR_APART = 2.5  # sides farther apart than this, as a logarithm, say no more


class Miss(NamedTuple):
    """What a miss says.

    ``mends``: for each number how many times likelier a slip of it explains the miss than chance does; ``apart``: the
    logarithm of the ratio of the sides; the others are yes or no."""

    mends: dict[int, float]
    apart: float
    confused: bool
    exceeds: bool
    odd: bool


class CaseFields(NamedTuple):
    """The fields of a case; ``claimed`` is what the numbers of its text are claimed by."""

    candidate: Candidate
    holds: bool
    can_hold: bool
    claimed: Claimed


class Case(CaseFields):
    """One binding with what speaks for it, computed on request.

    For most bindings, which miss by far and could not be reported, it is never requested."""

    @cached_property
    def features(self) -> Features:
        """What the words say for and against it."""
        return features_of(self.candidate, self.claimed)

    @cached_property
    def chance(self) -> float:
        """The chance that it holds though it was not meant."""
        return chance_of(self.candidate, self.claimed.scene.statements)

    def __reduce__(self) -> tuple[object, ...]:
        """What is pickled: everything that was computed, without the text."""
        return _kept, (self.candidate, self.features, self.holds, self.can_hold, self.chance)


def _kept(candidate: Candidate, features: Features, holds: bool, can_hold: bool, chance: float) -> Case:
    nothing: Any = None  # everything that is asked about it is known
    case = Case(candidate, holds, can_hold, nothing)
    case.__dict__.update(features=features, chance=chance)
    return case


def is_measured(candidate: Candidate) -> bool:
    """Whether the grade of a form is measured: yes for forms with two sides; dates and lists are graded by their
    words."""
    return candidate.form in EQUATIONS


def cases_of(group: Sequence[Candidate], claimed: Claimed) -> list[Case]:
    """The bindings of one number, closest first."""
    return [_case(one, claimed) for one in group[:MOST_WEIGHED]]


def _case(one: Candidate, claimed: Claimed) -> Case:
    statements = claimed.scene.statements
    if misses_widely(one, statements):  # as most do, in any reading of the numbers
        return Case(one, False, False, claimed)
    fits = holds(one, statements)
    can = fits or can_hold(one, statements)
    return Case(one, fits, can, claimed)


def best_miss_of(case: Case, statements: Sequence[Statement]) -> Miss:
    """The most that a miss could say for a slip, without searching for one."""
    one = case.candidate
    chance = exactly(case.chance) if one.form in _ADDED_UP else case.chance
    return Miss({NOBODY: MOST_OFTEN / chance}, _apart(one, statements), True, one.at_most, False)


def miss_of(case: Case, statements: Sequence[Statement]) -> Miss:
    """What the miss of a binding says."""
    one = case.candidate
    return Miss(
        evidence(one, statements, exactly(case.chance) if one.form in _ADDED_UP else case.chance),
        _apart(one, statements),
        confused(one, statements) is not None,
        one.at_most and exceeds(one, statements),
        is_odd(one, statements),
    )


def _apart(one: Candidate, statements: Sequence[Statement]) -> float:
    """How far the sides are apart; for a change, its levels."""
    found = rough_sides(one, statements)
    if found is None:
        return _FAR_APART
    base = {"growth": 1, "fall": -1}.get(one.form, 0)
    stated, computed = (abs(base + side) for side in found)
    return min(abs(log(stated / computed)), _FAR_APART) if stated and computed else _FAR_APART

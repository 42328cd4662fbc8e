"""How well a demand is met by sets of values, and how well it would be if one claim said something else."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import NamedTuple

from audit.base.effort import Effort
from audit.base.intervals import Interval
from audit.consistency.constraints import Constraint, is_plain
from audit.consistency.projection import projected
from audit.expressions import sets
from audit.expressions.forms import image
from audit.expressions.solving import exact_range


class Met(IntEnum):
    """Met; met with reservations (strained, unusual); not met (fails, implausible)."""

    MET = 0
    QUESTIONED = 1
    BROKEN = 2


class Boxes(NamedTuple):
    """The fair and the widest sets of the claims, in base units, and the effort that questions about them may
    cost."""

    fair: Mapping[str, Interval]
    widest: Mapping[str, Interval]
    effort: Effort

    def changed(self, claim: str, fair: Interval, widest: Interval) -> Boxes:
        """The boxes in which one claim has other sets."""
        return Boxes({**self.fair, claim: fair}, {**self.widest, claim: widest}, self.effort)


def grade(constraint: Constraint, boxes: Boxes) -> Met | None:
    """How well a demand is met; ``None`` if that cannot be determined exactly this way."""
    fair = _values(constraint, boxes.fair, boxes.effort)
    if fair is None:
        return None
    if _meet(fair, constraint.usual):
        return Met.MET
    if constraint.by_fair:
        return Met.QUESTIONED if _meet(fair, (constraint.limit,)) else Met.BROKEN
    widest = _values(constraint, boxes.widest, boxes.effort)
    if widest is None:
        return None
    return Met.QUESTIONED if _meet(widest, (constraint.limit,)) else Met.BROKEN


def _values(constraint: Constraint, box: Mapping[str, Interval], effort: Effort) -> Interval | None:
    whole = constraint.over(box)
    try:
        if is_plain(constraint):
            return image(constraint.form, whole)
        found = exact_range(constraint.form, whole, effort)
    except sets.DividesByZero:
        return None
    return None if found is None else found[0]


def _meet(values: Interval, allowed: tuple[Interval, ...]) -> bool:
    return any(not values.intersect(one).is_empty for one in allowed)


def _only_touches(fair: Interval, wanted: Interval) -> bool:
    common = fair.intersect(wanted)
    if common.low is None or common.low != common.high:
        return common.is_empty
    return any(not one.is_point and common.low in one[:2] for one in (fair, wanted))


class Trial:
    """One demand solved for one claim, so that many numbers can be tried for it quickly."""

    __slots__ = ("_boxes", "_broken_outside", "_claim", "_usual", "constraint")

    def __init__(self, constraint: Constraint, claim: str, boxes: Boxes) -> None:
        self.constraint = constraint
        self._claim = claim
        self._boxes = boxes
        fair, widest = constraint.over(boxes.fair), constraint.over(boxes.widest)
        usual = [projected(constraint.form, one, claim, fair) for one in constraint.usual]
        limit = projected(constraint.form, constraint.limit, claim, fair if constraint.by_fair else widest)
        # other claims that occur twice would make the solved set too wide: such a demand is graded as a whole
        known = is_plain(constraint) and limit is not None and all(one is not None for one in usual)
        self._usual = tuple(one for one in usual if one is not None) if known else None
        self._broken_outside = limit

    def grade(self, fair: Interval, widest: Interval) -> Met | None:
        """How well the demand would be met if the claim had these sets."""
        if self._usual is None or self._broken_outside is None:
            return grade(self.constraint, self._boxes.changed(self._claim, fair, widest))
        if _meet(fair, self._usual):
            return Met.MET
        tried = fair if self.constraint.by_fair else widest
        return Met.BROKEN if tried.intersect(self._broken_outside).is_empty else Met.QUESTIONED

    def touches(self, fair: Interval) -> bool:
        """Whether the demand would be met only at an end of the sets; the rules of rounding then decide.

        A grade ignores these rules. True as well where that is not known."""
        if self._usual is None:
            return True
        return all(_only_touches(fair, one) for one in self._usual)

    def wanted(self) -> tuple[Interval, ...] | None:
        """The values of the claim that would meet the demand; ``None`` if they are not known."""
        return self._usual

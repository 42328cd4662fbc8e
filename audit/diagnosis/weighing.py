"""What favours one slip over another, apart from how common slips of its kind are.

Numbers that are added up are printed alike: in a sum of amounts with two decimals, 565.5 has lost a digit, and
946.004
was never meant. And if one slip gives the sum to the last digit, one that fits only within the rounding of the parts
is
less likely.
"""

from __future__ import annotations

from collections.abc import Sequence

from audit.base.intervals import Interval, Rational, product
from audit.consistency.constraints import Constraint
from audit.consistency.grading import Boxes, Met, grade
from audit.diagnosis.candidates import SlipCandidate
from audit.expressions.forms import image
from audit.expressions.linear import linear_form
from audit.rules.material import Material
from audit.slips.kinds import COMMON, RARE

_KEEPS_STYLE = frozenset(("scale", "unit", "percent"))  # slips that change the place of the last digit anyway
_CHANGES_LENGTH = frozenset(("lost", "extra", "double", "point"))
_LEAST_SISTERS = 2


class Scales:
    """Weighs the candidates for one claim: ``demands`` are those that it takes part in."""

    def __init__(self, material: Material, demands: Sequence[Constraint], boxes: Boxes, claim: str) -> None:
        self._claim = claim
        self._written = _written(material)
        sums = [one for one in demands if one.limit.is_point and linear_form(one.form) is not None]
        self._broken_sums = [one for one in sums if grade(one, boxes) is Met.BROKEN]
        self.style = _style(material, sums, claim)
        self._own = _resolution(material, claim)

    def rank(self, candidate: SlipCandidate) -> int:
        """The class of a candidate, by its kind and by how its neighbours in the sum are printed."""
        kind, rank = candidate.slip.kind, candidate.slip.rank
        if self.style is None or kind in _KEEPS_STYLE:
            return rank
        if candidate.resolution != self.style:
            return max(rank, RARE)
        return COMMON if self._own != self.style and kind in _CHANGES_LENGTH else rank

    def is_exact(self, candidate: SlipCandidate) -> bool:
        """Whether the broken sums come out to the last digit with the numbers as printed."""
        if candidate.value is None:
            return False
        values = {**self._written, self._claim: Interval(candidate.value, candidate.value)}
        return all(
            all(name in values for name in one.claims) and 0 in image(one.form, one.over(values))
            for one in self._broken_sums
        )


def _written(material: Material) -> dict[str, Interval]:
    """The numbers as printed, in base units."""
    written = {}
    for name, reading in material.readings.items():
        if reading.value is not None:
            value = product(reading.value, reading.unit.factor)
            written[name] = Interval(value, value)
    return written


def _style(material: Material, sums: Sequence[Constraint], claim: str) -> Rational | None:
    """The place of the last digit in all numbers that are added up with the claim, if they agree."""
    unit = material.readings[claim].unit
    sisters = {name for one in sums for name in one.claims if name != claim}
    alike = [name for name in sisters if name in material.readings and material.readings[name].unit == unit]
    places = {_resolution(material, name) for name in alike}
    return places.pop() if len(places) == 1 and len(alike) >= _LEAST_SISTERS else None


def _resolution(material: Material, name: str) -> Rational | None:
    reading = material.readings[name]
    return None if reading.resolution is None else product(reading.resolution, reading.unit.factor)

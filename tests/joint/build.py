"""Random systems for the tests of ``audit/joint``: demands as text, sets as boxes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from hypothesis import strategies as st

from audit.base.intervals import Interval
from audit.base.source import Place
from audit.consistency.constraints import Constraint, of_relation, symbolic
from audit.expressions import Quantity, Relation, parse_relation
from tests.expressions.build import quantity, text

NAMES = ("a", "b", "c", "d")
ends = st.integers(-6, 12).map(lambda number: Fraction(number, 2))


@st.composite
def sets(draw: st.DrawFn, whole: bool | None = None) -> Interval:
    """A small set: a point, an interval with open or closed ends, or some whole numbers."""
    low, high = sorted((draw(ends), draw(ends)))
    if draw(st.integers(0, 3)) == 0 if whole is None else whole:
        return Interval(int(low // 1), int(low // 1) + draw(st.integers(0, 5)), False, False, True)
    if low == high:
        return Interval(low, high)
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


boxes = st.fixed_dictionaries({name: sets() for name in NAMES})


def demands(relations: Sequence[str], box: Mapping[str, Interval]) -> list[Constraint]:
    """What relations demand of the claims of a box."""
    quantities: dict[str, Quantity] = symbolic({name: quantity(name, one, one) for name, one in box.items()})
    found: list[Constraint] = []
    for number, relation in enumerate(relations):
        tree = parse_relation(text(relation))
        assert isinstance(tree, Relation), relation
        place = Place("a.yaml", number + 1, 1, number + 1, 2)
        found += of_relation(tree, quantities, {}, "broken-relation", relation, place)
    return found

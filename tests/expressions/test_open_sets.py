"""Sets without bound on a side, counts among them, and chains that only their ends contradict."""

from __future__ import annotations

import pytest

from audit.base.intervals import Interval
from audit.expressions import Quantity
from tests.expressions.build import decided, exact, quantity

NUMBERS: tuple[Quantity, ...] = (
    quantity("anything", Interval(None, None, True, True)),
    quantity("some", Interval(1, 2)),
    quantity("above", Interval(100, None, True, True, True)),
    quantity("below", Interval(0, 30, True, True, True)),
    quantity("hundreds", Interval(200, 999, False, False, True)),
    quantity("low", Interval(0, 1)),
    quantity("middle", Interval(1, 5)),
    quantity("high", Interval(4, 6)),
    quantity("certain", Interval(100, 100), Interval(99, 100)),
    quantity("certain_too", Interval(100, 100), Interval(99, 100)),
    exact("whole", 3000),
)


@pytest.mark.parametrize(
    ("relation", "expected", "reason"),
    [
        # a difference without bounds on either side is not nothing but zero
        ("anything != some", "undecided", "allow both"),
        ("anything - some != 3", "undecided", "allow both"),
        ("above - below != 150", "undecided", "allow both"),
        ("certain != certain_too", "strained", "only if"),
        # a solution in whole numbers is found beyond the ends of the sets, too
        ("above * below == whole", "holds", ""),
        ("above * 7 == whole", "fails", ""),
        ("above ** 2 == 250000", "holds", ""),
        # where none is known, the reason is not that a number is mentioned twice
        ("above ** 2 == 250001", "undecided", "whole numbers"),
        ("some == round(some * 10) / 10 + 5", "fails", ""),
    ],
)
def test_sets_without_bound(relation: str, expected: str, reason: str) -> None:
    found = decided(relation, *NUMBERS)
    assert (found.verdict.value, reason in str(found.reason or "")) == (expected, True)


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("low == middle == high", "fails"),
        ("middle == high == some + 3", "holds"),
        ("low <= middle == high", "holds"),
        ("hundreds == above == hundreds", "undecided"),
        ("hundreds == above == 300", "holds"),
        ("below == 29 == below", "undecided"),
        ("anything == above == below", "fails"),
    ],
)
def test_chains_of_equations_are_compared_end_to_end(relation: str, expected: str) -> None:
    assert decided(relation, *NUMBERS).verdict.value == expected


def test_the_operands_that_contradict_each_other_are_the_ones_reported() -> None:
    sides = decided("low == middle == high", *NUMBERS).sides
    assert [getattr(side, "name", None) for side in sides] == ["low", "high"]

"""What floats tell apart is apart: the rough sides of every equation hold the exact ones."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.base.intervals import Interval
from audit.expressions.sets import DividesByZero
from audit.relations import rough
from audit.relations.equations import _ROUGH, EQUATIONS, sides_of
from tests.effort import tried

_FIELDS = (
    "growth", "fall", "from", "to", "by", "difference", "more", "less", "points", "times", "is", "of", "share", "part",
    "whole", "margin", "cost", "total", "each", "amount", "count", "product", "mean", "converts", "at",
)  # fmt: skip
_ROWS = {"parts": 3, "factors": 2, "values": 3, "percents": 4, "amounts": 2, "ratio": 2, "same": 2}
_numbers = st.fractions(max_denominator=10**6) | st.integers(-(10**14), 10**14).map(Fraction)


@st.composite
def _intervals(draw: st.DrawFn) -> Interval:
    low = draw(_numbers)
    return Interval(
        low, low + draw(st.sampled_from([Fraction(0), Fraction(1, 1000), Fraction(1, 2), Fraction(5000)]))
    )


@settings(max_examples=tried(40))
@given(st.lists(_intervals(), min_size=7, max_size=7))
@pytest.mark.parametrize("form", sorted(EQUATIONS))
def test_rough_sides_hold_the_exact_ones(form: str, some: list[Interval]) -> None:
    of: dict[str, tuple[Interval, ...]] = {field: (some[at % 7],) for at, field in enumerate(_FIELDS)}
    of.update({field: tuple(some[:many]) for field, many in _ROWS.items()})
    try:
        exact = sides_of(form, of)
        found = EQUATIONS[form]({role: [rough.of(one) for one in some] for role, some in of.items()}, _ROUGH)
    except (DividesByZero, rough.Unsure):
        return
    for one, (low, high) in zip(exact, found, strict=True):
        assert one.low is not None and one.high is not None
        assert Fraction(low) <= one.low and one.high <= Fraction(high)


@pytest.mark.parametrize(
    ("low", "high"), [(None, 1), (1, None), (Fraction(1, 10**60), 1), (1, 10**60), (1, 10**400)]
)
def test_floats_are_sure_of_printed_numbers_only(low: Fraction | None, high: Fraction | None) -> None:
    with pytest.raises(rough.Unsure):
        rough.of(Interval(low, high))

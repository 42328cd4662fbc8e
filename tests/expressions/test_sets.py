"""Arithmetic on sets against sampled values: nothing falls outside, and every end is as sharp as it says."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from audit.base.intervals import Interval, Rational
from audit.expressions import sets
from tests.effort import tried

small = st.integers(-4, 4).map(lambda number: Fraction(number, 2))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Sets with open, closed and missing ends, points among them."""
    low, high = sorted((draw(small), draw(small)))
    if low == high:
        return Interval(low, high)
    made = Interval(low, high, draw(st.booleans()), draw(st.booleans()))
    if draw(st.integers(0, 5)) == 0:
        made = made._replace(high=None, high_open=True)
    if draw(st.integers(0, 5)) == 0:
        made = made._replace(low=None, low_open=True)
    return made


def samples(interval: Interval) -> list[Fraction]:
    """Values of a set: its ends where they belong to it, values very near them, and some in between."""
    low = interval.low if interval.low is not None else (interval.high or 0) - 1000
    high = interval.high if interval.high is not None else (interval.low or 0) + 1000
    width = Fraction(high) - low
    steps = (0, Fraction(1, 10**9), Fraction(1, 3), Fraction(1, 2), 1 - Fraction(1, 10**9), 1)
    found = [low + width * step for step in steps]
    found += [Fraction(0)] if 0 in interval else []
    return [value for value in found if value in interval]


OnSets = Callable[[Interval, Interval], Interval]
OnValues = Callable[[Fraction, Fraction], Rational]
OPERATIONS: dict[str, tuple[OnSets, OnValues]] = {
    "add": (sets.add, lambda one, other: one + other),
    "subtract": (sets.subtract, lambda one, other: one - other),
    "multiply": (sets.multiply, lambda one, other: one * other),
    "divide": (sets.divide, lambda one, other: one / other),
    "least": (lambda one, other: sets.least([one, other]), min),
    "greatest": (lambda one, other: sets.greatest([one, other]), max),
}
NEAR = Fraction(1, 100)


def check(found: Interval, values: list[Rational]) -> None:
    """Every value is in the set; a closed end is met by some value, an open one is approached but not met."""
    assert all(value in found for value in values)
    for end, is_open in ((found.low, found.low_open), (found.high, found.high_open)):
        if end is None:
            assert max(abs(Fraction(value)) for value in values) > 100
            continue
        assert (end in values) is not is_open
        assert min(abs(Fraction(value) - end) for value in values) < NEAR


@pytest.mark.parametrize("name", OPERATIONS)
@settings(max_examples=tried(150))
@given(one=intervals(), other=intervals())
def test_two_sets(name: str, one: Interval, other: Interval) -> None:
    on_sets, on_values = OPERATIONS[name]
    if name == "divide":
        assume(0 not in other)
    check(on_sets(one, other), [on_values(a, b) for a, b in product(samples(one), samples(other))])


@settings(max_examples=tried(150))
@given(intervals(), st.integers(1, 4))
def test_powers(one: Interval, exponent: int) -> None:
    check(sets.power(one, exponent), [value**exponent for value in samples(one)])


@settings(max_examples=tried(150))
@given(intervals())
def test_absolute_values(one: Interval) -> None:
    check(sets.absolute(one), [abs(value) for value in samples(one)])


@pytest.mark.parametrize("divisor", [Interval(0, 0), Interval(-1, 1), Interval(0, 2)])
def test_a_divisor_that_may_be_zero_is_told(divisor: Interval) -> None:
    with pytest.raises(sets.DividesByZero) as told:
        sets.divide(Interval(1, 2), divisor)
    assert told.value.always is divisor.is_point


def test_an_open_zero_may_divide() -> None:
    assert sets.divide(Interval(1, 2), Interval(0, 4, True)) == Interval(Fraction(1, 4), None, False, True)


@pytest.mark.parametrize(
    ("value", "digits", "rounded"),
    [("0.125", 2, "0.13"), ("-0.125", 2, "-0.13"), ("2.5", 0, "3"), ("1250", -2, "1300")],
)
def test_ties_are_rounded_away_from_zero_as_in_print(value: str, digits: int, rounded: str) -> None:
    assert sets.rounded(Fraction(value), digits) == Fraction(rounded)

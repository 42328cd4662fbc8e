"""Intervals against what they say: membership on a grid of quarters decides every operation."""

from __future__ import annotations

from fractions import Fraction
from itertools import product as pairs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.base.intervals import (
    Interval,
    Rational,
    exact_text,
    grouped,
    minus,
    plus,
    product,
    ratio,
    scaled_together,
    simplest,
)

GRID = [Fraction(quarters, 4) for quarters in range(-24, 25)]
ENDS = st.one_of(st.none(), st.integers(-3, 3), st.fractions(-3, 3, max_denominator=2).map(simplest))
SETS = st.builds(Interval, ENDS, ENDS, st.booleans(), st.booleans(), st.booleans())
FACTORS = st.sampled_from((-2, -1, 1, 2, Fraction(1, 2), Fraction(-1, 2)))


def members(one: Interval) -> set[Fraction]:
    """What belongs to a set by the words of its definition."""
    low, high, low_open, high_open, whole = one
    return {
        value
        for value in GRID
        if (low is None or value > low or (value == low and not low_open))
        and (high is None or value < high or (value == high and not high_open))
        and not (whole and value.denominator != 1)
    }


@given(SETS)
def test_membership(one: Interval) -> None:
    assert {value for value in GRID if value in one} == members(one)
    assert {value for value in range(-6, 7) if value in one} == {
        value for value in members(one) if value.denominator == 1
    }


@given(SETS)
def test_empty_and_point(one: Interval) -> None:
    """A grid of quarters shows both: ends lie on halves."""
    found = members(one)
    assert one.is_empty == (not found)
    if one.low is not None and one.low == one.high:
        assert one.is_point == (len(found) == 1)
    else:
        assert not one.is_point


@given(SETS)
def test_a_tightened_set_is_the_same(one: Interval) -> None:
    found = one.tightened()
    assert members(found) == members(one)
    if one.whole and not one.is_empty:
        ends = (found.low, found.high)
        assert not found.low_open and not found.high_open and all(end is None or end in one for end in ends)


@given(SETS, SETS)
def test_an_intersection_has_what_both_have(one: Interval, other: Interval) -> None:
    assert members(one.intersect(other)) == members(one) & members(other)


@given(SETS, SETS)
def test_what_contains_another_has_all_of_it(one: Interval, other: Interval) -> None:
    if other.is_empty:
        return
    if one.contains(other):
        assert members(other) <= members(one)
    elif one.whole == other.whole or not one.whole:
        ends_alone = not one.whole and not other.whole
        assert not ends_alone or not members(other) <= members(one) or None in (other.low, other.high)


@pytest.mark.parametrize(
    ("one", "other", "contains"),
    [
        (Interval(0, 2), Interval(0, 2), True),
        (Interval(0, 2, True), Interval(0, 2), False),
        (Interval(0, 2, True), Interval(0, 2, True), True),
        (Interval(0, 2), Interval(0, 2, True, True), True),
        (Interval(0, 2, False, True), Interval(0, 2), False),
        (Interval(0, 2), Interval(None, 2), False),
        (Interval(None, 2), Interval(None, 2), True),
        (Interval(None, 2), Interval(0, None), False),
        (Interval(0, None), Interval(0, None), True),
        (Interval(None, None), Interval(None, None), True),
        (Interval(0, 2), Interval(0, 3), False),
        (Interval(0, 2), Interval(-1, 2), False),
        (Interval(0, 2, whole=True), Interval(1, 1), True),
        (Interval(0, 2, whole=True), Interval(0, 1), False),
        (Interval(0, 2, whole=True), Interval(0, 1, whole=True), True),
    ],
)
def test_containing(one: Interval, other: Interval, contains: bool) -> None:
    assert one.contains(other) is contains


@given(SETS, FACTORS)
def test_a_scaled_set_has_every_value_scaled(one: Interval, factor: int | Fraction) -> None:
    plain = one._replace(whole=False)
    found = plain.scaled(factor)
    assert {value for value in GRID if value / factor in plain} == members(found)
    if factor == -1:
        assert plain.negated() == found


@given(SETS, SETS, st.sampled_from((1, 2, Fraction(1, 2), Fraction(5, 3))))
def test_two_sets_are_scaled_alike(one: Interval, other: Interval, factor: int | Fraction) -> None:
    one, other = one._replace(whole=False), other._replace(whole=False)
    assert scaled_together(one, other, factor) == (one.scaled(factor), other.scaled(factor))
    shared = other._replace(low=one.low)
    assert scaled_together(one, shared, factor) == (one.scaled(factor), shared.scaled(factor))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (466, "466"), (Fraction(466), "466"), (Fraction(1, 3), "1/3"), (Fraction(-1, 3), "-1/3"), (Fraction(1, 8), "0.125"),
        (Fraction(-1, 8), "-0.125"), (Fraction(1, 25), "0.04"), (Fraction(13079865, 1000), "13079.865"), (0, "0"),
        (Fraction(7, 2), "3.5"), (Fraction(1, 20), "0.05"), (Fraction(1, 6), "1/6"),
    ],
)  # fmt: skip
def test_exact_text(value: int | Fraction, text: str) -> None:
    assert exact_text(value) == text


@pytest.mark.parametrize(
    ("digits", "text"),
    [
        ("1234", "1234"), ("12345", "12,345"), ("-12345", "-12,345"), ("12345.678", "12,345.678"), ("1234.5", "1234.5"),
        ("1/3", "1/3"), ("12345/7", "12345/7"),
    ],
)  # fmt: skip
def test_grouped(digits: str, text: str) -> None:
    assert grouped(digits) == text


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (Interval(1, 2), "[1, 2]"), (Interval(1, 2, True, False), "(1, 2]"), (Interval(1, 2, False, True), "[1, 2)"),
        (Interval(None, 2), "(-inf, 2]"), (Interval(1, None), "[1, inf)"),
    ],
)  # fmt: skip
def test_notation(one: Interval, text: str) -> None:
    assert str(one) == repr(one) == text


def test_ratio_is_a_whole_number_where_it_can_be() -> None:
    for above, below in pairs(range(-12, 13), (1, 2, 3, 4, 6)):
        found = ratio(above, below)
        assert found == Fraction(above, below)
        assert isinstance(found, int) == (above % below == 0)


NUMBERS: tuple[Rational, ...] = (
    -3,
    -1,
    0,
    1,
    2,
    7,
    Fraction(1, 2),
    Fraction(-1, 3),
    Fraction(5, 6),
    Fraction(7, 2),
)


def test_arithmetic_is_exact_and_whole_where_it_can_be() -> None:
    for one, other in pairs(NUMBERS, NUMBERS):
        for found, meant in (
            (plus(one, other), Fraction(one) + other),
            (minus(one, other), Fraction(one) - other),
            (product(one, other), Fraction(one) * other),
        ):
            assert found == meant and isinstance(found, int) == (meant.denominator == 1)

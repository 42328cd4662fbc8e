"""Numbers and sets as words, rounded exactly."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.base.intervals import EVERYTHING, Interval, Rational
from audit.reports.figures import figure, raised, set_text, unit_text, with_unit
from audit.reports.glyphs import ASCII
from audit.units.figures import decimal, magnitude, power, rounded
from tests.effort import tried

NUMBERS = st.fractions(max_denominator=10**6).filter(bool)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (466, "466"),
        (47635000, "47,635,000"),
        (-2020, "-2,020"),
        (Fraction(1, 3), "0.3333"),
        (Fraction(2319, 100), "23.19"),
        (Fraction(233503, 10), "23,350"),
        (Fraction("96.10"), "96.1"),
        (Fraction(99999, 10**5), "1"),
        (Fraction(12, 10**9), "1.2 × 10⁻⁸"),
        (10**15, "10¹⁵"),
        (47635 * 10**20, "4.764 × 10²⁴"),
        (99999 * 10**20, "10²⁵"),
    ],
)
def test_figure(value: Rational, text: str) -> None:
    assert figure(value) == text


def test_numbers_of_any_size_are_written() -> None:
    assert figure(10**10_000 + 1) == "10¹⁰⁰⁰⁰"
    assert figure(Fraction(3, 10**6_000), glyphs=ASCII) == "3 x 10^-6000"


@given(NUMBERS)
@settings(max_examples=tried(200), deadline=None)
def test_magnitude_is_the_place_of_the_first_digit(value: Fraction) -> None:
    place = magnitude(value)
    assert power(place) <= abs(value) < power(place + 1)


@given(NUMBERS, st.integers(-8, 4))
@settings(max_examples=tried(200), deadline=None)
def test_rounding_is_off_by_half_a_step_at_most(value: Fraction, place: int) -> None:
    assert abs(rounded(value, place) * power(place) - value) * 2 <= power(place)


@given(NUMBERS)
@settings(max_examples=tried(200), deadline=None)
def test_a_figure_is_within_its_last_digit(value: Fraction) -> None:
    text = figure(value, 5).replace(",", "")
    if set(text) & set("⁰¹²³⁴⁵⁶⁷⁸⁹"):
        return  # powers of ten are checked above
    assert abs(Fraction(text) - value) * 2 <= power(magnitude(value) - 4)


def test_decimals() -> None:
    assert decimal(Fraction(5, 1000), 2) == "0.01"
    assert decimal(Fraction(-1, 2), 0) == "-1"
    assert decimal(Fraction(1234567, 100), 1) == "12,345.7"


@pytest.mark.parametrize(
    ("values", "text"),
    [
        (Interval.point(466), "exactly 466"),
        (Interval.point(Fraction("13079.87")), "exactly 13,079.87"),
        (Interval.point(Fraction(700, 41)), "about 17.0732"),
        (Interval(12, 45), "12 to 45"),
        (Interval(1, 2, False, True), "1 to under 2"),
        (Interval(1, 2, True, False), "over 1, up to 2"),
        (Interval(100, 200, True, True), "over 100, under 200"),
        (Interval(100, 200, True, True, True), "101 to 199"),
        (Interval(100, None), "at least 100"),
        (Interval(100, None, True), "over 100"),
        (Interval(None, 20, True, True), "under 20"),
        (Interval(None, 20), "at most 20"),
        (EVERYTHING, "any value"),
        (Interval(2, 1), "no value"),
        (Interval(Fraction("13079.865"), Fraction("13079.875")), "13,079.865 to 13,079.875"),
    ],
)
def test_sets_in_words(values: Interval, text: str) -> None:
    assert set_text(values) == text


def test_units() -> None:
    assert with_unit("23", "t/m^2") == "23 t/m²"
    assert with_unit("96.1", "%") == "96.1%"
    assert with_unit("466", "1") == "466"
    assert unit_text("kg/m**3", ASCII) == "kg/m^3"
    assert unit_text("s^-1") == "s⁻¹"
    assert unit_text("m^12", ASCII) == "m^12"


def test_powers_of_units_are_raised_and_nothing_else() -> None:
    assert raised("23.2 t/m^2 a year, 4 m^3") == "23.2 t/m² a year, 4 m³"
    assert raised("2^3, m^23, x^n, ^2, m^") == "2^3, m^23, x^n, ^2, m^"
    assert raised("23.2 t/m^2", ASCII) == "23.2 t/m^2"

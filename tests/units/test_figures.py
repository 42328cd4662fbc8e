"""Figures in reports: rounded by exact arithmetic, grouped, in a readable unit."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.base.intervals import Interval, grouped
from audit.units import ONE, PERCENT, Unit, parse
from audit.units.figures import (
    enclosure_text,
    few_digits,
    figure,
    range_text,
    readable_unit,
    spoken,
    two_figures,
    with_unit,
)
from tests.effort import tried

positive = st.fractions(min_value=Fraction(1, 10**9), max_value=10**12).filter(bool)

WORDS = {"million": 10**6, "billion": 10**9, "trillion": 10**12}


def number(shown: object) -> Fraction:
    """A figure read back."""
    digits, _, word = str(shown).replace(",", "").partition(" ")
    return Fraction(digits) * WORDS.get(word, 1)


@given(positive)
def test_a_spoken_figure_is_exact(value: Fraction) -> None:
    whole = value // 1
    assert number(spoken(whole)) == whole


@settings(max_examples=tried(200))
@given(positive, st.integers(1, 6))
def test_few_digits_is_the_nearest_number_with_so_many_digits(value: Fraction, digits: int) -> None:
    shown = number(few_digits(value, digits))
    size = Fraction(1)
    while size * 10 <= value:
        size *= 10
    while size > value:
        size /= 10
    assert abs(shown - value) <= size / 10 ** (digits - 1) / 2
    significant = str(few_digits(value, digits)).split()[0].replace(",", "").replace(".", "").strip("0")
    assert len(significant) <= digits


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Fraction(4763, 205), "23.2"),
        (Fraction(1, 781), "0.00128"),
        (123456, "123,000"),
        (Fraction(9995, 1000), "10"),
        (-Fraction(1, 3), "-0.333"),
        (999, "999"),
        (9996, "10,000"),
        (0, "0"),
        (2188888888, "2.19 billion"),
        (1000000, "1 million"),
    ],
)
def test_few_digits(value: Fraction, shown: str) -> None:
    assert str(few_digits(value)) == shown


@given(st.integers(-(10**15), 10**15))
def test_grouping_only_adds_commas(number: int) -> None:
    assert grouped(str(number)).replace(",", "") == str(number)


@pytest.mark.parametrize(
    ("figure", "symbol", "shown"),
    [
        (23234, "kg/m^2", "23.2 t/m^2"),
        (Fraction(128, 10**5), "kg/t", "1.28 g/t"),
        (35, "kg/m^2", "35 kg/m^2"),
        (7, "person/team", "7 person/team"),
        (10**10, "CNY/piece", "10 billion CNY/piece"),
        (8, "1", "8"),
        (0, "kg/m^2", "0 kg/m^2"),
    ],
)
def test_a_readable_unit_keeps_the_figure_short(figure: Fraction, symbol: str, shown: str) -> None:
    unit = parse(symbol)
    assert unit is not None
    value = figure * Fraction(unit.factor)
    found = readable_unit(value, unit)
    assert str(with_unit(few_digits(value / Fraction(found.factor)), found.symbol)) == shown


@settings(max_examples=tried(100))
@given(positive, st.sampled_from(["kg/m^2", "kg/t", "kWh/m^2", "mm", "L/person", "MW/km^2", "CNY/mu", "1"]))
def test_a_readable_unit_measures_the_same_thing(value: Fraction, symbol: str) -> None:
    unit = parse(symbol)
    assert unit is not None
    found: Unit = readable_unit(value, unit)
    assert found.dimension == unit.dimension
    assert found == unit or 1 <= value / Fraction(found.factor) < 1000


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        (Fraction(96605, 1000), Fraction(96615, 1000), ("96.605", "96.615")),
        (Fraction(231), Fraction(234), ("231", "234")),
        (Fraction(1), Fraction(1), ("1", "1")),
    ],
)
def test_two_ends_are_told_apart(low: Fraction, high: Fraction, shown: tuple[str, str]) -> None:
    assert two_figures(low, high) == shown


ANY = st.fractions(max_denominator=10**7)


@settings(max_examples=tried(300), deadline=None)
@given(ANY, ANY)
def test_two_numbers_that_differ_are_told_with_digits_that_differ(one: Fraction, other: Fraction) -> None:
    shown = figure(one, "", other), figure(other, "", one)
    assert (shown[0] == shown[1]) == (one == other)


@pytest.mark.parametrize(
    ("value", "beside", "shown"),
    [
        ("1.0695921234", "1.064", "≈1.0696"),
        ("123456.789012", "123457", "≈123,456.79"),
        ("0.333333333333", "0.3333", "≈0.333333"),
        ("99.99999999999", "100", "≈99.99999999999"),
        ("-2.00000001234", "-2", "≈-2.000000012"),
        ("466", "468", "466"),
        ("3.14159265358979", "3.14159265358979", "≈3.1416"),
    ],
)
def test_as_many_digits_as_show_the_difference(value: str, beside: str, shown: str) -> None:
    assert figure(Fraction(value), beside=Fraction(beside)) == shown


def test_the_ends_of_a_narrow_set_are_told_apart() -> None:
    narrow = Interval(Fraction("123456.1234561"), Fraction("123456.1234572"))
    assert str(range_text(narrow, ONE)) == "from 123,456.1234561 to 123,456.1234572"
    assert str(enclosure_text(narrow, ONE)) == "within 123,456.1234561 to 123,456.1234572"
    assert str(range_text(Interval(Fraction(1, 3), None), PERCENT)) == "at least 33.333 %"

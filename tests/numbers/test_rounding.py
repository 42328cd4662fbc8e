"""Rounding rules backwards: the set of values that a rule turns into the number written."""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.base.intervals import Rational
from audit.numbers.rounding import RULES, rounding_interval
from tests.effort import tried

VECTORS = Path(__file__).resolve().parents[3] / "shared" / "vectors" / "unround.csv"
VALUE, UNIT = Fraction(82, 10), Fraction(1, 10)
SHORT = {
    "up_or_down": "half",
    "up": "half-up",
    "down": "half-down",
    "even": "half-even",
    "ceiling": "ceiling",
    "floor": "floor",
    "trunc": "truncation",
    "anti_trunc": "anti-truncation",
}


@pytest.mark.parametrize(
    ("rule", "value", "expected"),
    [
        ("half", VALUE, "[8.15, 8.25]"),
        ("half-up", VALUE, "[8.15, 8.25)"),
        ("half-down", VALUE, "(8.15, 8.25]"),
        ("half-even", VALUE, "[8.15, 8.25]"),
        ("half-even", Fraction(83, 10), "(8.25, 8.35)"),
        ("half-even", 0, "[-0.05, 0.05]"),
        ("ceiling", VALUE, "(8.1, 8.2]"),
        ("floor", VALUE, "[8.2, 8.3)"),
        ("truncation", VALUE, "[8.2, 8.3)"),
        ("truncation", -VALUE, "(-8.3, -8.2]"),
        ("truncation", 0, "(-0.1, 0.1)"),
        ("anti-truncation", VALUE, "[8.1, 8.2)"),
        ("anti-truncation", -VALUE, "(-8.2, -8.1]"),
        ("no such rule", VALUE, "[8.15, 8.25]"),
    ],
)
def test_rule(rule: str, value: Rational, expected: str) -> None:
    assert str(rounding_interval(value, UNIT, rule)) == expected


@pytest.mark.skipif(not VECTORS.exists(), reason="the shared vectors are not here")
def test_the_shared_rules_agree() -> None:
    """Where the rows differ, docs/semantics.md stands: half-even is closed for an even last digit (8.2)."""
    with open(VECTORS, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        unit = Fraction(1) if row["digits"] == "(d=0.5)" else Fraction(1, 10 ** int(row["digits"]))
        found = rounding_interval(Fraction(row["x"]), unit, SHORT[row["rounding"]])
        assert (found.low, found.high) == (Fraction(row["lower"]), Fraction(row["upper"])), row
        if row["rounding"] == "even":
            assert not found.low_open and not found.high_open
        else:
            closed = (not found.low_open, not found.high_open)
            assert closed == (row["incl_lower"] == "True", row["incl_upper"] == "True"), row


def rounded(value: Fraction, unit: Fraction, rule: str) -> Fraction:
    """What a rule makes of a value, by its definition."""
    steps = value / unit
    low = steps.numerator // steps.denominator
    part = steps - low
    away = low + 1 if part else low
    toward_zero = low if value >= 0 else away
    nearest = low if part < Fraction(1, 2) else low + 1
    tie = part == Fraction(1, 2)
    return (
        unit
        * {
            "half": nearest,
            "half-up": nearest,
            "half-down": low if tie else nearest,
            "half-even": (low if low % 2 == 0 else low + 1) if tie else nearest,
            "truncation": toward_zero,
            "ceiling": away,
            "floor": low,
        }[rule]
    )


@settings(max_examples=tried(150))
@given(
    value=st.fractions(-1000, 1000, max_denominator=200),
    places=st.integers(0, 3),
    rule=st.sampled_from([rule for rule in RULES if rule != "anti-truncation"]),
)
def test_a_value_is_in_the_set_of_what_it_is_rounded_to(value: Fraction, places: int, rule: str) -> None:
    unit = Fraction(1, 10**places)
    written = rounded(value, unit, rule)
    assert value in rounding_interval(written, unit, rule)
    if rule != "half":
        assert value not in rounding_interval(written + 2 * unit, unit, rule)


def written_for(value: Fraction, unit: Rational, rule: str) -> set[Fraction]:
    """What a rule can make of a value: of a tie either neighbour where the rule leaves that open."""
    if rule == "anti-truncation":
        if not value:
            return {Fraction(0), Fraction(unit), -Fraction(unit)}
        steps = abs(value) / unit
        away = (steps.numerator // steps.denominator + 1) * unit
        return {Fraction(away if value > 0 else -away)}
    found = {rounded(value, Fraction(unit), rule)}
    if rule == "half":
        found.add(rounded(value, Fraction(unit), "half-down"))
    return found


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("unit", [1, 2, 5, 10, 100, Fraction(1, 2), Fraction(1, 10), Fraction(1, 100)])
def test_just_what_rounds_to_a_number_is_in_its_set(rule: str, unit: Rational) -> None:
    """At each end of the set, a little inside it and a little outside, for even and odd, whole and broken numbers."""
    for steps in (-12, -3, -2, -1, 0, 1, 2, 3, 10, 47, 466):
        number = steps * unit
        found = rounding_interval(number, unit, rule)
        for halves in range(-4, 5):
            for aside in (Fraction(-1, 1000), 0, Fraction(1, 1000)):
                value = Fraction(number) + (Fraction(halves, 2) + aside) * unit
                assert (value in found) == (number in written_for(value, unit, rule)), (number, value, found)


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (10, 4, "(8, 12)"),  # 2.5 units: the last digit of a number finer than its unit is its own
        (6, 4, "(4, 8)"),
        (9, 4, "(7, 11)"),
        (Fraction(824, 100), Fraction(1, 10), "[8.19, 8.29]"),
        (Fraction(825, 100), Fraction(1, 10), "(8.2, 8.3)"),
        (Fraction(820, 100), Fraction(1, 10), "[8.15, 8.25]"),
        (Fraction(-83, 10), Fraction(1, 10), "(-8.35, -8.25)"),
        (20, 10, "[15, 25]"),
        (30, 10, "(25, 35)"),
        (7, 1, "(6.5, 7.5)"),
    ],
)
def test_half_even_asks_the_last_digit(value: Rational, unit: Rational, expected: str) -> None:
    assert str(rounding_interval(value, unit, "half-even")) == expected


def test_whole_numbers_stay_whole() -> None:
    found = rounding_interval(460, 20, "half")
    assert (
        (found.low, found.high) == (450, 470) and isinstance(found.low, int) and isinstance(found.high, int)
    )
    odd = rounding_interval(466, 1, "half-up")
    assert (odd.low, odd.high) == (Fraction(931, 2), Fraction(933, 2))

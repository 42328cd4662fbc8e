"""The arithmetic as a report prints it: numbers as written, what they come to, where a width comes from."""

from __future__ import annotations

from fractions import Fraction

import pytest

from audit.base.intervals import Interval
from audit.expressions import Decision, Quantity
from audit.units import ONE, PERCENT
from audit.units.figures import figure, range_text, value_text
from tests.expressions.build import decided, exact, quantity, rounded, unit


def counted(name: str, value: int) -> Quantity:
    return exact(name, value)._replace(written=f"{value}个")


NUMBERS = (
    counted("total", 466),
    counted("managed", 436),
    counted("self_run", 12),
    counted("remaining", 18),
    rounded("share", "96.1", unit("%")),
    rounded("length", "3", unit("m")),
    rounded("width", "2", unit("m")),
    quantity("many", Interval(120, 130, True, True, True), written="120多名")._replace(
        origin="more than written"
    ),
    quantity("held", Interval(737700, 737710, False, False, True), of=unit("date"), written="10月上旬"),
)


def of(relation: str, **derived: str) -> Decision:
    return decided(relation, *NUMBERS, **derived)


@pytest.mark.parametrize(
    ("relation", "shown"),
    [
        ("managed + self_run + remaining == total", ["436个 + 12个 + 18个 = 466"]),
        (
            "share == (managed + self_run) / total",
            ["share: 96.1%", "(436个 + 12个) / 466个 ≈ 96.137 % → 96.1 %"],
        ),
        ("managed / total >= 20%", ["436个 / 466个 ≈ 93.562 %"]),
        ("length * width == 6 m^2", ["3m * 2m = 6 m^2"]),
        ("length ** 2 > 1 m^2", ["(3m)^2 = 9 m^2"]),
        ("many * 2 > 200", ["120多名 * 2 = from 242 to 258"]),
        ("held - 2020-01-01 > 100 day", ["10月上旬 - 2020-01-01 = from 275 to 285 day"]),
        ("managed < total", []),
    ],
)
def test_steps_show_the_numbers_as_written(relation: str, shown: list[str]) -> None:
    assert [str(step.shown) for step in of(relation).steps()] == shown


def test_derived_quantities_are_spelt_out() -> None:
    decision = of("share == done / total", done="managed + self_run")
    assert decision.steps()[1].shown == "(436个 + 12个) / 466个 ≈ 96.137 % → 96.1 %"


def test_a_step_says_where_its_width_comes_from() -> None:
    step = of("length * width == 6 m^2").steps()[0]
    assert step.set == Interval(Fraction(15, 4), Fraction(35, 4)) and step.unit == "m^2"
    assert str(step.origin) == "from 3.75 to 8.75 m^2: 3m and 2m (each rounded to its last digit)"
    assert str(of("many > 100").steps()[0].origin) == "from 121 to 129: 120多名 (more than written)"


def test_a_side_without_width_needs_no_origin() -> None:
    assert of("managed + self_run == total").steps()[0].origin is None


def test_a_picture_has_both_sides_in_the_unit_of_the_claim() -> None:
    picture = of("share == (managed + self_run) / total").picture()
    assert picture is not None and picture.unit == "%"
    stated, computed = picture.bars
    assert (stated.role, stated.set) == ("stated", Interval(Fraction(1921, 20), Fraction(1923, 20)))
    assert (computed.role, computed.set.low) == ("computed", Fraction(44800, 466))


def test_a_limit_is_drawn_as_one() -> None:
    picture = of("share >= 20%").picture()
    assert picture is not None
    assert [(bar.role, str(bar.label)) for bar in picture.bars] == [("stated", ""), ("computed", "limit")]
    year = of("held > 1949").picture()
    assert year is not None and year.bars[1].set == Interval(711493, 711857, whole=True)


def test_what_cannot_be_compared_is_not_drawn() -> None:
    assert of("length == share").picture() is None
    assert of("length == share").steps() == ()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(466), "466"),
        (Fraction("13079.865"), "13,079.865"),
        (Fraction(47630000), "47,630,000"),
        (Fraction(44800, 466), "≈96.137"),
        (Fraction(1, 3), "≈0.33333"),
        (Fraction(-2, 3), "≈-0.66667"),
        (Fraction(2, 3 * 10**9), "≈0.00000000066667"),
        (Fraction(10**12, 3), "≈333,330,000,000"),
        (Fraction(299999999, 300000000), "≈1"),
        (Fraction(0), "0"),
    ],
)
def test_figures_are_exact_or_say_that_they_are_not(value: Fraction, text: str) -> None:
    assert figure(value) == text


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (Interval(1, 2), "from 1 to 2"),
        (Interval(1, None, True, True), "above 1"),
        (Interval(1, None, False, True), "at least 1"),
        (Interval(None, 1, True, True), "below 1"),
        (Interval(None, 1, True, False), "at most 1"),
        (Interval(1, 1), "1"),
        (Interval(None, None, True, True), "of any size"),
    ],
)
def test_sets_in_words(interval: Interval, text: str) -> None:
    assert str(range_text(interval, ONE)) == text


def test_values_carry_their_unit() -> None:
    assert value_text(Fraction(961, 1000), PERCENT) == "96.1 %"
    assert value_text(737701, unit("date")) == "2020-10-03"

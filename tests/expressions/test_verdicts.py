"""Verdicts on relations, in threes where there are three: what holds, what fails, what stays open."""

from __future__ import annotations

import pytest

from audit.base.findings import Verdict
from audit.base.intervals import Interval
from audit.expressions import Quantity
from tests.expressions.build import decided, exact, quantity, rounded, unit

MORE = quantity(
    "more", Interval(120, 130, True, True, True), Interval(120, None, True, True, True),
    written="120多名", hedge="more",
)  # fmt: skip
NUMBERS: tuple[Quantity, ...] = (
    exact("total", 466),
    exact("managed", 436),
    exact("self_run", 12),
    exact("remaining", 18),
    rounded("share", "96.1", unit("%")),
    rounded("share_high", "96.2", unit("%")),
    rounded("one", "1", unit("m")),
    rounded("another", "1", unit("m")),
    rounded("third", "1", unit("m")),
    rounded("three", "3", unit("m")),
    rounded("five", "5", unit("m")),
    rounded("seven", "7", unit("m")),
    MORE,
    quantity("thirties", Interval(31, 39, False, False, True)),
    quantity("bit", Interval(0, 1, False, False, True)),
    quantity("other_bit", Interval(0, 1, False, False, True)),
    quantity("span", Interval(30, 100), of=unit("m")),
    quantity("x", Interval(1, 2)),
    quantity("y", Interval(1, 3, True, True)),
    quantity("z", Interval(0, None, True, True)),
    quantity("few", Interval(0, 5)),
    quantity("held", Interval(737700, 737710, False, False, True), of=unit("date"), written="10月上旬"),
    exact("zero", 0),
    exact("price", 5, unit("CNY")),
    exact("mass", 7, unit("t")),
    exact("warm", 30, unit("degC")),
    exact("warm_too", 86, unit("degF")),
    rounded("up", "3.5", unit("pp")),
)
DERIVED = {"done": "managed + self_run", "again": "done", "loop": "loop + 1"}


def verdict(relation: str) -> str:
    return decided(relation, *NUMBERS, **DERIVED).verdict.value


def reason(relation: str) -> str:
    return str(decided(relation, *NUMBERS, **DERIVED).reason)


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("managed + self_run + remaining == total", "holds"),
        ("managed + self_run == total", "fails"),
        ("remaining == total - managed - self_run", "holds"),
        ("share == done / total", "holds"),
        ("share == again / total", "holds"),
        ("share_high == done / total", "fails"),
        ("managed != 437", "holds"),
        ("managed != 436", "fails"),
        ("more != 125", "undecided"),
        ("more != 100", "holds"),
    ],
)
def test_equations(relation: str, expected: str) -> None:
    assert verdict(relation) == expected


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("one + another + third == five", "strained"),
        ("five == one + another + third", "strained"),
        ("one + another + third == three", "holds"),
        ("one + another + third == seven", "fails"),
        ("96.05% == share", "holds"),  # half-up
        ("96.15% == share", "holds"),  # half-down
        ("96.16% == share", "strained"),  # truncated
        ("96.2% == share", "fails"),
        ("96.04% == share", "fails"),
        ("span == 100 m", "holds"),  # the end of a stated range, not of a rounding interval
        ("span == 30 m", "holds"),
        ("span == 101 m", "fails"),
    ],
)
def test_ends_of_rounding_intervals(relation: str, expected: str) -> None:
    assert verdict(relation) == expected


def test_a_strained_relation_says_what_it_needs() -> None:
    assert "boundary" in reason("one + another + third == five")
    assert reason("96.16% == share") == "only if 96.1% was truncated"
    assert "120多名" in reason("more == 200")


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("more > 110", "holds"),
        ("more > 120", "holds"),
        ("more >= 121", "holds"),  # persons are whole
        ("more > 125", "undecided"),
        ("more < 125", "undecided"),
        ("more < 130", "holds"),
        ("more > 130", "strained"),
        ("more <= 120", "fails"),
        ("done / total >= 20%", "holds"),
        ("share > 97%", "fails"),
        ("x < y", "undecided"),
        ("x > z", "undecided"),
        ("x / y > 1 / 3", "holds"),
        ("x / y >= 2", "fails"),
        ("few >= 0", "holds"),
        ("few > 0", "undecided"),
        ("few < 0", "fails"),
    ],
)
def test_orders(relation: str, expected: str) -> None:
    assert verdict(relation) == expected


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("x - x == 0", "holds"),
        ("x - x == 1", "fails"),
        ("2 * x - x == x", "holds"),
        ("share == share", "holds"),
        ("x / (x + y) + y / (x + y) == 1", "holds"),
        ("x / (x + y) < 1 / 5", "fails"),
        ("x / (x + y) > 1 / 4", "holds"),
        ("(y - x) / x < 2", "holds"),
        ("(y - x) / x >= 2", "fails"),
        ("(y - x) / x > 1", "undecided"),
        ("z / (z + 1) < 1", "holds"),
        ("z / (z + 1) > 1", "fails"),
        ("z / (z + 1) < 0.99", "undecided"),
        ("x * x - 2 * x == -1", "holds"),
        ("x * x - 2 * x == -1.5", "fails"),
        ("x * x - 3 * x + 2 <= 1", "holds"),
        ("x / x ** 2 <= 1", "holds"),
        ("x / x ** 2 < 0.5", "fails"),
        ("max(x, y) - x >= 0", "undecided"),  # true, but only touching zero: no proof is found
        ("x / (x - y + 3) > 0", "holds"),
        ("few ** 2 / few >= 0", "undecided"),  # nothing of nothing is no number
        ("z ** 2 / z > 0", "holds"),
        ("round(x) == 1.5", "undecided"),
        ("round(x) == 3", "fails"),
        ("round(x) <= 2", "holds"),
    ],
)
def test_a_claim_that_occurs_twice_loses_no_exactness(relation: str, expected: str) -> None:
    assert verdict(relation) == expected


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("3 * thirties == 99", "holds"),
        ("3 * thirties == 100", "fails"),
        ("thirties * thirties == 1369", "holds"),
        ("thirties * thirties == 1370", "fails"),
        ("2 * thirties + 4 * more == 571", "fails"),
        ("2 * thirties + 4 * more == 582", "holds"),
        ("2 * thirties != 71", "holds"),
        ("thirties / 100 == 35%", "holds"),
        ("thirties / 100 == 35.5%", "fails"),
        ("share == thirties / 32.25", "holds"),
        ("share == thirties / 38", "fails"),
        ("3 * bit + 5 * other_bit == 4", "fails"),
        ("3 * bit + 5 * other_bit == 8", "holds"),
        ("2 * bit + 10 * other_bit == 6", "fails"),
        ("2 * bit + 10 * other_bit == 12", "holds"),
        ("bit * bit + bit == 1", "fails"),
        ("bit * bit + bit == 2", "holds"),
        ("bit * bit + bit != 1", "holds"),
    ],
)
def test_counts_need_whole_solutions(relation: str, expected: str) -> None:
    assert verdict(relation) == expected


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("total > managed > self_run", "holds"),
        ("total > managed > 436", "fails"),
        ("100 < more < 125", "undecided"),
        ("100 < more < 130", "holds"),
        ("x == y == x", "undecided"),
        ("x == 1.5 == y", "holds"),
        ("one == three == five", "fails"),
        ("x == y == 1.5", "holds"),
    ],
)
def test_chains(relation: str, expected: str) -> None:
    assert verdict(relation) == expected


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("held >= 2020-10", "holds"),
        ("held > 2020-10", "fails"),
        ("held == 2020-10", "holds"),
        ("held == 2020-11", "fails"),
        ("held != 2020-11", "holds"),
        ("held < 2020-10-05", "undecided"),
        ("held <= 2020-10-12", "holds"),
        ("2020-09 < held", "holds"),
        ("held == 2020", "holds"),
        ("held > 1949", "holds"),
        ("held < 1949", "fails"),
        ("held - 2020-01-01 > 100 天", "holds"),
        ("held - 2020-01-01 > 1 year", "fails"),
        ("held + 10 day <= 2020-10-22", "holds"),
        ("max(held, 2020-10-11) >= 2020-10-11", "holds"),
    ],
)
def test_dates(relation: str, expected: str) -> None:
    assert verdict(relation) == expected


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("warm == warm_too", "holds"),
        ("warm > 87 degF", "fails"),
        ("300 K < warm", "holds"),
        ("mass > 6000 kg", "holds"),
        ("mass == 14000斤", "holds"),
        ("share - share_high == -0.1百分点", "holds"),
        ("share + 1 pp == 97.1%", "holds"),
        ("up > 3%", "holds"),
        ("price >= 0", "holds"),
        ("0 < mass", "holds"),
        ("price / (10 元/人) == 0.5", "holds"),
    ],
)
def test_units(relation: str, expected: str) -> None:
    assert verdict(relation) == expected


@pytest.mark.parametrize(
    ("relation", "left", "right"),
    [
        ("mass + price == 3 t", "mass", "CNY"),
        ("mass == price", "mass", "CNY"),
        ("mass > 3", "mass", "plain number"),
        ("mass / price > 3 m", "mass/CNY", "length"),
        ("max(mass, one) > 3 m", "mass", "length"),
        ("held + held > 3 day", "date", "date"),
        ("held > 3 day", "date", "time"),
        ("warm + warm_too > 3 degC", "celsius", "fahrenheit"),
    ],
)
def test_a_mismatch_shows_both_dimensions(relation: str, left: str, right: str) -> None:
    decision = decided(relation, *NUMBERS)
    assert decision.verdict is Verdict.INVALID
    assert decision.mismatch is not None
    assert (str(decision.mismatch.left_name), str(decision.mismatch.right_name)) == (left, right)
    assert [base for base, _ in decision.mismatch.left] == [base for base, _ in decision.mismatch.right]


def test_a_mismatch_points_at_both_operands() -> None:
    relation = "mass + price == 3 t"
    decision = decided(relation, *NUMBERS)
    assert [relation[start:end] for start, end in decision.spans] == ["mass", "price"]
    inside = decided("wrong == 3 t", *NUMBERS, wrong="mass + price")
    assert ["wrong == 3 t"[start:end] for start, end in inside.spans] == ["wrong", "wrong"]


@pytest.mark.parametrize(
    ("relation", "message", "advice"),
    [
        ("total / zero == 1", "the divisor is zero, so there is nothing to compare", None),
        ("zero / zero == 0", "the divisor is zero, so there is nothing to compare", None),
        ("zero ** -1 == 0", "the divisor is zero, so there is nothing to compare", None),
        ("totl == 3", "no claim is named `totl`", "did you mean `total`?"),
        ("9 ** 9 ** 9 == 1", "an exponent must be a whole number from -64 to 64", None),
        ("2 ** x == 1", "an exponent must be a whole number from -64 to 64", None),
        ("2 ** 0.5 == 1", "an exponent must be a whole number from -64 to 64", None),
        ("((10 ** 60) ** 60) ** 60 == 1", "the result is too large to compute with", None),
        ("loop == 1", "`loop` is derived from itself", None),
        ("held * 2 == 3", "a date cannot be multiplied", None),
        ("-held == 3", "a date cannot be negated", None),
    ],
)
def test_what_must_be_mended_in_the_file(relation: str, message: str, advice: str | None) -> None:
    decision = decided(relation, *NUMBERS, **DERIVED)
    assert decision.verdict is Verdict.INVALID
    assert str(decision.reason) == message
    assert decision.spans
    if advice is not None:
        assert str(decision.help) == advice


def test_a_divisor_that_may_be_zero_leaves_it_open() -> None:
    assert verdict("total / few > 1") == "undecided"
    assert reason("total / few > 1") == "the divisor may be zero"
    assert verdict("total / z > 0") == "holds"


def test_nothing_times_what_may_divide_by_zero_is_open_too() -> None:
    assert verdict("0 * (total / few) == 0") == "undecided"
    assert verdict("0 * (total / z) == 0") == "holds"


def test_a_claim_without_a_reading_leaves_it_open() -> None:
    from audit.expressions import unreadable
    from audit.units import ONE
    from tests.expressions.build import PLACE

    decision = decided("lost == total", *NUMBERS, unreadable("lost", "???", PLACE, ONE))
    assert decision.verdict is Verdict.UNDECIDED and str(decision.reason) == "`lost` has no reading"


def test_derived_quantities_that_unfold_without_end_are_refused() -> None:
    doubled = {"d0": "total"} | {f"d{level}": f"d{level - 1} + d{level - 1}" for level in range(1, 40)}
    decision = decided("d39 == 1", *NUMBERS, **doubled)
    assert decision.verdict is Verdict.INVALID
    assert "unfolds into too long an expression" in str(decision.reason)

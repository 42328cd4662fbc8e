"""Text to tree and back: grammar, units in numbers, faults with their places, and no text that raises."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.expressions import (
    COMPARISONS,
    Binary,
    Call,
    Day,
    Expression,
    Fault,
    Name,
    Negative,
    Number,
    Relation,
    names,
    parse,
    unparse,
)
from audit.expressions.tokens import tokens
from audit.expressions.tree import children
from tests.effort import tried
from tests.expressions.build import fault, text


def read(written: str) -> Relation | Expression:
    found = parse(text(written))
    assert not isinstance(found, Fault), found
    return found


def bare(tree: Expression | Relation) -> object:
    """A tree without its spans."""
    spans_and_parts = ("start", "end", "left", "right", "operand")
    head = tuple(getattr(tree, field) for field in tree._fields if field not in spans_and_parts)
    head = tuple(part for part in head if not isinstance(part, tuple) or not part or isinstance(part[0], str))
    return (type(tree).__name__, head, tuple(bare(child) for child in children(tree)))


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("a+b*c", "a + b * c"),
        ("(a+b)*c", "(a + b) * c"),
        ("a-(b-c)", "a - (b - c)"),
        ("(a-b)-c", "a - b - c"),
        ("a/(b*c)", "a / (b * c)"),
        ("-a**2", "-a ** 2"),
        ("(-a)**2", "(-a) ** 2"),
        ("a**-b", "a ** -b"),
        ("a**b**c", "a ** b ** c"),
        ("(a**b)**c", "(a ** b) ** c"),
        ("--a", "--a"),
        ("a*-b", "a * -b"),
        ("sum(a,b)/max(c,1.50)", "sum(a, b) / max(c, 1.50)"),
        ("a<b<=c", "a < b <= c"),
        ("覆盖率>=20%", "覆盖率 >= 20%"),
        ("（a＋b）×２ ≠ ３", "(a + b) * 2 != 3"),
        ("(3 m)**2", "(3 m) ** 2"),
    ],
)
def test_prints_with_the_fewest_parentheses(written: str, printed: str) -> None:
    assert unparse(read(written)) == printed


@pytest.mark.parametrize(
    ("written", "value", "symbol"),
    [
        ("20%", 20, "%"),
        ("96.10%", Fraction(961, 10), "%"),
        ("3 m", 3, "m"),
        ("3 m**2", 3, "m^2"),
        ("4.2 kg/m^2", Fraction(21, 5), "kg/m^2"),
        ("5万吨", 50000, "t"),
        ("15万亩", 150000, "mu"),
        ("3.5亿元", 350000000, "CNY"),
        ("2.5 million USD", 2500000, "USD"),
        ("3 percentage points", 3, "pp"),
        ("5百分点", 5, "pp"),
        ("100 元/人", 100, "CNY/person"),
        ("5 kWh/(100*km)", 5, "kWh/(100*km)"),
        ("20%/年", 20, "%/year"),
        ("300千瓦时", 300, "kWh"),
    ],
)
def test_numbers_take_their_units_with_them(written: str, value: Fraction, symbol: str) -> None:
    tree = read(written)
    assert isinstance(tree, Number) and tree.unit is not None
    assert (tree.value, tree.unit.symbol, tree.written) == (value, symbol, written)
    assert (tree.start, tree.end) == (0, len(written))


def test_a_unit_ends_where_a_space_or_a_name_begins() -> None:
    assert names(read("100 km / h")) == ("h",)
    assert names(read("100 km/h")) == ()
    assert names(read("20%/total")) == ("total",)


def test_dates_are_months_and_days_without_spaces() -> None:
    month, day = read("2020-02"), read("2020-10-03")
    assert isinstance(month, Day) and month.last - month.first == 28
    assert isinstance(day, Day) and day.first == day.last == 737701
    assert unparse(read("2020 - 10")) == "2020 - 10"
    assert isinstance(read("2020 - 10"), Binary)


def test_names_come_once_in_order() -> None:
    assert names(read("b + sum(a, b) == -c ** a")) == ("b", "a", "c")


def test_spans_point_into_the_text() -> None:
    written = "total == first + 2 * second"
    tree = read(written)
    assert isinstance(tree, Relation)
    right = tree.operands[1]
    assert isinstance(right, Binary) and isinstance(right.right, Binary)
    assert written[right.right.start : right.right.end] == "2 * second"


@pytest.mark.parametrize(
    ("written", "column", "message", "advice"),
    [
        ("a = b", 13, "there is a `=` where an operator is expected", "to compare two sides write =="),
        ("a +", 13, "the expression ends where a name, a number or a parenthesis is expected", None),
        ("(a + b", 11, "this parenthesis is never closed", "add a `)`"),
        ("a == b)", 17, "there is a `)` where an operator is expected", None),
        ("", 11, "the expression is empty", None),
        ("sume(a)", 11, "there is no function `sume`", "did you mean `sum`?"),
        ("exec(a)", 11, "there is no function `exec`", "the functions are sum, min, max, abs, mean, round"),
        ("a.b", 12, "there is a `.` where an operator is expected", None),
        ("2 tonnen", 13, "`tonnen` after a number is not a unit", "did you mean `tonne`?"),
        ("3..4", 11, "`3..4` is not a number", None),
        ("2020-13", 11, "there is no date 2020-13", None),
        ("2021-02-29", 11, "there is no date 2021-02-29", None),
        ("a < (b < c)", 18, "there is a `<` where an operator is expected", None),
        ("1亿2000万", 13, "there is a `2000万` where an operator is expected", None),
        ("a ^ 2", 13, "there is a `^` where an operator is expected", "a power is written with **"),
        ("1,000 == a", 12, "there is a `,` where an operator is expected", None),
        ("round(a, 1, 2)", 11, "round() takes at most 2 arguments, not 3", None),
        ("sum()", 15, "there is a `)` where a name, a number or a parenthesis is expected", None),
        ("'a' == a", 11, "there is a `'` where a name, a number or a parenthesis is expected", None),
    ],
)
def test_a_fault_has_its_place_and_advice(
    written: str, column: int, message: str, advice: str | None
) -> None:
    found = fault(written)
    assert (found.place.line, found.place.column) == (7, column)
    assert str(found.message) == message
    if advice is not None:
        assert str(found.help) == advice


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("a + " * 101 + "a", "more than 100 operators in one expression"),
        ("-" * 400 + "a", "more than 100 operators in one expression"),
        ("2**" * 400 + "a", "more than 100 operators in one expression"),
        ("(" * 500 + "a" + ")" * 500, "parentheses are nested more than 100 deep"),
        ("abs(" * 500 + "a" + ")" * 500, "parentheses are nested more than 100 deep"),
        ("9" * 400, "a number of 400 digits is too long to compute with"),
        ("a" * 10001, "an expression of 10001 characters is too long"),
    ],
)
def test_what_is_too_large_is_refused_at_once(written: str, message: str) -> None:
    assert str(fault(written).message) == message


leaves: st.SearchStrategy[Expression] = st.one_of(
    st.sampled_from(["a", "b", "total", "覆盖率", "x1"]).map(lambda name: Name(name, 0, 0)),
    st.sampled_from(["3", "0.50", "20%", "3 m", "5万吨", "4.2 kg/m^2", "2020-10", "2020-10-03"]).map(
        lambda written: read(written)
    ),
)


def _grown(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    return st.one_of(
        st.builds(lambda part: Negative(part, 0, 0), inner),
        st.builds(
            lambda sign, left, right: Binary(sign, left, right, 0, 0),
            st.sampled_from(["+", "-", "*", "/", "**"]),
            inner,
            inner,
        ),
        st.builds(
            lambda function, parts: Call(function, tuple(parts), 0, 0),
            st.sampled_from(["sum", "min", "max", "mean"]),
            st.lists(inner, min_size=1, max_size=3),
        ),
    )


trees = st.recursive(leaves, _grown, max_leaves=12)
relations = st.builds(
    lambda first, rest: Relation((first, *(tree for _, tree in rest)), tuple(sign for sign, _ in rest), 0, 0),
    trees,
    st.lists(st.tuples(st.sampled_from(COMPARISONS), trees), min_size=1, max_size=3),
)


@settings(max_examples=tried(300))
@given(st.one_of(trees, relations))
def test_printing_and_parsing_round_trip(tree: Expression | Relation) -> None:
    assert bare(read(unparse(tree))) == bare(tree)


@settings(max_examples=tried(300))
@given(st.one_of(st.text(max_size=40), st.text(alphabet="ab12.()+-*/<>=!, %米万²^sum", max_size=40)))
def test_no_text_raises(written: str) -> None:
    found = parse(text(written))
    if isinstance(found, Fault):
        assert str(found.message) and found.place.line == 7
    else:
        assert bare(read(unparse(found))) == bare(found)


@settings(max_examples=tried(100))
@given(st.text(max_size=60))
def test_tokens_stand_in_order_without_overlap(written: str) -> None:
    found = tokens(written)
    if isinstance(found, list):
        ends = [0, *(token.end for token in found)]
        assert all(before <= token.start for before, token in zip(ends, found, strict=False))

"""The written forms of units, unit expressions and names of dimensions."""

from __future__ import annotations

import csv
import re
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit import units
from audit.units import Unit, dimension_name, divide, multiply, parse, power
from tests.effort import tried

TABLE = Path(units.__file__).with_name("units.csv")


def _rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _unit(form: str) -> Unit:
    found = parse(form)
    assert found is not None, form
    return found


def test_no_written_form_stands_twice() -> None:
    seen: dict[str, str] = {}
    for row in _rows():
        for form in (row["symbol"], *filter(None, row["words"].split("|"))):
            assert form not in seen, f"{form}: {seen.get(form)} and {row['symbol']}"
            seen[form] = row["symbol"]


def test_every_form_finds_its_row() -> None:
    for row in _rows():
        for form in (row["symbol"], *filter(None, row["words"].split("|"))):
            found = units.find(form)
            assert found is not None and found.symbol == row["symbol"]


def test_words_hold_measures_and_no_counted_kinds() -> None:
    forms = units.words()
    assert forms["公顷"].symbol == "ha" and forms["tonnes"].symbol == "t"
    assert "人" not in forms and "户" not in forms
    assert units.find("人") == Unit("person", 1, (("person", 1),))


def test_a_symbol_written_as_a_compound_agrees_with_the_table() -> None:
    for unit in units.symbols():
        if any(sign in unit.symbol for sign in "^/"):
            spelt = unit.symbol.replace("/", " / ").replace("^", " ^ ")
            assert parse(spelt) == unit


@pytest.mark.parametrize(
    ("expression", "symbol", "factor"),
    [
        ("kg/m^2", "kg/m^2", 1),
        ("kg/m**2", "kg/m^2", 1),
        ("元/人", "CNY/person", 1),
        ("公里/小时", "km/h", Fraction(5, 18)),
        ("CNY/mu/year", "CNY/mu/year", Fraction(3, 2000 * 31556952)),
        ("kWh/(100*km)", "kWh/(100*km)", 36),
        ("10000*CNY", "10000*CNY", 10000),
        ("1/(1000*person)", "1/(1000*person)", Fraction(1, 1000)),
        ("m^3/(10000*CNY)", "m^3/(10000*CNY)", Fraction(1, 10000)),
        ("km²/人", "km^2/person", 1000000),
        ("Tonnes", "t", 1000),
    ],
)
def test_expressions(expression: str, symbol: str, factor: Fraction | int) -> None:
    found = _unit(expression)
    assert (found.symbol, found.factor) == (symbol, factor)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "t CO2",
        "/m",
        "m/",
        "m//s",
        "m^",
        "^2",
        "m^99",
        "m^-99",
        "(m",
        "m)",
        "()",
        "-m",
        "0*m",
        "m^x",
        "1e5*m",
        "(" * 5000 + "m" + ")" * 5000,
        "m*" * 5000 + "m",
        "9" * 60,
        "m^" * 50,
        "mw",
        "KM",
    ],
)
def test_what_is_no_unit_gives_none(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("expression", "name"),
    [
        ("t", "mass"),
        ("ha", "length^2 (area)"),
        ("CNY/mu", "CNY/area"),
        ("kg/m^2", "mass/area"),
        ("%", "plain number"),
        ("km/h", "length × time^-1 (speed)"),
        ("L/(person*day)", "volume/(person × time)"),
        ("1/person", "person^-1"),
    ],
)
def test_names_of_dimensions(expression: str, name: str) -> None:
    assert dimension_name(_unit(expression).dimension) == name


def test_kinds_are_plain_numbers_in_relations() -> None:
    assert units.without_kinds(_unit("CNY/person").dimension) == (("CNY", 1),)
    assert units.without_kinds(_unit("t").dimension) == (("mass", 1),)


simple = st.sampled_from([unit for unit in units.symbols() if unit.symbol != "1"])
compounds = st.lists(st.tuples(simple, st.integers(-3, 3).filter(bool)), min_size=1, max_size=4)


@settings(max_examples=tried(150))
@given(compounds)
def test_products_print_and_parse_back(parts: list[tuple[Unit, int]]) -> None:
    total = units.ONE
    factor = Fraction(1)
    for unit, exponent in parts:
        total = multiply(total, power(unit, exponent))
        factor *= Fraction(unit.factor) ** exponent
    assert total.factor == factor
    again = parse(total.symbol)
    if again is not None:  # a power above the limit is no unit expression
        assert (again.factor, again.dimension) == (total.factor, total.dimension)
    else:
        assert any(int(exponent) > 12 for exponent in re.findall(r"\^-?(\d+)", total.symbol))


@settings(max_examples=tried(100))
@given(simple, simple)
def test_dividing_undoes_multiplying(first: Unit, second: Unit) -> None:
    back = divide(multiply(first, second), second)
    assert (back.factor, back.dimension) == (first.factor, first.dimension)


@settings(max_examples=tried(200))
@given(st.text(alphabet="kmg元人*/^()0123456789 ²-.", max_size=30))
def test_no_text_raises(text: str) -> None:
    parse(text)

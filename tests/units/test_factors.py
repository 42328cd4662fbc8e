"""The table of units against Pint, an independent registry of units."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from audit import units
from audit.units import KINDS, Unit, money

# Where this table and Pint call different things by one symbol: the expression that Pint needs.
PINT_CALLS_IT = {
    "ppb": "1e-9",
    "kt": "kilotonne",
    "imp_gal": "imperial_gallon",
    "imp_pint": "imperial_pint",
    "bbl": "oil_bbl",
    "quintal": "100*kg",
    "acre": "4840*yard**2",  # the international acre; Pint keeps the survey foot that was retired in 2022
    "acre_foot": "43560*foot**3",
    "furlong": "220*yard",
    "mpg": "mile/gallon",
    "fathom": "2*yard",
    "year": "365.2425*day",
    "month": "365.2425*day/12",
    "quarter": "365.2425*day/4",
    "decade": "3652.425*day",
    "century": "36524.25*day",
    "millennium": "365242.5*day",
    "parsec": "30856775814913673*m",  # Pint's is cut at another digit
    "kpc": "30856775814913673000*m",
    "Mpc": "30856775814913673000000*m",
    "mcf": "1000*foot**3",
    "bcf": "1000000000*foot**3",
    "tcf": "1000000000000*foot**3",
    "bpd": "oil_bbl/day",
    "bpm": "1/min",
    "Nm": "newton*meter",
    "tkm": "t*km",
    "lb-ft": "0.45359237*kg*9.80665*m/s**2*foot",
    "ft-lb": "0.45359237*kg*9.80665*m/s**2*foot",
    "therm": "100000*Btu_it",
    "boe": "5800000*Btu_it",
    "Btu": "Btu_it",
    "MMBtu": "1000000*Btu_it",
    "tce": "29.3076*GJ",
    "kgce": "29.3076*MJ",
    "gce": "29.3076*kJ",
    "Wp": "W",
    "kWp": "kW",
    "MWp": "MW",
    "metric_hp": "75*kg*9.80665*m/s**2*m/s",
    "rpm": "1/min",  # Pint counts radians, this table turns
    "li": "500*m",
    "zhang": "10*m/3",
    "chi": "m/3",
    "cun": "m/30",
    "mu": "hectare/15",
    "qing": "100*hectare/15",
    "jin": "kg/2",
    "liang": "kg/20",
    "qian": "kg/200",
    "dan": "50*kg",
    "ke": "15*min",
    "bed-day": "day",  # the days of many beds, or of many hands, add up
    "man-day": "day",
    "man-hour": "hour",
}
BASE_DIMENSIONS = {
    "length": "[length]",
    "mass": "[mass]",
    "time": "[time]",
    "current": "[current]",
    "amount": "[substance]",
    "luminosity": "[luminosity]",
    "kelvin": "[temperature]",
}
# Dimensions that Pint has not, or has as plain numbers: nothing to compare with.
NOT_IN_PINT = KINDS | {
    "points",
    "date",
    "celsius",
    "fahrenheit",
    "angle",
    "level",
    "acidity",
    "magnitude",
    "pixel",
}


def _is_money(unit: Unit) -> bool:
    return any(money.is_money(name) for name, _ in unit.dimension)


def _comparable() -> list[Unit]:
    left_out = [*NOT_IN_PINT, "data"]
    return [
        unit
        for unit in units.symbols()
        if not _is_money(unit) and not any(name in left_out for name, _ in unit.dimension)
    ]


@pytest.fixture(scope="module")
def registry() -> Any:
    pint = pytest.importorskip("pint")
    return pint.UnitRegistry(non_int_type=Fraction)


def _in_base(registry: Any, expression: str) -> tuple[Fraction, dict[str, int]]:
    quantity = registry.Quantity(Fraction(1), "dimensionless") * registry.parse_expression(expression)
    base = quantity.to_base_units()
    return Fraction(base.magnitude), {name: int(power) for name, power in base.dimensionality.items()}


@pytest.mark.parametrize("unit", _comparable(), ids=lambda unit: str(unit.symbol))
def test_factor_and_dimension_are_those_of_pint(unit: Unit, registry: Any) -> None:
    factor, dimension = _in_base(registry, PINT_CALLS_IT.get(unit.symbol, unit.symbol).replace("^", "**"))
    assert unit.factor == factor
    if dimension and unit.symbol not in ("lm", "lx"):
        assert {BASE_DIMENSIONS[name]: power for name, power in unit.dimension} == dimension


@pytest.mark.parametrize(
    "unit",
    [unit for unit in units.symbols() if "data" in dict(unit.dimension)],
    ids=lambda unit: str(unit.symbol),
)
def test_amounts_of_data_are_bytes(unit: Unit, registry: Any) -> None:
    factor, _ = _in_base(registry, unit.symbol)
    assert unit.factor * 8 == factor


def test_currencies_and_their_coins() -> None:
    coins = {
        coin.symbol: (code, coin.factor)
        for code, currency in money.currencies().items()
        for coin in currency.coins
    }
    unusual = {"jiao": Fraction(1, 10), "fils": Fraction(1, 1000)}
    for unit in units.symbols():
        if not _is_money(unit):
            continue
        if unit.factor == 1:
            assert unit.dimension == ((unit.symbol, 1),)
        else:
            assert unit.dimension == ((coins[unit.symbol][0], 1),)
            assert unit.factor == unusual.get(unit.symbol, Fraction(1, 100))
    assert coins["pence"] == ("GBP", "0.01") and coins["fen"] == ("CNY", "0.01")


def test_percent_and_percentage_points_are_different_things() -> None:
    percent, points = units.find("%"), units.find("百分点")
    assert percent is not None and points is not None
    assert percent.factor == points.factor == Fraction(1, 100)
    assert percent.dimension != points.dimension


@pytest.mark.parametrize("name", ["ONE", "PERCENT", "POINTS", "DATE", "DAY", "YEAR"])
def test_the_constants_are_the_rows_of_the_table(name: str) -> None:
    constant: Unit = getattr(units, name)
    assert units.find(constant.symbol) == constant


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("CHF", "franc", "CHF"),
        ("franc", "franc", "franc"),
        ("franc/person", "XOF/person", "XOF/person"),
        ("SEK", "kr", "SEK"),
        ("peso*year", "MXN*year", "MXN*year"),
        ("CHF", "FRF", None),
        ("franc", "peso", None),
        ("franc", "m", None),
        ("franc/person", "CHF", None),
        ("USD", "EUR", None),
    ],
)
def test_money_of_an_unknown_currency_fits_any_of_its_name(one: str, other: str, shared: str | None) -> None:
    first, second = units.parse(one), units.parse(other)
    assert first is not None and second is not None
    for found in (
        units.agreed(first.dimension, second.dimension),
        units.agreed(second.dimension, first.dimension),
    ):
        expected = units.parse(shared) if shared else None
        assert found == (None if expected is None else expected.dimension)

"""Units and dimensions: exact rational factors from a data file (units.csv).

``value in base units = value × factor``; the base units are the metre, kilogram, second, ampere, kelvin, mole,
candela, byte and one of each currency. Temperatures on the Celsius and Fahrenheit scales, percentage points and dates
have dimensions of their own, so that they are never added to anything else.
"""

from __future__ import annotations

from fractions import Fraction

from audit.units.algebra import divide, multiply, parse, power
from audit.units.dimensions import (
    KINDS,
    dimension_name,
    dimension_of,
    dimension_vector,
    times,
    to_power,
    without_kinds,
)
from audit.units.money import agreed
from audit.units.table import find, forms, symbols, words
from audit.units.unit import DIMENSIONLESS, Dimension, Unit

__all__ = [
    "DATE",
    "DAY",
    "DIMENSIONLESS",
    "KINDS",
    "ONE",
    "PERCENT",
    "POINTS",
    "TIME",
    "YEAR",
    "Dimension",
    "Unit",
    "agreed",
    "dimension_name",
    "dimension_of",
    "dimension_vector",
    "divide",
    "find",
    "forms",
    "multiply",
    "parse",
    "power",
    "symbols",
    "times",
    "to_power",
    "without_kinds",
    "words",
]

TIME: Dimension = (("time", 1),)

ONE = Unit("1", 1, DIMENSIONLESS)
PERCENT = Unit("%", Fraction(1, 100), DIMENSIONLESS)
POINTS = Unit("pp", Fraction(1, 100), (("points", 1),))
DATE = Unit("date", 1, (("date", 1),))
DAY = Unit("day", 86400, TIME)
YEAR = Unit("year", 31556952, TIME)

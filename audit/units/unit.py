"""A unit: a symbol, an exact factor to the base units, and a dimension."""

from __future__ import annotations

from typing import NamedTuple

from audit.base.intervals import Rational

# Base dimensions with their exponents, sorted by name, without zero exponents: (("length", 2),) is an area. Each
# currency, and each kind of thing that must not cancel against another (person, household, vehicle), is a base
# dimension of its own; so is "points", the difference of two percents.
Dimension = tuple[tuple[str, int], ...]

DIMENSIONLESS: Dimension = ()


class Unit(NamedTuple):
    """``value in base units = value × factor``. ``symbol`` is what reports and JSON print: t, km^2, CNY/mu."""

    symbol: str
    factor: Rational
    dimension: Dimension

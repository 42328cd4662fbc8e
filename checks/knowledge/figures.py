"""Figures as a reader likes them: few digits, grouped, in the unit that keeps them between 1 and 1000.

Digits come from exact integer arithmetic; nothing here is used to decide anything.
"""

from __future__ import annotations

from fractions import Fraction

from audit import units
from audit.findings import Labelled, Words, sentence
from audit.intervals import Rational, exact_text, grouped, ratio
from audit.units import Unit

Figure = str | Labelled  # large ones have words in them: 2.19 billion, 21.9亿
_LARGE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_LARGE_IN_CHINESE = ((10**12, "万亿"), (10**8, "亿"), (10**4, "万"))
_SHORT = 6  # characters of a figure before its word
_MOST_DIGITS = 9
_LADDERS = (
    ("mg", "g", "kg", "t"),
    ("mm", "m", "km"),
    ("L", "m^3"),
    ("Wh", "kWh", "MWh", "GWh", "TWh"),
    ("MJ", "GJ", "TJ"),
    ("W", "kW", "MW", "GW"),
    ("gce", "kgce", "tce"),
    ("kcal",),
)


def few_digits(value: Rational, digits: int = 3) -> Figure:
    """``value`` rounded to some significant digits, half away from zero, grouped: ``23.2``, ``4,760``."""
    if value == 0:
        return "0"
    sign, top, bottom = "-" if value.numerator < 0 else "", abs(value.numerator), value.denominator
    place = _order(top, bottom) - digits + 1
    step, parts = (10**place, 1) if place >= 0 else (1, 10**-place)  # whole numbers: ten times as fast
    steps = (2 * top * parts + bottom * step) // (2 * bottom * step)
    said = spoken(ratio(steps * step, parts))
    return Labelled(sign + said.en, sign + said.zh) if isinstance(said, Labelled) else sign + said


def two_figures(low: Rational, high: Rational) -> tuple[Figure, Figure]:
    """Two ends, exactly where that is short, else with as many digits as it takes to tell them apart."""
    exactly = [exact_text(end) for end in (low, high)]
    if all(len(text) <= _SHORT and "/" not in text for text in exactly):
        return spoken(low), spoken(high)
    for digits in range(3, _MOST_DIGITS):
        if (shown := (few_digits(low, digits), few_digits(high, digits)))[0] != shown[1]:
            return shown
    return few_digits(low, _MOST_DIGITS), few_digits(high, _MOST_DIGITS)


def spoken(value: Rational) -> Figure:
    """An exact figure, in millions, billions or trillions where that is short: ``2.19 billion``, 21.9亿."""
    for size, word in _LARGE:
        if (
            value.numerator >= size * value.denominator
            and len(text := exact_text(Fraction(value) / size)) <= _SHORT
        ):
            return Labelled(f"{grouped(text)} {word}", _in_chinese(value))
    return grouped(exact_text(value))


def _in_chinese(value: Rational) -> str:
    size, word = next((size, word) for size, word in _LARGE_IN_CHINESE if value >= size)
    return f"{exact_text(Fraction(value) / size)}{word}"


def _order(top: int, bottom: int) -> int:
    """The power of ten of the first digit of a quotient: 0 for 1 to 9, 2 for 100 to 999, -1 for 0.1."""
    order = len(str(top)) - len(str(bottom))
    reaches = top >= bottom * 10**order if order >= 0 else top * 10**-order >= bottom
    return order if reaches else order - 1


def readable_unit(value: Rational, unit: Unit) -> Unit:
    """The unit of the same kind in which ``value`` (given in base units) lies between 1 and 1000, if there is
    one: ``t/m^2`` for 23 200 ``kg/m^2``; else ``unit`` itself."""
    size = abs(Fraction(value))
    if size == 0 or 1 <= size / unit.factor < 1000:
        return unit
    numerator, slash, rest = unit.symbol.partition("/")
    ladder = next((steps for steps in _LADDERS if numerator in steps), ())
    for symbol in ladder:
        found = units.parse(symbol + slash + rest)
        if found is not None and 1 <= size / found.factor < 1000:
            return Unit(symbol + slash + rest, found.factor, found.dimension)
    return unit


def with_unit(figure: Words, symbol: str) -> Words:
    """A figure with its unit behind it; nothing behind a plain number."""
    if symbol == "1":
        return figure
    if isinstance(figure, str):
        return f"{figure} {symbol}"
    return sentence("{figure} {unit}", figure=figure, unit=symbol)

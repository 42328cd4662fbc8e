"""Numbers for a reader: the only place where exact values become figures, using integer arithmetic only.

No verdict is decided here, only the number of digits shown: few, but enough to show that two numbers that differ do
differ.
"""

from __future__ import annotations

import math
from fractions import Fraction

from audit.base.calendar_days import day_of
from audit.base.findings import Labelled, Sentence, Words, sentence
from audit.base.intervals import Interval, Rational, exact_text, grouped, ratio, simplest
from audit.languages.zh.numbers import LARGE, LARGE_PRINTED
from audit.units.algebra import parse
from audit.units.unit import Unit

SHORT = 10  # characters up to which an exact decimal is shown in full
FIGURES = 5  # significant figures otherwise
_MOST_FIGURES = 30  # that two numbers are distinguished by
_DATE = "date"  # the unit of days of the calendar

Figure = str | Labelled  # large ones contain words: 2.19 billion, 21.9亿

# -- digits ----------------------------------------------------------------------------------------------


def log10(value: Rational) -> float:
    """The decimal logarithm of a positive number of any size, for positions on a drawing only."""
    return math.log10(value.numerator) - math.log10(value.denominator)


def absolute(value: Rational) -> Rational:
    """``value`` without its sign."""
    return -value if value < 0 else value


def power(exponent: int) -> Rational:
    """Ten to the power ``exponent``, exactly."""
    return int(10**exponent) if exponent >= 0 else Fraction(1, 10**-exponent)


def magnitude(value: Rational) -> int:
    """The power of ten of the first digit: 2 for 466, -2 for 0.012. ``value`` must not be zero."""
    value = absolute(value)
    guess = math.floor(log10(value))
    while power(guess) > value:
        guess -= 1
    while power(guess + 1) <= value:
        guess += 1
    return guess


def rounded(value: Rational, place: int) -> int:
    """``value`` in whole steps of ten to the power ``place``, halves away from zero."""
    top, bottom = abs(value.numerator), value.denominator
    step, parts = (10**place, 1) if place >= 0 else (1, 10**-place)  # integers: ten times as fast
    steps = (2 * top * parts + bottom * step) // (2 * bottom * step)
    return -steps if value < 0 else steps


def significant(value: Rational, digits: int) -> Rational:
    """``value`` rounded to this many significant digits."""
    if value == 0:
        return 0
    place = magnitude(value) - digits + 1
    steps = rounded(value, place)
    return steps * 10**place if place >= 0 else ratio(steps, 10**-place)


def decimal(value: Rational, places: int) -> str:
    """``value`` with at most ``places`` decimals, grouped, without trailing zeros."""
    steps = rounded(value, -places)
    whole, rest = divmod(abs(steps), 10**places)
    decimals = f"{rest:0{places}d}".rstrip("0") if places else ""
    sign = "-" if steps < 0 else ""
    return f"{sign}{whole:,}.{decimals}" if decimals else f"{sign}{whole:,}"


def telling_digits(first: Rational, second: Rational, least: int, most: int = _MOST_FIGURES) -> int:
    """The number of significant digits that distinguishes two numbers, with two digits of their difference.

    ``least`` if they are equal, and never more than ``most``."""
    if first == second:
        return least
    size = max(absolute(first), absolute(second))
    return max(least, min(most, magnitude(size) - magnitude(first - second) + 2))


# -- figures in sentences --------------------------------------------------------------------------------


def figure(value: Rational, mark: str = "≈", beside: Rational | None = None) -> str:
    """A value for a reader: exact if that is short, otherwise five significant figures after a mark.

    More figures are shown if it takes more to see how it differs from ``beside``, the number that it is next to."""
    exact = exact_text(value)
    if _is_short(exact):
        return grouped(exact)
    digits = FIGURES if beside is None else telling_digits(value, beside, FIGURES)
    return f"{mark}{grouped(exact_text(significant(value, digits)))}"


def is_exact(value: Rational, unit: Unit) -> bool:
    """Whether a value in base units is shown in full in a unit, so that it gets no mark."""
    return unit.symbol == _DATE or _is_short(exact_text(Fraction(value) / unit.factor))


def _is_short(exact: str) -> bool:
    return "/" not in exact and (len(exact) <= SHORT or "." not in exact)


def value_text(value: Rational, unit: Unit, mark: str = "≈", beside: Rational | None = None) -> str:
    """A value in base units, for a reader, in a unit; one that is not exact has the mark before it.

    ``beside`` is the value, in base units, that it has to be distinguished from."""
    if unit.symbol == _DATE:
        return date_text(int(value // 1))
    other = None if beside is None else Fraction(beside) / unit.factor
    shown = with_unit(figure(Fraction(value) / unit.factor, mark, other), unit.symbol)
    assert isinstance(shown, str)
    return shown


def range_text(interval: Interval, unit: Unit) -> str | Sentence:
    """A set in base units in words: ``from 23.1 to 23.4 t``, ``above 100``, ``at least 3 %``."""
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return value_text(low, unit)
    if low is not None and high is not None:
        lower, upper = _ends(low, high, unit)
        return sentence("from {low} to {high}", low=lower, high=upper)
    if low is not None:
        lower = value_text(low, unit, "")
        return (
            sentence("above {low}", low=lower) if interval.low_open else sentence("at least {low}", low=lower)
        )
    if high is None:
        return sentence("of any size")
    upper = value_text(high, unit, "")
    return (
        sentence("below {high}", high=upper) if interval.high_open else sentence("at most {high}", high=upper)
    )


def enclosure_text(interval: Interval, unit: Unit) -> Sentence:
    """A set in words of which only the bounds are known: ``within 23.1 to 23.4 t``."""
    low, high = interval.low, interval.high
    if low is None or high is None or low == high:
        return sentence("within {spread}", spread=range_text(interval, unit))
    lower, upper = _ends(low, high, unit)
    return sentence("within {low} to {high}", low=lower, high=upper)


def _ends(low: Rational, high: Rational, unit: Unit) -> tuple[str, str]:
    """Both ends with as many digits as distinguish them; the unit follows the second one."""
    lower, upper = value_text(low, unit, "", high), value_text(high, unit, "", low)
    if unit.symbol == _DATE:
        return lower, upper
    bare = with_unit("", unit.symbol)
    assert isinstance(bare, str)
    return lower.removesuffix(bare), upper


def date_text(number: int) -> str:
    """A day number as 2020-10-03, or 206 BC; the bare number beyond the end of ``datetime``'s calendar."""
    from datetime import date

    if number < 1:
        return f"{1 - day_of(number).year} BC"
    return date.fromordinal(number).isoformat() if number <= date.max.toordinal() else str(number)


# -- figures of magnitudes -------------------------------------------------------------------------------

_LARGE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_LARGE_IN_CHINESE = tuple((10**power, word) for power, word in LARGE_PRINTED)
_SHORT_BEFORE_WORD = 6  # characters
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
    """``value`` rounded to this many significant digits, halves away from zero, grouped: ``23.2``, ``4760``."""
    said = spoken(absolute(significant(value, digits)))
    if value >= 0:
        return said
    return Labelled("-" + said.en, "-" + said.zh) if isinstance(said, Labelled) else "-" + said


def two_figures(low: Rational, high: Rational) -> tuple[Figure, Figure]:
    """Two ends, exact if that is short, otherwise with as many digits as it takes to distinguish them."""
    exactly = [exact_text(end) for end in (low, high)]
    if all(len(text) <= _SHORT_BEFORE_WORD and "/" not in text for text in exactly):
        return spoken(low), spoken(high)
    for digits in range(3, _MOST_DIGITS):
        if (shown := (few_digits(low, digits), few_digits(high, digits)))[0] != shown[1]:
            return shown
    return few_digits(low, _MOST_DIGITS), few_digits(high, _MOST_DIGITS)


def spoken(value: Rational) -> Figure:
    """An exact figure, in millions, billions or trillions if that is short: ``2.19 billion``, 21.9亿."""
    for size, word in _LARGE:
        if (
            value.numerator >= size * value.denominator
            and len(text := exact_text(simplest(Fraction(value) / size))) <= _SHORT_BEFORE_WORD
        ):
            return Labelled(f"{grouped(text)} {word}", _in_chinese(value))
    return grouped(exact_text(value))


def _in_chinese(value: Rational) -> str:
    size, word = next((size, word) for size, word in _LARGE_IN_CHINESE if value >= size)
    return f"{exact_text(Fraction(value) / size)}{word}"


def readable_unit(value: Rational, unit: Unit) -> Unit:
    """The unit of the same kind in which ``value`` (given in base units) is between 1 and 1000, if there is one.

    ``t/m^2`` for 23 200 ``kg/m^2``; otherwise ``unit`` itself."""
    size = abs(Fraction(value))
    if size == 0 or 1 <= size / unit.factor < 1000:
        return unit
    numerator, slash, rest = unit.symbol.partition("/")
    ladder = next((steps for steps in _LADDERS if numerator in steps), ())
    for symbol in ladder:
        found = parse(symbol + slash + rest)
        if found is not None and 1 <= size / found.factor < 1000:
            return Unit(symbol + slash + rest, found.factor, found.dimension)
    return unit


def with_unit(figure: Words, symbol: str) -> Words:
    """A figure with its unit: ``96.1 %``, ``30万人次``; nothing after a plain number or a date."""
    if symbol in ("1", _DATE):
        return figure
    if isinstance(figure, str):
        return f"{figure}{symbol}" if symbol[0] in LARGE else f"{figure} {symbol}"
    return sentence("{figure} {unit}", figure=figure, unit=symbol)

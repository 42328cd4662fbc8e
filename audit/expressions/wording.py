"""Exact values and sets in words and figures, rounded by whole-number arithmetic only."""

from __future__ import annotations

from fractions import Fraction

from audit.findings import Sentence, sentence
from audit.intervals import Interval, Rational, exact_text, grouped
from audit.units import DATE, Unit

SHORT = 10  # characters up to which an exact decimal is shown in full
FIGURES = 5  # significant figures otherwise


def figure(value: Rational, mark: str = "≈") -> str:
    """A value for a reader: exact where that is short, else five significant figures after a mark."""
    exact = exact_text(value)
    if "/" not in exact and (len(exact) <= SHORT or "." not in exact):
        return grouped(exact)
    return f"{mark}{grouped(_significant(value, FIGURES))}"


def _significant(value: Rational, figures: int) -> str:
    """A decimal with so many significant figures, the last one rounded half away from zero."""
    size = abs(Fraction(value))
    places = figures - 1 - _magnitude(size)
    shifted = size * Fraction(10) ** places
    digits = (2 * shifted.numerator + shifted.denominator) // (2 * shifted.denominator)
    rounded = Fraction(digits) / Fraction(10) ** places
    return ("-" if value < 0 else "") + exact_text(rounded if rounded.denominator != 1 else int(rounded))


def _magnitude(size: Fraction) -> int:
    """The power of ten of the first significant figure."""
    if size == 0:
        return 0
    guess = len(str(size.numerator)) - len(str(size.denominator))
    return guess if size >= Fraction(10) ** guess else guess - 1


def with_unit(text: str, unit: Unit) -> str:
    """A figure with its unit: ``96.1 %``, ``30万人次``; a plain number stands alone."""
    if unit.symbol in ("1", "date"):
        return text
    return f"{text}{unit.symbol}" if unit.symbol[0] in "万亿" else f"{text} {unit.symbol}"


def value_text(value: Rational, unit: Unit, mark: str = "≈") -> str:
    """A value in base units, for a reader, in a unit; the mark stands before one that is not exact."""
    if unit == DATE:
        from audit.expressions.days import date_text

        return date_text(int(value // 1))
    return with_unit(figure(Fraction(value) / unit.factor, mark), unit)


def range_text(interval: Interval, unit: Unit) -> str | Sentence:
    """A set in base units in words: ``from 23.1 to 23.4 t``, ``above 100``, ``at least 3 %``."""
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return value_text(low, unit)
    if low is None and high is None:
        return sentence("of any size")
    if high is None:
        assert low is not None
        lower = value_text(low, unit, "")
        return (
            sentence("above {low}", low=lower) if interval.low_open else sentence("at least {low}", low=lower)
        )
    upper = value_text(high, unit, "")
    if low is None:
        return (
            sentence("below {high}", high=upper)
            if interval.high_open
            else sentence("at most {high}", high=upper)
        )
    lower = value_text(low, unit, "").removesuffix(with_unit("", unit))
    return sentence("from {low} to {high}", low=lower, high=upper)

"""Temperature scales: comparing them takes a shift as well as a factor, so they are not plain units."""

from __future__ import annotations

from fractions import Fraction

from audit.base.intervals import Interval, Rational
from audit.units.unit import Dimension

# Temperatures by scale: celsius = (value + shift) × factor.
SCALES: dict[Dimension, tuple[Rational, Rational]] = {
    (("celsius", 1),): (0, 1),
    (("fahrenheit", 1),): (-32, Fraction(5, 9)),
    (("kelvin", 1),): (Fraction(-27315, 100), 1),
}

# Degrees that do not name their scale, and the scales that they may be on.
DEGREE = "deg"
DEGREES = ("degC", "degF")


def in_celsius(values: Interval, scale: Dimension) -> Interval:
    """A set of temperatures on one of the ``SCALES``, in degrees Celsius."""
    shift, factor = SCALES[scale]
    low = None if values.low is None else (values.low + shift) * factor
    high = None if values.high is None else (values.high + shift) * factor
    return Interval(low, high, values.low_open, values.high_open)


def on_scale(value: Rational, scale: Dimension, other: Dimension) -> Rational:
    """A temperature on one of the ``SCALES`` converted to another."""
    shift, factor = SCALES[scale]
    back, by = SCALES[other]
    return Fraction(value + shift) * factor / by - back

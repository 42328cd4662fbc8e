"""Rounding rules in reverse: which values does a rule turn into the number that was written?

Each rule gives the set of all values that it would round to ``value`` at the place ``unit``; the ends have the rule's
own open and closed flags. ``half`` leaves the direction of ties open, so both ends are included.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from audit.base.intervals import Interval, Rational, simplest


def _ends(value: Rational, unit: Rational, low_open: bool, high_open: bool) -> Interval:
    if type(value) is int and type(unit) is int:
        if unit % 2 == 0:
            return Interval(value - unit // 2, value + unit // 2, low_open, high_open)
        return Interval(Fraction(2 * value - unit, 2), Fraction(2 * value + unit, 2), low_open, high_open)
    half = Fraction(unit) / 2
    return Interval(simplest(value - half), simplest(value + half), low_open, high_open)


def _half(value: Rational, unit: Rational) -> Interval:
    return _ends(value, unit, False, False)


def _half_up(value: Rational, unit: Rational) -> Interval:
    return _ends(value, unit, False, True)


def _half_down(value: Rational, unit: Rational) -> Interval:
    return _ends(value, unit, True, False)


def _half_even(value: Rational, unit: Rational) -> Interval:
    odd = _last_digit_is_odd(Fraction(value) / unit)
    return _ends(value, unit, odd, odd)


def _last_digit_is_odd(in_units: Fraction) -> bool:
    """Whether the last digit is odd; a value finer than its unit is judged by its own last digit."""
    shift: int = 10 ** in_units.denominator.bit_length()
    digits = (in_units * shift).numerator
    if in_units.denominator == 1:
        return in_units.numerator % 2 == 1
    while digits and digits % 10 == 0:
        digits //= 10
    return digits % 2 == 1


def _truncation(value: Rational, unit: Rational) -> Interval:
    if value == 0:
        return Interval(-unit, unit, True, True)
    return _floor(value, unit) if value > 0 else _ceiling(value, unit)


def _ceiling(value: Rational, unit: Rational) -> Interval:
    return Interval(simplest(value - unit), value, True, False)


def _floor(value: Rational, unit: Rational) -> Interval:
    return Interval(value, simplest(value + unit), False, True)


def _anti_truncation(value: Rational, unit: Rational) -> Interval:
    """Always one step away from zero, even from a value that needs no rounding (as scrutiny defines it)."""
    if value == 0:
        return Interval.point(value)
    if value > 0:
        return Interval(simplest(value - unit), value, False, True)
    return Interval(value, simplest(value + unit), True, False)


_BACKWARDS: dict[str, Callable[[Rational, Rational], Interval]] = {
    "half": _half,
    "half-up": _half_up,
    "half-down": _half_down,
    "half-even": _half_even,
    "truncation": _truncation,
    "ceiling": _ceiling,
    "floor": _floor,
    "anti-truncation": _anti_truncation,
}

RULES = tuple(_BACKWARDS)


def rounding_interval(value: Rational, unit: Rational, rule: str) -> Interval:
    """All values that ``rule`` rounds to ``value`` at the place ``unit``; an unknown rule is ``half``.

    >>> print(rounding_interval(Fraction(82, 10), Fraction(1, 10), "half-up"))
    [8.15, 8.25)
    """
    return _BACKWARDS.get(rule, _half)(value, unit)

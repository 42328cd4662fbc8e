"""Sets of possible values: intervals with exact ends, each end open or closed.

An end is an exact rational (an ``int`` or a ``Fraction``) or ``None`` for "no bound on this side".
No binary float is ever stored. ``whole`` marks a set of whole numbers only (persons, households): the
set is then the integers inside the ends.
"""

from __future__ import annotations

from fractions import Fraction
from math import gcd
from typing import NamedTuple

Rational = int | Fraction


def simplest(value: Rational) -> Rational:
    """The same value, as an ``int`` where it is whole: ``int`` arithmetic is ten times faster."""
    if type(value) is int or value.denominator != 1:
        return value
    return value.numerator


def ratio(top: int, bottom: int) -> Rational:
    """``top / bottom`` exactly, as an ``int`` where it is whole; ``bottom`` is above zero."""
    common = gcd(top, bottom)
    if common == bottom:
        return top // common
    # Fraction(top, bottom) first checks the types of its arguments: 0.4 µs instead of 0.13, a hundred times a
    # file.
    made = _bare(Fraction)
    made._numerator = top // common  # type: ignore[attr-defined]
    made._denominator = bottom // common  # type: ignore[attr-defined]
    return made


_bare = object.__new__


def product(first: Rational, second: Rational) -> Rational:
    """``first × second``, as an ``int`` where it is whole; twice as fast as the operator for fractions."""
    if type(second) is int:
        return first * second if type(first) is int else ratio(first.numerator * second, first.denominator)
    return ratio(first.numerator * second.numerator, first.denominator * second.denominator)


def plus(first: Rational, second: Rational) -> Rational:
    """``first + second``, as an ``int`` where it is whole; faster than the operator for fractions."""
    if type(first) is int and type(second) is int:
        return first + second
    under, other = first.denominator, second.denominator
    return ratio(first.numerator * other + second.numerator * under, under * other)


def minus(first: Rational, second: Rational) -> Rational:
    """``first - second``, as an ``int`` where it is whole; faster than the operator for fractions."""
    if type(first) is int and type(second) is int:
        return first - second
    under, other = first.denominator, second.denominator
    return ratio(first.numerator * other - second.numerator * under, under * other)


class Interval(NamedTuple):
    """All values from ``low`` to ``high``; ``None`` is no bound; an open end is not part of the set."""

    low: Rational | None
    high: Rational | None
    low_open: bool = False
    high_open: bool = False
    whole: bool = False

    @classmethod
    def point(cls, value: Rational) -> Interval:
        """The set of exactly one value."""
        return cls(value, value)

    @property
    def is_point(self) -> bool:
        """True for exactly one value."""
        low, high, low_open, high_open, whole = self
        if low is None or not (low is high or low == high) or low_open or high_open:
            return False
        return not whole or low.denominator == 1

    @property
    def is_empty(self) -> bool:
        """True when no value lies between the ends."""
        low, high = self.low, self.high
        if low is None or high is None:
            return False
        if low > high or (low == high and (self.low_open or self.high_open)):
            return True
        return self.whole and self._first_whole() > self._last_whole()

    def _first_whole(self) -> int:
        assert self.low is not None
        up = -((-self.low) // 1)
        return up + 1 if self.low_open and up == self.low else up

    def _last_whole(self) -> int:
        assert self.high is not None
        down = self.high // 1
        return down - 1 if self.high_open and down == self.high else down

    def tightened(self) -> Interval:
        """The same set with closed whole ends if it holds whole numbers only, otherwise itself."""
        if not self.whole or self.is_empty:
            return self
        low = None if self.low is None else self._first_whole()
        high = None if self.high is None else self._last_whole()
        return Interval(low, high, False, False, True)

    def __contains__(self, value: object) -> bool:
        if not isinstance(value, (int, Fraction)):
            return False
        low, high, low_open, high_open, whole = self
        top, bottom = value.numerator, value.denominator
        if whole and bottom != 1:
            return False
        # compared as whole numbers: comparing two fractions takes three times as long
        above = 1 if low is None else top * low.denominator - low.numerator * bottom
        below = 1 if high is None else high.numerator * bottom - top * high.denominator
        return (above > 0 or (above == 0 and not low_open)) and (below > 0 or (below == 0 and not high_open))

    def contains(self, other: Interval) -> bool:
        """True when every value of ``other`` is in this set.

        Only the ends are compared; a set of whole numbers contains only such sets and single whole values."""
        if self.whole and not other.whole and not other.is_point:
            return False
        low, high, low_open, high_open, _ = other
        low_fits = self.low is None or (
            low is not None and _is_past(low, self.low, low_open or not self.low_open)
        )
        if not low_fits or self.high is None:
            return low_fits
        return high is not None and _is_past(self.high, high, high_open or not self.high_open)

    def intersect(self, other: Interval) -> Interval:
        """The values that are in both sets; it may be empty."""
        low, low_open = _higher(self.low, self.low_open, other.low, other.low_open)
        high, high_open = _lower(self.high, self.high_open, other.high, other.high_open)
        return Interval(low, high, low_open, high_open, self.whole or other.whole)

    def scaled(self, factor: Rational) -> Interval:
        """Every value times ``factor`` (not zero); a negative factor swaps the ends and their flags."""
        if type(factor) is int and factor == -1:
            return self.negated()
        low, high, low_open, high_open, _ = self
        low = None if low is None else product(low, factor)
        high = None if high is None else product(high, factor)
        if factor.numerator < 0:
            return Interval(low=high, high=low, low_open=high_open, high_open=low_open, whole=False)
        return Interval(low=low, high=high, low_open=low_open, high_open=high_open, whole=False)

    def negated(self) -> Interval:
        """Every value with its sign reversed."""
        low, high, low_open, high_open, _ = self
        return Interval(
            low=None if high is None else -high,
            high=None if low is None else -low,
            low_open=high_open,
            high_open=low_open,
            whole=False,
        )

    def __str__(self) -> str:
        left = "(" if self.low_open or self.low is None else "["
        right = ")" if self.high_open or self.high is None else "]"
        low = "-inf" if self.low is None else exact_text(self.low)
        high = "inf" if self.high is None else exact_text(self.high)
        return f"{left}{low}, {high}{right}"

    def __repr__(self) -> str:
        return str(self)


def scaled_together(first: Interval, second: Interval, factor: Rational) -> tuple[Interval, Interval]:
    """Both sets times a factor above zero; a lower end that both share, as most pairs do, is computed
    once."""
    scaled = first.scaled(factor)
    if second is first:
        return scaled, scaled
    low, high, low_open, high_open, _ = second
    if low is not None:
        low = scaled.low if low is first.low else product(low, factor)
    high = None if high is None else product(high, factor)
    return scaled, Interval(low=low, high=high, low_open=low_open, high_open=high_open, whole=False)


def _is_past(one: Rational, other: Rational, or_equal: bool) -> bool:
    """``one > other``, or equal; compared as whole numbers, since comparing two fractions takes three times
    as long."""
    above = one.numerator * other.denominator - other.numerator * one.denominator
    return above > 0 or (above == 0 and or_equal)


def _higher(
    a: Rational | None, a_open: bool, b: Rational | None, b_open: bool
) -> tuple[Rational | None, bool]:
    if a is None or (b is not None and b > a):
        return b, b_open
    if b is None or a > b:
        return a, a_open
    return a, a_open or b_open


def _lower(
    a: Rational | None, a_open: bool, b: Rational | None, b_open: bool
) -> tuple[Rational | None, bool]:
    if a is None or (b is not None and b < a):
        return b, b_open
    if b is None or a < b:
        return a, a_open
    return a, a_open or b_open


def exact_text(value: Rational) -> str:
    """An exact decimal where there is one (``13079.865``), otherwise a fraction (``1/3``)."""
    if isinstance(value, int) or value.denominator == 1:
        return str(int(value))
    twos, rest = _strip(value.denominator, 2)
    fives, rest = _strip(rest, 5)
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    places = max(twos, fives)
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    sign = "-" if value.numerator < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


def grouped(digits: str) -> str:
    """Digits for a reader: commas between groups of three in a whole part of five or more digits; the
    fraction as it is."""
    sign, number = ("-", digits[1:]) if digits.startswith("-") else ("", digits)
    whole, point, decimals = number.partition(".")
    return f"{sign}{int(whole):,}{point}{decimals}" if len(whole) > 4 and whole.isdigit() else digits


def _strip(number: int, prime: int) -> tuple[int, int]:
    count = 0
    while number % prime == 0:
        number //= prime
        count += 1
    return count, number


EVERYTHING = Interval(None, None, True, True)

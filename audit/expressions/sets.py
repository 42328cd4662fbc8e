"""Arithmetic on sets of values: the results when every choice of operands is allowed.

Each operation gives the exact image of the operands' sets, with open and closed ends, as long as the operands are
chosen independently. The mark for whole numbers is dropped; see ``whole.py`` for sums of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from audit.base.intervals import Interval, Rational, minus, plus, product, ratio, simplest

_End = tuple[Rational | None, bool]  # a value (None: no bound) and whether the end is open


class DividesByZero(ArithmeticError):
    """A divisor may be zero; ``always`` says that it can only be zero."""

    def __init__(self, always: bool) -> None:
        self.always = always


def add(first: Interval, second: Interval) -> Interval:
    """All sums."""
    low, high, low_open, high_open, _ = first
    more_low, more_high, more_low_open, more_high_open, _ = second
    return Interval(
        low=None if low is None or more_low is None else plus(low, more_low),
        high=None if high is None or more_high is None else plus(high, more_high),
        low_open=low_open or more_low_open,
        high_open=high_open or more_high_open,
        whole=False,
    )


def subtract(first: Interval, second: Interval) -> Interval:
    """All differences: the second set's ends swap, and so do their open and closed flags."""
    low, high, low_open, high_open, _ = first
    less_low, less_high, less_low_open, less_high_open, _ = second
    return Interval(
        None if low is None or less_high is None else minus(low, less_high),
        None if high is None or less_low is None else minus(high, less_low),
        low_open or less_high_open,
        high_open or less_low_open,
    )


def scale(operand: Interval, factor: Rational) -> Interval:
    """All multiples by one factor; zero times anything is zero."""
    return operand.scaled(factor) if factor else Interval(0, 0)


def multiply(first: Interval, second: Interval) -> Interval:
    """All products."""
    low, high, low_open, high_open, _ = first
    other_low, other_high, other_low_open, other_high_open, _ = second
    if low and high and other_low and other_high and low.numerator > 0 and other_low.numerator > 0:
        # the case of most numbers in print: each end comes from the ends on its own side
        return Interval(
            low=product(low, other_low),
            high=product(high, other_high),
            low_open=low_open or other_low_open,
            high_open=high_open or other_high_open,
            whole=False,
        )
    return _product_by_corners(first, second)


def _product_by_corners(first: Interval, second: Interval) -> Interval:
    if first.low is not None and first.low == first.high:
        return scale(second, first.low)
    if second.low is not None and second.low == second.high:
        return scale(first, second.low)
    zero_attained = 0 in first or 0 in second
    corners = [_corner(one, other) for one in _ends(first) for other in _ends(second)]
    low = _extreme(corners, -1, zero_attained)
    high = _extreme(corners, 1, zero_attained)
    return Interval(low[0], high[0], low[1], high[1])


# An end that may be unbounded: (sign of the infinity or 0, value, open).
_Signed = tuple[int, Rational, bool]


def _ends(operand: Interval) -> tuple[_Signed, _Signed]:
    low: _Signed = (-1, 0, True) if operand.low is None else (0, operand.low, operand.low_open)
    high: _Signed = (1, 0, True) if operand.high is None else (0, operand.high, operand.high_open)
    return low, high


def _corner(one: _Signed, other: _Signed) -> _Signed:
    """The product of two ends. Zero times infinity counts as zero: other corners give the infinite ends of such a
    product."""
    if one[0] == 0 and other[0] == 0:
        return 0, product(one[1], other[1]), one[2] or other[2]
    sign = _sign(one) * _sign(other)
    return (sign, 0, True) if sign else (0, 0, True)


def _sign(end: _Signed) -> int:
    return end[0] or (end[1] > 0) - (end[1] < 0)


def _extreme(corners: Sequence[_Signed], side: int, zero_attained: bool) -> _End:
    """The least (side -1) or greatest (side 1) corner; closed if some corner attains it."""
    if any(infinity == side for infinity, _, _ in corners):
        return None, True
    finite = [(value, is_open) for infinity, value, is_open in corners if infinity == 0]
    best = max(value for value, _ in finite) if side > 0 else min(value for value, _ in finite)
    is_open = all(is_open for value, is_open in finite if value == best)
    return simplest(best), is_open and not (best == 0 and zero_attained)


def reciprocal(operand: Interval) -> Interval:
    """One divided by every value. Raises ``DividesByZero`` if zero is one of them."""
    if 0 in operand:
        raise DividesByZero(operand.is_point)
    low, low_open = _inverse(operand.high, operand.high_open)
    high, high_open = _inverse(operand.low, operand.low_open)
    return Interval(low, high, low_open, high_open)


def _inverse(end: Rational | None, is_open: bool) -> _End:
    """One divided by an end: infinity becomes an open zero, an open zero becomes infinity."""
    if end is None:
        return 0, True
    return (None, True) if end == 0 else (simplest(1 / Fraction(end)), is_open)


def divide(top: Interval, bottom: Interval) -> Interval:
    """All quotients. Raises ``DividesByZero``."""
    low, high, low_open, high_open, _ = top
    least, most, least_open, most_open, _ = bottom
    if low and high and least and most and low.numerator > 0 and least.numerator > 0:
        return Interval(
            low=_quotient(low, most),
            high=_quotient(high, least),
            low_open=low_open or most_open,
            high_open=high_open or least_open,
            whole=False,
        )
    if bottom.low is not None and bottom.low == bottom.high and bottom.low:
        return scale(top, simplest(1 / Fraction(bottom.low)))
    return multiply(top, reciprocal(bottom))


def _quotient(top: Rational, bottom: Rational) -> Rational:
    """The quotient of two numbers above zero."""
    return ratio(top.numerator * bottom.denominator, top.denominator * bottom.numerator)


def power(base: Interval, exponent: int) -> Interval:
    """Every value raised to a whole power. Raises ``DividesByZero`` for a negative power of zero."""
    if exponent < 0:
        return reciprocal(power(base, -exponent))
    if exponent == 0:
        return Interval(1, 1)
    if exponent % 2 == 0:
        base = absolute(base)
    low = None if base.low is None else base.low**exponent
    high = None if base.high is None else base.high**exponent
    return Interval(low, high, base.low_open, base.high_open)


def absolute(operand: Interval) -> Interval:
    """All distances from zero."""
    low, high, low_open, high_open, _ = operand
    if low is not None and low >= 0:
        return Interval(low, high, low_open, high_open)
    if high is not None and high <= 0:
        return operand.scaled(-1)
    if low is None or high is None:
        return Interval(0, None, False, True)
    if -low == high:
        return Interval(0, high, False, low_open and high_open)
    return Interval(0, -low, False, low_open) if -low > high else Interval(0, high, False, high_open)


def least(operands: Sequence[Interval]) -> Interval:
    """The smallest of one choice from every set."""
    return greatest([operand.scaled(-1) for operand in operands]).scaled(-1)


def greatest(operands: Sequence[Interval]) -> Interval:
    """The largest of one choice from every set."""
    found = operands[0]
    for operand in operands[1:]:
        found = _greater(found, operand)
    return found


def _greater(first: Interval, second: Interval) -> Interval:
    low, low_open = _later(first.low, first.low_open, second.low, second.low_open, both=False)
    if first.high is None or second.high is None:
        return Interval(low, None, low_open, True)
    high, high_open = _later(first.high, first.high_open, second.high, second.high_open, both=True)
    return Interval(low, high, low_open, high_open)


def _later(
    one: Rational | None, one_open: bool, other: Rational | None, other_open: bool, *, both: bool
) -> _End:
    """The greater of two ends.

    If they are equal: a lower one needs both choices (open if either is), an upper one needs only one of them
    (``both``: open only if both are)."""
    if one is None or (other is not None and other > one):
        return other, other_open
    if other is None or one > other:
        return one, one_open
    return one, (one_open and other_open) if both else (one_open or other_open)


def rounded(value: Rational, digits: int) -> Rational:
    """A value rounded to decimals (negative digits: to tens, hundreds …), ties away from zero as in print."""
    shift = Fraction(10) ** digits
    halves = (value if value >= 0 else -value) * shift + Fraction(1, 2)
    nearest = halves.numerator // halves.denominator
    return simplest(Fraction(nearest if value >= 0 else -nearest) / shift)


def rounded_set(operand: Interval, digits: int) -> Interval:
    """A hull of the rounded values: its closed ends enclose all of them."""
    low = None if operand.low is None else rounded(operand.low, digits)
    high = None if operand.high is None else rounded(operand.high, digits)
    return Interval(low, high, low is None, high is None)

"""Intervals in binary floats, wider than the exact ones: if two of these are disjoint, the exact ones are too.

Most bindings that are tried miss by far, and exact fractions take ten times as long to show that. Every operation
here widens its result by more than all rounding errors of floats (a part in 10^12, where one is at most a part in
10^15), as interval arithmetic with outward rounding does, so that ``order`` is never wrong; anything that may be
equal is decided exactly.
"""

from __future__ import annotations

from audit.base.intervals import Interval, Rational

Rough = tuple[float, float]
_WIDER = 1e-12
# for printed numbers; no product of seven such numbers leaves the range of floats
_LEAST, _MOST = 1e-40, 1e40


class Unsure(ArithmeticError):
    """Floats cannot decide: a set has no end, a divisor may be zero, or a number is far from anything printed."""


def of(values: Interval) -> Rough:
    """An interval around a set. Raises ``Unsure``."""
    low, high = values[0], values[1]
    if low is None or high is None:
        raise Unsure
    return _below(low), -_below(-high)


def _below(end: Rational) -> float:
    try:
        found = end.numerator / end.denominator
    except OverflowError as error:
        raise Unsure from error
    if found and not _LEAST < abs(found) < _MOST:
        raise Unsure
    return found - _WIDER * abs(found)


def known(values: Interval) -> Rough | None:
    """The same; ``None`` if floats cannot decide."""
    try:
        return of(values)
    except Unsure:
        return None


def number(value: int) -> Rough:
    """The set of one integer."""
    return float(value), float(value)


def add(first: Rough, second: Rough) -> Rough:
    """All sums."""
    low, high = first
    other_low, other_high = second
    slack = _WIDER * (abs(low) + abs(high) + abs(other_low) + abs(other_high))
    return low + other_low - slack, high + other_high + slack


def subtract(first: Rough, second: Rough) -> Rough:
    """All differences."""
    return add(first, (-second[1], -second[0]))


def multiply(first: Rough, second: Rough) -> Rough:
    """All products."""
    (low, high), (other_low, other_high) = first, second
    ends = (low * other_low, low * other_high, high * other_low, high * other_high)
    slack = _WIDER * max(map(abs, ends))
    return min(ends) - slack, max(ends) + slack


def divide(top: Rough, bottom: Rough) -> Rough:
    """All quotients. Raises ``Unsure`` if the divisor may be zero."""
    low, high = bottom
    if not (low > 0 or high < 0):
        raise Unsure
    return multiply(top, (1 / high, 1 / low))


def absolute(operand: Rough) -> Rough:
    """All distances from zero."""
    low, high = operand
    if low >= 0:
        return operand
    return (-high, -low) if high <= 0 else (0.0, max(-low, high))


def order(first: Rough, second: Rough) -> int:
    """-1 if the first is certainly less, 1 if it is certainly greater, 0 if a value may be in both."""
    return (second[1] < first[0]) - (first[1] < second[0])

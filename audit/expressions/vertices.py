"""The exact range of a quotient of polynomials in which no claim is squared.

Such a quotient is monotone in each claim as long as its divisor keeps one sign, so its least and greatest values lie
at corners of the box. A corner that no choice reaches (because an end is open or infinite) still gives the bound; the
bound is then attained only if the quotient does not change when those ends are left.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from audit.base.effort import Effort
from audit.base.intervals import Interval, Rational, simplest
from audit.expressions.forms import Box, Form
from audit.expressions.polynomials import ONE, Polynomial, Ratio, names_of, put_together, ratio_of, split

MOST_NAMES = 8  # 256 corners


class _Infinite(NamedTuple):
    sign: int


_Corner = Fraction | int | _Infinite


class _Unclear(Exception):
    """A corner whose value cannot be determined; it never leaves this module."""


def corner_range(form: Form, box: Box, effort: Effort) -> Interval | None:
    """Every value of ``form`` over ``box``, exactly; ``None`` if this method cannot determine it."""
    ratio = ratio_of(form)
    if ratio is None:
        return None
    names = names_of(ratio)
    terms = len(ratio.top) + len(ratio.bottom)
    effort.nodes(terms << min(len(names), MOST_NAMES))
    if len(names) > MOST_NAMES or effort.spent:
        return None
    try:
        divisor = Ratio(ratio.bottom, ONE)
        if not _one_sign(_corners(divisor, names_of(divisor), box)):
            return None
        return _hull(_corners(ratio, names, box), names, box)
    except _Unclear:
        return None


def _one_sign(values: list[_Corner]) -> bool:
    signs = {_sign(value) for value in values}
    return len(signs) == 1 and 0 not in signs


def _sign(value: _Corner) -> int:
    return value.sign if isinstance(value, _Infinite) else (value > 0) - (value < 0)


def _corners(ratio: Ratio, names: list[str], box: Box) -> list[_Corner]:
    """The values at all corners; corner ``i`` takes the high end of name ``k`` where bit k of i is set."""
    if not names:
        return [_value(ratio)]
    last, others = names[-1], names[:-1]
    parts = split(ratio.top, last), split(ratio.bottom, last)
    low, high = box[last][:2]
    below = _corners_at(parts, low, -1, others, box)
    if low is not None and low == high:
        return below + below
    return below + _corners_at(parts, high, 1, others, box)


def _corners_at(
    parts: tuple[tuple[Polynomial, Polynomial], ...],
    end: Rational | None,
    side: int,
    others: list[str],
    box: Box,
) -> list[_Corner]:
    """The values with one name at an end: ``parts`` are the top and the bottom, each split without and with the
    name."""
    (top, rise), (bottom, growth) = parts
    if end is not None:
        return _corners(Ratio(put_together(top, rise, end), put_together(bottom, growth, end)), others, box)
    if growth:
        return _corners(Ratio(rise, growth), others, box)
    if not rise:
        return _corners(Ratio(top, bottom), others, box)
    slopes = _corners(Ratio(rise, bottom), others, box)
    if not _one_sign(slopes):
        raise _Unclear
    return [_Infinite(side * _sign(slope)) for slope in slopes]


def _value(ratio: Ratio) -> _Corner:
    bottom = _constant(ratio.bottom)
    if bottom == 0:
        raise _Unclear
    return simplest(Fraction(_constant(ratio.top)) / bottom)


def _constant(polynomial: Polynomial) -> Rational:
    return polynomial.get((), 0)


def _hull(values: list[_Corner], names: list[str], box: Box) -> Interval:
    low, low_open = _bound(values, names, box, -1)
    high, high_open = _bound(values, names, box, 1)
    return Interval(low, high, low_open, high_open)


def _bound(values: list[_Corner], names: list[str], box: Box, side: int) -> tuple[Rational | None, bool]:
    if any(isinstance(value, _Infinite) and value.sign == side for value in values):
        return None, True
    finite = [value for value in values if not isinstance(value, _Infinite)]
    if not finite:
        raise _Unclear
    best = max(finite) if side > 0 else min(finite)
    reached = any(
        value == best and _is_reached(values, corner, best, names, box) for corner, value in enumerate(values)
    )
    return best, not reached


def _is_reached(values: list[_Corner], corner: int, best: Rational, names: list[str], box: Box) -> bool:
    """Whether a choice inside the box gives the corner's value: leaving its open ends must not change it."""
    flips = [0]
    for place, name in enumerate(names):
        if _is_open(box[name], bool(corner >> place & 1)):
            flips += [flip | 1 << place for flip in flips]
    return all(values[corner ^ flip] == best for flip in flips)


def _is_open(interval: Interval, high: bool) -> bool:
    if high:
        return interval.high is None or interval.high_open
    return interval.low is None or interval.low_open

"""How often a wrong binding holds by chance: rarely if its numbers print many figures, often if they are small."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from audit.base.intervals import Interval, Rational, minus, plus
from audit.relations.equations import sides
from audit.relations.model import Candidate, Statement

_MOST, _LEAST = 0.9, 0.0002
_EXACTLY = 0.00002  # how often a number with many figures is hit by accident
_NEAR = 0.45  # how often wrongly related numbers are this close, measured on labelled passages
_UNKNOWN = 0.5
_PROPORTION = "structure"  # whose sides are quotients of whole numbers


def chance_of(one: Candidate, statements: Sequence[Statement]) -> float:
    """The chance that numbers this close and this coarse fit an equation that was not meant.

    It is the width of both sides, or a step of whole numbers, relative to their size."""
    found = sides(one, statements, False)
    if found is None:
        return _UNKNOWN
    first, second = found
    size = max(_size(first), _size(second))
    if not size:
        return _UNKNOWN
    wide = plus(_width(first), _width(second)) or _step(one, statements, Fraction(size))
    return min(_MOST, _LEAST + _NEAR * float(wide / size))


def exactly(chance: float) -> float:
    """The same for one particular value, which is rarer than numbers with many figures having another relation."""
    return chance - _LEAST + _EXACTLY if chance < _MOST else chance


def _step(one: Candidate, statements: Sequence[Statement], size: Fraction) -> Fraction:
    """The step of whole numbers: for 63,000 and 19,000, a thousand; for a proportion, that of its amounts."""
    if one.form == _PROPORTION:
        amounts = [statements[index] for index in dict(one.roles)["amounts"]]
        return size * max(Fraction(10 ** _noughts(it)) / Fraction(it.value or 1) for it in amounts)
    noughts = [_noughts(statements[index]) for index in one.members]
    return Fraction(10 ** min(noughts))


def _noughts(one: Statement) -> int:
    value = Fraction(one.value or 0)
    if not value or value.denominator != 1:
        return 0
    figures = str(abs(value.numerator))
    return len(figures) - len(figures.rstrip("0"))


def _width(one: Interval) -> Rational:
    return 0 if one.low is None or one.high is None else minus(one.high, one.low)


def _size(one: Interval) -> Rational:
    """The end that is farther from zero."""
    low, high = one.low, one.high
    if low is None or high is None:
        end = high if low is None else low
        return 0 if end is None else max(end, -end)
    return max(high, -low)

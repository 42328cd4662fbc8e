"""How likely it is that numbers which have nothing to do with one another fit.

A relation leaves one number out and works it out from the others. If it had nothing to do with them, it could
have been any number of its size, and would fit with the probability

    width of what would have fitted / range of what could have come instead.

The width is that of all sets together, and at least the finest step in which the numbers are printed: sums of
whole numbers can only miss by whole numbers, sums of hundreds by hundreds. Times the relations of this form
that were tried among the numbers from the first to the last one of the relation, it is the number of
coincidences to expect. Words that announce a relation leave less to try, so that its chance is less.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import comb, isqrt

from audit.article.suggestions.figures import Figure

ONE = Fraction(1)


def of_sum(parts: Sequence[Figure], total: Figure, tried: int) -> Fraction:
    """The chance that parts make a total. A total is known to be more than its largest part; what could have
    come out otherwise lies between the rest and the whole of it, so the range is the middle of the two (their
    geometric mean), but never more than four times the rest: 9 + 1 = 10 tells less than 5 + 5 = 10, 1 + 100 = 101
    less than 35 + 100 = 135, and 3 + 5 = 8 less than 436 + 30 = 466."""
    rest = max(total.value - max(part.value for part in parts), 0)
    spread = max(min(isqrt(total.value * rest), 4 * rest), 1)
    return capped(Fraction(_width([*parts, total]), spread) * tried)


def _width(figures: Sequence[Figure]) -> int:
    return sum(figure.width for figure in figures) + min(figure.step for figure in figures)


def sums_tried(numbers: int, parts: int) -> int:
    """How many sums of up to so many parts there are among numbers in a row, each with its largest as total."""
    return sum(comb(numbers, size) for size in range(3, parts + 2))


def of_quotient(
    top: Sequence[Figure], bottom: Figure, result: Figure, width: Fraction, size: Fraction, tried: int
) -> Fraction:
    """The chance that a quotient is the result: ``width`` is that of the set of the quotient, ``size`` what the
    quotient comes to. It could have been anything up to twice its size, a share at most the whole; quotients of
    whole numbers move in steps of one ``bottom``-th."""
    finest = min(Fraction(figure.step, figure.scale) for figure in top)
    step = finest * bottom.scale / bottom.value
    printed = Fraction(max(result.width, result.step), result.scale)
    return capped((width + max(printed, step)) / min(2 * size, max(ONE, size)) * tried)


def of_repetition(digits: int, tried: int) -> Fraction:
    """The chance that two numbers of so many significant digits are the same."""
    return capped(Fraction(tried, 9 * 10 ** (digits - 1)))


def of_list(number: int, readings: int) -> Fraction:
    """The chance that a list has as many items as a number says: a list of up to twice as many was as likely,
    and a list whose items can be counted in several ways had several chances."""
    return capped(Fraction(readings, 2 * number))


def capped(chance: Fraction) -> Fraction:
    """A number of coincidences to expect as a probability: at most one."""
    return min(chance, ONE)

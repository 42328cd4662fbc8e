"""Limits that keep every decision quick. Exceeding one gives a clear message, never a crash."""

from __future__ import annotations

from audit.base.intervals import Rational
from audit.expressions.tree import Expression, children

HIGHEST_POWER = 64
LARGEST_BITS = 4096  # of a numerator or a denominator
MOST_NODES = 5_000  # of an expression with its derived quantities expanded
DERIVED_DEPTH = 100  # nesting levels of all trees of derived quantities together

_LARGEST = 1 << LARGEST_BITS


def is_too_large(value: Rational) -> bool:
    """True for a number that is too large to go on computing with."""
    if type(value) is int:
        return not -_LARGEST < value < _LARGEST
    return not -_LARGEST < value.numerator < _LARGEST or value.denominator >= _LARGEST


def extent_of(tree: Expression) -> tuple[int, int]:
    """The number of nodes of a tree, and its greatest depth."""
    level: list[Expression] = [tree]
    size = depth = 0
    while level:
        size += len(level)
        depth += 1
        level = [child for node in level for child in children(node)]
    return size, depth

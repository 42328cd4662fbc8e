"""Questions about a set of differences: is zero among them, are all below zero, is any?"""

from __future__ import annotations

from typing import NamedTuple

from audit.base.intervals import Interval, Rational


class Answer(NamedTuple):
    """Whether every choice satisfies a relation, and whether some choice does; ``None`` if not known."""

    every: bool | None
    some: bool | None
    method: str = ""
    touches: bool = False  # satisfied, but only at an end of the set


UNKNOWN = Answer(None, None, "none")

_MIRROR = {">": "<", ">=": "<="}


def satisfied(operator: str, difference: Rational) -> bool:
    """Whether ``left operator right`` is true where left − right is ``difference``."""
    if operator == "==":
        return difference == 0
    if operator == "!=":
        return difference != 0
    if operator[0] == "<":
        return difference < 0 or (difference == 0 and operator == "<=")
    return difference > 0 or (difference == 0 and operator == ">=")


def answer(operator: str, differences: Interval, method: str) -> Answer:
    """The answer for a relation when the set of its differences left − right is exactly known."""
    if operator in ("==", "!="):
        low, high, low_open, high_open, _ = differences
        # Decided by the sign of the numerator: comparing a fraction with a number takes ten times as long.
        below = -1 if low is None else low.numerator
        above = 1 if high is None else high.numerator
        has_zero = (below < 0 or (below == 0 and not low_open)) and (
            above > 0 or (above == 0 and not high_open)
        )
        only_zero = has_zero and below == above == 0
        if operator == "!=":
            return Answer(not has_zero, not only_zero, method)
        return Answer(only_zero, has_zero, method, has_zero and not only_zero and not (below and above))
    if operator in _MIRROR:
        differences = differences.negated()
        operator = _MIRROR[operator]
    return _below_zero(operator == "<=", differences, method)


def _below_zero(or_equal: bool, differences: Interval, method: str) -> Answer:
    low, high, low_open, high_open, _ = differences
    below = -1 if low is None else low.numerator
    above = 1 if high is None else high.numerator
    every = above < 0 or (above == 0 and (or_equal or high_open))
    some = below < 0 or (below == 0 and or_equal and not low_open)
    return Answer(every, some, method, False)


def from_enclosure(operator: str, enclosure: Interval) -> Answer:
    """What a set that may be too wide still proves: that every choice satisfies the relation, or that none does."""
    found = answer(operator, enclosure, "enclosure")
    return Answer(True if found.every else None, None if found.some else False, found.method)

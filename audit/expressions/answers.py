"""Questions about a set of differences: is zero among them, are all below zero, is any?"""

from __future__ import annotations

from typing import NamedTuple

from audit.intervals import Interval, Rational


class Answer(NamedTuple):
    """Whether every choice satisfies a relation, and whether some choice does; ``None``: not known."""

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
    """The answer for a relation whose differences left − right are exactly known."""
    if operator in ("==", "!="):
        has_zero = 0 in differences
        only_zero = has_zero and differences.low is not None and differences.low == differences.high
        if operator == "!=":
            return Answer(not has_zero, not only_zero, method)
        touches = has_zero and not only_zero and (differences.low == 0 or differences.high == 0)
        return Answer(only_zero, has_zero, method, touches)
    if operator in _MIRROR:
        differences = differences.negated()
        operator = _MIRROR[operator]
    return _below_zero(operator == "<=", differences, method)


def _below_zero(or_equal: bool, differences: Interval, method: str) -> Answer:
    low, high, low_open, high_open, _ = differences
    every = high is not None and (high < 0 or (high == 0 and (or_equal or high_open)))
    some = low is None or low < 0 or (low == 0 and or_equal and not low_open)
    return Answer(every, some, method)


def from_enclosure(operator: str, enclosure: Interval) -> Answer:
    """What a set that is possibly too wide still proves: that every choice satisfies, or that none does."""
    found = answer(operator, enclosure, "enclosure")
    return Answer(True if found.every else None, None if found.some else False, found.method)

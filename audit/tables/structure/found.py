"""What was found between the lines of a grid: an equation, where it holds, and how certain the words make it.

An equation is one between lines: it says the same for every line across. Values vote for it, each with as many bits
as chance would need to fit it there, so that a few long numbers, or many short ones, are enough.
"""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Sure(IntEnum):
    """How certain an equation is."""

    COINCIDENCE = 0
    LIKELY = 1
    ANNOUNCED = 2
    STATED = 3  # by a person


class Term(NamedTuple):
    """A line of an equation, with the integer that it is multiplied by."""

    line: int  # its index in the grid
    times: int = 1


class Equation(NamedTuple):
    """An equation between lines; ``form`` is the key that a claim file has for it.

    ``result`` is the line that follows from the ``terms``. ``held`` and ``missed`` are the lines across in which it
    does and does not; for a share, ``of`` is the place across whose value is the whole for each line across.
    ``power`` is the power of ten that a quotient is multiplied by."""

    form: str
    result: int
    terms: tuple[Term, ...]
    held: tuple[int, ...]
    missed: tuple[int, ...]
    bits: float
    sure: Sure
    power: int = 0
    tells: bool = False  # if it is missed, that is an error
    exact: frozenset[int] = frozenset()  # the lines across whose figures are counts, exact to the last unit


def bits_of(value: int, slack: int) -> float:
    """How many bits chance needs to meet a value within a slack."""
    return float((abs(value) // max(1, slack)).bit_length())

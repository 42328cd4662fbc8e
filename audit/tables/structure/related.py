"""A relation between single cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from audit.tables.structure.found import Sure

Spot = tuple[int, int, int]


class Operand(NamedTuple):
    """A figure of a cell (``nth`` of several), times an integer and a power of ten."""

    row: int
    column: int
    nth: int = 0
    times: int = 1
    power: int = 0

    @property
    def spot(self) -> Spot:
        """Its place."""
        return self.row, self.column, self.nth


Fields = tuple[tuple[str, tuple[Operand, ...]], ...]


class RelatedCells(NamedTuple):
    """A relation: the key of a claim file that states it, with its fields.

    It also says whether it holds as far as votes go, whether a miss is to be reported, and the words that announce
    it."""

    form: str
    fields: Fields
    sure: Sure
    holds: bool
    tells: bool
    cue: str = ""
    exact: bool = False  # whether its figures are counts, exact to the last unit

    @property
    def operands(self) -> Iterator[Operand]:
        """All its operands."""
        return (one for _, some in self.fields for one in some)

    @property
    def cells(self) -> Iterator[Spot]:
        """The figures that it is about."""
        return (one.spot for one in self.operands)

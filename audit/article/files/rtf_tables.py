"""The tables of an RTF file: how many grid columns each cell covers, and which cells continue another one.

A row says where the right edge of each cell is, in twentieths of a point; cells of other rows have other edges. All
edges of the file make one grid.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from audit.article.files.assembly import Assembly

WORDS = frozenset(["trowd", "cellx", "clmgf", "clmrg", "clvmgf", "clvmrg", "li"])
_EDGE = re.compile(r"\\cellx(-?\d{1,6})(?!\d)")
_ALIKE = 45  # twentieths of a point: edges this close are one
_MOST_EDGES = 5_000
_OF_A_POINT = 20


class _Cell(NamedTuple):
    """The number of ``columns`` of the grid that it covers; whether it continues the cell before it, or the one above
    it."""

    columns: int
    goes_on: bool
    covered: bool


class Shapes:
    """The shape of the row that is being read."""

    def __init__(self, text: str) -> None:
        self._edges = _grid(text)
        self._row: list[_Cell] = []
        self._last = -1
        self._flags: set[str] = set()
        self._at = 0
        self._indent = 0

    def control(self, word: str, number: int | None) -> None:
        """Handles a control word about the shape of a row."""
        if word == "trowd":
            self._row, self._last = [], -1
        elif word == "li":
            self._indent = max(0, number or 0) // _OF_A_POINT
        elif word == "cellx":
            self._end_cell(number or 0)
        else:
            self._flags.add(word)

    def _end_cell(self, edge: int) -> None:
        at = min(bisect_left(self._edges, edge - _ALIKE), len(self._edges))
        cell = _Cell(max(1, at - self._last), "clmrg" in self._flags, "clvmrg" in self._flags)
        self._last = max(at, self._last + 1)
        self._flags = set()
        self._row.append(cell)

    def begin_paragraph(self) -> None:
        """Starts a paragraph, which is not indented."""
        self._indent = 0

    def begin_row(self) -> None:
        """Starts a row with its first cell."""
        self._at = 0

    def open_cell(self, assembly: Assembly) -> None:
        """Starts the next cell of the row."""
        if self._at >= len(self._row):
            assembly.open_cell(indent=self._indent)
            return
        cell = self._row[self._at]
        assembly.open_cell(cell.columns, indent=self._indent)
        more = 0
        for other in self._row[self._at + 1 :]:
            if not other.goes_on:
                break
            more += other.columns
        if more:
            assembly.spread(cell.columns + more, 1)
        if cell.covered:
            assembly.cover()
        self._at += 1


def _grid(text: str) -> list[int]:
    """The edges of all cells of a file, with similar ones merged."""
    edges: list[int] = []
    for one in sorted({int(match[1]) for match in _EDGE.finditer(text)})[:_MOST_EDGES]:
        if not edges or one - edges[-1] > _ALIKE:
            edges.append(one)
    return edges

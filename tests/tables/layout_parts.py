"""What the layouts of accounts and of bulletins share."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.tables.layouts import Spot

Sums = list[tuple[Spot, list[Spot]]]


def down(total: int, parts: Sequence[int], columns: Sequence[int]) -> Sums:
    """The sums of some columns, each total with its parts."""
    return [((total, at), [(row, at) for row in parts]) for at in columns]


def amounts(r: random.Random, rows: int, columns: int, low: int = 200, high: int = 60_000) -> list[list[int]]:
    """Rows of amounts."""
    return [[r.randint(low, high) for _ in range(columns)] for _ in range(rows)]


def added(rows: Sequence[Sequence[int]]) -> list[int]:
    """The sum of each column."""
    return [sum(column) for column in zip(*rows, strict=True)]


def growth(later: float, earlier: float) -> str:
    """The change in percent."""
    return f"{100 * (later / earlier - 1):.1f}"

"""Tables that are side by side in one, such as assets and liabilities in a balance sheet.

Each half has labels of its own and the same columns of figures.
"""

from __future__ import annotations

from collections.abc import Sequence

from audit.tables.figures import figures_of
from audit.tables.model import Cell

_LEAST_ROWS = 3
_MOST_HEADS = 3  # rows at the top that may name the columns


def halves_of(cells: Sequence[Cell]) -> list[list[Cell]]:
    """The cells of each half, or of the whole table if it has no halves."""
    columns = sorted({one.column for one in cells})
    half = len(columns) // 2
    if len(columns) < 4 or len(columns) % 2:
        return [list(cells)]
    middle = columns[half]
    left = [one for one in cells if one.column < middle]
    right = [one for one in cells if one.column >= middle]
    labels = {columns[0], middle}
    if not all(_is_half(some, labels) for some in (left, right)) or not _are_headed_alike(
        left, right, columns
    ):
        return [list(cells)]
    return [left, right]


def _is_half(cells: Sequence[Cell], labels: set[int]) -> bool:
    """Whether the first column has labels, and the others figures beside them."""
    words = [one for one in cells if one.column in labels]
    others = [one for one in cells if one.column not in labels]
    figures = [one for one in others if figures_of(one.text)]
    return (
        sum(not figures_of(one.text) for one in words) * 10 >= len(words) * 9
        and len({one.row for one in figures}) >= _LEAST_ROWS
        and len(figures) * 2 > len(others)
        and len(words) * 2 > len({one.row for one in cells})
    )


def _are_headed_alike(left: Sequence[Cell], right: Sequence[Cell], columns: Sequence[int]) -> bool:
    """Whether the columns of figures have the same words above them, one by one."""
    half = len(columns) // 2
    places = {column: at % half for at, column in enumerate(columns)}
    rows = sorted({one.row for one in (*left, *right)})[:_MOST_HEADS]
    return any(
        heads and heads == _heads(right, row, places)
        for row in rows
        if (heads := _heads(left, row, places)) is not None
    )


def _heads(cells: Sequence[Cell], row: int, places: dict[int, int]) -> list[tuple[int, str]]:
    return [(places[one.column], one.text) for one in cells if one.row == row and places[one.column]]

"""Tables that a page draws with rules between their columns: the content of a box of the grid is one cell.

If a rule between two boxes is missing, they are one merged cell. If rules separate only the columns, figures below
one another define the rows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from audit.tables.readers.words import (
    PageWords,
    PlacedWords,
    has_figures,
    in_one_cell,
    is_figure,
    joined,
    lines_of,
)

_TOUCH = 3.0  # points between rules that meet
_LEAST_SIDE = 4.0  # points of the side of a box that can hold words
_MOST_BOXES = 40_000
_BLANK = 0.4  # times the height of letters: a gap between columns is at least this wide
_MOST_RULES = 3000
_MOST_LINES = 4  # in a row with rules above and below
_LEAST_RULED = 5  # rows, if each has rules


class RuledLine(NamedTuple):
    """A straight line: its position across its direction, and its two ends."""

    at: float
    low: float
    high: float


class Rules(NamedTuple):
    """The rules of a page, from the bottom up and from the left."""

    level: tuple[RuledLine, ...] = ()
    upright: tuple[RuledLine, ...] = ()


class RuledGrid(NamedTuple):
    """Rules that meet, with the positions of their lines: a grid of boxes."""

    rules: Rules
    xs: tuple[float, ...]
    ys: tuple[float, ...]  # from the top

    def holds(self, words: PageWords) -> bool:
        """Whether words are inside."""
        x, y = words.middle
        return self.xs[0] <= x <= self.xs[-1] and self.ys[-1] <= y <= self.ys[0]


def frames_of(rules: Rules) -> list[RuledGrid]:
    """The grids of a page that have columns, from the top."""
    if len(rules.level) + len(rules.upright) > _MOST_RULES:
        return []
    found = []
    for level, upright in _groups(rules):
        xs = _places([*(one.at for one in upright), *(end for one in level for end in (one.low, one.high))])
        ys = _places([one.at for one in level])[::-1]
        inner = [one for one in upright if xs and xs[0] + _TOUCH < one.at < xs[-1] - _TOUCH]
        if inner and len(xs) > 2 and len(ys) > 1 and len(xs) * len(ys) <= _MOST_BOXES:
            columns = _places([xs[0], xs[-1], *(one.at for one in upright)])
            found.append(RuledGrid(Rules(tuple(level), tuple(upright)), tuple(columns), tuple(ys)))
    return sorted(found, key=lambda one: -one.ys[0])


def _groups(rules: Rules) -> Iterator[tuple[list[RuledLine], list[RuledLine]]]:
    """The groups of rules that meet one another."""
    every = [(True, one) for one in rules.level] + [(False, one) for one in rules.upright]
    parents = list(range(len(every)))

    def top(at: int) -> int:
        while parents[at] != at:
            parents[at] = parents[parents[at]]
            at = parents[at]
        return at

    levels = len(rules.level)
    for at, one in enumerate(rules.level):
        for other_at, other in enumerate(rules.upright, levels):
            if other.at > one.high + _TOUCH:
                break
            if one.low - _TOUCH <= other.at and other.low - _TOUCH <= one.at <= other.high + _TOUCH:
                parents[top(at)] = top(other_at)
    groups: dict[int, tuple[list[RuledLine], list[RuledLine]]] = {}
    for at, (is_level, rule) in enumerate(every):
        groups.setdefault(top(at), ([], []))[0 if is_level else 1].append(rule)
    return iter(groups.values())


def _places(values: Sequence[float]) -> list[float]:
    """The distinct positions among some; those that touch are merged."""
    found: list[float] = []
    for one in sorted(values):
        if not found or one - found[-1] > _TOUCH:
            found.append(one)
    return found


# -- the boxes of a grid


class _Box(NamedTuple):
    row: int
    column: int
    rows: int
    columns: int


def rows_in(frame: RuledGrid, words: Sequence[PageWords]) -> list[list[PlacedWords]]:
    """The rows of a grid, each with its cells."""
    boxes = _boxes(frame)
    filled: dict[_Box, list[PageWords]] = {}
    for one in words:
        x, y = one.middle
        column = bisect_right(frame.xs, x) - 1
        row = bisect_right([-at for at in frame.ys], -y) - 1
        box = boxes.get((row, column))
        if box is not None:
            filled.setdefault(box, []).append(one)
    filled = _with_open_boxes(frame, filled)
    bands = [
        max((len(lines_of(some)) for box, some in filled.items() if box.row == row and box.rows == 1), default=0)
        for row in range(len(frame.ys) - 1)
    ]  # fmt: skip
    is_ruled = sum(0 < one <= _MOST_LINES for one in bands) >= _LEAST_RULED and max(bands) <= _MOST_LINES
    rows: list[list[PlacedWords]] = []
    for row in range(len(frame.ys) - 1):
        here = {box: some for box, some in filled.items() if box.row == row}
        rows += _rows_of_band(here, is_ruled)
    return _without_gaps(rows)


def _boxes(frame: RuledGrid) -> dict[tuple[int, int], _Box]:
    """For each place of the grid, its box: places without a rule between them share one."""
    found: dict[tuple[int, int], _Box] = {}
    wide, high = len(frame.xs) - 1, len(frame.ys) - 1
    for row in range(high):
        for column in range(wide):
            if (row, column) in found:
                continue
            columns = 1
            while column + columns < wide and not _is_parted(frame, row, column + columns):
                columns += 1
            rows = 1
            while row + rows < high and not any(
                _is_ruled(frame, row + rows, one) for one in range(column, column + columns)
            ):
                if any((row + rows, one) in found for one in range(column, column + columns)):
                    break
                rows += 1
            box = _Box(row, column, rows, columns)
            found.update({(row + down, column + on): box for down in range(rows) for on in range(columns)})
    return found


def _with_open_boxes(frame: RuledGrid, filled: dict[_Box, list[PageWords]]) -> dict[_Box, list[PageWords]]:
    """The boxes, split if they are merged only because every other row has no rules.

    Their figures are below those of other rows."""
    found: dict[_Box, list[PageWords]] = {}
    for box, some in filled.items():
        parts = _by_column(frame, some) if box.columns > 1 and box.rows == 1 else {}
        lines = [joined(lines_of(one)[0]) for one in parts.values()]
        if sum(map(is_figure, lines)) > 1 and not _is_crossed(parts):
            found.update({_Box(box.row, column, 1, 1): words for column, words in parts.items()})
        else:
            found[box] = some
    return found


def _by_column(frame: RuledGrid, words: Sequence[PageWords]) -> dict[int, list[PageWords]]:
    found: dict[int, list[PageWords]] = {}
    for one in words:
        found.setdefault(bisect_right(frame.xs, one.middle[0]) - 1, []).append(one)
    return found


def _is_crossed(parts: dict[int, list[PageWords]]) -> bool:
    """Whether words continue from one column to the next."""
    for one, other in pairwise(parts[column] for column in sorted(parts)):
        gap = min(words.left for words in other) - max(words.right for words in one)
        if gap < _BLANK * (one[0].top - one[0].bottom):
            return True
    return False


def _is_parted(frame: RuledGrid, row: int, column: int) -> bool:
    """Whether a vertical rule precedes a column in a row."""
    middle = (frame.ys[row] + frame.ys[row + 1]) / 2
    return _has(frame.rules.upright, frame.xs[column], middle)


def _is_ruled(frame: RuledGrid, row: int, column: int) -> bool:
    """Whether a horizontal rule is above a row in a column."""
    middle = (frame.xs[column] + frame.xs[column + 1]) / 2
    return _has(frame.rules.level, frame.ys[row], middle)


def _has(rules: Sequence[RuledLine], at: float, middle: float) -> bool:
    return any(
        abs(one.at - at) <= _TOUCH and one.low - _TOUCH <= middle <= one.high + _TOUCH for one in rules
    )


# -- rows


def _rows_of_band(here: dict[_Box, list[PageWords]], is_one: bool) -> Iterator[list[PlacedWords]]:
    """The rows between two horizontal rules: one, unless a box has figures below one another."""
    lines = {box: lines_of(some) for box, some in here.items()}
    most = max((sum(map(_is_of_figures, some)) for box, some in lines.items() if box.rows == 1), default=0)
    if most < 2 or is_one:
        placed = [
            PlacedWords(box.column + 1, box.columns, box.rows, in_one_cell(some))
            for box, some in lines.items()
        ]
        if placed:
            yield sorted(placed, key=lambda one: one.column)
        return
    yield from _several(lines)


def _is_of_figures(line: Sequence[PageWords]) -> bool:
    return has_figures(joined(line))


def _several(lines: dict[_Box, list[list[PageWords]]]) -> Iterator[list[PlacedWords]]:
    """The rows of boxes that have several: each line with a figure is one, and a label alone heads the next."""
    cells = [
        (sum(one.middle[1] for one in line) / len(line), box, joined(line))
        for box, some in lines.items()
        for line in some
    ]
    cells.sort(key=lambda one: -one[0])
    row: list[PlacedWords] = []
    at = 0.0
    for middle, box, words in cells:
        if row and at - middle > (words.top - words.bottom) / 2:
            yield sorted(row, key=lambda one: one.column)
            row = []
        if not row:
            at = middle
        row.append(PlacedWords(box.column + 1, box.columns, 1, words))
    if row:
        yield sorted(row, key=lambda one: one.column)


def _without_gaps(rows: Sequence[Sequence[PlacedWords]]) -> list[list[PlacedWords]]:
    """The rows with their columns counted like a reader does: those without words do not count."""
    edges: list[int] = []
    covered: set[int] = set()
    cells = [one for row in rows for one in row]
    for one in sorted(cells, key=lambda cell: (cell.columns, cell.column)):
        reach = range(one.column, one.column + one.columns)
        if covered.isdisjoint(reach):
            covered.add(one.column)
            edges.append(one.column)
    edges.sort()
    return [
        [
            one._replace(column=inside[0], columns=len(inside))
            for one in row
            if (
                inside := [
                    at for at, edge in enumerate(edges, 1) if one.column <= edge < one.column + one.columns
                ]
            )
        ]
        for row in rows
    ]

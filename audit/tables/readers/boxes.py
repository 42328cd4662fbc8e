"""Tables of a page that is drawn: words with their positions on it, clustered into rows and columns.

Figures below one another are a column; anything before the first column is the label of a row. Lines closer together
than rows belong to the cell above them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from audit.tables.readers.columns import Columns, figure_columns
from audit.tables.readers.words import (
    Drawn,
    PageWords,
    PlacedWords,
    Row,
    beside,
    has_figures,
    in_order,
    is_year,
)
from audit.tables.words import UNIT_LINE

_MOST_HEADER = 6  # lines
_LEVEL = 1.5  # points by which the edges of a header and of its figures may differ
_LONGEST_LABEL = 80
_TIGHT = 0.9  # of the distance between rows: lines closer than that are one row
_APART = 3.5  # times the distance between rows: no table has a larger gap
_LEAST_ROWS = 2
_MOST_LABELS = 6  # lines with labels alone between two rows
_MOST_APART = 2  # labels
_BROKEN = 1.55  # times the height of letters: between the lines of one label
_CLOSE = 0.75  # of the distance between rows: the label above continues


def drawn_in(drawn: Sequence[Row]) -> list[Drawn]:
    """The tables among the lines of a page."""
    lines = in_order(drawn)
    found: list[Drawn] = []
    at = 0
    while at < len(lines):
        if not _is_body(lines[at]):
            at += 1
            continue
        end = _end_of(lines, at)
        bodies = [one for one in range(at, end) if _is_body(lines[one])]
        made = _drawn(lines, at, end, found)
        if made is not None and (len(bodies) >= _LEAST_ROWS or made.starts_page):
            found.append(made._replace(is_piece=len(bodies) < _LEAST_ROWS))
        at = end
    return found


def _is_body(line: Row) -> bool:
    figures = [one for one in line[1:] if has_figures(one)]
    return bool(figures) and not all(is_year(one) for one in figures)


def _end_of(lines: Sequence[Row], at: int) -> int:
    """The line after the last row of a table; labels alone may come between rows."""
    end = at + 1
    while end < len(lines):
        ahead = next(
            (one for one in range(end, min(len(lines), end + _MOST_LABELS)) if _is_body(lines[one])), None
        )
        if ahead is None or not _are_labels(lines[end - 1 : ahead]):
            break
        gap = lines[end - 1][0].bottom - lines[end][0].bottom
        usual = max(lines[end][0].top - lines[end][0].bottom, 1.0)
        if gap < 0 or gap > _APART * usual * 1.3:
            break
        end = ahead + 1
    return end


def _are_labels(lines: Sequence[Row]) -> bool:
    """Whether lines after the first, which is a row, can be labels between rows: few, though each may be broken."""
    apart = 0
    for before, line in pairwise(lines):
        height = line[0].top - line[0].bottom
        apart += before[0].bottom - line[0].bottom > _BROKEN * height
        if len(line) == 1 and len(line[0].text) > _LONGEST_LABEL:
            return False
    return apart <= _MOST_APART


def _drawn(lines: Sequence[Row], at: int, end: int, before: Sequence[Drawn]) -> Drawn | None:
    body = list(lines[at:end])
    columns = figure_columns(body)
    if not columns:
        return None
    pitch = _pitch(body)
    end = _with_last_label(lines, end, columns, pitch)
    body = list(lines[at:end])
    if at > 1 and _heads_group(lines, at, columns, pitch):
        at -= 1
        body = list(lines[at:end])
    grid = Columns(_rows_of(body, pitch), columns)
    first = _first_of_header(lines, at, columns, pitch)
    header = _rows_of(sorted(lines[first:at], key=lambda line: -line[0].bottom), pitch)
    rows = [*grid.header(header), *map(grid.placed, _rows_of(body, pitch))]
    above = tuple(" ".join(one.text for one in line) for line in lines[max(0, first - 3) : first])
    return Drawn(
        tuple(rows),
        len(header),
        above,
        first <= 2 and not before,
        end >= len(lines) - 2,
        grid.edges,
        below=_below(lines, end, grid, pitch),
    )


def _below(
    lines: Sequence[Row], end: int, grid: Columns, pitch: float
) -> tuple[tuple[PlacedWords, ...], ...]:
    """The labels alone after the last row of a page: they head rows on the next page, if the table continues
    there."""
    found = []
    for before, line in pairwise(lines[end - 1 : end + 2]):
        if len(line) > 1 or before[0].bottom - line[0].bottom > 1.3 * pitch or len(grid.placed(line)) > 1:
            break
        found.append(grid.placed(line))
    return tuple(found) if end + len(found) == len(lines) else ()


def _with_last_label(
    lines: Sequence[Row], end: int, columns: Sequence[tuple[float, float]], pitch: float
) -> int:
    """The line after the last row, whose label may continue below its figures."""
    if end < len(lines):
        last, next_ = lines[end - 1][0], lines[end]
        near = 0 < last.bottom - next_[0].bottom < _CLOSE * pitch
        end += near and len(next_) == 1 and next_[0].right < columns[0][0] and next_[0].left < last.right
    return end


def _pitch(body: Sequence[Row]) -> float:
    gaps = [one[0].bottom - other[0].bottom for one, other in pairwise(body)]
    return median([gap for gap in gaps if gap > 0] or [10.0])


def _first_of_header(
    lines: Sequence[Row], at: int, columns: Sequence[tuple[float, float]], pitch: float
) -> int:
    first = at
    highest = lines[at][0].bottom
    while first > 0 and at - first < _MOST_HEADER:
        line = lines[first - 1]
        if (
            not -1.5 * pitch <= line[0].bottom - highest < 2.2 * pitch
            or line[0].bottom <= lines[at][0].bottom
        ):
            break
        ends = len(line) < 2 and (_ends_header(line[0], columns) or UNIT_LINE.search(line[0].text))
        if ends and not _has_header_above(lines, first - 1, pitch):
            break
        first -= 1
        highest = max(highest, line[0].bottom)
    return first


def _has_header_above(lines: Sequence[Row], at: int, pitch: float) -> bool:
    """Whether a line of several words is closely above this one, and so belongs to the same row."""
    if at < 1:
        return False
    line, above = lines[at], lines[at - 1]
    near = 0 < above[0].bottom - line[0].bottom < _TIGHT * pitch
    return near and len(above) > 1


def _heads_group(lines: Sequence[Row], at: int, columns: Sequence[tuple[float, float]], pitch: float) -> bool:
    """Whether the line above the first figures is a label alone, below a header."""
    line, above = lines[at - 1], lines[at - 2]
    alone = len(line) == 1 and line[0].right < columns[0][0] and not UNIT_LINE.search(line[0].text)
    near = 0 < above[0].bottom - line[0].bottom < 2.2 * pitch
    return alone and near and (len(above) > 1 or above[0].left > columns[0][0] - 2 * pitch)


def _ends_header(words: PageWords, columns: Sequence[tuple[float, float]]) -> bool:
    """Whether words alone on their line are not the header of a column: they start where the labels do."""
    if words.left >= columns[0][0] - 2 * (words.top - words.bottom) or _stand_over(words, columns):
        return False
    return words.right < columns[0][1] or words.right > columns[-1][0] or len(words.text) > _LONGEST_LABEL


def _stand_over(words: PageWords, columns: Sequence[tuple[float, float]]) -> bool:
    """Whether words that follow one another closely are the headers of all columns: one ends where the figures of each do, or has
    their middle."""
    return len(columns) > 1 and all(
        any(
            abs(one.right - right) < _LEVEL or abs(one.left + one.right - left - right) < _LEVEL
            for one in words.parts
        )
        for left, right in columns
    )


def _goes_on(row: Row, line: Row, pitch: float) -> bool:
    """Whether a label alone continues on a line below, also alone."""
    one, other = row[0], line[0]
    if len(row) > 1 or len(line) > 1 or abs(one.left - other.left) > 1:
        return False
    return one.bottom - other.bottom < _CLOSE * pitch


def _rows_of(lines: Sequence[Row], pitch: float) -> list[Row]:
    """Lines as rows: a line closer to the first line of a row than rows are belongs to it."""
    rows: list[Row] = []
    anchor = 0.0
    for line in lines:
        if rows and (anchor - line[0].bottom < _TIGHT * pitch or _goes_on(rows[-1], line, pitch)):
            rows[-1] = beside(rows[-1], line)
        else:
            rows.append(list(line))
            anchor = line[0].bottom
    return rows

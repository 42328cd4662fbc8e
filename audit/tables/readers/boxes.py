"""Tables of a page that is drawn: words with their places on it, clustered into rows and columns.

Figures below one another are a column; what stands before the first column is the label of a row. Lines closer than rows
are belong to the cell above them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from audit.records import NamedTuple
from audit.tables.figures import figures_of, is_nothing, without_mark
from audit.tables.model import Cell, Table
from audit.tables.words import CONTINUED, UNIT_LINE

_MOST_HEADER = 6  # lines
_LONGEST_LABEL = 80
_TIGHT = 0.9  # of the distance of rows: lines closer than that are one row
_APART = 3.5  # times the distance of rows: a gap that no table has
_LEAST_ROWS = 2
_STEP = 4.0  # points of an indent


class Words(NamedTuple):
    """Some words on a page: where in the text they begin, and the room they take, in points from the lower left."""

    text: str
    start: int
    end: int
    left: float
    right: float
    bottom: float
    top: float


Row = list[Words]


class Drawn(NamedTuple):
    """A table of one page: its rows with for each the column of each of its words, and what stands above it."""

    rows: tuple[tuple[tuple[int, int, Words], ...], ...]  # column, columns covered
    header: int
    above: tuple[str, ...]
    starts_page: bool
    ends_page: bool


def drawn_tables(lines: Sequence[Row]) -> list[Drawn]:
    """The tables among the lines of a page."""
    found: list[Drawn] = []
    at = 0
    while at < len(lines):
        if not _is_body(lines[at]):
            at += 1
            continue
        end = _end_of(lines, at)
        bodies = [one for one in range(at, end) if _is_body(lines[one])]
        if len(bodies) >= _LEAST_ROWS:
            made = _drawn(lines, at, end, found)
            if made is not None:
                found.append(made)
        at = end
    return found


def _is_figure(words: Words) -> bool:
    text = without_mark(words.text)[0]
    return bool(figures_of(text)) or (is_nothing(text) and bool(text)) or text in ("..", "…", "n/a")


def _is_body(line: Row) -> bool:
    figures = [one for one in line[1:] if figures_of(without_mark(one.text)[0])]
    return bool(figures) and not all(
        figures_of(one.text) and figures_of(one.text)[0].is_year for one in figures
    )


def _end_of(lines: Sequence[Row], at: int) -> int:
    """The line behind the last row of a table: labels alone may stand between rows."""
    end = at + 1
    while end < len(lines):
        ahead = next((one for one in range(end, min(len(lines), end + 3)) if _is_body(lines[one])), None)
        if ahead is None or any(
            len(one) == 1 and len(one[0].text) > _LONGEST_LABEL for one in lines[end:ahead]
        ):
            break
        gap = lines[end - 1][0].bottom - lines[end][0].bottom
        usual = max(lines[end][0].top - lines[end][0].bottom, 1.0)
        if gap < 0 or gap > _APART * usual * 1.3:
            break
        end = ahead + 1
    return end


def _drawn(lines: Sequence[Row], at: int, end: int, before: Sequence[Drawn]) -> Drawn | None:
    body = list(lines[at:end])
    columns = _columns(body)
    if not columns:
        return None
    pitch = _pitch(body)
    if at > 1 and _heads_group(lines, at, columns, pitch):
        at -= 1
        body = list(lines[at:end])
    first = _first_of_header(lines, at, columns, pitch)
    header = _rows_of(sorted(lines[first:at], key=lambda line: -line[0].bottom), pitch)
    rows = [_placed(row, columns) for row in (*header, *_rows_of(body, pitch))]
    above = tuple(" ".join(one.text for one in line) for line in lines[max(0, first - 3) : first])
    return Drawn(tuple(rows), len(header), above, first <= 2 and not before, end >= len(lines) - 2)


def _pitch(body: Sequence[Row]) -> float:
    gaps = [one[0].bottom - other[0].bottom for one, other in pairwise(body)]
    return median([gap for gap in gaps if gap > 0] or [10.0])


def _columns(body: Sequence[Row]) -> list[tuple[float, float]]:
    """Where figures stand below one another, from the left."""
    spans = sorted(
        (one.left, one.right) for line in body for one in line[1:] if figures_of(without_mark(one.text)[0])
    )
    found: list[list[float]] = []
    for left, right in spans:
        if found and left < found[-1][1]:
            found[-1][1] = max(found[-1][1], right)
        else:
            found.append([left, right])
    return [(left, right) for left, right in found]


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
        if len(line) < 2 and (_ends_header(line[0], columns) or UNIT_LINE.search(line[0].text)):
            break
        first -= 1
        highest = max(highest, line[0].bottom)
    return first


def _heads_group(lines: Sequence[Row], at: int, columns: Sequence[tuple[float, float]], pitch: float) -> bool:
    """Whether the line above the first figures is a label alone, below a header."""
    line, above = lines[at - 1], lines[at - 2]
    alone = len(line) == 1 and line[0].right < columns[0][0] and not UNIT_LINE.search(line[0].text)
    near = 0 < above[0].bottom - line[0].bottom < 2.2 * pitch
    return alone and near and (len(above) > 1 or above[0].left > columns[0][0] - 2 * pitch)


def _ends_header(words: Words, columns: Sequence[tuple[float, float]]) -> bool:
    """Whether words alone in their line are no header of a column: they begin where the labels do."""
    return words.left < columns[0][0] - 2 * (words.top - words.bottom) and (
        words.right < columns[0][1] or words.right > columns[-1][0] or len(words.text) > _LONGEST_LABEL
    )


def _rows_of(lines: Sequence[Row], pitch: float) -> list[Row]:
    """Lines as rows: what is closer to the first line of a row than rows are belongs to it."""
    rows: list[Row] = []
    anchor = 0.0
    for line in lines:
        if rows and anchor - line[0].bottom < _TIGHT * pitch:
            rows[-1] = _joined(rows[-1], line)
        else:
            rows.append(list(line))
            anchor = line[0].bottom
    return rows


def _joined(row: Row, line: Row) -> Row:
    found = list(row)
    for words in line:
        over = next(
            (at for at, one in enumerate(found) if one.left < words.right and words.left < one.right), None
        )
        if over is None:
            found.append(words)
        else:
            one = found[over]
            found[over] = one._replace(
                text=f"{one.text} {words.text}", end=max(one.end, words.end),
                left=min(one.left, words.left), right=max(one.right, words.right),
            )  # fmt: skip
    return sorted(found, key=lambda one: one.left)


def _placed(row: Row, columns: Sequence[tuple[float, float]]) -> tuple[tuple[int, int, Words], ...]:
    found: list[tuple[int, int, Words]] = []
    for one in row:
        over = [at for at, (left, right) in enumerate(columns, 2) if one.left < right and left < one.right]
        if not over:
            middle = (one.left + one.right) / 2
            before = middle < columns[0][0]
            nearest = min(range(len(columns)), key=lambda at: abs(sum(columns[at]) / 2 - middle))
            over = [1] if before else [nearest + 2]
        elif one.left < columns[0][0] - 20 and not _is_figure(one) and one is row[0] and len(over) < 2:
            over = [1]
        found.append((over[0], len(over), one))
    return tuple(found)


def tables_of_pages(pages: Sequence[Sequence[Drawn]]) -> tuple[Table, ...]:
    """The tables of all pages: one that goes on overleaf is one."""
    joined: list[Drawn] = []
    for page in pages:
        for at, one in enumerate(page):
            if joined and at == 0 and one.starts_page and joined[-1].ends_page and _goes_on(joined[-1], one):
                last = joined[-1]
                rows = one.rows[one.header :] if one.header else one.rows
                joined[-1] = last._replace(rows=(*last.rows, *rows), ends_page=one.ends_page)
            else:
                joined.append(one)
    return tuple(_table(number, one) for number, one in enumerate(joined, 1))


def _goes_on(first: Drawn, second: Drawn) -> bool:
    def words(one: Drawn) -> list[str]:
        return [words.text for row in one.rows[: one.header] for _, _, words in row]

    if not second.header:
        return True
    return words(first) == words(second) or any(CONTINUED.search(one) for one in second.above)


def _table(number: int, drawn: Drawn) -> Table:
    cells: list[Cell] = []
    labels = [words.left for row in drawn.rows[drawn.header :] for column, _, words in row if column == 1]
    margin = min(labels, default=0.0)
    for row, some in enumerate(drawn.rows, 1):
        for column, columns, words in some:
            text, mark = without_mark(" ".join(words.text.split()))
            indent = round((words.left - margin) / _STEP) if column == 1 and row > drawn.header else 0
            cells.append(
                Cell(row, column, text, words.start, words.end, 1, columns, max(0, indent), False, row <= drawn.header, mark)
            )  # fmt: skip
    caption = unit = ""
    for one in reversed(drawn.above):
        if not unit and not caption and UNIT_LINE.search(one):
            unit = one
        elif not caption and len(one) < _LONGEST_LABEL:
            caption = one
    return Table(
        number, tuple(cells), caption, unit, min(one.start for one in cells), max(one.end for one in cells)
    )

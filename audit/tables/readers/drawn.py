"""The tables of pages that are drawn: between rules, shown by figures below one another, and continued overleaf."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from audit.tables.figures import without_mark
from audit.tables.model import Cell, Table
from audit.tables.readers.boxes import drawn_in
from audit.tables.readers.ruled import RuledGrid, RuledLine, rows_in
from audit.tables.readers.words import Drawn, PageWords, PlacedWords, Row, joined
from audit.tables.words import CONTINUED, UNIT_LINE

_LONGEST_LABEL = 80
_STEP = 4.0  # points per indentation step
_NEAR = 4.0  # points between the columns of one table on two pages
_MOST_ABOVE = 3  # lines above a table that may be its caption
_MARGIN = 3  # lines of a page above or below its text
_MOST_HEADER = 6  # rows


class DrawnPage(NamedTuple):
    """The lines of a page, and the words between its rules."""

    lines: tuple[Row, ...]
    framed: tuple[tuple[RuledGrid, list[PageWords]], ...] = ()
    level: tuple[RuledLine, ...] = ()

    def moved(self, start: int) -> DrawnPage:
        """The same with its text moved by ``start`` characters."""
        return DrawnPage(
            tuple(_moved(line, start) for line in self.lines),
            tuple((frame, _moved(words, start)) for frame, words in self.framed),
            self.level,
        )


def _moved(words: Sequence[PageWords], start: int) -> list[PageWords]:
    return [one._replace(start=one.start + start, end=one.end + start) for one in words]


def drawn_tables(page: DrawnPage) -> list[Drawn]:
    """The tables of a page, from the top."""
    framed = [one for frame, words in page.framed if (one := _framed(frame, words, page.lines)) is not None]
    return sorted([*drawn_in(page.lines), *framed], key=lambda one: -_top(one))


def _top(drawn: Drawn) -> float:
    return max(cell.words.top for row in drawn.rows for cell in row)


def _framed(frame: RuledGrid, words: Sequence[PageWords], lines: Sequence[Row]) -> Drawn | None:
    """The words between rules as a table, if they form rows and columns."""
    rows = [row for row in rows_in(frame, words) if row]
    if len(rows) < 2 or max(cell.column for row in rows for cell in row) < 2:
        return None
    above = [line for line in lines if line[0].bottom >= frame.ys[0] - 1]
    below = [line for line in lines if line[0].top <= frame.ys[-1] + 1]
    nearest = sorted(above, key=lambda line: line[0].bottom)[:_MOST_ABOVE][::-1]
    told = tuple(" ".join(one.text for one in line) for line in nearest)
    return Drawn(
        tuple(tuple(row) for row in rows), 0, told, len(above) <= _MARGIN, len(below) <= _MARGIN, frame.xs, True
    )  # fmt: skip


# -- over pages


def tables_of_pages(pages: Sequence[Sequence[Drawn]]) -> tuple[Table, ...]:
    """The tables of all pages; one that continues overleaf is one table."""
    found: list[Drawn] = []
    for page in pages:
        for at, one in enumerate(page):
            again = -1
            if found and at == 0 and one.starts_page and found[-1].ends_page:
                again = _repeated(found[-1], one)
            if again >= 0:
                found[-1] = _with_more(found[-1], one, again)
            elif not one.is_piece:
                found.append(one)
    return tuple(_table(number, one) for number, one in enumerate(found, 1))


def _with_more(first: Drawn, second: Drawn, again: int) -> Drawn:
    """A table with its rows from the next page; a label that continues there is one label."""
    rows, more = [*first.rows, *first.below], list(second.rows[again:])
    if first.is_ruled and more and _goes_on(rows[-1], more[0], first.edges):
        last, next_ = rows[-1][0], more.pop(0)[0]
        below = next_.words._replace(bottom=last.words.bottom, top=last.words.top)
        rows[-1] = (last._replace(words=joined([last.words, below])),)
    return first._replace(rows=(*rows, *more), ends_page=second.ends_page, below=second.below)


def _goes_on(row: Sequence[PlacedWords], other: Sequence[PlacedWords], edges: Sequence[float]) -> bool:
    """Whether a row with only a label continues in another: it reaches the end of its column."""
    if any(len(one) != 1 or one[0].column != 1 or one[0].columns > 1 for one in (row, other)):
        return False
    words = row[0].words
    return words.right > edges[1] - 1.5 * (words.top - words.bottom)


def _repeated(first: Drawn, second: Drawn) -> int:
    """How many rows repeat the header of the first table, or -1 if it does not continue there."""
    if first.is_ruled and second.is_ruled:
        again = 0
        while again < min(_MOST_HEADER, len(first.rows), len(second.rows)) and _texts(
            first.rows[again]
        ) == _texts(second.rows[again]):
            again += 1
        return again if again or _is_alike(first.edges, second.edges) else -1
    words, others = ([_texts(row) for row in one.rows[: one.header]] for one in (first, second))
    if not others or words == others or any(CONTINUED.search(one) for one in second.above):
        return second.header
    return -1


def _texts(row: Sequence[PlacedWords]) -> list[str]:
    return [one.words.text for one in row]


def _is_alike(one: Sequence[float], other: Sequence[float]) -> bool:
    return len(one) == len(other) and all(abs(x - y) <= _NEAR for x, y in zip(one, other, strict=True))


def _table(number: int, drawn: Drawn) -> Table:
    cells: list[Cell] = []
    labels = [cell.words.left for row in drawn.rows[drawn.header :] for cell in row if cell.column == 1]
    margin = min(labels, default=0.0)
    for row, some in enumerate(drawn.rows, 1):
        for column, columns, rows, words in some:
            text, mark = without_mark(" ".join(words.text.split()))
            indent = round((words.left - margin) / _STEP) if column == 1 and row > drawn.header else 0
            cells.append(
                Cell(row, column, text, words.start, words.end, rows, columns, max(0, indent), False, row <= drawn.header, mark)
            )  # fmt: skip
    caption, unit = _titled(drawn.above)
    return Table(
        number, tuple(cells), caption, unit, min(one.start for one in cells), max(one.end for one in cells)
    )


def _titled(above: Sequence[str]) -> tuple[str, str]:
    caption = unit = ""
    for one in reversed(above):
        if not unit and not caption and UNIT_LINE.search(one):
            unit = one
        elif not caption and len(one) < _LONGEST_LABEL:
            caption = one
    return caption, unit

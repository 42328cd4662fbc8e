"""Tables as a document is assembled: each cell with its place in the grid, and later in the text.

Rows and columns are counted like a reader does. Rows without text do not count, and spacer columns and columns of
nothing but signs belong to the number beside them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from audit.tables.figures import figures_of, without_mark
from audit.tables.model import Cell, Table
from audit.tables.words import UNIT_LINE
from audit.units.money import sign_class

_BLANK = re.compile("^[ \t\u00a0\u2002\u2003\u3000]+")
_WIDTHS = {"\t": 2, "\u2003": 2, "\u3000": 2}
_LONGEST_CAPTION = 120
_MOST_SPAN = 1000  # columns that one cell covers; malicious documents say millions
_MOST_ROWS = 65_534  # that one cell covers, the limit of browsers


class Meta(NamedTuple):
    """What a format says about a cell before its words: its place in the grid, and its appearance."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    head: bool = False
    indent: int = 0
    as_words: bool = False  # in a sheet: it is not stored as a number


class Raw(NamedTuple):
    """A cell with its words, which start at ``offset`` of a block of the text."""

    meta: Meta
    text: str
    block: int
    offset: int


class Recorded:
    """One table under construction."""

    def __init__(self, number: int, sheet: str = "") -> None:
        self.number = number
        self.sheet = sheet
        self.above: list[str] = []  # the paragraphs before it, the nearest one last
        self.raws: list[Raw] = []
        self._row = 0
        self._pending = 0  # rows that repeat the last one
        self._column = 0
        self._taken: dict[int, int] = {}  # for each column, the last row that a cell from above covers
        self._metas: list[Meta] = []
        self._latest: dict[int, int] = {}  # for each column, the last cell that starts in it

    def open_row(self) -> None:
        """Starts the next row of the grid."""
        self._row += 1 + self._pending
        self._pending = self._column = 0
        self._metas = []

    def open_cell(self, columns: int, rows: int, head: bool, indent: int) -> None:
        """Starts a cell in the next column that no cell from above covers."""
        columns, rows = max(1, min(columns, _MOST_SPAN)), max(1, min(rows, _MOST_ROWS))
        column = self._column + 1
        while self._taken.get(column, 0) >= self._row:
            column += 1
        if rows > 1:
            self._taken.update(dict.fromkeys(range(column, column + columns), self._row + rows - 1))
        self._metas.append(Meta(self._row, column, rows, columns, head, indent))
        self._column = column + columns - 1

    def skip(self, columns: int) -> None:
        """Skips columns that have no cell of their own."""
        self._column += max(0, min(columns, _MOST_SPAN))

    def spread(self, columns: int, rows: int) -> None:
        """Lets the last cell cover this many; each of the others still gets a cell of its own."""
        columns, rows = max(1, min(columns, _MOST_SPAN)), max(1, min(rows, _MOST_ROWS))
        if self._metas:
            self._metas[-1] = self._metas[-1]._replace(columns=columns, rows=rows)

    def repeat_cell(self, times: int) -> None:
        """Repeats the last cell this many times."""
        last = self._metas[-1] if self._metas else None
        if last is None:
            return
        known = min(times, _MOST_SPAN)
        self._metas += [last._replace(column=last.column + one) for one in range(1, known + 1)]
        self._metas += [last._replace(rows=0)] * (times - known)
        self._column += times

    def repeat_row(self, times: int) -> None:
        """Repeats the last row this many times; the repeated rows count."""
        self._pending += times

    def cover(self) -> None:
        """Lets the cell above cover the last cell."""
        if not self._metas:
            return
        one = self._metas[-1]
        at = self._latest.get(one.column)
        if at is None or self.raws[at].meta.row + self.raws[at].meta.rows != one.row:
            return  # there is none above it: it is a cell of its own
        raw = self.raws[at]
        self.raws[at] = raw._replace(meta=raw.meta._replace(rows=raw.meta.rows + 1))
        self._metas[-1] = one._replace(rows=0)

    def close_row(self, places: Sequence[tuple[int, int, str]]) -> None:
        """Ends the row, given for each of its cells the block, the offset in it, and the words."""
        for meta, (block, offset, text) in zip(self._metas, places, strict=False):
            if meta.rows:
                self._latest[meta.column] = len(self.raws)
                self.raws.append(Raw(meta, text, block, offset))

    def sheet_row(
        self, row: int, texts: Sequence[str], indents: Sequence[int], block: int, words: Sequence[bool] = ()
    ) -> None:
        """Adds a row of a sheet, all of whose cells are in one block with tabs between them.

        ``words`` marks those that the sheet does not store as numbers."""
        offset = 0
        for column, text in enumerate(texts, 1):
            if text:
                indent = indents[column - 1] if indents else 0
                self.raws.append(
                    Raw(
                        Meta(row, column, indent=indent, as_words=bool(words) and words[column - 1]),
                        text,
                        block,
                        offset,
                    )
                )
            offset += len(text) + 1

    def made(self, number: int, starts: Mapping[int, int]) -> Table | None:
        """The table, if it has any text; ``starts`` are those of the blocks."""
        raws = [one for one in self.raws if one.text.strip(" \t\u00a0\u200b\u3000")]
        if not raws:
            return None
        if not self.sheet:
            raws = _counted(raws)
        unsure = _kept_as_words(raws)
        cells = tuple(_cell(one, starts, one.meta in unsure if unsure else False) for one in raws)
        caption, unit = ("", "") if self.sheet else _titled(self.above)
        return Table(
            number, cells, caption, unit, min(one.start for one in cells), max(one.end for one in cells), self.sheet
        )  # fmt: skip


def _kept_as_words(raws: Sequence[Raw]) -> set[Meta]:
    """The cells with figures that a sheet stores as text, in columns where most are numbers."""
    words = [one for one in raws if one.meta.as_words and figures_of(one.text.strip())]
    if not words:
        return set()
    numbers = Counter(one.meta.column for one in raws if not one.meta.as_words)
    columns = Counter(one.meta.column for one in words)
    return {one.meta for one in words if numbers[one.meta.column] > columns[one.meta.column]}


@lru_cache(maxsize=1)
def _signs() -> re.Pattern[str]:
    """The content of a column that belongs to the numbers beside it."""
    return re.compile(rf"[\s{sign_class()}%％()（）+\-−–\u200b]*")


def _counted(raws: Sequence[Raw]) -> list[Raw]:
    """The cells with rows and columns counted like a reader does, and signs joined to their numbers."""
    heights = sorted({one.meta.row for one in raws})
    rows = {row: at for at, row in enumerate(heights, 1)}
    is_sign = _signs().fullmatch
    signs = {text for text in {one.text for one in raws} if is_sign(text)}
    words = [one for one in raws if one.text not in signs]
    columns = _CountedColumns(words)
    # "%" is a column name in a row without figures
    heads = set(heights) - {one.meta.row for one in words if figures_of(one.text.strip())}
    found: list[Raw] = []
    before: Raw | None = None  # a sign in the same row
    for one in sorted(raws, key=_by_row):
        meta, text, block, offset = one
        first, wide = columns.covered(meta.column, meta.columns)
        row = rows[meta.row]
        if wide:
            height = 1 if meta.rows == 1 else bisect_left(heights, meta.row + meta.rows) - row + 1
            placed = Meta(row, first, max(1, height), wide, meta.head, meta.indent, meta.as_words)
            made = Raw(placed, text, block, offset)
            if before is not None and before.meta.row == meta.row:
                made = _joined(before, made)
            before = None
            if text not in signs or _is_dash(text) or meta.row in heads:
                found.append(made)
        elif found and found[-1].meta.row == row and text.strip()[:1] in ")）%％":
            found[-1] = found[-1]._replace(text=found[-1].text.rstrip() + text.strip())
        else:
            before = one
    return found


def _by_row(raw: Raw) -> tuple[int, int]:
    return raw.meta.row, raw.meta.column


class _CountedColumns:
    """The columns that count. Cells with words, narrow ones first, each make one where they do not cover one yet."""

    def __init__(self, words: Sequence[Raw]) -> None:
        found: set[int] = set()
        for columns, column in sorted({(one.meta.columns, one.meta.column) for one in words}):
            if found.isdisjoint(range(column, column + columns)):
                found.add(column)
        self._columns = sorted(found)
        self._known: dict[tuple[int, int], tuple[int, int]] = {}

    def covered(self, column: int, columns: int) -> tuple[int, int]:
        """The first of those that a cell covers, counted from 1, and how many."""
        known = self._known.get((column, columns))
        if known is None:
            first = bisect_left(self._columns, column)
            known = first + 1, bisect_left(self._columns, column + columns) - first
            self._known[column, columns] = known
        return known


def _is_dash(text: str) -> bool:
    return text.strip() in ("-", "–", "−", "—")


def _joined(sign: Raw, number: Raw) -> Raw:
    """A number with the sign from a column of its own before it."""
    words = sign.text.strip()
    return number if words[:1] not in "(（-−–" else number._replace(text=words[0] + number.text.lstrip())


def _cell(raw: Raw, starts: Mapping[int, int], unsure: bool) -> Cell:
    meta, text, block, offset = raw
    start = starts.get(block, 0) + offset
    indent = meta.indent + (_moved_in(text) if text[:1].isspace() else 0)
    printed, mark = without_mark(" ".join(text.split()))
    return Cell(
        meta.row, meta.column, printed, start, start + len(text), meta.rows, meta.columns, indent, False, meta.head, mark, unsure
    )  # fmt: skip


def _moved_in(text: str) -> int:
    """The indentation given by the blanks before a cell's words."""
    blank = _BLANK.match(text)
    return 0 if blank is None else sum(_WIDTHS.get(one, 1) for one in blank.group())


def _titled(above: Sequence[str]) -> tuple[str, str]:
    """The caption and the unit line among the paragraphs before a table."""
    caption = unit = ""
    for words in reversed(above[-3:]):
        bare = words.strip("# *_()（）")
        if not unit and not caption and UNIT_LINE.search(bare):
            unit = bare
        elif len(words) <= _LONGEST_CAPTION:
            caption = words.strip("# *_")
            break
        else:
            break
    return caption, unit

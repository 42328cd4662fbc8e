"""The text of a document, assembled from what its reader finds: paragraphs, tables, boxes, notes.

Paragraphs are separated by a blank line. A row of a table is one paragraph, with a tab between its cells, so that no
two cells can be read as one number. A cell with more than a few words (a table inside it, several long paragraphs) is
laid out as paragraphs instead: such tables arrange text on a page and have no columns to compare.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from audit.article.files.unreadable import Extracted, too_much
from audit.base.findings import Sentence, marked, sentence, worded
from audit.tables.model import Table
from audit.tables.readers.laid_out import Recorded

BETWEEN = "\n\n"  # the separator of two paragraphs
BREAK = "\x0b"  # a line break that the document requests
TAB = "\x1f"  # a tab that is meant, in formats where white space is not (HTML)
_LARGEST_TABLES = 20_000_000  # characters, counting those of nested tables for each level
_LONGEST_CELL = 300  # characters; a longer one is running text
_MOST_ABOVE = 3  # paragraphs before a table in which its caption is searched for
_MOST_TOLD = 12  # parts that could not be read, each with its place
_LONGEST_PLACE = 40  # characters that are quoted to say where something is

RAISED = str.maketrans("0123456789+-−–‑", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁻")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_LEVEL = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789")
# 2¹⁄₂ as superscript and subscript figures, but not the powers in a unit such as m²/s
_FRACTION = re.compile("(?<![A-Za-z])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}[/⁄][₀₁₂₃₄₅₆₇₈₉]{1,3}")
# superscript text that can only be the mark of a note: 1, [2], *, a, or several of these
_NOTE_MARK = re.compile(r"\s*[\[(]?(?:[0-9]{1,3}|[a-z]{1,2}|[*†‡§¶#]{1,3}|[,;–\s-]){1,9}[\])]?\s*", re.I)
_INVISIBLE = str.maketrans({"\u00ad": None, "\u200b": None, "\u2060": None, "\ufeff": None, "\u2011": "-"})
_BLANKS = re.compile(r"[ \t\r\n\f]{2,}|[\t\r\n\f]")  # white space other than a single blank
_SPECIAL = re.compile("[\r\n\f\x0b\x1f/]")
_SIGNS = "-−–+±.,~≈"

# Parts of a document that are not text.
PICTURE = marked("a picture")
CHART = marked("a chart")
DIAGRAM = marked("a diagram")
OBJECT = marked("an embedded object")
EMBEDDED = marked("an embedded document")
FRAME = marked("an embedded page")
DRAWING = marked("a drawing")
FORMULA = marked("a formula")
STRUCK = marked("words that are struck out")
ASIDE = marked("a box beside the text")

ACCEPTED = sentence("tracked changes are read as accepted: insertions in, deletions out")
COMMENTS = sentence("comments are not read")


def hidden_sheet(name: str) -> Sentence:
    """The report for a sheet that is not shown."""
    return sentence("the sheet “{name}” is hidden, and not read", name=name)


class _Block(NamedTuple):
    """A paragraph. One that is ``apart`` (a row, a box) is never joined to a cell's words."""

    text: str
    apart: bool = False
    number: int = 0  # of one that has cells of a table


class _AssembledRow(NamedTuple):
    before: list[_Block]
    cells: list[list[_Block]]
    table: Recorded | None


class _Interrupted(NamedTuple):
    """What was being assembled when a box began."""

    blocks: list[_Block]
    now: list[str]
    sign: str
    rows: list[_AssembledRow]


class Assembly:
    """Takes a document's words in order and gives its text.

    ``collapses``: any run of white space is shown as one blank, as in HTML."""

    def __init__(self, collapses: bool = False) -> None:
        self._collapses = collapses
        self._blocks: list[_Block] = []
        self._now: list[str] = []
        self._sign = ""
        self._rows: list[_AssembledRow] = []
        self._boxes: list[_Interrupted] = []
        self._beside: list[_Block] = []  # boxes, until the end of the paragraph in which they are anchored
        self._notes: list[_Block] = []
        self._margins: list[_Block] = []
        self._last = ""
        self._size = 0
        self._unread: list[tuple[str, str]] = []
        self._remarks: list[Sentence] = []
        self._tables: list[Recorded] = []
        self._open_tables: list[Recorded] = []
        self._numbers = 0  # of blocks that have cells

    # -- words

    def words(self, text: str) -> None:
        """Adds words to the current paragraph."""
        self._now.append(text)

    def line_break(self) -> None:
        """Starts a new line in the same paragraph."""
        self._now.append(BREAK)

    def raised(self, text: str, is_note: bool = False) -> None:
        """Adds words in superscript: the 3 of 10³, or anything else written that way (5th).

        The mark of a note is left out so that it does not become part of a number."""
        if is_note and _NOTE_MARK.fullmatch(text):
            return
        if len(text) == 1 and text in "abcdefgh" and self._now and self._now[-1][-1:].isdigit():
            text = f"[{text}]"
        self._now.append(text.translate(RAISED) if text[:1] in "0123456789+-−–‑" else text)

    def lowered(self, text: str) -> None:
        """Adds words in subscript: the 2 of CO2, the lower half of a fraction."""
        after_stroke = bool(self._now) and self._now[-1][-1:] in ("/", "⁄")
        self._now.append(text.translate(_LOWERED) if after_stroke else text)

    # -- paragraphs

    def begin(self, sign: str = "") -> None:
        """Starts a paragraph, with the sign that a heading has in Markdown."""
        self.end()
        self._sign = sign

    def go_on(self, sign: str) -> None:
        """Merges two paragraphs into one, which is of the kind of the second."""
        self._sign = sign

    def end(self) -> None:
        """Ends the paragraph."""
        if self._now:
            text = self._so_far()
            self._now = []
            if text:
                self._last = text
                self._blocks.append(_Block(self._sign + text, False, 0))
        self._sign = ""
        if self._beside:
            self._blocks += self._beside
            self._beside = []

    def _so_far(self) -> str:
        words = self._now[0] if len(self._now) == 1 else "".join(self._now)
        return tidy(_BLANKS.sub(" ", words) if self._collapses else words)

    # -- tables

    def open_table(self, sheet: str = "") -> None:
        """Starts a table; its rows are recorded, as those of a ``sheet`` if it is one."""
        self.end()
        self._open_tables.append(Recorded(len(self._tables) + 1, sheet))
        self._tables.append(self._open_tables[-1])

    def close_table(self) -> None:
        """Ends the table."""
        while self._rows and self._open_tables and self._rows[-1].table is self._open_tables[-1]:
            self.close_row()
        self.end()
        if self._open_tables:
            self._open_tables.pop()

    def open_row(self) -> None:
        """Starts a row of a table."""
        self.end()
        table = self._open_tables[-1] if self._open_tables else None
        if table is not None:
            if not table.above:
                table.above = [one.text for one in _last_apart(self._blocks)]
            table.open_row()
        self._rows.append(_AssembledRow(self._blocks, [], table))
        self._blocks = []

    def open_cell(self, columns: int = 1, rows: int = 1, head: bool = False, indent: int = 0) -> None:
        """Starts a cell of the row that covers this many columns and rows."""
        if self._now or self._beside:
            self.end()
        self._sign = ""
        if self._rows:
            row = self._rows[-1]
            row.cells.append([])
            self._blocks = row.cells[-1]
            if row.table is not None:
                row.table.open_cell(columns, rows, head, indent)

    def cover(self) -> None:
        """Lets the cell above cover the current cell."""
        if self._rows and self._rows[-1].table is not None:
            self._rows[-1].table.cover()

    def spread(self, columns: int, rows: int) -> None:
        """Lets the current cell cover this many cells, which follow it one by one."""
        if self._rows and self._rows[-1].table is not None:
            self._rows[-1].table.spread(columns, rows)

    def skip(self, columns: int) -> None:
        """Lets the row leave out this many columns."""
        if self._rows and self._rows[-1].table is not None:
            self._rows[-1].table.skip(columns)

    def row(
        self, cells: Sequence[str], number: int = 0, indents: Sequence[int] = (), words: Sequence[bool] = ()
    ) -> None:
        """Adds a row of a table whose cells are words on one line, with its ``number`` in the sheet.

        ``words`` says which of its cells are stored as text. An empty row adds nothing."""
        text = "\t".join(cells).rstrip("\t")
        if text.strip():
            self._last = text
            self._numbers += 1
            self._blocks.append(_Block(text, True, self._numbers))
            if self._open_tables:
                self._open_tables[-1].sheet_row(number, cells, indents, self._numbers, words)

    def close_cell(self, times: int = 1) -> None:
        """Ends the cell; ``times`` cells of the row have the same words."""
        self.end()
        if self._rows and self._rows[-1].cells and times > 1:
            row = self._rows[-1]
            row.cells.extend([row.cells[-1]] * (times - 1))
            if row.table is not None:
                row.table.repeat_cell(times - 1)

    def close_row(self, times: int = 1) -> None:
        """Ends the row; ``times`` rows are the same."""
        self.end()
        if not self._rows:
            return
        row = self._rows.pop()
        if row.table is not None and times > 1:
            row.table.repeat_row(times - 1)
        if row.table is None:
            found = [*([] if row.cells else self._blocks), *_laid_out(row.cells)]
        else:
            found = self._recorded(row)
        self._size += times * sum(len(one.text) for one in found)
        if self._size > _LARGEST_TABLES:
            raise too_much()
        if found:
            self._last = found[-1].text
        self._blocks = row.before
        self._blocks += found * times

    def _recorded(self, row: _AssembledRow) -> list[_Block]:
        """The paragraphs of a row whose cells are recorded with their places."""
        assert row.table is not None
        if not row.cells:
            return self._blocks
        if _is_text(row.cells):
            cells = [[self._numbered(one) for one in cell] for cell in row.cells]
            row.table.close_row([
                (cell[0].number, 0, cell[0].text) if cell else (0, 0, "") for cell in cells
            ])  # fmt: skip
            return [one._replace(apart=True) for cell in cells for one in cell]
        words = _words_of(row.cells)
        found = list(_on_a_line(row.cells, words))
        if any(words):
            found[0] = self._numbered(found[0])
            starts = accumulate((len(one) + 1 for one in words), initial=0)
            row.table.close_row(
                [(found[0].number, start, one) for start, one in zip(starts, words, strict=False)]
            )
        return found

    def _numbered(self, block: _Block) -> _Block:
        if block.number:
            return block
        self._numbers += 1
        return block._replace(number=self._numbers)

    # -- beside the text

    def open_box(self) -> None:
        """Starts a text box or a note in the middle of a paragraph."""
        self._boxes.append(_Interrupted(self._blocks, self._now, self._sign, self._rows))
        self._blocks, self._now, self._sign, self._rows = [], [], "", []

    def close_box(self, note: str | None = None) -> None:
        """Ends the box: it goes after the paragraph that it is anchored in.

        A ``note`` goes to the end of the text, with its mark."""
        boxed = self._closed()
        if note is None:
            self._beside += [one._replace(apart=True) for one in boxed]
        elif boxed:
            self._notes += [boxed[0]._replace(text=f"{note}{boxed[0].text}"), *boxed[1:]]

    def close_margin(self) -> None:
        """Ends a box that was a header or footer: it goes to the end of the text, once."""
        known = {one.text for one in self._margins}
        self._margins += [one for one in self._closed() if one.text not in known]

    def _closed(self) -> list[_Block]:
        while self._rows:
            self.close_row()
        self.end()
        boxed = self._blocks
        if self._boxes:
            self._blocks, self._now, self._sign, self._rows = self._boxes.pop()
        return boxed

    # -- parts that are not text

    def unread(self, what: str) -> None:
        """Records a part that is not text; ``what`` is one of the words above."""
        self._unread.append((what, self._so_far() or self._last))

    def remark(self, words: Sentence) -> None:
        """Adds another remark on what was left out."""
        self._remarks.append(words)

    def extracted(self) -> Extracted:
        """The text, and what it lacks."""
        while self._boxes:
            self.close_box()
        while self._rows:
            self.close_row()
        self.end()
        blocks = (*self._blocks, *self._notes, *self._margins)
        text = BETWEEN.join(one.text for one in blocks)
        told = (*_told(self._unread), *self._remarks)
        return Extracted(f"{text}\n", told, tables=tuple(self._placed(blocks)) if self._tables else ())

    def _placed(self, blocks: Iterable[_Block]) -> Iterator[Table]:
        """The tables, with the places of their cells in the text."""
        starts: dict[int, int] = {}
        at = 0
        for one in blocks:
            if one.number:
                starts.setdefault(one.number, at)
            at += len(one.text) + len(BETWEEN)
        number = 1
        for table in self._tables:
            made = table.made(number, starts)
            if made is not None:
                number += 1
                yield made


def _last_apart(blocks: Sequence[_Block]) -> list[_Block]:
    """The last few paragraphs that do not belong to a table."""
    found: list[_Block] = []
    for one in reversed(blocks[-_MOST_ABOVE:]):
        if one.apart:
            break
        found.append(one)
    return found[::-1]


def _is_text(cells: Sequence[list[_Block]]) -> bool:
    """Whether a row has more than words and numbers."""
    if len(cells) == 1:
        return True
    for cell in cells:
        for one in cell:
            if len(one.text) > _LONGEST_CELL:
                return True
    return False


def _laid_out(cells: Sequence[list[_Block]]) -> Iterator[_Block]:
    """A row of a table as paragraphs: one, unless its cells have more than words and numbers."""
    if _is_text(cells):
        yield from (one._replace(apart=True) for cell in cells for one in cell)
    else:
        yield from _on_a_line(cells, _words_of(cells))


def _words_of(cells: Sequence[list[_Block]]) -> list[str]:
    return [_cell(cell) if cell else "" for cell in cells]


def _on_a_line(cells: Sequence[list[_Block]], words: Sequence[str]) -> Iterator[_Block]:
    """The words of a row in one paragraph, and the parts that are apart in its cells."""
    row = "\t".join(words).rstrip("\t")
    if row.strip():
        yield _Block(row, apart=True)
    yield from (one for cell in cells for one in cell if one.apart)


def _cell(blocks: Sequence[_Block]) -> str:
    """The lines of a cell on one line; two numbers one below the other stay two."""
    if len(blocks) == 1 and not blocks[0].apart and "\n" not in blocks[0].text:
        return blocks[0].text
    found = ""
    for line in (one for words in blocks if not words.apart for one in words.text.split("\n") if one):
        joins = found[-1:].isnumeric() and (line[0].isnumeric() or line[0] in _SIGNS)
        found += ("\t" if joins else " ") + line if found else line
    return found


def tidy(text: str) -> str:
    """Words as a reader sees them: without invisible characters, white space around lines, and empty lines."""
    if text.isascii():
        if not _SPECIAL.search(text):
            return text.strip(" ").rstrip("\t")
    else:
        text = text.translate(_INVISIBLE)
    if "⁄" in text or "/" in text:
        text = _FRACTION.sub(_level, text)
    lines = [line.strip(" \r\n\f").rstrip("\t") for line in text.split(BREAK)]
    return re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip("\n").replace(TAB, "\t")


def _level(match: re.Match[str]) -> str:
    """A fraction in small figures as one in figures of the usual size: 2¹⁄₂ becomes 2 1/2."""
    apart = " " if match.start() and match.string[match.start() - 1].isdigit() else ""
    return apart + match.group().translate(_LEVEL).replace("⁄", "/")


def _told(unread: Sequence[tuple[str, str]]) -> Iterator[Sentence]:
    for what, words in unread[:_MOST_TOLD]:
        if words:
            yield sentence("not read: {what} after “{words}”", what=worded(what), words=_quoted(words))
        else:
            yield sentence("not read: {what} at the beginning", what=worded(what))
    if len(unread) > _MOST_TOLD:
        yield sentence("not read: {count} more such parts", count=len(unread) - _MOST_TOLD)


def _quoted(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST_PLACE else f"…{words[-_LONGEST_PLACE:].lstrip()}"

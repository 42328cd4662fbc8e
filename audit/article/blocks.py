"""Stretches of a text that belong together: lines, and lines that are one paragraph wrapped at a margin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import east_asian_width

from audit.languages.zh import documents as chinese

LINE = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_INDENTED = re.compile("[\u3000\t]|  ")
_ITEM = re.compile(chinese.ITEM)
_OPENING = re.compile(r"[▲▼▶◀△▷►◄▸□■☐#>|]")
_WIDEST_MARGIN = 100  # cells; a longer line is a paragraph of its own
_NARROWEST_MARGIN = 50  # cells; the two lines of a heading are seldom as long
_NARROWEST_COLUMN = 24  # of a column that continues for several lines
_LINES_OF_A_COLUMN = 4


class Line(NamedTuple):
    """One non-blank line: its extent without surrounding white space.

    Also whether it is indented, and how many blank lines precede it."""

    start: int
    end: int
    indented: bool
    blanks: int


class Block(NamedTuple):
    """One or more lines that are one paragraph, with what preceded the first."""

    start: int
    end: int
    indented: bool
    blanks: int


def is_item(words: str) -> bool:
    """Whether a line starts like the entry of a list."""
    return _ITEM.match(words) is not None


def is_row(words: str) -> bool:
    """Whether a line is a row of a table: there is a tab between its cells."""
    return "\t" in words.strip()


def blocks_of(text: str, broken: bool = False) -> list[Block]:
    """The paragraphs as the lines show them: separated by blank lines, or one on each line.

    Lines that were wrapped at a margin are one paragraph. ``broken`` says that the lines were broken by hand, so that
    only blank lines separate paragraphs if there are any."""
    groups = list(_groups(text))
    is_broken = broken and len(groups) > 1
    return [
        Block(first.start, last.end, first.indented, first.blanks)
        for group in groups
        for first, last in ([(group[0], group[-1])] if is_broken else _unwrapped(text, group))
    ]


def _groups(text: str) -> Iterator[list[Line]]:
    """Groups of lines without a blank one between them."""
    group: list[Line] = []
    for line in _lines(text):
        if line.blanks and group:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _lines(text: str) -> Iterator[Line]:
    end = 0
    for match in LINE.finditer(text):
        words = match.group()
        bare = words.strip()
        if not bare:
            continue
        start = match.start() + len(words) - len(words.lstrip())
        blanks = _line_ends(text[end:start]) - bool(end)
        yield Line(start, start + len(bare), _INDENTED.match(words) is not None, max(blanks, 0))
        end = start + len(bare)


def _line_ends(words: str) -> int:
    return 1 if words == "\n" else len(_LINE_END.findall(words))


def _unwrapped(text: str, group: list[Line]) -> Iterator[tuple[Line, Line]]:
    margin = _margin(text, group)
    first = before = group[0]
    for line in group[1:]:
        if not _goes_on(text, before, line, margin):
            yield first, before
            first = line
        before = line
    yield first, before


def _margin(text: str, group: list[Line]) -> int:
    """The width at which the lines were wrapped, in cells; 0 if they were not."""
    if len(group) == 1 or max(line.end - line.start for line in group) > _WIDEST_MARGIN:
        return 0
    widest = max(_cells(text[line.start : line.end]) for line in group)
    narrowest = _NARROWEST_COLUMN if len(group) >= _LINES_OF_A_COLUMN else _NARROWEST_MARGIN
    return widest if narrowest <= widest <= _WIDEST_MARGIN else 0


def _goes_on(text: str, before: Line, line: Line, margin: int) -> bool:
    """Whether a line continues a wrapped paragraph: its first word would not fit on the line before."""
    words = text[line.start : line.end]
    if not margin or (line.indented and not before.indented) or is_item(words) or _OPENING.match(words):
        return False
    if is_row(words) or is_row(text[before.start : before.end]):
        return False
    if _OPENING.match(text, before.start) and text[before.start] in "#|":
        return False
    word = re.match(r"[!-~]+|\S", words)
    room = margin - _cells(text[before.start : before.end])
    return room <= max(_cells(word.group()) if word else 1, margin // 8)


def _cells(words: str) -> int:
    return len(words) if words.isascii() else sum(2 if east_asian_width(one) in "WF" else 1 for one in words)

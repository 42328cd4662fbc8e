"""The tables of Markdown: lines of cells between pipes, above a line of dashes. Every offset is one in the file
itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from audit.numbers.patterns import Pattern
from audit.tables.figures import without_mark
from audit.tables.model import Cell, Table
from audit.tables.words import UNIT_LINE

_DASHES = Pattern(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_CELL = Pattern(r"((?:[^|\\`\n]|\\.|`[^`\n]*`|[\\`])*)(\||$)")
_SMALL = Pattern(r"<su[pb]>(.*?)</su[pb]>|\[\^[^\]]+\]", re.I)
_TAGS = Pattern(r"<[^<>]*>")
_ESCAPED = Pattern(r"\\([^\w\s])")
_NOTE_MARK = Pattern(r"[a-z0-9*†‡§,]{1,3}", re.I)
_BLANK = Pattern("^[ \t\u00a0\u2002\u2003\u3000]+")
_WIDTHS = {"\t": 2, "\u2003": 2, "\u3000": 2}
_MOST_ABOVE = 4  # paragraphs in which a caption and a unit line are searched for
_HEAD = Pattern(r"^(?:#{1,6}\s+|\*\*|__|[:*_]\s*)")


def tables_of(text: str) -> tuple[Table, ...]:
    """The tables of a text, in order."""
    if "|" not in text:
        return ()
    lines = _lines(text)
    found: list[Table] = []
    at = 1
    while at < len(lines):
        _start, line = lines[at]
        if (
            "|" in lines[at - 1][1]
            and "-" in line
            and _DASHES.fullmatch(line)
            and _count(lines[at - 1][1]) == _count(line)
        ):
            end = at + 1
            while end < len(lines) and "|" in lines[end][1]:
                end += 1
            rows = [lines[at - 1], *lines[at + 1 : end]]
            caption, unit = _above(lines, at - 1)
            table = _table(len(found) + 1, rows, caption, unit)
            if table is not None:
                found.append(table)
            at = end
        at += 1
    return tuple(found)


def _lines(text: str) -> list[tuple[int, str]]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append((start, line.rstrip("\r")))
        start += len(line) + 1
    return found


def _count(line: str) -> int:
    return len(_cells(line))


def _cells(line: str) -> list[tuple[int, int]]:
    """The extents of the cells of a line."""
    begin = len(line) - len(line.lstrip())
    end = len(line.rstrip())
    if line[begin : begin + 1] == "|":
        begin += 1
    if end > begin and line[end - 1] == "|" and line[end - 2 : end - 1] != "\\":
        end -= 1
    found = []
    while begin <= end:
        match = _CELL.match(line, begin, end)
        if match is None:
            break
        found.append(match.span(1))
        if match.end() >= end and match[2] != "|":
            break
        begin = match.end()
    return found


def _table(number: int, rows: Sequence[tuple[int, str]], caption: str, unit: str) -> Table | None:
    cells: list[Cell] = []
    row = 0
    for at, (start, line) in enumerate(rows):
        made = [
            _cell(row + 1, column, line[low:high], start + low, at == 0)
            for column, (low, high) in enumerate(_cells(line), 1)
        ]
        filled = [one for one in made if one is not None]
        if filled:
            row += 1
            cells += filled
    if not cells:
        return None
    last, line = rows[-1]
    return Table(number, tuple(cells), caption, unit, rows[0][0], last + len(line))


def _cell(row: int, column: int, raw: str, start: int, head: bool) -> Cell | None:
    text, mark, bold = shown(raw)
    indent = _indent(text)
    text = " ".join(text.split())
    if not text:
        return None
    left, right = len(raw) - len(raw.lstrip()), len(raw.rstrip())
    bare, more = without_mark(text)
    return Cell(row, column, bare, start + left, start + right, 1, 1, indent, bold, head, mark or more)


def shown(raw: str) -> tuple[str, str, bool]:
    """The words that a cell shows, its footnote mark, and whether they are bold."""
    mark = ""
    if "<" in raw or "[^" in raw:
        for found in _SMALL.finditer(raw):
            if found[1] is None or _NOTE_MARK.fullmatch(found[1]):
                mark = found[1] or found.group()
        raw = _TAGS.sub(" " if "<br" in raw else "", _SMALL.sub("", raw) if mark else raw)
    bold = "**" in raw or "__" in raw
    if bold:
        raw = raw.replace("**", "").replace("__", "")
    if "&" in raw:
        from html import unescape  # a table of two thousand names, which few cells need

        raw = unescape(raw)
    if "\\" in raw:
        raw = _ESCAPED.sub(r"\1", raw)
    stripped = raw.strip()
    if len(stripped) > 2 and stripped[0] in "*_`" and stripped[-1] == stripped[0]:
        raw = raw.replace(stripped, stripped[1:-1])
    return raw.replace("\u200b", ""), mark, bold


def _indent(text: str) -> int:
    found = _BLANK.match(text[1:] if text[:1] == " " else text)
    return 0 if found is None else sum(_WIDTHS.get(one, 1) for one in found.group())


def _above(lines: Sequence[tuple[int, str]], at: int) -> tuple[str, str]:
    """The caption and the unit line above a table."""
    caption = unit = ""
    looked = 0
    for _, line in reversed(lines[max(0, at - 12) : at]):
        words = line.strip()
        if not words:
            continue
        looked += 1
        if looked > _MOST_ABOVE or "|" in words:
            break
        bare = _HEAD.sub("", words).strip("*_ ")
        if not unit and UNIT_LINE.search(bare):
            unit = bare
        elif bare != words or len(bare) < 80:
            caption = bare
            break
        else:
            break
    return caption, unit

"""The corner of a table that a finding is about, drawn for a terminal with the wrong cell marked.

It has the labels, the columns that matter and, as far as there is room, those next to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit.reports.blocks import Line, Page, StyledText
from audit.reports.cells import cells, fitted
from audit.reports.excerpt import frame

if TYPE_CHECKING:
    from audit.base.corner import Corner, CornerRow

_WIDEST_LABEL = 34
_WIDEST_CELL = 20
_MOST_HEADS = 3  # lines of words above a column
_SIGNS = {"part": "+", "deducted": "-", "total": "=", "wrong": " ", "other": " ", "": " "}


def corner_lines(corner: Corner, page: Page, gutter: int) -> list[Line]:
    """The corner, as lines to the right of the frame."""
    drawing = _Drawing(corner, page, page.width - gutter - 3)
    edge = frame("", page, gutter)
    title = page.safe(corner.title)
    drawn: list[Line] = [(StyledText(_short(title, drawing.room, page), "dim"),)] if title else []
    drawn += drawing.heads()
    for row in corner.rows:
        drawn += drawing.row(row)
    return [(edge, *line) for line in drawn]


class _Drawing:
    def __init__(self, corner: Corner, page: Page, room: int) -> None:
        self.corner, self.page, self.room = corner, page, room
        labels = [self._label(row) for row in corner.rows]
        self.label = min(max((cells(one) for one in labels), default=0), _WIDEST_LABEL, room // 2)
        self.columns = self._chosen()
        self.signed = any(one.role in ("part", "deducted") for row in corner.rows for one in row.cells)

    def _label(self, row: CornerRow) -> str:
        return "  " * min(row.indent, 4) + self.page.safe(row.label)

    def _chosen(self) -> list[tuple[int, int]]:
        """The columns to show with their widths: those that matter, then their neighbours as long as there is
        room."""
        widths = self._widths()
        matter = [one for one in self.corner.matter if one in widths]
        near = sorted(
            (one for one in widths if one not in matter),
            key=lambda one: min((abs(one - other) for other in matter), default=0),
        )
        chosen: list[int] = []
        taken = self.label
        for column in (*matter, *near):
            need = widths[column] + 4
            if chosen and taken + need > self.room:
                if column in matter:
                    continue
                break
            chosen.append(column)
            taken += need
        return [(one, widths[one]) for one in sorted(chosen)]

    def _widths(self) -> dict[int, int]:
        found: dict[int, int] = {}
        for row in self.corner.rows:
            for one in row.cells:
                size = min(cells(self.page.safe(one.text)), _WIDEST_CELL)
                found[one.column] = max(found.get(one.column, 0), size)
        heads = dict(self.corner.heads)
        return {
            column: max(size, _longest_word(self.page.safe(heads.get(column, ""))))
            for column, size in found.items()
        }

    def heads(self) -> list[Line]:
        """The headings of the columns, in as many lines as they need, aligned at the bottom."""
        heads = dict(self.corner.heads)
        wrapped = [_wrapped(self.page.safe(heads.get(column, "")), width) for column, width in self.columns]
        height = max((len(one) for one in wrapped), default=0)
        lines: list[Line] = []
        for at in range(height):
            spans = [StyledText(" " * self.label)]
            for words, (_, width) in zip(wrapped, self.columns, strict=True):
                word = words[at - (height - len(words))] if at >= height - len(words) else ""
                spans.append(StyledText("  " + _right(word, width + (2 if self.signed else 0)), "dim"))
            lines.append(_closed(spans))
        return lines

    def row(self, row: CornerRow) -> list[Line]:
        """A row with a mark below its wrong cell, preceded by a note on what was left out."""
        glyphs = self.page.glyphs
        lines: list[Line] = []
        if row.skipped:
            lines.append((StyledText(glyphs.skipped, "frame"),))
        label = _short(self._label(row), self.label, self.page)
        spans = [StyledText(label + " " * (self.label - cells(label)), "source" if _matters(row) else "dim")]
        under = " " * self.label
        wrong = False
        by_column = {one.column: one for one in row.cells}
        for column, width in self.columns:
            one = by_column.get(column)
            text = "" if one is None else _short(self.page.safe(one.text), width, self.page)
            role = "" if one is None else one.role
            sign = f"{_SIGNS[role]} " if self.signed else ""
            spans += [
                StyledText("  " + sign + " " * (width - cells(text))),
                StyledText(text, _role(role, row)),
            ]
            is_wrong = role == "wrong"
            mark = glyphs.primary * max(cells(text), 1) if is_wrong else ""
            if not wrong:
                under += " " * (2 + len(sign) + width - cells(mark)) + mark
            wrong = wrong or is_wrong
        lines.append(_closed(spans))
        if wrong:
            lines.append((StyledText(under, "primary"), *self._should()))
        return lines

    def _should(self) -> tuple[StyledText, ...]:
        if not self.corner.instead:
            return (StyledText(" " + self.page.text("this number"), "primary"),)
        told = self.page.text("should be {instead}", instead=self.page.safe(self.corner.instead))
        return (StyledText(" " + told, "primary"),)


def _matters(row: CornerRow) -> bool:
    return any(one.role for one in row.cells)


def _role(role: str, row: CornerRow) -> str:
    if role == "wrong":
        return "primary-source"
    return "related-source" if role else "dim"


def _short(text: str, width: int, page: Page) -> str:
    """A text cut to a width, with an ellipsis where it is cut."""
    if cells(text) <= width:
        return text
    return fitted(text, width - cells(page.glyphs.ellipsis)).rstrip() + page.glyphs.ellipsis


def _longest_word(text: str) -> int:
    return min(max((cells(word) for word in text.split()), default=0), _WIDEST_CELL)


def _wrapped(text: str, width: int) -> list[str]:
    """The last few lines of a text wrapped into a column; an endless one is cut."""
    lines: list[str] = []
    for word in text.split():
        word = fitted(word, width)
        if lines and cells(lines[-1]) + 1 + cells(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines[-_MOST_HEADS:]


def _right(text: str, width: int) -> str:
    return " " * max(0, width - cells(text)) + text


def _closed(spans: list[StyledText]) -> Line:
    return tuple(one for one in spans if one.text)

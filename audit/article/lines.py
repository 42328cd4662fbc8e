"""From offsets in a text to lines and columns."""

from __future__ import annotations

from bisect import bisect_right

from audit.base.source import Place


class LineStarts:
    """The line starts of one file's text."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def place(self, start: int, end: int) -> Place:
        """The place of the characters ``start`` up to ``end``."""
        line, column = self._position(start)
        end_line, end_column = self._position(end)
        return Place(self.file, line, column, end_line, end_column)

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

"""How many screen cells a text takes: full-width characters take two, combining marks none.

Characters of ambiguous width count as one, as terminals draw them by default.
"""

from __future__ import annotations


class _Cells(dict[str, int]):
    """Cells by character, looked up once; the Unicode tables are loaded at the first full-width text."""

    def __missing__(self, character: str) -> int:
        from unicodedata import category, east_asian_width

        if category(character) in ("Mn", "Me"):
            cells = 0
        else:
            cells = 2 if east_asian_width(character) in ("W", "F") else 1
        self[character] = cells
        return cells


_CELLS = _Cells()


def cells(text: str) -> int:
    """The number of screen cells that ``text`` takes."""
    return len(text) if text.isascii() else sum(map(_CELLS.__getitem__, text))


def padded(text: str, width: int) -> str:
    """``text`` padded with spaces to ``width`` cells."""
    return text + " " * (width - cells(text))


def fitted(text: str, width: int) -> str:
    """As much of the start of ``text`` as fits into ``width`` cells."""
    if cells(text) <= width:
        return text
    taken = 0
    for index, character in enumerate(text):
        taken += _CELLS[character]
        if taken > width:
            return text[:index]
    return text

"""Words with their positions on a page, and what is assembled from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from audit.tables.figures import figures_of, is_nothing, without_mark

_SMALL = 0.8  # times the height of what it follows: a raised mark
_NOT_KNOWN = frozenset(("..", "…", "n/a", "na", "x"))
_WIDE = 0x2E80  # from here on letters are written without blanks between words
_MARKS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class PageWords(NamedTuple):
    """Some words on a page: where in the text they start, and their box, in points from the lower left."""

    text: str
    start: int
    end: int
    left: float
    right: float
    bottom: float
    top: float
    parts: tuple[PageWords, ...] = ()  # the words between blanks, if there are several

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of their box."""
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2


Row = list[PageWords]


class PlacedWords(NamedTuple):
    """Words as a cell: its column, and the columns and rows that it covers."""

    column: int
    columns: int
    rows: int
    words: PageWords


def has_figures(words: PageWords) -> bool:
    """Whether words are one or two numbers and nothing else."""
    return bool(figures_of(without_mark(words.text)[0]))


def is_year(words: PageWords) -> bool:
    """Whether words are a number that could be a year."""
    found = figures_of(words.text)
    return bool(found) and found[0].is_year


def is_figure(words: PageWords) -> bool:
    """Whether words can be the content of a cell of figures: a number, a dash, *n/a*."""
    text = without_mark(words.text)[0]
    return has_figures(words) or (is_nothing(text) and bool(text)) or text.lower() in _NOT_KNOWN


def lines_of(words: Sequence[PageWords]) -> list[list[PageWords]]:
    """Words as lines, from the top: those at nearly the same height form one, from the left."""
    found: list[list[PageWords]] = []
    for one in sorted(words, key=lambda each: -each.middle[1]):
        line = found[-1] if found else None
        if line is not None and is_level(line[0], one):
            line.append(one)
        else:
            found.append([one])
    return [sorted(line, key=lambda each: each.left) for line in found]


def is_level(first: PageWords, other: PageWords) -> bool:
    """Whether words are beside others, not below them; small ones may be higher or lower."""
    low, high = max(first.bottom, other.bottom), min(first.top, other.top)
    return high - low > 0.5 * min(first.top - first.bottom, other.top - other.bottom)


_FAR = 3  # times the height of letters: a line this much higher is drawn for another column of the page


def in_order(lines: Sequence[Row]) -> list[Row]:
    """The lines of a page from the top, if they are drawn cell by cell; those at the same height are merged."""
    found: list[Row] = []
    for line in lines:
        at = len(found)
        while at and 0 < line[0].bottom - found[at - 1][0].bottom < _FAR * (line[0].top - line[0].bottom):
            at -= 1
        near = next((one for one in (at - 1, at) if 0 <= one < len(found) and _fits(found[one], line)), None)
        if near is None:
            found.insert(at, list(line))
        else:
            found[near] = sorted([*found[near], *line], key=lambda one: one.left)
    return found


def _fits(line: Row, other: Row) -> bool:
    """Whether two lines are one, drawn in pieces."""
    if not is_level(line[0], other[0]):
        return False
    return all(one.right <= two.left or two.right <= one.left for one in line for two in other)


def beside(row: Row, line: Row) -> Row:
    """A row with a line that belongs to it: words below others continue them."""
    found = list(row)
    for words in line:
        over = next(
            (at for at, one in enumerate(found) if one.left < words.right and words.left < one.right), None
        )
        if over is None:
            found.append(words)
        else:
            found[over] = joined([found[over], words])
    return sorted(found, key=lambda one: one.left)


def joined(words: Sequence[PageWords]) -> PageWords:
    """Words that belong together, in order, as one; a small figure after others is a raised one."""
    found = words[0]
    height = found.top - found.bottom
    for one in words[1:]:
        text = one.text
        if one.top - one.bottom < _SMALL * height and text.isdigit() and found.text[-1:].isalnum():
            text = text.translate(_MARKS)
            blank = ""
        elif text.isdigit() and found.text[-1:] in ",." and found.text[-2:-1].isdigit():
            blank = ""  # a number broken over two lines
        else:
            blank = "" if _is_wide(found.text[-1:]) and _is_wide(text[:1]) else " "
        found = PageWords(
            found.text + blank + text, min(found.start, one.start), max(found.end, one.end),
            min(found.left, one.left), max(found.right, one.right),
            min(found.bottom, one.bottom), max(found.top, one.top),
        )  # fmt: skip
    return found


def _is_wide(letter: str) -> bool:
    return bool(letter) and ord(letter) >= _WIDE


class Drawn(NamedTuple):
    """A table of one page: its rows, of which the first are a header as far as is known, and the lines above it.

    ``edges`` are the positions of its columns, from the left; ``below`` has labels at the end of the page that belong
    to it if it continues overleaf; a piece is a table only as the end of one."""

    rows: tuple[tuple[PlacedWords, ...], ...]
    header: int
    above: tuple[str, ...]
    starts_page: bool
    ends_page: bool
    edges: tuple[float, ...] = ()
    is_ruled: bool = False
    below: tuple[tuple[PlacedWords, ...], ...] = ()
    is_piece: bool = False


def in_one_cell(lines: Sequence[Sequence[PageWords]]) -> PageWords:
    """The lines of a cell as one; a number broken over them is joined again."""
    found = joined([one for line in lines for one in line])
    whole = "".join(one.text for line in lines for one in line)
    if len(lines) > 1 and not has_figures(found) and figures_of(without_mark(whole)[0]):
        return found._replace(text=whole)
    return found

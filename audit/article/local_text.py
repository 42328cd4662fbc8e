"""The text of one paragraph, assembled from its pieces, and the way back to offsets into the article's text."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from audit.article.blocks import LINE
from audit.article.model import Article, Paragraph
from audit.numbers import Reading

_BEYOND = 1 << 62  # larger than any offset
_DASHES = "-–‑"
_FIRST_IDEOGRAPH = "\u2e80"
_WIDE = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")  # figures and letters


class LocalText(NamedTuple):
    """``text`` is what is read. ``starts`` are its lines, each with its start here and in the article."""

    text: str
    starts: tuple[tuple[int, int], ...]

    def place(self, position: int) -> int:
        """The offset into the article's text of the character at ``position``."""
        local, in_article = self.starts[bisect_right(self.starts, (position, _BEYOND)) - 1]
        return in_article + position - local


def local_text(article: Article, paragraph: Paragraph) -> LocalText:
    """The paragraph's lines, joined for reading: words of letters get a space between them.

    Everything that reads a paragraph, or finds or quotes a number in it, uses this, so that all see the same
    words."""
    text, length = article.text, 0
    parts: list[str] = []
    starts: list[tuple[int, int]] = []
    for start, end in paragraph.pieces:
        for line_start, line_end in _lines(text, start, end):
            if parts and _needs_space(parts[-1], text[line_start]):
                parts.append(" ")
                length += 1
            starts.append((length, line_start))
            parts.append(text[line_start:line_end])
            length += line_end - line_start
    return LocalText("".join(parts), tuple(starts))


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The lines of a piece without their ends and surrounding white space; most pieces are one line."""
    found = []
    for match in LINE.finditer(text, start, end):
        words = match.group()
        bare = words.strip()
        if bare:
            first = match.start() + len(words) - len(words.lstrip())
            found.append((first, first + len(bare)))
    return found


def _needs_space(before: str, after: str) -> bool:
    """Whether a line end becomes a space: not beside Chinese characters, nor inside twenty-five."""
    last = before[-1]
    if is_ideograph(last) or is_ideograph(after):
        return False
    return last not in _DASHES or before[-2:-1].isspace()


def is_ideograph(character: str) -> bool:
    """Whether a character is written without spaces beside it, like Chinese ones and their punctuation."""
    return character >= _FIRST_IDEOGRAPH and _WIDE.match(character) is None


def placed(article: Article, local: LocalText, reading: Reading) -> Reading:
    """The reading with offsets into the article's text, and its words as printed there."""
    if len(local.starts) == 1:
        shift = local.starts[0][1]
        if not shift:
            return reading
        start, end = reading.start + shift, reading.end + shift
        low, high = reading.numeral
        return reading._replace(start=start, end=end, numeral=(low + shift, high + shift))
    start, end = local.place(reading.start), local.place(reading.end - 1) + 1
    low, high = local.place(reading.numeral[0]), local.place(reading.numeral[1] - 1) + 1
    return reading._replace(text=article.text[start:end], start=start, end=end, numeral=(low, high))

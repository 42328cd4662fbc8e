"""Where in its article a number stands: paragraph and sentence as ``at: p3.s2`` counts them, and offset."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from audit.article.articles import articles_of
from audit.article.local_text import local_text
from audit.article.model import Paragraph
from audit.base.source import Place

_SENTENCE_END = re.compile(r"[。！？!?]|\.(?= )")


class Spot(NamedTuple):
    """A stretch of an article: in its field ``title`` or ``text``, characters ``start`` up to ``end`` of that field, in which
    paragraph (0: a heading or a by-line) and sentence of it, both counted from 1."""

    field: str
    paragraph: int
    sentence: int
    start: int
    end: int


class SpotFinder:
    """The spots of one article's text; ``begins`` is where the field of the text begins in it."""

    def __init__(self, text: str, begins: int, split: bool = True) -> None:
        self._text, self._begins, self._split = text, begins, split

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self._text))]

    @cached_property
    def _paragraphs(self) -> list[tuple[Paragraph, str, list[tuple[int, int]]]]:
        """Each paragraph with its words and where its lines begin in these and in the text."""
        found = []
        for article in articles_of(self._text, split=self._split):
            for one in article.paragraphs:
                local = local_text(article, one)
                found.append((one, local.text, list(local.starts)))
        return found

    def of_place(self, place: Place) -> Spot:
        """The spot of a place of lines and columns."""
        start = self._lines[min(place.line, len(self._lines)) - 1] + place.column - 1
        end = self._lines[min(place.end_line, len(self._lines)) - 1] + place.end_column - 1
        return self.of_offsets(start, end)

    def of_offsets(self, start: int, end: int) -> Spot:
        """The spot of the characters ``start`` up to ``end`` of the whole text."""
        paragraph, sentence = self._counted(start)
        if start < self._begins:
            return Spot("title", paragraph, sentence, start, end)
        return Spot("text", paragraph, sentence, start - self._begins, end - self._begins)

    def _counted(self, start: int) -> tuple[int, int]:
        for one, words, starts in self._paragraphs:
            if any(low <= start < high for low, high in one.pieces):
                local = _local(starts, start)
                return one.number, 1 + sum(
                    end.end() <= local for end in _SENTENCE_END.finditer(words, 0, local)
                )
        return 0, 0


def _local(starts: list[tuple[int, int]], offset: int) -> int:
    """Where in the words of a paragraph an offset of the text is."""
    local, begun = max((one for one in starts if one[1] <= offset), key=lambda one: one[1], default=starts[0])
    return local + max(offset - begun, 0)

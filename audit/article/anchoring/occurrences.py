"""Every place of a text where the number of some claim occurs, with its paragraph and sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from audit.article.anchoring.folding import (
    Folded,
    WantedNumbers,
    fold_paragraph,
    goes_on_after,
    goes_on_before,
)
from audit.article.model import Article, Mention

_SENTENCE_END = re.compile(r"[。！？!?]|\.(?= )")

PART, NO_CLAIM, CLAIM = 0, 1, 2


class Spot(NamedTuple):
    """A place where a number occurs.

    ``start`` and ``end`` are offsets into the text as given, ``at`` is the offset in the folded paragraph. ``fit``
    says what the reader makes of the same characters: a number that claims something (``CLAIM``), one that is a name
    or the like (``NO_CLAIM``), or not a number by itself (``PART``)."""

    paragraph: int
    at: int
    start: int
    end: int
    fit: int


class Spots:
    """The paragraphs of an article, and where the numbers of claims are in them."""

    def __init__(self, article: Article, mentions: Sequence[Mention]) -> None:
        self.article = article
        self.labels = article.labels()
        self.paragraphs: list[Folded] = [fold_paragraph(article, one) for one in article.paragraphs]
        self.mentions: list[list[Mention]] = [[] for _ in self.paragraphs]
        for mention in mentions:
            self.mentions[mention.paragraph].append(mention)
        self._sentences: dict[int, list[int]] = {}

    def find(self, numbers: Iterable[str]) -> dict[str, list[Spot]]:
        """The spots of each folded number, in the order of the text."""
        found: dict[str, list[Spot]] = {}
        wanted = WantedNumbers(numbers)
        for index, paragraph in enumerate(self.paragraphs):
            read = {(one.reading.start, one.reading.end): one.claim for one in self.mentions[index]}
            starts, ends = {start for start, _ in read}, {end for _, end in read}
            text = paragraph.text
            for number, at in wanted.found(text):
                start, end = paragraph.span(at, at + len(number))
                if start not in starts and goes_on_before(text, at):
                    continue
                if end not in ends and goes_on_after(text, at + len(number)):
                    continue
                claims = read.get((start, end))
                fit = PART if claims is None else CLAIM if claims else NO_CLAIM
                found.setdefault(number, []).append(Spot(index, at, start, end, fit))
        return found

    def sentence(self, spot: Spot) -> int:
        """The number of the sentence of its paragraph that contains a spot, counted from 1."""
        return bisect_right(self._ends(spot.paragraph), spot.at) + 1

    def words_around(self, spot: Spot, length: int, most: int) -> str:
        """The folded words beside a spot, at most ``most`` characters on each side and none of another sentence."""
        text, ends = self.paragraphs[spot.paragraph].text, self._ends(spot.paragraph)
        index, end = bisect_right(ends, spot.at), spot.at + length
        low = max(ends[index - 1] if index else 0, spot.at - most)
        high = min(ends[index] if index < len(ends) else len(text), end + most)
        return f"{text[low : spot.at]} {text[end:high]}"

    def _ends(self, paragraph: int) -> list[int]:
        ends = self._sentences.get(paragraph)
        if ends is None:
            text = self.paragraphs[paragraph].text
            ends = self._sentences[paragraph] = [one.end() for one in _SENTENCE_END.finditer(text)]
        return ends

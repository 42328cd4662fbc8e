"""Every place of a text at which the number of some claim stands, with its paragraph and sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from audit.article.matching import Folded, Wanted, fold, goes_on_after, goes_on_before
from audit.article.model import Article, Mention
from audit.records import NamedTuple

_SENTENCE_END = re.compile(r"[。！？!?]|\.(?= )")


class Spot(NamedTuple):
    """A place at which a number stands. ``start`` and ``end`` are offsets into the text as given, ``at`` is the
    offset in the folded paragraph; ``whole`` says that the number was found there by reading the text as well,
    with the same beginning and end."""

    paragraph: int
    at: int
    start: int
    end: int
    whole: bool


class Stretch(NamedTuple):
    """One paragraph of one article: its number, kind and folded text."""

    article: int
    number: int
    kind: str
    folded: Folded


class Spots:
    """The paragraphs of all articles of a file, one after the other, and where the numbers of claims stand."""

    def __init__(self, articles: Sequence[Article], mentions: Sequence[Sequence[Mention]]) -> None:
        self.paragraphs: list[Stretch] = []
        self.mentions: list[list[Mention]] = []  # by paragraph
        for index, (article, own) in enumerate(zip(articles, mentions, strict=True)):
            first = len(self.paragraphs)
            for one in article.paragraphs:
                self.paragraphs.append(Stretch(index, one.number, one.kind, fold(article.text, one.pieces)))
                self.mentions.append([])
            for mention in own:
                self.mentions[first + mention.paragraph].append(mention)
        self._sentences: dict[int, list[int]] = {}

    def find(self, numbers: Iterable[str]) -> dict[str, list[Spot]]:
        """The spots of each folded number, in the order of the text."""
        found: dict[str, list[Spot]] = {}
        wanted = Wanted(numbers)
        for index, paragraph in enumerate(self.paragraphs):
            starts = {one.reading.start for one in self.mentions[index]}
            ends = {one.reading.end for one in self.mentions[index]}
            text = paragraph.folded.text
            for number, at in wanted.found(text):
                start, end = paragraph.folded.span(at, at + len(number))
                begins, stops = start in starts, end in ends
                if not begins and goes_on_before(text, at):
                    continue
                if not stops and goes_on_after(text, at + len(number)):
                    continue
                found.setdefault(number, []).append(Spot(index, at, start, end, begins and stops))
        return found

    def sentence(self, spot: Spot) -> int:
        """The number of the sentence of its paragraph that a spot stands in, counted from 1."""
        ends = self._sentences.get(spot.paragraph)
        if ends is None:
            text = self.paragraphs[spot.paragraph].folded.text
            ends = self._sentences[spot.paragraph] = [one.end() for one in _SENTENCE_END.finditer(text)]
        return bisect_right(ends, spot.at) + 1

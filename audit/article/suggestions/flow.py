"""An article's paragraphs as running text, and where the numbers stand in them.

A paragraph that a column break cut is read as one; its line breaks stay, so that places are only shifted.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from audit.article.model import Article, Mention, Paragraph
from audit.records import NamedTuple

_LONGEST = 400  # characters of context that are looked at on either side of a number
_SENTENCE_END = re.compile(r"[。！？!?]|\.(?=[\s”’\"')]|$)|\n\s*\n")
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Dr|St|No|vs|approx|Inc|Co|Ltd|e\.g|i\.e|U\.S))$")


class Spot(NamedTuple):
    """Where a number stands: its paragraph, its ends in the running text of it, and its sentence, counted
    through the article."""

    paragraph: int
    start: int
    end: int
    sentence: int


class Flow(NamedTuple):
    """The running text of each paragraph, and the ends of its sentences in it."""

    texts: tuple[str, ...]
    ends: tuple[tuple[int, ...], ...]
    first: tuple[int, ...]  # number of the first sentence of each paragraph

    def spot(self, article: Article, mention: Mention) -> Spot | None:
        """Where a mention stands; ``None`` for one outside of the paragraph that it names."""
        if not 0 <= mention.paragraph < len(self.texts):
            return None
        start = _within(article.paragraphs[mention.paragraph], mention.reading.start)
        if start is None:
            return None
        end = min(start + mention.reading.end - mention.reading.start, len(self.texts[mention.paragraph]))
        sentence = bisect_right(self.ends[mention.paragraph], start) + self.first[mention.paragraph]
        return Spot(mention.paragraph, start, end, sentence)

    def before(self, spot: Spot, since: int = 0) -> str:
        """The text of its sentence before a number, from ``since`` on."""
        ends = self.ends[spot.paragraph]
        place = bisect_right(ends, spot.start)
        begin = max(ends[place - 1] if place else 0, since, spot.start - _LONGEST)
        return self.texts[spot.paragraph][begin : spot.start]

    def after(self, spot: Spot, until: int | None = None) -> str:
        """The text of its sentence after a number, as far as ``until``."""
        ends = self.ends[spot.paragraph]
        place = bisect_right(ends, spot.end - 1)
        text = self.texts[spot.paragraph]
        stop = min(ends[place] if place < len(ends) else len(text), spot.end + _LONGEST)
        return text[spot.end : stop if until is None else min(stop, until)]


def flow_of(article: Article) -> Flow:
    """The running text of an article."""
    texts = tuple(
        "".join(article.text[start:end] for start, end in paragraph.pieces)
        for paragraph in article.paragraphs
    )
    ends = tuple(tuple(_sentence_ends(text)) for text in texts)
    first, total = [], 0
    for one in ends:
        first.append(total)
        total += len(one) + 1
    return Flow(texts, ends, tuple(first))


def _sentence_ends(text: str) -> list[int]:
    return [
        match.end()
        for match in _SENTENCE_END.finditer(text)
        if match.group() != "." or not _ABBREVIATED.search(text, max(0, match.start() - 8), match.start())
    ]


def _within(paragraph: Paragraph, offset: int) -> int | None:
    """A place of the text as a place of the paragraph's running text."""
    passed = 0
    for start, end in paragraph.pieces:
        if start <= offset < end:
            return passed + offset - start
        passed += end - start
    return None


def gap(flow: Flow, first: Spot, second: Spot) -> str:
    """The text between two numbers of one paragraph; nothing where they stand in two."""
    return (
        flow.texts[first.paragraph][first.end : second.start] if first.paragraph == second.paragraph else ""
    )


def sentences(spots: Sequence[Spot]) -> set[int]:
    """The sentences that some numbers stand in."""
    return {spot.sentence for spot in spots}

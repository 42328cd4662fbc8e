"""Articles for tests: paragraphs are set apart by blank lines, and every number that is no name is a claim."""

from __future__ import annotations

import re
from bisect import bisect_right

from audit.article.model import Article, Mention, Paragraph
from audit.article.suggestions import Suggestion
from audit.numbers import Kind, read

_CUT = 40  # a stretch that is longer and ends without a full stop was cut by a column break
_ENDS = '。！？”.!?:："'


def article_of(text: str, language: str = "zh", heading: bool = False) -> Article:
    """A text as one article; ``heading`` says that its first paragraph is one."""
    pieces: list[list[tuple[int, int]]] = []
    cut = False
    for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text):
        if cut:
            pieces[-1].append(match.span())
        else:
            pieces.append([match.span()])
        cut = len(match.group()) > _CUT and match.group().rstrip()[-1] not in _ENDS
    paragraphs = [
        Paragraph(
            0 if heading and not place else place + 1,
            "heading" if heading and not place else "text",
            tuple(spans),
        )
        for place, spans in enumerate(pieces)
    ]
    return Article("", text, tuple(paragraphs), language)


def mentions_of(article: Article) -> list[Mention]:
    """The numbers of an article, by the reader alone."""
    starts = [paragraph.pieces[0][0] for paragraph in article.paragraphs]
    return [
        Mention(reading, bisect_right(starts, reading.start) - 1, reading.kind is not Kind.NAME)
        for reading in read(article.text, language=article.language)
    ]


def described(one: Suggestion, found: list[Mention]) -> str:
    """A suggestion by its form and its bare numerals, figures without what follows them."""
    numbers = " ".join(_numeral(found[index].reading.text) for index in one.numbers)
    return f"{'' if one.holds else 'broken '}{one.form} {numbers}"


def _numeral(text: str) -> str:
    figures = re.search(r"[0-9][0-9,]*(?:\.[0-9]+)?", text)
    return figures.group() if figures else text.lower().split()[0]

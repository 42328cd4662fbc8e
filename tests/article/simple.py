"""Articles for tests: paragraphs are set apart by blank lines, and every number that is no name is a claim."""

from __future__ import annotations

import re
from bisect import bisect_right

from audit.article.model import Article, Mention, Paragraph
from audit.numbers import Kind, read


def article_of(text: str, language: str = "zh", heading: bool = False) -> Article:
    """A text as one article; ``heading`` says that its first paragraph is one."""
    stretches = [match.span() for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text)]
    paragraphs = [
        Paragraph(0 if heading and not place else place + 1, "heading" if heading and not place else "text", (span,))
        for place, span in enumerate(stretches)
    ]
    return Article("", text, tuple(paragraphs), language)


def mentions_of(article: Article) -> list[Mention]:
    """The numbers of an article, by the reader alone."""
    starts = [paragraph.pieces[0][0] for paragraph in article.paragraphs]
    return [
        Mention(reading, bisect_right(starts, reading.start) - 1, reading.kind is not Kind.NAME)
        for reading in read(article.text, language=article.language)
    ]

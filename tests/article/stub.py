"""A simple extraction, so that drafts can be tested whatever the real one thinks of a number."""

from __future__ import annotations

from audit.article.model import Article, Mention
from audit.numbers import Kind, read


def every_number(article: Article) -> list[Mention]:
    """Every reading that is no name is a claim; what it counts is its noun."""
    found = []
    for index, paragraph in enumerate(article.paragraphs):
        for start, end in paragraph.pieces:
            for one in read(article.text[start:end], language=article.language):
                moved = one._replace(start=one.start + start, end=one.end + start)
                found.append(Mention(moved, index, one.kind is not Kind.NAME, "", one.counted or ""))
    return found

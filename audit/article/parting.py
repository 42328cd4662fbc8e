"""The ways in which a text can be parted into articles and paragraphs.

Whoever drafts says how (``--split``, ``--no-join``); a claim file does not tell, so whoever looks its numbers up tries
the ways that are different and takes the one it was written for (``audit.article.anchoring.locating``).
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.article.articles import articles_of
from audit.article.model import Article


def partings(text: str, language: str | None, join: bool | None = None) -> Iterator[list[Article]]:
    """The ways to part a text, the usual one first: as one article, as several where it is evidently several; both
    with the pieces kept apart that a column break made (``join`` says that one of these two is known); and with lines
    that somebody broke by hand, as no draft has them."""
    known: list[list[Article]] = []
    for each in (True, False) if join is None else (join,):
        for split in (False, True):
            yield from _unless_known(articles_of(text, language, split, each), known)
    yield from _unless_known(articles_of(text, language, broken=True), known)


def _unless_known(articles: list[Article], known: list[list[Article]]) -> Iterator[list[Article]]:
    if articles not in known:
        known.append(articles)
        yield articles

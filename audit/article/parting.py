"""The ways in which a text can be split into articles and paragraphs.

The author of a draft chooses one (``--split``, ``--no-join``); a claim file does not say which, so a lookup of its
numbers tries the different ways and takes the one that the file was written for
(``audit.article.anchoring.locating``).
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.article.articles import articles_of
from audit.article.model import Article


def partings(text: str, language: str | None, join: bool | None = None) -> Iterator[list[Article]]:
    """The ways to split a text, the usual one first: as one article, or as several if it evidently has several.

    Then both with the pieces from column breaks kept apart (``join`` says that one of these two is known); and with
    lines that somebody broke by hand, which no draft has."""
    known: list[list[Article]] = []
    for each in (True, False) if join is None else (join,):
        for split in (False, True):
            yield from _unless_known(articles_of(text, language, split, each), known)
    yield from _unless_known(articles_of(text, language, broken=True), known)


def _unless_known(articles: list[Article], known: list[list[Article]]) -> Iterator[list[Article]]:
    if articles not in known:
        known.append(articles)
        yield articles

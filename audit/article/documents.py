"""From an article's text to a document, as a claim file would give it."""

from __future__ import annotations

import os

from audit.article.articles import articles_of
from audit.article.drafting import Guesser, draft, no_guess
from audit.article.extraction import mentions
from audit.article.reading import ArticleFault, names_a_file, read_article_file
from audit.article.suggested import with_suggestions
from audit.article.suggestions import suggestions_for
from audit.claimfile import load_text
from audit.claimfile.model import Article, Document
from audit.source import Source

_NAME = "draft.yaml"


class ArticleUnreadable(ValueError):
    """The file of an article that gives no text; the words are one sentence that names it."""


def text_given(article: str | os.PathLike[str]) -> str:
    """The text of an article that is given as its text or as the path of its file. Words are taken for a path if they
    are the name of a file that is there, or evidently that of one. Raises ``ArticleUnreadable``."""
    if isinstance(article, str) and not names_a_file(article):
        return article
    found = read_article_file(os.fspath(article))
    if isinstance(found, ArticleFault):
        raise ArticleUnreadable(found.message)
    return found.text


def document_of(text: str, language: str | None = None, guess: Guesser = no_guess) -> Document:
    """The draft for a text that is one article, its suggested checks commented out; without a claim where
    nothing in the text is one. ``language`` is found out where it is not given; ``guess``
    tells what a number measures."""
    for article in articles_of(text, language):
        found = mentions(article)
        drafted = draft(article, found, guess)
        if drafted:
            (suggested,) = suggestions_for([(article, found)])
            return load_text(_NAME, with_suggestions(drafted, article, found, suggested)[0])
    return Document(Source(_NAME, ""), Article(), {}, {}, ())

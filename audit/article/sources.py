"""Where anchoring and coverage get an article's paragraphs and numbers from: the one place that knows."""

from __future__ import annotations

from audit.article.articles import articles_of
from audit.article.extraction import mentions
from audit.article.model import Article, Mention
from audit.claimfile.model import Span


def articles(text: str, language: str = "zh") -> list[Article]:
    """The articles of a file's text; one at least."""
    return articles_of(text, language, split=True) or [Article("", text, (), language)]


def numbers(article: Article, published: Span | None = None) -> list[Mention]:
    """The numbers of an article in order, with what each of them is. Where they stand and how they are written
    does not depend on the day of publication."""
    return mentions(article)

"""From an article's text to a document, as a claim file would give it."""

from __future__ import annotations

from audit.article.articles import articles_of
from audit.article.drafting import draft
from audit.article.extraction import mentions
from audit.article.suggested import with_suggestions
from audit.article.suggestions import suggestions_for
from audit.claimfile import load_text
from audit.claimfile.model import Article, Document
from audit.source import Source

_NAME = "draft.yaml"


def document_of(text: str, language: str | None = None) -> Document:
    """The draft for a text that is one article, its suggested checks commented out; without a claim where
    nothing in the text is one. ``language`` is found out where it is not given."""
    for article in articles_of(text, language):
        found = mentions(article)
        if any(one.claim for one in found):
            (suggested,) = suggestions_for([(article, found)])
            drafted, _ = with_suggestions(draft(article, found), article, found, suggested)
            return load_text(_NAME, drafted)
    return Document(Source(_NAME, ""), Article(), {}, {}, ())

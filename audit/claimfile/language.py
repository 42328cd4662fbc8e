"""The language of an article, for customs of one language only."""

from __future__ import annotations

from audit.claimfile.model import Document


def is_chinese(document: Document) -> bool:
    """Whether the article is in Chinese: its file says so, or names no language and contains a Chinese character."""
    article = document.article
    if article.language != "zh":
        return False
    return article.names_language or any(
        "\u4e00" <= character <= "\u9fff" for character in document.source.text
    )

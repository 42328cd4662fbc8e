"""The text of an article given either as its text or as the path of its file."""

from __future__ import annotations

import os

from audit.article.reading import ArticleFault, ArticleSource, names_a_file, read_article_file

_IN_MEMORY, _PLAIN = "text", "text"
_ENDS, _CHINESE_ENDS = (".", "!", "?", '"', "”"), ("。", "！", "？", "”")


class ArticleUnreadable(ValueError):
    """The file of an article has no readable text; the message is one sentence that names it."""


def text_given(article: str | os.PathLike[str]) -> str:
    """The text of an article given either as its text or as the path of its file.

    Words count as a path if they name an existing file, or evidently could. Raises ``ArticleUnreadable``."""
    if isinstance(article, str) and not names_a_file(article):
        return article
    found = read_article_file(os.fspath(article))
    if isinstance(found, ArticleFault):
        raise ArticleUnreadable(found.message)
    return found.text


def is_text(words: str) -> bool:
    """Whether words are evidently a text and not a path: more than one line, or a sentence that cannot name a
    file."""
    return (
        "\n" in words
        or (words.rstrip().endswith(_ENDS) and " " in words and not os.path.lexists(words))
        or (words.rstrip().endswith(_CHINESE_ENDS))
    )


def source_of_text(text: str) -> ArticleSource:
    """A text as a source, in the form that a file would give."""
    return ArticleSource(_IN_MEMORY, text, _PLAIN)

"""A text as an article: its paragraphs stand between blank lines, one piece each."""

from __future__ import annotations

import re

from audit.article.model import Article, Paragraph

_PARAGRAPH = re.compile(r"(?:[^\n]|\n(?![ \t\u3000\r]*(?:\n|$)))+")


def plain_article(text: str, language: str = "zh") -> Article:
    """The article of ``text``."""
    spans = [match.span() for match in _PARAGRAPH.finditer(text) if match[0].strip()]
    paragraphs = tuple(Paragraph(number, "text", (span,)) for number, span in enumerate(spans, 1))
    return Article("", text, paragraphs, language)

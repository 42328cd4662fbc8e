"""Plain text and Markdown: the file as it is."""

from __future__ import annotations

from audit.article.files.decoding import text_of
from audit.article.files.unreadable import Extracted


def read(data: bytes) -> Extracted:
    """The text, decoded strictly. Raises ``Undecodable``."""
    return Extracted(text_of(data))

"""Plain text and Markdown: the file unchanged."""

from __future__ import annotations

from audit.article.files.decoding import text_of
from audit.article.files.unreadable import Extracted
from audit.tables.readers.markdown import tables_of


def read(data: bytes) -> Extracted:
    """The text, decoded strictly. Raises ``Undecodable``."""
    text = text_of(data)
    return Extracted(text, tables=tables_of(text))

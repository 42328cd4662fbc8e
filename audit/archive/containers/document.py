"""A file that is one article: text, Markdown, HTML, DOCX, PDF …"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from audit.archive.containers.lines import TOO_LARGE
from audit.archive.model import ArchiveEntry, Kind
from audit.article.files.formats import LARGEST_DOCUMENT

if TYPE_CHECKING:
    from typing import Any


def entries(name: str, stream: Any) -> Iterator[ArchiveEntry]:
    """The one article."""
    data = stream.read(LARGEST_DOCUMENT + 1)
    if len(data) > LARGEST_DOCUMENT:
        yield ArchiveEntry(name, 1, Kind.FAULT, fault=TOO_LARGE)
    else:
        yield ArchiveEntry(name, 1, Kind.DOCUMENT, data)

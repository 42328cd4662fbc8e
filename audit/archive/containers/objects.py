"""A JSON file: one article, or a list of articles. It is read whole, so that a long list is better one article a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from audit.archive.containers.lines import TOO_LARGE
from audit.archive.model import ArchiveEntry, Kind
from audit.article.files.formats import LARGEST_DOCUMENT
from audit.base.findings import Sentence, sentence

if TYPE_CHECKING:
    from typing import Any


def entries(name: str, stream: Any) -> Iterator[ArchiveEntry]:
    """The object, or each object of the list, in order; the line of those in a list is their number."""
    data = stream.read(LARGEST_DOCUMENT + 1)
    if len(data) > LARGEST_DOCUMENT:
        yield ArchiveEntry(name, 1, Kind.FAULT, fault=TOO_LARGE)
        return
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        yield ArchiveEntry(name, getattr(error, "lineno", 1), Kind.FAULT, fault=no_json(error))
        return
    for number, one in enumerate(found if isinstance(found, list) else [found], 1):
        yield ArchiveEntry(
            name, number, Kind.JSON, json.dumps(one, ensure_ascii=False).encode("utf-8", "surrogatepass")
        )


def no_json(error: Exception) -> Sentence:
    """The sentence about what is not JSON."""
    if isinstance(error, json.JSONDecodeError):
        return sentence("is not JSON: {reason} at column {column}", reason=error.msg, column=error.colno)
    if isinstance(error, UnicodeDecodeError):
        return sentence(
            "is not UTF-8: byte {byte} at position {at}",
            byte=f"0x{error.object[error.start]:02x}",
            at=error.start,
        )
    return sentence("is not JSON: {reason}", reason=error)

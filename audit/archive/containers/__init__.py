"""Files that hold articles, one format a module: each yields the articles of a stream, in order, and never all at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from audit.archive.model import ArchiveEntry

if TYPE_CHECKING:
    from typing import Any

# Endings of names, each with the module that has ``entries(name, stream)``. What has another ending is one document.
CONTAINERS = {
    ".jsonl": "lines", ".ndjson": "lines", ".jsonl.gz": "lines", ".ndjson.gz": "lines", ".jsonl.bz2": "lines",
    ".jsonl.xz": "lines", ".json": "objects", ".parquet": "columns", ".csv": "tables", ".tsv": "tables", ".csv.gz": "tables",
    ".tar": "packed", ".tar.gz": "packed", ".tgz": "packed", ".tar.bz2": "packed", ".tar.xz": "packed", ".zip": "packed",
}  # fmt: skip


def entries_of(name: str, stream: Any) -> Iterator[ArchiveEntry]:
    """The articles in a file called ``name``, whose bytes are ``stream``. Raises whatever its library does for a file
    that is damaged, after the articles that could be read."""
    read: Callable[[str, Any], Iterator[ArchiveEntry]] = import_module(
        f"audit.archive.containers.{_module(name)}"
    ).entries
    return read(name, stream)


def _module(name: str) -> str:
    lower = name.lower()
    fitting = [ending for ending in CONTAINERS if lower.endswith(ending)]
    return CONTAINERS[max(fitting, key=len)] if fitting else "document"

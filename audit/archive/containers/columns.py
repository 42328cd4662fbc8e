"""Parquet: one article a row, read a few hundred rows at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from audit.archive.model import ArchiveEntry, Kind

if TYPE_CHECKING:
    from typing import Any

_ROWS = 256


def entries(name: str, stream: Any) -> Iterator[ArchiveEntry]:
    """Each row; its line is its number, from 1."""
    from pyarrow import parquet

    number = 0
    for batch in parquet.ParquetFile(stream).iter_batches(_ROWS):
        for row in batch.to_pylist():
            number += 1
            told = json.dumps(row, ensure_ascii=False, default=_plain)
            yield ArchiveEntry(name, number, Kind.JSON, told.encode("utf-8", "surrogatepass"))


def _plain(value: object) -> str:
    """What JSON has no form for: days and times as ISO 8601 writes them, bytes as text."""
    written = getattr(value, "isoformat", None)
    if written is not None:
        return str(written())
    return value.decode("utf-8", "surrogateescape") if isinstance(value, bytes) else str(value)

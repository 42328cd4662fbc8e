"""CSV and TSV with a header: one article a row."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from audit.archive.containers.lines import unpacked
from audit.archive.model import ArchiveEntry, Kind
from audit.article.files.formats import LARGEST_TEXT
from audit.base.findings import sentence

if TYPE_CHECKING:
    from typing import Any


def entries(name: str, stream: Any) -> Iterator[ArchiveEntry]:
    """Each row with the line that it begins on. Bytes that are not UTF-8 make a fault of their row."""
    csv.field_size_limit(LARGEST_TEXT)
    text = io.TextIOWrapper(unpacked(name, stream), "utf-8-sig", errors="surrogateescape", newline="")
    try:
        yield from _rows(
            name, csv.reader(text, delimiter="\t" if ".tsv" in name.lower() else ",", strict=True)
        )
    finally:
        text.detach()


def _rows(name: str, rows: Any) -> Iterator[ArchiveEntry]:
    header: list[str] | None = None
    while True:
        line = rows.line_num + 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            why = sentence("is not a row of a table: {reason}", reason=error)
            yield ArchiveEntry(name, line, Kind.FAULT, fault=why)
            continue
        if row is None:
            return
        if header is None:
            header = [one.strip() for one in row]
        elif row:
            yield _entry(name, line, header, row)


def _entry(name: str, line: int, header: list[str], row: list[str]) -> ArchiveEntry:
    if len(row) > len(header):
        why = sentence("has {number} cells, and the header only {known}", number=len(row), known=len(header))
        return ArchiveEntry(name, line, Kind.FAULT, fault=why)
    told = json.dumps(dict(zip(header, row, strict=False)), ensure_ascii=False)
    try:
        return ArchiveEntry(name, line, Kind.JSON, told.encode())
    except UnicodeEncodeError:
        return ArchiveEntry(name, line, Kind.FAULT, fault=sentence("is not UTF-8"))

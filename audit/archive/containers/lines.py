"""JSON lines: one article a line, packed or not. Lines are only cut here; they are read where they are audited."""

from __future__ import annotations

import bz2
import gzip
import lzma
from collections.abc import Iterator
from typing import TYPE_CHECKING

from audit.archive.model import ArchiveEntry, Kind
from audit.article.files.formats import LARGEST_DOCUMENT
from audit.base.findings import sentence

if TYPE_CHECKING:
    from typing import Any

_PACKERS = {".gz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open}


def unpacked(name: str, stream: Any) -> Any:
    """The stream without its packing, as the ending of the name tells."""
    packer: Any = _PACKERS.get(name[name.rfind(".") :].lower())
    return stream if packer is None else packer(stream, "rb")


def entries(name: str, stream: Any) -> Iterator[ArchiveEntry]:
    """Each line that is not blank. Of a line that is longer than any document the rest is passed over."""
    lines = unpacked(name, stream)
    number = 0
    while line := lines.readline(LARGEST_DOCUMENT):
        number += 1
        if len(line) == LARGEST_DOCUMENT and not line.endswith(b"\n"):
            while (rest := lines.readline(LARGEST_DOCUMENT)) and not rest.endswith(b"\n"):
                pass
            yield ArchiveEntry(name, number, Kind.FAULT, fault=TOO_LARGE)
        elif line.strip():
            yield ArchiveEntry(name, number, Kind.JSON, line)


TOO_LARGE = sentence("has more than {most} bytes, which are not read: split it", most=LARGEST_DOCUMENT)

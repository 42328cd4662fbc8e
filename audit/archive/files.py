"""The files of a source, wherever it lies: a path of this machine, or an address that fsspec opens (``s3://…``)."""

from __future__ import annotations

import posixpath
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from audit.archive.faults import ArchiveFault
from audit.archive.model import ArchiveEntry, Kind
from audit.base.findings import sentence
from audit.claimfile.files import is_notes_file

if TYPE_CHECKING:
    from typing import Any


class SourceFile(NamedTuple):
    """One file of a source: where it lies for its file system, its path below the source, and its bytes."""

    path: str
    name: str
    size: int


class ArchiveSource:
    """A source: the files in it, sorted, and the bytes of each. Hidden files, what audit wrote itself, and the folder of
    the results are none of it."""

    def __init__(self, address: str, without: str = "") -> None:
        """``without`` is a folder that is left out. Raises ``ArchiveFault`` if there is nothing at the address."""
        from fsspec.core import url_to_fs

        self.address = address
        try:
            self.system, self.root = url_to_fs(address)
            self._is_folder = self.system.isdir(self.root)
            is_there = self._is_folder or self.system.exists(self.root)
        except (ImportError, ValueError, OSError) as error:
            raise ArchiveFault(f"{address} cannot be opened: {_reason(error)}") from error
        if not is_there:
            raise ArchiveFault(f"there is no file or folder {address}")
        self._without = "" if not without else url_to_fs(without)[1].rstrip("/") + "/"

    @cached_property
    def files(self) -> list[SourceFile]:
        """The files, sorted by their path. Raises ``ArchiveFault`` where there is none."""
        if not self._is_folder:
            size = self.system.size(self.root)
            return [SourceFile(self.root, posixpath.basename(self.root), size or 0)]
        found = self.system.find(self.root, detail=True)
        files = [
            SourceFile(path, path[len(self.root.rstrip("/")) + 1 :], about.get("size") or 0)
            for path, about in sorted(found.items())
        ]
        kept = [one for one in files if self._is_taken(one)]
        if not kept:
            raise ArchiveFault(f"the folder {self.address} holds no files")
        return kept

    def _is_taken(self, one: SourceFile) -> bool:
        if self._without and one.path.startswith(self._without):
            return False
        return not is_notes_file(one.name) and not any(
            part.startswith((".", "~$")) for part in one.name.split("/")
        )

    def opened(self, one: SourceFile) -> Any:
        """The bytes of a file as a stream that can be sought in."""
        return self.system.open(one.path, "rb")


def unreadable_entry(name: str, line: int, error: Exception) -> ArchiveEntry:
    """The entry for a file, or the rest of one, that cannot be read."""
    why = sentence("cannot be read: {reason}", reason=_reason(error))
    return ArchiveEntry(name, line, Kind.FAULT, fault=why)


def _reason(error: Exception) -> str:
    told = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return " ".join(str(told).split())

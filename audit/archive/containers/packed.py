"""Tar and zip: each member is one article, or a file of articles itself. Nothing is unpacked to the disk."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from audit.archive.containers import entries_of
from audit.archive.containers.lines import TOO_LARGE
from audit.archive.files import unreadable_entry
from audit.archive.model import ArchiveEntry, Kind
from audit.article.files.formats import LARGEST_DOCUMENT
from audit.claimfile.files import is_notes_file

if TYPE_CHECKING:
    from typing import Any

_DAMAGED = (
    OSError,
    ValueError,
    RuntimeError,
    EOFError,
    NotImplementedError,
    zipfile.BadZipFile,
    tarfile.TarError,
)


def entries(name: str, stream: Any) -> Iterator[ArchiveEntry]:
    """The articles of each member, in the order of the archive."""
    members = _of_zip(stream) if name.lower().endswith(".zip") else _of_tar(stream)
    for member, size, opened in members:
        inside = f"{name}!{member}"
        if not _is_taken(member):
            continue
        if size > LARGEST_DOCUMENT:
            yield ArchiveEntry(inside, 1, Kind.FAULT, fault=TOO_LARGE)
            continue
        try:
            yield from entries_of(inside, io.BytesIO(opened()))
        except _DAMAGED as error:
            yield unreadable_entry(inside, 1, error)


def _is_taken(member: str) -> bool:
    return not is_notes_file(member) and not any(
        part.startswith((".", "~$", "__MACOSX")) and part not in (".", "..") for part in member.split("/")
    )


def _of_tar(stream: Any) -> Iterator[tuple[str, int, Callable[[], bytes]]]:
    with tarfile.open(fileobj=stream, mode="r|*") as packed:
        for member in packed:
            if member.isfile():
                yield member.name, member.size, partial(_read, packed, member)
            packed.members = []  # type: ignore[attr-defined] # it would keep every one of millions


def _read(packed: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    opened = packed.extractfile(member)
    return b"" if opened is None else opened.read()


def _of_zip(stream: Any) -> Iterator[tuple[str, int, Callable[[], bytes]]]:
    with zipfile.ZipFile(stream) as packed:
        for member in packed.infolist():
            if not member.is_dir():
                yield member.filename, member.file_size, partial(packed.read, member)

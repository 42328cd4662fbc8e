"""Which articles are audited together: the stream of a source cut into shards that stay the same when others change.

A shard ends behind an article whose place says so by its digest, at the end of a large file, or when it is full: so an
article that is added to a folder changes the shard that it falls into, and hardly any other.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from audit.archive.containers import entries_of
from audit.archive.files import unreadable_entry
from audit.archive.model import ArchiveEntry, ShardInput

if TYPE_CHECKING:
    from audit.archive.files import ArchiveSource, SourceFile

MOST_BYTES = 8_000_000  # of a shard, which is sent to a process as a whole
_LARGE = 1_000_000  # bytes of a file that begins a shard of its own

Read = Callable[[int], None]  # told how many bytes of the source are done


def shards_of(source: ArchiveSource, state: bytes, most: int, read: Read) -> Iterator[ShardInput]:
    """The shards of a source, as ``cut`` has them. ``read`` is told how far it is."""
    return cut(_entries(source, read), state, most)


def cut(entries: Iterable[ArchiveEntry | None], state: bytes, most: int) -> Iterator[ShardInput]:
    """Shards of at most ``most`` articles each, in their order; ``None`` ends one. ``state`` is what findings depend on beside
    the articles."""
    held: list[ArchiveEntry] = []
    size = 0
    for entry in entries:
        if entry is None or size + len(entry.data) > MOST_BYTES:
            yield from _shard(held, state)
            held, size = [], 0
        if entry is not None:
            held.append(entry)
            size += len(entry.data)
            if _is_full(held, most):
                yield from _shard(held, state)
                held, size = [], 0
    yield from _shard(held, state)


def _is_full(held: list[ArchiveEntry], most: int) -> bool:
    return len(held) >= most or _is_end(held[-1], most)


def _shard(held: list[ArchiveEntry], state: bytes) -> Iterator[ShardInput]:
    if held:
        yield ShardInput(_key(held, state), tuple(held))


def _entries(source: ArchiveSource, read: Read) -> Iterator[ArchiveEntry | None]:
    """The articles of all files; ``None`` before and behind a large one."""
    done = 0
    for file in source.files:
        if file.size >= _LARGE:
            yield None
        yield from _entries_of_file(source, file, done, read)
        done += file.size
        read(done)
        if file.size >= _LARGE:
            yield None


def _entries_of_file(
    source: ArchiveSource, file: SourceFile, done: int, read: Read
) -> Iterator[ArchiveEntry]:
    """The articles of one file. What is damaged ends it, and is told as an entry that cannot be read."""
    line = 0
    try:
        with source.opened(file) as stream:
            for entry in entries_of(file.name, stream):
                yield entry
                line = entry.line
                read(done + _position(stream, file))
    except Exception as error:  # whatever a library says of a damaged file, the others are read
        yield unreadable_entry(file.name, line + 1, error)


def _position(stream: object, file: SourceFile) -> int:
    try:
        return min(int(stream.tell()), file.size)  # type: ignore[attr-defined]
    except (AttributeError, OSError, ValueError):
        return 0


def _is_end(entry: ArchiveEntry, most: int) -> bool:
    """Whether a shard ends behind this article, however full it is; so three shards hold as much as may be in one."""
    return zlib.crc32(f"{entry.file}:{entry.line}".encode("utf-8", "surrogatepass")) % max(most // 3, 2) == 0


def _key(entries: list[ArchiveEntry], state: bytes) -> str:
    found = sha256(state)
    for one in entries:
        told = f"{one.file}\0{one.line}\0{one.kind}\0{one.fault}\0{len(one.data)}\0"
        found.update(told.encode("utf-8", "surrogatepass"))
        found.update(one.data)
    return found.hexdigest()

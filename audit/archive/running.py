"""A run over an archive: its source is cut into shards, what is missing is audited, and the whole is put together."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Protocol

from audit.archive.auditing import audit_shard, lost_rows
from audit.archive.cutting import shards_of
from audit.archive.meeting import write_contradictions
from audit.archive.model import ArchiveWish, ShardInput
from audit.archive.rows import TableName
from audit.archive.store import ShardStore
from audit.archive.summary import ArchiveSummary, write_whole_tables
from audit.archive.tables import joined, written

if TYPE_CHECKING:
    from audit.archive.engines import Engine
    from audit.archive.files import ArchiveSource


class Listener(Protocol):
    """Who is told how far a run is."""

    def read(self, done: int, whole: int, known: int) -> None:
        """So many bytes of the source have been read, of the whole; ``known`` of them need not be audited."""

    def audited(self, articles: int, tables: dict[TableName, bytes]) -> None:
        """A shard of so many articles has been audited."""


class ArchiveJob(NamedTuple):
    """What is to be done: ``most`` articles a shard; ``state`` is that of the tool (``state_of_tool``)."""

    source: ArchiveSource
    store: ShardStore
    wish: ArchiveWish
    state: bytes
    most: int


class _Plan:
    """The shards of a source in its order, of which those are handed on that are not done."""

    def __init__(self, job: ArchiveJob, listener: Listener) -> None:
        self._job, self._listener = job, listener
        self._whole = sum(one.size for one in job.source.files)
        self._read = self._known = 0
        self.keys: list[str] = []

    def missing(self) -> Iterator[ShardInput]:
        """The shards that are not done yet."""
        job = self._job
        state = repr(job.wish.told).encode() + job.state
        for shard in shards_of(job.source, state, job.most, self._heard):
            self.keys.append(shard.key)
            if not job.store.is_done(shard.key):
                yield shard
            else:
                self._known += sum(len(one.data) for one in shard.entries)

    def _heard(self, read: int) -> None:
        self._read = read
        self._listener.read(read, self._whole, min(self._known, read))


def run_archive(job: ArchiveJob, engine: Engine, listener: Listener) -> ArchiveSummary:
    """Audits what is missing, puts the tables of all shards together, and gives the summary. Raises ``ArchiveFault``."""
    plan = _Plan(job, listener)
    lost: list[ShardInput] = []
    work = partial(audit_shard, job.wish, job.state)
    for shard, tables in engine.each(work, plan.missing()):
        if tables is None:
            lost.append(shard)
        else:
            _write(job, shard, tables, listener)
    for shard in lost:
        _write(job, shard, _one_by_one(job, engine, shard), listener)
    write_contradictions(job.store, plan.keys, engine)
    return write_whole_tables(job.store, plan.keys, job.source.address)


def _write(job: ArchiveJob, shard: ShardInput, tables: dict[TableName, bytes], listener: Listener) -> None:
    from audit import __version__

    told = {
        "version": __version__,
        "wish": [str(one) for one in job.wish.told],
        "articles": len(shard.entries),
    }
    job.store.write(shard.key, tables, told)
    listener.audited(len(shard.entries), tables)


def _one_by_one(job: ArchiveJob, engine: Engine, shard: ShardInput) -> dict[TableName, bytes]:
    """The tables of a shard on which processes ended: each article by itself, and a problem for the one that ends them."""
    work = partial(audit_shard, job.wish, job.state)
    single = [ShardInput(f"{shard.key}-{number}", (one,)) for number, one in enumerate(shard.entries)]
    found = {one.key: tables for one, tables in engine.each(work, single, alone=True)}
    return joined(found[one.key] or _lost(one) for one in single)


def _lost(shard: ShardInput) -> dict[TableName, bytes]:
    return written(lost_rows(shard.entries[0]).by_table)

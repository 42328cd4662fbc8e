"""Where articles contradict one another: what they say of one quantity, brought together by its key.

A shuffle: the statements of each shard are dealt out to partitions by a digest of their keys, and each partition is
looked at by itself, so that all statements of a key meet. Of each key only the statements at the ends are kept, since two sets on a
line that have no value in common are told by these: a key that everybody has costs no more memory than a rare one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from audit.archive.keyed import KeyedRow
from audit.archive.rows import TableName
from audit.archive.tables import one_table, parquet_of, rows_in, streamed, table_in, table_of
from audit.base.intervals import Interval
from audit.base.whole import replace_file

if TYPE_CHECKING:
    from typing import Any

    from audit.archive.engines import Engine
    from audit.archive.store import ShardStore

CONTRADICTIONS = "contradictions.parquet"
_A_PARTITION = 16_000_000  # bytes of packed statements
_MOST_PARTITIONS = 200  # files that are open at once


class ContradictionRow(NamedTuple):
    """One quantity of which two articles say what cannot both be true: the lowest and the highest statement. It is a warning,
    whoever of them is right; ``articles`` have said something of it."""

    key: str
    severity: str
    articles: int
    id: str
    file: str
    line: int
    date: str
    field: str
    start: int
    paragraph: int
    sentence: int
    says: str
    other_id: str
    other_file: str
    other_line: int
    other_date: str
    other_field: str
    other_start: int
    other_paragraph: int
    other_sentence: int
    other_says: str


class Partition(NamedTuple):
    """All statements of some keys, as Parquet."""

    number: int
    data: bytes


def write_contradictions(store: ShardStore, keys: Sequence[str], engine: Engine) -> None:
    """Writes the table of contradictions among the statements of all shards."""
    with store.room() as folder:
        paths = _dealt(store, keys, folder)
        partitions = map(_partition, range(len(paths)), paths)
        found = [made for _, made in engine.each(contradictions_in, partitions)]
    whole = one_table(ContradictionRow, (table_in(data) for data in found if data))
    replace_file(store.path(CONTRADICTIONS), parquet_of(whole.sort_by("key")))


def _partition(number: int, path: str) -> Partition:
    with open(path, "rb") as stream:
        return Partition(number, stream.read())


def _dealt(store: ShardStore, keys: Sequence[str], folder: str) -> list[str]:
    """The statements dealt out to files by their keys; the paths of these files."""
    size = sum(map(len, store.tables(keys, TableName.STATEMENTS)))
    if not size:
        return []
    number = min(1 + size // _A_PARTITION, _MOST_PARTITIONS)
    paths = [os.path.join(folder, f"{part:03}.parquet") for part in range(number)]
    with ExitStack() as opened:
        writers = [opened.enter_context(streamed(path, KeyedRow)) for path in paths]
        for data in store.tables(keys, TableName.STATEMENTS):
            for part, table in _parted(data, number):
                writers[part].write_table(table)
    return paths


def _parted(data: bytes, number: int) -> Iterator[tuple[int, Any]]:
    """The statements of a shard, those of each partition as a table."""
    table = table_in(data)
    parts: dict[int, list[int]] = {}
    for row, key in enumerate(table["key"].to_pylist()):
        parts.setdefault(crc32(key.encode()) % number, []).append(row)
    for part, rows in parts.items():
        yield part, table.take(rows)


# -- within a partition ----------------------------------------------------------------------------------


class _Ends:
    """Of the statements of one key: the one that begins highest and the one that ends lowest, and how many there are."""

    __slots__ = ("highest", "lowest", "number")

    def __init__(self) -> None:
        self.number = 0
        self.highest: list[KeyedRow] = []
        self.lowest: list[KeyedRow] = []

    def take(self, one: KeyedRow) -> None:
        """Looks at one statement; of those alike the first is kept."""
        self.number += 1
        if one.low:
            self.highest = _best([*self.highest, one], _low)
        if one.high:
            self.lowest = _best([*self.lowest, one], _high)

    def apart(self) -> tuple[KeyedRow, KeyedRow] | None:
        """The lower and the higher of two statements of two articles that have no value in common, if there are any."""
        pairs = ((low, high) for high in self.highest for low in self.lowest)
        return next((pair for pair in pairs if _is_apart(*pair)), None)


def _best(some: list[KeyedRow], order: Callable[[KeyedRow], Fraction]) -> list[KeyedRow]:
    """The first two, of two articles, by an order in which the largest comes first."""
    some = sorted(some, key=lambda one: -order(one))
    other = next((one for one in some if not _is_same_article(one, some[0])), None)
    return some[:1] if other is None else [some[0], other]


def _low(one: KeyedRow) -> Fraction:
    return Fraction(one.low)


def _high(one: KeyedRow) -> Fraction:
    return -Fraction(one.high)


def _is_same_article(one: KeyedRow, other: KeyedRow) -> bool:
    return (one.file, one.line) == (other.file, other.line)


def _is_apart(one: KeyedRow, other: KeyedRow) -> bool:
    return not _is_same_article(one, other) and _set(one).intersect(_set(other)).is_empty


def _set(one: KeyedRow) -> Interval:
    low, high = (Fraction(end) if end else None for end in (one.low, one.high))
    return Interval(low, high, one.low_open, one.high_open, one.whole)


def contradictions_in(partition: Partition) -> bytes:
    """The contradictions among the statements of a partition, one a key, as Parquet; nothing where there are none."""
    by_key: dict[tuple[str, str], _Ends] = {}
    for one in rows_in(KeyedRow, partition.data):
        by_key.setdefault((one.key, one.dimension), _Ends()).take(one)
    found = [
        _row(pair, by_key[key].number) for key in sorted(by_key) if (pair := by_key[key].apart()) is not None
    ]
    return parquet_of(table_of(ContradictionRow, found)) if found else b""


def _row(pair: tuple[KeyedRow, KeyedRow], number: int) -> ContradictionRow:
    sides = [
        (one.id, one.file, one.line, one.date, one.field, one.start, one.paragraph, one.sentence, one.says)
        for one in pair
    ]
    return ContradictionRow(pair[0].key, "warning", number, *sides[0], *sides[1])

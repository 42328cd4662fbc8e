"""A database of outcomes in the user's cache folder, each under a key made from everything it depends on.

Its contents are read by ``pickle``: only from a folder and a file that nobody but the user can write to
(``audit.base.kept`` checks that), only records of audit and numbers, and each with a digest of itself. Several runs
may use it at once; one that is killed leaves it as it was (SQLite rolls back), and an unreadable database is started
anew. Whatever goes wrong here costs one audit and nothing else.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from itertools import islice
from typing import TYPE_CHECKING

from audit.base.kept import own_file

if TYPE_CHECKING:
    from typing import Any

MOST_BYTES = 256_000_000  # size of the file; beyond it the half that was not asked for longest is dropped
DIGEST = 16  # bytes
_PATIENCE = 2.0  # seconds to wait for another run
_AT_ONCE = 500  # keys per query; SQLite accepts 999
_SECONDS_A_DAY = 86400
_TABLE = "CREATE TABLE IF NOT EXISTS outcomes (key BLOB PRIMARY KEY, day INTEGER, data BLOB) WITHOUT ROWID"
_NUMBERS = frozenset(
    (("fractions", "Fraction"), ("builtins", "frozenset"), ("builtins", "set"), ("datetime", "date"))
)


class OutcomeStore:
    """The database in ``file``; it is opened only when first used."""

    def __init__(self, file: str) -> None:
        self._file = file

    def read(self, keys: Iterable[bytes]) -> dict[bytes, Any]:
        """What is kept under these keys, as far as it is intact."""
        with suppress(sqlite3.Error, OSError), closing(self._opened()) as database:
            rows = [row for some in _in_parts(keys) for row in _rows(database, some)]
            self._mark_as_used(database, [key for key, day, _ in rows if day != _today()])
            read = ((key, _unpacked(key, data)) for key, _, data in rows)
            return {key: one for key, one in read if one is not None}
        return {}

    def write(self, kept: Mapping[bytes, object]) -> None:
        """Keeps these outcomes, all of them or none."""
        packed = [
            (key, _today(), data) for key, one in kept.items() if (data := _packed(key, one)) is not None
        ]
        if not packed:
            return
        with suppress(sqlite3.Error, OSError), closing(self._opened()) as database:
            with database:
                database.executemany("INSERT OR REPLACE INTO outcomes VALUES (?, ?, ?)", packed)
            if os.path.getsize(self._file) > MOST_BYTES:
                _halve(database)

    def _opened(self) -> sqlite3.Connection:
        """The database. Raises ``OSError`` where it may not be used; a broken one is started anew."""
        try:
            return self._connected()
        except sqlite3.OperationalError:  # another run holds it
            raise
        except sqlite3.DatabaseError:
            os.unlink(self._file)
            return self._connected()

    def _connected(self) -> sqlite3.Connection:
        if not own_file(self._file):
            raise PermissionError(self._file)
        database = sqlite3.connect(self._file, timeout=_PATIENCE)
        try:
            database.execute("PRAGMA synchronous=OFF")  # the digests detect what a power cut breaks
            database.execute(_TABLE)
        except sqlite3.Error:
            database.close()
            raise
        return database

    def _mark_as_used(self, database: sqlite3.Connection, keys: Sequence[bytes]) -> None:
        if keys:
            with database:
                day = _today()
                database.executemany(
                    "UPDATE outcomes SET day = ? WHERE key = ?", [(day, key) for key in keys]
                )


def _rows(database: sqlite3.Connection, keys: Sequence[bytes]) -> list[tuple[bytes, int, bytes]]:
    places = ", ".join("?" * len(keys))
    asked = f"SELECT key, day, data FROM outcomes WHERE key IN ({places})"
    return database.execute(asked, keys).fetchall()


def _halve(database: sqlite3.Connection) -> None:
    """Drops the half that was not asked for longest."""
    with database:
        database.execute(
            "DELETE FROM outcomes WHERE key IN (SELECT key FROM outcomes ORDER BY day LIMIT (SELECT COUNT(*) / 2 FROM outcomes))"
        )
    database.execute("VACUUM")


def _in_parts(keys: Iterable[bytes]) -> Iterator[list[bytes]]:
    rest = iter(keys)
    while some := list(islice(rest, _AT_ONCE)):
        yield some


def _today() -> int:
    return int(time.time()) // _SECONDS_A_DAY


def digest(*parts: bytes) -> bytes:
    """A digest of several byte strings that changes when bytes move from one to the next."""
    made = hashlib.blake2b(digest_size=DIGEST)
    for part in parts:
        made.update(len(part).to_bytes(8, "big"))
        made.update(part)
    return made.digest()


def _packed(key: bytes, one: object) -> bytes | None:
    """A kept object as bytes with their digest; ``None`` if it cannot be kept."""
    stream = io.BytesIO()
    try:
        _Packing(stream, pickle.HIGHEST_PROTOCOL).dump(one)
    except Exception:  # statements of a rule may be anything
        return None
    data = stream.getvalue()
    return digest(key, data) + data


def _unpacked(key: bytes, packed: bytes) -> Any:
    """What was kept; ``None`` if it is broken or holds anything but records."""
    data = packed[DIGEST:]
    if digest(key, data) != packed[:DIGEST]:
        return None
    try:
        return _Records(io.BytesIO(data)).load()
    except Exception:  # a record of another shape
        return None


class _Packing(pickle.Pickler):
    """Leaves out the trailing fields of a record that have their default values: most of the thirty of a
    finding.

    That halves the time to read it."""

    def reducer_override(self, one: Any) -> Any:
        defaults = getattr(type(one), "_field_defaults", None)
        return (
            NotImplemented if not defaults else (type(one), _without_defaults(one, tuple(defaults.values())))
        )


def _without_defaults(record: tuple[Any, ...], defaults: tuple[Any, ...]) -> tuple[Any, ...]:
    end, least = len(record), len(record) - len(defaults)
    while end > least and record[end - 1] is defaults[end - 1 - least]:
        end -= 1
    return tuple(record[:end])


_KNOWN: dict[tuple[str, str], type] = {}


class _Records(pickle.Unpickler):
    """Reads records of audit and numbers; no function named in the data is ever called."""

    def find_class(self, module: str, name: str) -> Any:
        known = _KNOWN.get((module, name))  # every entry asks for the same ten
        if known is None:
            known = _KNOWN[module, name] = self._record(module, name)
        return known

    def _record(self, module: str, name: str) -> type:
        if (module, name) not in _NUMBERS and not module.startswith("audit."):
            raise pickle.UnpicklingError(f"{module}.{name} is no record")
        found = super().find_class(module, name)
        if not isinstance(found, type) or found.__module__ != module:
            raise pickle.UnpicklingError(f"{module}.{name} is no record")
        return found

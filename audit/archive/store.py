"""The folder of an archive run: a shard's tables, and the marker that says that all of them are there.

Everything is named by the key of its shard, which is the digest of the articles, of what was asked and of the tool. So a
marker that is there says that nothing need be done, two runs at once write the same, and a run that is killed leaves
whole files, or temporary ones that the next run removes.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import sha256
from typing import TYPE_CHECKING

from audit.archive.faults import ArchiveFault
from audit.archive.rows import TableName
from audit.base.whole import replace_file

if TYPE_CHECKING:
    from typing import Any

_SHARDS = "shards"
_MARK = ".done.json"
_ROOM = ".making-"
_A_DAY = 86_400


class ShardStore:
    """The shards in the folder ``folder``. Raises ``ArchiveFault`` where it cannot be written."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        try:
            os.makedirs(os.path.join(folder, _SHARDS), exist_ok=True)
        except OSError as error:
            raise ArchiveFault(f"cannot write {folder}: {error.strerror}") from error

    @contextmanager
    def room(self) -> Iterator[str]:
        """A folder of its own for files in the making. What a killed run left of one is removed a day later."""
        for name in os.listdir(self.folder):
            path = self.path(name)
            if name.startswith(_ROOM) and time.time() - (_changed(path) or time.time()) > _A_DAY:
                shutil.rmtree(path, ignore_errors=True)
        folder = tempfile.mkdtemp(prefix=_ROOM, dir=self.folder)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def path(self, name: str) -> str:
        """The path of a file of the run's own."""
        return os.path.join(self.folder, name)

    def _path(self, key: str, ending: str) -> str:
        return os.path.join(self.folder, _SHARDS, key[:2], f"{key}{ending}")

    def is_done(self, key: str) -> bool:
        """Whether all tables of a shard are there, whole."""
        mark = self._mark(key)
        return mark is not None and all(
            _size(self._path(key, f".{name}.parquet")) == about["bytes"] for name, about in mark.items()
        )

    def write(self, key: str, tables: Mapping[TableName, bytes], told: Mapping[str, Any]) -> None:
        """Writes the tables of a shard, each in one step, and then its marker. ``told`` is what the marker says beside."""
        os.makedirs(os.path.dirname(self._path(key, "")), exist_ok=True)
        for name, data in tables.items():
            replace_file(self._path(key, f".{name}.parquet"), data)
        sizes = {
            str(name): {"bytes": len(data), "sha256": sha256(data).hexdigest()}
            for name, data in tables.items()
        }
        mark = {**told, "input": key, "tables": sizes}
        replace_file(self._path(key, _MARK), json.dumps(mark, indent=1).encode())

    def tables(self, keys: Iterable[str], name: TableName) -> Iterator[bytes]:
        """The tables of one name of some shards that are done, in their order."""
        for key in keys:
            if str(name) in (self._mark(key) or {}):
                with open(self._path(key, f".{name}.parquet"), "rb") as stream:
                    yield stream.read()

    def _mark(self, key: str) -> dict[str, dict[str, Any]] | None:
        with suppress(OSError, ValueError, KeyError, TypeError), open(self._path(key, _MARK), "rb") as stream:
            return dict(json.load(stream)["tables"])
        return None


def _changed(path: str) -> float | None:
    try:
        return os.path.getmtime(path)
    except OSError:
        return None


def _size(path: str) -> int | None:
    try:
        return os.path.getsize(path)
    except OSError:
        return None

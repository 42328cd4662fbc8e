"""The index of the shipped base, compiled once and kept in a cache file.

The file is used only if its first bytes name this format, this interpreter and this state of the data files, and its
last bytes match the rest; otherwise the index is built anew. Where nothing can be written it is built anew in each
run. It is read by ``marshal`` like compiled modules, from a folder that only the user can write to
(``audit.base.kept`` checks that).
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from functools import cache
from importlib.util import source_hash
from typing import TYPE_CHECKING

from audit.base.kept import keep, kept, kept_path
from audit.base.version import VERSION
from audit.checks.knowledge.files import FOLDER
from audit.checks.knowledge.index import IndexedRow, KnowledgeIndex, from_plain

if TYPE_CHECKING:
    from typing import Any

_FORMAT = "4"
_COMPILERS = ("index.py", "indexing.py", "quantities.py", "envelope.py", "rows.py")
_NAME = f"knowledge.{sys.implementation.cache_tag}.index"
_HASH_BYTES = 8


@cache
def index() -> KnowledgeIndex:
    """The index of the shipped base, from the cache if there is a valid one."""
    key, path = content_key(), cache_file()
    known = None if path is None else read(path, key)
    if known is not None:
        return known
    made = compiled()
    if path is not None:
        write(path, key, made)
    return made


def compiled() -> KnowledgeIndex:
    """The index, built from the data files."""
    from audit.checks.knowledge.files import envelope_files, rows
    from audit.checks.knowledge.indexing import build
    from audit.checks.knowledge.quantities import measure, measure_names
    from audit.checks.knowledge.rows import envelope_of, mapping_of

    measures = {name: one for name in measure_names() if (one := measure(name)) is not None}
    found = [row for file in envelope_files() for row in rows(file)]
    read_rows = [
        IndexedRow(row.name, row.file, row.line, dict(mapping))
        for row in found
        if (mapping := mapping_of(row))
    ]
    envelopes = [envelope_of(row.mapping, row).envelope for row in read_rows]
    good = [one for one in envelopes if one is not None]
    return build(measures, sorted(good, key=lambda one: one.name), read_rows)


def content_key() -> bytes:
    """Identifies one state of the data files and of the code that compiles them.

    As with compiled modules, by their sizes and modification times."""
    found = [
        f"{one.name} {about.st_size} {about.st_mtime_ns}"
        for one in sorted(os.scandir(FOLDER), key=lambda one: one.name)
        if one.name.endswith(".yaml") or one.name in _COMPILERS
        for about in (one.stat(),)
    ]
    told = f"{VERSION} {FOLDER} {' '.join(found)}".encode()
    return f"audit knowledge {_FORMAT} {sys.version_info[:3]} ".encode() + source_hash(told)


def cache_file() -> str | None:
    """The path of the cache: one file per installation, since two sharing one would rebuild it in turn."""
    return kept_path(f"{source_hash(FOLDER.encode()).hex()}.{_NAME}")


def read(path: str, key: bytes) -> KnowledgeIndex | None:
    """The index in a cache file; ``None`` if it is missing, stale or broken."""
    data = kept(path)
    if data is None:
        return None
    body = data[len(key) : -_HASH_BYTES]
    if not data.startswith(key) or source_hash(key + body) != data[-_HASH_BYTES:]:
        return None
    with suppress(ValueError, EOFError, TypeError):
        return from_plain(marshal.loads(body))
    return None


def write(path: str, key: bytes, made: KnowledgeIndex) -> bool:
    """Writes a cache file whole or not at all; ``False`` if it cannot be written."""
    body: Any = marshal.dumps(made.plain())
    return keep(path, key + body + source_hash(key + body))

"""The templates, compiled once: their code is kept in the user's cache folder.

Compiling takes longer than rendering the page. If that folder cannot be written, they are compiled on every run.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import cache

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from audit.base.kept import keep, kept, kept_path

FOLDER = os.path.join(os.path.dirname(__file__), "templates")


class _KeptTemplates(BytecodeCache):
    """Keeps compiled templates. A bucket rejects code from other sources or versions."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket from its file, if there is one; a broken file may raise anything."""
        path = _path(bucket)
        data = None if path is None else kept(path)
        if data is not None:
            with suppress(Exception):
                bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Writes the bucket's code in one step, if that is possible."""
        path = _path(bucket)
        if path is not None:
            keep(path, bucket.bytecode_to_string())


def _path(bucket: Bucket) -> str | None:
    """One file per template, installation and Python version."""
    return kept_path(f"{bucket.key}.{sys.implementation.cache_tag}.template")


@cache
def environment() -> Environment:
    """Where templates are found and how they are rendered: escaped, and strict about names."""
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_KeptTemplates(),
    )

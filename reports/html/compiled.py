"""The templates, compiled once: like Python's own modules, they leave their code in ``__pycache__``.

Compiling takes longer than drawing the page. Where the folder cannot be written, or Python is told to write no
bytecode, they are compiled on every run.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import cache

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

FOLDER = os.path.join(os.path.dirname(__file__), "templates")


class _BesideTheTemplates(BytecodeCache):
    """Keeps compiled templates beside their sources. A bucket refuses code of other sources or versions."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket from its file, if there is one; a broken file raises whatever it likes."""
        with suppress(Exception), open(_path(bucket), "rb") as stream:
            bucket.load_bytecode(stream)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Writes the bucket's code, in one step, where that is possible."""
        if sys.dont_write_bytecode:
            return
        path = _path(bucket)
        temporary = f"{path}.{os.getpid()}"
        with suppress(OSError):
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(temporary, "wb") as stream:
                bucket.write_bytecode(stream)
            os.replace(temporary, path)


def _path(bucket: Bucket) -> str:
    """One file for each template, Python and way of checking."""
    return os.path.join(FOLDER, "__pycache__", f"{bucket.key}.{sys.implementation.cache_tag}.pyc")


@cache
def environment() -> Environment:
    """Where templates are found and how they are written: escaped, and strict about names."""
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_BesideTheTemplates(),
    )

"""What an outcome depends on besides the files of a run: the modules and tables of this installation and
their versions.

As with compiled modules, a change of a file is recognised by its size and modification time.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from audit.base.version import VERSION

_FOLDER = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # that contains the package
_COMPILED = "__pycache__"
_PACKAGES = (
    "site-packages",
    "dist-packages",
)  # a folder changes when a package in it is installed or removed


def state_of_installation() -> bytes:
    """Identifies the state of this installation, its interpreter and the packages around it."""
    files = sorted(_files(_FOLDER))
    around = [_told(path) for path in sys.path if os.path.basename(path) in _PACKAGES and os.path.isdir(path)]
    return "\n".join((VERSION, sys.version, *files, *around)).encode("utf-8", "surrogateescape")


def _files(folder: str) -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.is_dir():
            if entry.name != _COMPILED:
                yield from _files(entry.path)
        else:
            about = entry.stat()
            yield f"{entry.path} {about.st_size} {about.st_mtime_ns}"


def _told(path: str) -> str:
    return f"{path} {os.stat(path).st_mtime_ns}"

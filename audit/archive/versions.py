"""The state of the tool that audits: its version, and a digest of all that findings come from.

By content, and not by the time of the last change: an archive takes days, and an installation that is copied to another
machine goes on with it. What draws reports has no say in a finding.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from hashlib import sha256

from audit import __version__

_FOLDER = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # of the package
_NOT_ASKED = ("__pycache__", "reports", "cli", "serve", "annotate", "project")


@cache
def state_of_tool() -> bytes:
    """The version, and the digest of the modules and tables that an audit asks."""
    found = sha256(__version__.encode())
    for path in sorted(_files(_FOLDER)):
        with open(path, "rb") as stream:
            found.update(os.path.relpath(path, _FOLDER).encode() + b"\0" + stream.read())
    return found.digest()


def _files(folder: str) -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.is_dir():
            if entry.name not in _NOT_ASKED:
                yield from _files(entry.path)
        else:
            yield entry.path

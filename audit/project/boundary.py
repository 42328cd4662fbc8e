"""What belongs to a project: where a file that names other files may lead.

A project is the nearest repository (a folder with ``.git``) around a folder. The user's home folder is not the
project of folders inside it, and a folder of another user's does not make one. Links are resolved before paths are
judged.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

REPOSITORY = ".git"
OWN_FILE = "audit.toml"
_CLAIMS = "claims"  # the folder of claim files, which is beside the texts


def repository_of(folder: str) -> str | None:
    """The nearest folder, from ``folder`` upwards, that is the root of a repository; with links resolved."""
    return _nearest_with(REPOSITORY, os.path.realpath(folder))


def project_of_claims(claim_file: str) -> str:
    """The folder within which a claim file may name a text.

    That is its repository; without one the nearest folder with an ``audit.toml``; without that the parent of the
    nearest folder ``claims`` around the file; and otherwise the parent of the file's own folder."""
    folder = os.path.realpath(os.path.dirname(claim_file))
    marked = _nearest_with(REPOSITORY, folder) or _nearest_with(OWN_FILE, folder)
    if marked is not None:
        return marked
    claims = next((one for one in upwards(folder) if os.path.basename(one) == _CLAIMS), folder)
    beside = os.path.dirname(claims)
    return folder if beside == os.path.dirname(beside) else beside  # never the whole disk


def lies_in(path: str, folder: str) -> bool:
    """Whether ``path``, with links resolved, is inside ``folder``, which has no links."""
    return really_lies_in(os.path.realpath(path), folder)


def really_lies_in(path: str, folder: str) -> bool:
    """Like ``lies_in``, for a path whose links are already resolved."""
    return path.startswith(os.path.join(folder, ""))


def upwards(folder: str) -> Iterator[str]:
    """``folder`` and all folders that contain it, from the inside outwards."""
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


def _nearest_with(name: str, folder: str) -> str | None:
    home = os.path.realpath(os.path.expanduser("~"))
    for one in upwards(folder):
        marker = os.path.join(one, name)
        if (one == folder or one != home) and os.path.lexists(marker) and not is_of_another(one, marker):
            return one
    return None


def is_of_another(*paths: str) -> bool:
    """Whether one of the paths belongs to somebody other than the user, the user behind ``sudo``, or root."""
    if not hasattr(os, "geteuid"):  # Windows: folders have access lists instead of a single owner
        return False
    return any(_owner(path) not in _users() for path in paths)


def _owner(path: str) -> int | None:
    try:
        return os.stat(path).st_uid
    except OSError:
        return None


def _users() -> frozenset[int]:
    user = os.geteuid()
    behind = os.environ.get("SUDO_UID", "") if user == 0 else ""
    is_number = behind.isascii() and behind.isdecimal() and len(behind) <= 10
    return frozenset({0, user, int(behind)}) if is_number else frozenset({0, user})

"""Data worth keeping between runs, in the user's cache folder: an index, compiled templates.

It is never kept beside the installed modules: uninstalling leaves behind files that it did not install, and the
leftover folder would shadow the next installation as a package without modules.

Kept data is trusted like compiled modules. It is read and written only where the folder and the file belong to the
user and nobody else can write to them.
"""

from __future__ import annotations

import os
import stat

_MODE = 0o700  # of the folder
_WITHOUT_LINKS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_OF_OTHERS = stat.S_IWGRP | stat.S_IWOTH


def kept_path(name: str) -> str | None:
    """The file with this name in ``$XDG_CACHE_HOME/audit`` or ``~/.cache/audit``; ``None`` if there is no
    such folder.

    The name must differ between installations, interpreters and versions."""
    home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(home, "audit", name) if os.path.isabs(home) else None


def kept(path: str) -> bytes | None:
    """The bytes of a kept file; ``None`` if there is none, or if somebody else could have written it."""
    try:
        if not _is_ours(os.lstat(os.path.dirname(path))):
            return None
        handle = os.open(path, _WITHOUT_LINKS | _BINARY)
        with open(handle, "rb", buffering=0) as stream:
            about = os.fstat(handle)
            return stream.read() if stat.S_ISREG(about.st_mode) and _is_ours(about) else None
    except OSError:
        return None


def keep(path: str, data: bytes) -> bool:
    """Writes a file whole or not at all, in a folder that only the user can read; ``False`` where that is
    impossible."""
    from audit.base.whole import replace_file  # imported here, since most runs find what they need

    folder = os.path.dirname(path)
    try:
        os.makedirs(folder, mode=_MODE, exist_ok=True)
        if not _is_ours(os.lstat(folder)):
            return False
        if os.path.lexists(path) and not _is_ours(os.lstat(path)):
            os.unlink(path)  # it is in our folder, but others could have written it
        replace_file(path, data, 0o600)
    except OSError:
        return False
    return True


def own_file(path: str) -> bool:
    """Creates a file that will be changed in place; returns whether only the user can write to it and its
    folder."""
    folder = os.path.dirname(path)
    try:
        os.makedirs(folder, mode=_MODE, exist_ok=True)
        if not _is_ours(os.lstat(folder)):
            return False
        if not os.path.lexists(path):
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY | _BINARY, 0o600))
        about = os.lstat(path)
    except OSError:
        return False
    return stat.S_ISREG(about.st_mode) and _is_ours(about)


def _is_ours(about: os.stat_result) -> bool:
    """Whether it belongs to the user and nobody else can write to it.

    A link never does, since its target may belong to anybody."""
    if not hasattr(os, "geteuid"):  # Windows: the folder is in the user's profile
        return True
    return (
        not stat.S_ISLNK(about.st_mode)
        and about.st_uid == os.geteuid()
        and not stat.S_IMODE(about.st_mode) & _OF_OTHERS
    )

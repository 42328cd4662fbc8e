"""What is worth keeping between runs, in the user's cache folder: an index, compiled templates.

Never beside the installed modules: an uninstall leaves there what it did not install, and a folder that is left
would stand before the next installation as a package without modules.

What is kept is run as compiled modules are. It is taken, and written, only where the folder and the file belong to
the user and nobody else can write to them.
"""

from __future__ import annotations

import os
import stat

_MODE = 0o700  # of the folder
_WITHOUT_LINKS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_OF_OTHERS = stat.S_IWGRP | stat.S_IWOTH


def kept_path(name: str) -> str | None:
    """The file of this name in ``$XDG_CACHE_HOME/audit`` or ``~/.cache/audit``; ``None`` where there is no such
    folder to be had. The name must tell one installation, interpreter and version from another."""
    home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(home, "audit", name) if os.path.isabs(home) else None


def kept(path: str) -> bytes | None:
    """The bytes of a kept file; ``None`` where there is none, or where somebody else could have written it."""
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
    """Writes a file whole or not at all, in a folder that only the user can read; ``False`` where it cannot be."""
    from audit.base.whole import replace_file  # most runs find what they need

    folder = os.path.dirname(path)
    try:
        os.makedirs(folder, mode=_MODE, exist_ok=True)
        if not _is_ours(os.lstat(folder)):
            return False
        if os.path.lexists(path) and not _is_ours(os.lstat(path)):
            os.unlink(path)  # in our folder, but not written by us alone
        replace_file(path, data, 0o600)
    except OSError:
        return False
    return True


def own_file(path: str) -> bool:
    """Makes a file that is to be used in place, and says whether nobody but the user can write to it and its folder."""
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
    """Whether it belongs to the user and nobody else can write to it. A link is nobody's: its target may be."""
    if not hasattr(os, "geteuid"):  # Windows: the folder lies in the user's profile
        return True
    return (
        not stat.S_ISLNK(about.st_mode)
        and about.st_uid == os.geteuid()
        and not stat.S_IMODE(about.st_mode) & _OF_OTHERS
    )

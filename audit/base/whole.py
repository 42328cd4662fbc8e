"""Writing a file whole or not at all, and removing what a killed run left behind.

The new text is written to a temporary file in the same folder, which then replaces the old one. The temporary file is
locked while it is written; one that nobody has locked belongs to a killed run, and the next run that writes into the
folder removes it.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache

try:
    import fcntl
except ImportError:  # Windows has no such locks: what a killed run left behind stays
    fcntl = None  # type: ignore[assignment]

_PREFIX, _SUFFIX = ".audit-", ".tmp"
_TEMPORARY = re.compile(r"\.audit-\w{8}\.tmp")
_NOT_A_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_MOST_TRIES = 5  # another run that clears away may remove a file before it is locked


class _OwnerCannotBeKept(Exception):
    """The new file that replaces an old one would belong to somebody else."""


def replace_file(path: str, data: bytes, mode: int | None = None) -> None:
    """Replaces the regular file at ``path`` with ``data`` in one step: an interruption leaves the old file.

    An existing file keeps its mode and its owner; where only writing into it keeps the owner, that is done. A new
    file gets ``mode``, by default what the umask leaves. Raises ``OSError``."""
    before = _status(path)
    try:
        _replace(path, data, before, mode)
    except _OwnerCannotBeKept:
        with open(path, "r+b") as stream:
            stream.write(data)
            stream.truncate()


def _replace(path: str, data: bytes, before: os.stat_result | None, mode: int | None) -> None:
    folder = os.path.dirname(path) or os.curdir
    _clear_away(folder)
    with _temporary_file(folder) as (handle, temporary):
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        if before is not None:
            _give_to(temporary, before)
            os.chmod(temporary, stat.S_IMODE(before.st_mode))
        else:
            os.chmod(temporary, 0o666 & ~_umask() if mode is None else mode)
        os.replace(temporary, path)


@contextmanager
def _temporary_file(folder: str) -> Iterator[tuple[int, str]]:
    """A new file that only the user can read, locked to the end; anything left of it is then removed."""
    import tempfile  # importing it costs as much as reading ten claim files, and most runs write to a terminal or a pipe

    for _ in range(_MOST_TRIES):
        handle, temporary = tempfile.mkstemp(_SUFFIX, _PREFIX, folder)
        lock = _locked(handle)
        if os.fstat(handle).st_nlink:
            break
        os.close(handle)
        _close(lock)
    try:
        yield handle, temporary
    except BaseException:  # including interrupts: no half-written file stays behind
        os.unlink(temporary)
        raise
    finally:
        _close(lock)


def _locked(handle: int) -> int | None:
    """A second handle of the same file, which keeps the lock after the first is closed."""
    if fcntl is None:
        return None
    second = os.dup(handle)
    with suppress(OSError):  # some network drives have no locks
        fcntl.flock(second, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return second


def _close(handle: int | None) -> None:
    if handle is not None:
        os.close(handle)


def _status(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None


def _give_to(path: str, before: os.stat_result) -> None:
    now = os.stat(path)
    if not hasattr(os, "chown") or (now.st_uid, now.st_gid) == (before.st_uid, before.st_gid):
        return
    try:
        os.chown(path, before.st_uid, before.st_gid)
    except OSError as error:
        raise _OwnerCannotBeKept from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@cache
def _clear_away(folder: str) -> None:
    """Removes the user's own temporary files that no running process has locked, once per folder and run."""
    if fcntl is None:
        return
    with suppress(OSError):
        for name in os.listdir(folder):
            if _TEMPORARY.fullmatch(name):
                _remove_if_abandoned(os.path.join(folder, name))


def _remove_if_abandoned(path: str) -> None:
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY | _NOT_A_LINK)
        try:
            about = os.fstat(handle)
            if stat.S_ISREG(about.st_mode) and about.st_uid == os.geteuid():
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)  # raises where another run is writing it
                os.unlink(path)
        finally:
            os.close(handle)

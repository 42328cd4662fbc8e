"""Reading regular files only: a pipe or a device is refused before it can block the program."""

from __future__ import annotations

import errno
import os
import stat
from typing import BinaryIO

_WITHOUT_WAITING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
_BINARY = getattr(os, "O_BINARY", 0)

MOST_BYTES = 10_000_000  # limit for anything read whole; a claim file of a long article has fifty thousand


def bytes_of(path: str, most: int = MOST_BYTES) -> bytes:
    """The bytes of a regular file of at most ``most`` bytes.

    Raises ``OSError`` for a file that cannot be read, is larger, or is not a regular file, and ``ValueError`` for a
    name that is not a valid path. Opening does not wait for the other end of a pipe."""
    descriptor = _opened(path)
    try:
        about = os.fstat(descriptor)
        if about.st_size > most:
            told = f"it has {about.st_size} bytes, and no more than {most} are read"
            raise OSError(errno.EFBIG, told, path)
        with open(descriptor, "rb", buffering=0, closefd=False) as stream:
            return stream.read()
    finally:
        os.close(descriptor)


def stream_of(path: str) -> BinaryIO:
    """A regular file, open for whoever reads it piece by piece, however large it is. Raises as ``bytes_of``."""
    return open(_opened(path), "rb")


def _opened(path: str) -> int:
    descriptor = os.open(path, _WITHOUT_WAITING | _BINARY)
    kind = os.fstat(descriptor).st_mode
    if stat.S_ISREG(kind):
        return descriptor
    os.close(descriptor)
    if stat.S_ISDIR(kind):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
    raise OSError(errno.EINVAL, "it is not an ordinary file", path)

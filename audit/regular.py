"""Reading files that are files: a pipe or a device is refused before it can keep the program waiting."""

from __future__ import annotations

import errno
import os
import stat

_WITHOUT_WAITING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
_BINARY = getattr(os, "O_BINARY", 0)


def bytes_of(path: str) -> bytes:
    """The bytes of a regular file. Raises ``OSError`` for what cannot be read and for what is no ordinary file, and
    ``ValueError`` for a name that is no path. Opening does not wait for the other end of a pipe."""
    with open(os.open(path, _WITHOUT_WAITING | _BINARY), "rb", buffering=0) as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise OSError(errno.EINVAL, "it is no ordinary file", path)
        return stream.read()

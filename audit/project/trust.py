"""Which configurations may run the rules that they name, because the user allowed it.

A configuration found in a folder may come from anybody. The code that it names runs only after ``audit trust``, which
records the configuration's path, and a hash of its text and of every file in its folders of rules, in the user's
configuration folder. If any of these changes, it has to be trusted anew.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence

from audit.base.kept import keep, kept
from audit.base.regular import bytes_of

MOST_FILES = 2_000  # in all folders of rules together
MOST_BYTES = 20_000_000


class TooMuch(ValueError):
    """Folders of rules that hold more than anybody can review; the text is one sentence."""


def is_trusted(file: str, data: bytes, folders: Sequence[str]) -> bool:
    """Whether the user trusts the configuration ``file`` with this text and these folders of rules as they are."""
    record = _record(file)
    known = None if record is None else kept(record)
    try:
        return known is not None and known == _told(file, data, folders)
    except (OSError, TooMuch):
        return False


def was_trusted(file: str) -> bool:
    """Whether the user has ever trusted the configuration, whatever it said then."""
    record = _record(file)
    return record is not None and kept(record) is not None


def trust(file: str, data: bytes, folders: Sequence[str]) -> bool:
    """Records that the user trusts the configuration and its rules; ``False`` if no record can be written.

    Raises ``TooMuch``, and ``OSError`` for folders that cannot be read completely."""
    record = _record(file)
    return record is not None and keep(record, _told(file, data, folders))


def forget(file: str) -> bool:
    """Withdraws the trust; ``False`` if there was none."""
    record = _record(file)
    try:
        os.unlink(record or "")
    except OSError:
        return False
    return True


def files_in(folders: Sequence[str]) -> list[str]:
    """Every file of the folders, sorted. Raises ``TooMuch``."""
    found: list[str] = []
    for folder in folders:
        for file in _walked(folder):
            found.append(file)
            if len(found) > MOST_FILES:
                raise TooMuch(f"the folders of rules hold more than {MOST_FILES} files; keep rules apart")
    return found


def _walked(folder: str) -> Iterator[str]:
    for here, folders, names in os.walk(folder):
        folders.sort()
        yield from (os.path.join(here, name) for name in sorted(names))
        yield from (path for name in folders if os.path.islink(path := os.path.join(here, name)))


def _record(file: str) -> str | None:
    """The file of the record; each path has its own, so that two projects never share one."""
    home = os.environ.get("XDG_CONFIG_HOME") or os.path.join(os.path.expanduser("~"), ".config")
    name = hashlib.sha256(os.fsencode(os.path.realpath(file))).hexdigest()
    return os.path.join(home, "audit", "trusted", name) if os.path.isabs(home) else None


def _told(file: str, data: bytes, folders: Sequence[str]) -> bytes:
    """The text of the record: the hash, and the path for anybody who looks into the folder."""
    digest = hashlib.sha256(hashlib.sha256(data).digest())
    room = MOST_BYTES
    for path in files_in(folders):
        name, content = os.fsencode(os.path.realpath(path)), _content(path)
        room -= len(content)
        if room < 0:
            raise TooMuch(f"the folders of rules hold more than {MOST_BYTES} bytes; keep rules apart")
        digest.update(hashlib.sha256(name).digest() + hashlib.sha256(content).digest())
    return f"{digest.hexdigest()} {os.path.realpath(file)!a}\n".encode()


def _content(path: str) -> bytes:
    """What counts of a file: its bytes; for a link to a folder, whose files are not examined, its target."""
    return b"" if os.path.isdir(path) else bytes_of(path, MOST_BYTES)

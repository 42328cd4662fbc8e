"""Files that are read only where they are files, without waiting and without leaving anything open."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from audit.base.regular import bytes_of


def _descriptors() -> int:
    return len(os.listdir("/proc/self/fd"))


def test_the_bytes_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\0\r\n1")
    assert bytes_of(str(tmp_path / "a")) == b"\0\r\n1"


@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "nothing"])
@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="no list of what is open")
def test_what_is_no_file_is_refused_at_once_and_left_closed(kind: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "device").symlink_to(os.devnull)
    before = _descriptors()
    with pytest.raises(OSError, match=r"Is a directory|not an ordinary file|No such file"):
        bytes_of(str(tmp_path / kind))
    assert _descriptors() == before

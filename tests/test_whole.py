"""A file is written whole or not at all, stays its owner's, and what a killed run left is cleared away."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from audit.base import whole
from audit.base.whole import replace_file
from audit.cli.output import write_whole

# Writes a file, and is killed by itself when the temporary file stands and nothing is renamed yet.
_KILLED = """\
import os, signal, sys
from audit.base.whole import replace_file
os.replace = lambda *names: os.kill(os.getpid(), signal.SIGKILL)
replace_file(sys.argv[1], b"new", 0o600)
"""


@pytest.fixture(autouse=True)
def fresh() -> None:
    whole._clear_away.cache_clear()


def killed_while_writing(path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", _KILLED, str(path)], check=False)
    assert done.returncode < 0


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o755, 0o400])
def test_the_mode_of_a_file_stays(mode: int, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("old", "utf-8")
    path.chmod(mode)
    write_whole(str(path), "new")
    assert path.read_text("utf-8") == "new" and stat.S_IMODE(path.stat().st_mode) == mode


def test_a_new_file_has_the_mode_that_the_umask_leaves(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(str(tmp_path / "file"), "new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o640


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
def test_the_owner_of_a_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("old", "utf-8")
    path.chmod(0o600)
    os.chown(path, 12345, 23456)
    write_whole(str(path), "new")
    about = path.stat()
    assert path.read_text("utf-8") == "new"
    assert (about.st_uid, about.st_gid, stat.S_IMODE(about.st_mode)) == (12345, 23456, 0o600)


def test_where_a_new_file_would_have_another_owner_the_old_one_is_written_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    path.write_text("an old and longer text", "utf-8")
    before = path.stat()

    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "chown", refused)
    found = os.stat(path)
    foreign = os.stat_result((*found[:4], 12345, *found[5:]))
    monkeypatch.setattr(whole, "_status", lambda _: foreign)
    replace_file(str(path), b"new")
    assert path.read_text("utf-8") == "new" and path.stat().st_ino == before.st_ino
    assert os.listdir(tmp_path) == ["file"]


def test_what_a_killed_run_left_goes_with_the_next_write(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("old", "utf-8")
    killed_while_writing(path)
    killed_while_writing(tmp_path / "other")  # clears away what the first one left
    assert path.read_text("utf-8") == "old" and len(os.listdir(tmp_path)) == 2
    write_whole(str(path), "newer")
    assert os.listdir(tmp_path) == ["file"] and path.read_text("utf-8") == "newer"


def test_in_the_cache_folder_as_well(tmp_path: Path) -> None:
    from audit.base.kept import keep

    folder = tmp_path / "audit"
    folder.mkdir(mode=0o700)
    killed_while_writing(folder / "index")
    assert len(os.listdir(folder)) == 1
    assert keep(str(folder / "index"), b"new")
    assert os.listdir(folder) == ["index"]


@pytest.mark.parametrize(
    "name",
    [".audit-settings", ".audit-notes.tmp", ".audit-abcd1234", "audit-abcd1234.tmp", ".audit-ab.tmp.x"],
)
def test_files_of_like_names_are_left_alone(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("somebody's", "utf-8")
    write_whole(str(tmp_path / "file"), "new")
    assert sorted(os.listdir(tmp_path)) == sorted([name, "file"])


@pytest.mark.skipif(sys.platform == "win32", reason="no such locks here")
def test_a_run_that_still_writes_keeps_its_file(tmp_path: Path) -> None:
    with whole._temporary_file(str(tmp_path)) as (handle, temporary):
        write_whole(str(tmp_path / "file"), "new")
        assert sorted(os.listdir(tmp_path)) == sorted([os.path.basename(temporary), "file"])
        os.close(handle)

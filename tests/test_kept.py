"""What is kept between runs is code: it is taken only from a folder and a file that nobody else can write."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from jinja2.bccache import Bucket

from audit.base.kept import keep, kept
from audit.checks.knowledge import store
from audit.reports.html import compiled


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "audit" / "index"
    assert keep(str(file), b"mine")
    return file


def test_what_was_kept_is_there_for_the_user_alone(path: Path) -> None:
    assert kept(str(path)) == b"mine"
    assert path.stat().st_mode & 0o777 == 0o600 and path.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("mode", [0o602, 0o620, 0o666])
def test_a_file_that_others_can_write_is_not_taken_and_is_made_anew(mode: int, path: Path) -> None:
    path.chmod(mode)
    assert kept(str(path)) is None
    assert keep(str(path), b"new") and kept(str(path)) == b"new"


@pytest.mark.parametrize("mode", [0o702, 0o720, 0o777])
def test_nothing_is_taken_from_or_put_into_a_folder_that_others_can_write(mode: int, path: Path) -> None:
    path.parent.chmod(mode)
    assert kept(str(path)) is None and not keep(str(path), b"new")
    path.parent.chmod(0o700)
    assert kept(str(path)) == b"mine"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
@pytest.mark.parametrize("which", ["folder", "file"])
def test_nor_where_it_belongs_to_somebody_else(which: str, path: Path) -> None:
    os.chown(path.parent if which == "folder" else path, 12345, 12345)
    assert kept(str(path)) is None
    assert keep(str(path), b"new") == (which == "file")


def test_a_link_is_not_followed(path: Path, tmp_path: Path) -> None:
    (tmp_path / "hostile").write_bytes(b"hostile")
    path.unlink()
    path.symlink_to(tmp_path / "hostile")
    assert kept(str(path)) is None
    assert keep(str(path), b"new") and (tmp_path / "hostile").read_bytes() == b"hostile"
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    (tmp_path / "elsewhere" / "index").write_bytes(b"hostile")
    path.unlink()
    path.parent.rmdir()
    path.parent.symlink_to(tmp_path / "elsewhere")
    assert kept(str(path)) is None and not keep(str(path), b"new")


def test_a_pipe_keeps_nobody_waiting(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)
    assert kept(str(path)) is None


@pytest.mark.parametrize(("mode", "is_taken"), [(0o700, True), (0o777, False)])
def test_compiled_templates_and_the_index_come_from_a_safe_folder_only(
    mode: int, is_taken: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    file, key = store.cache_file(), store.content_key()
    assert file is not None and store.write(file, key, store.compiled())
    name = sorted(os.listdir(compiled.FOLDER))[0]
    compiled.environment.cache_clear()
    compiled.environment().get_template(name)
    taken: list[str] = []
    monkeypatch.setattr(Bucket, "bytecode_from_string", lambda bucket, _: taken.append(bucket.key))
    (tmp_path / "audit").chmod(mode)
    compiled.environment.cache_clear()
    compiled.environment().get_template(name)
    compiled.environment.cache_clear()
    assert bool(taken) == is_taken
    assert (store.read(file, key) is not None) == is_taken

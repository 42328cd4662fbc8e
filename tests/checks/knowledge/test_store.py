"""The compiled index: what is kept is what is made, and nothing stale or broken is ever taken."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from audit.checks.knowledge import store
from audit.checks.knowledge.files import envelope_files, find_row, row_names
from audit.checks.knowledge.index import KnowledgeIndex, from_plain
from audit.checks.knowledge.rows import mapping_of


@pytest.fixture
def cached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The cache in a folder of the test; nothing is kept beside the package."""
    file = tmp_path / "audit" / "knowledge.index"
    monkeypatch.setattr(store, "cache_file", lambda: str(file))
    store.index.cache_clear()
    yield file
    store.index.cache_clear()


def again() -> object:
    store.index.cache_clear()
    return store.index()._replace(resolved={})


def test_what_is_kept_is_what_is_made(cached: Path) -> None:
    made = store.compiled()
    assert store.index() == made
    assert cached.exists()
    assert again() == made


def test_the_second_time_it_is_read_and_not_made(cached: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = again()
    monkeypatch.setattr(store, "compiled", lambda: pytest.fail("it was made anew"))
    assert again() == made


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data[:-1],
        lambda data: data + b"x",
        lambda data: data.replace(b"coal", b"goal"),
        lambda data: data.replace(b"audit knowledge 1", b"audit knowledge 0"),
        lambda data: b"\0" * len(data),
    ],
    ids=["empty", "half", "cut", "longer", "changed", "another format", "zeros"],
)
def test_a_broken_file_is_made_anew(cached: Path, damage: object) -> None:
    made = again()
    assert callable(damage)
    good = cached.read_bytes()
    cached.write_bytes(damage(good))
    assert again() == made
    assert cached.read_bytes() == good


def test_a_stale_file_is_made_anew(cached: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    again()
    made = store.index()
    monkeypatch.setattr(store, "content_key", lambda: b"audit knowledge 1, of other files")
    called: list[int] = []

    def compiled() -> KnowledgeIndex:
        called.append(1)
        return from_plain(made.plain())

    monkeypatch.setattr(store, "compiled", compiled)
    assert again() == made._replace(resolved={})
    assert called


def test_the_key_changes_with_any_data_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml", "index.py"):
        (tmp_path / name).write_text("one", "utf-8")
    monkeypatch.setattr(store, "FOLDER", str(tmp_path))
    keys = [store.content_key()]
    for name in ("a.yaml", "b.yaml", "index.py"):
        (tmp_path / name).write_text("two", "utf-8")
        keys.append(store.content_key())
    (tmp_path / "c.yaml").write_text("one", "utf-8")
    keys.append(store.content_key())
    assert len(set(keys)) == len(keys)


def test_it_works_where_nothing_can_be_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("", "utf-8")
    monkeypatch.setattr(os, "replace", _refused)
    for place in (str(blocked / "audit" / "x"), str(blocked), None):
        monkeypatch.setattr(store, "cache_file", lambda place=place: place)
        store.index.cache_clear()
        try:
            assert store.index() == store.compiled()
            assert blocked.read_text("utf-8") == ""
            assert os.listdir(tmp_path) == ["a file"]
        finally:
            store.index.cache_clear()


def _refused(*_: object) -> None:
    raise OSError("read-only file system")


def test_each_installation_has_a_file_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    first = store.cache_file()
    monkeypatch.setattr(store, "FOLDER", str(tmp_path))
    second = store.cache_file()
    assert first is not None and second is not None and first != second
    assert {Path(one).parent for one in (first, second)} == {tmp_path / "audit"}


def test_a_file_with_nothing_to_bind_brings_in_no_envelope(tmp_path: Path) -> None:
    """Only the quick look is paid for: nothing that fills roles, judges or draws is imported."""
    file = tmp_path / "a.yaml"
    file.write_text("audit: 1\nclaims:\n  fields: {says: 八大技术领域, means: technical fields}\n", "utf-8")
    code = (
        "import sys, audit; audit.check(sys.argv[1]);"
        "print([name for name in sys.modules if 'knowledge.' in name and name.rpartition('.')[2] not in "
        "('measured', 'guessing', 'index', 'store', 'files', 'total_words')])"
    )
    for _ in range(2):  # the first run may have to compile the base
        done = subprocess.run(
            [sys.executable, "-c", code, str(file)], capture_output=True, text=True, check=True
        )
    assert done.stdout.strip() == "[]"


def test_every_row_is_kept_as_its_file_has_it() -> None:
    mappings = store.index().mappings
    for name in row_names(envelope_files()):
        found = find_row(name, envelope_files())
        kept = mappings.row(name)
        assert found is not None and kept is not None
        assert (kept.name, kept.file, kept.line) == (found.name, found.file, found.line)
        assert kept.mapping == mapping_of(found)
        assert mappings.row(kept.mapping["id"]) == kept
    assert mappings.row("no-such-row") is None

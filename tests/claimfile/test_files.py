"""Finding and reading files: what is there, what is not, and what is too much."""

from __future__ import annotations

import os
import time
import tracemalloc
from pathlib import Path

import pytest

from audit.base.findings import Finding
from audit.base.source import Source
from audit.claimfile import load, read_source
from audit.inputs.discovery import discover

SOUND = "audit: 1\nclaims: {a: {says: 50}}\n"


def _write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SOUND, encoding="utf-8")


def _messages(faults: list[Finding]) -> list[str]:
    return [str(fault.message) for fault in faults]


def test_a_folder_gives_its_claim_files_sorted(tmp_path: Path) -> None:
    _write(tmp_path, "b.yaml", "a.yml", "deep/er/c.yaml", "notes.txt", ".hidden.yaml", ".git/d.yaml")
    files, faults = discover([str(tmp_path)])
    assert [os.path.relpath(file, tmp_path) for file in files] == [
        "a.yml",
        "b.yaml",
        os.path.join("deep", "er", "c.yaml"),
    ]
    assert faults == []


def test_a_file_given_twice_is_read_once_in_the_order_given(tmp_path: Path) -> None:
    _write(tmp_path, "b.yaml", "a.yaml", "c.txt")
    one, other = str(tmp_path / "b.yaml"), str(tmp_path / "c.txt")
    files, faults = discover([other, one, str(tmp_path), str(tmp_path / "." / "b.yaml")])
    assert files == [other, one, str(tmp_path / "a.yaml")]
    assert faults == []


def test_a_link_to_a_file_is_the_file(tmp_path: Path) -> None:
    _write(tmp_path, "a.yaml")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")
    files, _ = discover([str(tmp_path)])
    assert files == [str(tmp_path / "a.yaml")]


def test_links_to_folders_are_followed_once_and_never_round(tmp_path: Path) -> None:
    _write(tmp_path, "claims/a.yaml", "shared/b.yaml", "shared/deep/c.yaml")
    for link, target in (("one", "shared"), ("two", "shared"), ("round", "."), ("own", "claims")):
        (tmp_path / "claims" / link).symlink_to(tmp_path / target)
    (tmp_path / "shared" / "back").symlink_to(tmp_path / "claims")
    files, faults = discover([str(tmp_path / "claims")])
    assert sorted(os.path.basename(file) for file in files) == ["a.yaml", "b.yaml", "c.yaml"]
    assert faults == []


def test_a_missing_path_and_an_empty_folder_are_findings_and_hide_nothing(tmp_path: Path) -> None:
    _write(tmp_path, "a.yaml")
    (tmp_path / "empty").mkdir()
    missing, empty = str(tmp_path / "gone.yaml"), str(tmp_path / "empty")
    files, faults = discover([missing, empty, str(tmp_path / "a.yaml"), "bad\0name"])
    assert files == [str(tmp_path / "a.yaml")]
    assert _messages(faults) == [
        f"there is no file or folder `{missing}`",
        f"the folder `{empty}` holds no claim files and no articles",
        "there is no file or folder `bad\0name`",
    ]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions do not bind here")
def test_an_unreadable_folder_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0)
    _, faults = discover([str(tmp_path / "shut")])
    assert len(faults) == 1


def test_a_huge_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    tracemalloc.start()
    (fault,) = load(str(path)).faults
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 1_000_000, "the file was read"
    assert str(fault.message) == "the file has 100000000 bytes; more than 10000000 are not read"
    assert fault.place.line == 1


def test_a_folder_or_a_missing_file_is_no_claim_file(tmp_path: Path) -> None:
    (fault,) = load(str(tmp_path)).faults
    assert str(fault.message) == f"`{tmp_path}` is a folder"
    gone = tmp_path / "gone.yaml"
    (fault,) = load(str(gone)).faults
    assert str(fault.message) == f"`{gone}` cannot be read: no such file or directory"
    (fault,) = load("bad\0name").faults
    assert str(fault.message).endswith("cannot be read: its name is not a path")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    path = tmp_path / "pipe.yaml"
    os.mkfifo(path)
    (fault,) = load(str(path)).faults
    assert str(fault.message) == f"`{path}` is not an ordinary file"


def test_a_byte_order_mark_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + SOUND.encode())
    assert read_source(str(path)) == Source(str(path), SOUND)


def test_the_first_bad_byte_has_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfaudit: 1\r\n" + "近\xe9".encode() + b"\xff\xfe")
    fault = read_source(str(path))
    assert isinstance(fault, Finding)
    assert (fault.place.line, fault.place.column) == (2, 3)
    assert "byte FF" in str(fault.message)


@pytest.mark.parametrize(
    "unit",
    [
        "a: 1\n",
        "- ",
        "[",
        "{a: ",
        "? ",
        "\t x\n",
        "\0",
        "%TAG !a! b\n",
        '"',
        "&a ",
        "a: *a\n",
        "x：1\n",
        "{{",
    ],
)
def test_a_megabyte_of_anything_is_read_in_linear_time(tmp_path: Path, unit: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(unit * (1_000_000 // len(unit)), encoding="utf-8")
    started = time.perf_counter()
    assert load(str(path)).faults
    assert time.perf_counter() - started < 10


@pytest.mark.parametrize("marker", ["", "sent/.git", "sent/audit.toml"])
def test_links_in_a_folder_do_not_lead_out_of_its_project(marker: str, tmp_path: Path) -> None:
    _write(tmp_path, "sent/claims/a.yaml", "sent/shared/b.yaml", "secret/c.yaml", "secret/deep/d.yaml")
    if marker:
        (tmp_path / marker).write_text("", encoding="utf-8")
    for link, target in (
        ("b.yaml", "sent/shared/b.yaml"),
        ("c.yaml", "secret/c.yaml"),
        ("deep", "secret/deep"),
    ):
        (tmp_path / "sent/claims" / link).symlink_to(tmp_path / target)
    files, faults = discover([str(tmp_path / "sent/claims")])
    assert [os.path.basename(file) for file in files] == ["a.yaml", "b.yaml"]
    assert [str(fault.message).partition("` ")[2] for fault in faults] == [
        "is a link that leaves the project"
    ] * 2
    named, none = discover([str(tmp_path / "sent/claims/c.yaml")])
    assert len(named) == 1 and none == []  # whoever names a link means the file


def test_the_whole_disk_is_nobodys_project(monkeypatch: pytest.MonkeyPatch) -> None:
    from audit.project.boundary import project_of_claims

    assert project_of_claims("/a.yaml") == "/"
    assert project_of_claims("/somewhere-that-is-nowhere/a.yaml") == "/somewhere-that-is-nowhere"
    assert project_of_claims("/nowhere/claims/a.yaml") == "/nowhere"
    assert project_of_claims("/nowhere/claims/2020/a.yaml") == "/nowhere"

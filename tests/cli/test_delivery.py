"""Reports are delivered whole or not at all, and the summary of a job gets its report."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from audit.cli import job
from audit.cli.job import check
from audit.cli.output import Unwritable, write_whole
from audit.reports import FORMATS
from tests.effort import part

CLAIMS = """\
audit: 1
claims:
  all: {says: 476个, means: all}
  one: {says: 436个, means: some}
  two: {says: 12个, means: the others}
checks:
  - {parts: [one, two], total: all}
"""

# Writes a report of the format with the last write to the disk held up: it tells when half of it is written.
_SLOW = """\
import os, sys, time
from audit.cli import output

class Slow:
    def __init__(self, stream):
        self.stream = stream
    def __enter__(self):
        return self
    def __exit__(self, *error):
        self.stream.close()
    def write(self, data):
        self.stream.write(data[: len(data) // 2])
        self.stream.flush()
        print("half", flush=True)
        time.sleep(60)

opened = os.fdopen
os.fdopen = lambda handle, mode: Slow(opened(handle, mode))
sys.argv = ["audit", "check", sys.argv[1], "--format", sys.argv[2]]
from audit.cli import main
main()
"""


@pytest.fixture
def claims(tmp_path: Path) -> str:
    path = tmp_path / "claims.yaml"
    path.write_text(CLAIMS, encoding="utf-8")
    return str(path)


@pytest.mark.examples
@pytest.mark.parametrize("name", sorted({*part(list(FORMATS)), "json", "parquet"}))
def test_a_kill_in_the_middle_of_a_write_leaves_the_old_file(name: str, claims: str, tmp_path: Path) -> None:
    report = tmp_path / "out" / "report"
    report.parent.mkdir()
    report.write_text("the old report", encoding="utf-8")
    command = [sys.executable, "-c", _SLOW, claims, f"{name}={report}"]
    environment = {**os.environ, "XDG_CACHE_HOME": "none"}  # no folder, so that only the report is written
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        told = process.stdout.readline()
        half = [path.stat().st_size for path in report.parent.iterdir() if path != report]
        process.send_signal(signal.SIGKILL)
    assert (told, process.returncode) == ("half\n", -signal.SIGKILL)
    assert len(half) == 1 and half[0] > 0  # it was killed while it wrote, neither before nor after
    assert report.read_text(encoding="utf-8") == "the old report"
    check([claims], [(name, str(report))])
    assert os.listdir(report.parent) == ["report"]  # nothing is left of the one that was killed


def test_an_interrupt_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = tmp_path / "report"
    report.write_text("old", encoding="utf-8")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(str(report), "new")
    assert [path.name for path in tmp_path.iterdir()] == ["report"]
    assert report.read_text(encoding="utf-8") == "old"


def test_what_is_no_file_is_written_to_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE, text=True) as reader:
        write_whole(str(pipe), "through the pipe")
        assert reader.stdout is not None and reader.stdout.read() == "through the pipe"
    assert pipe.is_fifo()


def test_a_link_is_followed(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    write_whole(str(link), b"new")
    assert link.is_symlink() and target.read_bytes() == b"new"


def test_every_format_in_one_run(claims: str, tmp_path: Path) -> None:
    wanted = [(name, str(tmp_path / name)) for name in FORMATS]
    assert check([claims], wanted) == 1
    assert all((tmp_path / name).stat().st_size > 0 for name in FORMATS)


# -- the summary of a job --------------------------------------------------------------------------------


@pytest.fixture
def summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(path))
    return path


def test_annotations_come_with_a_summary(
    claims: str, summary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    summary.write_text("of another step\n\n", encoding="utf-8")
    assert check([claims], [("github", None)]) == 1
    told = summary.read_text(encoding="utf-8")
    assert told.startswith("of another step\n\n### audit: ✗ 1 finding needs the author\n")
    assert capsys.readouterr().out.startswith("::error file=")


def test_other_formats_leave_the_summary_alone(claims: str, summary: Path, tmp_path: Path) -> None:
    check([claims], [("markdown", str(tmp_path / "report.md"))])
    assert not summary.exists()


def test_no_summary_where_none_is_asked_for(
    claims: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    before = set(tmp_path.iterdir())
    check([claims], [("github", str(tmp_path / "notes.txt"))])
    assert set(tmp_path.iterdir()) - before == {tmp_path / "notes.txt"}


def test_a_full_summary_is_not_overfilled(
    claims: str, summary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    summary.write_bytes(b"x" * 999_000)
    assert check([claims], [("github", None)]) == 1
    assert summary.stat().st_size == 999_000
    assert "summary of the job is full" in capsys.readouterr().err


def test_a_nearly_full_summary_takes_what_fits(
    tmp_path: Path, summary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "claims"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number}.yaml").write_text(CLAIMS, encoding="utf-8")
    summary.write_bytes(b"x" * 990_000)
    check([str(folder)], [("github", None)])
    assert 990_000 < summary.stat().st_size <= job._SUMMARY_BYTES
    assert " more" in summary.read_text(encoding="utf-8")
    assert capsys.readouterr().out.count("::error") == 10


def test_an_unwritable_summary_is_said(
    claims: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    with pytest.raises(Unwritable, match="cannot write"):
        check([claims], [("github", None)])

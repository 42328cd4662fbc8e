"""`--watch`: a save leads to a new report, in a real process."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from audit.cli import watch
from audit.engine.gate import Memory
from tests.gate.project import FAILING, environment, heed_interrupts, run, write

PATIENCE = 30  # seconds


class Watching:
    """A running `audit check --watch` and what it has said."""

    def __init__(self, *arguments: str, terminal: bool = False) -> None:
        command = [sys.executable, "-m", "audit", "check", "--watch", *arguments]
        own, other = pty.openpty() if terminal else os.pipe()
        self._stream = own
        self._said = b""
        self.process = subprocess.Popen(
            command, stdout=other, stderr=subprocess.PIPE, env=environment(TERM="xterm", COLUMNS="80"),
            preexec_fn=heed_interrupts,
        )  # fmt: skip
        os.close(other)

    def wait_for(self, text: str) -> str:
        """Everything said since the last call, up to ``text``."""
        wanted, end = text.encode(), time.monotonic() + PATIENCE
        while wanted not in self._said:
            left = end - time.monotonic()
            ready = select.select([self._stream], [], [], max(left, 0))[0]
            assert ready, f"{text!r} did not come; said: {self._said.decode('utf-8', 'replace')}"
            self._said += os.read(self._stream, 65536)
        before, _, self._said = self._said.partition(wanted)
        return (before + wanted).decode("utf-8", "replace")

    def end(self) -> tuple[int, str]:
        """Ctrl-C; the exit code, and what was said on standard error."""
        self.process.send_signal(signal.SIGINT)
        said = self.process.communicate(timeout=PATIENCE)[1]
        os.close(self._stream)
        return self.process.returncode, said.decode()


@pytest.fixture
def watching() -> Iterator[list[Watching]]:
    """The processes that a test has started; what is left of them is ended."""
    started: list[Watching] = []
    yield started
    for one in started:
        if one.process.poll() is None:
            one.process.kill()
            one.process.communicate()


def start(started: list[Watching], *arguments: str, terminal: bool = False) -> Watching:
    started.append(Watching(*arguments, terminal=terminal))
    return started[-1]


def test_saves_new_files_and_deletions_lead_to_new_reports(watching: list[Watching]) -> None:
    write("claims/a.yaml")
    one = start(watching, "claims/", "--format", "plain", "--quiet")
    one.wait_for("1 file · 3 claims")
    write("claims/a.yaml", FAILING.replace("466", "467"))
    one.wait_for("467个")
    write("claims/.a.yaml.swp", "an editor's trace")
    write("claims/a.new", FAILING.replace("466", "468"))
    os.replace("claims/a.new", "claims/a.yaml")  # as editors save
    one.wait_for("468个")
    write("claims/deep/b.yaml", FAILING.replace("466", "469"))
    one.wait_for("469个")
    one.wait_for("2 files · 6 claims")
    os.remove("claims/deep/b.yaml")
    one.wait_for("1 file · 3 claims")
    write("claims/a.yaml", FAILING.replace("466", "448"))
    one.wait_for("all 2 checks hold")
    assert one.end() == (0, "")


def test_ctrl_c_ends_with_the_last_exit_code(watching: list[Watching]) -> None:
    path = str(write("claims/a.yaml", FAILING.replace("466", "448")))
    one = start(watching, path, "--format", "plain")  # a single file: its folder is watched
    one.wait_for("all 2 checks hold")
    write("claims/a.yaml")
    one.wait_for("466个")
    assert one.end() == (1, "")


def test_a_broken_file_does_not_end_the_watch(watching: list[Watching]) -> None:
    write("claims/a.yaml")
    one = start(watching, "--format", "plain")
    one.wait_for("1 finding needs the author")
    write("claims/a.yaml", "audit: 1\nclaims: [")
    one.wait_for("the audit is incomplete")
    assert one.end()[0] == 2


def test_a_terminal_is_cleared_and_a_pipe_is_not(watching: list[Watching]) -> None:
    write("claims/a.yaml")
    on_terminal = start(watching, terminal=True)
    assert "\x1b[2J" in on_terminal.wait_for("466个")
    write("claims/a.yaml", FAILING.replace("466", "467"))
    assert "\x1b[2J" in on_terminal.wait_for("467个")
    assert "Ctrl-C ends" in on_terminal.end()[1]
    in_pipe = start(watching)
    assert "\x1b" not in in_pipe.wait_for("467个")
    assert in_pipe.end() == (1, "")


def test_a_report_in_the_folder_does_not_call_for_another(watching: list[Watching]) -> None:
    write("claims/a.yaml")
    one = start(watching, "--format", "plain", "--format", "json=claims/report.json")
    one.wait_for("3 claims")
    write("claims/a.yaml", FAILING.replace("466", "467"))
    one.wait_for("3 claims")
    time.sleep(1.5)  # as long as it takes to notice anything
    write("claims/a.yaml", FAILING.replace("466", "448"))
    assert "needs the author" not in one.wait_for("all 2 checks hold")
    assert one.end() == (0, "")


def test_what_cannot_be_watched() -> None:
    write("claims/a.yaml")
    assert "no file or folder `nowhere`" in run("check", "nowhere", "--watch", code=2)
    assert "--watch and --diff exclude each other" in run("check", "--watch", "--diff", "HEAD", code=2)
    said = run("check", "--watch", "--baseline", "update", code=2)
    assert "--watch and --baseline update exclude each other" in said


def test_without_watchfiles_the_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    write("claims/a.yaml")
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    assert "python -m pip install 'audit-numbers[watch]'" in run("check", "--watch", code=2)


def test_only_changed_files_are_audited_anew() -> None:
    from audit.claimfile import load
    from audit.engine.document import FileOutcome, audit_document
    from audit.inputs.discovery import discover

    write("claims/a.yaml")
    write("claims/b.yaml", FAILING.replace("466", "467"))
    memory, asked = Memory(), []

    def audit(stale: list[str]) -> Iterator[FileOutcome]:
        asked.append(list(stale))
        return (audit_document(load(file), ()) for file in stale)

    for _ in range(2):
        outcomes = list(memory.audit_all(discover(["claims"])[0], audit))
        assert [one.source.file for one in outcomes] == ["claims/a.yaml", "claims/b.yaml"]
    write("claims/b.yaml", FAILING.replace("466", "468"))
    assert memory.is_outdated(["claims/a.yaml", "claims/b.yaml"])
    assert "468" in list(memory.audit_all(["claims/a.yaml", "claims/b.yaml"], audit))[1].source.text
    os.remove("claims/a.yaml")
    list(memory.audit_all(["claims/b.yaml"], audit))
    memory.forget()
    list(memory.audit_all(["claims/b.yaml"], audit))
    assert asked == [["claims/a.yaml", "claims/b.yaml"], [], ["claims/b.yaml"], [], ["claims/b.yaml"]]


def test_a_file_whose_article_has_another_text_is_audited_anew() -> None:
    from audit.claimfile import load
    from audit.engine.document import FileOutcome, audit_document

    write("claims/a.yaml", "audit: 1\narticle: {text: ../texts/a.txt}\nclaims:\n  all: {says: 466个}\n")
    write("texts/a.txt", "全区共有老旧小区466个。\n")
    memory, asked = Memory(), []

    def audit(stale: list[str]) -> Iterator[FileOutcome]:
        asked.append(list(stale))
        return (audit_document(load(file), ()) for file in stale)

    for text in ("466个", "466个小区", None, "463个", None):
        if text is not None:
            write("texts/a.txt", f"全区共有老旧小区{text}。\n")
        list(memory.audit_all(["claims/a.yaml"], audit))
        assert not memory.is_outdated(["claims/a.yaml"])
    os.remove("texts/a.txt")
    assert memory.is_outdated(["claims/a.yaml"])
    assert [len(one) for one in asked] == [1, 1, 0, 1, 0]


def test_traces_of_editors_are_no_saves() -> None:
    traces = (".a.yaml.swp", "a.yaml~", ".#a.yaml", "#a.yaml#", "4913.tmp")
    assert not any(watch._is_no_trace(None, f"claims/{name}") for name in traces)
    assert watch._is_no_trace(None, "claims/a.yaml")


def test_an_article_and_the_notes_beside_it_are_watched(watching: list[Watching]) -> None:
    wrong = "Enrolment rose 6.4 percent to 4,480 pupils from 4,200 a year earlier.\n"
    path = str(write("news/a.txt", wrong.replace("6.4", "6.7")))
    one = start(watching, path, "--format", "plain")
    one.wait_for("1 file · 3 claims · 1 check")
    write("news/a.txt", wrong)
    one.wait_for("1 finding needs the author")
    write("news/a.audit.yaml", "skip:\n  - {says: 6.4 percent, why: an estimate}\n")
    one.wait_for("0 checks")
    assert one.end()[0] == 0

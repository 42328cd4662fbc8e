"""How a run ends that something ends: killed processes, interrupts, a parent that is gone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.gate.project import FAILING, environment, heed_interrupts, write

pytestmark = pytest.mark.skipif(
    not os.path.isdir("/proc/self/task"), reason="no list of a process's children"
)
SLOW = 'from audit.rules.rule import RuleMeta\nimport time, os\nMETA = RuleMeta("slow", since="1")\n'
WAITS = SLOW + "def check(material, options):\n    time.sleep(60)\n    return iter(())\n"
# Kills the process that runs it, if that is not the one that was started.
KILLS = SLOW + (
    "from multiprocessing import parent_process\n"
    "def check(material, options):\n"
    "    if parent_process() is not None and material.document.source.file.endswith('5.yaml'):\n"
    "        os.kill(os.getpid(), 9)\n"
    "    return iter(())\n"
)


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for number in range(12):
        write(f"claims/{number}.yaml", FAILING)


def started(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "audit", *arguments]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(),
        preexec_fn=heed_interrupts,
    )  # fmt: skip


def children(process: subprocess.Popen[str]) -> list[int]:
    try:
        text = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
    except OSError:
        return []
    return [int(one) for one in text.split()]


def until(wanted: int, process: subprocess.Popen[str]) -> list[int]:
    """The children, as soon as there are so many."""
    end = time.monotonic() + 30
    while len(found := children(process)) < wanted:
        assert time.monotonic() < end and process.poll() is None, process.communicate()
        time.sleep(0.005)
    return found


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def are_gone_soon(pids: list[int]) -> bool:
    end = time.monotonic() + 5
    while any(map(is_running, pids)) and time.monotonic() < end:
        time.sleep(0.01)
    return not any(map(is_running, pids))


@pytest.mark.parametrize("killed", [1, 2])
@pytest.mark.parametrize("command", [("check", "--no-cache"), ("mutate",)], ids=" ".join)
def test_what_a_killed_process_held_is_done_again(command: tuple[str, ...], killed: int) -> None:
    with started(*command, "--format", "json") as alone:
        expected = alone.communicate(timeout=60)[0]
    with started(*command, "--jobs", "2", "--format", "json") as process:
        for pid in until(2, process)[:killed]:
            os.kill(pid, signal.SIGKILL)
        assert process.communicate(timeout=60) == (expected, "")
        assert process.returncode == alone.returncode


def test_a_file_that_ends_its_process_is_told_and_the_others_are_audited() -> None:
    write("rules/kills.py", KILLS)
    with started("check", "--rules", "rules", "--jobs", "2", "--format", "plain") as process:
        out, err = process.communicate(timeout=120)
    assert (process.returncode, err) == (2, "")
    assert " ".join(out.split()).count("the process that audited the file ended before it had a result") == 1
    assert "claims/5.yaml" in out and "11 fail" in out


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGKILL"])
def test_processes_end_with_the_one_that_started_them(name: str) -> None:
    write("rules/waits.py", WAITS)
    with started("check", "--rules", "rules", "--jobs", "3") as process:
        pids = until(3, process)
        time.sleep(0.3)  # until they are at work
        process.send_signal(getattr(signal, name))
        process.communicate(timeout=20)  # ends as soon as nobody holds the pipe
        assert process.returncode == -getattr(signal, name)
    assert are_gone_soon(pids)


@pytest.mark.parametrize("jobs", [(), ("--jobs", "3")])
def test_ctrl_c_is_one_line_and_130(jobs: tuple[str, ...]) -> None:
    write("rules/waits.py", WAITS)
    with started("check", "--rules", "rules", *jobs) as process:
        pids = until(3, process) if jobs else []
        time.sleep(0.3 if jobs else 1)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err) == (130, "", "Interrupted: the audit was not finished.\n")
    assert are_gone_soon(pids)


@pytest.mark.parametrize(
    "arguments", [("check",), ("check", "--no-color"), ("fmt",), ("extract", "a.txt"), ("read",)]
)
def test_so_it_is_in_every_command(arguments: tuple[str, ...]) -> None:
    """The interrupt comes where the command asks for the time or a file: whatever way led there."""
    code = (
        "import sys, os\ndef stop(*_, **__):\n    raise KeyboardInterrupt\n"
        "import audit.inputs.discovery, audit.article.reading, audit.cli.read\n"
        "audit.inputs.discovery.claim_files = audit.article.reading.read_article_file = audit.cli.read._standard_input = stop\n"
        "import audit.engine.run\naudit.engine.run.discover = stop\n"
        "from audit.cli import main\nmain()\n"
    )
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=environment(), check=False)
    assert (done.returncode, done.stdout, done.stderr) == (
        130,
        "",
        "Interrupted: the audit was not finished.\n",
    )

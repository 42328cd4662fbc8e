"""A small project in a folder, and the command run in it."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from audit.cli.group import group

ROOT = Path(__file__).resolve().parents[2]

FAILING = """\
audit: 1
claims:
  all: {says: 466个}
  some: {says: 448个}
  few: {says: 12个}
checks:
  - that: all == some
  - that: few < some
"""


def run(*arguments: str, code: int | None = None) -> str:
    """Runs ``audit``; the output with what goes to standard error."""
    result = CliRunner().invoke(group, list(arguments))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    if code is not None:
        assert result.exit_code == code, result.output
    return result.output


def report(*arguments: str, code: int | None = None) -> dict[str, Any]:
    """The JSON report of ``audit check``."""
    result = CliRunner().invoke(group, ["check", *arguments, "--format", "json"])
    if code is not None:
        assert result.exit_code == code, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def heed_interrupts() -> None:
    """In a child before its program begins: a shell that runs the tests behind its back has Ctrl-C ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def environment(**more: str) -> dict[str, str]:
    """The environment for a process that runs this checkout, wherever it is started."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}


def write(path: str, text: str = FAILING) -> Path:
    """Writes a file of the project, with the folders it needs."""
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")
    return target

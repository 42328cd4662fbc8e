"""A caller that closed standard output gets the exit code all the same, and no traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("arguments", "code"), [("check claims", 1), ("check claims --format json", 1), ("rules", 0)]
)
def test_closed_output(arguments: str, code: int) -> None:
    command = f'"{sys.executable}" -m audit {arguments} >&-'
    found = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (found.returncode, found.stderr) == (code, "")

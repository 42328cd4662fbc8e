"""PYTHONOPTIMIZE=2 leaves docstrings out: manuals and help pages are there all the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from audit.manuals import manual_of
from tests.gate.project import ROOT, environment


def output(level: str, *arguments: str) -> str:
    command = [sys.executable, "-m", "audit", *arguments]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, env=environment(PYTHONOPTIMIZE=level), check=False
    )
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("rule", "broken-relation"), ("rule", "stated-twice-differently"), ("rules",), ("--help",), ("fmt", "--help"),
        ("check", "--help"), ("trust", "--help"), ("check", "claims", "--format", "sarif"),
    ],
)  # fmt: skip
def test_everything_is_said_without_docstrings(arguments: tuple[str, ...]) -> None:
    assert output("2", *arguments) == output("0", *arguments)


def test_the_manual_of_a_rule_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "own.py").write_text(
        '"""A manual of its own."""\nfrom audit.rules import RuleMeta\nMETA = RuleMeta("own", since="1")\n'
        "def check(material, options):\n    return iter(())\n",
        "utf-8",
    )
    code = (
        "from audit.wiring import chosen_rules\n"
        f"print(chosen_rules(['own'], folders=[{str(tmp_path)!r}])[0].manual)"
    )
    command = [sys.executable, "-OO", "-c", code]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=environment(), check=False)
    assert done.stdout == "A manual of its own.\n"


def test_where_there_is_no_source_there_is_no_manual(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("def f():\n    'said'\n", "utf-8")
    (tmp_path / "b.py").write_bytes(b"\xff")
    assert manual_of(None, str(tmp_path / "a.py"), "f") == "said"
    assert manual_of("given", None) == "given"
    for file in (str(tmp_path / "a.py"), str(tmp_path / "b.py"), str(tmp_path / "c.py"), None):
        assert manual_of(None, file) == ""

"""PYTHONOPTIMIZE=2 leaves docstrings out: manuals and help pages are there all the same."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from audit.rules.manuals import manual_of
from tests.gate.project import ROOT, environment

COMMANDS = (
    ("rule", "broken-relation"), ("rule", "stated-twice-differently"), ("rules",), ("--help",), ("fmt", "--help"),
    ("check", "--help"), ("trust", "--help"), ("check", "claims", "--format", "sarif"),
)  # fmt: skip
# All of them in one process: without its docstrings the project is compiled anew by each.
RUN = """
import json, sys
from click.testing import CliRunner
from audit.cli.group import group
print(json.dumps([CliRunner().invoke(group, one, prog_name="audit").output for one in json.loads(sys.argv[1])]))
"""


def outputs(level: str) -> list[str]:
    command = [sys.executable, "-c", RUN, json.dumps(COMMANDS)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, env=environment(PYTHONOPTIMIZE=level), check=False
    )
    assert done.stderr == ""
    return [str(one) for one in json.loads(done.stdout)]


@pytest.fixture(scope="module")
def said() -> dict[tuple[str, ...], tuple[str, str]]:
    """What each command says without docstrings and with them."""
    return dict(zip(COMMANDS, zip(outputs("2"), outputs("0"), strict=True), strict=True))


@pytest.mark.parametrize("arguments", COMMANDS)
def test_everything_is_said_without_docstrings(
    arguments: tuple[str, ...], said: dict[tuple[str, ...], tuple[str, str]]
) -> None:
    without, with_them = said[arguments]
    assert without == with_them != ""


def test_the_manual_of_a_rule_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "own.py").write_text(
        '"""A manual of its own."""\nfrom audit.rules.rule import RuleMeta\nMETA = RuleMeta("own", since="1")\n'
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

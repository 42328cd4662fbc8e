"""The README is true: its report is the report, its claim file holds, its readings are the readings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from audit.cli.group import group

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)\n```", README, re.DOTALL)
    assert found is not None
    return found[1]


def without_seconds(text: str) -> list[str]:
    return [re.sub(r" +\d+\.\d+ s$", "", line) for line in text.splitlines()]


def test_the_report_is_what_the_main_job_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    printed = without_seconds(CliRunner().invoke(group, ["check", "claims/", "--format", "plain"]).output)
    shown = [line for line in without_seconds(block("text")) if line != "…"]
    assert len(shown) > 20
    assert [line for line in shown if line not in printed] == []


def test_the_first_claim_file_holds(tmp_path: Path) -> None:
    path = tmp_path / "first.yaml"
    path.write_text(block("yaml"), "utf-8")
    result = CliRunner().invoke(group, ["check", str(path), "--fail-on", "note"])
    assert result.exit_code == 0, result.output


def test_the_readings_are_what_read_prints() -> None:
    printed = CliRunner().invoke(group, ["read", "近20万吨", "nearly $3bn"]).output
    indented = "\n".join(f"    {line}" if line else "" for line in printed.rstrip().splitlines())
    assert indented in README

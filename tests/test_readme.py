"""The README is true: its report is the report, its claim file holds, its readings are the readings."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

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


def test_the_article_is_reported_as_the_readme_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    given = ["check", "docs/ferry.txt", "--format", "plain"]
    printed = CliRunner().invoke(group, given)
    assert printed.exit_code == 1
    assert without_seconds(block("console")) == without_seconds(printed.output)


def test_the_first_claim_file_holds(tmp_path: Path) -> None:
    path = tmp_path / "first.yaml"
    path.write_text(block("yaml"), "utf-8")
    result = CliRunner().invoke(group, ["check", str(path), "--fail-on", "note"])
    assert result.exit_code == 0, result.output


def test_the_readings_are_what_read_prints() -> None:
    printed = CliRunner().invoke(group, ["read", "近20万吨", "nearly $3bn"]).output
    indented = "\n".join(f"    {line}" if line else "" for line in printed.rstrip().splitlines())
    assert indented in README


def test_the_number_of_envelopes_is_true() -> None:
    from audit.checks.knowledge.base import envelope_names

    assert f"{len(envelope_names())} cited\nenvelopes" in README


def test_the_mutation_score_is_true() -> None:
    printed = CliRunner().invoke(group, ["mutate", str(ROOT / "claims"), "--format", "json"]).output
    claims = [claim for file in json.loads(printed)["files"] for claim in file["claims"]]
    tied = [one for one in claims if one["held_by"] in ("equation", "relation")]
    equated = [one for one in claims if one["held_by"] == "equation"]
    slips = sum(one["slips"] for one in claims)
    told = [f"{slips:,} slips", *(f"{_noticed(some):.1f} %" for some in (claims, tied, equated))]
    assert [one for one in told if one not in README] == []
    assert _noticed(tied) >= 80  # of the slips that a relation of the page could notice


def _noticed(claims: list[dict[str, Any]]) -> float:
    found = sum(int(one["caught"]) + int(one["questioned"]) for one in claims)
    return 100 * found / sum(int(one["slips"]) for one in claims)

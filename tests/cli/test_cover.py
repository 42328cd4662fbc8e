"""``audit cover``: the marked text, the totals and the exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from audit.cli.cover import command

CLAIMS = """\
audit: 1
article: {title: A, text: a.txt}
claims:
  all: {says: 466个, means: compounds, at: p1}
  served: {says: 436个, means: compounds with a company, at: p1}
  lost: {says: 9元, means: a price, at: p1}
checks:
  - that: all > served
  - that: served < all
skip:
  - {says: 20户, why: another office}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("现有463个小区,436个有物业,20户,3家。\n", "utf-8")
    (tmp_path / "a.yaml").write_text(CLAIMS, "utf-8")
    return tmp_path


def cover(*arguments: str) -> tuple[int, str]:
    found = CliRunner().invoke(command, arguments)
    return found.exit_code, found.output


def test_the_text_is_shown_with_its_numbers_marked(folder: Path) -> None:
    code, said = cover(str(folder))
    assert code == 0
    assert "p1    现有[!463个]小区,[436个]有物业,(20户),[?3家]。" in said
    assert "not in the text: lost" in said
    assert "33.3 % of the numbers are claimed" in said
    assert "0 two or more checks · 2 one check · 1 no check" in said


def test_the_terminal_form_without_colours_is_the_plain_one_but_for_rules(folder: Path) -> None:
    assert "[!463个]" in cover(str(folder), "--format", "rich", "--no-color")[1]


def test_json(folder: Path) -> None:
    found = json.loads(cover(str(folder), "--format", "json")[1])
    assert {name: found["summary"][name] for name in ("claimed", "unclaimed", "skipped", "changed", "missing")} == {
        "claimed": 1, "unclaimed": 1, "skipped": 1, "changed": 1, "missing": 1,
    }  # fmt: skip
    assert found["files"][0]["missing_claims"] == ["lost"]


@pytest.mark.parametrize(("share", "code"), [("30", 0), ("34", 1)])
def test_fail_under(folder: Path, share: str, code: int) -> None:
    assert cover(str(folder), "--fail-under", share)[0] == code


def test_a_text_that_is_not_there_is_an_error(folder: Path) -> None:
    (folder / "a.txt").unlink()
    code, said = cover(str(folder))
    assert code == 2 and "cannot be read" in said


def test_no_text_at_all_cannot_be_measured(folder: Path) -> None:
    (folder / "a.yaml").write_text(CLAIMS.replace(", text: a.txt", ""), "utf-8")
    assert cover(str(folder))[0] == 0
    code, said = cover(str(folder), "--fail-under", "1")
    assert code == 2 and "no claim file names" in said


def test_the_text_cannot_colour_the_terminal(folder: Path) -> None:
    (folder / "a.txt").write_text("\x1b[31m有436个\x1b[0m。\n", "utf-8")
    assert "\x1b" not in cover(str(folder))[1]

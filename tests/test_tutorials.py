"""The pages for a reader's first hour: what they show is printed, the words they use are in the glossary."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from audit.cli.group import group

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
TUTORIALS = sorted(DOCS.glob("tutorial-*.md"))
_CONSOLE = re.compile(r"^```console\n\$ (.*)\n((?:.*\n)*?)```", re.M)
_LONGEST = 90  # lines: one page


def test_there_is_one_for_each_reader() -> None:
    assert [one.stem.removeprefix("tutorial-") for one in TUTORIALS] == ["author", "editor", "engineer"]
    assert not [one.name for one in TUTORIALS if len(one.read_text("utf-8").splitlines()) > _LONGEST]


@pytest.mark.parametrize("page", TUTORIALS, ids=lambda path: path.stem)
def test_what_it_shows_is_printed(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    found = _CONSOLE.findall(page.read_text("utf-8"))
    assert found
    for command, shown in found:
        _, *arguments = shlex.split(command)
        printed = CliRunner().invoke(group, arguments).output.splitlines()
        assert not [line for line in shown.splitlines() if line not in printed]


def test_the_glossary_has_the_words_of_the_reports_in_order() -> None:
    rows = [line for line in (DOCS / "glossary.md").read_text("utf-8").splitlines() if line.startswith("| ")][
        1:
    ]
    words = [re.sub(r"<[^>]*>", "", row.split("|")[1]).strip() for row in rows]
    assert words == sorted(words, key=str.lower)
    needed = "envelope, hedge, fair and widest, strained, announced, likely, slip, condemn, unasked, waive, waiver, claim, finding"
    assert set(needed.split(", ")) - {"waive", "waiver"} <= set(words) and "waive, waiver" in words

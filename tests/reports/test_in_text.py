"""What fails in a claim file is shown where its numbers stand in the article."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from audit.engine.result import Result
from audit.engine.run import run
from audit.reports import render
from audit.wiring import chosen_rules

TEXT = """\
The harbour grew again in 2024.

The port handled 451.2 million tonnes in 2023 and 482.6 million tonnes in 2024, a rise of 6.4 percent, it said.
"""
CLAIMS = """\
audit: 1
article: {text: a.txt, language: en}
claims:
  before: {says: 451.2 million tonnes, at: p2}
  now: {says: 482.6 million tonnes, at: p2}
  rise: {says: 6.4 percent, at: p2}
checks:
  - {growth: rise, from: before, to: now}
"""

TWO_EQUAL = """\
Riverton grew.

Children under 15 make up 18.5 percent of the population, or 39,646 people of 214,300; those over 65 are 41,789, or 18.5 percent.
"""
CLAIMS_OF_TWO_EQUAL = """\
audit: 1
article: {text: a.txt, language: en}
claims:
  all: {says: "214,300"}
  old: {says: "41,789", at: p2}
  old_share: {says: 18.5 percent, at: p2}
checks:
  - {share: old_share, part: old, whole: all}
"""


@pytest.fixture(name="found")
def _found(tmp_path: Path) -> Result:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "a.yaml").write_text(CLAIMS, "utf-8")
    return run([str(tmp_path / "a.yaml")], list(chosen_rules()))


def test_the_terminal_shows_the_sentence_and_names_the_claim_file(found: Result) -> None:
    told = render("plain", found, width=80)
    assert "a.txt:3:91" in told and "a.yaml:6:16" in told
    assert "The port handled 451.2 million tonnes in 2023 and 482.6 million tonnes" in told
    assert "this number" in told and "says: 6.4 percent" not in told


def test_github_annotates_the_line_of_the_article(found: Result) -> None:
    (line,) = [one for one in render("github", found).splitlines() if one.startswith("::error")]
    assert "a.txt,line=3,endLine=3,col=91,endColumn=102" in line


def test_a_line_a_finding_begins_with_the_place_in_the_article(found: Result) -> None:
    (line,) = [one for one in render("concise", found).splitlines() if "error" in one]
    assert "a.txt:3:91: error[growth-unlike-change]" in line


def test_of_two_equal_numbers_the_one_that_its_claim_is_about_is_told(tmp_path: Path) -> None:
    """The second *18.5 percent* is the share of the 41,789; the first is of others, and is right."""
    (tmp_path / "a.txt").write_text(TWO_EQUAL, "utf-8")
    (tmp_path / "a.yaml").write_text(CLAIMS_OF_TWO_EQUAL, "utf-8")
    found = run([str(tmp_path / "a.yaml")], list(chosen_rules()), keep=True)
    (line,) = [one for one in render("concise", found).splitlines() if "share-unlike-part" in one]
    second = TWO_EQUAL.rindex("18.5 percent") - TWO_EQUAL.index("Children")
    assert f"a.txt:3:{second + 1}: " in line
    page = render("html", found)
    (quoted,) = re.findall(r'<blockquote class="quote".*?</blockquote>', page, re.DOTALL)
    before, marked = quoted.split('<mark class="primary">')
    assert "18.5 percent of the population" in before and marked.startswith("<bdi>18.5 percent</bdi>")


def test_without_a_text_the_claim_file_is_shown(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(CLAIMS.replace("article: {text: a.txt, language: en}\n", ""), "utf-8")
    found = run([str(tmp_path / "a.yaml")], list(chosen_rules()))
    told = render("plain", found, width=80)
    assert "says: 6.4 percent" in told
    assert "a.yaml,line=5" in render("github", found)

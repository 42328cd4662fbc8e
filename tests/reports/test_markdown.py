"""Markdown: what a renderer makes of it shows the text and nothing else, and it fits into a comment."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from audit.engine.counts import Counts
from audit.engine.result import Result
from audit.reports import render
from audit.reports.markdown_report import LONGEST, size, within
from audit.reports.markdown_text import code, plain, prose
from audit.reports.options import ReportOptions
from audit.reports.telling import shown
from tests.effort import tried
from tests.reports.sample import FAILS, HOLDS, IMPLAUSIBLE, SAMPLE, WAIVED
from tests.reports.test_hostile import HOSTILE, hostile_result

_GITHUB = MarkdownIt("gfm-like", {"html": True, "linkify": False}).enable(["table", "strikethrough"])
_TAGS = {"h3", "p", "ul", "li", "strong", "code", "br", "details", "summary"}


def html(markdown: str) -> str:
    return str(_GITHUB.render(markdown))


def tags(drawn: str) -> set[str]:
    return set(re.findall(r"</?([a-z][a-z0-9]*)", drawn.replace("<!-- -->", "")))


def text_of(drawn: str) -> str:
    """The text that a reader sees; an empty comment parts it for the services that look for names."""
    return unescape(re.sub(r"<!-- -->|</?[a-z][^>]*>", "", drawn))


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_files_makes_no_element(text: str) -> None:
    assert tags(html(render("markdown", hostile_result(text)))) <= _TAGS


@pytest.mark.parametrize("text", HOSTILE)
def test_the_reader_sees_the_text(text: str) -> None:
    assert text_of(html(f"x {plain(text)}")).strip() == f"x {shown(text)}".strip()
    assert text_of(html(f"x {code(text)}")).strip() == f"x {shown(text)}".strip()


@given(st.text(alphabet="@#!~&^$%:[]()<>`*_-+=|\\ab1.h/ 公", max_size=12))
@settings(max_examples=tried(300), deadline=None)
def test_any_text_is_shown(text: str) -> None:
    drawn = html(f"- x<br>{plain(text)} {code(text)}\n  - {prose(text)}")
    assert tags(drawn) <= _TAGS
    flat = " ".join(text_of(drawn).split())
    assert " ".join(shown(text).split()) in flat


@pytest.mark.parametrize(
    "acting",
    [
        "@team", "a@example.org", "#12", "owner/name#12", "GH-12", "gh-12", "!12", "$12", "~label", "%12", "&12",
        ":smile:", "https://example.org", "www.example.org", "WWW.example.org", "deadbeef", "1234567",
        "0123456789abcdef0123456789abcdef01234567",
    ],
)  # fmt: skip
def test_nothing_notifies_or_links(acting: str) -> None:
    """Services look for these in the text between tags and comments, outside of code."""
    drawn = html(f"see {plain(acting)} there")
    assert text_of(drawn).strip() == f"see {acting} there"
    pieces = [unescape(piece) for piece in re.split(r"<!-- -->", drawn)]
    assert not any(acting in piece for piece in pieces)


@pytest.mark.parametrize(
    "text", ["- a", "+ a", "# a", "1. a", "12) a", "> a", "===", "    a", "~~~", "| a |", "* a"]
)
def test_a_line_begins_no_block(text: str) -> None:
    drawn = html(f"- {prose(text)}")
    assert drawn.replace("\n", "") in (
        f"<ul><li>{text.strip()}</li></ul>",
        f"<ul><li>{text.strip().replace('>', '&gt;')}</li></ul>",
    )


def test_names_and_numbers_between_backticks_are_code() -> None:
    assert prose("`coal` is 50% of `a_b`") == "`coal` is 50% of `a_b`"
    assert prose("one ` alone") == "one \\` alone"


def test_everything_is_there() -> None:
    drawn = render("markdown", SAMPLE)
    assert drawn.startswith(
        "### audit: ✗ the audit is incomplete: 1 fault · 2 findings need the author · 2 more "
    )
    seen = text_of(html(drawn))
    for wanted in (
        "claims/compounds.yaml:3:17", "the parts make 466个", "436个 + 12个 + 18个 = 466",
        "most likely 4.763万吨 instead of 4763万吨", f"waived: {WAIVED.waived}", "1 undecided", "5 checks hold",
        "3 remarks", "50万 + 155万 = 205万",
    ):  # fmt: skip
        assert wanted in seen


def test_quiet_leaves_out_what_holds() -> None:
    assert "checks hold" not in render("markdown", SAMPLE, quiet=True)


def test_many_findings_are_cut_and_counted() -> None:
    many = SAMPLE._replace(findings=(IMPLAUSIBLE, *[FAILS] * 3000, WAIVED), outcomes=HOLDS * 2000)
    drawn = render("markdown", many)
    assert LONGEST - 3000 < size(drawn) <= LONGEST
    shown_ones = drawn.count("- **error**")
    assert f"- {3001 - shown_ones:,} more" in drawn
    assert "1 waived" in drawn and "10,000 checks hold" in drawn
    assert tags(html(drawn)) <= _TAGS


@pytest.mark.parametrize("longest", [2000, 5000, 20_000])
def test_any_length_can_be_asked_for(longest: int) -> None:
    many = SAMPLE._replace(findings=(*[IMPLAUSIBLE] * 50, *SAMPLE.findings), outcomes=HOLDS * 100)
    assert size(within(longest, many, ReportOptions())) <= longest


def test_length_is_counted_as_services_count_it() -> None:
    assert (size("ab"), size("长"), size("😀")) == (2, 1, 2)


def test_of_many_files_only_the_number_of_passes_matters() -> None:
    drawn = render("markdown", Result(Counts(files=31, checks=5, holds=5), HOLDS))
    assert "all 5 checks hold" in drawn

"""Text from files never acts: escape codes, markup and hidden characters are shown as what they are."""

from __future__ import annotations

import json
from datetime import date
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.base.findings import (
    Bar,
    Finding,
    Picture,
    Related,
    Repair,
    Sentence,
    Severity,
    Shown,
    Step,
    Verdict,
    sentence,
)  # fmt: skip
from audit.base.intervals import Interval
from audit.base.source import Place, Source
from audit.engine.counts import Counts
from audit.engine.result import Result
from audit.reports import FORMATS, render
from audit.reports.cells import cells
from audit.reports.safe import safe, safe_json
from tests.effort import tried

HOSTILE = [
    "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07",
    "\x9b2J",
    "a\rb\x08c\x00d",
    "line\nbreak\u2028and\u2029more\x0b\x0c\x85",
    "\u202egnp.exe\u202c\u2066x\u2069",
    "zero\u200bwidth\u200d\ufeff\u00ad\u2060",
    "[bold red]markup[/bold red] [link=http://x]y[/link]",
    ":smile: {braces} {0} %s %(x)s",
    "\U000e0041\ufe0f\u3164\u115f",
    "\ud800lone",
    "tab\there",
    "<script>alert(1)</script><img src=x onerror=alert(2)>&lt;b&gt;",
    "]]><!-- --> ?> <![CDATA[",
    "back`tick``s` | pipe \\| [link](http://example.org) ![image](x) <!-- ",
    "::error file=a::b ##[error]c %0A%0D%25 ::",
    "=cmd()|' /C calc'!A0",
    "-42公斤级, +1, @sum",
    "@team #12 !34 GH-56 $x$ :smile: www.example.org deadbeefcafe ~label",
    "\"quoted\", 'single'; and\\backslash",
    "- item\n# heading\n> quote\n1. list\n---",
]
TEXT_FORMATS = [name for name in FORMATS if name != "parquet"]


def hostile_result(text: str) -> Result:
    """A result with ``text`` in every field that can hold text of a file."""
    place = Place(f"claims/{text}.yaml", 1, 1, 1, 1 + max(len(text), 1))
    said = sentence("said {text}", text=text)
    evidence = Shown(
        (Step(text, Interval(1, 2), text, said),),
        Picture(text, (Bar("stated", Interval(1, 2), text), Bar(text, Interval.point(3)))),
    )
    repairs = hostile_repairs(text, said, place)
    findings = tuple(
        Finding(
            verdict, said, place, text, (text,), (Related(place, said),), evidence, said, (text,), "a-rule",
            severity, repairs, waived, text, (said, sentence(text)), baselined, until, place if waived else None,
        )
        for verdict, severity, waived, baselined, until in (
            (Verdict.FAILS, Severity.ERROR, None, False, None),
            (Verdict.FAILS, Severity.ERROR, text, False, date(2021, 1, 31)),
            (Verdict.UNDECIDED, Severity.NOTE, None, False, None),
            (Verdict.REMARK, Severity.NOTE, None, False, None),
            (Verdict.FAILS, Severity.ERROR, f"known in {text}", True, None),
            (Verdict.HOLDS, Severity.NONE, None, False, None),
        )
    )  # fmt: skip
    counts = Counts(files=1, claims=1, checks=6, holds=1, fails=1, undecided=1, waived=1, baselined=1)
    return Result(counts, findings, findings[:5], {place.file: Source(place.file, text)}, 0.0)


def hostile_repairs(text: str, said: Sentence, place: Place) -> tuple[Repair, ...]:
    """The likeliest, an equal, and a pair behind them, with ``text`` in each of their fields."""
    one = Repair(text, text, text, said, 1, 2, 1, (text, said), (said,), place)
    return one, one, one._replace(rank=2, partner=one._replace(partner=None))


LONG = "\x1b<b>`长" * 400_000  # two million characters


@pytest.mark.parametrize(
    "name", ["plain", "rich", "sarif", "github", "gitlab", "junit", "markdown", "rdjson", "html"]
)
def test_two_million_characters_keep_their_ends(name: str) -> None:
    finding = hostile_result(LONG).findings[0]
    place = finding.place._replace(file="a.yaml")
    near = finding.related[0]._replace(place=place)
    one = finding._replace(place=place, related=(near,))
    drawn = render(name, Result(Counts(files=1, checks=1, fails=1), (one,), (one,)))
    assert acts(drawn) == [] and len(drawn) < (150_000 if name == "html" else 100_000)


@pytest.mark.parametrize("name", ["json", "jsonl", "csv"])
def test_two_million_characters_are_kept_as_data(name: str) -> None:
    finding = hostile_result("x").findings[0]._replace(check=LONG)
    drawn = render(name, Result(Counts(files=1, checks=1, fails=1), (finding,), ()))
    assert acts(drawn) == [] and drawn.count("长") == 400_000


def acts(drawn: str) -> list[str]:
    """The characters of a report that are neither seen nor spaces nor line ends."""
    others = {character for character in drawn if not character.isprintable() and character != "\n"}
    return sorted(character for character in others if category(character) != "Zs")


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", TEXT_FORMATS)
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_every_field_is_made_safe(text: str, name: str, encoding: str) -> None:
    drawn = render(name, hostile_result(text), encoding=encoding)
    assert acts(drawn) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_json_keeps_the_text(text: str) -> None:
    report = json.loads(render("json", hostile_result(text)))
    assert report["checks"][0]["check"] == text
    assert report["accepted"][0]["why"] == text


@pytest.mark.parametrize("text", HOSTILE)
def test_json_lines_keep_the_text_in_one_line(text: str) -> None:
    result = hostile_result(text)
    rows = [json.loads(line) for line in render("jsonl", result).split("\n")[:-1]]
    assert len(rows) == 1 + len(result.findings) + len(result.outcomes)
    assert rows[1]["claims"] == [text] and rows[-1]["check"] == text


def test_markup_is_shown_as_written() -> None:
    text = "[bold red]markup[/bold red]"
    assert f"said {text}" in render("rich", hostile_result(text), colour=True)


def test_escapes_are_visible() -> None:
    assert safe("\x1b[31m\u202e\u200b\U000e0041\x7f\n") == "␛[31m\\u202e\\u200b\\U000e0041␡␊"
    assert safe("4763万吨　全角") == "4763万吨　全角"
    assert safe("÷ ≥ 20万吨 ␛", "ascii") == "/ >= 20\\u4e07\\u5428 \\u241b"


@given(st.text(max_size=40))
@settings(max_examples=tried(150), deadline=None)
def test_safe_text_only_shows(text: str) -> None:
    assert acts(safe(text)) == []
    assert safe(safe(text)) == safe(text)
    safe(text, "ascii").encode("ascii")


@given(st.text(max_size=40))
@settings(max_examples=tried(150), deadline=None)
def test_json_text_is_the_same_data(text: str) -> None:
    dumped = json.dumps({"text": text}, ensure_ascii=False, indent=2)
    shown = safe_json(dumped)
    assert acts(shown) == []
    assert json.loads(shown) == {"text": text}


@given(st.text(max_size=60), st.integers(40, 120))
@settings(max_examples=tried(60), deadline=None)
def test_any_text_anywhere_is_drawn(text: str, width: int) -> None:
    drawn = render("plain", hostile_result(text), width=width)
    assert acts(drawn) == []
    assert all(cells(line) <= width for line in drawn.splitlines() if "claims/" not in line)

"""Text from files never acts: escape codes, markup and hidden characters are shown as what they are."""

from __future__ import annotations

import json
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.findings import (
    Bar,
    Finding,
    Picture,
    Related,
    Repair,
    Severity,
    Shown,
    Step,
    Verdict,
    sentence,
)  # fmt: skip
from audit.intervals import Interval
from audit.reports import render
from audit.reports.cells import cells
from audit.reports.safe import safe, safe_json
from audit.result import Counts, Result
from audit.source import Place, Source

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
]


def hostile_result(text: str) -> Result:
    """A result with ``text`` in every field that can hold text of a file."""
    place = Place(f"claims/{text}.yaml", 1, 1, 1, 1 + max(len(text), 1))
    said = sentence("said {text}", text=text)
    evidence = Shown(
        (Step(text, Interval(1, 2), text, said),),
        Picture(text, (Bar("stated", Interval(1, 2), text), Bar(text, Interval.point(3)))),
    )
    findings = tuple(
        Finding(
            verdict, said, place, text, (text,), (Related(place, said),), evidence, said, (text,), "a-rule",
            severity, (Repair(text, text, text, text, 1),), text if waived else None, text,
        )
        for verdict, severity, waived in (
            (Verdict.FAILS, Severity.ERROR, False),
            (Verdict.FAILS, Severity.ERROR, True),
            (Verdict.UNDECIDED, Severity.NOTE, False),
            (Verdict.REMARK, Severity.NOTE, False),
            (Verdict.HOLDS, Severity.NONE, False),
        )
    )  # fmt: skip
    counts = Counts(files=1, claims=1, checks=5, holds=1, fails=1, undecided=1, waived=1)
    return Result(counts, findings, findings[:4], {place.file: Source(place.file, text)}, 0.0)


def acts(drawn: str) -> list[str]:
    """The characters of a report that are neither seen nor spaces nor line ends."""
    others = {character for character in drawn if not character.isprintable() and character != "\n"}
    return sorted(character for character in others if category(character) != "Zs")


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", ["plain", "rich", "json"])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_every_field_is_made_safe(text: str, name: str, encoding: str) -> None:
    drawn = render(name, hostile_result(text), encoding=encoding)
    assert acts(drawn) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_json_keeps_the_text(text: str) -> None:
    report = json.loads(render("json", hostile_result(text)))
    assert report["checks"][0]["check"] == text


def test_markup_is_shown_as_written() -> None:
    text = "[bold red]markup[/bold red]"
    assert f"said {text}" in render("rich", hostile_result(text), colour=True)


def test_escapes_are_visible() -> None:
    assert safe("\x1b[31m\u202e\u200b\U000e0041\x7f\n") == "␛[31m\\u202e\\u200b\\U000e0041␡␊"
    assert safe("4763万吨　全角") == "4763万吨　全角"
    assert safe("÷ ≥ 20万吨 ␛", "ascii") == "/ >= 20\\u4e07\\u5428 \\u241b"


@given(st.text(max_size=40))
@settings(max_examples=150, deadline=None)
def test_safe_text_only_shows(text: str) -> None:
    assert acts(safe(text)) == []
    assert safe(safe(text)) == safe(text)
    safe(text, "ascii").encode("ascii")


@given(st.text(max_size=40))
@settings(max_examples=150, deadline=None)
def test_json_text_is_the_same_data(text: str) -> None:
    dumped = json.dumps({"text": text}, ensure_ascii=False, indent=2)
    shown = safe_json(dumped)
    assert acts(shown) == []
    assert json.loads(shown) == {"text": text}


@given(st.text(max_size=60), st.integers(40, 120))
@settings(max_examples=60, deadline=None)
def test_any_text_anywhere_is_drawn(text: str, width: int) -> None:
    drawn = render("plain", hostile_result(text), width=width)
    assert acts(drawn) == []
    assert all(cells(line) <= width for line in drawn.splitlines() if "claims/" not in line)

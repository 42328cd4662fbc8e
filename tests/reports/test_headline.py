"""One headline for all media: whatever was found and however a configuration weighs it, they say the same, in the same
tone, and none is good over a check that fails."""

from __future__ import annotations

import json
import re
from html import unescape
from itertools import product
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.base.findings import Finding, Severity, Verdict, sentence
from audit.base.source import Place
from audit.engine.result import Result
from audit.engine.run import _result
from audit.engine.summary import Tone
from audit.reports import render
from tests.effort import tried

_WRONG = (Verdict.FAILS, Verdict.IMPLAUSIBLE)
_SIGNS = {"✗": "error", "▲": "warning", "!": "warning", "✓": "good"}


def found(verdict: Verdict, severity: Severity, accepted: str, is_check: bool, unasked: bool) -> Finding:
    is_check = is_check or verdict is Verdict.HOLDS  # nothing else holds
    return Finding(
        verdict,
        sentence("a is b"),
        Place("a.yaml", 2, 3, 2, 4),
        check="a == b" if is_check else None,
        claims=("a",),
        rule="broken-relation",
        severity=Severity.NONE if verdict is Verdict.HOLDS else severity,
        waived="known" if accepted else None,
        baselined=accepted == "baseline",
        unasked=unasked and is_check,
    )


FOUND = st.builds(
    found,
    st.sampled_from(Verdict),
    st.sampled_from(Severity),
    st.sampled_from(["", "", "waiver", "baseline"]),
    st.booleans(),
    st.booleans(),
)
RESULTS = st.builds(
    lambda outcomes, claims: _result(outcomes, 1, claims, {}, 0.0),
    st.lists(FOUND, max_size=6),
    st.integers(0, 3),
)


def on_paper(name: str, result: Result, lang: str) -> tuple[str, str]:
    """The headline and its tone as a page of text shows them."""
    lines = render(name, result, lang=lang, width=300, encoding="utf-8").splitlines()
    first = [one.strip("│ ") for one in lines[1:]] if name == "rich" else lines
    end = next(
        number for number, one in enumerate(first) if _TIME.search(one)
    )  # a long headline goes on below
    joint = " " if lang == "en" else ""
    line = joint.join([first[0].strip(), *(one.strip() for one in first[1 : end + 1])])
    sign, _, told = line.partition(" ")
    return re.split(r" {3,}", _TIME.sub("", told))[0].strip(), _SIGNS[sign]


_TIME = re.compile(r"\s*[0-9.]+ (?:s|秒)$")


def on_the_page(result: Result, lang: str) -> tuple[str, str]:
    drawn = render("html", result, lang=lang)
    heading = re.search(r'<h1 id="verdict">(.*?)</h1>', drawn)
    aside = re.search(r'<p class="aside">(.*?)</p>', drawn)
    tone = re.search(r'<section class="verdict (\w+)"', drawn)
    assert heading is not None and tone is not None
    first = heading[1][:1].lower() + heading[1][1:]
    return unescape(" · ".join([first, aside[1]] if aside is not None else [first])), tone[1]


def in_markdown(result: Result) -> tuple[str, str]:
    sign, _, told = render("markdown", result).splitlines()[0].removeprefix("### audit: ").partition(" ")
    return told, _SIGNS[sign]


def in_data(name: str, result: Result) -> tuple[str, str]:
    drawn = render(name, result)
    summary = json.loads(drawn if name == "json" else drawn.splitlines()[0])["summary"]
    return summary["headline"], summary["tone"]


def assert_told_alike(result: Result) -> None:
    told, tone = in_data("json", result)
    assert (told, tone) == in_data("jsonl", result) == in_markdown(result) == on_the_page(result, "en")
    assert (told, tone) == on_paper("plain", result, "en") == on_paper("rich", result, "en")
    assert render("github", result).splitlines()[-1] == f"audit: {told}"
    chinese = on_the_page(result, "zh")
    assert chinese == on_paper("plain", result, "zh") == on_paper("rich", result, "zh")
    assert chinese[1] == tone and told and not re.search(r"[a-z]{3}", chinese[0])
    assert_true(result, told, tone)
    assert_true_in_services(result)


def assert_true(result: Result, told: str, tone: str) -> None:
    """What is said and its colour, against the findings themselves."""
    open_ones = [one for one in result.findings if one.waived is None]
    wrong = [one for one in open_ones if one.verdict in _WRONG]
    assert tone == result.summary.tone
    assert (tone == Tone.ERROR) == (result.exit_code() != 0)
    if wrong:
        assert tone != Tone.GOOD and "no contradiction" not in told and "hold" not in told
    if tone == Tone.GOOD:
        assert result.counts.holds
        assert all(one.verdict in (Verdict.UNDECIDED, Verdict.REMARK) for one in open_ones)
    if result.summary.nothing_checked and tone != Tone.ERROR:
        assert tone == Tone.WARNING and ("nothing was checked" in told or "relates two numbers" in told)
    if any(one.waived is not None and one.verdict in _WRONG for one in result.findings):
        assert "no contradiction" not in told


def assert_true_in_services(result: Result) -> None:
    """No service is shown a pass where a check fails or a finding is an error."""
    bad = [
        one
        for one in result.outcomes
        if one.waived is None
        and one.verdict is not Verdict.HOLDS
        and (one.verdict in _WRONG or one.severity is Severity.ERROR or one.verdict is Verdict.INVALID)
    ]
    suites = ElementTree.fromstring(render("junit", result))
    others = [one for one in result.findings if one.verdict is Verdict.INVALID and one.check is None]
    assert int(suites.attrib["failures"]) + int(suites.attrib["errors"]) >= len(bad)
    assert int(suites.attrib["tests"]) == len(result.outcomes) + len(others)
    told = json.loads(render("sarif", result))["runs"][0]["results"]
    issues = json.loads(render("gitlab", result))
    marks = json.loads(render("rdjson", result))["diagnostics"]
    assert len(told) == len(issues) == len(marks) == len(result.findings)
    assert all(one["kind"] != "pass" for one in told)


@given(RESULTS)
@settings(max_examples=tried(120), deadline=None)
def test_all_media_say_the_same_and_none_is_good_over_a_failing_check(result: Result) -> None:
    assert_told_alike(result)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_one_finding_beside_a_pass(verdict: Verdict) -> None:
    passed = found(Verdict.HOLDS, Severity.NONE, "", True, False)
    for severity, accepted in product(Severity, ("", "waiver", "baseline")):
        for is_check in (True, False):
            one = found(verdict, severity, accepted, is_check, False)
            assert_told_alike(_result([passed, one], 1, 2, {}, 0.0))
            assert_told_alike(_result([one], 1, 2, {}, 0.0))

"""GitLab's code quality and reviewdog's diagnostics: the facts of their published schemas, and what they promise."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from audit.base.findings import Finding, Severity
from audit.engine.result import Result
from audit.reports import render
from tests.reports.sample import (
    COMPOUNDS,
    FAILS,
    FINDINGS,
    HEATING,
    IMPLAUSIBLE,
    INVALID,
    REMARKS,
    SAMPLE,
    UNDECIDED,
    UNUSUAL,
    WAIVED,
)
from tests.reports.test_hostile import HOSTILE, hostile_result

_TEXT = {"type": "string", "minLength": 1}
_FROM_ONE = {"type": "integer", "minimum": 1}
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": _TEXT,
            "check_name": _TEXT,
            "fingerprint": _TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "not": {"pattern": r"^\./"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": _FROM_ONE, "end": _FROM_ONE},
                    },
                },
            },
        },
    },
}
_POSITION = {
    "type": "object",
    "required": ["line"],
    "properties": {"line": _FROM_ONE, "column": _FROM_ONE},
    "additionalProperties": False,
}
_RANGE = {
    "type": "object",
    "required": ["start"],
    "properties": {"start": _POSITION, "end": _POSITION},
    "additionalProperties": False,
}
_LOCATION = {
    "type": "object",
    "required": ["path"],
    "properties": {"path": _TEXT, "range": _RANGE},
    "additionalProperties": False,
}
RDJSON = {
    "type": "object",
    "required": ["diagnostics"],
    "additionalProperties": False,
    "properties": {
        "source": {
            "type": "object",
            "properties": {"name": _TEXT, "url": _TEXT},
            "additionalProperties": False,
        },
        "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["message", "location"],
                "additionalProperties": False,
                "properties": {
                    "message": _TEXT,
                    "location": _LOCATION,
                    "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
                    "code": {"type": "object", "required": ["value"], "properties": {"value": _TEXT}},
                    "suggestions": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["range", "text"],
                            "properties": {"range": _RANGE, "text": {"type": "string"}},
                            "additionalProperties": False,
                        },
                    },
                    "related_locations": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["location"],
                            "properties": {"message": _TEXT, "location": _LOCATION},
                            "additionalProperties": False,
                        },
                    },
                },
            },
        },
    },
}


def gitlab(result: Result) -> Any:
    read = json.loads(render("gitlab", result))
    jsonschema.Draft7Validator(GITLAB).validate(read)
    return read


def diagnostics(result: Result) -> Any:
    read = json.loads(render("rdjson", result))
    jsonschema.Draft7Validator(RDJSON).validate(read)
    return read["diagnostics"]


@pytest.mark.parametrize("text", HOSTILE)
def test_valid_whatever_the_files_contain(text: str) -> None:
    gitlab(hostile_result(text))
    diagnostics(hostile_result(text))


def test_gitlab_has_an_issue_for_each_finding_with_a_fingerprint_of_its_own() -> None:
    issues = gitlab(SAMPLE._replace(findings=(*FINDINGS, FAILS, FAILS)))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == len(FINDINGS) + 2


@pytest.mark.parametrize(
    ("finding", "severity"),
    [
        (INVALID, "blocker"), (FAILS, "critical"), (UNUSUAL, "major"), (UNDECIDED, "minor"), (REMARKS[0], "info"),
        (WAIVED, "info"), (UNDECIDED._replace(severity=Severity.ERROR), "critical"),
    ],
)  # fmt: skip
def test_gitlab_severities(finding: Finding, severity: str) -> None:
    (issue,) = gitlab(SAMPLE._replace(findings=(finding,)))
    assert issue["severity"] == severity
    assert issue["description"].startswith("waived (the author confirmed") == (finding is WAIVED)


def test_rdjson_counts_bytes() -> None:
    (found,) = diagnostics(SAMPLE._replace(findings=(IMPLAUSIBLE,)))
    for place in (found["location"]["range"], found["suggestions"][0]["range"]):
        line = HEATING.lines()[place["start"]["line"] - 1].encode()
        assert line[place["start"]["column"] - 1 : place["end"]["column"] - 1].decode() == "4763万吨"


def test_rdjson_counts_bytes_before_the_number_too() -> None:
    text = HEATING.text.replace("coal_saved: {says:", "节煤: {says:")
    place = IMPLAUSIBLE.place._replace(column=14, end_column=20)
    finding = IMPLAUSIBLE._replace(place=place, related=())
    (found,) = diagnostics(
        SAMPLE._replace(findings=(finding,), sources={HEATING.file: HEATING._replace(text=text)})
    )
    span = found["location"]["range"]
    line = text.splitlines()[8].encode()
    assert line[span["start"]["column"] - 1 : span["end"]["column"] - 1].decode() == "4763万吨"
    assert span["start"]["column"] == 18


def test_rdjson_suggestions_are_the_repairs() -> None:
    (found,) = diagnostics(SAMPLE._replace(findings=(IMPLAUSIBLE,)))
    assert [one["text"] for one in found["suggestions"]] == ["4.763万吨", "4763吨"]


def test_rdjson_tells_only_the_line_where_it_cannot_count() -> None:
    (found,) = diagnostics(SAMPLE._replace(findings=(IMPLAUSIBLE,), sources={}))
    assert found["location"]["range"] == {"start": {"line": 9}, "end": {"line": 9}}
    assert "suggestions" not in found


def test_rdjson_suggests_a_pair_as_one_change() -> None:
    (found,) = diagnostics(SAMPLE._replace(findings=(FAILS,)))
    pair = found["suggestions"][-1]
    lines = [line.encode() for line in COMPOUNDS.lines()]
    start, end = pair["range"]["start"], pair["range"]["end"]
    before, after = (
        lines[start["line"] - 1][: start["column"] - 1],
        lines[end["line"] - 1][end["column"] - 1 :],
    )
    changed = [b"".join((before, pair["text"].encode(), after)).decode()]
    expected = "\n".join(COMPOUNDS.lines()[4:6]).replace("12个", "21个").replace("18个", "11个")
    assert changed == [expected]


@pytest.mark.parametrize("name", ["gitlab", "rdjson", "junit", "markdown", "github", "sarif"])
def test_pairs_notes_and_the_baseline_are_told_everywhere(name: str) -> None:
    drawn = render(name, SAMPLE)
    for words in ("together with", "fits another whole", "in the baseline", "until 2021-01-31", "known in"):
        assert words in drawn or (name == "sarif" and words == "in the baseline")


def test_rdjson_tells_a_waiver() -> None:
    (found,) = diagnostics(SAMPLE._replace(findings=(WAIVED,)))
    assert found["severity"] == "INFO"
    assert found["message"].startswith("waived (the author confirmed")

"""The JSON report: keys, their order, and fingerprints."""

from __future__ import annotations

import json

from audit.engine.result import Result
from audit.reports import render
from tests.reports.sample import BASELINED, FAILS, FINDINGS, SAMPLE, WAIVED

CHECK_KEYS = [
    "file",
    "line",
    "column",
    "check",
    "form",
    "bound",
    "cue",
    "rule",
    "verdict",
    "message",
    "claims",
    "arithmetic",
]
FINDING_KEYS = [
    "file", "line", "column", "end_line", "end_column", "rule", "verdict", "severity", "message", "claims",
    "related", "repairs", "fingerprint", "notes", "confusion",
]  # fmt: skip


ACCEPTANCE = ("waived", "waived_by", "waived_until")


def test_keys_in_their_order() -> None:
    report = json.loads(render("json", SAMPLE))
    assert list(report) == ["format", "tool", "summary", "claims", "checks", "findings", "accepted"]
    assert list(report["tool"]) == ["name", "version"]
    assert list(report["summary"]) == [*SAMPLE.counts._fields, "nothing_checked", "headline", "tone"]
    assert all(list(check) == CHECK_KEYS for check in report["checks"])
    assert all(list(finding) == FINDING_KEYS for finding in report["findings"])
    accepted_keys = [*FINDING_KEYS, "by", "why", "until"]
    assert report["accepted"] and all(list(one) == accepted_keys for one in report["accepted"])
    related = [near for finding in report["findings"] for near in finding["related"]]
    assert all(list(near) == ["file", "line", "column", "message"] for near in related)
    repairs = [repair for finding in report["findings"] for repair in finding["repairs"]]
    keys = ["claim", "says", "instead", "slip", "mends", "of", "rank", "gives", "leaves"]
    assert repairs and all(list(one) in (keys, [*keys, "partner"]) for one in repairs)
    (pair,) = [one for one in repairs if "partner" in one]
    assert (pair["claim"], pair["partner"]["claim"]) == ("remaining", "self_run")


def test_notes_are_sentences() -> None:
    notes = [finding["notes"] for finding in json.loads(render("json", SAMPLE))["findings"]]
    assert [told for told in notes if told] == [["the share fits another whole: `all_compounds` 466个"]]


def test_every_check_is_there_and_waived_findings_only_there() -> None:
    report = json.loads(render("json", SAMPLE))
    assert len(report["checks"]) == len(SAMPLE.outcomes)
    assert len(report["findings"]) == len(FINDINGS) - 2
    assert str(WAIVED.message) in [check["message"] for check in report["checks"]]
    assert str(WAIVED.message) not in [finding["message"] for finding in report["findings"]]


def test_waived_findings_stand_apart_with_the_reason() -> None:
    waived, baselined = json.loads(render("json", SAMPLE))["accepted"]
    assert (waived["message"], waived["by"], waived["why"]) == (str(WAIVED.message), "waiver", WAIVED.waived)
    assert (waived["until"], baselined["until"]) == ("2021-01-31", None)
    assert (baselined["by"], baselined["why"]) == ("baseline", "known in audit-baseline.json")


def test_a_waiver_renames_no_other_finding() -> None:
    one, other = FAILS._replace(waived="known"), FAILS
    assert fingerprints(one, other) == fingerprints(FAILS)


def test_json_lines_hold_the_same_data_as_the_report() -> None:
    summary, *rows = [json.loads(line) for line in render("jsonl", SAMPLE).splitlines()]
    report = json.loads(render("json", SAMPLE))
    assert summary == {"kind": "summary", **{key: report[key] for key in ("format", "tool", "summary")}}
    found = [row for row in rows if row["kind"] == "finding"]
    checks = [row for row in rows if row["kind"] == "check"]
    assert len(found) + len(checks) == len(rows)
    assert [without(row, "kind", *ACCEPTANCE) for row in checks] == report["checks"]
    open_ones = [without(row, "kind", *ACCEPTANCE) for row in found if row["waived"] is None]
    assert open_ones == report["findings"]
    for rows_of in (found, checks):
        assert [[row[key] for key in ACCEPTANCE] for row in rows_of if row["waived"]] == [
            [WAIVED.waived, "waiver", "2021-01-31"], [BASELINED.waived, "baseline", None]
        ]  # fmt: skip


def without(row: dict[str, object], *keys: str) -> dict[str, object]:
    return {key: value for key, value in row.items() if key not in keys}


def fingerprints(*findings: object) -> list[str]:
    result = Result(SAMPLE.counts, (), findings)  # type: ignore[arg-type]
    return [finding["fingerprint"] for finding in json.loads(render("json", result))["findings"]]


def test_fingerprints_do_not_depend_on_lines_or_words() -> None:
    place = FAILS.place._replace(line=99, end_line=99)
    moved = FAILS._replace(place=place, message=FAILS.message._replace(template="x"))
    assert fingerprints(FAILS) == fingerprints(moved)
    assert fingerprints(FAILS) != fingerprints(FAILS._replace(written=("467个",)))
    assert fingerprints(FAILS) != fingerprints(FAILS._replace(rule="another-rule"))


def test_fingerprints_are_unique() -> None:
    first, second, third = fingerprints(FAILS, FAILS, FAILS)
    assert (second, third) == (f"{first}-2", f"{first}-3")


def test_the_text_is_not_escaped_without_need() -> None:
    assert "4763万吨" in render("json", SAMPLE)

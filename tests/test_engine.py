"""The engine as a whole: order never matters, files do not disturb each other, waivers cover and expire."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import audit
from audit.base.findings import Finding, Verdict
from audit.claimfile import load_text
from audit.engine.document import audit_document
from audit.engine.waivers import apply_waivers
from audit.wiring import chosen_rules
from tests.effort import tried

RULES = chosen_rules()
CLAIMS = {
    "total": "466个",
    "managed": "436个",
    "own": "12个",
    "rest": "18个",
    "coverage": "96.1%",
    "waste": "近20万吨",
    "wrong": "463个",
    "zones": "五大",
    "none": "许多",
}
CHECKS = [
    "{that: total == managed + own + rest}",
    "{that: coverage == (managed + own) / total}",
    "{that: wrong == managed + own + rest}",
    "{that: waste > 19万吨}",
    "{that: waste < total}",
    "{share: coverage, part: managed, whole: total}",
    "{parts: [managed, own], total: wrong}",
    "{lists: zones, items: [a, b, c, d]}",
    "{same: [total, wrong]}",
    "{that: none > 3}",
    "{that: total == unknown}",
]


def verdicts(claims: list[str], checks: list[str]) -> set[tuple[str, str | None, str, str]]:
    lines = ["audit: 1", "claims:", *(f"  {name}: {{says: {CLAIMS[name]}}}" for name in claims)]
    text = "\n".join([*lines, "checks:", *(f"  - {check}" for check in checks)]) + "\n"
    outcomes = audit_document(load_text("a.yaml", text), RULES).outcomes
    return {(one.rule, one.check, str(one.verdict), str(one.message)) for one in outcomes}


@cache
def verdicts_as_written() -> set[tuple[str, str | None, str, str]]:
    return verdicts(list(CLAIMS), CHECKS)


@given(st.permutations(list(CLAIMS)), st.permutations(CHECKS))
@settings(max_examples=tried(30), deadline=None)
def test_verdicts_do_not_depend_on_the_order_of_claims_and_checks(
    claims: list[str], checks: list[str]
) -> None:
    assert verdicts(claims, checks) == verdicts_as_written()


def write(folder: Path, name: str, says: str) -> str:
    path = folder / name
    path.write_text(
        f"audit: 1\nclaims:\n  all:\n    says: {says}\n    about: {{subject: Qiaoxi, measure: compounds, at: 2020}}\n",
        "utf-8",
    )
    return str(path)


def test_statements_about_one_quantity_are_compared_across_files_in_any_order(tmp_path: Path) -> None:
    files = [
        write(tmp_path, "a.yaml", "466个"),
        write(tmp_path, "b.yaml", "463个"),
        write(tmp_path, "c.yaml", "466个"),
    ]

    def found(order: list[str]) -> set[frozenset[str]]:
        failing = [one for one in audit.check(order).findings if one.verdict is Verdict.FAILS]
        return {frozenset((one.place.file, one.related[0].place.file)) for one in failing}

    expected = {frozenset((files[0], files[1])), frozenset((files[1], files[2]))}
    assert found(files) == found(files[::-1]) == expected


WAIVED = """audit: 1
claims:
  a: {says: 466个}
  b: {says: 463个}
checks:
  - that: a == b
    name: both
waive:
  - check: CHECK
    why: the bureau confirmed it
    until: 2021-01-01
"""


def waived(check: str, today: date) -> list[Finding]:
    document = load_text("a.yaml", WAIVED.replace("CHECK", check))
    return apply_waivers(audit_document(document, RULES).outcomes, document.waivers, today)


@pytest.mark.parametrize("check", ["both", "a == b", "a  ==  b", "broken-relation a", "broken-relation b"])
def test_a_waiver_covers_a_check_by_name_text_or_rule_and_claim(check: str) -> None:
    found = waived(check, date(2020, 12, 31))
    assert [(one.rule, one.waived) for one in found] == [("broken-relation", "the bureau confirmed it")]


def test_an_expired_waiver_covers_nothing_and_is_a_finding() -> None:
    found = waived("both", date(2021, 1, 2))
    assert [(one.rule, one.waived) for one in found] == [("broken-relation", None), ("idle-waiver", None)]
    assert "ended on 2021-01-01" in str(found[1].message)


def test_a_waiver_that_matches_nothing_is_a_finding() -> None:
    found = waived("other", date(2020, 1, 1))
    assert str(found[1].message) == "the waiver of `other` matches no finding"


def test_a_waived_failure_does_not_fail_the_gate(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(WAIVED.replace("CHECK", "both").replace("2021-01-01", "9999-12-31"), "utf-8")
    result = audit.check(str(path))
    assert (result.exit_code(), result.counts.waived, result.counts.fails) == (0, 1, 0)


def test_result_as_a_table(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(WAIVED.replace("CHECK", "both"), "utf-8")
    frame = audit.check([str(path)]).to_frame()
    assert list(frame["verdict"]) == ["fails"]
    assert list(frame["claims"]) == [["a", "b"]]


def test_claims_as_a_table(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(
        "audit: 1\nclaims:\n  waste: {says: 近20万吨, means: waste cleared}\n  none: {says: 许多}\n", "utf-8"
    )
    frame = audit.claims_frame(str(path)).set_index("claim")
    assert tuple(frame.loc["waste", ["kind", "unit", "fair_low", "fair_high"]]) == (
        "measure",
        "t",
        "180000",
        "200000",
    )
    assert frame.loc["none", "kind"] is None or frame.loc["none"].isna()["kind"]


def test_reading_from_python() -> None:
    (reading,) = audit.read("近20万吨")
    assert (reading.text, reading.unit.symbol, str(reading.fair)) == ("近20万吨", "t", "[180000, 200000)")


def outcomes_of(text: str) -> tuple[Finding, ...]:
    return audit_document(load_text("a.yaml", text), RULES).outcomes


def test_a_margin_stands_beside_what_envelopes_judge() -> None:
    claims = "residents: {says: 12000人, means: 常住人口}\n  households: {says: 4000户, means: 家庭户数}\n"
    claims += "  revenue: {says: 100万元}\n  cost: {says: 60万元}\n  margin: {says: 40%}\n"
    found = outcomes_of(
        f"audit: 1\nclaims:\n  {claims}checks:\n  - {{share: margin, cost: cost, whole: revenue}}\n"
    )
    assert {one.verdict for one in found} == {Verdict.HOLDS}


@pytest.mark.parametrize("count", [50, 51, 3000])
def test_a_total_of_very_many_parts_is_added_up(count: int) -> None:
    names = [f"part_{number}" for number in range(count)]
    claims = "".join(f"  {name}: {{says: 2个}}\n" for name in names)
    for total, verdict in ((2 * count, Verdict.HOLDS), (2 * count + 1, Verdict.FAILS)):
        text = f"audit: 1\nclaims:\n{claims}  all: {{says: {total}个}}\nchecks:\n"
        found = outcomes_of(f"{text}  - {{parts: [{', '.join(names)}], total: all}}\n")
        assert [one.verdict for one in found] == [verdict]


@pytest.mark.parametrize("odd_one", [0, 17, 2999])
def test_of_very_many_statements_the_one_that_differs_is_found(odd_one: int) -> None:
    about = "about: {subject: the town, measure: people}"
    says = ["101人" if number == odd_one else "100人" for number in range(3000)]
    text = "audit: 1\nclaims:\n" + "".join(
        f"  c{at}: {{says: {one}, {about}}}\n" for at, one in enumerate(says)
    )
    audited = audit_document(load_text("a.yaml", text), RULES)
    rule = next(rule for rule in RULES if rule.name == "stated-twice-differently")
    assert rule.compare is not None
    found = list(rule.compare(list(audited.statements[rule.name]), rule.options))
    fails = [one for one in found if one.verdict is Verdict.FAILS]
    assert len(found) < 2 * len(says)
    assert fails and all(f"c{odd_one}" in one.claims for one in fails)


def test_three_statements_of_one_quantity_are_all_reported_as_written() -> None:
    text = "audit: 1\nclaims:\n  a: {says: 3个}\n  b: {says: 三个}\n  c: {says: 3家}\nchecks:\n  - same: [a, b, c]\n"
    found = next(one for one in outcomes_of(text) if one.check is not None)
    assert (found.claims, found.written) == (("a", "b", "c"), ("3个", "三个", "3家"))

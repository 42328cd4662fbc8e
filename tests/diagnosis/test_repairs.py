"""Repairs on claim files: what is offered first, what is told as a tie, and what is not offered."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import audit
from audit.base.findings import Finding, Repair, Verdict
from audit.claimfile import load, load_text
from audit.claimfile.model import Document
from audit.diagnosis.candidates import candidates, with_says
from audit.engine.document import audit_document, outcomes_of
from audit.interpretation.readings import read_claim
from audit.numbers import Reading
from audit.wiring import chosen_rules
from tests.effort import tried

ROOT = Path(__file__).resolve().parents[2]
RULES = chosen_rules()
WRONG = (Verdict.FAILS, Verdict.IMPLAUSIBLE)


def document(claims: dict[str, str], *checks: str) -> Document:
    lines = [f"  {name}: {{says: '{says}'}}" for name, says in claims.items()]
    text = "\n".join(["audit: 1", "claims:", *lines, "checks:", *(f"  - {one}" for one in checks)])
    return load_text("a.yaml", text + "\n")


def errors(of: Document) -> list[Finding]:
    return [one for one in audit_document(of, RULES).outcomes if one.verdict in WRONG]


def slips(finding: Finding) -> list[Repair]:
    """The repairs that are slips, not numbers that the relations were solved for."""
    return [one for one in finding.repairs if not one.solved]


def first(of: Document) -> set[tuple[str, str]]:
    """The repairs of the first rank of all errors."""
    return {(one.claim, one.instead) for found in errors(of) for one in found.repairs if one.rank == 1}


def test_the_coal_of_the_page() -> None:
    page = load(str(ROOT / "claims" / "shangyi-electric-heating.yaml"))
    (found,) = [one for one in errors(page) if one.rule == "implausible-magnitude"]
    best, runner_up = found.repairs[:2]
    assert (best.claim, best.instead, best.mends, best.rank) == ("coal_saved", "4.763万吨", 3, 1)
    assert not best.leaves and len(best.gives) == 3
    assert (runner_up.instead, runner_up.rank, runner_up.mends) == ("4763吨", 2, 2)
    assert "less than the lowest usual value" in " ".join(str(one) for one in runner_up.leaves)
    assert [str(note) for note in found.notes] == [
        "3 independent envelopes point to `coal_saved` ÷ 1000: coal-per-heated-area, dust-per-coal and so2-per-coal",
        "2 of them rule it out, each on its own: coal-per-heated-area and so2-per-coal",
    ]


def test_nothing_is_offered_where_everything_holds() -> None:
    outcomes = audit_document(load(str(ROOT / "claims" / "shangyi-electric-heating.yaml")), RULES).outcomes
    assert all(not one.repairs and not one.notes for one in outcomes if one.verdict is Verdict.HOLDS)


def test_a_share_of_another_whole_is_said_to_be_one() -> None:
    found = errors(
        document(
            {"total": "466个", "company": "436个", "served": "448个", "share": "97.3%"},
            "{share: share, part: company, whole: total}",
        )
    )
    assert any("`company` in `served`" in str(note) for one in found for note in one.notes)


@pytest.mark.parametrize(
    ("claims", "checks", "wanted"),
    [
        ({"a": "13,087户", "b": "24,512户", "c": "73,599户"}, ["{parts: [a, b], total: c}"], ("c", "37,599户")),
        (
            {"a": "1308亩", "b": "2451公顷", "c": "3759公顷"},
            ["{parts: [a, b], total: c}"], ("a", "1308公顷"),
        ),
        (
            {"a": "$3.25 million", "b": "$4.38 billion", "c": "$7.63 billion"},
            ["{parts: [a, b], total: c}"], ("a", "$3.25 billion"),
        ),
        (
            {"a": "1308户", "b": "2451户", "c": "3759户", "s": "34.8‰"},
            ["{parts: [a, b], total: c}", "{share: s, part: a, whole: c}"], ("s", "34.8%"),
        ),
        (
            {"a": "$1.93 billion", "b": "$2.05 billion", "c": "$840 billion", "d": "$4.82 billion"},
            ["{parts: [a, b, c], total: d}"], ("c", "$840 million"),
        ),
        (
            {"all": "272.5公里", "a": "153.8公里", "b": "92.4公里", "c": "21.8公里"},
            ["{parts: [a, b, c], total: all}"], ("a", "158.3公里"),
        ),
    ],
    ids=["swapped", "hectares", "million", "permille", "billion", "over-the-point"],
)  # fmt: skip
def test_the_slip_is_found(claims: dict[str, str], checks: list[str], wanted: tuple[str, str]) -> None:
    """In the words that an author would print: $3.25 billion, not $3250 million."""
    assert first(document(claims, *checks)) == {wanted}


def test_equals_are_told_as_equals() -> None:
    told = first(document({"a": "4520户", "b": "4250户"}, "{that: a == b}"))
    assert ("a", "4250户") in told and ("b", "4520户") in told


def test_a_power_of_ten_may_be_lost_in_any_number_of_a_quotient() -> None:
    """Few digits are no reason to leave one out; and 1.5万元 is what an author prints, not 15千元."""
    told = first(document({"all": "7.29亿元", "n": "4.86万辆", "one": "15万元"}, "{that: one == all / n}"))
    assert told == {("all", "72.9亿元"), ("n", "0.486万辆"), ("one", "1.5万元")}
    told = first(document({"all": "78亿元", "n": "9720个", "one": "8万元"}, "{that: one == all / n}"))
    assert {("all", "7.8亿元"), ("one", "80万元")} <= told


def test_the_number_that_is_most_likely_wrong_is_pointed_at_where_it_stands() -> None:
    (found,) = errors(document({"a": "4,931人", "b": "4,307人", "c": "8,698人"}, "{parts: [a, b], total: c}"))
    assert [str(one.label) for one in found.related] == ["`a`, most likely 4,391人", "`b`", "the check"]
    (found,) = errors(document({"a": "4520户", "b": "4250户"}, "{that: a == b}"))  # equals
    assert [str(one.label) for one in found.related] == ["`b`", "the check"]


def test_a_lost_power_of_ten_comes_before_a_lost_twin() -> None:
    """8,650 may have been 86,500; for 86,550 it would have had to have twins."""
    of = document(
        {"all": "614,000 t", "n": "8,650 hectares", "one": "7.1 tonnes per hectare"}, "{that: one == all / n}"
    )
    told = first(of)
    assert ("n", "86,500 hectares") in told and ("n", "86,550 hectares") not in told


def test_of_dates_and_units_that_do_not_fit_no_slips_are_told() -> None:
    """None is put to the test, so nobody can say how many would explain it."""
    text = (
        "audit: 1\narticle: {date: 2022-08-21}\nclaims:\n  age: {says: 16岁}\n  born: {says: 2009年2月}\n  opened: {says: 'Monday, 11 December 2022'}\n"
        "  a: {says: 5吨}\n  b: {says: 5元}\nchecks:\n  - {age: age, born: born, on: 2022-08-21}\n  - that: a == b\n"
    )
    found = errors(load_text("a.yaml", text))
    assert {one.rule for one in found} == {"impossible-date", "mismatched-dimensions"}
    assert not any(one.notes or one.repairs for one in found)


def test_no_slip_explains_it_and_the_suspects_are_named() -> None:
    found = errors(document({"a": "1308户", "b": "2451户", "c": "9116户"}, "{parts: [a, b], total: c}"))
    assert not any(slips(one) for one in found)
    assert any("under suspicion" in str(note) for one in found for note in one.notes)


def test_what_cannot_be_read_or_is_overridden_is_no_repair() -> None:
    text = (
        "audit: 1\nclaims:\n  a: {says: 4520户, reads: {interval: '[4520, 4520]', unit: 户, because: counted}}\n  b: {says: 4250户}\n"
        "  c: {says: 许多}\nchecks:\n  - {that: a == b}\n  - {that: a == c}\n"
    )
    repairs = [one for found in errors(load_text("a.yaml", text)) for one in found.repairs]
    assert all(one.claim == "b" for one in repairs)


# -- properties ------------------------------------------------------------------------------------------


def _article(random: Random) -> tuple[dict[str, str], list[str]]:
    """Values are drawn first, claims printed from them by rounding, checks derived from them."""
    parts = [random.randint(1100, 9800) for _ in range(random.randint(2, 4))]
    names = [f"part{at}" for at in range(len(parts))]
    total = sum(parts)
    before = total - random.randint(100, 900)
    printed = str if random.random() < 0.5 else _in_tens_of_thousands
    claims = {name: printed(value) + "吨" for name, value in zip(names, parts, strict=True)}
    claims |= {
        "total": printed(total) + "吨",
        "before": printed(before) + "吨",
        "more": printed(total - before) + "吨",
    }
    share = (2000 * parts[0] + total) // (2 * total)
    claims["share"] = f"{share // 10}.{share % 10}%"
    checks = [
        f"{{parts: [{', '.join(names)}], total: total}}",
        "{that: total - before == more}",
        "{share: share, part: part0, whole: total}",
    ]
    return claims, checks


def _in_tens_of_thousands(value: int) -> str:
    return f"{(value + 5) // 10 / 1000:.3f}万"


@given(st.integers(0, 10**6))
@settings(max_examples=tried(60), deadline=None)
def test_a_consistent_article_has_no_finding(seed: int) -> None:
    claims, checks = _article(Random(seed))
    found = audit_document(document(claims, *checks), RULES).outcomes
    assert [one for one in found if one.verdict is not Verdict.HOLDS] == []


@given(st.integers(0, 10**6))
@settings(max_examples=tried(30), deadline=None)
def test_a_slip_is_found_its_repairs_break_nothing_and_order_does_not_matter(seed: int) -> None:
    random = Random(seed)
    claims, checks = _article(random)
    name = random.choice(sorted(claims))
    at = random.choice([at for at, one in enumerate(claims[name]) if one.isdigit()])
    digit = random.choice([one for one in "123456789" if one != claims[name][at]])
    slipped = {**claims, name: claims[name][:at] + digit + claims[name][at + 1 :]}
    of = document(slipped, *checks)
    found = errors(of)
    if not found:
        return
    assert any(name in one.claims for one in found)
    for repair in {one.instead: one for finding in found for one in finding.repairs}.values():
        after = outcomes_of(with_says(of, _changes(repair)), RULES)
        assert not any(one.verdict in WRONG for one in after)
    shuffled = dict(random.sample(sorted(slipped.items()), len(slipped)))
    assert first(document(shuffled, *random.sample(checks, len(checks)))) == first(of)


def _changes(repair: Repair) -> dict[str, str]:
    own = {repair.claim: repair.instead}
    return own if repair.partner is None else {**own, **_changes(repair.partner)}


# -- rarer cases -----------------------------------------------------------------------------------------


def test_a_waived_error_keeps_its_repairs_and_fails_nothing(tmp_path: Path) -> None:
    text = (
        "audit: 1\nclaims:\n  a: {says: 1308户}\n  b: {says: 2451户}\n  c: {says: 7359户}\n"
        "checks:\n  - {parts: [a, b], total: c, name: sum}\nwaive:\n  - {check: sum, why: as printed}\n"
    )
    (tmp_path / "a.yaml").write_text(text, "utf-8")
    result = audit.check(str(tmp_path))
    (found,) = [one for one in result.findings if one.verdict is Verdict.FAILS]
    assert found.waived == "as printed" and result.counts.fails == 0


def test_an_exact_claim_is_repaired_as_an_exact_one() -> None:
    text = (
        "audit: 1\nclaims:\n  a: {says: 1.308万户, exact: true, because: the table}\n  b: {says: 13800户}\n"
        "checks:\n  - {that: a == b}\n"
    )
    told = first(load_text("a.yaml", text))
    assert ("b", "13080户") in told and all(says != "13800户" for _, says in told)


def test_chinese_numerals_are_repaired() -> None:
    told = first(document({"all": "三十七个", "a": "16个", "b": "11个"}, "{parts: [a, b], total: all}"))
    assert told <= {("all", "二十七个"), ("a", "26个"), ("b", "21个")}


def test_a_date_among_the_errors_is_no_hindrance() -> None:
    text = (
        "audit: 1\narticle: {date: 2020-09-18}\nclaims:\n  day: {says: 2021年3月1日, tense: past}\n"
        "  a: {says: 13087户}\n  b: {says: 24512户}\n  c: {says: 73599户}\nchecks:\n  - {parts: [a, b], total: c}\n"
    )
    of = load_text("a.yaml", text)
    assert {one.rule for one in errors(of)} == {"impossible-date", "parts-unlike-total"}
    assert ("c", "37599户") in first(of)


def test_a_joint_contradiction_names_suspects_or_a_common_slip_only() -> None:
    of = document(
        {"home": "2.4万吨", "abroad": "1.3万吨", "all": "3.6万吨", "last": "3.5万吨", "growth": "0.3万吨"},
        "{parts: [home, abroad], total: all}",
        "{that: last + growth == home + abroad}",
    )
    (found,) = errors(of)
    assert found.rule == "joint-contradiction" and (found.repairs or found.notes)
    for repair in found.repairs:
        after = outcomes_of(with_says(of, _changes(repair)), RULES)
        assert not any(one.verdict in WRONG for one in after)


def test_two_slips_are_told_together() -> None:
    of = document(
        {"a": "13087户", "b": "24512户", "x": "73599户", "y": "52918户", "z": "95017户"},
        "{parts: [a, b], total: x}",
        "{that: x + y == z}",
        "{that: a + y == 66005户}",
    )
    (repair,) = {one for found in errors(of) for one in found.repairs}
    assert _changes(repair) == {"x": "37599户", "z": "90517户"}
    assert not any(one.verdict in WRONG for one in outcomes_of(with_says(of, _changes(repair)), RULES))


def test_a_slip_planted_in_a_rounded_article_is_in_a_finding_or_a_conflict() -> None:
    """The last digit of a rounded total, one too low for any rounding of its parts."""
    of = document(
        {"home": "2.4万吨", "abroad": "1.3万吨", "all": "3.5万吨", "last": "3.5万吨", "growth": "0.3万吨"},
        "{parts: [home, abroad], total: all}",
        "{that: last + growth == all}",
    )
    assert any("all" in one.claims for one in errors(of))


# -- what is said where no repair is offered ----------------------------------------------------------

UNREPAIRED = [
    (
        {"total": "12个", "a": "7个", "b": "4个"},
        "{parts: [a, b], total: total}",
        "a single slip would explain it, but may only fit by chance: `a` 8个, `b` 5个",
    ),
    ({"a": "3名"}, "{that: a == 5}", "either `a` or what the check says of it is wrong"),
    (
        {"a": "3名"},
        "{that: a == 5000}",
        "no single slip explains it; either `a` or what the check says of it is wrong",
    ),
    (
        {"total": "98731个", "a": "10432个", "b": "22956个"},
        "{parts: [a, b], total: total}",
        "no single slip explains it; under suspicion: `a`, `b`, `total`",
    ),
    (
        {"total": "$48.3 million", "a": "$21.4 million", "b": "$9.8 million", "c": "$11.2 million", "d": "$6.9 million"},
        "{parts: [a, b, c, d], total: total}",
        "too many slips would explain it to name one; under suspicion: `total`, `a`, `b`, `c` and 1 more",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("claims", "check", "said"), UNREPAIRED)
def test_what_is_said_where_no_repair_is_offered(claims: dict[str, str], check: str, said: str) -> None:
    (found,) = errors(document(claims, check))
    assert not slips(found)
    assert [str(note) for note in found.notes] == [said]


def test_no_slip_of_a_date_leads_to_another_century() -> None:
    of = document({"opened": "12 August 2023"})
    claim = of.claims["opened"]
    reading = read_claim(claim, of)
    assert isinstance(reading, Reading)
    years = {date.fromordinal(int(one.fair.low or 1)).year for one in candidates(claim, of, reading)}
    assert years and max(years) < 2124 and min(years) > 1922

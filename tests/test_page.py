"""The newspaper page: what the audit finds in claims/, and which slips it would notice there."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

import audit
from audit.base.findings import Finding, Severity, Verdict
from audit.claimfile import load
from audit.diagnosis.candidates import with_says
from audit.engine.document import outcomes_of
from audit.engine.result import Result
from audit.wiring import chosen_rules
from tests.effort import part

RULES = chosen_rules()
CLAIMS = Path(__file__).resolve().parent.parent / "claims"
HEATING = "shangyi-electric-heating"
HUAILAI = "huailai-green-development"
QIAOXI = "qiaoxi-communities"
HUAIAN = "huaian-party-branches"
QIAODONG = "qiaodong-veterans"
XIAHUAYUAN = "xiahuayuan-innovation-centre"


@cache
def page() -> Result:
    """The audit of the whole page as it stands."""
    return audit.check(str(CLAIMS))


def errors(result: Result) -> list[Finding]:
    return [finding for finding in result.findings if finding.severity is Severity.ERROR]


TWO_CONDEMN = "2 of them rule it out, each on its own: coal-per-heated-area and so2-per-coal"


def test_the_coal_figure_is_the_only_error_and_two_envelopes_condemn_it() -> None:
    (error,) = errors(page())
    assert page().exit_code() == 1
    assert Path(error.place.file).stem == HEATING
    assert error.verdict is Verdict.IMPLAUSIBLE
    assert "coal_saved" in error.claims and "4763万吨" in str(error.message)
    assert TWO_CONDEMN in map(str, error.notes)


def test_emissions_per_tonne_of_that_coal_bear_it_out() -> None:
    unusual = [finding for finding in page().findings if finding.verdict is Verdict.UNUSUAL]
    assert {Path(finding.place.file).stem for finding in unusual} == {HEATING}
    assert sorted(claim for finding in unusual for claim in finding.claims if claim.endswith("_cut")) == [
        "dust_cut",
        "so2_cut",
    ]


def test_nothing_is_strained_or_unreadable() -> None:
    counts = page().counts
    assert (counts.strained, counts.fails, counts.invalid, counts.waived) == (0, 0, 0, 0)


def test_with_the_decimal_point_the_page_passes(tmp_path: Path) -> None:
    result = changed(tmp_path, HEATING, "coal_saved", "4.763万吨")
    assert result.exit_code() == 0
    assert not [finding for finding in result.findings if finding.verdict is Verdict.UNUSUAL]


def test_every_number_of_the_page_is_claimed() -> None:
    """About 110 numbers assert something; a claim that is lost would be missed by nobody else."""
    assert 100 <= page().counts.claims <= 120


# -- what holds -----------------------------------------------------------------------------------

HOLDING = [
    (QIAOXI, {"managed", "self_run", "remaining", "compounds"}, "parts-unlike-total"),
    (QIAOXI, {"managed", "self_run", "remaining", "compounds"}, "broken-relation"),
    (QIAOXI, {"coverage", "managed", "self_run", "compounds"}, "share-unlike-part"),
    (QIAOXI, {"large_total", "communities", "required_share"}, "broken-order"),
    (HUAILAI, {"projects_done", "projects_open", "projects"}, "parts-unlike-total"),
    (HUAILAI, {"wetland_share", "wetland_area"}, "share-unlike-part"),
    (HUAILAI, {"wetland_share", "wetland_area"}, "broken-relation"),
    (HUAILAI, {"old_boundary", "ruled_boundary"}, "broken-order"),
    (HUAILAI, {"class_after", "class_before"}, "broken-order"),
]


@pytest.mark.parametrize(("name", "claims", "rule"), HOLDING)
def test_the_relations_of_the_page_hold(name: str, claims: set[str], rule: str) -> None:
    (outcome,) = [
        one
        for one in page().outcomes
        if Path(one.place.file).stem == name and one.rule == rule and set(one.claims) == claims
    ]
    assert outcome.verdict is Verdict.HOLDS, str(outcome.message)


ENUMERATIONS = [
    (HUAILAI, "capital_zones", 2),
    (HUAILAI, "linked_places", 3),
    (HUAILAI, "triangle_towns", 3),
    (HUAILAI, "project_origins", 2),
    (HUAILAI, "growth_figures", 3),
    (QIAOXI, "systems_in_title", 1),
    (QIAOXI, "coverages", 2),
    (QIAOXI, "safeguards", 2),
    (QIAOXI, "tasks", 1),
    (QIAOXI, "levels", 2),
    (QIAOXI, "model_communities", 3),
    (HUAIAN, "fixed_things", 3),
    (HUAIAN, "small_things", 4),
    (HUAIAN, "records", 2),
    (QIAODONG, "exemptions", 3),
    (XIAHUAYUAN, "zones", 5),
    (XIAHUAYUAN, "fields", 8),
]


@pytest.mark.parametrize(("name", "claim", "count"), ENUMERATIONS)
def test_every_enumeration_holds(name: str, claim: str, count: int) -> None:
    (outcome,) = [
        one
        for one in page().outcomes
        if Path(one.place.file).stem == name and one.rule == "count-unlike-list" and one.claims == (claim,)
    ]
    assert outcome.verdict is Verdict.HOLDS
    assert outcome.steps[0].set is not None
    assert (outcome.steps[0].set.low, outcome.steps[0].set.high) == (count, count)


def test_no_enumeration_is_missing_from_the_table() -> None:
    """Lists that the article ends with 等 are checked too, but hold for more than one number."""
    listed = {
        (Path(one.place.file).stem, one.claims[0])
        for one in page().outcomes
        if one.rule == "count-unlike-list"
    }
    open_lists = {(HUAIAN, "duties"), (HUAIAN, "post_kinds")}
    assert listed == {(name, claim) for name, claim, _ in ENUMERATIONS} | open_lists


def test_the_implied_area_of_the_park_is_an_interval() -> None:
    """13079.87 ha at 96.61 %: between 13079.865 / 0.96615 and 13079.875 / 0.96605."""
    from audit.rules.material import examine

    material = examine(load(str(CLAIMS / f"{HUAILAI}.yaml")))
    check = next(entry for entry in material.checks("that") if "implied_park" in str(entry.text("that")))
    outcome = next(one for one in page().outcomes if one.check == str(check.text("that")))
    assert outcome.verdict is Verdict.HOLDS
    shown = " ".join(f"{step.shown} {step.origin or ''}" for step in outcome.steps)
    assert "13538" in re.sub(r"(?<=\d)[,\s](?=\d{3})", "", shown)


# -- what would be noticed ------------------------------------------------------------------------


def changed(folder: Path, name: str, claim: str, instead: str) -> Result:
    """The audit of a copy of one file in which one claim says something else."""
    path = folder / f"{name}.yaml"
    shutil.copy(CLAIMS / path.name, path)
    place = load(str(path)).claims[claim].says.place
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    line = lines[place.line - 1]
    lines[place.line - 1] = line[: place.column - 1] + instead + line[place.end_column - 1 :]
    path.write_text("".join(lines), encoding="utf-8")
    return audit.check(str(path))


def says(name: str, claim: str) -> tuple[str, int]:
    text = load(str(CLAIMS / f"{name}.yaml")).claims[claim].says
    return text.value, text.place.line


def other_digits(text: str) -> Iterator[str]:
    """Every number that differs from ``text`` in one digit; none gets a leading zero."""
    for match in re.finditer(r"\d", text):
        leads = match.start() == 0 and not text.startswith("0.")
        for digit in "0123456789":
            if digit != match.group() and not (leads and digit == "0"):
                yield text[: match.start()] + digit + text[match.end() :]


def other_numerals(text: str) -> Iterator[str]:
    """The same for a number written in characters."""
    same = {"两": "二", "双": "二"}
    for digit in "一二三四五六七八九":
        if digit != same.get(text[0], text[0]):
            yield digit + text[1:]


def counts(claim: str) -> Iterator[tuple[str, int]]:
    """The slips of one digit of a whole number in the Qiaoxi file, each with the number it then is."""
    for slip in other_digits(says(QIAOXI, claim)[0]):
        yield slip, int(slip.rstrip("个%"))


# The numbers that the rest of the page fixes to the last digit.
FIXED = [
    (QIAOXI, "compounds"),
    (QIAOXI, "managed"),
    (QIAOXI, "self_run"),
    (QIAOXI, "remaining"),
    (QIAOXI, "coverage"),
    (HUAILAI, "projects"),
    (HUAILAI, "projects_done"),
    (HUAILAI, "projects_open"),
    (HUAILAI, "wetland_area"),
    (HUAILAI, "wetland_share"),
    (HEATING, "coal_saved"),
]
SLIPS = [(name, claim, instead) for name, claim in FIXED for instead in other_digits(says(name, claim)[0])]


# 9 of 41 must be 20 % or more, and with the 10 medium centres the 9 large ones stand in 41 different communities.
# A slip that leaves all of this true (9 of 42) must not be held against anybody; every other one is noticed.
def large_centres_add_up(large: int, communities: int, share: Fraction) -> bool:
    return large >= 6 and large + 10 <= communities and Fraction(large, communities) >= share


THRESHOLD = [
    *(("large_total", slip, (count, 41, Fraction(20, 100))) for slip, count in counts("large_total")),
    *(("communities", slip, (9, count, Fraction(20, 100))) for slip, count in counts("communities")),
    *(("required_share", slip, (9, 41, Fraction(count, 100))) for slip, count in counts("required_share")),
]
BROKEN_THRESHOLD = [
    (QIAOXI, claim, slip) for claim, slip, facts in THRESHOLD if not large_centres_add_up(*facts)
]
KEPT_THRESHOLD = [(claim, slip) for claim, slip, facts in THRESHOLD if large_centres_add_up(*facts)]
MISCOUNTED = [
    (name, claim, instead)
    for name, claim, _ in ENUMERATIONS
    if claim != "model_communities"
    for instead in other_numerals(says(name, claim)[0])
] + [(QIAOXI, "model_communities", instead) for instead in other_digits("3个")]


NOTICED: dict[tuple[str, str], list[str]] = {}
for in_file, of_claim, slip in SLIPS + BROKEN_THRESHOLD + MISCOUNTED:
    NOTICED.setdefault((in_file, of_claim), []).append(slip)


def blamed(found: Iterable[Finding], name: str, claim: str) -> list[Finding]:
    """The errors that name a claim and stand, or point, at its line."""
    line = says(name, claim)[1]
    return [
        one
        for one in found
        if one.severity is Severity.ERROR
        and claim in one.claims
        and line in {place.line for place in (one.place, *(near.place for near in one.related))}
    ]


@pytest.mark.parametrize(("name", "claim"), NOTICED)
def test_a_slip_of_one_digit_is_noticed_at_its_line(name: str, claim: str) -> None:
    """By the rules, which a repair never takes back: the next test looks at it."""
    document = load(str(CLAIMS / f"{name}.yaml"))
    for instead in NOTICED[name, claim]:
        found = outcomes_of(with_says(document, {claim: instead}), RULES)
        assert blamed(found, name, claim), instead


@pytest.mark.examples
@pytest.mark.parametrize(("name", "claim"), NOTICED)
def test_a_slip_that_is_looked_into_is_noticed_as_well(name: str, claim: str, tmp_path: Path) -> None:
    """The same by the whole audit of a file that has the slip, with its repairs."""
    for instead in part(NOTICED[name, claim]):
        result = changed(tmp_path, name, claim, instead)
        assert result.exit_code() == 1
        at_line = blamed(result.findings, name, claim)
        assert at_line, [instead, *(str(finding.message) for finding in errors(result))]
        assert {finding.place.file for finding in at_line} == {str(tmp_path / f"{name}.yaml")}


@pytest.mark.parametrize(("claim", "instead"), KEPT_THRESHOLD)
def test_a_slip_that_leaves_the_threshold_true_is_held_against_nobody(
    claim: str, instead: str, tmp_path: Path
) -> None:
    assert not errors(changed(tmp_path, QIAOXI, claim, instead))


def test_every_slip_of_the_threshold_is_in_one_of_the_two_tables() -> None:
    assert len(BROKEN_THRESHOLD) + len(KEPT_THRESHOLD) == 8 + 17 + 17


# -- the page without its plausible: checks ---------------------------------------------------------


@cache
def unasked() -> Result:
    """The audit of the page from which every ``plausible:`` check is taken out."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        for file in CLAIMS.glob("*.yaml"):
            Path(folder, file.name).write_text(without_plausible(file.read_text("utf-8")), "utf-8")
        return audit.check(folder)


def without_plausible(text: str) -> str:
    """A claim file without the entries of ``checks:`` that name an envelope."""
    return re.sub(r"(?m)^  - plausible:.*\n(?: {4}.*\n)*", "", text)


def test_the_checks_that_name_an_envelope_can_be_taken_out() -> None:
    assert all(
        "plausible:" not in without_plausible(file.read_text("utf-8")) for file in CLAIMS.glob("*.yaml")
    )
    assert unasked().counts.invalid == 0
    assert unasked().counts.claims == page().counts.claims


def test_unasked_two_independent_envelopes_condemn_the_coal_and_nothing_else() -> None:
    (error,) = errors(unasked())
    assert (error.rule, error.verdict) == ("magnitude-unlike-known", Verdict.IMPLAUSIBLE)
    assert str(error.check).partition(" ")[0] == "coal-per-heated-area" and "coal_saved" in error.claims
    assert TWO_CONDEMN in map(str, error.notes)


def test_unasked_only_what_is_made_of_that_coal_is_unusual() -> None:
    unusual = [finding for finding in unasked().findings if finding.verdict is Verdict.UNUSUAL]
    assert sorted(str(finding.check) for finding in unusual) == [
        "dust-per-coal (dust: dust_cut, coal: coal_saved)",
        "so2-per-coal (so2: so2_cut, coal: coal_saved)",
    ]
    assert next(one.notes for one in unusual if "so2_cut" in one.claims)


def test_unasked_the_decimal_point_mends_it_as_well() -> None:
    for error in errors(unasked()):
        best = error.repairs[0]
        assert (best.claim, best.instead, best.mends, best.rank) == ("coal_saved", "4.763万吨", 3, 1)
        assert "3 independent envelopes point to `coal_saved` ÷ 1000" in str(error.notes[0])


def test_what_is_as_usual_is_not_listed_among_the_checks() -> None:
    assert unasked().counts.unasked > 0
    assert all(one.verdict is not Verdict.HOLDS for one in unasked().outcomes if one.unasked)

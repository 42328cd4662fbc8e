"""Envelopes that point the same way, and which of them count as independent."""

from __future__ import annotations

import pytest

from audit.base.findings import Finding, Severity, Verdict
from audit.base.intervals import EVERYTHING
from audit.base.source import Place
from audit.claimfile import load_text
from audit.consistency.constraints import Constraint
from audit.diagnosis.votes import independent
from audit.engine.document import audit_document
from audit.expressions.forms import Variable
from audit.wiring import chosen_rules

AREA, SO2, DUST = ("area", "205万平方米", ""), ("so2", "60.966吨", "year"), ("dust", "93吨", "year")
RATIOS = {
    "area": "{plausible: coal-per-heated-area, with: {coal: coal, area: area}}",
    "so2": "{plausible: so2-per-coal, with: {so2: so2, coal: coal}}",
    "dust": "{plausible: dust-per-coal, with: {dust: dust, coal: coal}}",
}


def outcomes(coal: str, *others: tuple[str, str, str], severity: Severity | None = None) -> list[Finding]:
    """What is found in a file with one coal figure and some ratios of it."""
    lines = ["audit: 1", "claims:", f"  coal: {{says: {coal}, per: year}}"]
    for name, says, per in others:
        lines.append(f"  {name}: {{says: {says}" + (f", per: {per}}}" if per else "}"))
    lines += ["checks:", *(f"  - {RATIOS[name]}" for name, _, _ in others)]
    rules = chosen_rules(severities={} if severity is None else {"implausible-magnitude": severity})
    return list(audit_document(load_text("a.yaml", "\n".join(lines) + "\n"), rules).outcomes)


def notes(coal: str, *others: tuple[str, str, str]) -> set[str]:
    """The votes on the errors of such a file."""
    found = outcomes(coal, *others)
    assert any(one.verdict is Verdict.IMPLAUSIBLE for one in found)
    return {str(note) for one in found for note in one.notes if "independent" in str(note)}


def test_three_envelopes_point_to_a_thousandth() -> None:
    assert notes("4763万吨", AREA, SO2, DUST) == {
        "3 independent envelopes point to `coal` ÷ 1000: coal-per-heated-area, dust-per-coal and so2-per-coal"
    }


def test_one_wrong_number_is_one_error_however_many_envelopes_condemn_it() -> None:
    first, other, dust = outcomes("4763万吨", AREA, SO2, DUST)
    assert (first.verdict, first.severity) == (Verdict.IMPLAUSIBLE, Severity.ERROR)
    assert (
        str(first.notes[1]) == "2 of them rule it out, each on its own: coal-per-heated-area and so2-per-coal"
    )
    assert (other.verdict, other.severity) == (Verdict.UNUSUAL, Severity.WARNING)
    assert [str(note) for note in other.notes] == [
        "`coal` is already reported as an error, and this envelope confirms it"
    ]
    assert dust.verdict is Verdict.UNUSUAL and dust.notes == ()


def test_the_error_is_at_the_number_that_is_voted_on_wherever_its_check_stands() -> None:
    found = outcomes("4763万吨", SO2, AREA, DUST)
    (error,) = [one for one in found if one.verdict is Verdict.IMPLAUSIBLE]
    assert "area" in error.claims


def test_severities_that_are_configured_stay() -> None:
    assert {one.severity for one in outcomes("4763万吨", AREA, SO2, DUST, severity=Severity.NOTE)} == {
        Severity.NOTE
    }


def test_two_wrong_numbers_stay_two_errors() -> None:
    """The area is wrong as well: no one power of ten contents all envelopes of the coal."""
    found = outcomes("4.763万吨", ("area", "205平方米", ""), ("so2", "6096万吨", "year"))
    assert [one.verdict for one in found] == [Verdict.IMPLAUSIBLE] * 2


def test_one_envelope_is_no_vote() -> None:
    assert notes("4763万吨", AREA) == set()


def test_a_number_that_is_too_small_is_to_be_multiplied() -> None:
    assert notes("50公斤", AREA, SO2, DUST) == {
        "3 independent envelopes point to `coal` × 1,000,000: coal-per-heated-area, dust-per-coal and so2-per-coal"
    }


def constraint(check: str, claims: tuple[str, ...], *sources: str) -> Constraint:
    place = Place.whole_file("a.yaml")
    return Constraint("r", check, place, claims, Variable("coal"), EVERYTHING, (), True, (), sources)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (constraint("a", ("coal", "area"), "IPCC"), constraint("b", ("coal", "so2"), "IPCC"), 2),
        (constraint("a", ("coal", "area"), "IPCC"), constraint("b", ("coal", "area"), "IPCC"), 1),
        (constraint("a", ("coal", "area"), "IPCC"), constraint("b", ("coal", "area"), "EPA"), 2),
        (constraint("a", ("coal",), "IPCC"), constraint("b", ("coal",), "IPCC"), 1),
        (constraint("a", ("coal",), "IPCC"), constraint("b", ("coal", "area"), "IPCC"), 2),
    ],
)
def test_other_claims_or_other_sources_make_envelopes_independent(
    one: Constraint, other: Constraint, count: int
) -> None:
    assert len(independent([one, other], "coal")) == count
    assert len(independent([other, one], "coal")) == count

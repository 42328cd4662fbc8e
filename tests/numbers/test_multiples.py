"""Multiples, signs and averages as sentences have them: what true statements say must be among what is read."""

from __future__ import annotations

from fractions import Fraction

import pytest

from audit.base.findings import Verdict
from audit.claimfile import load_text
from audit.engine.document import outcomes_of
from audit.numbers import read
from audit.wiring import chosen_rules


@pytest.mark.parametrize(
    ("phrase", "true", "false"),
    [
        ("more than doubled", "2.17", "1.9"),
        ("nearly doubled", "1.93", "2.1"),
        ("at least doubled", "2.4", "1.9"),
        ("more than twice as many", "2.3", "1.9"),
        ("nearly tripled", "2.9", "3.2"),
        ("more than threefold", "3.4", "2.9"),
        ("about twice as many", "2.1", "3.5"),
        ("nearly ten times", "9.52", "10.4"),
        ("nearly halved", "0.532", "0.48"),
        ("–3%", "-3", "3"),
        ("负增长2%", "-2", "2"),
        ("–5℃", "-5", "5"),
    ],
)
def test_a_true_value_is_fair_and_a_false_one_is_not(phrase: str, true: str, false: str) -> None:
    (reading,) = read(phrase)
    assert Fraction(true) in reading.fair and Fraction(true) in reading.widest
    assert Fraction(false) not in reading.fair


@pytest.mark.parametrize("phrase", ["10–15 km", "1914–18", "pages 3–5"])
def test_an_en_dash_between_figures_is_no_minus(phrase: str) -> None:
    assert all((one.fair.low or 0) >= 0 for one in read(phrase))


def _verdicts(text: str) -> list[Verdict]:
    return [one.verdict for one in outcomes_of(load_text("a.yaml", text), chosen_rules()) if one.check]


@pytest.mark.parametrize(
    ("average", "verdict"),
    [
        ("{says: an average of 27 members}", Verdict.HOLDS),
        ("{says: 27 members, means: members per course}", Verdict.HOLDS),
        ("{says: 平均27人}", Verdict.HOLDS),
        ("{says: an average of 29 members}", Verdict.FAILS),
        ("{says: 27 members, means: members of the club}", Verdict.FAILS),
    ],
)
def test_an_average_that_is_printed_whole_was_rounded(average: str, verdict: Verdict) -> None:
    text = (
        "audit: 1\nclaims:\n  members: {says: 1200人}\n  courses: {says: 45个}\n"
        f"  average: {average}\nchecks:\n  - that: average == members / courses\n"
    )
    assert _verdicts(text) == [verdict]


@pytest.mark.parametrize("says", ["G6", "777F", "COVID-19", "上半年"])
def test_what_has_no_number_leaves_its_checks_open(says: str) -> None:
    text = f"audit: 1\nclaims:\n  a: {{says: '{says}'}}\n  b: {{says: 9个}}\nchecks:\n  - that: a == b\n  - same: [a, b]\n"
    assert _verdicts(text) == [Verdict.UNDECIDED] * 2

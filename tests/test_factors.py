"""Numbers that a file only multiplies and divides by are counts; what is added, compared or dated is not."""

from __future__ import annotations

import pytest

from audit.base.findings import Verdict
from audit.claimfile import load_text
from audit.engine.document import outcomes_of
from audit.wiring import chosen_rules


def verdicts(claims: dict[str, str], *checks: str, derived: str = "") -> list[Verdict]:
    written = "".join(f"  {name}: {{says: '{says}'}}\n" for name, says in claims.items())
    listed = "".join(f"  - that: {check}\n" for check in checks)
    text = f"audit: 1\narticle: {{language: en}}\nclaims:\n{written}{derived}checks:\n{listed}"
    return [one.verdict for one in outcomes_of(load_text("a.yaml", text), chosen_rules()) if one.check]


PAID = {"span": "five years", "rate": "$250 million a year", "total": "$1.5 billion"}


@pytest.mark.parametrize(
    ("claims", "check", "verdict"),
    [
        (PAID, "total == span * rate", Verdict.FAILS),
        ({**PAID, "total": "$1.25 billion"}, "total == span * rate", Verdict.HOLDS),
        ({**PAID, "total": "$1.25 billion"}, "total / span == rate", Verdict.HOLDS),
        ({"span": "3个月", "rate": "每月20万元", "total": "68万元"}, "total == span * rate", Verdict.FAILS),
        ({"span": "4 weeks", "rate": "250 t/week", "total": "1000 t"}, "total == span * rate", Verdict.HOLDS),
        (
            {"span": "4.5 years", "rate": "$100 a year", "total": "$454"},
            "total == span * rate",
            Verdict.HOLDS,
        ),
        ({"base": "1 kg", "used": "37.7 kWh", "each": "56 kWh/kg"}, "used / base == each", Verdict.FAILS),
        ({"base": "1 kg", "used": "37.7 kWh", "each": "37.7 kWh/kg"}, "used / base == each", Verdict.HOLDS),
        ({"base": "1美元", "got": "7.1元", "each": "9.4元/美元"}, "got / base == each", Verdict.FAILS),
    ],
)
def test_a_factor_is_exact(claims: dict[str, str], check: str, verdict: Verdict) -> None:
    assert verdicts(claims, check) == [verdict]


def test_a_time_that_is_also_compared_stays_rounded() -> None:
    found = verdicts({**PAID, "other": "5.3 years"}, "total == span * rate", "span == other")
    assert Verdict.STRAINED in found and found.count(Verdict.HOLDS) == 1


def test_a_time_between_two_dates_stays_rounded() -> None:
    claims = {"born": "5 May 1950", "held": "1 January 2019", "age": "69 years"}
    assert Verdict.FAILS not in verdicts(claims, "held - born == age")


def test_a_factor_inside_a_derived_quantity_is_exact() -> None:
    derived = "derived:\n  paid: span * rate\n"
    assert verdicts(PAID, "total == paid", derived=derived) == [Verdict.FAILS]

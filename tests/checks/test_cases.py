"""Every rule's literate cases, in threes: what fails, what holds, what cannot be decided."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from audit.base.findings import Finding, Verdict
from audit.wiring import chosen_rules
from tests.checks.literate import actual, expectations, outcomes

CASES = Path(__file__).parent / "cases"
FILES = sorted(CASES.rglob("*.yaml"))
# Rules that look at single claims or at the file itself and can always decide.
NEVER_UNDECIDED = {
    "amount-unlike-recipients", "claim-without-check", "class-unlike-use", "decrease-by-multiple", "excess-digits", "faulty-expression",
    "magnitude-unlike-known", "mismatched-dimensions", "named-total-unlike-known", "number-in-no-claim", "number-not-in-text", "points-told-as-percent", "unreadable-number",
}  # fmt: skip


@cache  # for both tests of a case
def audited(path: Path) -> tuple[Finding, ...]:
    return outcomes(path.name, path.read_text("utf-8"), chosen_rules())


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_case(path: Path) -> None:
    found = actual(audited(path))
    expected = expectations(path.read_text("utf-8"))
    missing = "\n".join(f"missing    {one}" for one in sorted(expected - found))
    unexpected = "\n".join(f"unexpected {one}" for one in sorted(found - expected))
    assert not missing and not unexpected, f"\n{missing}\n{unexpected}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_case_is_named_by_what_its_rule_says(path: Path) -> None:
    """fails-… has a finding of its rule, holds-… a pass or nothing, undecided-… an undecided check."""
    rule, kind = path.parent.name, path.stem.split("-")[0]
    verdicts = {one.verdict for one in audited(path) if one.rule == rule}
    wrong = {
        Verdict.FAILS,
        Verdict.STRAINED,
        Verdict.IMPLAUSIBLE,
        Verdict.UNUSUAL,
        Verdict.INVALID,
        Verdict.REMARK,
    }
    if kind == "fails":
        assert verdicts & wrong
    elif kind == "holds":
        assert verdicts <= {Verdict.HOLDS}
    else:
        assert kind == "undecided" and verdicts == {Verdict.UNDECIDED}


@pytest.mark.parametrize("rule", [rule.name for rule in chosen_rules()])
def test_every_rule_has_its_cases(rule: str) -> None:
    kinds = {path.stem.split("-")[0] for path in (CASES / rule).glob("*.yaml")}
    needed = {"fails", "holds"} if rule in NEVER_UNDECIDED else {"fails", "holds", "undecided"}
    assert needed <= kinds

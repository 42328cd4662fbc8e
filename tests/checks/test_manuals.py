"""A rule's docstring is its manual: fixed headings, and examples that run as they stand."""

from __future__ import annotations

import textwrap

import pytest

from audit.base.findings import Verdict
from audit.rules.rule import MANUAL_HEADINGS, Rule, sections
from audit.wiring import chosen_rules
from tests.checks.literate import outcomes

RULES = chosen_rules()
WRONG = {
    Verdict.FAILS,
    Verdict.STRAINED,
    Verdict.IMPLAUSIBLE,
    Verdict.UNUSUAL,
    Verdict.INVALID,
    Verdict.REMARK,
}


def examples(section: str) -> str:
    """The indented block of a section: the claim file that a reader would copy."""
    lines = [line for line in section.splitlines() if line.startswith("    ") or not line.strip()]
    return textwrap.dedent("\n".join(lines)).strip() + "\n"


def verdicts(rule: Rule, heading: str) -> set[Verdict]:
    text = examples(sections(rule.manual)[heading])
    assert "claims:" in text
    return {one.verdict for one in outcomes("example.yaml", text, RULES) if one.rule == rule.name}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_manual_has_every_heading(rule: Rule) -> None:
    found = sections(rule.manual)
    assert rule.manual.strip().splitlines()[0]
    assert [heading for heading in found if heading] == list(MANUAL_HEADINGS)
    assert all(found[heading].strip() for heading in MANUAL_HEADINGS)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_example_that_fails_fails(rule: Rule) -> None:
    assert verdicts(rule, "Example that fails") & WRONG


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_example_that_holds_holds(rule: Rule) -> None:
    assert verdicts(rule, "Example that holds") <= {Verdict.HOLDS}


def test_the_registry_is_sorted_and_complete() -> None:
    from pathlib import Path

    folder = Path(__file__).resolve().parents[2] / "checks"
    modules = {path.stem.replace("_", "-") for path in folder.glob("*.py") if not path.stem.startswith("_")}
    names = [rule.name for rule in RULES]
    assert names == sorted(names)
    assert set(names) == modules

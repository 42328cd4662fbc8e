"""A failing check that a configuration takes lightly is still told as what it is."""

from __future__ import annotations

import pytest

from audit.base.findings import Severity
from audit.claimfile import load_text
from audit.engine.document import audit_document
from audit.engine.run import _result
from audit.reports import render
from audit.wiring import chosen_rules

TEXT = "audit: 1\nclaims:\n  a: {says: 7个}\n  b: {says: 4个}\n  c: {says: 12个}\nchecks:\n  - that: a + b == c\n"


@pytest.mark.parametrize("severity", [Severity.WARNING, Severity.NOTE])
def test_it_is_no_undecided_check_and_the_headline_denies_nothing(severity: Severity) -> None:
    rules = chosen_rules(severities={"broken-relation": severity})
    one = audit_document(load_text("a.yaml", TEXT), rules)
    drawn = render("plain", _result(one.outcomes, 1, 3, {"a.yaml": one.source}, 0.0))
    first = drawn.splitlines()[0]
    assert "1 finding to look at" in first and "no contradiction" not in first and "decided" not in first
    assert f"{severity.value}[broken-relation]: `c` says 12个, but `a + b` is 11" in drawn
    assert "undecided" not in drawn

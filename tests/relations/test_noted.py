"""What notes say of how numbers hang together, in the numbers as printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from audit.engine.result import Result
from audit.engine.run import run
from audit.wiring import chosen_rules

SALES = """\
Sales rose 6.4 percent to 482.6 million euros from 451.2 million euros.

A year before that, sales were 453.6 million euros. In the south they fell 2.1 percent, from 67.5 million euros to 66.1 million euros.

In the north they rose 6.4 percent too.
"""
AGAINST = "unrelated:\n  - {numbers: [6.4 percent, 451.2 million euros], why: of another year}\n"


Audit = Callable[[str], Result]


@pytest.fixture(name="audited")
def _audited(tmp_path: Path) -> Audit:
    def audited(notes: str) -> Result:
        (tmp_path / "a.txt").write_text(SALES, "utf-8")
        (tmp_path / "a.audit.yaml").write_text(f"audit: 1\n{notes}", "utf-8")
        return run([str(tmp_path / "a.txt")], list(chosen_rules()))

    return audited


def told(result: Result) -> list[str]:
    return [f"{one.verdict} {one.message}" for one in result.findings]


def related(result: Result) -> list[str]:
    return [f"{one.bound} {one.in_numbers()} {one.verdict}" for one in result.relations]


def test_numbers_that_are_unrelated_are_not_compared(audited: Audit) -> None:
    assert any("6.4 percent" in one for one in told(audited("")))
    assert told(audited(AGAINST)) == []


def test_a_check_of_the_notes_takes_its_place(audited: Audit) -> None:
    notes = (
        AGAINST + "checks:\n  - {growth: 6.4 percent, from: 453.6 million euros, to: 482.6 million euros}\n"
    )
    result = audited(notes)
    assert told(result) == []
    assert "stated 6.4 percent == 482.6 million euros / 453.6 million euros - 1 holds" in related(result)


def test_a_check_of_the_notes_can_fail_where_its_number_stands(audited: Audit) -> None:
    notes = (
        AGAINST + "checks:\n  - {growth: 6.4 percent, from: 443.6 million euros, to: 482.6 million euros}\n"
    )
    (fault,) = audited(notes).findings
    assert str(fault.message) == "the article has no number `443.6 million euros`"
    assert fault.place.file.endswith("a.audit.yaml") and fault.place.line == 5
    wrong = audited(
        AGAINST + "checks:\n  - {growth: 6.4 percent, from: 67.5 million euros, to: 482.6 million euros}\n"
    )
    (finding,) = wrong.findings
    assert finding.place.file.endswith("a.txt") and finding.place.line == 1 and finding.bound == "stated"


def test_a_fall_has_a_minus_sign_and_a_paragraph_tells_equal_numbers_apart(audited: Audit) -> None:
    notes = "checks:\n  - {growth: -2.1 percent, from: 67.5 million euros, to: 66.1 million euros}\n  - {same: [6.4 percent, 6.4 percent@p3]}\n"
    assert related(audited(notes)) == [
        "announced 6.4 percent == 482.6 million euros / 451.2 million euros - 1 fails",
        "stated -2.1 percent == 66.1 million euros / 67.5 million euros - 1 holds",
        "stated 6.4 percent is the same as 6.4 percent holds",
    ]


def test_what_relates_nothing_is_told(audited: Audit) -> None:
    notes = "unrelated:\n  - {numbers: [6.4 percent, 66.1 million euros], why: so}\n"
    (remark,) = [one for one in audited(notes).findings if one.verdict == "remark"]
    assert str(remark.message) == "nothing relates the numbers that are said to be unrelated"
    at = "unrelated:\n  - {numbers: [6.4 percent, 451.2 million euros], why: so, at: p3}\n"
    assert len([one for one in audited(at).findings if one.verdict in ("fails", "remark")]) == 2

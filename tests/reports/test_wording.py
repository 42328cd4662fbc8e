"""Sentences of the report: headlines, plurals and repairs."""

from __future__ import annotations

import pytest

from audit.base.findings import Finding, Repair, Severity, Verdict, sentence
from audit.base.source import Place
from audit.engine.counts import Counts
from audit.engine.result import Result
from audit.reports.wording import headline, repair_lines, scope, shown_seconds, tally


def found(verdict: Verdict, severity: Severity, waived: str | None = None) -> Finding:
    return Finding(verdict, sentence("x"), Place.whole_file("a.yaml"), severity=severity, waived=waived)


ERROR = found(Verdict.FAILS, Severity.ERROR)
WARNING = found(Verdict.UNUSUAL, Severity.WARNING)
INVALID = found(Verdict.INVALID, Severity.ERROR)
WAIVED = found(Verdict.FAILS, Severity.ERROR, "known")
BASELINED = WAIVED._replace(baselined=True)
UNDECIDED = found(Verdict.UNDECIDED, Severity.NOTE)
LIGHT = found(Verdict.FAILS, Severity.NOTE)  # by a configuration
REMARKED = found(Verdict.REMARK, Severity.WARNING)  # by a configuration, too


@pytest.mark.parametrize(
    ("counts", "findings", "text", "role"),
    [
        (Counts(checks=2, fails=1), (ERROR,), "1 finding needs the author", "error"),
        (Counts(checks=2, fails=2), (ERROR, ERROR, WARNING),
         "2 findings need the author · 1 more finding to look at", "error"),
        (Counts(checks=2, unusual=2), (WARNING, WARNING),
         "no contradiction found · 2 findings to look at", "warning"),
        (Counts(checks=2, invalid=1), (INVALID, ERROR),
         "the audit is incomplete: 1 fault · 1 finding needs the author", "error"),
        (Counts(checks=1234, holds=1234), (), "all 1,234 checks hold", "good"),
        (Counts(checks=1, holds=1), (), "the only check holds", "good"),
        (Counts(checks=3, holds=2, undecided=1), (), "no contradiction found: 2 checks hold", "good"),
        (Counts(checks=2, holds=1, waived=1), (WAIVED,), "no other contradiction found: 1 check holds", "good"),
        (Counts(checks=2, holds=1, baselined=1), (BASELINED,), "no new contradiction found: 1 check holds", "good"),
        (Counts(checks=1, waived=1), (WAIVED,), "every finding is accepted, and no check holds", "warning"),
        (Counts(checks=2, waived=1, undecided=1), (WAIVED, UNDECIDED),
         "no check holds: each is undecided or accepted", "warning"),
        (Counts(checks=2, holds=1, fails=1), (LIGHT,), "1 finding to look at", "warning"),
        (Counts(checks=3, holds=1, fails=1, unusual=1), (LIGHT, WARNING), "2 findings to look at", "warning"),
        (Counts(files=1, claims=2), (REMARKED,),
         "nothing was checked: neither the text nor a claim file relates two numbers · 1 finding to look at", "warning"),
        (Counts(checks=1, undecided=1), (UNDECIDED, REMARKED),
         "no check could be decided · 1 finding to look at", "warning"),
        (Counts(checks=2, invalid=1), (INVALID, WARNING),
         "the audit is incomplete: 1 fault · 1 finding to look at", "error"),
        (Counts(), (), "no claim file to check", "warning"),
        (Counts(checks=2, undecided=2), (), "no check could be decided", "warning"),
        (Counts(files=1), (), "nothing was checked: neither the text nor a claim file relates two numbers", "warning"),
    ],
)  # fmt: skip
def test_headline(counts: Counts, findings: tuple[Finding, ...], text: str, role: str) -> None:
    assert headline(Result(counts, findings, findings)) == (text, role)


def test_plurals() -> None:
    counts = [scope(Counts(files=number))[0] for number in (0, 1, 2, 1234)]
    assert counts == ["0 files", "1 file", "2 files", "1,234 files"]
    assert [text for text, _ in tally(Counts(holds=1, fails=1))] == ["1 holds", "1 fails"]


def test_the_tally_leaves_out_what_did_not_occur() -> None:
    assert tally(Counts(holds=3, fails=1)) == [("3 hold", "good"), ("1 fails", "error")]


def _with(*repairs: Repair, bound: str = "stated") -> Finding:
    return Finding(
        Verdict.FAILS, sentence("it fails"), Place.whole_file("a.yaml"), repairs=repairs, bound=bound
    )


def test_one_best_repair_is_called_most_likely() -> None:
    likely = Repair("c", "4763万吨", "4.763万吨", sentence("a lost point"), 3)
    possible = Repair("c", "4763万吨", "4763吨", sentence("万 added"), 2, rank=2)
    first, second = repair_lines(_with(likely, possible))
    assert first == "most likely 4.763万吨 instead of 4763万吨 (`c`): a lost point; resolves 3 findings"
    assert second.startswith("also possible: 4763吨")


def test_numbers_of_an_article_have_no_names() -> None:
    likely = Repair("c", "4763万吨", "4.763万吨", sentence("a lost point"), 0)
    solved = Repair("d", "6.4%", "7.0%", sentence("what the others make it"), 0, rank=2, solved=True)
    assert repair_lines(_with(likely, solved, bound="likely")) == [
        "most likely 4.763万吨 instead of 4763万吨: a lost point",
        "6.4% should be 7.0%",
    ]


def test_equal_repairs_are_shown_as_equals() -> None:
    repairs = (
        Repair("a", "12", "21", sentence("swapped"), 1),
        Repair("b", "34", "43", sentence("swapped"), 1),
    )
    lines = repair_lines(_with(*repairs))
    assert lines[0] == "2 slips explain this equally well:"
    assert not any("most likely" in line for line in lines)
    assert repair_lines(_with()) == []


def test_seconds() -> None:
    assert [shown_seconds(seconds) for seconds in (None, 0.208, 75.2)] == ["", "0.21 s", "75 s"]

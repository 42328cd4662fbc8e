"""The result: exit codes and the table of checks."""

from __future__ import annotations

import pytest

from audit.findings import SEVERITY_OF, Finding, Verdict, sentence
from audit.result import FAILING_LEVELS, Counts, Result
from audit.source import Place
from tests.reports.sample import SAMPLE


def result_of(*verdicts: Verdict, waived: str | None = None) -> Result:
    findings = tuple(
        Finding(one, sentence("x"), Place.whole_file("a.yaml"), severity=SEVERITY_OF[one], waived=waived)
        for one in verdicts
    )
    return Result(Counts(files=1), findings, findings)


@pytest.mark.parametrize(
    ("verdict", "codes"),
    [
        (Verdict.FAILS, (1, 1, 1, 1)),
        (Verdict.IMPLAUSIBLE, (1, 1, 1, 1)),
        (Verdict.STRAINED, (0, 1, 1, 1)),
        (Verdict.UNUSUAL, (0, 1, 1, 1)),
        (Verdict.UNDECIDED, (0, 0, 1, 1)),
        (Verdict.REMARK, (0, 0, 1, 0)),
        (Verdict.INVALID, (2, 2, 2, 2)),
    ],
)
def test_exit_code_by_failing_level(verdict: Verdict, codes: tuple[int, ...]) -> None:
    assert tuple(result_of(verdict).exit_code(level) for level in FAILING_LEVELS) == codes


def test_what_could_not_be_audited_outranks_a_failure() -> None:
    assert result_of(Verdict.FAILS, Verdict.INVALID).exit_code() == 2
    assert result_of(Verdict.INVALID, Verdict.FAILS).exit_code() == 2


def test_waived_findings_never_count() -> None:
    assert result_of(Verdict.FAILS, Verdict.UNUSUAL, waived="known").exit_code("note") == 0


def test_nothing_found() -> None:
    assert result_of().exit_code("note") == 0


def test_table_of_checks() -> None:
    frame = SAMPLE.to_frame()
    assert list(frame.columns) == [
        "file", "line", "column", "check", "rule", "verdict", "message", "claims", "arithmetic",
    ]  # fmt: skip
    assert len(frame) == len(SAMPLE.outcomes)
    assert frame.loc[0, "verdict"] == "fails"
    assert frame["verdict"].value_counts()["holds"] == 5


def test_an_empty_table_has_its_columns() -> None:
    assert len(Result(Counts()).to_frame().columns) == 9

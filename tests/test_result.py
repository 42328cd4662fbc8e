"""The result: exit codes and the table of checks."""

from __future__ import annotations

import sys
from pathlib import Path
from subprocess import run

import pytest

import audit
from audit.base.findings import SEVERITY_OF, Finding, Verdict, sentence
from audit.base.source import Place
from audit.engine.counts import Counts
from audit.engine.result import FAILING_LEVELS, Result
from audit.wiring import NotebookResult
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


# -- how records print -----------------------------------------------------------------------------------

ROOT = Path(__file__).resolve().parent.parent
PAGE = audit.check([str(path) for path in sorted((ROOT / "claims").glob("*.yaml"))])
DRAFT = audit.extract("The town has 436 homes, up 12% from 2019.")


@pytest.mark.parametrize(
    "record",
    [
        PAGE,
        *PAGE.findings,
        PAGE.rules[0],
        next(iter(PAGE.sources.values())),
        DRAFT,
        DRAFT.source,
        *DRAFT.claims.values(),
        *audit.read("近20万吨, nearly $3bn"),
        *audit.mentions("The town has 436 homes, up 12% from 2019."),
        *audit.check(DRAFT.source.file).findings,
    ],
    ids=lambda record: type(record).__name__,
)
def test_a_record_prints_itself_in_one_line(record: object) -> None:
    assert 0 < len(repr(record)) < 500 and "\n" not in repr(record)


def test_a_result_prints_its_counts_and_where_it_is_wrong() -> None:
    told = repr(SAMPLE)
    assert told.startswith(f"<Result: files {SAMPLE.counts.files}, claims {SAMPLE.counts.claims}, ")
    assert f"fails {SAMPLE.counts.fails}" in told and str(SAMPLE.findings[0].place) in told
    assert repr(result_of()) == "<Result: files 1, claims 0, checks 0>"
    assert "wrong" not in repr(result_of(Verdict.FAILS, waived="known"))
    assert repr(result_of(*[Verdict.FAILS] * 5)).endswith("a.yaml:1:1, a.yaml:1:1, a.yaml:1:1 and 2 more>")


@pytest.mark.parametrize(
    ("text", "fair"), [("近20万吨", "[180000, 200000)"), ("436", "[436, 436]"), ("over 3 km", "(3, 4)")]
)
def test_an_interval_prints_its_notation(text: str, fair: str) -> None:
    assert repr(audit.read(text)[0].fair) == fair


def test_a_notebook_shows_a_table_that_nothing_of_a_file_can_break() -> None:
    assert isinstance(PAGE, NotebookResult)
    shown = PAGE._repr_html_()
    assert shown.startswith("<div>") and shown.count("<tr>") == 1 + 4 and "implausible-magnitude" in shown
    hostile = Finding(
        Verdict.FAILS, sentence("{says}", says="<script>x</script>\u202e"), Place.whole_file("<b>.yaml"),
        severity=SEVERITY_OF[Verdict.FAILS],
    )  # fmt: skip
    shown = NotebookResult(Counts(files=1), (), (hostile,) * 60)._repr_html_()
    assert "<script" not in shown and "<b>" not in shown and "\u202e" not in shown
    assert shown.count("<tr>") == 1 + 50 and "and 10 more" in shown


def test_nothing_of_the_reports_is_loaded_for_a_result() -> None:
    code = "import audit, sys; repr(audit.check('claims/')); print(*[one for one in sys.modules if 'reports' in one])"
    assert (
        run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout == "\n"
    )

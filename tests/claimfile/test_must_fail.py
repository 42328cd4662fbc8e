"""Every way in which a claim file can be broken: the files of must_fail/, each named by its failure.

Beside NAME.yaml stands NAME.txt with every fault, in order: ``file:line:column: message | help``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.base.findings import Finding, Severity, Verdict
from audit.claimfile import load

FOLDER = Path(__file__).parent / "must_fail"
FILES = sorted(FOLDER.glob("*.yaml"))


def _line(fault: Finding) -> str:
    place = fault.place
    return f"{Path(place.file).name}:{place.line}:{place.column}: {fault.message} | {fault.help}"


def test_there_are_files_and_each_has_its_expectation() -> None:
    assert len(FILES) > 60
    assert {file.stem for file in FILES} == {file.stem for file in FOLDER.glob("*.txt")}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_faults_are_those_expected(file: Path) -> None:
    expected = file.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    assert expected
    assert [_line(fault) for fault in load(str(file)).faults] == expected


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_fault_is_invalid_and_says_what_to_do(file: Path) -> None:
    for fault in load(str(file)).faults:
        assert (fault.verdict, fault.severity) == (Verdict.INVALID, Severity.ERROR)
        assert fault.rule == "invalid-claim-file"
        assert fault.help is not None
        assert str(fault.help)


def test_what_came_before_a_break_is_kept() -> None:
    document = load(str(FOLDER / "break_keeps_what_came_before.yaml"))
    assert document.claims["b"].says.value == "50"
    assert [check.kind for check in document.checks] == ["that"]
    assert not document.complete


def test_a_faulty_claim_does_not_hide_the_others() -> None:
    document = load(str(FOLDER / "every_fault_at_once.yaml"))
    assert document.claims["a"].says.value == "50"
    assert document.complete


def test_names_whose_entries_have_faults_are_known() -> None:
    assert load(str(FOLDER / "unknown_key.yaml")).refused == {"coal_saved"}
    assert load(str(FOLDER / "derived_without_expression.yaml")).refused == {"c", "d"}


def test_a_key_given_twice_points_to_the_first() -> None:
    (fault,) = load(str(FOLDER / "duplicate_key.yaml")).faults
    ((place, *_),) = fault.related
    assert (place.line, place.column) == (4, 5)

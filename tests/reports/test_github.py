"""GitHub's annotations: escaped, within the limits, and read back as the runner reads them."""

from __future__ import annotations

import re

import pytest

from audit.base.findings import Finding
from audit.engine.result import Result
from audit.reports import render
from audit.reports.telling import account
from tests.reports.sample import FAILS, FINDINGS, IMPLAUSIBLE, REMARKS, SAMPLE, UNUSUAL, WAIVED
from tests.reports.test_hostile import HOSTILE, hostile_result

_COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def decoded(text: str) -> str:
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def commands(drawn: str) -> list[tuple[str, dict[str, str], str]]:
    """Every line that the runner would obey: its kind, properties and message."""
    read = []
    for line in drawn.splitlines():
        if line.lstrip().startswith("::"):
            found = _COMMAND.fullmatch(line)
            assert found, line
            pairs = [pair.split("=", 1) for pair in found[2].split(",")]
            read.append((found[1], {name: decoded(value) for name, value in pairs}, decoded(found[3])))
        else:
            assert "##[" not in line
    return read


def annotated(*findings: Finding) -> list[tuple[str, dict[str, str], str]]:
    return commands(render("github", SAMPLE._replace(findings=findings)))


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_files_commands_nothing(text: str) -> None:
    found = commands(render("github", hostile_result(text)))
    assert [kind for kind, _, _ in found] == ["error", "notice", "notice"]
    assert all(
        set(properties) == {"file", "line", "endLine", "col", "endColumn", "title"}
        for _, properties, _ in found
    )


def test_messages_arrive_as_they_were_told() -> None:
    odd = FAILS._replace(message=FAILS.message._replace(template="50% of {sum}: a, b %0A ::error::x"))
    ((_, properties, message),) = annotated(odd)
    assert message == "\n".join(account(odd))
    assert properties["file"] == FAILS.place.file and properties["line"] == "3"
    assert properties["title"] == "parts-unlike-total"


def test_repairs_are_told() -> None:
    ((_, _, message),) = annotated(IMPLAUSIBLE)
    assert "most likely 4.763万吨 instead of 4763万吨" in message


def test_columns_only_within_one_line() -> None:
    place = FAILS.place._replace(end_line=5)
    ((_, properties, _),) = annotated(FAILS._replace(place=place))
    assert properties["endLine"] == "5" and "col" not in properties


def test_at_most_ten_of_a_kind_and_the_last_notice_counts_the_rest() -> None:
    found = annotated(*[FAILS] * 12, *[UNUSUAL] * 3, *[REMARKS[0]] * 30)
    kinds = [kind for kind, _, _ in found]
    assert [kinds.count(kind) for kind in ("error", "warning", "notice")] == [10, 3, 10]
    assert found[-1][2].startswith("23 more findings are not annotated")


def test_ten_of_a_kind_need_no_more() -> None:
    found = annotated(*[FAILS] * 10, *[REMARKS[0]] * 10)
    assert len(found) == 20 and not any("not annotated" in message for _, _, message in found)


def test_errors_come_first() -> None:
    kinds = [kind for kind, _, _ in commands(render("github", SAMPLE))]
    assert kinds == ["error"] * 3 + ["warning"] * 2 + ["notice"] * 4
    assert len(kinds) == len(FINDINGS) - 2  # the waived one is a line of the log


def test_waived_findings_are_in_the_log() -> None:
    lines = render("github", SAMPLE).splitlines()
    (told,) = [line for line in lines if line.startswith("waived")]
    assert str(WAIVED.waived) in told and str(WAIVED.message) in told


def test_nothing_found_is_said() -> None:
    drawn = render("github", Result(SAMPLE.counts._replace(invalid=0, checks=5)))
    assert drawn.splitlines() == ["audit: all 5 checks hold"]

"""JUnit XML, which every CI service shows as a list of tests: a suite for each file, a case for each check.

``fails`` and ``implausible`` are failures, however lightly a configuration takes them, and so is anything that it
makes an error; ``invalid`` is an error; ``undecided``, and anything that a waiver or the baseline covers, is skipped,
with the reason; ``holds`` passes; ``strained`` and ``unusual`` pass too, with their account as output, since their
numbers can be true. A part of a file that could not be audited is a case of its own. Remarks about a claim file are
not checks and are left to the other formats. Checks are not timed one by one: only the whole run has a time, in
seconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from audit.base.findings import Finding, Verdict
from audit.engine.result import Result
from audit.engine.summary import Weight, weight_of
from audit.reports.options import ReportOptions
from audit.reports.paths import relative
from audit.reports.telling import accepted, account, shown

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NO_TIME = "0.000"
_ELEMENTS = {
    Verdict.FAILS: "failure",
    Verdict.IMPLAUSIBLE: "failure",
    Verdict.INVALID: "error",
    Verdict.UNDECIDED: "skipped",
    Verdict.STRAINED: "system-out",
    Verdict.UNUSUAL: "system-out",
}


def render(result: Result, options: ReportOptions) -> str:
    """The checks as test cases, in the order of the files."""
    from xml.etree.ElementTree import Element, indent, tostring

    root = Element("testsuites", {"name": "audit"})
    by_file: dict[str, list[Finding]] = {}
    for outcome in _cases(result):
        by_file.setdefault(outcome.place.file, []).append(outcome)
    for file, outcomes in by_file.items():
        root.append(_suite(shown(relative(file)), outcomes))
    for counter in ("tests", "failures", "errors", "skipped"):
        root.set(counter, str(sum(int(suite.get(counter, "0")) for suite in root)))
    root.set("time", f"{result.seconds or 0:.3f}")
    indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _cases(result: Result) -> Iterator[Finding]:
    """Every check that ran, and everything that could not be audited."""
    yield from result.outcomes
    yield from (one for one in result.findings if one.verdict is Verdict.INVALID and one.check is None)


def _suite(file: str, outcomes: list[Finding]) -> Element:
    from xml.etree.ElementTree import Element

    suite = Element("testsuite", {"name": file, "tests": str(len(outcomes))})
    seen: dict[tuple[str, str], int] = {}
    cases = [_case(file, outcome, seen) for outcome in outcomes]
    results = [child.tag for case in cases for child in case]
    for counter, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(counter, str(results.count(tag)))
    suite.set("time", _NO_TIME)
    suite.extend(cases)
    return suite


def _case(file: str, outcome: Finding, seen: dict[tuple[str, str], int]) -> Element:
    from xml.etree.ElementTree import Element

    rule, name = shown(outcome.rule), shown(outcome.label or outcome.check or "can be audited")
    number = seen[rule, name] = seen.get((rule, name), 0) + 1
    case = Element(
        "testcase",
        {
            "classname": f"{file}.{rule}",
            "name": name if number == 1 else f"{name} #{number}",
            "file": file,
            "line": str(outcome.place.line),
            "time": _NO_TIME,
        },
    )
    _tell(case, outcome)
    return case


def _tell(case: Element, outcome: Finding) -> None:
    """Adds the element that says what became of a check; a pass has none."""
    from xml.etree.ElementTree import SubElement

    if outcome.waived is not None:
        SubElement(case, "skipped", {"message": accepted(outcome)}).text = "\n".join(account(outcome))
        return
    tag = "failure" if weight_of(outcome) is Weight.ERROR else _ELEMENTS.get(outcome.verdict)
    if tag is None:
        return
    lines = account(outcome)
    attributes = {"message": lines[0], "type": str(outcome.verdict)}
    if tag == "system-out":
        attributes, lines = {}, [f"{outcome.verdict}: {lines[0]}", *lines[1:]]
    elif tag == "skipped":
        attributes = {"message": f"undecided: {lines[0]}"}
    SubElement(case, tag, attributes).text = "\n".join(lines)

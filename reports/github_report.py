"""Annotations of GitHub Actions: workflow commands, which the runner turns into notes beside the lines.

GitHub shows ten annotations of each kind per step and silently drops the rest. The most serious come first, and if
some had to be left out, the last notice says how many. The command line also writes the markdown report with all of
them into the job summary. Waived and baselined findings are lines of the log.
"""

from __future__ import annotations

from audit.base.findings import Finding, Severity
from audit.engine.result import Result
from audit.reports.language import ENGLISH
from audit.reports.options import ReportOptions
from audit.reports.paths import relative
from audit.reports.safe import safe, without_orders
from audit.reports.telling import accepted, account, shown
from audit.reports.wording import headline

MOST = 10  # annotations of one kind per step
_KINDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
    Severity.NONE: "notice",
}


def render(result: Result, options: ReportOptions) -> str:
    """The findings as workflow commands, then the waived ones and the verdict as lines of the log."""
    by_kind: dict[str, list[Finding]] = {"error": [], "warning": [], "notice": []}
    for finding in result.findings:
        if finding.waived is None:
            by_kind[_KINDS[finding.severity]].append(finding)
    lines = _annotations(by_kind)
    lines.extend(_waived(finding) for finding in result.findings if finding.waived is not None)
    lines.append(_log(f"audit: {headline(result)[0]}"))
    return "\n".join(lines) + "\n"


def _annotations(by_kind: dict[str, list[Finding]]) -> list[str]:
    """At most ten commands of a kind, including the notice that counts the others."""
    room = dict.fromkeys(by_kind, MOST)
    if any(len(found) > MOST for found in by_kind.values()):
        room["notice"] -= 1
    lines = [_command(kind, finding) for kind, found in by_kind.items() for finding in found[: room[kind]]]
    left_out = sum(max(0, len(found) - room[kind]) for kind, found in by_kind.items())
    if left_out:
        told = ENGLISH.counted(left_out, "{number} more finding is", "{number} more findings are")
        lines.append(
            f"::notice title=audit::{told} not annotated, as GitHub shows {MOST} of a kind; "
            "the summary of the job lists them, and so does every other format"
        )
    return lines


def _command(kind: str, finding: Finding) -> str:
    place = finding.read_at
    properties = [("file", _path(place.file)), ("line", str(place.line)), ("endLine", str(place.end_line))]
    if place.line == place.end_line:  # GitHub takes columns within one line only
        properties += [("col", str(place.column)), ("endColumn", str(place.end_column))]
    properties.append(("title", shown(finding.rule)))
    told = ",".join(f"{name}={_property(value)}" for name, value in properties)
    return f"::{kind} {told}::{_data(chr(10).join(account(finding)))}"


def _path(file: str) -> str:
    return safe(relative(file))


def _waived(finding: Finding) -> str:
    place = f"{_path(finding.place.file)}:{finding.place.line}"
    return _log(f"{accepted(finding)}: {place}: {shown(finding.message)}")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _log(text: str) -> str:
    """A line that is not a command."""
    return without_orders(text)

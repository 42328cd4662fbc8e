"""The diagnostic format of reviewdog (``rdjson``), for comments of any code review service.

Its columns count the bytes of a line in UTF-8, from 1, and its ends are exclusive. If a line is not available to
count its bytes, only the line number is given. A repair is a suggestion; several are alternatives. Two slips of a
pair are one suggestion, which extends from the one number to the other. An accepted finding is an ``INFO`` that
starts with ``waived`` or ``in the baseline`` and says why.
"""

from __future__ import annotations

import json

from audit.base.findings import Finding, Repair, Severity
from audit.base.source import Place
from audit.engine.result import Result
from audit.reports.options import ReportOptions
from audit.reports.paths import relative
from audit.reports.regions import RegionLines, changes
from audit.reports.safe import safe_json
from audit.reports.telling import accepted, account, shown

_SEVERITIES = {
    Severity.ERROR: "ERROR",
    Severity.WARNING: "WARNING",
    Severity.NOTE: "INFO",
    Severity.NONE: "INFO",
}


def render(result: Result, options: ReportOptions) -> str:
    """The findings as one ``DiagnosticResult``."""
    lines = RegionLines(result.sources)
    report = {
        "source": {"name": "audit"},
        "diagnostics": [_diagnostic(finding, lines) for finding in result.findings],
    }
    return safe_json(json.dumps(report, ensure_ascii=False, indent=1)) + "\n"


def _diagnostic(finding: Finding, lines: RegionLines) -> dict[str, object]:
    waived = finding.waived is not None
    told = "\n".join(account(finding))
    made: dict[str, object] = {
        "message": f"{accepted(finding)}: {told}" if waived else told,
        "location": _location(finding.place, lines),
        "severity": "INFO" if waived else _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    if suggestions := [one for repair in finding.repairs if (one := _suggestion(finding, repair, lines))]:
        made["suggestions"] = suggestions
    if finding.related:
        made["related_locations"] = [
            {"message": shown(near.label), "location": _location(near.place, lines)}
            for near in finding.related
        ]
    return made


def _suggestion(finding: Finding, repair: Repair, lines: RegionLines) -> dict[str, object] | None:
    made = changes(finding, repair, lines)
    if not made or len({place.file for place, _ in made}) > 1:
        return None
    (first, text), (last, _) = made[0], made[-1]
    if len(made) == 2:
        text = f"{text}{lines.between(first, last)}{made[1][1]}"
    whole = first._replace(end_line=last.end_line, end_column=last.end_column)
    return {"range": _range(whole, lines), "text": text}


def _location(place: Place, lines: RegionLines) -> dict[str, object]:
    return {"path": relative(place.file), "range": _range(place, lines)}


def _range(place: Place, lines: RegionLines) -> dict[str, object]:
    start = _position(place.file, place.line, place.column, lines)
    end = _position(place.file, place.end_line, place.end_column, lines)
    if ("column" in start) != ("column" in end):  # columns at one end only would mean something else
        return {"start": {"line": place.line}, "end": {"line": place.end_line}}
    return {"start": start, "end": end}


def _position(file: str, number: int, column: int, lines: RegionLines) -> dict[str, int]:
    line = lines.line(file, number)
    if line is None or column > len(line) + 1:
        return {"line": number}
    before = line[: column - 1]
    width = len(before) if before.isascii() else len(before.encode("utf-8", "surrogatepass"))
    return {"line": number, "column": width + 1}

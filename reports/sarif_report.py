"""SARIF 2.1.0, the format of code scanning services and editors.

A result is a finding. Its level is the finding's severity. An undecided check has the kind ``open``, which the
standard reserves for tools that prove: there is too little information to say whether a problem exists. A kind other
than ``fail`` must have the level ``none``, unless a configuration gave the undecided check a severity of its own,
which then counts. Passes are not results here: they are many, and services show results as alerts.
"""

from __future__ import annotations

import json

from audit.base.findings import Finding, Repair, Severity, Verdict
from audit.base.source import Place
from audit.base.version import VERSION
from audit.engine.result import Result
from audit.reports.fingerprints import fingerprints
from audit.reports.options import ReportOptions
from audit.reports.paths import uri
from audit.reports.regions import RegionLines, changes
from audit.reports.safe import safe_json
from audit.reports.sarif_rules import LEVELS, descriptors, message
from audit.reports.telling import account, repair_text, shown, waiver

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_FINGERPRINT = "auditFinding/v1"


def render(result: Result, options: ReportOptions) -> str:
    """The findings as a SARIF log with one run."""
    rules = descriptors(result)
    index = {str(rule["id"]): number for number, rule in enumerate(rules)}
    lines = RegionLines(result.sources)
    run = {
        "tool": {"driver": {"name": "audit", "version": VERSION, "rules": rules}},
        "invocations": [{"executionSuccessful": _complete(result)}],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder in which audit was run."}}},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, name, index, lines)
            for finding, name in zip(result.findings, fingerprints(result.findings), strict=True)
        ],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    # for programs; indenting would take most of the time
    return safe_json(json.dumps(log, ensure_ascii=False)) + "\n"


def _complete(result: Result) -> bool:
    """Whether everything could be audited."""
    return not result.counts.invalid and all(one.verdict is not Verdict.INVALID for one in result.findings)


def _result(finding: Finding, name: str, index: dict[str, int], lines: RegionLines) -> dict[str, object]:
    kind, level = _kind_and_level(finding)
    found: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "kind": kind,
        "level": level,
        "message": message("\n".join(account(finding))),
        "locations": [{"physicalLocation": _physical(finding.place)}],
        "partialFingerprints": {_FINGERPRINT: name},
        # empty if nothing waives it: either all results have it, or none
        "suppressions": _suppressions(finding),
        "properties": {"verdict": str(finding.verdict), "claims": [shown(claim) for claim in finding.claims]},
    }
    if finding.related:
        found["relatedLocations"] = _related(finding, lines)
    fixes: list[dict[str, object]] = []
    for repair in finding.repairs:
        fix = _fix(finding, repair, lines)
        if fix is not None and fix not in fixes:  # the standard requires them to differ from each other
            fixes.append(fix)
    if fixes:
        found["fixes"] = fixes
    return found


def _kind_and_level(finding: Finding) -> tuple[str, str]:
    if finding.verdict is Verdict.UNDECIDED and finding.severity in (Severity.NOTE, Severity.NONE):
        return "open", "none"
    return "fail", LEVELS[finding.severity]


def _suppressions(finding: Finding) -> list[dict[str, object]]:
    """The suppressions of a finding: a waiver is in the claim file, a baseline entry in a file of its own."""
    if finding.waived is None:
        return []
    kind = "external" if finding.baselined else "inSource"
    told: dict[str, object] = {"kind": kind, "status": "accepted", "justification": waiver(finding)}
    if finding.waived_at is not None:
        told["location"] = {"physicalLocation": _physical(finding.waived_at)}
    if finding.waived_until is not None:
        told["properties"] = {"until": finding.waived_until.isoformat()}
    return [told]


def _related(finding: Finding, lines: RegionLines) -> list[dict[str, object]]:
    """The places of the numbers. The finding's own comes first, so that both are in one list."""
    place = finding.place
    own = (lines.line(place.file, place.line) or "")[place.column - 1 : place.end_column - 1].strip("\"'")
    first = f"{own}: this number" if own in finding.written else "this place"
    near = [(place, first), *((one.place, str(one.label)) for one in finding.related)]
    return [
        {"id": number, "physicalLocation": _physical(where), "message": message(shown(label))}
        for number, (where, label) in enumerate(near, 1)
    ]


def _fix(finding: Finding, repair: Repair, lines: RegionLines) -> dict[str, object] | None:
    """A repair as one fix, even a pair of slips: neither of its two changes resolves anything alone."""
    by_file: dict[str, list[dict[str, object]]] = {}
    for place, text in changes(finding, repair, lines):
        change: dict[str, object] = {"deletedRegion": _region(place), "insertedContent": {"text": text}}
        by_file.setdefault(place.file, []).append(change)
    if not by_file:
        return None
    return {
        "description": message(repair_text(repair)),
        "artifactChanges": [
            {"artifactLocation": _artifact(file), "replacements": made} for file, made in by_file.items()
        ],
    }


def _physical(place: Place) -> dict[str, object]:
    return {"artifactLocation": _artifact(place.file), "region": _region(place)}


def _artifact(file: str) -> dict[str, object]:
    """A file below the folder of the run is given relative to it; any other by its whole path."""
    name = uri(file)
    return {"uri": name} if name.startswith("file:") else {"uri": name, "uriBaseId": _ROOT}


def _region(place: Place) -> dict[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }

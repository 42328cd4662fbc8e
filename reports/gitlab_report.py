"""GitLab's code quality report: one list of issues, for ``artifacts: reports: codequality``.

GitLab has five severities and treats two issues with the same fingerprint as one. It has no way to mark an issue as
accepted: such an issue is an ``info`` that starts with ``waived`` or ``in the baseline`` and says why.
"""

from __future__ import annotations

import json

from audit.base.findings import Finding, Severity
from audit.engine.result import Result
from audit.engine.summary import Weight, weight_of
from audit.reports.fingerprints import fingerprints
from audit.reports.options import ReportOptions
from audit.reports.paths import relative
from audit.reports.safe import safe_json
from audit.reports.telling import accepted, account

_SEVERITIES = {
    Weight.FAULT: "blocker",
    Weight.ERROR: "critical",
    Weight.LOOK: "major",
    Weight.UNDECIDED: "minor",
    Weight.REMARK: "info",
    Weight.ACCEPTED: "info",
    Weight.NONE: "info",
}


def render(result: Result, options: ReportOptions) -> str:
    """The findings as code quality issues, most serious first."""
    named = zip(result.findings, fingerprints(result.findings), strict=True)
    issues = [_issue(finding, name) for finding, name in named]
    return safe_json(json.dumps(issues, ensure_ascii=False, indent=1)) + "\n"


def _issue(finding: Finding, name: str) -> dict[str, object]:
    told = " · ".join(account(finding))
    if finding.waived is not None:
        told = f"{accepted(finding)}: {told}"
    return {
        "type": "issue",
        "description": told,
        "check_name": finding.rule,
        "fingerprint": name,
        "severity": severity(finding),
        "location": {
            "path": relative(finding.place.file),
            "lines": {"begin": finding.place.line, "end": finding.place.end_line},
        },
    }


def severity(finding: Finding) -> str:
    """The severity for GitLab: anything that could not be audited blocks; remarks and waived findings inform."""
    weight = weight_of(finding)
    if weight is Weight.LOOK and finding.severity is not Severity.WARNING:
        return "minor"  # a failing check that a configuration takes lightly
    return _SEVERITIES[weight]

"""The report for programs that read line by line: one JSON object per line, distinguished by ``kind``.

The first line is the summary; then come the findings, most serious first, then every check that ran, in the order of
the files, passes included. Each says what accepts it: ``waived`` (the reason, or null), ``waived_by`` (waiver or
baseline) and ``waived_until`` (a day).
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from audit.base.findings import Finding
from audit.engine.result import Result
from audit.reports.fingerprints import fingerprints
from audit.reports.json_report import FORMAT, TOOL, check_data, finding_data, summary_data
from audit.reports.options import ReportOptions
from audit.reports.safe import safe_json
from audit.reports.telling import accepted_by, accepted_until


def render(result: Result, options: ReportOptions) -> str:
    """The result as JSON lines. No line contains a line end, whatever the files contain."""
    lines = [safe_json(json.dumps(row, ensure_ascii=False)) for row in _rows(result)]
    return "\n".join(lines) + "\n"


def _rows(result: Result) -> Iterator[dict[str, object]]:
    yield {"kind": "summary", "format": FORMAT, "tool": TOOL, "summary": summary_data(result)}
    for finding, name in zip(result.findings, fingerprints(result.findings), strict=True):
        yield {"kind": "finding", **finding_data(finding, name), **_acceptance(finding)}
    for outcome in result.outcomes:
        yield {"kind": "check", **check_data(outcome), **_acceptance(outcome)}


def _acceptance(finding: Finding) -> dict[str, object]:
    return {
        "waived": finding.waived,
        "waived_by": accepted_by(finding),
        "waived_until": accepted_until(finding),
    }

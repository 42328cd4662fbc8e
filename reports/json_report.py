"""The report for programs: one JSON object with a fixed order of keys, the same on every run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256

from audit import __version__
from audit.findings import Finding, Repair, Step, fingerprint_parts
from audit.reports.options import Options
from audit.reports.safe import safe_json
from audit.result import Result

_FORMAT = 1
_FINGERPRINT_LENGTH = 16  # hexadecimal digits: 64 bits keep apart far more findings than a run can have


def render(result: Result, options: Options) -> str:
    """The result as JSON. Waived and baselined findings are not under ``findings`` but under ``accepted``."""
    report = {
        "format": _FORMAT,
        "tool": {"name": "audit", "version": __version__},
        "summary": result.counts._asdict(),
        "checks": [_check(outcome) for outcome in result.outcomes],
        "findings": list(_findings(result)),
        "accepted": [_accepted(finding) for finding in result.findings if finding.waived is not None],
    }
    return safe_json(json.dumps(report, ensure_ascii=False, indent=2)) + "\n"


def _check(outcome: Finding) -> dict[str, object]:
    return {
        "file": outcome.place.file,
        "line": outcome.place.line,
        "column": outcome.place.column,
        "check": outcome.check,
        "rule": outcome.rule,
        "verdict": str(outcome.verdict),
        "message": str(outcome.message),
        "claims": list(outcome.claims),
        "arithmetic": [step_text(step) for step in outcome.steps],
    }


def step_text(step: Step) -> str:
    """A line of arithmetic with where its width comes from."""
    return step.shown if step.origin is None else f"{step.shown}; {step.origin}"


def _findings(result: Result) -> Iterator[dict[str, object]]:
    seen: dict[str, int] = {}
    for finding in result.findings:
        if finding.waived is None:
            yield {**_finding(finding), "fingerprint": _fingerprint(finding, seen)}


def _finding(finding: Finding) -> dict[str, object]:
    place = finding.place
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "rule": finding.rule,
        "verdict": str(finding.verdict),
        "severity": str(finding.severity),
        "message": str(finding.message),
        "claims": list(finding.claims),
        "related": [
            {
                "file": near.place.file,
                "line": near.place.line,
                "column": near.place.column,
                "message": str(near.label),
            }
            for near in finding.related
        ],
        "repairs": [_repair(repair) for repair in finding.repairs],
    }


def _accepted(finding: Finding) -> dict[str, object]:
    """A finding that nobody need look at, and why."""
    until = finding.waived_until
    return {
        **_finding(finding),
        "by": "baseline" if finding.baselined else "waiver",
        "why": finding.waived,
        "until": None if until is None else until.isoformat(),
    }


def _repair(repair: Repair) -> dict[str, object]:
    told: dict[str, object] = {
        "claim": repair.claim,
        "says": repair.says,
        "instead": repair.instead,
        "slip": str(repair.slip),
        "mends": repair.mends,
    }
    if repair.of:
        told.update(
            of=repair.of, rank=repair.rank, gives=list(repair.gives), leaves=[*map(str, repair.leaves)]
        )
    if repair.partner is not None:
        told["partner"] = _repair(repair.partner)
    return told


def _fingerprint(finding: Finding, seen: dict[str, int]) -> str:
    """A name for the finding that stays when lines move; the second of two alike ends in ``-2``."""
    identity = json.dumps(fingerprint_parts(finding), ensure_ascii=True)
    name = sha256(identity.encode("ascii")).hexdigest()[:_FINGERPRINT_LENGTH]
    seen[name] = seen.get(name, 0) + 1
    return name if seen[name] == 1 else f"{name}-{seen[name]}"

"""The report for programs: one JSON object with a fixed order of keys, the same on every run."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from audit.base.findings import Finding, Repair
from audit.base.version import VERSION
from audit.engine.result import Result
from audit.reports.fingerprints import fingerprints
from audit.reports.options import ReportOptions
from audit.reports.safe import safe_json
from audit.reports.telling import accepted_by, accepted_until, step_text
from audit.reports.wording import headline

if TYPE_CHECKING:
    from audit.engine.placed import PlacedClaim

FORMAT = 1
TOOL = {"name": "audit", "version": VERSION}


def render(result: Result, options: ReportOptions) -> str:
    """The result as JSON. Waived and baselined findings are not under ``findings`` but under ``accepted``."""
    named = list(zip(result.findings, fingerprints(result.findings), strict=True))
    report = {
        "format": FORMAT,
        "tool": TOOL,
        "summary": summary_data(result),
        "claims": [claim_data(*one) for one in result.claims],
        "checks": [check_data(outcome) for outcome in result.outcomes],
        "findings": [finding_data(one, name) for one, name in named if one.waived is None],
        "accepted": [_accepted(one, name) for one, name in named if one.waived is not None],
    }
    return safe_json(json.dumps(report, ensure_ascii=False, indent=2)) + "\n"


def summary_data(result: Result) -> dict[str, object]:
    """The counts of a run, and what it comes to: the headline of every report, and its tone."""
    told, tone = headline(result)
    nothing_checked = result.summary.nothing_checked
    return {**result.counts._asdict(), "nothing_checked": nothing_checked, "headline": told, "tone": tone}


def check_data(outcome: Finding) -> dict[str, object]:
    """A check that ran, as data."""
    return {
        "file": outcome.place.file,
        "line": outcome.place.line,
        "column": outcome.place.column,
        "check": outcome.check,
        "form": outcome.form or _form(outcome),
        "bound": outcome.bound,
        "cue": outcome.cue,
        "rule": outcome.rule,
        "verdict": str(outcome.verdict),
        "message": str(outcome.message),
        "claims": list(outcome.claims),
        "arithmetic": [step_text(step) for step in outcome.steps],
    }


_FORMS = {  # the checks that concern a single claim
    "stated-twice-differently": "same",
    "implausible-magnitude": "plausible",
    "magnitude-unlike-known": "plausible",
    "impossible-date": "weekday",
}


def _form(outcome: Finding) -> str:
    return _FORMS.get(outcome.rule, "that")


def claim_data(file: str, claim: PlacedClaim) -> dict[str, object]:
    """A claim, with the place of its number in the article's text if that is known."""
    told: dict[str, object] = {"file": file, "name": claim.name, "says": claim.says}
    if claim.cell is not None:
        told["at"] = dict(zip(("table", "row", "column"), claim.cell, strict=True))
    elif claim.end:
        told["at"] = {"start": claim.start, "end": claim.end, "paragraph": claim.paragraph}
    return told


def finding_data(finding: Finding, fingerprint: str) -> dict[str, object]:
    """A finding as data."""
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
        "fingerprint": fingerprint,
        "notes": [str(note) for note in finding.notes],
        "confusion": finding.confusion or None,
    }


def _accepted(finding: Finding, fingerprint: str) -> dict[str, object]:
    """A finding that nobody needs to look at, and why."""
    return {
        **finding_data(finding, fingerprint),
        "by": accepted_by(finding),
        "why": finding.waived,
        "until": accepted_until(finding),
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
            of=repair.of, rank=repair.rank, gives=[*map(str, repair.gives)], leaves=[*map(str, repair.leaves)]
        )
    if repair.solved:
        told["solved"] = True
    if repair.partner is not None:
        told["partner"] = _repair(repair.partner)
    return told

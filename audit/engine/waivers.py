"""Waivers: known findings that a claim file accepts, with a reason and perhaps an expiry.

A waived finding stays in every report. A waiver that matches nothing, or that has expired, is a finding itself, so
that no waiver outlives its cause unseen.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from audit.base.findings import SEVERITY_OF, Finding, Verdict, sentence
from audit.claimfile.model import Waiver

RULE = "idle-waiver"
_WAIVABLE = frozenset(
    (Verdict.FAILS, Verdict.STRAINED, Verdict.UNUSUAL, Verdict.IMPLAUSIBLE, Verdict.UNDECIDED, Verdict.REMARK)
)


def apply_waivers(
    outcomes: Sequence[Finding], waivers: Sequence[Waiver], today: date | None = None
) -> list[Finding]:
    """Marks the findings that a waiver covers, and adds a finding for each idle or expired waiver."""
    if not waivers:
        return list(outcomes)
    today = today or date.today()
    marked = list(outcomes)
    for waiver in waivers:
        expired = waiver.until is not None and waiver.until < today
        covered = [index for index, finding in enumerate(marked) if _covers(waiver, finding)]
        if expired:
            marked.append(_expired(waiver))
        elif not covered:
            marked.append(_idle(waiver))
        else:
            for index in covered:
                marked[index] = marked[index]._replace(
                    waived=waiver.why.value, waived_until=waiver.until, waived_at=waiver.place
                )
    return marked


def _covers(waiver: Waiver, finding: Finding) -> bool:
    """Whether a waiver covers a finding. It names a check by its ``name:``, by its text, or as ``rule
    claim``.

    A finding in an article, whose claims have no lasting names, is named by a number as printed, or as ``form
    number``."""
    files = (waiver.place.file, waiver.article, waiver.data)
    if finding.verdict not in _WAIVABLE or finding.place.file not in files:
        return False
    wanted = " ".join(waiver.check.value.split())
    by_claim = (f"{finding.rule} {claim}" for claim in finding.claims)
    if wanted in (finding.label, " ".join((finding.check or "").split()), *by_claim):
        return True
    return bool(finding.beside) and any(
        wanted in (number, f"{finding.form or finding.rule} {number}") for number in finding.written
    )


def _idle(waiver: Waiver) -> Finding:
    return Finding(
        Verdict.REMARK,
        sentence("the waiver of `{check}` matches no finding", check=waiver.check.value),
        waiver.check.place,
        help=sentence("take it out, or name the check by its `name:`, its text, or as `rule claim`"),
        rule=RULE,
        severity=SEVERITY_OF[Verdict.REMARK],
    )


def _expired(waiver: Waiver) -> Finding:
    return Finding(
        Verdict.REMARK,
        sentence("the waiver of `{check}` ended on {until}", check=waiver.check.value, until=waiver.until),
        waiver.check.place,
        help=sentence("look at the finding again, then renew the waiver or take it out"),
        rule=RULE,
        severity=SEVERITY_OF[Verdict.REMARK],
    )

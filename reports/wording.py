"""The words of a report: counts, verdicts and headings."""

from __future__ import annotations

from audit.findings import Finding, Repair, Severity, Verdict
from audit.result import Counts, Result

# What a verdict is called behind its number of checks, one and many.
_VERDICTS = (
    ("fails", "fails", "fail"),
    ("implausible", "implausible", "implausible"),
    ("strained", "strained", "strained"),
    ("unusual", "unusual", "unusual"),
    ("undecided", "undecided", "undecided"),
    ("waived", "waived", "waived"),
    ("baselined", "in the baseline", "in the baseline"),
    ("invalid", "invalid", "invalid"),
)


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: ``1 file``, ``1,234 files``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def headline(result: Result) -> tuple[str, str]:
    """The verdict on the whole run in one line, and its role: error, warning or good."""
    invalid, errors, warnings = _weights(result)
    if invalid:
        rest = f" · {_need_the_author(errors)}" if errors else ""
        return f"the audit is incomplete: {counted(invalid, 'fault')}{rest}", "error"
    if errors:
        rest = f" · {counted(warnings, 'more finding')} to look at" if warnings else ""
        return f"{_need_the_author(errors)}{rest}", "error"
    if warnings:
        return f"{_none_found(result.counts)} · {counted(warnings, 'finding')} to look at", "warning"
    return _all_well(result.counts), "good" if result.counts.holds else "warning"


def _weights(result: Result) -> tuple[int, int, int]:
    """How many things could not be audited, errors, and warnings; waived findings weigh nothing."""
    weighed = [finding for finding in result.findings if finding.waived is None]
    invalid = sum(finding.verdict is Verdict.INVALID for finding in weighed)
    errors = sum(finding.severity is Severity.ERROR for finding in weighed)
    warnings = sum(finding.severity is Severity.WARNING for finding in weighed)
    return invalid, errors - invalid, warnings


def _need_the_author(errors: int) -> str:
    return f"{counted(errors, 'finding')} {'needs' if errors == 1 else 'need'} the author"


def _all_well(counts: Counts) -> str:
    if not counts.files and not counts.checks:
        return "no claim file to check"
    if not counts.checks:
        return "nothing was checked: no claim file states a check"
    if counts.holds == counts.checks:
        return "the only check holds" if counts.checks == 1 else f"all {counts.checks:,} checks hold"
    if not counts.holds:
        return "no check could be decided"
    return f"{_none_found(counts)}: {counted(counts.holds, 'check')} hold{'s' if counts.holds == 1 else ''}"


def _none_found(counts: Counts) -> str:
    return "no new contradiction found" if counts.baselined else "no contradiction found"


def scope(counts: Counts) -> tuple[str, ...]:
    """What was audited: files, claims and checks."""
    return (counted(counts.files, "file"), counted(counts.claims, "claim"), counted(counts.checks, "check"))


def tally(counts: Counts) -> list[tuple[str, str]]:
    """The verdicts that occurred, each with its count and its role."""
    told = [(f"{counted(counts.holds, 'holds', 'hold')}", "good")]
    for name, one, many in _VERDICTS:
        number = getattr(counts, name)
        if number:
            told.append((counted(number, one, many), verdict_role(name)))
    return told


def verdict_role(verdict: str) -> str:
    """The role in which a verdict is drawn."""
    if verdict in ("fails", "implausible", "invalid"):
        return "error"
    if verdict in ("strained", "unusual"):
        return "warning"
    return "good" if verdict == "holds" else "note"


def heading(finding: Finding) -> str:
    """The label before a finding's sentence: severity and rule."""
    severity = str(finding.severity) if finding.severity is not Severity.NONE else "note"
    return f"{severity}[{finding.rule}]" if finding.rule else severity


def shown_seconds(seconds: float | None) -> str:
    """How long the run took: ``0.21 s``; empty when it was not measured."""
    if seconds is None:
        return ""
    return f"{seconds:.2f} s" if seconds < 10 else f"{seconds:,.0f} s"


def repair_lines(repairs: tuple[Repair, ...]) -> list[str]:
    """The likeliest slips. The first is called most likely only when it mends more than the next one."""
    if not repairs:
        return []
    best = [repair for repair in repairs if repair.mends == repairs[0].mends]
    told = "most likely" if len(best) == 1 else f"{len(best)} slips explain this equally well:"
    lines = [told] if len(best) > 1 else []
    for repair in best:
        lines.append(f"{told + ' ' if len(best) == 1 else ''}{_repair(repair)}")
    lines.extend(f"also possible: {_repair(repair)}" for repair in repairs if repair not in best)
    return lines


def _repair(repair: Repair) -> str:
    mends = f"; mends {counted(repair.mends, 'finding')}" if repair.mends else ""
    return f"{repair.instead} instead of {repair.says} (`{repair.claim}`): {repair.slip}{mends}"

"""The words of a report: counts, verdicts and headings."""

from __future__ import annotations

from audit.findings import Finding, Repair, Severity, Verdict, marked
from audit.reports.language import ENGLISH, Language
from audit.result import Counts, Result

# What a verdict is called behind its number of checks, one and many.
_VERDICTS = (
    ("fails", marked("{number} fails"), marked("{number} fail")),
    ("implausible", marked("{number} implausible"), marked("{number} implausible")),
    ("strained", marked("{number} strained"), marked("{number} strained")),
    ("unusual", marked("{number} unusual"), marked("{number} unusual")),
    ("undecided", marked("{number} undecided"), marked("{number} undecided")),
    ("waived", marked("{number} waived"), marked("{number} waived")),
    ("invalid", marked("{number} invalid"), marked("{number} invalid")),
)


def counted_checks(number: int, language: Language = ENGLISH) -> str:
    """A number of checks: ``1 check``, ``1,234 checks``."""
    return language.counted(number, "{number} check", "{number} checks")


def headline(result: Result, language: Language = ENGLISH) -> tuple[str, str]:
    """The verdict on the whole run in one line, and its role: error, warning or good."""
    invalid, errors, warnings = _weights(result)
    if invalid:
        faults = language.counted(
            invalid,
            "the audit is incomplete: {number} fault",
            "the audit is incomplete: {number} faults",
        )
        return (f"{faults} · {_need_the_author(errors, language)}" if errors else faults), "error"
    if errors:
        more = language.counted(
            warnings, "{number} more finding to look at", "{number} more findings to look at"
        )
        told = _need_the_author(errors, language)
        return (f"{told} · {more}" if warnings else told), "error"
    if warnings:
        look = language.counted(warnings, "{number} finding to look at", "{number} findings to look at")
        nothing = language.text("no contradiction found")
        return f"{nothing} · {look}", "warning"
    return _all_well(result.counts, language), "good" if result.counts.holds else "warning"


def _weights(result: Result) -> tuple[int, int, int]:
    """How many things could not be audited, errors, and warnings; waived findings weigh nothing."""
    weighed = [finding for finding in result.findings if finding.waived is None]
    invalid = sum(finding.verdict is Verdict.INVALID for finding in weighed)
    errors = sum(finding.severity is Severity.ERROR for finding in weighed)
    warnings = sum(finding.severity is Severity.WARNING for finding in weighed)
    return invalid, errors - invalid, warnings


def _need_the_author(errors: int, language: Language) -> str:
    return language.counted(errors, "{number} finding needs the author", "{number} findings need the author")


def _all_well(counts: Counts, language: Language) -> str:
    if not counts.checks:
        return language.text("nothing was checked: no claim file states a check")
    if counts.holds == counts.checks:
        return language.counted(counts.checks, "the only check holds", "all {number} checks hold")
    if not counts.holds:
        return language.text("no check could be decided")
    return language.counted(
        counts.holds,
        "no contradiction found: {number} check holds",
        "no contradiction found: {number} checks hold",
    )


def scope(counts: Counts, language: Language = ENGLISH) -> tuple[str, ...]:
    """What was audited: files, claims and checks."""
    return (
        language.counted(counts.files, "{number} file", "{number} files"),
        language.counted(counts.claims, "{number} claim", "{number} claims"),
        counted_checks(counts.checks, language),
    )


def tally(counts: Counts, language: Language = ENGLISH) -> list[tuple[str, str]]:
    """The verdicts that occurred, each with its count and its role."""
    told = [(language.counted(counts.holds, "{number} holds", "{number} hold"), "good")]
    for name, one, many in _VERDICTS:
        number = getattr(counts, name)
        if number:
            template = one if number == 1 else many
            told.append((language.text(template, number=f"{number:,}"), verdict_role(name)))
    return told


VERDICTS = {
    Verdict.HOLDS: marked("holds"),
    Verdict.STRAINED: marked("strained"),
    Verdict.FAILS: marked("fails"),
    Verdict.UNUSUAL: marked("unusual"),
    Verdict.IMPLAUSIBLE: marked("implausible"),
    Verdict.UNDECIDED: marked("undecided"),
    Verdict.INVALID: marked("invalid"),
    Verdict.REMARK: marked("remark"),
}


def verdict_role(verdict: str) -> str:
    """The role in which a verdict is drawn."""
    if verdict in ("fails", "implausible", "invalid"):
        return "error"
    if verdict in ("strained", "unusual"):
        return "warning"
    return "good" if verdict == "holds" else "note"


_SEVERITIES = {
    Severity.ERROR: marked("error"),
    Severity.WARNING: marked("warning"),
    Severity.NOTE: marked("note"),
    Severity.NONE: marked("note"),
}


def heading(finding: Finding, language: Language = ENGLISH) -> str:
    """The label before a finding's sentence: severity and rule."""
    severity = language.text(_SEVERITIES[finding.severity])
    return f"{severity}[{finding.rule}]" if finding.rule else severity


def shown_seconds(seconds: float | None, language: Language = ENGLISH) -> str:
    """How long the run took: ``0.21 s``; empty when it was not measured."""
    if seconds is None:
        return ""
    number = f"{seconds:.2f}" if seconds < 10 else f"{seconds:,.0f}"
    return language.text("{number} s", number=number)


def repair_lines(repairs: tuple[Repair, ...], language: Language = ENGLISH) -> list[str]:
    """The likeliest slips. The first is called most likely only when it mends more than the next one."""
    if not repairs:
        return []
    best = [repair for repair in repairs if repair.mends == repairs[0].mends]
    told = [_repair(repair, language) for repair in best]
    if len(best) == 1:
        lines = [language.text("most likely {repair}", repair=told[0])]
    else:
        lines = [language.text("{number} slips explain this equally well:", number=len(best)), *told]
    others = [repair for repair in repairs if repair not in best]
    lines.extend(language.text("also possible: {repair}", repair=_repair(one, language)) for one in others)
    return lines


def _repair(repair: Repair, language: Language) -> str:
    told = language.text(
        "{instead} instead of {says} (`{claim}`): {slip}",
        instead=repair.instead,
        says=repair.says,
        claim=repair.claim,
        slip=language.text(repair.slip),
    )
    if not repair.mends:
        return told
    mends = language.counted(repair.mends, "mends {number} finding", "mends {number} findings")
    return language.text("{repair}; {mends}", repair=told, mends=mends)

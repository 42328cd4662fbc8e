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
    ("baselined", marked("{number} in the baseline"), marked("{number} in the baseline")),
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
        if result.counts.fails or result.counts.implausible:  # made a warning or a note by a configuration
            return look, "warning"
        nothing = language.text(_none_found(result.counts))
        return f"{nothing} · {look}", "warning"
    return _all_well(result.counts, language), "good" if result.counts.holds else "warning"


def _weights(result: Result) -> tuple[int, int, int]:
    """How many things could not be audited, errors, and warnings; waived findings weigh nothing."""
    weighed = [finding for finding in result.findings if finding.waived is None]
    invalid = sum(finding.verdict is Verdict.INVALID for finding in weighed)
    errors = sum(finding.severity is Severity.ERROR for finding in weighed)
    warnings = sum(
        finding.severity is Severity.WARNING
        or (finding.severity is Severity.NOTE and finding.verdict not in (Verdict.UNDECIDED, Verdict.REMARK))
        for finding in weighed
    )
    return invalid, errors - invalid, warnings


def _need_the_author(errors: int, language: Language) -> str:
    return language.counted(errors, "{number} finding needs the author", "{number} findings need the author")


def _all_well(counts: Counts, language: Language) -> str:
    if not counts.files and not counts.checks:
        return language.text("no claim file to check")
    if not counts.checks and counts.unasked:
        return language.text("no claim file states a check; no magnitude is out of the usual")
    if not counts.checks:
        return language.text("nothing was checked: no claim file states a check")
    if counts.holds == counts.checks:
        return language.counted(counts.checks, "the only check holds", "all {number} checks hold")
    if not counts.holds and (counts.waived or counts.baselined):
        return language.text("every finding is accepted, and no check holds")
    if not counts.holds:
        return language.text("no check could be decided")
    if counts.baselined:
        return language.counted(
            counts.holds,
            "no new contradiction found: {number} check holds",
            "no new contradiction found: {number} checks hold",
        )
    return language.counted(
        counts.holds,
        "no contradiction found: {number} check holds",
        "no contradiction found: {number} checks hold",
    )


def _none_found(counts: Counts) -> str:
    return marked("no new contradiction found") if counts.baselined else marked("no contradiction found")


def scope(counts: Counts, language: Language = ENGLISH) -> tuple[str, ...]:
    """What was audited: files, claims and checks, and whether the text of the articles was at hand."""
    return (
        language.counted(counts.files, "{number} file", "{number} files"),
        language.counted(counts.claims, "{number} claim", "{number} claims"),
        counted_checks(counts.checks, language),
        *_unasked(counts, language),
        *_textless(counts, language),
    )


def _unasked(counts: Counts, language: Language) -> tuple[str, ...]:
    """How many magnitudes are as usual without a check that asks for them."""
    if not counts.unasked:
        return ()
    told = language.counted(
        counts.unasked, "{number} magnitude as usual, unasked", "{number} magnitudes as usual, unasked"
    )
    return (told,)


def _textless(counts: Counts, language: Language) -> tuple[str, ...]:
    if not counts.textless:
        return ()
    if counts.textless == counts.files:
        return (language.text("not compared with the text"),)
    one, many = "{number} file not compared with the text", "{number} files not compared with the text"
    return (language.counted(counts.textless, one, many),)


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


EXCHANGE = marked("{instead} instead of {says} (`{claim}`): {slip}")
PAIR = marked("{repair}, together with {other}")
Told = tuple[str, tuple[str, ...]]  # a line, and the lines that go with it


def repairs_told(repairs: tuple[Repair, ...], language: Language = ENGLISH) -> list[Told]:
    """The likeliest slips, each with what follows from it. The first is called most likely only when no other
    one is as good."""
    best = [repair for repair in repairs if repair.rank == 1]
    told: list[Told] = []
    if len(best) == 1:
        told.append(
            (
                language.text("most likely {repair}", repair=_repair(best[0], language)),
                what_follows(best[0], language),
            )
        )
    elif best:
        equals = tuple(_repair(repair, language) for repair in best)
        told.append((language.text("{number} slips explain this equally well:", number=len(best)), equals))
    for repair in repairs:
        if repair.rank != 1:
            line = language.text("also possible: {repair}", repair=_repair(repair, language))
            told.append((line, what_follows(repair, language)))
    return told


def accepted_because(finding: Finding, language: Language = ENGLISH) -> str:
    """Why a finding is accepted: the reason of its waiver, or the baseline that knows it."""
    if finding.baselined and finding.waived_at is not None:
        return language.text("known in {file}", file=finding.waived_at.file)
    return finding.waived or ""


def repair_lines(repairs: tuple[Repair, ...], language: Language = ENGLISH) -> list[str]:
    """The same, line by line."""
    return [line for first, rest in repairs_told(repairs, language) for line in (first, *rest)]


def note_lines(finding: Finding, language: Language = ENGLISH) -> list[str]:
    """What the diagnosis says beside the repairs."""
    return [language.told(note) for note in finding.notes]


def what_follows(repair: Repair, language: Language = ENGLISH) -> tuple[str, ...]:
    """The arithmetic as one of the best repairs would have it; of any other, what it would leave."""
    if repair.rank != 1:
        return tuple(language.text("but {left}", left=language.told(one)) for one in repair.leaves)
    return tuple(language.text("then {arithmetic}", arithmetic=language.told(line)) for line in repair.gives)


def _repair(repair: Repair, language: Language) -> str:
    told = _exchange(repair, language)
    if repair.partner is not None:
        other = _exchange(repair.partner, language)
        told = language.text(PAIR, repair=told, other=other)
    mends = mended(repair, language)
    return language.text("{repair}; {mends}", repair=told, mends=mends) if mends else told


def mended(repair: Repair, language: Language = ENGLISH) -> str:
    """How many of the findings a repair mends; nothing where that is not known."""
    if not repair.mends:
        return ""
    if repair.of > repair.mends:
        return language.text("mends {number} of {all} findings", number=repair.mends, all=repair.of)
    return language.counted(repair.mends, "mends {number} finding", "mends {number} findings")


def _exchange(repair: Repair, language: Language) -> str:
    return language.text(
        EXCHANGE,
        instead=repair.instead,
        says=repair.says,
        claim=repair.claim,
        slip=language.told(repair.slip),
    )

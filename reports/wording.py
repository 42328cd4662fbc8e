"""The words of a report: counts, verdicts and headings."""

from __future__ import annotations

from audit.base.findings import Finding, Repair, Severity, Step, Verdict, marked
from audit.engine.counts import Counts
from audit.engine.result import Result
from audit.engine.summary import UNCONTRADICTED, Ground, Summary
from audit.reports.figures import figure
from audit.reports.language import ENGLISH, Language

# The name of a verdict after the number of its checks, for one and for many.
_VERDICTS = {
    "fails": (marked("{number} fails"), marked("{number} fail")),
    "implausible": (marked("{number} implausible"), marked("{number} implausible")),
    "strained": (marked("{number} strained"), marked("{number} strained")),
    "unusual": (marked("{number} unusual"), marked("{number} unusual")),
    "undecided": (marked("{number} undecided"), marked("{number} undecided")),
    "waived": (marked("{number} waived"), marked("{number} waived")),
    "baselined": (marked("{number} in the baseline"), marked("{number} in the baseline")),
    "invalid": (marked("{number} invalid"), marked("{number} invalid")),
}


def counted_checks(number: int, language: Language = ENGLISH) -> str:
    """A number of checks: ``1 check``, ``1,234 checks``."""
    return language.counted(number, "{number} check", "{number} checks")


def headline(result: Result, language: Language = ENGLISH) -> tuple[str, str]:
    """The verdict on the whole run in one line, and its role: error, warning or good."""
    summary = result.summary
    return " · ".join(headline_parts(summary, language)), str(summary.tone)


def headline_parts(summary: Summary, language: Language = ENGLISH) -> list[str]:
    """The verdict on the whole run, the most important part first."""
    return [*_pressing(summary, language), *_looks(summary, language)]


def _pressing(summary: Summary, language: Language) -> list[str]:
    """What could not be audited and what is wrong; if there is neither, what may be said of the checks.

    That nothing was checked is said in any case. About checks that fail but were made a warning or a note by a
    configuration, it says only that they should be looked at."""
    parts = []
    if summary.faults:
        parts.append(
            language.counted(
                summary.faults,
                "the audit is incomplete: {number} fault",
                "the audit is incomplete: {number} faults",
            )
        )
    if summary.errors:
        parts.append(
            language.counted(
                summary.errors, "{number} finding needs the author", "{number} findings need the author"
            )
        )
    is_unchecked = summary.nothing_checked and not summary.faults
    if is_unchecked or (not parts and summary.ground is not Ground.CONTRADICTED):
        parts.append(_ground(summary, language))
    return parts


def _looks(summary: Summary, language: Language) -> list[str]:
    looks = summary.looks
    if not looks:
        return []
    if summary.errors:
        return [
            language.counted(looks, "{number} more finding to look at", "{number} more findings to look at")
        ]
    return [language.counted(looks, "{number} finding to look at", "{number} findings to look at")]


_GROUNDS = {
    Ground.NO_FILE: marked("no claim file to check"),
    Ground.NO_CHECK: marked("nothing was checked: neither the text nor a claim file relates two numbers"),
    Ground.NO_CHECK_AS_USUAL: marked(
        "neither the text nor a claim file relates two numbers; no magnitude is unusual"
    ),
    Ground.NONE_DECIDED: marked("no check could be decided"),
    Ground.NONE_HOLDS: marked("no check holds: each is undecided or accepted"),
    Ground.ALL_ACCEPTED: marked("every finding is accepted, and no check holds"),
    Ground.ALL_HOLD: marked("no contradiction found"),
    Ground.NO_CONTRADICTION: marked("no contradiction found"),
    Ground.NO_NEW_CONTRADICTION: marked("no new contradiction found"),
    Ground.NO_OTHER_CONTRADICTION: marked("no other contradiction found"),
}


def _ground(summary: Summary, language: Language) -> str:
    """What may be said of the checks; their number only if there is nothing else to report."""
    if summary.looks or not summary.holds or summary.ground not in UNCONTRADICTED:
        return language.text(_GROUNDS[summary.ground])
    holds, ground = summary.holds, summary.ground
    if ground is Ground.ALL_HOLD:
        return language.counted(holds, "the only check holds", "all {number} checks hold")
    if ground is Ground.NO_NEW_CONTRADICTION:
        return language.counted(
            holds,
            "no new contradiction found: {number} check holds",
            "no new contradiction found: {number} checks hold",
        )
    if ground is Ground.NO_OTHER_CONTRADICTION:
        return language.counted(
            holds,
            "no other contradiction found: {number} check holds",
            "no other contradiction found: {number} checks hold",
        )
    return language.counted(
        holds,
        "no contradiction found: {number} check holds",
        "no contradiction found: {number} checks hold",
    )


def scope(counts: Counts, language: Language = ENGLISH) -> tuple[str, ...]:
    """What was audited: files, claims and checks, and whether the text of the articles was available."""
    return (
        language.counted(counts.files, "{number} file", "{number} files"),
        language.counted(counts.claims, "{number} claim", "{number} claims"),
        counted_checks(counts.checks, language),
        *_unasked(counts, language),
        *_textless(counts, language),
    )


def _unasked(counts: Counts, language: Language) -> tuple[str, ...]:
    """How many magnitudes are as usual although no check asks for them."""
    if not counts.unasked:
        return ()
    told = language.counted(
        counts.unasked,
        "{number} magnitude as usual, matched automatically",
        "{number} magnitudes as usual, matched automatically",
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
    told = [(_held(counts.holds, language), "good")]
    for name in _VERDICTS:
        number = getattr(counts, name)
        if number:
            told.append((_told_as(name, number, f"{number:,}", language), verdict_role(name)))
    return told


def _held(number: int, language: Language) -> str:
    return language.counted(number, "{number} holds", "{number} hold")


def _told_as(name: str, number: int, shown: str, language: Language) -> str:
    one, many = _VERDICTS[name]
    return language.text(one if number == 1 else many, number=shown)


def label_of(name: str, number: int, language: Language = ENGLISH) -> str:
    """The word beside a number of verdicts that is drawn by itself: ``fails`` beside 1, ``fail`` beside 2."""
    if name == "holds":
        return _held(number, language).replace(f"{number:,}", "").strip()
    return _told_as(name, number, "", language).strip()


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
    """The duration of the run: ``0.21 s``; empty if it was not measured."""
    if seconds is None:
        return ""
    number = f"{seconds:.2f}" if seconds < 10 else f"{seconds:,.0f}"
    return language.text("{number} s", number=number)


def is_set_told(step: Step) -> bool:
    """Whether the set of a line of arithmetic needs no words: it has at most one value, or the line shows its
    ends."""
    values = step.set
    if step.tells_set or values is None or values.is_point or values.is_empty:
        return True
    shown = str(step.shown).replace(",", "")
    ends = [figure(end) for end in (values.low, values.high) if end is not None]
    return all(end.replace(",", "") in shown for end in ends)


def step_line(step: Step, finding: Finding, language: Language = ENGLISH) -> str:
    """A line of arithmetic; for an article's own relations without the generated name of a claim."""
    told = language.told(step.shown)
    return told.removeprefix(f"{step.claim}: ") if finding.is_bound and step.claim else told


EXCHANGE = marked("{instead} instead of {says} (`{claim}`): {slip}")
# for an article, whose numbers have only generated names
PLAIN_EXCHANGE = marked("{instead} instead of {says}: {slip}")
PAIR = marked("{repair}, together with {other}")
Told = tuple[str, tuple[str, ...]]  # a line, and the lines that go with it


def repairs_told(finding: Finding, language: Language = ENGLISH) -> list[Told]:
    """The likeliest slips, each with what follows from it.

    The first is called most likely only if no other one is as good."""
    repairs, named = finding.repairs, not finding.is_bound
    best = [repair for repair in repairs if repair.rank == 1]
    told: list[Told] = []
    if len(best) == 1:
        told.append(
            (
                language.text("most likely {repair}", repair=_repair(best[0], named, language)),
                what_follows(best[0], language),
            )
        )
    elif best:
        equals = tuple(_repair(repair, named, language) for repair in best)
        told.append((language.text("{number} slips explain this equally well:", number=len(best)), equals))
    for repair in repairs:
        if repair.solved:
            told.append((would_have_to_be(repair, named, language), ()))
        elif repair.rank != 1:
            line = language.text("also possible: {repair}", repair=_repair(repair, named, language))
            told.append((line, what_follows(repair, language)))
    return told


def would_have_to_be(repair: Repair, named: bool, language: Language = ENGLISH) -> str:
    """The value of a number that follows from the others, without a slip to explain it."""
    if not named:
        return language.text("{says} should be {instead}", says=repair.says, instead=repair.instead)
    return language.text("`{claim}` would have to be {instead}", claim=repair.claim, instead=repair.instead)


def accepted_because(finding: Finding, language: Language = ENGLISH) -> str:
    """Why a finding is accepted: the reason of its waiver, or the baseline that contains it."""
    if finding.baselined and finding.waived_at is not None:
        return language.text("known in {file}", file=finding.waived_at.file)
    return finding.waived or ""


def repair_lines(finding: Finding, language: Language = ENGLISH) -> list[str]:
    """The same, line by line."""
    return [line for first, rest in repairs_told(finding, language) for line in (first, *rest)]


def note_lines(finding: Finding, language: Language = ENGLISH) -> list[str]:
    """What the diagnosis adds to the repairs."""
    return [language.told(note) for note in finding.notes]


def what_follows(repair: Repair, language: Language = ENGLISH) -> tuple[str, ...]:
    """The resulting arithmetic for one of the best repairs; for any other, what it would leave in question."""
    if repair.rank != 1:
        return tuple(language.text("but {left}", left=language.told(one)) for one in repair.leaves)
    return tuple(language.text("then {arithmetic}", arithmetic=language.told(line)) for line in repair.gives)


def exchanged(repair: Repair, named: bool, language: Language = ENGLISH) -> str:
    """What replaces what in a repair, including its partner, and by which slip."""
    told = _exchange(repair, named, language)
    if repair.partner is None:
        return told
    return language.text(PAIR, repair=told, other=_exchange(repair.partner, named, language))


def _repair(repair: Repair, named: bool, language: Language) -> str:
    told = exchanged(repair, named, language)
    mends = mended(repair, language)
    return language.text("{repair}; {mends}", repair=told, mends=mends) if mends else told


def mended(repair: Repair, language: Language = ENGLISH) -> str:
    """How many of the findings a repair resolves; empty if that is not known."""
    if not repair.mends:
        return ""
    if repair.of > repair.mends:
        return language.text("resolves {number} of {all} findings", number=repair.mends, all=repair.of)
    return language.counted(repair.mends, "resolves {number} finding", "resolves {number} findings")


def _exchange(repair: Repair, named: bool, language: Language) -> str:
    return language.text(
        EXCHANGE if named else PLAIN_EXCHANGE,
        instead=repair.instead,
        says=repair.says,
        claim=repair.claim,
        slip=language.told(repair.slip),
    )

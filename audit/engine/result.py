"""What one run of the audit found: the counts, every check with its verdict, and what somebody must look at.

A result is plain data made by the engine. Reports are drawn from it, and gates read its exit code.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import Finding, Once, Severity, Verdict
from audit.engine.counts import Counts
from audit.engine.summary import Summary, summary_of

if TYPE_CHECKING:  # for the type checker only: neither is needed to make a result
    from pandas import DataFrame

    from audit.article.article_text import ArticleText
    from audit.base.source import Source
    from audit.claimfile.model import Document
    from audit.engine.placed import PlacedClaim
    from audit.numbers import Reading
    from audit.rules.rule import Rule


# The severities that each failing level includes, mildest level last. Undecided checks are notes, but a gate may ask
# for them without asking for remarks about the claim file itself.
_SEVERITIES = {
    "error": (Severity.ERROR,),
    "warning": (Severity.ERROR, Severity.WARNING),
    "undecided": (Severity.ERROR, Severity.WARNING),
    "note": (Severity.ERROR, Severity.WARNING, Severity.NOTE),
}
FAILING_LEVELS = ("error", "warning", "note", "undecided")
UNCHECKED = "unchecked"  # errors fail, and so does a run that has claims but checks none of them
FAIL_ON = (*FAILING_LEVELS, UNCHECKED)


def reaches(finding: Finding, fail_on: str) -> bool:
    """Whether a finding is at or above the failing level ``fail_on``, one of ``FAIL_ON``."""
    if finding.severity in _SEVERITIES["error" if fail_on == UNCHECKED else fail_on]:
        return True
    return fail_on == "undecided" and finding.verdict == Verdict.UNDECIDED


_VERDICTS = (
    "holds", "strained", "fails", "unusual", "implausible", "undecided", "waived", "baselined", "invalid",
)  # fmt: skip


def _first_wrong(findings: Sequence[Finding]) -> str:
    """Where the first errors are, for the ``repr`` of a result."""
    wrong = [one for one in findings if one.severity is Severity.ERROR and one.waived is None]
    if not wrong:
        return ""
    more = f" and {len(wrong) - _MOST_SHOWN:,} more" if len(wrong) > _MOST_SHOWN else ""
    return f"; wrong: {', '.join(f'{one.place} {one.rule}'.rstrip() for one in wrong[:_MOST_SHOWN])}{more}"


_MOST_SHOWN = 3  # errors named in the ``repr`` of a result


class Relation(NamedTuple):
    """What a check relates.

    ``form`` is growth, share, parts …; ``check`` is the check as in a claim file, ``numbers`` has the numbers by the
    names in it. ``bound`` says who related them: a file that states it, or the words of an article, which announced
    it or made it likely; ``cue`` has these words."""

    form: str
    check: str
    numbers: dict[str, str]
    verdict: Verdict
    bound: str
    cue: str
    finding: Finding

    def __repr__(self) -> str:
        by = f", {self.bound} by {self.cue!r}" if self.cue else f", {self.bound}"
        return f"<Relation {self.form}, {self.verdict}: {self.in_numbers()}{by}>"

    def in_numbers(self) -> str:
        """The check with the numbers as printed in place of their names."""
        return _NAME.sub(lambda found: self.numbers.get(found[0], found[0]), self.check)


_NAME = re.compile(r"[^\W\d]\w*")


def _relation(outcome: Finding) -> Relation:
    numbers = dict(zip(outcome.claims, outcome.written, strict=False))
    check = outcome.check or ""
    return Relation(outcome.form, check, numbers, outcome.verdict, outcome.bound, outcome.cue, outcome)


class Audited(NamedTuple):
    """One claim file with the readings of its numbers, for reports that show more than findings.

    A claim whose number cannot be read has no reading; ``text`` is the article's own text if the file names
    one."""

    document: Document
    readings: dict[str, Reading]
    text: ArticleText | None = None

    def __repr__(self) -> str:
        return f"<Audited {self.document!r}>"


class Result(NamedTuple):
    """What one run found.

    ``outcomes`` holds every check that ran, passes included, in the order of the files; ``findings`` what somebody
    must look at, most serious first, then by place. ``sources`` holds the text of the files that have findings, by
    name; ``seconds`` is the duration of the run; ``rules`` are those that ran. ``audited`` has every file in order,
    but only if the run was asked to keep them."""

    counts: Counts
    outcomes: tuple[Finding, ...] = ()
    findings: tuple[Finding, ...] = ()
    sources: dict[str, Source] = {}  # noqa: RUF012 - read only
    seconds: float | None = None
    rules: tuple[Rule, ...] = ()
    audited: tuple[Audited, ...] = ()
    claims: tuple[tuple[str, PlacedClaim], ...] = ()  # of articles: the file, and where the number is in it

    def __repr__(self) -> str:
        counts = self.counts
        sizes = f"files {counts.files:,}, claims {counts.claims:,}, checks {counts.checks:,}"
        verdicts = "".join(f", {name} {number:,}" for name in _VERDICTS if (number := getattr(counts, name)))
        return f"<Result: {sizes}{verdicts}{_first_wrong(self.findings)}>"

    @property
    def relations(self) -> tuple[Relation, ...]:
        """What the checks relate, one per check, in the order of the outcomes."""
        return tuple(_relation(one) for one in self.outcomes)

    @property
    def summary(self) -> Summary:
        """What the run comes to: the value that every report makes its headline from."""
        return summary_of(self.counts, self.findings)

    def exit_code(self, fail_on: str = "error") -> int:
        """0 when nothing reaches the level ``fail_on``, 1 when a finding does, 2 when something could not be
        audited.

        At the level ``unchecked`` it is also 1 when there are claims and no check touches any. 2 outranks 1. Waived
        and baselined findings never count."""
        open_findings = [finding for finding in self.findings if finding.waived is None]
        if self.counts.invalid or any(finding.verdict == Verdict.INVALID for finding in open_findings):
            return 2
        if fail_on == UNCHECKED and self.summary.nothing_checked:
            return 1
        return int(any(reaches(finding, fail_on) for finding in open_findings))

    def to_frame(self) -> DataFrame:
        """The checks as a pandas table, one row per check, with the columns of the JSON report."""
        from audit.engine.tabular import library

        pandas = library()
        columns = ["file", "line", "column", "check", "rule", "verdict", "message", "claims", "arithmetic"]
        rows = [_row(outcome) for outcome in self.outcomes]
        table: DataFrame = pandas.DataFrame(rows, columns=columns)
        return table


def spelt_once(result: Result) -> Result:
    """The same result for several reports: arithmetic worked out for one of them is reused by the others.

    A finding that is an outcome stays the same record."""
    kept = {id(one): _spelt_once(one) for one in (*result.outcomes, *result.findings)}
    return result._replace(
        outcomes=tuple([kept[id(one)] for one in result.outcomes]),
        findings=tuple([kept[id(one)] for one in result.findings]),
    )


def _spelt_once(finding: Finding) -> Finding:
    if finding.evidence is None:
        return finding
    return finding._replace(evidence=Once(finding.evidence))


def writable(text: str) -> str:
    """``text`` as UTF-8 can write it: a lone surrogate, as in an undecodable file name, becomes an escape.

    Tables of pandas accept no other text."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode("utf-8")


def _row(outcome: Finding) -> tuple[object, ...]:
    place = outcome.place
    return (
        writable(place.file), place.line, place.column, writable(outcome.check or ""), writable(outcome.rule),
        str(outcome.verdict), writable(str(outcome.message)), [writable(claim) for claim in outcome.claims],
        [writable(str(step.shown)) for step in outcome.steps],
    )  # fmt: skip

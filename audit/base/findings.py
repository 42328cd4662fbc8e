"""What a check found: verdicts, and the records of facts that every report is made from.

A finding is data. Its sentence is a template with values, so that a report can show it in another
language; colours, layout and truncation belong to ``reports/``.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from audit.base.intervals import Interval
from audit.base.source import Place

if TYPE_CHECKING:
    from audit.base.corner import Corner


class Verdict(StrEnum):
    """What a check decided; see docs/semantics.md. ``INVALID`` is for input that could not be audited."""

    HOLDS = "holds"
    STRAINED = "strained"
    FAILS = "fails"
    UNUSUAL = "unusual"
    IMPLAUSIBLE = "implausible"
    UNDECIDED = "undecided"
    INVALID = "invalid"
    REMARK = "remark"  # a fact about the claim file itself, such as a claim that no check touches


class Severity(StrEnum):
    """How much a finding matters to a gate, most serious first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NONE = "none"


SEVERITY_OF = {
    Verdict.HOLDS: Severity.NONE,
    Verdict.STRAINED: Severity.WARNING,
    Verdict.FAILS: Severity.ERROR,
    Verdict.UNUSUAL: Severity.WARNING,
    Verdict.IMPLAUSIBLE: Severity.ERROR,
    Verdict.UNDECIDED: Severity.NOTE,
    Verdict.INVALID: Severity.ERROR,
    Verdict.REMARK: Severity.NOTE,
}


class Sentence(NamedTuple):
    """One sentence: an English template with named fields, and the values that fill them.

    A value is literal text, or words that a report can show in another language."""

    template: str
    values: "tuple[tuple[str, Words], ...]" = ()

    def __str__(self) -> str:
        return self.template.format_map(dict(self.values)) if self.values else self.template


class Series(NamedTuple):
    """Words in a row, with ``joint`` between two of them and ``last`` before the last one.

    Both are templates, so that each language has its own."""

    parts: "tuple[Words, ...]"
    joint: str = ", "
    last: str = ", "

    def __str__(self) -> str:
        told = [str(part) for part in self.parts]
        return self.last.join([self.joint.join(told[:-1]), told[-1]]) if len(told) > 1 else "".join(told)


class Labelled(NamedTuple):
    """Words that come from data in both languages, such as the title of an envelope."""

    en: str
    zh: str

    def __str__(self) -> str:
        return self.en


Words = str | Sentence | Series | Labelled
_KEPT = (Sentence, Series, Labelled)  # values of these types stay translatable


def sentence(template: str, **values: object) -> Sentence:
    """A sentence from a template and its values; ``{name}`` marks a field.

    Values that are words are kept, everything else becomes text."""
    kept: list[tuple[str, Words]] = [
        (name, value if isinstance(value, _KEPT) else str(value)) for name, value in values.items()
    ]
    return Sentence(template, tuple(kept))


def marked(template: str) -> str:
    """The template itself; marks one in a table or a constant, so that the catalogues include it."""
    return template


def worded(words: Words) -> Words:
    """The constant text of a table (see ``marked``) as words that can be translated; other words as they are."""
    return Sentence(words) if words.__class__ is str else words


def series(parts: Iterable[Words], joint: str = ", ", last: str | None = None) -> Series:
    """Words in a row: ``a, b``; ``last`` comes before the last one, as in ``a, b and c``."""
    return Series(tuple(parts), joint, joint if last is None else last)


class Related(NamedTuple):
    """Another number that a finding mentions: where it is and what part it plays."""

    place: Place
    label: Sentence
    claim: str = ""  # whose number it is, where the words of an article gave it its part


class Step(NamedTuple):
    """One line of the arithmetic: what was computed, the resulting set, and where its width comes from.

    ``expression`` is what ``shown`` starts with where that is a computation: the part before the sign and the result.
    ``rounded`` says that the result is also given to the digits of the stated number (``≈ 96.137 % → 96.1 %``)."""

    shown: Words  # "4763万吨 ÷ (50万平方米 + 155万平方米) = 23.2 t/m²"
    set: Interval | None = None  # in ``unit``
    unit: str = ""
    origin: Sentence | None = None  # "from 23.1 to 23.4: three figures rounded to their last digit"
    tells_set: bool = False  # the line or its origin already says which set it is
    expression: str = ""
    rounded: bool = False
    claim: str = ""  # the claim whose name the line starts with, where it shows the number of one claim


class Bar(NamedTuple):
    """One set on a number line; ``role`` is stated, computed, typical, hard or repaired.

    ``label`` says what the set is where the role alone does not."""

    role: str
    set: Interval
    label: Words = ""


class Picture(NamedTuple):
    """What a number line shows: sets on one scale, all in ``unit``."""

    unit: str
    bars: tuple[Bar, ...]


class Repair(NamedTuple):
    """A slip that would explain a failure: what the number would have been.

    It resolves ``mends`` of ``of`` findings; ``gives`` is their arithmetic then, ``leaves`` what remains in question.
    Repairs of the same ``rank`` are equally good. ``partner`` is the second slip of two that explain the failure only
    together. ``solved`` marks a value that follows from the other numbers instead of a slip. slip, but the value that
    the other numbers give."""

    claim: str
    says: str
    instead: str
    slip: Sentence
    mends: int
    of: int = 0
    rank: int = 1
    gives: tuple[Words, ...] = ()
    leaves: tuple[Sentence, ...] = ()
    place: Place | None = None  # of the number as written in the claim file
    partner: "Repair | None" = None
    solved: bool = False


class Evidence:
    """The arithmetic behind a finding, worked out only when a report asks: most checks pass and are never
    shown."""

    __slots__ = ()

    def steps(self) -> tuple[Step, ...]:
        """The arithmetic, line by line."""
        return ()

    def picture(self) -> Picture | None:
        """The sets to draw on one scale."""
        return None


class Shown(NamedTuple):
    """Evidence that has already been worked out."""

    lines: tuple[Step, ...] = ()
    drawing: Picture | None = None

    def steps(self) -> tuple[Step, ...]:
        """The arithmetic, line by line."""
        return self.lines

    def picture(self) -> Picture | None:
        """The sets to draw on one scale."""
        return self.drawing


class Finding(NamedTuple):
    """What one rule says about one check (or one claim, or one file).

    Rules leave ``rule`` and ``severity`` empty: the engine stamps them. ``evidence`` gives ``steps`` and ``picture``
    when a report asks for them."""

    verdict: Verdict
    message: Sentence
    place: Place
    check: str | None = None  # the check as written in the file; None where no check was run
    claims: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    evidence: Evidence | Shown | None = None
    help: Sentence | None = None  # what the reader can do
    written: tuple[str, ...] = ()  # the numbers as written: part of the fingerprint
    rule: str = ""
    severity: Severity = Severity.NONE
    repairs: tuple[Repair, ...] = ()
    waived: str | None = None  # why the finding is accepted: the reason of its waiver, or its baseline
    label: str | None = None  # the check's ``name:`` in the file, by which a waiver can point at it
    notes: tuple[Sentence, ...] = ()  # what the diagnosis adds to the repairs: which numbers are suspected
    baselined: bool = False  # accepted by a baseline file, not by a waiver
    waived_until: date | None = None  # the last day on which the waiver counts
    waived_at: Place | None = None  # where the waiver or the baseline entry is
    unasked: bool = False  # no check of the file asked for it: a pass is counted separately and not listed
    in_words: Words | None = (
        None  # the check with its numbers, for a check in words instead of a relation: 3 is the same as 4
    )
    form: str = ""  # the key of the check in a claim file
    bound: str = "stated"  # stated in a file, or announced or likely from the words of an article
    cue: str = ""  # the words of the article that the check was derived from
    roles: tuple[
        tuple[str, tuple[str, ...]], ...
    ] = ()  # for a failure: which claims fill which field of its form
    possible: bool = False  # for an unusual magnitude: none of the hard limits rules it out
    beside: tuple[str, ...] = ()  # for a finding in an article: its numbers with the neighbouring words
    confusion: str = ""  # name of the confusion that explains it, such as later-as-base
    corner: "Corner | None" = None  # for a finding in a table: the rows and columns that matter
    in_text: tuple[
        Related, ...
    ] = ()  # for a check of a claim file: its numbers in the article, the accused one first

    def __repr__(self) -> str:
        rule = f" {self.rule}" if self.rule else ""
        return f"<Finding {self.verdict}{rule} at {self.place}: {str(self.message)!r}>"

    def _repr_html_(self) -> str:
        """What a notebook shows for the finding: its sentence, the arithmetic, and what was probably
        meant."""
        from html import escape

        lines = [str(self.message), *(str(one.shown) for one in self.steps)]
        lines += [f"{one.says} → {one.instead}" for one in self.repairs]
        told = "<br>".join(escape(one) for one in lines)
        return f"<div><strong>{escape(str(self.verdict))}</strong> {escape(str(self.place))}<br>{told}</div>"

    @property
    def is_bound(self) -> bool:
        """Whether the check was derived from the words of an article or the cells of its tables.

        Its claims then have generated names that nobody chose."""
        return self.corner is not None or self.bound in ("announced", "likely", "coincidence")

    @property
    def read_at(self) -> Place:
        """Where a reader looks for what is wrong: in the article's text if that is named, otherwise the
        finding's place."""
        return self.in_text[0].place if self.in_text else self.place

    @property
    def steps(self) -> tuple[Step, ...]:
        """The arithmetic, line by line."""
        return self.evidence.steps() if self.evidence is not None else ()

    @property
    def picture(self) -> Picture | None:
        """The sets to draw on a number line, if there is anything to draw."""
        return self.evidence.picture() if self.evidence is not None else None


class Once(Evidence):
    """Evidence that is worked out only once, for a run with several reports."""

    __slots__ = ("_evidence", "_picture", "_steps")

    def __init__(self, evidence: Evidence | Shown) -> None:
        self._evidence = evidence
        self._steps: tuple[Step, ...] | None = None
        self._picture: tuple[Picture | None] | None = None

    def steps(self) -> tuple[Step, ...]:
        """The arithmetic, line by line."""
        if self._steps is None:
            self._steps = self._evidence.steps()
        return self._steps

    def picture(self) -> Picture | None:
        """The sets to draw on one scale."""
        if self._picture is None:
            self._picture = (self._evidence.picture(),)
        return self._picture[0]


def fingerprint_parts(finding: Finding) -> tuple[Any, ...]:
    """What identifies a finding when lines move: file, rule, claims and the numbers as written.

    In an article, whose claims have no names of their own, it is the form and the numbers with the neighbouring
    words, in any order."""
    if finding.beside:
        return (finding.place.file, finding.form or finding.rule, tuple(sorted(finding.beside)))
    return (finding.place.file, finding.rule, finding.claims, finding.written, finding.check or "")

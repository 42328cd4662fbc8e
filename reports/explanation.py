"""One claim explained: its words, its reading, and its part in every check (``audit explain``)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.claimfile.model import Claim
from audit.findings import Finding, Sentence, marked
from audit.numbers import Reading
from audit.reports.brief import printed
from audit.reports.cells import padded
from audit.reports.language import ENGLISH, Language
from audit.reports.readings import reading_lines
from audit.reports.safe import safe
from audit.reports.wording import VERDICTS, note_lines, repairs_told, step_line


def explanation(
    claim: Claim,
    reading: Reading | None,
    outcomes: Sequence[Finding],
    language: Language = ENGLISH,
    guessed: Sentence | None = None,
    unjudged: Sequence[Sentence] = (),
) -> str:
    """The claim, how it is read, and each check that uses it with its arithmetic. ``guessed`` is what it is taken to
    measure, ``unjudged`` what envelopes could not be bound to it."""
    parts = ["\n".join(_claim(claim, guessed, language)), "\n".join(_reading(reading, language))]
    own = [one for one in outcomes if claim.name in one.claims]
    parts.extend("\n".join(_outcome(one, language)) for one in own)
    if not own:
        parts.append(language.text("no check makes use of it"))
    if unjudged:
        parts.append("\n".join(safe(language.told(one)) for one in unjudged))
    return "\n\n".join(parts) + "\n"


def _claim(claim: Claim, guessed: Sentence | None, language: Language) -> Iterator[str]:
    yield f"{safe(claim.name)}  {safe(claim.says.value)}  ({claim.place})"
    for label, text in (
        (marked("means"), claim.means),
        (marked("measures"), claim.measures),
        (marked("per"), claim.per),
        (marked("at"), claim.at),
    ):
        if text is not None:
            yield f"  {padded(language.text(label), 9)}{safe(text.value)}"
    if claim.measures is None and guessed is not None:
        yield f"  {padded(language.text('measures'), 9)}{safe(language.told(guessed))}"


def _reading(reading: Reading | None, language: Language) -> Iterator[str]:
    yield language.text("read as")
    if reading is None:
        yield "  " + language.text("nothing: see below")
    else:
        yield from reading_lines(reading, language)


def _outcome(outcome: Finding, language: Language) -> Iterator[str]:
    yield f"{language.text(VERDICTS[outcome.verdict])}  {safe(outcome.rule)}  ({outcome.place})"
    if outcome.check:
        yield f"  {safe(outcome.check)}"
    yield f"  {safe(language.told(outcome.message))}"
    for step in outcome.steps:
        yield f"    {safe(step_line(step, outcome, language))}"
        if step.origin is not None:
            yield f"      {safe(language.told(step.origin))}"
    yield from _diagnosis(outcome, language)
    if outcome.help is not None:
        yield "  " + language.text("help: {help}", help=safe(language.told(outcome.help)))
    if outcome.waived is not None:
        yield "  " + language.text("waived: {reason}", reason=safe(outcome.waived))


def _diagnosis(outcome: Finding, language: Language) -> Iterator[str]:
    """Which slips would explain the outcome, what follows from each, and who is under suspicion."""
    for first, rest in repairs_told(outcome, language):
        yield f"  {safe(printed(first))}"
        yield from (f"    {safe(printed(line))}" for line in rest)
    yield from (f"  {safe(note)}" for note in note_lines(outcome, language))

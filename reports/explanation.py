"""One claim explained: its words, its reading, and its part in every check (``audit explain``)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.base.findings import Finding, Sentence, marked
from audit.claimfile.model import Claim
from audit.numbers import Reading
from audit.reports.blocks import Line, StyledText
from audit.reports.brief import printed
from audit.reports.cells import padded
from audit.reports.language import ENGLISH, Language
from audit.reports.readings import reading_lines
from audit.reports.safe import safe
from audit.reports.wording import VERDICTS, note_lines, repairs_told, step_line, verdict_role


def explanation(
    claim: Claim,
    reading: Reading | None,
    outcomes: Sequence[Finding],
    language: Language = ENGLISH,
    guessed: Sentence | None = None,
    unjudged: Sequence[Sentence] = (),
) -> list[Line]:
    """The claim, how it is read, and each check that uses it with its arithmetic.

    ``guessed`` is what it is assumed to measure, ``unjudged`` has the envelopes that could not be bound to it."""
    lines = [*_claim(claim, guessed, language), (), *_reading(reading, language)]
    own = [one for one in outcomes if claim.name in one.claims]
    for one in own:
        lines += [(), *_outcome(one, language)]
    if not own:
        lines += [(), (StyledText(language.text("no check uses it")),)]
    if unjudged:
        lines += [(), *((StyledText(safe(language.told(one)), "dim"),) for one in unjudged)]
    return lines


def _claim(claim: Claim, guessed: Sentence | None, language: Language) -> Iterator[Line]:
    yield (
        StyledText(safe(claim.name), "title"), StyledText("  "), StyledText(safe(claim.says.value), "strong"),
        StyledText(f"  ({safe(str(claim.place))})", "place"),
    )  # fmt: skip
    for label, text in (
        (marked("means"), claim.means),
        (marked("measures"), claim.measures),
        (marked("per"), claim.per),
        (marked("at"), claim.at),
    ):
        if text is not None:
            yield _labelled(language.text(label), safe(text.value))
    if claim.measures is None and guessed is not None:
        yield _labelled(language.text("measures"), safe(language.told(guessed)))


def _labelled(label: str, text: str) -> Line:
    return (StyledText(f"  {padded(label, 9)}", "dim"), StyledText(text))


def _reading(reading: Reading | None, language: Language) -> Iterator[Line]:
    yield (StyledText(language.text("read as"), "title"),)
    if reading is None:
        yield (StyledText("  " + language.text("nothing: see below")),)
    else:
        yield from reading_lines(reading, language)


def _outcome(outcome: Finding, language: Language) -> Iterator[Line]:
    role = verdict_role(str(outcome.verdict))
    yield (
        StyledText(language.text(VERDICTS[outcome.verdict]), role), StyledText("  "), StyledText(safe(outcome.rule), "strong"),
        StyledText(f"  ({safe(str(outcome.place))})", "place"),
    )  # fmt: skip
    if outcome.check:
        yield (StyledText(f"  {safe(outcome.check)}", "dim"),)
    yield (StyledText(f"  {safe(language.told(outcome.message))}"),)
    for step in outcome.steps:
        yield (StyledText(f"    {safe(step_line(step, outcome, language))}"),)
        if step.origin is not None:
            yield (StyledText(f"      {safe(language.told(step.origin))}", "dim"),)
    yield from _diagnosis(outcome, language)
    if outcome.help is not None:
        told = language.text("help: {help}", help=safe(language.told(outcome.help)))
        yield (StyledText(f"  {told}", "help"),)
    if outcome.waived is not None:
        told = language.text("waived: {reason}", reason=safe(outcome.waived))
        yield (StyledText(f"  {told}", "dim"),)


def _diagnosis(outcome: Finding, language: Language) -> Iterator[Line]:
    """The slips that would explain the outcome, what follows from each, and which numbers are suspected."""
    for first, rest in repairs_told(outcome, language):
        yield (StyledText(f"  {safe(printed(first))}", "repair"),)
        yield from ((StyledText(f"    {safe(printed(line))}"),) for line in rest)
    yield from ((StyledText(f"  {safe(note)}", "repair"),) for note in note_lines(outcome, language))

"""The notes that go into a document: what each finding says there, in the language of its article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from audit.annotate.model import Heads, Note, NoteState
from audit.base.findings import Finding, Verdict
from audit.base.source import Place
from audit.engine.result import Result
from audit.reports.blocks import Page
from audit.reports.brief import brief, printed
from audit.reports.language import Language
from audit.reports.wording import exchanged, note_lines, step_line, would_have_to_be

_STATES = {
    Verdict.FAILS: NoteState.WRONG,
    Verdict.IMPLAUSIBLE: NoteState.WRONG,
    Verdict.STRAINED: NoteState.ROUNDING,
    Verdict.UNUSUAL: NoteState.ROUNDING,
    Verdict.UNDECIDED: NoteState.UNCHECKED,
    Verdict.HOLDS: NoteState.HOLDS,
}
_TOLD = (Verdict.FAILS, Verdict.IMPLAUSIBLE, Verdict.STRAINED, Verdict.UNUSUAL)
_MOST_LINES = 8  # of arithmetic
_NAME = re.compile("`([^`]+)`")


def notes_of(result: Result, file: str, text: str, language: Language, ticks: bool = False) -> list[Note]:
    """A note for each finding in the ``text`` of a file, in the order of the text.

    With ``ticks`` there is also one for each check that holds, and for each number that nothing in the text could
    check."""
    starts = _starts(text)
    page = Page(language=language)
    told = [one for one in result.findings if one.verdict in _TOLD and one.waived is None]
    notes = [
        _note(one, text, starts, _finding_lines(one, text, starts, page))
        for one in told
        if one.place.file == file
    ]
    if ticks:
        notes += _ticks(result, file, text, starts, page)
    return sorted(notes, key=lambda one: (one.start, one.end))


def heads_of(language: Language) -> Heads:
    """The words around notes that cannot be placed beside what they are about."""
    return Heads(
        language.text("On words in a header, a note or a box, which cannot carry a comment:"),
        language.text("“{words}”: {note}"),
    )


# -- the text of a note ----------------------------------------------------------------------------------


def _finding_lines(finding: Finding, text: str, starts: list[int], page: Page) -> tuple[str, ...]:
    """What is wrong, the arithmetic, and the number that was probably meant."""
    said = _capital(_without_names(page.told(finding.message), finding))
    worked = list(_worked(finding, said, page)) or _others(finding, text, starts, page)
    lines = [said, *worked]
    lines += [_capital(page.safe(one)) for one in _repairs(finding, page.language)]
    lines += [_capital(page.safe(one)) for one in note_lines(finding, page.language)]
    return tuple(dict.fromkeys(lines))


def _worked(finding: Finding, said: str, page: Page) -> Iterator[str]:
    """The lines of the arithmetic that compute something, except those that the sentence already contains."""
    for step in finding.steps[:_MOST_LINES]:
        if step.expression and printed(page.safe(step.expression)) not in said:
            yield printed(page.safe(step_line(step, finding, page.language)))


def _others(finding: Finding, text: str, starts: list[int], page: Page) -> list[str]:
    """The other numbers with their roles, if nothing is computed."""
    told: list[str] = []
    if any(step.expression for step in finding.steps):
        return told
    for one in finding.related:
        start, end = _offsets(one.place, starts)
        told.append(page.text("{part}: {words}", part=page.told(one.label), words=page.safe(text[start:end])))
    return told


def _repairs(finding: Finding, language: Language) -> Iterator[str]:
    """The number that was probably meant, or those that are equally likely."""
    best = [one for one in finding.repairs if one.rank == 1 and not one.solved]
    if len(best) > 1:
        yield language.text("{number} slips explain this equally well:", number=len(best))
        yield from (f"– {exchanged(one, False, language)}" for one in best)
    elif best:
        yield language.text("most likely {repair}", repair=exchanged(best[0], False, language))
    if not best:
        yield from (would_have_to_be(one, False, language) for one in finding.repairs if one.solved)


def _without_names(told: str, finding: Finding) -> str:
    """A sentence with the numbers as printed in place of names, which the reader of the article does not know."""
    numbers = dict(zip(finding.claims, finding.written, strict=False))
    for name, says in numbers.items():
        told = told.replace(f"`{name}` {says}", says)
    return _NAME.sub(lambda found: numbers.get(found[1], found[0]), told)


def _capital(told: str) -> str:
    return told[:1].upper() + told[1:]


# -- its place -------------------------------------------------------------------------------------------


def _note(finding: Finding, text: str, starts: list[int], lines: tuple[str, ...]) -> Note:
    start, end = _offsets(finding.place, starts)
    return Note(_STATES[finding.verdict], start, end, lines, text[start:end])


def _offsets(place: Place, starts: list[int]) -> tuple[int, int]:
    return starts[place.line - 1] + place.column - 1, starts[place.end_line - 1] + place.end_column - 1


def _starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text))]


# -- what was checked and holds, what could not be checked -----------------------------------------------


def _ticks(result: Result, file: str, text: str, starts: list[int], page: Page) -> Iterator[Note]:
    touched: set[str] = set()
    for one in result.outcomes:
        if one.place.file == file:
            touched.update(one.claims)
            if one.verdict is Verdict.HOLDS and one.waived is None:
                told = page.text("Holds: {check}", check=page.safe(brief(one, page.language)))
                yield _note(one, text, starts, (told,))
    yield from _unchecked(result, file, touched, text, page)


def _unchecked(result: Result, file: str, touched: Iterable[str], text: str, page: Page) -> Iterator[Note]:
    told = (page.text("Nothing in the article can check this number."),)
    for place, claim in result.claims:
        if place == file and claim.end and claim.name not in touched:
            yield Note(NoteState.UNCHECKED, claim.start, claim.end, told, text[claim.start : claim.end])

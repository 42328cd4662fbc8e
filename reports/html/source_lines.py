"""The lines of a claim file that a finding mentions, with the marked stretches and their labels."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from audit.base.findings import Finding
from audit.base.source import Place
from audit.claimfile.files import is_claim_file
from audit.reports.diagnostic import Lines
from audit.reports.html.shown import shown, told, visible
from audit.reports.language import Language
from audit.reports.prose import sentences_around

_MOST_LINES = 12  # lines of one file for one finding
_BEFORE, _AFTER = 60, 36  # characters shown around what is marked
_END_OF_LINE = 1_000_000_000


if TYPE_CHECKING:
    from audit.reports.html.index import InText


class Piece(NamedTuple):
    """A stretch of a line; ``role`` is empty, ``primary`` or ``related``."""

    text: str
    role: str


class SourceLine(NamedTuple):
    """One line with its marks and labels; ``skips`` says that lines before it are left out."""

    number: int
    pieces: list[Piece]
    labels: list[Markup]
    skips: bool


class Excerpt(NamedTuple):
    """The marked lines of one file, a claim file or the text of an article; only labels if its text is not
    available."""

    place: Markup
    lines: list[SourceLine]
    left_out: int
    is_claims: bool = True


class _Mark(NamedTuple):
    line: int
    start: int
    end: int
    role: str
    label: Markup | None


def excerpts(finding: Finding, sources: Lines, lang: Language) -> list[Excerpt]:
    """The marked lines, the finding's own file first."""
    files: dict[str, tuple[Place, list[_Mark]]] = {finding.place.file: (finding.place, [])}
    if finding.place != Place.whole_file(finding.place.file):
        files[finding.place.file][1].append(_mark(finding.place, "primary", None))
    for near in finding.related:
        _, marks = files.setdefault(near.place.file, (near.place, []))
        marks.append(_mark(near.place, "related", told(near.label, lang)))
    return [_excerpt(place, marks, sources[place.file], lang) for place, marks in files.values()]


def quoted(finding: Finding, sources: Lines, lang: Language) -> list[list[Piece]]:
    """The sentences of the article that a finding mentions, line by line, with its numbers marked."""
    marks = [_mark(finding.place, "primary", None)]
    marks += [_mark(near.place, "related", None) for near in finding.related]
    lines = sources[finding.place.file]
    return [
        _sentences(lines[number - 1], [mark for mark in marks if mark.line == number], lang)
        for number in sorted({mark.line for mark in marks if 1 <= mark.line <= len(lines)})
    ]


def quoted_in(in_text: dict[str, list[InText]], finding: Finding, lang: Language) -> list[list[Piece]]:
    """The sentences of an article that a finding of its claim file mentions, if its text is available.

    The number that the finding is placed at is the one without a label."""
    beside = {str(name) for near in finding.related for key, name in near.label.values if key == "claim"}
    paragraphs: dict[int, tuple[str, list[_Mark]]] = {}
    for name in dict.fromkeys(finding.claims):
        for at, paragraph, number in in_text.get(name, ()):
            role = "related" if name in beside and not beside.issuperset(finding.claims) else "primary"
            _, marks = paragraphs.setdefault(at, (paragraph.text, []))
            marks.append(_Mark(0, number.start, number.end, role, None))
    return [_sentences(text, marks, lang) for _, (text, marks) in sorted(paragraphs.items())]


def _sentences(text: str, marks: list[_Mark], lang: Language) -> list[Piece]:
    marks = sorted(
        (mark._replace(end=min(mark.end, len(text))) for mark in marks), key=lambda mark: mark.start
    )
    begin, end = sentences_around(text, [(mark.start, mark.end) for mark in marks])
    return _stretches(text.replace("\t", " "), begin, end, marks, lang)


def _mark(place: Place, role: str, label: Markup | None) -> _Mark:
    end = place.end_column if place.end_line == place.line else _END_OF_LINE
    return _Mark(place.line, place.column - 1, end - 1, role, label)


def _excerpt(place: Place, marks: list[_Mark], lines: list[str], lang: Language) -> Excerpt:
    numbers = sorted({mark.line for mark in marks if 1 <= mark.line <= len(lines)})
    drawn: list[SourceLine] = []
    previous = 0
    for number in numbers[:_MOST_LINES]:
        on_line = sorted((mark for mark in marks if mark.line == number), key=lambda mark: mark.start)
        labels = [mark.label for mark in on_line if mark.label is not None]
        pieces = _pieces(lines[number - 1], on_line, lang)
        drawn.append(SourceLine(number, pieces, labels, bool(previous) and number > previous + 1))
        previous = number
    left_out = max(len(numbers) - _MOST_LINES, 0)
    return Excerpt(shown(place, lang), drawn, left_out, is_claim_file(os.path.basename(place.file)))


def _pieces(text: str, marks: list[_Mark], lang: Language) -> list[Piece]:
    """The line cut at its marks, which do not overlap; parts far from any mark are left out."""
    first = min((mark.start for mark in marks), default=0)
    last = max((min(mark.end, len(text)) for mark in marks), default=0)
    begin, end = max(first - _BEFORE, 0), min(last + _AFTER, len(text))
    pieces = [Piece("…", "")] if begin else []
    pieces += _stretches(text, begin, end, marks, lang)
    return [*pieces, Piece("…", "")] if end < len(text) else pieces


def _stretches(text: str, begin: int, end: int, marks: list[_Mark], lang: Language) -> list[Piece]:
    """The text from ``begin`` to ``end``, cut at its marks."""
    pieces: list[Piece] = []
    at = begin
    for mark in marks:
        start, stop = max(mark.start, at), min(max(mark.end, mark.start + 1), end)
        if stop <= start:
            continue
        pieces += [
            Piece(visible(text[at:start], lang), ""),
            Piece(visible(text[start:stop], lang), mark.role),
        ]
        at = stop
    pieces.append(Piece(visible(text[at:end], lang), ""))
    return [piece for piece in pieces if piece.text]

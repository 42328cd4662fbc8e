"""The input of a writer: notes on stretches of an article's text."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from audit.base.findings import Sentence

AUTHOR = "audit"


class NoteState(StrEnum):
    """The state of a number."""

    WRONG = "wrong"
    ROUNDING = "rounding"  # only as a bold or careless rounding
    HOLDS = "holds"
    UNCHECKED = "unchecked"  # nothing in the article can check it


class Note(NamedTuple):
    """A note on the characters ``start`` up to ``end`` of the article's text.

    ``lines`` has its text; the first line can be understood alone."""

    state: NoteState
    start: int
    end: int
    lines: tuple[str, ...]
    quoted: str = ""  # the words it is about, for a note that cannot be placed beside them


class Annotated(NamedTuple):
    """The bytes of the document with its notes, and counts of the notes.

    The counts are of notes at their numbers, of those collected in one at the top because the format cannot hold them
    where they belong, and of notes of an earlier run that were removed."""

    data: bytes
    placed: int
    gathered: int = 0
    removed: int = 0


class Unannotatable(Exception):
    """Why a document cannot be annotated; ``why`` continues a sentence after its name."""

    def __init__(self, why: Sentence) -> None:
        super().__init__(str(why))
        self.why = why


class Heads(NamedTuple):
    """The words at the top of the collected note, and before the words that each part is about."""

    gathered: str
    about: str  # with {words} and {note}


def gathered_text(notes: Sequence[Note], heads: Heads) -> str:
    """The text of the one note for all that have no place of their own."""
    told = [heads.about.format(words=one.quoted, note="\n".join(one.lines)) for one in notes]
    return "\n".join([heads.gathered, *told])

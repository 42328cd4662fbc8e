"""What the readers of single formats return, and what they raise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from audit.base.findings import Sentence, sentence
from audit.tables.model import Table


class Unreadable(ValueError):
    """A file without readable text. ``why`` continues a sentence after the file's name: "is protected by a password
    …"."""

    def __init__(self, why: Sentence) -> None:
        super().__init__(str(why))
        self.why = why

    @classmethod
    def locked(cls) -> Unreadable:
        """The fault of a file that requires a password."""
        return cls(sentence("is protected by a password: save it without one"))


def too_much() -> Unreadable:
    """The fault of a file that unpacks to more text than its size allows."""
    return Unreadable(
        sentence(
            "unfolds to far more text than a file of its size holds: save it again, or its text as a .txt file"
        )
    )


LONGEST_CELL = 5_000_000  # characters: old pages use tables for layout, with whole articles in a cell
MOST_COLUMNS = 1000  # of a table; reports have twenty, machine records may have hundreds
MOST_CELLS = 150_000  # of all tables


def refuse_giants(tables: Sequence[Table]) -> None:
    """Raises ``Unreadable`` for tables larger than any that people read."""
    cells = sum(len(one.cells) for one in tables)
    if cells > MOST_CELLS:
        raise Unreadable(
            sentence(
                "has {count} cells in its tables, and no more than {most} are read: split it",
                count=cells,
                most=MOST_CELLS,
            )
        )
    longest = max((len(cell.text) for one in tables for cell in one.cells), default=0)
    if longest > LONGEST_CELL:
        raise Unreadable(
            sentence(
                "has a table cell of {count} characters, and no more than {most} are read: split it",
                count=longest,
                most=LONGEST_CELL,
            )
        )
    columns = max((cell.column for one in tables for cell in one.cells), default=0)
    if columns > MOST_COLUMNS:
        raise Unreadable(
            sentence(
                "has a table of {count} columns, and no more than {most} are read: split it",
                count=columns,
                most=MOST_COLUMNS,
            )
        )


def most_characters(data: bytes) -> int:
    """How many characters a document of this size can contain.

    Text packs to a quarter of its size at best, and packed tables to a tenth."""
    return 100_000 + 25 * len(data)


class Extracted(NamedTuple):
    """The text of a document.

    ``unread`` has a sentence for each part that is not text, with its place, and for what was left out on purpose.
    ``published`` is the day that its metadata names, as 2024-03-05. ``tables`` are its tables, whose cells have their
    places in the text."""

    text: str
    unread: tuple[Sentence, ...] = ()
    published: str | None = None
    tables: tuple[Table, ...] = ()

"""Places in a source file, and pieces of text that know their place.

Lines and columns count from 1, columns in characters (not bytes, not screen cells); an end is exclusive.
"""

from typing import NamedTuple


class Place(NamedTuple):
    """A stretch of one file: from ``line``:``column`` up to, not including, ``end_line``:``end_column``."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"

    @classmethod
    def whole_file(cls, file: str) -> "Place":
        """The place of something that concerns a whole file: its first character."""
        return cls(file, 1, 1, 1, 1)


class Text(NamedTuple):
    """A scalar of a file as text, with its place.

    ``exact`` says that ``value`` is in the file character for character from ``place`` (after ``lead`` characters of
    quoting) on one line, so that offsets can be mapped."""

    value: str
    place: Place
    lead: int = 0
    exact: bool = True

    def at(self, start: int, end: int) -> Place:
        """The place of ``value[start:end]``; the whole scalar if offsets cannot be mapped."""
        if not self.exact:
            return self.place
        base = self.place.column + self.lead
        return Place(
            self.place.file, self.place.line, base + start, self.place.line, base + max(end, start + 1)
        )

    def __str__(self) -> str:
        return self.value

    def __repr__(self) -> str:
        return f"<Text {self.value!r} at {self.place}>"


class Source(NamedTuple):
    """One file that was read: its path as the user gave it, and its text."""

    file: str
    text: str

    def __repr__(self) -> str:
        return f"<Source {self.file}: characters {len(self.text):,}>"

    def lines(self) -> list[str]:
        """The text's lines without their line ends."""
        return self.text.splitlines()

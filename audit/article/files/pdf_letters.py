"""The letters of a page of a PDF, each with its box."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any


class LetterBox(NamedTuple):
    """The parts of a character's box on the page that are needed here, in points."""

    left: float
    right: float
    bottom: float
    height: float


class Letters:
    """The letters of a page; each is requested only once."""

    def __init__(self, text_page: Any) -> None:
        from pypdfium2 import raw

        self._page = text_page.raw
        self._library: Any = raw
        self._room = raw.FS_RECTF()
        self._boxes: dict[int, LetterBox | None] = {}

    def index(self, place: int) -> int:
        """The number of the letter at a position of the text."""
        return int(self._library.FPDFText_GetCharIndexFromTextIndex(self._page, place))

    def box(self, index: int) -> LetterBox | None:
        """The box of a letter. The size of its font says nothing, since pages are scaled."""
        if index in self._boxes:
            return self._boxes[index]
        room = self._room
        found = None
        if self._library.FPDFText_GetLooseCharBox(self._page, index, room) and room.top > room.bottom:
            found = LetterBox(room.left, room.right, room.bottom, room.top - room.bottom)
        self._boxes[index] = found
        return found

    def at(self, place: int) -> LetterBox | None:
        """The box of the letter at a position of the text."""
        return self.box(self.index(place))

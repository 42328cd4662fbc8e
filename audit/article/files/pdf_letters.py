"""The letters of a page of a PDF, each with the room that it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any


class LetterBox(NamedTuple):
    """What of a character's room on the page is needed here, in points."""

    left: float
    right: float
    bottom: float
    height: float


class Letters:
    """The letters of a page; each is asked for once."""

    def __init__(self, text_page: Any) -> None:
        from pypdfium2 import raw

        self._page = text_page.raw
        self._library: Any = raw
        self._room = raw.FS_RECTF()
        self._boxes: dict[int, LetterBox | None] = {}

    def index(self, place: int) -> int:
        """The number of the letter that stands at a place of the text."""
        return int(self._library.FPDFText_GetCharIndexFromTextIndex(self._page, place))

    def box(self, index: int) -> LetterBox | None:
        """The room that a letter takes. The size of its font tells nothing: pages are scaled."""
        if index in self._boxes:
            return self._boxes[index]
        room = self._room
        found = None
        if self._library.FPDFText_GetLooseCharBox(self._page, index, room) and room.top > room.bottom:
            found = LetterBox(room.left, room.right, room.bottom, room.top - room.bottom)
        self._boxes[index] = found
        return found

    def at(self, place: int) -> LetterBox | None:
        """The room of the letter at a place of the text."""
        return self.box(self.index(place))

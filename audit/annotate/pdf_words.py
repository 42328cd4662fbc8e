"""The words of a PDF file with their places on its pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from audit.annotate.aligning import DocumentCharacter, DocumentPiece, Heard
from audit.annotate.model import Unannotatable
from audit.base.findings import sentence

if TYPE_CHECKING:
    from typing import Any

_SAME_LINE = 0.5  # times the height of a letter


class Box(NamedTuple):
    """A piece of a line on a page, in points from the page's lower left corner."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


class PageLine(NamedTuple):
    """What a piece of words belongs to: the page, and the index of its first character in the page's text."""

    page: int
    start: int


class OpenedPages:
    """An opened PDF file.

    Each page is closed again after use, because the library must not lose the file before its pages."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2

        try:
            self._document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise Unannotatable(sentence("is protected by a password: save it without one")) from error

    def close(self) -> None:
        """Closes the file."""
        self._document.close()

    def words(self) -> list[Heard]:
        """The lines of all pages, in the order in which they are drawn."""
        return [line for page in range(len(self._document)) for line in self._lines(page)]

    def boxes(self, spots: Sequence[DocumentCharacter]) -> list[Box]:
        """The places of characters: one box for each line that they are on."""
        found: list[Box] = []
        for page in dict.fromkeys(one.origin.page for one in spots):
            own = [one.origin.start + one.at for one in spots if one.origin.page == page]
            found += _in_lines(self._characters(page, own))
        return found

    def top(self) -> tuple[float, float]:
        """The upper left corner of the first page."""
        page = self._document[0]
        try:
            left, _, _, top = page.get_cropbox()
            return left, top
        finally:
            page.close()

    def _lines(self, number: int) -> Iterator[Heard]:
        text = self._with_text(number, lambda found: str(found.get_text_range()))
        start = 0
        for line in text.split("\n"):
            yield [DocumentPiece(PageLine(number, start), line)]
            start += len(line) + 1

    def _characters(self, number: int, places: Iterable[int]) -> list[Box]:
        found: list[Box] = self._with_text(
            number, lambda text: [box for at in places for box in _box(text, number, at)]
        )
        return found

    def _with_text(self, number: int, work: Any) -> Any:
        page = self._document[number]
        found = page.get_textpage()
        try:
            return work(found)
        finally:
            found.close()
            page.close()


def _box(text: Any, page: int, place: int) -> Iterator[Box]:
    """The box of the character at an index of the page's text."""
    from pypdfium2 import raw

    index = raw.FPDFText_GetCharIndexFromTextIndex(text.raw, place)
    box = raw.FS_RECTF()
    if index >= 0 and raw.FPDFText_GetLooseCharBox(text.raw, index, box) and box.right > box.left:
        yield Box(page, box.left, min(box.bottom, box.top), box.right, max(box.bottom, box.top))


def _in_lines(boxes: Sequence[Box]) -> list[Box]:
    """The boxes of neighbours on one line, merged into one."""
    found: list[Box] = []
    for one in boxes:
        if found and _goes_on(found[-1], one):
            last = found.pop()
            one = Box(
                one.page, min(last.left, one.left), min(last.bottom, one.bottom), max(last.right, one.right),
                max(last.top, one.top),
            )  # fmt: skip
        found.append(one)
    return found


def _goes_on(line: Box, one: Box) -> bool:
    height = line.top - line.bottom
    return abs(line.bottom - one.bottom) < height * _SAME_LINE and one.left >= line.left

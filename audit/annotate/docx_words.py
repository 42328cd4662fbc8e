"""The words of a DOCX file with the elements that hold them, in the order in which its reader meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit.annotate.aligning import DocumentPiece, Heard
from audit.article.files.assembly import Assembly
from audit.article.files.docx_package import Package
from audit.article.files.docx_text import DocxReader
from audit.article.files.packed import Packed

if TYPE_CHECKING:
    from typing import Any


def words_of(data: bytes, body: Any) -> list[Heard]:
    """The paragraphs of the ``body`` of the file with these bytes, in the order of the file.

    Boxes, notes and margins are left out, since they cannot hold comments."""
    listening = _Listening()
    listening.reader = DocxReader(Package(Packed(data)).styles(), listening)
    listening.reader.walk(body)
    return listening.paragraphs


class _Listening(Assembly):
    """Records what it is given, in addition to assembling it."""

    def __init__(self) -> None:
        super().__init__()
        self.reader: DocxReader | None = None
        self.paragraphs: list[Heard] = []
        self._heard: list[DocumentPiece] = []
        self._outside: list[list[DocumentPiece]] = []  # paragraphs that continue after the box that is open

    def words(self, text: str) -> None:
        """As in the assembly."""
        self._hear(text)
        super().words(text)

    def raised(self, text: str, is_note: bool = False) -> None:
        """As in the assembly."""
        self._hear(text)
        super().raised(text, is_note)

    def _hear(self, text: str) -> None:
        assert self.reader is not None
        self._heard.append(DocumentPiece(self.reader.at, text))

    def end(self) -> None:
        """As in the assembly."""
        if self._heard:
            if not self._outside:
                self.paragraphs.append(self._heard)
            self._heard = []
        super().end()

    def open_box(self) -> None:
        """As in the assembly."""
        self._outside.append(self._heard)
        self._heard = []
        super().open_box()

    def close_box(self, note: str | None = None) -> None:
        """As in the assembly."""
        super().close_box(note)
        self._heard = self._outside.pop() if self._outside else []

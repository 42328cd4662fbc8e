"""The table of formats: what a file is, and how its text is read. A format is a row here and a module beside it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from audit.article.files.foreign import OLE, ZIP, foreign, kind_of_archive
from audit.article.files.unreadable import Extracted
from audit.base.findings import Sentence

if TYPE_CHECKING:
    from typing import Any

LARGEST_TEXT = 10 << 20  # bytes, 10 MB by any count; a newspaper page has twenty thousand
LARGEST_DOCUMENT = 50_000_000  # bytes of a file that contains pictures as well, which are not read


class Format(NamedTuple):
    """A format of articles. ``label`` is its name for people.

    A file has the format if it ``begins`` that way, whatever its name; if no beginning decides, if it has one of the
    ``endings``. ``module`` has ``read(data)``, which imports its library, and if some files need a process of their
    own with limits, ``is_slow(data)`` says which."""

    name: str
    label: str
    endings: tuple[str, ...]
    module: str
    begins: str = ""  # a pattern
    largest: int = LARGEST_TEXT
    bytes_a_second: int = 20_000_000  # at least, if a separate process reads it
    is_text: bool = False  # the file itself is the text, and every offset is one in the file

    def read(self, data: bytes) -> Extracted:
        """The text of a file in this format. Raises ``Unreadable``, and anything that its library raises."""
        found: Extracted = self._module().read(data)
        return found

    def is_slow(self, data: bytes) -> bool:
        """Whether the file has to be read in a process of its own."""
        tells: Callable[[bytes], bool] | None = getattr(self._module(), "is_slow", None)
        return tells is not None and tells(data)

    def _module(self) -> Any:
        return import_module(f"audit.article.files.{self.module}")


_PROLOGUE = r"(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]*+>\s*+)?(?:<!--(?:(?!-->).)*+-->\s*+)*+"

FORMATS = (
    Format("docx", "DOCX", (".docx", ".docm", ".dotx"), "docx_text", largest=LARGEST_DOCUMENT),
    Format("odt", "ODT", (".odt", ".ott"), "odt_text", largest=LARGEST_DOCUMENT),
    Format("ods", "ODS", (".ods",), "odt_text", largest=LARGEST_DOCUMENT),
    Format("xlsx", "XLSX", (".xlsx", ".xlsm"), "xlsx_text", largest=LARGEST_DOCUMENT),
    Format("pdf", "PDF", (".pdf",), "pdf_text", "%PDF-", LARGEST_DOCUMENT, 1_000_000),
    Format("rtf", "RTF", (".rtf",), "rtf_text", r"\{\\rtf", LARGEST_DOCUMENT),
    Format(
        "fodt", "FODT", (".fodt", ".fods"), "odt_text", _PROLOGUE + "<office:document[ >]", LARGEST_DOCUMENT
    ),
    Format(
        "html", "HTML", (".html", ".htm", ".xhtml"), "html_text", _PROLOGUE + r"<(?:!doctype html|html)\b"
    ),
    Format("csv", "CSV", (".csv", ".tsv"), "csv_text"),
    Format("markdown", "Markdown", (".md", ".markdown"), "plain_text", is_text=True),
    Format("text", "plain text", (".txt", ".text"), "plain_text", is_text=True),
)
BY_NAME = {one.name: one for one in FORMATS}
ENDINGS = tuple(ending for one in FORMATS for ending in one.endings)
# a fragment of HTML without a head: it starts with one of the usual tags
_PIECE_OF_A_PAGE = re.compile(
    _PROLOGUE
    + r"<(?:head|body|main|article|section|header|div|p|h[1-6]|ul|ol|table|blockquote|figure|span|a)\b[^<>]*+>",
    re.I | re.S,
)
# signs of Markdown that hardly occur at the start of a line, or in the text, of plain prose
_MARKDOWN = re.compile(r"^(?:#{1,6} |[*+-] \S|>|\|.*\|\s*$|```)|\]\(\S|\*\*\w", re.M)
_LOOKED_AT = 4000  # bytes at the beginning


def format_of(path: str, data: bytes) -> Format | Sentence:
    """The format of a file, by its beginning and then by its name.

    For a known kind that is not an article, the words that say what it is and what to do, which continue a sentence
    after the file's name."""
    if data.startswith(ZIP):
        kind = kind_of_archive(data)
        if isinstance(kind, Sentence):
            return kind
        return BY_NAME.get(kind) or _by_ending(path) or BY_NAME["docx"]
    told = foreign(data)
    if told is not None:
        return told
    start = data[:_LOOKED_AT].decode("latin-1")
    begun = next((one for one in FORMATS if one.begins and re.match(one.begins, start, re.I | re.S)), None)
    return begun or _by_ending(path) or _by_content(start)


def is_document(data: bytes) -> bool:
    """Whether a file's beginning shows that it is not plain text, whatever its name."""
    return data.startswith((ZIP, OLE, b"%PDF-", b"{\\rtf")) or foreign(data) is not None


def _by_content(start: str) -> Format:
    """The format of a file whose name does not decide it.

    A piece of a page starts with one of its tags; Markdown has its signs at the start of some line."""
    if _PIECE_OF_A_PAGE.match(start):
        return BY_NAME["html"]
    return BY_NAME["markdown" if _MARKDOWN.search(start) else "text"]


def _by_ending(path: str) -> Format | None:
    ending = os.path.splitext(path)[1].lower()
    return next((one for one in FORMATS if ending in one.endings), None)

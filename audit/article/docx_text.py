"""The text of a DOCX file: its paragraphs and tables; headings get the signs that Markdown has for them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from audit.article.unreadable import Unreadable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LARGEST_XML = 100_000_000  # bytes unpacked; a few kilobytes can be packed to unfold to gigabytes


def text_of_docx(data: bytes) -> str:
    """Paragraphs set apart by blank lines, one for each row of a table. Raises ``Unreadable`` for a file that
    has a password or is in an older format, and ``ImportError`` where python-docx is not installed."""
    from docx import Document

    _refuse_others(data)
    document = Document(io.BytesIO(data))
    return "\n\n".join(text for text in _texts(document.iter_inner_content()) if text.strip()) + "\n"


def _refuse_others(data: bytes) -> None:
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Unreadable("is protected by a password: save it without one")
        raise Unreadable("is in an older format of Word: save it as .docx")
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        names = packed.namelist()
        if any(one.flag_bits & 1 for one in packed.infolist()):
            raise Unreadable("is protected by a password: save it without one")
        if "word/document.xml" not in names:
            raise Unreadable("is an archive, and no DOCX file: name the article itself")
        if (
            sum(one.file_size for one in packed.infolist() if one.filename.endswith((".xml", ".rels")))
            > _LARGEST_XML
        ):
            raise Unreadable("unfolds to more text than any article has")


def _texts(content: Iterator[Any]) -> Iterator[str]:
    for part in content:
        if hasattr(part, "rows"):
            yield from ("\t".join(_cells(row)) for row in part.rows)
        else:
            yield _sign(part) + part.text


def _cells(row: Any) -> Iterator[str]:
    """The texts of a row's cells, each once: a cell that spans columns is given for every one of them."""
    before = None
    for cell in row.cells:
        if cell._tc is not before:
            yield " ".join(cell.text.split("\n"))
        before = cell._tc


def _sign(paragraph: Any) -> str:
    style = paragraph.style.name if paragraph.style is not None else ""
    if style == "Title":
        return "# "
    level = re.fullmatch(r"[Hh]eading ([1-6])", style or "")
    return "#" * int(level[1]) + " " if level and paragraph.text.strip() else ""

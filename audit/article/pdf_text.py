"""The text of a PDF file, page after page in the order in which the file draws it."""

from __future__ import annotations

import re

from audit.article.unreadable import Unreadable

_MOST_PAGES = 500


def text_of_pdf(data: bytes) -> str:
    """The lines of all pages. Raises ``Unreadable`` for a file that has a password, too many pages or no text,
    and ``ImportError`` where pypdfium2 is not installed."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unreadable("is protected by a password: save it without one") from error
        raise
    try:
        return _pages(document)
    finally:
        document.close()


def _pages(document: object) -> str:
    count = len(document)  # type: ignore[arg-type]
    if count > _MOST_PAGES:
        raise Unreadable(
            f"has {count} pages, and no more than {_MOST_PAGES} are read: take the article's out"
        )
    text = "\n\n".join(_page(document[number]) for number in range(count))  # type: ignore[index]
    if not text.strip():
        raise Unreadable("holds pictures of its pages and no text: recognise the text first, or type it")
    return text.strip("\n") + "\n"


def _page(page: object) -> str:
    found: str = page.get_textpage().get_text_bounded()  # type: ignore[attr-defined]
    found = found.replace("\r\n", "\n").replace("\r", "\n")
    found = re.sub("[\ufffe\uffff\0]\n?", "", found)  # how the reader marks a hyphen at a line's end
    return "\n".join(line.rstrip() for line in found.split("\n"))

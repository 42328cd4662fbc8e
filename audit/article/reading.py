"""An article's file, whatever its format, as text that every offset refers to.

Plain text and Markdown are taken as they are. HTML, DOCX and PDF give the text that is extracted from them,
by readers that come with the extra ``audit[articles]`` and are imported when such a file is read. A file that
cannot be read gives a fault, never an exception.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable

from audit.article.articles import articles_of
from audit.article.decoding import Undecodable, text_of
from audit.article.unreadable import Unreadable
from audit.records import NamedTuple

__all__ = ["ArticleFault", "ArticleSource", "articles_of", "read_article_file"]

LARGEST_TEXT = 10_000_000  # bytes; a newspaper page has twenty thousand
LARGEST_DOCUMENT = 50_000_000  # bytes of a DOCX or PDF file, whose pictures are not read
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype html|html)\b",
    re.I | re.S,
)
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class ArticleSource(NamedTuple):
    """The text of an article's file. ``form`` is text, markdown, html, docx or pdf; of the last three the
    text is what was extracted, and stands in no file yet."""

    path: str
    text: str
    form: str

    @property
    def extracted(self) -> bool:
        """Whether the text was extracted from a file that is no text itself."""
        return self.form in ("html", "docx", "pdf")


class ArticleFault(NamedTuple):
    """Why a file gives no text, and what to do: ``message`` is one sentence that names the file."""

    path: str
    message: str

    def __str__(self) -> str:
        return self.message


def read_article_file(path: str) -> ArticleSource | ArticleFault:
    """The text of the file at ``path``, or why it has none. Never raises."""
    try:
        data = _bytes(path)
        form = _form(path, data)
        if form not in ("docx", "pdf") and len(data) > LARGEST_TEXT:
            raise Unreadable(f"has {len(data)} bytes, and no more than {LARGEST_TEXT} are read: split it")
        text = _READERS[form](data)
        if not text.strip():
            raise Unreadable("holds no text")
        return ArticleSource(path, text, form)
    except (Unreadable, Undecodable) as error:
        return ArticleFault(path, f"{path} {error}")
    except OSError as error:
        return ArticleFault(path, f"{path} cannot be read: {(error.strerror or str(error)).lower()}")
    except (ValueError, MemoryError) as error:  # a name with a zero character, or no room
        return ArticleFault(path, f"{path!r} cannot be read: {error or 'it needs too much memory'}")


def _bytes(path: str) -> bytes:
    about = os.stat(path)  # before opening: to open a pipe is to wait for its writer
    if stat.S_ISDIR(about.st_mode):
        raise Unreadable("is a folder: name one article")
    if not stat.S_ISREG(about.st_mode):
        raise Unreadable("is no ordinary file")
    if about.st_size > LARGEST_DOCUMENT:
        raise Unreadable(f"has {about.st_size} bytes, and no more than {LARGEST_DOCUMENT} are read")
    with open(path, "rb") as file:
        return file.read(LARGEST_DOCUMENT)


def _form(path: str, data: bytes) -> str:
    """The format, by what the file begins with; the name decides only between kinds of text."""
    ending = os.path.splitext(path)[1].lower()
    if data.startswith(b"%PDF-") or ending == ".pdf":
        return "pdf"
    if data.startswith((_ZIP, _OLE)) or ending in (".docx", ".doc"):
        return "docx"
    if ending in (".html", ".htm", ".xhtml") or _HTML.match(data[:4000]):
        return "html"
    return "markdown" if ending in (".md", ".markdown") else "text"


def _plain(data: bytes) -> str:
    return text_of(data)


def _html(data: bytes) -> str:
    from audit.article.html_text import text_of_html

    return _read("HTML", text_of_html, data)


def _docx(data: bytes) -> str:
    from audit.article.docx_text import text_of_docx

    return _read("DOCX", text_of_docx, data)


def _pdf(data: bytes) -> str:
    from audit.article.pdf_text import text_of_pdf

    return _read("PDF", text_of_pdf, data)


def _read(form: str, reader: Callable[[bytes], str], data: bytes) -> str:
    """What a reader gives. Whatever a library raises for a hostile file is the file's fault."""
    try:
        return reader(data)
    except (Unreadable, Undecodable):
        raise
    except ImportError as error:
        raise Unreadable(f"is a {form} file; to read it, install audit[articles]") from error
    except Exception as error:
        raise Unreadable(f"is no sound {form} file: save it anew, or save its text as a .txt file") from error


_READERS: dict[str, Callable[[bytes], str]] = {
    "text": _plain, "markdown": _plain, "html": _html, "docx": _docx, "pdf": _pdf,
}  # fmt: skip

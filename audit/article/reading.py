"""An article's file, whatever its format, as a text that all offsets refer to.

Plain text and Markdown are taken as they are. From every other format in ``audit.article.files.formats`` the text is
extracted; parts that are not text are reported. A file that cannot be read gives a fault, never an exception.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from audit.article.articles import articles_of
from audit.article.files.formats import BY_NAME, ENDINGS, LARGEST_DOCUMENT, Format, format_of
from audit.article.files.unreadable import Extracted, Unreadable, most_characters, refuse_giants, too_much
from audit.base.findings import Sentence, sentence, worded
from audit.inputs import standard_input
from audit.inputs.standard_input import SHOWN as STANDARD_INPUT
from audit.tables.model import Table

if TYPE_CHECKING:
    from typing import TypeVar

    _Read = TypeVar("_Read")

__all__ = [
    "ArticleFault",
    "ArticleSource",
    "articles_of",
    "names_a_file",
    "read_article",
    "read_article_file",
    "read_text_file",
]

_LONGEST_NAME = 1000  # characters of a path
_MOST_WORDS = 5  # of a name that contains blanks


class ArticleSource(NamedTuple):
    """The text of an article's file.

    ``form`` is the name of its format (``audit.article.files.formats``); ``unread`` has a sentence for each part of
    it that is not text, with its place; ``published`` is the day that its metadata names; ``tables`` are its
    tables."""

    path: str
    text: str
    form: str
    unread: tuple[Sentence, ...] = ()
    published: str | None = None
    tables: tuple[Table, ...] = ()

    @property
    def extracted(self) -> bool:
        """Whether the text was extracted from a file that is not itself text."""
        return not BY_NAME[self.form].is_text


class ArticleFault(NamedTuple):
    """Why a file has no readable text, and what to do: ``words`` are one sentence that names the file."""

    path: str
    words: Sentence

    @property
    def message(self) -> str:
        """The sentence in English."""
        return str(self.words)

    def __str__(self) -> str:
        return self.message


def names_a_file(text: str) -> bool:
    """Whether words given for an article's text are evidently the path of a file.

    That is an existing one, or one line with the ending of a format."""
    if "\n" in text or "\0" in text or not 0 < len(text) <= _LONGEST_NAME:
        return False
    if os.path.exists(text):
        return True
    is_name = len(text.split()) <= _MOST_WORDS and re.search(r"\w\.\w+$", text) is not None
    return is_name and text.lower().endswith(ENDINGS)


def read_article_file(path: str) -> ArticleSource | ArticleFault:
    """The text of the file at ``path`` (``-`` is standard input), or why it has none. Never raises."""
    shown = STANDARD_INPUT if path == standard_input.PATH else path

    def read() -> ArticleSource:
        data = _piped() if path == standard_input.PATH else _bytes(path)
        return _source(path, shown, data)

    return _or_fault(shown, read)


def read_article(name: str, data: bytes) -> ArticleSource | ArticleFault:
    """The text of a document in memory, or why it has none; ``name`` is what its file is called. Never raises."""

    def read() -> ArticleSource:
        _refuse_size(len(data), LARGEST_DOCUMENT)
        return _source(name, name, data)

    return _or_fault(name, read)


def _source(path: str, shown: str, data: bytes) -> ArticleSource:
    text, unread, published, tables = _read(form := _form(path, data), data)
    return ArticleSource(shown, text, form.name, unread, published, tables)


def read_text_file(path: str, shown: str) -> str | ArticleFault:
    """The text of a file that must itself be text, as `audit extract` reads it, or why it has none.

    ``shown`` is its name for people. The reader of a document is never started. Never raises."""

    def read() -> str:
        data = _bytes(path)
        form = _form(path, data)
        if not form.is_text:
            raise Unreadable(
                sentence(
                    "is {form}, not text: run `audit extract` on it, with --save-text for its text",
                    form=form.label,
                )
            )
        _refuse_size(len(data), form.largest)
        return form.read(data).text

    return _or_fault(shown, read)


def _form(path: str, data: bytes) -> Format:
    found = format_of(path, data)
    if isinstance(found, Sentence):
        raise Unreadable(found)
    return found


def _or_fault(path: str, read: Callable[[], _Read]) -> _Read | ArticleFault:
    try:
        return read()
    except Unreadable as error:
        return ArticleFault(path, sentence("{path} {why}", path=path, why=error.why))
    except OSError as error:
        reason = worded((error.strerror or str(error)).lower())
        return ArticleFault(path, sentence("{path} cannot be read: {reason}", path=path, reason=reason))
    except MemoryError:
        return ArticleFault(path, sentence("{path} cannot be read: it needs too much memory", path=path))
    except ValueError:  # a name that contains a NUL character
        return ArticleFault(path, sentence("{path} cannot be read: its name is not a path", path=repr(path)))


def _piped() -> bytes:
    data = standard_input.bytes_of_standard_input(LARGEST_DOCUMENT)
    if len(data) > LARGEST_DOCUMENT:
        raise Unreadable(
            sentence("has more than {most} bytes, the most that is read: split it", most=LARGEST_DOCUMENT)
        )
    return data


def _bytes(path: str) -> bytes:
    about = os.stat(path)  # before opening, because opening a pipe blocks until somebody writes to it
    if stat.S_ISDIR(about.st_mode):
        raise Unreadable(sentence("is a folder: name one article"))
    if not stat.S_ISREG(about.st_mode):
        raise Unreadable(sentence("is not an ordinary file"))
    _refuse_size(about.st_size, LARGEST_DOCUMENT)
    with open(path, "rb") as file:
        return file.read(LARGEST_DOCUMENT)


def _refuse_size(size: int, most: int) -> None:
    if size > most:
        raise Unreadable(
            sentence("has {size} bytes, and no more than {most} are read: split it", size=size, most=most)
        )


def _read(form: Format, data: bytes) -> Extracted:
    """What a reader gives. Anything that a library raises for a hostile file is the file's fault."""
    _refuse_size(len(data), form.largest)
    try:
        found = _isolated(form, data) if form.is_slow(data) else form.read(data)
    except (Unreadable, MemoryError):
        raise
    except ImportError as error:
        why = sentence(
            "is {form}, and the library {library} that reads it is not installed",
            form=form.label,
            library=str(error.name),
        )
        raise Unreadable(why) from error
    except Exception as error:
        why = sentence(
            "is a damaged {form} file: save it again, or save its text as a .txt file", form=form.label
        )
        raise Unreadable(why) from error
    if not form.is_text and len(found.text) > most_characters(data):
        raise too_much()
    if not found.text.strip():
        raise Unreadable(sentence("holds no text"))
    refuse_giants(found.tables)
    return found


def _isolated(form: Format, data: bytes) -> Extracted:
    from audit.article.files.isolated import read_isolated

    return read_isolated(form.name, data, form.bytes_a_second)

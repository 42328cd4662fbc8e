"""The text of a PDF file, page after page in the order in which the file draws it."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from audit.article.files.assembly import RAISED
from audit.article.files.pdf_letters import LetterBox, Letters
from audit.article.files.pdf_rules import rules_of
from audit.article.files.pdf_words import drawn_page
from audit.article.files.published import of_file
from audit.article.files.unreadable import Extracted, Unreadable, most_characters, too_much
from audit.base.findings import Sentence, sentence
from audit.tables.model import Table
from audit.tables.readers.drawn import DrawnPage, drawn_tables, tables_of_pages
from audit.units.money import sign_class

if TYPE_CHECKING:
    from typing import Any

_MOST_PAGES = 500
_WIDE = 1.5  # times the size of the letters: no blank between words is this wide, even in a justified line
_WIDE_BETWEEN_FIGURES = 0.6  # where a blank would join two numbers
_GAP = re.compile(r"(?<=\S) (?=\S)")
_BEFORE, _AFTER = re.compile("[0-9%)‰*]"), re.compile(f"[0-9(+−–{sign_class()}-]")
_SAME_LINE = 0.4  # times the height of letters
_FIGURES = re.compile("([0-9]{2,30})(\r\n)?")
_SMALL = 0.8  # times the size of the letters before
_LINE_END_HYPHEN = re.compile("(.?)[\ufffe\uffff\0]\n?(.?)")  # the marks that the library uses
_MOST_OBJECTS = 3000  # of a page that are examined
_PICTURE_AREA = 15_000  # square points: a stamp of 4 cm by 4 cm is not a table
_FORM_FIELDS = 1


def is_slow(data: bytes) -> bool:
    """Any PDF may be slow: the unpacked size of its pages is not visible from outside."""
    return True


def read(data: bytes) -> Extracted:
    """The lines of all pages, with a tab between the cells of a row.

    Raises ``Unreadable`` for a file that has a password, too many pages or no text."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unreadable.locked() from error
        raise
    try:
        found = _pages(document, most_characters(data))
        told = document.get_metadata_dict()
        return found._replace(published=of_file(found.text, (told.get("CreationDate"), told.get("ModDate"))))
    finally:
        document.close()


def _pages(document: Any, most: int) -> Extracted:
    count = len(document)
    if count > _MOST_PAGES:
        raise Unreadable(
            sentence(
                "has {count} pages, and no more than {most} are read: take the article's out",
                count=count,
                most=_MOST_PAGES,
            )
        )
    texts: list[str] = []
    pages: list[DrawnPage] = []
    unread: list[Sentence] = []
    for number in range(count):
        page = document[number]
        text, drawn = _page(page)
        texts.append(text)
        pages.append(drawn)
        most -= len(texts[-1])
        if most < 0:
            raise too_much()
        unread += _unread(page, number + 1, texts[-1])
        page.close()
    if not "".join(texts).strip():
        raise Unreadable(
            sentence("holds no text: if its pages are pictures, recognise the text first, or type it")
        )
    if document.get_formtype() == _FORM_FIELDS:
        unread.append(sentence("the fields of its form are not read"))
    text = "\n\n".join(texts)
    skipped = len(text) - len(text.lstrip("\n"))
    return Extracted(text.strip("\n") + "\n", tuple(unread), tables=_tables(texts, pages, -skipped))


def _tables(texts: list[str], pages: list[DrawnPage], start: int) -> tuple[Table, ...]:
    """The tables of the pages, whose texts follow one another from ``start``."""
    found = []
    for text, page in zip(texts, pages, strict=True):
        found.append(drawn_tables(page.moved(start)))
        start += len(text) + 2
    return tables_of_pages(found)


def _page(page: Any) -> tuple[str, DrawnPage]:
    """The text of a page, and its words with their positions."""
    text_page = page.get_textpage()
    letters = Letters(text_page)
    raw: str = text_page.get_text_range()
    tabbed = _with_tabs(raw, letters)
    found = _with_small_figures(tabbed, letters).replace("\r\n", "\n").replace("\r", "\n")
    found = _LINE_END_HYPHEN.sub(_hyphen, found)
    text = "\n".join(line.strip(" ") for line in found.split("\n"))
    return text, drawn_page(tabbed, text, letters, rules_of(page))


def _hyphen(match: re.Match[str]) -> str:
    """A hyphen at a line's end was inserted to break a word, unless a figure is beside it: 15-64."""
    before, after = match.groups()
    return f"{before}{'-' if before.isdigit() or after.isdigit() else ''}{after}"


# -- the cells of a row ----------------------------------------------------------------------------------


def _with_tabs(text: str, letters: Letters) -> str:
    """The text with a tab for each gap that is too wide to be a blank."""
    found: list[str] = []
    done = 0
    for match in _GAP.finditer(text):
        if _is_wide(text, match.start(), letters):
            found += [text[done : match.start()], "\t"]
            done = match.end()
    return "".join(found) + text[done:]


def _is_wide(text: str, place: int, letters: Letters) -> bool:
    index = letters.index(place)
    before, after = letters.box(index - 1), letters.box(index + 1)
    if before is None or after is None:
        return False
    figures = _BEFORE.match(text[place - 1]) and _AFTER.match(text[place + 1])
    wide = _WIDE_BETWEEN_FIGURES if figures else _WIDE
    return after.left - before.right > max(before.height, after.height) * wide


def _with_small_figures(text: str, letters: Letters) -> str:
    """The text with superscript figures after a figure marked as such: those of 10³ and of a note's mark."""
    return _FIGURES.sub(lambda match: _small(match, letters), text)


def _small(match: re.Match[str], letters: Letters) -> str:
    figures, end_of_line = match.groups(default="")
    first = letters.index(match.start())
    usual, last = letters.box(first), letters.box(first + len(figures) - 1)
    if usual is None or last is None or last.height >= _SMALL * usual.height:
        return figures + end_of_line
    boxes = [letters.box(first + place) for place in range(len(figures))]
    end = next(place for place, box in enumerate(boxes) if box and box.height < _SMALL * usual.height)
    if end_of_line and _goes_on(letters, letters.index(match.end()), usual, last):
        end_of_line = "" if match.string.startswith(" ", match.end()) else " "
    return figures[:end] + figures[end:].translate(RAISED) + end_of_line


def _goes_on(letters: Letters, index: int, usual: LetterBox, last: LetterBox) -> bool:
    """Whether the line continues after small figures: the library takes the step down for a new line."""
    after = letters.box(index)
    return after is not None and after.left >= last.right and abs(after.bottom - usual.bottom) < 1


# -- parts that are not text ------------------------------------------------------------------------------


def _unread(page: Any, number: int, text: str) -> Iterator[Sentence]:
    pictures = _pictures(page)
    if not text.strip():
        if pictures:
            yield sentence("page {page} has no text: it is a picture", page=number)
        else:
            yield sentence("page {page} has no text", page=number)
    elif pictures:
        yield sentence("a picture on page {page} is not read", page=number)


def _pictures(page: Any) -> int:
    """The number of pictures on a page that are large enough to show figures."""
    from pypdfium2 import raw

    sides = [ctypes.c_float() for _ in range(4)]
    found = 0
    for index in range(min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
        one = raw.FPDFPage_GetObject(page.raw, index)
        if raw.FPDFPageObj_GetType(one) == raw.FPDF_PAGEOBJ_IMAGE and raw.FPDFPageObj_GetBounds(one, *sides):
            left, bottom, right, top = (one.value for one in sides)
            found += (right - left) * (top - bottom) > _PICTURE_AREA
    return found

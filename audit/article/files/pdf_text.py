"""The text of a PDF file, page after page in the order in which the file draws it."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator

from audit.article.files.assembly import RAISED
from audit.article.files.published import of_file
from audit.article.files.unreadable import Extracted, Unreadable, most_characters, too_much
from audit.findings import Sentence, sentence
from audit.records import NamedTuple
from audit.tables.model import Table
from audit.tables.readers.boxes import Row, Words, drawn_tables, tables_of_pages
from audit.units.money import sign_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MOST_PAGES = 500
_WIDE = (
    1.5  # times the size of the letters: no blank between words is so wide, even in a line that is spread out
)
_WIDE_BETWEEN_FIGURES = 0.6  # where a blank would make one number of two
_GAP = re.compile(r"(?<=\S) (?=\S)")
_BEFORE, _AFTER = re.compile("[0-9%)‰*]"), re.compile(f"[0-9(+−–{sign_class()}-]")
_PIECES = re.compile(r"[^\t\r\n ](?:[^\t\r\n]*[^\t\r\n ])?")
_FURTHEST = 4000  # characters of the text in which the next words of a page are looked for
_SAME_LINE = 0.4  # times the height of letters
_FIGURES = re.compile("([0-9]{2,30})(\r\n)?")
_SMALL = 0.8  # times the size of the letters before
_LINE_END_HYPHEN = re.compile("(.?)[\ufffe\uffff\0]\n?(.?)")  # how the library marks it
_MOST_OBJECTS = 3000  # of a page that are looked at
_PICTURE_AREA = 15_000  # square points: a stamp of 4 cm by 4 cm is no table
_FORM_FIELDS = 1


class _Box(NamedTuple):
    """What of a character's room on the page is needed here, in points."""

    left: float
    right: float
    bottom: float
    height: float


def is_slow(data: bytes) -> bool:
    """Any PDF may be: what its pages unfold to is not to be seen from outside."""
    return True


def read(data: bytes) -> Extracted:
    """The lines of all pages, with a tab between the cells of a row. Raises ``Unreadable`` for a file that has a
    password, too many pages or no text."""
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
    pages: list[list[Row]] = []
    unread: list[Sentence] = []
    for number in range(count):
        page = document[number]
        text, lines = _page(page)
        texts.append(text)
        pages.append(lines)
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


def _tables(texts: list[str], pages: list[list[Row]], start: int) -> tuple[Table, ...]:
    """The tables of the pages, whose texts stand below one another from ``start``."""
    found = []
    for text, lines in zip(texts, pages, strict=True):
        moved = [
            [one._replace(start=one.start + start, end=one.end + start) for one in line] for line in lines
        ]
        found.append(drawn_tables(moved))
        start += len(text) + 2
    return tables_of_pages(found)


def _page(page: Any) -> tuple[str, list[Row]]:
    """The text of a page, and its lines with the places of their words."""
    text_page = page.get_textpage()
    raw: str = text_page.get_text_range()
    tabbed = _with_tabs(raw, text_page)
    found = _with_small_figures(tabbed, text_page).replace("\r\n", "\n").replace("\r", "\n")
    found = _LINE_END_HYPHEN.sub(_hyphen, found)
    text = "\n".join(line.strip(" ") for line in found.split("\n"))
    return text, list(_lines(tabbed, text, text_page))


def _lines(tabbed: str, text: str, text_page: Any) -> Iterator[Row]:
    """The lines of a page: those at one height are one, whatever the order in which they are drawn."""
    row: Row = []
    done = 0
    for match in _PIECES.finditer(_without_steps_back(tabbed, text_page)):
        first = _box(text_page, _index(text_page, match.start()))
        last = _box(text_page, _index(text_page, match.end() - 1))
        if first is None or last is None:
            continue
        words = _raised(match, text_page, first)
        at = text.find(words, done, done + _FURTHEST)
        if at < 0:
            at, words = text.find(match[0][:3], done, done + _FURTHEST), words
        if at < 0:
            continue
        done = at + 1
        made = Words(
            words, at, at + len(words), first.left, last.right, first.bottom, first.bottom + first.height
        )
        if row and abs(row[0].bottom - made.bottom) > first.height * _SAME_LINE:
            yield sorted(row, key=lambda one: one.left)
            row = []
        row.append(made)
    if row:
        yield sorted(row, key=lambda one: one.left)


def _without_steps_back(text: str, text_page: Any) -> str:
    """The text with a tab for each blank behind which the page goes on further left or higher."""
    found = list(text)
    for match in _GAP.finditer(text):
        if not text[match.end()].isdigit() and not text[match.start() - 1].isdigit():
            continue
        index = _index(text_page, match.start())
        before, after = _box(text_page, index - 1), _box(text_page, index + 1)
        if before is None or after is None:
            continue
        if after.left < before.left or abs(after.bottom - before.bottom) > before.height * _SAME_LINE * 2:
            found[match.start()] = "\t"
    return "".join(found)


def _raised(match: re.Match[str], text_page: Any, first: _Box) -> str:
    """The words of a piece; small figures behind a figure are raised."""
    words = match[0]
    end = len(words)
    while end > 1 and words[end - 1].isalnum():
        box = _box(text_page, _index(text_page, match.start() + end - 1))
        if box is None or box.height >= _SMALL * first.height:
            break
        end -= 1
    return words[:end] + words[end:].translate(RAISED)


def _hyphen(match: re.Match[str]) -> str:
    """A hyphen at a line's end was put there to break a word, unless a figure stands beside it: 15-64."""
    before, after = match.groups()
    return f"{before}{'-' if before.isdigit() or after.isdigit() else ''}{after}"


# -- the cells of a row ----------------------------------------------------------------------------------


def _with_tabs(text: str, text_page: Any) -> str:
    """The text with a tab for each blank that is too wide to be one."""
    found: list[str] = []
    done = 0
    for match in _GAP.finditer(text):
        if _is_wide(text, match.start(), text_page):
            found += [text[done : match.start()], "\t"]
            done = match.end()
    return "".join(found) + text[done:]


def _is_wide(text: str, place: int, text_page: Any) -> bool:
    index = _index(text_page, place)
    before, after = _box(text_page, index - 1), _box(text_page, index + 1)
    if before is None or after is None:
        return False
    figures = _BEFORE.match(text[place - 1]) and _AFTER.match(text[place + 1])
    wide = _WIDE_BETWEEN_FIGURES if figures else _WIDE
    return after.left - before.right > max(before.height, after.height) * wide


def _index(text_page: Any, place: int) -> int:
    """The number of a character that stands at a place of the text."""
    from pypdfium2 import raw

    return int(raw.FPDFText_GetCharIndexFromTextIndex(text_page.raw, place))


def _box(text_page: Any, index: int) -> _Box | None:
    """The room that a character takes on the page. The size of its font tells nothing: pages are scaled."""
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(text_page.raw, index, box) or box.top <= box.bottom:
        return None
    return _Box(box.left, box.right, box.bottom, box.top - box.bottom)


def _with_small_figures(text: str, text_page: Any) -> str:
    """The text with the figures above the line that follow a figure as such: of 10³ and of a note's mark."""
    return _FIGURES.sub(lambda match: _small(match, text_page), text)


def _small(match: re.Match[str], text_page: Any) -> str:
    figures, end_of_line = match.groups(default="")
    first = _index(text_page, match.start())
    usual, last = _box(text_page, first), _box(text_page, first + len(figures) - 1)
    if usual is None or last is None or last.height >= _SMALL * usual.height:
        return figures + end_of_line
    boxes = [_box(text_page, first + place) for place in range(len(figures))]
    end = next(place for place, box in enumerate(boxes) if box and box.height < _SMALL * usual.height)
    if end_of_line and _goes_on(text_page, _index(text_page, match.end()), usual, last):
        end_of_line = "" if match.string.startswith(" ", match.end()) else " "
    return figures[:end] + figures[end:].translate(RAISED) + end_of_line


def _goes_on(text_page: Any, index: int, usual: _Box, last: _Box) -> bool:
    """Whether the line goes on behind small figures: the library sees a new line in the step down."""
    after = _box(text_page, index)
    return after is not None and after.left >= last.right and abs(after.bottom - usual.bottom) < 1


# -- what is no text -------------------------------------------------------------------------------------


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
    """How many pictures a page shows that are large enough to show figures."""
    from pypdfium2 import raw

    sides = [ctypes.c_float() for _ in range(4)]
    found = 0
    for index in range(min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
        one = raw.FPDFPage_GetObject(page.raw, index)
        if raw.FPDFPageObj_GetType(one) == raw.FPDF_PAGEOBJ_IMAGE and raw.FPDFPageObj_GetBounds(one, *sides):
            left, bottom, right, top = (one.value for one in sides)
            found += (right - left) * (top - bottom) > _PICTURE_AREA
    return found

"""Notes as highlights in a PDF file, appended as an incremental update: its own bytes do not change."""

from __future__ import annotations

import io
import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

from audit.annotate.aligning import Alignment
from audit.annotate.model import AUTHOR, Annotated, Heads, Note, NoteState, Unannotatable, gathered_text
from audit.annotate.pdf_words import Box, OpenedPages
from audit.base.findings import sentence

if TYPE_CHECKING:
    from typing import Any

COLOURS = {
    NoteState.WRONG: "ff8080",
    NoteState.ROUNDING: "ffd24d",
    NoteState.HOLDS: "a6e3a1",
    NoteState.UNCHECKED: "cccccc",
}
_MARGIN = 18  # points, from the corner of the page to the note for all that have no place
_PRINTED = 4  # the flag of an annotation that is printed


def annotated(data: bytes, text: str, notes: Sequence[Note], heads: Heads) -> Annotated:
    """The file with a highlight for each note. ``text`` is what the reader makes of it. Raises ``Unannotatable``."""
    pages = OpenedPages(data)
    try:
        alignment = Alignment(text, pages.words())
        boxes = [pages.boxes(alignment.spots(one.start, one.end)) for one in notes]
        corner = pages.top()
    finally:
        pages.close()
    placed = [(note, own) for note, own in zip(notes, boxes, strict=True) if own]
    gathered = [note for note, own in zip(notes, boxes, strict=True) if not own]
    made, removed = _appended(data, placed, gathered_text(gathered, heads) if gathered else "", corner)
    return Annotated(made, len(placed), len(gathered), removed)


def _appended(
    data: bytes, placed: Sequence[tuple[Note, list[Box]]], at_the_top: str, corner: tuple[float, float]
) -> tuple[bytes, int]:
    """The file with the additions after its own bytes, and the number of notes of an earlier run that it no longer
    shows."""
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.ERROR)  # it would log every oddity of a file
    made = io.BytesIO()
    try:
        writer = pypdf.PdfWriter(io.BytesIO(data), incremental=True)
        _leave_numbers(writer)
        removed = _without_earlier(writer)
        for note, boxes in placed:
            _highlight(writer, note, boxes)
        if at_the_top:
            _sticky(writer, at_the_top, corner)
        writer.write(made)
    except Exception as error:  # the library may raise anything for a file that the reader could read
        why = sentence(
            "cannot be written back by the library for PDF files: print it to PDF again, without protection"
        )
        raise Unannotatable(why) from error
    if not made.getvalue().startswith(data):
        raise Unannotatable(sentence("would not stay unchanged: print it to PDF again"))
    return made.getvalue(), removed


def _leave_numbers(writer: Any) -> None:
    """Reserves the numbers of objects that no list of objects names, such as that of an earlier list itself.

    Readers that have seen one would mistake for it whatever gets its number later."""
    used = int(writer._reader.trailer["/Size"]) - 1
    writer._objects += [None] * (used - len(writer._objects))


def _without_earlier(writer: Any) -> int:
    """Removes the notes of an earlier run from the pages."""
    from pypdf.generic import ArrayObject, NameObject

    removed = 0
    for page in writer.pages:
        notes = page.get("/Annots")
        notes = [] if notes is None else list(notes.get_object())
        kept = [one for one in notes if one.get_object().get("/T") != AUTHOR]
        if len(kept) < len(notes):
            page[NameObject("/Annots")] = ArrayObject(kept)
            removed += len(notes) - len(kept)
    return removed


def _highlight(writer: Any, note: Note, boxes: Sequence[Box]) -> None:
    """A highlight on each page that the words of a note are on, usually one."""
    from pypdf.annotations import Highlight
    from pypdf.generic import ArrayObject, FloatObject

    for page in dict.fromkeys(one.page for one in boxes):
        own = [one for one in boxes if one.page == page]
        corners = [at for one in own for at in _corners(one)]
        made = Highlight(
            rect=_around(own),
            quad_points=ArrayObject([FloatObject(at) for at in corners]),
            highlight_color=COLOURS[note.state],
            title_bar=AUTHOR,
        )
        _add(writer, page, made, "\n".join(note.lines))


def _sticky(writer: Any, text: str, corner: tuple[float, float]) -> None:
    from pypdf.annotations import Text

    left, top = corner[0] + _MARGIN, corner[1] - _MARGIN
    _add(writer, 0, Text(rect=(left, top - _MARGIN, left + _MARGIN, top), text=text, title_bar=AUTHOR), text)


def _add(writer: Any, page: int, made: Any, text: str) -> None:
    from pypdf.generic import NameObject, NumberObject, TextStringObject

    made[NameObject("/Contents")] = TextStringObject(text)
    made[NameObject("/F")] = NumberObject(_PRINTED)
    writer.add_annotation(page, made)


def _corners(box: Box) -> tuple[float, ...]:
    """The corners in the order that every viewer expects, which is not the standard's.

    The order is upper left and right, lower left and right."""
    return (box.left, box.top, box.right, box.top, box.left, box.bottom, box.right, box.bottom)


def _around(boxes: Sequence[Box]) -> tuple[float, float, float, float]:
    return (
        min(one.left for one in boxes), min(one.bottom for one in boxes),
        max(one.right for one in boxes), max(one.top for one in boxes),
    )  # fmt: skip

"""`audit annotate` on PDF files: highlights at the numbers, behind the bytes of the original."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, cast

import pypdf
import pypdfium2
import pytest
from click.testing import CliRunner

from audit.annotate import pdf_isolated, pdf_notes
from audit.annotate.model import Heads, Note, NoteState, Unannotatable
from audit.cli.group import group
from tests.article.files.making import pdf

WRONG = "(Sales of the shop rose 6.4 percent to 482.6 million euros) Tj 0 -20 Td (from 451.2 million euros. It has 12 rooms.) Tj"
PAGE = f"BT /F1 12 Tf 60 700 Td {WRONG} ET"


def annotate(folder: Path, data: bytes, *options: str) -> bytes:
    article, copy = folder / "article.pdf", folder / "copy.pdf"
    article.write_bytes(data)
    done = CliRunner().invoke(group, ["annotate", str(article), "-o", str(copy), "--force", *options])
    assert done.exit_code == 0, done.output
    assert copy.read_bytes().startswith(data)
    return copy.read_bytes()


def notes(path: Path) -> list[tuple[str, str, tuple[float, ...]]]:
    """The words below each highlight, what it says, and its colour."""
    document = pypdfium2.PdfDocument(path)
    found = []
    for number, page in enumerate(pypdf.PdfReader(path).pages):
        text = document[number].get_textpage()
        for one in cast(Any, page.get("/Annots", ())):
            note: Any = one.get_object()
            words = text.get_text_bounded(*map(float, note["/Rect"])).strip()
            found.append((words, note["/Contents"], tuple(round(float(part), 2) for part in note["/C"])))
            assert note["/T"] == "audit"
    return found


def marks_on(path: Any) -> Any:
    return pypdf.PdfReader(path).pages[0]["/Annots"]


def test_a_highlight_stands_at_the_wrong_number_and_says_what_it_should_be(tmp_path: Path) -> None:
    annotate(tmp_path, pdf(PAGE))
    [(words, told, colour)] = notes(tmp_path / "copy.pdf")
    assert words == "6.4 percent"
    assert told.endswith(
        "482.6 million euros ÷ 451.2 million euros - 1 ≈ 6.9592% → 7%\n6.4 percent should be 7.0 percent"
    )
    assert colour == (1.0, 0.5, 0.5)


def test_a_copy_that_is_annotated_again_shows_each_note_once(tmp_path: Path) -> None:
    once = annotate(tmp_path, pdf(PAGE), "--ticks")
    assert len(notes(tmp_path / "copy.pdf")) == 2  # what is wrong, and what cannot be checked
    annotate(tmp_path, once)
    assert [words for words, _, _ in notes(tmp_path / "copy.pdf")] == ["6.4 percent"]


def test_the_picture_of_the_page_changes_at_the_number_alone(tmp_path: Path) -> None:
    data = pdf(PAGE)
    annotate(tmp_path, data)
    before, after = (
        pypdfium2.PdfDocument(one)[0].render().to_numpy() for one in (data, tmp_path / "copy.pdf")
    )
    rows, columns = (before != after).any(axis=2).nonzero()
    rect = marks_on(tmp_path / "copy.pdf")[0].get_object()["/Rect"]
    left, bottom, right, top = map(float, rect)
    assert len(rows)
    assert left - 1 <= columns.min() <= columns.max() <= right + 1
    assert 800 - top - 1 <= rows.min() <= rows.max() <= 800 - bottom + 1


def test_with_ticks_every_state_has_its_colour(tmp_path: Path) -> None:
    annotate(tmp_path, pdf(PAGE.replace("6.4", "7.0")), "--ticks")
    found = {words: colour for words, _, colour in notes(tmp_path / "copy.pdf")}
    assert found == {"7.0 percent": (0.65, 0.89, 0.63), "12 rooms": (0.8, 0.8, 0.8)}


def test_a_number_over_two_lines_is_one_highlight_with_two_boxes() -> None:
    data = pdf("BT /F1 12 Tf 60 700 Td (It is 482.6) Tj 0 -20 Td (million euros.) Tj ET")
    text = "It is 482.6\nmillion euros.\n"
    made = pdf_notes.annotated(
        data, text, [Note(NoteState.ROUNDING, 6, 25, ("Rounded.",))], Heads("top", "{words}{note}")
    )
    one: Any = marks_on(_stream(made.data))[0].get_object()
    assert len(one["/QuadPoints"]) == 16
    assert [round(float(part), 2) for part in one["/C"]] == [1.0, 0.82, 0.3]


def test_what_is_found_nowhere_is_told_in_one_note_at_the_top() -> None:
    lost = Note(NoteState.WRONG, 0, 2, ("Wrong.",), "77")
    made = pdf_notes.annotated(pdf(PAGE), "77 lamps", [lost, lost], Heads("Elsewhere:", "“{words}”: {note}"))
    [one] = marks_on(_stream(made.data))
    assert (one.get_object()["/Subtype"], one.get_object()["/Contents"]) == (
        "/Text",
        "Elsewhere:\n“77”: Wrong.\n“77”: Wrong.",
    )
    assert (made.placed, made.gathered) == (0, 2)


@pytest.mark.parametrize("turned", [0, 180, 270])
def test_a_page_that_is_turned_or_cut(tmp_path: Path, turned: int) -> None:
    data = pdf(PAGE).replace(
        b"/MediaBox[0 0 600 800]", f"/MediaBox[0 0 600 800]/Rotate {turned}/CropBox[30 40 590 790]".encode()
    )
    annotate(tmp_path, _with_offsets(data))
    [(words, _, _)] = notes(tmp_path / "copy.pdf")
    assert words == "6.4 percent"


def test_a_protected_file_is_refused_in_a_sentence() -> None:
    writer = pypdf.PdfWriter(clone_from=_stream(pdf(PAGE)))
    writer.encrypt("", "owner", algorithm="RC4-128")
    stream = _stream(b"")
    writer.write(stream)
    note = Note(NoteState.WRONG, 0, 5, ("Wrong.",))
    with pytest.raises(Unannotatable, match="without protection"):
        pdf_notes.annotated(stream.getvalue(), "Sales of", [note], Heads("", "{words}{note}"))


def _stream(data: bytes) -> Any:

    return io.BytesIO(data)


def _with_offsets(data: bytes) -> bytes:
    """A file whose objects have moved, with a list of their places again."""
    writer = pypdf.PdfWriter(clone_from=_stream(data))
    stream = _stream(b"")
    writer.write(stream)
    return bytes(stream.getvalue())


def test_a_protected_file_is_refused_by_the_command_too() -> None:
    writer = pypdf.PdfWriter(clone_from=_stream(pdf(PAGE)))
    writer.encrypt("", "owner", algorithm="RC4-128")
    stream = _stream(b"")
    writer.write(stream)
    with pytest.raises(Unannotatable, match="without protection"):
        pdf_isolated.annotated(
            stream.getvalue(), "Sales of", [Note(NoteState.WRONG, 0, 5, ("Wrong.",))], Heads("", "")
        )


def test_what_takes_too_long_is_told_and_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_isolated, "_SECONDS", 0.01)
    with pytest.raises(Unannotatable, match="takes more memory or time"):
        pdf_isolated.annotated(
            pdf(PAGE), "Sales of", [Note(NoteState.WRONG, 0, 5, ("Wrong.",))], Heads("", "")
        )

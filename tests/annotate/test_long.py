"""Twenty pages with thirty mistakes: the copy has a comment on each of them and on nothing else, and looks the same."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any, cast

import pypdf
import pypdfium2
import pytest
from click.testing import CliRunner
from pypdfium2 import raw

from audit.cli.group import group
from tests.annotate.long_document import long_document
from tests.annotate.reading_back import characters, commented

_OFFICE = shutil.which("soffice")
_MOST_MOVED = 0.5  # points: where a run is split, the office rounds the place of its letters to its own grid
Letter = tuple[str, tuple[float, float, float, float]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Has the document, and its copy with comments."""
    made = tmp_path_factory.mktemp("long")
    (made / "long.docx").write_bytes(long_document().data)
    annotate(made / "long.docx", made / "copy.docx")
    return made


def annotate(article: Path, copy: Path) -> None:
    done = CliRunner().invoke(group, ["annotate", str(article), "-o", str(copy)])
    assert done.exit_code == 0, done.output


def test_just_the_planted_mistakes_are_commented(folder: Path) -> None:
    planted = long_document().planted
    found = commented((folder / "copy.docx").read_bytes())
    assert [words for words, _ in found] == [one.words for one in planted]
    assert len(planted) == 30
    assert not [(one, told) for one, (_, told) in zip(planted, found, strict=True) if one.told not in told]


def test_the_text_without_the_comments_is_identical(folder: Path) -> None:
    before, after = (characters((folder / name).read_bytes()) for name in ("long.docx", "copy.docx"))
    assert before == after


@pytest.fixture(scope="module")
def printed(folder: Path) -> Path:
    """The document and its copy as PDF files beside them."""
    if _OFFICE is None:
        pytest.skip("LibreOffice is not installed")
    profile = f"-env:UserInstallation=file://{folder}/profile"
    files = [str(folder / name) for name in ("long.docx", "copy.docx")]
    command = [_OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder


def test_the_pages_look_the_same(printed: Path) -> None:
    before, after = (pypdfium2.PdfDocument(printed / name) for name in ("long.pdf", "copy.pdf"))
    assert len(before) == len(after) >= 20
    for number in range(len(before)):
        one, other = letters(before[number]), letters(after[number])
        assert [letter for letter, _ in one] == [letter for letter, _ in other]
        moved = [
            abs(a - b)
            for (_, at), (_, to) in zip(one, other, strict=True)
            for a, b in zip(at, to, strict=True)
        ]
        assert max(moved) < _MOST_MOVED


def letters(page: pypdfium2.PdfPage) -> list[Letter]:
    text = page.get_textpage()
    found = [
        (chr(raw.FPDFText_GetUnicode(text.raw, at)), text.get_charbox(at)) for at in range(text.count_chars())
    ]
    return [one for one in found if one[0].strip()]


def test_the_same_mistakes_are_highlighted_in_the_pdf(printed: Path) -> None:
    annotate(printed / "long.pdf", printed / "marked.pdf")
    assert (printed / "marked.pdf").read_bytes().startswith((printed / "long.pdf").read_bytes())
    pages = pypdfium2.PdfDocument(printed / "marked.pdf")
    found = []
    for number, page in enumerate(pypdf.PdfReader(printed / "marked.pdf").pages):
        text = pages[number].get_textpage()
        rects = [one.get_object()["/Rect"] for one in cast(Any, page.get("/Annots", ()))]
        found += [text.get_text_bounded(*map(float, rect)).strip() for rect in rects]
    assert found == [one.words for one in long_document().planted]

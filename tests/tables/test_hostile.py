"""Tables of harm: each document is told in one clear sentence, and soon."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from audit.article.reading import ArticleFault, ArticleSource, read_article_file
from audit.cli.group import group as main
from audit.tables.structure.grid import grids_of
from audit.tables.structure.relations import relations_of
from tests.article.files.making import docx, par

_WIDE = 10_000


def _book(fill: Callable[[openpyxl.worksheet.worksheet.Worksheet], None]) -> bytes:
    book = openpyxl.Workbook()
    fill(book.active)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _formulas(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
    for one in (["Item", 2020], ["Dues", "=C2"], ["Tolls", "=B2"], ["Total", "=SUM(B2:B3)"]):
        sheet.append(one)


REFUSED: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "columns without end": ("csv", lambda: (",".join(map(str, range(_WIDE))) + "\n").encode() * 3, "has a table of 10000 columns"),
    "columns of a page": ("html", lambda: ("<table>" + ("<tr>" + "<td>7" * _WIDE) * 3).encode(), "has a table of 10000 columns"),
    "columns of Markdown": ("md", lambda: ("|" + "7|" * _WIDE + "\n|" + "-|" * _WIDE + "\n").encode() + b"|" + b"7|" * _WIDE, "has a table of 10000 columns"),
    "a giant cell": ("html", lambda: b"<table><tr><td>7</td><td>" + b"word 5 " * 1_400_000, "has a table cell of 9799999 characters"),
    "a giant cell of a sheet": ("csv", lambda: b"Dues,\"" + b"word 5 " * 1_400_000 + b"\"\n", "is a damaged CSV file"),
    "formulas without values": ("xlsx", lambda: _book(_formulas), "has 3 formulas and the value of none, as in cell B2"),
    "half a book": ("xlsx", lambda: _book(_formulas)[:2000], "is a damaged XLSX file"),
    "half a document": ("docx", lambda: docx(par("Dues"))[:300], "is a damaged DOCX file"),
    "half a page": ("pdf", lambda: b"%PDF-1.4\n1 0 obj << /Type /Catalog", "is a damaged PDF file"),
    "a locked document": ("docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0".ljust(2000, b"\0"), "password"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_document_of_harm_is_told_in_one_sentence(name: str, tmp_path: Path) -> None:
    ending, make, told = REFUSED[name]
    path = tmp_path / f"harm.{ending}"
    path.write_bytes(make())
    found = read_article_file(str(path))
    assert isinstance(found, ArticleFault)
    assert told in str(found)


def test_the_rest_of_a_folder_is_audited_and_the_exit_code_is_2(tmp_path: Path) -> None:
    for name, (ending, make, _) in REFUSED.items():
        (tmp_path / f"{name.replace(' ', '-')}.{ending}").write_bytes(make())
    rows = ("Item|2023|2024", "-|-|-", "Dues|180.2|196.4", "Rents|110.0|121.8", "Total|290.2|381.2")
    (tmp_path / "sound.md").write_text("\n".join(f"|{one}|" for one in rows), encoding="utf-8")
    result = CliRunner().invoke(main, ["check", str(tmp_path), "--format", "json"])
    assert result.exit_code == 2
    found = json.loads(result.stdout)["findings"]
    refused = {Path(one["file"]).stem.replace("-", " ") for one in found if one["verdict"] == "invalid"}
    assert refused == set(REFUSED)
    assert any(Path(one["file"]).name == "sound.md" and one["verdict"] == "fails" for one in found)


def _read(page: str, tmp_path: Path) -> ArticleSource:
    path = tmp_path / "page.html"
    path.write_text(f"<html><body><table>{page}</table></body></html>")
    found = read_article_file(str(path))
    assert isinstance(found, ArticleSource)
    return found


@pytest.mark.parametrize(
    "page",
    [
        "<tr><td rowspan=99999999 colspan=99999999>a<td>5</tr><tr><td>7</tr>",
        "<tr><td rowspan=3>a<td>1<td rowspan=2>2</tr><tr><td colspan=4>3</tr><tr><td rowspan=0>4<td colspan=0>5<td colspan=-1>6</tr>",
        "<tr>" + "<td rowspan=900 colspan=900>5" + "</tr><tr><td rowspan=900 colspan=900>7</tr>" * 300,
    ],
)
def test_spans_that_overlap_or_go_beyond_the_table_are_read(page: str, tmp_path: Path) -> None:
    found = _read(page, tmp_path)
    assert relations_of(grids_of(found.tables[0])) == []


def test_a_long_table_of_which_nothing_adds_up_is_soon_done() -> None:
    from time import process_time

    from audit.tables.readers.markdown import tables_of

    rows = "".join(f"|row {one}|{one * 7919 % 9973}|\n" for one in range(6000))
    table = tables_of("|a|b|\n|---|---|\n" + rows)[0]
    begun = process_time()
    relations_of(grids_of(table))
    assert process_time() - begun < 10

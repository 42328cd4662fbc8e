"""Files that make much of little: each ends soon, in a bounded room, with one sentence."""

from __future__ import annotations

import resource
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from audit.article.reading import ArticleFault, ArticleSource, read_article_file
from tests.article.files.making import docx, odt, packed, par, pdf, row

_SECONDS = 4.0  # of the processor; on a machine that is not shared a half of it
_CELL = par("1")
_ENTITIES = '<!DOCTYPE a [<!ENTITY a0 "lol">' + "".join(
    f'<!ENTITY a{one} "{f"&a{one - 1};" * 10}">' for one in range(1, 12)
)
_TABLE = "<table:table><table:table-row>{}</table:table-row></table:table>"
_REPEATED = (
    '<table:table-cell table:number-columns-repeated="1000000"><text:p>12345</text:p></table:table-cell>'
)


def _document(words: str) -> bytes:
    return packed({"[Content_Types].xml": "<Types/>", "word/document.xml": words})


def _entities(text: str) -> str:
    return f'{_ENTITIES}]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>'


FAR, COSTLY, UNSOUND = (
    "unfolds to far more text than a file of its size holds",
    "takes more memory or time to read",
    "is a damaged",
)
REFUSED: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "a document of blanks": ("docx", lambda: _document(" " * 100_000_000), FAR),
    "a row of 300,000 cells": ("docx", lambda: docx("<w:tbl>" + row(*[_CELL] * 300_000) + "</w:tbl>"), FAR),
    "a long word": ("docx", lambda: docx(par("1 " * 900_000)), FAR),
    "entities of entities": ("docx", lambda: _document(_entities("&a11;")), UNSOUND),
    "a file of the system": ("docx", lambda: _document('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>7 &x;</a>'), "declares entities of its own"),
    "tables in tables without end": ("docx", lambda: docx("<w:tbl><w:tr><w:tc>" * 5000), UNSOUND),
    "closed tables in tables": ("docx", lambda: docx("<w:tbl><w:tr><w:tc>" * 5000 + "</w:tc></w:tr></w:tbl>" * 5000), UNSOUND),
    "thirty thousand parts": ("docx", lambda: packed({f"word/{one}": "" for one in range(30_000)}), "is an archive of more than 20000 parts"),
    "rows and cells by the thousand": ("odt", lambda: odt(_TABLE.format(_REPEATED).replace("<table:table-row>", '<table:table-row table:number-rows-repeated="1000000">') * 8000), FAR),
    "spans in spans": ("odt", lambda: odt("<text:span>" * 100_000), UNSOUND),
    "twice packed": ("pdf", lambda: pdf("BT " + "(aaaa 1 ) Tj " * 3_000_000 + "ET", filters=2), ""),
    "pages that share a stream": ("pdf", lambda: pdf("BT /F1 8 Tf " + "".join(f"(It has {one} cars.) Tj 0 -9 Td " for one in range(1500)) + "ET", pages=499), ""),
    "strokes without words": ("pdf", lambda: pdf("0 0 m " + "10 10 l " * 200_000 + "S", pages=499), COSTLY),
    "attributes": ("html", lambda: ("<html><p " + " ".join(f"a{one}" for one in range(200_000))).encode(), COSTLY),
    "open elements": ("html", lambda: b"<html>" + b"<b>" * 9000, "leaves thousands of its elements open"),
    "a million elements": ("html", lambda: b"<html>" + b"<br>" * 1_000_000, "has more than 400000 elements: split it"),
    "open groups": ("rtf", lambda: b"{\\rtf1" + b"{" * 1_000_000, "leaves thousands of its groups open"),
    "control words": ("rtf", lambda: b"{\\rtf1" + b"\\b1" * 1_100_000, "has more than 1000000 control words"),
    "a million rows": ("csv", lambda: b"1,2\n" * 1_000_000, "has more than 100000 rows: split it"),
    "quotes": ("csv", lambda: b'"' * 3_000_000, UNSOUND),
}  # fmt: skip


def _corner() -> bytes:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1048576"] = 7, 5
    return _saved(book)


def _saved(book: openpyxl.Workbook) -> bytes:
    import io

    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


READ: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "ten thousand paragraphs": ("docx", lambda: docx("".join(par(f"Shop {one} sold {one + 7} cars.") for one in range(10_000))), "Shop 9999 sold 10006 cars."),
    "a cell over 400 million columns": ("docx", lambda: docx("<w:tbl>" + row('<w:tcPr><w:gridSpan w:val="400000000"/></w:tcPr>' + par("5 cars"), "7") + "</w:tbl>"), "5 cars\t7"),
    "tables in tables": ("docx", lambda: docx("<w:tbl><w:tr><w:tc>" * 80 + par("5 cars") + "</w:tc></w:tr></w:tbl>" * 80), "5 cars"),
    "a cell repeated a million times": ("odt", lambda: odt(_TABLE.format(_REPEATED)), "12345\t12345"),
    "a thousand million blanks": ("odt", lambda: odt('<text:p>1<text:s text:c="999999999"/>2</text:p>'), "1 "),
    "tables in tables of a page": ("html", lambda: b"<html>" + b"<table><tr><td>" * 1900 + b"5 cars", "5 cars"),
    "elements in elements": ("html", lambda: b"<html>" + b"<x>" * 100_000 + b"5 cars", "5 cars"),
    "words above the line": ("html", lambda: b"<html><p>" + b"<sup>" * 1900 + b"2", "²"),
    "blanks of a page": ("html", lambda: b"<html><p>1" + b" " * 5_000_000 + b"2", "1 2"),
    "a cell at the farthest corner": ("xlsx", _corner, "7"),
    "tables in tables of RTF": ("rtf", lambda: b"{\\rtf1 " + b"\\pard\\intbl\\itap999999999 5 cars\\nestcell" * 900, "5 cars"),
    "bytes that are not there": ("rtf", lambda: b"{\\rtf1 5 cars\\bin999999999 6 cars", "5 cars"),
}  # fmt: skip


def _spent() -> float:
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def _timed(path: Path) -> ArticleSource | ArticleFault:
    before = _spent()
    found = read_article_file(str(path))
    assert _spent() - before < _SECONDS
    return found


@pytest.mark.parametrize("case", REFUSED)
def test_a_bomb_is_refused_in_one_sentence(case: str, tmp_path: Path) -> None:
    form, make, told = REFUSED[case]
    path = tmp_path / f"a.{form}"
    path.write_bytes(make())
    found = _timed(path)
    assert isinstance(found, ArticleFault)
    assert told in found.message and "\n" not in found.message and found.message.startswith(str(path))


@pytest.mark.parametrize("case", READ)
def test_what_only_looks_large_is_read(case: str, tmp_path: Path) -> None:
    form, make, words = READ[case]
    path = tmp_path / f"a.{form}"
    path.write_bytes(make())
    found = _timed(path)
    assert isinstance(found, ArticleSource), found
    assert words in found.text


def test_a_packed_document_that_was_not_packed_is_no_bomb(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": "<a><body>" + par("5 cars") * 20_000 + "</body></a>",
    }
    path.write_bytes(
        packed({name: str(text).replace("w:", "") for name, text in parts.items()}, zipfile.ZIP_STORED)
    )
    assert isinstance(_timed(path), ArticleSource)


def test_a_document_of_a_child_that_dies_leaves_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(REFUSED["twice packed"][1]())
    (tmp_path / "b.pdf").write_bytes(pdf("BT /F1 12 Tf 20 600 Td (It has 466 rooms.) Tj ET"))
    assert isinstance(read_article_file(str(tmp_path / "a.pdf")), ArticleFault)
    assert isinstance(read_article_file(str(tmp_path / "b.pdf")), ArticleSource)

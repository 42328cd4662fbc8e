"""Files of every format: their text, or one clear sentence."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.article.files.formats import LARGEST_TEXT
from audit.article.reading import ArticleFault, ArticleSource, articles_of, read_article_file

TEXT = "水渠三百里\n\n全县有14个乡镇、230个村,投资3.2亿元。\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def read(path: Path) -> ArticleSource:
    source = read_article_file(str(path))
    assert isinstance(source, ArticleSource), source
    return source


def fault(path: Path) -> str:
    found = read_article_file(str(path))
    assert isinstance(found, ArticleFault)
    assert str(path) in found.message and "\n" not in found.message
    return found.message


def pdf(words: str, pages: int = 1) -> bytes:
    """A PDF file with one line of ASCII on each page, or with empty pages."""
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        page = writer.add_blank_page(300, 300)
        content = pypdf.generic.DecodedStreamObject()
        content.set_data(f"BT /F1 12 Tf 20 200 Td ({words}) Tj ET".encode() if words else b"")
        page[pypdf.generic.NameObject("/Contents")] = writer._add_object(content)
        font = pypdf.generic.DictionaryObject()
        for key, value in (("/Type", "/Font"), ("/Subtype", "/Type1"), ("/BaseFont", "/Helvetica")):
            font[pypdf.generic.NameObject(key)] = pypdf.generic.NameObject(value)
        fonts = pypdf.generic.DictionaryObject({pypdf.generic.NameObject("/F1"): font})
        resources = pypdf.generic.DictionaryObject({pypdf.generic.NameObject("/Font"): fonts})
        page[pypdf.generic.NameObject("/Resources")] = resources
    return _bytes(writer.write)


def locked_pdf() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("It has 466 rooms.")))
    writer.encrypt("secret", algorithm="RC4-128")
    return _bytes(writer.write)


def word() -> bytes:
    document = docx.Document()
    document.add_heading("Rooms of the house", 0)
    document.add_paragraph("It has 466 rooms.")
    document.add_heading("Doors", 2)
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "doors", "932"
    return _bytes(document.save)


def _bytes(save: Callable[[io.BytesIO], object]) -> bytes:
    stream = io.BytesIO()
    save(stream)
    return stream.getvalue()


def archive(**files: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return stream.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_text_in_any_of_the_encodings(encoding: str, ends: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.replace("\n", ends).encode(encoding))
    assert read(path) == ArticleSource(str(path), TEXT.replace("\n", ends), "text")


def test_html_gives_the_article_without_what_stands_around_it(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        "<!DOCTYPE html><html><head><title>x</title><style>p {top: 9px}</style></head><body><nav>5 links</nav>"
        "<article><h1>Rooms</h1><p>It has <b>466</b>\n rooms &amp; two<br>doors.</p><script>var a = 7</script>"
        "<ul><li>one</li><li>two</li></ul><table><tr><td>doors</td><td>932</td></tr></table></article>"
        "<footer>2024</footer></body></html>", "utf-8",
    )  # fmt: skip
    source = read(path)
    assert source.text == "# Rooms\n\nIt has 466 rooms & two\ndoors.\n\none\n\ntwo\n\ndoors\t932\n"
    assert source.form == "html" and source.extracted


def test_html_in_the_encoding_that_it_names(tmp_path: Path) -> None:
    path = tmp_path / "a.htm"
    path.write_bytes('<meta charset="gb2312"><p>共466个小区。'.encode("gb18030"))
    assert read(path).text == "共466个小区。\n"


def test_a_name_without_an_ending_is_known_by_what_the_file_begins_with(tmp_path: Path) -> None:
    for name, data, form in (("a", pdf("It has 466 rooms."), "pdf"), ("b", word(), "docx"), ("c", b"<html><p>466 rooms", "html")):  # fmt: skip
        (tmp_path / name).write_bytes(data)
        assert read(tmp_path / name).form == form and "466 rooms" in read(tmp_path / name).text


def test_docx_keeps_headings_and_rows(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word())
    source = read(tmp_path / "a.docx")
    assert source.text == "# Rooms of the house\n\nIt has 466 rooms.\n\n## Doors\n\ndoors\t932\n"
    assert [one.kind for one in articles_of(source.text)[0].paragraphs] == [
        "heading",
        "text",
        "heading",
        "text",
    ]


def test_pdf_gives_the_lines_of_its_pages(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf("It has 466 rooms.", pages=2))
    assert read(tmp_path / "a.pdf").text == "It has 466 rooms.\n\nIt has 466 rooms.\n"


BAD: dict[str, tuple[str, bytes, str]] = {
    "neither encoding": ("a.txt", b"caf\xe9 466 rooms, na\xefve", "neither UTF-8 (byte 4) nor GB18030"),
    "latin letters that decode as rare characters": ("a.txt", "déjà réservé: 466 été".encode("latin-1"), "neither UTF-8"),
    "big5": ("a.txt", "水渠三百里,共有十四個鄉鎮參加,投資三億元。".encode("big5"), "neither UTF-8"),
    "zero bytes": ("a.txt", b"\x00\x01\x02\x00 466", "is not text: it has zero bytes"),
    "utf-16 without its mark": ("a.txt", "It has 466 rooms.".encode("utf-16-le"), "looks like UTF-16"),
    "half of utf-16": ("a.txt", b"\xff\xfea", "begins like UTF-16-LE and is not"),
    "control characters": ("a.txt", bytes(range(1, 32)) * 9, "is not text: it is full of control characters"),
    "blank": ("a.txt", b" \n\n ", "holds no text"),
    "empty": ("a.md", b"", "holds no text"),
    "an image": ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is a picture (PNG): recognise its text first, or type it"),
    "broken pdf": ("a.pdf", b"%PDF-1.7\nnothing of the kind", "is a damaged PDF file"),
    "cut pdf": ("a.pdf", pdf("It has 466 rooms.")[:200], "is a damaged PDF file"),
    "text called pdf": ("a.pdf", b"It has 466 rooms.", "is a damaged PDF file"),
    "pdf with a password": ("a.pdf", locked_pdf(), "is protected by a password"),
    "pdf without text": ("a.pdf", pdf(""), "holds no text: if its pages are pictures, recognise the text first"),
    "broken docx": ("a.docx", b"PK\x03\x04" + bytes(100), "is a damaged DOCX file"),
    "cut docx": ("a.docx", word()[:9000], "is a damaged DOCX file"),
    "docx with a password": ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le") + bytes(99), "is protected by a password"),
    "old word": ("a.doc", OLE + "WordDocument".encode("utf-16-le"), "is a Word 97 file (.doc): save it as .docx"),
    "another archive": ("a.docx", archive(a=b"466 rooms"), "is an archive (ZIP): unpack it, and name the article in it"),
    "docx without sense": ("a.docx", archive(word__document_xml=b"<a>"), "is a damaged DOCX file"),
    "docx that unfolds": ("a.docx", archive(word__document_xml=bytes(100_000_001)), "unfolds to far more text"),
    "html of open elements": ("a.html", b"<div>" * 100_000, "leaves thousands of its elements open"),
    "html of nothing": ("a.html", b"<html><script>466</script></html>", "holds no text"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_gives_one_sentence(case: str, tmp_path: Path) -> None:
    name, data, expected = BAD[case]
    (tmp_path / name).write_bytes(data)
    assert expected in fault(tmp_path / name)


def test_what_is_no_file(tmp_path: Path) -> None:
    assert "is a folder" in fault(tmp_path)
    assert "no such file" in fault(tmp_path / "none.txt")
    assert isinstance(read_article_file("a\0b"), ArticleFault)


def test_a_text_too_large(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a" * (LARGEST_TEXT + 1))
    assert "split it" in fault(tmp_path / "a.txt")


@pytest.mark.parametrize(
    ("name", "data", "library"),
    [
        ("a.docx", word(), "lxml"),
        ("a.html", b"<html>466", "selectolax.lexbor"),
    ],
)
def test_a_missing_reader_is_named(
    name: str, data: bytes, library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / name).write_bytes(data)
    monkeypatch.setitem(sys.modules, library, None)
    assert f"the library {library} that reads it is not installed" in fault(tmp_path / name)


@given(
    st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a.pdf", "a"]),
    st.sampled_from(
        [b"", b"%PDF-1.4\n", b"PK\x03\x04", OLE, b"\xff\xfe", b"<html>", "近20万吨".encode("gb18030")]
    ),
    st.binary(max_size=60),
)
@settings(deadline=None)
def test_no_bytes_raise(
    tmp_path_factory: pytest.TempPathFactory, name: str, start: bytes, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(start + data)
    found = read_article_file(str(path))
    assert isinstance(found, ArticleFault) or found.text.strip()

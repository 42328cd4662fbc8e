"""Files that are no articles: each is named for what it is, with what to do; no command takes one for another thing."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import audit
from audit.article.reading import ArticleFault, names_a_file, read_article_file
from audit.cli.group import group
from tests.article.files.making import docx, packed, par, pdf

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
UTF16 = "utf-16-le"

FILES: dict[str, tuple[bytes, str]] = {
    "a.doc": (OLE + "WordDocument".encode(UTF16), "is a Word 97 file (.doc): save it as .docx"),
    "b.docx": (OLE + "WordDocument".encode(UTF16), "is a Word 97 file (.doc): save it as .docx"),
    "a.xls": (OLE + "Workbook".encode(UTF16), "is an Excel 97 file (.xls): save it as .xlsx"),
    "a.ppt": (OLE + "PowerPoint Document".encode(UTF16), "is a presentation (.ppt): save its text as .docx or .txt"),
    "a.msg": (OLE + "__substg1.0_1000".encode(UTF16), "is a message of Outlook (.msg): save its text as .txt"),
    "a.wps": (OLE, "is in an older format of Office: save it as .docx, .xlsx or .txt"),
    "c.docx": (OLE + "EncryptedPackage".encode(UTF16), "is protected by a password: save it without one"),
    "a.odt": (packed({"mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": "<a><encryption-data/></a>", "content.xml": b"\x12\x80"}), "is protected by a password: save it without one"),
    "a.png": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is a picture (PNG): recognise its text first, or type it"),
    "a.jpg": (b"\xff\xd8\xff\xe0\0\x10JFIF", "is a picture (JPEG): recognise its text first, or type it"),
    "a.webp": (b"RIFF\x10\0\0\0WEBPVP8 ", "is a picture (WebP): recognise its text first, or type it"),
    "a.heic": (b"\0\0\0\x18ftypheic", "is a picture (HEIC): recognise its text first, or type it"),
    "a.svg": (b'<?xml version="1.0"?><svg width="3">', "is a picture (SVG): recognise its text first, or type it"),
    "a.zip": (packed({"a.txt": "466 rooms"}), "is an archive (ZIP): unpack it, and name the article in it"),
    "a.7z": (b"7z\xbc\xaf\x27\x1c\0\4", "is an archive (7z): unpack it, and name the article in it"),
    "a.rar": (b"Rar!\x1a\x07\1\0", "is an archive (RAR): unpack it, and name the article in it"),
    "a.gz": (b"\x1f\x8b\x08\0", "is an archive (gzip): unpack it, and name the article in it"),
    "a.tar": (b"a.txt".ljust(257, b"\0") + b"ustar\x0000", "is an archive (tar): unpack it, and name the article in it"),
    "a.pptx": (packed({"[Content_Types].xml": "<a/>", "ppt/presentation.xml": "<a/>"}), "is a presentation (.pptx): save its text as .docx or .txt"),
    "a.odp": (packed({"mimetype": "application/vnd.oasis.opendocument.presentation"}), "is a presentation (.odp): save its text as .docx or .txt"),
    "a.epub": (packed({"mimetype": "application/epub+zip"}), "is an e-book (EPUB): save the chapter that is meant as .html, .docx or .txt"),
    "a.xlsb": (packed({"xl/workbook.bin": "1"}), "is an Excel file in binary form (.xlsb): save it as .xlsx"),
    "a.pages": (packed({"Index/Document.iwa": "1"}), "is a file of Pages, Numbers or Keynote: export it as .docx, .xlsx or .txt"),
    "a.mp3": (b"ID3\x03\0\0", "is a recording (MP3): name the text of what is said in it"),
    "a.db": (b"SQLite format 3\0", "is a file of data (SQLite): save the table as .csv"),
    "a.exe": (b"MZ\x90\0\3\0", "is a program, not text"),
    "a.mht": (b"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;", "is a saved page with its pictures (MHTML): save it as .html"),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("ending", ["", ".txt"])
def test_a_file_is_named_for_what_it_is(name: str, ending: str, tmp_path: Path) -> None:
    data, told = FILES[name]
    path = tmp_path / f"{name}{ending}"
    path.write_bytes(data)
    found = read_article_file(str(path))
    assert isinstance(found, ArticleFault) and found.message == f"{path} {told}"


ARTICLES = {
    "plain text": ("a.txt", b"Rooms of a house\n\nIt has 466 rooms: 12 of them are new.\n"),
    "Markdown": ("a.md", b"# Rooms\n\nIt has 466 rooms.\n"),
    "DOCX": ("a b.docx", docx(par("It has 466 rooms."))),
    "PDF": ("a.PDF", pdf("BT /F1 12 Tf 20 600 Td (It has 466 rooms.) Tj ET")),
    "HTML": ("a.html", b"<html><p>It has 466 rooms."),
    "RTF": ("a.rtf", rb"{\rtf1 It has 466 rooms.}"),
    "CSV": ("a.csv", b"rooms,466\n"),
}


@pytest.mark.parametrize("kind", ARTICLES)
def test_check_audits_an_article_itself(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name, data = ARTICLES[kind]
    (tmp_path / name).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    result = audit.check(name)
    assert not result.findings and result.counts.files == 1 and result.counts.claims >= 1
    assert "466" in {claim.says.split()[0].split(",")[-1] for _, claim in result.claims}
    assert CliRunner().invoke(group, ["check", name]).exit_code == 0
    assert CliRunner().invoke(group, ["extract", name, "-o", "claims/a.yaml"]).exit_code == 0


def test_check_names_a_picture_for_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(FILES["a.png"][0])
    (finding,) = audit.check(path).findings
    assert str(finding.message) == f"`{path}` is a picture (PNG): recognise its text first, or type it"


def test_a_claim_file_of_another_ending_is_checked(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("audit: 1\nclaims:\n  rooms: {says: 466}\n")
    assert audit.check(path).exit_code("error") == 0


def test_python_takes_paths_and_documents(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(docx(par("It has 466 rooms.")))
    for given in (path, str(path)):
        assert [one.says.value for one in audit.extract(given).claims.values()] == ["466 rooms"]
        assert [one.reading.text for one in audit.mentions(given)] == ["466 rooms"]
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "a.yaml").write_text(audit.extract(path).source.text)
    assert audit.check(tmp_path / "claims").counts.claims == 1
    assert audit.check([tmp_path / "claims", str(tmp_path / "claims")]).counts.files == 1
    assert len(audit.claims_frame(tmp_path / "claims")) == 1


PATHS = {
    "sub/none.docx": "sub/none.docx cannot be read: no such file or directory",
    "none.pdf": "none.pdf cannot be read: no such file or directory",
    "my old report.odt": "my old report.odt cannot be read: no such file or directory",
    ".": ". is a folder: name one article",
}


@pytest.mark.parametrize("given", PATHS)
def test_python_says_why_a_path_gives_no_text(given: str) -> None:
    for function in (audit.extract, audit.mentions):
        with pytest.raises(ValueError) as raised:
            function(given)
        assert str(raised.value) == PATHS[given]


TEXTS = [
    "It has 466 rooms.",
    "In 2024 it sold 30 copies of the book a.docx",
    "466",
    "Rooms\n466.txt",
    "",
    "a\0b.txt",
    "See index.html for the 12 rules of it all",
]


@pytest.mark.parametrize("text", TEXTS)
def test_words_are_no_path(text: str) -> None:
    assert not names_a_file(text)

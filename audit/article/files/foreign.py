"""Files that are recognised by their beginning and are not articles: each is named for what it is, with advice."""

from __future__ import annotations

import re

from audit.article.files.unreadable import Unreadable
from audit.base.findings import Sentence, marked, sentence

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_PICTURE = marked("is a picture ({kind}): recognise its text first, or type it")
_ARCHIVE = marked("is an archive ({kind}): unpack it, and name the article in it")
_RECORDING = marked("is a recording ({kind}): name the text of what is said in it")
_SLIDES = marked("is a presentation ({kind}): save its text as .docx or .txt")
_WORD = marked("is a Word 97 file (.doc): save it as .docx")
_EXCEL = marked("is an Excel 97 file (.xls): save it as .xlsx")
_OFFICE = marked("is in an older format of Office: save it as .docx, .xlsx or .txt")
_MAIL = marked("is a message of Outlook (.msg): save its text as .txt")
_BOOK = marked("is an e-book ({kind}): save the chapter that is meant as .html, .docx or .txt")
_PAGES = marked("is a file of Pages, Numbers or Keynote: export it as .docx, .xlsx or .txt")
_BINARY_SHEET = marked("is an Excel file in binary form (.xlsb): save it as .xlsx")
_WEB = marked("is a saved page with its pictures (MHTML): save it as .html")
_DATA = marked("is a file of data ({kind}): save the table as .csv")
_PROGRAM = marked("is a program, not text")
_MACHINE = marked("is a file of Word in XML: save it as .docx")

# The beginning of a file, what to say, and the name of the kind.
_BEGINNINGS: tuple[tuple[bytes, str, str], ...] = (
    (rb"\x89PNG\r\n\x1a\n", _PICTURE, "PNG"),
    (rb"\xff\xd8\xff", _PICTURE, "JPEG"),
    (rb"GIF8[79]a", _PICTURE, "GIF"),
    (rb"RIFF.{4}WEBP", _PICTURE, "WebP"),
    (rb"II\*\0|MM\0\*", _PICTURE, "TIFF"),
    (rb"BM.{4}\0{4}", _PICTURE, "BMP"),
    (rb".{4}ftyp(?:heic|heix|mif1|msf1|avif)", _PICTURE, "HEIC"),
    (rb"8BPS\0\x01", _PICTURE, "PSD"),
    (rb"AT&TFORM", _PICTURE, "DjVu"),
    (rb"(?:\xef\xbb\xbf)?\s{0,20}(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!DOCTYPE svg[^>]{0,300}>\s{0,20})?<svg\b", _PICTURE, "SVG"),
    (rb"7z\xbc\xaf\x27\x1c", _ARCHIVE, "7z"),
    (rb"Rar!\x1a\x07", _ARCHIVE, "RAR"),
    (rb"\x1f\x8b", _ARCHIVE, "gzip"),
    (rb"BZh[1-9]1AY&SY", _ARCHIVE, "bzip2"),
    (rb"\xfd7zXZ\0", _ARCHIVE, "xz"),
    (rb"\x28\xb5\x2f\xfd", _ARCHIVE, "Zstandard"),
    (rb".{257}ustar", _ARCHIVE, "tar"),
    (rb"PK\x05\x06|PK\x07\x08", _ARCHIVE, "ZIP"),
    (rb"ID3[\x02-\x04]|\xff[\xfb\xf3\xf2]", _RECORDING, "MP3"),
    (rb"OggS\0", _RECORDING, "Ogg"),
    (rb"fLaC", _RECORDING, "FLAC"),
    (rb"RIFF.{4}WAVE", _RECORDING, "WAV"),
    (rb".{4}ftyp", _RECORDING, "MP4"),
    (rb"\x1aE\xdf\xa3", _RECORDING, "WebM"),
    (rb"SQLite format 3\0", _DATA, "SQLite"),
    (rb"PAR1\x15", _DATA, "Parquet"),
    (rb"\x7fELF|MZ.\0", _PROGRAM, ""),
    (rb"(?i:(?:from|mime-version|subject|date):[^\0]{0,2000}?multipart/related)", _WEB, ""),
    (rb"(?:\xef\xbb\xbf)?<\?xml[^>]{0,200}>\s{0,20}<\?mso-application progid=\"Word", _MACHINE, ""),
)  # fmt: skip
_PATTERNS = tuple((re.compile(one, re.S), words, kind) for one, words, kind in _BEGINNINGS)
_LOOKED_AT = 4000  # bytes

# The stream by which a file of the older Office shows which program wrote it.
_STREAMS = (
    ("WordDocument", _WORD), ("Workbook", _EXCEL), ("Book", _EXCEL),
    ("PowerPoint Document", _SLIDES), ("__substg1.0_", _MAIL), ("__properties_version1.0", _MAIL),
)  # fmt: skip
# The kind of an archive by one of its parts: a format of the table, or words and the name of the kind.
_PARTS = (
    ("word/", "docx", ""), ("xl/workbook.bin", _BINARY_SHEET, ""), ("xl/", "xlsx", ""), ("ppt/", _SLIDES, ".pptx"),
    ("META-INF/container.xml", _BOOK, "EPUB"), ("Index/Document.iwa", _PAGES, ""), ("index.apxl", _PAGES, ""),
)  # fmt: skip
_MIME = re.compile(rb"application/(?:vnd\.oasis\.opendocument\.([a-z]+)|epub\+zip)")
_OPEN_DOCUMENTS = {"text": "odt", "spreadsheet": "ods"}


def foreign(data: bytes) -> Sentence | None:
    """What a file is whose beginning rules out an article, and what to do; ``None`` for one that may be an
    article."""
    if data.startswith(OLE):
        return _of_older_office(data)
    start = data[:_LOOKED_AT]
    return next(
        (sentence(words, kind=kind) for pattern, words, kind in _PATTERNS if pattern.match(start)), None
    )


def kind_of_archive(data: bytes) -> str | Sentence:
    """The name of the format of an archive; "" if it cannot be opened; otherwise what to say about it."""
    mime = _MIME.match(data, 38)  # the first part is called mimetype, and is not packed
    if mime is not None:
        return _of_mime(mime[1])
    try:
        from audit.article.files.packed import Packed  # loads zipfile, which a text does not need

        names = Packed(data).names()
    except Unreadable as error:
        return error.why
    except Exception:  # a broken archive may make the library raise anything: its reader will report it
        return ""
    for part, found, kind in _PARTS:
        if any(name.startswith(part) for name in names):
            return sentence(found, kind=kind) if " " in found else found
    return sentence(_ARCHIVE, kind="ZIP")


def _of_mime(document: bytes | None) -> str | Sentence:
    if document is None:
        return sentence(_BOOK, kind="EPUB")
    if document == b"presentation":
        return sentence(_SLIDES, kind=".odp")
    return _OPEN_DOCUMENTS.get(document.decode(), "") or sentence(_ARCHIVE, kind="ZIP")


def _of_older_office(data: bytes) -> Sentence:
    """Describes files that Office wrote before 2007, and those that it wraps in that format to protect them."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Unreadable.locked().why
    for stream, words in _STREAMS:
        if stream.encode("utf-16-le") in data:
            return sentence(words, kind=".ppt")
    return sentence(_OFFICE)

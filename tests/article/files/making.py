"""Documents for the tests, made of their XML so that every oddity of a word processor can be had."""

from __future__ import annotations

import io
import zipfile
import zlib

_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_O = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
)


def packed(parts: dict[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive of parts, in their order."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, data in parts.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else compression
            archive.writestr(zipfile.ZipInfo(name), data, kind)
    return stream.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A DOCX file with the elements in its body; ``parts`` are styles, footnotes, header1 and so on."""
    kinds = {name: name.rstrip("0123456789") for name in parts}
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{_RELATION}/{kinds[name]}" Target="{name}.xml"/>'
        for number, name in enumerate(parts)
    )
    namespace = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    root = {"styles": "styles", "header": "hdr", "footer": "ftr"}
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f"<Relationships {namespace}>{relations}</Relationships>",
    }
    for name, inner in parts.items():
        tag = root.get(kinds[name], name)
        files[f"word/{name}.xml"] = f"<w:{tag} {_W}>{inner}</w:{tag}>"
    return packed(files)


def run(words: str, properties: str = "") -> str:
    """A run of a paragraph."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def par(inner: str, properties: str = "") -> str:
    """A paragraph: of words, or of runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner if inner.startswith('<') else run(inner)}</w:p>"


def row(*cells: str, properties: str = "") -> str:
    """A row of a table: its cells are words, or elements."""
    inner = "".join(f"<w:tc>{cell if cell.startswith('<') else par(cell)}</w:tc>" for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def odt(body: str, styles: str = "", kind: str = "text", **parts: str) -> bytes:
    """An OpenDocument file with the elements in its body."""
    content = (
        f"<office:document-content {_O}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    rest: dict[str, str | bytes] = {name.replace("__", "/") + ".xml": text for name, text in parts.items()}
    return packed({"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": content, **rest})


def flat_odt(body: str) -> bytes:
    """The same in one file of XML."""
    return (
        f'<?xml version="1.0"?>\n<office:document {_O}><office:body><office:text>{body}</office:text>'
        "</office:body></office:document>"
    ).encode()


def pdf(*contents: str, pages: int = 0, filters: int = 1) -> bytes:
    """A PDF file: a page for each content stream, or ``pages`` of the first one. ``filters``: how often its
    streams are packed."""
    objects: dict[int, bytes] = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        3: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    }
    for number, content in enumerate(contents):
        data = content.encode("latin-1")
        for _ in range(filters):
            data = zlib.compress(data, 9)
        head = f"<</Length {len(data)}/Filter[{'/FlateDecode' * filters}]>>stream\n".encode()
        objects[10 + number] = head + data + b"\nendstream"
    shown = [0] * pages if pages else list(range(len(contents)))
    first = 10 + len(contents)
    for number, content_number in enumerate(shown):
        objects[first + number] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {10 + content_number} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>"
        ).encode()
    kids = " ".join(f"{first + number} 0 R" for number in range(len(shown)))
    objects[2] = f"<</Type/Pages/Count {len(shown)}/Kids[{kids}]>>".encode()
    return _with_table(objects)


def _with_table(objects: dict[int, bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    table = {}
    for number in sorted(objects):
        table[number] = len(out)
        out += f"{number} 0 obj\n".encode() + objects[number] + b"\nendobj\n"
    start, count = len(out), max(objects) + 1
    lines = [
        f"{table[one]:010} 00000 n \n" if one in table else "0000000000 65535 f \n" for one in range(count)
    ]
    out += f"xref\n0 {count}\n{''.join(lines)}trailer<</Size {count}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF".encode()
    return bytes(out)

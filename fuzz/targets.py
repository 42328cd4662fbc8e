"""The targets: each takes bytes, hands them to a part of audit, and raises where something is wrong with the answer.

An ``AssertionError`` is a property that does not hold; any other exception is one that users would see.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
import zipfile
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from pathlib import Path

from audit.article.articles import articles_of
from audit.article.extraction import mentions
from audit.article.reading import ArticleFault, read_article_file
from audit.base.findings import Finding, Verdict
from audit.base.intervals import Interval
from audit.base.source import Text
from audit.checks.knowledge.own import load_text as load_rows
from audit.claimfile import load_text
from audit.cli.settings import settings_of
from audit.engine.document import outcomes_of
from audit.engine.run import run
from audit.expressions import Fault, parse, unparse
from audit.numbers import Reading, read
from audit.project.baseline.files import parse_baseline
from audit.project.config import ConfigurationFault, FoundConfiguration
from audit.relations.drafts import document_of
from audit.reports import render
from audit.rules.rule import Rule
from audit.wiring import chosen_rules

Target = Callable[[bytes], None]

MOST_SECONDS = 2.0  # of the processor, for an input of at most MOST_BYTES
MOST_BYTES = 10_000


@contextmanager
def in_time(data: bytes):  # type: ignore[no-untyped-def]
    """Raises ``AssertionError`` where the work on an input of ordinary size takes too long."""
    started = time.process_time()
    yield
    taken = time.process_time() - started
    assert len(data) > MOST_BYTES or taken <= MOST_SECONDS, f"{taken:.1f} s for {len(data)} bytes"


# -- written numbers --------------------------------------------------------------------------------------


def reader(data: bytes) -> None:
    """A text, as ``audit read`` takes it."""
    text = data.decode("utf-8", "replace")
    with in_time(data):
        readings = read(text)
    end = 0
    for one in readings:
        assert 0 <= one.start < one.end <= len(text) and one.text == text[one.start : one.end], one
        assert one.start >= end, f"two readings of one stretch: {readings}"
        end = one.end
        assert one.start <= one.numeral[0] <= one.numeral[1] <= one.end or one.numeral == (0, 0), one
        _in_order(one)


def _in_order(one: Reading) -> None:
    for sets in (one.fair, one.widest):
        assert not _is_empty(sets), one
    if one.widest.low is not None:
        assert one.fair.low is not None and one.widest.low <= one.fair.low, one
    if one.widest.high is not None:
        assert one.fair.high is not None and one.fair.high <= one.widest.high, one


def _is_empty(one: Interval) -> bool:
    if one.low is None or one.high is None:
        return False
    return one.low > one.high or (one.low == one.high and (one.low_open or one.high_open))


# -- claim files ------------------------------------------------------------------------------------------


def loader(data: bytes) -> None:
    """A claim file, from its bytes to a report."""
    with in_time(data):
        result = run([str(_written("a.yaml", data))], _rules())
        report = render("plain", result) + render("json", result)
    _sound(result.findings, data.count(b"\n") + data.count(b"\r") + 2)
    assert report.encode()


@cache
def _rules() -> tuple[Rule, ...]:
    return chosen_rules()


@cache
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="audit-fuzz-"))


def _written(name: str, data: bytes) -> Path:
    path = _folder() / name
    path.write_bytes(data)
    return path


def _sound(findings: Sequence[Finding], lines: int) -> None:
    """No rule stopped, and every finding stands in the file."""
    for one in findings:
        assert not _is_crash(one), str(one.message)
        assert 1 <= one.place.line <= lines and one.place.column >= 1, one
        assert (one.place.end_line, one.place.end_column) >= (one.place.line, one.place.column), one


def _is_crash(one: Finding) -> bool:
    return one.verdict is Verdict.INVALID and "stopped with" in str(one.message)


# -- expressions ------------------------------------------------------------------------------------------

_CLAIMS = """\
audit: 1
claims:
  a: {says: 466个}
  b: {says: 近20万吨}
  c: {says: 96.1%}
  d: {says: 760亿多元}
  e: {says: "2020年9月"}
  f: {says: "3.5 km"}
checks:
  - that: """
_PLACE = load_text("a.yaml", _CLAIMS + "a > b\n").claims["a"].says.place
_DIAGNOSED_OF = 16  # inputs, one is looked at with its repairs


def expressions(data: bytes) -> None:
    """An expression: parsed, written again, and decided over six claims."""
    text = data.decode("utf-8", "replace").replace("\0", "")
    source = _CLAIMS + json.dumps(text) + "\n"
    with in_time(data):
        tree = parse(Text(text, _PLACE))
        if not isinstance(tree, Fault):
            unparse(tree)
        document = load_text("b.yaml", source)
        _sound(outcomes_of(document, _rules()), source.count("\n") + 1)
    if (
        sum(data) % _DIAGNOSED_OF == 0
    ):  # repairs take a hundred times as long, and are no matter of the expression
        with in_time(data):
            found = run([str(_written("b.yaml", source.encode("utf-8", "replace")))], _rules())
        _sound(found.findings, source.count("\n") + 1)


# -- articles ---------------------------------------------------------------------------------------------


def extractor(data: bytes) -> None:
    """An article's text: its numbers, the draft of its claim file, and the check of the draft beside the text."""
    text = data.decode("utf-8", "replace")
    with in_time(data):
        for article in articles_of(text):
            for one in mentions(article):
                assert 0 <= one.reading.start < one.reading.end <= len(text), one
                assert one.reading.text == text[one.reading.start : one.reading.end], one
                _in_order(one.reading)
        document = document_of(text, chosen_rules())  # audit.extract takes the name of a file for a file
    assert not document.faults, document.faults[0]
    if not document.claims:
        return
    _written("article.txt", text.encode())
    draft = document.source.text
    named = draft.replace("article:\n", "article:\n  text: article.txt\n", 1)
    with in_time(data):
        result = run([str(_written("draft.yaml", named.encode()))], _rules())
    _sound(result.findings, named.count("\n") + 2)
    invalid = [one for one in result.findings if one.verdict is Verdict.INVALID]
    assert not invalid, str(invalid[0].message)


# -- documents --------------------------------------------------------------------------------------------

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" '
    'ContentType="application/xml"/><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
)
_RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>'
    "</Relationships>"
)
_MAIN = '<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.{kind}.main+xml"/></Types>'


def _packed(parts: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return stream.getvalue()


def _docx(data: bytes) -> bytes:
    body = b'<w:document xmlns:w="%s"><w:body>%s</w:body></w:document>' % (_WORD.encode(), data)
    return _packed({
        "[Content_Types].xml": (_TYPES + _MAIN.format(name="word/document.xml", kind="wordprocessingml.document")).encode(),
        "_rels/.rels": _RELATION.format(kind="officeDocument", target="word/document.xml").encode(),
        "word/document.xml": body,
    })  # fmt: skip


def _xlsx(data: bytes) -> bytes:
    sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    book = (
        f'<workbook xmlns="{sheet}" xmlns:r="{related}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>'
        "</workbook>"
    )
    return _packed({
        "[Content_Types].xml": (_TYPES + _MAIN.format(name="xl/workbook.xml", kind="spreadsheetml.sheet")).encode(),
        "_rels/.rels": _RELATION.format(kind="officeDocument", target="xl/workbook.xml").encode(),
        "xl/workbook.xml": book.encode(),
        "xl/_rels/workbook.xml.rels": _RELATION.format(kind="worksheet", target="worksheets/sheet1.xml").encode(),
        "xl/worksheets/sheet1.xml":
            b'<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (sheet.encode(), data),
    })  # fmt: skip


def _odt(data: bytes) -> bytes:
    names = " ".join(
        f'xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"'
        for one in ("office", "text", "table")
    )
    content = f"<office:document-content {names}><office:body><office:text>".encode() + data
    return _packed({
        "mimetype": b"application/vnd.oasis.opendocument.text",
        "content.xml": content + b"</office:text></office:body></office:document-content>",
    })  # fmt: skip


# The first byte of an input says what the others are.
_DOCUMENTS: tuple[tuple[str, Callable[[bytes], bytes]], ...] = (
    ("a.html", bytes),
    ("a.docx", _docx),
    ("a.xlsx", _xlsx),
    ("a.odt", _odt),
    ("a.rtf", lambda data: b"{\\rtf1 " + data),
    ("a.csv", bytes),
    ("a.md", bytes),
    ("a.unknown", bytes),
    ("b.html", lambda data: b"<!doctype html><body>" + data),
    ("b.docx", bytes),
    ("c.docx", lambda data: _docx(b"<w:p><w:r><w:t>" + data + b"</w:t></w:r></w:p>")),
    ("a.doc", bytes),
    ("a.pdf", lambda data: b"%PDF-1.4\n" + data),
)


def documents(data: bytes) -> None:
    """A file as editors and browsers write them, to its text."""
    kind, rest = (data[0] if data else 0), data[1:]
    if kind == len(_DOCUMENTS) - 1 and kind != (data[-1] & 63):
        return  # a PDF is read in a process of its own, which takes a hundred times as long: few are
    name, made = _DOCUMENTS[kind % len(_DOCUMENTS)]
    path = _written(name, made(rest))
    with in_time(data):
        found = read_article_file(os.fspath(path))
    if isinstance(found, ArticleFault):
        assert str(found) and "\n" not in str(found), found
    else:
        assert found.text.strip()
        found.text.encode()


# -- configurations ---------------------------------------------------------------------------------------


def configuration(data: bytes) -> None:
    """What a project configures, what it accepts, and what it knows; the first byte says which."""
    kind, rest = (data[0] if data else 0), data[1:]
    with in_time(data):
        try:
            _CONFIGURATIONS[kind % len(_CONFIGURATIONS)](rest)
        except ConfigurationFault as fault:
            assert fault.lines and not any("\n" in line for line in fault.lines), fault.lines


def _own_file(data: bytes) -> None:
    settings_of(FoundConfiguration("audit.toml", data), {})


def _shared_file(data: bytes) -> None:
    settings_of(FoundConfiguration("pyproject.toml", b"[tool.audit]\n" + data, ("tool", "audit")), {})


def _baseline(data: bytes) -> None:
    parse_baseline("known.json", data.decode("utf-8", "replace"))


def _rows(data: bytes) -> None:
    found = load_rows("rows.yaml", data.decode("utf-8", "replace"))
    assert found.rows or found.faults or not data.strip()
    assert not any("\n" in fault for fault in found.faults), found.faults


_CONFIGURATIONS = (_own_file, _shared_file, _baseline, _rows)

TARGETS: dict[str, Target] = {
    "reader": reader,
    "loader": loader,
    "expressions": expressions,
    "extractor": extractor,
    "documents": documents,
    "configuration": configuration,
}

"""The text of a DOCX file as its editor sees it once all changes are accepted: insertions in, deletions out."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from audit.article.files import assembly as parts
from audit.article.files.assembly import Assembly
from audit.article.files.docx_package import Package, Style, is_on, is_raised, outline_sign
from audit.article.files.packed import Packed, child, local, value
from audit.article.files.published import of_file
from audit.article.files.unreadable import Extracted

if TYPE_CHECKING:
    from typing import Any

_BLANK = Style()
# Deletions, earlier properties, the pronunciation above words, the replacement for a shape where it cannot be shown.
_LEFT_OUT = frozenset(
    [
        "del",
        "moveFrom",
        "delText",
        "delInstrText",
        "rPrChange",
        "pPrChange",
        "rPr",
        "pPr",
        "tblPr",
        "tblGrid",
        "trPr",
        "tcPr",
        "sectPr",
        "sdtPr",
        "sdtEndPr",
        "rt",
        "instrText",
        "fldData",
    ]
)
_UNREAD = {
    "object": parts.OBJECT, "control": parts.OBJECT, "altChunk": parts.EMBEDDED, "subDoc": parts.EMBEDDED,
    "pic": parts.PICTURE, "imagedata": parts.PICTURE, "chart": parts.CHART, "relIds": parts.DIAGRAM,
}  # fmt: skip
_NOT_OF_THE_TEXT = frozenset(["PAGE", "NUMPAGES", "SECTIONPAGES", "TOC", "INDEX"])  # fields
_SYMBOLS = {
    0x2D: "−",
    0xB1: "±",
    0xA3: "≤",
    0xB3: "≥",
    0xB0: "°",
    0xB4: "×",
    0xB8: "÷",
    0xBB: "≈",
}  # of the font Symbol
_STEP = 120  # twentieths of a point per indentation step
_LONGEST_NUMBER = 7  # digits of an attribute
_UNBROKEN_HYPHEN = "-"


def read(data: bytes) -> Extracted:
    """Paragraphs, rows of tables, and text boxes after the paragraph they are anchored in.

    Notes, headers and footers come at the end. Raises ``Unreadable``."""
    package = Package(Packed(data))
    reader = DocxReader(package.styles())
    reader.walk(package.body())
    reader.assembly.end()
    for kind in ("footnote", "endnote"):
        reader.notes(package.notes(kind) if reader.called[kind] else {}, kind)
    for margin in package.margins():
        reader.margin(margin)
    reader.tell()
    found = reader.assembly.extracted()
    return found._replace(published=of_file(found.text, *package.made()))


class DocxReader:
    """Walks the elements of a document; the actions at the start and the end of each are in two tables."""

    def __init__(self, styles: dict[str, Style], assembly: Assembly | None = None) -> None:
        self.assembly = Assembly() if assembly is None else assembly
        self.at: Any = None  # the element whose words are being read
        self.called: dict[str, list[str]] = {"footnote": [], "endnote": []}
        self._styles = styles
        self._run = _BLANK  # the properties of the current run's words
        self._struck = False
        self._goes_on = False  # whether the mark between the last paragraph and the next one was deleted
        self._fields: list[str] = []  # the kinds of the open fields, each once its result starts
        self._deleted = self._comments = 0
        self._names: dict[object, str] = {}
        self._begins: dict[str, Callable[[Any], bool | None]] = {
            "p": self._paragraph, "r": self._begin_run, "t": self._words, "tbl": lambda _: self.assembly.open_table(), "tr": self._row, "tc": self._cell,
            "tab": self._tab, "ptab": self._tab, "br": self._break, "cr": self._break, "sym": self._symbol,
            "noBreakHyphen": lambda _: self._say(_UNBROKEN_HYPHEN), "txbxContent": self._box,
            "footnoteReference": self._call, "endnoteReference": self._call, "fldChar": self._field,
            "fldSimple": self._simple_field, "Fallback": self._fallback, "commentReference": self._comment,
            "sdt": self._control, "f": self._fraction, "sSup": self._power,
        }  # fmt: skip
        self._ends: dict[str, Callable[[Any], None]] = {
            "p": self._end_paragraph, "tr": lambda _: self.assembly.close_row(),
            "tc": lambda _: self.assembly.close_cell(), "tbl": lambda _: self.assembly.close_table(),
            "txbxContent": lambda _: self.assembly.close_box(),
        }  # fmt: skip

    def walk(self, root: Any) -> None:
        """Collects the words of everything below an element, without recursion."""
        waiting = [(child_, False) for child_ in reversed(root)] if root is not None else []
        while waiting:
            element, over = waiting.pop()
            name = self._name(element.tag)
            if over:
                self._ends[name](element)
            elif self._goes_into(element, name):
                if name in self._ends:
                    waiting.append((element, True))
                waiting.extend([(inner, False) for inner in reversed(element)])

    def _name(self, tag: object) -> str:
        name = self._names.get(tag)
        if name is None:
            name = self._names[tag] = local(tag)
        return name

    def _goes_into(self, element: Any, name: str) -> bool:
        if name in _LEFT_OUT:
            self._deleted += name in ("del", "moveFrom")
            if name == "instrText":
                self._instruction(element)
            return False
        if name in _UNREAD:
            if not (name == "pic" and _is_ornament(element)):
                self.assembly.unread(_UNREAD[name])
            return False
        begin = self._begins.get(name)
        return begin is None or begin(element) is not False

    # -- paragraphs, rows, cells

    def _paragraph(self, element: Any) -> None:
        properties = child(element, "pPr")
        style = self._style(properties, "pStyle")
        sign = outline_sign(properties) or style.sign
        if self._goes_on:
            self.assembly.go_on(sign)
        else:
            self.assembly.begin(sign)
        self._goes_on = False

    def _end_paragraph(self, element: Any) -> None:
        self._goes_on = is_on(child(child(element, "pPr"), "rPr"), "del")
        if not self._goes_on:
            self.assembly.end()

    def _row(self, element: Any) -> bool:
        if child(child(element, "trPr"), "del") is not None:
            self._deleted += 1
            return False
        self.assembly.open_row()
        before = child(child(element, "trPr"), "gridBefore")
        self.assembly.skip(0 if before is None else _number(value(before, "val")))
        return True

    def _cell(self, element: Any) -> bool:
        if child(child(element, "tcPr"), "cellDel") is not None:
            self._deleted += 1
            return False
        properties = child(element, "tcPr")
        span, merged = child(properties, "gridSpan"), child(properties, "vMerge")
        moved = child(child(child(element, "p"), "pPr"), "ind")
        left = None if moved is None else value(moved, "left") or value(moved, "start")
        indent = round(_number(left) / _STEP) if left else 0
        self.assembly.open_cell(_number(value(span, "val")) if span is not None else 1, indent=indent)
        if merged is not None and value(merged, "val") != "restart":
            self.assembly.cover()
        return True

    def _box(self, _: Any) -> None:
        self.assembly.open_box()

    def _control(self, element: Any) -> bool:
        return not is_on(child(element, "sdtPr"), "showingPlcHdr")

    def _fallback(self, element: Any) -> bool:
        """Skips the replacement for a drawing in older programs, which repeats the same words."""
        return all(local(one.tag) != "Choice" for one in element.getparent())

    # -- runs

    def _begin_run(self, element: Any) -> bool:
        properties = child(element, "rPr")
        if properties is None:
            self._run, self._struck = _BLANK, False
            return True
        style = self._style(properties, "rStyle")
        self._run = Style(
            "", style.raised or is_raised(properties), style.hidden or is_on(properties, "vanish")
        )
        struck = is_on(properties, "strike") or is_on(properties, "dstrike")
        if struck and not self._struck:
            self.assembly.unread(parts.STRUCK)
        self._struck = struck
        return not (struck or self._run.hidden)

    def _style(self, properties: Any, kind: str) -> Style:
        named = child(properties, kind)
        return _BLANK if named is None else self._styles.get(value(named, "val") or "", _BLANK)

    def _words(self, element: Any) -> None:
        self.at = element
        self._say(element.text or "")
        self.at = None

    def _say(self, words: str) -> None:
        if not _NOT_OF_THE_TEXT.isdisjoint(self._fields):
            return
        if self._run.raised:
            self.assembly.raised(words)
        else:
            self.assembly.words(words)

    def _tab(self, _: Any) -> None:
        self._say("\t")

    def _break(self, _: Any) -> None:
        self.assembly.line_break()

    def _symbol(self, element: Any) -> None:
        code = int(value(element, "char") or "20", 16) & 0xFF
        if value(element, "font") == "Symbol":
            self._say(_SYMBOLS.get(code, chr(code) if code < 0x40 else ""))

    def _fraction(self, element: Any) -> bool:
        upper, lower = child(element, "num"), child(element, "den")
        if upper is None or lower is None:
            return True
        self._say(f"{_plain(upper)}/{_plain(lower)}")
        return False

    def _power(self, element: Any) -> bool:
        self._say(_plain(child(element, "e")))
        self.assembly.raised(_plain(child(element, "sup")))
        return False

    # -- fields: page numbers are not part of the article

    def _field(self, element: Any) -> None:
        kind = value(element, "fldCharType")
        if kind == "begin":
            self._fields.append("")
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _instruction(self, element: Any) -> None:
        if self._fields and not self._fields[-1]:
            self._fields[-1] = _first_word(element.text)

    def _simple_field(self, element: Any) -> bool:
        return _first_word(value(element, "instr")) not in _NOT_OF_THE_TEXT

    # -- notes, headers, comments

    def _call(self, element: Any) -> None:
        kind = local(element.tag).removesuffix("Reference")
        self.called[kind].append(value(element, "id") or "")

    def _comment(self, _: Any) -> None:
        self._comments += 1

    def notes(self, notes: dict[str, Any], kind: str) -> None:
        """The notes referred to in the text, in its order, each with its number."""
        for number, name in enumerate(dict.fromkeys(self.called[kind]), 1):
            if name in notes:
                self.assembly.open_box()
                self.walk(notes[name])
                self.assembly.close_box(note=f"[{number}] ")

    def margin(self, element: Any) -> None:
        """A header or footer."""
        self.assembly.open_box()
        self.walk(element)
        self.assembly.close_margin()

    def tell(self) -> None:
        """Reports what was left out on purpose."""
        if self._deleted:
            self.assembly.remark(parts.ACCEPTED)
        if self._comments:
            self.assembly.remark(parts.COMMENTS)


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < _LONGEST_NUMBER else 1


def _plain(element: Any) -> str:
    return "" if element is None else "".join(element.itertext()).strip()


def _first_word(text: str | None) -> str:
    found = re.match(r"\s*(\w+)", text or "")
    return found[1].upper() if found else ""


def _is_ornament(picture: Any) -> bool:
    return any(local(one.tag) == "decorative" for one in picture.iter())

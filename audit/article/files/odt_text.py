"""The text of OpenDocument files: texts (.odt, and .fodt without an archive) and sheets (.ods), with changes accepted."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from audit.article.files import assembly as parts
from audit.article.files.assembly import Assembly, hidden_sheet
from audit.article.files.packed import Packed, child, children, local, parsed, value
from audit.article.files.unreadable import Extracted, Unreadable

if TYPE_CHECKING:
    from typing import Any

# Deletions are among the tracked changes; a table of contents repeats the headings.
_LEFT_OUT = frozenset(
    [
        "note-citation",
        "ruby-text",
        "table-of-content",
        "page-number",
        "page-count",
        "sequence-decls",
        "forms",
        "variable-decls",
        "desc",
        "title",
        "hidden-text",
        "hidden-paragraph",
        "shapes",
        "named-expressions",
    ]
)
_SHAPES = frozenset(["text-box", "custom-shape", "rect", "ellipse", "caption"])
_SHEET = "sheet"  # a sheet without a name
_MOST_REPEATED = 50  # cells or rows with the same words, which the file stores once
_MOST_BLANKS = 100
_BLANKS = re.compile("[ \t\r\n]+")


class _Style(NamedTuple):
    parent: str = ""
    raised: bool = False
    hidden: bool = False
    struck: bool = False


_BLANK = _Style()


def read(data: bytes) -> Extracted:
    """Paragraphs, rows of tables, and boxes after the paragraph they are anchored in.

    Notes, headers and footers come at the end. Raises ``Unreadable``."""
    if not data.startswith(b"PK"):
        return _text([parsed(data)])  # a document in a single XML file
    packed = Packed(data)
    if "META-INF/manifest.xml" in packed and b"encryption-data" in packed.read("META-INF/manifest.xml"):
        raise Unreadable.locked()
    roots = [packed.xml(name) for name in ("content.xml", "styles.xml") if name in packed]
    return _text(roots)


def _text(roots: list[Any]) -> Extracted:
    reader = _OdtReader({name: style for root in roots for name, style in _styles(root)})
    reader.walk(child(roots[0], "body"))
    reader.assembly.end()
    reader.tell()
    for root in roots:
        for page in children(root, "master-styles"):
            for margin in page:
                if local(margin.tag).startswith(("header", "footer")):
                    reader.margin(margin)
    return reader.assembly.extracted()


def _styles(root: Any) -> list[tuple[str, _Style]]:
    found = []
    for kept in ("styles", "automatic-styles"):
        for one in children(root, kept):
            if local(one.tag) == "style":
                found.append((value(one, "name") or "", _style(one)))
    return found


def _style(element: Any) -> _Style:
    words = child(element, "text-properties")
    has = {} if words is None else {local(key): text for key, text in words.items()}
    return _Style(
        value(element, "parent-style-name") or "",
        has.get("text-position", "").startswith("super")
        or re.match("[1-9]", has.get("text-position", "")) is not None,
        has.get("display") == "none" or _hides_a_sheet(element),
        has.get("text-line-through-style", "none") != "none"
        or has.get("text-line-through-type", "none") != "none",
    )


def _hides_a_sheet(element: Any) -> bool:
    table = child(element, "table-properties")
    return table is not None and value(table, "display") == "false"


class _OdtReader:
    """Walks the elements of a document; the actions at the start and the end of each are in two tables."""

    def __init__(self, styles: dict[str, _Style]) -> None:
        self.assembly = Assembly()
        self._styles = styles
        self._spans: list[_Style] = []  # around the current words
        self._paragraphs = 0  # open ones; there are words nowhere else
        self._notes: list[Any] = []
        self._comments = self._changes = 0
        box: Callable[[Any], None] = lambda _: self.assembly.open_box()  # noqa: E731 - a row of the table below
        self._begins: dict[str, Callable[[Any], bool | None]] = {
            "h": self._paragraph, "p": self._paragraph, "span": self._span, "table": self._table, "section": self._section,
            "table-row": lambda _: self.assembly.open_row(), "table-cell": self._cell, "covered-table-cell": self._cell,
            "s": self._blanks, "tab": lambda _: self.assembly.words("\t"),
            "line-break": lambda _: self.assembly.line_break(), "note": self._note, "annotation": self._annotation,
            "tracked-changes": self._tracked, "frame": self._frame, **dict.fromkeys(_SHAPES, box),
        }  # fmt: skip
        self._ends: dict[str, Callable[[Any], object]] = {
            "h": self._end_paragraph, "p": self._end_paragraph, "span": lambda _: self._spans.pop(),
            "table": lambda _: self.assembly.close_table(),
            "table-row": lambda one: self.assembly.close_row(_times(one, "number-rows-repeated")),
            "table-cell": lambda one: self.assembly.close_cell(_times(one, "number-columns-repeated")),
            "covered-table-cell": lambda one: self.assembly.close_cell(_times(one, "number-columns-repeated")),
            **dict.fromkeys(_SHAPES, lambda _: self.assembly.close_box()),
        }  # fmt: skip

    def walk(self, root: Any) -> None:
        """Collects the words of everything below an element, without recursion; there are words before and after
        elements."""
        waiting: list[tuple[Any, bool]] = [(one, False) for one in reversed(root)] if root is not None else []
        while waiting:
            element, over = waiting.pop()
            name = local(element.tag)
            if over:
                if name in self._ends:
                    self._ends[name](element)
                self._say(element.tail)
            elif self._goes_into(element, name):
                self._say(element.text)
                waiting.append((element, True))
                waiting.extend([(inner, False) for inner in reversed(element)])
            else:
                self._say(element.tail)

    def _goes_into(self, element: Any, name: str) -> bool:
        begin = self._begins.get(name)
        return name not in _LEFT_OUT if begin is None else begin(element) is not False

    def _say(self, words: str | None) -> None:
        if not words or not self._paragraphs:
            return
        words = _BLANKS.sub(" ", words)
        if any(one.raised for one in self._spans):
            self.assembly.raised(words)
        else:
            self.assembly.words(words)

    # -- paragraphs, sheets, sections

    def _paragraph(self, element: Any) -> bool:
        name = value(element, "style-name") or ""
        style = self._styles.get(name, _BLANK)
        if style.hidden:
            return False
        sign = ""
        if local(element.tag) == "h":
            level = value(element, "outline-level") or "1"
            sign = "#" * min(int(level) if level.isdecimal() and len(level) < 3 else 1, 6) + " "
        elif "Title" in (name, style.parent):
            sign = "# "
        self.assembly.begin(sign)
        self._paragraphs += 1
        return True

    def _end_paragraph(self, _: Any) -> None:
        self._paragraphs -= 1
        self.assembly.end()

    def _span(self, element: Any) -> bool:
        style = self._styles.get(value(element, "style-name") or "", _BLANK)
        if style.struck:
            self.assembly.unread(parts.STRUCK)
        if style.struck or style.hidden:
            return False
        self._spans.append(style)
        return True

    def _blanks(self, element: Any) -> None:
        count = value(element, "c") or "1"
        self._say(" ")
        self.assembly.words(
            " " * (min(int(count) if count.isdecimal() and len(count) < 9 else 1, _MOST_BLANKS) - 1)
        )

    def _table(self, element: Any) -> bool:
        """Starts a table; a sheet has a name."""
        if local(element.getparent().tag) != "spreadsheet":
            self.assembly.open_table()
            return True
        name = value(element, "name") or ""
        if self._styles.get(value(element, "style-name") or "", _BLANK).hidden:
            self.assembly.remark(hidden_sheet(name))
            return False
        self.assembly.begin("# ")
        self.assembly.words(name)
        self.assembly.open_table(sheet=name or _SHEET)
        return True

    def _cell(self, element: Any) -> None:
        """Starts a cell; those that a merged one covers follow it one by one."""
        self.assembly.open_cell()
        columns, rows = (_times(element, f"number-{one}-spanned") for one in ("columns", "rows"))
        if columns > 1 or rows > 1:
            self.assembly.spread(columns, rows)

    def _section(self, element: Any) -> bool:
        return value(element, "display") not in ("none", "condition")

    # -- beside the text, and parts that are not text

    def _frame(self, element: Any) -> bool:
        kinds = {local(one.tag) for one in element}
        if kinds & {"object", "object-ole"}:
            self.assembly.unread(parts.OBJECT)
        elif "image" in kinds and "text-box" not in kinds:
            self.assembly.unread(parts.PICTURE)
        return "text-box" in kinds or "table" in kinds

    def _tracked(self, _: Any) -> bool:
        self._changes += 1
        return False

    def _annotation(self, _: Any) -> bool:
        self._comments += 1
        return False

    def _note(self, element: Any) -> bool:
        self._notes.append(child(element, "note-body"))
        return False

    def margin(self, element: Any) -> None:
        """A header or footer."""
        self.assembly.open_box()
        self.walk(element)
        self.assembly.close_margin()

    def tell(self) -> None:
        """Puts the notes at the end, and reports what was left out on purpose."""
        for number, note in enumerate(self._notes, 1):
            self.assembly.open_box()
            self.walk(note)
            self.assembly.close_box(note=f"[{number}] ")
        if self._changes:
            self.assembly.remark(parts.ACCEPTED)
        if self._comments:
            self.assembly.remark(parts.COMMENTS)


def _times(element: Any, name: str) -> int:
    count = value(element, name) or "1"
    return min(int(count), _MOST_REPEATED) if count.isdecimal() and len(count) < 9 else 1

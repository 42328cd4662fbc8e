"""The text of an HTML page: its article, block by block; headings get the signs that Markdown has for them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from audit.article.files import assembly as parts
from audit.article.files.assembly import TAB, Assembly
from audit.article.files.decoding import text_of
from audit.article.files.published import of_page
from audit.article.files.unreadable import Extracted, Unreadable
from audit.base.findings import sentence

if TYPE_CHECKING:
    from typing import Any

# Elements that are not part of what a reader reads.
_LEFT_OUT = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "nav",
        "footer",
        "button",
        "select",
        "option",
        "input",
        "textarea",
        "head",
        "title",
        "menu",
        "dialog",
        "datalist",
        "rt",
        "rp",
        "del",
        "annotation",
        "annotation-xml",
        "audio",
        "video",
        "source",
        "track",
        "map",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "form",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "ul",
    ]
)
_HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
_UNREAD = {
    "img": parts.PICTURE, "picture": parts.PICTURE, "svg": parts.DRAWING, "canvas": parts.DRAWING,
    "iframe": parts.FRAME, "object": parts.OBJECT, "embed": parts.OBJECT, "aside": parts.ASIDE,
    "s": parts.STRUCK, "strike": parts.STRUCK,
}  # fmt: skip
_RAISING = frozenset(["sup", "sub", "msup", "mfrac"])
# left indentation as programs write it, with its unit
_INDENT = re.compile(
    r"(?:padding-left|text-indent|margin-left)\s*:\s*(\d{1,3}(?:\.\d{1,3})?)(px|pt|em|rem|ch)", re.I
)
_WIDTHS = {"px": 0.2, "pt": 0.25, "em": 2, "rem": 2, "ch": 1}  # in indentation steps
_LONGEST_SPAN = 4  # digits
_COLUMNS = re.compile(r" {2,}|\t")  # in lines that are shown as written
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.I)
# styles by which an element is not seen
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.I)
_UNSEEN_CLASSES = frozenset(["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text"])
# class names that programs give to the marks of notes
_NOTE_CLASS = re.compile(r"reference|footnote|noteref|\bfn|\bcite|\bnote", re.I)
_ICON = 64  # pixels; a smaller picture shows no table
_MOST_ELEMENTS = 400_000
_MOST_UNCLOSED = 2000  # nested elements
_SHORT_TAG = 300  # characters
_MOST_COMPARED = 250_000_000  # comparisons between attributes: half a second
_GAP = re.compile(rb"[\s/]+")
# tags that are often left unclosed, which the parser then nests ever deeper
_NESTING = re.compile(
    rb"<(/?)(?:div|span|font|b|i|em|strong|u|a|section|table|ul|ol|dl|blockquote|center)\b", re.I
)


def read(data: bytes) -> Extracted:
    """The text of the page's article (``<article>`` or ``<main>`` if there is one).

    Raises ``Undecodable`` and ``Unreadable``."""
    from selectolax.lexbor import LexborHTMLParser

    _refuse_bombs(data)
    declared = _DECLARED.search(data[:4000])
    page = LexborHTMLParser(text_of(data, declared[1].decode("ascii") if declared else None))
    reader, article = _HtmlReader(), _article(page)
    reader.read(article)
    return reader.assembly.extracted()._replace(published=of_page(page, article))


def is_slow(data: bytes) -> bool:
    """Whether the parser might take long for a page: its time grows with the square of an element's attributes.

    Everything between two ``<`` counts as attributes here, so a page with long scripts counts as slow too."""
    likely = (piece for piece in data.split(b"<") if len(piece) > _SHORT_TAG)
    return sum(len(_GAP.findall(piece)) ** 2 for piece in likely) > _MOST_COMPARED


def _refuse_bombs(data: bytes) -> None:
    if sum(-1 if match[1] else 1 for match in _NESTING.finditer(data)) > _MOST_UNCLOSED:
        raise Unreadable(sentence("leaves thousands of its elements open: save its text as a .txt file"))
    if data.count(b"<") > 2 * _MOST_ELEMENTS:
        raise Unreadable(sentence("has more than {most} elements: split it", most=_MOST_ELEMENTS))


def _article(page: Any) -> Any:
    for name in ("article", "main"):
        found = page.css(name)
        if len(found) == 1:
            return found[0]
    return page.body or page.root


class _HtmlReader:
    """Walks a page without recursion, since pages can be arbitrarily deep."""

    def __init__(self) -> None:
        self.assembly = Assembly(collapses=True)
        self._preformatted = 0

    def read(self, root: Any) -> None:
        node = root.child if root is not None else None
        opened: list[tuple[Any, str]] = []
        while node is not None or opened:
            if node is None:
                node, tag = opened.pop()
                self._leave(tag)
                node = node.next
            elif (tag := node.tag) == "-text":
                self._words(node.text_content or "")
                node = node.next
            elif self._enter(node, tag):
                opened.append((node, tag))
                node = node.child
            else:
                node = node.next

    def _enter(self, node: Any, tag: str) -> bool:
        """What begins with an element; whether to go into it."""
        if tag in _LEFT_OUT or tag.startswith("-"):
            return False
        has = node.attributes
        if has and _is_unseen(has):
            return False
        if tag in ("td", "th"):
            self._cell(has, tag)
        elif tag in _UNREAD:
            self._note(node, tag)
            return False
        elif tag in _RAISING:
            return self._small(node, tag)
        else:
            self._open(tag)
        return True

    def _cell(self, has: Mapping[str, str | None], tag: str) -> None:
        if not has:
            self.assembly.open_cell(head=tag == "th")
            return
        steps = _looks_of(has.get("style") or "").indent
        self.assembly.open_cell(_span(has.get("colspan")), _span(has.get("rowspan")), tag == "th", steps)

    def _open(self, tag: str) -> None:
        if tag == "tr":
            self.assembly.open_row()
        elif tag == "table":
            self.assembly.open_table()
        elif tag == "br":
            self.assembly.line_break()
        elif tag in _BLOCKS or tag in _HEADINGS:
            self.assembly.begin(_HEADINGS.get(tag, ""))
            self._preformatted += tag == "pre"

    def _leave(self, tag: str) -> None:
        if tag in ("td", "th"):
            self.assembly.close_cell()
        elif tag == "tr":
            self.assembly.close_row()
        elif tag == "table":
            self.assembly.close_table()
        elif tag in _BLOCKS or tag in _HEADINGS:
            self.assembly.end()
            self._preformatted -= tag == "pre"

    def _words(self, text: str) -> None:
        if self._preformatted:
            text = _COLUMNS.sub(TAB, text).replace("\n", parts.BREAK)
        self.assembly.words(text)

    def _note(self, node: Any, tag: str) -> None:
        if tag not in ("img", "picture", "svg") or _shows_something(node, tag):
            self.assembly.unread(_UNREAD[tag])

    def _small(self, node: Any, tag: str) -> bool:
        """Handles superscript and subscript figures, and fractions of MathML."""
        if tag == "mfrac":
            self.assembly.words("/".join(_plain(one) for one in node.iter()))
        elif tag == "msup":
            base, *powers = node.iter() or [node]
            self.assembly.words(_plain(base))
            self.assembly.raised("".join(map(_plain, powers)))
        elif tag == "sub":
            self.assembly.lowered(_plain(node))
        else:
            self.assembly.raised(_plain(node), _is_note(node))
        return False


def _span(text: str | None) -> int:
    """The number of rows or columns that a cell covers."""
    return int(text) if text and text.isdecimal() and len(text) < _LONGEST_SPAN else 1


def _plain(node: Any) -> str:
    return " ".join((node.text(deep=True) or "").split())


def _is_note(node: Any) -> bool:
    """Whether superscript figures are the mark of a note: a link, or named so."""
    kinds = " ".join(filter(None, (node.attributes.get("class"), node.attributes.get("id"))))
    return node.css_first("a") is not None or node.parent.tag == "a" or _NOTE_CLASS.search(kinds) is not None


class _Looks(NamedTuple):
    """What matters about a style here: whether the element is invisible, and how far words are indented."""

    is_unseen: bool
    indent: int


@lru_cache(maxsize=2048)  # programs write the same few styles on every cell
def _looks_of(style: str) -> _Looks:
    indent = _INDENT.search(style)
    steps = 0 if indent is None else round(float(indent[1]) * _WIDTHS[indent[2].lower()])
    return _Looks(_UNSEEN.search(style) is not None, steps)


def _is_unseen(has: Mapping[str, str | None]) -> bool:
    """Whether the attributes of an element say that it is not seen."""
    style, classes = has.get("style"), has.get("class") or ""
    if "hidden" in has or (style and _looks_of(style).is_unseen):
        return True
    if has.get("role") == "navigation":
        return True
    return not _UNSEEN_CLASSES.isdisjoint(classes.split())


def _shows_something(node: Any, tag: str) -> bool:
    """Whether a picture could show figures: neither an icon nor one that the page itself calls decorative."""
    shown = node.css_first("img") if tag == "picture" else node
    if shown is None or shown.attributes.get("alt", "-") == "":
        return False
    sizes = (re.match("[0-9]{1,5}", shown.attributes.get(name) or "") for name in ("width", "height"))
    return all(int(size.group()) > _ICON for size in sizes if size)

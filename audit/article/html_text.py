"""The text of an HTML page: its article, block by block; headings get the signs that Markdown has for them."""

from __future__ import annotations

import re

from audit.article.decoding import text_of
from audit.article.unreadable import Unreadable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# What is read aloud to nobody who reads the article.
_LEFT_OUT = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "nav",
        "footer",
        "aside",
        "form",
        "button",
        "select",
        "svg",
        "iframe",
        "object",
        "head",
        "menu",
        "dialog",
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
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.I)
_BREAK = "\x0b"  # a line break that the page asks for
_DEEPEST = 400  # elements inside one another; the rest of such a branch is left out
_NESTING = re.compile(
    rb"<(/?)(?:div|span|font|b|i|em|strong|u|a|section|table|ul|ol|dl|blockquote|center)\b", re.I
)
_MOST_UNCLOSED = 2000  # the parser takes quadratic time over them


def text_of_html(data: bytes) -> str:
    """The text of the page's article (``<article>`` or ``<main>`` where there is one), paragraphs set apart by
    blank lines. Raises ``Undecodable``, and ``ImportError`` where selectolax is not installed."""
    from selectolax.lexbor import LexborHTMLParser

    if sum(-1 if match[1] else 1 for match in _NESTING.finditer(data)) > _MOST_UNCLOSED:
        raise Unreadable("leaves thousands of its elements open: save its text as a .txt file")
    declared = _DECLARED.search(data[:4000])
    page = LexborHTMLParser(text_of(data, declared[1].decode("ascii") if declared else None))
    blocks: list[list[str]] = [[]]
    _walk(_article(page), blocks, 0)
    return "\n\n".join(text for block in blocks if (text := _tidy("".join(block)))) + "\n"


def _article(page: Any) -> Any:
    for name in ("article", "main"):
        found = page.css(name)
        if len(found) == 1:
            return found[0]
    return page.body or page.root


def _walk(node: Any, blocks: list[list[str]], depth: int) -> None:
    child = node.child if node is not None and depth < _DEEPEST else None
    while child is not None:
        _take(child, child.tag, blocks, depth)
        child = child.next


def _take(node: Any, tag: str, blocks: list[list[str]], depth: int) -> None:
    if tag == "-text":
        blocks[-1].append(node.text_content or "")
    elif tag in ("td", "th"):
        blocks[-1].append(" ")
        _walk(node, blocks, depth + 1)
    elif tag == "br":
        blocks[-1].append(_BREAK)
    elif tag in _BLOCKS:
        blocks.append([_HEADINGS.get(tag, "")])
        _walk(node, blocks, depth + 1)
        blocks.append([])
    elif tag not in _LEFT_OUT:
        _walk(node, blocks, depth + 1)


def _tidy(text: str) -> str:
    """White space as a browser shows it; two breaks in a row set paragraphs apart."""
    lines = [re.sub(r"[ \t\r\n\f]+", " ", line).strip(" ") for line in text.split(_BREAK)]
    if not "".join(lines).strip("# "):
        return ""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")

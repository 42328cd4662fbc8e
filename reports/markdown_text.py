"""Text of files inside Markdown: shown unchanged, whatever it contains.

Numbers, names and arithmetic are in code spans, where nothing has an effect. Prose is escaped, and patterns that
services search for in the finished text (``@name``, ``#12``, ``!12``, ``:smile:``, addresses, commit ids) are split
by an empty comment: nobody is notified and nothing is linked, and the reader sees no difference.
"""

from __future__ import annotations

import re

from audit.reports.telling import shown

_PART = "<!-- -->"
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "$": "&#36;"}
_ACTING = re.compile(
    r"[<>&$]"  # markup, and formulas between dollars
    r"|[\\`*_{}\[\]~|!^]"
    r"|[@#%](?=\w)"
    r"|:(?=//|[\w+-]+:)"
    r"|(?<![0-9A-Za-z])(?:[wW]{3}(?=\.)|[gG][hH]-(?=\d))"
    r"|(?<![0-9A-Za-z])[0-9a-f](?=[0-9a-f]{6,39}(?![0-9A-Za-z]))"
)
_PARTED = re.compile(r"[&$~!^](?=\w)")


def prose(text: object) -> str:
    """A sentence in Markdown. Anything between backticks in it becomes a code span."""
    parts = re.split(r"`([^`]+)`", shown(text).strip(" "))
    told = "".join(code(part) if index % 2 else plain(part) for index, part in enumerate(parts))
    return _no_block(told) or code("")  # an empty item would underline the line before it


def _no_block(told: str) -> str:
    """A line that starts nothing but a paragraph."""
    if told[:1] in ("-", "+", "=", "#"):
        return f"\\{told}"
    return re.sub(r"^(\d{1,9})([.)])", r"\1\\\2", told)


def plain(text: object) -> str:
    """Text in Markdown, every character of it shown."""
    return _ACTING.sub(_harmless, shown(text))


def code(text: object) -> str:
    """A code span, fenced by more backticks than the longest run of them in the text."""
    inside = shown(text)
    longest = max((len(run) for run in re.findall("`+", inside)), default=0)
    fence = "`" * (longest + 1)
    edged = inside[:1] in ("`", " ") or inside[-1:] in ("`", " ") or not inside
    return f"{fence} {inside} {fence}" if edged else f"{fence}{inside}{fence}"


def _harmless(found: re.Match[str]) -> str:
    text = found[0]
    if text in _ENTITIES or text in "\\`*_{}[]~|!^":
        escaped = _ENTITIES.get(text) or f"\\{text}"
        return escaped + _PART if _PARTED.match(found.string, found.start()) else escaped
    return text + _PART

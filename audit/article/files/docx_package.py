"""The parts of a DOCX file: which part is the text, its styles, its notes, its headers."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from audit.article.files.packed import Packed, child, local, value
from audit.article.files.unreadable import Unreadable
from audit.base.findings import sentence

if TYPE_CHECKING:
    from typing import Any

_USUAL = "word/document.xml"
_HEADING = re.compile("heading ([1-6])", re.I)
_DEEPEST_STYLE = 20  # styles based on one another


class Style(NamedTuple):
    """What a style says about its words: the sign of a heading, and whether they are superscript, or hidden."""

    sign: str = ""
    raised: bool = False
    hidden: bool = False


class Package:
    """An opened DOCX file."""

    def __init__(self, packed: Packed) -> None:
        self._packed = packed
        self._main = next(iter(self._related("", "/officeDocument")), _USUAL)
        if self._main not in packed:
            raise Unreadable(
                sentence("is a damaged DOCX file: save it again, or save its text as a .txt file")
            )

    def body(self) -> Any:
        """The element that contains the text."""
        return child(self._packed.xml(self._main), "body")

    def made(self) -> tuple[tuple[str, str], bool]:
        """When the file was created and last changed, and whether it was saved more than once."""
        told = {"created": "", "modified": "", "revision": ""}
        for part in self._related("", "/core-properties"):
            told.update({local(one.tag): one.text or "" for one in self._packed.xml(part)})
        saved = told["revision"].isdecimal() and int(told["revision"]) > 1
        return (told["created"], told["modified"]), saved

    def styles(self) -> dict[str, Style]:
        """The styles by the names that paragraphs and runs use for them."""
        found: dict[str, Any] = {}
        for part in self._related(self._main, "/styles"):
            for one in self._packed.xml(part):
                if local(one.tag) == "style":
                    found[value(one, "styleId") or ""] = one
        return {name: _style(name, found) for name in found}

    def notes(self, kind: str) -> dict[str, Any]:
        """The footnotes or endnotes by their number."""
        return {
            value(note, "id") or "": note
            for part in self._related(self._main, f"/{kind}s")
            for note in self._packed.xml(part)
            if local(note.tag) == kind
        }

    def margins(self) -> Iterator[Any]:
        """The headers and footers."""
        for kind in ("/header", "/footer"):
            for part in self._related(self._main, kind):
                yield self._packed.xml(part)

    def _related(self, part: str, kind: str) -> list[str]:
        """The parts that a part of the file names as its text, its styles and so on."""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if relations not in self._packed:
            return []
        found = []
        for one in self._packed.xml(relations):
            if (value(one, "Type") or "").endswith(kind) and value(one, "TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, value(one, "Target") or "")).lstrip(
                    "/"
                )
                found += [target] if target in self._packed else []
        return found


def is_on(properties: Any, name: str) -> bool:
    """Whether a property is set, as ``<w:vanish/>`` does and ``<w:vanish w:val="0"/>`` does not."""
    found = child(properties, name)
    return found is not None and value(found, "val") not in ("0", "false", "off", "none")


def is_raised(properties: Any) -> bool:
    """Whether the words of a run are superscript."""
    found = child(properties, "vertAlign")
    return found is not None and value(found, "val") == "superscript"


def _style(name: str, known: dict[str, Any]) -> Style:
    sign, raised, hidden = "", False, False
    for _ in range(_DEEPEST_STYLE):
        one = known.get(name)
        if one is None:
            break
        of_run, of_paragraph = child(one, "rPr"), child(one, "pPr")
        called = child(one, "name")
        sign = sign or _sign(value(called, "val") if called is not None else "") or outline_sign(of_paragraph)
        raised, hidden = raised or is_raised(of_run), hidden or is_on(of_run, "vanish")
        based = child(one, "basedOn")
        name = (value(based, "val") if based is not None else None) or ""
    return Style(sign, raised, hidden)


def _sign(name: str | None) -> str:
    if name == "Title":
        return "# "
    level = _HEADING.fullmatch(name or "")
    return "#" * int(level[1]) + " " if level else ""


def outline_sign(properties: Any) -> str:
    """The sign of a heading for a paragraph that is one by its outline level."""
    level = (
        value(child(properties, "outlineLvl"), "val") if child(properties, "outlineLvl") is not None else None
    )
    return "#" * (int(level) + 1) + " " if level in ("0", "1", "2", "3", "4", "5") else ""

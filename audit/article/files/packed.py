"""Documents that are archives of XML (DOCX, ODT, XLSX), opened with care.

A few kilobytes can unpack to gigabytes, and XML itself can expand as well."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from audit.article.files.unreadable import Unreadable, too_much
from audit.base.findings import sentence

if TYPE_CHECKING:
    from typing import Any

_LARGEST_PART = 60_000_000  # bytes unpacked; the text of a thousand pages has twenty million
_LARGEST_SMALL_PART = 2_000_000  # bytes that any file may unpack to
_MOST_TIMES = 100  # ratio of a part's bytes to its packed ones; text in tables reaches thirty
_MOST_PARTS = 20_000
_MOST_ELEMENTS = 1_000_000
_ENTRY = b"PK\x01\x02"  # in the archive's list of contents


class Packed:
    """The parts of a document. ``kind`` is its name in sentences."""

    def __init__(self, data: bytes) -> None:
        if data.count(_ENTRY) > _MOST_PARTS:
            raise Unreadable(sentence("is an archive of more than {most} parts", most=_MOST_PARTS))
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._about = {one.filename: one for one in self._zip.infolist()}
        if any(one.flag_bits & 1 for one in self._about.values()):
            raise Unreadable.locked()

    def __contains__(self, name: str) -> bool:
        return name in self._about

    def names(self) -> list[str]:
        """The names of all parts, in the order in which they were packed."""
        return list(self._about)

    def refuse_bombs(self) -> None:
        """Raises ``Unreadable`` if any part of XML would unpack to too much, for a reader that opens them itself."""
        for name in self._about:
            if name.endswith((".xml", ".rels", ".vml")):
                self._refuse_bomb(name)

    def _refuse_bomb(self, name: str) -> None:
        about = self._about[name]
        allowed = max(_LARGEST_SMALL_PART, _MOST_TIMES * about.compress_size)
        if about.file_size > min(allowed, _LARGEST_PART):
            raise too_much()

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises ``Unreadable`` if it unpacks to more than its size allows."""
        self._refuse_bomb(name)
        most = self._about[name].file_size
        with self._zip.open(name) as part:
            data = part.read(most + 1)
        if len(data) > most:
            raise too_much()
        return data

    def xml(self, name: str) -> Any:
        """The root of a part's XML."""
        return parsed(self.read(name))


def parsed(data: bytes) -> Any:
    """The root of a document's XML. Nothing is fetched, and no entity is expanded.

    Elements are nested at most 256 deep, the limit of libxml2. Raises ``Unreadable`` for more than any document
    has."""
    from lxml import etree

    if data.count(b"<") > 2 * _MOST_ELEMENTS:
        raise too_much()
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.doctype:
        raise Unreadable(
            sentence("declares entities of its own, which no word processor does: save it again")
        )
    return root


def local(name: object) -> str:
    """A name without its namespace, which is all that distinguishes the strict from the usual form of a format.

    Anything that is not an element has none."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def value(element: Any, name: str) -> str | None:
    """The attribute of an element, whatever its namespace."""
    found = element.get(name)
    if found is not None:
        return str(found)
    return next((str(kept) for key, kept in element.items() if local(key) == name), None)


def child(element: Any, name: str) -> Any:
    """The first child with a name, or ``None``."""
    return None if element is None else next((one for one in element if local(one.tag) == name), None)


def children(element: Any, name: str) -> Any:
    """The contents of the first child with a name; empty if there is none."""
    found = child(element, name)
    return () if found is None else found

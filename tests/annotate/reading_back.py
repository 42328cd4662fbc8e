"""What an annotated DOCX file says, read back: its words with their properties, and its comments with theirs."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARKS = {W + "commentRangeStart", W + "commentRangeEnd", W + "commentReference"}


def opened(data: bytes) -> Any:
    return docx.Document(io.BytesIO(data))


def commented(data: bytes) -> list[tuple[str, str]]:
    """Each comment: the words that it stands at, and its text, in the order of the comments."""
    document = opened(data)
    words = {str(one.comment_id): "" for one in document.comments}
    open_now: set[str] = set()
    for element in document.element.body.iter():
        number = element.get(W + "id")
        if element.tag == W + "commentRangeStart":
            open_now.add(number)
        elif element.tag == W + "commentRangeEnd":
            open_now.remove(number)
        elif element.tag == W + "t":
            for one in open_now:
                words[one] += element.text or ""
    assert not open_now
    references = [one.get(W + "id") for one in document.element.body.iter(W + "commentReference")]
    assert sorted(references) == sorted(words)
    return [(words[str(one.comment_id)], one.text) for one in document.comments]


def characters(data: bytes) -> list[tuple[str, str, str]]:
    """Every character and every other sign of the body, with the elements it stands in and its properties: what may not
    change."""
    return list(_characters(opened(data).element.body))


def _characters(body: Any) -> Iterator[tuple[str, str, str]]:
    for element in body.iter():
        if not isinstance(element.tag, str) or element.tag in _MARKS or element.tag == W + "r":
            continue
        if _is_reference(element):
            continue
        around = " ".join(_around(element))
        if element.tag in (W + "t", W + "delText"):
            for one in element.text or "":
                yield one, around, _properties(element.getparent())
        elif not any(one.tag == W + "rPr" for one in (element, *element.iterancestors())):
            yield element.tag, around, repr(sorted(element.attrib.items()))


def _is_reference(element: Any) -> bool:
    return any(one.tag == W + "commentReference" for one in (element, *element.iterancestors()))


def _around(element: Any) -> Iterator[str]:
    """The elements around one, each by its place among its like: runs may be split, nothing else may."""
    for one in element.iterancestors():
        if one.tag != W + "r":
            before = list(one.itersiblings(one.tag, preceding=True))
            yield f"{one.tag.rpartition('}')[2]}{len(before)}"


def _properties(run: Any) -> str:
    from lxml import etree

    found = run.find(W + "rPr")
    return "" if found is None else etree.tostring(found, method="c14n").decode()

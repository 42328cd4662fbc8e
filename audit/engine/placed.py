"""Claims with the places of their numbers in an article's text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from audit.rules.material import Material


class PlacedClaim(NamedTuple):
    """A claim, and where its number is in the article's text: from ``start`` up to ``end``, in which
    paragraph.

    The end is 0 if the place is not known."""

    name: str
    says: str
    start: int = 0
    end: int = 0
    paragraph: int = 0
    cell: tuple[int, int, int] | None = None  # table, row and column of a number in a table


def places_of_claims(material: Material) -> Iterator[tuple[str, PlacedClaim]]:
    """The claims of a claim file with that file, each with its place in the article's text if that is
    known."""
    document, text = material.document, material.anchored()
    file = document.source.file
    found = None if text is None else text.anchors
    for name, claim in document.claims.items():
        anchor = None if found is None else found.by_claim.get(name)
        if found is None or anchor is None or not anchor.end:
            yield file, PlacedClaim(name, claim.says.value)
        else:
            number = found.article.paragraphs[anchor.paragraph].number
            yield file, PlacedClaim(name, claim.says.value, anchor.start, anchor.end, number)

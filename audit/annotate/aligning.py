"""Where the characters of an article's text come from in its document.

A reader of a document tidies what it meets: white space, soft hyphens, raised figures, boxes that stand beside the
text. So the text and the document are compared by their printed characters alone, paragraph after paragraph; a
paragraph that is not found in its turn is looked for a little further on, and left out where it is nowhere.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache

from audit.records import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_FURTHEST = 20_000  # printed characters that may be skipped: a box, or a table that places text on a page
_PLAIN = 12  # a shorter paragraph says too little to be looked for out of its turn


class Piece(NamedTuple):
    """Words as they stand in the document: what they belong to there, and the words."""

    origin: Any
    words: str


Heard = Sequence[Piece]  # a paragraph


class Spot(NamedTuple):
    """One character of a document: of which piece, and which of its characters."""

    origin: Any
    at: int
    paragraph: int


class Alignment:
    """The places in the document of the characters of its text."""

    def __init__(self, text: str, paragraphs: Iterable[Heard]) -> None:
        self._text = text
        self._printed, self._offsets = _printed(text)
        self._spots: dict[int, Spot] = {}
        self._next = 0
        for number, paragraph in enumerate(paragraphs):
            self._place(number, paragraph)

    def spots(self, start: int, end: int) -> list[Spot]:
        """The places of the printed characters from ``start`` up to ``end``; empty unless all are known."""
        low, high = bisect_left(self._offsets, start), bisect_left(self._offsets, end)
        found = [self._spots.get(at) for at in range(low, high)]
        known = [one for one in found if one is not None]
        if not known or len(known) < len(found):
            return []
        sign = self._sign(start, known[0])
        return known if sign is None else [sign, *known]

    def _sign(self, start: int, first: Spot) -> Spot | None:
        """The minus before a number, which is compared with nothing."""
        is_minus = start < len(self._text) and _is_dash(self._text[start])
        return first._replace(at=first.at - 1) if is_minus and first.at else None

    def _place(self, number: int, paragraph: Heard) -> None:
        words, spots = _heard(number, paragraph)
        at = self._found(words) if words else -1
        if at < 0:
            return
        self._spots.update(zip(range(at, at + len(words)), spots, strict=True))
        self._next = at + len(words)

    def _found(self, words: str) -> int:
        if self._printed.startswith(words, self._next):
            return self._next
        if len(words) < _PLAIN:
            return -1
        return self._printed.find(words, self._next, self._next + _FURTHEST + len(words))


def _heard(number: int, paragraph: Heard) -> tuple[str, list[Spot]]:
    words: list[str] = []
    spots: list[Spot] = []
    for piece in paragraph:
        printed, offsets = _printed(piece.words)
        words.append(printed)
        spots += [Spot(piece.origin, at, number) for at in offsets]
    return "".join(words), spots


def _printed(text: str) -> tuple[str, list[int]]:
    """The characters that can be compared, and where each stands."""
    kept = [(shown, at) for at, one in enumerate(text) for shown in _shown(one)]
    return "".join(shown for shown, _ in kept), [at for _, at in kept]


@cache
def _shown(character: str) -> str:
    """A character as it is compared: raised figures as figures, nothing for white space, hyphens and what is invisible."""
    wide = unicodedata.normalize("NFKC", character)
    return "".join(one for one in wide if unicodedata.category(one)[0] not in "ZC" and not _is_dash(one))


def _is_dash(character: str) -> bool:
    return unicodedata.category(character) == "Pd" or character in "-−\uffff\ufffe"

"""Where in a document the characters of an article's text come from.

The reader of a document cleans up what it finds: white space, soft hyphens, raised figures, boxes beside the text. So
the text and the document are compared by their printed characters only, paragraph by paragraph; a paragraph that is
not found at its turn is searched for a little further on, and left out if it is nowhere.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any

_FURTHEST = 20_000  # printed characters that may be skipped: a box, or a table that lays out text on a page
_PLAIN = 12  # a shorter paragraph is too unspecific to be searched for out of turn


class DocumentPiece(NamedTuple):
    """Words as they are in the document: what they belong to there, and the words."""

    origin: Any
    words: str


Heard = Sequence[DocumentPiece]  # a paragraph


class DocumentCharacter(NamedTuple):
    """One character of a document: its piece, and its index in it."""

    origin: Any
    at: int
    paragraph: int


class _Placed(NamedTuple):
    """A paragraph of the document, and where its printed characters start and end among those of the text."""

    start: int
    end: int
    number: int


class Alignment:
    """The places in the document of the characters of its text."""

    def __init__(self, text: str, paragraphs: Iterable[Heard]) -> None:
        self._text = text
        self._printed, self._offsets = _printed(text)
        self._paragraphs = list(paragraphs)
        self._placed: list[_Placed] = []
        for number, paragraph in enumerate(self._paragraphs):
            self._place(number, "".join(_printed(piece.words)[0] for piece in paragraph))

    def spots(self, start: int, end: int) -> list[DocumentCharacter]:
        """The places of the printed characters from ``start`` up to ``end``; empty unless all are known."""
        low, high = bisect_left(self._offsets, start), bisect_left(self._offsets, end)
        known = list(self._known(low, high))
        if not known or len(known) < high - low:
            return []
        sign = self._sign(start, known[0])
        return known if sign is None else [sign, *known]

    def _known(self, low: int, high: int) -> Iterator[DocumentCharacter]:
        """The places of the printed characters from ``low`` to ``high``, as far as they are known."""
        at = bisect_right(self._placed, low, key=lambda one: one.start) - 1
        for one in self._placed[max(at, 0) :]:
            if one.start >= high:
                break
            yield from self._spots(one.number)[max(low - one.start, 0) : high - one.start]

    def _spots(self, number: int) -> list[DocumentCharacter]:
        return [
            DocumentCharacter(piece.origin, at, number)
            for piece in self._paragraphs[number]
            for at in _printed(piece.words)[1]
        ]

    def _sign(self, start: int, first: DocumentCharacter) -> DocumentCharacter | None:
        """The minus before a number, which the comparison ignores."""
        is_minus = start < len(self._text) and _is_dash(self._text[start])
        return first._replace(at=first.at - 1) if is_minus and first.at else None

    def _place(self, number: int, words: str) -> None:
        next_ = self._placed[-1].end if self._placed else 0
        at = self._found(words, next_) if words else -1
        if at >= 0:
            self._placed.append(_Placed(at, at + len(words), number))

    def _found(self, words: str, start: int) -> int:
        if self._printed.startswith(words, start):
            return start
        if len(words) < _PLAIN:
            return -1
        return self._printed.find(words, start, start + _FURTHEST + len(words))


def _printed(text: str) -> tuple[str, list[int]]:
    """The characters that can be compared, and the position of each."""
    kept = [(shown, at) for at, one in enumerate(text) for shown in _shown(one)]
    return "".join(shown for shown, _ in kept), [at for _, at in kept]


@cache
def _shown(character: str) -> str:
    """A character as compared: raised figures as figures, nothing for white space, hyphens and invisible
    characters."""
    wide = unicodedata.normalize("NFKC", character)
    return "".join(one for one in wide if unicodedata.category(one)[0] not in "ZC" and not _is_dash(one))


def _is_dash(character: str) -> bool:
    return unicodedata.category(character) == "Pd" or character in "-−\uffff\ufffe"

"""The words around a number, which determine its kind and its circumstances."""

from __future__ import annotations

from audit.claimfile.model import Around
from audit.numbers.patterns import Pattern

_REACH = 200  # characters on each side of a number
# Neither the full stop of an initial (C. Ives), nor those of an abbreviation in mid sentence: the U.S. is.
_SENTENCE = Pattern(r"[。！？!?;；\n]|(?<![\s(][A-Z])\.(?=\s)(?!(?<=[A-Z]\.[A-Z]\.)\s+[a-z\d])")
_CLAUSE = Pattern(r"[，、:：()（）—]|,(?=\D)")


def around(text: str, start: int, end: int, paragraph: int) -> Around:
    """The sentence of the number at ``start`` up to ``end`` of a paragraph's text, and its clause within it."""
    first, last = _within(_SENTENCE, text, start, end, max(0, start - _REACH), min(len(text), end + _REACH))
    clause = text[slice(*_within(_CLAUSE, text, start, end, first, last))]
    return Around(text[first:last], clause, paragraph, start - first, end - first)


def _within(ends: Pattern, text: str, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    for match in ends.finditer(text, first, start):
        first = match.end()
    behind = ends.search(text, end, last)
    return first, last if behind is None else behind.start()

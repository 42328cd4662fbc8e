"""The words by which tables name their rows and columns, in both languages: a table may have both."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from audit.languages.en import tables as english
from audit.languages.zh import tables as chinese
from audit.numbers.patterns import Pattern
from audit.relations.cues import LETTERS
from audit.relations.index import Index

ROLES = (
    "TOTAL", "SUBTOTAL", "GRAND", "PART", "RESULT", "OPENING", "LESS", "CHANGE", "PERCENT", "SHARE", "MEAN", "MEDIAN", "RATE",
    "CODE", "POINTS", "WEIGHTED", "WEIGHTS", "SIGNED", "PLUS", "NUMBERED", "HEADS", "CAST", "MARGIN",
)  # fmt: skip
_LONGEST = 1000  # characters of a label that are examined
UNIT_LINE = Pattern("(?i)" + "|".join((*english.UNIT_LINE, *chinese.UNIT_LINE)))
COUNTED_IN = tuple(Pattern("(?i)" + one) for one in (*english.COUNTED_IN, *chinese.COUNTED_IN))
NO_NAMES = english.NO_NAMES | chinese.NO_NAMES
ALL_OF_THEM = english.ALL_OF_THEM | chinese.ALL_OF_THEM
NAME_ENDINGS = (*english.NAME_ENDINGS, *chinese.NAME_ENDINGS)
PERIODS = {word: row for row in (*english.PERIODS, *chinese.PERIODS) for word in row}
CONTINUED = Pattern("(?i)" + "|".join((*english.CONTINUED, *chinese.CONTINUED)))
RATIOS = tuple(tuple(Pattern("(?i)" + words) for words in one) for one in (*english.RATIOS, *chinese.RATIOS))
_SCALES = [(Pattern("(?i)" + words), power) for words, power in (*english.SCALES, *chinese.SCALES)]


class _RoleWords:
    """The words of a language that give roles; only those that can be in a label are searched for."""

    def __init__(self, words: object, is_chinese: bool) -> None:
        rows = [(role, pattern) for role in ROLES for pattern in getattr(words, role)]
        self._rows = [(role, Pattern("(?i)" + pattern)) for role, pattern in rows]
        self._index = Index([pattern for _, pattern in rows], LETTERS[is_chinese], small=True)

    def said_by(self, label: str) -> Iterator[str]:
        """The roles that the words of a label give."""
        for at in self._index.rows(label.casefold()):
            role, pattern = self._rows[at]
            if pattern.search(label) is not None:
                yield role


@cache
def _role_words() -> tuple[_RoleWords, _RoleWords]:
    return _RoleWords(english, False), _RoleWords(chinese, True)


@lru_cache(maxsize=4096)
def roles_of(label: str) -> frozenset[str]:
    """What the words of a row or column say about it: the names of those ``ROLES`` that occur."""
    label = label[:_LONGEST]
    found = {role for words in _role_words() for role in words.said_by(label)}
    if "SIGNED" in found:
        found.discard("LESS")
    return frozenset(found)


@lru_cache(maxsize=4096)
def scale_of(words: str) -> int:
    """The power of ten in the words of a unit: 3 for *in thousands of dollars*, 4 for 万元."""
    words = words[:_LONGEST]
    return next((power for pattern, power in _SCALES if pattern.search(words)), 0)

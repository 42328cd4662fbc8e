"""What the words of a sentence can name: of thousands of cells, only those that share a word with it are examined."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from audit.tables.words import PERIODS

_FIRST_CHINESE = "\u3400"


class SentenceLabels(NamedTuple):
    """The words of a sentence, in the form that labels have."""

    text: str
    words: frozenset[str]
    years: frozenset[str]
    of_share: bool = False  # the sentence is about a share


def has(sentence: SentenceLabels, word: str) -> float:
    """How much of a word of a label a sentence has; for a Chinese word, three quarters of its character pairs are
    enough."""
    if word in sentence.words:
        return 1.0
    if word in PERIODS:
        return float(any(other in sentence.text for other in PERIODS[word]))
    if word < _FIRST_CHINESE:
        return 0.0
    if word in sentence.text:
        return 1.0
    pairs = [word[at : at + 2] for at in range(len(word) - 1)]
    found = sum(pair in sentence.text for pair in pairs)
    return found / len(pairs) if pairs and found * 4 >= 3 * len(pairs) else 0.0


class ByWords:
    """Labels by their words, each label once with its number, to find how much of each a sentence has."""

    def __init__(self, labels: Iterable[frozenset[str]]) -> None:
        self._by_word: dict[str, list[int]] = {}
        self._sizes: list[int] = []
        self._nameless: list[int] = []
        for number, words in enumerate(labels):
            self._sizes.append(len(words))
            if not words:
                self._nameless.append(number)
            for word in words:
                self._by_word.setdefault(word, []).append(number)
        self._written = [one for one in self._by_word if one >= _FIRST_CHINESE or one in PERIODS]

    def shares_in(self, sentence: SentenceLabels, least: float) -> list[tuple[int, float]]:
        """The labels of which a sentence has at least the share ``least`` of the words, with that share; all if there
        are no words."""
        found: dict[int, float] = {}
        for word in sentence.words.intersection(self._by_word):
            for number in self._by_word[word]:
                found[number] = found.get(number, 0.0) + 1.0
        for word in self._written:
            much = has(sentence, word) if word not in sentence.words else 0.0
            if much:
                for number in self._by_word[word]:
                    found[number] = found.get(number, 0.0) + much
        sizes = self._sizes
        shares = [(at, much / sizes[at]) for at, much in found.items() if much >= least * sizes[at]]
        return sorted([*shares, *((at, 1.0) for at in self._nameless)])


def by_label(labels: Iterable[frozenset[str]]) -> dict[frozenset[str], list[int]]:
    """The numbers of the things that have each label."""
    found: dict[frozenset[str], list[int]] = {}
    for number, one in enumerate(labels):
        found.setdefault(one, []).append(number)
    return found

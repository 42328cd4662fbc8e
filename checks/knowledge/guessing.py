"""Which word of the quantity vocabulary a number measures, where its head words leave no doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audit.checks.knowledge.quantities import Measure, ancestors, measure, measure_names
from audit.numbers import Kind, Reading

_ROOTS = {Kind.COUNT: "count", Kind.PERCENT: "ratio", Kind.RATIO: "ratio"}


def guessed_measure(reading: Reading, noun: str, words: Sequence[str] = ()) -> str | None:
    """The one word of the vocabulary that the noun names, or the words beside it where the noun names none,
    among those that a number of this kind and unit can measure. ``None`` where there is none or several."""
    for told in (noun, " ".join(words)):
        found = dict(_named(reading, told)) if told else {}
        if found:
            best = _narrowest(found)
            return best[0] if len(best) == 1 else None
    return None


def _named(reading: Reading, told: str) -> Iterator[tuple[str, str]]:
    """Measures with the word by which the text names each."""
    for name in measure_names():
        one = measure(name)
        if one is None or not _can_be(one, reading):
            continue
        word = max((word for word in (*one.zh, *one.en) if _names(word, told)), key=len, default=None)
        if word is not None:
            yield name, word


def _can_be(one: Measure, reading: Reading) -> bool:
    if reading.kind in _ROOTS:
        return _ROOTS[reading.kind] in (one.name, *ancestors(one.name))
    if "money" in (one.name, *ancestors(one.name)):
        return reading.kind is Kind.MONEY
    if reading.kind not in (Kind.MEASURE, Kind.MONEY):
        return False
    return one.unit is None or one.unit.dimension == reading.unit.dimension


def _names(word: str, told: str) -> bool:
    if word.isascii():
        return re.search(rf"\b{re.escape(word)}\b", told, re.IGNORECASE) is not None
    return word in told if len(word) > 1 else word == told


def _narrowest(found: dict[str, str]) -> list[str]:
    """Without the words that are part of a longer one, and without what is wider than another."""
    longest = {
        name: word
        for name, word in found.items()
        if not any(word != other and word in other for other in found.values())
    }
    return [name for name in longest if not any(name in ancestors(other) for other in longest)]

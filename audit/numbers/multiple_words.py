"""Chinese words that are multiples by themselves: 翻番 is twice as much, 减半 and 腰斩 leave a half."""

from __future__ import annotations

from fractions import Fraction

from audit.languages.zh.numbers import MULTIPLE_WORDS, NO_MULTIPLES
from audit.numbers.reading import Kind, Reading
from audit.numbers.sets import multiple
from audit.units import ONE

_LENGTH = 2  # characters of each word
BEGINNINGS = frozenset(word[place] for word in MULTIPLE_WORDS for place in (0, 1))


def multiple_word(text: str, start: int, floor: int) -> Reading | None:
    """The reading of the word with a character at ``start``, if it is one of these."""
    for begin in (start, start - 1):
        word = text[begin : begin + _LENGTH] if begin >= floor else ""
        if word in MULTIPLE_WORDS and not text.startswith(NO_MULTIPLES, begin):
            value = Fraction(*MULTIPLE_WORDS[word])
            found = multiple(value)
            end = begin + _LENGTH
            return Reading(
                word, begin, end, Kind.RATIO, ONE, found.fair, found.widest, value, value, None, None, (begin, end),
                found.origin,
            )  # fmt: skip
    return None

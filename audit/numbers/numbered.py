"""A number with its unit at exactly one position: the second half of a range or of a compound quantity."""

from __future__ import annotations

from audit.languages.zh import characters as zh
from audit.languages.zh import numerals as words
from audit.numbers.candidates import numeral_at
from audit.numbers.chinese import CHARACTERS
from audit.numbers.currencies import end_of_sign
from audit.numbers.digits import DIGITS
from audit.numbers.english_words import STARTS
from audit.numbers.phrase import Phrase
from audit.units.money import signs


def phrase_at(text: str, begin: int) -> Phrase | None:
    """A number with its unit at exactly ``begin``, including a money sign or minus before it."""
    position = _behind_signs(text, begin + 2 if text.startswith(zh.BELOW_ZERO, begin) else begin)
    first = text[position : position + 1]
    if not (first in DIGITS or first in CHARACTERS or (first.isascii() and first.isalpha())) or not first:
        return None
    end = position + 1
    if first.isascii() and first.isalpha():
        while end < len(text) and text[end].isalpha() and end < position + 12:
            end += 1
        if text[position:end].lower() not in STARTS:
            return None
        if begin >= 2 and text[begin - 1] == "-" and text[begin - 2].isdecimal():
            return None
    numeral = numeral_at(text, position, end)
    if (
        isinstance(numeral, int)
        or (numeral.lead if numeral.lead >= 0 else numeral.start) > position
        or numeral.style in ("several", "long", "dotted", "unclear", "miscounted", "bare")
    ):
        return None
    found = Phrase(text, numeral, begin)
    found.read_after()
    found.read_before()
    return (
        found
        if found.start <= begin + (position > begin) and found.hedge in (None, "more", "about")
        else None
    )


def _behind_signs(text: str, begin: int) -> int:
    """The start of the number after its signs: US$5 to US$10, between Rs 200 and Rs 300, EUR 4m to EUR 5m."""
    position = begin
    while position < begin + _MOST_SIGNS:
        first = text[position : position + 1]
        if first in signs() or first.isalpha():
            stop = end_of_sign(text, position)
            if stop > position:
                return stop
        if first not in signs() and first not in words.SIGNS_BEFORE:
            break
        position += 1
    return position


_MOST_SIGNS = 4

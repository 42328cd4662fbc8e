"""三分之一, 百分之五, 千分之2.4: a part of a whole, spoken with the whole first."""

from __future__ import annotations

from fractions import Fraction
from math import prod

from audit.base.intervals import Rational, simplest
from audit.languages.zh import characters as zh
from audit.languages.zh import numerals as words
from audit.numbers.chinese import CHARACTERS, chinese
from audit.numbers.digits import DIGITS, figures, fraction_after
from audit.numbers.numeral import Numeral
from audit.numbers.patterns import Pattern

_OF = Pattern(words.PART_OF)
_PERCENT = {zh.HUNDRED: "percent", zh.THOUSAND: "permille"}


def part_of(text: str, whole: Numeral) -> Numeral | None:
    """The part whose 分之 follows ``whole``; None if no 分之 with a number after it does.

    百分之 and 千分之 give a percentage (``share``) with the numeral's own span and the start of the whole in ``lead``; any
    other whole gives a fraction.
    """
    found = _OF.match(text, whole.end)
    if found is None:
        return _hundred(text, whole)
    counted = number_at(text, found.end())
    if counted is None or not whole.value or whole.several:
        return None
    value: Rational = -counted.value if found[1] else counted.value
    share = _PERCENT.get(text[whole.start : whole.end])
    if share is not None:
        return counted._replace(value=value, lead=whole.start, start=found.start(1), share=share)
    if counted.several:
        return None
    place = Fraction(counted.place) / whole.value
    return Numeral(whole.start, counted.end, simplest(Fraction(value) / whole.value), place, "part")


def _hundred(text: str, whole: Numeral) -> Numeral | None:
    """百分百: all of it."""
    if text[whole.start : whole.end + 2] != zh.PERCENT_POINT_WORD:
        return None
    return Numeral(whole.end + 1, whole.end + 2, 100, 1, "words", lead=whole.start, share="percent")


def mixed_part(text: str, whole: Numeral) -> Numeral | None:
    """三又五分之一, 3又1/2: a whole and the part after 又."""
    found = number_at(text, whole.end + 1)
    if found is None or whole.several or type(whole.value) is not int:
        return None
    part = _slashed(text, found) if text.startswith(("/", "／"), found.end) else part_of(text, found)
    if part is None or part.share or not 0 < part.value < 1:
        return None
    return Numeral(whole.start, part.end, simplest(whole.value + part.value), part.place, "part")


def _slashed(text: str, above: Numeral) -> Numeral | None:
    found = fraction_after(text, above.end, above.value)
    return None if found is None else Numeral(above.start, found.end, found.value, found.place, "part")


def hundreds_and_more(text: str, start: int, first: str) -> Numeral | None:
    """数以百计, 数以万计: hundreds, tens of thousands."""
    found = _COUNTED_BY.match(text, start) if first == zh.SEVERAL else None
    if found is None:
        return None
    step = prod(CHARACTERS[character][1] for character in found[1])
    return Numeral(start, found.end(), 0, step, "several", False, step)


_COUNTED_BY = Pattern(words.COUNTED_BY)


def number_at(text: str, start: int) -> Numeral | None:
    """A number in figures or characters at exactly ``start``."""
    first = text[start : start + 1]
    if first not in DIGITS:
        return chinese(text, start) if first in CHARACTERS else None
    found = figures(text, start)
    if found.form != "number":
        return None
    following = text[found.end : found.end + 1]
    if following in CHARACTERS and following:
        return chinese(text, start, value=found.value, end=found.end, place=found.place)
    return Numeral(start, found.end, found.value, found.place)

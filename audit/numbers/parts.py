"""三分之一, 百分之五, 千分之2.4: a part of a whole, spoken with the whole first."""

from __future__ import annotations

from fractions import Fraction

from audit.intervals import Rational, simplest
from audit.numbers.chinese import CHARACTERS, chinese
from audit.numbers.digits import figures
from audit.numbers.numeral import Numeral
from audit.numbers.patterns import Pattern

_OF = Pattern(" ?分 ?之 ?([负負-]?)")
_PERCENT = {"百": "percent", "千": "permille"}


def part_of(text: str, whole: Numeral) -> Numeral | None:
    """The part whose 分之 follows ``whole``; None when no 分之 with a number after it does.

    百分之 and 千分之 give a percentage (``share``) with the numeral's own span and the start of the whole in
    ``lead``; any other whole gives a fraction.
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
    if text[whole.start : whole.end + 2] != "百分百":
        return None
    return Numeral(whole.end + 1, whole.end + 2, 100, 1, "words", lead=whole.start, share="percent")


def number_at(text: str, start: int) -> Numeral | None:
    """A number in figures or characters at exactly ``start``."""
    first = text[start : start + 1]
    if not first.isdecimal():
        return chinese(text, start) if first in CHARACTERS else None
    found = figures(text, start)
    if found.form != "number":
        return None
    following = text[found.end : found.end + 1]
    if following in CHARACTERS and following:
        return chinese(text, start, value=found.value, end=found.end, place=found.place)
    return Numeral(start, found.end, found.value, found.place)

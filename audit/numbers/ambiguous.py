"""Units whose word has several meanings, decided by the words around it.

块 is a piece or 元, 兆 means bytes or bits a second, 度 is a unit of electricity, heat or angles, degrees have a scale
and may be below zero, and pounds are weight or money.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from audit.languages.en import money
from audit.languages.zh import characters as zh
from audit.languages.zh import degrees
from audit.numbers import spoken
from audit.numbers.chinese import DATA
from audit.numbers.patterns import Pattern
from audit.numbers.reading import Kind
from audit.units import Unit, find
from audit.units.money import currencies, signs

if TYPE_CHECKING:
    from audit.numbers.phrase import Phrase

WORDS = ("pounds", "pound", zh.KUAI, zh.DEGREE, "°")  # what they mean their sentence says, not they alone
UNITS = frozenset(("kWh", "deg", "degC", "degF", "lb"))
BELOW_ZERO, ABOVE_ZERO = " below zero", " above zero"
SCALES = {"C": "degC", "c": "degC", "F": "degF", "f": "degF"}


def settle(phrase: Phrase, last: str) -> None:
    """Decides what the unit of a phrase is; ``last`` is the last character of its word."""
    if last == zh.KUAI and spoken.is_money(phrase.text, phrase.start, phrase.end):
        phrase.unit, phrase.kind, phrase.counted = _unit("CNY"), Kind.MONEY, None
    elif last == zh.MEGA and (data := DATA.match(phrase.text, phrase.end)) is not None and data[1]:
        phrase.unit = _unit("Mbps")
    elif phrase.unit.symbol in ("kWh", "deg"):
        _settle_degrees(phrase, last)
    elif phrase.unit.symbol == "lb" and _is_paid(phrase.text, phrase.start, phrase.end):
        phrase.unit, phrase.kind = _unit("GBP"), Kind.MONEY
    turn_below_zero(phrase)


def turn_below_zero(phrase: Phrase) -> bool:
    """20 degrees below zero, 30C below zero, 8 degrees above zero: negates the number if the words say so."""
    if phrase.text.startswith(ABOVE_ZERO, phrase.end):
        phrase.end += len(ABOVE_ZERO)
        return True
    if not phrase.text.startswith(BELOW_ZERO, phrase.end):
        return False
    phrase.end += len(BELOW_ZERO)
    phrase.value = -phrase.value
    return True


def _settle_degrees(phrase: Phrase, last: str) -> None:
    text, end = phrase.text, phrase.end
    if last in (zh.DEGREE, "°"):
        phrase.unit = _unit_of_du(phrase, last) or phrase.unit
        if last == zh.DEGREE:
            return
    letter = text[end : end + 2].strip(" ")[:1]
    if letter in SCALES and not text[end + 2 : end + 3].isalnum():
        phrase.unit = _unit(SCALES[letter])
        phrase.end = text.index(letter, end) + 1


def _unit_of_du(phrase: Phrase, last: str) -> Unit | None:
    """The unit of 度, or of a bare °, from the words beside it and from its size; None keeps that of the table."""
    clause = _clause_before(phrase.text, phrase.start)
    if clause.endswith(degrees.FAHRENHEIT_BEFORE):
        return _unit("degF")
    heat = _last(_HEAT, clause)
    if clause.endswith(zh.CELSIUS) or (last == "°" and heat >= 0):
        return _unit("degC")
    if last == "°":
        return None
    if _OTHERS.match(phrase.text, phrase.end) is not None or _last(_OTHERS_BEFORE, clause) > heat:
        return _unit("deg")
    if heat >= 0 or _HEAT_AFTER.match(phrase.text, phrase.end) is not None:
        return _unit("degC")
    if _POWER.search(clause) is not None or phrase.value > degrees.WIDEST:
        return None
    return _unit("degC" if degrees.COLDEST <= phrase.value <= degrees.HOTTEST else "deg")


def _clause_before(text: str, start: int) -> str:
    """The words before a number, back to the previous stop."""
    window = text[max(0, start - _CLAUSE) : start]
    return window[max(map(window.rfind, "。；;！？!?")) + 1 :]


_CLAUSE = 16  # characters


def _last(words: Pattern, clause: str) -> int:
    """Where the last of some words starts, -1 if there is none."""
    return max((found.start() for found in words.finditer(clause)), default=-1)


def _any_of(words: str) -> Pattern:
    return Pattern("|".join(words.split()))


_HEAT, _HEAT_AFTER = _any_of(degrees.HEAT_BEFORE), _any_of(degrees.HEAT_AFTER)
_OTHERS, _OTHERS_BEFORE = _any_of(degrees.OTHERS_AFTER), _any_of(degrees.OTHERS_BEFORE)
_POWER = _any_of(degrees.POWER_BEFORE)


def _is_paid(text: str, start: int, end: int) -> bool:
    """Whether pounds are money or weight: cost half a million pounds, but not 3 million pounds of beef, which have a
    price too."""
    if text[end - 2 : end] not in ("nd", "ds") or text.startswith((" of ", " in weight"), end):
        return False
    before = _sentence_before(text, start)
    many = "illion" in text[start:end]
    if _WEIGHED.search(before) is not None or (not many and _SHED.search(before) is not None):
        return False
    if not _other_signs().isdisjoint(before):  # another currency occurs in its sentence
        return False
    return _PAID.search(before) is not None or (many and not _pound_signs().isdisjoint(text))


@cache
def _pound_signs() -> frozenset[str]:
    """The signs of pounds: £."""
    written = "".join(form for row in currencies().values() if row.family == "pound" for form in row.before)
    return signs().intersection(written)


@cache
def _other_signs() -> frozenset[str]:
    return signs() - _pound_signs()


def _sentence_before(text: str, start: int) -> str:
    """The words of the sentence before a number; a decimal point does not end one."""
    window = text[max(0, start - _PAID_BEFORE) : start]
    return window[max((stop.end() for stop in _STOP.finditer(window)), default=0) :]


_PAID_BEFORE = 200  # characters of a sentence that are examined
_STOP = Pattern(r"[.;:!?](?!\d)")
_SHED = Pattern(rf"\b(?:{money.SHED})\b")
_PAID, _WEIGHED = Pattern(rf"\b(?:{money.PAID})\b"), Pattern(rf"\b(?:{money.WEIGHED})\b")


def _unit(symbol: str) -> Unit:
    unit = find(symbol)
    assert unit is not None, symbol
    return unit

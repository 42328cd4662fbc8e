"""Decimals spoken after their unit: 1米75, 三块五, 38度5, 9秒83; and minutes recognised by the seconds after them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from audit.base.intervals import Rational, simplest
from audit.languages.zh import characters as zh
from audit.languages.zh import phrases as words
from audit.languages.zh.numbers import NUMERALS
from audit.numbers.lexicon import unit_at
from audit.numbers.names import word_at
from audit.numbers.patterns import Pattern
from audit.numbers.tally import YI
from audit.units.money import signs

if TYPE_CHECKING:
    from audit.numbers.phrase import Phrase

WORDS = frozenset(words.SPOKEN_DECIMALS)
_TAIL = Pattern(words.SPOKEN_TAIL)
_VALUES = str.maketrans(f"{zh.ZERO}{NUMERALS}", "0123456789")
_SECONDS = Pattern(words.SECONDS)


class Tail(NamedTuple):
    """The decimals after a unit, where they end, and the symbol of the unit, "" if it does not change."""

    value: Rational
    place: Rational
    end: int
    symbol: str


def decimals_after(text: str, end: int) -> Tail | None:
    """The decimals that follow the unit ending at ``end``: .75 of 1米75; None if a new number starts."""
    symbol, longest = words.SPOKEN_DECIMALS[text[end - 1]]
    found = _TAIL.match(text, end, end + longest)
    if found is None or (word_at(text, end) is not None and _EACH.match(text, found.end()) is None):
        return None
    tenths = symbol == "CNY" and text.startswith(zh.MAO, found.end())
    stop = found.end() + tenths
    if not tenths and not _closed(text, stop) and not _leads_to(text, stop, text[end - 1]):
        return None
    place = Fraction(1, 10 ** len(found[0]))
    value = int(found[0].translate(_VALUES)) * place
    cents = _CENTS.match(text, stop) if tenths else None
    if cents is not None and _closed(text, cents.end()):  # 九块九毛九
        place = Fraction(1, 100)
        value, stop = value + int(cents[0].translate(_VALUES)) * place, cents.end()
    return Tail(value, place, stop, symbol)


_CENTS = Pattern(f"[1-9{NUMERALS}]")


def names_money(text: str, start: int) -> bool:
    """Whether the Chinese name of a currency starts here, and not of one that has a price."""
    return text[start] > "\u3000" and text[start] not in signs() and not text.startswith(zh.BITCOIN, start)


def take_hundred_millions(phrase: Phrase, position: int) -> bool:
    """2.5个亿, 一个多亿, 三个半亿: 个 before 亿 adds nothing; whether it is at ``position``."""
    found = _YI.match(phrase.text, position)
    if found is None:
        return False
    if found[1] == zh.HALF:
        phrase.add_half(1)
    elif found[1]:
        phrase.hedge = "more"
    phrase.value, phrase.place = simplest(phrase.value * YI), simplest(phrase.place * YI)
    phrase.end = found.end(2)
    if found[3]:
        phrase.hedge, phrase.end = "more", found.end(3)
    _write_out(phrase, found.end(2))
    return True


def _write_out(phrase: Phrase, end: int) -> None:
    """Writes the numeral that 个亿 makes of the one before it."""
    numeral = phrase.numeral
    style = numeral.style if numeral.several else "scaled"
    phrase.numeral = numeral._replace(
        end=end, value=phrase.value, place=phrase.place, style=style, several=numeral.several * YI, scale=YI
    )


_YI = Pattern(words.YI)  # 3个亿元村 are three villages


def is_money(text: str, start: int, end: int) -> bool:
    """Whether 块, which ends at ``end``, is 元 and not a piece: 10块零5毛, 两块半, 三块一斤, 欠我两百块."""
    if _CHANGE.match(text, end) is not None:
        return True
    closed = text[end : end + 1] in words.AFTER_PRICE or end == len(text)
    return closed and _PRICE.search(text, max(0, start - 14), start) is not None


_EACH = Pattern(words.EACH_ONE)
_CHANGE = Pattern(words.CHANGE)
_PRICE = Pattern(words.PRICE)


def _leads_to(text: str, stop: int, unit: str) -> bool:
    """五块六到五块七: the other end of a range has the same unit."""
    other = _OTHER_END.match(text, stop)
    return other is not None and text.startswith(unit, other.end())


_OTHER_END = Pattern(words.OTHER_PRICE)


def _closed(text: str, end: int) -> bool:
    following = text[end : end + 1]
    if not following:
        return True
    if following in words.SPOKEN_GOES_ON or (following.isascii() and following.isalnum()):
        return following in "，、" or _EACH.match(text, end) is not None  # 四块八一斤
    return unit_at(text, end) is None


def minutes_at(text: str, position: int) -> int | None:
    """Where 分 ends if it means minutes because seconds follow: 3分20秒."""
    found = _SECONDS.match(text, position)
    return None if found is None else found.end()

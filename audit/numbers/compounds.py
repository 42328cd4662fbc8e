"""One quantity in two units: 12 ft 2 in, thirteen dollars and forty-five cents, 3年5个月, 10元5角."""

from __future__ import annotations

from fractions import Fraction

from audit.intervals import simplest
from audit.numbers.chinese import CHARACTERS, FORMAL
from audit.numbers.digits import DIGITS
from audit.numbers.lexicon import kind_of
from audit.numbers.numbered import phrase_at
from audit.numbers.phrase import Phrase
from audit.numbers.reading import Kind
from audit.units import Unit, find

# Which unit follows which in one quantity, and below what count: a year has 12 months, but 一年365天 is no sum.
_PAIRED = {
    ("ft", "in"): 12,
    ("yd", "ft"): 3,
    ("lb", "oz"): 16,
    ("stone", "lb"): 14,
    ("year", "month"): 12,
    ("month", "day"): 31,
    ("week", "day"): 7,
    ("day", "h"): 24,
    ("h", "min"): 60,
    ("min", "s"): 60,
    ("deg", "arcmin"): 60,
    ("arcmin", "arcsec"): 60,
}
# Only where "and" joins them: 122 years and 164 days.
_JOINED = {("year", "day"): 366, ("year", "week"): 53, ("month", "week"): 5}
# Without a space also these; with one, 12 m 2 dm may be two lengths.
_ADJACENT = {
    ("km", "m"): 1000,
    ("m", "cm"): 100,
    ("kg", "g"): 1000,
    ("t", "kg"): 1000,
    ("jin", "liang"): 10,
    ("zhang", "chi"): 10,
    ("chi", "cun"): 10,
}
_SPACED = frozenset(greater for greater, _ in _PAIRED)


def extend(text: str, phrase: Phrase) -> None:
    """Take the smaller unit, or part of the unit, that follows into ``phrase``, which keeps its own unit."""
    if text.startswith((" and ", " or two"), phrase.end):
        from audit.numbers import english_units  # Chinese articles never need it

        english_units.extend(text, phrase)
    last = phrase.unit
    for _ in range(3):
        found = _smaller(text, phrase, last)
        if found is None:
            return
        last = found.unit
        ratio = Fraction(found.unit.factor) / phrase.unit.factor
        phrase.value = simplest(phrase.value + found.value * ratio)
        phrase.place = simplest(found.place * ratio)
        phrase.end, phrase.hedge = found.end, phrase.hedge or found.hedge
        phrase.numeral = phrase.numeral._replace(end=found.numeral.end)


def _smaller(text: str, phrase: Phrase, last: Unit) -> Phrase | None:
    if phrase.numeral.place != 1 or phrase.value < 0 or phrase.kind not in (Kind.MEASURE, Kind.MONEY):
        return None
    position = phrase.end
    following = text[position : position + 1]
    spaced = following == " "
    joined = text.startswith(" and ", position)
    if spaced:
        position += 5 if joined else 1
        if phrase.kind is not Kind.MONEY and phrase.unit.symbol not in _SPACED:
            return None
    elif not following or not (following in DIGITS or following in CHARACTERS):
        return None
    elif text.startswith(text[phrase.numeral.start : position], position):
        return None  # the same again is no part of it
    if following == "零" and (text[position + 1 : position + 2] in FORMAL or phrase.kind is Kind.MONEY):
        position += 1  # 壹佰元零伍角, 10块零5毛
    found = phrase_at(text, position)
    if found is not None and not found.marked:
        _name_unit(text, phrase, found)
    if found is None:
        return None
    if found.unit.symbol in _SMALL_CHANGE and text[phrase.end - 1] in "元圆币":
        found.unit = Unit(found.unit.symbol, found.unit.factor, phrase.unit.dimension)  # 5港元2角
    return found if _belongs(phrase, found, last, spaced) or (joined and _is_joined(found, last)) else None


def _name_unit(text: str, phrase: Phrase, found: Phrase) -> None:
    """5 ft 10 in tall, 10元5角3分, 1小时20分: in and 分 are units behind the greater unit."""
    for word, symbol in _ONLY_BEHIND.get(phrase.unit.symbol, ()):
        unit = find(symbol)
        stop = found.end + len(word)
        following = text[stop : stop + 1]
        if (
            unit is not None
            and text.startswith(word, found.end)
            and following != "之"
            and not _is_letter(following)
        ):
            found.unit, found.kind, found.marked, found.end = unit, kind_of(unit), True, stop
            return


_SMALL_CHANGE = frozenset(("jiao", "fen"))
_ONLY_BEHIND = {
    "ft": ((" in", "in"), ("in", "in")),
    "CNY": (("分", "fen"),),
    "h": (("分", "min"),),
}


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _is_joined(found: Phrase, last: Unit) -> bool:
    return 0 <= found.value < _JOINED.get((last.symbol, found.unit.symbol), 0)


def _belongs(phrase: Phrase, found: Phrase, last: Unit, spaced: bool) -> bool:
    if found.unit.dimension != phrase.unit.dimension or found.value < 0:
        return False
    if phrase.kind is Kind.MONEY:
        return found.unit.factor < last.factor and found.value * found.unit.factor < last.factor
    pair = (last.symbol, found.unit.symbol)
    limit = _PAIRED.get(pair, 0 if spaced else _ADJACENT.get(pair, 0))
    return found.value < limit

"""One quantity in two units: 12 ft 2 in, thirteen dollars and forty-five cents, 3年5个月, 10元5角."""

from __future__ import annotations

from fractions import Fraction

from audit.base.intervals import simplest
from audit.languages.en import phrases as english
from audit.languages.zh import characters as zh
from audit.numbers.chinese import CHARACTERS, FORMAL
from audit.numbers.digits import DIGITS
from audit.numbers.lexicon import kind_of
from audit.numbers.numbered import phrase_at
from audit.numbers.patterns import Pattern
from audit.numbers.phrase import Phrase
from audit.numbers.reading import Kind
from audit.units import Unit, find

# Which unit follows which in one quantity, and below what count: a year has 12 months, but 一年365天 is not a sum.
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
# Only joined by "and": 122 years and 164 days.
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
_IN_ONE = frozenset((("day", "h"), ("week", "day")))  # 一天8小时, 一周5天: that many in each
_SPACED = frozenset(greater for greater, _ in _PAIRED)


def extend(text: str, phrase: Phrase) -> None:
    """Takes the following smaller unit, or part of the unit, into ``phrase``, which keeps its own unit."""
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
    joint = _joint(text, phrase)
    if joint is None:
        return None
    found = phrase_at(text, phrase.end + len(joint))
    if found is None:
        return None
    if not found.marked:
        _name_unit(text, phrase, found, joint)
    _tell_each_other(text, phrase, found)
    if phrase.unit.symbol == "deg":
        _tell_of_angle(text, found, last)
    joined = joint == " and " and _is_joined(found, last)
    return found if joined or _belongs(phrase, found, last, joint not in ("", zh.ZERO)) else None


def _joint(text: str, phrase: Phrase) -> str | None:
    """The text between the greater unit and the number of the smaller one; None if none can follow."""
    position = phrase.end
    following = text[position : position + 1]
    if following == " ":
        fits = phrase.kind is Kind.MONEY or phrase.unit.symbol in _SPACED
        return (" and " if text.startswith(" and ", position) else " ") if fits else None
    if following in JOINTS and following:
        return _joint_of_parts(text, phrase, following)
    if not following or not (following in DIGITS or following in CHARACTERS):
        return None
    if text.startswith(text[phrase.numeral.start : position], position):
        return None  # the same unit again is not a part of it
    behind = text[position + 1 : position + 2]
    if following == zh.ZERO and (behind in FORMAL or behind in DIGITS or phrase.kind is Kind.MONEY):
        return zh.ZERO  # 壹佰元零伍角, 10块零5毛, 3岁零2个月
    return ""


JOINTS = frozenset(",.-")


def _joint_of_parts(text: str, phrase: Phrase, mark: str) -> str | None:
    """6 feet, 2 inches; 6 ft. 2 in.; 6-foot-2."""
    if phrase.unit.symbol not in _SPACED:
        return None
    if mark == "-":
        return "-" if phrase.unit.symbol == "ft" else None
    if mark == "," or text.endswith(english.ABBREVIATED, phrase.start, phrase.end):
        return next(
            (joint for joint in (", and ", ".,", ". ", ", ") if text.startswith(joint, phrase.end)), None
        )
    return None


def _tell_each_other(text: str, phrase: Phrase, found: Phrase) -> None:
    """four pounds and ten pence, 2 euros and 80 cents, 5港元2角: the smaller coin determines or shares the currency."""
    pounds, smaller = find("GBP"), found.unit.symbol
    if smaller == "pence" and phrase.unit.symbol == "lb" and pounds is not None:
        phrase.unit, phrase.kind = pounds, Kind.MONEY
    elif smaller == "m" and phrase.unit.symbol == "h":
        found.unit = find("min") or found.unit  # 2h 30m
    elif smaller == "cent" and phrase.unit.symbol in _IN_CENTS:
        found.unit = phrase.unit._replace(factor=Fraction(1, 100))
    elif smaller in _SMALL_CHANGE and text[phrase.end - 1] in zh.MONEY_ENDS:
        found.unit = found.unit._replace(dimension=phrase.unit.dimension)


def _tell_of_angle(text: str, found: Phrase, last: Unit) -> None:
    """39°54′27″, 35°5' N: minutes and seconds of an angle instead of feet and inches."""
    end = found.numeral.end
    sign = text[end : end + 1]
    smaller = "arcmin" if last.symbol == "deg" and sign in "′'’" else ""
    smaller = "arcsec" if last.symbol == "arcmin" and sign in '″"”' else smaller
    unit = find(smaller) if sign and smaller else None
    if unit is not None:
        found.unit, found.kind, found.marked, found.end = unit, Kind.MEASURE, True, end + 1


_IN_CENTS = frozenset(("EUR", "AUD", "CAD", "NZD", "SGD", "HKD", "ZAR", "TWD", "KES"))


def _name_unit(text: str, phrase: Phrase, found: Phrase, joint: str) -> None:
    """5 ft 10 in tall, 6-foot-2, 10元5角3分, 1小时20分: in and 分 are units after the greater unit."""
    inch = find("in")
    closed = joint == "-" or (joint == " " and _CLOSED.match(text, found.end) is not None)
    if (
        closed
        and phrase.unit.symbol == "ft"
        and inch is not None
        and not _is_letter(text[found.end : found.end + 1])
    ):
        found.unit, found.kind, found.marked = inch, Kind.MEASURE, True
        return
    for word, symbol in _ONLY_BEHIND.get(phrase.unit.symbol, ()):
        unit = find(symbol)
        stop = found.end + len(word)
        following = text[stop : stop + 1]
        if (
            unit is not None
            and text.startswith(word, found.end)
            and following != zh.OF_PART
            and not _is_letter(following)
        ):
            found.unit, found.kind, found.marked, found.end = unit, kind_of(unit), True, stop
            return


_SMALL_CHANGE = frozenset(("jiao", "fen"))
_CLOSED = Pattern(english.CLOSED_BEHIND_FEET)  # he is 6 foot 4
_ONLY_BEHIND = {
    "ft": ((" in", "in"), ("in", "in"), ('"', "in"), ("”", "in"), ("″", "in"), ("''", "in"), ("’’", "in")),
    "CNY": ((zh.FEN, "fen"),),
    "jiao": ((zh.FEN, "fen"),),
    "h": ((zh.FEN, "min"),),
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
    if pair in _IN_ONE and phrase.text[phrase.numeral.start : phrase.numeral.end] == zh.ONE:
        return False
    limit = _PAIRED.get(pair, 0 if spaced else _ADJACENT.get(pair, 0))
    return found.value < limit

"""One of a unit, written with an article: an hour and a half, a day or two, and an hour if nothing else is said."""

from __future__ import annotations

from fractions import Fraction

from audit.base.intervals import simplest
from audit.languages.en import numerals as english
from audit.numbers import hedges
from audit.numbers.lexicon import unit_at
from audit.numbers.numeral import Numeral
from audit.numbers.patterns import Pattern
from audit.numbers.phrase import Phrase
from audit.numbers.reading import Kind

# an hour or two, a mile and a half: the article is a number only if such words follow its unit
_MORE = Pattern(english.MORE_OF_A_UNIT)
# a dollar and twenty cents, a year and two months: the lesser unit shows that the article counts one of the greater
_LESSER = Pattern(english.LESSER)
# the part after the unit; not in a quarter million or half an hour, which are numbers of their own
_PART = Pattern(english.PART_OF_A_UNIT)
_PARTS = {"a half": Fraction(1, 2), "a quarter": Fraction(1, 4)}
_ENDS = Pattern(english.UNIT_ENDS)
_LONGEST = 40  # characters; a claim for one hour, with a hedge, is no longer


def one_of_a_unit(text: str, start: int, end: int) -> Numeral | None:
    """The one that the article at ``start`` means; None if it is only an article."""
    if len(text) > _LONGEST and not _has_more(text, end):
        return None
    found = unit_at(text, end + 1)
    if found is None or found[0].kind not in (Kind.MEASURE, Kind.MONEY):
        return None
    after = found[1] + len(english.OR_TWO)
    if text.startswith(english.OR_TWO, found[1]) and not (
        text[after : after + 1].isalnum() or text.startswith("-", after)
    ):
        return Numeral(start, end, 1, 1, "approximate", False, 1)
    if text[end + 1 : found[1]].lower() in english.NO_UNITS:
        return None
    if (
        _PART.match(text, found[1]) is not None
        or _LESSER.match(text, end) is not None
        or _is_all(text, start, found[1])
    ):
        return Numeral(start, end, 1, 1, "words")
    return None


def _has_more(text: str, end: int) -> bool:
    """Whether a word and more may follow an article; plain searches first, since articles are everywhere."""
    reach = end + _REACH
    if text.find(" and ", end, reach) < 0 and text.find(" or two", end, reach) < 0:
        return False
    return _MORE.match(text, end) is not None or _LESSER.match(text, end) is not None


_REACH = 28


def _is_all(text: str, start: int, end: int) -> bool:
    """Whether the phrase is all there is: an hour, about a year; in running text these are mostly not quantities."""
    if len(text) > _LONGEST or _ENDS.match(text, end) is None:
        return False
    hedge = hedges.before(text, start, 0)
    return not text[: start if hedge is None else hedge[1]].strip()


def extend(text: str, phrase: Phrase) -> None:
    """Takes in what follows the unit: two hours and a half, a day or two."""
    if phrase.numeral.style == "approximate" and text.startswith(english.OR_TWO, phrase.end):
        phrase.end += len(english.OR_TWO)
        return
    part = _PART.match(text, phrase.end) if phrase.numeral.style in ("words", "figures") else None
    if part is None or phrase.kind is not Kind.MEASURE or phrase.hedge is not None or phrase.value % 1:
        return
    phrase.place = _PARTS.get(part[1], Fraction(1, 4))
    phrase.value = simplest(phrase.value + _PARTS.get(part[1], Fraction(3, 4)))
    phrase.end = part.end()


def is_area(text: str, position: int) -> bool:
    """Whether a unit of area follows: 1.2m sq ft are millions, whereas a room 2m square is as wide as it is long."""
    return _AREA.match(text, position) is not None


# a unit of area, before which 1.2m is millions
_AREA = Pattern(english.AREA_BEHIND)

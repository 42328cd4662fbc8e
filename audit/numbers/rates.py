"""What a quantity is divided by: 元/亩, 元/(人·月), a day, per 100,000 people, 每公斤."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit.languages.en import phrases as english
from audit.languages.en.things import PERSONS
from audit.languages.en.times import DISTANCES, NO_TIMES
from audit.languages.zh import characters as zh
from audit.languages.zh import per as words
from audit.numbers.lexicon import rate_unit_at
from audit.numbers.patterns import Pattern
from audit.units import ONE, Unit, divide, find, multiply, parse
from audit.units.money import signs

if TYPE_CHECKING:
    import re

_OPENING, _CLOSING = frozenset("(（"), frozenset(")）")
_DEEPEST = 3
# the round numbers that rates are given per
_ROUND = Pattern(
    "(1,000,000|100,000|10,000|1,000|10{2,6}(?![0-9,])|"
    + words.ROUND_WORDS
    + f"|{english.ROUND_WORDS})(?: ?)"
)
_WORTH = {**words.ROUND_WORTH, **english.ROUND_WORTH}


def rate_after(text: str, end: int, unit: Unit) -> tuple[Unit, int]:
    """``unit`` divided by each divisor that follows ``end``, and where the last of them ends."""
    position = end
    for _ in range(_DEEPEST):
        begin = _begin(text, position, text[position : position + 1], position > end)
        found = _divisor(text, begin) if begin else None
        if found is None or (text[position] == zh.EACH and _begins_clause(text, found[1])):
            break
        if text[position] == " " and (
            _lies_between(text, position, found[1]) or _is_in(text, position, found[1])
        ):
            break
        unit, position = divide(unit, found[0]), found[1]
    return unit, position


def _lies_between(text: str, position: int, end: int) -> bool:
    """$6.78 billion a year earlier: the year is the time between; a week before tax is a rate."""
    return text.startswith(" a", position) and _DISTANCE.match(text, end) is not None


def _is_in(text: str, position: int, end: int) -> bool:
    """€310,000 each in a deal: in counts no inches there."""
    return text[position:end] in (" each in", " every in")


# a year earlier, a week later; but a week before tax is a rate
_DISTANCE = Pattern(rf" (?:{'|'.join(DISTANCES)})\b(?! (?:{'|'.join(NO_TIMES)})\b)")


def _begins_clause(text: str, end: int) -> bool:
    """两成每天睡够9小时: what is done each day follows, so 每天 belongs to that instead of the number."""
    following = text[end : end + 1]
    return "\u4e00" <= following <= "\u9fff" and following not in words.RATE_GOES_ON


def _begin(text: str, position: int, mark: str, further: bool) -> int:
    """Where the unit of a rate starts, 0 if the mark at ``position`` does not open one."""
    if not mark:
        return 0
    if mark in "/／":
        if text[position + 1 : position + 2] in signs():
            return 0  # £10/£15
        return position + (2 if text.startswith(zh.EACH, position + 1) else 1)
    if mark == zh.EACH or (further and mark in words.ALSO):
        return position + 1
    if mark not in words.MARKS:
        return 0
    for link in english.PER:
        if text.startswith(link, position + 1):
            begin = position + 1 + len(link)
            sort = _SHARES.match(text, begin)
            return begin if sort is None else sort.end()
    return position + 3 if text.startswith("-a-", position) else 0


_SHARES = Pattern(english.KINDS_OF_SHARES)  # 37 cents per diluted share


def _divisor(text: str, begin: int) -> tuple[Unit, int] | None:
    """A unit, a round number of units (100 km, 10万人), or several units in parentheses."""
    if text[begin : begin + 1] in _OPENING and begin < len(text):
        return _in_parentheses(text, begin + 1)
    found = rate_unit_at(text, begin)
    return found if found is not None else _round_divisor(text, begin)


def _round_divisor(text: str, begin: int) -> tuple[Unit, int] | None:
    found = _ROUND.match(text, begin)
    unit = _things_at(text, found.end()) if found is not None else None
    if found is None or unit is None:
        return None
    scaled = parse(f"{_worth(found)}*{unit[0].symbol}")
    return None if scaled is None else (scaled, unit[1])


def per_so_many(text: str, end: int) -> tuple[Unit, int] | None:
    """per 100,000 people after a bare number: 1.2 per 100,000 people, 37 per square mile; 16.9/10万 names no people at
    all."""
    if text[end] == "/":
        return _over_so_many(text, end + 1)
    if not text.startswith(" per ", end):
        return None
    if _ROUND.match(text, end + 5) is None:
        return _over_area(text, end)
    unit, stop = rate_after(text, end, ONE)
    return (unit, stop) if stop > end else _over_so_many(text, end + 5)


def _over_area(text: str, end: int) -> tuple[Unit, int] | None:
    """704.15 per square kilometre is a density; a bare number is not divided by anything else."""
    found = rate_unit_at(text, end + 5)
    if found is None or found[0].dimension != _AREA:
        return None
    return divide(ONE, found[0]), found[1]


_AREA = (("length", 2),)


def of_any_noun(text: str, end: int) -> tuple[str, Unit, int] | None:
    """4.5 burglaries per 1,000 homes: a noun that is in no table, and a rate on a round number after it."""
    behind = text.find(" per ", end, end + _LONGEST_NOUN)
    if behind < 0 or _ANY_NOUN.fullmatch(text, end, behind) is None:
        return None
    found = per_so_many(text, behind)
    return None if found is None else (text[end + 1 : behind], *found)


_LONGEST_NOUN = 40  # characters
_ANY_NOUN = Pattern(english.ANY_NOUN)


def _over_so_many(text: str, begin: int) -> tuple[Unit, int] | None:
    found = _ROUND.match(text, begin)
    unit = parse(f"1/{_worth(found)}") if found is not None else None
    return None if unit is None or found is None else (unit, found.end(1))


def _worth(found: re.Match[str]) -> int:
    return _WORTH.get(found[1].rpartition(" ")[2]) or int(found[1].replace(",", ""))


def _things_at(text: str, position: int) -> tuple[Unit, int] | None:
    """What a rate counts per round number: a unit, or people by another name (live births, women)."""
    found = rate_unit_at(text, position)
    if found is not None:
        return found
    people, person = _PEOPLE.match(text, position), find("person")
    return None if people is None or person is None else (person, people.end())


# other names for people in rates of births and deaths
_PEOPLE = Pattern(rf"(?:{english.DIVISORS_OF_PEOPLE}|{'|'.join(PERSONS)})\b")


def _in_parentheses(text: str, position: int) -> tuple[Unit, int] | None:
    product: Unit | None = None
    for _ in range(_DEEPEST):
        found = rate_unit_at(text, position)
        if found is None:
            return None
        product = found[0] if product is None else multiply(product, found[0])
        position = found[1]
        mark = text[position : position + 1]
        if mark in _CLOSING and mark:
            return product, position + 1
        if mark not in words.ALSO or not mark:
            return None
        position += 1
    return None

"""What a number is per, by the words beside it: the thing, the time, and how many of them."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from audit.article.marks import is_chinese
from audit.languages.en import each_one as english
from audit.languages.zh import each_one as chinese
from audit.languages.zh.numbers import PRINTED_SCALES
from audit.numbers.patterns import Pattern
from audit.relations.cues import in_one_script
from audit.relations.index import Sought
from audit.relations.model import Statement
from audit.relations.scene import Scene
from audit.units import Unit, find, without_kinds

_REACH = 72  # characters before a number that may say what it is per
_BEHIND = 48
_STOPS = Pattern(r"[.;。；：\n](?![0-9])")
# a number's growth between the words and the number: takings per hectolitre by 8.0 percent to €95
_CHANGE = Pattern(r"(?: by)? [0-9.,]+ ?(?:%|per ?cent)(?: to| from)?")
_MADE_OF_WHOLE = {"day": "week", "month": "year", "h": "day", "min": "h"}  # six weeks are a number of days
_BY_CLOCK = frozenset(("h", "min", "s"))  # a speed in kilometres an hour may be for a number of minutes
_RATIO = Pattern(r"[0-9.]+ ?[:：] ?$")  # the first side of a ratio: 师生比为1：14.5
_JOINED = Pattern(r",? and |, ")  # between two numbers of a row
_ROW = 3
_SIGN = r"[ \u00a0]?[^\w\s(（\[,，.。:：;；、]?$"  # the sign of a currency


class EachOne(NamedTuple):
    """What a number is per. ``of``: the words for it, empty if they only say *each*; ``base``: how many of it.

    ``weak``: the only indication is that it is a price; ``words``: the cue; ``in_a_row``: it is one of a row of
    rates; ``first``: for a ratio with a name, the name of its amount; ``like``: its sort, if it is the earlier one of
    the rate before it."""

    of: tuple[str, ...]
    base: Fraction
    weak: bool
    words: str
    in_a_row: bool = False
    first: str = ""
    like: str = ""


class EachWords(NamedTuple):
    behind: tuple[Sought, ...]
    before: tuple[Sought, ...]
    prices: Sought
    at_which: Sought
    holding: Sought
    periods: dict[str, str]
    persons: frozenset[str]
    ratios: dict[str, tuple[str, str]]
    in_a_row: Sought
    of_it: Pattern
    counted: Sought
    result: Sought
    result_behind: Pattern
    deducted: Pattern
    no_rate: Sought
    counted_by: dict[str, str]


@cache
def words_about_each(in_chinese: bool) -> EachWords:
    """The words of one language."""
    data = chinese if in_chinese else english
    return EachWords(
        tuple(Sought(one) for one in data.BEHIND),
        tuple(Sought(f"(?:{one}){_SIGN}") for one in data.BEFORE),
        Sought(f"(?:{data.PRICES}){_SIGN}"),
        Sought(data.AT_WHICH),
        Sought(f"(?:{data.HOLDING})$"),
        data.PERIODS,
        data.PERSONS,
        data.RATIOS,
        Sought(data.IN_A_ROW),
        Pattern(data.OF_IT),
        Sought(f"(?:{data.COUNTED}){_SIGN}"),
        Sought(data.RESULT),
        Pattern(data.RESULT_BEHIND),
        Pattern(data.DEDUCTED),
        Sought(data.NO_RATE),
        data.COUNTED_BY,
    )


def words_near(text: str, one: Statement) -> EachWords:
    """The words of the language around a number."""
    return words_about_each(is_chinese(text[max(0, one.start - 24) : one.end + 24]))


def each_one(scene: Scene, one: Statement, words: EachWords) -> EachOne | None:
    """What the words say that a number is per; ``None`` if they do not make it a rate."""
    before, after = _before(scene, one), _after(scene, one)
    if words.counted.search(before) or words.no_rate.search(before):
        return None
    of = _of_unit(one)
    base, cue = Fraction(1), one.reading.text if "/" in one.reading.unit.symbol else ""
    for pattern, text in (*((row, after) for row in words.behind), *((row, before) for row in words.before)):
        match = pattern.match(text) if text is after else pattern.search(text)
        if match is None:
            continue
        named = match.groupdict()
        cue = cue or match.group().strip(" ,:")
        of = (*of, *(name for name in (named.get("of"),) if name))
        if not _of_unit(one) and base == 1:
            base = _base(named.get("base"))
    named_ratio = next((name for name in words.ratios if name in before), None)
    if named_ratio is not None:
        of, cue = (*of, words.ratios[named_ratio][1]), cue or named_ratio
    if cue:
        of = tuple(dict.fromkeys(name.strip() for name in of))
        return EachOne(
            of,
            base,
            False,
            cue,
            words.in_a_row.search(before + after) is not None
            or goes_on_in_list(scene, one)
            or begins_row(scene, one),
            words.ratios.get(named_ratio or "", ("", ""))[0],
        )
    price = words.at_which.match(after)
    if one.sort[0] == "money":
        price = words.prices.search(before) or price
    if price is None or goes_on_in_list(scene, one):  # paid in three instalments of 8, 5 and 3
        return None
    return EachOne((), Fraction(1), True, price.group().strip(" ,"), begins_row(scene, one))


def goes_on_in_list(scene: Scene, one: Statement) -> bool:
    """Whether only a list mark separates a number from the next of its sort: 每批600吨、450吨、350吨."""
    behind = scene.statements[one.number + 1 : one.number + 2]
    return any(
        other.paragraph == one.paragraph
        and other.sort == one.sort
        and scene.between(one, other) == chinese.ITEM
        for other in behind
    )


def begins_row(scene: Scene, one: Statement) -> bool:
    """Whether two more of its sort follow, joined as a list: *three instalments of $40m, $35m and $25m*."""
    row = [one, *scene.statements[one.number + 1 : one.number + 3]]
    return len(row) == _ROW and all(
        other.paragraph == one.paragraph
        and other.sort == one.sort
        and _JOINED.fullmatch(scene.between(earlier, other)) is not None
        for earlier, other in pairwise(row)
    )


def _before(scene: Scene, one: Statement) -> str:
    text = scene.texts[one.paragraph][max(0, one.start - _REACH) : one.start]
    return _CHANGE.sub("", _STOPS.split(_RATIO.sub("", in_one_script(text)))[-1])


def _after(scene: Scene, one: Statement) -> str:
    return in_one_script(scene.texts[one.paragraph][one.end : one.end + _BEHIND])


def _of_unit(one: Statement) -> tuple[str, ...]:
    """The divisors in the unit of a number: 元/人·天 by people and by days."""
    _, stroke, below = one.reading.unit.symbol.partition("/")
    return tuple(re.findall(r"[^\W\d]+", below)) if stroke else ()


def _base(words: str | None) -> Fraction:
    if not words:
        return Fraction(1)
    figures = words.rstrip("".join(PRINTED_SCALES))
    scale = PRINTED_SCALES.get(words[len(figures) :], 1)
    return Fraction(int(figures.replace(",", "")) * scale if figures else scale)


def unit_of(each: EachOne, words: EachWords) -> Unit | None:
    """The unit that a number is per, if its words name one: monthly, 每公斤."""
    return next((unit for name in each.of if (unit := _unit(name, words)) is not None), None)


def _unit(name: str, words: EachWords) -> Unit | None:
    ends = (len(name),) if name.isascii() else range(len(name), 0, -1)
    for end in ends:
        unit = find(words.periods.get(name[:end], name[:end]))
        if unit is not None and without_kinds(unit.dimension):
            return unit
    return None


def is_kin(each: EachOne, count: Statement, called: tuple[str, ...], words: EachWords) -> bool:
    """Whether the words name exactly what is counted: *a flat* and *480 flats*, *monthly* and *nine months*, 每架次 and
    架次.

    ``called`` are the words for what is counted."""
    if not each.of:
        return False
    if count.sort[0] == "time":
        return any(_is_that_time(name, count, words) for name in each.of)
    unit = unit_of(each, words) if count.sort[0] == "measure" else None
    if unit is not None and unit.dimension == count.reading.unit.dimension:
        return True
    unit = unit_of(each, words)
    if unit is not None and any(_is_called(word, unit) for word in called):  # 38 normal hours
        return True
    for name in each.of:
        if name.isascii():
            one = find(name)
            if one is not None and any(_is_called(word, one) for word in called):
                return True
            stem = name[: max(3, len(name) - 2)]
            if len(name) > 2 and any(word.startswith(stem) for word in called):
                return True
            if name in words.persons and any(_singular(word) in words.persons for word in called):
                return True
        elif _is_chinese_kin(name, count, called, words):
            return True
    return False


def is_just_that(each: EachOne, one: Statement, called: tuple[str, ...], words: EachWords) -> bool:
    """Whether a number counts exactly what the words are per: 3,424,729 common shares beside $31 per share."""
    names = {name for name in each.of if name.isascii() and len(name) > 2 and name not in words.persons}
    return one.sort[0] == "count" and any(_singular(word) in names for word in called[:2])


def _is_called(word: str, unit: Unit) -> bool:
    found = find(word)
    return found is not None and found.symbol == unit.symbol


def _is_that_time(name: str, count: Statement, words: EachWords) -> bool:
    unit = _unit(name, words)
    if unit is None:
        return False
    symbol = count.reading.unit.symbol
    return symbol in (unit.symbol, _MADE_OF_WHOLE.get(unit.symbol)) or {symbol, unit.symbol} <= _BY_CLOCK


def called_of(scene: Scene, count: Statement) -> tuple[str, ...]:
    """The words for what is counted."""
    own = count.reading.counted or ""
    if own and not own.isascii():
        return own, count.noun
    if count.sort[0] == "measure":
        own = "".join(one if one.isalpha() else " " for one in count.reading.text)
    behind = scene.texts[count.paragraph][count.end : count.end + 28]
    behind = re.split(r"[^A-Za-z'’ -]", behind)[0] if behind.startswith(" ") else ""
    return tuple(word for word in f"{own} {count.noun} {behind}".casefold().split() if len(word) > 2)


def _singular(word: str) -> str:
    return {"women": "woman", "men": "man", "children": "child"}.get(word, word.removesuffix("s"))


def _is_chinese_kin(name: str, count: Statement, called: tuple[str, ...], words: EachWords) -> bool:
    own, noun = (called[0], called[-1]) if called else ("", "")
    if count.sort[0] == "measure":
        return False
    if name[:1] in words.persons and own[-1:] in words.persons:
        return True
    if own and own[-1:] in words.counted_by.get(name, ""):
        return True
    if own and (own in name or name.startswith(own[-1:])):
        rest = name.partition(own)[2] or name[1:]
        # 每个考场 goes with 1,287个考场 and not with 42个考点
        return len(rest) < 2 or len(noun) < 2 or own == noun or _share(noun, rest)
    return len(noun) > 1 and (noun[-2:] in name or (len(name) == 1 and name in noun[-2:]))


def _share(noun: str, rest: str) -> bool:
    return any(noun[at : at + 2] in rest for at in range(len(noun) - 1))

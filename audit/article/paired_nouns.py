"""Nouns of numbers that a text pairs with items in order.

Examples: A和B分别增长12.4%和9.8%; sales and profits rose 3% and 2%, respectively.

Nothing is paired unless there are exactly as many items as numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from audit.article.chinese_nouns import without_lead
from audit.article.english_nouns import STOPS
from audit.article.model import Mention
from audit.languages.en import claims as english
from audit.languages.zh import claims as chinese
from audit.numbers import Reading
from audit.numbers.patterns import Pattern

_MOST = 200  # in one paragraph
_WIDTH = 60  # characters of a row of Chinese items
_WIDTH_ENGLISH = 120
_LONGEST = 14  # characters of a Chinese item; a longer one is a sentence
_MOST_NUMBERS = 12
_WORDS = Pattern(rf"{chinese.RESPECTIVELY}|\b{english.RESPECTIVELY}\b")
_NEXT = Pattern(chinese.NEXT_OF_PAIRS)
_NEXT_ENGLISH = Pattern(english.NEXT_ENGLISH)
_LEAD = Pattern("[\u4e00-\u9fffA-Za-z]{0,10}")
_CLAUSE = Pattern("[，。；：！？,;:!?（）()“”\n]")
_JOINED = Pattern(chinese.JOINED)
_LINK = Pattern(chinese.LINK_OF_PAIRS)
_SENTENCE = Pattern(r"[;:!?()]|\.(?= |$)")
_JOINED_ENGLISH = Pattern(english.JOINED_ENGLISH)
_WORD = Pattern(r"[A-Za-z][A-Za-z'’-]*")


def with_pairs(text: str, readings: Sequence[Reading], found: list[Mention]) -> list[Mention]:
    """The mentions of one paragraph with the nouns that 分别 or "respectively" gives them; ``readings`` are the same
    numbers at their places in ``text``."""
    if chinese.RESPECTIVELY not in text and english.RESPECTIVELY not in text:
        return found
    found = list(found)
    for match in islice(_WORDS.finditer(text), _MOST):
        pair = _chinese if match[0] == chinese.RESPECTIVELY else _english
        for place, noun in pair(text, readings, found, match.start(), match.end()):
            if found[place].claim and noun:
                found[place] = found[place]._replace(noun=noun)
    return found


def _first_from(readings: Sequence[Reading], position: int) -> int:
    """The index of the first number that starts at ``position`` or later."""
    low, high = 0, len(readings)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if readings[middle].start < position else (low, middle)
    return low


def _run(text: str, readings: Sequence[Reading], first: int, link: Pattern) -> list[int]:
    """Numbers of one kind from ``first`` on with only 和 or "and" between them."""
    places = [first]
    for place in range(first + 1, min(first + _MOST_NUMBERS, len(readings))):
        last, one = readings[place - 1], readings[place]
        if not _alike(last, one) or link.fullmatch(text, last.end, one.start) is None:
            break
        places.append(place)
    return places


def _alike(one: Reading, other: Reading) -> bool:
    return one.kind is other.kind and one.unit.dimension == other.unit.dimension


_Pairs = list[tuple[int, str]]


def _chinese(text: str, readings: Sequence[Reading], found: list[Mention], start: int, end: int) -> _Pairs:
    first = _first_from(readings, end)
    if first == len(readings) or _LEAD.fullmatch(text, end, readings[first].start) is None:
        return []
    places = _run(text, readings, first, _NEXT)
    row = _CLAUSE.split(text[max(0, start - _WIDTH) : start])[-1]
    items = [one.strip() for one in _JOINED.split(row)]
    if len(places) > 1 and len(items) == len(places):
        items[0] = without_lead(items[0])
        if all(0 < len(one) <= _LONGEST for one in items):
            return list(zip(places, items, strict=True))
    return _after_numbers(text, readings, found, start, places)


def _after_numbers(
    text: str, readings: Sequence[Reading], found: list[Mention], start: int, places: list[int]
) -> _Pairs:
    """营业收入88.6亿元，净利润7.3亿元，分别增长12.4%和9.8%: the items are what the numbers before measure."""
    first = places[0] - len(places)
    if len(places) < 2 or first < 0 or _LINK.fullmatch(text, readings[places[0] - 1].end, start) is None:
        return []
    nouns = [found[place].noun for place in range(first, places[0])]
    between = text[readings[first].start : start]
    if len(set(nouns)) < len(nouns) or "" in nouns or re.search("[。；;！？]", between):
        return []
    return list(zip(places, nouns, strict=True))


def _english(text: str, readings: Sequence[Reading], found: list[Mention], start: int, end: int) -> _Pairs:
    last = _first_from(readings, start) - 1
    if last < 1 or start - readings[last].end > _WIDTH_ENGLISH:
        return []
    first = last
    while (
        first > 0 and last - first < _MOST_NUMBERS and last in _run(text, readings, first - 1, _NEXT_ENGLISH)
    ):
        first -= 1
    places = list(range(first, last + 1))
    if len(places) < 2:
        return []
    behind = text[readings[last].end : start].strip(" ,")
    begin = max(0, readings[first].start - _WIDTH_ENGLISH, readings[first - 1].end if first else 0)
    row = behind or _SENTENCE.split(text[begin : readings[first].start])[-1]
    items = _items(row, len(places), is_behind=bool(behind))
    return list(zip(places, items, strict=True)) if items else []


def _items(row: str, number: int, is_behind: bool) -> list[str]:
    """The items of an English row, if there are as many as numbers.

    The first is without what leads to it, the last without its verb."""
    parts = _JOINED_ENGLISH.split(row.strip(" ,"))
    if len(parts) != number or (is_behind and _SENTENCE.search(row)):
        return []
    words = [_WORD.findall(part) for part in parts]
    items = [_last_run(words[0]), *(" ".join(one) for one in words[1:-1]), _first_run(words[-1])]
    return items if all(items) else []


def _last_run(words: list[str]) -> str:
    chosen: list[str] = []
    for word in reversed(words):
        if word.lower() in STOPS:
            if chosen:
                break
            continue
        chosen.insert(0, word)
    return " ".join(chosen[-3:])


def _first_run(words: list[str]) -> str:
    chosen: list[str] = []
    for word in words:
        if word.lower() in STOPS:
            if chosen:
                break
            continue
        chosen.append(word)
    return " ".join(chosen[:3])

"""Lists and their counts: *five subjects: law, medicine, physics, history and accounting*; 玉米、水稻、大豆三大作物.

What it does: a whole number from two to twenty that a row of items stands behind (a colon, a dash, brackets, names
behind a comma, 分别是) or runs into (甲、乙、丙三县) must be the number of the items; an ordinal that others are named
before (*her third title after Doha Bay and Trieste*) one more than theirs. An *and* may join two items or stand within one,
so a list has a least and a greatest count: what lies between these is left alone. 等 and *including* say there are more.

Told: a list that misses its number by one or two, has three items or more and a mark that leaves no other meaning.
Held: *three children, Ada, Benedict and Coral*. Not proposed: rows with other numbers in some of their items, hedged
numbers, rows without a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from audit.article.marks import is_chinese
from audit.article.suggestions.items import Items, chinese_items, english_items
from audit.languages.en import lists as english
from audit.languages.zh import lists as chinese
from audit.records import NamedTuple
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene

_LARGEST = 20  # nobody lists more in running text
_REACH = 320  # characters behind a number in which its list lies
_BEFORE = 120
_NUMBERS = 40  # numbers on either side that may stand in the list
_SORTS = frozenset(("count", "enumeration", "time", "ordinal"))
_MOST_MISSED = 2
_DIGIT_COMMA = re.compile(r"(?<=[0-9])[,，](?=[0-9]{3})")
_BRACKETS = re.compile(r"[(（][^()（）]{0,60}[)）]")
_DATE = re.compile("[0-9]{1,4}[^0-9]?")
_QUOTED = re.compile("[“《]([^“”《》]{1,40})[”》]")
_DIGITS = re.compile("[0-9０-９]")


class _Words(NamedTuple):
    behind: tuple[re.Pattern[str], ...]
    before: tuple[re.Pattern[str], ...]
    next: tuple[re.Pattern[str], ...]
    strict: frozenset[str]
    open: frozenset[str]
    first: tuple[str, ...]
    itself: str
    joins: re.Pattern[str]
    longest: int
    is_chinese: bool


class _Row(NamedTuple):
    """A row of items as found: its words, the mark that leads to it, and the place of it in the paragraph."""

    items: Items
    mark: str
    start: int
    end: int


def propose(scene: Scene) -> Iterator[Candidate]:
    """Each number that a row of items belongs to."""
    for one in scene.statements:
        number = _announced(one)
        if number is None:
            continue
        text = scene.texts[one.paragraph]
        words = _words(is_chinese(text[max(0, one.start - 12) : one.end + 12]))
        row = _row(text, one, words)
        if row is not None and _is_of_one_kind(scene, one, row):
            yield from _candidates(one, number, row, words)


def _announced(one: Statement) -> int | None:
    reading = one.reading
    if one.sort[0] not in _SORTS or reading.hedge or reading.value is None:
        return None
    value = reading.value
    return value if isinstance(value, int) and 2 <= value <= _LARGEST else None


def _row(text: str, one: Statement, words: _Words) -> _Row | None:
    after = _DIGIT_COMMA.sub("\u2008", text[one.end : one.end + _REACH])
    if one.sort[0] == "ordinal":
        return _first(words, words.next, _BRACKETS.sub("", after).replace("  ", " "), one.end, True)
    before = text[max(0, one.start - _BEFORE) : one.start]
    noun = one.reading.text.partition(" ")[2]  # three children: the reader has taken the noun along
    noun = f" {noun}" if noun else ""
    found = _first(words, words.behind, noun + after, one.end - len(noun), True)
    if found is None and not one.reading.text[:1].isdigit():
        found = _first(words, words.before, before, one.start - len(before), False)
    return found


def _first(
    words: _Words, patterns: tuple[re.Pattern[str], ...], text: str, at: int, behind: bool
) -> _Row | None:
    for pattern in patterns:
        match = pattern.match(text) if behind else pattern.search(text)
        if match is None:
            continue
        row = _until_it_ends(match["list"]) if words.is_chinese and behind else match["list"]
        items = _items(_BRACKETS.sub("", row), words)
        if items is not None and _are_items(items, row, words):
            start = at + match.start("list")
            return _Row(items, match["mark"].strip(), start, start + len(row))
    return None


def _items(row: str, words: _Words) -> Items | None:
    """The items of a row; names in quotes side by side are items too, and whole ones: “甲”“乙和丙”."""
    quoted = tuple(_QUOTED.findall(row))
    if len(quoted) > 1 and not words.joins.sub("", _QUOTED.sub("", row)).strip():
        return Items(quoted, len(quoted), len(quoted))
    return (chinese_items if words.is_chinese else english_items)(row)


def _until_it_ends(text: str) -> str:
    """A row with 、 ends at the first comma behind its last 、."""
    last = text.rfind("、")
    if last < 0:
        return text
    end = re.search("[，,]", text[last:])
    return text[: last + end.start()] if end else text


def _are_items(items: Items, row: str, words: _Words) -> bool:
    """Whether a row reads as items: short ones, and numbers in all of them or in none."""
    if any(len(item) > words.longest for item in items.items):
        return False
    with_digits = sum(_DIGITS.search(item) is not None for item in items.items)
    return with_digits in (0, items.number) and (
        not words.is_chinese or "、" in row or row.startswith(words.first) or "”" in row or "》" in row
    )


def _is_of_one_kind(scene: Scene, one: Statement, row: _Row) -> bool:
    """Whether the numbers of a row are none, or one in each of its items."""
    inside = [
        other
        for other in scene.statements[max(0, one.number - _NUMBERS) : one.number + _NUMBERS]
        if other.paragraph == one.paragraph
        and other.sort[0] != "ordinal"
        and row.start <= other.start < row.end
    ]
    return len(inside) in (0, row.items.number)


def _candidates(one: Statement, number: int, row: _Row, words: _Words) -> Iterator[Candidate]:
    items = row.items
    names = (*items.items, words.itself) if one.sort[0] == "ordinal" else items.items
    more = len(names) - items.number
    least, most = items.least + more, items.most + more
    between = least <= number <= most and number != len(names)
    if between or items.open or row.mark in words.open:
        return
    missed = least - number if number < least else max(number - most, 0)
    allowed = _MOST_MISSED if row.mark in words.strict else 1
    plain = all(_DATE.fullmatch(item) or not _DIGITS.search(item) for item in items.items)
    sure = len(names) > 2 and missed <= allowed and plain
    grade = Grade.ANNOUNCED if sure else Grade.LIKELY
    yield Candidate("lists", (("lists", (one.number,)),), one.number, 0, grade, row.mark, names)


@cache
def _words(in_chinese: bool) -> _Words:
    data = chinese if in_chinese else english
    return _Words(
        tuple(re.compile(one) for one in data.BEHIND),
        tuple(re.compile(one) for one in data.BEFORE),
        tuple(re.compile(one) for one in data.NEXT),
        data.STRICT,
        data.OPEN,
        data.FIRST,
        data.ITSELF,
        re.compile(data.JOINS),
        data.LONGEST,
        in_chinese,
    )

"""Lists and their counts: *five subjects: law, medicine, physics, history and accounting*; 玉米、水稻、大豆三大作物.

What it does: a whole number from two to twenty that a row of items follows (after a colon, a dash, brackets, names
after a comma, 分别是) or precedes (甲、乙、丙三县), or whose items start with what is counted (免水电、免物业“两免”), must be the number
of the items; an ordinal with others named before it (*her third title after Doha Bay and Trieste*) one more than
theirs. An *and* may join two items or be inside one, so a list has a least and a greatest count: anything between
these is left alone. 等 and *including* say there are more.

Reported: a list that misses its number by one or two, has three items or more and a mark that leaves no other
meaning. Holds: *three children, Ada, Benedict and Coral*. Not proposed: rows with other numbers in some of their
items, hedged numbers, rows without a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from audit.article.marks import is_chinese
from audit.languages.en import lists as english
from audit.languages.zh import lists as chinese
from audit.languages.zh.characters import YEAR
from audit.numbers.patterns import Pattern
from audit.relations.index import Sought
from audit.relations.items import Items, chinese_items, english_items
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene

_LARGEST = 20  # nobody lists more in running text
_REACH = 320  # characters after a number that contain its list
_BEFORE = 120
_NUMBERS = 40  # numbers on either side that may be in the list
_SORTS = frozenset(("count", "enumeration", "time", "ordinal"))
_MOST_MISSED = 2
_DIGIT_COMMA = Pattern(r"(?<=[0-9])[,，](?=[0-9]{3})")
_BRACKETS = Pattern(r"[(（][^()（）]{0,60}[)）]")
_SPACED_BRACKETS = Pattern(r"[ ]?[(（][^()（）]{0,60}[)）]")
_FAR = 600  # characters after a number in which its terms are described one by one
_PARAGRAPHS = 4
_TIED = 16  # characters between some and the whole that *of* links to them
_BLOT = "\u2060"
_TERMS = Pattern("“([^”“]{2,9})”")
_YEAR = Pattern(f"[0-9]{{4}}{YEAR}?")
_WORDS_OFF = 3  # words between a number and its row
_DATE = Pattern("[0-9]{1,4}[^0-9]?")
_QUOTED = Pattern("[“《]([^“”《》]{1,40})[”》]")
_DIGITS = Pattern("[0-9０-９]")
_MARKS = Pattern(r"\((?:[ivx]{1,4}|[a-h]|[0-9]{1,2})\) ")


class _ListWords(NamedTuple):
    behind: tuple[Sought, ...]
    before: tuple[Sought, ...]
    next: tuple[Sought, ...]
    pairs: tuple[Pattern, ...]
    terms: Pattern
    joined_on: Pattern
    ends: Pattern
    strict: frozenset[str]
    open: frozenset[str]
    first: tuple[str, ...]
    itself: str
    joins: Pattern
    longest: int
    is_chinese: bool


class _ItemRow(NamedTuple):
    """A row of items as found: its words, the mark that leads to it, and its position in the paragraph.

    ``loose``: there may be more of them."""

    items: Items
    mark: str
    start: int
    end: int
    loose: bool = False


def propose(scene: Scene) -> Iterator[Candidate]:
    """Each number that a row of items belongs to."""
    for one in scene.statements:
        number = _announced(one)
        if number is None or _is_whole_of_some(scene, one):
            continue
        text = scene.texts[one.paragraph]
        words = _words(is_chinese(text[max(0, one.start - 12) : one.end + 12]))
        row = _row(_text(scene, one) if one.sort[0] == "enumeration" else text, one, words)
        if row is not None and _is_next(scene, one, row) and _is_of_one_kind(scene, one, row):
            yield from _candidates(scene, one, number, row, words)


def _announced(one: Statement) -> int | None:
    reading = one.reading
    if one.sort[0] not in _SORTS or reading.hedge or reading.value is None:
        return None
    value = reading.value
    return value if isinstance(value, int) and 2 <= value <= _LARGEST else None


def _is_whole_of_some(scene: Scene, one: Statement) -> bool:
    """Whether a number is the whole of some that the list after it names: *six of the seven planets – Ceres, …*."""
    before = scene.statements[one.number - 1] if one.number else None
    if before is None or before.sentence != one.sentence or one.cue("whole of") is None:
        return False
    return before.sort == one.sort and len(scene.between(before, one)) <= _TIED


def _text(scene: Scene, one: Statement) -> str:
    """The text of its paragraph, and of the following ones into which a page break may split it."""
    behind = [scene.texts.get(one.paragraph + away, "") for away in range(_PARAGRAPHS)]
    return "\n".join(behind)


def _row(text: str, one: Statement, words: _ListWords) -> _ItemRow | None:
    after = _DIGIT_COMMA.sub("\u2008", text[one.end : one.end + _REACH])
    if one.sort[0] == "ordinal":
        return _first(words, words.next, _SPACED_BRACKETS.sub("", after), one.end, True)
    before = _hidden(text[max(0, one.start - _BEFORE) : one.start])
    spelt = _spelt_out(one, before, text[one.end : one.end + _FAR], words)
    if spelt is not None:
        return spelt
    noun = one.reading.text.partition(" ")[2]  # three children: the reader has included the noun
    noun = f" {noun}" if noun else ""
    found = _first(words, words.behind, noun + after, one.end - len(noun), True)
    if found is None and not one.reading.text[:1].isdigit() and not words.joined_on.match(noun + after):
        found = _first(words, words.before, before, one.start - len(before), False)
        found = None if found is None else _without_what_leads(found, one)
    if found is None and one.reading.value == 2:
        found = _pair(words, noun + after, one.end - len(noun))
    return found


def _without_what_leads(row: _ItemRow, one: Statement) -> _ItemRow:
    """The last items of a row before its number, if it has more: 筹划、指挥辽沈、淮海、平津三大战役."""
    number = one.reading.value
    items = row.items
    if row.mark or not isinstance(number, int) or not 1 < number < items.least:
        return row
    kept = items.items[-number:]
    return row._replace(items=Items(kept, number, number, items.open), loose=True)


def _pair(words: _ListWords, text: str, at: int) -> _ItemRow | None:
    """Two items of which one is described, and then the other."""
    match = next((found for row in words.pairs if (found := row.match(text)) is not None), None)
    if match is None:
        return None
    return _ItemRow(
        Items(("1", "2"), 2, 2), match["mark"].strip(), at + match.start("list"), at + match.start("list")
    )


def _spelt_out(one: Statement, before: str, after: str, words: _ListWords) -> _ItemRow | None:
    """免房租、免水电、免物业“三免”; “四微”，即“微故事”……“微课堂”: terms that start with what is counted."""
    counted = one.reading.counted or ""
    if one.sort[0] != "enumeration" or len(counted) != 1:
        return None
    row = re.search(rf"((?:{re.escape(counted)}\w{{1,8}}、)+{re.escape(counted)}\w{{1,8}})[“‘「]?$", before)
    if row is not None:
        items = tuple(row[1].split("、"))
        return _ItemRow(Items(items, len(items), len(items)), "", one.start, one.start)
    match = words.terms.match(after)
    terms = [] if match is None else _TERMS.findall(after[match.end() :])
    quoted = tuple(dict.fromkeys(term for term in terms if term.startswith(counted)))
    if len(quoted) < 2:
        return None
    return _ItemRow(Items(quoted, len(quoted), len(quoted)), "", one.end, one.end, loose=True)


def _hidden(text: str) -> str:
    """The text with the contents of brackets blanked out, so that positions do not change."""
    return _BRACKETS.sub(lambda found: _BLOT * len(found[0]), text)


def _first(
    words: _ListWords, patterns: tuple[Sought, ...], text: str, at: int, behind: bool
) -> _ItemRow | None:
    for pattern in patterns:
        match = pattern.match(text) if behind else pattern.search(text)
        if match is None:
            continue
        row = _until_it_ends(match["list"]) if words.is_chinese and behind else match["list"]
        row = words.ends.split(row)[0]
        items = _items(_without_brackets(row, words), words)
        if items is not None and _are_items(items, row, words):
            start = at + match.start("list")
            return _ItemRow(items, match["mark"].strip(), start, start + len(row))
    return None


def _without_brackets(row: str, words: _ListWords) -> str:
    """The row without what its brackets add; (i), (ii) and (iii) are not such brackets, but introduce its items."""
    kept = _BRACKETS.sub("", row).replace(_BLOT, "")
    return row if not words.is_chinese and len(_MARKS.findall(row)) > 1 else kept


def _items(row: str, words: _ListWords) -> Items | None:
    """The items of a row; adjacent names in quotes are items too, and whole ones: “甲”“乙和丙”."""
    quoted = tuple(_QUOTED.findall(row))
    if len(quoted) > 1 and not words.joins.sub("", _QUOTED.sub("", row)).strip():
        return Items(quoted, len(quoted), len(quoted))
    return (chinese_items if words.is_chinese else english_items)(row)


def _until_it_ends(text: str) -> str:
    """The row up to its end: with 、 it ends at the first comma after its last 、."""
    last = text.rfind("、")
    if last < 0:
        return text
    end = re.search("[，,]", text[last:])
    return text[: last + end.start()] if end else text


def _are_items(items: Items, row: str, words: _ListWords) -> bool:
    """Whether a row reads as items: short ones, with numbers in all of them or in none."""
    if any(len(item) > words.longest for item in items.items):
        return False
    with_digits = sum(_DIGITS.search(_YEAR.sub("", item)) is not None for item in items.items)
    return with_digits in (0, items.number) and (
        not words.is_chinese or "、" in row or row.startswith(words.first) or "”" in row or "》" in row
    )


def _is_next(scene: Scene, one: Statement, row: _ItemRow) -> bool:
    """Whether there is no other number between a number and the row after it."""
    behind = scene.statements[one.number + 1] if one.number + 1 < len(scene.statements) else None
    return (
        behind is None
        or behind.paragraph != one.paragraph
        or row.start <= one.start
        or behind.start >= row.start
    )


def _is_of_one_kind(scene: Scene, one: Statement, row: _ItemRow) -> bool:
    """Whether the row has no numbers, or one in each of its items."""
    inside = [
        other
        for other in scene.statements[max(0, one.number - _NUMBERS) : one.number + _NUMBERS]
        if other.paragraph == one.paragraph
        and other.sort[0] not in ("ordinal", "date")
        and not other.bracketed
        and row.start <= other.start < row.end
    ]
    return len(inside) in (0, row.items.number)


def _candidates(
    scene: Scene, one: Statement, number: int, row: _ItemRow, words: _ListWords
) -> Iterator[Candidate]:
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
    led = scene.texts[one.paragraph][one.end : row.start].split()
    near = not row.loose and (words.is_chinese or sum(word[:1].isalpha() for word in led) <= _WORDS_OFF)
    grade = Grade.ANNOUNCED if sure and near else Grade.LIKELY
    yield Candidate("lists", (("lists", (one.number,)),), one.number, 0, grade, row.mark, names)


@cache
def _words(in_chinese: bool) -> _ListWords:
    data = chinese if in_chinese else english
    return _ListWords(
        tuple(Sought(one) for one in data.BEHIND),
        tuple(Sought(one) for one in data.BEFORE),
        tuple(Sought(one) for one in data.NEXT),
        tuple(Pattern(one, re.IGNORECASE) for one in data.PAIRS),
        Pattern(data.TERMS),
        Pattern(data.JOINED_ON),
        Pattern(data.ENDS),
        data.STRICT,
        data.OPEN,
        data.FIRST,
        data.ITSELF,
        Pattern(data.JOINS),
        data.LONGEST,
        in_chinese,
    )

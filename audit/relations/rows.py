"""Rows: the amounts of one sort in one sentence that can be parts of each other, or a total of them.

A row is plain, or has the first numbers in the brackets of a sentence: *bonds ($384 million), shares ($192 million)*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from audit.article.marks import is_chinese
from audit.languages.en import cues_totals as english
from audit.languages.en.numbers import SCALES_IN_ORDER
from audit.languages.zh import cues_totals as chinese
from audit.numbers.patterns import Pattern
from audit.relations.cues import AGE_ENDINGS
from audit.relations.each_one import goes_on_in_list
from audit.relations.model import Statement
from audit.relations.scene import ENDS, Scene, is_amount

_SUMMED = frozenset(("money", "measure", "count", "percent", "points"))
_SPAN = 2  # the sort of a span of time has this many items, unlike that of a time of day
_COLONS = frozenset(":：∶")
_LEVELS = (
    "sum",
    "listed",
    "composed",
    "opens",
    "comprises",
    "holds",
)  # roles of what is a level, whatever caused its change
_CLASSES = ENDS | {"over"}  # hedges of numbers that name a class
_MOST = 24  # numbers of a row
_YEAR = Pattern("(?:19|20)[0-9]{2}")
_THOUSANDS, _FEW = 1000, 20
_LARGE = 10_000  # from this many on, counts are printed with decimals too: 1.94 million and 920,000
_OPENING = "（(［["


class Row(NamedTuple):
    """The amounts of one sort in a sentence, in order; ``bracketed`` if each is in brackets of its own."""

    members: tuple[Statement, ...]
    bracketed: bool = False

    @property
    def is_percent(self) -> bool:
        """Whether the numbers are percents, which nobody adds up without saying so."""
        return self.members[0].sort[0] in ("percent", "points")


def rows_of(scene: Scene) -> Iterator[Row]:
    """The rows of all sentences."""
    seen = set()
    for one in scene.statements:
        if one.sentence not in seen:
            seen.add(one.sentence)
            some = scene.sentence_of(one)
            for group in _groups(scene, plain(scene, some)):
                yield Row(tuple(group[:_MOST]))
            for group in _groups(scene, _in_brackets(scene, some)):
                if len(group) > 1:
                    yield Row(tuple(group[:_MOST]), True)


def plain(scene: Scene, some: Sequence[Statement]) -> list[Statement]:
    """The numbers of a sentence that can be totals or parts.

    Not growths, averages and rates, earlier levels, or anything in brackets or in a proportion."""
    return [one for one in some if not one.bracketed and is_summed(scene, one)]


def is_summed(scene: Scene, one: Statement) -> bool:
    """Whether a number can be a total or a part, brackets aside; cached, since many runs need it."""
    found = scene.summed.get(one.number)
    if found is None:
        found = scene.summed[one.number] = _can_be_summed(scene, one)
    return found


def _can_be_summed(scene: Scene, one: Statement) -> bool:
    if (
        not (one.sort[0] in _SUMMED or (one.sort[0] == "time" and len(one.sort) == _SPAN))
        or one.value is None
    ):
        return False
    if not any(map(str.isalnum, one.reading.text)) or one.reading.text.endswith(AGE_ENDINGS):
        return False
    each = one.cue("per") is not None and not _is_level(one) and not goes_on_in_list(scene, one)
    each = each or "/" in one.reading.unit.symbol
    each = each or (one.cue("base") is not None and one.cue("of base") is not None)  # 占63例的三分之一
    growth = one.sort[0] in ("percent", "points") and is_moved(one)
    earlier = one.cue("earlier") is not None and not _is_level(one) and not _is_source(scene, one)
    other = (
        _is_class(scene, one)
        or _is_other(scene, one)
        or _is_year(scene, one)
        or _is_in_proportion(scene, one)
    )
    return not (each or growth or earlier or other)


def _is_source(scene: Scene, one: Statement) -> bool:
    """Whether 由 or 从 says where things come from, and no change starts there: 从图书馆借走86万册."""
    text = scene.texts[one.paragraph]
    cue = one.cue("earlier")
    if cue is None or text[cue.start : cue.start + 1] not in chinese.SOURCE:
        return False
    return _goes_on().match(text, one.end) is None


@cache
def _goes_on() -> Pattern:
    return Pattern(chinese.GOES_ON)


def _is_class(scene: Scene, one: Statement) -> bool:
    """Whether an open-ended number only names what the next number is about: 90平方米以下86.4万平方米."""
    if one.reading.hedge not in _CLASSES or one.number + 1 >= len(scene.statements):
        return False
    behind = scene.statements[one.number + 1]
    return behind.paragraph == one.paragraph and behind.start - one.end <= 1


def _is_year(scene: Scene, one: Statement) -> bool:
    """Whether a bare number that looks like a year is beside a date: *in 2005, 2014 and the year after*."""
    if not one.bare or _YEAR.fullmatch(one.reading.text) is None:
        return False
    beside = [scene.statements[max(0, one.number - 1)], *scene.statements[one.number + 1 : one.number + 2]]
    return any(
        other.sentence == one.sentence and (other.sort[0] == "date" or _YEAR.fullmatch(other.reading.text))
        for other in beside
        if other is not one
    )


def _is_other(scene: Scene, one: Statement) -> bool:
    """Whether a count is an age, the year of an era, or a word with a hyphen: *a 60-strong team*; or a distance that names
    a race: 男子400米自由泳."""
    if one.sort[0] not in ("count", "measure"):
        return False
    text = scene.texts[one.paragraph]
    before, after = text[max(0, one.start - 48) : one.start], text[one.end : one.end + 12]
    in_chinese = is_chinese(before + after)
    words = _no_amount(in_chinese) if one.sort[0] == "count" else _named_by(in_chinese)
    return words.search(f"{before}|{text[one.start : one.end]}|{after}") is not None


@cache
def _named_by(in_chinese: bool) -> Pattern:
    return Pattern((chinese if in_chinese else english).NAMED_BY_DISTANCE, re.IGNORECASE)


@cache
def _no_amount(in_chinese: bool) -> Pattern:
    return Pattern((chinese if in_chinese else english).NO_AMOUNT, re.IGNORECASE)


def is_moved(one: Statement) -> bool:
    """Whether words of change beside a number make it the amount of a change."""
    change = one.cue("change")
    if change is None or change.direction == 0:
        return False
    later = one.cue("new")
    led = later is not None and later.start < one.start  # 增至24座; not: 减少159亿元，同比…
    return not led and not _is_level(one)


def _is_level(one: Statement) -> bool:
    return any(one.cue(role) is not None for role in _LEVELS)


def _is_in_proportion(scene: Scene, one: Statement) -> bool:
    """3:2:1, 12.6：40.8：46.6."""
    text = scene.texts[one.paragraph]
    before, after = text[max(0, one.start - 2) : one.start], text[one.end : one.end + 2]
    return (before[-1:] in _COLONS and before[:1].isdigit()) or (after[:1] in _COLONS and after[1:].isdigit())


def _in_brackets(scene: Scene, some: Sequence[Statement]) -> list[Statement]:
    """The first amount in each pair of brackets, if it is not a share: *($384 million, or 60 percent)*."""
    found: list[Statement] = []
    opened = -1
    for one in some:
        text = scene.texts[one.paragraph]
        at = max(text.rfind(sign, 0, one.start) for sign in _OPENING) if one.bracketed else -1
        if at < 0 or at == opened or one.sort[0] == "percent" or not _can_be_summed(scene, one):
            continue
        opened = at
        found.append(one)
    return found


def _groups(scene: Scene, some: Sequence[Statement]) -> Iterator[list[Statement]]:
    groups: list[list[Statement]] = []
    for one in some:
        homes = [group for group in groups if alike(scene, one, group[-1])]
        if not homes:
            groups.append([one])
        for home in homes if one.bare else homes[-1:]:  # for 292 euros, for 41: of any that it can belong to
            home.append(one)
    yield from groups


def alike(scene: Scene, one: Statement, other: Statement) -> bool:
    """Whether two numbers can be added: of one sort and counted in the same way, or one of them without a unit."""
    if _is_of_year_before(one, other):
        return False
    if one.sort == other.sort:
        return _are_counted_alike(scene, one, other) and not _is_word_among_thousands(one, other)
    if one.sentence != other.sentence and not _go_on_in_scale(one, other):
        return False
    return (_leaves_out_unit(scene, one) and is_amount(other)) or (
        _leaves_out_unit(scene, other) and is_amount(one)
    )


def _is_of_year_before(one: Statement, other: Statement) -> bool:
    """Whether the later of two numbers is of a year before and the earlier is not: 全年投入6.2亿元，其中第四季度2.1亿元，上年全年投入5.0亿元."""
    first, last = (one, other) if one.number < other.number else (other, one)
    of_before = last.cue("old") is not None and last.cue("year") is not None and last.cue("from") is None
    return of_before and first.cue("old") is None and first.cue("year") is None


def _go_on_in_scale(one: Statement, other: Statement) -> bool:
    """Whether two numbers of adjacent sentences print a scale, and one of them no unit: *4.3 million litres. … 2.6
    million*."""
    if abs(one.sentence - other.sentence) > 1 or one.bare == other.bare:
        return False
    bare, measured = (one, other) if one.bare else (other, one)
    return bare.reading.text.endswith(SCALES_IN_ORDER) and any(
        word in measured.reading.text for word in SCALES_IN_ORDER
    )


def _is_word_among_thousands(one: Statement, other: Statement) -> bool:
    """Whether a word such as *two* is beside figures in thousands: it counts something else."""
    if one.has_figures == other.has_figures or one.sort[0] != "count":
        return False
    spelt, printed = (other, one) if one.has_figures else (one, other)
    return spelt.reading.text.isascii() and (printed.value or 0) >= _THOUSANDS and (spelt.value or 0) < _FEW


def _are_counted_alike(scene: Scene, one: Statement, other: Statement) -> bool:
    if _are_of_other_places(one, other) or _are_of_other_places(other, one):
        return False
    counted = one.reading.counted, other.reading.counted
    if None in counted or counted[0] == counted[1]:
        return True
    if counted[0].isascii() or counted[1].isascii():  # type: ignore[union-attr]
        return True
    first, second = _thing(scene, one), _thing(scene, other)
    persons = chinese.PERSONS
    return (first in persons and second in persons) or first in second or second in first


def _are_of_other_places(one: Statement, other: Statement) -> bool:
    """Whether one is a bare decimal and the other counts whole things: 35.4 years of age are not a part of 902
    patients."""
    return one.sort == ("count",) and _is_broken(one) and not _is_broken(other) and not _is_scaled(other)


def _is_broken(one: Statement) -> bool:
    return one.value is not None and one.value % 1 != 0


def _is_scaled(one: Statement) -> bool:
    return one.value is not None and one.value >= _LARGE


def _thing(scene: Scene, one: Statement) -> str:
    """What is counted, 个 together with the noun after it: 120个议席 and 58席."""
    counted = one.reading.counted or ""
    return counted if counted not in chinese.OF_ANY else scene.texts[one.paragraph][one.end : one.end + 4]


def _leaves_out_unit(scene: Scene, one: Statement) -> bool:
    """Whether a bare number can borrow a unit: one in figures with no noun after it."""
    if not one.bare or not one.has_figures:
        return False
    after = scene.texts[one.paragraph][one.end : one.end + 12]
    return _elided(is_chinese(after)).match(after) is not None


@cache
def _elided(in_chinese: bool) -> Pattern:
    return Pattern((chinese if in_chinese else english).ELIDED)


def like_row(scene: Scene, row: Row, away: int) -> list[Statement]:
    """The plain numbers similar to those of a row, in the sentence at a distance of ``away``."""
    first = row.members[0]
    return [one for one in plain(scene, scene.sentence_of(first, away)) if alike(scene, first, one)][-12:]

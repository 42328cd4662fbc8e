"""Thresholds: *it has passed the $200 million mark … $215.2 million*; *830 … more than the permitted 500*; 突破5000万吨，达5126万吨; *a
majority of the 140 needs 71*.

A threshold given as a bound (*below 300,000*, 超过800亿元) is the number beside it, stated roughly; one that is named as
a limit, a mark or a majority is compared. Reported: nothing, since nearby numbers may be about something else. Holds:
a number on the side that the words say. Not proposed: ends of groups (*under 15*), targets of other years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from audit.article.marks import is_chinese
from audit.languages.en import thresholds as english
from audit.languages.zh import thresholds as chinese
from audit.numbers.patterns import Pattern
from audit.relations.index import Sought
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, comparable, steps

_REACH = 64  # characters before a threshold that may say on which side the number is
_BEHIND = 24
_NEAR = 12  # numbers on either side of it that are examined
_FARTHEST = 6
_MOST = 3  # numbers beside a threshold that are compared with it
_ENDS = frozenset(("over", "under", "at-least", "at-most"))
_SORTS = frozenset(("money", "measure", "count", "percent", "ratio", "time"))
_HALF = (1, 2)


class _ThresholdWords(NamedTuple):
    limit: Sought
    mark: Sought
    over: Pattern
    under: Pattern
    majority: Sought
    fractions: dict[str, tuple[int, int]]


@cache
def _words(in_chinese: bool) -> _ThresholdWords:
    data = chinese if in_chinese else english
    ending = r"[ \u00a0]*[^\w\s(（\[,，.。:：;；、]?$"
    return _ThresholdWords(
        Sought(f"(?:{data.LIMIT}){ending}"),
        Sought(data.MARK),
        Pattern(data.OVER),
        Pattern(data.UNDER),
        Sought(f"(?:{data.MAJORITY}){ending}"),
        data.FRACTIONS,
    )


def propose(scene: Scene) -> Iterator[Candidate]:
    """Thresholds with the numbers beside them, and what a majority needs with its whole."""
    for one in scene.statements:
        if one.sort[0] not in _SORTS or one.value is None:
            continue
        text = scene.texts[one.paragraph]
        words = _words(is_chinese(text[max(0, one.start - 12) : one.end + 12]))
        before = text[max(0, one.start - _REACH) : one.start].casefold()
        before = re.split(r"[.。!?！？\n](?![0-9])", before)[-1]
        if words.majority.search(before) is not None and one.sort[0] == "count":
            part = next((part for name, part in words.fractions.items() if name in before), _HALF)
            yield from _majorities(scene, one, part)
        elif one.reading.hedge in _ENDS:
            yield from _told_roughly(scene, one)
        else:
            yield from _limits(scene, one, words, before, text[one.end : one.end + _BEHIND].casefold())


def _near(scene: Scene, one: Statement) -> list[Statement]:
    """The plain numbers of its sort beside a threshold, nearest first."""
    beside = scene.statements[max(0, one.number - _NEAR) : one.number + _NEAR + 1]
    some = [
        other
        for other in beside
        if other.number != one.number
        and abs(other.paragraph - one.paragraph) <= 1
        and abs(scene.away(one, other)) <= 1
        and _are_alike(one, other)
        and other.value is not None
        and other.reading.hedge in (None, "about")
    ]
    some = [other for other in some if steps(one, other) <= _FARTHEST]
    return sorted(some, key=lambda other: (steps(one, other), abs(one.number - other.number)))[:_MOST]


def _are_alike(one: Statement, other: Statement) -> bool:
    if one.sort[0] == "time":  # aged 16, under 18
        return one.sort == other.sort and one.number == other.number + 1 and one.clause - other.clause <= 1
    if one.sort[0] == "measure" == other.sort[0]:  # 62 milligrams per litre, a limit of 50 milligrams
        return set(one.sort) <= set(other.sort)
    if one.sort[0] == "ratio":  # more than a fifth, 21.3 percent
        return other.sort[0] == "percent" and (one.value or 0) < 1
    if one.bare and other.sort[0] == "percent":  # 93.8 per cent, above the county's 92.9
        return one.sentence == other.sentence
    return comparable(one, other)


def _told_roughly(scene: Scene, one: Statement) -> Iterator[Candidate]:
    for other in _near(scene, one):
        first, second = sorted((one.number, other.number))
        roles = (("same", (first, second)),)
        yield Candidate("same", roles, one.number, steps(one, other), Grade.COINCIDENCE, one.reading.text)


def _limits(
    scene: Scene, one: Statement, words: _ThresholdWords, before: str, after: str
) -> Iterator[Candidate]:
    named = words.limit.search(before) or words.mark.match(after)
    if named is None:
        return
    sides = [(match.end(), role) for role, side in (("exceeded", words.over), ("missed", words.under))
             for match in side.finditer(before)]  # fmt: skip
    if not sides:
        return
    role = max(sides)[1]
    for other in _near(scene, one):
        roles = (("threshold", (one.number,)), (role, (other.number,)))
        yield Candidate(
            "threshold", roles, one.number, steps(one, other), Grade.COINCIDENCE, named.group().strip()
        )


def _majorities(scene: Scene, one: Statement, part: tuple[int, int]) -> Iterator[Candidate]:
    scaled = f" * {part[0]} / {part[1]}" if part[0] != 1 else f" / {part[1]}"
    for other in scene.statements[max(0, one.number - _NEAR) : one.number + _NEAR + 1]:
        if abs(other.paragraph - one.paragraph) > 1 or not -2 <= scene.away(one, other) <= 1:
            continue
        if other.sort != one.sort or other.value is None or one.value is None or other.value <= one.value:
            continue
        roles = (("threshold", (other.number,)), ("reached", (one.number,)))
        cost = steps(one, other) + (0 if _is_whole(other) else 2) + (4 if other.bracketed else 0)
        yield Candidate(
            "threshold", roles, one.number, cost, Grade.COINCIDENCE, "", scale=Fraction(*part), scaled=scaled
        )


def _is_whole(one: Statement) -> bool:
    return one.cue("whole") is not None or one.cue("total") is not None

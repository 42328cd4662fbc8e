"""Multiples: *three times the 16 megawatts of its neighbour*; 是上年的2.5倍; *doubled to 96 from 48*; 翻两番; 减半.

Bound are the multiple, the larger and the smaller number, weighed like the levels of a change: a number right after
the multiple is its base. If the words say by how many times something grew (增加了五倍, 增长1.28倍), the multiple is a
growth, which the form of changes binds. Holds: *twice the 21.5 cm of Sunday* beside 43. Reported: *doubled to 96 from
38*. Not proposed: *the third time*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.languages.zh.characters import OUT_OF
from audit.relations.cue import Cue
from audit.relations.cues import words_of
from audit.relations.forms.change_constructed import constructed
from audit.relations.forms.change_levels import Surroundings, levels_near
from audit.relations.forms.change_pairs import LevelPair, pairs_of
from audit.relations.forms.change_words import Change
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, is_amount

_MIXED = re.compile(r"[0-9]+[ \u00a0][0-9]+/[0-9]+")  # 412 1/2 grains
_PROPORTION = frozenset(f":：∶{OUT_OF}")
_REACH = 24  # characters before a multiple that may say what it measures
_BEFORE = 8  # bonus for a construction over what is merely near
_CLEAR = 3  # margin by which all others have to cost more than what is announced
_SLACK = {Grade.ANNOUNCED: 4, Grade.LIKELY: 14, Grade.COINCIDENCE: 14}


def propose(scene: Scene) -> Iterator[Candidate]:
    """Numbers that say how many times as much."""
    around = Surroundings(scene)
    linked = {found.anchor: found for found in constructed(around) if found.form == "times"}
    for one in scene.statements:
        near: list[Candidate] = []
        if one.sort[0] == "ratio" and one.value is not None and _is_multiple(scene, one):
            near = [_candidate(one, pair) for pair in _pairs(around, one)]
        if one.number in linked:
            yield from _linked_first(linked[one.number], near)
        else:
            yield from _allowed(near)


def _linked_first(sure: Candidate, near: list[Candidate]) -> Iterator[Candidate]:
    """The construction first, ahead of what is merely near by a margin that still lets the nearest others be
    tried."""
    others = [one for one in near if one.roles != sure.roles]
    if len(others) < len(near):  # words beside it say so too
        sure = sure._replace(grade=max(sure.grade, *(one.grade for one in near if one.roles == sure.roles)))
    nearest = min((one.cost for one in others), default=0)
    yield sure._replace(cost=nearest - _BEFORE if sure.grade is Grade.ANNOUNCED else nearest)
    for one in others:
        if one.cost <= nearest + _CLEAR:
            yield one._replace(grade=min(one.grade, Grade.LIKELY))


def _is_multiple(scene: Scene, one: Statement) -> bool:
    """Whether a number says how many times as much, and not by how many times more."""
    text = scene.texts[one.paragraph]
    words = words_of(text, "en")
    before, printed = text[max(0, one.start - 16) : one.start], text[one.start : one.end]
    if _MIXED.fullmatch(printed) is not None:
        return False
    if words.grown.search(before + "|" + printed) is not None:
        return False
    halved = (
        words.changes.halved.match(printed.casefold() + text[one.end : one.end + 16].casefold()) is not None
    )
    return (one.value or 0) > 1 or halved  # 一倍 is by how much more


def _pairs(around: Surroundings, one: Statement) -> Iterator[LevelPair]:
    scene = around.scene
    text = scene.texts[one.paragraph]
    found = words_of(text, "en").changes.multiple_of.search(text[max(0, one.start - _REACH) : one.start])
    cue = Cue("times", 1 if (one.value or 0) >= 1 else -1, one.start, one.end)
    change = Change(one, cue, 0, False, False, found[1] if found else "", one.cue("old") is not None)
    levels = [other for other in levels_near(scene, one) if _can_be_side(other)]
    yield from pairs_of(around, change, levels)


def _can_be_side(other: Statement) -> bool:
    return (is_amount(other) or other.sort[0] == "percent") and bool(other.value)


def _candidate(one: Statement, pair: LevelPair) -> Candidate:
    roles = (("times", (one.number,)), ("is", (pair.later.number,)), ("of", (pair.earlier.number,)))
    grade = (
        Grade.COINCIDENCE if _PROPORTION & set(one.reading.text) else pair.grade
    )  # 6.93比1 may be of anything
    return Candidate("times", roles, one.number, pair.cost, grade, one.reading.text)


def _allowed(found: list[Candidate]) -> Iterator[Candidate]:
    """The closest binding, announced if all others cost clearly more, and those that are hardly less close."""
    found.sort(key=lambda one: (one.cost, -one.grade))
    if not found:
        return
    best = found[0]
    if len(found) > 1 and found[1].cost < best.cost + _CLEAR:
        best = best._replace(grade=min(best.grade, Grade.LIKELY))
    yield best
    most = best.cost + _SLACK[best.grade]
    yield from (one._replace(grade=min(one.grade, Grade.LIKELY)) for one in found[1:] if one.cost <= most)

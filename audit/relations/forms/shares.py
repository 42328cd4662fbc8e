"""Shares: a percent or a fraction of a whole. *Of the 9,200 trains 552 (6 per cent)*; 其中省内3,380人，占65%."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, distance, is_amount, pairs

_FARTHEST = 16


def propose(scene: Scene) -> Iterator[Candidate]:
    """The shares that the words announce, and percents in brackets behind an amount."""
    for one in scene.statements:
        if one.value is None or not (one.sort[0] == "percent" or (one.sort[0] == "ratio" and one.value < 1)):
            continue
        change = one.cue("change")
        if change is not None and change.direction and one.cue("share") is None and not one.bracketed:
            continue
        yield from _shares(scene, one)


def _shares(scene: Scene, one: Statement) -> Iterator[Candidate]:
    cue = one.cue("share")
    amounts = [other for other in scene.near(one, 3, 1) if is_amount(other)]
    for part, whole in pairs(amounts):
        if part.value is None or whole.value is None or one.value is None:
            continue
        if one.value < 1 and abs(Fraction(part.value)) > abs(Fraction(whole.value)):
            continue
        cost = _cost(one, part, whole)
        if cost > _FARTHEST:
            continue
        roles = (("share", (one.number,)), ("part", (part.number,)), ("whole", (whole.number,)))
        words = "" if cue is None else scene.texts[one.paragraph][cue.start : cue.end].strip()
        yield Candidate("share", roles, one.number, cost, _grade(one, part, whole), words)


def _cost(one: Statement, part: Statement, whole: Statement) -> int:
    cost = distance(one, part) + distance(one, whole)
    if one.bracketed:
        cost += 0 if part.number == one.number - 1 else 6
    if whole.cue("whole") is None and whole.cue("total") is None:
        cost += 3
    if part.cue("whole") is not None or part.cue("total") is not None:
        cost += 2
    return cost


def _grade(one: Statement, part: Statement, whole: Statement) -> Grade:
    close = part.sentence == whole.sentence == one.sentence and part.number in (
        one.number - 1,
        one.number + 1,
    )
    said = one.cue("share") is not None or one.bracketed
    return Grade.ANNOUNCED if close and said and whole.cue("whole") is not None else Grade.LIKELY

"""Multiples: *three times the 16 megawatts of its neighbour*; 是上年的2.5倍; *doubled to 96 from 48*; 翻两番; 增加了两倍.

Bound are the multiple, the larger and the smaller number; where the words say by how many times something grew (增加了五倍,
增长1.28倍), the multiple is a growth. Held: *twice the 21.5 cm of Sunday* beside 43. Told: *doubled to 96 from 38*. Not proposed: *the
third time*.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.relations.cues import words_of
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, allowed, comparable, is_amount, steps

_FARTHEST = 13
_CLEAR = 3
_OLD = ("from", "old", "than")


def propose(scene: Scene) -> Iterator[Candidate]:
    """Numbers that say how many times as much."""
    for one in scene.statements:
        if one.sort[0] == "ratio" and one.value is not None and one.value >= 1:
            yield from allowed(list(_multiples(scene, one)), _CLEAR)


def _multiples(scene: Scene, one: Statement) -> Iterator[Candidate]:
    near = [other for other in scene.near(one, 2, 1) if _can_be_side(other)]
    grown = _is_growth(scene, one)
    for more in near:
        for less in near:
            if more.number == less.number or not _are_alike(more, less):
                continue
            cost = _cost(one, more, less)
            if cost > _FARTHEST:
                continue
            form = "growth" if grown else "times"
            roles = (
                ((form, (one.number,)), ("from", (less.number,)), ("to", (more.number,)))
                if grown
                else ((form, (one.number,)), ("is", (more.number,)), ("of", (less.number,)))
            )
            yield Candidate(form, roles, one.number, cost, _grade(one, more, less), one.reading.text)


def _is_growth(scene: Scene, one: Statement) -> bool:
    """Whether the words say by how many times something grew, not to how many times."""
    text = scene.texts[one.paragraph]
    words = words_of(text, "en")
    return (
        words.grown.search(text[max(0, one.start - 16) : one.start] + "|" + text[one.start : one.end])
        is not None
    )


def _can_be_side(other: Statement) -> bool:
    return (is_amount(other) or other.sort[0] == "percent") and bool(other.value)


def _are_alike(more: Statement, less: Statement) -> bool:
    if more.sort[0] == "percent" or less.sort[0] == "percent":
        return more.sort == less.sort or more.bare or less.bare
    return comparable(more, less) or more.bare != less.bare


def _cost(one: Statement, more: Statement, less: Statement) -> int:
    cost = steps(one, more) + steps(one, less) + (1 if abs(more.sentence - less.sentence) > 0 else 0)
    cost += 0 if _is_old(less) or (less.number == one.number + 1 and less.sentence == one.sentence) else 2
    cost += 2 if _is_old(more) and more.cue("new") is None and not _is_old(less) else 0
    cost += 3 if not comparable(more, less) else 0
    if more.value is not None and less.value is not None and more.value < less.value:
        cost += 6  # the smaller is hardly so many times the larger
    return cost + sum(2 for other in (more, less) if _is_change(other))


def _is_old(one: Statement) -> bool:
    return any(one.cue(role) is not None for role in _OLD)


def _is_change(one: Statement) -> bool:
    cue = one.cue("change")
    return cue is not None and cue.direction != 0 and one.cue("new") is None


def _grade(one: Statement, more: Statement, less: Statement) -> Grade:
    same = one.sentence == more.sentence == less.sentence
    plain = all(other.speech == "said" and not _is_change(other) for other in (more, less))
    pair = _is_old(less) and more.cue("new") is not None
    return Grade.ANNOUNCED if same and plain and pair and comparable(more, less) else Grade.LIKELY

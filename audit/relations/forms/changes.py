"""Change: an earlier and a later level, the amount and the percent between them – any three of these are a relation.

*Enrolment rose 6.7 percent to 4,480 from 4,200*; 达86.4万亩，比上年扩大1.2万亩，增长1.4%; *£35 less than the £180*; *down 2.5 points
to 32.5 percent from 35.0*.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.relations.model import Candidate, Cue, Grade, Statement
from audit.relations.scene import Scene, comparable, distance, is_amount, pairs

_OLD = ("from", "old", "than")
_FARTHEST = 14


def propose(scene: Scene) -> Iterator[Candidate]:
    """The changes that the words announce."""
    for one in scene.statements:
        cues = [cue for cue in one.cues if cue.role == "change"]
        if not cues or one.value is None:
            continue
        cue = next((found for found in cues if found.direction), cues[0])
        if one.sort[0] == "percent" or (one.sort[0] == "ratio" and one.value < 1):
            yield from _growths(scene, one, cue)
            yield from _growths_by_amount(scene, one, cue)
        if one.sort[0] in ("points", "percent") or one.bare:
            yield from _points(scene, one, cue)
        if is_amount(one):
            yield from _differences(scene, one, cue)


def _levels(scene: Scene, one: Statement) -> list[Statement]:
    return [other for other in scene.near(one, 2, 1) if is_amount(other) and not _is_change(other)]


def _is_change(one: Statement) -> bool:
    cue = one.cue("change")
    return cue is not None and cue.direction != 0 and one.cue("new") is None and one.cue("old") is None


def _cost(one: Statement, later: Statement, earlier: Statement) -> int | None:
    """How close a pair of levels is to the change; ``None`` where the words say the opposite."""
    if _is_old(later) and not _is_old(earlier):
        return None
    if earlier.cue("new") and not _is_old(earlier):
        return None
    cost = distance(one, later) + distance(one, earlier) + distance(later, earlier)
    cost += 0 if _is_old(earlier) else 3
    cost -= 1 if later.cue("new") else 0
    return cost if cost <= _FARTHEST else None


def _is_old(one: Statement) -> bool:
    return any(one.cue(role) is not None for role in _OLD)


def _grade(one: Statement, later: Statement, earlier: Statement) -> Grade:
    close = one.sentence == later.sentence == earlier.sentence
    said = one.speech == later.speech == earlier.speech == "said"
    plain = not (later.bracketed or earlier.bracketed or one.bracketed)
    own = (
        abs(one.clause - later.clause) + abs(one.clause - earlier.clause) <= 1
    )  # a pair with its own verb has its own change
    return Grade.ANNOUNCED if close and said and plain and own and _is_old(earlier) else Grade.LIKELY


def _growths(scene: Scene, one: Statement, cue: Cue) -> Iterator[Candidate]:
    forms = ("growth", "fall") if cue.direction == 0 else ("growth",) if cue.direction > 0 else ("fall",)
    for later, earlier in pairs(_levels(scene, one)):
        cost = _cost(one, later, earlier)
        if cost is not None:
            for form in forms:
                roles = ((form, (one.number,)), ("from", (earlier.number,)), ("to", (later.number,)))
                yield Candidate(
                    form, roles, one.number, cost, _grade(one, later, earlier), _words(scene, one, cue)
                )


def _growths_by_amount(scene: Scene, one: Statement, cue: Cue) -> Iterator[Candidate]:
    """The percent beside the amount of the change, and one level."""
    amounts = [other for other in scene.near(one, 0, 0) if is_amount(other) and other.cue("change")]
    for amount in amounts:
        for level in _levels(scene, one):
            if level.number == amount.number or not comparable(level, amount):
                continue
            way = cue.direction or (amount.cue("change") or cue).direction
            form = "fall-by" if way < 0 else "growth-by"
            role = "from" if _is_old(level) and not level.cue("new") else "to"
            roles = ((form[:-3], (one.number,)), ("by", (amount.number,)), (role, (level.number,)))
            cost = distance(one, amount) + distance(one, level) + 3
            if cost <= _FARTHEST:
                yield Candidate(form, roles, one.number, cost, Grade.LIKELY, _words(scene, one, cue))


def _points(scene: Scene, one: Statement, cue: Cue) -> Iterator[Candidate]:
    levels = [
        other
        for other in scene.near(one, 2, 1)
        if other.sort[0] == "percent" or (one.sort[0] == "points" and other.bare)
    ]
    for later, earlier in pairs(levels):
        cost = _cost(one, later, earlier)
        if cost is None or (later.number > earlier.number and not _is_old(earlier) and not later.cue("new")):
            continue
        if one.sort[0] != "points":
            cost += 4
        roles = (("points", (one.number,)), ("from", (earlier.number,)), ("to", (later.number,)))
        grade = _grade(one, later, earlier) if one.sort[0] == "points" else Grade.LIKELY
        yield Candidate("points", roles, one.number, cost, grade, _words(scene, one, cue))


def _differences(scene: Scene, one: Statement, cue: Cue) -> Iterator[Candidate]:
    levels = [other for other in _levels(scene, one) if comparable(other, one)]
    for later, earlier in pairs(levels):
        cost = _cost(one, later, earlier)
        if cost is None:
            continue
        ways = (1, -1) if cue.direction == 0 else (cue.direction,)
        for way in ways:
            more, less = (later, earlier) if way > 0 else (earlier, later)
            roles = (("difference", (one.number,)), ("more", (more.number,)), ("less", (less.number,)))
            yield Candidate(
                "difference", roles, one.number, cost, _grade(one, later, earlier), _words(scene, one, cue)
            )


def _words(scene: Scene, one: Statement, cue: Cue) -> str:
    return scene.texts[one.paragraph][cue.start : cue.end].strip()

"""Rests: the remainder of a total. *Of 640 lambs 412 were sold and the other 228 kept*; 其余3.4万亩; *leaving 7,452*.

What it does: a number that words call the rest completes the parts of the nearest total: those between them in its
sentence, a part whose whole is right after it (*412 of the 640 were sold, the rest, 228, kept*), or a total of an
earlier sentence with the parts that follow it there. Reported as a miss of the total and its parts. Not proposed:
rests of percents (see `percents.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.relations.constructions import constructions_of
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.rows import Row, alike, is_moved
from audit.relations.scene import Scene
from audit.relations.speech import OF_PLANS, SUPPOSED
from audit.relations.sums import MOST_COST, are_said, before_totals, candidate, has, smaller

_RESTS = ("rest", "closes")
_COST = -2  # for one that a construction links
_PLACES = ("t", "p", "q")  # in a construction: the total, the part gone, and the remainder
_SECOND = "more"  # a further part gone


def constructed(scene: Scene) -> Iterator[Candidate]:
    """The remainder of a total if a construction links all three: 借款30万元，先后还了18.5万元，尚欠11.5万元."""
    for found in constructions_of(scene):
        if not found.places.keys() >= set(_PLACES):
            continue
        total, part, left = (scene.statements[found.places[place]] for place in _PLACES)
        more = [scene.statements[found.places[_SECOND]]] if _SECOND in found.places else []
        parts = [part, *more, left]
        if not all(alike(scene, total, one) for one in parts):
            continue
        one = candidate(scene, left, total, parts, _COST)
        gone = parts if left.speech not in OF_PLANS else [part, *more]  # 距目标…还差
        alone = are_said(gone) and total.speech in (part.speech, *OF_PLANS) and part.speech != SUPPOSED
        plain = alone and not total.bracketed and not any(map(is_moved, (total, part, *more)))
        yield one._replace(grade=Grade.ANNOUNCED if plain else one.grade)


def rests(scene: Scene, row: Row) -> Iterator[Candidate]:
    """The remainder of a total: the other parts are between them, or the total is after the part."""
    some = row.members
    if row.is_percent:
        return
    for at, one in enumerate(some):
        if has(one, _RESTS):
            yield from _of_its_sentence(scene, some, at)
            yield from _of_before(scene, some[:at], one)


def _of_its_sentence(scene: Scene, some: Sequence[Statement], at: int) -> Iterator[Candidate]:
    one = some[at]
    for total_at in range(at - 1):
        total, parts = some[total_at], [*some[total_at + 1 : at], one]
        opened = has(parts[0], ("opens", "comprises")) or has(total, ("composed", "holds"))
        below = has(total, ("opens", "part of", "includes"))  # the total is itself a part
        cost = (1 if opened else 2 if has(total, ("whole", "total")) else 4) + (0 if total_at == 0 else 1)
        cost += smaller(total, parts) + (3 if below else 0)
        yield candidate(scene, one, total, parts, cost)
    for part_at in range(at - 1):
        whole, part = some[part_at + 1], some[part_at]
        cost = (1 if whole.cue("whole") is not None else 4) + at - part_at - 2
        yield candidate(scene, one, whole, [part, one], cost + smaller(whole, [part, one]))


def _of_before(scene: Scene, before: Sequence[Statement], one: Statement) -> Iterator[Candidate]:
    """Rests whose total is in an earlier sentence; the other parts are with the rest, or with the total."""
    totals = before_totals(scene, one)
    for away, total in enumerate(totals):
        for first in range(min(len(before), (MOST_COST - 3 - 2 * away) // 2 + 1)):  # the others cost too much
            parts = [*before[first:], one]
            cost = 3 + 2 * away + 2 * first + smaller(total, parts)
            if cost <= MOST_COST:
                yield candidate(scene, one, total, parts, cost)
    earlier = sorted(totals, key=lambda other: other.number)
    for at, whole in enumerate(earlier):
        behind = [part for part in earlier[at + 1 :] if part.sentence >= whole.sentence]
        for last in range(len(behind)):
            parts = [*behind[: last + 1], *before, one]
            passed = len(behind) - last - 1
            cost = (3 if not before else 5) + 2 * passed + at
            if cost <= MOST_COST:
                cost += smaller(whole, parts)
                yield candidate(scene, one, whole, parts, cost)
        for part in earlier[:at]:
            if part.sentence == whole.sentence:
                cost = (3 if whole.cue("whole") is not None else 6) + (whole.number - part.number - 1)
                yield candidate(scene, one, whole, [part, one], cost + smaller(whole, [part]))

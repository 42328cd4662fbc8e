"""Multiples: *three times the 16 megawatts of its neighbour*; 是上年的2.5倍."""

from __future__ import annotations

from collections.abc import Iterator

from audit.relations.model import Candidate, Grade
from audit.relations.scene import Scene, distance, is_amount, pairs

_FARTHEST = 10


def propose(scene: Scene) -> Iterator[Candidate]:
    """Numbers that say how many times as much."""
    for one in scene.statements:
        if one.sort[0] != "ratio" or one.value is None or one.value < 1:
            continue
        amounts = [other for other in scene.near(one, 1, 1) if is_amount(other)]
        for more, less in pairs(amounts):
            cost = distance(one, more) + distance(one, less) + (0 if less.number > one.number else 1)
            if cost <= _FARTHEST:
                roles = (("times", (one.number,)), ("is", (more.number,)), ("of", (less.number,)))
                yield Candidate("times", roles, one.number, cost, Grade.LIKELY, one.reading.text)

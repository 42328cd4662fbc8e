"""Two ages and the years between them: *she is 34 and began at nineteen, fifteen years ago*; *83 and 19, sixty-four years apart*.

What it does: binds a span of years to an age right before it, or to both of its sentence, as their difference. Words
make a number an age (*aged*, *at*, *she is*, *-year-old*, 岁). Holds: ages with that difference. Never reported, since
a child may be as old. Not proposed: ages of other sentences, spans of months.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene

_OLDEST = 120
_MOST = 5  # ages of a sentence
_YEARS = ("time", "long")


def propose(scene: Scene) -> Iterator[Candidate]:
    """The spans of years in sentences that give two ages."""
    for one in scene.statements:
        if one.sort == _YEARS and one.reading.unit.symbol in _UNITS and not _is_age(one, strictly=True):
            ages = [other for other in scene.near(one, 1, 0) if _is_age(other)][-_MOST:]
            for first, second in combinations(ages, 2):
                yield from _between(one, first, second)


_UNITS = ("year", "years", "yr", "a")


def _is_age(one: Statement, strictly: bool = False) -> bool:
    """Whether words make a number an age: certainly, or as far as they go."""
    if one.value is None or one.reading.value is None or not 0 < one.reading.value < _OLDEST:
        return False
    if one.sort != _YEARS and not (one.sort == ("count",) and one.bare):
        return False
    sure = any(cue.role == "aged" and cue.direction > 0 for cue in one.cues)
    return sure or (not strictly and one.sort != _YEARS and one.cue("aged") is not None)


def _between(one: Statement, first: Statement, second: Statement) -> Iterator[Candidate]:
    if first.reading.value == second.reading.value:
        return
    more, less = (first, second) if first.size > second.size else (second, first)
    cost = abs(one.sentence - first.sentence) + abs(one.number - max(first.number, second.number))
    roles = (("difference", (one.number,)), ("more", (more.number,)), ("less", (less.number,)))
    yield Candidate("difference", roles, one.number, cost, Grade.COINCIDENCE, one.reading.text)

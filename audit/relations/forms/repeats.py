"""One quantity told twice: *17 people were killed … The 17 dead*; 新增就业3.15万人……这3.15万个岗位中.

Told: a number of three figures or more that its words call the same (*the 940 jobs*, 上述48,216例), with the same noun, and
that one slip parts from the nearest number of its kind. Held: the same figure again. Not proposed: years, ages, percents,
figures of one or two digits that nothing calls the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, is_amount

_LOOKED_BACK = 12  # numbers of the same sort before it
_TELLING_FIGURES = 3


def propose(scene: Scene) -> Iterator[Candidate]:
    """Each number with those of its sort that stand before it."""
    before: dict[tuple[str, ...], list[Statement]] = {}
    for one in scene.statements:
        if not is_amount(one) or one.sort[0] == "time":
            continue
        earlier = before.setdefault(one.sort, [])
        cue = one.cue("again")
        if _figures(one) >= _TELLING_FIGURES or (cue is not None and cue.direction and _figures(one) > 1):
            for rank, other in enumerate(islice(reversed(earlier), _LOOKED_BACK)):
                yield _candidate(scene, one, other, rank)
        earlier.append(one)


def _candidate(scene: Scene, one: Statement, other: Statement, rank: int) -> Candidate:
    cue = one.cue("again")
    words = "" if cue is None else scene.texts[one.paragraph][cue.start : cue.end].strip()
    called = cue is not None and cue.direction > 0 and bool(one.noun) and one.noun == other.noun
    sure = called and _figures(one) >= _TELLING_FIGURES and rank == 0 and one.sentence != other.sentence
    grade = Grade.LIKELY if sure else Grade.COINCIDENCE
    return Candidate("same", (("same", (other.number, one.number)),), one.number, rank, grade, words)


def _figures(one: Statement) -> int:
    return sum(character.isdigit() for character in one.reading.text.strip("0"))

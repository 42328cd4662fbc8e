"""An average of numbers that are all printed: *47, 61 and 54, an average of 54*; 三天分别为18、22和26吨，平均22吨.

Bound are the mean (*average, mean*, 平均) and the run of numbers of its sort beside it. Held: *minus 11, minus 14 and minus 17, a
mean of minus 14*. Told: *counts of 12, 15 and 21, averaging 61*. Not proposed: *an average of 54*, with no run.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, allowed, comparable, is_amount, steps, words_of_cue

_MOST = 14  # numbers of a run
_LIST_GAP = 42  # characters between two items


def propose(scene: Scene) -> Iterator[Candidate]:
    """Averages with the runs of numbers that they can be of."""
    for one in scene.statements:
        if one.cue("mean") is not None and (is_amount(one) or one.sort[0] == "percent"):
            yield from allowed(list(_means(scene, one)))


def _means(scene: Scene, one: Statement) -> Iterator[Candidate]:
    alike = [other for other in scene.near(one, 1, 1) if _is_alike(one, other)]
    before = [other for other in alike if other.number < one.number]
    behind = [other for other in alike if other.number > one.number]
    for near, last in ((before, True), (behind, False)):
        for length in range(2, min(len(near), _MOST) + 1):
            run = near[-length:] if last else near[:length]
            here = [other for other in near if other.sentence == run[0].sentence]
            yield _candidate(scene, one, run, [*run] == here)


def _is_alike(one: Statement, other: Statement) -> bool:
    if other.value is None or "/" in other.reading.unit.symbol:
        return False
    return other.sort == one.sort or comparable(one, other) or (one.bare != other.bare and is_amount(other))


def _candidate(scene: Scene, one: Statement, run: Sequence[Statement], whole: bool) -> Candidate:
    close = run[-1] if run[-1].number < one.number else run[0]
    listed = _is_list(scene, run)
    cost = 1 + steps(one, close) + (0 if listed else 4) + (0 if whole else 2) + (2 if len(run) == 2 else 0)
    plain = all(_is_plain(other) for other in (one, *run))
    even = len({_dress(other) for other in run if not other.bare}) <= 1 and not run[0].cue("part")
    even = even and (one.bare or run[0].bare or _dress(one) == _dress(run[0]))
    sure = plain and even and listed and whole and one.sentence == close.sentence and len(run) > 2
    roles = (("mean", (one.number,)), ("values", tuple(other.number for other in run)))
    grade = Grade.ANNOUNCED if sure else Grade.LIKELY
    return Candidate("mean", roles, one.number, cost, grade, words_of_cue(scene, one, "mean"))


def _dress(one: Statement) -> tuple[str, str]:
    """The unit of a number and the words of its scale: thousands are no mean of millions."""
    words = "".join(character for character in one.reading.text if character.isalpha())
    return one.reading.unit.symbol, words


def _is_plain(one: Statement) -> bool:
    return one.speech == "said" and all(one.cue(role) is None for role in ("change", "total", "rest"))


def _is_list(scene: Scene, run: Sequence[Statement]) -> bool:
    return all(
        one.sentence == other.sentence
        and other.number == one.number + 1
        and len(scene.between(one, other)) <= _LIST_GAP
        for one, other in pairwise(run)
    )

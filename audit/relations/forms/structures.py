"""Structures: amounts in the proportion that is stated. *480 flats in the ratio 3:2:1: 240 …, 160 … and 80*;
按5：3：2的比例分别承担6,000万元、3,600万元和2,400万元; 三次产业结构比为12.6：40.8：46.6.

What it does: for each row of figures between colons, binds runs of as many amounts of one sort, after it (nearest
first) or before it, as proportions of neighbours; and, if the figures are percents (12.6：40.8：46.6), the hundred that
they add up to.

Reported: 6,300万元 for 3,600万元 if the run is alone in the sentence. Holds: *shared 4:3:2:1 … €1,120,000, €840,000 …*.
Not proposed: scores, clock times, rates (14.5：1).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from audit.relations.model import Candidate, Grade, Statement
from audit.relations.runs import joint
from audit.relations.scene import Scene, comparable, is_amount

_COLONS = frozenset((*":：∶", *(f" {sign} " for sign in ":：∶")))
_MOST_RUNS = 8  # of the amounts near a proportion
_REACH = 16  # numbers on either side among which the amounts are


def propose(scene: Scene) -> Iterator[Candidate]:
    """What each proportion of the article states."""
    for row in _rows(scene):
        if row[0].sort[0] == "percent":
            roles = (("percents", tuple(one.number for one in row)),)
            yield Candidate("percents", roles, row[0].number, 0, Grade.ANNOUNCED, ":")
        runs = sorted(
            (_cost(scene, row, run), run[0].number, run) for run in islice(_runs(scene, row), _MOST_RUNS)
        )
        for cost, _, run in runs:
            yield from _proportions(row, run, cost)
            if row[0].sort[0] == "percent":
                yield from _shares(scene, row, run, cost)


def _rows(scene: Scene) -> Iterator[list[Statement]]:
    row: list[Statement] = []
    for one in scene.statements:
        if row and follows(scene, row[-1], one):
            row.append(one)
            continue
        if len(row) > 1:
            yield row
        row = [one]
    if len(row) > 1:
        yield row


def follows(scene: Scene, one: Statement, other: Statement) -> bool:
    """Whether two numbers are neighbours in a proportion: only a colon is between them."""
    return one.paragraph == other.paragraph and scene.between(one, other) in _COLONS


def _runs(scene: Scene, row: Sequence[Statement]) -> Iterator[list[Statement]]:
    """The runs of as many amounts of one sort, nearest first: after it in the sentence, in the next, before."""
    around = scene.statements[max(0, row[0].number - _REACH) : row[-1].number + _REACH]
    near = [one for one in around if is_amount(one) and abs(one.paragraph - row[0].paragraph) <= 1]
    behind = [one for one in near if one.number > row[-1].number]
    before = [one for one in near if one.number < row[0].number]
    length = len(row)
    for some in (_windows(behind, length), _windows(before, length)[::-1]):
        for run in some:
            if any(follows(scene, one, other) for one, other in pairwise(run)):
                continue  # another proportion: 由1.38：1降为1.28：1
            if all(comparable(one, other) for one, other in pairwise(run)):
                yield run


def _cost(scene: Scene, row: Sequence[Statement], run: Sequence[Statement]) -> int:
    """How little a run looks like the amounts of a proportion.

    These read as a list, are the last of their sentence, since a total precedes them (*sold for €2.8 million, that
    gave Renato …*), and are in the order of the figures."""
    cost = 2 * abs(run[0].sentence - row[0].sentence) + (1 if run[0].number < row[0].number else 0)
    cost += sum(joint(scene, one, other) for one, other in pairwise(run))
    behind = _next_amount(scene, run[-1])
    followed = behind is not None and comparable(run[-1], behind) and behind.cue("sum") is None
    cost += 2 if behind is not None and followed and joint(scene, run[-1], behind) == 0 else 0
    return cost + _turned(row, run)


def _turned(row: Sequence[Statement], run: Sequence[Statement]) -> int:
    """The cost of amounts that are not in the order of their figures."""
    return 2 * sum(_are_turned(row[at : at + 2], run[at : at + 2]) for at in range(len(row) - 1))


def _next_amount(scene: Scene, one: Statement) -> Statement | None:
    """The amount that follows in the same sentence."""
    for at in range(one.number + 1, len(scene.statements)):
        other = scene.statements[at]
        if other.sentence != one.sentence or is_amount(other):
            return other if other.sentence == one.sentence else None
    return None


def _are_turned(figures: Sequence[Statement], amounts: Sequence[Statement]) -> bool:
    """Whether of two amounts the one is larger whose figure is smaller."""
    return _grow(figures) is not _grow(amounts)


def _grow(some: Sequence[Statement]) -> bool:
    first, second = some
    return first.value is not None and second.value is not None and first.value < second.value


def _windows(some: Sequence[Statement], length: int) -> list[list[Statement]]:
    return [list(some[at : at + length]) for at in range(len(some) - length + 1)]


def _proportions(row: Sequence[Statement], run: Sequence[Statement], cost: int) -> Iterator[Candidate]:
    close = run[-1].number - run[0].number == len(run) - 1 and run[0].sentence == row[0].sentence
    # the order of the numbers would be wrong as well as the numbers
    close = close and cost == _turned(row, run)
    for at in range(len(row) - 1):
        roles = (
            ("amounts", (run[at].number, run[at + 1].number)),
            ("ratio", (row[at].number, row[at + 1].number)),
        )
        grade = Grade.ANNOUNCED if close else Grade.LIKELY
        yield Candidate("structure", roles, row[at + 1].number, cost, grade, ":")


def _shares(
    scene: Scene, row: Sequence[Statement], run: Sequence[Statement], cost: int
) -> Iterator[Candidate]:
    """Each figure as the share of its amount in a total that precedes the amounts."""
    wholes = [
        one for one in scene.near(run[0], 1, 0) if one.number < run[0].number and comparable(one, run[0])
    ]
    for away, whole in enumerate(reversed(wholes)):
        for figure, part in zip(row, run, strict=True):
            roles = (("share", (figure.number,)), ("part", (part.number,)), ("whole", (whole.number,)))
            yield Candidate("share", roles, part.number, cost + away, Grade.LIKELY, ":")

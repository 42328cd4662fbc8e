"""An average of numbers that are all printed: *47, 61 and 54, an average of 54*; 三天分别为18、22和26吨，平均22吨.

Bound are the mean (*average, mean*, 平均) and a run of numbers of its sort: consecutive items with equally many words
between them, in its sentence or in one beside it. Holds: *minus 11, minus 14 and minus 17, a mean of minus 14*.
Reported: *counts of 12, 15 and 21, averaging 61*. Not proposed: *an average of 54* without a run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, allowed, comparable, is_amount, steps, words_of_cue

_MOST = 14  # numbers of a run
_NEAR = 20  # numbers on either side of a mean that are examined
_GAP = 48  # characters between two items
_WORDS = re.compile(r"[A-Za-z'’-]+|[^\W\d_]")
_JOINED = re.compile(r"[,，、;；]?|[^\W\d]{1,3}")  # the text between two items of a list
_LOOSE = 4  # penalty for numbers that are not a run
_ALIKE = 1  # words by which the gaps of a run may differ


def propose(scene: Scene) -> Iterator[Candidate]:
    """Averages with the runs of numbers that they can belong to."""
    for one in scene.statements:
        if one.cue("mean") is not None and (is_amount(one) or one.sort[0] == "percent"):
            yield from allowed(list(_means(scene, one)))


def _means(scene: Scene, one: Statement) -> Iterator[Candidate]:
    reach = min(_NEAR, scene.reach(one))
    some = scene.statements[max(0, one.number - reach) : one.number + reach + 1]
    alike = [other for other in some if _is_near(scene, one, other) and _is_alike(one, other)]
    before = [other for other in alike if other.number < one.number]
    behind = [other for other in alike if other.number > one.number]
    runs = {tuple(other.number for other in run): run for run in _runs(scene, before) + _runs(scene, behind)}
    for run in runs.values():
        if not _is_item(scene, one, run):
            yield _candidate(scene, one, run, True)
    for near, last in ((before, True), (behind, False)):
        for length in range(2, min(len(near), _MOST) + 1):
            some = near[-length:] if last else near[:length]
            known = tuple(other.number for other in some) in runs
            if not known and _are_of_one_sort(some) and not _is_item(scene, one, some):
                yield _candidate(scene, one, some, False)


def _is_near(scene: Scene, one: Statement, other: Statement) -> bool:
    near = abs(one.paragraph - other.paragraph) <= 1 and one.number != other.number
    return near and abs(scene.away(one, other)) <= 1


def _is_alike(one: Statement, other: Statement) -> bool:
    if other.value is None or "/" in other.reading.unit.symbol:
        return False
    return other.sort == one.sort or comparable(one, other) or (one.bare != other.bare and is_amount(other))


def _are_of_one_sort(some: Sequence[Statement]) -> bool:
    """Whether numbers can be items of one run: none is a volume if another is a time."""
    return all(comparable(one, other) for one, other in pairwise(some))


def _runs(scene: Scene, some: Sequence[Statement]) -> list[list[Statement]]:
    """The longest possible runs among some numbers."""
    found: list[list[Statement]] = []
    gaps: list[int] = []
    for one in some:
        gap = _gap(scene, found[-1][-1], one) if found else None
        if gap is not None and (not gaps or abs(gap - gaps[-1]) <= _ALIKE):
            found[-1].append(one)
            gaps.append(gap)
        elif (
            gap is not None and len(found[-1]) == 2 and gap < gaps[0]
        ):  # a limit of 25, after figures of 47, 61 and 54
            found.append([found[-1].pop(), one])
            gaps = [gap]
        else:
            found.append([one])
            gaps = []
    return [run for run in found if 1 < len(run) <= _MOST]


def _gap(scene: Scene, one: Statement, other: Statement) -> int | None:
    """The number of words between two items of a run; ``None`` if they are not items."""
    if one.sentence != other.sentence or not _are_dressed_alike(one, other):
        return None
    between = scene.statements[one.number + 1 : other.number]
    words = scene.between(one, other)
    if len(words) > _GAP or any(it.sort[0] not in ("date", "ordinal") for it in between):
        return None
    return len(_WORDS.findall(words))


def _are_dressed_alike(one: Statement, other: Statement) -> bool:
    counted = {it.reading.counted for it in (one, other)} - {None}
    figures = {any(letter.isdigit() for letter in it.reading.text) for it in (one, other)}
    return len(counted) < 2 and len(figures) == 1


def _is_item(scene: Scene, one: Statement, run: Sequence[Statement]) -> bool:
    """Whether a mean is itself the first of a run: 平均帧率分别为59.1、57.6."""
    if run[0].number != one.number + 1 or run[0].paragraph != one.paragraph:
        return False
    between = scene.between(one, run[0]).strip()
    return _JOINED.fullmatch(between) is not None


def _candidate(scene: Scene, one: Statement, run: Sequence[Statement], listed: bool) -> Candidate:
    close = run[-1] if run[-1].number < one.number else run[0]
    cost = 1 + min(steps(one, close), 4) + (0 if listed else _LOOSE) + (2 if len(run) == 2 else 0)
    plain = all(_is_plain(other) for other in (one, *run))
    even = (
        _are_even(run) and (one.bare or _are_even((one, run[-1]), strictly=True)) and not run[0].cue("part")
    )
    near = one.sentence == close.sentence or _is_alone(scene, run)
    sure = plain and even and listed and near and len(run) > 2
    roles = (("mean", (one.number,)), ("values", tuple(other.number for other in run)))
    grade = Grade.ANNOUNCED if sure else Grade.LIKELY
    if run[0].cue("opens") is not None:
        grade = (
            Grade.COINCIDENCE
        )  # 平均利率3.46%，其中一般债券3.33%，专项债券3.51%: the parts have different weights
    return Candidate("mean", roles, one.number, cost, grade, words_of_cue(scene, one, "mean"))


def _is_alone(scene: Scene, run: Sequence[Statement]) -> bool:
    """Whether the amounts of a sentence are those of the run."""
    there = {other.number for other in scene.sentence_of(run[0]) if is_amount(other)}
    return there == {other.number for other in run}


def _are_even(some: Sequence[Statement], strictly: bool = False) -> bool:
    """Whether numbers have one unit and one scale, which the last may print for all: thousands cannot average
    millions."""
    units = {one.reading.unit.symbol for one in some if not one.bare}
    words = {"".join(filter(str.isalpha, one.reading.text)) for one in some}
    words -= set() if strictly else {""}
    return len(units) <= 1 and len(words) <= 1


def _is_plain(one: Statement) -> bool:
    return one.speech == "said" and all(one.cue(role) is None for role in ("change", "rest"))

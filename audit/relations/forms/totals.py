"""Totals and their parts, and the rest. *436 and 12 and 18, 466 in all*; 36.98万吨，其中夏粮12.35万吨，秋粮24.63万吨; *leaving 7,452*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from audit.intervals import Rational
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, comparable, is_amount

_MOST_PARTS = 9
_LIKELY_WITH_WORDS, _LIKELY_WITHOUT = 1.0, 0.2  # expected choices that come out by chance
_WINDOW = 7  # numbers on each side among which parts are chosen
_LIST_GAP = 40  # characters between two items


def propose(scene: Scene) -> Iterator[Candidate]:
    """Runs of parts with the totals that the words allow, and rests."""
    for one in scene.statements:
        if one.value is None:
            continue
        if is_amount(one) or one.sort[0] in ("percent", "points"):
            yield from _with_parts_behind(scene, one)
            yield from _with_parts_before(scene, one)
            yield from _with_parts_about(scene, one)
            if one.cue("rest") is not None:
                yield from _rests(scene, one)


def _with_parts_about(scene: Scene, one: Statement) -> Iterator[Candidate]:
    """Parts that other numbers stand between: 401 (32 %), 226 of them … Which of the numbers are the parts is for
    charity to say, so only choices that come out are made; a choice that many would come out of says nothing."""
    near = [other for other in _alike(scene, one, 2, 2) if not other.bracketed and other.value]
    said = one.cue("total") is not None or one.cue("whole") is not None
    for some in _runs(near, one):
        for chosen in _choices(some, one):
            chance = _chance(some, one)
            if chance > (_LIKELY_WITH_WORDS if said or len(chosen) > 2 else _LIKELY_WITHOUT):
                continue
            skipped = len(some) - len(chosen)
            far = sum(abs(other.sentence - one.sentence) for other in chosen)
            yield _candidate(scene, one, one, chosen, 7 + skipped + far + (0 if said else 4), Grade.LIKELY)


def _runs(near: Sequence[Statement], one: Statement) -> Iterator[list[Statement]]:
    behind = [other for other in near if other.number > one.number][:_WINDOW]
    before = [other for other in near if other.number < one.number][-_WINDOW:]
    yield behind
    yield before


def _choices(some: Sequence[Statement], one: Statement) -> Iterator[list[Statement]]:
    """The choices of two or more positive numbers, in order, whose sum can be the total."""
    small = [
        other for other in some if other.fair.low is not None and other.fair.high is not None and other.value
    ]
    small = [other for other in small if other.value is not None and other.value > 0]
    low, high = one.fair.low, one.fair.high
    if low is None or high is None or high <= 0:
        return
    waiting: list[tuple[int, Rational, Rational, tuple[Statement, ...]]] = [(0, 0, 0, ())]
    while waiting:
        at, least, most, chosen = waiting.pop()
        if len(chosen) > 1 and least <= high and most >= low:
            yield list(chosen)
        for following in range(at, len(small)):
            other = small[following]
            more = least + (other.fair.low or 0)
            if more <= high:
                waiting.append((following + 1, more, most + (other.fair.high or 0), (*chosen, other)))


def _chance(some: Sequence[Statement], one: Statement) -> float:
    """How many of the choices would come out if the total were any number of its length."""
    digits = sum(character.isdigit() for character in one.reading.text.lstrip("0."))
    return float(2 ** min(len(some), _WINDOW) - len(some) - 1) / float(9 * 10 ** max(digits - 1, 0))


def _alike(scene: Scene, one: Statement, before: int, after: int) -> list[Statement]:
    percent = one.sort[0] == "percent"
    return [
        other
        for other in scene.near(one, before, after)
        if other.value is not None
        and (other.sort == one.sort or comparable(one, other) or (percent and other.bare))
        and (percent or is_amount(other))
    ]


def _with_parts_behind(scene: Scene, one: Statement) -> Iterator[Candidate]:
    """36.98万吨，其中夏粮12.35万吨，秋粮24.63万吨: the total, and behind it its parts."""
    said = one.cue("total") is not None or one.cue("whole") is not None
    behind = [other for other in _alike(scene, one, 0, 2) if other.number > one.number]
    here = [other for other in behind if other.sentence == one.sentence]
    for first in (0, 1):  # a number may stand between: 4,480 pupils, 6 more, of whom …
        for length in range(2, min(len(behind) - first, _MOST_PARTS) + 1):
            run = behind[first : first + length]
            opened = run[0].cue("part") is not None
            if not (opened or said) and run[0].sentence != one.sentence:
                continue
            whole = first == 0 and length == len(here) and _is_list(scene, run)
            cost = 2 + (0 if whole else 2) + (0 if opened or said else 4) + 3 * first
            # 其中 and *of which* need not name all parts: a miss is told only where a slip explains it
            yield _candidate(scene, one, one, run, cost, Grade.LIKELY)


def _with_parts_before(scene: Scene, one: Statement) -> Iterator[Candidate]:
    """*143 passengers, six crew and a mechanic, 150 people in total*."""
    said = one.cue("total") is not None
    before = [other for other in _alike(scene, one, 2, 0) if other.number < one.number]
    here = [other for other in before if other.sentence == one.sentence]
    for length in range(2, min(len(before), _MOST_PARTS) + 1):
        run = before[-length:]
        if not said and run[0].sentence != one.sentence:
            break
        whole = length == len(here) and _is_list(scene, run)
        cost = 3 + (0 if whole else 2) + (0 if said else 5)
        announced = said and whole and _is_plain(run) and run[-1].number == one.number - 1
        yield _candidate(scene, one, one, run, cost, Grade.ANNOUNCED if announced else Grade.LIKELY)


def _is_list(scene: Scene, run: Sequence[Statement]) -> bool:
    """Whether nothing but commas and nouns lies between the numbers of a run, and no other number."""
    for one, other in pairwise(run):
        if one.sentence != other.sentence or other.number != one.number + 1:
            return False
        if len(scene.between(one, other)) > _LIST_GAP:
            return False
    return True


def _rests(scene: Scene, one: Statement) -> Iterator[Candidate]:
    before = [other for other in _alike(scene, one, 2, 0) if other.number < one.number][-8:]
    for at, total in enumerate(before):
        parts = before[at + 1 :]
        for first in range(len(parts)):
            run = [*parts[first:], one]
            cost = 2 + first + (len(before) - at) // 3
            yield _candidate(scene, one, total, run, cost, Grade.LIKELY)
        for first in range(at):
            run = [*before[first:at], one]  # the whole is told behind the part: 552 of 9,200, leaving 8,648
            if len(run) == 2:
                yield _candidate(scene, one, total, run, 4, Grade.LIKELY)


def _is_plain(run: Sequence[Statement]) -> bool:
    return all(not one.bracketed and one.cue("change") is None and one.speech == "said" for one in run)


def _candidate(
    scene: Scene, anchor: Statement, total: Statement, run: Sequence[Statement], cost: int, grade: Grade
) -> Candidate:
    roles = (("total", (total.number,)), ("parts", tuple(one.number for one in run)))
    cue = anchor.cue("rest") or anchor.cue("total") or run[0].cue("part")
    words = "" if cue is None else scene.texts[anchor.paragraph][cue.start : cue.end].strip()
    return Candidate("parts", roles, anchor.number, cost, grade, words)

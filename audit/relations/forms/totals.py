"""Totals and their parts. *436 and 12 and 18, 466 in all*; 36.98万吨，其中夏粮12.35万吨，秋粮24.63万吨; *27: 14 in Marsley and 13 in Holt*.

What it does: the amounts of one sort in a sentence are a row (`rows.py`), a stretch of it that reads as a list is a
run of parts (`runs.py`). Its total is before it (*of which*, 其中, *made up of*, a colon, or nothing), after it (*in
all*, 合计), or in a sentence before it; brackets contain parts of a total outside them.

A smaller cost is a closer binding: words that say that the total consists of these parts cost nothing, *of which* and
其中, which need not name all, a little, and structure alone the most; more if the run is cut, loose, or numbers are
skipped.

Announced: words after which nothing is left out (*made up of*, *in all*, 合计, a colon before a plain row), a last part
that is the rest, or a closed set (men and women, 进口 and 出口). Not proposed: sums of growths, of averages, of percents without words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.relations.closed_sets import are_costs_of_income, leaves_nothing_out
from audit.relations.forms.rests import constructed, rests
from audit.relations.forms.scattered import scattered
from audit.relations.forms.sums_constructed import sums_constructed
from audit.relations.model import Candidate, Statement
from audit.relations.rows import alike, is_moved, like_row, plain, rows_of
from audit.relations.runs import Runs, is_closed, is_in_figures
from audit.relations.scene import Scene
from audit.relations.sum_structures import Structure, counted_words
from audit.relations.sums import (
    MOST_COST,
    before_totals,
    candidate,
    go_one_way,
    has,
    is_of_a_size,
    lead,
    smaller,
)

_MOST_PARTS = 12
_BESIDE = 2  # from a total to the first part, with only their count between: 54席由三个党瓜分，分别……
_UNSAID_TWO = 2  # extra cost of a pair over a list, if nothing is said
_MOVED = 4  # cost of leaving out the amounts of changes between the parts
_BACK = 3  # sentences before a total that may contain its parts


def propose(scene: Scene) -> Iterator[Candidate]:
    """Rows of parts with the totals that the words allow, and rests: each sum once per anchor, as closely as it
    binds."""
    closest: dict[tuple[int, object], Candidate] = {}
    for one in _proposed(scene):
        known = closest.setdefault((one.anchor, one.roles), one)
        if one.cost < known.cost:
            closest[one.anchor, one.roles] = one
    yield from closest.values()


def _proposed(scene: Scene) -> Iterator[Candidate]:
    for row in rows_of(scene):
        runs = Runs(scene, row)
        if row.bracketed:
            yield from _close(scene, _outside(scene, runs))
            continue
        yield from _close(scene, _behind(scene, runs))
        yield from _close(scene, _around(scene, runs))
        yield from _close(scene, _in_front(scene, runs))
        yield from _close(scene, _told_before(scene, runs))
        yield from _close(scene, rests(scene, row))
    yield from constructed(scene)
    yield from sums_constructed(scene)
    yield from _close(scene, scattered(scene))


def _close(scene: Scene, some: Iterator[Candidate]) -> Iterator[Candidate]:
    return (one for one in some if one.cost <= MOST_COST and _can_be_added(scene, one))


def _can_be_added(scene: Scene, one: Candidate) -> bool:
    """Whether parts have the direction of their total, and are not costs beside a turnover."""
    total, parts = (
        scene.statements[one.of("total")],
        [scene.statements[index] for index in dict(one.roles)["parts"]],
    )
    return go_one_way(total, parts) and not are_costs_of_income(scene, total, parts)


def _behind(scene: Scene, runs: Runs) -> Iterator[Candidate]:
    """Sums whose parts follow their total in its sentence."""
    some = runs.row.members
    for at, total in enumerate(some):
        for first in range(at + 1, min(at + 5, len(some))):
            opened = lead(scene, total, some[first])
            passed = sum(not _is_aside(one) for one in some[at + 1 : first])
            if (runs.row.is_percent and total.cue("composed") is None) or (passed and opened.unsaid):
                continue
            for last in range(first + 2, min(len(some), first + _MOST_PARTS) + 1):
                if some[last - 1].cue("sum") is not None:
                    break
                parts = some[first:last]
                cost = opened.cost + runs.ends(first, last) + runs.looseness(first, last) + 2 * passed
                if cost > MOST_COST + 2 or (opened.unsaid and not _can_be_sum(scene, total, parts)):
                    continue
                cost += _unsaid(scene, runs, at, first, last) if opened.unsaid else 0
                cost += smaller(total, parts) - (1 if is_closed(scene, parts) else 0)
                cost += 3 if has(total, ("opens", "includes", "comprises")) else 0
                if cost > MOST_COST:
                    continue
                bounded = opened.partial and passed == 0 and runs.looseness(first, last) == 0
                yield candidate(scene, some[first], total, parts, cost, bounded)


def _can_be_sum(scene: Scene, total: Statement, parts: Sequence[Statement]) -> bool:
    """Whether numbers without introducing words fit the size of their total; those that words make a whole need
    not."""
    if is_of_a_size(total, parts):
        return True
    turn = parts[0].cue("respectively") is not None and parts[0].number - total.number <= _BESIDE
    closed = parts[0].number == total.number + 1 and leaves_nothing_out(scene, parts, surely=True)
    return closed or (turn and Structure(scene, total, parts).name() != "")


def _is_aside(one: Statement) -> bool:
    """Whether a number between a total and its parts does not compete with it: the amount of a change, an earlier
    level."""
    return is_moved(one) or has(one, ("old", "from"))


def _around(scene: Scene, runs: Runs) -> Iterator[Candidate]:
    """Sums whose first part precedes its total: *21 of the 34 members backed it and 13 stood by*."""
    some = runs.row.members
    for at in range(1, len(some) - 1):
        first, total = some[at - 1], some[at]
        if total.cue("whole of") is None or runs.row.is_percent or total.number != first.number + 1:
            continue
        for last in range(at + 2, min(len(some), at + _MOST_PARTS) + 1):
            parts = [first, *some[at + 1 : last]]
            if not is_of_a_size(total, parts):
                continue
            cost = (
                3
                + runs.ends(at + 1, last)
                + runs.looseness(at + 1, last)
                - (1 if is_closed(scene, parts) else 0)
            )
            yield candidate(scene, first, total, parts, cost)


def _unsaid(scene: Scene, runs: Runs, at: int, first: int, last: int) -> int:
    """The cost if no word leads from a total to its parts: little if the sentence is just a total and a list."""
    some = runs.row.members
    closed = is_closed(scene, some[first:last])
    cost = runs.begins(at)
    cost += 0 if runs.is_end(last) else 2
    cost += 0 if last - first > 2 or closed else _UNSAID_TWO
    return (
        cost + (0 if all(map(is_in_figures, some[at:last])) else 2) - (1 if has(some[at], ("total",)) else 0)
    )


def _in_front(scene: Scene, runs: Runs) -> Iterator[Candidate]:
    """Sums whose parts precede their total, in its sentence or in some before it."""
    some = runs.row.members
    for at, total in enumerate(some):
        summed = total.cue("sum") is not None
        if runs.row.is_percent and not summed:
            continue
        before = list(some[:at])
        if at < 2 and (summed or total.cue("gathers") is not None):
            for away in range(1, _BACK + 1):
                before = [*like_row(scene, runs.row, -away), *before]
        yield from _in_front_of(scene, runs, at, before)
        unmoved = [one for one in before if not is_moved(one)]
        if len(unmoved) < len(before) and at < 2:
            yield from _in_front_of(scene, runs, at, unmoved, _MOVED)


def _in_front_of(
    scene: Scene, runs: Runs, at: int, before: Sequence[Statement], more: int = 0
) -> Iterator[Candidate]:
    """The runs that end right before a total, as its parts."""
    total = runs.row.members[at]
    summed = total.cue("sum") is not None
    told = counted_words(scene, total)
    for first in range(max(0, len(before) - _MOST_PARTS), len(before) - 1):
        parts = before[first:]
        closed = leaves_nothing_out(scene, parts)
        if not summed and not _can_be_sum(scene, total, parts):
            continue
        begins = (
            first == 0 or parts[0].sentence != before[first - 1].sentence or _is_apart(scene, before, first)
        )
        crossed = total.sentence - parts[0].sentence
        cost = more + (0 if summed else 3 if has(total, ("grand", "gathers")) else 5)
        cost += 0 if begins or closed else 2
        cost += 0 if summed or closed else _unled(scene, runs, at, parts)
        cost += (
            _crossing(scene, total, crossed)
            + _loose(scene, parts)
            + smaller(total, parts)
            - (1 if closed else 0)
        )
        cost += 0 if told is None else -1 if told == len(parts) else 3
        cost += 0 if all(map(is_in_figures, parts)) or told == len(parts) else 2
        if cost <= MOST_COST:
            yield candidate(scene, total, total, parts, cost)


def _unled(scene: Scene, runs: Runs, at: int, parts: Sequence[Statement]) -> int:
    """The cost if nothing calls a number the total of those before it."""
    cost = 0 if len(parts) > 2 else _UNSAID_TWO
    cost += 0 if runs.is_end(at + 1) else 2
    return cost + (0 if all(map(is_in_figures, [*parts, runs.row.members[at]])) else 2)


def _crossing(scene: Scene, total: Statement, sentences: int) -> int:
    """The cost of parts in sentences before their total: little if it starts its own (*In all, 85 …*)."""
    if not sentences:
        return 0
    begins = all(one.number >= total.number for one in scene.sentence_of(total))
    return min(sentences, 3) + (0 if begins else 3)


def _is_apart(scene: Scene, before: Sequence[Statement], first: int) -> bool:
    return any(sign in scene.between(before[first - 1], before[first]) for sign in ";；:：")


def _loose(scene: Scene, parts: Sequence[Statement]) -> int:
    from itertools import pairwise

    from audit.relations.runs import joint

    return sum(joint(scene, one, other) for one, other in pairwise(parts) if one.sentence == other.sentence)


def _told_before(scene: Scene, runs: Runs) -> Iterator[Candidate]:
    """Sums whose parts are a sentence of their own: 其中，… ; *Women make up 2,426 of them and men 1,984*."""
    some = runs.row.members
    if runs.row.is_percent:
        return
    for first in range(len(some) - 1):
        opened = has(some[first], ("opens", "comprises", "sorted", "part of"))
        if first > 0 and not has(some[first], ("opens", "sorted")):
            continue
        for away, total in enumerate(before_totals(scene, some[first])):
            for last in range(first + 2, min(len(some), first + _MOST_PARTS) + 1):
                cost = 2 * away + 2 * first + runs.ends(first, last) + runs.looseness(first, last)
                if cost > MOST_COST:
                    continue
                parts = some[first:last]
                closed = is_closed(scene, parts)
                spelt = not all(map(is_in_figures, (total, *parts)))
                if not (opened or closed) and (spelt or not is_of_a_size(total, parts)):
                    continue
                cost += (1 if opened else 3 if closed else 6) - (1 if closed and opened else 0)
                cost += smaller(total, parts)
                if cost > MOST_COST:
                    continue
                bounded = cost <= 1 and parts[0].cue("opens") is not None
                yield candidate(scene, parts[0], total, parts, cost, bounded)


def _outside(scene: Scene, runs: Runs) -> Iterator[Candidate]:
    """Sums whose parts are in brackets, the total outside them: *€812 million: Europe (€493 million) and Asia (€319
    million)*."""
    some = runs.row.members
    own = [one for one in plain(scene, scene.sentence_of(some[0])) if alike(scene, one, some[0])]
    inside = [one for one in own if some[0].number < one.number < some[-1].number]
    if inside:  # 12 (4), 13 (5): each bracket belongs to a number of its own
        return
    before = [one for one in own if one.number < some[0].number]
    behind = [one for one in own if one.number > some[-1].number]
    wholes = [(2, one) for one in before[-1:]] + [(3, one) for one in behind[:1]]
    wholes += [(4 + 2 * away, one) for away, one in enumerate(before_totals(scene, some[0])[:2])]
    for cost, total in wholes:
        cost += runs.looseness(0, len(some)) + smaller(total, some) + (0 if len(some) > 2 else 1)
        cost -= 1 if has(total, ("composed", "sum", "total")) else 0
        yield candidate(scene, some[0], total, some, cost)

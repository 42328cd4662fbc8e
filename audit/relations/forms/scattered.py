"""Totals whose parts are in several sentences. *Shops took £4.1m. … Markets took £2.3m and fairs £1.1m, all of the
£7.5m …*

What it does: of the amounts of one sort in an article, in order, binds a few neighbours right after a number, or
right before it, as its parts, if at least one is in another sentence; and whole blocks, from the first of a sentence
to the last of one (*Cars: 577. Pedestrians: 306. Cyclists: 120.*), with a total a few numbers before or after.
Nothing announces it, so all of one order of magnitude are proposed at a cost that leaves them to charity and to
slips; a miss of small numbers says nothing. Holds: whatever adds up. Never announced.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from audit.relations.model import Candidate, Grade, Statement
from audit.relations.rows import alike, is_moved, plain
from audit.relations.runs import is_closed, is_in_figures
from audit.relations.scene import Scene
from audit.relations.sums import candidate, has, is_of_a_size

_MOST_PARTS = 6
_FAR = 4  # sentences from the first of them to the last
_COST = 7
_BLOCK_COST = 8
_FIGURES = 3  # printed in each number of a sum that could be reported
# characters between two numbers of a list whose items are a few words: Pedestrians: 306. Cyclists: 120.
_LABEL = 52
_PASSED = 4  # numbers between a block and its total


def scattered(scene: Scene) -> Iterator[Candidate]:
    """Totals with the neighbours of their sort in other sentences."""
    for some in _sorts(scene):
        for at, total in enumerate(some):
            if not is_in_figures(total):
                continue
            for length in range(2, _MOST_PARTS + 1):
                for low in (at + 1, at - length):
                    if low >= 0 and low + length <= len(some):
                        yield from _one(scene, total, some[low : low + length])
        yield from _blocks(scene, [one for one in some if not is_moved(one)])


def _sorts(scene: Scene) -> Iterator[list[Statement]]:
    found: dict[tuple[str, ...], list[Statement]] = {}
    for one in plain(scene, scene.statements):
        if one.sort[0] not in ("percent", "points") and not has(one, ("from",)):
            found.setdefault(one.sort, []).append(one)
    yield from found.values()


def _one(scene: Scene, total: Statement, parts: Sequence[Statement]) -> Iterator[Candidate]:
    sentences = [one.sentence for one in (total, *parts)]
    span = max(sentences) - min(sentences)
    if not 0 < span <= _FAR or not is_of_a_size(total, parts):
        return
    yield from _bound(scene, total, parts, _COST + span)


def _bound(scene: Scene, total: Statement, parts: Sequence[Statement], cost: int) -> Iterator[Candidate]:
    if not all(alike(scene, total, one) for one in parts):
        return
    cost += (-2 if is_closed(scene, parts) else 0) + (0 if len(parts) > 2 else 1)
    cost += 0 if all(map(is_in_figures, parts)) else 2
    cost += 2 if any(is_moved(one) for one in (total, *parts)) else 0
    cost -= 1 if has(total, ("sum", "grand", "total", "gathers")) else 0
    anchor = total if total.number > parts[0].number else parts[0]
    found = candidate(scene, anchor, total, parts, cost)
    yield found if all(map(_says_much, (total, *parts))) else found._replace(grade=Grade.COINCIDENCE)


def _says_much(one: Statement) -> bool:
    """Whether a number has enough figures not to fit by accident; a miss of any other says nothing."""
    return sum(character.isdigit() for character in one.reading.text) >= _FIGURES


def _blocks(scene: Scene, some: Sequence[Statement]) -> Iterator[Candidate]:
    """Runs from the first number of a sentence to the last of one, with each nearby number that may be their
    total."""
    for first in range(len(some) - 1):
        if first and some[first - 1].sentence == some[first].sentence:
            continue
        for last in range(first + 1, min(len(some), first + _MOST_PARTS + 2)):
            if last + 1 < len(some) and some[last + 1].sentence == some[last].sentence:
                continue
            parts = some[first : last + 1]
            if _steps(scene, parts) > 2:
                break
            for total in (*some[max(0, first - _PASSED) : first], *some[last + 1 : last + 1 + _PASSED // 2]):
                yield from _of_block(scene, total, parts)


def _of_block(scene: Scene, total: Statement, parts: Sequence[Statement]) -> Iterator[Candidate]:
    if not is_in_figures(total) or not is_of_a_size(total, parts):
        return
    ends = (total, parts[0]) if total.number < parts[0].number else (parts[-1], total)
    apart = abs(scene.away(*ends))
    if apart <= _FAR - 1:
        yield from _bound(scene, total, parts, _BLOCK_COST + apart + _steps(scene, parts))


def _steps(scene: Scene, parts: Sequence[Statement]) -> int:
    """The number of sentences that the parts extend over; items of a few words, each with its number, are one
    list."""
    return sum(
        one.sentence != other.sentence and not _is_label(scene, one, other) for one, other in pairwise(parts)
    )


def _is_label(scene: Scene, one: Statement, other: Statement) -> bool:
    if one.paragraph == other.paragraph:
        return len(scene.between(one, other)) <= _LABEL
    return other.paragraph - one.paragraph == 1 and other.start <= _LABEL

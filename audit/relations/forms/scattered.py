"""Totals whose parts stand in several sentences. *Shops took £4.1m. … Markets took £2.3m and fairs £1.1m, all of the £7.5m …*

What it does: of the amounts of one sort in an article, in their order, a few neighbours right behind a number, or right before it,
as its parts, where at least one stands in another sentence. Nothing announces it, so all of one order of size are proposed at a
cost that leaves them to charity and to slips. Held: what adds up. Never announced.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.relations.model import Candidate, Statement
from audit.relations.rows import alike, is_moved, plain
from audit.relations.runs import is_closed, is_in_figures
from audit.relations.scene import Scene
from audit.relations.sums import candidate, has, is_of_a_size

_MOST_PARTS = 6
_FAR = 4  # sentences from the first of them to the last
_COST = 7


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


def _sorts(scene: Scene) -> Iterator[list[Statement]]:
    found: dict[tuple[str, ...], list[Statement]] = {}
    for one in plain(scene, scene.statements):
        if one.sort[0] not in ("percent", "points") and not has(one, ("old", "from")):
            found.setdefault(one.sort, []).append(one)
    yield from found.values()


def _one(scene: Scene, total: Statement, parts: Sequence[Statement]) -> Iterator[Candidate]:
    sentences = [one.sentence for one in (total, *parts)]
    span = max(sentences) - min(sentences)
    if not 0 < span <= _FAR or not is_of_a_size(total, parts):
        return
    if not all(alike(scene, total, one) for one in parts):
        return
    cost = _COST + span + (-2 if is_closed(scene, parts) else 0) + (0 if len(parts) > 2 else 1)
    cost += 0 if all(map(is_in_figures, parts)) else 2
    cost += 2 if any(is_moved(one) for one in (total, *parts)) else 0
    cost -= 1 if has(total, ("sum", "grand", "total")) else 0
    anchor = total if total.number > parts[0].number else parts[0]
    yield candidate(scene, anchor, total, parts, cost)

"""Amounts for each one: *£9.6m for 480 flats, £20,000 a flat*; 户均3.1人; *27 applications in 54 minutes, two minutes each*."""

from __future__ import annotations

from collections.abc import Iterator

from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, distance, is_amount

_FARTHEST = 10


def propose(scene: Scene) -> Iterator[Candidate]:
    """Amounts that are for each one by their words or their unit."""
    for one in scene.statements:
        if not is_amount(one) or not (one.cue("each") is not None or "/" in one.reading.unit.symbol):
            continue
        near = [other for other in scene.near(one, 1, 1) if is_amount(other)]
        for amount in near:
            if not _is_of(one, amount):
                continue
            for count in near:
                if count.number == amount.number or count.sort[0] == "money":
                    continue
                cost = distance(one, amount) + distance(one, count) + (2 if count.sort[0] == "measure" else 0)
                if cost <= _FARTHEST:
                    roles = (
                        ("each", (one.number,)),
                        ("amount", (amount.number,)),
                        ("count", (count.number,)),
                    )
                    cue = one.cue("each")
                    words = "" if cue is None else scene.texts[one.paragraph][cue.start : cue.end].strip()
                    yield Candidate("each", roles, one.number, cost, Grade.LIKELY, words)


def _is_of(one: Statement, amount: Statement) -> bool:
    """Whether the amount can be what is divided up: money into money, things into things."""
    return one.sort == amount.sort or (one.sort[0] == amount.sort[0] != "money") or one.bare or amount.bare

"""Part and whole where no more is said than that one is among the other: *168 fell ill, of whom nine*; *17 of the month's 28
days*; 从业人员6.85万人，其中女性2.94万人.

Told: nothing. Held: a part that is no more than its whole. Not proposed: parts whose whole is of another kind.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, is_amount

_BETWEEN = 24  # characters between a part and the whole right behind it


def propose(scene: Scene) -> Iterator[Candidate]:
    """Each part with the whole that its words are about."""
    some = scene.statements
    for one in some:
        if not is_amount(one):
            continue
        if one.cue("among") is not None and one.number:
            yield from _pair(scene, one, some[one.number - 1], "among")
        behind = some[one.number + 1] if one.number + 1 < len(some) else None
        if behind is None or behind.cue("whole of") is None:
            continue
        if len(scene.between(one, behind)) <= _BETWEEN:
            yield from _pair(scene, one, behind, "whole of")


def _pair(scene: Scene, part: Statement, whole: Statement, role: str) -> Iterator[Candidate]:
    if not is_amount(whole) or part.paragraph != whole.paragraph or whole.sentence < part.sentence - 1:
        return
    if part.sort != whole.sort and not (part.bare or whole.bare):
        return
    cued = part if role == "among" else whole
    cue = cued.cue(role)
    words = "" if cue is None else scene.texts[cued.paragraph][cue.start : cue.end].strip()
    roles = (("less", (part.number,)), ("more", (whole.number,)))
    yield Candidate("order", roles, part.number, 0, Grade.COINCIDENCE, words)

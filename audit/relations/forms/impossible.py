"""Values that a kind cannot have: *humidity stood at 131 percent*; *a pH of 81*; 合格率199.2%.

Also a fall of 140 percent in something that cannot be negative.

Reported: any value outside that no reading of the number brings inside. Holds: a share of up to a hundred percent.
Not proposed: shares of a plan, a budget, an earlier year or GDP, which may be more than all of it; falls of profits
and balances.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.base.intervals import Interval
from audit.relations.limits import can_fall_below_nothing, limit_of
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene

_ALL = Interval(None, 100)


def propose(scene: Scene) -> Iterator[Candidate]:
    """The numbers whose words say what values are possible."""
    for one in scene.statements:
        if one.value is None:
            continue
        text = scene.texts[one.paragraph]
        limit = limit_of(one, text)
        roles = (("number", (one.number,)),)
        if limit is not None and not _is_change(one):
            yield Candidate(
                "cannot-be", roles, one.number, 0, Grade.ANNOUNCED, limit.cue,
                limits=limit.values, limit=f"<= {limit.high}",
            )  # fmt: skip
        elif one.sort[0] == "percent" and _is_fall(one) and not can_fall_below_nothing(one, text):
            cue = next(cue for cue in one.cues if cue.direction < 0)
            yield Candidate(
                "cannot-be", roles, one.number, 0, Grade.ANNOUNCED, text[cue.start : cue.end].strip(),
                limits=_ALL, limit="<= 100%", quiet=True,
            )  # fmt: skip


def _is_change(one: Statement) -> bool:
    """Whether it says by how much something changed, which may be more than all of it."""
    return one.cue("new") is None and any(cue.role == "change" and cue.direction for cue in one.cues)


def _is_fall(one: Statement) -> bool:
    changes = [cue.direction for cue in one.cues if cue.role == "change" and cue.end <= one.start]
    return bool(changes) and all(way < 0 for way in changes) and one.cue("new") is None

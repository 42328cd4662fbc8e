"""Percents that make a hundred: *72% online and 28% at the desk*; 各占60%、25%和15%."""

from __future__ import annotations

from collections.abc import Iterator

from audit.relations.model import Candidate, Grade
from audit.relations.scene import Scene


def propose(scene: Scene) -> Iterator[Candidate]:
    """The percents of one sentence that are no changes, all of them together."""
    seen = set()
    for one in scene.statements:
        if one.sentence in seen or one.sort[0] != "percent":
            continue
        seen.add(one.sentence)
        some = [
            other
            for other in scene.sentence_of(one)
            if other.sort[0] == "percent"
            and other.value is not None
            and 0 < other.value < 1
            and not (other.cue("change") and other.cue("change").direction)  # type: ignore[union-attr]
        ]
        if len(some) >= 2:
            roles = (("percents", tuple(other.number for other in some)),)
            yield Candidate("percents", roles, some[-1].number, 6, Grade.LIKELY, "")

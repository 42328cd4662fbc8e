"""Which cues make a number a change, and which the earlier or the later level of one: see ``forms/change_words.py``."""

from __future__ import annotations

from collections.abc import Sequence

from audit.relations.cue import Cue

_MARKS = {"from": 2, "old": 1, "new": -1}


def mark(cues: Sequence[Cue], start: int) -> int:
    """2 and 1 if words make the number that starts there the earlier level, -1 the later, 0 if they say nothing.

    Words before a number count more than those after it."""
    found = _marks(cues, start)
    if not found:
        return 0
    before = [cue for cue in found if cue.end <= start]
    if before:
        return _MARKS[max(before, key=lambda cue: (cue.start, _MARKS[cue.role])).role]
    return _MARKS[found[0].role]


def is_change(cues: Sequence[Cue], start: int, end: int) -> bool:
    """Whether a word of change is right beside a number, nearer than one that marks a level."""
    changes = [cue.start for cue in cues if cue.role == "change"]
    if not changes:
        return False
    levels = [cue.start for cue in _marks(cues, start) if cue.end <= start]
    return max(changes) >= max(levels, default=-1) or any(at >= end for at in changes)


def _marks(cues: Sequence[Cue], start: int) -> list[Cue]:
    """The cues that mark a level; the *to* of *an increase to the tune of 5* is part of a word of change."""
    found = [cue for cue in cues if cue.role in _MARKS]
    if not found:
        return found
    changes = [cue for cue in cues if cue.role == "change" and cue.end <= start]
    return [
        cue
        for cue in found
        if not any(
            other.start < cue.start and cue.end <= other.end and cue.role == "new" for other in changes
        )
    ]

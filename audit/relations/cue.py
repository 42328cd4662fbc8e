"""A cue: words that say what a number is."""

from __future__ import annotations

from typing import NamedTuple


class Cue(NamedTuple):
    """Words that say something about a number: the role they give it, a direction, and their position in the
    paragraph.

    The direction is 1 for up, -1 for down, 0 for neither."""

    role: str
    direction: int
    start: int
    end: int

"""A cue: words that say what a number is."""

from __future__ import annotations

from typing import NamedTuple


class Cue(NamedTuple):
    """Words that say something of a number: the role they give it, a direction (1 up, -1 down, 0 neither), and where
    they stand in the paragraph's text."""

    role: str
    direction: int
    start: int
    end: int

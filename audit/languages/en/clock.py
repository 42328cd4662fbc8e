"""What English writes times of the day with, and what tells a ratio or the time of a race."""

from __future__ import annotations

RATIO_BEFORE = (
    "(?:ratio|odds|scale|proportion)s? (?:of|is|was|at|to|stood at) (?:about |nearly |around |roughly )?$"
)
RATIO_BEHIND = (" ratio", " scale", " odds")
OCLOCK = " ?(?:([ap])\\.?m\\b\\.?|o['’]clock)"
TIME_TAKEN = r"[^.;!?\n]* (?:in|of|to) (?:an? )?$"  # behind a race and its distance

"""How English writes times of day, and what marks a ratio or the time of a race."""

from __future__ import annotations

RATIO_BEFORE = (
    "(?:ratio|odds|scale|proportion)s? (?:of|is|was|at|to|stood at) (?:about |nearly |around |roughly )?$"
)
RATIO_BEHIND = (" ratio", " scale", " odds")
OCLOCK = " ?(?:([ap])\\.?m\\b\\.?|o['’]clock)"
TIME_TAKEN = r"[^.;!?\n]* (?:in|of|to) (?:an? )?$"  # after a race and its distance

TIME_ZONES = " (?:GMT|UTC|BST|CES?T|E[SD]T|P[SD]T|IST|JST|SGT|HKT|AE[SD]T|local time)\\b"

SCORES_JOINED = ",?(?: and)?"

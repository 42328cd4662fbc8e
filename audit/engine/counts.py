"""How much a run has audited and found."""

from __future__ import annotations

from typing import NamedTuple


class Counts(NamedTuple):
    """The counts of a run.

    A waived finding counts under ``waived`` and a baselined one under ``baselined``, not under their verdicts.
    ``textless`` files were not compared with their article's text, because it was not available. ``unasked``
    magnitudes are as usual although no check asks for them; they do not count as checks."""

    files: int = 0
    claims: int = 0
    checks: int = 0
    holds: int = 0
    strained: int = 0
    fails: int = 0
    unusual: int = 0
    implausible: int = 0
    undecided: int = 0
    waived: int = 0
    invalid: int = 0
    baselined: int = 0
    textless: int = 0
    unasked: int = 0

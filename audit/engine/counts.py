"""How many of everything a run has audited and found."""

from __future__ import annotations

from typing import NamedTuple


class Counts(NamedTuple):
    """How many of everything. A waived finding counts under ``waived``, and one that a baseline accepts under
    ``baselined``, not under their verdicts. ``textless`` files were not compared with their article's text,
    which is not at hand. ``unasked`` magnitudes are as usual, though no check asks for them; they are no checks."""

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

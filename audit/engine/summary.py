"""What a run comes to, decided once for every medium.

That is how much each finding weighs, what may be said of the checks, and in which tone. Reports derive their words
and colours from it, and a gate asks it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from audit.base.findings import Finding, Severity, Verdict
from audit.engine.counts import Counts


class Weight(StrEnum):
    """What a finding asks of the reader of a report, most pressing first."""

    FAULT = "fault"  # something could not be audited
    ERROR = "error"  # the author has to act
    LOOK = "look"  # somebody should look at it, even if it is only a note
    UNDECIDED = "undecided"
    REMARK = "remark"
    ACCEPTED = "accepted"  # by a waiver or a baseline
    NONE = "none"  # a pass


class Ground(StrEnum):
    """What the checks of a run allow to be said of all of them."""

    NO_FILE = "no file"
    NO_CHECK = "no check"
    NO_CHECK_AS_USUAL = "no check, as usual"  # only magnitudes that no check asks for
    CONTRADICTED = "contradicted"  # a check fails, however lightly a configuration takes it
    NONE_DECIDED = "none decided"
    NONE_HOLDS = "none holds"  # some undecided, the others accepted
    ALL_ACCEPTED = "all accepted"
    ALL_HOLD = "all hold"
    NO_CONTRADICTION = "no contradiction"
    NO_NEW_CONTRADICTION = "no new contradiction"  # apart from those in the baseline
    NO_OTHER_CONTRADICTION = "no other contradiction"  # apart from those that are waived


UNCONTRADICTED = frozenset((
    Ground.ALL_HOLD, Ground.NO_CONTRADICTION, Ground.NO_NEW_CONTRADICTION, Ground.NO_OTHER_CONTRADICTION,
))  # fmt: skip


class Tone(StrEnum):
    """Whether a run is reported as an error, as a warning, or as good."""

    ERROR = "error"
    WARNING = "warning"
    GOOD = "good"


class Summary(NamedTuple):
    """What a run comes to: its numbers of faults, errors and findings to look at, and what may be said of its
    checks.

    ``nothing_checked`` is true if there are claims and no check touched any of them."""

    faults: int
    errors: int
    looks: int
    ground: Ground
    checks: int
    holds: int
    nothing_checked: bool

    @property
    def tone(self) -> Tone:
        """Good only if nothing is open to look at and some check holds."""
        if self.faults or self.errors:
            return Tone.ERROR
        is_good = self.holds and not self.looks and self.ground in UNCONTRADICTED
        return Tone.GOOD if is_good else Tone.WARNING


_WRONG = (Verdict.FAILS, Verdict.IMPLAUSIBLE)
_LIGHT = {Verdict.UNDECIDED: Weight.UNDECIDED, Verdict.REMARK: Weight.REMARK}


def weight_of(finding: Finding) -> Weight:
    """How much a finding weighs: by its severity or, where that is a note or nothing, by its verdict."""
    if finding.waived is not None:
        return Weight.ACCEPTED
    if finding.verdict is Verdict.HOLDS:
        return Weight.NONE
    if finding.verdict is Verdict.INVALID:
        return Weight.FAULT
    if finding.severity is Severity.ERROR:
        return Weight.ERROR
    if finding.severity is Severity.WARNING:
        return Weight.LOOK
    return _LIGHT.get(finding.verdict, Weight.LOOK)


def summary_of(counts: Counts, findings: Sequence[Finding]) -> Summary:
    """The summary of a run with these counts that asks somebody to look at these findings."""
    weights = Counter(map(weight_of, findings))
    return Summary(
        max(weights[Weight.FAULT], counts.invalid),
        weights[Weight.ERROR],
        weights[Weight.LOOK],
        _ground(counts, findings),
        counts.checks,
        counts.holds,
        counts.claims > 0 and not counts.checks,
    )


def _ground(counts: Counts, findings: Iterable[Finding]) -> Ground:
    wrong = [finding for finding in findings if finding.verdict in _WRONG]
    if not counts.checks:
        return _without_check(counts)
    if any(finding.waived is None for finding in wrong):
        return Ground.CONTRADICTED
    if not counts.holds + counts.strained + counts.unusual:
        return _undecided(counts)
    if wrong:
        has_baseline = any(finding.baselined for finding in wrong)
        return Ground.NO_NEW_CONTRADICTION if has_baseline else Ground.NO_OTHER_CONTRADICTION
    return Ground.ALL_HOLD if counts.holds == counts.checks else Ground.NO_CONTRADICTION


def _without_check(counts: Counts) -> Ground:
    if not counts.files:
        return Ground.NO_FILE
    return Ground.NO_CHECK_AS_USUAL if counts.unasked else Ground.NO_CHECK


def _undecided(counts: Counts) -> Ground:
    if not counts.waived + counts.baselined:
        return Ground.NONE_DECIDED
    return Ground.NONE_HOLDS if counts.undecided else Ground.ALL_ACCEPTED

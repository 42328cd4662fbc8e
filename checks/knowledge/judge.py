"""Where a set of values lies relative to an envelope: the whole decision of the plausibility rule."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from audit.base.findings import Verdict
from audit.base.intervals import Interval, Rational
from audit.checks.knowledge.envelope import Envelope

# On these scales zero is a convention, so "twice as much" means nothing.
_SCALES_WITHOUT_ZERO = frozenset(("celsius", "fahrenheit", "level", "acidity"))


class EnvelopeJudgement(NamedTuple):
    """The verdict, and how far off the value is.

    ``nearest`` is the typical limit that it misses, in the row's unit; ``factor`` how many times it is beyond that
    limit, ``None`` where a factor means nothing."""

    verdict: Verdict
    is_above: bool = False
    nearest: Rational | None = None
    factor: Rational | None = None


def judge(envelope: Envelope, values: Interval, year: int | None) -> EnvelopeJudgement:
    """The verdict on a set of fair values, in the envelope's unit, in an article of ``year``.

    It holds if some value is typical; it is implausible if every one lies beyond limits that can condemn; otherwise
    unusual."""
    if any(not values.intersect(typical.set).is_empty for typical in envelope.typical):
        return EnvelopeJudgement(Verdict.HOLDS)
    beyond = values.intersect(envelope.hard.set).is_empty
    verdict = Verdict.IMPLAUSIBLE if beyond and envelope.condemns(year) else Verdict.UNUSUAL
    return _distance(envelope, values, verdict)


def _distance(envelope: Envelope, values: Interval, verdict: Verdict) -> EnvelopeJudgement:
    """The smallest factor by which any value of the set misses the typical ranges."""
    highest = max(typical.high for typical in envelope.typical)
    lowest = min(typical.low for typical in envelope.typical)
    if values.low is not None and values.low >= highest:
        return EnvelopeJudgement(verdict, True, highest, _factor(envelope, values.low, highest))
    if values.high is not None and values.high <= lowest:
        return EnvelopeJudgement(verdict, False, lowest, _factor(envelope, lowest, values.high))
    return EnvelopeJudgement(verdict)  # between two typical ranges


def _factor(envelope: Envelope, more: Rational, less: Rational) -> Rational | None:
    if less <= 0 or any(name in _SCALES_WITHOUT_ZERO for name, _ in envelope.unit.dimension):
        return None
    return Fraction(more) / less

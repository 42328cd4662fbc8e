"""Where a set lies against an envelope: typical, unusual or implausible."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.base.findings import Verdict
from audit.base.intervals import Interval
from audit.checks.knowledge.base import envelope
from audit.checks.knowledge.envelope import Envelope
from audit.checks.knowledge.judge import judge
from tests.effort import tried


def row(name: str) -> Envelope:
    found = envelope(name).envelope
    assert found is not None
    return found


COAL = row("coal-per-heated-area")  # typical 12 to 45, hard 0 to 170, derived
SO2 = row("so2-per-coal")  # typical 0.3 to 40, hard 0.002 to 200, derived


@pytest.mark.parametrize(
    ("values", "verdict"),
    [
        (Interval(20, 21), Verdict.HOLDS),
        (Interval(45, 46), Verdict.HOLDS),
        (Interval(45, 46, low_open=True), Verdict.UNUSUAL),
        (Interval(40, 4000), Verdict.HOLDS),
        (Interval(60, 70), Verdict.UNUSUAL),
        (Interval(160, 180), Verdict.UNUSUAL),
        (Interval(170, 180), Verdict.UNUSUAL),
        (Interval(170, 180, low_open=True), Verdict.IMPLAUSIBLE),
        (Interval(171, None), Verdict.IMPLAUSIBLE),
        (Interval(0, 1, high_open=True), Verdict.UNUSUAL),
        (Interval(2, 3), Verdict.UNUSUAL),
    ],
    ids=str,
)
def test_the_verdict_on_a_set(values: Interval, verdict: Verdict) -> None:
    assert judge(COAL, values, 2020).verdict is verdict


def test_a_set_below_the_limits_is_condemned_as_one_above_is() -> None:
    limit = Fraction(2, 1000)
    assert judge(SO2, Interval(0, limit, high_open=True), 2020).verdict is Verdict.IMPLAUSIBLE
    assert judge(SO2, Interval(0, limit), 2020).verdict is Verdict.UNUSUAL


def test_the_factor_is_the_least_that_any_value_is_off() -> None:
    above = judge(COAL, Interval(90, 100), 2020)
    assert (above.is_above, above.nearest, above.factor) == (True, 45, 2)
    below = judge(COAL, Interval(3, 4), 2020)
    assert (below.is_above, below.nearest, below.factor) == (False, 12, 3)


def test_a_scale_without_a_zero_has_no_factor() -> None:
    assert judge(row("air-temperature"), Interval.point(200), 2020).factor is None


def test_a_record_condemns_only_articles_of_its_time() -> None:
    speed = row("train-speed")
    far = Interval.point(3000)
    assert judge(speed, far, speed.hard.as_of).verdict is Verdict.IMPLAUSIBLE
    assert judge(speed, far, 2040).verdict is Verdict.UNUSUAL
    assert judge(speed, far, None).verdict is Verdict.UNUSUAL


ends = st.fractions(min_value=0, max_value=400, max_denominator=20)


@settings(max_examples=tried(200))
@given(ends, ends, ends, ends)
def test_widening_a_set_never_makes_the_verdict_worse(
    one: Fraction, two: Fraction, below: Fraction, above: Fraction
) -> None:
    rank = {Verdict.HOLDS: 0, Verdict.UNUSUAL: 1, Verdict.IMPLAUSIBLE: 2}
    low, high = sorted((one, two))
    narrow = judge(COAL, Interval(low, high), 2020).verdict
    wide = judge(COAL, Interval(low - below, high + above), 2020).verdict
    assert rank[wide] <= rank[narrow]

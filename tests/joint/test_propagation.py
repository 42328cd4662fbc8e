"""How far sets are narrowed: never to ends that grow without end."""

from __future__ import annotations

from audit.base.intervals import Interval
from audit.consistency.propagation import propagate
from tests.joint.build import NAMES, demands

BITS = 1000  # several times what an end may have before it is left as it is


def _bits(interval: Interval) -> int:
    return max(
        (max(end.numerator.bit_length(), end.denominator.bit_length()) for end in interval[:2] if end),
        default=0,
    )


def test_sets_that_run_away_are_left_where_they_are() -> None:
    """*a* is at least the square of *b*, and *b* that of *a*: each visit squares the lowest value of both."""
    box = {name: Interval(2, None) for name in NAMES}
    both = demands(["a >= b * b", "b >= a * a"], box)
    narrowed = propagate([*both, *both, *both], box)
    assert narrowed.possible is not False
    assert narrowed.box["a"].low is not None and narrowed.box["a"].low > 10**6
    assert all(_bits(one) < BITS for one in narrowed.box.values())

"""Values that meet every demand, found by fixing one claim after the other and propagating in between.

Most systems that propagation does not decide can be met, and for nearly all of them this finds values without a
solver. The values found are checked exactly; finding none proves nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from audit.base.effort import Effort
from audit.base.intervals import Interval, Rational, simplest
from audit.consistency.constraints import Constraint
from audit.consistency.propagation import propagate, users_of
from audit.expressions import sets
from audit.expressions.forms import image

_FAR = 10**6  # distance of a value of an unbounded set from its only end


def settled(
    constraints: Sequence[Constraint], box: Mapping[str, Interval], effort: Effort | None = None
) -> dict[str, Rational] | None:
    """Values of the claims that meet every demand, or ``None`` if none were found this way.

    ``box`` holds the sets as propagation has left them."""
    effort = effort or Effort()
    narrowed = dict(box)
    users = users_of(constraints)
    # claims of many demands first: once these are fixed, the rest seldom has two paths between two claims
    for name in sorted(box, key=lambda name: (-len(users.get(name, ())), name)):
        if narrowed[name].is_point:
            continue
        for value in _choices(narrowed[name]):
            if effort.spent:
                return None
            own = {**narrowed, name: Interval(value, value)}
            effort.steps(len(box) // 100)
            tried = propagate(constraints, own, effort, users.get(name, ()), users)
            if tried.possible is not False:
                narrowed = tried.box
                break
        else:
            return None
    values = {name: interval.low for name, interval in narrowed.items() if interval.low is not None}
    return values if len(values) == len(box) and meets(constraints, box, values) else None


def _choices(interval: Interval) -> Iterator[Rational]:
    """A few values of a set: near its middle, then near its ends."""
    interval = interval.tightened()
    low, high = interval.low, interval.high
    if low is None or high is None:
        low = high - _FAR if low is None and high is not None else (0 if low is None else low)
        high = low + _FAR if high is None else high
    for share in (Fraction(1, 2), Fraction(1, 8), Fraction(7, 8)):
        value = simplest(Fraction(low) + Fraction(high - low) * share)
        if interval.whole or value // 1 in interval:
            value = value // 1  # whole numbers where they fit: arithmetic with them is ten times faster
        if value in interval:
            yield value


def meets(
    constraints: Sequence[Constraint], box: Mapping[str, Interval], values: Mapping[str, Rational]
) -> bool:
    """Whether the values lie in their sets and meet every demand, in exact arithmetic."""
    if any(value not in box[name] for name, value in values.items() if name in box):
        return False
    points = {name: Interval(value, value) for name, value in values.items()}
    try:
        return all(
            not image(one.form, {**dict(one.given), **points}).intersect(one.limit).is_empty
            for one in constraints
        )
    except sets.DividesByZero:
        return False

"""Whole numbers: an equation between counts needs a solution in whole numbers, not only in fractions.

By their ends alone, the sets say that 3 × n = 100 can be met for n from 31 to 39; no whole n meets it.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from math import gcd

from audit.base.effort import Effort
from audit.base.intervals import Interval, Rational
from audit.expressions import sets
from audit.expressions.forms import Box, Form, image, size_of, variables
from audit.expressions.linear import Linear, linear_form

MOST_CHOICES = 2_000  # whole numbers that are tried one by one
FAR = 2**50  # end of the search along an unbounded set


def has_solution(form: Form, box: Box, effort: Effort) -> bool | None:
    """Whether ``form == 0`` has a solution with whole numbers for its counts, given that it has one in fractions.

    ``None`` if that cannot be determined."""
    counts = [name for name in variables(form) if box[name].whole and not box[name].is_point]
    if not counts:
        return True
    linear = linear_form(form)
    found = _by_lattice(linear, counts, box) if linear is not None else None
    return found if found is not None else _by_trial(form, counts, box, effort)


def _by_lattice(linear: Linear, counts: list[str], box: Box) -> bool | None:
    """Sums of multiples of whole numbers lie on a lattice; where they fill it, its points decide."""
    wanted = Interval(-linear.constant, -linear.constant)
    for name, coefficient in linear.coefficients.items():
        if name not in counts:
            wanted = sets.subtract(wanted, box[name].scaled(coefficient))
    used = [name for name in counts if name in linear.coefficients]
    if not used:
        return None
    scale = _common_denominator([linear.coefficients[name] for name in used])
    steps = sorted((int(linear.coefficients[name] * scale), name) for name in used)
    steps.sort(key=lambda item: abs(item[0]))
    lattice = _lattice(steps, box)
    target = wanted.scaled(scale)
    if _multiple_within(lattice[0], lattice[1].intersect(target)) is False:
        return False
    return True if lattice[2] else None


def _common_denominator(values: list[Rational]) -> int:
    scale = 1
    for value in values:
        scale = scale * value.denominator // gcd(scale, value.denominator)
    return scale


def _lattice(steps: list[tuple[int, str]], box: Box) -> tuple[int, Interval, bool]:
    """The step of the sums, their ends, and whether every multiple of the step in between is a sum."""
    step, filled = abs(steps[0][0]), True
    total = box[steps[0][1]].scaled(steps[0][0])
    for coefficient, name in steps[1:]:
        size = abs(coefficient)
        span = None if total.low is None or total.high is None else total.high - total.low + step
        filled = filled and size % step == 0 and (span is None or span >= size)
        step = gcd(step, size)
        total = sets.add(total, box[name].scaled(coefficient))
    return step, total, filled


def _multiple_within(step: int, interval: Interval) -> bool:
    """Whether some multiple of ``step`` lies in an interval."""
    if interval.is_empty:
        return False
    if interval.low is None or interval.high is None:
        return True
    in_steps = interval.scaled(Fraction(1, step))._replace(whole=True)
    return not in_steps.is_empty


def _by_trial(form: Form, counts: list[str], box: Box, effort: Effort) -> bool | None:
    """Tries whole numbers one by one: all of them if they are few, otherwise some."""
    if len(set(counts)) != len(counts) or not _others_occur_once(form, counts):
        return None
    choices, complete = _choices(counts, box)
    unsure = False
    work = size_of(form)
    for choice in choices:
        effort.nodes(work)
        if effort.spent:
            return None
        try:
            differences = image(form, {**box, **choice})
        except sets.DividesByZero:
            unsure = True
            continue
        if 0 in differences:
            return True
    if complete and not unsure:
        return False
    return _between(form, counts, box, effort) or None


def _others_occur_once(form: Form, counts: list[str]) -> bool:
    from audit.expressions.forms import Rounded, Variable, within

    parts = within(form)
    names = [part.name for part in parts if isinstance(part, Variable) and part.name not in counts]
    return len(names) == len(set(names)) and not any(isinstance(part, Rounded) for part in parts)


def _choices(counts: list[str], box: Box) -> tuple[Iterator[dict[str, Interval]], bool]:
    number = 1
    for name in counts:
        low, high = box[name].low, box[name].high
        number = MOST_CHOICES + 1 if low is None or high is None else number * int(high - low + 1)
        if number > MOST_CHOICES:
            return _few_choices(counts, box), False
    every = [_all_of(box[name]) for name in counts]
    return (dict(zip(counts, choice, strict=True)) for choice in product(*every)), True


def _all_of(interval: Interval) -> list[Interval]:
    assert interval.low is not None and interval.high is not None
    return [Interval(value, value) for value in range(int(interval.low), int(interval.high) + 1)]


def _few_choices(counts: list[str], box: Box) -> Iterator[dict[str, Interval]]:
    """The ends and the middle of every set, in all combinations of up to four claims."""
    few = [[Interval(value, value) for value in _few_of(box[name])] for name in counts[:4]]
    rest = {name: few_of for name in counts[4:] for few_of in [_point_of(box[name])]}
    return ({**rest, **dict(zip(counts, choice, strict=False))} for choice in product(*few))


def _few_of(interval: Interval) -> list[int]:
    low, high = interval.low, interval.high
    if low is not None and high is not None:
        return sorted({int(low), int(low + high) // 2, int(high)})
    end, side = (int(low), 1) if low is not None else (int(high or 0), -1)
    return [end + side * away for away in (0, 1, 2, 3, 10)]


def _point_of(interval: Interval) -> Interval:
    value = _few_of(interval)[0]
    return Interval(value, value)


def _between(form: Form, counts: list[str], box: Box, effort: Effort) -> bool:
    """Searches for a whole solution by bisecting one claim's set, with the others fixed at some whole number."""
    for name in counts:
        low, high = _far_ends(box[name])
        for fixed in _few_choices([other for other in counts if other != name], box):
            effort.nodes(size_of(form) * (high - low).bit_length())
            if effort.spent:
                return False
            if _halving(form, name, low, high, {**box, **fixed}):
                return True
    return False


def _far_ends(interval: Interval) -> tuple[int, int]:
    """The ends between which a solution is searched for; far away where there is no bound."""
    low, high = interval.low, interval.high
    if low is None:
        low = -FAR if high is None or high > -FAR else high - FAR
    if high is None:
        high = FAR if low < FAR else low + FAR
    return int(low), int(high)


def _halving(form: Form, name: str, low: int, high: int, box: Box) -> bool:
    try:
        side = _side(image(form, {**box, name: Interval(low, low)}))
        while high - low > 1 and side:
            middle = (low + high) // 2
            found = _side(image(form, {**box, name: Interval(middle, middle)}))
            if found == 0:
                return True
            low, high = (middle, high) if found == side else (low, middle)
        return side == 0 or _side(image(form, {**box, name: Interval(high, high)})) == 0
    except sets.DividesByZero:
        return False


def _side(differences: Interval) -> int:
    """Where zero lies: 0 inside, 1 if all differences are above it, -1 if all are below."""
    if 0 in differences:
        return 0
    return 1 if differences.low is not None and differences.low >= 0 else -1

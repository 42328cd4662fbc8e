"""What one claim may be, given the others: a demand solved for one of its claims, exactly.

The claim's node is reached from the root of the form; on the way down, the set that the whole may lie in is converted
into the set that each part may lie in, with the other parts ranging over all their values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from audit.base.intervals import EVERYTHING, Interval, ratio
from audit.expressions import sets
from audit.expressions.forms import (
    Absolute,
    Box,
    Constant,
    Form,
    Power,
    Product,
    Quotient,
    Scaled,
    Sum,
    Variable,
    image,
    variables,
)

if TYPE_CHECKING:
    from typing import Any

LONG_SUM = 8
_NOTHING = Interval(0, 0, True, True)
Solved = Interval | None  # ``None``: it cannot be solved for this claim


def projected(form: Form, target: Interval, name: str, box: Box) -> Solved:
    """The values of ``name`` for which some choice of the other variables puts ``form`` into ``target``.

    ``None`` if that is not a single interval, or if the claim occurs in a way that cannot be undone."""
    if target.is_empty:
        return _NOTHING
    while type(form) is not Variable:
        undo = _UNDO.get(type(form))
        if undo is None:
            return None
        try:
            step = undo(form, target, name, box)
        except sets.DividesByZero:
            return None
        if step is None:
            return None
        form, target = step
        if target.is_empty:  # arithmetic would lose it
            return _NOTHING
    return target


def parted(form: Form, target: Interval, box: Box) -> Iterator[tuple[Form, Interval]]:
    """The parts of a sum, nested sums included, each with the set that it may lie in given the others.

    The others range over all their values. A sum of a thousand parts is solved for all of them in the time that two
    would take one by one."""
    if type(form) is Sum:
        for part, rest in zip(form.parts, _rests(form, box), strict=True):
            yield from parted(part, sets.subtract(target, rest), box)
    elif type(form) is Scaled:
        yield from parted(*_scaled(form, target), box)
    else:
        yield form, target


def _rests(form: Sum, box: Box) -> list[Interval]:
    """For each part of a sum, what the other parts together may be."""
    images = [image(part, box) for part in form.parts]
    nothing = Interval(0, 0)
    before = list(accumulate(images[:-1], sets.add, initial=nothing))
    after = list(accumulate(reversed(images[1:]), sets.add, initial=nothing))
    return [sets.add(one, other) for one, other in zip(before, reversed(after), strict=True)]


@lru_cache(maxsize=10_000)
def _has(form: Form, name: str) -> bool:
    return name in variables(form)


_Step = tuple[Form, Interval] | None


def _sum(form: Sum, target: Interval, name: str, box: Box) -> _Step:
    inside = None
    for part in form.parts:
        if _has(part, name):
            if inside is not None:
                return None
            inside = part
        else:
            target = sets.subtract(target, image(part, box))
    return None if inside is None else (inside, target)


def _scaled(form: Scaled, target: Interval) -> tuple[Form, Interval]:
    factor = form.factor
    inverse = (
        ratio(factor.denominator, factor.numerator)
        if factor > 0
        else -ratio(factor.denominator, -factor.numerator)
    )
    return form.part, target.scaled(inverse)


def _product(form: Product, target: Interval, name: str, box: Box) -> _Step:
    inside, other = _sides(form.left, form.right, name)
    if inside is None or other is None:
        return None
    factor = image(other, box)
    if 0 not in factor:
        return inside, sets.divide(target, factor)
    if 0 in target:
        return inside, EVERYTHING
    others = _without_zero(factor)
    return None if others is None else (inside, _nothing_or(others, lambda: sets.divide(target, others)))


def _quotient(form: Quotient, target: Interval, name: str, box: Box) -> _Step:
    inside, other = _sides(form.top, form.bottom, name)
    if inside is None or other is None:
        return None
    values = image(other, box)
    if inside is form.top:
        return None if 0 in values else (inside, sets.multiply(target, values))
    if 0 not in target:
        return inside, sets.divide(values, target)
    if 0 in values:
        return inside, EVERYTHING
    results = _without_zero(target)
    return None if results is None else (inside, _nothing_or(results, lambda: sets.divide(values, results)))


def _power(form: Power, target: Interval, name: str, box: Box) -> _Step:
    return (form.base, target) if form.exponent == 1 else None


def _absolute(form: Absolute, target: Interval, name: str, box: Box) -> _Step:
    """Only where the distance has no lower bound; otherwise there are two intervals."""
    if target.low is not None and (target.low > 0 or (target.low == 0 and target.low_open)):
        return None
    if target.high is None:
        return form.part, EVERYTHING
    if target.high < 0:
        return form.part, _NOTHING
    return form.part, Interval(-target.high, target.high, target.high_open, target.high_open)


_UNDO: dict[Any, Callable[[Any, Interval, str, Box], _Step]] = {
    Sum: _sum,
    Scaled: lambda form, target, name, box: _scaled(form, target),
    Product: _product,
    Quotient: _quotient,
    Power: _power,
    Absolute: _absolute,
    Constant: lambda form, target, name, box: None,
}


def _sides(first: Form, second: Form, name: str) -> tuple[Form | None, Form | None]:
    """The side with the claim and the other one; two ``None`` if both have it."""
    if _has(first, name):
        return (None, None) if _has(second, name) else (first, second)
    return (second, first) if _has(second, name) else (None, None)


def _without_zero(values: Interval) -> Interval | None:
    """A set that touches or contains zero, without it; ``None`` if two pieces would be left."""
    if values.low is not None and values.low >= 0:
        return Interval(0, values.high, True, values.high_open) if values.low == 0 else values
    if values.high is not None and values.high <= 0:
        return Interval(values.low, 0, values.low_open, True) if values.high == 0 else values
    return None


def _nothing_or(values: Interval, made: Callable[[], Interval]) -> Interval:
    return _NOTHING if values.is_empty else made()

"""Rows decided at once: what a relation comes to over whole columns, in whole numbers of 64 bits.

A verdict is given only where it is proven: that the sets of the row's numbers meet, strictly inside their ends, or that
even the widest ones do not. Rows in which neither is shown (at the very edge of a rounding interval, a divisor that may be
zero, numbers too large for 64 bits) stay open, and are decided one by one over exact rationals.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import lcm
from typing import TYPE_CHECKING, NamedTuple

from audit.expressions import Binary, Call, Expression, Name, Negative, Number, Relation
from audit.expressions.tree import walk
from audit.rows.scaled import ScaledColumn
from audit.units import PERCENT

if TYPE_CHECKING:
    from typing import Any

OPEN, HOLDS, FAILS = 0, 1, 2
_LARGEST = 2.0**62  # half of what 64 bits hold: a float that says less is never wrong about it
_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


class TooHard(Exception):
    """A relation that is not decided in columns; it never leaves this module."""


class _TooLarge(Exception):
    """Numbers of some row do not fit 64 bits, and it is not known of which."""


class Ends(NamedTuple):
    """For each row the least and the most that something can be, over ``bottom``; ``size`` is at least as much as either,
    as a float, which cannot overflow: one for all rows, or one for each."""

    low: Any
    high: Any
    bottom: int
    size: Any


class Values(NamedTuple):
    """For each row the least and the most that an expression can be, over ``bottom``, where ``sure`` is true."""

    low: Any
    high: Any
    bottom: int
    sure: Any


class _Columns(NamedTuple):
    """The ends of the columns: inside the fair sets, and around the widest."""

    inner: Mapping[str, Ends]
    outer: Mapping[str, Ends]

    @property
    def is_exact(self) -> bool:
        """Whether every number of every row is a single value."""
        return all(one.low is one.high for one in self.outer.values())


class _Link(NamedTuple):
    """A comparison without a quotient, and what it was multiplied by, which has to be positive."""

    left: Expression
    operator: str
    right: Expression
    divisors: tuple[Expression, ...]


def verdicts(
    relation: Relation, columns: Mapping[str, ScaledColumn], loose: frozenset[str] = frozenset()
) -> Any:
    """For each row ``HOLDS``, ``FAILS`` or ``OPEN``. The numbers of ``loose`` columns may have been rounded to any of
    the zeros at their end: amounts for each one of something, means."""
    import numpy

    used = {node.name for node in walk(relation) if isinstance(node, Name)}
    rows = len(next(iter(columns.values())).values)
    try:
        _refuse_mixed(relation, columns)
        try:
            found = _chain(relation, _columns(columns, used, loose, by_row=False), rows)
        except _TooLarge:  # some rows are; the others are decided still
            found = _chain(relation, _columns(columns, used, loose, by_row=True), rows)
    except TooHard:
        return numpy.zeros(rows, "uint8")
    for name in used:
        found = numpy.where(columns[name].plain, found, OPEN)
    return found


def values(tree: Expression, columns: Mapping[str, ScaledColumn]) -> Values | None:
    """What an expression comes to in each row, by the fair sets; ``None`` where columns do not tell it."""
    import numpy

    used = set(_names_in(tree))
    rows = len(next(iter(columns.values())).values)
    try:
        fair = _columns(columns, used, frozenset(), by_row=True).inner
        found = _over(tree, fair, rows)
    except TooHard:
        return None
    sure = numpy.broadcast_to(found.size < _LARGEST, (rows,))
    for name in used:
        sure = sure & columns[name].plain
    return Values(found.low, found.high, found.bottom, sure)


def _refuse_mixed(relation: Relation, columns: Mapping[str, ScaledColumn]) -> None:
    """Percents are compared with percents, or one of them with a quotient. What else they may mean, a single claim tells."""
    sides = [
        ({columns[name].percent for name in _names_in(one)}, isinstance(one, Name), _divides(one))
        for one in relation.operands
    ]
    kinds = {kind for some, _, _ in sides for kind in some}
    if True not in kinds:
        return
    alike = kinds == {True} and not any(divides for _, _, divides in sides)
    stated = all(
        (some == {True} and single) or (some == {False} and divides) for some, single, divides in sides
    )
    if not alike and not stated:
        raise TooHard


def _columns(
    columns: Mapping[str, ScaledColumn], used: Iterable[str], loose: frozenset[str], by_row: bool
) -> _Columns:
    outer = {name: _outer(columns[name], name in loose, by_row) for name in used}
    return _Columns({name: _inner(columns[name], outer[name], by_row) for name in used}, outer)


def _inner(column: ScaledColumn, outer: Ends, by_row: bool) -> Ends:
    """What belongs to the fair set in any case, over twice the denominator: half a step lies to each side."""
    if outer.low is outer.high:
        return outer
    doubled = 2 * column.values
    return _ends(doubled - column.steps, doubled + column.steps, 2 * column.bottom, by_row)


def _outer(column: ScaledColumn, is_loose: bool, by_row: bool) -> Ends:
    """What the widest set does not leave: further digits may have been cut off."""
    import numpy

    values, steps = column.values, column.steps
    if is_loose:
        steps = numpy.maximum(steps, _last_places(values))
    elif not steps.any():
        return _ends(values, values, column.bottom, by_row)
    doubled, is_negative = 2 * values, values < 0
    low = doubled - numpy.where(is_negative | is_loose, 2 * steps, steps)
    high = doubled + numpy.where(is_negative & (not is_loose), steps, 2 * steps)
    return _ends(low, high, 2 * column.bottom, by_row)


def _last_places(values: Any) -> Any:
    """The place value of the last figure that is not zero."""
    import numpy

    places = numpy.ones_like(values)
    for _ in range(18):
        goes_on = (values % (places * 10) == 0) & (values != 0)
        if not goes_on.any():
            break
        places = numpy.where(goes_on, places * 10, places)
    return places


def _ends(low: Any, high: Any, bottom: int, by_row: bool) -> Ends:
    import numpy

    if by_row:
        size = numpy.maximum(numpy.abs(low.astype(float)), numpy.abs(high.astype(float)))
    else:
        size = max(-float(low.min(initial=0)), float(high.max(initial=0)))
    return Ends(low, high, bottom, size)


def _chain(relation: Relation, columns: _Columns, rows: int) -> Any:
    """The verdict on a comparison, or on orders one after the other: each of them has to hold."""
    import numpy

    if len(relation.operators) > 1 and not {"==", "!="}.isdisjoint(relation.operators):
        raise TooHard
    sides = zip(relation.operands, relation.operators, relation.operands[1:], strict=False)
    found = [_verdicts_of(left, operator, right, columns, rows) for left, operator, right in sides]
    every, some = numpy.minimum.reduce(found), numpy.maximum.reduce(found)
    return numpy.where(every == OPEN, OPEN, some)  # FAILS is the greater


def _verdicts_of(left: Expression, operator: str, right: Expression, columns: _Columns, rows: int) -> Any:
    import numpy

    link = _without_quotients(left, operator, right)
    once = max(Counter(_names_in(left) + _names_in(right)).values(), default=0) <= 1
    difference = Binary("-", link.left, link.right, 0, 0)
    outer = _over(difference, columns.outer, rows)
    inner = outer if columns.is_exact else _over(difference, columns.inner, rows)
    found = _told(link.operator, inner, outer, _exact_rows(inner, columns, once), once)
    found = _where_small(found, numpy.maximum(inner.size, outer.size))
    for divisor in link.divisors:
        below = _over(divisor, columns.outer, rows)
        found = _where_small(numpy.where(below.low > 0, found, OPEN), below.size)
    return found


def _exact_rows(inner: Ends, columns: _Columns, once: bool) -> Any:
    """The rows in which the difference is a single value."""
    if columns.is_exact:
        return True
    return inner.low == inner.high if once else _all_exact(columns.inner)


def _where_small(found: Any, size: Any) -> Any:
    """The verdicts of the rows whose numbers fit 64 bits. Raises ``_TooLarge`` where one size stands for all rows."""
    import numpy

    if isinstance(size, float):
        if size >= _LARGEST:
            raise _TooLarge
        return found
    return numpy.where(size < _LARGEST, found, OPEN)


def _told(operator: str, inner: Ends, outer: Ends, exact: Any, once: bool) -> Any:
    """The verdict on ``difference operator 0``. Of an equality the sets have to meet, of an order every choice has to fit.
    Where a number is mentioned more than once, the ends are wider than what can be, and meeting inside them shows nothing."""
    import numpy

    if operator == "==":
        meets = exact & (inner.low == 0)
        if once and inner.low is not inner.high:
            meets |= (inner.low < 0) & (inner.high > 0)
        return numpy.where((outer.low > 0) | (outer.high < 0), FAILS, numpy.where(meets, HOLDS, OPEN))
    if operator == "!=":
        same = exact & (outer.low == 0) & (outer.high == 0)
        return numpy.where((outer.low > 0) | (outer.high < 0), HOLDS, numpy.where(same, FAILS, OPEN))
    if operator in ("<", "<="):
        fits, never = (
            (outer.high < 0, outer.low >= 0) if operator == "<" else (outer.high <= 0, outer.low > 0)
        )
    else:
        fits, never = (
            (outer.low > 0, outer.high <= 0) if operator == ">" else (outer.low >= 0, outer.high < 0)
        )
    return numpy.where(fits, HOLDS, numpy.where(never, FAILS, OPEN))


def _all_exact(columns: Mapping[str, Ends]) -> Any:
    import numpy

    return numpy.logical_and.reduce([one.low == one.high for one in columns.values()])


# -- a comparison without quotients


def _without_quotients(left: Expression, operator: str, right: Expression) -> _Link:
    """``share == part / whole`` as ``share * whole == part``: each number stays where it is, once."""
    left, right, operator, divisors = _moved(left, right, operator)
    right, left, operator, more = _moved(right, left, _TURNED[operator])
    return _Link(left, _TURNED[operator], right, (*divisors, *more))


def _moved(
    left: Expression, right: Expression, operator: str
) -> tuple[Expression, Expression, str, tuple[Expression, ...]]:
    """The sides with all quotients of the right one multiplied over to the left."""
    divisors: list[Expression] = []
    while _divides(right):
        if isinstance(right, Negative):
            left, right, operator = Negative(left, 0, 0), right.operand, _TURNED[operator]
            continue
        if not isinstance(right, Binary):
            raise TooHard
        one, other = right.left, right.right
        if right.operator == "/" and not _divides(other):
            divisors.append(other)
            left, right = Binary("*", left, other, 0, 0), one
        elif (
            right.operator == "*" and isinstance(one, Binary) and one.operator == "/" and not _divides(other)
        ):
            right = Binary("/", Binary("*", one.left, other, 0, 0), one.right, 0, 0)
        elif right.operator == "+" and not (_divides(one) and _divides(other)):
            quotient, rest = (one, other) if _divides(one) else (other, one)
            left, right = Binary("-", left, rest, 0, 0), quotient
        elif right.operator == "-" and not _divides(other):
            left, right = Binary("+", left, other, 0, 0), one
        elif right.operator == "-" and not _divides(one):
            left, right, operator = Binary("-", one, left, 0, 0), other, _TURNED[operator]
        else:
            raise TooHard
    return left, right, operator, tuple(divisors)


def _divides(tree: Expression) -> bool:
    return any(isinstance(node, Binary) and node.operator == "/" for node in walk(tree))


def _names_in(tree: Expression) -> list[str]:
    return [node.name for node in walk(tree) if isinstance(node, Name)]


# -- the arithmetic of ends


def _over(tree: Expression, columns: Mapping[str, Ends], rows: int) -> Ends:
    """The ends of an expression without quotients. Raises ``TooHard`` for anything that columns do not decide."""
    if isinstance(tree, Name):
        return columns[tree.name]
    if isinstance(tree, Number):
        return _constant(tree, rows)
    if isinstance(tree, Negative):
        return _negative(_over(tree.operand, columns, rows))
    if isinstance(tree, Binary) and tree.operator in ("+", "-", "*"):
        one, other = _over(tree.left, columns, rows), _over(tree.right, columns, rows)
        return _product(one, other) if tree.operator == "*" else _sum(one, other, tree.operator == "-")
    if isinstance(tree, Call) and tree.function in _CALLS:
        return _CALLS[tree.function]([_over(one, columns, rows) for one in tree.arguments])
    raise TooHard


def _negative(one: Ends) -> Ends:
    low = -one.high
    return Ends(low, low if one.low is one.high else -one.low, one.bottom, one.size)


def _constant(number: Number, rows: int) -> Ends:
    import numpy

    value, is_percent = number.value, number.unit == PERCENT
    if number.unit is not None and not is_percent:
        raise TooHard
    if abs(value.numerator) >= _LARGEST or value.denominator >= _LARGEST:
        raise TooHard
    found = numpy.full(rows, value.numerator, "int64")
    return Ends(found, found, value.denominator * (100 if is_percent else 1), float(abs(value.numerator)))


def _sum(one: Ends, other: Ends, takes_away: bool) -> Ends:
    bottom = lcm(one.bottom, other.bottom)
    if bottom >= _LARGEST:
        raise TooHard
    first, second = bottom // one.bottom, bottom // other.bottom
    size = one.size * first + other.size * second
    other_low, other_high = (other.high, other.low) if takes_away else (other.low, other.high)
    low = _scaled_sum(one.low, first, other_low, second, takes_away)
    if one.low is one.high and other.low is other.high:
        return Ends(low, low, bottom, size)
    return Ends(low, _scaled_sum(one.high, first, other_high, second, takes_away), bottom, size)


def _scaled_sum(one: Any, first: int, other: Any, second: int, takes_away: bool) -> Any:
    one = one if first == 1 else one * first
    other = other if second == 1 else other * second
    return one - other if takes_away else one + other


def _product(one: Ends, other: Ends) -> Ends:
    import numpy

    bottom = one.bottom * other.bottom
    if bottom >= _LARGEST:
        raise TooHard
    size = one.size * other.size
    corners = [one.low * other.low]
    if one.low is not one.high:
        corners.append(one.high * other.low)
    if other.low is not other.high:
        corners += [end * other.high for end in ((one.low,) if one.low is one.high else (one.low, one.high))]
    if len(corners) == 1:
        return Ends(corners[0], corners[0], bottom, size)
    return Ends(numpy.minimum.reduce(corners), numpy.maximum.reduce(corners), bottom, size)


def _added(some: list[Ends]) -> Ends:
    found = some[0]
    for one in some[1:]:
        found = _sum(found, one, False)
    return found


def _mean(some: list[Ends]) -> Ends:
    found = _added(some)
    return found._replace(bottom=found.bottom * len(some))


def _absolute(some: list[Ends]) -> Ends:
    import numpy

    (one,) = some
    crosses = (one.low < 0) & (one.high > 0)
    low, high = numpy.abs(one.low), numpy.abs(one.high)
    least = numpy.where(crosses, 0, numpy.minimum(low, high))
    return Ends(least, numpy.maximum(low, high), one.bottom, one.size)


_CALLS = {"sum": _added, "mean": _mean, "abs": _absolute}

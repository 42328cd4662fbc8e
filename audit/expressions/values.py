"""The value of an expression: its exact set, in base units, and the unit that suits it best."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple

from audit.base.effort import Effort
from audit.base.findings import Verdict, sentence
from audit.base.intervals import Interval
from audit.expressions import sets
from audit.expressions.forms import Box, Form, image
from audit.expressions.lowering import DATES, Lowering
from audit.expressions.quantity import Quantity
from audit.expressions.solving import exact_range
from audit.expressions.tree import Binary, Call, Day, Expression, Name, Negative, Number
from audit.expressions.trouble import Stopped, Trouble
from audit.units import DATE, DAY, DIMENSIONLESS, ONE, Dimension, Unit, divide, multiply, power, without_kinds

NOTHING_DERIVED: Mapping[str, Expression] = {}
DEEPEST_UNIT = 150  # levels of a tree in which a unit for display is worked out


class Value(NamedTuple):
    """The possible values of an expression, in base units, over the fair and the widest sets of its claims.

    ``exact`` says that the sets are no wider than they must be. With ``trouble`` there is no value."""

    set: Interval | None
    widest: Interval | None
    dimension: Dimension
    unit: Unit
    exact: bool
    trouble: Trouble | None = None


def evaluate(
    expression: Expression,
    quantities: Mapping[str, Quantity],
    derived: Mapping[str, Expression] = NOTHING_DERIVED,
    effort: Effort | None = None,
) -> Value:
    """The value of an expression. Never raises: an obstacle becomes the value's ``trouble``."""
    lowering = Lowering(quantities, derived, effort)
    unit = unit_of(expression, quantities, derived)
    try:
        form, dimension = lowering.lower(expression)
    except Stopped as stop:
        return Value(None, None, DIMENSIONLESS, unit, False, stop.trouble)
    once = not lowering.rounds and not lowering.repeats
    fair, exact = range_of(form, lowering.fair, once, lowering.effort)
    widest, widest_exact = range_of(form, lowering.widest, once, lowering.effort)
    trouble = None
    if fair is None:
        reason = sentence("the divisor may be zero")
        trouble = Trouble(Verdict.UNDECIDED, reason, ((expression.start, expression.end),))
    return Value(fair, widest, dimension or DIMENSIONLESS, unit, exact and widest_exact, trouble)


def range_of(form: Form, box: Box, once: bool, effort: Effort) -> tuple[Interval | None, bool]:
    """The set of a form over a box and whether it is exact; ``None`` if a divisor may be zero."""
    if not once:
        found = exact_range(form, box, effort)
        if found is not None:
            return found[0], True
    try:
        return image(form, box), once
    except sets.DividesByZero:
        return None, False


def unit_of_sides(
    left: Expression,
    right: Expression,
    quantities: Mapping[str, Quantity],
    derived: Mapping[str, Expression],
) -> Unit:
    """The unit a comparison is shown in: that of the side that is one claim, otherwise that of a constant."""
    for wanted in (Name, Number, Day):
        for side in (left, right):
            if type(side) is wanted:
                if isinstance(side, Name) and side.name not in quantities:
                    continue
                if isinstance(side, Number) and side.unit is None:
                    continue
                return unit_of(side, quantities, derived)
    return unit_of(left, quantities, derived)


def unit_of(
    expression: Expression,
    quantities: Mapping[str, Quantity],
    derived: Mapping[str, Expression],
    depth: int = 0,
    known: dict[str, Unit] | None = None,
) -> Unit:
    """The unit that the claims of an expression give it: tonnes over square metres make t/m^2.

    ``known`` collects derived names on the way, so that each derived quantity is examined only once."""
    if depth > DEEPEST_UNIT:
        return ONE
    known = {} if known is None else known

    def inner(part: Expression) -> Unit:
        return unit_of(part, quantities, derived, depth + 1, known)

    if isinstance(expression, Name):
        name = expression.name
        if name in quantities:
            return _plain(quantities[name].unit)
        if name not in known:
            known[name] = inner(derived[name]) if name in derived else ONE
        return known[name]
    if isinstance(expression, Number):
        return _plain(expression.unit or ONE)
    if isinstance(expression, Day):
        return DATE
    if isinstance(expression, (Negative, Call)):
        return inner(expression.operand if isinstance(expression, Negative) else expression.arguments[0])
    return _binary_unit(expression, inner)


def _plain(unit: Unit) -> Unit:
    """The unit with counted kinds treated as plain numbers, so a unit that is only a kind becomes 1."""
    return ONE if unit.dimension and not without_kinds(unit.dimension) else unit


def _binary_unit(node: Binary, inner: Callable[[Expression], Unit]) -> Unit:
    left = inner(node.left)
    if node.operator == "**":
        exponent = node.right.value if isinstance(node.right, Number) else 1
        return power(left, exponent) if isinstance(exponent, int) and abs(exponent) <= 12 else ONE
    right = inner(node.right)
    if node.operator in "*/":
        left, right = _as_factor(left, node.right), _as_factor(right, node.left)
        return multiply(left, right) if node.operator == "*" else divide(left, right)
    if left == DATE:
        return DAY if right == DATE else DATE
    return right if left == ONE else left


def _as_factor(unit: Unit, other: Expression) -> Unit:
    """The unit of a factor: a percent of something is in that thing's unit; only a bare number times a percent is in
    percent."""
    if unit.dimension or (isinstance(other, Number) and other.unit is None):
        return unit
    return ONE


def year_as_days(side: Expression, other: Expression, quantities: Mapping[str, Quantity]) -> Expression:
    """A bare number next to a date claim, as the days of that year; anything else unchanged."""
    if not isinstance(side, Number) or side.unit is not None or not isinstance(other, Name):
        return side
    quantity = quantities.get(other.name)
    if quantity is None or quantity.unit.dimension != DATES or not isinstance(side.value, int):
        return side
    from audit.expressions.days import days_of_year

    return Day(*days_of_year(side.value), side.written, side.start, side.end)


def in_unit(interval: Interval, unit: Unit) -> Interval:
    """A set in base units, converted to a unit."""
    return interval if unit.factor == 1 else interval.scaled(Fraction(1) / unit.factor)

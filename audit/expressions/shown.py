"""The result of a side of a relation in figures, for sentences and for the lines of the arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from audit.base.findings import Sentence, sentence
from audit.base.intervals import Interval, Rational
from audit.expressions.decided import Decided
from audit.expressions.quantity import Quantity
from audit.expressions.tree import Day, Expression, Name, Number, names
from audit.expressions.values import Value, evaluate, year_as_days
from audit.units import Unit
from audit.units.figures import range_text, value_text


def side_text(decision: Decided, side: Expression) -> str | Sentence:
    """The result of a side in the unit of the decision: ``≈96.137 %``, ``466``; a constant as written."""
    if isinstance(side, (Number, Day)):
        return side.written
    value = side_value(decision, side)
    if value.set is None:
        return sentence("not known")
    central = central_value(side, value, decision)
    if central is None:
        return range_text(value.set, decision.unit)
    left, right = decision.sides
    other = right if side is left else left
    return value_text(central, decision.unit, beside=printed_value(decision, other))


def printed_value(decision: Decided, side: Expression) -> Rational | None:
    """The value of a side for the numbers as printed, if there is one; the numbers beside it show the difference."""
    value = side_value(decision, side)
    return None if value.set is None else central_value(side, value, decision)


def side_value(decision: Decided, side: Expression) -> Value:
    """The value of a side; a bare number next to a date is taken as that year's days."""
    left, right = decision.sides
    other = right if side is left else left
    return evaluate(year_as_days(side, other, decision.quantities), decision.quantities, decision.derived)


def central_value(side: Expression, value: Value, decision: Decided) -> Rational | None:
    """The value of a side for the numbers as printed, if each of them has one that is rounded or exact."""
    assert value.set is not None
    if value.set.is_point:
        return value.set.low
    needed = as_printed(_needed(side, decision))
    found = evaluate(side, needed, decision.derived).set
    if found is None or not found.is_point or found.low is None or found.low not in value.set:
        return None
    return found.low


def _needed(side: Expression, decision: Decided) -> dict[str, Quantity]:
    """The quantities that a side mentions, derived ones expanded: a file may have hundreds of others."""
    found: dict[str, Quantity] = {}
    waiting, opened = list(names(side)), set[str]()
    while waiting:
        name = waiting.pop()
        if name in decision.quantities:
            found[name] = decision.quantities[name]
        elif name in decision.derived and name not in opened:
            opened.add(name)
            waiting.extend(names(decision.derived[name]))
    return found


def as_printed(quantities: Mapping[str, Quantity]) -> dict[str, Quantity]:
    """The quantities with every rounded number taken at its printed value."""
    printed = {}
    for name, quantity in quantities.items():
        if quantity.printed is not None:
            point = Interval(quantity.printed[0], quantity.printed[0])
            quantity = quantity._replace(fair=point, widest=point)
        printed[name] = quantity
    return printed


def resolution_of(side: Expression, quantities: Mapping[str, Quantity]) -> Rational | None:
    """The place value, in base units, to which a side that is one claim is printed; otherwise ``None``."""
    if not isinstance(side, Name) or side.name not in quantities:
        return None
    printed = quantities[side.name].printed
    return None if printed is None else printed[1]


def rounded_to(value: Rational, step: Rational, unit: Unit) -> str:
    """A value as it would be printed to a place value: ``96.1 %``."""
    steps = (Fraction(value) if value >= 0 else -Fraction(value)) / step
    whole = (2 * steps.numerator + steps.denominator) // (2 * steps.denominator)
    return value_text((whole if value >= 0 else -whole) * step, unit)

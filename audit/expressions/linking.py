"""Bringing the two sides of a comparison together: dimensions, dates given as a month, temperature scales."""

from __future__ import annotations

from audit.expressions.combining import added, multiplied, negated
from audit.expressions.forms import Constant, Form
from audit.expressions.lowering import DATES, Lowered, Lowering
from audit.expressions.tree import Day, Expression, Name, Number, Relation
from audit.units import TIME
from audit.units.temperature import SCALES

_FIRST_YEAR, _LAST_YEAR = 1000, 2999  # a bare number beside a date is a year


def comparable(relation: Relation, link: int, lowering: Lowering) -> tuple[Form, str]:
    """The difference of a link's sides, and the operator that compares it with zero. Raises ``Stopped``."""
    left, right = relation.operands[link], relation.operands[link + 1]
    operator = relation.operators[link]
    if type(left) is Day or type(right) is Day:
        return _with_day(left, right, operator, lowering)
    first, second = lowering.lower(left), lowering.lower(right)
    if first[1] != second[1]:
        year = _with_year(left, right, first, second, operator, lowering)
        if year is not None:
            return year
        first, second = _on_one_scale(left, right, first, second)
        lowering.common(first[1], second[1], left, right)
    if lowering.between_dates and first[1] == TIME:
        first, second = (lowering.by_calendar(first[0]), TIME), (lowering.by_calendar(second[0]), TIME)
    return added(first[0], negated(second[0])), operator


def _with_day(left: Expression, right: Expression, operator: str, lowering: Lowering) -> tuple[Form, str]:
    """A month as a constant covers all its days: ``>= 2020-10`` means not before its first day, and ``== 2020-10``
    within it."""
    if type(left) is Day and type(right) is not Day:
        left, right, operator = right, left, _MIRRORED[operator]
    form, dimension = lowering.lower(left)
    assert type(right) is Day
    lowering.common(dimension, DATES, left, right)
    if operator in ("==", "!=") and right.first != right.last:
        day, _ = lowering.lower(right)
        return added(form, negated(day)), operator
    return added(form, Constant(-_bound(right.first, right.last, operator))), operator


_MIRRORED = {"==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}


def _bound(first: int, last: int, operator: str) -> int:
    """The day that an order comparison uses."""
    return last if operator in ("<=", ">") else first


def _with_year(
    left: Expression, right: Expression, first: Lowered, second: Lowered, operator: str, lowering: Lowering
) -> tuple[Form, str] | None:
    """A date next to a bare number such as 1949: the number is the year."""
    if first[1] == DATES and type(right) is Number:
        date, number = first[0], right
    elif second[1] == DATES and type(left) is Number:
        date, number, operator = second[0], left, _MIRRORED[operator]
    else:
        return None
    year = number.value
    if number.unit is not None or type(year) is not int or not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    from audit.expressions.days import days_of_year

    first_day, last_day = days_of_year(year)
    if operator in ("==", "!="):
        day, _ = lowering.lower(Day(first_day, last_day, number.written, number.start, number.end))
        return added(date, negated(day)), operator
    return added(date, Constant(-_bound(first_day, last_day, operator))), operator


def _on_one_scale(
    left: Expression, right: Expression, first: Lowered, second: Lowered
) -> tuple[Lowered, Lowered]:
    """Two bare temperatures on different scales are compared in degrees Celsius."""
    if first[1] not in SCALES or second[1] not in SCALES:
        return first, second
    if not (isinstance(left, (Name, Number)) and isinstance(right, (Name, Number))):
        return first, second
    return _in_celsius(first), _in_celsius(second)


def _in_celsius(operand: Lowered) -> Lowered:
    form, dimension = operand
    assert dimension is not None
    shift, factor = SCALES[dimension]
    return multiplied(added(form, Constant(shift)), Constant(factor)), (("celsius", 1),)

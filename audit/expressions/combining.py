"""Forms made of forms: sums stay flat, constants fold."""

from __future__ import annotations

from fractions import Fraction

from audit.base.intervals import Rational, simplest
from audit.expressions.forms import (
    Absolute,
    Constant,
    Form,
    Greatest,
    Power,
    Product,
    Quotient,
    Scaled,
    Sum,
    within,
)

_MINUS_ONE = Constant(-1)


def added(first: Form, second: Form) -> Form:
    """The sum of two forms; constants fold, sums stay flat."""
    if type(first) is Constant and type(second) is Constant:
        return Constant(first.value + second.value)
    left = first.parts if type(first) is Sum else (first,)
    right = second.parts if type(second) is Sum else (second,)
    return Sum(left + right)


def negated(form: Form) -> Form:
    """A form with its sign reversed."""
    if type(form) is Constant:
        return Constant(-form.value)
    return multiplied(form, _MINUS_ONE)


def multiplied(first: Form, second: Form) -> Form:
    """The product of two forms; constants fold."""
    if type(second) is Constant:
        first, second = second, first
    if type(first) is not Constant:
        return Product(first, second)
    if type(second) is Constant:
        return Constant(simplest(first.value * second.value))
    if first.value == 0:
        return Product(first, second) if _divides(second) else Constant(0)
    if type(second) is Scaled:
        return Scaled(second.part, simplest(second.factor * first.value))
    return second if first.value == 1 else Scaled(second, first.value)


def _divides(form: Form) -> bool:
    """Whether a form divides by something that may be zero: then even zero times it has no value."""
    return any(type(part) is Quotient or (type(part) is Power and part.exponent < 0) for part in within(form))


def total(parts: list[Form]) -> Form:
    """The sum of all parts, with the exact ones folded into one."""
    constant: Rational = 0
    others: list[Form] = []
    for part in parts:
        if type(part) is Constant:
            constant += part.value
        else:
            others.append(part)
    if others and constant == 0:
        return others[0] if len(others) == 1 else Sum(tuple(others))
    return Sum((*others, Constant(constant))) if others else Constant(constant)


def mean(parts: list[Form]) -> Form:
    return multiplied(total(parts), Constant(simplest(Fraction(1, len(parts)))))


def greatest(parts: list[Form]) -> Form:
    if all(type(part) is Constant for part in parts):
        values: list[Rational] = [part.value for part in parts if type(part) is Constant]
        return Constant(max(values))
    return Greatest(tuple(parts))


def least(parts: list[Form]) -> Form:
    return negated(greatest([negated(part) for part in parts]))


def absolute(parts: list[Form]) -> Form:
    part = parts[0]
    if type(part) is Constant:
        return part if part.value >= 0 else Constant(-part.value)
    return Absolute(part)

"""Linear forms: a sum of constants times claims. Collecting terms removes repeated mentions exactly."""

from __future__ import annotations

from typing import NamedTuple

from audit.base.intervals import Interval, Rational, product, simplest
from audit.expressions import sets
from audit.expressions.forms import Box, Constant, Form, Scaled, Sum, Variable


class Linear(NamedTuple):
    """``constant`` plus each variable times its coefficient; coefficients are not zero."""

    coefficients: dict[str, Rational]
    constant: Rational


def linear_form(form: Form) -> Linear | None:
    """The linear form of ``form``, or ``None`` if it multiplies, divides or compares claims."""
    coefficients: dict[str, Rational] = {}
    constant: Rational = 0
    waiting: list[tuple[Form, Rational]] = [(form, 1)]
    while waiting:
        part, factor = waiting.pop()
        kind = type(part)
        if kind is Variable:
            name = part.name  # type: ignore[union-attr]
            coefficients[name] = coefficients[name] + factor if name in coefficients else factor
        elif kind is Scaled:
            more = part.factor  # type: ignore[union-attr]
            waiting.append((part.part, more if factor == 1 else product(factor, more)))  # type: ignore[union-attr]
        elif kind is Sum:
            for inner in reversed(part.parts):  # type: ignore[union-attr]
                if type(inner) is Variable:  # most parts of a sum
                    name = inner.name
                    coefficients[name] = coefficients[name] + factor if name in coefficients else factor
                else:
                    waiting.append((inner, factor))
        elif kind is Constant:
            constant += factor * part.value  # type: ignore[union-attr]
        else:
            return None
    kept = {name: simplest(value) for name, value in coefficients.items() if value}
    return Linear(kept, simplest(constant))


def linear_range(linear: Linear, box: Box) -> Interval:
    """Every value of a linear form over a box, exactly."""
    total = Interval(linear.constant, linear.constant)
    for name, coefficient in linear.coefficients.items():
        total = sets.add(total, box[name].scaled(coefficient))
    return total

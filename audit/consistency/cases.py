"""Demands made easier to refute.

Exact claims are replaced by their numbers, and a system with distances and maxima (``abs``, ``max``, ``min``) is
split into cases without them, each of which has to be refuted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import product

from audit.base.intervals import Interval, simplest
from audit.consistency.constraints import Constraint
from audit.expressions import limits, sets
from audit.expressions.combining import added, multiplied, negated
from audit.expressions.forms import (
    Absolute,
    Constant,
    Form,
    Greatest,
    Power,
    Product,
    Quotient,
    Rounded,
    Scaled,
    Sum,
    Variable,
    variables,
    within,
)

MOST_CASES = 32  # per system; one with more is left whole
_NOT_NEGATIVE = Interval(0, None, False, True)

_Branch = tuple[
    Form, tuple[Form, ...]
]  # a form without distances, and what must not be negative for it to apply


def with_numbers(constraint: Constraint, box: Mapping[str, Interval]) -> Constraint:
    """The demand with a number in place of every claim that has only one value."""
    form = folded(constraint.form, box)
    if form is constraint.form:
        return constraint
    left = variables(form)
    return constraint._replace(form=form, claims=tuple(name for name in constraint.claims if name in left))


def folded(form: Form, box: Mapping[str, Interval]) -> Form:
    """The form with its exact variables replaced by numbers, and everything computed that can be."""
    if isinstance(form, Variable):
        interval = box.get(form.name)
        known = interval is not None and interval.is_point
        return Constant(interval.low) if known and interval is not None and interval.low is not None else form
    if isinstance(form, Sum):
        parts = [folded(part, box) for part in form.parts]
        total = parts[0]
        for part in parts[1:]:
            total = added(total, part)
        return total
    if isinstance(form, Scaled):
        return multiplied(folded(form.part, box), Constant(form.factor))
    if isinstance(form, Product):
        return multiplied(folded(form.left, box), folded(form.right, box))
    return _folded_rarer(form, box)


def _folded_rarer(form: Form, box: Mapping[str, Interval]) -> Form:
    if isinstance(form, Quotient):
        top, bottom = folded(form.top, box), folded(form.bottom, box)
        if isinstance(bottom, Constant) and bottom.value:
            return multiplied(top, Constant(simplest(1 / Fraction(bottom.value))))
        return Quotient(top, bottom, form.span)
    if isinstance(form, Power):
        base = folded(form.base, box)
        if isinstance(base, Constant) and base.value:
            result = simplest(Fraction(base.value) ** form.exponent)
            return form if limits.is_too_large(result) else Constant(result)
        return form._replace(base=base)
    if isinstance(form, Greatest):
        return Greatest(tuple(folded(part, box) for part in form.parts))
    if isinstance(form, Absolute):
        return Absolute(folded(form.part, box))
    if isinstance(form, Rounded):
        part = folded(form.part, box)
        if isinstance(part, Constant):
            return Constant(sets.rounded(part.value, form.digits))
        return form._replace(part=part)
    return form


def cases(constraints: Sequence[Constraint]) -> list[list[Constraint]]:
    """The cases that a system splits into: it can be met only if one of them can."""
    number = 1
    for one in constraints:
        number *= _number(one.form)
        if number > MOST_CASES:
            return [list(constraints)]
    if number == 1:
        return [list(constraints)]
    choices = [[_demands(one, branch) for branch in _branches(one.form)] for one in constraints]
    return [[demand for found in chosen for demand in found] for chosen in product(*choices)]


def _number(form: Form) -> int:
    """The number of cases that a form has."""
    number = 1
    for part in within(form):
        kind = type(part)
        number *= 2 if kind is Absolute else len(part.parts) if kind is Greatest else 1  # type: ignore[union-attr]
        if number > MOST_CASES:
            break
    return number


def _demands(one: Constraint, branch: _Branch) -> list[Constraint]:
    form, conditions = branch
    found = [one._replace(form=form)]
    for condition in conditions:
        names = variables(condition)
        claims = tuple(name for name in one.claims if name in names)
        found.append(one._replace(form=condition, claims=claims, limit=_NOT_NEGATIVE, usual=(_NOT_NEGATIVE,)))
    return found


def _branches(form: Form) -> list[_Branch]:
    if isinstance(form, Absolute):
        return [
            branch
            for part, known in _branches(form.part)
            for branch in ((part, (*known, part)), (negated(part), (*known, negated(part))))
        ]
    if isinstance(form, (Sum, Greatest)):
        joined = [
            (tuple(part for part, _ in chosen), tuple(one for _, known in chosen for one in known))
            for chosen in product(*(_branches(part) for part in form.parts))
        ]
        if isinstance(form, Sum):
            return [(Sum(parts), known) for parts, known in joined]
        return [
            (greatest, (*known, *(added(greatest, negated(part)) for part in parts if part is not greatest)))
            for parts, known in joined
            for greatest in parts
        ]
    if isinstance(form, (Product, Quotient)):
        first, second = (form.left, form.right) if isinstance(form, Product) else (form.top, form.bottom)
        return [
            (_paired(form, one, other), (*known, *more))
            for one, known in _branches(first)
            for other, more in _branches(second)
        ]
    if isinstance(form, Power):
        return [(form._replace(base=part), known) for part, known in _branches(form.base)]
    if isinstance(form, (Scaled, Rounded)):
        return [(form._replace(part=part), known) for part, known in _branches(form.part)]
    return [(form, ())]


def _paired(form: Product | Quotient, first: Form, second: Form) -> Form:
    return Product(first, second) if isinstance(form, Product) else Quotient(first, second, form.span)

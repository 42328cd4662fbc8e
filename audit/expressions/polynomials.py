"""Quotients of polynomials in which no claim is squared.

A polynomial maps each product of claims to its coefficient.
"""

from __future__ import annotations

from typing import NamedTuple

from audit.base.intervals import Rational, plus, product, simplest
from audit.expressions import forms
from audit.expressions.forms import Form

Monomial = tuple[str, ...]  # names, sorted, each once
Polynomial = dict[Monomial, Rational]

MOST_TERMS = 200


class Ratio(NamedTuple):
    """``top`` divided by ``bottom``."""

    top: Polynomial
    bottom: Polynomial


ONE: Polynomial = {(): 1}


def ratio_of(form: Form) -> Ratio | None:
    """The quotient that a form represents, or ``None`` if it is not such a quotient or grows too large."""
    if isinstance(form, forms.Constant):
        return Ratio({(): form.value} if form.value else {}, ONE)
    if isinstance(form, forms.Variable):
        return Ratio({(form.name,): 1}, ONE)
    if isinstance(form, forms.Sum):
        return _sum(form)
    if isinstance(form, forms.Scaled):
        part = ratio_of(form.part)
        return None if part is None else Ratio(_scaled(part.top, form.factor), part.bottom)
    if isinstance(form, forms.Product):
        return _joined(ratio_of(form.left), ratio_of(form.right))
    if isinstance(form, forms.Quotient):
        bottom = ratio_of(form.bottom)
        return None if bottom is None else _joined(ratio_of(form.top), Ratio(bottom.bottom, bottom.top))
    return None


def _sum(form: forms.Sum) -> Ratio | None:
    top: Polynomial = {}
    bottom = ONE
    for part in form.parts:
        found = ratio_of(part)
        if found is None:
            return None
        if found.bottom == bottom:  # the usual case, in which nothing need be copied
            for monomial, value in found.top.items():
                top[monomial] = plus(top.get(monomial, 0), value)
            continue
        total = _added(Ratio(_without_zeros(top), bottom), found)
        if total is None:
            return None
        top, bottom = dict(total.top), total.bottom
    return Ratio(_without_zeros(top), bottom)


def _without_zeros(polynomial: Polynomial) -> Polynomial:
    return {monomial: value for monomial, value in polynomial.items() if value}


def _added(first: Ratio, second: Ratio) -> Ratio | None:
    left, right = _times(first.top, second.bottom), _times(second.top, first.bottom)
    bottom = _times(first.bottom, second.bottom)
    return None if left is None or right is None or bottom is None else Ratio(_plus(left, right), bottom)


def _joined(first: Ratio | None, second: Ratio | None) -> Ratio | None:
    if first is None or second is None:
        return None
    top, bottom = _times(first.top, second.top), _times(first.bottom, second.bottom)
    return None if top is None or bottom is None else Ratio(top, bottom)


def _scaled(polynomial: Polynomial, factor: Rational) -> Polynomial:
    return {monomial: simplest(value * factor) for monomial, value in polynomial.items()}


def _plus(first: Polynomial, second: Polynomial) -> Polynomial:
    total = dict(first)
    for monomial, value in second.items():
        total[monomial] = simplest(total.get(monomial, 0) + value)
    return {monomial: value for monomial, value in total.items() if value}


def _times(first: Polynomial, second: Polynomial) -> Polynomial | None:
    """The product, or ``None`` if a claim would be squared or the product grows too large."""
    if first == ONE or second == ONE:
        return second if first == ONE else first
    if len(first) * len(second) > MOST_TERMS:
        return None
    total: Polynomial = {}
    for one, value in first.items():
        for other, more in second.items():
            names = tuple(sorted(one + other))
            if len(set(names)) != len(names):
                return None
            total[names] = simplest(total.get(names, 0) + value * more)
    return {monomial: value for monomial, value in total.items() if value}


def split(polynomial: Polynomial, name: str) -> tuple[Polynomial, Polynomial]:
    """The part without a name, and the factor of the part with it: p = rest + name × slope."""
    rest: Polynomial = {}
    slope: Polynomial = {}
    for monomial, value in polynomial.items():
        if name in monomial:
            slope[tuple(other for other in monomial if other != name)] = value
        else:
            rest[monomial] = value
    return rest, slope


def put_together(rest: Polynomial, slope: Polynomial, value: Rational) -> Polynomial:
    """``rest + value × slope``: the polynomial that was split, with a number in place of the name."""
    if not slope or not value:
        return rest
    total = dict(rest)
    for monomial, factor in slope.items():
        total[monomial] = plus(total.get(monomial, 0), product(factor, value))
    return {monomial: factor for monomial, factor in total.items() if factor}


def names_of(ratio: Ratio) -> list[str]:
    """Every name in a quotient, sorted."""
    return sorted({name for part in ratio for monomial in part for name in monomial})

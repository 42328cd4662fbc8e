"""Rewriting a form so that every claim occurs in it once, which makes its set exact. Sympy does the algebra.

Sympy is given forms only, never text, so it never evaluates anything from a file.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from audit.base.effort import Effort
from audit.base.intervals import Interval, Rational, simplest
from audit.expressions import forms, sets
from audit.expressions.forms import Box, Form, denominators, image, within

if TYPE_CHECKING:
    from typing import Any

MOST_PARTS = 60  # of a form that is worth the time
_HIGHEST = 8  # power: (a + b)^64 has 65 terms, which take seconds to factor
_COST = 500  # in steps


def rewritten_range(form: Form, box: Box, effort: Effort) -> Interval | None:
    """Every value of ``form`` over ``box``, or ``None`` if no rewriting mentions each claim once."""
    parts = within(form)
    if len(parts) > MOST_PARTS or not all(isinstance(part, _KNOWN) for part in parts):
        return None
    if any(isinstance(part, forms.Power) and abs(part.exponent) > _HIGHEST for part in parts):
        return None
    if not _is_defined(form, box):
        return None
    effort.steps(_COST)
    if effort.spent:
        return None
    for candidate in _candidates(form):
        if candidate is not None and _mentions_once(candidate) and _is_defined(candidate, box):
            return image(candidate, box)
    return None


_KNOWN = (
    forms.Constant, forms.Variable, forms.Sum, forms.Scaled, forms.Product, forms.Quotient, forms.Power,
)  # fmt: skip


def _is_defined(form: Form, box: Box) -> bool:
    """True if no divisor can be zero; cancelling a divisor that may be zero would hide that."""
    try:
        return all(0 not in image(divisor, box) for divisor in denominators(form))
    except sets.DividesByZero:
        return False


def _mentions_once(form: Form) -> bool:
    names = [part.name for part in within(form) if isinstance(part, forms.Variable)]
    return len(names) == len(set(names))


def _candidates(form: Form) -> list[Form | None]:
    import sympy

    names: dict[str, Any] = {}
    expression = _to_sympy(form, sympy, names)
    back = {symbol: name for name, symbol in names.items()}
    together = sympy.cancel(sympy.together(expression))
    found = [together, sympy.factor(together), sympy.expand(together)]
    found += [sympy.apart(together, symbol) for symbol in list(back)[:3] if len(back) == 1]
    return [_from_sympy(candidate, sympy, back) for candidate in found]


def _to_sympy(form: Form, sympy: Any, names: dict[str, Any]) -> Any:
    if isinstance(form, forms.Constant):
        return _number(form.value, sympy)
    if isinstance(form, forms.Variable):
        return names.setdefault(form.name, sympy.Dummy(real=True))
    parts = [_to_sympy(part, sympy, names) for part in forms.below(form)]
    if isinstance(form, forms.Sum):
        return sympy.Add(*parts)
    if isinstance(form, forms.Scaled):
        return parts[0] * _number(form.factor, sympy)
    if isinstance(form, forms.Quotient):
        return parts[0] / parts[1]
    if isinstance(form, forms.Power):
        return parts[0] ** form.exponent
    return sympy.Mul(*parts)


def _number(value: Rational, sympy: Any) -> Any:
    return sympy.Rational(value.numerator, value.denominator)


def _from_sympy(expression: Any, sympy: Any, names: dict[Any, str]) -> Form | None:
    if expression.is_Rational:
        return forms.Constant(simplest(Fraction(int(expression.p), int(expression.q))))
    if expression in names:
        return forms.Variable(names[expression])
    parts = [_from_sympy(part, sympy, names) for part in expression.args]
    if any(part is None for part in parts):
        return None
    known = [part for part in parts if part is not None]
    if expression.is_Add:
        return forms.Sum(tuple(known))
    if expression.is_Mul:
        return _product(known)
    if expression.is_Pow and expression.args[1].is_Integer:
        return forms.Power(known[0], int(expression.args[1]), (0, 0))
    return None


def _product(parts: list[Form]) -> Form:
    found = parts[0]
    for part in parts[1:]:
        found = forms.Product(found, part)
    return found

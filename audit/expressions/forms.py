"""Forms: an expression in base units, with names resolved and every single-valued part folded.

A form holds variables only where a claim's set is more than one point. It is what the solvers work on.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from audit.base.intervals import Interval, Rational, minus, plus, product, ratio
from audit.expressions import sets


class Constant(NamedTuple):
    """Exactly one value."""

    value: Rational


class Variable(NamedTuple):
    """A claim that may have several values."""

    name: str


class Sum(NamedTuple):
    """The sum of its parts."""

    parts: "tuple[Form, ...]"


class Scaled(NamedTuple):
    """A part times a constant (not zero)."""

    part: "Form"
    factor: Rational


class Product(NamedTuple):
    """The product of two parts."""

    left: "Form"
    right: "Form"


class Quotient(NamedTuple):
    """``top`` divided by ``bottom``; the span is that of the divisor in the text."""

    top: "Form"
    bottom: "Form"
    span: tuple[int, int]


class Power(NamedTuple):
    """A whole power."""

    base: "Form"
    exponent: int
    span: tuple[int, int]


class Greatest(NamedTuple):
    """The greatest of its parts; a minimum is the negative of the greatest of the negatives."""

    parts: "tuple[Form, ...]"


class Absolute(NamedTuple):
    """The distance from zero."""

    part: "Form"


class Rounded(NamedTuple):
    """A part rounded to decimals of ``step``'s unit: to multiples of step / 10^digits."""

    part: "Form"
    digits: int


Form = Constant | Variable | Sum | Scaled | Product | Quotient | Power | Greatest | Absolute | Rounded
Box = Mapping[str, Interval]


def image(form: Form, box: Box) -> Interval:
    """The set of results over a box. Raises ``sets.DividesByZero``.

    It is exact if no variable occurs twice and nothing is rounded; otherwise it encloses the results."""
    kind = type(form)
    if kind is Variable:
        return box[form.name]  # type: ignore[union-attr]
    if kind is Constant:
        return Interval(form.value, form.value)  # type: ignore[union-attr]
    if kind is Sum:
        return _sum(form, box)  # type: ignore[arg-type]
    if kind is Scaled:
        return image(form.part, box).scaled(form.factor)  # type: ignore[union-attr]
    if kind is Quotient:
        return sets.divide(image(form.top, box), image(form.bottom, box))  # type: ignore[union-attr]
    return _rarer(form, box)


def _sum(form: Sum, box: Box) -> Interval:
    total = image(form.parts[0], box)
    if len(form.parts) == 1:
        return total
    low, high, low_open, high_open, _ = total
    for part in form.parts[1:]:  # inlined from ``sets.add``, since every total asks
        if (
            type(part) is Scaled and part.factor == -1
        ):  # the case of every equation: the stated value minus what it is made from
            less_low, less_high, less_low_open, less_high_open, _ = image(part.part, box)
            low = None if low is None or less_high is None else minus(low, less_high)
            high = None if high is None or less_low is None else minus(high, less_low)
            low_open, high_open = low_open or less_high_open, high_open or less_low_open
            continue
        more = box[part.name] if type(part) is Variable else image(part, box)
        more_low, more_high, more_low_open, more_high_open, _ = more
        if type(low) is int and type(high) is int and type(more_low) is int and type(more_high) is int:
            low, high = low + more_low, high + more_high
        else:
            low = None if low is None or more_low is None else plus(low, more_low)
            high = None if high is None or more_high is None else plus(high, more_high)
        low_open, high_open = low_open or more_low_open, high_open or more_high_open
    return Interval(low=low, high=high, low_open=low_open, high_open=high_open, whole=False)


def _rarer(form: Form, box: Box) -> Interval:
    if isinstance(form, Product):
        return sets.multiply(image(form.left, box), image(form.right, box))
    if isinstance(form, Power):
        return sets.power(image(form.base, box), form.exponent)
    if isinstance(form, Greatest):
        return sets.greatest([image(part, box) for part in form.parts])
    if isinstance(form, Absolute):
        return sets.absolute(image(form.part, box))
    assert isinstance(form, Rounded)
    return sets.rounded_set(image(form.part, box), form.digits)


def value_at(form: Form, values: Mapping[str, Rational]) -> Rational | None:
    """The result at one choice of values; ``None`` if something is divided by zero."""
    kind = type(form)
    if kind is Variable:
        return values[form.name]  # type: ignore[union-attr]
    if kind is Scaled:
        found = value_at(form.part, values)  # type: ignore[union-attr]
        return None if found is None else product(found, form.factor)  # type: ignore[union-attr]
    if kind is Quotient:
        top, bottom = value_at(form.top, values), value_at(form.bottom, values)  # type: ignore[union-attr]
        if top is None or not bottom:
            return None
        under = top.denominator * bottom.numerator
        over = top.numerator * bottom.denominator
        return ratio(over, under) if under > 0 else ratio(-over, -under)
    try:
        return image(form, {name: Interval(values[name], values[name]) for name in variables(form)}).low
    except sets.DividesByZero:
        return None


def below(form: Form) -> tuple[Form, ...]:
    """The parts directly below a form."""
    kind = type(form)
    if kind is Variable or kind is Constant:
        return ()
    if kind is Sum or kind is Greatest:
        return form.parts  # type: ignore[union-attr]
    if kind is Product:
        return (form.left, form.right)  # type: ignore[union-attr]
    if kind is Quotient:
        return (form.top, form.bottom)  # type: ignore[union-attr]
    if kind is Power:
        return (form.base,)  # type: ignore[union-attr]
    return (form.part,)  # type: ignore[union-attr]


def within(form: Form) -> list[Form]:
    """A form and everything inside it."""
    found = [form]
    for part in found:  # grows during the loop
        if type(part) is not Variable:
            found.extend(below(part))
    return found


@lru_cache(maxsize=10_000)
def size_of(form: Form) -> int:
    """The number of nodes of a form: the cost of computing it."""
    return len(within(form))


def variables(form: Form) -> tuple[str, ...]:
    """The variables of a form, each once."""
    return tuple(dict.fromkeys(occurrences(form)))


def occurrences(form: Form) -> list[str]:
    """The variables of a form, each as often as it occurs."""
    return [part.name for part in within(form) if type(part) is Variable]


def is_smooth(form: Form) -> bool:
    """True if a form contains no rounding, so that its results vary without jumps."""
    return not any(type(part) is Rounded for part in within(form))


def denominators(form: Form) -> list[Form]:
    """Everything that a form divides by."""
    divisors: list[Form] = [part.bottom for part in within(form) if isinstance(part, Quotient)]
    return divisors + [part.base for part in within(form) if isinstance(part, Power) and part.exponent < 0]


def renamed(form: Form, names: Mapping[str, str]) -> Form:
    """The form with other names for its variables; those not in ``names`` keep theirs."""
    if isinstance(form, Variable):
        return Variable(names.get(form.name, form.name))
    if isinstance(form, (Sum, Greatest)):
        return form._replace(parts=tuple(renamed(part, names) for part in form.parts))
    if isinstance(form, Product):
        return Product(renamed(form.left, names), renamed(form.right, names))
    if isinstance(form, Quotient):
        return form._replace(top=renamed(form.top, names), bottom=renamed(form.bottom, names))
    if isinstance(form, Power):
        return form._replace(base=renamed(form.base, names))
    if isinstance(form, (Scaled, Absolute, Rounded)):
        return form._replace(part=renamed(form.part, names))
    return form

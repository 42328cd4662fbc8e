"""Products, quotients and powers of units, and the expressions that write them: ``kg/m^2``, ``元/人``."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from audit.base.intervals import Rational, exact_text, simplest
from audit.units.dimensions import times, to_power
from audit.units.table import exact, find
from audit.units.unit import DIMENSIONLESS, Unit

_LONGEST = 200  # characters of a unit expression; a longer one is not a unit
_DEEPEST = 8  # nesting of parentheses
_HIGHEST = 12  # power of one unit
_LARGEST = 10**30  # numbers inside a unit expression

_RAISED = str.maketrans({"²": "^2", "³": "^3", "·": "*", "×": "*", "÷": "/", "（": "(", "）": ")", "／": "/"})
_OPERATORS = "*/^()"


class Compound(NamedTuple):
    """A number times powers of units of the table: ``kWh/(100*km)`` is 1/100 × kWh × km^-1."""

    number: Rational
    powers: tuple[tuple[Unit, int], ...]


def parse(expression: str) -> Unit | None:
    """The unit that an expression spells, or ``None``.

    Understands ``*``, ``/``, ``^`` and ``**`` with whole powers, parentheses and numbers: ``CNY/mu/year``, ``m**3``,
    ``kWh/(100*km)``, ``10000*CNY``."""
    if len(expression) > _LONGEST:
        return None
    return find(expression) or _parsed(expression)


@cache
def _parsed(expression: str) -> Unit | None:
    compound = _compound(expression)
    return None if compound is None else unit_of(compound)


def multiply(first: Unit, second: Unit) -> Unit:
    """The product of two units."""
    return _product(first, second, 1)


def divide(first: Unit, second: Unit) -> Unit:
    """The quotient of two units."""
    return _product(first, second, -1)


@cache
def power(unit: Unit, exponent: int) -> Unit:
    """A unit raised to a whole power."""
    compound = _as_compound(unit)
    number = simplest(Fraction(compound.number) ** exponent)
    return unit_of(Compound(number, _raised(compound.powers, exponent)))


def divisors(unit: Unit) -> Iterator[Unit]:
    """The units that something is given per one of: the week of GBP/week."""
    for part, exponent in _as_compound(unit).powers:
        if exponent == -1:
            yield part


@cache
def _product(first: Unit, second: Unit, sign: int) -> Unit:
    one, other = _as_compound(first), _as_compound(second)
    return unit_of(_joined(one, other, sign))


def _as_compound(unit: Unit) -> Compound:
    found = _compound(unit.symbol)
    return found if found is not None else Compound(1, ((unit, 1),))


def unit_of(compound: Compound) -> Unit:
    """A compound as a unit: symbol, factor and dimension."""
    factor = compound.number
    dimension = DIMENSIONLESS
    for unit, exponent in compound.powers:
        factor = factor * Fraction(unit.factor) ** exponent
        dimension = times(dimension, to_power(unit.dimension, exponent))
    return Unit(_symbol(compound), simplest(factor), dimension)


def _symbol(compound: Compound) -> str:
    above = [_raised_symbol(unit, exponent) for unit, exponent in compound.powers if exponent > 0]
    below = [_raised_symbol(unit, -exponent) for unit, exponent in compound.powers if exponent < 0]
    number = Fraction(compound.number)
    if number.numerator != 1 or not above:
        above.insert(0, exact_text(number.numerator))
    if number.denominator != 1:
        divisor = "*".join([exact_text(number.denominator), *below])
        return f"{'*'.join(above)}/({divisor})" if below else f"{'*'.join(above)}/{divisor}"
    return "/".join(["*".join(above), *below])


def _raised_symbol(unit: Unit, exponent: int) -> str:
    base, caret, written = unit.symbol.partition("^")
    if caret and written.isdigit():
        return f"{base}^{int(written) * exponent}"
    plain = unit.symbol if not any(sign in unit.symbol for sign in _OPERATORS) else f"({unit.symbol})"
    return plain if exponent == 1 else f"{plain}^{exponent}"


def _raised(powers: tuple[tuple[Unit, int], ...], exponent: int) -> tuple[tuple[Unit, int], ...]:
    return tuple((unit, own * exponent) for unit, own in powers) if exponent else ()


def _joined(first: Compound, second: Compound, sign: int) -> Compound:
    powers = dict(first.powers)
    for unit, exponent in second.powers:
        powers[unit] = powers.get(unit, 0) + sign * exponent
    number = Fraction(first.number) * Fraction(second.number) ** sign
    return Compound(simplest(number), tuple(item for item in powers.items() if item[1]))


@cache
def _compound(expression: str) -> Compound | None:
    tokens = _tokens(expression.translate(_RAISED).replace("**", "^"))
    parser = _UnitParser(tokens)
    found = parser.product(0)
    return found if parser.at == len(tokens) else None


def _tokens(text: str) -> list[str]:
    tokens: list[str] = []
    start = 0
    for at, character in enumerate(text):
        if character in _OPERATORS:
            tokens += [text[start:at].strip(), character]
            start = at + 1
    tokens.append(text[start:].strip())
    return [token for token in tokens if token]


class _UnitParser:
    """Reads a product from tokens. Every method gives ``None`` if the tokens do not spell a unit."""

    __slots__ = ("at", "tokens")

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self.at = 0

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def product(self, depth: int) -> Compound | None:
        found = self.powered(depth)
        while found is not None and self.peek() in ("*", "/"):
            sign = 1 if self.peek() == "*" else -1
            self.at += 1
            factor = self.powered(depth)
            found = None if factor is None else _joined(found, factor, sign)
        return found

    def powered(self, depth: int) -> Compound | None:
        base = self.atom(depth)
        if base is None or self.peek() != "^":
            return base
        self.at += 1
        exponent = _whole(self.peek())
        self.at += 1
        if exponent is None:
            return None
        return Compound(simplest(Fraction(base.number) ** exponent), _raised(base.powers, exponent))

    def atom(self, depth: int) -> Compound | None:
        token = self.peek()
        self.at += 1
        if token != "(":
            return _atom(token)
        inside = self.product(depth + 1) if depth < _DEEPEST else None
        closed = self.peek() == ")"
        self.at += 1
        return inside if closed else None


def _atom(token: str) -> Compound | None:
    if token[:1].isascii() and token[:1].isdigit():
        try:
            number = exact(token)
        except ValueError:
            return None
        return Compound(number, ()) if 0 < number <= _LARGEST else None
    unit = find(token)
    if unit is None:
        return None
    return _split(unit)


def _split(unit: Unit) -> Compound:
    """A unit of the table that is itself a compound (km^2, m/s), taken apart so that it cancels."""
    base, caret, written = unit.symbol.partition("^")
    if caret and written.isdigit():
        plain = find(base)
        return Compound(1, ((unit, 1),)) if plain is None else Compound(1, ((plain, int(written)),))
    above, slash, below = unit.symbol.partition("/")
    top, bottom = find(above), find(below)
    if not slash or top is None or bottom is None:
        return Compound(1, () if unit.symbol == "1" else ((unit, 1),))
    return Compound(1, ((top, 1), (bottom, -1)))


def _whole(token: str) -> int | None:
    digits = token[1:] if token.startswith("-") else token
    if not (digits.isascii() and digits.isdigit() and len(digits) < 3) or int(digits) > _HIGHEST:
        return None
    return int(token)

"""Units with the scale word of a printed number: million USD, 亿元, 万人次.

Beside $512.8 million, 517.8 million is easier to read than 517,800,000.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from audit.base.intervals import Rational, simplest
from audit.expressions.quantity import Quantity
from audit.expressions.tree import Expression, Name
from audit.languages.en.numbers import SCALES, SCALES_IN_ORDER
from audit.languages.zh.interpretation import HEDGES_AROUND
from audit.languages.zh.numbers import PRINTED_SCALES, UNIT_SCALES
from audit.numbers.patterns import Pattern
from audit.units import Unit

_SIZES = {word: SCALES[word] for word in SCALES_IN_ORDER} | {
    word: PRINTED_SCALES[word] for word in UNIT_SCALES
}
_ENGLISH, _CHINESE = "|".join(SCALES_IN_ORDER), "|".join(UNIT_SCALES)
_AT_END = Pattern(rf"({_ENGLISH})$|({_CHINESE})$")
_AT_START = Pattern(rf"({_ENGLISH})(?: |$)|({_CHINESE})")
_HEDGES = Pattern(HEDGES_AROUND)


def with_scale_word(unit: Unit, side: Expression, quantities: Mapping[str, Quantity]) -> Unit:
    """The unit of a side that is one claim, with the scale word of its number; otherwise ``unit`` unchanged."""
    quantity = quantities.get(side.name) if isinstance(side, Name) else None
    return unit if quantity is None else unit_printed(quantity, unit)


def unit_printed(quantity: Quantity, unit: Unit) -> Unit:
    """A unit with the scale word of a claim's number, if the number is printed in that unit."""
    if quantity.reading is None or unit.factor != quantity.unit.factor:
        return unit
    end = quantity.reading.numeral[1]
    found = _AT_END.search(quantity.written[:end])
    if found is None:
        return unit
    if found[1]:
        symbol = found[1] if unit.symbol == "1" else f"{found[1]} {unit.symbol}"
    else:
        symbol = found[2] + _HEDGES.sub("", quantity.written[end : quantity.reading.end])
    return Unit(symbol, unit.factor * _SIZES[found[0]], unit.dimension)


def scale_between(one: str, other: str) -> Rational | None:
    """The factor from a figure in the first unit to the second, if they differ only in their scale word."""
    first, second = _parted(one), _parted(other)
    return simplest(Fraction(first[0], second[0])) if first[1] == second[1] else None


def _parted(symbol: str) -> tuple[int, str]:
    found = _AT_START.match(symbol)
    if found is None:
        return 1, symbol
    return _SIZES[found[1] or found[2]], symbol[found.end() :]

"""Claims' numbers for tests, made without the reader."""

from __future__ import annotations

from fractions import Fraction

from audit.base.intervals import Interval, Rational
from audit.base.source import Place, Text
from audit.expressions import Decision, Fault, Quantity, decide, parse, parse_expression, parse_relation
from audit.expressions.quantity import quantity_from_reading
from audit.numbers.reading import Kind, Reading
from audit.units import ONE, Unit
from audit.units import parse as parse_unit

PLACE = Place("claims.yaml", 7, 11, 7, 60)


def text(value: str) -> Text:
    """A text that stands in a file, so that faults have columns."""
    return Text(value, PLACE)


def unit(symbol: str) -> Unit:
    """A unit that must exist."""
    found = parse_unit(symbol)
    assert found is not None, symbol
    return found


def quantity(
    name: str,
    fair: Interval,
    widest: Interval | None = None,
    *,
    written: str | None = None,
    of: Unit = ONE,
    hedge: str | None = None,
) -> Quantity:
    """A number with its sets in ``of``; base units are made of them."""
    wide = fair if widest is None else widest
    if of.factor != 1:
        fair, wide = fair.scaled(of.factor), wide.scaled(of.factor)
    return Quantity(name, fair, wide, of, written or name, PLACE, origin="as given", hedge=hedge)


def exact(name: str, value: Rational, of: Unit = ONE) -> Quantity:
    """A number that is exactly known."""
    return quantity(name, Interval(value, value), of=of, written=f"{value}{_printed(of)}")


def rounded(name: str, printed: str, of: Unit = ONE) -> Quantity:
    """A number rounded to its last printed digit; its writer may also have truncated it."""
    value = Fraction(printed)
    step = Fraction(1, 10 ** len(printed.partition(".")[2]))
    half = step / 2
    fair, widest = Interval(value - half, value + half), Interval(value - half, value + step, False, True)
    words = f"{printed}{_printed(of)}"
    reading = Reading(
        words, 0, len(words), Kind.MEASURE, of, fair, widest, value, step, origin="rounded to its last digit"
    )
    return quantity_from_reading(name, reading, PLACE)


def _printed(of: Unit) -> str:
    return "" if of == ONE else of.symbol


def decided(relation: str, *quantities: Quantity, **derived: str) -> Decision:
    """The decision on a relation; ``derived`` quantities by name."""
    tree = parse_relation(text(relation))
    assert not isinstance(tree, Fault), tree
    trees = {}
    for name, written in derived.items():
        expression = parse_expression(text(written))
        assert not isinstance(expression, Fault), expression
        trees[name] = expression
    return decide(tree, {one.name: one for one in quantities}, trees)


def fault(written: str) -> Fault:
    """The fault of a text that is no expression."""
    found = parse(text(written))
    assert isinstance(found, Fault), found
    return found

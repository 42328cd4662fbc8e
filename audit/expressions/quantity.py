"""A quantity: what a claim's number may be, in base units, as the expressions see it."""

from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import Sentence
from audit.base.intervals import Interval, Rational, scaled_together, simplest
from audit.base.source import Place
from audit.units import Unit

if TYPE_CHECKING:
    from audit.numbers.reading import Reading

TIE_RULES = ("half-up", "half-down", "half-even")  # how a writer may have rounded an exact half


class Quantity(NamedTuple):
    """A claim's number, ready to compute with. The sets are in base units: value × ``unit.factor``."""

    name: str
    fair: Interval
    widest: Interval
    unit: Unit
    written: str  # the number as printed
    place: Place
    reading: "Reading | None" = None
    origin: str | Sentence = ""  # why the sets are as wide as they are
    readable: bool = True
    hedge: str | None = None

    @property
    def rounded(self) -> tuple[Rational, Rational] | None:
        """Value and place value, in base units, of a number that was rounded; worked out only when a tie asks."""
        return None if self.reading is None else _rounded(self.reading, self.unit.factor)

    @property
    def printed(self) -> tuple[Rational, Rational] | None:
        """Value and place value, in base units, of any number that means its rounding interval.

        That includes a scaled count (20万人). Reports compute with it where they show one value for each number."""
        found, reading = self.rounded, self.reading
        if found is not None or reading is None or reading.hedge is not None or reading.fair.is_point:
            return found
        if reading.value is None or not reading.resolution or reading.value not in reading.fair:
            return None
        return simplest(reading.value * self.unit.factor), simplest(reading.resolution * self.unit.factor)


def quantity_from_reading(
    name: str, reading: "Reading", place: Place, written: str | None = None
) -> Quantity:
    """The quantity of a claim from the reading of its number."""
    fair, widest, factor = reading.fair, reading.widest, reading.unit.factor
    if type(factor) is not int or factor != 1:
        fair, widest = scaled_together(fair, widest, factor)
    return Quantity(
        name=name,
        fair=fair,
        widest=widest,
        unit=reading.unit,
        written=reading.text if written is None else written,
        place=place,
        reading=reading,
        origin=reading.origin,
        readable=True,
        hedge=reading.hedge,
    )


def unreadable(name: str, written: str, place: Place, unit: Unit) -> Quantity:
    """The quantity of a claim whose number could not be read: every check that needs it stays undecided."""
    anything = Interval(None, None, True, True)
    return Quantity(name, anything, anything, unit, written, place, readable=False)


def _rounded(reading: "Reading", factor: Rational) -> tuple[Rational, Rational] | None:
    """Value and place value of a number that means its whole rounding interval, with ties on both sides."""
    low, high, low_open, high_open, whole = reading.fair
    value, unit = reading.value, reading.resolution
    if low_open or high_open or low is None or high is None or value is None or not unit or low == high:
        return None
    if whole or low + high != 2 * value or high - low != unit:
        return None
    return (value, unit) if factor == 1 else (simplest(value * factor), simplest(unit * factor))


def under_rule(quantity: Quantity, rule: str) -> Interval:
    """The fair set if ties were rounded by one rule; the fair set itself for a number that was not rounded."""
    if quantity.rounded is None:
        return quantity.fair
    from audit.numbers.rounding import rounding_interval

    return rounding_interval(*quantity.rounded, rule)

"""The arithmetic and the picture behind a plausibility verdict, worked out when a report asks for them."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache

from audit.base.findings import (
    Bar,
    Evidence,
    Picture,
    Sentence,
    Series,
    Step,
    Words,
    marked,
    sentence,
    series,
    worded,
)
from audit.base.intervals import Interval, Rational
from audit.base.source import Place, Text
from audit.checks.knowledge.binding import Filled
from audit.checks.knowledge.envelope import Envelope
from audit.checks.knowledge.wording import basis_text, range_text
from audit.expressions import Expression, names, parse_expression, unparse
from audit.expressions.tree import Binary, Call, Name, Negative, Number
from audit.rules.material import Material
from audit.units import Unit
from audit.units.figures import few_digits, readable_unit, spoken, two_figures, with_unit

_NUMBERS = (
    marked("no"), marked("one"), marked("two"), marked("three"), marked("four"), marked("five"), marked("six"),
    marked("seven"), marked("eight"), marked("nine"), marked("ten"),
)  # fmt: skip
_OVER = {
    "year": marked("{value} a year"),
    "season": marked("{value} a season"),
    "quarter": marked("{value} a quarter"),
    "month": marked("{value} a month"),
    "week": marked("{value} a week"),
    "day": marked("{value} a day"),
    "hour": marked("{value} an hour"),
}
_SIGNS = ((" / ", " ÷ "), (" * ", " × "))


def tree_of(envelope: Envelope) -> Expression:
    """The envelope's expression, which validation has checked."""
    return _parsed(envelope.expression, envelope.file)


@lru_cache(maxsize=1000)
def _parsed(expression: str, file: str) -> Expression:
    tree = parse_expression(Text(expression, Place.whole_file(file)))
    assert isinstance(tree, Expression)
    return tree


def replaced(tree: Expression, by_name: Mapping[str, Expression]) -> Expression:
    """The tree with names replaced. Its depth is limited by the parser."""
    if isinstance(tree, Name):
        return by_name.get(tree.name, tree)
    if isinstance(tree, Binary):
        return tree._replace(left=replaced(tree.left, by_name), right=replaced(tree.right, by_name))
    if isinstance(tree, Negative):
        return tree._replace(operand=replaced(tree.operand, by_name))
    if isinstance(tree, Call):
        return tree._replace(arguments=tuple(replaced(one, by_name) for one in tree.arguments))
    return tree


def _opened(tree: Expression, derived: Mapping[str, Expression]) -> Expression:
    """The tree with derived names replaced by their expressions; evaluation has already refused cycles."""
    inside = {name: _opened(derived[name], derived) for name in names(tree) if name in derived}
    return replaced(tree, inside) if inside else tree


def whole_tree(envelope: Envelope, filled: list[Filled]) -> Expression:
    """The envelope's expression with its roles filled; a rate is multiplied by its period."""
    return replaced(tree_of(envelope), {one.role.name: _role_tree(one) for one in filled})


def _role_tree(filled: Filled) -> Expression:
    if filled.over is None:
        return filled.tree
    period = Number(1, filled.over, f"1 {filled.over.symbol}", 0, 0)
    return Binary("*", filled.tree, period, 0, 0)


# With a lower limit and without: nothing can be below zero.
_NEVER = (marked("never below {low} or above {high}"), marked("never above {high}"))
_HARDLY = (marked("hardly below {low} or above {high}"), marked("hardly above {high}"))


class Plausibility(Evidence):
    """The envelope's ratio for these claims, and where it lies."""

    __slots__ = ("envelope", "filled", "material", "values")

    def __init__(
        self, material: Material, envelope: Envelope, filled: list[Filled], values: Interval
    ) -> None:
        self.material = material
        self.envelope = envelope
        self.filled = filled
        self.values = values  # in base units

    def steps(self) -> tuple[Step, ...]:
        """The ratio with the numbers as written, then the envelope's ranges with their sources."""
        row = self.envelope
        symbol = row.symbol(row.unit)
        usual = (
            Step(
                sentence("usual: {range}", range=range_text(row, one.low, one.high)),
                one.set,
                symbol,
                sentence("{scope}", scope=worded(one.scope)),
            )
            for one in row.typical
        )
        return (self._ratio(), *usual, Step(self._limits(), row.hard.set, symbol, self._sources()))

    def _limits(self) -> Words:
        row = self.envelope
        never = row.condemns(year_of(self.material))
        template = (_NEVER if never else _HARDLY)[0 if row.hard.low else 1]
        limits = sentence(template, low=spoken(row.hard.low), high=spoken(row.hard.high))
        return with_unit(limits, row.symbol(row.unit))

    def _sources(self) -> Sentence:
        row = self.envelope
        sources = series((source.short for source in row.sources), marked("; "))
        basis = basis_text(row, year_of(self.material))
        return sentence("{basis}; envelope {name} ({sources})", basis=basis, name=row.name, sources=sources)

    def _ratio(self) -> Step:
        unit = shown_unit(self.envelope, self.values)
        value = value_text(self.envelope, self.values)
        written = self._written()
        shown = sentence("{expression} = {value}", expression=written, value=value)
        values = self.values.scaled(1 / Fraction(unit.factor))
        origin = self._origin(values)
        symbol = self.envelope.symbol(unit)
        return Step(shown, values, symbol, origin, tells_set=origin is not None, expression=written)

    def _written(self) -> str:
        """The ratio with every claim as printed in the article."""
        tree = replaced(tree_of(self.envelope), {one.role.name: one.tree for one in self.filled})
        opened = _opened(tree, self.material.derived)
        says = {name: Name(self.material.says(name), 0, 0) for name in self._claims()}
        text = unparse(replaced(opened, says))
        for plain, printed in _SIGNS:
            text = text.replace(plain, printed)
        return text

    def _claims(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for one in self.filled for name in one.claims))

    def _origin(self, values: Interval) -> Sentence | None:
        """The reason for the width of the ratio."""
        if values.is_point:
            return None
        readings = self.material.readings
        wide = [name for name in self._claims() if not readings[name].fair.is_point]
        told = _told([(self.material.says(name), readings[name].origin) for name in wide])
        low, high = _ends(values.low, values.high)
        return sentence("from {low} to {high}: {told}", low=low, high=high, told=told)

    def picture(self) -> Picture:
        """The ratio against the usual range and the limits, in the envelope's unit."""
        row = self.envelope
        stated = Bar("stated", self.values.scaled(1 / Fraction(row.unit.factor)))
        usual = tuple(Bar("typical", one.set) for one in row.typical)
        return Picture(row.symbol(row.unit), (stated, *usual, Bar("hard", row.hard.set)))


def _ends(low: Rational | None, high: Rational | None) -> tuple[Words, Words]:
    if low is not None and high is not None:
        return two_figures(low, high)
    return (
        sentence("any size") if low is None else few_digits(low),
        sentence("any size") if high is None else few_digits(high),
    )


def _told(origins: list[tuple[str, str | Sentence]]) -> Series:
    """``three figures, each rounded to its last digit``: why each figure is a set, every reason once."""
    by_reason: dict[str | Sentence, list[str]] = {}
    for says, origin in origins:
        by_reason.setdefault(origin, []).append(says)
    return series((_reason(worded(why), figures) for why, figures in by_reason.items()), marked("; "))


def _reason(origin: Words, figures: list[str]) -> Sentence:
    count = len(figures)
    if count == 1:
        return sentence("{figure} {origin}", figure=figures[0], origin=origin)
    number = Sentence(_NUMBERS[count]) if count < len(_NUMBERS) else str(count)
    return sentence("{number} figures, each {origin}", number=number, origin=origin)


def shown_unit(envelope: Envelope, values: Interval) -> Unit:
    """The unit in which the figures are short."""
    end = values.low if values.low else values.high
    return envelope.unit if end is None else readable_unit(end, envelope.unit)


def value_text(envelope: Envelope, values: Interval) -> Words:
    """A set of values (in base units) as a figure, or as a range if it is wide: ``23.2 t/m^2 a year``."""
    unit = shown_unit(envelope, values)
    low, high = (None if end is None else Fraction(end) / unit.factor for end in (values.low, values.high))
    value = with_unit(_figure(low, high), envelope.symbol(unit))
    return sentence(_OVER[envelope.period], value=value) if envelope.period else value


def _figure(low: Fraction | None, high: Fraction | None) -> Words:
    if low is None:
        return sentence("less than {high}", high=few_digits(high or 0))
    if high is None:
        return sentence("more than {low}", low=few_digits(low))
    if abs(high - low) * 20 <= abs(high + low):
        return few_digits((low + high) / 2)
    first, last = two_figures(low, high)
    return sentence("{low} to {high}", low=first, high=last)


def year_of(material: Material) -> int | None:
    """The year in which the article was published, if the file says so."""
    published = material.document.article.published
    return None if published is None else published.last.year

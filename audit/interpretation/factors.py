"""Numbers that a file only multiplies and divides by: five years at 250 million a year, 37.7 kWh for 1 kg.

A whole number of years, months, weeks or days that is counted this way is not a rounded time, and the one in the base
of a rate is exactly one. A time that is added, compared or stated between two dates stays as rough as written.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.base.source import Text
from audit.claimfile.model import Check, Derived, Document
from audit.claimfile.stating import SHAPES, relation_text
from audit.expressions import Binary, Expression, Fault, Name, Relation, parse
from audit.expressions.tree import Day, children, walk
from audit.interpretation.uses import uses_in
from audit.numbers import Kind, Reading
from audit.numbers.sets import exact

_TIMES = frozenset(("year", "month", "week", "day"))
_ADDING = ("parts", "share", "same", "lists")  # checks in which a number is a term, not a factor

Tree = Relation | Expression


def counted_off(name: str, reading: Reading, document: Document) -> Reading:
    """The reading as a count, if the file's checks only multiply or divide by the claim."""
    if not _may_be_counted(reading) or not _is_factor(name, document):
        return reading
    assert reading.value is not None
    found = exact(reading.value)
    return reading._replace(fair=found.fair, widest=found.widest, origin=found.origin)


def _may_be_counted(reading: Reading) -> bool:
    plain = reading.hedge is None and reading.kind in (Kind.MEASURE, Kind.MONEY)
    if not plain or type(reading.value) is not int or reading.resolution != 1:
        return False
    return reading.value == 1 or reading.unit.symbol in _TIMES


def _is_factor(name: str, document: Document) -> bool:
    uses = [_is_multiplied(tree, name) for tree in _statements(name, document)]
    return bool(uses) and all(uses)


def _statements(name: str, document: Document) -> Iterator[Tree | None]:
    """The relations and derived quantities that mention a claim; ``None`` for a check that adds or compares it."""
    for use in uses_in(document).get(name, ()):
        if isinstance(use, Derived):
            yield _sound(parse(use.expression))
        elif use.kind in _ADDING:
            yield None
        elif (text := _relation(use)) is not None:
            yield _sound(parse(text))


def _relation(entry: Check) -> Text | None:
    if entry.kind in SHAPES:
        return Text(relation_text(entry), entry.place, 0, False)
    return entry.text("that")


def _sound(tree: Tree | Fault) -> Tree | None:
    return None if isinstance(tree, Fault) else tree


def _is_multiplied(tree: Tree | None, name: str) -> bool:
    """Whether a statement uses a claim only as a factor or divisor, with no date beside it."""
    if tree is None:
        return False
    for node in walk(tree):
        if isinstance(node, Day):
            return False
        is_product = isinstance(node, Binary) and node.operator in ("*", "/")
        if not is_product and any(isinstance(one, Name) and one.name == name for one in children(node)):
            return False
    return not isinstance(tree, Name)

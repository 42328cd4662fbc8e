"""The tree of an expression. Every node knows its place in the text it was read from.

``start`` and ``end`` are offsets into the expression's text; trees that differ only in them are equivalent.
"""

from collections.abc import Iterator
from typing import NamedTuple

from audit.base.findings import Sentence
from audit.base.intervals import Rational
from audit.base.source import Place
from audit.units import TIME, Unit


class Number(NamedTuple):
    """A constant as written: ``5万吨`` is 50000 in the unit t. Constants are exact.

    ``unit`` is ``None`` for a bare number."""

    value: Rational
    unit: Unit | None
    written: str
    start: int
    end: int


class Day(NamedTuple):
    """A day or a month as a constant: its first and last day, counted from 1 = 0001-01-01."""

    first: int
    last: int
    written: str
    start: int
    end: int


class Name(NamedTuple):
    """A claim or a derived quantity."""

    name: str
    start: int
    end: int


class Negative(NamedTuple):
    """Minus something."""

    operand: "Expression"
    start: int
    end: int


class Binary(NamedTuple):
    """``left operator right``; the operator is one of + - * / and **."""

    operator: str
    left: "Expression"
    right: "Expression"
    start: int
    end: int


class Call(NamedTuple):
    """One of the functions sum, min, max, abs, mean and round."""

    function: str
    arguments: "tuple[Expression, ...]"
    start: int
    end: int


class Relation(NamedTuple):
    """A comparison, or a chain of them: it has one operand more than operators."""

    operands: "tuple[Expression, ...]"
    operators: tuple[str, ...]
    start: int
    end: int


class Fault(NamedTuple):
    """Why a text is not an expression: what is wrong, where, and what to do."""

    message: Sentence
    place: Place
    help: Sentence | None = None


Expression = Number | Day | Name | Negative | Binary | Call

FUNCTIONS = ("sum", "min", "max", "abs", "mean", "round")
COMPARISONS = ("==", "!=", "<", "<=", ">", ">=")


def children(node: Expression | Relation) -> tuple[Expression, ...]:
    """The parts directly below a node, in the order they are written."""
    kind = type(node)
    if kind is Binary:
        return (node.left, node.right)  # type: ignore[union-attr]
    if kind is Relation:
        return node.operands  # type: ignore[union-attr]
    if kind is Call:
        return node.arguments  # type: ignore[union-attr]
    return (node.operand,) if kind is Negative else ()  # type: ignore[union-attr]


def walk(node: Expression | Relation) -> Iterator[Expression | Relation]:
    """A node and everything below it, in the order written."""
    waiting: list[Expression | Relation] = [node]
    while waiting:
        found = waiting.pop()
        yield found
        waiting.extend(reversed(children(found)))


def names(tree: Expression | Relation) -> tuple[str, ...]:
    """The names that a tree mentions, each once, in the order of their first occurrence."""
    found: dict[str, None] = {}
    waiting: list[Expression | Relation] = [tree]
    while waiting:  # walk() inlined for speed: every check asks
        node = waiting.pop()
        kind = type(node)
        if kind is Name:
            found[node.name] = None  # type: ignore[union-attr]
        elif kind is Binary:  # the most common node that is not a name
            waiting.append(node.right)  # type: ignore[union-attr]
            waiting.append(node.left)  # type: ignore[union-attr]
        else:
            waiting.extend(reversed(children(node)))
    return tuple(found)


def is_duration(tree: object) -> bool:
    """Whether an expression is an amount of time, written out: ``1 year``, ``15天``."""
    return isinstance(tree, Number) and tree.unit is not None and tree.unit.dimension == TIME

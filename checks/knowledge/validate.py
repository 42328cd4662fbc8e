"""What must be true of every envelope before a check may rely on it."""

from __future__ import annotations

from collections.abc import Mapping

from audit.base.intervals import Rational, exact_text
from audit.base.source import Place, Text
from audit.checks.knowledge.envelope import BASES, PERIOD_WORDS, WAYS_OF_READING, Envelope
from audit.checks.knowledge.reader import RowReader
from audit.expressions import Binary, Expression, Fault, Name, Negative, Number, names, parse_expression
from audit.units import DIMENSIONLESS, Dimension, dimension_name, times, to_power


def validate(envelope: Envelope, reader: RowReader) -> None:
    """Notes every fault of an envelope.

    These are limits out of order, a typical range beyond the hard limits, an unknown basis, and an expression that
    does not fit roles or unit."""
    _limits(envelope, reader)
    _words(envelope, reader)
    _expression(envelope, reader)


def _limits(envelope: Envelope, reader: RowReader) -> None:
    hard = envelope.hard
    if hard.low >= hard.high:
        reader.fault(f"the hard limits {_span(hard.low, hard.high)} are not in order", "hard")
    for typical in envelope.typical:
        span = _span(typical.low, typical.high)
        if typical.low >= typical.high:
            reader.fault(f"the typical range {span} is not in order", "typical")
        elif typical.low < hard.low or typical.high > hard.high:
            limits = _span(hard.low, hard.high)
            reader.fault(f"the typical range {span} reaches beyond the hard limits {limits}", "typical")


def _span(low: Rational, high: Rational) -> str:
    return f"{exact_text(low)} to {exact_text(high)}"


def _words(envelope: Envelope, reader: RowReader) -> None:
    if envelope.hard.basis not in BASES:
        reader.fault(f"`basis: {envelope.hard.basis}` is none of {', '.join(BASES)}", "hard")
    if (envelope.hard.basis == "record") != (envelope.hard.as_of is not None):
        reader.fault("a limit that is a record, and no other, needs `as_of:` with a year", "hard")
    if envelope.read not in WAYS_OF_READING:
        reader.fault(f"`read: {envelope.read}` is none of {', '.join(WAYS_OF_READING)}", "read")
    if envelope.read == "derived" and envelope.derivation is None:
        reader.fault("a derived row needs a `derivation:`", "read")
    for role in envelope.roles:
        for word in role.per:
            if word not in PERIOD_WORDS:
                known = ", ".join(PERIOD_WORDS)
                reader.fault(f"`per: {word}` of role `{role.name}` is none of {known}", "roles")


def _expression(envelope: Envelope, reader: RowReader) -> None:
    place = Place.whole_file(envelope.file)
    tree = parse_expression(Text(envelope.expression, place))
    if isinstance(tree, Fault):
        reader.fault(f"`expression: {envelope.expression}` is not arithmetic over the roles", "expression")
        return
    used, roles = set(names(tree)), {role.name for role in envelope.roles}
    for name in sorted(used ^ roles):
        problem = "is not a role" if name in used else "does not occur in the expression"
        reader.fault(f"`{name}` {problem}", "expression" if name in used else "roles")
    if used != roles:
        return
    _dimensions(envelope, tree, reader)


def _dimensions(envelope: Envelope, tree: Expression, reader: RowReader) -> None:
    found = _dimension(tree, {role.name: role.unit.dimension for role in envelope.roles})
    if found is None:
        reader.fault(
            f"`expression: {envelope.expression}` adds or subtracts quantities of different dimensions",
            "expression",
        )
    elif found != envelope.unit.dimension:
        reader.fault(
            f"the expression has dimension {dimension_name(found)},"
            f" but `unit: {envelope.unit.symbol}` has {dimension_name(envelope.unit.dimension)}",
            "unit",
        )


def _dimension(tree: Expression, roles: Mapping[str, Dimension]) -> Dimension | None:
    """The dimension of a tree; ``None`` if two dimensions do not fit. Its depth is limited by the parser.

    Persons and households are kept apart here, unlike in claims."""
    if isinstance(tree, Name):
        return roles[tree.name]
    if isinstance(tree, Number):
        return tree.unit.dimension if tree.unit is not None else DIMENSIONLESS
    if isinstance(tree, Negative):
        return _dimension(tree.operand, roles)
    if not isinstance(tree, Binary):
        return None
    left, right = _dimension(tree.left, roles), _dimension(tree.right, roles)
    if left is None or right is None:
        return None
    if tree.operator == "**":
        exponent = tree.right.value if isinstance(tree.right, Number) else None
        return to_power(left, exponent) if isinstance(exponent, int) and not right else None
    if tree.operator in "+-":
        return left if left == right else None
    return times(left, right if tree.operator == "*" else to_power(right, -1))

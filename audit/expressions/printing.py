"""Trees as text, with no more parentheses than necessary. Parsing the text gives the same tree again."""

from __future__ import annotations

import re
from collections.abc import Mapping

from audit.expressions.tree import Binary, Call, Expression, Name, Negative, Number, Relation
from audit.units import ONE

_BINDING = {"+": 1, "-": 1, "*": 2, "/": 2, "**": 4}
_NEGATIVE = 3
_ATOM = 5


def unparse(tree: Expression | Relation) -> str:
    """An expression or relation as one would write it: ``(a + b) / c == 20%``."""
    if type(tree) is Relation:
        parts = [unparse(tree.operands[0])]
        for operator, operand in zip(tree.operators, tree.operands[1:], strict=True):
            parts += [operator, unparse(operand)]
        return " ".join(parts)
    return _text(tree, 0)  # type: ignore[arg-type]


def _text(node: Expression, least: int) -> str:
    """``node`` as text, in parentheses if it binds more loosely than its surroundings require."""
    text, binding = _plain(node)
    return f"({text})" if binding < least else text


def _plain(node: Expression) -> tuple[str, int]:
    if isinstance(node, Name):
        return node.name, _ATOM
    if isinstance(node, Call):
        return f"{node.function}({', '.join(_text(part, 0) for part in node.arguments)})", _ATOM
    if isinstance(node, Negative):
        return f"-{_text(node.operand, _NEGATIVE)}", _NEGATIVE
    if isinstance(node, Binary):
        return _binary(node)
    # "3 m ** 2" reads as a power of the metre: a number with a unit needs parentheses under a power
    return node.written, _ATOM if isinstance(node, Number) and node.unit is None else _BINDING["**"]


def _binary(node: Binary) -> tuple[str, int]:
    binding = _BINDING[node.operator]
    if node.operator == "**":  # right-associative, and its exponent may carry a minus
        return f"{_text(node.left, _ATOM)} ** {_text(node.right, _NEGATIVE)}", binding
    left, right = _text(node.left, binding), _text(node.right, binding + 1)
    return f"{left} {node.operator} {right}", binding


def written_with(
    tree: Expression, printed: Mapping[str, str], derived: Mapping[str, Expression], depth: int = 0
) -> str:
    """An expression with the numbers as printed in place of the claims' names: ``(436个 + 12个)/466个``.

    Derived quantities are expanded in parentheses."""
    replaced = _replaced(tree, printed, derived, depth)
    return with_single_signs(unparse(replaced).replace(" ** ", "^"))


# The sign in a sum, then the sign of the following operand: a number as printed, a name, or an opening bracket.
_TWO_SIGNS = re.compile(r"([+-]) ([-−–－])([^\s+*/()]+|(?=\())")
_NEGATED = re.compile(r"(?<![\w)）])-([-−–－][\d.,]+)")


def with_single_signs(text: str) -> str:
    """A sum of printed numbers without two signs in a row: ``a - 357`` instead of ``a + -357``.

    A negative number that is subtracted is put in parentheses: ``a - (-357)``."""
    text = _NEGATED.sub(r"-(\1)", text)
    return _TWO_SIGNS.sub(_single, text)


def _single(found: re.Match[str]) -> str:
    operator, sign, number = found.groups()
    if operator == "+":
        return f"- {number}"
    return f"- ({sign}{number})" if number else f"- {sign}"


_DEEPEST_SPELLING = 20  # levels of derived quantities that are expanded; below that their names are shown


def _replaced(
    node: Expression, printed: Mapping[str, str], derived: Mapping[str, Expression], depth: int
) -> Expression:
    if isinstance(node, Name):
        if node.name in printed:
            return Number(0, ONE, printed[node.name], 0, 0)  # only its written form is printed
        if node.name in derived and depth < _DEEPEST_SPELLING:
            return _replaced(derived[node.name], printed, derived, depth + 1)
        return node
    if isinstance(node, Call):
        parts = tuple(_replaced(part, printed, derived, depth) for part in node.arguments)
        return node._replace(arguments=parts)
    if isinstance(node, Negative):
        return Negative(_replaced(node.operand, printed, derived, depth), 0, 0)
    if isinstance(node, Binary):
        left, right = (_replaced(part, printed, derived, depth) for part in (node.left, node.right))
        return Binary(node.operator, left, right, 0, 0)
    return node

"""Trees with their names filled in: a relation as a form states it, whose operands may be expressions."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from audit.base.source import Place, Text
from audit.expressions.parsing import parse_relation
from audit.expressions.tree import Binary, Call, Expression, Fault, Name, Negative, Relation, walk

_NOWHERE = Place.whole_file("")
_SUM = "_sum"  # placeholder for a sum of many while the rest is read


class Stated(NamedTuple):
    """What a check of a form states of claims alone: the relation of the form, and which claim each of its names stands
    for. Most checks are such, and most are decided without the relation being written out: 10 of 75 µs a check."""

    form: Relation
    claims: Mapping[str, str]

    @property
    def operators(self) -> tuple[str, ...]:
        """The operators of the relation."""
        return self.form.operators

    def filled(self) -> Relation:
        """The relation with the names of the claims in it."""
        return filled_relation(
            self.form, {name: Name(claim, 0, len(claim)) for name, claim in self.claims.items()}
        )


@lru_cache(maxsize=256)
def template(text: str) -> Relation | Fault:
    """A relation between names that are placeholders for operands, the same for all checks of one form.

    A sum may have more of them than anybody would write in one expression."""
    before, found, behind = text.partition("sum(")
    if not found:
        return parse_relation(Text(text, _NOWHERE, 0, False))
    addends, _, behind = behind.partition(")")
    relation = parse_relation(Text(f"{before}{_SUM}{behind}", _NOWHERE, 0, False))
    if isinstance(relation, Fault):
        return relation
    names = {one.name: one for side in relation.operands for one in walk(side) if isinstance(one, Name)}
    parts = tuple([Name(name, 0, 0) for name in addends.split(", ")])
    return filled_relation(relation, {**names, _SUM: Call("sum", parts, 0, 0)})


def filled_relation(relation: Relation, operands: Mapping[str, Expression]) -> Relation:
    """A relation with its names replaced by the operands."""
    return Relation(tuple([filled(one, operands) for one in relation.operands]), relation.operators, 0, 0)


def filled(tree: Expression, operands: Mapping[str, Expression]) -> Expression:
    """An expression with its names replaced by the operands; everything else is unchanged."""
    if isinstance(tree, Name):
        return operands[tree.name]
    if isinstance(tree, Binary):
        return Binary(
            operator=tree.operator,
            left=filled(tree.left, operands),
            right=filled(tree.right, operands),
            start=0,
            end=0,
        )
    if isinstance(tree, Call):
        return Call(tree.function, tuple([filled(one, operands) for one in tree.arguments]), 0, 0)
    return Negative(filled(tree.operand, operands), 0, 0) if isinstance(tree, Negative) else tree

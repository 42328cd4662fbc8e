"""Expressions between the numbers of an article: text to tree, and exact decisions over sets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from audit.base.effort import Effort
from audit.expressions.deciding import decide_link, decide_stated
from audit.expressions.decision import Decision
from audit.expressions.parsing import parse, parse_expression, parse_relation
from audit.expressions.printing import unparse
from audit.expressions.quantity import Quantity, quantity_from_reading, unreadable
from audit.expressions.tree import (
    COMPARISONS,
    FUNCTIONS,
    Binary,
    Call,
    Day,
    Expression,
    Fault,
    Name,
    Negative,
    Number,
    Relation,
    names,
)
from audit.expressions.trouble import Mismatch, Trouble
from audit.expressions.values import NOTHING_DERIVED, Value, evaluate, in_unit

__all__ = [
    "COMPARISONS",
    "FUNCTIONS",
    "Binary",
    "Call",
    "Day",
    "Decision",
    "Expression",
    "Fault",
    "Mismatch",
    "Name",
    "Negative",
    "Number",
    "Quantity",
    "Relation",
    "Trouble",
    "Value",
    "decide",
    "decide_stated",
    "evaluate",
    "in_unit",
    "names",
    "parse",
    "parse_expression",
    "parse_relation",
    "quantity_from_reading",
    "suggest_name",
    "unparse",
    "unreadable",
]


def decide(
    relation: Relation,
    quantities: Mapping[str, Quantity],
    derived: Mapping[str, Expression] = NOTHING_DERIVED,
    effort: Effort | None = None,
) -> Decision:
    """Decides a relation over the sets of its claims: a single comparison or a chain of them.

    Works within the ``effort`` of the file, if there is one. Never raises, like ``decide_link``."""
    effort = effort or Effort()
    if len(relation.operators) == 1:
        return decide_link(relation, 0, quantities, derived, effort)
    from audit.expressions.chains import decide_chain

    return decide_chain(relation, quantities, derived, effort)


def suggest_name(word: str, known: Iterable[str]) -> str | None:
    """The claim or derived name most likely meant by ``word``, if any is similar to it."""
    from audit.expressions.suggest import suggest_name as suggested

    return suggested(word, known)

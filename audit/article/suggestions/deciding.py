"""Deciding a suggested relation as ``audit check`` would decide it, by proof over the numbers' sets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from audit.article.model import Mention
from audit.article.suggestions.model import name
from audit.expressions import Fault, decide, parse_relation, quantity_from_reading
from audit.findings import Verdict
from audit.source import Place, Text

_NOWHERE = Place("", 1, 1, 1, 1)
_NAMES = re.compile(r"\bn(\d+)\b")


def verdict(relation: str, found: Sequence[Mention]) -> Verdict:
    """What a relation over n0, n1 … comes to."""
    tree = parse_relation(Text(relation, _NOWHERE))
    if isinstance(tree, Fault):
        return Verdict.INVALID
    quantities = {
        name(index): quantity_from_reading(name(index), found[index].reading, _NOWHERE)
        for index in sorted({int(index) for index in _NAMES.findall(relation)})
    }
    return decide(tree, quantities).verdict


def added(indices: Sequence[int]) -> str:
    """A sum of numbers as an expression."""
    return " + ".join(name(index) for index in indices)

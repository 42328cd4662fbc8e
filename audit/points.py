"""Bare points beside percents: *up 2.7 points*, 提高2.7个点.

Points are goals, marks and index points as well. But what is added to percents, subtracted from them or compared
with their difference can only be percentage points, so a claim that does no more than that in the file's checks
is read as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.claimfile.model import Claim, Document
from audit.expressions import Binary, Fault, Name, Negative, Number, Relation, parse_relation
from audit.expressions.tree import walk
from audit.numbers import Reading, read

_ENGLISH = re.compile(r"\bpoints?\b", re.IGNORECASE)
_PERCENT = re.compile(r"[%％]|百分|\bper ?cent\b|percentage", re.IGNORECASE)


def as_points(claim: Claim, reading: Reading, document: Document) -> Reading:
    """The reading in percentage points, if the claim stands in sums and differences of percents alone."""
    relations = list(_relations_of(claim.name, document))
    if not relations or not all(_of_percents(relation, claim.name, document) for relation in relations):
        return reading
    says = claim.says.value
    spelt = _ENGLISH.sub("percentage points", says)
    if spelt == says:
        at = says.index("点", reading.end)
        spelt = f"{says[: reading.end].removesuffix('个')}个百分点{says[at + 1 :]}"
    found = read(spelt, language=document.article.language, rounding=claim.rounding or document.rounding)
    if len(found) != 1 or found[0].unit.symbol != "pp":
        return reading
    return found[0]._replace(text=reading.text, start=reading.start, end=reading.end, numeral=reading.numeral)


def _relations_of(name: str, document: Document) -> Iterator[Relation]:
    """The relations of the file that speak of a claim."""
    for entry in document.checks:
        if entry.kind == "that" and name in entry.required("that").value:
            relation = parse_relation(entry.required("that"))
            if not isinstance(relation, Fault) and any(
                isinstance(node, Name) and node.name == name for node in walk(relation)
            ):
                yield relation


def _of_percents(relation: Relation, name: str, document: Document) -> bool:
    """Whether a relation adds, subtracts and compares, and all it speaks of beside the claim are percents."""
    for node in walk(relation):
        if isinstance(node, Name) and node.name != name and not _is_percent(node.name, document):
            return False
        if isinstance(node, Number) and (node.unit is None or node.unit.symbol not in ("%", "pp")):
            return False
        if not isinstance(node, (Relation, Name, Number, Negative)) and not (
            isinstance(node, Binary) and node.operator in ("+", "-")
        ):
            return False
    return True


def _is_percent(name: str, document: Document) -> bool:
    claim = document.claims.get(name)
    return claim is not None and _PERCENT.search(claim.says.value) is not None

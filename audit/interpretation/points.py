"""Bare points beside percents: *up 2.7 points*, 提高2.7个点.

Points may also be goals, marks and index points. But a number that is added to percents, subtracted from them or
compared with their difference can only be in percentage points, so a claim that is used for nothing else in the
file's checks is read as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from audit.base.source import Text
from audit.claimfile.model import Claim, Derived, Document
from audit.claimfile.stating import SHAPES, relation_text
from audit.expressions import Binary, Call, Expression, Fault, Name, Negative, Number, Relation, parse
from audit.expressions.tree import walk
from audit.interpretation.uses import uses_in
from audit.languages.en import interpretation as english
from audit.languages.zh import interpretation as chinese
from audit.numbers import Reading, read

_ENGLISH = re.compile(english.POINTS, re.IGNORECASE)
_PERCENT = re.compile(rf"[%％]|{chinese.PERCENT}|{english.PERCENT}", re.IGNORECASE)
_POINTS = re.compile(rf"{english.POINTS}|\w{chinese.POINT}", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d]\w*")
_OF_SUMS = ("sum", "abs")  # functions of percents that are percents

Tree = Relation | Expression | Fault


def as_points(claim: Claim, reading: Reading, document: Document) -> Reading:
    """The reading in percentage points, if the claim occurs only in sums and differences of percents."""
    if not _stands_among_percents(claim.name, document):
        return reading
    says = claim.says.value
    spelt = _ENGLISH.sub("percentage points", says)
    if spelt == says:
        at = says.index(chinese.POINT, reading.end)
        spelt = f"{says[: reading.end].removesuffix(chinese.PIECE)}{chinese.POINTS}{says[at + 1 :]}"
    found = read(spelt, language=document.article.language, rounding=claim.rounding or document.rounding)
    if len(found) != 1 or found[0].unit.symbol != "pp":
        return reading
    return found[0]._replace(text=reading.text, start=reading.start, end=reading.end, numeral=reading.numeral)


class _Asked(NamedTuple):
    """What was asked about a document, and the answers: every slip of every claim asks again."""

    document: Document
    trees: dict[str, Tree]  # of the derived quantities that were expanded
    answers: dict[str, bool]


_last: list[_Asked] = []


def _asked(document: Document) -> _Asked:
    """The answers for the document asked about last; no other is kept."""
    for one in _last:
        if one.document is document:
            return one
    _last[:] = [_Asked(document, {}, {})]
    return _last[0]


def _stands_among_percents(name: str, document: Document) -> bool:
    asked = _asked(document)
    if name not in asked.answers:
        statements = [list(_nodes(trees, document)) for trees in _statements(name, document)]
        speaking = [nodes for nodes in statements if any(_names(node, name) for node in nodes)]
        asked.answers[name] = bool(speaking) and all(_is_of_percents(nodes, document) for nodes in speaking)
    return asked.answers[name]


def _statements(name: str, document: Document) -> Iterator[list[Tree]]:
    """The relations of the file that may mention a claim, or anything derived from it."""
    uses = {id(use): use for word in _derived_from(name, document) for use in uses_in(document).get(word, ())}
    for use in uses.values():
        if isinstance(use, Derived):
            continue
        if use.kind == "that":
            yield [parse(use.required("that"))]
        elif use.kind in SHAPES:
            yield [parse(Text(relation_text(use), use.place, 0, False))]


def _derived_from(name: str, document: Document) -> list[str]:
    """The claim, and the derived quantities that it is part of."""
    users: dict[str, list[str]] = {}
    for one in document.derived.values():
        for word in set(_WORD.findall(one.expression.value)):
            users.setdefault(word, []).append(one.name)
    found = {name: None}
    waiting = [name]
    for word in waiting:  # grows during the loop
        new = [user for user in users.get(word, ()) if user not in found]
        found.update(dict.fromkeys(new))
        waiting.extend(new)
    return waiting


def _nodes(trees: Iterable[Tree], document: Document) -> Iterator[Tree]:
    """All nodes of some trees, with derived quantities expanded once each."""
    waiting, opened = list(trees), set[str]()
    for tree in waiting:  # grows during the loop
        for node in (tree,) if isinstance(tree, Fault) else walk(tree):
            yield node
            derived = document.derived.get(node.name) if isinstance(node, Name) else None
            if derived is not None and derived.name not in opened:
                opened.add(derived.name)
                waiting.append(_tree(derived, document))


def _tree(derived: Derived, document: Document) -> Tree:
    trees = _asked(document).trees
    if derived.name not in trees:
        trees[derived.name] = parse(derived.expression)
    return trees[derived.name]


def _names(node: Tree, name: str) -> bool:
    return isinstance(node, Name) and node.name == name


def _is_of_percents(nodes: list[Tree], document: Document) -> bool:
    """Whether a statement adds, subtracts and compares percents, and only points besides them."""
    return any(_is_percent(node, document) for node in nodes) and all(
        _is_percent(node, document) or _may_stand_beside(node, document) for node in nodes
    )


def _is_percent(node: Tree, document: Document) -> bool:
    if isinstance(node, Number):
        return node.unit is not None and node.unit.symbol in ("%", "pp")
    return _PERCENT.search(_says(node, document)) is not None


def _may_stand_beside(node: Tree, document: Document) -> bool:
    if isinstance(node, Name):
        return node.name in document.derived or _POINTS.search(_says(node, document)) is not None
    if isinstance(node, Binary):
        return node.operator in ("+", "-")
    return isinstance(node, (Relation, Negative)) or (isinstance(node, Call) and node.function in _OF_SUMS)


def _says(node: Tree, document: Document) -> str:
    """What a claim says, if a node names one."""
    claim = document.claims.get(node.name) if isinstance(node, Name) else None
    return "" if claim is None else claim.says.value

"""The unit that a relation leaves out: amounts for each one of something, next to the sums that make them up.

Articles print 每公里7亿元, 日均208万人次, £1.78 a week, and somebody who writes down how these came about writes ``each == cost
/ length``: a sum of money next to one divided by a length. What is meant is the cost of one of the units, so the
relation is completed with that unit: ``each == cost / length * 1 km``. It is completed only if the dimensions leave
one way to do so, and if the unit is named by words or by the number itself, or else makes the relation true: 单产477公斤
may be for a 亩 though the area is given in hectares.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from audit.base.effort import Effort
from audit.base.findings import Verdict
from audit.expressions import Binary, Decision, Expression, Name, Number, Quantity, Relation, decide
from audit.expressions.values import evaluate, unit_of
from audit.languages.en import interpretation as english_words
from audit.languages.zh import interpretation as chinese_words
from audit.units import DIMENSIONLESS, Dimension, Unit, find, times, to_power, without_kinds
from audit.units.algebra import divisors

# 每公里, per hectare, a day, 亩产, 日均: what an amount is said to be for one of
_EACH = re.compile(
    f"{chinese_words.EACH}|{english_words.EACH}|(?P<one>{chinese_words.EACH_IN_ONE}|{english_words.EACH_IN_ONE})"
)


class _Completion(NamedTuple):
    """A relation with its unit filled in; ``told`` says that a word, or the number itself, names the unit."""

    relation: Relation
    unit: Unit
    told: bool


class _Side(NamedTuple):
    """One side of a comparison and its dimension."""

    tree: Expression
    dimension: Dimension


class _World(NamedTuple):
    """What is known about the names of a file. ``words`` gives a claim's words for itself."""

    quantities: Mapping[str, Quantity]
    derived: Mapping[str, Expression]
    words: Callable[[str], str]
    effort: Effort

    def side(self, tree: Expression) -> _Side | None:
        """An expression with its dimension; ``None`` if it has none."""
        value = evaluate(tree, self.quantities, self.derived, self.effort)
        return None if value.trouble is not None else _Side(tree, without_kinds(value.dimension))


def completed(
    relation: Relation,
    quantities: Mapping[str, Quantity],
    derived: Mapping[str, Expression],
    words: Callable[[str], str],
    effort: Effort,
) -> Decision | None:
    """The decision on a relation whose sides differ by the one unit that an amount is for, with that unit filled in.

    ``None`` if nothing says how to complete it."""
    world = _World(quantities, derived, words, effort)
    found = _completed(relation, world) if len(relation.operators) == 1 else None
    return found if found is not None else _by_words(relation, world)


def _completed(relation: Relation, world: _World) -> Decision | None:
    told: dict[Unit, Decision] = {}
    for one in dict.fromkeys(_completions(relation, world)):
        decision = decide(one.relation, world.quantities, world.derived, world.effort)
        if decision.verdict is Verdict.HOLDS:
            return decision
        if one.told:
            told.setdefault(one.unit, decision)
    return next(iter(told.values())) if len(told) == 1 else None


def _by_words(relation: Relation, world: _World) -> Decision | None:
    """The decision with each amount divided by what its words say it is for: 24.8元, the price 每公斤, and 每公斤31元."""
    operands = tuple(_for_one(tree, world) for tree in relation.operands)
    if operands == relation.operands:
        return None
    decision = decide(relation._replace(operands=operands), world.quantities, world.derived, world.effort)
    return None if decision.mismatch is not None or decision.verdict is Verdict.INVALID else decision


def _for_one(tree: Expression, world: _World) -> Expression:
    if isinstance(tree, Binary):
        return tree._replace(left=_for_one(tree.left, world), right=_for_one(tree.right, world))
    if not isinstance(tree, Name) or tree.name not in world.quantities:
        return tree
    known = {unit.dimension for unit in divisors(world.quantities[tree.name].unit)}
    told = {unit for unit in _named(world.words(tree.name)) if unit.dimension not in known}
    return _times_one(tree, told.pop(), by=-1) if len(told) == 1 else tree


def _completions(relation: Relation, world: _World) -> Iterator[_Completion]:
    sides = [world.side(tree) for tree in relation.operands]
    for here, there in ((0, 1), (1, 0)):
        side, other = sides[here], sides[there]
        if side is None or other is None:
            return
        lacking = times(other.dimension, to_power(side.dimension, -1))
        for unit, told in _units(side, other, lacking, world):
            operands = list(relation.operands)
            operands[here] = _times_one(side.tree, unit, by=1 if unit.dimension == lacking else -1)
            yield _Completion(relation._replace(operands=tuple(operands)), unit, told)


def _times_one(tree: Expression, unit: Unit, by: int) -> Expression:
    one = Number(1, unit, f"1 {unit.symbol}", tree.start, tree.end)
    return Binary("*" if by > 0 else "/", tree, one, tree.start, tree.end)


def _units(side: _Side, other: _Side, lacking: Dimension, world: _World) -> Iterator[tuple[Unit, bool]]:
    """The units that could give one side the other's dimension, and whether each is named."""
    factors = list(_factors(side.tree))
    if len(factors) > 1:
        for factor, power in factors:
            part = world.side(factor)
            if part is not None and part.dimension and to_power(part.dimension, -power) == lacking:
                names = [name for name in (other.tree, *(tree for tree, _ in factors)) if name is not factor]
                yield from _of_words(names, part.dimension, factor, world)
    if len(factors) > 1 or len(list(_factors(other.tree))) > 1:  # £1.78 a week beside £92.51 / 52
        for factor, power in factors:
            if power == 1 and isinstance(factor, Name) and factor.name in world.quantities:
                yield from ((unit, True) for unit in divisors(world.quantities[factor.name].unit)
                            if unit.dimension == lacking)  # fmt: skip
    yield from _of_sum(side, other, lacking, world)


def _of_sum(side: _Side, other: _Side, lacking: Dimension, world: _World) -> Iterator[tuple[Unit, bool]]:
    """2分 beside 每斤1.17元 - 每斤1.15元: the amount for one 斤."""
    words = world.words(other.tree.name) if isinstance(other.tree, Name) else ""
    told = list(_named(words))
    for name in dict.fromkeys(_addends(side.tree)):
        quantity = world.quantities.get(name)
        for unit in () if quantity is None else divisors(quantity.unit):
            if unit.dimension == lacking:
                yield unit, unit in told


def _addends(tree: Expression) -> Iterator[str]:
    """The names that a sum or a difference consists of; empty for anything else."""
    if isinstance(tree, Binary) and tree.operator in ("+", "-"):
        for part in (tree.left, tree.right):
            yield from (part.name,) if isinstance(part, Name) else _addends(part)


def _of_words(
    speakers: list[Expression], wanted: Dimension, factor: Expression, world: _World
) -> Iterator[tuple[Unit, bool]]:
    """The unit that the words of the amounts name, otherwise that of the quantity they were divided by."""
    told = [
        unit
        for speaker in speakers
        if isinstance(speaker, Name)
        for unit in _named(world.words(speaker.name))
        if unit.dimension == wanted
    ]
    if told:
        yield from ((unit, True) for unit in dict.fromkeys(told))
    else:
        unit = unit_of(factor, world.quantities, world.derived)
        if without_kinds(unit.dimension) == wanted:
            yield Unit(unit.symbol, unit.factor, wanted), False


def _factors(tree: Expression, power: int = 1) -> Iterator[tuple[Expression, int]]:
    """The factors of a product, and whether each multiplies or divides."""
    if isinstance(tree, Binary) and tree.operator in ("*", "/"):
        yield from _factors(tree.left, power)
        yield from _factors(tree.right, power if tree.operator == "*" else -power)
    else:
        yield tree, power


def _named(words: str) -> Iterator[Unit]:
    """The units that the words give an amount for: 每公里, per hectare, a day, 亩产."""
    for found in _EACH.finditer(words):
        unit = _unit_of_words(found["zh"], found["en"], found["one"])
        if unit is not None and unit.dimension != DIMENSIONLESS:
            yield unit


def _unit_of_words(chinese: str | None, english: str | None, one: str | None) -> Unit | None:
    if one is not None:
        return find(english_words.OF_EACH.get(one.lower()) or chinese_words.OF_EACH[one[0]])
    if english is not None:
        return find(english)
    assert chinese is not None
    return next((unit for end in range(len(chinese), 0, -1) if (unit := find(chinese[:end]))), None)

"""Claims of several files as one system: ``about:`` ties together numbers that describe the same quantity.

Each file contributes what it demands of the numbers that it shares, or could share; the file is then dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from audit.base.intervals import Interval
from audit.base.source import Place
from audit.consistency.constraints import Constraint
from audit.consistency.system import connected
from audit.expressions.forms import Form, Scaled, Sum, Variable, renamed
from audit.rules.material import Material
from audit.units import Dimension

_Key = tuple[str, str, str]
_ALL_PAIRS = (
    20  # numbers of one quantity that are tied pairwise; with more, only neighbours are, which says the same
)
_NOTHING = Interval(0, 0)


class SystemNumber(NamedTuple):
    """A claim's number as a system sees it.

    ``name`` is what a report calls it; ``key`` is the real-world quantity that it is tied to. The sets are in
    base units."""

    name: str
    claim: str
    says: str
    place: Place
    fair: Interval
    widest: Interval
    key: _Key | None = None
    dimension: Dimension = ()
    per: str | None = None


class Shared(NamedTuple):
    """What one file contributes to a system of several: its numbers by claim, and the demands that reach
    them."""

    file: str
    numbers: dict[str, SystemNumber]
    demands: tuple[Constraint, ...]


class System(NamedTuple):
    """Numbers of several files by their qualified names, and everything demanded of them."""

    numbers: dict[str, SystemNumber]
    demands: tuple[Constraint, ...]


def numbers_of(material: Material) -> dict[str, SystemNumber]:
    """The readable claims of one file."""
    found = {}
    for name, reading in material.readings.items():
        claim, quantity = material.document.claims[name], material.quantities[name]
        found[name] = SystemNumber(
            name, name, claim.says.value, claim.says.place, quantity.fair, quantity.widest,
            None if claim.about is None else claim.about.key,
            reading.unit.dimension, None if claim.per is None else claim.per.value,
        )  # fmt: skip
    return found


def shared(material: Material, demands: Sequence[Constraint]) -> Shared:
    """What a file contributes: the numbers tied to a quantity, and the demands that involve them."""
    numbers = numbers_of(material)
    tied = {name for name, number in numbers.items() if number.key is not None}
    sound = [one for one in demands if all(name in numbers for name in one.claims)]
    box = {name: number.widest for name, number in numbers.items()}
    parts = (part for part in connected(sound, box) if any(not tied.isdisjoint(one.claims) for one in part))
    kept = tuple(one for part in parts for one in part)
    used = tied.union(*(one.claims for one in kept))
    file = material.document.source.file
    return Shared(file, {name: numbers[name] for name in numbers if name in used}, kept)


def systems(files: Iterable[Shared], rule: str) -> Iterator[System]:
    """The systems that span several files, each with the ties between their numbers as demands of
    ``rule``."""
    numbers: dict[str, SystemNumber] = {}
    demands: list[Constraint] = []
    for one in files:
        names = {name: f"{one.file}#{name}" for name in one.numbers}
        numbers.update(
            (names[name], number._replace(name=names[name])) for name, number in one.numbers.items()
        )
        demands.extend(_qualified(demand, names) for demand in one.demands)
    demands.extend(_ties(numbers, rule))
    box = {name: number.widest for name, number in numbers.items()}
    for part in connected(demands, box):
        used = {name for one in part for name in one.claims}
        if len({numbers[name].place.file for name in used}) > 1:
            yield System({name: numbers[name] for name in numbers if name in used}, tuple(part))


def _qualified(demand: Constraint, names: Mapping[str, str]) -> Constraint:
    form: Form = renamed(demand.form, names)
    return demand._replace(form=form, claims=tuple(names[name] for name in demand.claims))


def _ties(numbers: Mapping[str, SystemNumber], rule: str) -> Iterator[Constraint]:
    """Demands that numbers of two files about one quantity are equal."""
    groups: dict[object, list[SystemNumber]] = {}
    for number in numbers.values():
        if number.key is not None:
            groups.setdefault((number.key, number.dimension, number.per), []).append(number)
    for group in groups.values():
        pairs = combinations(group, 2) if len(group) <= _ALL_PAIRS else pairwise(group)
        for one, other in pairs:
            if one.place.file != other.place.file:
                yield _tie(one, other, rule)


def _tie(one: SystemNumber, other: SystemNumber, rule: str) -> Constraint:
    assert one.key is not None
    text = " · ".join(part for part in one.key if part)
    form = Sum((Variable(one.name), Scaled(Variable(other.name), -1)))
    return Constraint(rule, text, other.place, (one.name, other.name), form, _NOTHING, (_NOTHING,))

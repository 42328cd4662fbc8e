"""Dimensions: products of powers of base dimensions, and how reports name them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from audit.units.unit import DIMENSIONLESS, Dimension

# Kinds of things that are counted. Envelopes keep them apart (litres a person against litres a household); in the
# relations of a claim file they count as plain numbers, because a claim's count has the unit 1.
KINDS = frozenset(
    [
        "person",
        "household",
        "head",
        "vehicle",
        "piece",
        "team",
        "storey",
        "class",
        "bed",
        "match",
        "rack",
        "share",
    ]
)

_FAMILIAR: dict[Dimension, str] = {
    DIMENSIONLESS: "plain number",
    (("length", 2),): "area",
    (("length", 3),): "volume",
    (("length", 1), ("time", -1)): "speed",
    (("time", -1),): "frequency",
    (("length", 1), ("mass", 1), ("time", -2)): "force",
    (("length", -1), ("mass", 1), ("time", -2)): "pressure",
    (("length", 2), ("mass", 1), ("time", -2)): "energy",
    (("length", 2), ("mass", 1), ("time", -3)): "power",
    (("length", -3), ("mass", 1)): "density",
    (("data", 1), ("time", -1)): "data rate",
    (("points", 1),): "percentage points",
}
_ENGLISH: Mapping[str, str] = {}  # the names of the unit table are English


@cache
def dimension_of(text: str) -> Dimension:
    """The dimension that a cell of the unit table gives: ``mass length^2 time^-2``."""
    powers = (part.partition("^") for part in text.split())
    return tuple(sorted((name, int(power or "1")) for name, _, power in powers))


def times(first: Dimension, second: Dimension) -> Dimension:
    """The dimension of a product."""
    if not first or not second:
        return first or second
    return _combined(first, second)


@cache
def _combined(first: Dimension, second: Dimension) -> Dimension:
    powers = dict(first)
    for name, power in second:
        powers[name] = powers.get(name, 0) + power
    return tuple(sorted((name, power) for name, power in powers.items() if power))


@cache
def to_power(dimension: Dimension, exponent: int) -> Dimension:
    """The dimension of a quantity raised to a whole power."""
    return tuple((name, power * exponent) for name, power in dimension) if exponent else DIMENSIONLESS


def without_kinds(dimension: Dimension) -> Dimension:
    """The dimension with counted kinds (person, household …) treated as plain numbers."""
    for name, _ in dimension:
        if name in KINDS:
            return tuple(part for part in dimension if part[0] not in KINDS)
    return dimension


def dimension_vector(dimension: Dimension, words: Mapping[str, str] = _ENGLISH) -> str:
    """The base dimensions with their powers: ``mass × length^2 × time^-2``; ``1`` for a plain number."""
    named = ((words.get(name, name), power) for name, power in dimension)
    return " × ".join(name if power == 1 else f"{name}^{power}" for name, power in named) or "1"


def dimension_name(dimension: Dimension, words: Mapping[str, str] = _ENGLISH) -> str:
    """How a sentence names a dimension: ``mass``, ``length^2 (area)``, ``CNY/area``.

    ``words`` has the names of dimensions in another language (see ``dimension_words``)."""
    familiar = _FAMILIAR.get(dimension)
    if familiar is not None:
        called = words.get(familiar, familiar)
        if familiar == "plain number":
            return called
        return f"{dimension_vector(dimension, words)} ({called})" if words is _ENGLISH else called
    above = tuple(part for part in dimension if part[1] > 0)
    below = tuple((name, -power) for name, power in dimension if power < 0)
    if not above or not below:
        return dimension_vector(dimension, words)
    return f"{_short(above, words)}/{_short(below, words)}"


def _short(dimension: Dimension, words: Mapping[str, str]) -> str:
    familiar = _FAMILIAR.get(dimension)
    text = words.get(familiar, familiar) if familiar else dimension_vector(dimension, words)
    return f"({text})" if " × " in text else text

"""The numbers that can take part in a relation, made ready to be added up fast and exactly.

Within a dimension all sets are put on one scale on which every end is a whole number, so that sums are sums
of whole numbers: exact, and fast enough to try many.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import lcm

from audit.article.model import Article, Mention
from audit.article.suggestions.flow import Flow, Spot
from audit.article.suggestions.words import thing_of
from audit.intervals import Rational
from audit.numbers import Kind, Reading
from audit.numbers.numeral import last_place
from audit.records import NamedTuple
from audit.units import Dimension

_AMOUNTS = (Kind.COUNT, Kind.MEASURE, Kind.MONEY)
_HOPELESS = 4000  # bits of a scale beyond which numbers of a dimension are not comparable in sensible time


class Figure(NamedTuple):
    """A number in a relation: the mention with that index. ``low``, ``high`` (its fair set), ``value`` and ``step`` are whole numbers on the
    scale of its dimension. ``step`` is the place of its last digit that is not zero: 300 says hundreds."""

    mention: int
    spot: Spot
    reading: Reading
    thing: str  # persons, households or things; nothing where the text does not say
    low: int
    high: int
    value: int
    step: int
    scale: int  # value / scale is in base units, where 100 % is 1

    @property
    def width(self) -> int:
        """How far the ends of the fair set are apart."""
        return self.high - self.low


class Figures(NamedTuple):
    """The figures of an article: amounts by dimension, percents and ratios, each in order of the text."""

    amounts: dict[Dimension, list[Figure]]
    percents: list[Figure]
    ratios: list[Figure]
    spots: dict[int, Spot]


def figures_of(article: Article, flow: Flow, found: Sequence[Mention]) -> Figures:
    """The claims among the mentions, as figures."""
    spots = {
        index: spot
        for index, mention in enumerate(found)
        if mention.claim and (spot := flow.spot(article, mention)) is not None
    }
    amounts: dict[Dimension, list[int]] = {}
    others: dict[Kind, list[int]] = {Kind.PERCENT: [], Kind.RATIO: []}
    for index in spots:
        reading = found[index].reading
        if not _computable(reading):
            continue
        if reading.kind in _AMOUNTS:
            amounts.setdefault(reading.unit.dimension, []).append(index)
        elif reading.kind in others:
            others[reading.kind].append(index)
    return Figures(
        {dimension: _scaled(found, indices, spots) for dimension, indices in sorted(amounts.items())},
        _scaled(found, others[Kind.PERCENT], spots),
        _scaled(found, others[Kind.RATIO], spots),
        spots,
    )


def _computable(reading: Reading) -> bool:
    low, high = reading.fair.low, reading.fair.high
    return low is not None and high is not None and reading.value is not None and low > 0


def _scaled(found: Sequence[Mention], indices: Sequence[int], spots: dict[int, Spot]) -> list[Figure]:
    raw = [(index, _in_base_units(found[index].reading)) for index in indices]
    scale = lcm(*(end.denominator for _, ends in raw for end in ends))
    if scale.bit_length() > _HOPELESS:
        return []
    return [
        Figure(
            index, spots[index], found[index].reading, thing_of(found[index]),
            int(low * scale), int(high * scale), int(value * scale), int(step * scale), scale,
        )
        for index, (low, high, value, step) in raw
    ]  # fmt: skip


def _in_base_units(reading: Reading) -> tuple[Rational, Rational, Rational, Rational]:
    """Both ends of the fair set, the value and the step."""
    factor = Fraction(reading.unit.factor)
    tight = reading.fair.tightened()
    assert reading.value is not None and tight.low is not None and tight.high is not None
    return tight.low * factor, tight.high * factor, reading.value * factor, _step(reading) * factor


def _step(reading: Reading) -> Rational:
    """The place of the last digit that tells something: zeros behind a decimal point do, other last zeros do not."""
    assert reading.value is not None
    written = reading.resolution or Fraction(1)
    return written if written < 1 else last_place(reading.value, written)

"""Statements after applying what somebody says about the numbers: some are left out, some are read in another way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from audit.numbers import Reading
from audit.relations.model import Statement

Stretch = tuple[int, int]  # offsets into the article's text


def told_otherwise(
    statements: Sequence[Statement], left_out: Sequence[Stretch], readings: Mapping[Stretch, Reading]
) -> list[Statement]:
    """The statements without those at places that are left out, renumbered, with the readings of their places."""
    found: list[Statement] = []
    for one in statements:
        if any(_touches(one, place) for place in left_out):
            continue
        other = next((reading for place, reading in readings.items() if _touches(one, place)), None)
        found.append((one if other is None else _read(one, other))._replace(number=len(found)))
    return found


def _touches(one: Statement, place: Stretch) -> bool:
    return one.reading.start < place[1] and place[0] < one.reading.end


def _read(one: Statement, reading: Reading) -> Statement:
    factor = reading.unit.factor
    value = None if reading.value is None else reading.value * factor
    return one._replace(fair=reading.fair.scaled(factor), widest=reading.widest.scaled(factor), value=value)

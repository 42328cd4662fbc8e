"""Weights of a whole: a column of them adds up to the 100 or 1,000 printed first or last, whatever its rows are
called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.tables.structure.found import Sure
from audit.tables.structure.grid import GridLine
from audit.tables.structure.related import Operand, RelatedCells
from audit.tables.structure.slipped import is_one_slip

_WHOLES = (100, 1000, 10_000)
_LEAST = 3  # parts: two add up to a whole too easily
_MANY_DIGITS = 10  # a part that one slip could explain has at least two digits


def weights_of(
    lines: Sequence[GridLine], across: Sequence[GridLine], scale: int, is_rows: bool, known: frozenset[int]
) -> Iterator[RelatedCells]:
    """The sum of each line of weights, unless a total among the lines across is ``known``."""
    for line in lines:
        places = [at for at, step in enumerate(line.steps) if step]
        if "WEIGHTS" not in line.roles or len(places) <= _LEAST:
            continue
        whole = _whole_of(line, places, scale)
        parts = [at for at in places if at != whole and not across[at].roles & {"PART", "SUBTOTAL"}]
        if whole is None or whole in known or len({across[at].indent for at in parts}) != 1:
            continue
        gap = (line.values[whole] or 0) - sum(line.values[at] or 0 for at in parts)
        slack = sum(line.steps[at] for at in (whole, *parts))
        holds = abs(gap) * 2 <= slack
        if holds or _is_explained(line, parts, gap) or _is_slip_of_whole(line, whole, gap):
            yield _related(line, whole, parts, across, is_rows, holds)


def _whole_of(line: GridLine, places: Sequence[int], scale: int) -> int | None:
    """The place of the whole: one that is printed so, else one that all others make so."""
    ends = (places[0], places[-1])
    added = sum(line.values[at] or 0 for at in places)
    made = [at for at in ends if added - (line.values[at] or 0) in _wholes(scale)]
    return next((at for at in ends if _is_whole(line, at, scale)), made[0] if len(made) == 1 else None)


def _is_slip_of_whole(line: GridLine, whole: int, gap: int) -> bool:
    """Whether one slip in the whole makes it miss the sum of its parts."""
    value, step = line.values[whole] or 0, line.steps[whole]
    return is_one_slip(value // step, (value - gap) // step)


def _wholes(scale: int) -> list[int]:
    return [one * 10**scale for one in _WHOLES]


def _is_whole(line: GridLine, at: int, scale: int) -> bool:
    return line.values[at] in _wholes(scale)


def _is_explained(line: GridLine, parts: Sequence[int], gap: int) -> bool:
    """Whether one slip in a part explains why the sum misses its whole."""
    values = ((line.values[at] or 0, line.steps[at]) for at in parts)
    return any(
        value + gap >= _MANY_DIGITS * step and is_one_slip(value // step, (value + gap) // step)
        for value, step in values
    )


def _related(
    line: GridLine, whole: int, parts: Sequence[int], across: Sequence[GridLine], is_rows: bool, holds: bool
) -> RelatedCells:
    def operand(at: int) -> Operand:
        here, there = line.number, across[at].number
        return Operand(here, there) if is_rows else Operand(there, here)

    fields = (("parts", tuple(map(operand, parts))), ("total", (operand(whole),)))
    return RelatedCells("parts", fields, Sure.ANNOUNCED, holds, True, line.label)

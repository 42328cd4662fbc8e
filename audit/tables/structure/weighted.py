"""Means that their words call weighted: of the lines above, each weighted with its amount in another line across."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log2
from typing import NamedTuple

from audit.tables.structure.found import Sure
from audit.tables.structure.grid import GridLine
from audit.tables.structure.related import Operand, RelatedCells

_BITS = 6.0
_MOST_PARTS = 12  # of one mean: a longer one is too hard to decide exactly
_NO_PARTS = frozenset(("TOTAL", "SUBTOTAL", "GRAND", "PART", "MEAN", "MEDIAN", "WEIGHTED", "CHANGE", "SHARE"))


class _Fit(NamedTuple):
    """The line across that has the weights, and in which others the mean holds or not."""

    weights: int
    held: tuple[int, ...]
    missed: tuple[int, ...]
    bits: float


def weighted_of(
    lines: Sequence[GridLine], across: Sequence[GridLine], is_rows: bool
) -> Iterator[RelatedCells]:
    """The relations of weighted means among some lines."""
    for at, line in enumerate(lines):
        if "WEIGHTED" not in line.roles:
            continue
        parts = _parts(lines, at)
        fits = [_fit(lines, at, parts, one) for one, other in enumerate(across) if other.is_added]
        best = max((fit for fit in fits if fit is not None), key=lambda fit: fit.bits, default=None)
        if best is None or best.bits - log2(len(fits)) < _BITS or len(best.missed) * 2 > len(best.held):
            continue
        for place in (*best.held, *best.missed):
            yield _related(lines, at, parts, best, place, across, is_rows)


def _parts(lines: Sequence[GridLine], at: int) -> list[int]:
    """The lines above a mean, back to the last one that sums up."""
    found: list[int] = []
    for one in range(at - 1, -1, -1):
        if not lines[one].roles & _NO_PARTS:
            found.append(one)
        elif found:
            break
    return found[::-1][: _MOST_PARTS + 1]


def _fit(lines: Sequence[GridLine], at: int, parts: Sequence[int], weights: int) -> _Fit | None:
    amounts = [lines[one].values[weights] for one in parts]
    if not 1 < len(parts) <= _MOST_PARTS or any(not one or one < 0 for one in amounts):
        return None
    held: list[int] = []
    missed: list[int] = []
    bits = 0.0
    for place, value in enumerate(lines[at].values):
        values = [lines[one].values[place] for one in parts]
        known = all(
            other is not None and lines[one].steps[place] for one, other in zip(parts, values, strict=True)
        )
        if place == weights or value is None or not lines[at].steps[place] or not known:
            continue
        made, slack = _made(lines, parts, weights, place)
        allowed = lines[at].steps[place] / 2 + slack
        if abs(value - made) <= allowed * 1.0000001:
            held.append(place)
            spread = max(other or 0 for other in values) - min(other or 0 for other in values)
            bits += max(0.0, log2((spread + allowed) / (2 * allowed)))  # it lies among them in any case
        else:
            missed.append(place)
    return _Fit(weights, tuple(held), tuple(missed), bits) if held else None


def _made(lines: Sequence[GridLine], parts: Sequence[int], weights: int, place: int) -> tuple[float, float]:
    """The weighted mean, and by how much rounding can change it."""
    amounts = [lines[one].values[weights] or 0 for one in parts]
    values = [lines[one].values[place] or 0 for one in parts]
    whole = sum(amounts)
    mean = sum(amount * value for amount, value in zip(amounts, values, strict=True)) / whole
    half = max(lines[one].steps[place] for one in parts) / 2
    moved = sum(
        lines[one].steps[weights] / 2 * abs(value - mean) for one, value in zip(parts, values, strict=True)
    )
    return mean, half + moved / whole


def _related(
    lines: Sequence[GridLine], at: int, parts: Sequence[int], fit: _Fit, place: int, across: Sequence[GridLine], is_rows: bool
) -> RelatedCells:  # fmt: skip
    def operand(line: int, where: int) -> Operand:
        here, there = lines[line].number, across[where].number
        return Operand(here, there) if is_rows else Operand(there, here)

    fields = (
        ("mean", (operand(at, place),)),
        ("values", tuple(operand(one, place) for one in parts)),
        ("weights", tuple(operand(one, fit.weights) for one in parts)),
    )
    tells = len(fit.held) > 1
    return RelatedCells("weighted", fields, Sure.ANNOUNCED, place in fit.held, tells, lines[at].label)

"""Means of the lines before them, and the points of a league."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from math import log2

from audit.tables.structure.found import Equation, Sure, Term, bits_of
from audit.tables.structure.grid import GridLine

_BITS_NAMED = 6.0
_BITS_TOLD = 10.0
_WEIGHTS = ((3, 1), (2, 1))


def means_of(
    lines: Sequence[GridLine], sums: Sequence[Equation], across: Sequence[GridLine]
) -> Iterator[Equation]:
    """The lines that their words call a mean: of the parts of a total, or of all lines before them."""
    for at, line in enumerate(lines):
        if "MEAN" not in line.roles:
            continue
        runs = {
            tuple(term.line for term in one.terms)
            for one in sums
            if all(term.times == 1 for term in one.terms)
        }
        above = tuple(
            one
            for one in range(at)
            if lines[one].is_added and not lines[one].roles & {"TOTAL", "SUBTOTAL", "GRAND", "PART"}
        )
        runs.add(above)
        tried = [
            made
            for run in runs
            if len(run) > 1 and at not in run and (made := _mean(lines, at, run)) is not None
        ]
        if tried:
            yield max(tried, key=lambda one: one.bits)


def _mean(lines: Sequence[GridLine], at: int, run: Sequence[int]) -> Equation | None:
    held, missed, bits = [], [], 0.0
    line = lines[at]
    for one, value in enumerate(line.values):
        values = [lines[term].values[one] for term in run]
        if (
            value is None
            or not line.steps[one]
            or any(
                other is None or not lines[term].steps[one] for other, term in zip(values, run, strict=True)
            )
        ):
            continue
        total = sum(other for other in values if other is not None)
        slack = sum(lines[term].steps[one] for term in run) + len(run) * line.steps[one]
        if abs(value * len(run) - total) * 2 <= slack:
            held.append(one)
            bits += bits_of(total, slack)
        else:
            missed.append(one)
    if (
        not held
        or bits < _BITS_NAMED
        or len(missed) > len(held)
        or (len(held) == 1 and missed and bits < _BITS_TOLD)
    ):
        return None
    tells = bits >= _BITS_TOLD and len(missed) <= max(1, len(held) // 3)
    return Equation(
        "mean",
        at,
        tuple(Term(one) for one in run),
        tuple(held),
        tuple(missed),
        bits,
        Sure.ANNOUNCED,
        tells=tells,
    )


def points_of(lines: Sequence[GridLine], noted: Container[tuple[int, int]] = ()) -> Iterator[Equation]:
    """Points that result from games won and drawn.

    A note at a figure, with the line and the place across being among the ``noted``, means that points were
    deducted."""
    for at, line in enumerate(lines):
        if "POINTS" not in line.roles:
            continue
        best: Equation | None = None
        tried = 0
        for won in range(len(lines)):
            for drawn in range(max(0, won - 2), min(len(lines), won + 3)):
                if at in (won, drawn) or won == drawn:
                    continue
                for weights in _WEIGHTS:
                    tried += 1
                    made = _weighted(lines, at, (won, drawn), weights, tried)
                    if made is not None and (best is None or made.bits > best.bits):
                        best = made
        if best is not None:
            yield best._replace(missed=tuple(one for one in best.missed if (at, one) not in noted))


def _weighted(
    lines: Sequence[GridLine], at: int, terms: tuple[int, int], weights: tuple[int, int], tried: int
) -> Equation | None:
    held, missed, bits = [], [], 0.0
    for one, value in enumerate(lines[at].values):
        first, second = (lines[term].values[one] for term in terms)
        if value is None or first is None or second is None or not lines[at].steps[one]:
            continue
        if value == weights[0] * first + weights[1] * second:
            held.append(one)
            bits += bits_of(value, lines[at].steps[one])
        else:
            missed.append(one)
    bits -= log2(tried)
    if bits < _BITS_TOLD or len(missed) * 3 > len(held):
        return None
    made = tuple(Term(term, weight) for term, weight in zip(terms, weights, strict=True))
    return Equation("parts", at, made, tuple(held), tuple(missed), bits, Sure.ANNOUNCED, tells=len(held) > 2)

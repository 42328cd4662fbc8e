"""Counts that are printed to the last unit: their sums have to be right to the last unit as well.

Rounded numbers that are added miss their rounded total by a last digit quite often. If none of many sums does, and no
word says that the figures are in thousands, they are counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log2, pi, sqrt

from audit.tables.structure.found import Equation
from audit.tables.structure.grid import GridLine
from audit.tables.words import scale_of

_BITS = 10.0
_EXACT_FOR_ONE_OFF = 12


def with_exact_sums(
    lines: Sequence[GridLine], sums: Sequence[Equation], unit: int, words: str
) -> list[Equation]:
    """The sums of a grid; if its figures are counts, those that are off by a last digit count as missed.

    ``unit`` is one in the scale of the values."""
    if scale_of(words):
        return list(sums)
    bits, off, exact = 0.0, 0, 0
    for one in sums:
        for place in one.held:
            if not _is_whole(lines, one, place, unit):
                continue
            if _gap(lines, one, place):
                off += 1
            elif len(one.terms) > 1:
                exact += 1
                bits += log2(sqrt(2 * pi * (len(one.terms) + 1) / 12))
    if bits < _BITS or off > max(1, exact // _EXACT_FOR_ONE_OFF):
        return list(sums)
    return [_exactly(lines, one, unit) for one in sums]


def _is_whole(lines: Sequence[GridLine], one: Equation, place: int, unit: int) -> bool:
    """Whether all figures of a sum are whole numbers."""
    steps = [lines[one.result].steps[place], *(lines[term.line].steps[place] for term in one.terms)]
    return all(step in (0, unit) for step in steps)


def _gap(lines: Sequence[GridLine], one: Equation, place: int) -> int:
    made = sum(term.times * (lines[term.line].values[place] or 0) for term in one.terms)
    return (lines[one.result].values[place] or 0) - made


def _exactly(lines: Sequence[GridLine], one: Equation, unit: int) -> Equation:
    whole = {place for place in (*one.held, *one.missed) if _is_whole(lines, one, place, unit)}
    missed = {place for place in one.held if place in whole and _gap(lines, one, place)}
    if not missed or len(missed) >= len(one.held):
        return one._replace(exact=frozenset(whole) if not missed else frozenset())
    held = tuple(place for place in one.held if place not in missed)
    return one._replace(held=held, missed=(*one.missed, *sorted(missed)), exact=frozenset(whole))

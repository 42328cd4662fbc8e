"""What follows from two lines: a change in amount or percent, a share or a rate; and means, points and shares of
totals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log2, log10
from typing import NamedTuple

from audit.tables.structure.found import Equation, Sure, Term
from audit.tables.structure.grid import GridLine

_REACH = 9  # lines between a result and what it is computed from
_BITS_NAMED = 5.0
_BITS_TOLD = 5.0
_BITS_CHANCE = 3.0
_QUOTIENTS = frozenset(("RATE", "PERCENT", "SHARE"))
_BITS_QUOTIENT = 12.0  # of one that may be per ten, per thousand …


class FloatFigure(NamedTuple):
    """A figure as floats: its value and half its last place."""

    value: float
    half: float


def pairs_of(lines: Sequence[GridLine], across: Sequence[GridLine], scale: int) -> list[Equation]:
    """The lines that follow from two others, each with the pair that fits it best."""
    search = _Pairs(lines, scale, [one.is_percent for one in across])
    found = []
    for at, line in enumerate(lines):
        best = None
        for form in _forms(line):
            one = search.best(at, form)
            if one is not None and (best is None or one.bits > best.bits):
                best = one
        if best is not None:
            found.append(best)
    return found


def _forms(line: GridLine) -> Iterator[str]:
    roles = line.roles
    percent = "PERCENT" in roles
    if "CODE" in roles:
        return
    if "CHANGE" in roles:
        if not percent:
            yield "difference"
        yield "growth"
        if percent:
            yield "difference"
    elif roles & _QUOTIENTS:
        yield "quotient"
        if percent and "SHARE" not in roles:
            yield "growth"


@lru_cache(maxsize=256)
def _closest(away: tuple[int, ...]) -> list[tuple[int, int]]:
    """All pairs of items at these distances, the closest first."""
    pairs = [(first, second) for first in range(len(away)) for second in range(len(away)) if first != second]
    return sorted(pairs, key=lambda pair: away[pair[0]] + away[pair[1]])


class _Pairs:
    def __init__(self, lines: Sequence[GridLine], scale: int, percents: Sequence[bool]) -> None:
        self.lines = lines
        self.percents = percents  # the lines across that contain percents
        self.unit = 10.0**scale
        self.floats = [
            [None if value is None or not step else FloatFigure(value / self.unit, step / self.unit / 2) for value, step in zip(line.values, line.steps, strict=True)]
            for line in lines
        ]  # fmt: skip

    def best(self, at: int, form: str) -> Equation | None:
        """The pair that a line follows from in one way."""
        found: Equation | None = None
        results = self.floats[at]
        voters = [one for one, value in enumerate(results) if value is not None]
        near = sorted(
            (one for one in range(len(self.lines)) if one != at and self._may(one, form, at)),
            key=lambda one: abs(one - at),
        )[:_REACH]
        for tried, (first, second) in enumerate(_closest(tuple(abs(one - at) for one in near)), 1):
            made = self._tried(at, near[first], near[second], form, voters, tried)
            if made is not None and (found is None or made.bits > found.bits + 1):
                found = made
        return found

    def _may(self, one: int, form: str, at: int) -> bool:
        """Whether a line can be one that another follows from."""
        line, result = self.lines[one], self.lines[at]
        if "CODE" in line.roles or "CHANGE" in line.roles:
            return False
        if form == "difference" and line.is_percent != result.is_percent:
            return False
        return not (form == "quotient" and line.is_percent)

    def _tried(
        self, at: int, first: int, second: int, form: str, voters: Sequence[int], tried: int
    ) -> Equation | None:
        held, missed, bits = [], [], 0.0
        power: int | None = None
        results, tops, bottoms = self.floats[at], self.floats[first], self.floats[second]
        for one in voters:
            result, top, bottom = results[one], tops[one], bottoms[one]
            if result is None or top is None or bottom is None:
                continue
            if form == "difference":
                made, slack = top.value - bottom.value, top.half + bottom.half
            elif not bottom.value:
                continue
            else:
                quotient = top.value / bottom.value
                slack = abs(quotient) * bottom.half / abs(bottom.value) + top.half / abs(bottom.value)
                if form == "growth" and self.percents[one] and _are_points(result, top, bottom):
                    continue
                if form == "growth":
                    made, slack = 100 * (quotient - 1), 100 * slack
                else:
                    if power is None:
                        power = self._power(at, result, quotient)
                        if power is None:
                            return None
                    made, slack = quotient * 10.0**power, slack * 10.0**power
            allowed = result.half + slack
            if abs(result.value - made) <= allowed * 1.0000001:
                held.append(one)
                # Anything can be met: a slack as wide as the value proves nothing.
                bits += max(0.0, log2((abs(result.value) + result.half) / (2 * allowed)) + 1)
            else:
                missed.append(one)
                if len(missed) > 2 + len(voters) // 4 and len(missed) > len(held):
                    return None
        return self._judged(at, first, second, form, held, missed, bits, tried, power or 0)

    def _power(self, at: int, result: FloatFigure, quotient: float) -> int | None:
        if self.lines[at].is_percent:
            return 2
        if not quotient or not result.value or (quotient < 0) != (result.value < 0):
            return None
        return round(log10(result.value / quotient))

    def _judged(
        self,
        at: int,
        first: int,
        second: int,
        form: str,
        held: list[int],
        missed: list[int],
        bits: float,
        tried: int,
        power: int,
    ) -> Equation | None:
        if not held or len(missed) * 2 > len(held):
            return None
        bits -= log2(tried)
        least = _BITS_QUOTIENT if form == "quotient" and not self.lines[at].is_percent else _BITS_TOLD
        if bits < _BITS_CHANCE or (missed and bits < least):
            return None
        sure = Sure.ANNOUNCED if bits >= _BITS_NAMED and len(held) > 1 else Sure.COINCIDENCE
        key = form if form != "quotient" else "share" if self.lines[at].is_percent else "each"
        tells = bits >= least and len(held) > 1
        return Equation(
            key,
            at,
            (Term(first), Term(second)),
            tuple(held),
            tuple(missed),
            bits - 4 * len(missed),
            sure,
            power,
            tells,
        )


def _are_points(result: FloatFigure, top: FloatFigure, bottom: FloatFigure) -> bool:
    """Whether the change of a percent is given in points, as is common in a column of changes in percent."""
    return abs(result.value - (top.value - bottom.value)) <= result.half + top.half + bottom.half

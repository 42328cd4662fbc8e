"""Sums of lines, judged by the lines across: where a sum holds, how much evidence that is, and whether it is one."""

from __future__ import annotations

from collections.abc import Sequence
from math import log2
from typing import NamedTuple

from audit.tables.structure.found import Equation, Sure, Term, bits_of
from audit.tables.structure.grid import GridLine
from audit.tables.structure.slipped import is_one_slip

_BITS_NAMED = 5.0
_BITS_ALONE = 12.0  # bits, beyond those of the choice, that are needed with values alone and no words
_BITS_TOLD_NAMED = 8.0
_BITS_TOLD_SIGNED = 12.0
_BITS_TOLD = 18.0
_MOST_NEAR = 6  # last digits by which rounding may change the intended value
_ODD = 3  # a sum this many times its total is not a sum


class Votes(NamedTuple):
    """Where a sum holds and where not, and how much evidence that is."""

    held: tuple[int, ...]
    missed: tuple[int, ...]
    bits: float
    exact_bits: float = 0.0  # if no sum misses its total by as much as a last digit


class Voting:
    """Some lines, and the lines across that have a vote."""

    def __init__(self, lines: Sequence[GridLine], voters: Sequence[int]) -> None:
        self.lines = lines
        self.voters = voters

    def votes(self, at: int, terms: Sequence[tuple[int, int]], grouped: bool = False) -> Votes:
        """Where a sum holds. A total with a single non-zero part says little, unless the parts are ``grouped``."""
        line = self.lines[at]
        least = 1 if grouped else 2
        plain = all(times == 1 for _, times in terms)
        held, missed, between, bits, exact, off = [], [], [], 0.0, 0.0, 0
        for one in self.voters:
            total, step = line.values[one], line.steps[one]
            if total is None or not step:
                continue
            made, slack, printed = 0, step, 0
            for term, times in terms:
                value = self.lines[term].values[one]
                if value is None:
                    break
                made += times * value
                slack += abs(times) * self.lines[term].steps[one]
                printed += value != 0
            else:
                if not printed:
                    continue
                if abs(total - made) * 2 <= slack:
                    held.append(one)
                    bits += bits_of(total, slack) if printed >= least else 0.0
                    exact += bits_of(total, step) if printed >= least else 0.0
                    off += total != made
                elif plain and self._is_mean(at, one, terms):
                    between.append(one)
                else:
                    missed.append(one)
        missed += [one for one in between if len(held) >= len(between) and self.is_slipped(at, terms, one)]
        return Votes(tuple(held), tuple(missed), bits, 0.0 if off else exact)

    def is_slipped(self, at: int, terms: Sequence[tuple[int, int]], voter: int) -> bool:
        parts = [self.lines[term] for term, times in terms if times == 1]
        return is_slip(self.lines[at], parts, voter)

    def _is_mean(self, at: int, voter: int, terms: Sequence[tuple[int, int]]) -> bool:
        """Whether a total lies among its parts, as a mean or a rate of them does, or so near them that it is far from their sum."""
        values = [self.lines[term].values[voter] or 0 for term, _ in terms if self.lines[term].steps[voter]]
        count, added, total = len(values), sum(values), self.lines[at].values[voter] or 0
        if count < 2 or min(values) < 0:
            return count > 1 and abs(total * count - added) * 2 <= count * self.lines[at].steps[voter]
        low, high = min(values), max(values)
        near = low * 4 <= total * 5 and total * 4 <= high * 5 and total * 3 < added * 2
        return low <= total <= high or near

    def judged(
        self, at: int, terms: tuple[Term, ...], votes: Votes, tried: int, named: bool, signed: bool = False
    ) -> Equation | None:
        held, missed, bits, exact = votes
        bits = max(bits, exact)
        if not held or not bits or len(missed) > len(held):
            return None
        bits -= log2(tried)
        one_off = len(missed) <= max(1, len(held) // 3)
        enough = _BITS_NAMED if named else _BITS_ALONE
        if bits < enough or (not named and (not one_off or (len(held) == 1 and missed))):
            return None
        least = _BITS_TOLD_SIGNED if signed else _BITS_TOLD_NAMED
        tells = (named and one_off and bits >= least) or (one_off and len(held) > 1 and bits >= _BITS_TOLD)
        if named and not tells and not signed and len(missed) == 1 == len(held):
            tells = self.is_slipped(at, terms, missed[0])  # the only other column confirms the sum
        sure = Sure.ANNOUNCED if named else Sure.LIKELY
        return Equation("parts", at, terms, held, missed, bits - 4 * len(missed), sure, tells=tells)


def is_slip(total: GridLine, parts: Sequence[GridLine], voter: int) -> bool:
    """Whether one wrong digit, or two swapped ones, explain by how much a sum misses its total."""
    value = total.values[voter]
    made = sum(one.values[voter] or 0 for one in parts)
    slack = total.steps[voter] + sum(one.steps[voter] for one in parts)
    if value is None or not made or not value or not 1 / _ODD < made / value < 4 * _ODD:
        return False
    if bits_of(value, slack) < 8:
        return False
    likely = [
        (value, made),
        *((one.values[voter] or 0, (one.values[voter] or 0) + value - made) for one in parts),
    ]
    near = min(_MOST_NEAR, slack // 2 // max(1, total.steps[voter]))
    return any(
        is_one_slip(printed, meant + off * total.steps[voter])
        for printed, meant in likely
        for off in range(-near, near + 1)
    )

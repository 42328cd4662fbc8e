"""Could a repair fit by chance? Then it explains nothing.

Any one-digit number is one keystroke from any other, so it means little that 1 for 10 or 4 for 5 restores a sum; it
means much that swapping two digits of 13,087 does. For an equality, the share of numbers of that length that would
fit is compared with the number of slips of that kind that were tried.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction

from audit.base.intervals import Interval
from audit.diagnosis.candidates import SlipCandidate

SHIFTS = frozenset(("point", "zero", "scale"))  # the same figures, multiplied by a power of ten
ONE_DIGIT = frozenset(("digit", "alike"))  # one digit replaced by another
TELLING = Fraction(1, 10)  # a repair that one number in ten would fit is not offered


def length(candidate: SlipCandidate) -> int:
    """The number of significant places in the number that a slip gives: its digits down to the last one written."""
    digits = sum(character.isdigit() for character in candidate.slip.text.lstrip("0.０"))
    return max(digits, 1)


def by_kind(candidates: Iterable[SlipCandidate]) -> Counter[tuple[str, int]]:
    """How many slips of each kind give a number of each length."""
    return Counter((one.slip.kind, length(one)) for one in candidates)


def chance(candidate: SlipCandidate, tried: Counter[tuple[str, int]], wanted: Sequence[Interval]) -> Fraction:
    """How many slips of this kind would be expected to fit if the wanted values were random numbers of their length.

    However many powers of ten are tried, the figures are the same and fit at most once."""
    digits, kind = length(candidate), candidate.slip.kind
    fitting = sum((_values(one, candidate) for one in wanted), Fraction(0))
    trials = 1 if kind in SHIFTS else tried[kind, digits]
    return trials * max(fitting, Fraction(1)) / (9 * Fraction(10) ** (digits - 1))


def _values(wanted: Interval, candidate: SlipCandidate) -> Fraction:
    """How many numbers written to the candidate's last place meet a demand."""
    if wanted.low is None or wanted.high is None or not candidate.resolution:
        return Fraction(1) if wanted.is_point else Fraction(10) ** length(candidate)
    width = Fraction(wanted.high - wanted.low) + _width(candidate.fair)
    return width / candidate.resolution


def _width(values: Interval) -> Fraction:
    if values.low is None or values.high is None:
        return Fraction(0)
    return Fraction(values.high - values.low)

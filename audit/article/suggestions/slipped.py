"""Whether one slip of pen or keyboard explains why numbers do not fit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from audit.article.suggestions.figures import Figure
from audit.slips import slips_of

_FIGURES = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_RARE = 3  # the class of slips that turn any number into many others


def slipped(parts: Sequence[Figure], total: Figure) -> bool:
    """Whether one common slip in one of the numbers would make the parts add up to the total exactly."""
    missing = total.value - sum(part.value for part in parts)
    exact = [(total, total.value - missing), *((part, part.value + missing) for part in parts)]
    return any(could_be(figure, Fraction(value), Fraction(value)) for figure, value in exact)


def could_be(figure: Figure, low: Fraction, high: Fraction) -> bool:
    """Whether a common slip turned a number from ``low`` to ``high``, on the scale of the figure, into what is
    written."""
    match = _FIGURES.search(figure.reading.text)
    if low <= 0 or match is None or not figure.value:
        return False
    written = match.group().replace(",", "")
    digit = Fraction(written) / figure.value
    return any(
        slip.rank < _RARE
        and _NUMBER.fullmatch(slip.text)
        and low * digit <= Fraction(slip.text) <= high * digit
        for slip in slips_of(written)
    )

"""Whether one slip of pen or keyboard explains why numbers do not fit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from audit.article.suggestions.figures import Figure
from audit.intervals import exact_text
from audit.slips import slips_of

_FIGURES = re.compile(r"\d[\d,]*(?:\.\d+)?")
_RARE = 3  # the class of slips that turn any number into many others


def slipped(parts: Sequence[Figure], total: Figure) -> bool:
    """Whether one common slip in one of the numbers would make the parts add up to the total exactly."""
    missing = total.value - sum(part.value for part in parts)
    return could_be(total, total.value - missing) or any(
        could_be(part, part.value + missing) for part in parts
    )


def could_be(figure: Figure, value: int) -> bool:
    """Whether a common slip turned ``value``, on the scale of the figure, into what is written."""
    match = _FIGURES.search(figure.reading.text)
    if value <= 0 or match is None or not figure.value:
        return False
    written = match.group().replace(",", "")
    meant = Fraction(written) * Fraction(value, figure.value)
    return any(slip.rank < _RARE and slip.text == exact_text(meant) for slip in slips_of(written))

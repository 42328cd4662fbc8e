"""Half a point, a quarter point: percentage points, beside a percent or a rate and where nothing else is said."""

from __future__ import annotations

from audit.languages.en import phrases as english
from audit.numbers.lexicon import Marker, unit_at
from audit.numbers.patterns import Pattern

_POINT = Pattern(english.POINT)
_RATE = Pattern(english.POINTS_OF)
_FAR = 80  # characters within which a percent or a rate makes points percentage points


def points_of_rate(text: str, position: int) -> tuple[Marker, int] | None:
    """The unit of a part that ends at ``position``, and its end, where it is a part of a percentage point."""
    point = _POINT.match(text, position)
    if point is None:
        return None
    end = point.end()
    near = _RATE.search(text, max(0, end - _FAR), end + _FAR) is not None
    found = unit_at(english.PERCENTAGE_POINT, 0) if near or end == len(text) else None
    return None if found is None else (found[0], end)

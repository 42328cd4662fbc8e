"""Years that are alone."""

from __future__ import annotations

from audit.numbers.reading import Kind, Reading

_LONGEST_YEAR = 366  # days


def is_bare_year(reading: Reading) -> bool:
    """Whether a number is just a year: it says when something was, and is not a figure that could be a slip."""
    low, high = reading.fair.low, reading.fair.high
    if reading.kind is not Kind.DATE or low is None or high is None:
        return False
    return _LONGEST_YEAR - 3 < high - low <= _LONGEST_YEAR

"""A thing that has a name, and what is known about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Known(NamedTuple):
    """One total of a thing: from the least to the most that is known, with the year of the figure and the source.

    The year is 0 if none is given. ``currency`` is that of money; ``growth`` is the percent by which it grows in a
    year, if known."""

    low: int
    high: int
    year: int
    source: str
    currency: str = ""
    growth: float | None = None


class Thing(NamedTuple):
    """A thing that has a name. ``only_warns``: the extent of a city varies too much for more."""

    english: str
    chinese: str
    totals: Mapping[str, tuple[Known, ...]]
    only_warns: bool = False

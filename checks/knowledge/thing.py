"""A thing that has a name, and what is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Known(NamedTuple):
    """One total of a thing: from the least to the most that is known of it, with the year of the figure (nought where
    none is told) and the source. ``currency`` is that of money; ``growth`` the percent by which it grows in a year, where
    that is known."""

    low: int
    high: int
    year: int
    source: str
    currency: str = ""
    growth: float | None = None


class Thing(NamedTuple):
    """A thing that has a name. ``only_warns``: what a city is differs too much for more."""

    english: str
    chinese: str
    totals: Mapping[str, tuple[Known, ...]]
    only_warns: bool = False

"""The English words that numbers are written with, and their values, combined for the reader."""

from __future__ import annotations

from audit.languages.en.numbers import (
    GROUPS,
    HALVES,
    MONEY_SUFFIXES,
    MULTIPLES,
    ORDINALS,
    PARTS,
    PLURALS,
    SCALES,
    SUFFIXES,
    TENS,
    UNITS,
    VAGUE,
)

__all__ = [
    "GROUPS",
    "HALVES",
    "MONEY_SUFFIXES",
    "MULTIPLES",
    "ORDINALS",
    "PARTS",
    "PLURALS",
    "SCALES",
    "STARTS",
    "SUFFIXES",
    "TENS",
    "UNITS",
    "VAGUE",
]

STARTS = frozenset(
    (*UNITS, *TENS, *ORDINALS, *MULTIPLES, *HALVES, *PLURALS, *VAGUE, "a", "an", "half", "couple", "point")
)

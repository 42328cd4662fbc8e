"""A suggested check: a relation between an article's numbers that holds, or that its words announce and its
numbers break."""

from __future__ import annotations

from fractions import Fraction

from audit.findings import Sentence
from audit.records import NamedTuple

SURE, LIKELY, ALL = 1, 2, 3  # levels of ``--suggest``

# Keys of a check in claim-file form, in the order in which a claim file has them. A value is an expression over
# n0, n1 … (the numbers by their place among the mentions), a row of such expressions, or words of the article.
Entry = tuple[str, str | tuple[str, ...]]
WORDS = ("items",)  # keys whose values are words of the article


class Suggestion(NamedTuple):
    """One check that could be made. ``numbers`` are indices of mentions. ``holds`` is false where the words
    announce a relation that the numbers break. ``chance`` is how many relations as good as this one would be
    expected among unrelated numbers (at most 1); docs/suggestions.md says how it is reckoned. ``reason`` is
    what speaks for the check, ``level`` how much: 1 sure, 2 likely, 3 all."""

    form: str  # sum, share, difference, growth, ratio, threshold, list, same
    check: tuple[Entry, ...]
    numbers: tuple[int, ...]
    holds: bool
    chance: Fraction
    reason: Sentence
    level: int


def name(index: int) -> str:
    """What a number is called in a suggested check."""
    return f"n{index}"

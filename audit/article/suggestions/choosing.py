"""From relations that fit to suggestions: how much speaks for each, and which of them say the same."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from audit.article.suggestions.model import ALL, LIKELY, SURE, Suggestion

TELLING = Fraction(1, 20)  # one coincidence in twenty: worth a look without any words
POSSIBLE = Fraction(1, 15)  # the most at which unannounced numbers are offered at all
CLEAR = Fraction(1, 10)  # the most at which announced numbers are sure
ANNOUNCED = Fraction(1, 2)  # the most at which words outweigh that the numbers say little


def level_of(chance: Fraction, announced: bool) -> int | None:
    """1 where words and numbers agree, 2 where one of them is clear, 3 where it may be so; else ``None``."""
    if announced:
        return SURE if chance <= CLEAR else LIKELY if chance <= ANNOUNCED else None
    return LIKELY if chance <= TELLING else ALL if chance <= POSSIBLE else None


def chosen(offered: Iterable[Suggestion]) -> list[Suggestion]:
    """What is left when each relation is told once: the best account of a set of numbers, and of the sums that
    give one and the same total; in the order of the text."""
    kept: list[Suggestion] = []
    for one in sorted(offered, key=_merit):
        if not any(_says_the_same(one, other) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: (min(one.numbers), one.numbers, one.form, not one.holds))


def _merit(one: Suggestion) -> tuple[object, ...]:
    return one.level, not one.holds, one.chance, len(one.numbers), one.numbers, one.form


def _says_the_same(one: Suggestion, other: Suggestion) -> bool:
    if set(one.numbers) == set(other.numbers) or _inside(one, other):
        return True
    results = _results(one), _results(other)
    return bool(results[0]) and results[0] == results[1]


def _inside(one: Suggestion, other: Suggestion) -> bool:
    """Parts of an announced total stand side by side: that some of them add up to another is a coincidence."""
    both_sums = one.form == other.form == "sum"
    return both_sums and one.level > other.level and set(one.numbers) < set(other.numbers)


def _results(one: Suggestion) -> str | None:
    """What a relation explains: a number is explained once. Lists and repetitions stand by themselves."""
    fields = dict(one.check)
    found = fields.get("total") or fields.get("share") or fields.get("lists")
    return found if isinstance(found, str) else None

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
    told: set[object] = set()  # sets of numbers, and what is explained
    sums: dict[int, list[Suggestion]] = {}  # by each of their numbers
    for one in sorted(offered, key=_merit):
        accounts = {frozenset(one.numbers), _explained(one)} - {None}
        if accounts & told or any(_inside(one, other) for other in sums.get(one.numbers[0], ())):
            continue
        kept.append(one)
        told |= accounts
        for number in one.numbers if one.form == "sum" else ():
            sums.setdefault(number, []).append(one)
    return sorted(kept, key=lambda one: (min(one.numbers), one.numbers, one.form, not one.holds))


def _merit(one: Suggestion) -> tuple[object, ...]:
    return one.level, not one.holds, one.chance, len(one.numbers), one.numbers, one.form


def _inside(one: Suggestion, other: Suggestion) -> bool:
    """Parts of an announced total stand side by side: that some of them add up to another is a coincidence."""
    both_sums = one.form == other.form == "sum"
    return both_sums and one.level > other.level and set(one.numbers) < set(other.numbers)


def _explained(one: Suggestion) -> str | None:
    """The number that a relation explains: one account of it is enough. Changes and repetitions have none."""
    fields = dict(one.check)
    found = fields.get("total") or fields.get("share") or fields.get("lists")
    return found if isinstance(found, str) else None

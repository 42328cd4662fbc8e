"""Which number of the text has taken the place of one that a claim quotes."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from audit.article.model import Mention
from audit.numbers import Reading

_MOST_COMPARED = 50  # numbers of one paragraph


def successor(
    says: str, reading: Reading | None, free: Sequence[Mention], before: int, after: int
) -> Mention | None:
    """The number among those that no claim speaks of that the quoted one has become: of the same kind, unit
    and measure word, between its neighbours if they have places (``before``, ``after``; -1 where not), and the
    most like it. ``None`` where there is none, or where two are equally likely."""
    if reading is None:
        return None
    alike = [one for one in free[:_MOST_COMPARED] if _is_alike(one.reading, reading)]
    between = [
        one for one in alike if before < one.reading.start and (after < 0 or one.reading.start < after)
    ]
    ranked = sorted(between or alike, key=lambda one: -_likeness(says, one.reading.text))
    if len(ranked) > 1 and _likeness(says, ranked[0].reading.text) == _likeness(says, ranked[1].reading.text):
        return None
    return ranked[0] if ranked else None


def _is_alike(one: Reading, other: Reading) -> bool:
    """Whether two numbers could stand for one thing: the same kind, unit and measure word."""
    return (
        one.kind == other.kind and one.unit.dimension == other.unit.dimension and one.counted == other.counted
    )


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()

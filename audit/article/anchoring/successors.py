"""Which number of the text has replaced the one that a claim quotes."""

from __future__ import annotations

from collections.abc import Sequence

from audit.article.model import Mention
from audit.numbers import Kind, Reading
from audit.numbers.scanner import REST
from audit.units import ONE

_MOST_COMPARED = 50  # numbers of one paragraph


def successor(
    says: str, reading: Reading | None, free: Sequence[Mention], before: int, after: int
) -> Mention | None:
    """The number that the quoted one has become, among those that no claim quotes.

    It has the same kind, unit and measure word, is between its neighbours if they have places (``before``, ``after``;
    -1 if not), and is the most similar. If none is similar, the only one there that cannot be read (1.234,5; 2月30日)
    has replaced it. ``None`` if there is none, or if two are equally likely."""
    compared = free[:_MOST_COMPARED]
    alike = [one for one in compared if reading is not None and _is_alike(one.reading, reading)]
    ranked = sorted(
        _between(alike, before, after) or alike, key=lambda one: -_likeness(says, one.reading.text)
    )
    if len(ranked) > 1 and _likeness(says, ranked[0].reading.text) == _likeness(says, ranked[1].reading.text):
        return None
    return ranked[0] if ranked else _unreadable(compared, reading, before, after)


def _between(found: Sequence[Mention], before: int, after: int) -> list[Mention]:
    return [one for one in found if before < one.reading.start and (after < 0 or one.reading.start < after)]


def _unreadable(found: Sequence[Mention], reading: Reading | None, before: int, after: int) -> Mention | None:
    """The only unreadable number between the neighbours.

    For a claim that cannot be read itself, the only number there at all."""
    there = _between(found, before, after)
    if reading is not None and reading.kind is not Kind.VAGUE:
        there = [one for one in there if _may_be(one.reading, reading)]
    return there[0] if len(there) == 1 else None


def _may_be(one: Reading, other: Reading) -> bool:
    """Whether one is unreadable and could have meant a number like the other."""
    if one.kind is not Kind.VAGUE or one.note is None or one.note == REST:
        return False
    return one.unit is ONE or one.unit.dimension == other.unit.dimension


def _is_alike(one: Reading, other: Reading) -> bool:
    """Whether two numbers could be for the same thing: the same kind, unit and measure word."""
    return form_of(one) == form_of(other)


def form_of(reading: Reading) -> tuple[object, ...]:
    """What two numbers for the same thing have in common."""
    return reading.kind, reading.unit.dimension, reading.counted


def _likeness(one: str, other: str) -> float:
    from difflib import SequenceMatcher  # needed only for numbers that have moved

    return SequenceMatcher(None, one, other, autojunk=False).ratio()

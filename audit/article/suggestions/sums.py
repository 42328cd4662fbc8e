"""Sums that nobody announces: for each number, which few of its neighbours make it up.

A number's neighbours are the nearest ones of its dimension, so that what is tried grows with the text, not
with the square of it. Subsets are searched from the largest addend down, and a branch is left as soon as its
sum is too large or cannot be reached any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate

from audit.article.suggestions.chance import of_sum, sums_tried
from audit.article.suggestions.figures import Figure
from audit.article.suggestions.words import alike
from audit.records import NamedTuple

_SIDE = 8  # neighbours looked at on either side
_MOST_PARTS = 5
_PARAGRAPHS = 1  # how far a part may stand from its total
_STEPS = 3000  # looked at for one total: only lists of equal numbers come near it


class Sum(NamedTuple):
    """Numbers whose sum is another one, as far as their sets allow it."""

    parts: tuple[Figure, ...]
    total: Figure
    chance: Fraction


def sums(figures: Sequence[Figure], limit: Fraction) -> Iterator[Sum]:
    """Every sum among numbers of one dimension, in order of the text, whose chance is at most ``limit``."""
    for place, total in enumerate(figures):
        if total.value > total.step and Fraction(total.width + 1, total.value) <= limit:
            yield from _sums_to(figures, place, limit)


def _sums_to(figures: Sequence[Figure], place: int, limit: Fraction) -> Iterator[Sum]:
    total = figures[place]
    near = [
        other
        for other in range(max(0, place - _SIDE), min(len(figures), place + _SIDE + 1))
        if other != place and _may_add(figures[other], total)
    ]
    for chosen in _subsets([figures[other] for other in near], total):
        span = sorted([place, *(near[index] for index in chosen)])
        parts = tuple(figures[near[index]] for index in sorted(chosen))
        if not _things_agree(parts):
            continue
        chance = of_sum(parts, total, _tried(figures, span[0], span[-1], len(parts)))
        if chance <= limit:
            yield Sum(parts, total, chance)


def _tried(figures: Sequence[Figure], first: int, last: int, parts: int) -> int:
    """The sums among the numbers from the first to the last, times the stretches as long as theirs that were
    looked at: those of the sentence, or as many as hold one number of theirs."""
    total = figures[last]
    between = sum(alike(one.thing, total.thing) for one in figures[first : last + 1])
    sentence = figures[first].spot.sentence
    if sentence != figures[last].spot.sentence:
        return sums_tried(between, parts) * between
    begin, end = first, last
    while begin and figures[begin - 1].spot.sentence == sentence:
        begin -= 1
    while end + 1 < len(figures) and figures[end + 1].spot.sentence == sentence:
        end += 1
    return sums_tried(between, parts) * (end - begin - (last - first) + 1)


def _may_add(part: Figure, total: Figure) -> bool:
    return (
        part.low <= total.high
        and part.value < total.value
        and abs(part.spot.paragraph - total.spot.paragraph) <= _PARAGRAPHS
        and alike(part.thing, total.thing)
    )


def _things_agree(parts: Sequence[Figure]) -> bool:
    return len({part.thing for part in parts if part.thing}) <= 1


def _subsets(near: Sequence[Figure], total: Figure) -> Iterator[list[int]]:
    """Indices of two to five numbers whose sets can add up to the total's."""
    order = sorted(range(len(near)), key=lambda index: (-near[index].value, index))
    highs = [near[index].high for index in order]
    reach = [0, *accumulate(highs)]
    budget = _STEPS
    stack: list[tuple[int, int, int, tuple[int, ...]]] = [(0, 0, 0, ())]
    while stack and budget:
        budget -= 1
        position, low, high, chosen = stack.pop()
        if len(chosen) > 1 and low <= total.high and high >= total.low:
            yield list(chosen)
        if len(chosen) == _MOST_PARTS:
            continue
        for following in range(len(order) - 1, position - 1, -1):
            one = near[order[following]]
            most = min(following + _MOST_PARTS - len(chosen), len(order))
            reachable = high + reach[most] - reach[following]
            if low + one.low <= total.high and reachable >= total.low:
                stack.append((following + 1, low + one.low, high + one.high, (*chosen, order[following])))

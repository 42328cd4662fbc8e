"""The heaviest chain of pairs that increase on both sides: the claims and places, or paragraphs, that keep their
order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

Pair = tuple[int, int, int]  # a claim, a place, and the weight of putting one at the other


def heaviest_chain(pairs: Sequence[Pair]) -> list[tuple[int, int]]:
    """The pairs, from first to last, with the largest sum of weights among those where both numbers increase.

    Takes n log n steps for n pairs."""
    places = sorted({place for _, place, _ in pairs})
    best = [(0, -1)] * (len(places) + 1)  # a Fenwick tree of (sum of weights, index of its last pair)
    before = [-1] * len(pairs)
    # for one claim the later places first, so that none of its pairs continues another
    for index in sorted(range(len(pairs)), key=lambda one: (pairs[one][0], -pairs[one][1])):
        _, place, weight = pairs[index]
        rank = bisect_left(places, place)
        total, before[index] = _largest(best, rank)
        _raise(best, rank + 1, (total + weight, index))
    return _unrolled(pairs, before, _largest(best, len(places))[1])


def _largest(best: list[tuple[int, int]], rank: int) -> tuple[int, int]:
    """The heaviest chain that ends before a rank."""
    found = (0, -1)
    while rank:
        if best[rank][0] > found[0]:
            found = best[rank]
        rank -= rank & -rank
    return found


def _raise(best: list[tuple[int, int]], rank: int, chain: tuple[int, int]) -> None:
    while rank < len(best):
        if chain[0] > best[rank][0]:
            best[rank] = chain
        rank += rank & -rank


def _unrolled(pairs: Sequence[Pair], before: Sequence[int], last: int) -> list[tuple[int, int]]:
    found = []
    while last >= 0:
        found.append(pairs[last][:2])
        last = before[last]
    return found[::-1]

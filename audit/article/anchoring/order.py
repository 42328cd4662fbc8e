"""Claims that are listed in the order of the text: the places they may have, each before the next one's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from audit.article.anchoring.chains import Pair, heaviest_chain
from audit.article.anchoring.occurrences import Spot

_MOST_PAIRS = 100_000  # claims times their places
_WEIGHT = 4  # of a place, in addition to its fit


class Choice(NamedTuple):
    """A claim, by its position in the list, with the first and the last place it may have, and all between."""

    claim: int
    places: Sequence[Spot]


def choices(candidates: Sequence[Sequence[Spot]]) -> list[Choice]:
    """The claims that can all have places in the order in which they are listed, with these places.

    ``candidates`` has the places of each claim's number in the order of the text. If not all can, as many as
    possible; empty if those with only one place show that the list has another order."""
    kept = list(range(len(candidates)))
    first = _embedded(candidates, kept)
    if first is None and _is_ordered(candidates):
        kept = _longest(candidates)
        first = _embedded(candidates, kept)
    if first is None:
        return []
    last = _last(candidates, kept)
    return [Choice(claim, _between(candidates[claim], first[claim], last[claim])) for claim in kept]


def _is_ordered(candidates: Sequence[Sequence[Spot]]) -> bool:
    starts = [places[0].start for places in candidates if len(places) == 1]
    return all(one <= other for one, other in pairwise(starts))


def _embedded(candidates: Sequence[Sequence[Spot]], kept: Sequence[int]) -> Mapping[int, Spot] | None:
    """The first place of each claim after that of the previous claim; ``None`` if one has none."""
    end, found = -1, {}
    for claim in kept:
        at = bisect_left(candidates[claim], end, key=_start)
        if at == len(candidates[claim]):
            return None
        found[claim] = candidates[claim][at]
        end = found[claim].end
    return found


def _last(candidates: Sequence[Sequence[Spot]], kept: Sequence[int]) -> Mapping[int, Spot]:
    """The last place of each claim before that of the next claim."""
    start, found = None, {}
    for claim in reversed(kept):
        places = candidates[claim]
        at = len(places) if start is None else bisect_left(places, start + 1, key=_end)
        found[claim] = places[at - 1]
        start = found[claim].start
    return found


def _start(spot: Spot) -> int:
    return spot.start


def _end(spot: Spot) -> int:
    return spot.end


def _between(places: Sequence[Spot], first: Spot, last: Spot) -> Sequence[Spot]:
    return places[
        bisect_left(places, first.start, key=_start) : bisect_left(places, last.start, key=_start) + 1
    ]


def _longest(candidates: Sequence[Sequence[Spot]]) -> list[int]:
    """The claims of the heaviest chain; if there are too many places to examine, each claim that still has one."""
    if sum(map(len, candidates)) > _MOST_PAIRS:
        return _greedy(candidates)
    pairs: list[Pair] = [
        (claim, spot.start, _WEIGHT + spot.fit) for claim, places in enumerate(candidates) for spot in places
    ]
    chain, end = [], -1
    by_claim = {(claim, spot.start): spot for claim, places in enumerate(candidates) for spot in places}
    for claim, start in heaviest_chain(pairs):
        if start >= end:
            chain.append(claim)
            end = by_claim[claim, start].end
    return chain


def _greedy(candidates: Sequence[Sequence[Spot]]) -> list[int]:
    end, found = -1, []
    for claim, places in enumerate(candidates):
        at = bisect_left(places, end, key=_start)
        if at < len(places):
            found.append(claim)
            end = places[at].end
    return found

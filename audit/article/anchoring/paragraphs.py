"""Which paragraph of the text a claim file means by ``p2`` after paragraphs have been added or removed.

Paragraphs normally keep their order, so the stated ones are aligned with those of the text where most of their
numbers agree in order. A run of paragraphs that has moved by the same number counts if two of its different numbers
have; a single paragraph that was moved past others counts if two numbers that it shares with no nearer place are
there together. A paragraph that cannot be located by its own numbers has moved with its neighbours.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from audit.article.anchoring.chains import Pair, heaviest_chain
from audit.article.anchoring.occurrences import Spot
from audit.article.model import Article

_ENOUGH = 2  # different numbers that must have moved together
_MOST_PARAGRAPHS = 20  # a number in more of them locates none
_WEIGHT = 1_000_000  # of one number; a paragraph farther from its old place weighs a little less
_FAR = 999


class StatedPlace(NamedTuple):
    """Where a claim file says that a number is: paragraph and, if given, sentence."""

    paragraph: int
    sentence: int | None = None


def stated_of(at: str | None) -> StatedPlace | None:
    """The meaning of ``p2`` or ``p2.s1``; ``None`` for anything else."""
    if at is None:
        return None
    paragraph, _, sentence = at.removeprefix("p").partition(".s")
    if not paragraph.isdecimal() or len(paragraph) > 6:
        return None
    return StatedPlace(int(paragraph), int(sentence) if sentence.isdecimal() and len(sentence) < 7 else None)


def labelled(article: Article) -> dict[int, int]:
    """The paragraphs of an article that ``at:`` can name, as indices by their number."""
    return {
        paragraph.number: index
        for index, (paragraph, label) in enumerate(zip(article.paragraphs, article.labels(), strict=True))
        if label
    }


def homes(
    stated: Mapping[int, set[str]],
    spots: Mapping[str, list[Spot]],
    labels: Mapping[int, int],
    alike: Callable[[int, int], int],
) -> dict[int, int | None]:
    """The paragraph that each stated number means, as an index; ``None`` if the article has none.

    ``labels`` are the article's paragraphs by number. ``alike`` returns how many claims of a stated paragraph could
    have become other numbers of a paragraph of the text."""
    numbers = {index: number for number, index in labels.items()}
    votes = {number: _votes(number, own, spots, numbers) for number, own in stated.items()}
    found = _in_order(votes)
    for number, tally in votes.items():
        kept = tally.get(found.get(number, 0), 0)
        best = max(tally, key=lambda one: tally[one], default=0)
        if tally.get(best, 0) >= _ENOUGH and tally[best] > kept:
            found[number] = best
    known = sorted(found)
    for number, tally in votes.items():
        if number not in found:
            candidates = [one for one in _between(number, known, found) if one in labels]
            likely = max(
                candidates, key=lambda one: tally.get(one, 0) + alike(number, labels[one]), default=0
            )
            found[number] = likely
    return {number: labels.get(now) for number, now in found.items()}


def _votes(
    stated: int, own: set[str], spots: Mapping[str, list[Spot]], numbers: Mapping[int, int]
) -> dict[int, int]:
    """How many different numbers stated for one paragraph occur in each paragraph of the article."""
    tally: dict[int, int] = {}
    for each in own:
        there = {numbers[one.paragraph] for one in spots.get(each, ()) if one.paragraph in numbers}
        for now in there if len(there) <= _MOST_PARAGRAPHS else there & {stated}:
            tally[now] = tally.get(now, 0) + 1
    return tally


def _in_order(votes: Mapping[int, dict[int, int]]) -> dict[int, int]:
    """The paragraphs that have kept their order, each with its current number."""
    pairs: list[Pair] = [
        (stated, now, _WEIGHT * count - min(abs(now - stated), _FAR))
        for stated, tally in votes.items()
        for now, count in tally.items()
    ]
    found: dict[int, int] = {}
    for shift, run in groupby(heaviest_chain(pairs), key=lambda one: one[1] - one[0]):
        together = list(run)
        if shift == 0 or sum(votes[stated][now] for stated, now in together) >= _ENOUGH:
            found.update(together)
    return found


def _between(number: int, known: Sequence[int], found: Mapping[int, int]) -> list[int]:
    """The possible current numbers of a paragraph with too few numbers to decide.

    These are the place its neighbours have moved to, if both have moved by the same number; its own number; the place
    that one neighbour has moved to."""
    at = bisect_left(known, number)
    near = known[max(at - 1, 0) : at + 1]
    shifted = [found[one] + number - one for one in near]
    is_agreed = len(shifted) == 2 and shifted[0] == shifted[1]
    return [*shifted, number] if is_agreed else [number, *shifted]

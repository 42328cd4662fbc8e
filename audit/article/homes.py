"""Which paragraph of the text a claim file means by ``p2``, when paragraphs were added or taken away since.

The label counts, unless two different numbers of that paragraph, and more than have stayed, stand together in
another one. Between paragraphs that moved, the others are taken to have moved with them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from audit.article.spots import Spot, Stretch
from audit.records import NamedTuple

_ENOUGH = 2  # different numbers that must have moved together


class Stated(NamedTuple):
    """Where a claim file says that a number stands: paragraph and, where it is told, sentence."""

    paragraph: int
    sentence: int | None = None


def stated_of(at: str | None) -> Stated | None:
    """What ``p2`` or ``p2.s1`` states; ``None`` for anything else."""
    if at is None:
        return None
    paragraph, _, sentence = at.removeprefix("p").partition(".s")
    if not paragraph.isdecimal() or len(paragraph) > 6:
        return None
    return Stated(int(paragraph), int(sentence) if sentence.isdecimal() and len(sentence) < 7 else None)


def own_article(
    numbers: Mapping[str, int], spots: Mapping[str, list[Spot]], paragraphs: Sequence[Stretch]
) -> int:
    """The article of a file that a claim file is about: the one with most of its numbers, in the paragraphs
    that it states if possible. ``numbers`` has the stated paragraph of each number, 0 where none is stated."""
    votes: dict[int, float] = {}
    for number, stated in numbers.items():
        best: dict[int, float] = {}
        for spot in spots.get(number, ()):
            paragraph = paragraphs[spot.paragraph]
            vote = 1.5 if stated and paragraph.number == stated else 1.0
            best[paragraph.article] = max(best.get(paragraph.article, 0), vote)
        for article, vote in best.items():
            votes[article] = votes.get(article, 0) + vote / len(best)
    return max(sorted(votes), key=lambda article: votes[article], default=0)


def homes(
    stated: Mapping[int, set[str]], spots: Mapping[str, list[Spot]], paragraphs: Sequence[Stretch], own: int
) -> dict[int, int | None]:
    """The paragraph that each stated number means, as an index; ``None`` where the article has none."""
    labelled = _labelled(paragraphs, own)
    votes = {number: _votes(numbers, spots, paragraphs, own) for number, numbers in stated.items()}
    found: dict[int, int | None] = {}
    for number, tally in votes.items():
        label = labelled.get(number)
        best = max(tally, key=lambda one: (tally[one], one == label, -abs(one - (label or 0))), default=None)
        if best is not None and tally[best] >= _ENOUGH and tally[best] > tally.get(_known(label), 0):
            found[number] = best
        elif label is not None and tally.get(label, 0) >= _ENOUGH:
            found[number] = label
    return {
        number: found[number] if number in found else _between(number, labelled, found, tally)
        for number, tally in votes.items()
    }


def _known(label: int | None) -> int:
    return -1 if label is None else label


def _labelled(paragraphs: Sequence[Stretch], own: int) -> dict[int, int]:
    """The paragraphs of an article by number; where a text and a caption have the same one, the text."""
    found: dict[int, int] = {}
    for index, one in enumerate(paragraphs):
        if one.article == own and one.number and (one.number not in found or one.kind == "text"):
            is_taken = one.number in found and paragraphs[found[one.number]].kind == "text"
            found[one.number] = found[one.number] if is_taken else index
    return found


def _votes(
    numbers: set[str], spots: Mapping[str, list[Spot]], paragraphs: Sequence[Stretch], own: int
) -> dict[int, int]:
    """How many different numbers, stated for one paragraph, stand in each paragraph of the article."""
    tally: dict[int, int] = {}
    for number in numbers:
        for index in {spot.paragraph for spot in spots.get(number, ())}:
            if paragraphs[index].article == own and paragraphs[index].number:
                tally[index] = tally.get(index, 0) + 1
    return tally


def _between(
    number: int, labelled: Mapping[int, int], found: Mapping[int, int | None], tally: Mapping[int, int]
) -> int | None:
    """The home of a paragraph with too few numbers to tell: its label, or where its neighbours have moved to."""
    label = labelled.get(number)
    before = max((one for one in found if one < number), default=None)
    after = min((one for one in found if one > number), default=None)
    candidates = [label]
    for near in (before, after):
        if near is not None and near in labelled:
            candidates.append(_known(found[near]) + (number - near))
    known = [one for one in candidates if one is not None]
    return max(known, key=lambda one: tally.get(one, 0), default=None)

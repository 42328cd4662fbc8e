"""What accounts for each number of an article: a claim, a reason to leave it out, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from audit.article.anchoring.anchor import Anchor, Anchors, State
from audit.article.anchoring.folding import fold
from audit.article.anchoring.paragraphs import labelled, stated_of
from audit.claimfile.model import Skip
from audit.numbers import Reading


class Standing(StrEnum):
    """The relation of a number of the article to the claim file."""

    CLAIMED = "claimed"
    CHANGED = "changed"  # a claim quotes another number for this place
    SKIPPED = "skipped"  # left out with a reason under ``skip:``
    UNCLAIMED = "unclaimed"
    NO_CLAIM = "no claim"  # a name, an idiom, a list number: nothing that could be checked


class Numbered(NamedTuple):
    """One number of the article: offsets into the text as given, and the index of its paragraph in the article.

    It also has the claim that quotes it, its reading if no claim does, and the reason if it is left out."""

    start: int
    end: int
    paragraph: int
    standing: Standing
    claim: str | None = None
    reading: Reading | None = None
    why: str = ""


def numbered(found: Anchors, skips: Sequence[Skip] = ()) -> list[Numbered]:
    """The numbers of the article that a claim file is about, in the order of the text."""
    claimed = [_claimed(one) for one in found.by_claim.values() if _has_place(one)]
    taken = _covered(claimed)
    skipped = list(_skipped(found, skips))
    left = [one for one in skipped if not _touches(one.start, one.end, taken)]
    taken |= _covered(left)
    rest = [one for one in _rest(found) if not _touches(one.start, one.end, taken)]
    return sorted([*claimed, *left, *rest], key=lambda one: one.start)


def _has_place(anchor: Anchor) -> bool:
    """Whether a claim has a place of its own."""
    return anchor.state not in (State.MISSING, State.SHARED)


def _claimed(anchor: Anchor) -> Numbered:
    standing = Standing.CHANGED if anchor.state is State.CHANGED else Standing.CLAIMED
    return Numbered(anchor.start, anchor.end, anchor.paragraph, standing, anchor.claim)


def _covered(numbers: Iterable[Numbered]) -> set[int]:
    return {offset for one in numbers for offset in range(one.start, one.end)}


def _touches(start: int, end: int, taken: set[int]) -> bool:
    return not taken.isdisjoint(range(start, end))


def _skipped(found: Anchors, skips: Sequence[Skip]) -> Iterator[Numbered]:
    """Every place of the numbers that are left out on purpose."""
    spots = found.spots.find(fold(one.says.value).text for one in skips)
    labels = labelled(found.article)
    for skip in skips:
        stated = stated_of(skip.at.value if skip.at is not None else None)
        for spot in spots.get(fold(skip.says.value).text, ()):
            if stated is None or labels.get(stated.paragraph) == spot.paragraph:
                yield Numbered(spot.start, spot.end, spot.paragraph, Standing.SKIPPED, why=skip.why.value)


def _rest(found: Anchors) -> Iterator[Numbered]:
    for one in found.mentions:
        reading = one.reading
        standing = Standing.UNCLAIMED if one.claim else Standing.NO_CLAIM
        yield Numbered(reading.start, reading.end, one.paragraph, standing, None, reading, one.reason)

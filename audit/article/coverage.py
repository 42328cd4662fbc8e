"""What stands for each number of an article: a claim, a reason to leave it out, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from audit.article.anchoring import Anchor, Anchors, State
from audit.article.homes import stated_of
from audit.article.matching import fold
from audit.article.spots import Spot
from audit.claimfile.model import Skip
from audit.numbers import Reading
from audit.records import NamedTuple


class Standing(StrEnum):
    """What a number of the article is to the claim file."""

    CLAIMED = "claimed"
    CHANGED = "changed"  # a claim quotes another number for this place
    SKIPPED = "skipped"  # left out with a reason under ``skip:``
    UNCLAIMED = "unclaimed"
    NO_CLAIM = "no claim"  # a name, an idiom, a list number: nothing that could be checked


class Numbered(NamedTuple):
    """One number of the article: offsets into the text as given, the index of its paragraph in the article, the
    claim that quotes it, its reading where no claim does, and why it is left out."""

    start: int
    end: int
    paragraph: int
    standing: Standing
    claim: str | None = None
    reading: Reading | None = None
    why: str = ""


def numbered(found: Anchors, skips: Sequence[Skip] = ()) -> list[Numbered]:
    """The numbers of the article that a claim file is about, in the order of the text."""
    first = _first_paragraph(found)
    claimed = [_claimed(one, first) for one in found.by_claim.values() if _has_place(one, found)]
    taken = _covered(claimed)
    skipped = list(_skipped(found, skips, first))
    left = [one for one in skipped if not _touches(one.start, one.end, taken)]
    taken |= _covered(left)
    rest = [one for one in _rest(found) if not _touches(one.start, one.end, taken)]
    return sorted([*claimed, *left, *rest], key=lambda one: one.start)


def _first_paragraph(found: Anchors) -> int:
    return sum(len(one.paragraphs) for one in found.articles[: found.own])


def _has_place(anchor: Anchor, found: Anchors) -> bool:
    """Whether a claim has a place of its own in the article."""
    if anchor.state in (State.MISSING, State.SHARED):
        return False
    return found.spots.paragraphs[anchor.paragraph].article == found.own


def _claimed(anchor: Anchor, first: int) -> Numbered:
    standing = Standing.CHANGED if anchor.state is State.CHANGED else Standing.CLAIMED
    return Numbered(anchor.start, anchor.end, anchor.paragraph - first, standing, anchor.claim)


def _covered(numbers: Iterable[Numbered]) -> set[int]:
    return {offset for one in numbers for offset in range(one.start, one.end)}


def _touches(start: int, end: int, taken: set[int]) -> bool:
    return not taken.isdisjoint(range(start, end))


def _skipped(found: Anchors, skips: Sequence[Skip], first: int) -> Iterator[Numbered]:
    """Every place of the numbers that are left out on purpose."""
    spots = found.spots.find(fold(one.says.value).text for one in skips)
    for skip in skips:
        stated = stated_of(skip.at.value if skip.at is not None else None)
        for spot in spots.get(fold(skip.says.value).text, ()):
            paragraph = found.spots.paragraphs[spot.paragraph]
            is_there = stated is None or paragraph.number == stated.paragraph
            if paragraph.article == found.own and is_there:
                yield _left_out(spot, skip, first)


def _left_out(spot: Spot, skip: Skip, first: int) -> Numbered:
    return Numbered(spot.start, spot.end, spot.paragraph - first, Standing.SKIPPED, why=skip.why.value)


def _rest(found: Anchors) -> Iterator[Numbered]:
    for one in found.mentions:
        reading = one.reading
        standing = Standing.UNCLAIMED if one.claim else Standing.NO_CLAIM
        yield Numbered(reading.start, reading.end, one.paragraph, standing, None, reading, one.reason)

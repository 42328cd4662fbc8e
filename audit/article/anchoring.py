"""Ties each claim to its place in the article's text.

A claim's number is looked for by its exact words, first in the paragraph (and sentence) that ``at:`` names, then
in the rest of the text. Equal numbers are told apart by the characters beside them where the claim file has
some (``anchor:``), by the sentence, by where the claims before and after stand, and by their order. Each place
goes to one claim. A number that is in no free place may have changed: then the place has a number of the same
kind and unit that no claim speaks of. Only what is left over is missing. docs/anchoring.md tells the same in words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from itertools import islice

from audit.article.changes import successor
from audit.article.homes import Stated, homes, own_article, stated_of
from audit.article.matching import fold
from audit.article.model import Article, Mention
from audit.article.spots import Spot, Spots
from audit.claimfile.model import Claim
from audit.numbers import Reading
from audit.records import NamedTuple

_MOST_WEIGHED = 100_000  # claims of one number times its places; of more, each takes the next in order
_MOST_TRIED = 1000  # places of one number, or numbers of one paragraph, that are looked at for a claim


class State(StrEnum):
    """What became of a claim's number in the text."""

    FOUND = "found"
    SHARED = "shared"  # all its places belong to other claims of the same number
    CHANGED = "changed"  # the text has another number there
    MISSING = "missing"


class Anchor(NamedTuple):
    """The place of one claim in the text: offsets into the text as given, and the index of the paragraph among
    all of the file. ``moved`` says that ``at:`` names another paragraph than the one it was found in."""

    claim: str
    state: State
    start: int = 0
    end: int = 0
    paragraph: int = -1
    moved: bool = False


class Anchors(NamedTuple):
    """The anchors of a claim file by claim, the articles of its text, and which of them the file is about."""

    articles: Sequence[Article]
    own: int
    mentions: Sequence[Mention]  # of the own article
    by_claim: dict[str, Anchor]
    spots: Spots

    @property
    def article(self) -> Article:
        """The article that the claim file is about."""
        return self.articles[self.own]

    def label(self, paragraph: int) -> str:
        """``p3`` for an index of a paragraph of the own article; empty for any other."""
        one = self.spots.paragraphs[paragraph]
        return f"p{one.number}" if one.number and one.article == self.own else ""


def anchors(
    claims: Iterable[Claim],
    readings: dict[str, Reading],
    articles: Sequence[Article],
    mentions: Sequence[Sequence[Mention]],
) -> Anchors:
    """Anchors the claims of one file in the articles of its text. Never raises for what they hold."""
    spots = Spots(articles, mentions)
    placing = _Placing(list(claims), readings, spots)
    placing.place_all()
    by_claim = {claim.name: placing.anchors[claim.name] for claim in placing.claims}
    return Anchors(articles, placing.own, mentions[placing.own], by_claim, spots)


class _Placing:
    """The state of placing the claims of one file."""

    def __init__(self, claims: list[Claim], readings: dict[str, Reading], spots: Spots) -> None:
        self.claims = claims
        self.readings = readings
        self.spots = spots
        self.numbers = {one.name: fold(one.says.value).text for one in claims}
        self.found = spots.find(self.numbers.values())
        self.stated: dict[str, Stated | None] = {
            one.name: stated_of(one.at.value if one.at is not None else None) for one in claims
        }
        self.own = own_article(self._stated_numbers(), self.found, spots.paragraphs)
        self.homes = homes(self._numbers_of_paragraphs(), self.found, spots.paragraphs, self.own)
        self.taken: dict[int, set[int]] = {}  # offsets that belong to a claim, by paragraph
        self.anchors: dict[str, Anchor] = {}
        self.order = {one.name: index for index, one in enumerate(claims)}
        self._placed = [-1] * len(claims)  # offsets by the order of claims, -1 where not placed
        self._companies: set[tuple[int, int]] = set()  # stated paragraphs with those their numbers stand in

    def _stated_numbers(self) -> dict[str, int]:
        return {
            self.numbers[name]: stated.paragraph if stated is not None else 0
            for name, stated in self.stated.items()
        }

    def _numbers_of_paragraphs(self) -> dict[int, set[str]]:
        found: dict[int, set[str]] = {}
        for name, stated in self.stated.items():
            if stated is not None:
                found.setdefault(stated.paragraph, set()).add(self.numbers[name])
        return found

    def home(self, claim: Claim) -> int | None:
        """The index of the paragraph that a claim's ``at:`` means."""
        stated = self.stated[claim.name]
        return self.homes.get(stated.paragraph) if stated is not None else None

    # -- the order in which claims are placed ------------------------------------------------------------

    def place_all(self) -> None:
        """Places every claim: those with a home in it, then those without ``at:``, then what is left."""
        for is_sure in (True, False):
            for group in self._groups(lambda claim: self.home(claim) is not None):
                self._place(group, self._in_home(group), is_sure)
        for is_sure in (True, False):
            for group in self._groups(lambda claim: self.stated[claim.name] is None):
                self._place(group, self._in_article(group), is_sure)
        for claim in self._left():
            self._place_elsewhere(claim)
        for claim in self._left():
            self._give_up(claim)

    def _left(self) -> list[Claim]:
        return [one for one in self.claims if one.name not in self.anchors]

    def _groups(self, belongs: Callable[[Claim], bool]) -> list[list[Claim]]:
        """The claims of one number and one home that are not placed, those of the longest number first."""
        groups: dict[tuple[str, int | None], list[Claim]] = {}
        for claim in self._left():
            if belongs(claim):
                groups.setdefault((self.numbers[claim.name], self.home(claim)), []).append(claim)
        return [groups[key] for key in sorted(groups, key=lambda key: -len(key[0]))]

    def _in_home(self, group: list[Claim]) -> list[Spot]:
        home = self.home(group[0])
        return self._free(spot for spot in self._spots(group[0]) if spot.paragraph == home)

    def _in_article(self, group: list[Claim]) -> list[Spot]:
        return self._free(spot for spot in self._spots(group[0]) if self._article(spot) == self.own)

    def _spots(self, claim: Claim) -> list[Spot]:
        return self.found.get(self.numbers[claim.name], [])

    def _article(self, spot: Spot) -> int:
        return self.spots.paragraphs[spot.paragraph].article

    def _free(self, spots: Iterable[Spot], most: int | None = None) -> list[Spot]:
        free = (spot for spot in spots if self._is_free(spot.paragraph, spot.start, spot.end))
        return list(islice(free, most))

    def _is_free(self, paragraph: int, start: int, end: int) -> bool:
        taken = self.taken.get(paragraph)
        return taken is None or taken.isdisjoint(range(start, end))

    # -- placing claims of one number --------------------------------------------------------------------

    def _place(self, group: list[Claim], free: list[Spot], is_sure: bool) -> None:
        """Gives each claim of a group a place of its own. Where there are more places than claims, nothing is
        sure: others are placed first, so that their places can tell."""
        if not free or (is_sure and len(free) > len(group)):
            return
        if len(group) * len(free) > _MOST_WEIGHED:
            for claim, spot in zip(group, free, strict=False):
                self._settle(claim, spot)
            return
        for claim in sorted(group, key=lambda one: one.anchor is None):
            if not free:
                return
            best = max(free, key=lambda spot: self._fitness(claim, spot))
            self._settle(claim, best)
            free = self._free(free)

    def _fitness(self, claim: Claim, spot: Spot) -> tuple[int, bool, bool, bool, int]:
        """How well a place suits a claim; of equals, the first one does."""
        stated = self.stated[claim.name]
        in_sentence = stated is not None and stated.sentence == self.spots.sentence(spot)
        before, after = self._neighbours(claim)
        between = before < spot.start and (after < 0 or spot.start < after)
        return self._context(claim, spot), in_sentence, between, spot.whole, -spot.start

    def _context(self, claim: Claim, spot: Spot) -> int:
        """How many of the two sides are as the claim's ``anchor:`` says."""
        if claim.anchor is None:
            return 0
        text = self.spots.paragraphs[spot.paragraph].folded.text
        prefix, suffix = (fold(side).text for side in (claim.anchor.prefix, claim.anchor.suffix))
        end = spot.at + len(self.numbers[claim.name])
        is_before = bool(prefix) and text[: spot.at].rstrip().endswith(prefix)
        return is_before + (bool(suffix) and text[end : end + len(suffix) + 1].lstrip().startswith(suffix))

    def _neighbours(self, claim: Claim) -> tuple[int, int]:
        """Where the nearest placed claims before and after one, of the same ``at:``, stand; -1 where none does."""
        index, stated = self.order[claim.name], self.stated[claim.name]
        before = self._nearest(range(index - 1, max(index - 9, -1), -1), stated)
        return before, self._nearest(range(index + 1, min(index + 9, len(self.claims))), stated)

    def _nearest(self, indices: Iterable[int], stated: Stated | None) -> int:
        for index in indices:
            other = self.stated[self.claims[index].name]
            if (other and other.paragraph) != (stated and stated.paragraph):
                return -1
            if self._placed[index] >= 0:
                return self._placed[index]
        return -1

    def _settle(self, claim: Claim, spot: Spot, state: State = State.FOUND) -> None:
        stated, paragraph = self.stated[claim.name], self.spots.paragraphs[spot.paragraph]
        moved = stated is not None and (paragraph.number != stated.paragraph or paragraph.article != self.own)
        self.anchors[claim.name] = Anchor(claim.name, state, spot.start, spot.end, spot.paragraph, moved)
        if state is not State.SHARED:
            self.taken.setdefault(spot.paragraph, set()).update(range(spot.start, spot.end))
            self._placed[self.order[claim.name]] = spot.start
        if stated is not None:
            self._companies.add((stated.paragraph, spot.paragraph))

    # -- what is not where it should be ------------------------------------------------------------------

    def _place_elsewhere(self, claim: Claim) -> None:
        """A number that is not in its paragraph: it has changed there, or it was moved away."""
        home = self.home(claim)
        changed = self._successor(claim, home) if home is not None else None
        free = self._free(self._spots(claim), _MOST_TRIED)
        nearest = min(free, key=lambda spot: self._distance(claim, spot, home), default=None)
        is_changed = changed is not None and home is not None and self._has_company(claim, home)
        if nearest is not None and (not is_changed or self._is_telling(claim, nearest)):
            self._settle(claim, nearest)
        elif changed is not None and home is not None:
            self._settle_changed(claim, changed, home)

    def _distance(self, claim: Claim, spot: Spot, home: int | None) -> tuple[int, bool, int]:
        is_other = self._article(spot) != self.own
        return -self._context(claim, spot), is_other, abs(spot.paragraph - home) if home is not None else 0

    def _has_company(self, claim: Claim, home: int) -> bool:
        """Whether a number that the file states for the same paragraph is still there."""
        stated = self.stated[claim.name]
        return stated is not None and (stated.paragraph, home) in self._companies

    def _is_telling(self, claim: Claim, spot: Spot) -> bool:
        """Whether a number is rare enough to be known again in another paragraph, or its sides are the same."""
        digits = sum(character.isdigit() for character in self.numbers[claim.name].rstrip("0"))
        return digits >= 4 or self._context(claim, spot) > 0

    def _successor(self, claim: Claim, home: int) -> Mention | None:
        free = [
            one
            for one in self.spots.mentions[home][:_MOST_TRIED]
            if self._is_free(home, one.reading.start, one.reading.end)
        ]
        before, after = self._neighbours(claim)
        return successor(claim.says.value, self.readings.get(claim.name), free, before, after)

    def _settle_changed(self, claim: Claim, mention: Mention, home: int) -> None:
        start, end = mention.reading.start, mention.reading.end
        self._settle(claim, Spot(home, 0, start, end, True), State.CHANGED)

    def _give_up(self, claim: Claim) -> None:
        """A number that has no place of its own: it shares one, or it is missing."""
        spots = self._spots(claim)[:_MOST_TRIED]
        if spots:
            home = self.home(claim)
            self._settle(claim, min(spots, key=lambda spot: self._distance(claim, spot, home)), State.SHARED)
            return
        self.anchors[claim.name] = Anchor(claim.name, State.MISSING)

"""Where each claim's number stands in the article's text, or that it has changed or is missing.

A claim's number is searched for by its exact words, first in the paragraph that ``at:`` names, then in the rest of
the text. Equal numbers are distinguished by the characters beside them if the claim file has some (``anchor:``), by
the sentence, by the order of the claims, and by the words that name and meaning share with the text. Each place
belongs to one claim. A number without a free place may have changed: then the place has a number of the same kind and
unit that no claim quotes. Only the rest is missing. docs/anchoring.md explains the same in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from audit.article.anchoring.context import told_by, words_of
from audit.article.anchoring.folding import fold
from audit.article.anchoring.occurrences import CLAIM, Spot, Spots
from audit.article.anchoring.order import choices
from audit.article.anchoring.paragraphs import StatedPlace, homes, labelled, stated_of
from audit.article.anchoring.successors import form_of, successor
from audit.article.model import Article, Mention
from audit.claimfile.model import Claim
from audit.numbers import Reading

_MOST_TRIED = 300  # places of one number, or numbers of one paragraph, that are examined for a claim
# places whose words are compared with a claim's; beyond that, the first place is taken
_MOST_WEIGHED = 20_000
_CONTEXT = 40  # characters beside a number whose words may distinguish it from an equal one
_NEAR = 9  # claims before and after one whose places are consulted


class State(StrEnum):
    """The state of a claim's number in the text."""

    FOUND = "found"
    SHARED = "shared"  # all its places belong to other claims with the same number
    CHANGED = "changed"  # the text has another number there
    MISSING = "missing"


class Anchor(NamedTuple):
    """The place of one claim in the text: offsets into the text as given, and the index of its paragraph.

    ``moved`` says that ``at:`` names another paragraph than the one it was found in; ``doubtful`` that an equal
    number which no claim quotes is nearby, and that it cannot be decided which of the two is meant. ``home`` is the
    paragraph that ``at:`` means, -1 if there is none; ``holder`` the claim that has the place of a shared number."""

    claim: str
    state: State
    start: int = 0
    end: int = 0
    paragraph: int = -1
    moved: bool = False
    doubtful: bool = False
    home: int = -1
    holder: str = ""


class Anchors(NamedTuple):
    """The anchors of a claim file by claim, in the article that the file is about, with the article's numbers."""

    article: Article
    mentions: Sequence[Mention]
    by_claim: dict[str, Anchor]
    spots: Spots

    def label(self, paragraph: int) -> str:
        """``p3`` for the index of a paragraph; empty for headings and the like."""
        return self.spots.labels[paragraph]


def anchors(
    claims: Iterable[Claim], readings: dict[str, Reading], article: Article, mentions: Sequence[Mention]
) -> Anchors:
    """Anchors the claims of one file in its article. Never raises for what they contain."""
    spots = Spots(article, mentions)
    placing = _Placing(list(claims), readings, spots)
    placing.place_all()
    by_claim = {claim.name: placing.told(claim) for claim in placing.claims}
    return Anchors(article, mentions, by_claim, spots)


class _Placing:
    """The state while the claims of one file are placed."""

    def __init__(self, claims: list[Claim], readings: dict[str, Reading], spots: Spots) -> None:
        self.claims = claims
        self.readings = readings
        self.spots = spots
        self.numbers = {one.name: fold(one.says.value).text for one in claims}
        self.found = spots.find(self.numbers.values())
        self.stated: dict[str, StatedPlace | None] = {
            one.name: stated_of(one.at.value if one.at is not None else None) for one in claims
        }
        self.labels = labelled(spots.article)
        self.listed = self._by_stated_paragraph()
        self.homes = homes(self._stated_numbers(), self.found, self.labels, self._alike)
        self.taken: dict[int, dict[int, str]] = {}  # the claims that offsets belong to, by paragraph
        self.anchors: dict[str, Anchor] = {}
        self.rivals: dict[str, list[Spot]] = {}  # equal numbers that might equally well be meant
        self.order = {one.name: index for index, one in enumerate(claims)}
        self._placed = [-1] * len(claims)  # offsets in the order of claims, -1 if not placed
        # stated paragraphs, with those that actually contain their numbers
        self._companies: set[tuple[int, int]] = set()
        self._weighed = 0

    def _by_stated_paragraph(self) -> dict[int, list[Claim]]:
        found: dict[int, list[Claim]] = {}
        for claim in self.claims:
            stated = self.stated[claim.name]
            if stated is not None:
                found.setdefault(stated.paragraph, []).append(claim)
        return found

    def _stated_numbers(self) -> dict[int, set[str]]:
        return {number: {self.numbers[one.name] for one in claims} for number, claims in self.listed.items()}

    def _alike(self, stated: int, paragraph: int) -> int:
        forms = {form_of(one.reading) for one in self.spots.mentions[paragraph][:_MOST_TRIED]}
        read = (self.readings.get(one.name) for one in self.listed[stated])
        return sum(one is not None and form_of(one) in forms for one in read)

    def home(self, claim: Claim) -> int | None:
        """The index of the paragraph that a claim's ``at:`` means."""
        stated = self.stated[claim.name]
        return self.homes.get(stated.paragraph) if stated is not None else None

    # -- the order in which claims are placed ------------------------------------------------------------

    def place_all(self) -> None:
        """Places every claim: first those with a home, in it, then those without ``at:``, then the rest."""
        for number, claims in sorted(self.listed.items()):
            home = self.homes.get(number)
            if home is not None:
                self._place_listed(claims, {home})
        unnumbered = set(range(len(self.spots.paragraphs))) - set(self.labels.values())
        self._place_listed([one for one in self.claims if self.stated[one.name] is None], unnumbered)
        self._place_listed([one for one in self._left() if self.stated[one.name] is None], None)
        for claim in self._nearest_first(self._left()):
            self._place_elsewhere(claim, is_sure=True)
        for claim in self._left():
            self._place_elsewhere(claim, is_sure=False)
        for claim in self._left():
            self._give_up(claim)

    def _left(self) -> list[Claim]:
        return [one for one in self.claims if one.name not in self.anchors]

    def told(self, claim: Claim) -> Anchor:
        """A claim's anchor; it is doubtful only as long as no other claim takes the other place."""
        home = self.home(claim)
        anchor = self.anchors[claim.name]._replace(home=-1 if home is None else home)
        rivals = self.rivals.get(claim.name)
        return anchor._replace(doubtful=True) if rivals and self._free(rivals, 1) else anchor

    def _spots(self, claim: Claim) -> list[Spot]:
        return self.found.get(self.numbers[claim.name], [])

    def _free(self, spots: Iterable[Spot], most: int | None = None) -> list[Spot]:
        free = (spot for spot in spots if self._is_free(spot.paragraph, spot.start, spot.end))
        return list(islice(free, most))

    def _is_free(self, paragraph: int, start: int, end: int) -> bool:
        taken = self.taken.get(paragraph)
        return taken is None or taken.keys().isdisjoint(range(start, end))

    # -- claims that are listed for some paragraphs ------------------------------------------------------

    def _place_listed(self, claims: Sequence[Claim], paragraphs: set[int] | None) -> None:
        """Places claims that are listed for the same paragraphs (None: for all) there.

        Those that ``anchor:`` decides come first, then those in the order of the file, then the others."""
        if not claims:
            return
        there = self._there(claims, paragraphs)
        for claim in claims:
            if claim.anchor is not None:
                self._place_by_context(claim, there)
        rest = [one for one in claims if one.name not in self.anchors and there.get(self.numbers[one.name])]
        self._place_in_order(rest, there)
        for claim in rest:
            if claim.name not in self.anchors:
                self._place_at_best(claim, self._in_sentence(claim, there[self.numbers[claim.name]]))

    def _there(self, claims: Sequence[Claim], paragraphs: set[int] | None) -> dict[str, list[Spot]]:
        """The free places of the claims' numbers in some paragraphs."""
        return {
            number: self._free(
                one for one in self.found.get(number, ()) if paragraphs is None or one.paragraph in paragraphs
            )
            for number in dict.fromkeys(self.numbers[one.name] for one in claims)
        }

    def _place_by_context(self, claim: Claim, there: dict[str, list[Spot]]) -> None:
        known = [one for one in there[self.numbers[claim.name]][:_MOST_TRIED] if self._context(claim, one)]
        free = self._in_sentence(claim, self._free(known))
        best = max(free, key=lambda spot: self._context(claim, spot), default=None)
        if best is not None:
            self._settle(claim, best)

    def _place_in_order(self, claims: Sequence[Claim], there: dict[str, list[Spot]]) -> None:
        counts: dict[str, int] = {}
        for claim in claims:
            counts[self.numbers[claim.name]] = counts.get(self.numbers[claim.name], 0) + 1
        likely = {number: self._likely(there[number], count) for number, count in counts.items()}
        candidates = [self._in_sentence(one, likely[self.numbers[one.name]]) for one in claims]
        end = -1
        for choice in choices(candidates):
            places = (one for one in choice.places if one.start >= end)
            spot = self._place_at_best(claims[choice.claim], places)
            end = spot.end if spot is not None else end

    def _likely(self, spots: Sequence[Spot], count: int) -> list[Spot]:
        """The places of a number where it claims something, if there are enough of them for its claims."""
        free = self._free(spots)
        claiming = [one for one in free if one.fit == CLAIM]
        return claiming if len(claiming) >= count else free

    def _in_sentence(self, claim: Claim, spots: Sequence[Spot]) -> Sequence[Spot]:
        """The places in the sentence that a claim's ``at:`` names, if there are any."""
        stated = self.stated[claim.name]
        if stated is None or stated.sentence is None:
            return spots
        return [one for one in spots if self.spots.sentence(one) == stated.sentence] or spots

    def _place_at_best(self, claim: Claim, places: Iterable[Spot]) -> Spot | None:
        """Gives a claim the free place whose words are most like its own, or else the first one, and records the
        doubt."""
        is_weighed = self._weighed < _MOST_WEIGHED
        free = self._free(places, _MOST_TRIED if is_weighed else 1)
        if not free:
            return None
        best = free if len(free) == 1 else self._best(claim, free)
        self._settle(claim, best[0])
        self.rivals[claim.name] = [one for one in best[1:] if one.fit == CLAIM]
        return best[0]

    def _best(self, claim: Claim, free: Sequence[Spot]) -> list[Spot]:
        """The places that suit a claim best, those that claim something first."""
        self._weighed += len(free)
        words, length = words_of(claim), len(self.numbers[claim.name])
        fits = [
            (told_by(words, self.spots.words_around(one, length, _CONTEXT)) if words else 0, one.fit)
            for one in free
        ]
        return [spot for spot, fit in zip(free, fits, strict=True) if fit == max(fits)]

    def _context(self, claim: Claim, spot: Spot) -> int:
        """How many of the two sides match the claim's ``anchor:``."""
        if claim.anchor is None:
            return 0
        text = self.spots.paragraphs[spot.paragraph].text
        prefix, suffix = (fold(side).text for side in (claim.anchor.prefix, claim.anchor.suffix))
        end = spot.at + len(self.numbers[claim.name])
        is_before = bool(prefix) and text[: spot.at].rstrip().endswith(prefix)
        return is_before + (bool(suffix) and text[end : end + len(suffix) + 1].lstrip().startswith(suffix))

    def _settle(self, claim: Claim, spot: Spot, state: State = State.FOUND) -> None:
        stated = self.stated[claim.name]
        moved = stated is not None and self.labels.get(stated.paragraph) != spot.paragraph
        self.anchors[claim.name] = Anchor(claim.name, state, spot.start, spot.end, spot.paragraph, moved)
        if state is not State.SHARED:
            offsets = dict.fromkeys(range(spot.start, spot.end), claim.name)
            self.taken.setdefault(spot.paragraph, {}).update(offsets)
            self._placed[self.order[claim.name]] = spot.start
        if stated is not None:
            self._companies.add((stated.paragraph, spot.paragraph))

    # -- what is not where it should be ------------------------------------------------------------------

    def _nearest_first(self, claims: Sequence[Claim]) -> list[Claim]:
        """The claims of one number, ordered so that the one closest to a free place has the first choice."""
        near = {one.name: self._nearest(one) for one in claims}
        return sorted(claims, key=lambda one: (near[one.name] is None, near[one.name] or (0, 0)))

    def _nearest(self, claim: Claim) -> tuple[int, int] | None:
        free = self._free(self._spots(claim), _MOST_TRIED)
        return min((self._distance(claim, one) for one in free), default=None)

    def _place_elsewhere(self, claim: Claim, is_sure: bool) -> None:
        """Places a number that is not in its paragraph: it has changed there, or it was moved away.

        Those that were moved are placed first (``is_sure``): a number that one of them quotes is not another claim's
        new version."""
        home = self.home(claim)
        changed = self._successor(claim, home) if home is not None else None
        free = self._free(self._spots(claim), _MOST_TRIED)
        nearest = min(free, key=lambda spot: self._distance(claim, spot), default=None)
        is_changed = changed is not None and home is not None and self._has_company(claim, home)
        if nearest is not None and (not is_changed or self._is_telling(claim, nearest)):
            self._settle(claim, nearest)
        elif changed is not None and home is not None and not is_sure:
            start, end = changed.reading.start, changed.reading.end
            self._settle(claim, Spot(home, 0, start, end, CLAIM), State.CHANGED)

    def _distance(self, claim: Claim, spot: Spot) -> tuple[int, int]:
        home = self.home(claim)
        return -self._context(claim, spot), abs(spot.paragraph - home) if home is not None else 0

    def _has_company(self, claim: Claim, home: int) -> bool:
        """Whether another number that the file states for the same paragraph is still there."""
        stated = self.stated[claim.name]
        return stated is not None and (stated.paragraph, home) in self._companies

    def _is_telling(self, claim: Claim, spot: Spot) -> bool:
        """Whether a number is rare enough to be recognised in another paragraph, or its sides are the same."""
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

    def _neighbours(self, claim: Claim) -> tuple[int, int]:
        """The places of the nearest placed claims before and after one, with the same ``at:``; -1 if there is
        none."""
        index, stated = self.order[claim.name], self.stated[claim.name]
        before = self._placed_near(range(index - 1, max(index - _NEAR, -1), -1), stated)
        return before, self._placed_near(range(index + 1, min(index + _NEAR, len(self.claims))), stated)

    def _placed_near(self, indices: Iterable[int], stated: StatedPlace | None) -> int:
        for index in indices:
            other = self.stated[self.claims[index].name]
            if (other and other.paragraph) != (stated and stated.paragraph):
                return -1
            if self._placed[index] >= 0:
                return self._placed[index]
        return -1

    def _holder(self, spot: Spot) -> str:
        """The claim that has a place, or a part of it."""
        taken = self.taken.get(spot.paragraph, {})
        return next((taken[offset] for offset in range(spot.start, spot.end) if offset in taken), "")

    def _give_up(self, claim: Claim) -> None:
        """Records a number without a place of its own: it shares one, or it is missing."""
        home = self.home(claim)
        spots = self._spots(claim)[:_MOST_TRIED]
        if not spots:
            self.anchors[claim.name] = Anchor(claim.name, State.MISSING)
            return
        shared = min(spots, key=lambda spot: self._distance(claim, spot))
        self._settle(claim, shared, State.SHARED)
        self.anchors[claim.name] = self.anchors[claim.name]._replace(
            moved=home is not None and home != shared.paragraph, holder=self._holder(shared)
        )

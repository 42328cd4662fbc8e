"""Changes that are stated with both ends: from 100 to 135, up 35 %; 从100个增加到135个，增加35个.

Both ends and the change stand in one sentence, so there is next to nothing to try, and a change that does not
fit its ends is a fault of the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from audit.article.suggestions import words
from audit.article.suggestions.figures import Figure
from audit.article.suggestions.flow import Flow, gap
from audit.article.suggestions.quotients import neighbours
from audit.article.suggestions.slipped import could_be
from audit.article.suggestions.words import found_word
from audit.records import NamedTuple

_NEAR = 24
_FAR = 120  # characters between a change and its ends


class Change(NamedTuple):
    """What was, what is, and the change between them: a percent, or a number of the same dimension."""

    old: Figure
    new: Figure
    by: Figure
    words: str
    percent: bool

    def wanted(self) -> tuple[Fraction, Fraction]:
        """What the change would have to be, on the scale of its number."""
        first, second = sorted((self.old, self.new), key=lambda one: one.value)
        if not self.percent:
            return Fraction(second.low - first.high), Fraction(second.high - first.low)
        bounds = (
            abs(Fraction(self.new.low, self.old.high) - 1),
            abs(Fraction(self.new.high, self.old.low) - 1),
        )
        margin = Fraction(self.by.width, 2)
        return min(bounds) * self.by.scale - margin, max(bounds) * self.by.scale + margin

    @property
    def slip(self) -> bool:
        """Whether a common slip explains a change that does not fit."""
        return could_be(self.by, *self.wanted())


def changes(figures: Sequence[Figure], percents: Sequence[Figure], flow: Flow) -> Iterator[Change]:
    """Every stated change among numbers of one dimension."""
    pairs = [
        ends
        for one, other in pairwise(figures)
        if one.spot.sentence == other.spot.sentence and (ends := _ends(one, other, flow)) is not None
    ]
    for old, new in pairs:
        for candidates, percent in ((percents, True), (figures, False)):
            by = _nearest(candidates, old, new, flow)
            if by is not None:
                yield Change(old, new, by[0], by[1], percent)


def _ends(one: Figure, other: Figure, flow: Flow) -> tuple[Figure, Figure] | None:
    """What was and what is, where two neighbouring numbers are told as such."""
    before, between = flow.before(one.spot)[-_NEAR:], gap(flow, one.spot, other.spot)[-2 * _NEAR :]
    if words.FROM.search(before) and words.TO.search(between):
        return one, other
    if words.TO_BEFORE.search(before) and words.FROM.search(between):
        return other, one
    return None


def _nearest(candidates: Sequence[Figure], old: Figure, new: Figure, flow: Flow) -> tuple[Figure, str] | None:
    """The nearest number of the sentence that a word of growth or decline stands beside."""
    beside = [
        (_distance(one, old, new), one, word)
        for one in neighbours(old, candidates)
        if one is not old
        and one is not new
        and one.spot.sentence == old.spot.sentence
        and (word := _word_of_change(one, new.value > old.value, flow)) is not None
    ]
    near = [found for found in beside if found[0] <= _FAR]
    if not near:
        return None
    _, by, word = min(near, key=lambda found: (found[0], found[1].mention))
    return by, word


def _distance(one: Figure, old: Figure, new: Figure) -> int:
    first, last = min(old.spot.start, new.spot.start), max(old.spot.end, new.spot.end)
    return max(one.spot.start - last, first - one.spot.end)


def _word_of_change(one: Figure, grown: bool, flow: Flow) -> str | None:
    pattern = words.UP if grown else words.DOWN
    before = words.last_clause(flow.before(one.spot)[-_NEAR:])
    after = words.first_clause(flow.after(one.spot)[:_NEAR])
    found = [*pattern.finditer(before)][-1:] or [*pattern.finditer(after)][:1]
    return found_word(found[0]) if found else None

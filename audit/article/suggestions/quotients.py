"""Shares, growth, multiples, means and thresholds: one number over another is a third one.

For each percent or multiple the pairs of its own sentence are tried first, then those of its paragraph, then
those of the paragraphs beside it; the first of these that has a fit settles it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from audit.article.suggestions.chance import of_quotient
from audit.article.suggestions.figures import Figure
from audit.article.suggestions.slipped import could_be
from audit.article.suggestions.words import alike
from audit.records import NamedTuple

_NEAREST = 12  # numbers on one side of a percent


class Quotient(NamedTuple):
    """``top`` (added up) over ``bottom`` is what ``result`` says, by the form's own arithmetic."""

    form: str  # share, up, down or ratio
    top: tuple[Figure, ...]
    bottom: Figure
    result: Figure
    chance: Fraction


Pair = tuple[tuple[Figure, ...], Figure]


def nearest_scopes(result: Figure, groups: Iterable[Sequence[Figure]]) -> Iterator[list[list[Figure]]]:
    """The numbers beside one, by dimension: of its sentence, its paragraph, and the paragraphs beside it."""
    near = [neighbours(result, group) for group in groups]
    seen: list[list[Figure]] = []
    for inside in (_in_sentence, _in_paragraph, _beside):
        chosen = [kept for group in near if len(kept := [one for one in group if inside(one, result)]) > 1]
        if chosen and chosen != seen:
            yield chosen
        seen = chosen


def _in_sentence(one: Figure, other: Figure) -> bool:
    return one.spot.sentence == other.spot.sentence


def _in_paragraph(one: Figure, other: Figure) -> bool:
    return one.spot.paragraph == other.spot.paragraph


def _beside(one: Figure, other: Figure) -> bool:
    return abs(one.spot.paragraph - other.spot.paragraph) <= 1


def neighbours(one: Figure, group: Sequence[Figure]) -> list[Figure]:
    """The nearest numbers of a dimension on both sides of a number, which itself may be one of them."""
    place = bisect_left(group, one.mention, key=lambda other: other.mention)
    return list(group[max(0, place - _NEAREST) : place + _NEAREST + 1])


def best(form: str, result: Figure, groups: Iterable[Sequence[Figure]]) -> Quotient | None:
    """The quotient of the nearest scope that gives the result with the least chance."""
    for scope in nearest_scopes(result, groups):
        pairs = [pair for group in scope for pair in pairs_of(group, sums=form == "share")]
        fits = [fit for pair in pairs if (fit := fitted(form, pair, result, len(pairs))) is not None]
        if fits:
            return min(fits, key=lambda fit: (fit.chance, _distance(fit)))
    return None


def _distance(fit: Quotient) -> int:
    return sum(abs(one.mention - fit.result.mention) for one in (*fit.top, fit.bottom))


def pairs_of(group: Sequence[Figure], sums: bool) -> Iterator[Pair]:
    """Every two numbers of a scope that can be compared, and if asked for two neighbours added up over a third."""
    for top in group:
        for bottom in group:
            if top is not bottom and top.value != bottom.value and alike(top.thing, bottom.thing):
                yield (top,), bottom
    if sums:
        for first, second in pairwise(group):
            for bottom in group:
                if bottom is not first and bottom is not second and first.value + second.value < bottom.value:
                    yield (first, second), bottom


def fitted(form: str, pair: Pair, result: Figure, tried: int) -> Quotient | None:
    """A pair whose quotient can be what the result says; a difference of sizes is told from a share by form."""
    top, bottom = pair
    size = Fraction(sum(one.value for one in top), bottom.value)
    if (form in ("share", "down") and size >= 1) or (form == "up" and size <= 1):
        return None
    low = Fraction(sum(one.low for one in top), bottom.high)
    high = Fraction(sum(one.high for one in top), bottom.low)
    low, high, size = _as_told(form, low, high, size)
    if low * result.scale > result.high or high * result.scale < result.low:
        return None
    return Quotient(form, top, bottom, result, of_quotient(top, bottom, result, high - low, size, tried))


def share_chance(part: Figure, whole: Figure, result: Figure) -> Fraction:
    """The chance that two numbers have a share, if no other pair is tried."""
    width = Fraction(part.high, whole.low) - Fraction(part.low, whole.high)
    return of_quotient((part,), whole, result, width, Fraction(part.value, whole.value), 1)


def share_slipped(part: Figure, whole: Figure, result: Figure) -> bool:
    """Whether a common slip turned the share of two numbers into what is written."""
    margin = Fraction(result.width, 2)
    low, high = Fraction(part.low, whole.high) * result.scale, Fraction(part.high, whole.low) * result.scale
    return could_be(result, low - margin, high + margin)


def _as_told(form: str, low: Fraction, high: Fraction, size: Fraction) -> tuple[Fraction, Fraction, Fraction]:
    """The quotient as the form tells it: 135 over 100 is up by 35 %."""
    if form == "up":
        return low - 1, high - 1, size - 1
    return (1 - high, 1 - low, 1 - size) if form == "down" else (low, high, size)

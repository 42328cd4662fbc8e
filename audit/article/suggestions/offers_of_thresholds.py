"""Shares that are asked for, and means, as suggestions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from audit.article.model import Mention
from audit.article.suggestions import words
from audit.article.suggestions.chance import capped, of_quotient
from audit.article.suggestions.choosing import level_of
from audit.article.suggestions.deciding import verdict
from audit.article.suggestions.figures import Figure, Figures
from audit.article.suggestions.flow import Flow
from audit.article.suggestions.model import LIKELY, Suggestion, name
from audit.article.suggestions.quotients import neighbours
from audit.article.suggestions.thresholds import thresholds
from audit.findings import Verdict, marked, sentence
from audit.units import DIMENSIONLESS

_REACHED = marked("“{words}”: the part of the whole reaches the percent that is asked for")
_MEAN = marked("“{words}”: the whole over the number of things is the mean")
_NEAR = 24


def offered_thresholds(figures: Figures, flow: Flow, found: Sequence[Mention]) -> Iterator[Suggestion]:
    """Shares that reach what is asked for."""
    for one in thresholds(figures.amounts.get(DIMENSIONLESS, []), figures.percents, flow, found):
        relation = f"{name(one.part.mention)} / {name(one.whole.mention)} >= {name(one.asked.mention)}"
        if verdict(relation, found) is Verdict.HOLDS:
            numbers = tuple(sorted((one.part.mention, one.whole.mention, one.asked.mention)))
            chance = capped(Fraction(one.asked.value, one.asked.scale) * one.tried)
            reason = sentence(_REACHED, words=one.words)
            yield Suggestion("threshold", (("that", relation),), numbers, True, chance, reason, LIKELY)


def offered_means(figures: Figures, flow: Flow, found: Sequence[Mention]) -> Iterator[Suggestion]:
    """Means that the words announce: a whole over a number of things, all in one sentence."""
    counts = figures.amounts.get(DIMENSIONLESS, [])
    for group in figures.amounts.values():
        for mean in group:
            match = words.MEAN.search(flow.before(mean.spot)[-_NEAR:]) or words.MEAN_AFTER.search(
                flow.after(mean.spot)[:_NEAR]
            )
            if match is not None:
                yield from _means(mean, group, counts, words.found_word(match), found)


def _beside(mean: Figure, figures: Sequence[Figure]) -> list[Figure]:
    """The nearest numbers of the same sentence."""
    near = neighbours(mean, figures)
    return [one for one in near if one.spot.sentence == mean.spot.sentence and one is not mean]


def _means(
    mean: Figure, group: Sequence[Figure], counts: Sequence[Figure], announced: str, found: Sequence[Mention]
) -> Iterator[Suggestion]:
    wholes = [one for one in _beside(mean, group) if one.value > mean.value]
    numbers = _beside(mean, counts)
    pairs = [(whole, number) for whole in wholes for number in numbers if whole is not number]
    for whole, number in pairs:
        low = Fraction(whole.low * number.scale, number.high * whole.scale)
        high = Fraction(whole.high * number.scale, number.low * whole.scale)
        if low * mean.scale > mean.high or high * mean.scale < mean.low or number.value <= number.scale:
            continue
        chance = of_quotient((whole,), number, mean, high - low, (low + high) / 2, len(pairs))
        level = level_of(chance, announced=True)
        relation = f"{name(whole.mention)} / {name(number.mention)} == {name(mean.mention)}"
        if level is not None and verdict(relation, found) is Verdict.HOLDS:
            indices = tuple(sorted((whole.mention, number.mention, mean.mention)))
            reason = sentence(_MEAN, words=announced)
            yield Suggestion("ratio", (("that", relation),), indices, True, chance, reason, level)

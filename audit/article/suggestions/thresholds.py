"""A share that is asked for and said to be reached: 9 of 41 communities meet the required 20 %.

The whole seldom stands in the sentence: it is a number told before, of a thing by the same word. Of several,
the one is taken whose share is the least above what is asked for; none is taken beyond twice of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from audit.article.model import Mention
from audit.article.suggestions import words
from audit.article.suggestions.figures import Figure
from audit.article.suggestions.flow import Flow
from audit.article.suggestions.words import alike, found_word
from audit.records import NamedTuple

_BACK = 40  # numbers before it that a whole may be
_NEAR = 24
_WORDS = re.compile(r"[a-z]{5,}|[一-鿿]+", re.IGNORECASE)


class Threshold(NamedTuple):
    """A part of a whole that is at least a percent; ``tried`` wholes came into question."""

    part: Figure
    whole: Figure
    asked: Figure
    words: str
    tried: int


def thresholds(
    counts: Sequence[Figure], percents: Sequence[Figure], flow: Flow, found: Sequence[Mention]
) -> Iterator[Threshold]:
    """Every share that is asked for and reached."""
    for asked in percents:
        match = words.AT_LEAST_ASKED.search(flow.after(asked.spot)) or words.AT_LEAST_ASKED_BEFORE.search(
            flow.before(asked.spot)
        )
        place = bisect_left(counts, asked.mention, key=lambda one: one.mention)
        before = counts[max(0, place - _BACK) : place]
        if match is not None and before and before[-1].spot.sentence == asked.spot.sentence:
            yield from _reached(before, asked, found_word(match), flow, found)


def _reached(
    before: Sequence[Figure], asked: Figure, announced: str, flow: Flow, found: Sequence[Mention]
) -> Iterator[Threshold]:
    part = before[-1]
    named = _words_of(part, flow, found)
    wholes = [
        one
        for one in before[:-1]
        if one.value > part.value and alike(one.thing, part.thing) and named & _words_of(one, flow, found)
    ]
    least = [
        one for one in wholes if asked.high * one.high <= part.low * asked.scale <= 2 * asked.high * one.high
    ]
    if least:
        whole = max(least, key=lambda one: (one.value, one.mention))
        yield Threshold(part, whole, asked, announced, len(wholes))


def _words_of(figure: Figure, flow: Flow, found: Sequence[Mention]) -> set[str]:
    """The words around a number: of Chinese every two characters in a row."""
    text = words.last_clause(flow.before(figure.spot)[-_NEAR:]) + found[figure.mention].noun
    text += words.first_clause(flow.after(figure.spot)[:_NEAR])
    told: set[str] = set()
    for run in _WORDS.findall(text):
        if run.isascii():
            told.add(run.lower().rstrip("s"))
        else:
            told.update(run[place : place + 2] for place in range(len(run) - 1))
    return told

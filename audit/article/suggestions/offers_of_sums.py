"""Sums and announced totals as suggestions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from audit.article.model import Mention
from audit.article.suggestions.chance import ONE, capped
from audit.article.suggestions.choosing import POSSIBLE, level_of
from audit.article.suggestions.deciding import added, verdict
from audit.article.suggestions.figures import Figure, Figures
from audit.article.suggestions.flow import Flow
from audit.article.suggestions.model import ALL, LIKELY, SURE, Suggestion, name
from audit.article.suggestions.sums import sums
from audit.article.suggestions.totals import Announced, announced_totals
from audit.findings import Sentence, Verdict, marked, sentence

_FITS = marked("the numbers add up")
_TOLD = marked("announced by “{words}”, and the numbers add up")
_SLIP = marked("announced by “{words}”, but the parts make {sum}: one slip would explain it")
_NEARLY = marked("announced by “{words}”, but the parts make {sum}")


def offered_sums(figures: Figures, flow: Flow, found: Sequence[Mention]) -> Iterator[Suggestion]:
    """Every sum worth telling, with its words where it has some."""
    for group in figures.amounts.values():
        for told in announced_totals(group, flow):
            yield from _announced(told, found)
        for one in sums(group, POSSIBLE):
            level = level_of(one.chance, announced=False)
            if level is not None and _verdict(one.parts, one.total, found) is Verdict.HOLDS:
                yield _suggestion(one.parts, one.total, True, one.chance, sentence(_FITS), level)
    yield from _whole_of_percents(figures.percents, found)


def _announced(told: Announced, found: Sequence[Mention]) -> Iterator[Suggestion]:
    decided = _verdict(told.parts, told.total, found)
    if told.fits and decided is Verdict.HOLDS:
        level = level_of(told.chance, announced=True)
        if level is not None:
            reason = sentence(_TOLD, words=told.words)
            yield _suggestion(told.parts, told.total, True, told.chance, reason, level)
    elif not told.fits and decided is Verdict.FAILS:
        level = SURE if told.slip and len(told.parts) > 2 else LIKELY if told.slip else ALL
        made = _made(told.parts)
        reason = sentence(_SLIP if told.slip else _NEARLY, words=told.words, sum=made)
        yield _suggestion(told.parts, told.total, False, told.chance, reason, level)


def _made(parts: Sequence[Figure]) -> str:
    return " + ".join(part.reading.text for part in parts)


def _verdict(parts: Sequence[Figure], total: Figure, found: Sequence[Mention]) -> Verdict:
    return verdict(f"{added([part.mention for part in parts])} == {name(total.mention)}", found)


def _suggestion(
    parts: Sequence[Figure], total: Figure, holds: bool, chance: Fraction, reason: Sentence, level: int
) -> Suggestion:
    names = tuple(name(part.mention) for part in parts)
    numbers = tuple(sorted([*(part.mention for part in parts), total.mention]))
    check = (("parts", names), ("total", name(total.mention)))
    return Suggestion("sum", check, numbers, holds, chance, reason, level)


_WHOLE = marked("the percents make up a whole")


def _whole_of_percents(percents: Sequence[Figure], found: Sequence[Mention]) -> Iterator[Suggestion]:
    """Percents that follow one another in a sentence and add up to a hundred."""
    for start, first in enumerate(percents):
        run = [one for one in percents[start : start + 10] if one.spot.sentence == first.spot.sentence]
        for size in range(2, len(run) + 1):
            parts = run[:size]
            if sum(one.low for one in parts) <= first.scale <= sum(one.high for one in parts):
                yield from _whole(parts, len(run) - 1, found)


def _whole(parts: Sequence[Figure], tried: int, found: Sequence[Mention]) -> Iterator[Suggestion]:
    rest = parts[0].scale - max(one.value for one in parts)
    width = sum(one.width for one in parts) + min(one.step for one in parts)
    chance = capped(Fraction(width * tried, rest)) if rest > 0 else ONE
    level = level_of(chance, announced=False)
    relation = f"{added([one.mention for one in parts])} == 100%"
    if level is not None and verdict(relation, found) is Verdict.HOLDS:
        numbers = tuple(one.mention for one in parts)
        yield Suggestion("sum", (("that", relation),), numbers, True, chance, sentence(_WHOLE), level)

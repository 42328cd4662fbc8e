"""Totals and remainders that the words announce: 其中, 共, 其余; of which, in all, the remaining.

An announced relation leaves little to try: the parts are the numbers that follow or precede without a gap. If
they do not add up where the words say that nothing is left out, the relation is broken; it is told only where
the numbers are near enough for a slip, since words can also be misread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from audit.article.suggestions import words
from audit.article.suggestions.chance import of_sum
from audit.article.suggestions.figures import Figure
from audit.article.suggestions.flow import Flow, gap
from audit.article.suggestions.slipped import slipped
from audit.article.suggestions.words import alike, found_word
from audit.records import NamedTuple

_MOST = 12  # parts
_NEAR = 60  # characters within which a word speaks of a number
_CLOSE = 40  # characters between the parts of a list
_WHOLE_LIST = 2  # a broken total needs so many parts at least


class Announced(NamedTuple):
    """A total with its parts, and the words of the article that say so. ``complete`` says that nothing can be
    missing; ``fits`` whether the sets can agree, ``slip`` whether one slip of a number explains why not."""

    parts: tuple[Figure, ...]
    total: Figure
    words: str
    complete: bool
    fits: bool
    slip: bool
    chance: Fraction


def announced_totals(figures: Sequence[Figure], flow: Flow) -> Iterator[Announced]:
    """Every announced total among the numbers of one dimension."""
    for place, figure in enumerate(figures):
        yield from _of_which(figures, place, flow)
        yield from _counted_together(figures, place, flow)
        yield from _with_rest(figures, place, flow, figure)


def _of_which(figures: Sequence[Figure], place: int, flow: Flow) -> Iterator[Announced]:
    """N, of which a, b and c: the numbers after the words, as far as the sentence goes."""
    total, following = figures[place], _following(figures, place) or _in_next_sentence(figures, place)
    if not following:
        return
    between = gap(flow, total.spot, following[0].spot)
    match = words.OF_WHICH.search(between) or words.COLON.search(between[: 2 * _NEAR])
    if match is None:
        return
    parts = [one for one in following if alike(one.thing, total.thing)]
    rest = next((index for index, one in enumerate(parts) if _is_rest(one, flow)), None)
    runs = [parts[:size] for size in range(2, min(len(parts), _MOST) + 1)]
    yield from _first_fit(runs, total, found_word(match))
    if rest is not None and rest + 1 >= _WHOLE_LIST:
        yield from _broken(parts[: rest + 1], total, found_word(match))


def _counted_together(figures: Sequence[Figure], place: int, flow: Flow) -> Iterator[Announced]:
    """a, b and c, N in all; N in all: a, b and c."""
    total = figures[place]
    match = words.TOTAL_BEFORE.search(flow.before(total.spot)[-_NEAR:]) or words.TOTAL_AFTER.search(
        flow.after(total.spot)[:_NEAR]
    )
    if match is None:
        return
    before = _preceding(figures, place)
    after = _following(figures, place)
    runs = [before[-size:] for size in range(2, min(len(before), _MOST) + 1)]
    runs += [after[:size] for size in range(2, min(len(after), _MOST) + 1)]
    runs = [run for run in runs if all(alike(one.thing, total.thing) for one in run)]
    yield from _first_fit(runs, total, found_word(match))
    listed = _list_before(before, total, flow)
    if len(listed) >= _WHOLE_LIST:
        yield from _broken(listed, total, found_word(match))


def _with_rest(figures: Sequence[Figure], place: int, flow: Flow, remaining: Figure) -> Iterator[Announced]:
    """N …, a, b, the remaining c: the total is the first or a larger number before them."""
    match = _rest(remaining, flow)
    if match is None:
        return
    run = [one for one in _preceding(figures, place) if alike(one.thing, remaining.thing)] + [remaining]
    fitting = list(_first_fit_of(run, found_word(match)))
    yield from fitting
    if not fitting and len(run) > _WHOLE_LIST and all(one.value < run[0].value for one in run[1:]):
        yield from _broken(run[1:], run[0], found_word(match))


def _first_fit_of(run: Sequence[Figure], announced: str) -> Iterator[Announced]:
    """The first total of a run whose followers, up to the last one, add up to it."""
    starts = range(len(run) - 2)
    for start in starts:
        parts, total = tuple(run[start + 1 :]), run[start]
        if _fits(parts, total):
            chance = of_sum(parts, total, len(starts))
            yield Announced(parts, total, announced, True, True, False, chance)
            return


def _first_fit(runs: Sequence[Sequence[Figure]], total: Figure, announced: str) -> Iterator[Announced]:
    for run in runs:
        if _fits(run, total):
            chance = of_sum(run, total, len(runs))
            yield Announced(tuple(run), total, announced, False, True, False, chance)
            return


def _broken(parts: Sequence[Figure], total: Figure, announced: str) -> Iterator[Announced]:
    """A total that its parts must make, and do not."""
    if _fits(parts, total) or any(part.value >= total.value for part in parts):
        return
    slip = slipped(parts, total)
    if slip or _near(parts, total):
        chance = of_sum(parts, total, 1)
        yield Announced(tuple(parts), total, announced, True, False, slip, chance)


def _near(parts: Sequence[Figure], total: Figure) -> bool:
    """Within a twentieth of the total."""
    return 20 * abs(sum(part.value for part in parts) - total.value) <= total.value


def _fits(parts: Sequence[Figure], total: Figure) -> bool:
    return (
        sum(part.low for part in parts) <= total.high
        and sum(part.high for part in parts) >= total.low
        and all(part.value < total.value for part in parts)
    )


def _following(figures: Sequence[Figure], place: int) -> list[Figure]:
    sentence = figures[place].spot.sentence
    return [one for one in figures[place + 1 : place + 1 + _MOST] if one.spot.sentence == sentence]


def _in_next_sentence(figures: Sequence[Figure], place: int) -> list[Figure]:
    """The numbers of the next sentence: … 86 dams. Of them, 14 are large."""
    total = figures[place].spot
    return [
        one
        for one in figures[place + 1 : place + 1 + _MOST]
        if one.spot.sentence == total.sentence + 1 and one.spot.paragraph == total.paragraph
    ]


def _preceding(figures: Sequence[Figure], place: int) -> list[Figure]:
    sentence = figures[place].spot.sentence
    return [one for one in figures[max(0, place - _MOST) : place] if one.spot.sentence == sentence]


def _rest(figure: Figure, flow: Flow) -> re.Match[str] | None:
    return words.REST_BEFORE.search(flow.before(figure.spot)[-_NEAR:]) or words.REST_AFTER.search(
        flow.after(figure.spot)[:_NEAR]
    )


def _is_rest(figure: Figure, flow: Flow) -> bool:
    return _rest(figure, flow) is not None


def _list_before(run: Sequence[Figure], total: Figure, flow: Flow) -> list[Figure]:
    """The numbers that lead to a total closely and count the same, back to the first that does not."""
    listed = [total]
    for one in reversed(run):
        near = 0 < len(gap(flow, one.spot, listed[0].spot)) <= _CLOSE
        if not near or not _count_the_same(one, total):
            break
        listed.insert(0, one)
    return listed[:-1]


def _count_the_same(one: Figure, other: Figure) -> bool:
    counted = one.reading.counted, other.reading.counted
    return alike(one.thing, other.thing) and (counted[0] == counted[1] or not all(counted))

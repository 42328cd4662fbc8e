"""one in five, nine out of ten, 3 in every 100: a part told by two counts."""

from __future__ import annotations

from fractions import Fraction

from audit.findings import marked
from audit.intervals import Interval, simplest
from audit.numbers import sets
from audit.numbers.numbered import phrase_at
from audit.numbers.phrase import Phrase
from audit.numbers.reading import Kind, Reading
from audit.units import ONE

_LINKS = (" in every ", " in ", " out of every ", " out of ", " over ")


def odds_from(text: str, first: Phrase) -> Reading | None:
    """The part that ``first`` begins, if in or out of and a greater bare count follow."""
    if text.startswith("比", first.end):
        return _score(text, first)
    for link in _LINKS:
        if text.startswith(link, first.end):
            break
    else:
        return None
    second = phrase_at(text, first.end + len(link))
    if second is None or not _is_part(first, second, link):
        return None
    if second.marked and not _counts_all(first, second, link):
        return None
    end = second.numeral.end if second.marked else second.end
    value = simplest(Fraction(first.value) / second.value)
    start = first.start
    share = Fraction(1, int(second.value))
    hedge = first.hedge
    found = sets.part(value, share) if hedge is None else sets.hedged(hedge, value, share * 2 / 5)
    return Reading(
        text[start:end], start, end, Kind.RATIO, ONE, found.fair, found.widest, value, None,
        hedge, None, (first.numeral.start, second.numeral.end), found.origin,
    )  # fmt: skip


def _score(text: str, first: Phrase) -> Reading | None:
    """2比1: a score, or a share of two kinds."""
    second = phrase_at(text, first.end + 1)
    if second is None or second.marked or second.value == 0 or first.value < 0:
        return None
    value = simplest(Fraction(first.value) / second.value)
    point = Interval.point(value)
    return Reading(
        text[first.start : second.end], first.start, second.end, Kind.RATIO, ONE, point, point, value, None,
        None, None, (first.numeral.start, second.numeral.end), marked("exact as written"),
    )  # fmt: skip


def _counts_all(first: Phrase, second: Phrase, link: str) -> bool:
    """one in ten jobs is a part; three in 27 countries would be two counts, and one in ten years is a time."""
    if second.kind is not Kind.COUNT or link not in (" in ", " in every "):
        return False
    return first.numeral.style == second.numeral.style == "words" or second.value in _ROUND


_ROUND = frozenset((10, 100, 1000))


def _is_part(first: Phrase, second: Phrase, link: str) -> bool:
    if (
        type(first.value) is not int
        or type(second.value) is not int
        or first.marked
        or first.hedge in ("more", "equal")
        or second.hedge is not None
    ):
        return False
    if not 0 < first.value < second.value:
        return False
    if "over" in link:
        return first.numeral.style == "words" and first.hedge is None
    return "out of" in link or second.value <= 1000

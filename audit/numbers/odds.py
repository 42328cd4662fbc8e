"""one in five, nine out of ten, one person in five, 3 in every 100, 2比1: a part or a proportion of two counts."""

from __future__ import annotations

from fractions import Fraction

from audit.base.intervals import Rational, simplest
from audit.languages.en import numerals as english
from audit.languages.zh import characters as zh
from audit.numbers import sets
from audit.numbers.numbered import phrase_at
from audit.numbers.patterns import Match, Pattern
from audit.numbers.phrase import Phrase
from audit.numbers.reading import Kind, Reading
from audit.numbers.sets import Sets
from audit.units import ONE

_LINKS = (*english.OUT_OF, " in ", " over ")


def odds_from(text: str, first: Phrase) -> Reading | None:
    """The part that starts with ``first``, if "in" or "out of" and a greater bare count follow."""
    if text.startswith(zh.OUT_OF, first.end):
        return _score(text, first)
    if text.startswith("-", first.end):
        return _tied(text, first)
    if text.startswith(english.TO_ONE, first.end):
        return _to_one(text, first)
    people = _people_behind(text, first.numeral.end)
    position = first.end if people is None else people.end()
    link = _link_at(text, position)
    second = phrase_at(text, position + len(link)) if link else None
    if second is None or not _is_part(text, first, second, link):
        return None
    if people is None and first.marked and "out" not in link:
        return None  # three goals in five
    if people is not None and link == " in " and (second.marked or not _is_closed(text, second.end)):
        return None  # two people in three cars
    if second.marked and not _counts_all(first, second, link):
        return None
    return _part(text, first, second)


def _part(text: str, first: Phrase, second: Phrase) -> Reading:
    start, end = first.start, second.numeral.end if second.marked else second.end
    found = part_of_all(first.value, int(second.value), first.hedge)
    return Reading(
        text[start:end], start, end, Kind.RATIO, ONE, found.fair, found.widest,
        simplest(Fraction(first.value) / second.value), None, first.hedge, None,
        (first.numeral.start, second.numeral.end), found.origin,
    )  # fmt: skip


def part_of_all(value: Rational, whole: int, hedge: str | None) -> Sets:
    """``value`` out of ``whole``: within a tenth of one in ``whole``, or as the hedge says.

    Tenths and hundredths are counted: six in ten is anything that rounds to it, like 六成, but three in ten at most a
    tenth of it away."""
    part, share = simplest(Fraction(value) / whole), Fraction(1, whole)
    if hedge is None or hedge == "equal":
        return sets.counted_part(part, min(part, 5 * share) if whole in _ROUND else share)
    return sets.hedged(hedge, part, share * 2 / 5)


def _link_at(text: str, position: int) -> str:
    """The words between the two counts, "" if there are none."""
    if text[position + 1 : position + 2] not in ("i", "o"):
        return ""
    return next((link for link in _LINKS if text.startswith(link, position)), "")


def _people_behind(text: str, end: int) -> Match:
    """The noun of the first count, if "in" or "out of" follows soon: this is checked first, since it seldom does."""
    reach = end + _FARTHEST
    near = text.find(" in ", end, reach) > 0 or text.find(" out of ", end, reach) > 0
    return _PEOPLE.match(text, end) if near else None


_FARTHEST = 36
# Things that shares are given of; three wins in five games or two men in 12 cars would be two counts each.
_PEOPLE = Pattern(english.PEOPLE_IN_ODDS)


def _is_closed(text: str, end: int) -> bool:
    """Whether what follows the second count is not a noun that it would count: a stop, a verb or a function word."""
    return _CLOSED.match(text, end) is not None


# the end of the phrase, or a verb, preposition or conjunction after the second count
_CLOSED = Pattern(english.CLOSED_BEHIND_ODDS)


def _tied(text: str, first: Phrase) -> Reading | None:
    """a 4-to-1 margin, a one-in-five chance."""
    if text.startswith("-to-", first.end):
        return _score_to(text, first)
    link = next((link for link in ("-in-", "-out-of-") if text.startswith(link, first.end)), "")
    second = phrase_at(text, first.end + len(link)) if link else None
    if second is None or second.marked or not _is_part(text, first, second, " in "):
        return None
    return _part(text, first, second)


def _score_to(text: str, first: Phrase) -> Reading | None:
    """4-to-1: how the one compares with the other; 1-to-10 may be a scale, and six-to-eight-week is a range."""
    second = phrase_at(text, first.end + 4)
    if second is None or second.marked or first.value <= second.value or second.value <= 0:
        return None
    return _proportion(text, first, second)


def _to_one(text: str, first: Phrase) -> Reading | None:
    """a margin of three to one, outnumbered 10 to 1: in other contexts a score, or two numbers."""
    second = phrase_at(text, first.end + 4)
    if second is None or second.marked or second.value != 1 or first.marked or first.value <= 1:
        return None
    alone = first.start == 0 and second.end == len(text)
    if not alone and _OUTNUMBER.search(text, max(0, first.start - 30), first.start) is None:
        return None
    return _proportion(text, first, second)


# words before "three to one" where it is a proportion
_OUTNUMBER = Pattern(english.OUTNUMBER)


def _score(text: str, first: Phrase) -> Reading | None:
    """2比1: a score, or a share of two kinds."""
    second = phrase_at(text, first.end + 1)
    if second is None or second.marked or second.value <= 0 or first.value < 0:
        return None
    return _proportion(text, first, second)


def _proportion(text: str, first: Phrase, second: Phrase) -> Reading:
    found = sets.proportion(first.value, first.place, second.value, second.place)
    return Reading(
        text[first.start : second.end], first.start, second.end, Kind.RATIO, ONE, found.fair, found.widest,
        simplest(Fraction(first.value) / second.value), None, None, None,
        (first.numeral.start, second.numeral.end), found.origin,
    )  # fmt: skip


def _counts_all(first: Phrase, second: Phrase, link: str) -> bool:
    """one in ten jobs is a part; three in 27 countries would be two counts, and one in ten years is a time."""
    if second.kind is not Kind.COUNT or link == " over ":
        return False
    if "every" in link or (first.value == 1 and second.counted in _OF_WHOM):
        return True
    return first.numeral.style == second.numeral.style == "words" or second.value in _ROUND


_OF_WHOM = frozenset(english.OF_WHOM_WORDS.split())
_ROUND = frozenset((10, 100, 1000, 10_000, 100_000, 1_000_000))


_COUNTS = 1000  # 3.28 billion out of 7.13 billion are two amounts


def _is_part(text: str, first: Phrase, second: Phrase, link: str) -> bool:
    if (
        type(first.value) is not int
        or type(second.value) is not int
        or (first.marked and first.kind is not Kind.COUNT)
        or first.hedge in ("more", "equal")
        or first.numeral.style == "multiple"  # doubled in three seasons
        or second.hedge is not None
    ):
        return False
    if not 0 < first.value < second.value or first.value >= _COUNTS:
        return False
    if link == " over ":
        return first.numeral.style == "words" and first.hedge is None
    return link in english.OUT_OF or second.value <= 1000 or _is_no_year(text, second)


def _is_no_year(text: str, second: Phrase) -> bool:
    """one in 4,000, one in a million: a number that is never written like a year."""
    numeral = second.numeral
    return numeral.style != "figures" or "," in text[numeral.start : numeral.end]

"""A rate over time and the amount of a longer time: *96,360 calls in 2023, an average of 264 a day*; *£52,000 a year, or £1,000 a week*.

Bound are a number that is per day, week, month, hour … and the nearest number of its sort that its words give for one
year, month, week, day or hour. One is the other times 365, 52, 12, 24 … A year has 365 days or 366, a month 28 to 31;
businesses closed at weekends have fewer, and annual subscriptions cost less: anything that can be meant that way is
quiet. Holds: 3月接诊9300人次，日均300人次. Reported: *62,400 books a year, or 2,200 a week*. Not proposed: *96,360 calls in the
first half of 2023, 532 a day*.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from audit.article.marks import is_chinese
from audit.base.intervals import Interval
from audit.languages.en import paces as english
from audit.languages.en.dates import MONTHS, WEEKDAYS
from audit.languages.zh import paces as chinese
from audit.numbers.patterns import Pattern
from audit.relations.around import around
from audit.relations.cues import in_one_script
from audit.relations.each_one import EachOne, unit_of
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.rate_facts import Facts, facts_of
from audit.relations.scene import Scene
from audit.units import TIME, without_kinds

_MOST_BETWEEN = 3  # numbers from a rate to its amount
_WEEKS = Fraction(365, 7)
# How many of the shorter time the longer has, the usual ones as a check writes them, and the fewest and most that can
# be meant.
_PERIODS: dict[tuple[str, str], tuple[tuple[str, ...], int, int]] = {
    ("year", "month"): (("12",), 8, 12),
    ("year", "week"): (("52", "365 / 7"), 38, 53),
    ("year", "day"): (("365", "366"), 180, 366),
    ("year", "h"): (("8760", "8784"), 1000, 8784),
    ("month", "week"): (("4", "30 / 7"), 3, 5),
    ("month", "day"): (("30", "31", "28", "29"), 19, 31),
    ("month", "h"): (("720", "744"), 100, 744),
    ("week", "day"): (("7",), 3, 7),
    ("week", "h"): (("168",), 20, 168),
    ("day", "h"): (("24",), 4, 24),
    ("day", "min"): (("1440",), 200, 1440),
    ("h", "min"): (("60",), 50, 60),
}


class _PaceWords(NamedTuple):
    frames: tuple[tuple[str, Pattern], ...]
    not_whole: Pattern
    equal: Pattern
    offered: Pattern


@cache
def _words(in_chinese: bool) -> _PaceWords:
    data = chinese if in_chinese else english
    frames = tuple((name, Pattern(_with_names(words))) for name, words in data.FRAMES)
    return _PaceWords(frames, Pattern(data.NOT_WHOLE), Pattern(data.EQUAL), Pattern(data.OFFERED))


def _with_names(words: str) -> str:
    """Words together with the names of months and weekdays, which are kept in one place."""
    months = "|".join(names[0] for names in MONTHS)
    return words.replace("<month>", months).replace("<weekday>", "|".join(WEEKDAYS))


def propose(scene: Scene) -> Iterator[Candidate]:
    """The amounts that rates over time give in a longer time."""
    facts = facts_of(scene)
    for rate in scene.statements:
        each = facts[rate.number].each
        if each is not None and each.base == 1 and not each.in_a_row and facts[rate.number].can_be:
            lesser = _period(each, facts[rate.number])
            amount = _amount(scene, facts, rate) if lesser else None
            if amount is not None:
                yield from _paces(scene, facts, rate, amount, lesser)


def _period(each: EachOne | None, facts: Facts) -> str:
    """The unit of time that a number is per, "" for none; also for an amount per person and day."""
    unit = None if each is None else unit_of(each, facts.words)
    return unit.symbol if unit is not None and unit.dimension == TIME else ""


def _amount(scene: Scene, facts: list[Facts], rate: Statement) -> Statement | None:
    """The nearest number of the sort of a rate, before it or right after it, in its sentence or the one before."""
    near = [
        one
        for one in scene.near(rate, _MOST_BETWEEN, 1)
        if facts[one.number].can_be and _are_of_one_sort(one, rate) and 0 <= rate.sentence - one.sentence <= 1
    ]
    before = [one for one in near if one.number < rate.number]
    behind = [one for one in near if one.number > rate.number]
    return before[-1] if before else next(iter(behind), None)


def _are_of_one_sort(one: Statement, other: Statement) -> bool:
    """Whether two numbers measure the same thing apart from their time."""
    if _without_time(one) != _without_time(other) or one.bracketed != other.bracketed:
        return False
    things = one.reading.counted, other.reading.counted
    return None in things or things[0] == things[1] or one.sort[0] != "count"


def _without_time(one: Statement) -> dict[str, int]:
    return {name: power for name, power in without_kinds(one.reading.unit.dimension) if name != "time"}


def _paces(
    scene: Scene, facts: list[Facts], rate: Statement, amount: Statement, lesser: str
) -> Iterator[Candidate]:
    cue = facts[rate.number].each.words  # type: ignore[union-attr]
    greater = _period(facts[amount.number].each, facts[amount.number]) or _frame(scene, amount, rate, cue)
    known = _PERIODS.get((greater, lesser))
    if known is None or _lasts_otherwise(scene, amount):
        return
    usual, fewest, most = known
    grade = _grade(scene, facts, rate, amount)
    roles = (("amount", (amount.number,)), ("pace", (rate.number,)))
    for cost, written in enumerate(usual):
        number = Interval.point(Fraction(written.replace(" ", "")))
        yield Candidate("pace", roles, rate.number, cost, grade, cue, limits=number, limit=written)
    meant = Interval(fewest, most)
    yield Candidate("pace", roles, rate.number, len(usual), grade, cue, limits=meant, quiet=True)


def _lasts_otherwise(scene: Scene, amount: Statement) -> bool:
    """Whether a sentence prints a time of its own that the amount may be for: 去年国庆中秋八天，收入109.6亿元."""
    return any(one.sort[0] == "time" and one.reading.value != 1 for one in scene.sentence_of(amount))


def _frame(scene: Scene, amount: Statement, rate: Statement, cue: str) -> str:
    """The single whole time that the words around an amount give, "" if there is none, or several."""
    text = in_one_script(_sentence(scene, amount))
    text = text.replace(cue, "")  # the cue says what the rate is per, and may precede it
    words = _words(is_chinese(text))
    if words.not_whole.search(text) is not None:
        return ""
    found = [name for name, pattern in words.frames if pattern.search(text) is not None]
    return found[0] if len(found) == 1 else ""


def _sentence(scene: Scene, one: Statement) -> str:
    """The sentence of a number."""
    return around(scene.texts[one.paragraph], one.start, one.end, 0).sentence


def _grade(scene: Scene, facts: list[Facts], rate: Statement, amount: Statement) -> Grade:
    """Announced if words say that one is the other, and it is not an offer for a time."""
    first, second = sorted((rate, amount), key=lambda one: one.number)
    sentence = _sentence(scene, amount)
    words = _words(is_chinese(sentence))
    if facts[rate.number].each.weak or second.number - first.number > 2:  # type: ignore[union-attr]
        return Grade.LIKELY
    if words.equal.search(in_one_script(scene.between(first, second))) is None:
        return Grade.LIKELY
    offered = rate.sort[0] == "money" and words.offered.search(sentence) is not None
    return Grade.LIKELY if offered else Grade.ANNOUNCED

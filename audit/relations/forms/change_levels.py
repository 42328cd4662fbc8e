"""How closely the words bind one level to a change: by nearness, marks, clause, time and the things measured.

Every number near a change can be a level of it; what speaks against it is added up, with weights that were measured
on labelled passages. Values are not examined.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from audit.base.intervals import Rational
from audit.relations.cues import is_in_chinese, words_of
from audit.relations.forms.change_words import Change, is_change, mark
from audit.relations.labels import is_label
from audit.relations.model import Statement
from audit.relations.scene import Scene, comparable, is_amount

MOST_LEVELS = 18
_DEGREES = ("measure", "angle1")
_TEMPERATURES = {("measure", "celsius1"), ("measure", "fahrenheit1"), ("measure", "temperature1")}
_TIMES = frozenset(("year", "month"))
_OPEN = 4  # a level whose set is wider than a fourth of its value is not one
_REACH = 40  # characters beside a number that say what it measures
_LETTERS = 5  # leading letters of a word that distinguish it from others
_SHORTEST = 4  # letters of a word that is significant
_COMMAS = ",;:.—–(（)），；：。、\n"
_SENTENCE = 160  # characters beside a number in which its sentence is searched for
_STOPS = ("。", ". ", "\n", "；", "; ")
_ASCII = frozenset(map(chr, range(128)))
_WORD = re.compile(rf"[a-z]{{{_SHORTEST},}}")
_MOST_CLAUSES, _MOST_BETWEEN = 6, 4

# What speaks against a number as the earlier, and as the later level of a change.
EARLIER = {
    "from": 2, "old": 0, "unmarked": 3, "new": 9, "clauses": 0, "stops": 6, "sentences": 8, "between": 1, "behind": 2, "follows": -3,
    "passed": 8, "taken": 0, "speech": 2, "moved": 7, "gap": 0, "bracketed": 1, "among": 3, "each": 1, "time": 8, "topic": -1, "own": 3,
    "unlike": 2, "compared": -8, "spelt": 5, "aged": 2, "called": 4, "dated": -3, "asked": 4, "linked": -2, "noun": 3,
}  # fmt: skip
LATER = {
    "from": 8, "old": 0, "unmarked": 1, "new": 1, "clauses": 0, "stops": 5, "sentences": 4, "between": 0, "behind": 5, "follows": -7,
    "passed": 0, "taken": 2, "speech": 4, "moved": 8, "gap": 1, "bracketed": 4, "among": 7, "each": 4, "time": 0, "topic": -1, "own": 0,
    "unlike": 2, "compared": 2, "spelt": 3, "aged": 2, "called": 4, "linked": -1, "noun": 3,
}  # fmt: skip
_BY_MARK = {2: "from", 1: "old", 0: "unmarked", -1: "new"}


class Surroundings:
    """Facts about a scene that are needed repeatedly: the possible sorts of a bare number, and what each number
    measures."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._sorts: dict[int, frozenset[tuple[str, ...]]] = {}
        self._said: dict[int, frozenset[str]] = {}
        self._days: dict[int, Rational | None] = {}
        self._topics: dict[int, frozenset[str]] = {}
        self._own: dict[int, dict[str, int]] = {}

    def sorts(self, one: Statement) -> frozenset[tuple[str, ...]]:
        """The sorts a number may have.

        A bare one has those of its sentence, otherwise of the one before; an amount per unit that of the amount;
        degrees those of the temperatures around them."""
        found = self._sorts.get(one.number)
        if found is None:
            found = self._sorts[one.number] = frozenset((one.sort, *self._lent(one), *_without_each(one)))
        return found

    def _lent(self, one: Statement) -> set[tuple[str, ...]]:
        if not one.bare and one.sort != _DEGREES:
            return set()
        for away in (0, -1):
            some = self.scene.sentence_of(one, away)
            lent = {other.sort for other in some if not other.bare and _has_unit(other)} - {_DEGREES}
            if one.sort == _DEGREES:
                lent &= _TEMPERATURES
            if lent:
                return lent
        return set()

    def may_compare(self, one: Statement, other: Statement) -> bool:
        """Whether two numbers may be of one sort."""
        return comparable(one, other) or (
            one.sort != other.sort and bool(self.sorts(one) & self.sorts(other))
        )

    def day(self, one: Statement) -> Rational | None:
        """The last day of the date right beside a number in its clause."""
        if one.number not in self._days:
            self._days[one.number] = _day(self.scene, one)
        return self._days[one.number]

    def said(self, one: Statement) -> frozenset[str]:
        """The significant words of the whole sentence of a number."""
        found = self._said.get(one.sentence)
        if found is None:
            found = self._said[one.sentence] = _said(self.scene, one)
        return found

    def own_features(self, one: Statement) -> dict[str, int]:
        """What the words say about a number as a level of any change."""
        found = self._own.get(one.number)
        if found is None:
            found = self._own[one.number] = dict(_own_features(self, one))
        return found

    def topic(self, one: Statement) -> frozenset[str]:
        """What a number measures: the significant words beside it."""
        found = self._topics.get(one.number)
        if found is None:
            found = self._topics[one.number] = _topic(self.scene, one)
        return found


def _without_each(one: Statement) -> Iterator[tuple[str, ...]]:
    """The sort of an amount without what it is per: dollars for dollars a bushel; for a race time, a span."""
    if one.sort[0] == "money":
        yield "money", one.sort[1].partition("/")[0]
    elif one.sort[0] == "measure" and "/" in one.reading.unit.symbol:
        yield tuple(power for power in one.sort if "-" not in power)
    elif one.sort == ("time",):
        yield "time", "short"


def _day(scene: Scene, one: Statement) -> Rational | None:
    some = scene.statements[max(0, one.number - 1) : one.number + 2]
    dates = [date for date in some if _dates(date, one)]
    if len(dates) > 1 and _parted(scene, dates[0], one):
        del dates[0]  # in 2020 and 9.2 million in 2021
    return dates[0].fair.high if dates else None


def _dates(date: Statement, one: Statement) -> bool:
    return date.sort[0] == "date" and date.clause == one.clause and date.paragraph == one.paragraph


def _parted(scene: Scene, date: Statement, one: Statement) -> bool:
    """Whether English words between a date and a number introduce something else."""
    if is_in_chinese(scene.texts[one.paragraph]):
        return False
    between = scene.between(date, one)
    return words_of(between, "en").changes.own_verb.search(between) is not None


def _has_unit(one: Statement) -> bool:
    return is_amount(one) or one.sort[0] == "percent"


def _topic(scene: Scene, one: Statement) -> frozenset[str]:
    text = scene.texts[one.paragraph]
    low, high = max(0, one.start - _REACH), one.end + _REACH
    start = max(max(text.rfind(sign, low, one.start) for sign in _COMMAS), low - 1) + 1
    before = text[start : one.start].casefold()
    if is_in_chinese(text):
        return _telling(text, before)
    end = min((at for sign in _COMMAS if (at := text.find(sign, one.end, high)) >= 0), default=high)
    return _telling(text, before + " " + text[one.end : end].casefold())


def _said(scene: Scene, one: Statement) -> frozenset[str]:
    text = scene.texts[one.paragraph]
    low, high = max(0, one.start - _SENTENCE), one.end + _SENTENCE
    start = max(max(text.rfind(sign, low, one.start) for sign in _STOPS), low - 1) + 1
    end = min((at for sign in _STOPS if (at := text.find(sign, one.end, high)) >= 0), default=high)
    return _telling(text, text[start:end].casefold())


def _telling(text: str, words: str) -> frozenset[str]:
    """The words that say what a number measures: beginnings of English words, pairs of Chinese characters."""
    subject = words_of(text, "en").changes.no_subject
    if is_in_chinese(text):
        plain = subject.sub("|", words)
        pairs = (plain[at : at + 2] for at in range(len(plain) - 1))
        return frozenset(pair for pair in pairs if "|" not in pair and not any(one in _ASCII for one in pair))
    found = (word for word in _WORD.findall(words) if subject.fullmatch(word) is None)
    return frozenset(word[:_LETTERS] for word in found)


def levels_near(scene: Scene, one: Statement) -> list[Statement]:
    """The numbers of the sentence and of its neighbours that can be levels, closest first."""
    found = [other for other in scene.near(one, 4, 2) if _can_be_level(scene, other)]
    found.sort(key=lambda other: (abs(other.number - one.number), other.number))
    return found[: 2 * MOST_LEVELS]


def _can_be_level(scene: Scene, one: Statement) -> bool:
    if one.value is None or one.cue("bound") or is_label(one) or one.sort[0] == "points" or is_open(one):
        return False
    if one.cue("score") is not None and one.sort == ("count",):
        return False  # 0 for 3 in the second innings
    before = scene.statements[one.number - 1] if one.number else None
    if not one.bare or before is None or before.sort[0] != "percent" or not is_change(before):
        return True
    told_alike = before.paragraph == one.paragraph and 0 < one.start - before.end < 24
    return mark(one) != 0 or not told_alike  # food added 11.3 percent and rents 2.8


def is_open(one: Statement) -> bool:
    """Whether a number is open-ended."""
    low, high = one.fair.low, one.fair.high
    if low is None or high is None or one.value is None:
        return True
    return one.reading.hedge is not None and (high - low) * _OPEN > max(one.value, -one.value)


def near(scene: Scene, one: Statement, other: Statement) -> int:
    """The distance of two statements, in clauses; a semicolon counts as two more and a sentence as three."""
    stops = 2 * scene.stops(one, other) if one.sentence == other.sentence else 0
    return min(abs(one.clause - other.clause) + stops, _MOST_CLAUSES) + 3 * abs(one.sentence - other.sentence)


def features(around: Surroundings, change: Change, level: Statement, plain: Sequence[int]) -> dict[str, int]:
    """What the words say about a number as a level of a change: each feature that it has, with its measure."""
    scene, one = around.scene, change.one
    found = dict(around.own_features(level))
    found[_BY_MARK[2 if _is_of(change, level) else level.mark]] = 1
    apart = abs(one.sentence - level.sentence)
    if apart:
        found["sentences"] = min(apart, 3)
        found["linked"] = min(len(around.said(one) & around.topic(level)), 3)
    else:
        found["clauses"] = min(abs(one.clause - level.clause), _MOST_CLAUSES)
        found["stops"] = scene.stops(one, level)
        found["follows"] = level.number == one.number + 1 and level.mark != 0
    low, high = sorted((one.number, level.number))
    found["between"] = min(bisect_left(plain, high) - bisect_right(plain, low), _MOST_BETWEEN)
    found["behind"] = level.number > one.number
    found["passed"] = _is_passed(scene, one, level)
    found["taken"] = _is_taken(scene, one, level)
    found["speech"] = one.speech != level.speech
    found["time"] = is_of_other_time(one, level)
    found["topic"] = min(len(around.topic(one) & around.topic(level)), 2)
    found.update(_towards(around, change, level))
    return found


def _towards(around: Surroundings, change: Change, level: Statement) -> Iterator[tuple[str, int]]:
    """The rarer ones of the features that depend on the change."""
    one = change.one
    if change.own and one.clause != level.clause:
        yield "own", 1
    if level.bracketed and not one.bracketed:
        yield "bracketed", 1
    if one.is_amount and not comparable(one, level):
        yield "unlike", 1
    if one.is_amount and counts_otherwise(one, level):
        yield "noun", 1
    if change.compared and change.compared in _words_before(around.scene, level):
        yield "compared", 1
    if change.past and level.mark == 0 and around.day(level) is None:
        yield "asked", 1
    if level.sort[0] == "count" and not level.has_figures and (one.has_figures or one.sort[0] != "count"):
        yield "spelt", 1


def _own_features(around: Surroundings, level: Statement) -> Iterator[tuple[str, int]]:
    """What the words say about a number as a level of any change."""
    directed = any(cue.role == "change" and cue.direction for cue in level.cues)
    if level.moves:
        yield "moved", 1
    elif level.is_change:
        yield ("called" if directed else "gap"), 1
    if level.cue("whole of") is not None or level.cue("part") is not None:
        yield "among", 1
    if level.cue("each") is not None:
        yield "each", 1
    if level.mark == 0 and around.day(level) is not None:
        yield "dated", 1
    if any(cue.role == "aged" and cue.direction > 0 for cue in level.cues):
        yield "aged", 1


def _is_of(change: Change, level: Statement) -> bool:
    """Whether a level directly follows a multiple: twice the 21.5 centimetres."""
    one = change.one
    if change.cue.role != "times" or level.number != one.number + 1 or mark(level):
        return False
    return level.sentence == one.sentence and level.clause <= one.clause + 1


def counts_otherwise(one: Statement, other: Statement) -> bool:
    """Whether two numbers count things with different names."""
    counted = one.reading.counted, other.reading.counted
    return None not in counted and counted[0] != counted[1]


def has_figures(one: Statement) -> bool:
    """Whether a number is printed in figures."""
    return one.has_figures


def weighed(found: dict[str, int], weights: dict[str, int]) -> int:
    """The sum of what speaks against a level."""
    return sum([weights.get(name, 0) * measure for name, measure in found.items() if measure])


def _words_before(scene: Scene, one: Statement) -> str:
    text = scene.texts[one.paragraph]
    return text[max(0, one.start - 24) : one.start].casefold()


def _is_passed(scene: Scene, one: Statement, level: Statement) -> bool:
    """Whether the level right after the change is marked as its base, and is another one."""
    if one.number + 1 >= len(scene.statements):
        return False
    following = scene.statements[one.number + 1]
    if following.number == level.number or following.clause != one.clause:
        return False
    return mark(following) == 2 and not is_change(following) and following.value is not None


def _is_taken(scene: Scene, one: Statement, level: Statement) -> bool:
    """Whether another change of the same kind is between a change and a level, which then belongs to that one."""
    low, high = sorted((one.number, level.number))
    if high - low > MOST_LEVELS:
        return True
    return any(
        is_change(other) and is_amount(other) == is_amount(one) and other.sort[0] != "date"
        for other in scene.statements[low + 1 : high]
    )


def is_of_other_time(one: Statement, level: Statement) -> bool:
    """Whether the change is over a year and the level one of a month before, or the other way round; nor is what this year has
    had so far the level of a year before."""
    times, others = _TIMES & one.by_role.keys(), _TIMES & level.by_role.keys()
    if "year" in times and "year" not in others and "period" in level.by_role and level.mark <= 0:
        return True
    return bool(times) and bool(others) and not times & others


def are_of_other_periods(around: Surroundings, one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether a change over a year stands beside the level of a part of this year and that of a whole year before, or of some years
    before."""
    if one.cue("year") is None:
        return False
    if _is_over_years(around, one, earlier):
        return True
    if later.cue("period") is None or earlier.cue("period") is not None:
        return False
    return later.sentence != earlier.sentence or later.clause != earlier.clause


def _is_over_years(around: Surroundings, one: Statement, earlier: Statement) -> bool:
    """Whether a level is that of some years ago, beside a growth over them and one over the last year: 同比增长8.4%，两年平均增长5.1%，
    2019年同期为1702.5亿元."""
    if one.cue("year") is None or around.day(earlier) is None:
        return False
    own = [other for other in around.scene.sentence_of(one) if other.number != one.number]
    return any(other.sort == one.sort and other.cue("mean") is not None and is_change(other) for other in own)

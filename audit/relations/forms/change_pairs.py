"""The two levels of a change: which of the numbers near it is the earlier, which the later, and how close they are.

Words decide, never values: *from*, *than* and 由 mark the earlier level strongly, times (*a year earlier*, 上年) less so, and without
any the one that stands first is the earlier. A pair told in another clause by a verb of its own is far away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.article.marks import is_chinese
from audit.intervals import Rational
from audit.records import NamedTuple
from audit.relations.cues import words_of
from audit.relations.model import Cue, Grade, Statement
from audit.relations.scene import Scene, comparable, is_amount

_MARKS = {"from": 2, "old": 1, "new": -1}
_FARTHEST = 34
_QUIET = 20  # a pair that costs more is told of nowhere
_ODD = 20  # so many times as much is hardly of one sort
_CLOSE = 4  # clauses, both levels together
_MOST_LEVELS = 12
_ALIKE = 24  # characters
_OPEN = 4  # a level whose set is wider than the fourth part of it is none
_UNMARKED, _OWN, _MIXED, _OTHER_TIME, _PASSED, _BEHIND, _NAMED = (
    6,
    6,
    4,
    8,
    8,
    4,
    10,
)  # what speaks against a pair


class Change(NamedTuple):
    """A number that words call a change. ``inherited``: told beside another, whose cue it shares; ``own``: its clause
    has a subject of its own. ``compared``: what it is compared with, by name."""

    one: Statement
    cue: Cue
    inherited: bool
    own: bool
    compared: str = ""


class Pair(NamedTuple):
    """Two levels with how close the words bind them to a change."""

    later: Statement
    earlier: Statement
    cost: int
    grade: Grade


def mark(one: Statement) -> int:
    """2 and 1 where words make it the earlier level, -1 the later, 0 where they say nothing. What stands before a
    number says more than what follows."""
    found = [cue for cue in one.cues if cue.role in _MARKS]
    before = [cue for cue in found if cue.end <= one.start]
    if before:
        return _MARKS[max(before, key=lambda cue: (cue.start, _MARKS[cue.role])).role]
    return _MARKS[found[0].role] if found else 0


def is_change(one: Statement) -> bool:
    """Whether a number is itself the amount of a change, and no level."""
    cues = [cue for cue in one.cues if cue.role == "change"]
    if not cues:
        return False
    nearest = max(cue.start for cue in cues)
    levels = [cue.start for cue in one.cues if cue.role in _MARKS and cue.end <= one.start]
    return (
        nearest >= max(levels, default=-1)
        or max(cue.start for cue in cues if cue.start <= nearest) > one.start
    )


def is_points(one: Statement) -> bool:
    """Whether a number is printed as points: a count of them is bare, though something is counted."""
    return one.sort[0] == "points" or (one.bare and one.reading.counted is not None)


def levels_near(scene: Scene, one: Statement) -> list[Statement]:
    """The closest numbers that are no changes, those of the sentence and of its neighbours."""
    found = [other for other in scene.near(one, 2, 1) if _is_level(scene, other)]
    found.sort(key=lambda other: abs(other.number - one.number))
    return sorted(found[: 2 * _MOST_LEVELS], key=lambda other: other.number)


def _is_level(scene: Scene, one: Statement) -> bool:
    if one.value is None or is_change(one) or one.cue("bound") or one.cue("label") or _is_open(one):
        return False
    before = scene.statements[one.number - 1] if one.number else None
    if not one.bare or before is None or before.sort[0] != "percent" or not is_change(before):
        return True
    told_alike = before.paragraph == one.paragraph and 0 < one.start - before.end < _ALIKE
    return mark(one) != 0 or not told_alike  # food added 11.3 percent and rents 2.8


def _is_open(one: Statement) -> bool:
    """Whether a number only says that there is more or less than it."""
    low, high = one.fair.low, one.fair.high
    if low is None or high is None or one.value is None:
        return True
    return one.reading.hedge is not None and (high - low) * _OPEN > max(one.value, -one.value)


def pairs_of(scene: Scene, change: Change, levels: Sequence[Statement]) -> Iterator[Pair]:
    """Every pair of levels that the words allow, in the order that they give."""
    near_first = sorted(levels, key=lambda other: abs(other.number - change.one.number))[:_MOST_LEVELS]
    for later in near_first:
        for earlier in near_first:
            if later.number == earlier.number or not may_compare(later, earlier):
                continue
            if (later.cue("loss") is None) != (earlier.cue("loss") is None):
                continue
            if change.one.sort[0] == "percent" and not comparable(later, earlier):
                continue
            cost = _cost(scene, change, later, earlier)
            if cost is not None and cost <= _FARTHEST:
                yield Pair(later, earlier, cost, _grade(scene, change, later, earlier, cost))


def may_compare(one: Statement, other: Statement) -> bool:
    """Whether two numbers may be of one sort; within a sentence a bare one may be of years or days too."""
    if comparable(one, other):
        return True
    times = {one.sort[0], other.sort[0]} == {"time", "count"}
    return times and (one.bare or other.bare) and one.sentence == other.sentence


def near(scene: Scene, one: Statement, other: Statement) -> int:
    """How far apart two statements stand, in clauses; a semicolon counts for two more and a sentence for three."""
    stops = 2 * scene.stops(one, other) if one.sentence == other.sentence else 0
    return min(abs(one.clause - other.clause) + stops, 6) + 3 * abs(one.sentence - other.sentence)


def _cost(scene: Scene, change: Change, later: Statement, earlier: Statement) -> int | None:
    one, new, old = change.one, mark(later), mark(earlier)
    if (
        new > old
        or (old <= 0 and one.cue("respectively") is not None)
        or (new == old and _is_turned(scene, later, earlier))
    ):
        return None
    cost = 2 * (near(scene, one, later) + near(scene, one, earlier))
    cost += min(_others(scene, later, earlier, one), 4)
    cost += (2 - old) if old > 0 else _UNMARKED if change.cue.direction else 3
    cost += 3 if new > 0 or old < 0 else new
    cost += _OWN if _is_of_others(change, later, earlier) else 0
    cost += 0 if _is_one_speech(one, later, earlier) else _MIXED
    cost += 0 if comparable(later, earlier) else 3
    cost += _OTHER_TIME if _is_of_other_time(one, earlier) else 0
    cost += _PASSED if _passes_by(scene, one, earlier) else 0
    cost += _OWN if _is_told_later(scene, one, later, earlier) else 0
    cost -= _NAMED if change.compared and change.compared in _words_before(scene, earlier) else 0
    cost += _BEHIND if later.number > one.number and new == 0 else 0
    cost += 4 if later.cue("whole of") is not None else 0
    cost += 2 if later.bracketed and not earlier.bracketed else 0
    return cost + _unlike(later, earlier)


def _is_one_speech(one: Statement, later: Statement, earlier: Statement) -> bool:
    """A target or forecast may be compared with what was, and what is with a target."""
    if one.speech == later.speech == earlier.speech:
        return True
    if one.speech == later.speech == "said":
        return mark(earlier) == _MARKS["from"]
    return one.speech == later.speech == "other" and mark(earlier) > 0


def _is_told_later(scene: Scene, one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether a pair stands behind the change, with words of its own before it."""
    first = min(later, earlier, key=lambda other: other.number)
    if first.number < one.number or first.paragraph != one.paragraph:
        return False
    between = scene.between(one, first)
    if first.clause == one.clause and not is_chinese(between):
        return False
    return words_of(between, "en").changes.own_verb.search(between.casefold()) is not None


def _is_taken(scene: Scene, one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether another change stands between a change and the level behind it: that one has it."""
    if later.number > one.number or earlier.number < one.number:
        return False
    between = [other for other in scene.statements[one.number + 1 : earlier.number] if is_change(other)]
    compared = mark(earlier) == _MARKS["from"]
    return any(
        is_amount(other) == is_amount(one) or (compared and other.number + 1 == earlier.number)
        for other in between
    )


def _words_before(scene: Scene, one: Statement) -> str:
    """The text between a number and the one before it: what it is of."""
    text = scene.texts[one.paragraph]
    return text[max(0, one.start - _ALIKE) : one.start].casefold()


def _is_of_other_time(one: Statement, earlier: Statement) -> bool:
    """Whether the change is over a year and the earlier level one of a month before, or the other way round."""
    times = [{role for role in ("year", "month") if some.cue(role)} for some in (one, earlier)]
    return bool(times[0]) and bool(times[1]) and not times[0] & times[1]


def _passes_by(scene: Scene, one: Statement, earlier: Statement) -> bool:
    """Whether the level that follows the change at once is marked as what it is compared with, and is another."""
    if one.number + 1 >= len(scene.statements):
        return False
    following = scene.statements[one.number + 1]
    if following.number == earlier.number or following.clause != one.clause:
        return False
    return mark(following) == _MARKS["from"] and not is_change(following) and following.value is not None


def _is_turned(scene: Scene, later: Statement, earlier: Statement) -> bool:
    """Whether years, or else their order, say that the later level is the earlier."""
    years = _day(scene, later), _day(scene, earlier)
    if years[0] is not None and years[1] is not None and years[0] != years[1]:
        return years[0] < years[1]
    return later.number < earlier.number and mark(earlier) == 0


def _day(scene: Scene, one: Statement) -> Rational | None:
    """The last day of the date that stands right beside a number in its clause."""
    for other in (one.number - 1, one.number + 1):
        if 0 <= other < len(scene.statements):
            date = scene.statements[other]
            if date.sort[0] == "date" and date.clause == one.clause and date.paragraph == one.paragraph:
                return date.fair.high
    return None


def _others(scene: Scene, later: Statement, earlier: Statement, one: Statement) -> int:
    """How many other numbers of their sort stand among the three."""
    members = later.number, earlier.number, one.number
    low, high = min(members), max(members)
    if high - low > 12:
        return 4
    return sum(
        other.number not in members and other.sort == later.sort and not is_change(other)
        for other in scene.statements[low + 1 : high]
    )


def _is_of_others(change: Change, later: Statement, earlier: Statement) -> bool:
    if not change.own:
        return False
    reach = 1 if mark(later) < 0 and later.number > change.one.number else 0
    return abs(change.one.clause - later.clause) > reach and abs(change.one.clause - earlier.clause) > 0


def _unlike(later: Statement, earlier: Statement) -> int:
    if not later.noun or not earlier.noun:
        return 0
    some, others = set(later.noun.split()), set(earlier.noun.split())
    return -1 if some & others else 1


def _is_unsaid(scene: Scene, change: Change, earlier: Statement) -> bool:
    """Whether no word makes a level the one compared with, or words name another that is not printed."""
    if change.one.cue("compared") is not None and earlier.number < change.one.number:
        return True
    named = bool(change.compared) and change.compared in _words_before(scene, earlier)
    return mark(earlier) < 0 or (mark(earlier) == 0 and change.cue.direction != 0 and not named)


def _is_odd(later: Statement, earlier: Statement) -> bool:
    """Whether a bare number is hardly of the sort of the other: a rate of 7.6 beside 2,108 dollars, or one of *one* and
    *two* that count nothing."""
    if later.bare and earlier.bare and not (_has_figures(later) or _has_figures(earlier)):
        return True
    if later.bare == earlier.bare or later.value is None or earlier.value is None:
        return False
    some = later.value / later.reading.unit.factor, earlier.value / earlier.reading.unit.factor
    return max(some) > _ODD * max(min(some), 0)


def _is_larger(one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether an amount with a unit is more than both of two numbers without: 300 yuan beside 6 and 7."""
    if one.bare or not later.bare or not earlier.bare or one.sort[0] in ("percent", "ratio", "points"):
        return False
    some = [
        None if two.value is None else two.value / two.reading.unit.factor for two in (one, later, earlier)
    ]
    return some[0] is not None and all(two is not None and two < some[0] for two in some[1:])


def _has_figures(one: Statement) -> bool:
    return any(character.isdigit() for character in one.reading.text)


def _is_alone(scene: Scene, one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether later level, change and earlier level stand in this order with dates alone between them, the earlier at
    most one sentence on: *fell 3 percent to 97. A year ago it had been 100*."""
    if earlier.sentence - later.sentence > 1 or not later.paragraph == one.paragraph == earlier.paragraph:
        return False
    if (
        earlier.number < max(one.number, later.number)
        or scene.stops(later, earlier)
        or later.bare != earlier.bare
    ):
        return False
    if not (_has_figures(later) and _has_figures(earlier)):
        return False
    last = scene.between(max(one, later, key=lambda two: two.number), earlier)
    if earlier.sentence > one.sentence and not words_of(last, "en").changes.taken_up.search(last.casefold()):
        return False
    low = min(one.number, later.number)
    between = scene.statements[low : earlier.number + 1]
    return sum(other.sort[0] != "date" for other in between) == len((one, later, earlier))


def _grade(scene: Scene, change: Change, later: Statement, earlier: Statement, cost: int) -> Grade:
    one = change.one
    another = _is_of_others(change, later, earlier) or _is_told_later(scene, one, later, earlier)
    another = (
        another
        or _is_taken(scene, one, later, earlier)
        or _passes_by(scene, one, earlier)
        or _is_of_other_time(one, earlier)
    )
    another = another or _is_odd(later, earlier) or _is_larger(one, later, earlier)
    if another or cost > _QUIET or _is_unsaid(scene, change, earlier):
        return Grade.COINCIDENCE
    sentences = one.sentence, later.sentence, earlier.sentence
    apart = near(scene, one, later) + near(scene, one, earlier)
    beside = max(sentences) == min(sentences) and apart <= _CLOSE
    close = (beside or _is_alone(scene, one, later, earlier)) and _is_one_speech(one, later, earlier)
    marked = mark(earlier) > 0 and (mark(later) < 0 or (mark(later) == 0 and later.number < one.number))
    plain = not (later.bracketed or (one.bracketed and not change.inherited))
    plain = plain and later.cue("whole of") is None and not scene.stops(one, earlier)
    clear = plain and _others(scene, later, earlier, one) == 0 and one.cue("since") is None
    sure = close and marked and clear and change.cue.role == "change"
    return Grade.ANNOUNCED if sure else Grade.LIKELY

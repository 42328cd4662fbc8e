"""The two levels of a change: which of the numbers near it is the earlier, which the later, and how close they are.

Words decide, never values: marks and times say which level is which. Where they do not, the greater level is the one that
the direction of the change makes the greater.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from audit.article.marks import is_chinese
from audit.records import NamedTuple
from audit.relations.cues import words_of
from audit.relations.forms.change_levels import (
    EARLIER,
    LATER,
    MOST_LEVELS,
    Surroundings,
    features,
    has_figures,
    is_of_other_time,
    near,
    weighed,
)
from audit.relations.forms.change_words import APPOSED, LED, Change, is_change, mark, moves
from audit.relations.model import Grade, Statement
from audit.relations.scene import Scene, comparable

FARTHEST = 56
_QUIET = 20  # a pair that costs more is told of nowhere
SURE = 12  # a pair that costs more is not sure
_SURE_GAP = 18  # the same of a gap between the two numbers before it
_ODD = 20  # so many times as much is hardly of one sort
_OUT_OF_SCALE = 100
_MOST_PAIRED = 12  # levels of each role that are tried together
_CLOSE = 4  # clauses, both levels together

# What speaks against two levels together.
PAIR = {
    "bare": 2, "joined": -1, "broken": 6, "alike": 0, "marked twice": 1, "same time": 4, "turned": 4, "apart": 1, "loss": 0, "unordered": 4,
    "ranked": -3, "misranked": 6, "versus": -5, "counted": 3, "odd": 8,
}  # fmt: skip


class Pair(NamedTuple):
    """Two levels with how close the words bind them to a change."""

    later: Statement
    earlier: Statement
    cost: int
    grade: Grade


class Weighed(NamedTuple):
    """A number with what speaks against it as the earlier and as the later level of a change."""

    one: Statement
    as_earlier: int
    as_later: int
    named: bool


def pairs_of(around: Surroundings, change: Change, levels: Sequence[Statement]) -> Iterator[Pair]:
    """Every pair of levels that the words allow, each in the order that they give."""
    some = list(levels[:MOST_LEVELS])
    rows = [_weighed(around, change, one, some) for one in some]
    laters = sorted(rows, key=lambda row: row.as_later)[:_MOST_PAIRED]
    earliers = sorted(rows, key=lambda row: row.as_earlier)[:_MOST_PAIRED]
    for later in laters:
        for earlier in earliers:
            if later.one.number != earlier.one.number and around.may_compare(later.one, earlier.one):
                pair = _pair(around, change, later, earlier)
                if pair is not None:
                    yield pair


def _weighed(around: Surroundings, change: Change, one: Statement, levels: list[Statement]) -> Weighed:
    found = features(around, change, one, levels)
    return Weighed(one, weighed(found, EARLIER), weighed(found, LATER), bool(found["compared"]))


def _pair(around: Surroundings, change: Change, later: Weighed, earlier: Weighed) -> Pair | None:
    if not _is_in_order(around, change, later.one, earlier.one):
        return None
    found = pair_features(around, change, later.one, earlier.one)
    cost = later.as_later + earlier.as_earlier + sum(PAIR[name] * much for name, much in found.items())
    if cost > FARTHEST:
        return None
    return Pair(later.one, earlier.one, cost, _grade(around, change, later, earlier, cost))


def pair_features(
    around: Surroundings, change: Change, later: Statement, earlier: Statement
) -> dict[str, int]:
    """What the words say of two levels together."""
    scene = around.scene
    partner = _partner(scene, later), _partner(scene, earlier)
    marks = mark(later), mark(earlier)
    days = around.day(later), around.day(earlier)
    temporal = change.cue.direction != 0 and change.one.cue("compares") is None
    return {
        "bare": not comparable(later, earlier),
        "joined": partner[0] == earlier.number,
        "broken": (partner[0] not in (None, earlier.number)) + (partner[1] not in (None, later.number)),
        "alike": bool(around.topic(later) & around.topic(earlier)),
        "marked twice": marks[0] > 0 and marks[1] > 0,
        "same time": temporal and days[0] is not None and days[0] == days[1],
        "turned": days[0] is not None and days[1] is not None and days[0] < days[1],
        "apart": min(near(scene, later, earlier), 6),
        "loss": is_mixed(later, earlier),
        "versus": change.cue.direction == 0 and _is_versus(scene, later, earlier),
        "counted": _is_counted_otherwise(later, earlier),
        "odd": _is_out_of_scale(later, earlier),
        "unordered": marks[0] >= 0 and marks[1] <= 0 and change.cue.direction != 0,
        **_ranks(scene, change.one, later, earlier),
    }


def _ranks(scene: Scene, one: Statement, later: Statement, earlier: Statement) -> dict[str, int]:
    """Whether change and levels have the same place in their rows, where they are told respectively."""
    if one.cue("respectively") is None:
        return {}
    places = [_place(scene, some) for some in (one, later, earlier)]
    of_rows = [place for place in places[1:] if place[1] > 1]
    if not of_rows:
        return {}
    same = all(place == places[0] for place in of_rows)
    return {"ranked": same, "misranked": not same}


def _place(scene: Scene, one: Statement) -> tuple[int, int]:
    """Which number of a row of its sort one is, and how many the row has: 52.8%和55.6%."""
    first = last = one.number
    while first and _joins(scene, first - 1):
        first -= 1
    while last + 1 < len(scene.statements) and _joins(scene, last):
        last += 1
    return one.number - first, last - first + 1


def _joins(scene: Scene, number: int) -> bool:
    one, other = scene.statements[number], scene.statements[number + 1]
    if one.sort != other.sort or one.sentence != other.sentence:
        return False
    between = scene.between(one, other)
    return words_of(between or "a", "en").changes.row.fullmatch(between.casefold()) is not None


def _is_in_order(around: Surroundings, change: Change, later: Statement, earlier: Statement) -> bool:
    """Whether the words let one level be the later; where they leave it open, the direction of the change decides."""
    new, old = mark(later), mark(earlier)
    multiple = change.cue.role == "times"
    said = (new == -1 or old == 2) if multiple else new < old
    if said or (new > old and not multiple):
        return new < old
    years = around.day(later), around.day(earlier)
    if years[0] is not None and years[1] is not None and years[0] != years[1]:
        return years[0] > years[1]
    greater = _is_greater(later, earlier)
    return greater if change.cue.direction >= 0 else not greater


def _is_greater(one: Statement, other: Statement) -> bool:
    """Whether a level is at least another; a bare one is in the unit of the other."""
    if one.bare == other.bare:
        return (one.value or 0) >= (other.value or 0)
    return (
        Fraction(one.value or 0) / one.reading.unit.factor
        >= Fraction(other.value or 0) / other.reading.unit.factor
    )


def _partner(scene: Scene, one: Statement) -> int | None:
    """The other level of a pair that words join: from X to Y, to Y from X."""
    for away in (1, -1):
        at = one.number + away
        while 0 <= at < len(scene.statements) and scene.statements[at].sort[0] == "date":
            at += away
        if 0 <= at < len(scene.statements) and _is_joined(scene, one, scene.statements[at]):
            return at
    return None


def _is_joined(scene: Scene, one: Statement, other: Statement) -> bool:
    if one.clause != other.clause or one.paragraph != other.paragraph or not comparable(one, other):
        return False
    return {mark(one), mark(other)} == {2, -1} and not is_change(one) and not is_change(other)


def _is_versus(scene: Scene, later: Statement, earlier: Statement) -> bool:
    """Whether two numbers stand against each other: 31 to 17, 2,318票对2,095票."""
    if abs(later.number - earlier.number) != 1 or later.sentence != earlier.sentence:
        return False
    between = scene.between(later, earlier)
    return words_of(between or "a", "en").changes.versus.fullmatch(between) is not None


def _is_counted_otherwise(later: Statement, earlier: Statement) -> bool:
    counted = later.reading.counted, earlier.reading.counted
    return None not in counted and counted[0] != counted[1]


def _is_out_of_scale(later: Statement, earlier: Statement) -> bool:
    """Whether one is more than a hundred times the other: they are hardly levels of one quantity."""
    some = sorted(abs(Fraction(one.value or 0) / one.reading.unit.factor) for one in (later, earlier))
    return some[1] > _OUT_OF_SCALE * some[0]


def _others(around: Surroundings, later: Statement, earlier: Statement, one: Statement) -> int:
    """How many other numbers of their sort stand among the three."""
    members = later.number, earlier.number, one.number
    low, high = min(members), max(members)
    if high - low > MOST_LEVELS:
        return MOST_LEVELS
    return sum(
        other.number not in members and other.sort == later.sort and not is_change(other)
        for other in around.scene.statements[low + 1 : high]
    )


def _is_odd(later: Statement, earlier: Statement) -> bool:
    """Whether a bare number is hardly of the sort of the other: a rate of 7.6 beside 2,108 dollars, or one of *one* and
    *two* that count nothing."""
    if later.bare and earlier.bare and not (has_figures(later) or has_figures(earlier)):
        return True
    if later.bare == earlier.bare or later.value is None or earlier.value is None:
        return False
    some = later.value / later.reading.unit.factor, earlier.value / earlier.reading.unit.factor
    return max(some) > _ODD * max(min(some), 0)


def is_mixed(later: Statement, earlier: Statement) -> bool:
    """Whether one of two levels is a loss and the other none."""
    return (later.cue("loss") is None) != (earlier.cue("loss") is None)


def _is_finer(one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether levels have decimals and the change is a word: 跃升五位 is no change from 74.9 to 78.6."""
    return (
        not has_figures(one)
        and one.sort[0] == "count"
        and all("." in two.reading.text for two in (later, earlier))
    )


def _is_larger(one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether an amount with a unit is more than both of two numbers without: 300 yuan beside 6 and 7."""
    if one.bare or not later.bare or not earlier.bare or one.sort[0] in ("percent", "ratio", "points"):
        return False
    some = [two.value / two.reading.unit.factor for two in (one, later, earlier) if two.value is not None]
    return len(some) == 3 and max(some[1:]) < some[0]


def _is_of_others(change: Change, later: Statement, earlier: Statement) -> bool:
    """Whether the change has a subject of its own, and both levels stand in other clauses."""
    if not change.own:
        return False
    reach = 1 if mark(later) < 0 and later.number > change.one.number else 0
    return abs(change.one.clause - later.clause) > reach and change.one.clause != earlier.clause


def _is_told_later(scene: Scene, one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether a pair stands behind the change, with words of its own before it."""
    first = min(later, earlier, key=lambda other: other.number)
    if first.number < one.number or first.paragraph != one.paragraph:
        return False
    between = scene.between(one, first)
    if first.clause == one.clause and not is_chinese(between):
        return False
    return words_of(between, "en").changes.own_verb.search(between.casefold()) is not None


def _is_unsaid(change: Change, earlier: Statement, as_named: bool) -> bool:
    """Whether words name what the change is from, and it is not this level."""
    if earlier.number < change.one.number and (change.one.cue("compared") is not None or change.dated):
        return True
    return bool(change.compared) and not as_named and mark(earlier) <= 0


def _is_quiet(around: Surroundings, change: Change, later: Statement, earlier: Statement) -> bool:
    """Whether so much speaks against a pair that no miss of it may be told."""
    scene, one = around.scene, change.one
    if change.weak > (LED if change.cue.direction else APPOSED):
        return True
    if is_mixed(later, earlier) or one.cue("part") is not None:
        return True
    if (
        _is_odd(later, earlier)
        or _is_finer(one, later, earlier)
        or _is_larger(one, later, earlier)
        or moves(later)
        or moves(earlier)
    ):
        return True
    if is_of_other_time(one, earlier):
        return True
    if one.cue("respectively") is not None and not _ranks(scene, one, later, earlier).get("ranked"):
        return True
    return _is_of_others(change, later, earlier) or _is_told_later(scene, one, later, earlier)


def _grade(around: Surroundings, change: Change, later: Weighed, earlier: Weighed, cost: int) -> Grade:
    scene, one, new, old = around.scene, change.one, later.one, earlier.one
    if cost > _QUIET or _is_quiet(around, change, new, old) or _is_unsaid(change, old, earlier.named):
        return Grade.COINCIDENCE
    most = _SURE_GAP if _is_gap(scene, change, new, old) else SURE
    if cost > most or change.weak > APPOSED or not _is_plain(change, new, old):
        return Grade.LIKELY
    clear = _others(around, new, old, one) == 0 and one.cue("since") is None
    told = _is_told_at_once(around, change, new, old) or _is_alone(around, one, new, old)
    return Grade.ANNOUNCED if clear and told else Grade.LIKELY


def _is_told_at_once(around: Surroundings, change: Change, later: Statement, earlier: Statement) -> bool:
    """Whether one sentence tells of change and levels side by side, and its words say which level is which."""
    one, scene = change.one, around.scene
    if not one.sentence == later.sentence == earlier.sentence:
        return False
    if near(scene, one, later) + near(scene, one, earlier) > _CLOSE:
        return False
    led = mark(later) < 0 or (mark(later) == 0 and later.number < one.number)
    marked = led and (mark(earlier) > 0 or _is_dated(around, change, later, earlier))
    return marked or _is_gap(scene, change, later, earlier) or _is_led(one, later, earlier)


def _is_led(one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether a level, the change and the level that it leads to follow each other: peaked at 895 … down 21 percent to 704."""
    if mark(later) != -1 or mark(earlier) != 0:
        return False
    numbers = earlier.number, later.number, one.number
    at_once = numbers in (
        (one.number - 1, one.number + 1, one.number),
        (one.number - 2, one.number - 1, one.number),
    )
    return at_once and earlier.sort == later.sort


def _is_alone(around: Surroundings, one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether later level, change and earlier level stand in this order with dates alone between them, the earlier at
    most one sentence on: *fell 3 percent to 97. A year ago it had been 100*."""
    scene = around.scene
    if earlier.sentence - later.sentence > 1 or not later.paragraph == one.paragraph == earlier.paragraph:
        return False
    if earlier.number < max(one.number, later.number) or scene.stops(later, earlier) or mark(earlier) <= 0:
        return False
    if later.bare != earlier.bare or not (has_figures(later) and has_figures(earlier)):
        return False
    last = scene.between(max(one, later, key=lambda two: two.number), earlier)
    if earlier.sentence > one.sentence and not words_of(last, "en").changes.taken_up.search(last.casefold()):
        return False
    between = scene.statements[min(one.number, later.number) : earlier.number + 1]
    return sum(other.sort[0] != "date" for other in between) == len((one, later, earlier))


def _is_gap(scene: Scene, change: Change, later: Statement, earlier: Statement) -> bool:
    """Whether words speak of the gap between just the two numbers before it: 最高的2.31%，最低的1.40%，相差91个基点."""
    one = change.one
    if change.cue.direction or {later.number, earlier.number} != {one.number - 2, one.number - 1}:
        return False
    return later.sort == earlier.sort and mark(later) == mark(earlier) and later.sentence == one.sentence


def _is_dated(around: Surroundings, change: Change, later: Statement, earlier: Statement) -> bool:
    """Whether a level without a mark is told with its time right behind the change: 环比增长6.1%，第二季度为11.38亿元."""
    one = change.one
    if mark(earlier) != 0 or earlier.number < one.number or not change.past:
        return False
    return around.day(earlier) is not None and earlier.clause == one.clause + 1 and later.number < one.number


def _is_plain(change: Change, later: Statement, earlier: Statement) -> bool:
    """Whether change and levels are said alike, none of them in passing."""
    one = change.one
    alike = one.speech == later.speech == earlier.speech
    if not alike and not (mark(earlier) > 0 and later.number == one.number - 1):
        return False
    if later.bracketed or (one.bracketed and not change.inherited) or later.cue("whole of") is not None:
        return False
    called = any(is_change(level) and level.cue("change").direction for level in (later, earlier))  # type: ignore[union-attr]
    return not called and not (one.sort[0] == "ratio" and later.sort[0] == "percent")

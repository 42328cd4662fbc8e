"""The positions of a change and its levels: joined pairs, rows, the numbers between, and whose subject it is."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from audit.base.intervals import Rational
from audit.relations.cues import is_in_chinese, words_of
from audit.relations.forms.change_levels import MOST_LEVELS, Surroundings, has_figures
from audit.relations.forms.change_words import Change, is_change, mark
from audit.relations.model import Statement, is_more, is_told_apart
from audit.relations.scene import Scene, comparable

_ODD = 20  # a number this many times another is hardly of its sort
_ALIKE = 3
_CONVERTED = 3  # characters between one quantity in two units
_CLAUSE = 100  # characters before a number in which its clause may call it a loss


class WeighedLevel(NamedTuple):
    """A number with what speaks against it as the earlier and as the later level of a change.

    Also whether words name it as the base of the change, its mark, the other level of a joined pair, its day, and its
    printed size."""

    one: Statement
    as_earlier: int
    as_later: int
    named: bool
    mark: int
    partner: int | None
    day: Rational | None
    size: float


def ranks(scene: Scene, one: Statement, later: Statement, earlier: Statement) -> dict[str, int]:
    """Whether change and levels have the same position in their rows, if they are given respectively."""
    if one.cue("respectively") is None:
        return {}
    places = [_place(scene, some) for some in (one, later, earlier)]
    of_rows = [place for place in places[1:] if place[1] > 1]
    if not of_rows:
        return {}
    same = all(place == places[0] for place in of_rows)
    return {"ranked": same, "misranked": not same}


def _place(scene: Scene, one: Statement) -> tuple[int, int]:
    """The position of a number in a row of its sort, and the length of the row: 52.8%和55.6%."""
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


def are_in_a_row(scene: Scene, one: Statement, other: Statement) -> bool:
    """Whether two numbers are items of one row (出口36亿元和41亿元): for different things, so not levels of one."""
    first, last = sorted((one.number, other.number))
    if last - first >= MOST_LEVELS:
        return False
    some = scene.statements[first : last + 1]
    return all(_are_items(scene, before, behind) for before, behind in pairwise(some))


def _are_items(scene: Scene, one: Statement, other: Statement) -> bool:
    if one.sort != other.sort or one.sentence != other.sentence:
        return False
    between = scene.between(one, other)
    return words_of(between or "a", "en").changes.items.fullmatch(between) is not None


def is_greater(one: Statement, other: Statement) -> bool:
    """Whether a level is at least another; a bare one has the unit of the other."""
    if one.bare == other.bare:
        return not is_more(other, one)
    if is_told_apart(one.size, other.size):
        return one.size > other.size
    return _printed(one) >= _printed(other)


def partner_of(scene: Scene, one: Statement) -> int | None:
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


def is_versus(scene: Scene, later: Statement, earlier: Statement) -> bool:
    """Whether two numbers are opposed to each other: 31 to 17, 2,318票对2,095票."""
    if abs(later.number - earlier.number) != 1 or later.sentence != earlier.sentence:
        return False
    between = scene.between(later, earlier)
    return words_of(between or "a", "en").changes.versus.fullmatch(between) is not None


def is_mixed(later: Statement, earlier: Statement) -> bool:
    """Whether one of two levels is a loss and the other is not."""
    return (later.cue("loss") is None) != (earlier.cue("loss") is None)


def is_of_others(change: Change, later: Statement, earlier: Statement) -> bool:
    """Whether the change has a subject of its own, and both levels are in other clauses."""
    if not change.own:
        return False
    if earlier.number < change.one.number and earlier.clause != change.one.clause and mark(later) < 0:
        return True
    reach = 1 if mark(later) < 0 and later.number > change.one.number else 0
    return abs(change.one.clause - later.clause) > reach and change.one.clause != earlier.clause


def are_mixed(scene: Scene, later: Statement, earlier: Statement) -> bool:
    """Whether one of two levels is a loss and the other is not, by the words of its clause."""
    return _is_loss(scene, later) != _is_loss(scene, earlier)


def _is_loss(scene: Scene, one: Statement) -> bool:
    found = scene.lost.get(one.number)
    if found is None:
        text = scene.texts[one.paragraph]
        before = text[max(0, one.start - _CLAUSE) : one.start].casefold()
        found = one.cue("loss") is not None or words_of(text, "en").changes.loss.search(before) is not None
        scene.lost[one.number] = found
    return found


def are_before(scene: Scene, one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether two levels are the last two numbers before a change in its sentence, apart from dates."""
    found: list[int] = []
    at = one.number - 1
    while at >= 0 and len(found) < 2 and scene.statements[at].sentence == one.sentence:
        if scene.statements[at].sort[0] != "date":
            found.append(at)
        at -= 1
    return set(found) == {later.number, earlier.number}


def others_among(around: Surroundings, later: Statement, earlier: Statement, one: Statement) -> int:
    """How many other numbers of their sort are among the three."""
    members = later.number, earlier.number, one.number
    low, high = min(members), max(members)
    if high - low > MOST_LEVELS:
        return MOST_LEVELS
    return sum(
        other.number not in members and other.sort == later.sort and not is_change(other)
        for other in around.scene.statements[low + 1 : high]
    )


def is_odd(later: Statement, earlier: Statement) -> bool:
    """Whether a bare number is hardly of the sort of the other: a rate of 7.6 beside 2,108 dollars.

    Or one of *one* and *two* that do not count anything."""
    if later.bare and earlier.bare and not (has_figures(later) or has_figures(earlier)):
        return True
    return are_of_other_sizes(later, earlier)


def are_of_other_sizes(later: Statement, earlier: Statement) -> bool:
    """Whether one of two numbers is bare, and one is much more than the other."""
    if later.bare == earlier.bare or later.value is None or earlier.value is None:
        return False
    first, second = _printed(later), _printed(earlier)
    return max(first, second) > _ODD * max(min(first, second), Fraction(0))


def are_alike(one: Statement, other: Statement, times: int = _ALIKE) -> bool:
    """Whether two numbers are printed with figures of one size: a price per bushel beside one that omits the unit."""
    first: Fraction = abs(_printed(one))
    second: Fraction = abs(_printed(other))
    return not first or not second or (first <= times * second and second <= times * first)


def _printed(one: Statement) -> Fraction:
    return Fraction(one.value or 0) / Fraction(one.reading.unit.factor)


def are_told_in_turn(scene: Scene, one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether a change of another row is given for each of two numbers in a row: 10,293亿元和3,544亿元，同增1.9%和38.4%."""
    low, high = sorted((later.number, earlier.number))
    if high != low + 1 or not _joins(scene, low):
        return False
    before = one.number - 1 not in (-1, low, high) and _joins(scene, one.number - 1)
    behind = one.number + 1 not in (len(scene.statements), low, high) and _joins(scene, one.number)
    return before or behind


def are_unlike(scene: Scene, one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether the later level is one price given per another unit (15.24元，折每斤7.62元).

    Or whether money and its change print no unit: 1.21元，降3分."""
    if not is_in_chinese(scene.texts[one.paragraph]):
        return False
    if later.number and "/" in later.reading.unit.symbol and "/" not in earlier.reading.unit.symbol:
        before = scene.statements[later.number - 1]
        if before.sort[0] == later.sort[0] and later.start - before.end <= _CONVERTED:
            return True
    return one.bare and one.sort[0] == "count" and "money" in (later.sort[0], earlier.sort[0])


def is_based_anew(scene: Scene, one: Statement, other: Statement) -> bool:
    """Whether words between two changes give the base of the second: 比年初增长39.6%，比去年全年多投入373.5亿元."""
    between = scene.between(one, other).casefold()
    return words_of(between or "a", "en").changes.base.search(between) is not None


def is_in_row(scene: Scene, one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether one of two levels is in a row with numbers that are neither the other nor the change: 1,466, 1,390 and
    1,204."""
    members = {one.number, later.number, earlier.number}
    for level in (later, earlier):
        before, behind = level.number - 1, level.number + 1
        if before >= 0 and before not in members and _are_beside(scene, before):
            return True
        if behind < len(scene.statements) and behind not in members and _are_beside(scene, level.number):
            return True
    return False


def _are_beside(scene: Scene, number: int) -> bool:
    """Whether a number and the next are items of a row."""
    one, other = scene.statements[number], scene.statements[number + 1]
    if one.sort != other.sort or one.sentence != other.sentence:
        return False
    between = scene.between(one, other).casefold()
    return words_of(between or "a", "en").changes.in_row.fullmatch(between) is not None

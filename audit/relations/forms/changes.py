"""Change and difference: an earlier and a later level, the amount, the percent or the points between them.

Binding: a number beside a word of change (*rose*, *fewer*, *a gap of*; 增长, 少, 相差) is the anchor. Its levels are near
it: one that words mark as the earlier (*from*, *than the*, *a year earlier it had been*; 由, 比…的, 上年同期为) and one that
they mark as the later (*to*, 增至) or leave unmarked. The modules of words, levels and pairs say how close a pair is. A
profit after a loss differs from it by both together.

Reported: *Enrolment rose 6.4 percent to 4,480 from 4,200* (6.7); 达86.4万亩，比上年扩大1.2万亩，增长1.9%; *45 more than the 180 …
215*. Holds: *down 2.5 points to 32.5 percent from 35.0*; 由218.6亿元增加到346.1亿元，增长58.3%; *a majority of 14*, *31 to 17*.
Not proposed: real terms, 可比价, *as much as 5 %*; a percent between percents as growth; a pair with a verb of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.relations.cues import is_in_chinese, words_of
from audit.relations.forms.change_constructed import constructed
from audit.relations.forms.change_grades import SURE
from audit.relations.forms.change_levels import (
    EARLIER,
    LATER,
    Surroundings,
    features,
    is_open,
    levels_near,
    near,
    weighed,
)
from audit.relations.forms.change_pairs import LevelPair, pairs_of
from audit.relations.forms.change_structure import is_based_anew, is_greater, is_mixed
from audit.relations.forms.change_words import (
    APPOSED,
    TOWARDS,
    Change,
    changes_of,
    cue_of,
    is_change,
    is_points,
    mark,
    moves,
)
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, is_amount

_BEFORE = 8  # bonus for a construction over what is merely near
_SLACK = 12  # beyond an announced binding by more than this, nothing else is meant
_CLEAR = 3  # margin by which all others have to cost more than what is announced
_OF_PERCENTS = 2  # a percent of percents is rarer
_OF_PERCENTS_AT_MOST = 20  # and holds by chance if it costs more
_BY_AMOUNT = 4  # so is a percent of an amount that is not a level
_UNNAMED = 5  # points that are not called points
_SENTENCE = 240  # characters before a change that may say what it measures
_YEARS = ("time", "long")  # are named and counted, and hardly grow by percents


def propose(scene: Scene) -> Iterator[Candidate]:
    """The changes that the words announce."""
    around = Surroundings(scene)
    linked: dict[int, list[Candidate]] = {}
    for candidate in constructed(around):
        if candidate.form == "times":  # see multiples.py
            continue
        linked.setdefault(candidate.anchor, []).append(candidate)
    for change in changes_of(scene):
        levels = [one for one in levels_near(scene, change.one) if one.number != change.one.number]
        found = [*_growths(around, change, levels), *_growths_by_amount(around, change, levels)]
        found += [*_points(around, change, levels), *_differences(around, change, levels)]
        yield from _meant(scene, _linked_first(linked.pop(change.one.number, []), found))
    for some in linked.values():
        yield from _meant(scene, _linked_first(some, []))


def _linked_first(linked: Sequence[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
    """The bindings of one number, with those that constructions link first.

    An announced one comes before what is merely near, by a margin that still lets the nearest others be tried; a
    likely one is on a par with the nearest."""
    if not linked:
        return list(found)
    known = {(one.form, one.members): one for one in found}
    linked = [_best_grade(one, known.get((one.form, one.members))) for one in linked]
    said = {(one.form, one.members) for one in linked}
    others = [one for one in found if (one.form, one.members) not in said]
    nearest = min((one.cost for one in others), default=0)
    return [*(_placed(one, known.get((one.form, one.members)), nearest) for one in linked), *others]


def _best_grade(one: Candidate, other: Candidate | None) -> Candidate:
    return one if other is None else one._replace(grade=max(one.grade, other.grade))


def _placed(one: Candidate, other: Candidate | None, nearest: int) -> Candidate:
    if one.grade is Grade.ANNOUNCED:
        return one._replace(cost=nearest - _BEFORE)
    return one._replace(cost=nearest + 1 if other is None else min(other.cost, nearest))


def _meant(scene: Scene, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The bindings that are meant: the closest is announced if all others cost clearly more."""
    if not found:
        return
    best = min(found, key=lambda one: (one.cost, -one.grade))
    others = [one for one in found if one is not best]
    if _is_swing(scene, best):
        others = [one for one in others if set(one.members) == set(best.members)]
    if best.grade is Grade.ANNOUNCED and any(
        one.cost < best.cost + _CLEAR and not _agree(one, best) for one in others
    ):
        best = best._replace(grade=Grade.LIKELY)
    most = best.cost + _SLACK if best.grade is Grade.ANNOUNCED else 1000
    yield best
    yield from (one._replace(grade=min(one.grade, Grade.LIKELY)) for one in others if one.cost <= most)


def _agree(one: Candidate, other: Candidate) -> bool:
    """Whether two bindings give the same change, once by its amount and once by both levels."""
    shared = set(one.members) & set(other.members) - {one.anchor}
    return one.form.endswith("-by") != other.form.endswith("-by") and bool(shared)


def _is_swing(scene: Scene, one: Candidate) -> bool:
    """Whether it is from a loss to a profit, or back: then nothing else is meant."""
    some = [scene.statements[index].cue("loss") is None for index in one.members if index != one.anchor]
    return len(some) > 1 and len(set(some)) > 1


def _growths(around: Surroundings, change: Change, levels: Sequence[Statement]) -> Iterator[Candidate]:
    """The percent or the fraction by which one level is more or less than the other; for percents, of themselves."""
    one = change.one
    if one.sort[0] not in ("percent", "ratio") or not _is_rate(around.scene, change):
        return
    amounts = [other for other in levels if is_amount(other) and other.sort != _YEARS]
    percents = [
        other for other in levels if (other.sort[0] == "percent" or other.bare) and not is_change(other)
    ]
    for pair in pairs_of(around, change, amounts):
        yield _growth(around, change, pair, 0)
    of_margin = _is_of_margin(around.scene, one)
    for pair in pairs_of(around, change, percents):
        if "percent" in (pair.later.sort[0], pair.earlier.sort[0]) and pair.cost <= _OF_PERCENTS_AT_MOST:
            yield _growth(around, change, pair, _OF_PERCENTS)
            if of_margin:
                ends = (("from", (pair.earlier.number,)), ("to", (pair.later.number,)))
                roles = (("points", (one.number,)), *ends)
                words = _words(around.scene, change)
                yield Candidate("points", roles, one.number, pair.cost, Grade.LIKELY, words)


def _is_of_margin(scene: Scene, one: Statement) -> bool:
    """Whether the sentence is about a margin or a ratio, whose points company reports give as percents."""
    text = scene.texts[one.paragraph]
    return (
        words_of(text, "en").changes.told_in_percent.search(text, max(0, one.start - _SENTENCE), one.start)
        is not None
    )


def _growth(around: Surroundings, change: Change, pair: LevelPair, more: int) -> Candidate:
    form = "growth" if _way(change, pair) > 0 else "fall"
    number = change.one.number
    roles = ((form, (number,)), ("from", (pair.earlier.number,)), ("to", (pair.later.number,)))
    return Candidate(form, roles, number, pair.cost + more, pair.grade, _words(around.scene, change))


def _is_rate(scene: Scene, change: Change) -> bool:
    """A percent or a fraction; 增加了五倍 is an increase too, while *rose five times* is ambiguous."""
    one = change.one
    if one.sort[0] == "percent" or (one.value is not None and one.value < 1):
        return True
    return change.cue.direction > 0 and is_in_chinese(scene.texts[one.paragraph][one.start : one.end])


def _way(change: Change, pair: LevelPair) -> int:
    """Up or down; if the words only say that two levels differ, the greater is the greater."""
    if change.cue.direction:
        return change.cue.direction
    return 1 if is_greater(pair.later, pair.earlier) else -1


def _growths_by_amount(
    around: Surroundings, change: Change, levels: Sequence[Statement]
) -> Iterator[Candidate]:
    """The percent beside the amount of the change, and one level."""
    one = change.one
    if one.sort[0] not in ("percent", "ratio") or not _is_rate(around.scene, change):
        return
    for amount in around.scene.near(one, 1, 0):
        if not is_amount(amount) or not is_change(amount) or abs(amount.number - one.number) > 3:
            continue
        if amount.cue("adjusted") is not None:
            continue
        for level in levels:
            if level.number != amount.number and is_amount(level) and around.may_compare(level, amount):
                yield from _by_amount(around, change, amount, level)


def _by_amount(
    around: Surroundings, change: Change, amount: Statement, level: Statement
) -> Iterator[Candidate]:
    one, scene = change.one, around.scene
    cue, _ = cue_of(scene, amount)
    ways = {way for way in (change.cue.direction, cue.direction if cue else 0) if way}
    if len(ways) > 1 or cue is None:
        return
    form = "fall-by" if -1 in ways else "growth-by"
    role = "from" if mark(level) > 0 else "to"
    roles = ((form[:-3], (one.number,)), ("by", (amount.number,)), (role, (level.number,)))
    other = change._replace(one=amount, cue=cue)
    found = features(around, other, level, [])
    cost = weighed(found, EARLIER if mark(level) > 0 else LATER) + 3 * near(scene, one, amount) + _BY_AMOUNT
    beside = abs(one.number - amount.number) == 1 and abs(level.number - amount.number) <= 2
    said = one.speech == amount.speech == level.speech == "said" and not moves(level)
    whole = mark(level) != 0 or (other.past and level.number < amount.number)
    close = cost <= SURE and one.sentence == level.sentence and change.weak <= APPOSED
    plain = beside and said and whole and not is_based_anew(scene, one, amount)
    sure = plain and close and not change.own and ways
    yield Candidate(
        form, roles, one.number, cost, Grade.ANNOUNCED if sure else Grade.LIKELY, _words(scene, change)
    )


def _points(around: Surroundings, change: Change, levels: Sequence[Statement]) -> Iterator[Candidate]:
    one = change.one
    if one.sort[0] != "points" and (not one.bare or is_open(one)):
        return
    percents = [other for other in levels if other.sort[0] == "percent" or other.bare]
    if not any(other.sort[0] == "percent" for other in percents):
        return
    named = is_points(one)
    for pair in pairs_of(around, change, percents):
        if "percent" not in (pair.later.sort[0], pair.earlier.sort[0]):
            continue
        roles = (("points", (one.number,)), ("from", (pair.earlier.number,)), ("to", (pair.later.number,)))
        cost, grade = (pair.cost, pair.grade) if named else (pair.cost + _UNNAMED, Grade.LIKELY)
        yield Candidate("points", roles, one.number, cost, grade, _words(around.scene, change))


def _differences(around: Surroundings, change: Change, levels: Sequence[Statement]) -> Iterator[Candidate]:
    one = change.one
    if not is_amount(one) or _is_of_percents(one, levels) or (change.weak >= TOWARDS and _says_little(one)):
        return
    some = [other for other in levels if is_amount(other) and around.may_compare(one, other)]
    for pair in pairs_of(around, change, some):
        rises = _way(change, pair) > 0
        if pair.later.sort[0] == pair.earlier.sort[0] == "time":  # ahead of somebody means a shorter time
            rises = is_greater(pair.later, pair.earlier)
        more, less = (pair.later, pair.earlier) if rises else (pair.earlier, pair.later)
        words = _words(around.scene, change)
        if is_mixed(more, less):
            swing = (("parts", (more.number, less.number)), ("total", (one.number,)))
            yield Candidate("parts", swing, one.number, pair.cost, Grade.LIKELY, words)
        roles = (("difference", (one.number,)), ("more", (more.number,)), ("less", (less.number,)))
        yield Candidate("difference", roles, one.number, pair.cost, pair.grade, words)


def _is_of_percents(one: Statement, levels: Sequence[Statement]) -> bool:
    """Whether something called points is among percents."""
    return is_points(one) and any(
        other.sort[0] == "percent" and other.sentence == one.sentence for other in levels
    )


def _says_little(one: Statement) -> bool:
    """Whether a number is so small that it fits by chance."""
    return sum(character.isdigit() for character in one.reading.text) < 2


def _words(scene: Scene, change: Change) -> str:
    return scene.texts[change.one.paragraph][change.cue.start : change.cue.end].strip()

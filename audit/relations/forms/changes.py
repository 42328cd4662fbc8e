"""Change and difference: an earlier and a later level, the amount, the percent or the points between them.

What binds: a number beside a word of change (*rose*, *fewer*, *a gap of*; 增长, 少, 相差) is the anchor. Its levels stand near
it: one that words mark as the earlier (*from*, *than the*, *a year earlier it had been*; 由, 比…的, 上年同期为) and one that they
mark as the later (*to*, 增至) or leave unmarked. The module of pairs says how close a pair is.

Told: *Enrolment rose 6.4 percent to 4,480 from 4,200* (6.7); 达86.4万亩，比上年扩大1.2万亩，增长1.9%; *45 more than the 180 … 215*.
Holds: *down 2.5 points to 32.5 percent from 35.0*; 由218.6亿元增加到346.1亿元，增长58.3%; *a majority of 14*, *31 to 17*.
Not proposed: real terms, 可比价, *as much as 5 %*; a percent between percents as growth; a pair with a verb of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.article.marks import is_chinese
from audit.relations.cues import words_of
from audit.relations.forms.change_pairs import (
    Change,
    Pair,
    is_change,
    is_points,
    levels_near,
    mark,
    may_compare,
    near,
    pairs_of,
)
from audit.relations.model import Candidate, Cue, Grade, Statement
from audit.relations.scene import Scene, comparable, is_amount

_SLACK = 12  # behind an announced binding by more than so much nothing else is meant
_OF_PERCENTS = 2  # a percent of percents is rarer
_SENTENCE = 120  # characters before a change that may say what it is of
_STOPS = ("。", "；", ";", ". ", "\n")
_YEARS = ("time", "long")  # are named and counted, and hardly grow by percents
_MARKS = ",;:.—–(（，；：。、\n"


def propose(scene: Scene) -> Iterator[Candidate]:
    """The changes that the words announce."""
    for change in changes_of(scene):
        found = [*_growths(scene, change), *_growths_by_amount(scene, change)]
        found += [*_points(scene, change), *_differences(scene, change)]
        yield from _meant(found)


def changes_of(scene: Scene) -> Iterator[Change]:
    """The numbers that the words call a change, each with its cue; one beside another takes over that one's."""
    last: Change | None = None
    for one in scene.statements:
        cue = _cue_of(one)
        inherited = False
        if cue is None and last is not None and _is_apposed(scene, last.one, one):
            cue, inherited = last.cue, True
        if cue is None or one.value is None:
            last = None
            continue
        own = not inherited and _has_subject(scene, one, cue)
        last = Change(one, cue, inherited, own, _compared(scene, one, cue))
        if not _is_adjusted(scene, one):
            yield last


def _is_adjusted(scene: Scene, one: Statement) -> bool:
    """Whether the sentence so far, or the words beside the number, speak of figures that are not printed."""
    if one.cue("adjusted") is not None:
        return True
    text = scene.texts[one.paragraph]
    low = max(0, one.start - _SENTENCE)
    start = max(text.rfind(sign, low, one.start) for sign in _STOPS)
    return (
        words_of(text, "en").changes.adjusted.search(text[max(start, low) : one.start].casefold()) is not None
    )


def _cue_of(one: Statement) -> Cue | None:
    if not is_change(one):
        return None if mark(one) else one.cue("by")
    cues = [cue for cue in one.cues if cue.role == "change"]
    return max(cues, key=lambda cue: (cue.direction != 0, cue.start < one.start, cue.start))


def _is_apposed(scene: Scene, one: Statement, other: Statement) -> bool:
    if one.sentence != other.sentence:
        return False
    between = scene.between(one, other)
    return (
        len(between) < 40
        and words_of(between, "en").changes.apposed.fullmatch(between.casefold()) is not None
    )


def _compared(scene: Scene, one: Statement, cue: Cue) -> str:
    """What the change is compared with, where it is named."""
    text = scene.texts[one.paragraph]
    words = (
        text[max(0, cue.start - 24) : one.start] if cue.start < one.start else text[one.end : cue.end + 24]
    )
    known = words_of(text, "en").changes
    found = known.compared.search(words.casefold())
    return found[1] if found is not None and known.no_subject.sub("", found[1]) else ""


def _has_subject(scene: Scene, one: Statement, cue: Cue) -> bool:
    """Whether the clause that speaks of the change begins with something of its own that changes."""
    text = scene.texts[one.paragraph]
    low = max(0, cue.start - 60)
    start = max((text.rfind(sign, low, cue.start) for sign in _MARKS), default=-1) + 1
    words = text[max(start, low) : min(cue.start, one.start)].casefold()
    pattern = words_of(text, "en").changes.no_subject
    if is_chinese(text):
        return len(pattern.sub("", words).strip()) > 1
    return any(pattern.fullmatch(word.strip("’'\"“”")) is None for word in words.split())


def _meant(found: Sequence[Candidate]) -> Iterator[Candidate]:
    if not found:
        return
    best = min(found, key=lambda one: one.cost)
    most = best.cost + _SLACK if best.grade is Grade.ANNOUNCED else 1000
    yield from (one for one in found if one.cost <= most)


def _growths(scene: Scene, change: Change) -> Iterator[Candidate]:
    """The percent or the part by which one level is more or less than the other; of percents, of themselves."""
    one = change.one
    if one.sort[0] not in ("percent", "ratio") or one.value is None or not _is_rate(scene, change):
        return
    levels = levels_near(scene, one)
    amounts = pairs_of(
        scene, change, [other for other in levels if is_amount(other) and other.sort != _YEARS]
    )
    percents = pairs_of(scene, change, [other for other in levels if other.sort[0] == "percent"])
    for pair in (*amounts, *(pair._replace(cost=pair.cost + _OF_PERCENTS) for pair in percents)):
        form = "growth" if _way(change, pair) > 0 else "fall"
        roles = ((form, (one.number,)), ("from", (pair.earlier.number,)), ("to", (pair.later.number,)))
        yield Candidate(form, roles, one.number, pair.cost, pair.grade, _words(scene, change))


def _is_rate(scene: Scene, change: Change) -> bool:
    """A percent or a part; 增加了五倍 is an increase too, while *rose five times* is anybody's guess."""
    one = change.one
    if one.sort[0] == "percent" or (one.value is not None and one.value < 1):
        return True
    return change.cue.direction > 0 and is_chinese(scene.texts[one.paragraph][one.start : one.end])


def _way(change: Change, pair: Pair) -> int:
    """Up or down; where the words only say that two levels differ, the greater is the greater."""
    if change.cue.direction:
        return change.cue.direction
    return 1 if (pair.later.value or 0) >= (pair.earlier.value or 0) else -1


def _growths_by_amount(scene: Scene, change: Change) -> Iterator[Candidate]:
    """The percent beside the amount of the change, and one level."""
    one = change.one
    if one.sort[0] not in ("percent", "ratio") or not _is_rate(scene, change):
        return
    for amount in scene.near(one, 0, 0):
        if not is_amount(amount) or not is_change(amount) or abs(amount.number - one.number) > 3:
            continue
        for level in levels_near(scene, one):
            if level.number != amount.number and comparable(level, amount) and is_amount(level):
                yield from _by_amount(scene, change, amount, level)


def _by_amount(scene: Scene, change: Change, amount: Statement, level: Statement) -> Iterator[Candidate]:
    one = change.one
    cue = _cue_of(amount)
    ways = {way for way in (change.cue.direction, cue.direction if cue else 0) if way}
    if len(ways) > 1:
        return
    form = "fall-by" if -1 in ways else "growth-by"
    roles = (
        (form[:-3], (one.number,)),
        ("by", (amount.number,)),
        ("from" if mark(level) > 0 else "to", (level.number,)),
    )
    cost = 2 * (near(scene, one, amount) + near(scene, amount, level)) + 8
    close = level.number < amount.number and abs(one.number - amount.number) == 1 and cost <= 14
    said = one.speech == amount.speech == level.speech == "said"
    grade = Grade.ANNOUNCED if close and said and not change.own and ways else Grade.LIKELY
    yield Candidate(form, roles, one.number, cost, grade, _words(scene, change))


def _points(scene: Scene, change: Change) -> Iterator[Candidate]:
    one = change.one
    if one.sort[0] != "points" and not one.bare:
        return
    percents = [other for other in levels_near(scene, one) if other.sort[0] == "percent" or other.bare]
    if not any(other.sort[0] == "percent" for other in percents):
        return
    named = is_points(one)
    for pair in pairs_of(scene, change, percents):
        if "percent" not in (pair.later.sort[0], pair.earlier.sort[0]):
            continue
        roles = (("points", (one.number,)), ("from", (pair.earlier.number,)), ("to", (pair.later.number,)))
        cost = pair.cost + (0 if named else 8)
        yield Candidate(
            "points", roles, one.number, cost, pair.grade if named else Grade.LIKELY, _words(scene, change)
        )


def _differences(scene: Scene, change: Change) -> Iterator[Candidate]:
    one = change.one
    if not is_amount(one):
        return
    near_by = levels_near(scene, one)
    if is_points(one) and any(
        other.sort[0] == "percent" and other.sentence == one.sentence for other in near_by
    ):
        return
    levels = [other for other in near_by if is_amount(other) and may_compare(one, other)]
    for pair in pairs_of(scene, change, levels):
        more, less = (pair.later, pair.earlier) if _way(change, pair) > 0 else (pair.earlier, pair.later)
        roles = (("difference", (one.number,)), ("more", (more.number,)), ("less", (less.number,)))
        yield Candidate("difference", roles, one.number, pair.cost, pair.grade, _words(scene, change))


def _words(scene: Scene, change: Change) -> str:
    return scene.texts[change.one.paragraph][change.cue.start : change.cue.end].strip()

"""Which numbers the words call a change, and which the earlier or the later level of one.

A number is a change if a word of change is right beside it (*rose 5.0 percent*, 35 *more*, 增加12.3万吨), if it repeats
the same change (*3.2 million, or 4.1 percent*), after *by*, or weakly, if its clause is about a change (*the
increase, 2,820,000, comes to 37.5 percent*). Words mark levels: *from*, *than*, 由, 比 strongly, times (*a year
earlier*, 上年) less so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from audit.relations.cue import Cue
from audit.relations.cues import is_in_chinese, words_of
from audit.relations.labels import is_group
from audit.relations.model import Statement
from audit.relations.scene import Scene

BESIDE, APPOSED, LED, TOWARDS, NEARBY = 0, 1, 2, 3, 5  # how weakly words call a number a change
_REACH = 48  # characters beside a number in which its clause may mention a change
_CHANGING = frozenset(("money", "measure", "count", "time", "percent", "points", "ratio"))
_SENTENCE = 120  # characters before a change that may say what it measures
_APPOSED = 40  # characters between a change and its repetition
YEARS = range(1900, 2101)
_STOPS = ("。", "；", ";", ". ", "\n")
_COMMAS = ",;:.—–(（，；：。、\n"
_DATED = 6  # characters between a word such as below and a date
_NAMED = 24  # characters beside a cue that may name a comparand


class Change(NamedTuple):
    """A number that words call a change. ``weak``: how loosely they do.

    ``inherited``: it is beside another one, whose cue it shares; ``own``: its clause has a subject of its own;
    ``compared``: what it is compared with, by name; ``past``: its words name an earlier time as the base; ``dated``:
    by a date right after it (*10 percent below 2019*)."""

    one: Statement
    cue: Cue
    weak: int
    inherited: bool
    own: bool
    compared: str = ""
    past: bool = False
    dated: bool = False


def mark(one: Statement) -> int:
    """2 and 1 if words make it the earlier level, -1 the later, 0 if they say nothing."""
    return one.mark


def is_change(one: Statement) -> bool:
    """Whether a word of change is right beside a number, nearer than one that marks a level."""
    return one.is_change


def moves(one: Statement) -> bool:
    """Whether a verb or noun with a direction calls a number a change, so that it is not a level, whatever else is
    said."""
    return one.moves


def is_points(one: Statement) -> bool:
    """Whether a number is printed as points: a count of them is bare, though something is counted."""
    return one.sort[0] == "points" or (one.bare and one.reading.counted is not None)


def changes_of(scene: Scene) -> Iterator[Change]:
    """The numbers that the words call a change, each with its cue; one beside another inherits its cue."""
    last: Change | None = None
    for one in scene.statements:
        if one.value is None or is_group(one):
            last = None
            continue
        found = _called(scene, one, last)
        last = found
        if found is not None and not is_adjusted(scene, one):
            yield found


def _called(scene: Scene, one: Statement, last: Change | None) -> Change | None:
    cue, weak = cue_of(scene, one)
    inherited = False
    if (cue is None or weak >= LED) and last is not None and _is_apposed(scene, last.one, one):
        cue, weak, inherited = last.cue, max(last.weak, APPOSED), True
    if cue is None:
        cue, weak, inherited = _told_next(scene, one)
    if cue is None:
        return None
    own = not inherited and _has_subject(scene, one, cue)
    past = any(one.cue(role) is not None for role in ("year", "month", "old"))
    past = past or (inherited and last is not None and last.past)
    return Change(
        one, cue, weak, inherited, own, _compared(scene, one, cue), past, _is_dated(scene, one, cue)
    )


def _told_next(scene: Scene, one: Statement) -> tuple[Cue | None, int, bool]:
    """The cue of a repetition of the same change right after it: £38 or 6.4% more."""
    if one.number + 1 < len(scene.statements) and not mark(one):
        other = scene.statements[one.number + 1]
        cue, weak = cue_of(scene, other)
        if cue is not None and weak == BESIDE and cue.start >= other.end and _is_apposed(scene, other, one):
            return cue, APPOSED, True
    return None, 0, False


def cue_of(scene: Scene, one: Statement) -> tuple[Cue | None, int]:
    """The words that call a number a change, and how loosely they do."""
    if is_change(one):
        cues = [cue for cue in one.cues if cue.role == "change"]
        return max(cues, key=lambda cue: (cue.direction != 0, cue.start < one.start, cue.start)), BESIDE
    over = one.cue("over")
    if over is not None and (mark(one) >= 0 or over.end <= one.start) and _leads_to_level(scene, one):
        return over, BESIDE
    if mark(one):
        return None, 0
    moved = _moved(scene, one) if one.sort[0] in _CHANGING else None
    by = one.cue("by")
    if by is not None:
        return (by if moved is None else by._replace(direction=moved.direction)), LED
    if over is not None:
        return over, TOWARDS
    if moved is None and is_points(one) and one.cue("score") is None:  # for 3.3 points of expansion
        return Cue("moves", 0, one.start, one.start), NEARBY
    return moved, NEARBY if moved is not None else 0


def _moved(scene: Scene, one: Statement) -> Cue | None:
    """The words of its clause that mention a change, though not right beside the number."""
    text = scene.texts[one.paragraph]
    known = words_of(text, "en").changes
    last = scene.statements[one.number - 1] if one.number else None
    low = last.end if last is not None and last.paragraph == one.paragraph else 0
    low = max(low, one.start - _REACH)
    before, after = text[low : one.start].casefold(), text[one.end : one.end + _REACH].casefold()
    for way, pattern in known.moves_before:
        found = pattern.within(scene.words).search(before)
        if found is not None:
            return Cue("moves", way, low + found.start(), one.start)
    for way, pattern in known.moves_after:
        found = pattern.within(scene.words).match(after)
        if found is not None:
            return Cue("moves", way, one.end, one.end + found.end())
    return None


def _leads_to_level(scene: Scene, one: Statement) -> bool:
    """Whether the next number in the sentence, apart from dates, is the base of the change."""
    for other in scene.statements[one.number + 1 : one.number + 4]:
        if other.sentence != one.sentence:
            return False
        if other.sort[0] not in ("date", "ordinal"):
            return other.value is not None and not is_change(other)
    return False


def _is_dated(scene: Scene, one: Statement, cue: Cue) -> bool:
    """Whether the words after a change end at a date, so that the change is from its level then."""
    if one.number + 1 >= len(scene.statements) or cue.start < one.end:
        return False
    other = scene.statements[one.number + 1]
    if other.paragraph != one.paragraph or other.start - max(cue.end, one.end) > _DATED:
        return False
    return other.sort[0] == "date" or (other.bare and other.value in YEARS)  # below 2019


def is_adjusted(scene: Scene, one: Statement) -> bool:
    """Whether the sentence so far, or the words beside the number, are about figures that are not printed."""
    if one.cue("adjusted") is not None:
        return True
    text = scene.texts[one.paragraph]
    low = max(0, one.start - _SENTENCE)
    start = max(text.rfind(sign, low, one.start) for sign in _STOPS)
    words = text[max(start, low) : one.start]
    changes = words_of(text, "en").changes
    return changes.adjusted.search(words.casefold()) is not None or _is_real(scene, one)


def _is_real(scene: Scene, one: Statement) -> bool:
    """Whether words after a growth make it one in real terms, beside levels at current prices: 同比增长2%，现价增加14亿元."""
    if one.sort[0] != "percent" or one.cue("nominal") is not None:
        return False
    text = scene.texts[one.paragraph]
    return words_of(text, "en").changes.real_behind.search(text[one.end : one.end + _SENTENCE]) is not None


def _is_apposed(scene: Scene, one: Statement, other: Statement) -> bool:
    if one.sentence != other.sentence:
        return False
    between = scene.between(one, other)
    pattern = words_of(between or scene.texts[one.paragraph], "en").changes.apposed
    return len(between) < _APPOSED and pattern.fullmatch(between.casefold()) is not None


def _compared(scene: Scene, one: Statement, cue: Cue) -> str:
    """The comparand of the change, if it is named."""
    text = scene.texts[one.paragraph]
    before = cue.start < one.start
    words = text[max(0, cue.start - _NAMED) : one.start] if before else text[one.end : cue.end + _NAMED]
    known = words_of(text, "en").changes
    found = known.compared.search(words.casefold())
    return found[1] if found is not None and known.no_subject.sub("", found[1]) else ""


def _has_subject(scene: Scene, one: Statement, cue: Cue) -> bool:
    """Whether the clause about the change starts with a subject of its own."""
    text = scene.texts[one.paragraph]
    low = max(0, cue.start - 60)
    start = max((text.rfind(sign, low, cue.start) for sign in _COMMAS), default=-1) + 1
    words = text[max(start, low) : min(cue.start, one.start)].casefold()
    pattern = words_of(text, "en").changes.no_subject
    if is_in_chinese(text):
        return len(pattern.sub("", words).strip()) > 1
    return any(pattern.fullmatch(word.strip("’'\"“”")) is None for word in words.split())

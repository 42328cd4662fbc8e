"""What is known about each number of an article when amounts, rates and counts are matched."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from audit.relations.cues import in_one_script
from audit.relations.each_one import EachOne, EachWords, begins_row, called_of, each_one, words_near
from audit.relations.model import Statement
from audit.relations.scene import Scene, is_amount
from audit.relations.units import Powers, powers

_OLD = ("old", "from", "than")
_PARTS = ("part", "among", "opens", "part of")
_DATE_GAP = 8  # characters between a date and the number it dates
_LED = 40  # characters before an amount that may say it results from what precedes it
_NAMED = 24  # characters before a number that may name it
_HELD = 40  # characters between a count and the contents of each
_CLAUSES = re.compile("[,.;:，。；：、0-9]")


class Facts(NamedTuple):
    """One number. ``each``: what it is per; ``itself``: it is a rate by its own words.

    ``held``: it is the contents of each of the count right before it; ``old`` and ``other``: it is of an earlier
    time, or of another time or thing than its sentence; ``part``: it is a part of a number before it; ``deducted``:
    something is subtracted from it; ``moved``: it is a change; ``result``: it is said to result from what precedes
    it; ``named``: the words right before it; ``called``: those for what it counts."""

    can_be: bool
    powers: Powers
    words: EachWords
    each: EachOne | None
    itself: bool
    held: bool
    old: bool
    other: bool
    part: bool
    deducted: bool
    moved: bool
    result: bool
    named: str
    called: tuple[str, ...]


@lru_cache(maxsize=2)
def facts_of(scene: Scene) -> list[Facts]:
    """The facts of all numbers, in order."""
    found: list[Facts] = []
    parts = _parts(scene)
    for one in scene.statements:
        words = words_near(scene.texts[one.paragraph], one)
        can_be = is_amount(one) and one.reading.value not in (0, 1) and (one.value or 0) > 0
        held = can_be and _is_held(scene, one, words)
        may_be = can_be or _is_named_ratio(one) or _is_range_of_rates(one)
        each = _rate(scene, one, words, held, found) if may_be else None
        old = any(one.cue(role) is not None for role in _OLD) and not _is_of_frame(scene, one)
        found.append(
            Facts(
                can_be, powers(one), words, each,
                each is not None and not each.weak and not _is_called_total(one),
                held, old, (old and one.cue("new") is None) or _is_of_another(scene, one),
                one.number in parts, _is_deducted(scene, one, words), _is_moved(one), _is_result(scene, one, words),
                _named(scene, one), called_of(scene, one) if can_be else (),
            )
        )  # fmt: skip
    return found


def _is_called_total(one: Statement) -> bool:
    """Whether words before a number call it a total; what follows may still belong to it: 平均每户48平方米，其中……"""
    return any(cue.role == "total" and cue.end <= one.start for cue in one.cues)


def _is_of_frame(scene: Scene, one: Statement) -> bool:
    """Whether a whole sentence is about the earlier time that it starts with: 去年接待143.5万人次，日均4599人次."""
    others = scene.sentence_of(one)
    alone = not any(other.cue("old") or other.cue("new") for other in others if other.number != one.number)
    return alone and one.number == others[0].number and one.cue("than") is None


def _is_named_ratio(one: Statement) -> bool:
    return one.sort[0] == "ratio" and one.value is not None and one.value > 1 and not _is_printed_pair(one)


def _is_printed_pair(one: Statement) -> bool:
    """Whether a ratio is printed with both its sides, whose quotient may be meant either way: 床护比1∶0.55."""
    return any(sign in one.reading.text for sign in ":：∶")


def _is_range_of_rates(one: Statement) -> bool:
    """Between £104 and £189 a week: the result lies between."""
    return one.reading.hedge == "range" and "/" in one.reading.unit.symbol


def _rate(scene: Scene, one: Statement, words: EachWords, held: bool, found: list[Facts]) -> EachOne | None:
    """What a number is per: by its words, as the contents of a count before it, or as the earlier one of a rate."""
    each = each_one(scene, one, words)
    if _is_named_ratio(one):
        return each if each is not None and each.first else None
    if each is not None and not (each.weak and one.cue("made") is not None and not each.of):
        return each
    if held:
        before = scene.statements[one.number - 1]
        return EachOne((), Fraction(1), True, scene.between(before, one).strip())
    return each or _as_before(scene, one, found)


def _as_before(scene: Scene, one: Statement, found: list[Facts]) -> EachOne | None:
    """Each has 119 now, rather than 43: the earlier one is per the same thing."""
    each = found[one.number - 1].each if one.number else None
    if each is None or all(one.cue(role) is None for role in _OLD):
        return None
    before = scene.statements[one.number - 1]
    alike = before.sentence == one.sentence and (before.sort == one.sort or one.bare)
    return each._replace(like=before.sort[0]) if alike else None


def _is_held(scene: Scene, one: Statement, words: EachWords) -> bool:
    """Whether a number is the contents of each of those right before it: *24 rows of 35 seats*."""
    before = scene.statements[one.number - 1] if one.number else None
    if before is None or before.paragraph != one.paragraph or not 0 < one.start - before.end < _HELD:
        return False
    if begins_row(scene, one):  # three instalments of $40m, $35m and $25m: each has its own
        return False
    return (
        is_amount(before) and words.holding.fullmatch(in_one_script(scene.between(before, one))) is not None
    )


def _is_of_another(scene: Scene, one: Statement) -> bool:
    """Whether a number is of another time, or is multiplied.

    A date that does not start the sentence precedes it directly (2022年为533.5万), or *twice* does."""
    before = scene.statements[one.number - 1] if one.number else None
    if before is None or before.sentence != one.sentence or one.start - before.end > _DATE_GAP:
        return False
    if before.sort[0] == "ratio":
        return True
    first = before.number == 0 or scene.statements[before.number - 1].sentence != before.sentence
    return before.sort[0] == "date" and not first


def _parts(scene: Scene) -> frozenset[int]:
    """The numbers that are parts of one before them in their sentence."""
    found: set[int] = set()
    whole: tuple[int, tuple[str, ...]] | None = None
    for one in scene.statements:
        if whole is not None and whole[0] != one.sentence:
            whole = None
        itself = one.cue("total") is not None or one.cue("new") is not None
        if not itself and (any(one.cue(role) is not None for role in _PARTS) or _is_of_it(scene, one)):
            whole = one.sentence, one.sort
        if whole is not None and one.sort == whole[1]:
            found.add(one.number)
    return frozenset(found)


def _is_of_it(scene: Scene, one: Statement) -> bool:
    text = scene.texts[one.paragraph]
    return words_near(text, one).of_it.match(text, one.end, one.end + 12) is not None


def _is_deducted(scene: Scene, one: Statement, words: EachWords) -> bool:
    return words.deducted.match(scene.texts[one.paragraph], one.end, one.end + _LED) is not None


def _is_moved(one: Statement) -> bool:
    cue = one.cue("change")
    if cue is None or cue.direction == 0 or one.cue("new") is not None:
        return False
    return cue.start >= one.end or one.cue("made") is None


def _is_result(scene: Scene, one: Statement, words: EachWords) -> bool:
    if one.cue("made") is not None:
        return True
    text = scene.texts[one.paragraph]
    if words.result_behind.match(text, one.end, one.end + _LED) is not None:
        return True
    before = in_one_script(scene.texts[one.paragraph][max(0, one.start - _LED) : one.start])
    return words.result.search(before) is not None


def _named(scene: Scene, one: Statement) -> str:
    text = in_one_script(scene.texts[one.paragraph][max(0, one.start - _NAMED) : one.start])
    return _CLAUSES.split(text)[-1]

"""One quantity in two units: *41 metres (135 feet)*; *12 weeks, or 84 days*; 3,230摄氏度，折合约3,503开尔文; *38.2 °C (100.8 °F)*.

Bound are two measures of one dimension in different units, the second right after the first, in brackets or after
words that say so (*or, that is*, 即, 合, 相当于); temperatures on two scales have one dimension. Holds: 96分钟，即1.6小时.
Reported: *12 weeks, or 94 days*. Bound only if it holds: 9 °C, which for our American readers is 48 °F; *a course of
12 weeks (36 hours)*. Not proposed: *1,580 kJ (376 kcal)*, since the energy of food is computed twice; *3.7 kilograms,
or 7.66 grams each*.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from audit.relations.cues import CueWords, words_of
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, has, is_amount
from audit.units.temperature import SCALES

_OF_CALENDAR = frozenset(("year", "month"))
_MEASURES = ("measure", "time")
_FEWEST_KJ, _MOST_KJ = Fraction(4), Fraction(13, 3)  # per kcal, for fibre and for organic acids
_FAR = 80  # characters between two measures of which one may repeat the other
_STOPS = frozenset(".!?;。！？；\n")


def propose(scene: Scene) -> Iterator[Candidate]:
    """Two measures of one dimension in different units, one right after the other."""
    for one, other in zip(scene.statements, scene.statements[1:], strict=False):
        if one.paragraph != other.paragraph or not _are_of_one_kind(one, other) or _is_for_each(other):
            continue
        if _is_difference(one, other) or _is_gap(other) or _is_of_food(one, other):
            continue
        if one.number and _touches(scene.statements[one.number - 1], one):  # 一担110斤，也就是8.8吨
            continue
        words = words_of(scene.texts[one.paragraph], "en")
        between = scene.between(one, other) + words.figures.split(other.reading.text)[0]
        grade = _grade(one, between, words)
        if grade is not None:
            roles = (("converts", (one.number,)), ("to", (other.number,)))
            yield Candidate("converts", roles, other.number, 0, grade, between.strip())


def _are_of_one_kind(one: Statement, other: Statement) -> bool:
    if not (is_amount(one) and is_amount(other)) or one.sort[0] not in _MEASURES:
        return False
    first, second = one.reading.unit, other.reading.unit
    if first.symbol == second.symbol or not first.dimension or not second.dimension:
        return False
    if {unit.symbol.rpartition("/")[2] for unit in (first, second)} & _OF_CALENDAR and one.is_per:
        return False  # a year is not a fixed number of days: ``paces.py``
    return first.dimension == second.dimension or (first.dimension in SCALES and second.dimension in SCALES)


def _is_difference(one: Statement, other: Statement) -> bool:
    """Whether degrees say by how much something is warmer: 2 °C are then 3.6 °F."""
    scales = one.reading.unit.dimension in SCALES and other.reading.unit.dimension in SCALES
    return scales and (has(one, "by") or has(other, "warmer"))


def _is_of_food(one: Statement, other: Statement) -> bool:
    """Whether both give the energy of food: each is computed from the ingredients, with factors of its own.

    These are 17 kJ or 4 kcal per gram of sugar, 37 kJ or 9 kcal per gram of fat, so neither is exactly the other."""
    values = {each.reading.unit.symbol: Fraction(each.reading.value or 0) for each in (one, other)}
    if not values.get("kJ") or not values.get("kcal"):
        return False
    return _FEWEST_KJ <= values["kJ"] / values["kcal"] <= _MOST_KJ


def _is_gap(other: Statement) -> bool:
    """Whether the second says by how much it differs: *4 hours 22 minutes, which is nine minutes quicker*."""
    cue = other.cue("change")
    return cue is not None and cue.direction != 0 and cue.start >= other.end


def _is_for_each(one: Statement) -> bool:
    """Whether it is per something: *7.66 grams each* does not repeat 3.7 kilograms."""
    return one.cue("each") is not None and "/" not in one.reading.unit.symbol


def _touches(last: Statement, one: Statement) -> bool:
    return last.paragraph == one.paragraph and last.end == one.start


def _grade(one: Statement, between: str, words: CueWords) -> Grade | None:
    if words.same_in.fullmatch(between):
        return Grade.ANNOUNCED
    if words.maybe_in.fullmatch(between):  # a course of 12 weeks (36 hours) is not one
        return Grade.LIKELY if one.sort[0] == "time" else Grade.ANNOUNCED
    if one.sort[0] == "time" and words.apposed_in.fullmatch(between):
        return Grade.LIKELY
    if one.sort[0] == "measure" and len(between) <= _FAR and not _STOPS & set(between):
        return Grade.COINCIDENCE  # 9 °C at the start, which for our American readers is 48 °F
    return None

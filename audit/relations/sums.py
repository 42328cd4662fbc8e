"""What the forms of totals and of rests share: the places of totals, the words that lead to the parts, candidates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from audit.base.intervals import Rational
from audit.numbers.patterns import Pattern
from audit.relations.closed_sets import are_of_several_kinds
from audit.relations.model import Candidate, Grade, Statement, is_more
from audit.relations.rows import alike, is_moved, plain
from audit.relations.runs import singles
from audit.relations.scene import Scene
from audit.relations.sum_structures import Structure, may_overlap

_TOTALS_BEFORE = 8  # totals examined in the sentences before a row
_LARGER = 6  # cost of a part larger than its total
MOST_COST = 13  # of a total and its parts: beyond that nothing is proposed
_SLACK = 1e-9  # more than all rounding errors of floats
_TAIL = 40  # characters after a colon or dash in which the first part must be
_OPENED = Pattern(r"[:：—–]|\s-\s|--")


class Lead(NamedTuple):
    """What leads from a total to its first part: its cost, and whether the words leave nothing out, or leave some
    out."""

    cost: int
    complete: bool = False
    partial: bool = False
    unsaid: bool = False


def lead(scene: Scene, total: Statement, first: Statement) -> Lead:
    """How the words lead from a total to the first of its parts."""
    if has(total, ("composed",)) or has(first, ("comprises",)):
        return Lead(0, complete=True)
    between = scene.between(total, first)
    marks = list(_OPENED.finditer(between))
    if (
        marks
        and len(between) - marks[-1].end() <= _TAIL
        and not re.search("[,，;；。]", between[marks[-1].end() :])
    ):
        return Lead(0, complete=True)
    if has(first, ("opens", "sorted")):
        return Lead(1, partial=True)
    if has(total, ("holds",)) or has(first, ("part of",)):
        return Lead(1, partial=True)
    if has(first, ("includes", "with")):
        return Lead(2)
    return Lead(5, unsaid=True)


def before_totals(scene: Scene, one: Statement) -> list[Statement]:
    """The numbers of the sentences before that may be the total of what starts with a number, likeliest first."""
    found: list[Statement] = []
    for away in (-1, -2, -3):
        some = [
            other
            for other in plain(scene, scene.sentence_of(one, away))
            if alike(scene, one, other) and not _is_old(other)
        ]
        some.sort(key=lambda other: not has(other, ("total", "whole", "sum", "composed")))
        found.extend(some)
    return found[:_TOTALS_BEFORE]


def _is_old(one: Statement) -> bool:
    return one.cue("old") is not None and not has(one, ("total", "whole", "sum", "new"))


def smaller(total: Statement, parts: Sequence[Statement]) -> int:
    """The cost of a part larger than its total."""
    odd = total.amount > 0 and any(is_more(one, total) for one in parts)
    return _LARGER if odd and all(one.sort == total.sort for one in parts) else 0


def go_one_way(total: Statement, parts: Sequence[Statement]) -> bool:
    """Whether amounts of changes all rise or all fall: 增加3,946亿元，其中…减少285亿元 is not a sum of what is printed."""
    return len({_direction(one) for one in (total, *parts)} - {0}) < 2


def _direction(one: Statement) -> int:
    change = one.cue("change")
    return change.direction if change is not None and is_moved(one) else 0


def is_of_a_size(total: Statement, parts: Sequence[Statement]) -> bool:
    """Whether parts add up to between half and double their total, and none of them is as large as the total.

    Structure alone requires that. Most rows miss it by far, which floats show in a tenth of the time of fractions."""
    lender = None
    if total.bare or any(one.bare for one in parts):
        lender = next((one for one in (total, *parts) if not one.bare), total)
    some, whole = [_about(one, lender) for one in parts], _about(total, lender)
    made, slack = sum(some), _SLACK * (abs(whole) + sum(map(abs, some)))
    if whole < made / 2 - slack or whole > made * 2 + slack or max(some) > whole + slack:
        return False
    return _is_within([_in_unit_of(one, lender) for one in parts], _in_unit_of(total, lender))


def _is_within(parts: Sequence[Rational], total: Rational) -> bool:
    added = sum(parts)
    return added / Fraction(2) <= total <= added * 2 and max(parts) < total


def _about(one: Statement, lender: Statement | None) -> float:
    if lender is not None and one.bare and one.sort != lender.sort:
        return one.amount * float(lender.reading.unit.factor)
    return one.amount


def _in_unit_of(one: Statement, lender: Statement | None) -> Rational:
    """The value of a number, in the unit of another if it prints none."""
    borrows = lender is not None and one.bare and one.sort != lender.sort
    return (one.value or 0) * Fraction(lender.reading.unit.factor) if borrows and lender else one.value or 0


def has(one: Statement, roles: Sequence[str]) -> bool:
    """Whether the words give a number one of some roles."""
    known = one.by_role
    return bool(known) and not known.keys().isdisjoint(roles)


def are_said(some: Sequence[Statement]) -> bool:
    """Whether all are of one kind of statement: facts with facts, plans with plans."""
    return len({one.speech for one in some}) == 1 and not any(one.bracketed for one in some)


def is_alike_kind(total: Statement, parts: Sequence[Statement]) -> bool:
    """Whether no number borrows its unit from another, and all are counted with one measure word."""
    counted = [one.reading.counted for one in (total, *parts)]
    measured = {one for one in counted if one is not None and not one.isascii()}
    return all(one.sort == total.sort and one.sort[0] != "percent" for one in parts) and (
        not measured or len({*counted}) == 1
    )


_CUES = ("closes", "rest")
_OF_TOTAL = ("sum", "composed", "listed", "holds", "total")
_OF_PARTS = ("opens", "comprises", "includes", "part of", "with", "sorted", "part")


def candidate(
    scene: Scene,
    anchor: Statement,
    total: Statement,
    run: Sequence[Statement],
    cost: int,
    at_most: bool = False,
) -> Candidate:
    """A total with its parts, and the words that bind them."""
    roles = (("total", (total.number,)), ("parts", tuple(one.number for one in run)))
    words = _words(scene, total, run)
    bounded = (
        at_most
        and are_said([total, *run])
        and is_alike_kind(total, run)
        and not may_overlap(scene, run[-1])
        and not are_of_several_kinds(scene, run)
    )
    ones = singles(scene, run, total)
    structure = "" if ones else Structure(scene, total, run).name()
    grade = Grade.ANNOUNCED if structure else Grade.LIKELY
    cost = min(cost, 0) if structure else cost
    return Candidate("parts", roles, anchor.number, cost, grade, words, at_most=bounded, singles=ones)


def _words(scene: Scene, total: Statement, run: Sequence[Statement]) -> str:
    """The words that bind a total and its parts, as printed, the most significant ones first."""
    for one, roles in (
        (run[-1], _CUES), (run[0], _OF_PARTS[:5]), (total, _OF_TOTAL), (run[0], _OF_PARTS[5:]),
    ):  # fmt: skip
        if has(one, roles):
            cue = next(cue for role in roles if (cue := one.cue(role)) is not None)
            return scene.texts[one.paragraph][cue.start : cue.end].strip()
    return ""

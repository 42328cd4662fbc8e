"""Sums whose words link the total and all of its parts: *64 in towns and 54 outside (n = 118)*; *32 of the 50 have ratified it, 18 have not*.

The constructions of a language with the places t, first and last (``sum_constructions.py``). All amounts from the
first to the last are parts; if the list continues beyond them, or single things are named among them, nothing is
announced.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.relations.constructions import constructions_of
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.rows import alike, is_moved, is_summed, plain
from audit.relations.scene import Scene, is_amount
from audit.relations.speech import PLANNED, SAID
from audit.relations.sum_structures import may_overlap
from audit.relations.sums import candidate

_COST = -2  # what a construction links is closer than anything nearby
_PLACES = ("t", "first", "last")
_KINDS = ({SAID}, {PLANNED})  # statements of fact or of plans
_APART = frozenset(";:–—；：")


def sums_constructed(scene: Scene) -> Iterator[Candidate]:
    """The totals with lists of parts that a construction links."""
    for found in constructions_of(scene):
        if found.places.keys() >= set(_PLACES):
            total, first, last = (scene.statements[found.places[place]] for place in _PLACES)
            parts = [
                one
                for one in scene.statements[first.number : last.number + 1]
                if is_amount(one) and one is not total
            ]
            if _can_be(scene, total, parts) and _is_whole(scene, total, parts):
                yield _candidate(scene, total, parts)


def _can_be(scene: Scene, total: Statement, parts: Sequence[Statement]) -> bool:
    """Whether the numbers can be added up: of one sort, and none of them a rate, an average or a year."""
    return all(alike(scene, total, one) for one in parts) and all(
        is_summed(scene, one) for one in (total, *parts)
    )


def _candidate(scene: Scene, total: Statement, parts: Sequence[Statement]) -> Candidate:
    anchor = total if total.number > parts[-1].number else parts[0]
    one = candidate(scene, anchor, total, parts, _COST)
    sure = (
        one.singles == 0
        and {two.speech for two in (total, *parts)} in _KINDS
        and not any(map(is_moved, (total, *parts[1:])))
        and not may_overlap(scene, parts[-1])
        and parts[0].cue("adds") is None
        and (total.number < parts[0].number or total.bracketed or not _goes_on(scene, parts[0]))
    )
    return one._replace(grade=Grade.ANNOUNCED if sure else one.grade, cost=_COST)


def _goes_on(scene: Scene, first: Statement) -> bool:
    """Whether numbers like the parts are in the sentences before, so that their total may include them too."""
    before = [*scene.sentence_of(first, -1), *scene.sentence_of(first, -2)]
    return any(one.paragraph == first.paragraph and alike(scene, one, first) for one in plain(scene, before))


def _is_whole(scene: Scene, total: Statement, parts: Sequence[Statement]) -> bool:
    """Whether the list neither starts before its first part nor continues after its last one, in their sentences."""
    own = {one.number for one in (total, *parts)}
    stopped = any(sign in scene.between(parts[0], parts[-1]) for sign in ";；")
    for one, side in ((parts[0], -1), (parts[-1], 1)):
        for other in plain(scene, scene.sentence_of(one)):
            beyond = (other.number - one.number) * side > 0 and other.number not in own
            if beyond and alike(scene, one, other) and not _is_parted(scene, one, other, stopped):
                return False
    return True


def _is_parted(scene: Scene, one: Statement, other: Statement, stopped: bool) -> bool:
    """Whether a mark that separates lists is between two numbers; a semicolon does not if it separates the items of
    one."""
    low, high = sorted((one, other), key=lambda two: two.number)
    return bool((_APART - {";", "；"} if stopped else _APART) & set(scene.between(low, high)))

"""Runs of parts: stretches of a row separated only by the joints of a list, and their natural ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from audit.article.marks import is_chinese
from audit.languages.en import cues_totals as english
from audit.languages.zh import cues_totals as chinese
from audit.numbers.patterns import Pattern
from audit.relations.closed_sets import joined, leaves_nothing_out
from audit.relations.model import Statement
from audit.relations.rows import Row, is_moved
from audit.relations.scene import Scene

_FAR = 64  # characters between two parts beyond which they are hardly items of one list
_LIST_GAP = 44  # characters between two items of a plain row
_BELOW = ("opens", "includes", "part of")  # what introduces parts of the part before: 7人中5人…，其中3人…


class Runs:
    """The joints of one row, computed once."""

    def __init__(self, scene: Scene, row: Row) -> None:
        self.scene = scene
        self.row = row
        self._loose = [0]
        self._last_joints = [0, 0]  # number of joints such as *and* before each member
        for one, other in pairwise(row.members):
            self._loose.append(self._loose[-1] + joint(scene, one, other))
            self._last_joints.append(self._last_joints[-1] + is_last_joint(scene, one, other))

    def looseness(self, first: int, last: int) -> int:
        """How little the members from ``first`` to before ``last`` look like items of one list."""
        return self._loose[last - 1] - self._loose[first]

    def ends(self, first: int, last: int) -> int:
        """How unusual it is for the parts to end there: at the end of the row, before a semicolon, or in the
        middle."""
        some = self.row.members
        crossed = sum(self._is_parted(at) for at in range(first + 1, last))
        passed = self._last_joints[last - 1] - self._last_joints[first + 1] if last - first > 2 else 0
        rest = any(some[last - 1].cue(role) is not None for role in ("closes", "rest"))
        beyond = 2 if passed and not rest else 0  # a list does not continue after its own *and*
        if last < len(some) and self._is_parted(last):
            return beyond + (0 if crossed == 0 else 2)
        uneven = 0 < crossed < last - first - 1  # a semicolon between only some of the parts
        closed = self._last_joints[last] > self._last_joints[last - 1]  # *and* is before the last of them
        return beyond + (0 if last == len(some) else 1 if closed else 2) + (2 if uneven else 0)

    def begins(self, first: int) -> int:
        """How unusual it is for parts or a total to start there: with the sentence, after a semicolon or comma, or
        neither."""
        before = ";" if first == 0 else self._before(first)
        return (
            0
            if any(sign in before for sign in ";；:：")
            else 1
            if any(sign in before for sign in ",，")
            else 3
        )

    def is_end(self, last: int) -> bool:
        """Whether a row ends there: with the sentence or at a semicolon."""
        return last == len(self.row.members) or self._is_parted(last)

    def _before(self, at: int) -> str:
        some = self.row.members
        return self.scene.between(some[at - 1], some[at])

    def _is_parted(self, at: int) -> bool:
        return any(sign in self._before(at) for sign in ";；")


def joint(scene: Scene, one: Statement, other: Statement) -> int:
    """How little two neighbours look like items of one list: 0 if they do."""
    if one.sentence != other.sentence:
        return 1
    between = scene.between(one, other)
    cost = 0 if joined(scene, one, other) else 2
    cost += 1 if len(between) > (_FAR if between.isascii() else _FAR // 2) else 0
    cost += 2 if is_moved(one) != is_moved(other) else 0
    cost += 3 if any(other.cue(role) is not None for role in _BELOW) else 0
    return cost + (1 if one.sort != other.sort else 0)


def is_last_joint(scene: Scene, one: Statement, other: Statement) -> bool:
    """Whether the text between two neighbours joins the last item of a list to those before it."""
    between = scene.between(one, other)
    return _last_joint(is_chinese(between)).search(between) is not None


@cache
def _last_joint(in_chinese: bool) -> Pattern:
    return Pattern((chinese if in_chinese else english).LAST_JOINT)


def is_closed(scene: Scene, parts: Sequence[Statement]) -> bool:
    """Whether words say that nothing is left out: a last part that is the rest, or a closed set."""
    return parts[-1].cue("closes") is not None or leaves_nothing_out(scene, parts)


def is_in_figures(one: Statement) -> bool:
    """Whether a number is written with digits, or in a language that counts people with numerals."""
    return one.has_figures or not one.reading.text.isascii()


def singles(scene: Scene, parts: Sequence[Statement], total: Statement) -> int:
    """How many single things without a printed number are named beside the parts: *two schools, a library*."""
    if any(one.sort != ("count",) for one in (*parts, total)):
        return 0
    found = sum(_named_behind(scene.between(one, other)) for one, other in pairwise(parts))
    if total.paragraph != parts[0].paragraph:
        return found
    if total.number < parts[0].number:
        text = scene.texts[total.paragraph]
        behind = text[parts[-1].end :].partition(".")[0][:_LIST_GAP]
        return found + _named(_tail(scene.between(total, parts[0]))) + _named_behind(behind)
    return found + _named_behind(scene.between(parts[-1], total))


def _tail(lead: str) -> str:
    """The text after the colon or dash that leads to the parts."""
    return re.split("[:—–]", lead)[-1] if re.search("[:—–]", lead) else ""


def _named_behind(words: str) -> int:
    """The number of single things among the words after a number, none of them right after it: *207 had the drug and
    205 a placebo*."""
    return _named("|" + words)


def _named(words: str) -> int:
    return len(_single(is_chinese(words)).findall(words))


@cache
def _single(in_chinese: bool) -> Pattern:
    return Pattern((chinese if in_chinese else english).SINGLE)

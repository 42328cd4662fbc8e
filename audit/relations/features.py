"""What speaks for and against a binding: words and structure only, not whether it holds.

Each binding is a row of named figures. The weight of each is measured (``benchmarks/measure_grades.py``) and is in
``grades.csv``; ``probability.py`` adds them up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from audit.relations.cues import is_in_chinese
from audit.relations.families import family_of
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene

Features = dict[str, int]
_NOTHING = frozenset((None,))
_KIN = {"fall": "growth", "fall-by": "growth-by", "margin": "share"}
_LATER_MORE = {
    "from": "earlier",
    "to": "later",
    "of": "earlier",
    "is": "later",
    "more": "later",
    "less": "earlier",
}
_LATER_LESS = {**_LATER_MORE, "more": "earlier", "less": "later"}
_NEAR, _FAR = 6, 14  # the weight of a cost is measured up to the first, and from there up to the sum of both
_MOST_BETWEEN, _MOST_CLAUSES, _MOST_MEMBERS = 5, 6, 6
_CLOSEST = -4  # nothing is closer
_CLOSE = 8  # another number's binding with a greater cost claims nothing


def kind_of(form: str) -> str:
    """The name under which a form is measured, which it shares with its opposite."""
    return _KIN.get(form, form)


class Claimed:
    """The closest binding of every number that announces one: what other numbers are claimed by."""

    def __init__(self, scene: Scene, groups: Sequence[Sequence[Candidate]]) -> None:
        self.scene = scene
        self._chinese: dict[int, bool] = {}
        self._by_member: dict[int, list[tuple[int, str, frozenset[int]]]] = defaultdict(list)
        for group in groups:
            best = group[0]
            if best.cost <= _CLOSE and best.grade is not Grade.COINCIDENCE:
                row = best.anchor, kind_of(best.form), frozenset(best.members)
                for index in row[2]:
                    self._by_member[index].append(row)

    def is_chinese(self, one: Statement) -> bool:
        """Whether the paragraph of a number is in Chinese."""
        if one.paragraph not in self._chinese:
            self._chinese[one.paragraph] = is_in_chinese(self.scene.texts[one.paragraph])
        return self._chinese[one.paragraph]

    def of(self, one: Candidate) -> Iterator[tuple[int, str, frozenset[int]]]:
        """The closest bindings of other numbers, or of other forms, that share a number with this one."""
        own = one.anchor, kind_of(one.form)
        seen: set[tuple[int, str, frozenset[int]]] = set()
        for index in one.members:
            for row in self._by_member.get(index, ()):
                if row[:2] != own and row not in seen:
                    seen.add(row)
                    yield row


def features_of(one: Candidate, claimed: Claimed) -> Features:
    """The features of a binding, without those that are zero."""
    scene = claimed.scene
    members = [scene.statements[index] for index in one.members]
    names = _names(kind_of(one.form))
    announced = one.grade is Grade.ANNOUNCED
    cost = 0 if announced else max(one.cost, _CLOSEST)  # an announced binding is as close as possible
    own = (
        min(cost, _NEAR),
        max(0, min(cost - _NEAR, _FAR)),
        int(announced),
        int(one.grade is Grade.COINCIDENCE),
        int(bool(one.cue)),
        int(claimed.is_chinese(members[0])),
    )
    found = {names.form: 1}
    found.update(zip(names.own, own * 2, strict=True))
    found.update(_words(one, scene))
    found.update(_places(one, members, scene, names))
    found.update(_kinds(one, members))
    found.update(_claims(one, claimed))
    return {name: much for name, much in found.items() if much}


class _Names(NamedTuple):
    """The names of the features that are measured for each form separately."""

    form: str
    own: tuple[str, ...]
    passed: str
    sentences: str
    small: str
    exact: str
    members: str


_OWN = ("cost", "farther", "announced", "doubtful", "said", "Chinese")


@cache
def _names(kind: str) -> _Names:
    return _Names(
        f"form {kind}",
        (*_OWN, *(f"{name} {kind}" for name in _OWN)),
        f"passed {kind}",
        f"sentences {kind}",
        f"small {kind}",
        f"exact {kind}",
        f"members {kind}",
    )


def _words(one: Candidate, scene: Scene) -> Features:
    """What words say about the numbers: their cues, by the field that each fills; of several, for the first and the
    last."""
    found: list[str] = []
    for role, some in _levels(one, scene):
        found += _said(role, scene.statements[some[0]].roles)
        if len(some) > 1:
            found += _said(f"last {role}", scene.statements[some[-1]].roles)
    return dict.fromkeys(found, 1)


@lru_cache(maxsize=4096)  # few numbers have new combinations of cues
def _said(role: str, cues: Sequence[str]) -> list[str]:
    return [f"{role}: {cue}" for cue in cues]


def _levels(one: Candidate, scene: Scene) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The fields with their numbers; the levels of a change are the earlier and the later one, whatever its form."""
    cue = scene.statements[one.anchor].cue("change")
    names = _LATER_LESS if cue is not None and cue.direction < 0 else _LATER_MORE
    return ((names.get(role, role), some) for role, some in one.roles)


def _places(one: Candidate, members: Sequence[Statement], scene: Scene, names: _Names) -> Features:
    """The positions of the numbers relative to each other."""
    told, parts, paragraphs, figures, own = zip(*[member.place for member in members], strict=True)
    numbers = sorted(own)
    passed, of_its_sort = _passed(one, members, numbers, scene)
    sentences, clauses = max(told) - min(told), max(parts) - min(parts)
    return {
        "next sentence": sentences == 1,
        "sentences": sentences > 1,
        "paragraphs": len(set(paragraphs)) > 1,
        "clauses": min(clauses, _MOST_CLAUSES) if not sentences else 0,
        "one clause": clauses == 0,
        "passed": passed,
        names.passed: bool(passed),
        names.sentences: min(sentences, 3),
        names.small: figures.count(0) + figures.count(1),
        names.exact: min(figures) > 2,
        "passed of its sort": of_its_sort,
        "last": one.anchor == numbers[-1],
        "first": one.anchor == numbers[0],
        names.members: min(len(members), _MOST_MEMBERS) - 3,
    }


def _passed(
    one: Candidate, members: Sequence[Statement], numbers: Sequence[int], scene: Scene
) -> tuple[int, int]:
    """How many numbers between the first and the last are not its own, and how many of these have a sort that it
    relates.

    Many are counted as ``_MOST_BETWEEN``, since the numbers may be in a headline and its article. Dates are
    skipped."""
    passed = of_its_sort = 0
    if numbers[-1] - numbers[0] < len(numbers):
        return passed, of_its_sort
    sorts = {member.sort for member in members if member.number != one.anchor}
    for other in scene.statements[numbers[0] : numbers[-1]]:
        if other.sort[0] != "date" and other.number not in numbers:
            passed += 1
            of_its_sort += other.sort in sorts
            if of_its_sort == _MOST_BETWEEN:
                break
    return min(passed, _MOST_BETWEEN), of_its_sort


def _kinds(one: Candidate, members: Sequence[Statement]) -> Features:
    """Whether the numbers are of one kind."""
    family = family_of(one, _other(one))
    bare, speech, figures, bracketed, hedged, unknown, firsts = zip(
        *[member.kind for member in members], strict=True
    )
    kin = [member for member in members if member.number in family]
    more = len(kin) > 1
    counted = {member.reading.counted for member in kin}
    printed = {member.reading.unit.symbol for member in kin if not member.bare}
    nouns = {member.noun for member in kin}
    said = set(speech)
    return {
        "bare": sum(bare),
        "all bare": more and not printed,
        "other units": len(printed) > 1,
        "one thing": more and len(counted) == 1 and None not in counted,
        "other things": len(counted - _NOTHING) > 1,
        "one noun": more and len(nouns) == 1 and "" not in nouns,
        "words": figures.count(0),
        "one figure": figures.count(1),
        "three figures": len(figures) - figures.count(0) - figures.count(1) - figures.count(2),
        "mixed speech": len(said) > 1,
        "not said": len(said) == 1 and "said" not in said,
        "brackets": len(set(bracketed)) > 1,
        "hedged": sum(hedged),
        "no value": sum(unknown),
        "of time": "time" in firsts,
        "counts": all(member.sort[0] == "count" for member in kin),
    }


def _other(one: Candidate) -> int:
    """A number of a relation other than the one that announces it."""
    return next((index for index in one.members if index != one.anchor), one.anchor)


def _claims(one: Candidate, claimed: Claimed) -> Features:
    """What else claims the numbers: closest bindings that share two of them agree, those that share one do not."""
    rows = list(claimed.of(one))
    if not rows:
        return {}
    own = frozenset(one.members)
    others = [(anchor, members) for anchor, _, members in rows if members != own]
    return {
        "again": len(others) < len(rows),
        "beside": min(sum([len(own & members) == 2 != len(own) for _, _, members in rows]), 2),
        "anchor claimed": any(one.anchor in members and one.anchor != anchor for anchor, members in others),
        "anchor of others": any(one.anchor == anchor for anchor, _ in others),
        "other anchors": min(sum([anchor in own and anchor != one.anchor for anchor, _ in others]), 3),
    }

"""What speaks for a binding and against it: words and structure only, nothing of whether it holds.

Each binding is a row of named figures. How much each is worth is measured (``benchmarks/measure_grades.py``) and stands in
``grades.csv``; ``probability.py`` adds it up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from audit.relations.cues import is_in_chinese
from audit.relations.families import family_of
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene

Features = dict[str, int]
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
_NEAR, _FAR = 6, 14  # what a cost is worth is measured up to the first, and from there to both together
_MOST_BETWEEN, _MOST_CLAUSES, _MOST_MEMBERS = 5, 6, 6
_CLOSEST = -4  # nothing is closer
_CLOSE = 8  # a binding of another number that costs more claims nothing


def kind_of(form: str) -> str:
    """A form and its opposite are measured together."""
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
        """The closest bindings of other numbers, or of other forms, that share a number with one."""
        own = one.anchor, kind_of(one.form)
        seen: set[tuple[int, str, frozenset[int]]] = set()
        for index in one.members:
            for row in self._by_member.get(index, ()):
                if row[:2] != own and row not in seen:
                    seen.add(row)
                    yield row


def features_of(one: Candidate, claimed: Claimed) -> Features:
    """The features of a binding."""
    scene = claimed.scene
    members = [scene.statements[index] for index in one.members]
    kind = kind_of(one.form)
    announced = one.grade is Grade.ANNOUNCED
    cost = 0 if announced else max(one.cost, _CLOSEST)  # what is announced is as close as can be
    own = {
        "cost": min(cost, _NEAR),
        "farther": max(0, min(cost - _NEAR, _FAR)),
        "announced": int(announced),
        "doubtful": int(one.grade is Grade.COINCIDENCE),
        "said": int(bool(one.cue)),
        "Chinese": int(claimed.is_chinese(members[0])),
    }
    found = {f"form {kind}": 1, **own, **{f"{name} {kind}": much for name, much in own.items()}}
    found.update(_words(one, scene))
    found.update(_places(one, members, scene))
    found.update(_kinds(one, members))
    found.update(_claims(one, claimed))
    return {name: much for name, much in found.items() if much}


def _words(one: Candidate, scene: Scene) -> Features:
    """What words say of the numbers: their cues, by the field that each fills; of several, of the first and the last."""
    found: Features = {}
    for role, some in _levels(one, scene):
        for cue in scene.statements[some[0]].cues:
            found[f"{role}: {cue.role}"] = 1
        if len(some) > 1:
            for cue in scene.statements[some[-1]].cues:
                found[f"last {role}: {cue.role}"] = 1
    return found


def _levels(one: Candidate, scene: Scene) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The fields with their numbers; the two levels of a change are the earlier and the later one, whatever its form."""
    cue = scene.statements[one.anchor].cue("change")
    names = _LATER_LESS if cue is not None and cue.direction < 0 else _LATER_MORE
    return ((names.get(role, role), some) for role, some in one.roles)


def _places(one: Candidate, members: Sequence[Statement], scene: Scene) -> Features:
    """How the numbers stand to each other."""
    numbers = sorted(member.number for member in members)
    kind = kind_of(one.form)
    sorts = {member.sort for member in members if member.number != one.anchor}
    own = set(numbers)
    passed = [scene.statements[at] for at in range(numbers[0], numbers[-1] + 1) if at not in own]
    passed = [other for other in passed if other.sort[0] != "date"]
    sentences = max(one.sentence for one in members) - min(one.sentence for one in members)
    clauses = max(one.clause for one in members) - min(one.clause for one in members)
    return {
        "next sentence": int(sentences == 1),
        "sentences": int(sentences > 1),
        "paragraphs": int(len({member.paragraph for member in members}) > 1),
        "clauses": min(clauses, _MOST_CLAUSES) if not sentences else 0,
        "one clause": int(clauses == 0),
        "passed": min(len(passed), _MOST_BETWEEN),
        f"passed {kind}": int(bool(passed)),
        f"sentences {kind}": min(sentences, 3),
        f"small {kind}": sum(_figures(member) < 2 for member in members),
        f"exact {kind}": int(all(_figures(member) > 2 for member in members)),
        "passed of its sort": min(sum(other.sort in sorts for other in passed), _MOST_BETWEEN),
        "last": int(one.anchor == numbers[-1]),
        "first": int(one.anchor == numbers[0]),
        f"members {kind}": min(len(members), _MOST_MEMBERS) - 3,
    }


def _kinds(one: Candidate, members: Sequence[Statement]) -> Features:
    """Whether the numbers are of one kind."""
    kin = [member for member in members if member.number in family_of(one, _other(one))]
    counted = {member.reading.counted for member in kin}
    speech = {member.speech for member in members}
    figures = [_figures(member) for member in members]
    printed = {member.reading.unit.symbol for member in kin if not member.bare}
    nouns = {member.noun for member in kin}
    return {
        "bare": sum(member.bare for member in members),
        "all bare": int(all(member.bare for member in kin) and len(kin) > 1),
        "other units": int(len(printed) > 1),
        "one thing": int(len(counted) == 1 and None not in counted and len(kin) > 1),
        "other things": int(len(counted - {None}) > 1),
        "one noun": int(len(nouns) == 1 and "" not in nouns and len(kin) > 1),
        "words": sum(figure == 0 for figure in figures),
        "one figure": sum(figure == 1 for figure in figures),
        "three figures": sum(figure > 2 for figure in figures),
        "mixed speech": int(len(speech) > 1),
        "not said": int(speech != {"said"} and len(speech) == 1),
        "brackets": int(len({member.bracketed for member in members}) > 1),
        "hedged": sum(member.reading.hedge is not None for member in members),
        "no value": sum(member.value is None for member in members),
        "of time": int(any(member.sort[0] == "time" for member in members)),
        "counts": int(all(member.sort[0] == "count" for member in kin)),
    }


def _other(one: Candidate) -> int:
    """A number of a relation beside the one that announces it."""
    return next((index for index in one.members if index != one.anchor), one.anchor)


def _figures(one: Statement) -> int:
    return sum(character.isdecimal() for character in one.reading.text)


def _claims(one: Candidate, claimed: Claimed) -> Features:
    """What else claims the numbers: closest bindings that share two of them agree, those that share one do not."""
    own = set(one.members)
    rows = list(claimed.of(one))
    return {
        "again": int(any(members == own for _, _, members in rows)),
        "beside": min(sum(len(own & members) == 2 != len(own) for _, _, members in rows), 2),
        "anchor claimed": int(
            any(
                one.anchor in members and one.anchor != anchor and members != own
                for anchor, _, members in rows
            )
        ),
        "anchor of others": int(any(one.anchor == anchor and members != own for anchor, _, members in rows)),
        "other anchors": min(
            sum(anchor in own and anchor != one.anchor for anchor, _, members in rows if members != own), 3
        ),
    }

"""One quantity given twice: *17 people were killed … The 17 dead*; 新增就业3.15万人……这3.15万个岗位中; a headline and its lead.

Reported: a number of three figures or more that its words call the same (*the 940 jobs*, 上述48,216例), or that a
headline and its lead give for the same things, if one slip separates it from the other. Holds: the same figure again.
Not proposed: years, ages, figures of one or two digits that nothing calls the same, hedged numbers of different
things.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, is_amount

_LOOKED_BACK = 12  # numbers of the same sort before it
_TELLING_FIGURES = 3
_NAME, _NAMED = 2, 8  # characters of a name, and the distance in which it may be beside the other number
_LONGEST_HEADLINE = 90  # characters
_ENDS = ".!?。！？:：;；"


def propose(scene: Scene) -> Iterator[Candidate]:
    """Each number with those of its sort before it."""
    before: dict[tuple[str, ...], list[Statement]] = {}
    for one in scene.statements:
        if not _can_be(one):
            continue
        earlier = before.setdefault(one.sort, [])
        back = list(islice(reversed(earlier), _LOOKED_BACK))
        some = [(rank, other) for rank, other in enumerate(back) if _may_be_one(scene, one, other)]
        some.sort(key=lambda pair: (not _is_named_alike(scene, one, pair[1]), pair[0]))
        for rank, (_, other) in enumerate(some):
            yield _candidate(scene, one, other, rank)
        earlier.append(one)


def _can_be(one: Statement) -> bool:
    return one.sort[0] == "percent" or (is_amount(one) and one.sort[0] != "time")


def _may_be_one(scene: Scene, one: Statement, other: Statement) -> bool:
    """Whether two numbers may be the same: with enough figures, or because their words say so."""
    cue = one.cue("again")
    called = cue is not None and cue.direction > 0
    alike = _is_named_alike(scene, one, other)
    if one.reading.hedge is not None or other.reading.hedge is not None:
        return alike or (called and _figures(one) >= _TELLING_FIGURES)
    if one.sort[0] == "percent":
        return _figures(one) >= _TELLING_FIGURES and one.sentence != other.sentence
    return _figures(one) >= _TELLING_FIGURES or (called and _digits(one) > 1) or (alike and called)


def _candidate(scene: Scene, one: Statement, other: Statement, rank: int) -> Candidate:
    cue = one.cue("again")
    words = "" if cue is None else scene.texts[one.paragraph][cue.start : cue.end].strip()
    alike = _is_named_alike(scene, one, other) and _figures(one) >= _TELLING_FIGURES and rank == 0
    called = cue is not None and cue.direction > 0 and _is_told_on(scene, one, other)
    alike = alike or (called and rank == 0 and _digits(one) > 1 and _are_counted_alike(one, other))
    headline = _is_headline(scene, other) and one.paragraph == other.paragraph + 1
    likely = (
        called and _are_of_one_unit(one, other) and min(_figures(one), _figures(other)) >= _TELLING_FIGURES
    )
    sure = (
        (likely or (alike and (called or headline)))
        and one.reading.hedge is None
        and other.reading.hedge is None
    )
    if headline and sure and not words:
        words = scene.texts[other.paragraph].strip()
    grade = Grade.LIKELY if sure else Grade.COINCIDENCE
    return Candidate("same", (("same", (other.number, one.number)),), one.number, rank, grade, words)


def _is_told_on(scene: Scene, one: Statement, other: Statement) -> bool:
    """Whether a number is in a sentence of its own, or after a semicolon: 其中61项超支；该61项合约……."""
    return one.sentence != other.sentence or scene.stops(one, other) > 0


def _are_counted_alike(one: Statement, other: Statement) -> bool:
    return one.reading.counted is not None and one.reading.counted == other.reading.counted


def _are_of_one_unit(one: Statement, other: Statement) -> bool:
    """Whether two numbers are printed in one unit, or counted with one measure word."""
    if one.reading.counted is None and one.reading.unit.symbol == "":
        return False
    return (one.reading.counted, one.reading.unit.symbol) == (
        other.reading.counted,
        other.reading.unit.symbol,
    )


def _is_named_alike(scene: Scene, one: Statement, other: Statement) -> bool:
    """Whether two numbers count the same thing, by the words for it."""
    if (
        one.reading.counted is not None
        and one.reading.counted == other.reading.counted
        and one.noun.isascii()
    ):
        return True
    if one.noun and one.noun == other.noun:
        return True
    behind = scene.texts[one.paragraph][one.end : one.end + _NAME]
    if behind.isascii() or not behind.isalpha():
        return False
    text = scene.texts[other.paragraph]
    return behind in text[max(0, other.start - _NAMED) : other.start] + text[other.end : other.end + _NAMED]


def _is_headline(scene: Scene, one: Statement) -> bool:
    text = scene.texts[one.paragraph].strip()
    return len(text) <= _LONGEST_HEADLINE and text[-1:] not in _ENDS


def _figures(one: Statement) -> int:
    return _digits(one, "0")


def _digits(one: Statement, without: str = "") -> int:
    return sum(character.isdigit() for character in one.reading.text.strip(without))

"""Part and whole if only an inclusion is stated: *168 fell ill, of whom nine*; *17 of the month's 28 days*;
从业人员6.85万人，其中女性2.94万人.

Also the two levels of a change without an amount: *rose to £4.2m from £3.9m*.

Reported: nothing. Holds: a part that is at most its whole, a level that moved as its verb says. Not proposed: parts
whose whole is of another kind, levels beside the amount of their change.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.relations.cues import words_of
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, is_amount

_REACH = 44  # characters before two levels in which a word may say that they rose or fell
_BETWEEN = 24  # characters between a part and the whole right after it


def propose(scene: Scene) -> Iterator[Candidate]:
    """Each part with the whole that its words are about."""
    some = scene.statements
    for one in some:
        if not is_amount(one) and one.sort[0] != "percent":
            continue
        if one.cue("among") is not None and one.number:
            yield from _pair(scene, one, some[one.number - 1], "among")
        behind = some[one.number + 1] if one.number + 1 < len(some) else None
        if behind is None:
            continue
        if one.mark == 2 or behind.mark == 2:
            yield from _levels(scene, one, behind)
        if behind.cue("whole of") is None:
            continue
        if len(scene.between(one, behind)) <= _BETWEEN:
            yield from _pair(scene, one, behind, "whole of")


def _levels(scene: Scene, one: Statement, other: Statement) -> Iterator[Candidate]:
    """Two adjacent numbers of which words make one the earlier level, and say whether it went up or down."""
    if one.sort != other.sort or one.sentence != other.sentence or one.is_change or other.is_change:
        return
    if (one.mark == 2) == (other.mark == 2):
        return
    later, earlier = (other, one) if one.mark == 2 else (one, other)
    way, words = _way(scene, one, other)
    if way:
        more, less = (later, earlier) if way > 0 else (earlier, later)
        roles = (("less", (less.number,)), ("more", (more.number,)))
        yield Candidate("order", roles, later.number, 1, Grade.COINCIDENCE, words)


def _way(scene: Scene, one: Statement, other: Statement) -> tuple[int, str]:
    """Up or down, by the last word of change between two numbers, otherwise before them; and that word."""
    text = scene.texts[one.paragraph]
    last = scene.statements[one.number - 1] if one.number else None
    low = last.end if last is not None and last.paragraph == one.paragraph else 0
    known = words_of(text, "en").changes
    for words in (text[one.end : other.start], text[max(low, one.start - _REACH) : one.start]):
        for way, pattern in known.moves_before:
            found = pattern.within(scene.words).search(words.casefold())
            if found is not None and way:
                return way, found.group().split()[0]
    return 0, ""


def _pair(scene: Scene, part: Statement, whole: Statement, role: str) -> Iterator[Candidate]:
    if not is_amount(whole) or part.paragraph != whole.paragraph or whole.sentence < part.sentence - 1:
        return
    if part.sort != whole.sort and not (part.bare or whole.bare):
        return
    cued = part if role == "among" else whole
    cue = cued.cue(role)
    words = "" if cue is None else scene.texts[cued.paragraph][cue.start : cue.end].strip()
    roles = (("less", (part.number,)), ("more", (whole.number,)))
    yield Candidate("order", roles, part.number, 0, Grade.COINCIDENCE, words)

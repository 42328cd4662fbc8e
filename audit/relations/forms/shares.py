"""Shares: a percent or a fraction of a whole. *Of the 9,200 trains 552 (6 per cent)*; 其中省内3,380人，占65%; 完赛14,562人，完赛率97.1%.

Bound are the share, its part (the number it stands behind, or of which its words speak) and the whole (*of, out of*, 占…的, the total
of the sentence). Named rates bind the things they are defined of: 存贷比 is loans to deposits. Held: *48 of the 64, or 75%*. Told:
*48 of the 64, or 57%*. Not proposed: *rose 75%*, *at 75% interest*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from audit.relations.cues import NamedRate, words_of
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, allowed, comparable, is_amount, steps, words_of_cue

_FARTHEST = 19
_REACH = 30  # characters before a number in which it is named
_KIN = 3
_FACTOR = Fraction(2)
_SCALES, _NEAR = (Fraction(1, 10), Fraction(10)), Fraction(1, 20)
_CLEAR = 2  # an announced binding is closer than the next by so much
_CLAUSE = re.compile("[,.;:，。；：(（]")


def propose(scene: Scene) -> Iterator[Candidate]:
    """The shares that the words announce, and percents in brackets behind an amount."""
    for one in scene.statements:
        if one.value is None or not _is_share(one):
            continue
        before = _before(scene, one)
        words = words_of(scene.texts[one.paragraph], "en")
        if words.no_shares.search(before) and not one.bracketed and one.sort[0] == "percent":
            continue
        rate = next((found for found in words.rates if found.rate.search(before)), None)
        yield from allowed(list(_shares(scene, one, rate)), _CLEAR)


def _is_share(one: Statement) -> bool:
    if not (one.sort[0] == "percent" or (one.sort[0] == "ratio" and one.value is not None and one.value < 1)):
        return False
    if one.reading.unit.factor == Fraction(1, 1000):  # births per thousand are of the mean population
        return False
    change = one.cue("change")
    return change is None or not change.direction or one.cue("share") is not None or one.bracketed


def _before(scene: Scene, one: Statement) -> str:
    return scene.texts[one.paragraph][max(0, one.start - _REACH) : one.start]


def _shares(scene: Scene, one: Statement, rate: NamedRate | None) -> Iterator[Candidate]:
    amounts = [other for other in scene.near(one, 3, 1) if _can_be_side(one, other)]
    for part in amounts:
        for whole in amounts:
            if part.number == whole.number or (part.sort != whole.sort and not comparable(part, whole)):
                continue
            cost = _cost(scene, one, part, whole, rate)
            if cost <= _FARTHEST:
                yield _candidate(scene, one, part, whole, cost, rate)


def _can_be_side(one: Statement, other: Statement) -> bool:
    if "/" in other.reading.unit.symbol or not other.value or other.value < 0:
        return False
    # a fraction may be of two percents: 5.0 percent, half of the other group's 9.9
    return is_amount(other) or (one.sort[0] == "ratio" and other.sort[0] == "percent")


def _cost(scene: Scene, one: Statement, part: Statement, whole: Statement, rate: NamedRate | None) -> int:
    cost = _part_cost(scene, one, part) + _whole_cost(one, part, whole)
    cost += 3 if part.sort[0] == "time" else 0  # shares are hardly of times
    named = _share_a_word(_of(scene, one), whole)
    cost -= _KIN if named else 0
    cost += 0 if named or rate is not None or comparable(part, whole) else 3
    if part.value is not None and whole.value is not None and part.value > whole.value:
        cost += 6  # the larger one is hardly the part
    if rate is not None:
        cost -= _KIN if _is_named(scene, part, rate.part) else 0
        cost -= _KIN if _is_named(scene, whole, rate.whole) else 0
    return cost


def _of(scene: Scene, one: Statement) -> str:
    """The words that say of what the share is, beside it in its clause: 占岗位数的39.8%, *34 per cent of the seats*."""
    words = scene.texts[one.paragraph]
    cue = one.cue("share")
    before = "" if cue is None else words[cue.start : cue.end]
    return before + _CLAUSE.split(words[one.end : one.end + _REACH])[0]


def _part_cost(scene: Scene, one: Statement, part: Statement) -> int:
    if part.number == one.number - 1 and part.sentence == one.sentence and part.cue("whole") is None:
        return 0 if one.bracketed or one.clause - part.clause <= 1 else 1
    cost = steps(one, part) + (6 if one.bracketed else 0)
    cost += 1 if part.number > one.number else 0
    cost += 2 if _is_change(part) else 0
    return cost - (_KIN if _share_a_word(_before(scene, one), part) else 0)


def _whole_cost(one: Statement, part: Statement, whole: Statement) -> int:
    beside = (
        whole.number == one.number + 1 and whole.clause - one.clause <= 1 and whole.sentence == one.sentence
    )
    if beside and one.cue("share") and whole.cue("whole") and not one.bracketed:
        return 0  # 30 percent of the 5,200
    cost = min(steps(one, whole), steps(part, whole))
    told = whole.cue("whole") is not None or whole.cue("total") is not None
    cost += 0 if told else 3
    cost += 3 if part.cue("whole") is not None and not told else 0
    return cost + (2 if _is_change(whole) else 0)


def _is_change(one: Statement) -> bool:
    cue = one.cue("change")
    return cue is not None and cue.direction != 0 and one.cue("new") is None


def _share_a_word(before: str, part: Statement) -> bool:
    """Whether what the share is of by its own words is what the part is called."""
    noun = part.noun
    if not noun:
        return False
    if noun.isascii():
        return any(len(word) > 3 and word[:5].casefold() in before.casefold() for word in noun.split())
    return any(noun[at : at + 2] in before for at in range(len(noun) - 1))


def _is_named(scene: Scene, one: Statement, words: re.Pattern[str]) -> bool:
    text = scene.texts[one.paragraph]
    return words.search(text[max(0, one.start - 14) : one.end + 14]) is not None


def _grade(scene: Scene, one: Statement, part: Statement, whole: Statement) -> Grade:
    """Announced where the share stands behind its part and the words say what the whole is; the margin tells how clear."""
    plain = not (_is_change(part) or _is_change(whole)) and part.speech == whole.speech == one.speech
    same = part.sentence == one.sentence and part.number == one.number - 1 and one.clause - part.clause <= 1
    beside = same and (part.cue("whole") is None or part.cue("part") is not None)
    named = _share_a_word(_of(scene, one), whole) and one.sentence - whole.sentence in (0, 1)
    told = any(whole.cue(role) is not None for role in ("whole", "total")) or whole.number == part.number - 1
    said = one.cue("share") is not None or one.bracketed
    sure = named or (told and whole.sentence == one.sentence)
    kin = part.sort == whole.sort and not _is_odd(one, part, whole)
    return Grade.ANNOUNCED if beside and said and plain and sure and kin else Grade.LIKELY


def _is_odd(one: Statement, part: Statement, whole: Statement) -> bool:
    """Whether the share is out by a factor that no decimal point explains: that speaks for a wrong binding."""
    if not (one.value and part.value and whole.value):
        return True
    factor = Fraction(part.value) / Fraction(whole.value) / Fraction(one.value)
    near = any(abs(factor / scale - 1) < _NEAR for scale in _SCALES)
    return not near and not 1 / _FACTOR < factor < _FACTOR


def _candidate(
    scene: Scene, one: Statement, part: Statement, whole: Statement, cost: int, rate: NamedRate | None
) -> Candidate:
    words = words_of_cue(scene, one, "share") or ("(" if one.bracketed else "")
    if rate is not None and rate.left_over:
        roles = (("margin", (one.number,)), ("cost", (part.number,)), ("whole", (whole.number,)))
        return Candidate("margin", roles, one.number, cost, Grade.LIKELY, words)
    roles = (("share", (one.number,)), ("part", (part.number,)), ("whole", (whole.number,)))
    return Candidate("share", roles, one.number, cost, _grade(scene, one, part, whole), words)

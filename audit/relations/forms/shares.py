"""Shares: a percent or a fraction of a whole. *Of the 9,200 trains 552 (6 per cent)*; 其中省内3,380人，占65%; 完赛14,562人，完赛率97.1%.

Bound are the share, its part (the number it stands behind, or of which its words speak) and the whole (*of, out of*, 占…的, the total
of the sentence). Named rates bind the things they are defined of: 存贷比 is loans to deposits. Held: *48 of the 64, or 75%*. Told:
*48 of the 64, or 57%*. Not proposed: *rose 75%*, *at 75% interest*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from audit.records import NamedTuple
from audit.relations.cues import NamedRate, words_of
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, allowed, comparable, is_amount, steps, within_slack, words_of_cue

_FARTHEST = 19
_NEAREST = 24  # numbers on either side among which the part and the whole are
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
    sides = list(_sides(scene, one, rate))
    most = within_slack(cost for cost, _, _ in sides)
    for cost, part, whole in sides:
        if cost <= most:
            yield _candidate(scene, one, part, whole, cost, rate)


class _Whole(NamedTuple):
    """A number that may be the whole, with what it costs whatever the part is."""

    whole: Statement
    away: int
    told: bool
    named: bool
    cost: int
    beside: bool  # right behind the share, and called the whole


def _sides(
    scene: Scene, one: Statement, rate: NamedRate | None
) -> Iterator[tuple[int, Statement, Statement]]:
    """The parts and wholes that stand near a share, with their costs; each pair is looked at, so what a part or a whole
    costs by itself is worked out once, and parts that are too far from any whole are left out."""
    near = [other for other in scene.near(one, 3, 1) if abs(other.number - one.number) <= _NEAREST]
    amounts = [other for other in near if _can_be_side(one, other)]
    of = _of(scene, one)
    wholes = [_as_whole(scene, one, other, of, rate) for other in amounts]
    least = min((known.cost for known in wholes), default=0)
    parts = [(_part_cost(scene, one, part, rate), part) for part in amounts]
    for alone, part in parts:
        if alone + least > _FARTHEST:
            continue
        for known in wholes:
            whole = known.whole
            if part.number == whole.number:
                continue
            kin = comparable(part, whole)
            if not kin and part.sort != whole.sort:
                continue
            cost = alone + _whole_cost(known, part)
            cost += 0 if kin or known.named or rate is not None else 3
            if cost > _FARTHEST:
                continue
            if part.value is not None and whole.value is not None and part.value > whole.value:
                cost += 6  # the larger one is hardly the part
            if cost <= _FARTHEST:
                yield cost, part, whole


def _can_be_side(one: Statement, other: Statement) -> bool:
    if "/" in other.reading.unit.symbol or not other.value or other.value < 0:
        return False
    # a fraction may be of two percents: 5.0 percent, half of the other group's 9.9
    return is_amount(other) or (one.sort[0] == "ratio" and other.sort[0] == "percent")


def _of(scene: Scene, one: Statement) -> str:
    """The words that say of what the share is, beside it in its clause: 占岗位数的39.8%, *34 per cent of the seats*."""
    words = scene.texts[one.paragraph]
    cue = one.cue("share")
    before = "" if cue is None else words[cue.start : cue.end]
    return before + _CLAUSE.split(words[one.end : one.end + _REACH])[0]


def _part_cost(scene: Scene, one: Statement, part: Statement, rate: NamedRate | None) -> int:
    """What a part costs whatever the whole is."""
    named = rate is not None and _is_named(scene, part, rate.part)
    fit = (3 if part.sort[0] == "time" else 0) - (_KIN if named else 0)  # shares are hardly of times
    if part.number == one.number - 1 and part.sentence == one.sentence and part.cue("whole") is None:
        return fit + (0 if one.bracketed or one.clause - part.clause <= 1 else 1)
    cost = fit + steps(one, part) + (6 if one.bracketed else 0)
    cost += 1 if part.number > one.number else 0
    cost += 2 if _is_change(part) else 0
    return cost - (_KIN if _share_a_word(_before(scene, one), part) else 0)


def _as_whole(scene: Scene, one: Statement, whole: Statement, of: str, rate: NamedRate | None) -> _Whole:
    called = whole.cue("whole") is not None
    behind = (
        whole.number == one.number + 1 and whole.clause - one.clause <= 1 and whole.sentence == one.sentence
    )
    beside = behind and called and one.cue("share") is not None and not one.bracketed
    told = called or whole.cue("total") is not None
    named = _share_a_word(of, whole)
    fit = -_KIN if named else 0
    fit -= _KIN if rate is not None and _is_named(scene, whole, rate.whole) else 0
    cost = fit if beside else fit + (0 if told else 3) + (2 if _is_change(whole) else 0)
    return _Whole(whole, steps(one, whole), told, named, cost, beside)


def _whole_cost(known: _Whole, part: Statement) -> int:
    if known.beside:  # 30 percent of the 5,200
        return known.cost
    cost = known.cost + min(known.away, steps(part, known.whole))
    return cost + (3 if not known.told and part.cue("whole") is not None else 0)


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
    same = part.sentence == one.sentence and part.number == one.number - 1 and one.clause - part.clause <= 1
    beside = same and (part.cue("whole") is None or part.cue("part") is not None)
    said = one.cue("share") is not None or one.bracketed
    plain = part.speech == whole.speech == one.speech and not (_is_change(part) or _is_change(whole))
    if not (
        beside and said and plain and part.sort == whole.sort
    ):  # the cheap ones first: most pairs end here
        return Grade.LIKELY
    named = one.sentence - whole.sentence in (0, 1) and _share_a_word(_of(scene, one), whole)
    told = any(whole.cue(role) is not None for role in ("whole", "total")) or whole.number == part.number - 1
    sure = named or (told and whole.sentence == one.sentence)
    return Grade.ANNOUNCED if sure and not _is_odd(one, part, whole) else Grade.LIKELY


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

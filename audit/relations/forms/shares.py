"""Shares: a percent or a fraction of a whole. *Of the 9,200 trains 552 (6 per cent)*; 其中省内3,380人，占65%; 完赛14,562人，完赛率97.1%.

Bound are the share, its part and its whole. The part is the number right before it, the one right after it (*a fifth,
900*; 占6.8%，为232.4万元), the one that its words name (女选手占比), or, in a run of shares after a run of amounts, the one in
its position. The whole is what the words name (占有效票的), the number that *of* links to the part or to the share, or the
head of the part's row or of the sentence before: hardly another part with a share of its own. Named rates bind the
things that define them: 存贷比 is loans to deposits.

Holds: *48 of the 64, or 75%*. Reported: *48 of the 64, or 57%*. Not proposed: *rose 75%*, *at 75% interest*.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from audit.numbers.patterns import Pattern
from audit.relations.cues import NamedRate, words_of
from audit.relations.forms.share_constructed import constructed
from audit.relations.model import Candidate, Grade, Statement, is_more
from audit.relations.rows import is_moved
from audit.relations.scene import (
    MOST_NEAR,
    Scene,
    allowed,
    comparable,
    is_amount,
    steps,
    within_slack,
    words_of_cue,
)
from audit.relations.share_words import (
    ShareWords,
    is_called,
    is_tied,
    kin,
    kin_of_whole,
    leads_to_part,
    names_another,
    names_one,
    words_of_amount,
    words_of_share,
)
from audit.relations.speech import OF_PLANS, SAID
from audit.relations.sums import has

_FARTHEST = 18
_MOST_PARTS = 14  # parts of a share that are tried with all wholes
_REACH = 30  # characters before a number that may name it
_TIED = 30  # characters between a part and the whole that *of* links to it
_MOST_APART = 9  # maximum cost of a whole that is sentences before its part
_FACTOR = Fraction(2)
_BOTH_NAMED = 1  # maximum cost if a part and a whole have the names that define the share
_SCALES, _NEAR = (Fraction(1, 10), Fraction(10)), Fraction(1, 20)
_IN_TURN = 6  # cost of a part of one of several shares, whose parts are named but not printed next to them
_CLEAR = 2  # an announced binding is closer than the next by at least this
_HEADS = ("whole", "total", "holds", "composed", "grand", "sum")
_PARTS = ("opens", "includes", "part of", "closes")


class _Share(NamedTuple):
    """A share with what its words and its position say, computed once."""

    one: Statement
    words: ShareWords
    rate: NamedRate | None
    amounts: Sequence[Statement]
    own: dict[int, str]  # the name of each amount
    before: Statement | None  # the amount right before it, not counting a whole linked to it
    tied: Statement | None  # the whole that *of* or 占…的 links to it
    behind: Statement | None  # the part right after it
    placed: Statement | None  # in a run of shares after as many amounts: the one in its position
    part_kin: int
    whole_kin: int


def propose(scene: Scene) -> Iterator[Candidate]:
    """The shares that the words announce, and percents in brackets after an amount."""
    linked = constructed(scene)
    for one in scene.statements:
        if one.value is None or not _is_share(one):
            continue
        before = _before(scene, one)
        words = words_of(scene.texts[one.paragraph], "en")
        sure = linked.get(one.number)
        unlike = words.no_shares.search(before) and not one.bracketed and one.sort[0] == "percent"
        if unlike and sure is None:
            continue
        rate = next((found for found in words.rates if found.rate.search(before)), None)
        some = iter(()) if unlike else _bindings(scene, _reckoned(scene, one, rate))
        if sure is not None:
            yield sure
            some = (other for other in some if other.roles != sure.roles)
        yield from allowed(list(some), _CLEAR)


def _is_share(one: Statement) -> bool:
    if not (one.sort[0] == "percent" or (one.sort[0] == "ratio" and one.value is not None and one.value < 1)):
        return False
    if one.reading.unit.factor == Fraction(1, 1000):  # births per thousand refer to the mean population
        return False
    change = one.cue("change")
    if change is not None and change.direction and change.start >= one.end:  # 40 percent more than …
        return False
    return change is None or not change.direction or one.cue("share") is not None or one.bracketed


def _before(scene: Scene, one: Statement) -> str:
    return scene.texts[one.paragraph][max(0, one.start - _REACH) : one.start]


def _reckoned(scene: Scene, one: Statement, rate: NamedRate | None) -> _Share:
    near = scene.near(one, 3, 1)
    amounts = [other for other in (*_heads(scene, one, near), *near) if _can_be_side(one, other)]
    own = {other.number: words_of_amount(scene, other) for other in amounts}
    by_number = {other.number: other for other in amounts if other.sentence == one.sentence}
    tied = _tied(scene, one, by_number)
    at = one.number - 1 if tied is None or tied.number > one.number else tied.number - 1
    before = by_number.get(at)
    last = one if tied is None or tied.number < one.number else tied
    behind = by_number.get(last.number + 1)
    if behind is not None and not leads_to_part(scene, last, behind):
        behind = None
    words = words_of_share(scene, one)
    return _Share(
        one, words, rate, amounts, own, before, tied, behind, _placed(scene, one, by_number),
        max((kin(words.part, name) for name in own.values()), default=0),
        max((kin_of_whole(words.whole, name) for name in own.values()), default=0),
    )  # fmt: skip


def _heads(scene: Scene, one: Statement, near: Sequence[Statement]) -> Iterator[Statement]:
    """The amounts at the start of its paragraph and of the one before: the whole of a share may be given only
    once."""
    low = near[0].number if near else one.number
    for paragraph in (one.paragraph - 1, one.paragraph):
        yield from [other for other in scene.heads(paragraph) if other.number < min(low, one.number)]


def _can_be_side(one: Statement, other: Statement) -> bool:
    if "/" in other.reading.unit.symbol or not other.value or other.value < 0:
        return False
    if other.cue("except") is not None and other.number < one.number:  # 除4亿元资本金外，90%的资金
        return False
    # a pressure, a density: nobody divides them into shares
    if any("length-" in power for power in other.sort):
        return False
    # a fraction may be of two percents: 5.0 percent, half of the other group's 9.9
    return is_amount(other) or (one.sort[0] == "ratio" and other.sort[0] == "percent")


def _tied(scene: Scene, one: Statement, amounts: dict[int, Statement]) -> Statement | None:
    """*15 percent of the 30,000*; 占年度计划172亿元的107%; *57 of 190 patients (30.0%)*."""
    behind, before = amounts.get(one.number + 1), amounts.get(one.number - 1)
    if behind is not None and behind.cue("whole") and behind.clause - one.clause <= 1:
        between = scene.between(one, behind)
        if one.cue("share") is not None and not one.bracketed and len(between) <= 2 * _TIED:
            return behind
    if before is None:
        return None
    if is_tied(scene.between(before, one)):
        return before
    return before if _is_tied_to_part(scene, amounts.get(before.number - 1), before) else None


def _is_tied_to_part(scene: Scene, part: Statement | None, whole: Statement) -> bool:
    """*48 of the 64*, *3.28 billion out of 7.13 billion*: only a few words between them."""
    if part is None or not has(whole, ("whole of", "whole")) or part.number != whole.number - 1:
        return False
    between = scene.between(part, whole)
    return len(between) <= _TIED and "," not in between


def _placed(scene: Scene, one: Statement, amounts: dict[int, Statement]) -> Statement | None:
    """*5.04, 2.10 and 1.26 million, that is 60, 25 and 15 percent*: the amount in the position that a share has in
    its run."""
    shares = _run_of(scene, one)
    if len(shares) < 2:
        return None
    at = shares[0].number
    run = [amounts.get(at - len(shares) + place) for place in range(len(shares))]
    same = {other.sort for other in run if other is not None and not other.bare}
    return run[shares.index(one)] if None not in run and len(same) <= 1 else None


def _run_of(scene: Scene, one: Statement) -> list[Statement]:
    """The shares adjacent to one with no other number between them."""
    some = scene.sentence_of(one)
    low = high = at = one.number - some[0].number  # the numbers of a sentence are consecutive
    while low > max(0, at - MOST_NEAR) and some[low - 1].sort == one.sort:
        low -= 1
    while high + 1 < min(len(some), at + MOST_NEAR) and some[high + 1].sort == one.sort:
        high += 1
    return some[low : high + 1]


def _bindings(scene: Scene, share: _Share) -> Iterator[Candidate]:
    sides = list(_sides(scene, share))
    most = within_slack(cost for cost, _, _ in sides)
    for cost, part, whole in sides:
        if cost <= most:
            yield _candidate(scene, share, part, whole, cost)


def _sides(scene: Scene, share: _Share) -> Iterator[tuple[int, Statement, Statement]]:
    """The parts and wholes of a share with their joint cost."""
    parts = sorted((_part_cost(scene, share, part), part.number, part) for part in share.amounts)
    own = {whole.number: _own_cost(scene, share, whole) for whole in share.amounts}
    for cost, _, part in parts[:_MOST_PARTS]:
        for whole in share.amounts:
            if part.number == whole.number or (part.sort != whole.sort and not comparable(part, whole)):
                continue
            total = cost + _whole_cost(scene, share, part, whole, own) + _odds(scene, share, part, whole)
            total = min(total, _BOTH_NAMED) if _are_both_named(share, part, whole) else total
            if total <= _FARTHEST:
                yield total, part, whole


def _odds(scene: Scene, share: _Share, part: Statement, whole: Statement) -> int:
    """The cost of numbers that look odd together; their sizes do not count if words link them."""
    one = share.one
    cost = 3 if part.sort[0] == "time" else 0  # shares are hardly of times
    cost += 0 if comparable(part, whole) else 3
    cost += (
        1 if part.reading.unit.symbol != whole.reading.unit.symbol and not (part.bare or whole.bare) else 0
    )
    tied = part is share.before and whole is share.tied and is_tied(scene.between(whole, one))
    if not tied and one.value is not None and part.value is not None and whole.value is not None:
        cost += 6 if is_more(part, whole) != (one.value > 1) else 0  # the larger one is hardly the part
    return cost


def _part_cost(scene: Scene, share: _Share, part: Statement) -> int:
    one = share.one
    cost = _IN_TURN if share.placed is None and _is_told_in_turn(scene, one) else 0
    if share.rate is not None:
        cost += 0 if _is_named(share, part, share.rate.part) else 4
    elif share.part_kin:
        cost += 0 if kin(share.words.part, share.own[part.number]) == share.part_kin else 3
    elif names_another(share.words.part) and part is not share.behind:
        cost += 3  # 第一产业占13.5%, without a printed amount
    if share.placed is not None:
        return cost + (0 if part is share.placed else 5)
    cost += 2 if is_moved(part) else 0
    if part is share.tied:
        return cost + 6
    if part is share.before:
        far = not one.bracketed and part.clause != one.clause and _is_far(scene, part, one)
        return cost + (2 if far else 0) + (1 if share.behind else 0)
    if part is share.behind:
        return cost + (0 if share.before is None or share.before.clause < one.clause - 1 else 1)
    named = cost == 0 and (share.rate is not None or share.part_kin > 0)
    cost += min(2 + steps(one, part), 3 if named and part.sentence == one.sentence else 9)
    cost += 6 if one.bracketed else 0
    cost += 3 if share.tied is not None else 0  # a quarter of the 112 shops closed; 58 opened
    return cost + (3 if part.number > one.number else 0)


def _is_told_in_turn(scene: Scene, one: Statement) -> bool:
    """Whether a share is one of a row that is told of several things in turn: 利润和资产分别占97.8%和78.5%."""
    run = _run_of(scene, one)
    return len(run) > 1 and run[0].cue("respectively") is not None


def _is_far(scene: Scene, part: Statement, one: Statement) -> bool:
    between = scene.between(part, one)
    return len(between) > (_TIED if between.isascii() else _TIED // 2)


def _whole_cost(scene: Scene, share: _Share, part: Statement, whole: Statement, own: dict[int, int]) -> int:
    """The cost of a number as the whole of a part; ``own``: its cost whatever the part is."""
    if whole is share.tied or _is_tied_to_part(scene, part, whole):
        other = names_one(share.words.whole) and not kin_of_whole(share.words.whole, share.own[whole.number])
        return 3 if other else 0  # 52 of the 120 seats, with 81 percent of the ballots counted
    cost = own[whole.number] + (0 if whole.number < part.number else 2)
    return cost + min(2 * abs(part.sentence - whole.sentence), _MOST_APART)


def _own_cost(scene: Scene, share: _Share, whole: Statement) -> int:
    cost = 2 if share.tied is None else 5
    cost += (
        4
        if share.placed is not None
        and whole.number > share.placed.number - 3
        and whole.sentence == share.one.sentence
        else 0
    )
    if share.rate is not None:
        cost += -1 if _is_named(share, whole, share.rate.whole) else 2
    if share.rate is None and not share.whole_kin and names_one(share.words.whole):
        cost += 2
    if share.whole_kin:
        cost += -2 if kin_of_whole(share.words.whole, share.own[whole.number]) == share.whole_kin else 3
    cost -= 1 if has(whole, _HEADS) else 0
    cost += 1 if whole.sentence > share.one.sentence else 0
    cost += 4 if _has_own_share(scene, whole) else 0
    cost += 2 if has(whole, _PARTS) else 0
    cost += 3 if has(whole, ("old", "from", "earlier")) and not has(whole, ("new",)) else 0
    cost += 4 if has(whole, ("each",)) or whole.bracketed else 0
    return cost + (2 if is_moved(whole) else 0) + _passed(scene, whole)


def _has_own_share(scene: Scene, one: Statement) -> bool:
    """Whether a share is right after an amount, which makes it a part among others: 66例（55.0%）."""
    behind = scene.statements[one.number + 1 : one.number + 3]
    if not behind:
        return False
    other = behind[0]
    if len(behind) > 1 and _is_tied_by(scene, *behind):  # 会员2,760人，占职工3,000人的92%
        other = behind[1]
    elif _is_tied_by(scene, one, other):
        return False
    close = (
        other.sentence == one.sentence
        and other.clause - one.clause <= 1
        and not _is_far(scene, one, behind[0])
    )
    return close and _is_share(other)


def _is_tied_by(scene: Scene, whole: Statement, share: Statement) -> bool:
    """Whether words link a share to the whole right before it, which that does not make a part of anything."""
    same = whole.sentence == share.sentence and not _is_share(whole)
    return same and _is_share(share) and is_tied(scene.between(whole, share))


def _passed(scene: Scene, whole: Statement) -> int:
    """The cost of passing over a likelier head of the row: the first amount of its sort."""
    row = (other for other in scene.sentence_of(whole) if other.sort == whole.sort and not other.bracketed)
    first = next(row, None)
    return 0 if first is not None and first.number == whole.number else 1


def _is_named(share: _Share, one: Statement, words: Pattern) -> bool:
    return is_called(share.own[one.number], words)


def _is_led(scene: Scene, share: _Share, part: Statement, whole: Statement, said: bool) -> bool:
    """Whether words lead from the whole via the part to the share: 完成612万吨，占计划880万吨的; 共218人，其中女性92人，占."""
    one = share.one
    if part is not share.before or part.sentence != one.sentence or one.clause - part.clause > 1:
        return False
    if whole is share.tied:
        return is_tied(scene.between(whole, one))
    if names_one(share.words.whole) and not kin_of_whole(share.words.whole, share.own[whole.number]):
        return False
    led = has(part, ("opens", "part of")) or has(whole, ("holds",))
    return led and said and part.sort[0] != "time" and _is_nearest(share, part, whole)


def _is_whole_by_name(share: _Share, whole: Statement) -> bool:
    """Whether the words of a share name its whole, and exactly one amount has that name: 占户籍人口的28%，户籍人口为40万人."""
    name = share.words.whole
    if not names_one(name) or name.isascii() or name not in share.own[whole.number]:
        return False
    return sum(name in own for own in share.own.values()) == 1


def _are_both_named(share: _Share, part: Statement, whole: Statement) -> bool:
    """Whether exactly one amount in its sentence has the name of the part, and exactly one that of the whole.

    Examples: 观众1.53万人，容量1.8万人，上座率85%; 税收占预算收入的比重为78.5%，其中税收62.8亿元，预算收入80亿元."""
    some = [other for other in share.amounts if other.sentence == share.one.sentence]
    if share.rate is not None:
        parts = [other for other in some if _is_named(share, other, share.rate.part)]
        wholes = [other for other in some if _is_named(share, other, share.rate.whole)]
        return parts == [part] and wholes == [whole]
    if not names_one(share.words.part) or share.words.part.isascii() or not _is_whole_by_name(share, whole):
        return False
    return [other for other in some if share.words.part in share.own[other.number]] == [part]


def _is_nearest(share: _Share, part: Statement, whole: Statement) -> bool:
    """Whether the whole precedes the part in its sentence, with no other amount of its sort between them."""
    before = [
        other for other in share.amounts if other.sentence == part.sentence and other.number < part.number
    ]
    alike = [other for other in before if other.sort == part.sort]
    return bool(alike) and alike[-1].number == whole.number


def _grade(scene: Scene, share: _Share, part: Statement, whole: Statement, cost: int) -> Grade:
    """Announced if the share is beside its part and the words say what the whole is; the margin says how clear that
    is."""
    one = share.one
    of_plan = part.speech == SAID and whole.speech in OF_PLANS and one.speech in (SAID, whole.speech)
    of_plan = of_plan and (whole is share.tied or _is_whole_by_name(share, whole))
    plain = not (is_moved(part) or is_moved(whole)) and (of_plan or part.speech == whole.speech == one.speech)
    beside = part in (share.before, share.behind, share.placed)
    said = one.cue("share") is not None or one.bracketed
    near = one.sentence - whole.sentence in (0, 1)
    close = (cost <= 2 and beside and said) or _is_led(scene, share, part, whole, said)
    named = _are_both_named(share, part, whole) or (part is share.before and _is_whole_by_name(share, whole))
    close = close or (said and named)
    sure = close and plain and near and part.sort == whole.sort
    return Grade.ANNOUNCED if sure and not _is_odd(one, part, whole) else Grade.LIKELY


def _is_odd(one: Statement, part: Statement, whole: Statement) -> bool:
    """Whether the share is off by a factor that no decimal point explains, which speaks for a wrong binding."""
    if not (one.value and part.value and whole.value):
        return True
    factor = Fraction(part.value) / Fraction(whole.value) / Fraction(one.value)
    near = any(abs(factor / scale - 1) < _NEAR for scale in _SCALES)
    return not near and not 1 / _FACTOR < factor < _FACTOR


def _candidate(scene: Scene, share: _Share, part: Statement, whole: Statement, cost: int) -> Candidate:
    one = share.one
    words = words_of_cue(scene, one, "share") or ("(" if one.bracketed else "")
    if share.rate is not None and share.rate.left_over:
        roles = (("margin", (one.number,)), ("cost", (part.number,)), ("whole", (whole.number,)))
        return Candidate("margin", roles, one.number, cost, Grade.LIKELY, words)
    roles = (("share", (one.number,)), ("part", (part.number,)), ("whole", (whole.number,)))
    return Candidate("share", roles, one.number, cost, _grade(scene, share, part, whole, cost), words)

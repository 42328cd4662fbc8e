"""An amount in two currencies at a rate that the text states: *at $1.08 to the euro, the €40 million are worth $43.2 million*;
按1美元兑7.24元人民币计算，4.42亿美元约合32亿元人民币; 按汇率7.2折算为576元.

Reported: two amounts side by side that the only rate near them does not convert into each other. Holds: any pair of
amounts in two currencies in a sentence with the rate, or beside it. Not proposed: amounts in two currencies without a
printed rate.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, distance, has, is_amount, words_of_cue

_FARTHEST = 8
_MOST = 8  # amounts near a rate


def propose(scene: Scene) -> Iterator[Candidate]:
    """Each amount of money with one in another currency before it, at each rate near them."""
    rates = [one for one in scene.statements if _is_rate(one)]
    for rate in rates:
        amounts = [
            one
            for one in scene.near(rate, 1, 1)
            if _is_money(one) and not _is_rate(one) and not _is_unit(one)
        ]
        for one, other in combinations(amounts[:_MOST], 2):
            if one.sort != other.sort and distance(one, rate) <= _FARTHEST and _fits(one, other, rate):
                yield from _candidates(scene, one, other, rate, rates)


def _is_rate(one: Statement) -> bool:
    money = one.sort[0] == "money" or one.sort == ("count",)
    return (
        money and not _is_unit(one) and has(one, "exchange") and one.value is not None and one.value < 100_000
    )


def _is_money(one: Statement) -> bool:
    return one.sort[0] == "money" and is_amount(one) and "/" not in one.reading.unit.symbol


def _is_unit(one: Statement) -> bool:
    """Whether an amount is part of the rate, like 1美元 of 1美元兑7.24元."""
    return one.value == 1 and one.reading.unit.factor == 1


def _fits(one: Statement, other: Statement, rate: Statement) -> bool:
    return rate.sort == ("count",) or rate.sort in (one.sort, other.sort)


def _candidates(
    scene: Scene, one: Statement, other: Statement, rate: Statement, rates: Sequence[Statement]
) -> Iterator[Candidate]:
    """The candidates: the unit of a rate says which amount it multiplies; a bare rate may go either way."""
    beside = other.number == one.number + 1 and one.sentence == other.sentence
    money = [each for each in scene.near(one, 0, 0) if _is_money(each) and each.number != rate.number]
    only = len(rates) == 1 and [each for each in money if not _is_unit(each)] == [other]
    sure = beside and only and rate.sort != ("count",)
    cost = distance(one, other) + distance(other, rate)
    for to, converts in ((one, other), (other, one)):
        if rate.sort in (("count",), to.sort):
            roles = (("to", (to.number,)), ("converts", (converts.number,)), ("at", (rate.number,)))
            grade = Grade.ANNOUNCED if sure else Grade.LIKELY
            words = words_of_cue(scene, rate, "exchange")
            yield Candidate(
                "exchange", roles, other.number, cost, grade, words, limit=_per(rate, to, converts)
            )


def _per(rate: Statement, to: Statement, converts: Statement) -> str:
    """What a check writes after a rate that prints only its currency, or none: $1.08 is per euro."""
    if "/" in rate.reading.unit.symbol:
        return ""
    own = "" if rate.sort == to.sort else f" * (1 {to.sort[1]})"
    return f"{own} / (1 {converts.sort[1]})"

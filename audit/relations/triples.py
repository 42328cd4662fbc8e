"""An amount, what it is for each one, and how many there are: which numbers belong together, by their words."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from audit.languages.zh import each_one as chinese
from audit.numbers.patterns import Pattern
from audit.relations.each_one import EachOne, is_just_that, is_kin, unit_of
from audit.relations.model import Statement
from audit.relations.rate_facts import Facts, facts_of
from audit.relations.rate_links import linked
from audit.relations.scene import Scene
from audit.relations.triple import Triple, fitting, is_no_count, is_smaller
from audit.relations.units import Powers
from audit.units import TIME

_FARTHEST = 13  # a cost beyond which nothing binds
_ROUGH = 4  # reduction of that for a rate that fits much
_PLAIN = (None, "about")  # hedges of numbers that have two ends
_MOST_BEFORE, _MOST_BEHIND = 14, 8  # numbers before and after a rate that are examined
_BEFORE, _BEHIND = 6, 4  # sentences with numbers that contain them
_CLOSE_BEFORE, _CLOSE_BEHIND = 9, 5  # the same in one sentence
_MOST_FOUND = 20  # bindings of a rate that are kept
_MOST_KIN = 4  # counts of people, or of days, that a rate for both is tried with
_KIN = 4  # bonus for a count of exactly what the words name: 480 flats, £20,000 a flat
_OTHER = 2  # penalty for another count if one of exactly that is near
_EARLIER = 3  # penalty for a count of an earlier time compared with a current one
_OF_TIMES = 4  # penalty for a count of things if words say that a rate is per day
_CLOSER = 5  # the most that other words can bring numbers closer
_TIME: Powers = dict(TIME)
_MOMENT, _MANY = Pattern(chinese.OF_A_MOMENT), Pattern(chinese.AT_MANY)


@lru_cache(maxsize=2)
def triples_of(scene: Scene) -> dict[int, list[Triple]]:
    """For each rate, everything it may belong to, closest first."""
    facts = facts_of(scene)
    rates = (one for one in scene.statements if facts[one.number].each is not None)
    return {one.number: _triples(scene, facts, one) for one in rates}


def _triples(scene: Scene, facts: list[Facts], rate: Statement) -> list[Triple]:
    each = facts[rate.number].each
    assert each is not None
    near = _near(scene, rate)
    spans = [one for one in near if one.sort[0] == "time" and one.reading.value == 1]
    near = [
        one for one in near if facts[one.number].can_be and not (each.base != 1 and one.value == each.base)
    ]
    found = [
        *_of_one_count(scene, facts, rate, each, near),
        *_of_two_counts(facts, rate, each, near),
        *_over_one_span(facts, rate, each, near, spans),
    ]
    sure = {(one.amount.number, one.things.number): one for one in linked(scene, facts, rate, each)}
    found = [*sure.values(), *(one for one in found if (one.amount.number, one.things.number) not in sure)]
    found = [one for one in found if not _is_sold_at_many_prices(facts, one)]
    found.sort(key=lambda one: (one.cost, _spread(one)))
    least = found[0].cost if found else 0
    return [one._replace(closest=True) if one.cost == least else one for one in found[:_MOST_FOUND]]


def _is_sold_at_many_prices(facts: list[Facts], found: Triple) -> bool:
    """Whether a price is a momentary one, and the amount the turnover: 报收12.56元，成交量4325万股，成交金额52482万元."""
    price, amount = facts[found.rate.number].named, facts[found.amount.number].named
    return _MOMENT.search(price) is not None and _MANY.search(amount) is not None


def _near(scene: Scene, rate: Statement) -> list[Statement]:
    """The numbers that a rate may belong to: from some sentences, and not too many."""
    some = scene.statements[max(0, rate.number - _MOST_BEFORE) : rate.number + _MOST_BEHIND + 1]
    before, behind = min(_CLOSE_BEFORE, scene.reach(rate)), min(_CLOSE_BEHIND, scene.reach(rate))
    return [
        one
        for one in some
        if one.number != rate.number
        and abs(one.paragraph - rate.paragraph) <= 1
        and -_BEFORE <= scene.away(rate, one) <= _BEHIND
        and (one.sentence != rate.sentence or -before <= one.number - rate.number <= behind)
    ]


class _Beside(NamedTuple):
    """A number near a rate, with the part of its cost that depends on nothing else: as the amount, and as the
    count."""

    one: Statement
    steps: int
    kin: bool
    is_thing: bool  # a number of shares is not an amount per share
    as_amount: int
    as_count: int


def _beside(scene: Scene, facts: list[Facts], rate: Statement, each: EachOne, one: Statement) -> _Beside:
    own, named = facts[one.number], facts[rate.number].named
    kin = is_kin(each, one, own.called, own.words)
    alike = _share_a_word(named, own.named)
    amount = _other_cost(scene, facts, rate, one, False) - (2 if alike else 0)
    amount -= 1 if one.cue("total") is not None and one.number < rate.number else 0
    if each.first:
        amount += -3 if is_called(own, each.first) else 3
    count = _other_cost(scene, facts, rate, one, kin) - (1 if alike else 0)
    is_thing = is_just_that(each, one, own.called, own.words)
    return _Beside(one, _steps(rate, one), kin, is_thing, amount, count)


def _of_one_count(
    scene: Scene, facts: list[Facts], rate: Statement, each: EachOne, near: list[Statement]
) -> Iterator[Triple]:
    rows = [_beside(scene, facts, rate, each, one) for one in near]
    other = _OTHER if any(row.kin for row in rows) else 0
    of_now = any(row.kin and not facts[row.one.number].old for row in rows) and not facts[rate.number].old
    fitted: dict[tuple[object, ...], tuple[Fraction, str] | None] = {}  # many numbers have the same units
    for counted in rows:
        count, kin = counted.one, counted.kin
        if is_no_count(count, kin):
            continue
        nearest = _FARTHEST + _CLOSER + (_KIN if kin else 0)
        for row in rows:
            amount = row.one
            if row.is_thing or row is counted:
                continue
            apart = _added(row.steps, counted.steps, _steps(amount, count))
            if apart > nearest:
                continue
            key = (*_unit(amount), *_unit(count))
            if key not in fitted:
                fitted[key] = fitting(facts, rate, amount, count, each)
            fits = fitted[key]
            if fits is not None:
                cost = apart + row.as_amount + counted.as_count + (0 if kin else other)
                cost += _cost(facts, rate, amount, count, each, kin)
                cost += _EARLIER if of_now and kin and facts[count.number].old else 0
                if cost <= _farthest(rate, amount):
                    yield Triple(rate, amount, count, each, kin, cost, *fits)


def _farthest(rate: Statement, amount: Statement) -> int:
    """The greatest cost at which three numbers bind.

    It is lower if the rate or the amount is open-ended, which fits much (more than 300), or if they count different
    things."""
    rough = any(one.reading.hedge not in _PLAIN for one in (rate, amount))
    return _FARTHEST - _ROUGH * (rough + _count_unlike_things(rate, amount))


def _count_unlike_things(rate: Statement, amount: Statement) -> bool:
    """Whether a rate and its amount visibly count things without a word in common: 5亿字 of 1500种."""
    things = rate.reading.counted, amount.reading.counted
    if None in things or rate.sort[0] != "count" != amount.sort[0] or things[0].isascii():  # type: ignore[union-attr]
        return False
    return not set(things[0]) & set(things[1])  # type: ignore[arg-type]


def _unit(one: Statement) -> tuple[object, ...]:
    return one.reading.unit.symbol, one.sort, one.bare


def _of_two_counts(
    facts: list[Facts], rate: Statement, each: EachOne, near: list[Statement]
) -> Iterator[Triple]:
    """50元 per person and day, 36 people and ten days."""
    if rate.reading.unit.symbol.count("/") < 2:
        return
    kin: list[list[Statement]] = []
    for name in each.of[:2]:
        alone = each._replace(of=(name,))
        alike = [one for one in near if is_kin(alone, one, facts[one.number].called, facts[one.number].words)]
        kin.append(alike[:_MOST_KIN])
    if len(kin) < 2:
        return
    own = facts[rate.number].powers
    for count in kin[0]:
        for more in kin[1]:
            made = _times(own, facts[count.number].powers, facts[more.number].powers)
            for amount in near:
                apart = len({amount.number, count.number, more.number}) == 3
                if apart and facts[amount.number].powers == made and not facts[amount.number].itself:
                    cost = _apart(rate, amount, count) + _apart(rate, amount, more) - 2 * _KIN
                    if cost <= _FARTHEST:
                        yield Triple(rate, amount, count, each, True, cost, Fraction(1), "", False, more)


def _over_one_span(
    facts: list[Facts], rate: Statement, each: EachOne, near: list[Statement], spans: list[Statement]
) -> Iterator[Triple]:
    """260元 per person and month, 3,500 people and one year, which is a number of months and counts nothing."""
    if rate.reading.unit.symbol.count("/") < 2:
        return
    own = facts[rate.number].powers
    counts = [one for one in near if one.sort[0] == "count"]
    counts = [one for one in counts if is_kin(each, one, facts[one.number].called, facts[one.number].words)]
    for count in counts[:_MOST_KIN]:
        for span in spans[:_MOST_KIN]:
            made = _times(own, facts[count.number].powers, _TIME)
            unit = span.reading.unit
            for amount in near:
                if (
                    amount is not count
                    and facts[amount.number].powers == made
                    and not facts[amount.number].itself
                ):
                    cost = _apart(rate, amount, count) + _steps(amount, span) - 2 * _KIN
                    if cost <= _FARTHEST:
                        scale = Fraction(unit.factor)
                        yield Triple(rate, amount, count, each, True, cost, scale, f" * (1 {unit.symbol})")


def _times(*some: Powers) -> Powers:
    found: Powers = {}
    for one in some:
        found = {name: found.get(name, 0) + one.get(name, 0) for name in {*found, *one}}
    return {name: power for name, power in found.items() if power}


def _spread(found: Triple) -> int:
    """The distance of the numbers, among those that are equally close by their words."""
    return abs(found.rate.number - found.amount.number) + abs(found.rate.number - found.things.number)


def _cost(
    facts: list[Facts], rate: Statement, amount: Statement, count: Statement, each: EachOne, kin: bool
) -> int:
    """The cost of assigning an amount and a count to a rate together."""
    cost = (2 if each.weak else 0) - (_KIN if kin else 0)
    cost += _OF_TIMES if _is_for_a_time(facts, rate, amount, each) and count.sort[0] != "time" else 0
    cost -= _KIN if not kin and facts[rate.number].held and count.number == rate.number - 1 else 0
    cost += _told_cost(facts, rate, amount, count) + _unit_cost(rate, amount, count, kin)
    if is_smaller(facts, rate, amount, count):
        cost += 6  # the amount is hardly less than what each one has
    return cost


def _is_for_a_time(facts: list[Facts], rate: Statement, amount: Statement, each: EachOne) -> bool:
    """Whether a rate after its amount is per day or month, and nothing else: 43.5万人次，日均7.25万人次."""
    unit = unit_of(each, facts[rate.number].words)
    return amount.number < rate.number and len(each.of) == 1 and unit is not None and unit.dimension == TIME


def _apart(rate: Statement, amount: Statement, count: Statement) -> int:
    """The distance of three numbers: the two shorter ways between them, since a rate may refer to a pair before
    it."""
    return _added(_steps(rate, amount), _steps(rate, count), _steps(amount, count))


def _added(*steps: int) -> int:
    shortest, second, longest = sorted(steps)
    return shortest + second + longest // 3


def _steps(one: Statement, other: Statement) -> int:
    """The clauses between two numbers; the subject of a sentence is at its beginning, so more clauses are no
    farther."""
    if one.sentence == other.sentence:
        return min(abs(one.clause - other.clause), 3)
    return min(2 + 2 * abs(one.sentence - other.sentence), 9)


def _told_cost(facts: list[Facts], rate: Statement, amount: Statement, count: Statement) -> int:
    """The cost of an amount after its rate, which is stated as the result of it."""
    later = 2 if count.number > rate.number and count.sentence != rate.sentence else 0
    if amount.number < rate.number:
        return later
    if facts[amount.number].result:
        return -1 if amount.sentence == rate.sentence else 0
    later += 2 if amount.sentence != rate.sentence else 0
    if {amount.number, count.number} == {rate.number + 1, rate.number + 2}:  # 11,900 against 1,190
        return 1 + later
    return later + (4 if amount.number > rate.number + 1 else 3)


def is_called(one: Facts, name: str) -> bool:
    return name in one.named or any(name in word for word in one.called)


def _other_cost(scene: Scene, facts: list[Facts], rate: Statement, one: Statement, kin: bool) -> int:
    """The cost of numbers of another time, parts, and numbers in brackets or in another role, which are farther
    off."""
    of, earlier = facts[one.number], facts[rate.number].old
    cost = 3 if of.other and not earlier else 0
    cost += 2 if earlier and not of.other else 0
    cost += 5 if of.part and not kin else 0
    cost += min(scene.stops(rate, one), 2) if rate.paragraph == one.paragraph else 0
    cost += 4 if one.bracketed != rate.bracketed else 0
    cost += (5 if kin else 3) if of.moved and one.cue("made") is None else 0
    return cost + (3 if of.itself or of.held else 0)


def _unit_cost(rate: Statement, amount: Statement, count: Statement, kin: bool) -> int:
    cost = 1 if count.sort[0] in ("measure", "time") and not kin else 0
    cost += 2 if count.sort[0] == "time" and not kin else 0
    cost += 3 if rate.reading.unit.symbol.count("/") > 1 else 0  # per person and day
    cost += 3 if amount.bare and rate.sort[0] in ("money", "measure") else 0
    cost += 2 if rate.bare and amount.sort[0] in ("money", "measure") else 0
    things = rate.reading.counted, amount.reading.counted
    if None not in things:
        cost += -1 if things[0] == things[1] else 2
    return cost


def _share_a_word(first: str, second: str) -> bool:
    """Whether two numbers have a word in common in their names: 亩均纯收益680元，合计纯收益81.6万元."""
    if not first.isascii() or not second.isascii():
        return any(first[at : at + 2] in second for at in range(len(first) - 1))
    return any(len(word) > 3 and word[:5] in second for word in first.split())


def is_told_behind(scene: Scene, found: Triple) -> bool:
    """Whether the amount is stated as the result of the others: after them, by its words or right after its count."""
    if found.amount.number < found.rate.number or found.amount.number < found.things.number - 1:
        return False
    result = facts_of(scene)[found.amount.number].result
    return result or (found.kin and found.amount.sentence == found.rate.sentence)

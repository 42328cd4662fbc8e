"""Which amount and which count a construction links with a rate: *nine winners will receive $5,000 each from the
$45,000 fund*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from audit.languages.zh.things import COUNTED
from audit.relations.constructions import constructions_of
from audit.relations.cues import is_in_chinese
from audit.relations.each_one import EachOne, is_kin, unit_of, words_about_each
from audit.relations.model import Statement
from audit.relations.rate_facts import Facts
from audit.relations.scene import Scene
from audit.relations.triple import Triple, fitting, is_no_count, is_smaller

_LINKED = -8  # what a construction costs


class Link(NamedTuple):
    """An amount and a count of a rate; ``by_unit``: only the unit of the rate makes it one."""

    amount: Statement
    things: Statement
    by_unit: bool


@lru_cache(maxsize=2)
def rates_linked(scene: Scene) -> dict[int, list[Link]]:
    """For each rate, the amounts and counts that constructions link with it."""
    found: dict[int, list[Link]] = defaultdict(list)
    for one in constructions_of(scene):
        by_unit = "u" in one.places
        rate = one.places.get("u" if by_unit else "e")
        if rate is not None and one.places.keys() >= {"m", "n"}:
            amount, count = (scene.statements[one.places[place]] for place in "mn")
            found[rate].append(Link(amount, count, by_unit))
    return found


def linked(scene: Scene, facts: list[Facts], rate: Statement, each: EachOne) -> Iterator[Triple]:
    """What constructions link with a rate that is one by its words, closer than anything nearby."""
    if rate.reading.unit.symbol.count("/") > 1:  # of two counts: per person and day
        return
    in_unit = "/" in rate.reading.unit.symbol or (bool(each.words) and each.words in rate.reading.text)
    in_chinese = is_in_chinese(scene.texts[rate.paragraph])
    for amount, count, by_unit in rates_linked(scene).get(rate.number, ()):
        if by_unit and not in_unit:
            continue
        fits = fitting(facts, rate, amount, count, each)
        if fits is None or not facts[amount.number].can_be or not facts[count.number].can_be:
            continue
        if is_no_count(count, True) or _is_for_several(scene, rate, each):
            continue
        if facts[count.number].itself or (in_chinese and not _can_be_of(facts, rate, amount)):
            continue
        kin = is_kin(each, count, facts[count.number].called, facts[count.number].words)
        if in_chinese and not kin and _counts_another_thing(each, rate, amount, count):
            continue
        unlike = _count_unlike_things(rate, amount) or is_smaller(facts, rate, amount, count)
        cost = _LINKED - (2 if kin else 0) + (4 if unlike else 0)
        yield Triple(rate, amount, count, each, kin, cost, *fits, linked=True)


def _can_be_of(facts: list[Facts], rate: Statement, amount: Statement) -> bool:
    """Whether a rate can be computed from an amount: not a rate itself, nor a bare number for money or tons."""
    return not facts[amount.number].itself and (not amount.bare or rate.sort[0] == "count")


def _counts_another_thing(each: EachOne, rate: Statement, amount: Statement, count: Statement) -> bool:
    """Whether a count is of other things than the rate is per: 11 that were won, 场均1.26万人; 13 of 每月产4吨."""
    if unit_of(each, words_about_each(True)) is not None or _is_called_otherwise(each, count):
        return True
    return bool(each.of) and rate.sort[0] == amount.sort[0] == count.sort[0]


def _is_called_otherwise(each: EachOne, count: Statement) -> bool:
    """Whether the measure word of a count is another than that of what a rate is for: 13人 and 平均每起7万元, 61.6万个 and 人均."""
    counted, words = count.reading.counted, words_about_each(True)
    if counted is None or counted.isascii() or not each.of:
        return False
    own = each.of[-1]
    if words.persons & {counted, counted[0]} and own[:1] in words.persons:
        return False
    known = own in words.counted_by or own[:1] in COUNTED
    return known and not own.startswith(counted[0]) and counted not in words.counted_by.get(own, "")


def _count_unlike_things(rate: Statement, amount: Statement) -> bool:
    """Whether Chinese measure words show that a rate and its amount count different things: 5册 of 42.9万人."""
    things = rate.reading.counted, amount.reading.counted
    if None in things or things[0].isascii() or things[1].isascii():  # type: ignore[union-attr]
        return False
    return not set(things[0]) & set(things[1])  # type: ignore[arg-type]


def _is_for_several(scene: Scene, rate: Statement, each: EachOne) -> bool:
    """Whether another number is among the words that make a rate: *three boys for every two girls*."""
    behind = scene.statements[rate.number + 1 : rate.number + 2]
    return any(
        one.paragraph == rate.paragraph and one.start < rate.end + len(each.words) and one.end > rate.end
        for one in behind
        if scene.texts[rate.paragraph][rate.end :].lstrip().casefold().startswith(each.words[:8])
    )


def is_sure_link(scene: Scene, facts: list[Facts], found: Triple) -> bool:
    """Whether the numbers that a construction links leave one reading.

    There is nothing else of the amount's sort before it, and if in another sentence, the count is exactly what the
    rate is per."""
    rate, amount, count = found.rate, found.amount, found.things
    sold = rate.sort == amount.sort and rate.sort[0] == "money"
    if found.each.in_a_row or not (sold or facts[rate.number].held or not found.each.weak):
        return False
    if len({one.sentence for one in (rate, amount, count)}) > 1 and not found.kin:
        return False
    own = {rate.number, amount.number, count.number}
    first = scene.statements[min(own)]
    near = [*scene.sentence_of(first), *scene.sentence_of(amount)]
    return not any(
        one.number not in own and one.number < max(own) and one.sort == amount.sort and not one.bracketed
        for one in near
    )

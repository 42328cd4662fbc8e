"""How certain the words are that an amount, a rate and a count belong together: announced if they leave one
reading."""

from __future__ import annotations

from audit.relations.model import Candidate, Grade
from audit.relations.rate_facts import Facts, facts_of
from audit.relations.rate_links import is_sure_link
from audit.relations.scene import Scene, is_amount, words_of_cue
from audit.relations.speech import PLANNED, SAID, SUPPOSED
from audit.relations.triple import Triple, is_smaller
from audit.relations.triples import is_called, is_told_behind


def candidate_of(scene: Scene, found: Triple, anchor: int) -> Candidate:
    """The relation of some numbers: a product if the amount is stated as the result of the others."""
    rate, amount, count = found.rate.number, found.amount.number, found.things.number
    form, cue = "each", found.each.words
    roles: tuple[tuple[str, tuple[int, ...]], ...] = (
        ("each", (rate,)),
        ("amount", (amount,)),
        ("count", (count,)),
    )
    if found.more is not None or is_told_behind(scene, found):
        factors = (rate, count) if found.more is None else (rate, count, found.more.number)
        form, roles = "product", (("product", (amount,)), ("factors", factors))
        cue = words_of_cue(scene, found.amount, "made") or cue
    grade = _grade(scene, found, form)
    scale, scaled = found.scale, found.scaled
    return Candidate(
        form, roles, anchor, found.cost, grade, cue, scale=scale, scaled=scaled, linked=found.linked
    )


def _grade(scene: Scene, found: Triple, form: str) -> Grade:
    """Announced if the words name exactly what is counted, or leave nothing else; the margin says how clear that
    is."""
    facts, rate, amount, count = facts_of(scene), found.rate, found.amount, found.things
    members = (rate, amount, count) if found.more is None else (rate, amount, count, found.more)
    near = len({one.sentence for one in members}) == 1 or (_is_told_next(scene, found) and found.kin)
    kinds = {one.speech for one in members}
    plainly = len(kinds) == 1 and SUPPOSED not in kinds
    plain = plainly and not any(facts[one.number].moved or one.bracketed for one in members)
    bare = amount.bare == rate.bare or rate.sort[0] == "count" or "/" in rate.reading.unit.symbol
    itself = facts[amount.number].itself or facts[count.number].itself
    several = form == "product" and _is_one_of_several(scene, facts, found)
    if found.linked and several:
        return Grade.LIKELY
    if found.linked and not is_smaller(facts, rate, amount, count):
        sure = (kinds <= {SAID, PLANNED} or plainly) and is_sure_link(scene, facts, found)
        return Grade.ANNOUNCED if sure else Grade.LIKELY
    if is_smaller(facts, rate, amount, count) or facts[amount.number].old or facts[count.number].old:
        return Grade.LIKELY
    itself = itself or (facts[amount.number].other and not facts[rate.number].old)
    if facts[count.number].deducted or facts[rate.number].deducted or _is_otherwise(facts, found):
        return Grade.COINCIDENCE
    if several:
        return Grade.LIKELY
    whole = found.more is not None or found.scaled or found.rate.reading.unit.symbol.count("/") < 2
    sure = found.closest and whole and near and plain and bare and not itself and not found.each.in_a_row
    said = _is_said_product(facts, found) if form == "product" else _is_said_quotient(facts, found)
    return Grade.ANNOUNCED if sure and said else Grade.LIKELY


def _is_otherwise(facts: list[Facts], found: Triple) -> bool:
    """Whether a rate is of an earlier time than what it would give, or its amount is itself per the same thing.

    For example 人均可支配收入4.2万元，人均消费支出2.6万元."""
    rate, amount, count = (facts[one.number] for one in (found.rate, found.amount, found.things))
    if rate.old and found.rate.cue("from") is not None and not amount.old:  # 比预估的日均7.5万人次
        return True
    if (
        rate.old
        and found.rate.cue("new") is None
        and not (amount.old or amount.other or count.old or count.other)
    ):
        return _is_told_later(found)
    of = amount.each
    return of is not None and not of.weak and bool(of.of) and of.of == found.each.of


def _is_one_of_several(scene: Scene, facts: list[Facts], found: Triple) -> bool:
    """Whether the result may come from more than one rate or amount before it: 10户每户1500元、3户每户1000元，共计18000元."""
    rate, amount, count = found.rate, found.amount, found.things
    own = {rate.number, amount.number, count.number}
    before = [
        one for one in scene.sentence_of(amount) if one.number < amount.number and one.number not in own
    ]
    return any(
        one.sort == rate.sort and (facts[one.number].itself or one.sort == amount.sort) and not one.bracketed
        for one in before
    )


def _is_told_later(found: Triple) -> bool:
    """Whether the amount follows its rate."""
    return found.amount.number > found.rate.number


def _is_told_next(scene: Scene, found: Triple) -> bool:
    """Whether the last of three is in the sentence after the others, which are alone in theirs."""
    last = found.amount if is_told_behind(scene, found) else found.rate
    others = {found.rate.number, found.amount.number, found.things.number} - {last.number}
    there = {one.number for one in scene.sentence_of(last, -1) if is_amount(one)}
    there_next = last.sentence - max(scene.statements[number].sentence for number in others) == 1
    return there == others and there_next


def _is_said_product(facts: list[Facts], found: Triple) -> bool:
    even = found.amount.sort == found.rate.sort or "/" in found.rate.reading.unit.symbol
    held = facts[found.rate.number].held and found.things.number == found.rate.number - 1
    beside = found.kin and abs(found.amount.number - found.things.number) == 1
    sure = found.kin or held or found.rate.sort[0] == "money"
    result = facts[found.amount.number].result or (beside and found.amount.clause == found.things.clause)
    return result and sure and even


def _is_said_quotient(facts: list[Facts], found: Triple) -> bool:
    """The amount per one of exactly what is counted, or money that is divided with no more than *each*."""
    rate, amount, count = found.rate, found.amount, found.things
    last = rate.number > max(amount.number, count.number) and not facts[rate.number].held
    money = rate.sort == amount.sort and rate.sort[0] == "money" and count.sort[0] == "count"
    if found.each.first:
        return found.kin and is_called(facts[amount.number], found.each.first)
    return found.kin or (money and last and not found.each.of and not found.each.weak)

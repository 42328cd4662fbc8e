"""An amount told behind what it is made of: *2,016 seats cost £22 and raised £44,352*; 1,200亩，亩均680元，合计81.6万元.

Bound are the amount (*makes, raised, adding up to, a bill of*, 合计, 总值), the number at which each one goes, and how many.
Held: *six shows at 420 seats make 2,520 tickets*. Told: *500 flats at £20,000 each cost £10.9m*. Not proposed: *500 flats, £10m*.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.relations.forms.each import is_kin
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, allowed, is_amount, steps, words_of_cue
from audit.relations.units import can_be_product

_FARTHEST = 12
_CLEAR = 3  # an announced binding is closer than the next by so much
_CUES = ("at", "each", "mean")


def propose(scene: Scene) -> Iterator[Candidate]:
    """Amounts that the words say to come of a rate and a count."""
    for one in scene.statements:
        if is_amount(one) and one.cue("made") is not None and not _is_own_rate(one):
            yield from allowed(list(_products(scene, one)), _CLEAR)


def _products(scene: Scene, one: Statement) -> Iterator[Candidate]:
    near = [other for other in scene.near(one, 2, 0) if is_amount(other)]
    for rate in near:
        if not _is_rate(rate):
            continue
        for count in near:
            if count.number == rate.number or _is_own_rate(count) or not count.value:
                continue
            if not can_be_product(one, rate, count):
                continue
            cost = _cost(scene, one, rate, count)
            if cost <= _FARTHEST:
                roles = (("product", (one.number,)), ("factors", (rate.number, count.number)))
                grade = _grade(one, rate, count)
                yield Candidate("product", roles, one.number, cost, grade, words_of_cue(scene, one, "made"))


def _is_own_rate(one: Statement) -> bool:
    """Whether each or a stroke makes it a rate itself; *in all* makes it none."""
    return "/" in one.reading.unit.symbol or (one.cue("each") is not None and one.cue("total") is None)


def _is_rate(one: Statement) -> bool:
    return "/" in one.reading.unit.symbol or any(one.cue(role) is not None for role in _CUES)


def _cost(scene: Scene, one: Statement, rate: Statement, count: Statement) -> int:
    cost = 2 + steps(one, rate) + steps(one, count) + min(steps(rate, count), 3)
    said = scene.texts[rate.paragraph][max(0, rate.start - 12) : rate.end + 16]
    cost -= 2 if is_kin(said, count) else 0
    cost += 3 if count.cue("at") is not None and count.sort[0] == "measure" else 0  # bottles of 0.75 litres
    return cost + sum(2 for other in (one, rate, count) if other.number > one.number or other.bracketed)


def _grade(one: Statement, rate: Statement, count: Statement) -> Grade:
    plain = all(other.speech == "said" and not _is_moved(other) for other in (one, rate, count))
    near = one.sentence == rate.sentence and one.sentence - count.sentence <= 1
    said = rate.cue("each") is not None or "/" in rate.reading.unit.symbol or rate.sort[0] == "money"
    even = one.sort == rate.sort or "/" in rate.reading.unit.symbol
    return Grade.ANNOUNCED if plain and near and said and even else Grade.LIKELY


def _is_moved(one: Statement) -> bool:
    cue = one.cue("change")
    return cue is not None and cue.direction != 0 and one.cue("made") is None and one.cue("new") is None

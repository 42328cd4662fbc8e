"""Three numbers that may belong together: an amount, what it is for each one, and how many there are; whether their
units fit."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from audit.relations.cues import AGE_ENDINGS
from audit.relations.each_one import EachOne, unit_of
from audit.relations.model import Statement
from audit.relations.rate_facts import Facts
from audit.relations.units import Powers, can_be_product, ratio
from audit.units import TIME, find, without_kinds

_TIME: Powers = dict(TIME)
_PER_TIME = {name: -power for name, power in _TIME.items()}


class Triple(NamedTuple):
    """Numbers that may belong together. ``more``: a second count, for an amount per person and day.

    ``scale`` and ``scaled`` are what the rate is multiplied by, as a number and as a check writes it; ``kin``: the
    words of the rate name exactly what is counted; ``closest``: nothing is closer to the rate; ``linked``: a
    construction links all three."""

    rate: Statement
    amount: Statement
    things: Statement
    each: EachOne
    kin: bool
    cost: int
    scale: Fraction
    scaled: str
    closest: bool = False
    more: Statement | None = None
    linked: bool = False


def is_no_count(count: Statement, kin: bool) -> bool:
    if "/" in count.reading.unit.symbol or count.sort[0] == "money":
        return True
    if count.reading.text.endswith(AGE_ENDINGS) or count.cue("rank") is not None:
        return True
    # the three-month average
    return "-" in count.reading.text and count.sort[0] == "time" and not kin


def fitting(
    facts: list[Facts], rate: Statement, amount: Statement, count: Statement, each: EachOne
) -> tuple[Fraction, str] | None:
    """The factor of the rate that makes its unit fit, mostly one; ``None`` if the units cannot fit."""
    wanted, own, over = (facts[one.number].powers for one in (amount, rate, count))
    if each.like and each.like != amount.sort[0] and not amount.bare:
        return None
    if over and wanted == over and not each.first:
        return None
    scale, written = (Fraction(1), "") if each.base == 1 else (1 / each.base, f" / {each.base}")
    if over and own == wanted:
        if "/" in rate.reading.unit.symbol and "/" in amount.reading.unit.symbol:
            return None  # neither of two speeds is divided by hours
        unit = unit_of(each, facts[rate.number].words)
        if unit is not None and over == dict(without_kinds(unit.dimension)):
            return scale / unit.factor, f"{written} / (1 {unit.symbol})"
    if (
        own != wanted and ratio(ratio(wanted, own), over) == _PER_TIME
    ):  # £4m a year for 20 MW, £200,000 per MW
        return _per_time(amount, -1, scale, written)
    if "/" in amount.reading.unit.symbol and own != wanted:
        return None
    if not over and ratio(own, wanted) == _PER_TIME:  # $9.50 a month for 60 million customers
        return _per_time(rate, 1, scale, written)
    return (scale, written) if can_be_product(amount, rate, count) else None


def _per_time(one: Statement, power: int, scale: Fraction, written: str) -> tuple[Fraction, str] | None:
    per = find(one.reading.unit.symbol.rpartition("/")[2])
    if per is None or per.dimension != TIME:
        return None
    sign = "*" if power > 0 else "/"
    return scale * Fraction(per.factor) ** power, f"{written} {sign} (1 {per.symbol})"


def is_smaller(facts: list[Facts], rate: Statement, amount: Statement, count: Statement) -> bool:
    if amount.value is None or rate.value is None or count.value is None:
        return False
    alike = facts[amount.number].powers == facts[rate.number].powers or amount.sort == rate.sort
    return alike and count.value > 1 and amount.value < rate.value

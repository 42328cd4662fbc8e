"""Units of rates: the unit of a number for each one, and which amount and count can belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from audit.relations.model import Candidate, Statement
from audit.units import without_kinds

Powers = dict[str, int]
_DEGREES = frozenset(("degC", "degF", "K", "deg", "°", "degree"))  # not amounts that can be divided


def powers(one: Statement) -> Powers:
    """The dimension of a number, without the kinds of things that it counts."""
    return dict(without_kinds(one.reading.unit.dimension))


def ratio(one: Powers, other: Powers) -> Powers:
    """The dimension of a quotient."""
    found = {name: one.get(name, 0) - other.get(name, 0) for name in {*one, *other}}
    return {name: power for name, power in found.items() if power}


def can_be_product(amount: Statement, rate: Statement, count: Statement) -> bool:
    """Whether an amount can be a number for each one times a count: money and money, tonnes and kilograms, things and
    things.

    A measured count is given in printed units: 86.4万亩, 亩产428公斤. A bare amount or rate takes the unit of the other."""
    wanted, own = powers(amount), powers(rate)
    if count.sort[0] == "money" and (amount.bare or rate.sort[0] == "money"):
        return False
    symbols = amount.reading.unit.symbol, rate.reading.unit.symbol, count.reading.unit.symbol
    if any(symbol in _DEGREES for symbol in symbols):
        return False
    if own == wanted or ratio(wanted, powers(count)) == own:
        return count.sort != amount.sort or not own or bool(ratio(wanted, powers(count)) == own)
    if "/" in rate.reading.unit.symbol or (rate.bare and amount.sort[0] == "time"):
        return False
    return (rate.bare and bool(wanted) and not powers(count)) or (amount.bare and bool(own))


def per_units(candidate: Candidate, statements: Sequence[Statement]) -> dict[int, Statement]:
    """The rate of a relation with the count whose printed unit it has, if its own unit does not say so."""
    roles = dict(candidate.roles)
    if candidate.scaled:
        return {}
    if candidate.form == "each":
        rate, amount, count = (statements[roles[role][0]] for role in ("each", "amount", "count"))
    elif candidate.form == "product" and len(roles["factors"]) == 2:
        amount = statements[roles["product"][0]]
        rate, count = (statements[index] for index in roles["factors"])
    else:
        return {}
    over = powers(count)
    if not over or ratio(powers(amount), over) == powers(rate):
        return {}
    return {rate.number: count}


def in_printed_units(candidate: Candidate, statements: Sequence[Statement]) -> dict[int, Fraction]:
    """The factors that bring amounts per unit, among amounts without one, to the unit that is printed first.

    For example a price of 6.12 dollars a bushel beside one of 6.30 dollars."""
    members = [statements[index] for index in candidate.members]
    plain = [one for one in members if not _is_per(one) and one.reading.unit.dimension]
    found: dict[int, Fraction] = {}
    for one in members:
        if _is_per(one):
            symbol = one.reading.unit.symbol.partition("/")[0]
            factor = next(
                (two.reading.unit.factor for two in plain if two.reading.unit.symbol == symbol), None
            )
            if factor is None and one.sort[0] == "money" and any(two.sort[0] == "money" for two in plain):
                factor = 1
            if factor is not None:
                found[one.number] = Fraction(factor) / one.reading.unit.factor
    return found


def _is_per(one: Statement) -> bool:
    return "/" in one.reading.unit.symbol

"""What each form says: two sides that must be able to be equal, decided over exact sets.

Every number occurs once in its equation, so that interval arithmetic gives exactly the values that the sides can have.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from audit.expressions import sets
from audit.expressions.sets import DividesByZero
from audit.intervals import Interval
from audit.numbers.sets import rounded
from audit.relations.calendar import DECIDED
from audit.relations.model import Candidate, Statement
from audit.relations.units import in_printed_units, per_units
from audit.units.temperature import SCALES, in_celsius

Sides = tuple[Interval, Interval]
Sets = dict[str, tuple[Interval, ...]]
_ONE = Interval(1, 1)
_ODD_SUMS = {"percents": Fraction(4, 3), "parts": Fraction(3)}
_OF_LEVELS = frozenset(("growth", "fall", "growth-by", "fall-by", "difference", "times"))
_MEANS = ("each", "mean")
_ODD = 2  # a sum that is more than so many times its total is a wrong binding


def _sum(values: Sequence[Interval]) -> Interval:
    total = values[0]
    for one in values[1:]:
        total = sets.add(total, one)
    return total


def _growth(of: Sets) -> Sides:
    return of["growth"][0], sets.subtract(sets.divide(of["to"][0], of["from"][0]), _ONE)


def _fall(of: Sets) -> Sides:
    return of["fall"][0], sets.subtract(_ONE, sets.divide(of["to"][0], of["from"][0]))


def _growth_by(of: Sets) -> Sides:
    if "from" in of:
        return of["growth"][0], sets.divide(of["by"][0], of["from"][0])
    # by / (to - by), with `by` once: 1 / (to / by - 1)
    return of["growth"][0], sets.divide(_ONE, sets.subtract(sets.divide(of["to"][0], of["by"][0]), _ONE))


def _fall_by(of: Sets) -> Sides:
    if "from" in of:
        return of["fall"][0], sets.divide(of["by"][0], of["from"][0])
    return of["fall"][0], sets.divide(_ONE, sets.add(sets.divide(of["to"][0], of["by"][0]), _ONE))


def _difference(of: Sets) -> Sides:
    return of["difference"][0], sets.subtract(of["more"][0], of["less"][0])


def _points(of: Sets) -> Sides:
    return of["points"][0], sets.absolute(sets.subtract(of["to"][0], of["from"][0]))


def _times(of: Sets) -> Sides:
    return of["times"][0], sets.divide(of["is"][0], of["of"][0])


def _share(of: Sets) -> Sides:
    return of["share"][0], sets.divide(of["part"][0], of["whole"][0])


def _margin(of: Sets) -> Sides:
    return of["margin"][0], sets.subtract(_ONE, sets.divide(of["cost"][0], of["whole"][0]))


def _parts(of: Sets) -> Sides:
    return of["total"][0], _sum(of["parts"])


def _each(of: Sets) -> Sides:
    return of["each"][0], sets.divide(of["amount"][0], of["count"][0])


def _product(of: Sets) -> Sides:
    made = of["factors"][0]
    for one in of["factors"][1:]:
        made = sets.multiply(made, one)
    return of["product"][0], made


def _mean(of: Sets) -> Sides:
    return of["mean"][0], _sum(of["values"]).scaled(Fraction(1, len(of["values"])))


def _percents(of: Sets) -> Sides:
    return _ONE, _sum(of["percents"])


def _structure(of: Sets) -> Sides:
    return sets.divide(*of["amounts"]), sets.divide(*of["ratio"])


def _same(of: Sets) -> Sides:
    first, second = of["same"]
    return first, second


def _converts(of: Sets) -> Sides:
    return of["converts"][0], of["to"][0]


def _exchange(of: Sets) -> Sides:
    return of["to"][0], sets.multiply(of["converts"][0], of["at"][0])


EQUATIONS: dict[str, Callable[[Sets], Sides]] = {
    "growth": _growth,
    "fall": _fall,
    "growth-by": _growth_by,
    "fall-by": _fall_by,
    "difference": _difference,
    "points": _points,
    "times": _times,
    "share": _share,
    "margin": _margin,
    "parts": _parts,
    "each": _each,
    "product": _product,
    "mean": _mean,
    "percents": _percents,
    "structure": _structure,
    "same": _same,
    "converts": _converts,
    "exchange": _exchange,
}


def units_in(candidate: Candidate, statements: Sequence[Statement]) -> dict[int, Statement]:
    """For each bare number of a relation the statement from which it takes its unit: the nearest of the relation whose
    numbers are compared with it."""
    from audit.relations.families import family_of

    found: dict[int, Statement] = {}
    members = [statements[index] for index in candidate.members]
    for one in members:
        if not one.bare:
            continue
        kin = family_of(candidate, one.number)
        lenders = [other for other in members if other.number in kin and not other.bare]
        if lenders:
            found[one.number] = min(lenders, key=lambda other: abs(other.number - one.number))
    return found


def sides(candidate: Candidate, statements: Sequence[Statement], wide: bool) -> Sides | None:
    """The sets of both sides; ``None`` where something may be divided by zero."""
    if candidate.form == "lists":
        reading = statements[candidate.anchor].reading
        return reading.widest if wide else reading.fair, Interval.point(len(candidate.items))
    try:
        return EQUATIONS[candidate.form](sets_of(candidate, statements, wide))
    except DividesByZero:
        return None


def sets_of(candidate: Candidate, statements: Sequence[Statement], wide: bool) -> Sets:
    """The sets of the numbers in each field, in base units; a number without a unit has that of its neighbour."""
    lent = units_in(candidate, statements)
    mean = dict(candidate.roles)[candidate.form][0] if candidate.form in _MEANS else None
    per = per_units(candidate, statements)
    printed = in_printed_units(candidate, statements) if candidate.form in _OF_LEVELS else {}

    def values(index: int) -> Interval:
        one = statements[index]
        own = one.widest if wide else one.fair
        if index == mean and own.whole:
            own = _rounded(one, own)
        lender = lent.get(index)
        if index in per:
            own = own.scaled(Fraction(1) / per[index].reading.unit.factor)
        if index in printed:
            own = own.scaled(printed[index])
        return (
            own
            if lender is None or lender.reading.unit.factor == 1
            else own.scaled(lender.reading.unit.factor)
        )

    of = {role: tuple(values(index) for index in some) for role, some in candidate.roles}
    if candidate.singles:
        of["parts"] = (*of["parts"], Interval.point(candidate.singles))
    if candidate.scale != 1:
        of = _scaled(of, candidate)
    if candidate.form != "converts":
        return of
    fields = dict(candidate.roles)
    members = [statements[index] for index in candidate.members]
    coarse = wide and all(_step_of_noughts(one) for one in members)
    return {role: (_converted(some[0], statements[fields[role][0]], coarse),) for role, some in of.items()}


def _rounded(one: Statement, own: Interval) -> Interval:
    """A mean of things that are counted, as rounded as any quotient: 119 cases for each judge."""
    if one.value is None or one.reading.hedge is not None or one.reading.resolution is None:
        return own._replace(whole=False)
    return rounded(Fraction(one.value), Fraction(one.reading.resolution)).fair


def _scaled(of: Sets, candidate: Candidate) -> Sets:
    """With the rate as it is for just one, or for the whole time."""
    role = "each" if candidate.form == "each" else "factors"
    rate, *others = of[role]
    return {**of, role: (rate.scaled(candidate.scale), *others)}


def _converted(values: Interval, one: Statement, coarse: bool) -> Interval:
    """A quantity of a conversion. Where both end in noughts they are as coarse as they look: 250 °C (480 °F)."""
    step = _step_of_noughts(one) * Fraction(one.reading.resolution or 0) * one.reading.unit.factor
    if coarse and values.low is not None and values.high is not None:
        values = values._replace(low=values.low - step / 2, high=values.high + step / 2)
    return _on_one_scale(values, one)


def _step_of_noughts(one: Statement) -> int:
    """Ten for 250, a hundred for 40,700; nothing for what does not end in noughts, and for times."""
    figures = "".join(sign for sign in one.reading.text if sign in "0123456789.")
    noughts = len(figures) - len(figures.rstrip("0"))
    known = noughts and len(figures) > noughts and "." not in figures and one.sort[0] != "time"
    return 10**noughts if known else 0


def _on_one_scale(values: Interval, one: Statement) -> Interval:
    """Temperatures in degrees Celsius, whatever their scale; other quantities as they are."""
    scale = one.reading.unit.dimension
    return in_celsius(values, scale) if scale in SCALES else values


def is_odd(candidate: Candidate, statements: Sequence[Statement]) -> bool:
    """Whether a sum misses by so much that the binding is wrong rather than a number."""
    most = _ODD_SUMS.get(candidate.form)
    found = None if most is None else sides(candidate, statements, False)
    if most is None or found is None or found[0].high is None or found[1].high is None:
        return False
    total, made = Fraction(found[0].high), Fraction(found[1].high)
    return total <= 0 or made <= 0 or not 1 / most <= made / total <= most


def exceeds(candidate: Candidate, statements: Sequence[Statement]) -> bool:
    """Whether the second side is more than the first in all readings, by no odd factor."""
    found = sides(candidate, statements, True)
    if found is None or found[0].high is None or found[1].low is None:
        return False
    return found[0].high < found[1].low < _ODD * found[0].high


def holds(candidate: Candidate, statements: Sequence[Statement]) -> bool:
    """Whether the numbers as usually read can satisfy it."""
    if candidate.form in DECIDED:
        return DECIDED[candidate.form](candidate, statements, False)
    found = sides(candidate, statements, False)
    return found is not None and not found[0].intersect(found[1]).is_empty


def can_hold(candidate: Candidate, statements: Sequence[Statement]) -> bool:
    """Whether the widest readings of the numbers can satisfy it; true where that cannot be told."""
    if candidate.form in DECIDED:
        return DECIDED[candidate.form](candidate, statements, True)
    found = sides(candidate, statements, True)
    return found is None or not found[0].intersect(found[1]).is_empty

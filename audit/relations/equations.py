"""The equation of each form: two sides that must be able to be equal, decided over exact sets.

Every number occurs once in its equation, so that interval arithmetic gives exactly the possible values of the sides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from audit.base.intervals import Interval
from audit.expressions import sets
from audit.expressions.sets import DividesByZero
from audit.numbers.sets import rounded
from audit.relations import rough
from audit.relations.calendar import DECIDED
from audit.relations.families import family_of, lending
from audit.relations.model import Candidate, Statement
from audit.relations.units import in_printed_units, per_units
from audit.units.temperature import DEGREE, SCALES, in_celsius

if TYPE_CHECKING:
    from typing import Any

Sides = tuple[Interval, Interval]
Sets = dict[str, tuple[Interval, ...]]
Fields = Mapping[str, Sequence["Any"]]  # the sets of a form's fields, exact or rough


class Arithmetic(NamedTuple):
    """The operations that the equations use, over exact sets or over approximate ones."""

    add: Callable[[Any, Any], Any]
    subtract: Callable[[Any, Any], Any]
    multiply: Callable[[Any, Any], Any]
    divide: Callable[[Any, Any], Any]
    absolute: Callable[[Any], Any]
    number: Callable[[int], Any]


_EXACT = Arithmetic(sets.add, sets.subtract, sets.multiply, sets.divide, sets.absolute, Interval.point)
_ROUGH = Arithmetic(rough.add, rough.subtract, rough.multiply, rough.divide, rough.absolute, rough.number)
_ODD_SUMS = {"percents": Fraction(4, 3), "parts": Fraction(3), "product": Fraction(2)}
OF_LEVELS = frozenset(("growth", "fall", "growth-by", "fall-by", "difference", "times"))
_MEANS = ("each", "mean")
_IN_OWN_UNITS = OF_LEVELS | {"points", "share", "margin", "parts", "percents", "structure", "same"}
_ODD = Fraction(4, 3)  # a sum this many times its total is a wrong binding


def _sum(values: Sequence[Any], by: Arithmetic) -> Any:
    total = values[0]
    for one in values[1:]:
        total = by.add(total, one)
    return total


def _growth(of: Fields, by: Arithmetic) -> Any:
    return of["growth"][0], by.subtract(by.divide(of["to"][0], of["from"][0]), by.number(1))


def _fall(of: Fields, by: Arithmetic) -> Any:
    return of["fall"][0], by.subtract(by.number(1), by.divide(of["to"][0], of["from"][0]))


def _growth_by(of: Fields, by: Arithmetic) -> Any:
    if "from" in of:
        return of["growth"][0], by.divide(of["by"][0], of["from"][0])
    # by / (to - by), with `by` occurring once: 1 / (to / by - 1)
    return of["growth"][0], by.divide(
        by.number(1), by.subtract(by.divide(of["to"][0], of["by"][0]), by.number(1))
    )


def _fall_by(of: Fields, by: Arithmetic) -> Any:
    if "from" in of:
        return of["fall"][0], by.divide(of["by"][0], of["from"][0])
    return of["fall"][0], by.divide(by.number(1), by.add(by.divide(of["to"][0], of["by"][0]), by.number(1)))


def _difference(of: Fields, by: Arithmetic) -> Any:
    return of["difference"][0], by.subtract(of["more"][0], of["less"][0])


def _points(of: Fields, by: Arithmetic) -> Any:
    return of["points"][0], by.absolute(by.subtract(of["to"][0], of["from"][0]))


def _times(of: Fields, by: Arithmetic) -> Any:
    return of["times"][0], by.divide(of["is"][0], of["of"][0])


def _share(of: Fields, by: Arithmetic) -> Any:
    return of["share"][0], by.divide(of["part"][0], of["whole"][0])


def _margin(of: Fields, by: Arithmetic) -> Any:
    return of["margin"][0], by.subtract(by.number(1), by.divide(of["cost"][0], of["whole"][0]))


def _parts(of: Fields, by: Arithmetic) -> Any:
    return of["total"][0], _sum(of["parts"], by)


def _each(of: Fields, by: Arithmetic) -> Any:
    return of["each"][0], by.divide(of["amount"][0], of["count"][0])


def _product(of: Fields, by: Arithmetic) -> Any:
    made = of["factors"][0]
    for one in of["factors"][1:]:
        made = by.multiply(made, one)
    return of["product"][0], made


def _mean(of: Fields, by: Arithmetic) -> Any:
    return of["mean"][0], by.divide(_sum(of["values"], by), by.number(len(of["values"])))


def _percents(of: Fields, by: Arithmetic) -> Any:
    return by.number(1), _sum(of["percents"], by)


def _structure(of: Fields, by: Arithmetic) -> Any:
    return by.divide(*of["amounts"]), by.divide(*of["ratio"])


def _same(of: Fields, by: Arithmetic) -> Any:
    first, second = of["same"]
    return first, second


def _converts(of: Fields, by: Arithmetic) -> Any:
    return of["converts"][0], of["to"][0]


def _exchange(of: Fields, by: Arithmetic) -> Any:
    return of["to"][0], by.multiply(of["converts"][0], of["at"][0])


EQUATIONS: dict[str, Callable[[Fields, Arithmetic], Any]] = {
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
    """For each bare number of a relation, the statement that it takes its unit from.

    That is the nearest one in the relation whose numbers are compared with it."""
    members = [statements[index] for index in candidate.members]
    if not any(one.bare for one in members):
        return {}
    found: dict[int, Statement] = {}
    for one in members:
        if not one.bare:
            continue
        kin = family_of(candidate, one.number)
        lenders = [other for other in members if other.number in kin and not other.bare]
        if lenders:
            found[one.number] = min(
                lenders,
                key=lambda other: (
                    _is_vague(other),
                    not _are_levels(candidate, one, other),
                    abs(other.number - one.number),
                ),
            )
    return found


def _are_levels(candidate: Candidate, one: Statement, other: Statement) -> bool:
    """Whether two numbers are those that a difference is between: they have one unit, and it may have a smaller
    one."""
    levels = {index for role, some in candidate.roles if role in ("more", "less") for index in some}
    return {one.number, other.number} == levels


def _is_vague(one: Statement) -> bool:
    """Whether a number prints degrees without saying of what, so that it has no unit to lend."""
    return one.reading.unit.symbol == DEGREE


def sides(candidate: Candidate, statements: Sequence[Statement], wide: bool) -> Sides | None:
    """The sets of both sides; ``None`` if something may be divided by zero."""
    if candidate.form == "lists":
        reading = statements[candidate.anchor].reading
        return reading.widest if wide else reading.fair, Interval.point(len(candidate.items))
    try:
        return sides_of(candidate.form, sets_of(candidate, statements, wide))
    except DividesByZero:
        return None


def sides_of(form: str, of: Sets) -> Sides:
    """The sets of both sides of a form. Raises ``DividesByZero``."""
    made: Sides = EQUATIONS[form](of, _EXACT)
    return made


def sets_of(candidate: Candidate, statements: Sequence[Statement], wide: bool) -> Sets:
    """The sets of the numbers in each field, in base units; a number without a unit has that of its neighbour."""
    if _is_plain(candidate, statements):
        if wide:
            return {
                role: tuple([statements[index].widest for index in some]) for role, some in candidate.roles
            }
        return {role: tuple([statements[index].fair for index in some]) for role, some in candidate.roles}
    lent = units_in(candidate, statements)
    mean = dict(candidate.roles)[candidate.form][0] if candidate.form in _MEANS else None
    per = per_units(candidate, statements)
    printed = in_printed_units(candidate, statements) if candidate.form in OF_LEVELS else {}

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


def _is_plain(candidate: Candidate, statements: Sequence[Statement]) -> bool:
    """Whether no number needs the unit of another, as in most relations."""
    if candidate.form not in _IN_OWN_UNITS or candidate.singles or candidate.scale != 1:
        return False
    bare = scaled = False
    lending_fields = lending(candidate.form)
    for role, some in candidate.roles:
        for index in some:
            one = statements[index]
            if one.is_per:
                return False
            if role in lending_fields:
                bare, scaled = bare or one.bare, scaled or one.is_scaled
    return not (bare and scaled)  # a unit that is lent to any other number changes nothing


def _rounded(one: Statement, own: Interval) -> Interval:
    """A mean of things that are counted, as rounded as any quotient: 119 cases for each judge."""
    if one.value is None or one.reading.hedge is not None or one.reading.resolution is None:
        return own._replace(whole=False)
    return rounded(Fraction(one.value), Fraction(one.reading.resolution)).fair


def _scaled(of: Sets, candidate: Candidate) -> Sets:
    """The fields with the rate per single one, or for the whole time."""
    role = "each" if candidate.form == "each" else "factors"
    rate, *others = of[role]
    return {**of, role: (rate.scaled(candidate.scale), *others)}


def _converted(values: Interval, one: Statement, coarse: bool) -> Interval:
    """A quantity of a conversion. If both end in zeros, they are as coarse as they look: 250 °C (480 °F)."""
    step = _step_of_noughts(one) * Fraction(one.reading.resolution or 0) * one.reading.unit.factor
    if coarse and values.low is not None and values.high is not None:
        values = values._replace(low=values.low - step / 2, high=values.high + step / 2)
    return _on_one_scale(values, one)


def _step_of_noughts(one: Statement) -> int:
    """Ten for 250, a hundred for 40,700; zero for a number without trailing zeros, and for times."""
    figures = "".join(sign for sign in one.reading.text if sign in "0123456789.")
    noughts = len(figures) - len(figures.rstrip("0"))
    known = noughts and len(figures) > noughts and "." not in figures and one.sort[0] != "time"
    return 10**noughts if known else 0


def _on_one_scale(values: Interval, one: Statement) -> Interval:
    """Temperatures in degrees Celsius, whatever their scale; other quantities unchanged."""
    scale = one.reading.unit.dimension
    return in_celsius(values, scale) if scale in SCALES else values


def is_odd(candidate: Candidate, statements: Sequence[Statement]) -> bool:
    """Whether a sum misses by so much that the binding is wrong, not a number."""
    most = _ODD_SUMS.get(candidate.form)
    found = None if most is None else sides(candidate, statements, False)
    if most is None or found is None or found[0].high is None or found[1].high is None:
        return False
    total, made = Fraction(found[0].high), Fraction(found[1].high)
    return total <= 0 or made <= 0 or not 1 / most <= made / total <= most


def exceeds(candidate: Candidate, statements: Sequence[Statement]) -> bool:
    """Whether the second side exceeds the first in all readings, but by no odd factor."""
    found = sides(candidate, statements, True)
    if found is None or found[0].high is None or found[1].low is None:
        return False
    return found[0].high < found[1].low < _ODD * found[0].high


def holds(candidate: Candidate, statements: Sequence[Statement]) -> bool:
    """Whether the numbers in their usual reading can satisfy it."""
    if candidate.form in DECIDED:
        return DECIDED[candidate.form](candidate, statements, False)
    if _misses(candidate, statements, False):
        return False
    found = sides(candidate, statements, False)
    return found is not None and not found[0].intersect(found[1]).is_empty


def can_hold(candidate: Candidate, statements: Sequence[Statement]) -> bool:
    """Whether the widest readings of the numbers can satisfy it; true if that cannot be determined."""
    if candidate.form in DECIDED:
        return DECIDED[candidate.form](candidate, statements, True)
    if _misses(candidate, statements, True):
        return False
    found = sides(candidate, statements, True)
    return found is None or not found[0].intersect(found[1]).is_empty


def misses_widely(candidate: Candidate, statements: Sequence[Statement]) -> bool:
    """Whether the two sides certainly differ in the widest readings, and so in all."""
    return _misses(candidate, statements, True)


def _misses(candidate: Candidate, statements: Sequence[Statement], wide: bool) -> bool:
    """Whether the two sides certainly differ, according to floats: see ``rough``."""
    if candidate.form == "lists":
        return False
    try:
        fields = _rough_sets(candidate, statements, wide)
    except rough.Unsure:
        return False
    return misses_roughly(candidate.form, fields)


def misses_roughly(form: str, fields: Fields) -> bool:
    """Whether the two sides certainly differ."""
    return order_of_sides(form, fields) != 0


def order_of_sides(form: str, fields: Fields) -> int:
    """-1 if the first side is certainly less than the second, 1 if it is certainly greater, otherwise 0."""
    try:
        one, other = EQUATIONS[form](fields, _ROUGH)
    except rough.Unsure:
        return 0
    return rough.order(one, other)


def is_one_way(form: str, fields: Fields) -> bool:
    """Whether one side only grows, or only shrinks, relative to the other as one of the numbers grows.

    That is so for every form over positive numbers except distances and those with a pole."""
    if form == "points" or (form == "growth-by" and "from" not in fields):
        return False
    return all(one[0] > 0 for some in fields.values() for one in some)


def rough_fields(candidate: Candidate, statements: Sequence[Statement]) -> Fields | None:
    """The sets of a form's fields as floats; ``None`` if floats cannot decide."""
    try:
        return _rough_sets(candidate, statements, False)
    except rough.Unsure:
        return None


def rough_sides(candidate: Candidate, statements: Sequence[Statement]) -> tuple[float, float] | None:
    """The approximate values of both sides; ``None`` if floats cannot decide."""
    try:
        one, other = EQUATIONS[candidate.form](_rough_sets(candidate, statements, False), _ROUGH)
    except rough.Unsure:
        return None
    return (one[0] + one[1]) / 2, (other[0] + other[1]) / 2


def _rough_sets(candidate: Candidate, statements: Sequence[Statement], wide: bool) -> Fields:
    """The sets of each field in floats, those of plain numbers computed once. Raises ``rough.Unsure``."""
    if not _is_plain(candidate, statements):
        exact = sets_of(candidate, statements, wide)
        return {role: [rough.of(one) for one in some] for role, some in exact.items()}
    found: dict[str, list[rough.Rough]] = {}
    for role, some in candidate.roles:
        found[role] = row = []
        for index in some:
            known = statements[index].rough_widest if wide else statements[index].rough_fair
            if known is None:
                raise rough.Unsure
            row.append(known)
    return found

"""A witness: values that meet every demand, computed by substitution along the graph of demands.

Most numbers in print fit as printed once the rounding of each relation is spread over its numbers. Each demand is
responsible for the claims that no earlier demand mentions: it leaves the others unchanged and moves its own inside
their sets until it is met. That takes one pass and no solver, where narrowing the sets takes dozens. Finding no
witness proves nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from audit.base.intervals import Interval, Rational, plus, ratio, simplest
from audit.consistency.projection import projected
from audit.expressions.forms import Form, Scaled, Sum, Variable, image, occurrences, value_at
from audit.expressions.linear import linear_form
from audit.expressions.sets import DividesByZero

Demanded = tuple[Form, Interval]  # a form, and the set that its value has to lie in
Values = dict[str, Rational]

_SHARES: tuple[tuple[int, int], ...] = (
    (1, 2),
    (7, 8),
    (1, 1),
)  # share of its room that a claim is moved by at most, tried in turn
_FAR = 10**6  # distance of a value of an unbounded set from its only end


def witness(demands: Iterable[Demanded], box: Mapping[str, Interval]) -> Values | None:
    """Values of the claims, each inside its set, that meet every demand.

    ``None`` if none were found, or if a demand mentions anything else (the days of a month)."""
    equations = [_Equation(form, limit, box) for form, limit in demands]
    for solved_last in (True, False) if len({one.terms is None for one in equations}) > 1 else (True,):
        ordered = _ordered(equations, box, solved_last)
        if ordered is None:
            return None
        values: Values = {}
        if all(equation.meet(values, box) for equation in ordered):
            return values
    return None


class _Equation:
    """A demand with its claims.

    ``own`` are those that it may move; ``terms`` are its claims with their factors if it is linear; ``once`` says
    that each occurs in it once."""

    __slots__ = ("constant", "form", "limit", "names", "once", "own", "terms")

    def __init__(self, form: Form, limit: Interval, box: Mapping[str, Interval]) -> None:
        linear = linear_form(form)
        self.form = form
        self.limit = limit
        self.own: list[str] = []
        self.terms = None if linear is None else linear.coefficients
        self.constant: Rational = 0 if linear is None else linear.constant
        found = occurrences(form) if linear is None else list(linear.coefficients)
        self.names = tuple(dict.fromkeys(found))
        self.once = len(found) == len(self.names)

    def meet(self, values: Values, box: Mapping[str, Interval]) -> bool:
        """Moves the demand's own claims so that it is met; false if there is no simple way."""
        if self.terms is not None:
            return _started(self.names, values, box) and self._spread(values, box, self.terms)
        if (
            self.own and self.limit.is_point
        ):  # most demands that are not sums: a claim is equal to something else
            others = [name for name in self.names if name != self.own[0]]
            if not _started(others, values, box):
                return False
            if self._computed(self.own[0], values, box):
                return True
        return _started(self.names, values, box) and self._solve(values, box)

    def _spread(self, values: Values, box: Mapping[str, Interval], terms: Mapping[str, Rational]) -> bool:
        """Spreads what is missing over the demand's own claims, in proportion to the room that each has."""
        total = self.constant
        for name, factor in terms.items():
            total += values[name] if factor == 1 else -values[name] if factor == -1 else factor * values[name]
        missing = _missing(total, self.limit)
        if not missing:
            return missing is not None
        own = [(name, terms[name]) for name in self.own if not box[name].whole]
        if own:
            return _moved(missing, own, values, box)
        return _stepped(missing, [(name, terms[name]) for name in self.own], values, box)

    def _solve(self, values: Values, box: Mapping[str, Interval]) -> bool:
        """Solves the demand for the first of its own claims for which there is a solution inside its set."""
        point = {name: Interval(values[name], values[name]) for name in self.names}
        if self._is_met(point):
            return True
        for name in self.own:
            allowed = projected(self.form, self.limit, name, point)
            if allowed is None:
                continue
            within = box[name].intersect(allowed).tightened()
            for value in () if within.is_empty else _choices(within, values[name]):
                if self._is_met({**point, name: Interval(value, value)}):
                    values[name] = value
                    return True
        return False

    def _is_met(self, point: Mapping[str, Interval]) -> bool:
        """Whether the demand is met at a point; it is not if that would divide by 0."""
        try:
            return not image(self.form, point).intersect(self.limit).is_empty
        except DividesByZero:
            return False

    def _computed(self, name: str, values: Values, box: Mapping[str, Interval]) -> bool:
        """Computes a claim that is said to equal something else.

        A value outside its set is moved to the end of the set, so that another claim has less to make up
        for."""
        form = self.form
        if not self.once or type(form) is not Sum or len(form.parts) != 2:
            return False
        first, second = form.parts
        if type(first) is not Variable or first.name != name:
            return False
        found, wanted = _negated_value(second, values), self.limit.low
        if found is None or wanted is None:
            return False
        found = plus(found, wanted) if wanted else found
        if found in box[name]:
            values[name] = found
            return True
        if start_of(box[name]) is not None:
            values[name] = _nearest(box[name], found)
        return False


def _negated_value(form: Form, values: Values) -> Rational | None:
    if type(form) is Scaled and form.factor == -1:
        return value_at(form.part, values)
    found = value_at(form, values)
    return None if found is None else -found


def _started(names: Iterable[str], values: Values, box: Mapping[str, Interval]) -> bool:
    """Gives each claim without a value the one printed; false if there is none."""
    for name in names:
        if name not in values:
            start = start_of(box[name])
            if start is None:
                return False
            values[name] = start
    return True


def _ordered(
    equations: list[_Equation], box: Mapping[str, Interval], solved_last: bool
) -> list[_Equation] | None:
    """The demands in an order in which each has claims of its own that no earlier demand mentions.

    ``None`` if there is no such order. It is found from the end: a demand that has a claim to itself can come last.
    Demands that are solved for a claim, such as shares, come after those that are spread, or before them."""
    uses: dict[str, int] = {}
    for one in equations:
        for name in one.names:
            uses[name] = uses.get(name, 0) + 1
    shared = {name for name, count in uses.items() if count > 1}
    if not box.keys() >= uses.keys():
        return None
    fixed = {name for name in uses if box[name].low == box[name].high and box[name].is_point}
    waiting = sorted(equations, key=lambda one: ((one.terms is None) is not solved_last, len(one.names)))
    found: list[_Equation] = []
    while waiting:
        left = []
        for one in waiting:
            own = [name for name in one.names if uses[name] == 1 and name not in fixed]
            # shared ones last
            one.own = own if shared.isdisjoint(own) else sorted(own, key=shared.__contains__)
            if own or fixed.issuperset(one.names):
                found.append(one)
                for name in one.names:
                    uses[name] -= 1
            else:
                left.append(one)
        if len(left) == len(waiting):
            return None
        waiting = left
    found.reverse()
    return found


def _missing(total: Rational, limit: Interval) -> Rational | None:
    """What has to be added to reach the limit; ``None`` if only an open end would be reached."""
    low, high, low_open, high_open, _ = limit
    if low is not None and (total < low or (low_open and total == low)):
        return low - total if not low_open else None
    if high is not None and (total > high or (high_open and total == high)):
        return high - total if not high_open else None
    return 0


def _moved(
    missing: Rational, terms: Sequence[tuple[str, Rational]], values: Values, box: Mapping[str, Interval]
) -> bool:
    """Moves claims, none of them a count, until nothing is missing; those that no other demand mentions come
    first.

    None is moved to its very end, since that would leave no room for other demands on it."""
    rooms: list[Rational] = []
    for name, factor in terms:
        end = box[name].high if (missing > 0) == (factor > 0) else box[name].low
        rooms.append(missing if end is None else (end - values[name]) * factor)
    most: Rational = sum(rooms, 0)
    upwards = missing > 0
    for parts, of in _SHARES:
        room: Rational = most * parts
        needed: Rational = missing * of
        if room == 0 or (room < needed if upwards else room > needed):
            continue
        for (name, factor), own in zip(terms, rooms, strict=True):
            part = ratio(own.numerator * parts, own.denominator * of)
            if part > missing if upwards else part < missing:
                part = missing
            if part:
                values[name] = plus(values[name], _over(part, factor))
                missing -= part
        return all(values[name] in box[name] for name, _ in terms)
    return False


def _over(part: Rational, factor: Rational) -> Rational:
    """The amount that a claim has to be moved by in order to move its demand by ``part``."""
    return part if factor == 1 else -part if factor == -1 else Fraction(part) / factor


def _stepped(
    missing: Rational, terms: Sequence[tuple[str, Rational]], values: Values, box: Mapping[str, Interval]
) -> bool:
    """The same in whole numbers, one claim after the other."""
    for name, factor in terms:
        wanted = values[name] + _over(missing, factor)
        nearest: Rational = wanted // 1
        low, high, *_ = box[name].tightened()
        nearest = nearest if low is None or nearest >= low else low
        nearest = nearest if high is None or nearest <= high else high
        missing = simplest(missing - factor * (nearest - values[name]))
        values[name] = nearest
        if not missing:
            return True
    return False


def start_of(interval: Interval) -> Rational | None:
    """The value that a set is printed as, or one well inside it; ``None`` if it is empty."""
    low, high, low_open, high_open, whole = interval
    if low is None or high is None:
        low, high = _bounded(low, high)
    if low >= high:
        return None if low > high or low_open or high_open or (whole and low.denominator != 1) else low
    both = low + high
    if type(both) is int:
        middle: Rational = Fraction(both, 2) if both & 1 else both >> 1
    else:
        middle = ratio(both.numerator, 2 * both.denominator)
    if whole:
        return next((one for one in (middle // 1, middle // 1 + 1) if one in interval), None)
    return middle


def _bounded(low: Rational | None, high: Rational | None) -> tuple[Rational, Rational]:
    if low is None:
        low = 0 if high is None else high - _FAR
    return low, low + _FAR if high is None else high


def _choices(interval: Interval, value: Rational) -> Iterator[Rational]:
    """Values of a set, nearest first; if that is 0, an end of the set follows, since the claim may be a
    divisor."""
    yield _nearest(interval, value)
    yield from (end for end in (interval.high, interval.low) if end is not None and end in interval)


def _nearest(interval: Interval, value: Rational) -> Rational:
    """The value of a set nearest to another one, or well inside the set if that end is open."""
    if value in interval:
        return value
    low, high, low_open, high_open, whole = interval
    if low is not None and value <= low and not low_open:
        return low if not whole else -(-low // 1)
    if high is not None and value >= high and not high_open:
        return high if not whole else high // 1
    return value if (inside := start_of(interval)) is None else inside

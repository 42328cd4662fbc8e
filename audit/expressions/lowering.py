"""From a tree to a form in base units: names resolved, derived quantities expanded, dimensions checked.

Everything that has a single value is computed on the way, so a relation between exact numbers is decided here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from audit.base.effort import TOO_MUCH, Effort
from audit.base.findings import Sentence, Verdict, marked, sentence
from audit.base.intervals import Interval, Rational, exact_text, simplest
from audit.expressions import limits, sets
from audit.expressions.combining import absolute, added, greatest, least, mean, multiplied, negated, total
from audit.expressions.forms import (
    Constant,
    Form,
    Power,
    Quotient,
    Rounded,
    Variable,
)
from audit.expressions.quantity import Quantity
from audit.expressions.tree import Binary, Call, Day, Expression, Name, Negative, Number
from audit.expressions.trouble import Span, Stopped, Trouble, aligned
from audit.units import DIMENSIONLESS, TIME, Dimension, agreed, times, to_power, without_kinds

if TYPE_CHECKING:
    from typing import Any

# ``None`` is the dimension of a bare zero, which fits any other.
Lowered = tuple[Form, Dimension | None]

NOTHING: Mapping[str, str] = {}
_NODES_OF_A_STEP = 20  # nodes of a derived quantity per step, each time it is expanded
POINTS: Dimension = (("points", 1),)
DATES: Dimension = (("date", 1),)
SECONDS_A_DAY = 86400
SHORTEST_MONTH = 28  # days


class _PutIn(NamedTuple):
    """A derived quantity that was expanded: its form and what that cost, including derived quantities inside it."""

    form: Lowered
    size: int
    depth: int
    steps: int
    varies: bool


class Lowering:
    """Lowers the expressions of one check.

    ``fair`` and ``widest`` collect the sets of the variables met, ``repeats`` says that one was met more than
    once. ``stand_for`` has the claims of names that only stand for them."""

    __slots__ = (
        "_deepest", "_depth", "_inside", "_met", "_put_in", "_size", "_stand_for", "_steps", "between_dates", "derived",
        "effort", "fair", "quantities", "repeats", "rounds", "widest",
    )  # fmt: skip

    def __init__(
        self,
        quantities: Mapping[str, Quantity],
        derived: Mapping[str, Expression],
        effort: Effort | None = None,
        stand_for: Mapping[str, str] = NOTHING,
    ) -> None:
        self.effort = effort or Effort()
        self._stand_for = stand_for
        self.quantities = quantities
        self.derived = derived
        self.fair: dict[str, Interval] = {}
        self.widest: dict[str, Interval] = {}
        self._inside: list[tuple[str, Span]] = []  # derived names being expanded, with the span of each
        self._put_in: dict[str, _PutIn] = {}
        self._size = self._depth = self._deepest = self._steps = self._met = 0
        self.rounds = False
        self.repeats = False
        self.between_dates = False  # a time between two dates was met

    def lower(self, node: Expression) -> Lowered:
        """The form and dimension of a tree. Raises ``Stopped``."""
        return _LOWERINGS[type(node)](self, node)

    def _number(self, node: Number) -> Lowered:
        unit = node.unit
        if unit is None:
            return Constant(node.value), None if node.value == 0 else DIMENSIONLESS
        value = node.value if unit.factor == 1 else simplest(node.value * unit.factor)
        return Constant(value), without_kinds(unit.dimension)

    def _day(self, node: Day) -> Lowered:
        if node.first == node.last:
            return Constant(node.first), DATES
        span = Interval(node.first, node.last, False, False, True)
        return self._variable(node.written, span, span), DATES

    def _name(self, node: Name) -> Lowered:
        name = node.name
        if self._stand_for:
            name = self._stand_for[name]
        quantity = self.quantities.get(name)
        if quantity is None:
            return self._derived(node)
        dimension = quantity.unit.dimension
        if dimension:
            dimension = without_kinds(dimension)
        fair, widest = quantity.fair, quantity.widest
        low = fair[0]
        if low is not None and fair[3] is widest[3] and low == fair[1] == widest[0] == widest[1]:
            return Constant(low), dimension
        if not quantity.readable:
            raise self.stop(
                Verdict.UNDECIDED, sentence("`{name}` has no reading", name=name), (node.start, node.end)
            )
        return self._variable(name, fair, widest), dimension

    def _variable(self, name: str, fair: Interval, widest: Interval) -> Variable:
        self._met += 1
        if name in self.fair:
            self.repeats = True
        else:
            self.fair[name] = fair.tightened() if fair.whole else fair
            self.widest[name] = widest.tightened() if widest.whole else widest
        return Variable(name)

    def _derived(self, node: Name) -> Lowered:
        known = self._put_in.get(node.name)
        if known is not None and self._has_room_for(known):
            return self._again(known)
        tree = self.derived.get(node.name)
        if tree is None:
            raise self._unknown(node)
        if any(name == node.name for name, _ in self._inside):
            reason = sentence("`{name}` is derived from itself", name=node.name)
            raise self.stop(
                Verdict.INVALID, reason, (node.start, node.end), sentence("derive it from claims")
            )
        size, steps, met, deepest = self._size, self._steps, self._met, self._deepest
        depth = self._deepest = self._depth
        self._step_in(node, tree)
        self._inside.append((node.name, (node.start, node.end)))
        found = self.lower(tree)
        self._inside.pop()
        self._depth = depth
        self._put_in[node.name] = _PutIn(
            found, self._size - size, self._deepest - depth, self._steps - steps, self._met > met
        )
        self._deepest = max(deepest, self._deepest)
        return found

    def _step_in(self, node: Name, tree: Expression) -> None:
        """Counts the expansion of a derived quantity. Raises ``Stopped`` if there are too many."""
        size, depth = limits.extent_of(tree)
        self._size += size
        self._spend(size // _NODES_OF_A_STEP)
        if self.effort.spent:
            raise self.stop(Verdict.UNDECIDED, TOO_MUCH, (node.start, node.end))
        self._depth += depth
        self._deepest = max(self._deepest, self._depth)
        if self._depth > limits.DERIVED_DEPTH or self._size > limits.MOST_NODES:
            reason = sentence("`{name}` unfolds into too long an expression", name=node.name)
            cure = sentence("derive it in fewer steps")
            raise self.stop(Verdict.INVALID, reason, (node.start, node.end), cure)

    def _spend(self, steps: int) -> None:
        self._steps += steps
        self.effort.steps(steps)

    def _has_room_for(self, known: _PutIn) -> bool:
        """Whether nothing would prevent it from being expanded again."""
        return (
            self._depth + known.depth <= limits.DERIVED_DEPTH
            and self._size + known.size <= limits.MOST_NODES
            and self.effort.left > known.steps
        )

    def _again(self, known: _PutIn) -> Lowered:
        """Its form from before, at the same charge as a new expansion: what a file may cost must not depend on
        caching."""
        self._size += known.size
        self._deepest = max(self._deepest, self._depth + known.depth)
        self._spend(known.steps)
        self._met += known.varies
        self.repeats = self.repeats or known.varies
        return known.form

    def _unknown(self, node: Name) -> Stopped:
        from audit.expressions.suggest import suggest_name, where_to_define

        guess = suggest_name(node.name, [*self.quantities, *self.derived])
        help_text = sentence("did you mean `{guess}`?", guess=guess) if guess else where_to_define()
        reason = sentence("no claim is named `{name}`", name=node.name)
        stopped = self.stop(Verdict.INVALID, reason, (node.start, node.end), help_text)
        return Stopped(stopped.trouble._replace(unknown=node.name))

    def _negative(self, node: Negative) -> Lowered:
        form, dimension = self.lower(node.operand)
        self.no_date(dimension, node.operand, marked("a date cannot be negated"))
        return negated(form), dimension

    def _binary(self, node: Binary) -> Lowered:
        if node.operator == "**":
            return self._power(node)
        left = self._name(node.left) if type(node.left) is Name else self.lower(node.left)
        right = self._name(node.right) if type(node.right) is Name else self.lower(node.right)
        if node.operator in "+-":
            return self._sum(node, left, right)
        self.no_date(left[1], node.left, _DONE[node.operator])
        self.no_date(right[1], node.right, _DONE[node.operator])
        if node.operator == "*":
            return self._product(node, left, right)
        return self._quotient(node, left, right)

    def _sum(self, node: Binary, left: Lowered, right: Lowered) -> Lowered:
        (first, one), (second, other) = left, right
        minus = node.operator == "-"
        if one == DATES or other == DATES:
            return self._dates(node, left, right)
        dimension = one if one == other else self.common(one, other, node.left, node.right)
        return added(first, negated(second) if minus else second), dimension

    def _dates(self, node: Binary, left: Lowered, right: Lowered) -> Lowered:
        """A date plus or minus a time is a date; the difference of two dates is the time between them."""
        (first, one), (second, other) = left, right
        if node.operator == "-" and one == other:
            self.between_dates = True
            return multiplied(added(first, negated(second)), Constant(SECONDS_A_DAY)), TIME
        days = Constant(Fraction(1, SECONDS_A_DAY))
        if one == DATES and other == TIME:
            second = multiplied(self.by_calendar(second), days)
            return added(first, negated(second) if node.operator == "-" else second), DATES
        if node.operator == "+" and one == TIME and other == DATES:
            return added(multiplied(self.by_calendar(first), days), second), DATES
        raise self._mismatch(one, other, node.left, node.right)

    def by_calendar(self, form: Form) -> Form:
        """An exact time beside dates.

        Years and months are not a fixed number of days: 30 years are 10957 or 10958 of them, three months 89 to
        92."""
        if type(form) is not Constant or form.value % SECONDS_A_DAY == 0:
            return form
        return self._calendar_term(Fraction(form.value, 1) / SECONDS_A_DAY)

    def _calendar_term(self, days: Fraction) -> Form:
        low, high = days // 1, -(-days // 1)
        if days > SHORTEST_MONTH:
            low, high = low - 2, high + 1
        span = Interval(low, high, False, False, True)
        return multiplied(self._variable(f"{exact_text(days)} days", span, span), Constant(SECONDS_A_DAY))

    def _product(self, node: Binary, left: Lowered, right: Lowered) -> Lowered:
        dimension = times(left[1] or DIMENSIONLESS, right[1] or DIMENSIONLESS)
        return self.bounded(multiplied(left[0], right[0]), node), dimension

    def _quotient(self, node: Binary, left: Lowered, right: Lowered) -> Lowered:
        dimension = times(left[1] or DIMENSIONLESS, to_power(right[1] or DIMENSIONLESS, -1))
        bottom = right[0]
        if type(bottom) is not Constant:
            return Quotient(left[0], bottom, self.span(node.right)), dimension
        if bottom.value == 0:
            raise self.divides_by_zero(node.right)
        return self.bounded(multiplied(left[0], Constant(_inverse(bottom.value))), node), dimension

    def _power(self, node: Binary) -> Lowered:
        base, dimension = self.lower(node.left)
        self.no_date(dimension, node.left, marked("a date cannot be raised to a power"))
        exponent = self._exponent(node)
        dimension = to_power(dimension or DIMENSIONLESS, exponent)
        if type(base) is not Constant:
            return Power(base, exponent, self.span(node.left)), dimension
        if base.value == 0 and exponent < 0:
            raise self.divides_by_zero(node.left)
        return self.bounded(Constant(simplest(Fraction(base.value) ** exponent)), node), dimension

    def _exponent(self, node: Binary) -> int:
        form, dimension = self.lower(node.right)
        value = form.value if type(form) is Constant else None
        if type(value) is not int or dimension or abs(value) > limits.HIGHEST_POWER:
            raise self.stop(
                Verdict.INVALID,
                sentence(
                    "an exponent must be a whole number from -{most} to {most}", most=limits.HIGHEST_POWER
                ),
                self.span(node.right),
                sentence("write a small whole number after **"),
            )
        return value

    def _call(self, node: Call) -> Lowered:
        if node.function == "round":
            return self._round(node)
        parts = [self.lower(argument) for argument in node.arguments]
        dimension = parts[0][1]
        for (_, other), argument in zip(parts[1:], node.arguments[1:], strict=True):
            dimension = self.common(dimension, other, node.arguments[0], argument)
        if dimension == DATES and node.function in ("sum", "mean", "abs"):
            self.no_date(dimension, node.arguments[0], _DONE[node.function])
        return _FUNCTIONS[node.function]([form for form, _ in parts]), dimension

    def _round(self, node: Call) -> Lowered:
        form, dimension = self.lower(node.arguments[0])
        if dimension:
            raise self._mismatch(dimension, DIMENSIONLESS, node.arguments[0], node.arguments[0])
        digits = 0
        if len(node.arguments) == 2:
            digits = self._exponent(Binary("**", node, node.arguments[1], node.start, node.end))
        if type(form) is Constant:
            return Constant(sets.rounded(form.value, digits)), dimension
        self.rounds = True
        return Rounded(form, digits), dimension

    def common(
        self, one: Dimension | None, other: Dimension | None, left: Expression, right: Expression
    ) -> Dimension | None:
        """The dimension of two operands that are added or compared. Raises ``Stopped`` on a mismatch."""
        if one == other or other is None:
            return one
        if one is None:
            return other
        if (one == POINTS and not other) or (other == POINTS and not one):
            return DIMENSIONLESS
        found = agreed(one, other)
        if found is None:
            raise self._mismatch(one, other, left, right)
        return found

    def _mismatch(
        self, one: Dimension | None, other: Dimension | None, left: Expression, right: Expression
    ) -> Stopped:
        found = aligned(one or DIMENSIONLESS, other or DIMENSIONLESS, self.span(left), self.span(right))
        reason = sentence(
            "one side is {left}, the other {right}: they cannot be added or compared",
            left=found.left_name, right=found.right_name,
        )  # fmt: skip
        return Stopped(Trouble(Verdict.INVALID, reason, (found.left_span, found.right_span), None, found))

    def no_date(self, dimension: Dimension | None, node: Expression, complaint: str) -> None:
        """Stops if a date is used in arithmetic that makes no sense for dates."""
        if dimension == DATES:
            cure = sentence(
                "subtract dates from one another, or add a time to one: held - first, born + 18 years"
            )
            raise self.stop(Verdict.INVALID, Sentence(complaint), self.span(node), cure)

    def divides_by_zero(self, node: Expression) -> Stopped:
        """The trouble with a divisor that can only be zero."""
        reason = sentence("the divisor is zero, so there is nothing to compare")
        help_text = sentence("a share of nothing has no value: check the number that is divided by")
        return self.stop(Verdict.INVALID, reason, self.span(node), help_text)

    def bounded(self, form: Form, node: Expression) -> Form:
        """The form itself, unless it is a number too large to go on with."""
        if type(form) is Constant and limits.is_too_large(form.value):
            reason = sentence("the result is too large to compute with")
            raise self.stop(Verdict.INVALID, reason, self.span(node), sentence("check the powers"))
        return form

    def span(self, node: Expression) -> Span:
        """Where a node is in the relation; for one inside a derived quantity, where that is named."""
        return self._inside[0][1] if self._inside else (node.start, node.end)

    def stop(self, verdict: Verdict, reason: Any, span: Span, help_text: Any = None) -> Stopped:
        """A trouble at one place."""
        where = self._inside[0][1] if self._inside else span
        return Stopped(Trouble(verdict, reason, (where,), help_text))


def _inverse(value: Rational) -> Rational:
    return simplest(Fraction(1) / value)


_DONE = {
    "*": marked("a date cannot be multiplied"), "/": marked("a date cannot be divided"),
    "sum": marked("a date cannot be summed"), "mean": marked("a date cannot be averaged"),
    "abs": marked("a date cannot be taken without its sign"),
}  # fmt: skip
_FUNCTIONS: dict[str, Callable[[list[Form]], Form]] = {
    "sum": total, "mean": mean, "max": greatest, "min": least, "abs": absolute,
}  # fmt: skip
_LOWERINGS: dict[type, Callable[[Lowering, Any], Lowered]] = {
    Name: Lowering._name,
    Number: Lowering._number,
    Binary: Lowering._binary,
    Call: Lowering._call,
    Negative: Lowering._negative,
    Day: Lowering._day,
}

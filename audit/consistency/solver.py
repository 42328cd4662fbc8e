"""The exact solver: demands that propagation cannot decide, given to z3 in rationals and whole numbers.

z3 searches here, but it is not trusted. A model that it finds is evaluated in exact rationals; that there is none is
believed only with a proof of our own (``refutation.py``). Its effort is counted in steps, not in seconds, and every
question gets a context of its own, so that the answer is the same on every machine, whatever was asked before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from audit.base.effort import Effort
from audit.base.intervals import Interval, Rational, simplest
from audit.consistency.cases import with_numbers
from audit.consistency.constraints import Constraint
from audit.consistency.settling import meets
from audit.expressions.forms import (
    Absolute,
    Constant,
    Form,
    Greatest,
    Power,
    Product,
    Quotient,
    Scaled,
    Sum,
    Variable,
    denominators,
    is_smooth,
    size_of,
    variables,
    within,
)

if TYPE_CHECKING:
    from typing import Any

_LARGEST_POWER = 8  # expanding a higher power would be wasted effort
_NODES_WRITTEN = 4  # nodes of a form handed to the solver in one step
_LAST_RESORT = 3_000  # milliseconds after which a question is given up, however few steps were counted


class Search(NamedTuple):
    """Values of the claims that meet every demand, checked exactly, if any were found.

    ``hopeless``: the solver says that there are some, though no rational ones were found, so trying to refute the
    demands is pointless."""

    values: dict[str, Rational] | None = None
    hopeless: bool = False


def searched(
    constraints: Sequence[Constraint], box: Mapping[str, Interval], effort: Effort | None = None
) -> Search:
    """Searches for values of the claims that meet every demand."""
    constraints = [with_numbers(one, box) for one in constraints]
    if not all(_is_writable(one.form) for one in constraints):
        return Search()
    effort = effort or Effort()
    effort.steps(sum(size_of(one.form) for one in constraints) // _NODES_WRITTEN)
    if effort.spent:
        return Search()
    import z3

    solver = z3.Solver(ctx=z3.Context())
    writer = _Writer(z3, solver.ctx, constraints, box)
    for condition in writer.conditions():
        solver.add(condition)
    if asked(solver, effort, _price(constraints)) != z3.sat:
        return Search()
    found = writer.values(solver.model())
    return Search(found if found is not None and meets(constraints, box, found) else None, True)


def asked(solver: Any, effort: Effort, price: int = 1) -> Any:
    """The solver's answer within what is left of the effort, charged at ``price`` per step of its own."""
    solver.set("random_seed", 0)
    most = max(effort.solver_steps_left // price, 1)
    solver.set("rlimit", most)
    solver.set("timeout", _LAST_RESORT)
    answer = solver.check()
    statistics = solver.statistics()
    counted = [statistics.get_key_value(key) for key in statistics.keys() if key == "rlimit count"]  # noqa: SIM118
    effort.solver(price * (counted[0] if counted else most))
    return answer


def _price(constraints: Sequence[Constraint]) -> int:
    """The price of a step: with the eighth power of a claim, about eight times that without."""
    powers = (part.exponent for one in constraints for part in within(one.form) if isinstance(part, Power))
    return max((abs(one) for one in powers), default=1)


def _is_writable(form: Form) -> bool:
    powers = (part.exponent for part in within(form) if isinstance(part, Power))
    return is_smooth(form) and all(0 < abs(one) <= _LARGEST_POWER for one in powers)


class _Writer:
    """Writes demands and sets in z3's language. Variables are numbered, so that names do not matter.

    A variable that a demand brings with it (the days of a month) is its own: two demands may mean two days of
    one month."""

    def __init__(
        self, z3: Any, context: Any, constraints: Sequence[Constraint], box: Mapping[str, Interval]
    ) -> None:
        self._z3 = z3
        self._context = context
        self._constraints = constraints
        names = sorted(
            {name for one in constraints for name in variables(one.form) if name not in dict(one.given)}
        )
        self._sets: list[tuple[Any, Interval]] = []
        self._variables = {name: self._variable(box[name]) for name in names}

    def _variable(self, interval: Interval) -> Any:
        make = self._z3.Int if interval.whole else self._z3.Real
        variable = make(f"v{len(self._sets)}", self._context)
        self._sets.append((variable, interval))
        return variable

    def conditions(self) -> list[Any]:
        """Every set, every demand, and that no divisor is zero."""
        found = [condition for one in self._constraints for condition in self._demanded(one)]
        for variable, interval in self._sets:
            found.extend(self._inside(variable, interval))
        return found

    def _demanded(self, one: Constraint) -> list[Any]:
        claims = self._variables
        self._variables = {**claims, **{name: self._variable(interval) for name, interval in one.given}}
        found = self._inside(self.term(one.form), one.limit)
        found.extend(self.term(divisor) != 0 for divisor in denominators(one.form))
        self._variables = claims
        return found

    def _inside(self, term: Any, interval: Interval) -> list[Any]:
        low, high, low_open, high_open, _ = interval
        found = []
        if low is not None:
            found.append(term > self.number(low) if low_open else term >= self.number(low))
        if high is not None:
            found.append(term < self.number(high) if high_open else term <= self.number(high))
        return found

    def number(self, value: Rational) -> Any:
        return self._z3.RealVal(str(value), self._context)

    def term(self, form: Form) -> Any:
        """The form in z3's language."""
        if isinstance(form, Constant):
            return self.number(form.value)
        if isinstance(form, Variable):
            return self._variables[form.name]
        if isinstance(form, Sum):
            return self._z3.Sum([self.term(part) for part in form.parts])
        if isinstance(form, Scaled):
            return self.term(form.part) * self.number(form.factor)
        if isinstance(form, Product):
            return self.term(form.left) * self.term(form.right)
        if isinstance(form, Quotient):
            return self._as_real(self.term(form.top)) / self._as_real(self.term(form.bottom))
        return self._rarer(form)

    def _rarer(self, form: Form) -> Any:
        if isinstance(form, Power):
            base = self._as_real(self.term(form.base))
            product = base
            for _ in range(abs(form.exponent) - 1):
                product = product * base
            return product if form.exponent > 0 else 1 / product
        if isinstance(form, Absolute):
            part = self.term(form.part)
            return self._z3.If(part < 0, -part, part)
        assert isinstance(form, Greatest)
        terms = [self._as_real(self.term(part)) for part in form.parts]
        greatest = terms[0]
        for term in terms[1:]:
            greatest = self._z3.If(term > greatest, term, greatest)
        return greatest

    def _as_real(self, term: Any) -> Any:
        return self._z3.ToReal(term) if self._z3.is_int(term) else term

    def values(self, found: Any) -> dict[str, Rational] | None:
        """The values of a model; ``None`` if one is not rational."""
        values: dict[str, Rational] = {}
        for name, variable in self._variables.items():
            value = found.eval(variable, model_completion=True)
            if self._z3.is_int_value(value):
                values[name] = value.as_long()
            elif self._z3.is_rational_value(value):
                values[name] = simplest(Fraction(value.numerator_as_long(), value.denominator_as_long()))
            else:
                return None
        return values

"""Proofs that demands cannot be met together, in exact rationals.

Linear demands are refuted by a certificate (Farkas): non-negative multipliers with which the demands add up to the
statement that zero is below itself. A solver finds the multipliers; the sum is formed here. Distances and maxima are
linear case by case. Anything else that is not linear, or that only lacks solutions in whole numbers, is refuted by
cutting the sets into pieces that propagation empties.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from audit.base.effort import Effort
from audit.base.intervals import Interval, Rational, simplest
from audit.consistency.cases import cases, with_numbers
from audit.consistency.constraints import Constraint
from audit.consistency.propagation import propagate
from audit.expressions.linear import linear_form

if TYPE_CHECKING:
    from typing import Any

_MOST_PIECES = 200
_WRITTEN = 2  # coefficients handed to the solver in one step


class _Inequality(NamedTuple):
    """``sum of coefficients × claims ≤ bound``, or ``<`` where ``strict``."""

    coefficients: Mapping[str, Rational]
    bound: Rational
    strict: bool


def refuted(
    constraints: Sequence[Constraint], box: Mapping[str, Interval], effort: Effort | None = None
) -> bool:
    """Whether it is proved that no values of the claims meet every demand."""
    effort = effort or Effort()
    known = [with_numbers(one, box) for one in constraints]
    return all(_is_refuted(case, box, effort) for case in cases(known))


def _is_refuted(constraints: Sequence[Constraint], box: Mapping[str, Interval], effort: Effort) -> bool:
    pieces = [dict(box)]
    for _ in range(_MOST_PIECES):
        if not pieces or effort.spent:
            break
        piece = pieces.pop()
        narrowed = propagate(constraints, piece, effort)
        if narrowed.possible is False or _has_certificate(constraints, narrowed.box, effort):
            continue
        halves = _halves(narrowed.box)
        if narrowed.possible or halves is None:
            return False
        pieces.extend(halves)
    return not pieces


def _halves(box: Mapping[str, Interval]) -> tuple[dict[str, Interval], dict[str, Interval]] | None:
    """The box cut across the count with the fewest values, or else across the widest bounded set."""
    loose = [(name, one) for name, one in sorted(box.items()) if not one.is_point]
    bounded = [(name, one) for name, one in loose if one.low is not None and one.high is not None]
    if not bounded:
        return None
    name, interval = min(bounded, key=lambda item: (not item[1].whole, _size(item[1])))
    assert interval.low is not None and interval.high is not None
    middle = simplest(Fraction(interval.low + interval.high) / 2)
    step = 1 if interval.whole else 0
    middle = middle // 1 if interval.whole else middle
    low = interval._replace(high=middle, high_open=False)
    high = interval._replace(low=middle + step, low_open=not interval.whole)
    return {**box, name: low}, {**box, name: high}


def _size(interval: Interval) -> Rational:
    assert interval.low is not None and interval.high is not None
    return interval.high - interval.low if interval.whole else interval.low - interval.high


def _has_certificate(constraints: Sequence[Constraint], box: Mapping[str, Interval], effort: Effort) -> bool:
    rows = _rows(constraints, box)
    return rows is not None and not effort.spent and certificate(rows, effort) is not None


def _rows(constraints: Sequence[Constraint], box: Mapping[str, Interval]) -> list[_Inequality] | None:
    """The linear demands and the sets as rows.

    There are none if fewer than two demands are linear, since propagation leaves nothing to prove about a single one.
    A variable that a demand brings with it is renamed: the days of a month are different days in every demand."""
    rows: list[_Inequality] = []
    names: dict[str, Interval] = {}
    forms = [(number, one, linear_form(one.form)) for number, one in enumerate(constraints)]
    linear_ones = [(number, one, linear) for number, one, linear in forms if linear is not None]
    if len(linear_ones) < 2:
        return None
    for number, one, linear in linear_ones:
        own = {name: f"{name} of demand {number}" for name, _ in one.given}
        coefficients = {own.get(name, name): value for name, value in linear.coefficients.items()}
        rows.extend(_bounds(coefficients, one.limit, linear.constant))
        names.update((own[name], interval) for name, interval in one.given)
        names.update((name, box[name]) for name in one.claims)
    for name, interval in sorted(names.items()):
        rows.extend(_bounds({name: 1}, interval, 0))
    return rows


def _bounds(
    coefficients: Mapping[str, Rational], interval: Interval, constant: Rational
) -> list[_Inequality]:
    rows = []
    if interval.high is not None:
        rows.append(_Inequality(coefficients, interval.high - constant, interval.high_open))
    if interval.low is not None:
        turned = {name: -value for name, value in coefficients.items()}
        rows.append(_Inequality(turned, constant - interval.low, interval.low_open))
    return rows


def certificate(rows: Sequence[_Inequality], effort: Effort | None = None) -> list[Rational] | None:
    """Multipliers that prove the rows contradictory, verified here; ``None`` if none were found."""
    effort = effort or Effort()
    effort.steps(sum(len(row.coefficients) for row in rows) // _WRITTEN)
    if effort.spent:
        return None
    import z3

    from audit.consistency.solver import asked

    solver = z3.SolverFor("QF_LRA", ctx=z3.Context())
    multipliers = [z3.Real(f"m{number}", solver.ctx) for number in range(len(rows))]
    solver.add([one >= 0 for one in multipliers])
    for condition in _conditions(z3, rows, multipliers):
        solver.add(condition)
    if asked(solver, effort) != z3.sat:
        return None
    found = [_rational(solver.model().eval(one, model_completion=True)) for one in multipliers]
    return found if proves(rows, found) else None


def _conditions(z3: Any, rows: Sequence[_Inequality], multipliers: Sequence[Any]) -> list[Any]:
    def times(value: Rational, multiplier: Any) -> Any:
        return multiplier if value == 1 else z3.RealVal(str(value), multiplier.ctx) * multiplier

    columns: dict[str, list[Any]] = {}
    for row, multiplier in zip(rows, multipliers, strict=True):
        for name, value in row.coefficients.items():
            columns.setdefault(name, []).append(times(value, multiplier))
    total = z3.Sum([times(row.bound, one) for row, one in zip(rows, multipliers, strict=True)])
    zero = z3.RealVal(0, multipliers[0].ctx)
    strict = z3.Sum([zero, *(one for row, one in zip(rows, multipliers, strict=True) if row.strict)])
    return [
        *(z3.Sum(column) == 0 for column in columns.values()),
        z3.Or(total < 0, z3.And(total <= 0, strict > 0)),
    ]


def _rational(value: Any) -> Rational:
    return simplest(Fraction(value.numerator_as_long(), value.denominator_as_long()))


def proves(rows: Sequence[_Inequality], multipliers: Sequence[Rational]) -> bool:
    """Whether the weighted sum of the rows says that zero is below zero or below a negative number."""
    if any(one < 0 for one in multipliers):
        return False
    sums: dict[str, Rational] = {}
    bound: Rational = 0
    strict = False
    for row, multiplier in zip(rows, multipliers, strict=True):
        bound += multiplier * row.bound
        strict = strict or (row.strict and multiplier > 0)
        for name, value in row.coefficients.items():
            sums[name] = sums.get(name, 0) + multiplier * value
    return not any(sums.values()) and (bound < 0 or (bound == 0 and strict))

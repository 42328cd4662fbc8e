"""A witness meets every demand, by an evaluation of its own; and what it settles, propagation and the solver settle
alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.base.effort import Effort
from audit.base.intervals import EVERYTHING, Interval, Rational
from audit.consistency.cases import cases, with_numbers
from audit.consistency.constraints import Constraint
from audit.consistency.propagation import propagate
from audit.consistency.refutation import refuted
from audit.consistency.settling import settled
from audit.consistency.solver import searched
from audit.consistency.system import connected, possible
from audit.consistency.witness import witness
from tests.effort import tried
from tests.joint.build import NAMES, boxes, demands
from tests.joint.test_system import ENCODED

_MORE = (
    "a / b == c / d",
    "a == b * d + c",
    "min(a, b) == d",
    "a * a == b",
    "d == (a + b + c) / 3",
    "a < b <= c",
)
systems = st.lists(st.sampled_from(sorted((*ENCODED, *_MORE))), min_size=1, max_size=5, unique=True)


def is_true(relation: str, values: Mapping[str, Rational]) -> bool:
    """Python's own arithmetic over fractions."""
    try:
        return _holds(relation, values)
    except ZeroDivisionError:
        return False


def _holds(relation: str, values: Mapping[str, Rational]) -> bool:
    known = {name: Fraction(value) for name, value in values.items()}
    return bool(eval(relation, {"abs": abs, "max": max, "min": min}, known))


def by_propagation_and_solver(constraints: Sequence[Constraint], box: Mapping[str, Interval]) -> bool | None:
    """Whether the demands can be met, without a witness: the slow way."""
    answers = [_slowly(part, box) for part in connected(constraints, box)]
    return False if False in answers else None if None in answers else True


def _slowly(constraints: Sequence[Constraint], box: Mapping[str, Interval]) -> bool | None:
    own = {name: box.get(name, EVERYTHING) for one in constraints for name in one.claims}
    narrowed = propagate(constraints, own)
    if narrowed.possible is not None:
        return narrowed.possible
    if settled(constraints, narrowed.box) is not None or searched(constraints, own).values is not None:
        return True
    return False if refuted(constraints, narrowed.box, Effort(15_000)) else None


@given(systems, boxes)
@settings(max_examples=tried(300), deadline=None)
def test_a_witness_meets_every_demand(relations: list[str], box: dict[str, Interval]) -> None:
    found = witness([(one.form, one.limit) for one in demands(relations, box)], box)
    if found is None:
        return
    # a name that the witness leaves free: not 0 where it need not be, since something may be divided by it
    values = {name: found.get(name, box[name].high or box[name].low or 0) for name in NAMES}
    assert all(value in box[name] for name, value in found.items())
    assert all(is_true(relation, values) for relation in relations if set(relation) & set(found))


@given(systems, boxes)
@settings(max_examples=tried(200), deadline=None)
def test_the_slow_way_gives_the_same_answer(relations: list[str], box: dict[str, Interval]) -> None:
    found, slowly = (
        possible(demands(relations, box), box), by_propagation_and_solver(demands(relations, box), box)
    )  # fmt: skip
    assert found is slowly or found is None or slowly is None


@given(systems, boxes, st.lists(st.tuples(*[st.integers(0, 8)] * 4), min_size=1, max_size=5))
@settings(max_examples=tried(100), deadline=None)
def test_one_of_the_cases_is_met_where_the_system_is(
    relations: list[str], box: dict[str, Interval], shares: list[tuple[int, ...]]
) -> None:
    """Distances and greatest ones taken apart say what they said."""
    system = demands(relations, box)
    found = cases([with_numbers(one, box) for one in system])
    for chosen in shares:
        values = {name: _within(box[name], share) for name, share in zip(NAMES, chosen, strict=True)}
        if not all(value in box[name] for name, value in values.items()):
            continue
        if all(is_true(relation, values) for relation in relations):
            points = {name: Interval(value, value) for name, value in values.items()}
            assert any(propagate(case, dict(points)).possible is not False for case in found)


def test_a_witness_never_divides_by_zero() -> None:
    box = {"a": Interval(0, 0), "b": Interval(0, 0), "d": Interval(0, 1, whole=True)}
    found = witness([(one.form, one.limit) for one in demands(["a == b / d"], box)], box)
    assert found is not None and found["d"] == 1


def _within(interval: Interval, eighths: int) -> Rational:
    assert interval.low is not None and interval.high is not None
    value = interval.low + Fraction(interval.high - interval.low) * eighths / 8
    return value // 1 if interval.whole else value


def test_rounded_parts_that_miss_their_total_have_a_witness() -> None:
    half = Fraction(1, 20)
    printed = {"a": "33.3", "b": "33.3", "c": "33.3", "d": "100"}
    box = {name: Interval(Fraction(text) - half, Fraction(text) + half) for name, text in printed.items()}
    system = demands(["a + b + c == d", "a / d <= 1"], box)
    assert witness([(one.form, one.limit) for one in system], box) is not None
    box["d"] = Interval(Fraction(101) - half, Fraction(101) + half)
    assert witness([(one.form, one.limit) for one in system], box) is None


@pytest.mark.parametrize(
    ("part", "rest", "total", "share"),
    [
        ("36.1", "92.6", "128.7", "0.281"),  # as printed 0.280497, where 0.2805 is the least
        ("24.3", "175.7", "200.1", "0.122"),
        ("100.15", "99.95", "200.10", "0.501"),
    ],
)
def test_a_share_beside_its_print_moves_its_part(part: str, rest: str, total: str, share: str) -> None:
    box = dict(zip(NAMES, map(_as_printed, (part, rest, total, share)), strict=True))
    relations = ["a + b == c", "d == a / c"]
    found = witness([(one.form, one.limit) for one in demands(relations, box)], box)
    assert found is not None
    assert all(found[name] in box[name] for name in NAMES)
    assert all(is_true(one, found) for one in relations)


def _as_printed(number: str) -> Interval:
    value, half = Fraction(number), Fraction(1, 2 * 10 ** len(number.partition(".")[2]))
    return Interval(value - half, value + half)

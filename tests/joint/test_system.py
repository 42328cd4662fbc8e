"""Whether demands can be met together, against z3 with an encoding of its own, and what is too hard."""

from __future__ import annotations

import time
from fractions import Fraction
from typing import Any

import z3
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.base.effort import Effort
from audit.base.intervals import Interval
from audit.consistency.refutation import _bounds, certificate, proves
from audit.consistency.system import connected, possible
from tests.effort import tried
from tests.joint.build import NAMES, boxes, demands

# Each relation with what it means to z3, written down separately.
ENCODED: dict[str, Any] = {
    "a == b + c": lambda a, b, c, d: a == b + c,
    "a + b == c + d": lambda a, b, c, d: a + b == c + d,
    "a + b + c == 4": lambda a, b, c, d: a + b + c == 4,
    "a + b + c == 5": lambda a, b, c, d: a + b + c == 5,
    "2 * a == 2 * b + 1": lambda a, b, c, d: 2 * a == 2 * b + 1,
    "a * b == c": lambda a, b, c, d: a * b == c,
    "a == b / d": lambda a, b, c, d: z3.And(d != 0, a * d == b),
    "abs(a - d) == 2": lambda a, b, c, d: z3.Or(a - d == 2, d - a == 2),
    "max(a, b) == c": lambda a, b, c, d: z3.And(c >= a, c >= b, z3.Or(c == a, c == b)),
    "b < c": lambda a, b, c, d: b < c,
    "c < b": lambda a, b, c, d: c < b,
    "a >= 2 * d": lambda a, b, c, d: a >= 2 * d,
    "a - b == b - c": lambda a, b, c, d: a + c == 2 * b,
    "a == b == d": lambda a, b, c, d: z3.And(a == b, b == d),
}


def truth(relations: list[str], box: dict[str, Interval]) -> bool | None:
    """What z3 says of the same system."""
    solver = z3.Solver()
    solver.set("timeout", 2000)
    numbers = {name: z3.Real(name) for name in NAMES}
    for name, (low, high, low_open, high_open, whole) in box.items():
        number = numbers[name]
        assert low is not None and high is not None
        below, above = z3.Q(low.numerator, low.denominator), z3.Q(high.numerator, high.denominator)
        solver.add(number > below if low_open else number >= below)
        solver.add(number < above if high_open else number <= above)
        if whole:
            solver.add(z3.IsInt(number))
    for relation in relations:
        solver.add(ENCODED[relation](*(numbers[name] for name in NAMES)))
    answer = solver.check()
    return None if answer == z3.unknown else bool(answer == z3.sat)


systems = st.lists(st.sampled_from(sorted(ENCODED)), min_size=1, max_size=5, unique=True)


@given(systems, boxes)
@settings(deadline=None)
def test_every_answer_is_that_of_z3(relations: list[str], box: dict[str, Interval]) -> None:
    answer, wanted = possible(demands(relations, box), box), truth(relations, box)
    assert answer is None or wanted is None or answer is wanted


@given(systems, boxes, st.randoms())
@settings(max_examples=tried(30), deadline=None)
def test_the_order_of_demands_does_not_matter(
    relations: list[str], box: dict[str, Interval], random: Any
) -> None:
    shuffled = list(relations)
    random.shuffle(shuffled)
    names = list(box)
    random.shuffle(names)
    other = {name: box[name] for name in names}
    assert possible(demands(relations, box), box) == possible(demands(shuffled, other), other)


def test_few_systems_are_too_hard() -> None:
    """Answers are worth something only if they are given."""
    box = {name: Interval(0, 10) for name in NAMES}
    asked = [[one, other] for one in ENCODED for other in ENCODED if one < other]
    unknown = [pair for pair in asked if possible(demands(pair, box), box) is None]
    assert len(unknown) <= len(asked) // 50, unknown


def test_three_numbers_cannot_make_ten_and_eleven() -> None:
    box = {name: Interval(0, 10) for name in "abc"}
    assert possible(demands(["a + b + c == 10", "a + b + c == 11"], box), box) is False


def test_whole_numbers_only() -> None:
    box = {name: Interval(0, 10, whole=True) for name in "ab"}
    assert possible(demands(["2 * a == 2 * b + 1", "a + b <= 20"], box), box) is False
    halves = {name: Interval(0, 10) for name in "ab"}
    assert possible(demands(["2 * a == 2 * b + 1", "a + b <= 20"], halves), halves) is True


def test_only_an_irrational_number_fits() -> None:
    box = {"a": Interval(1, 2), "b": Interval(1, 2)}
    assert possible(demands(["a * b == 2", "a == b"], box), box) is None


def test_two_demands_may_mean_two_days_of_one_month() -> None:
    box = {name: Interval(0, 40, whole=True) for name in "ab"}
    month = (("2020-10", Interval(5, 6, whole=True)),)
    from audit.consistency.refutation import refuted
    from audit.expressions.forms import Scaled, Sum, Variable

    def within(name: str) -> Any:
        form = Sum((Variable(name), Scaled(Variable("2020-10"), -1)))
        return demands([f"{name} == 1"], box)[0]._replace(form=form, given=month)

    system = [within("a"), within("b"), *demands(["a < b", "a + b == 11"], box)]
    assert refuted(system, box) is False
    assert possible(system, box) is True


def hard(size: int) -> tuple[list[str], dict[str, Interval]]:
    names = [f"v{number}" for number in range(size)]
    relations = [
        f"{one} * {one} * {names[at - 3]} + {names[at - 2]} * {names[at - 5]} == {70 + at} / 7"
        for at, one in enumerate(names)
    ]
    return relations, {name: Interval(1, 3) for name in names}


def test_a_hard_system_ends() -> None:
    relations, box = hard(9)
    started = time.process_time()
    assert possible(demands(relations, box), box) is not True
    assert time.process_time() - started < 20


def test_nothing_is_asked_when_the_effort_is_spent() -> None:
    relations, box = hard(6)
    assert possible(demands(relations, box), box, Effort(0)) is None


@given(st.lists(st.tuples(*[st.integers(-3, 3)] * 4), min_size=2, max_size=5), st.integers(0, 4))
@settings(max_examples=tried(50), deadline=None)
def test_a_certificate_proves_and_a_tampered_one_does_not(
    given_rows: list[tuple[int, int, int, int]], spoilt: int
) -> None:
    rows = [
        row
        for a, b, c, bound in given_rows
        for row in _bounds({"a": a, "b": b, "c": c}, Interval(None, bound), 0)
    ]
    found = certificate(rows)
    if found is None:
        return
    assert proves(rows, found)
    assert not proves(rows, [0] * len(rows))
    assert not proves(rows, [-one for one in found])
    at = spoilt % len(rows)
    if any(rows[at].coefficients.values()):
        assert not proves(rows, [one + Fraction(at == place, 7) for place, one in enumerate(found)])


def test_a_strict_row_alone_turns_nothing_into_a_contradiction() -> None:
    at_most = _bounds({"a": 1}, Interval(None, 1), 0)
    at_least = _bounds({"a": 1}, Interval(1, None), 0)
    more = _bounds({"a": 1}, Interval(1, None, True), 0)
    assert not proves([*at_most, *at_least], [1, 1])
    assert proves([*at_most, *more], [1, 1])


def test_groups_share_no_loose_claim() -> None:
    box = {"a": Interval(1, 2), "b": Interval(1, 1), "c": Interval(1, 2), "d": Interval(1, 2)}
    found = connected(demands(["a == b", "b == c", "c == d"], box), box)
    assert sorted(sorted(one.check for one in group) for group in found) == [["a == b"], ["b == c", "c == d"]]

"""Projections and propagation against brute force over choices of values."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from audit.base.intervals import Interval, Rational
from audit.consistency.projection import projected
from audit.consistency.propagation import propagate
from audit.consistency.settling import meets
from audit.expressions import sets as arithmetic
from audit.expressions.forms import (
    Absolute,
    Constant,
    Form,
    Power,
    Product,
    Quotient,
    Scaled,
    Sum,
    Variable,
    image,
    variables,
)
from tests.joint.build import NAMES, boxes, demands, sets

SPAN = (0, 0)


@st.composite
def forms(draw: st.DrawFn, names: tuple[str, ...]) -> Form:
    """A form in which each of the names occurs once."""
    if len(names) == 1:
        inner: Form = Variable(names[0])
    else:
        cut = draw(st.integers(1, len(names) - 1))
        left, right = draw(forms(names[:cut])), draw(forms(names[cut:]))
        made: list[Form] = [Sum((left, right)), Product(left, right), Quotient(left, right, SPAN)]
        inner = draw(st.sampled_from(made))
    around: list[Form] = [
        inner,
        inner,
        Scaled(inner, draw(st.sampled_from([-2, Fraction(1, 3), 5]))),
        Absolute(inner),
        Power(inner, 1, SPAN),
        Sum((inner, Constant(draw(st.integers(-3, 3))))),
    ]
    return draw(st.sampled_from(around))


def some_values(interval: Interval) -> list[Rational]:
    """A few values of a set, its closed ends among them."""
    assert interval.low is not None and interval.high is not None
    steps = [interval.low + (interval.high - interval.low) * Fraction(share, 4) for share in range(5)]
    found = [value // 1 if interval.whole else value for value in steps]
    return [value for value in dict.fromkeys(found) if value in interval]


def choices(box: dict[str, Interval], names: list[str]) -> Iterator[dict[str, Interval]]:
    for values in product(*(some_values(box[name]) for name in names)):
        yield {name: Interval(value, value) for name, value in zip(names, values, strict=True)}


def reaches(form: Form, box: dict[str, Interval], target: Interval) -> bool | None:
    """Whether the form can be in the target; ``None`` where a divisor may be zero."""
    try:
        return not image(form, box).intersect(target).is_empty
    except arithmetic.DividesByZero:
        return None


SAMPLES = [Fraction(number, 2) for number in range(-16, 30)]


@given(forms(("a", "b", "c")), boxes, sets(whole=False), st.sampled_from("abc"))
def test_a_value_is_in_the_projection_if_and_only_if_some_choice_of_the_others_fits(
    form: Form, box: dict[str, Interval], target: Interval, name: str
) -> None:
    box = {one: interval._replace(whole=False) for one, interval in box.items()}
    allowed = projected(form, target, name, box)
    if allowed is None:
        return
    others = [one for one in variables(form) if one != name]
    ends = [
        end + shift
        for end in allowed[:2]
        if end is not None
        for shift in (0, Fraction(1, 64), -Fraction(1, 64))
    ]
    for value in (*SAMPLES, *ends):
        point = Interval(value, value)
        if value in allowed:
            assert reaches(form, {**box, name: point}, target) is not False, value
        else:
            fits = (reaches(form, {**choice, name: point}, target) for choice in choices(box, others))
            assert not any(fits), value


RELATIONS = st.lists(
    st.sampled_from(
        [
            "a == b + c", "a + b == c + d", "a * b == c", "a == b / d", "abs(a - d) <= 2", "b < c", "a >= 2 * d",
            "max(a, b) == c", "a - b == b - c", "a == 3", "a == b == c", "d - a > 1/2", "a / (b + c) <= 2",
        ]
    ),
    min_size=1, max_size=4, unique=True,
)  # fmt: skip


@given(RELATIONS, boxes)
def test_propagation_loses_no_choice_that_meets_every_demand(
    relations: list[str], box: dict[str, Interval]
) -> None:
    system = demands(relations, box)
    narrowed = propagate(system, box)
    for choice in choices(box, list(NAMES)):
        values = {name: point.low for name, point in choice.items() if point.low is not None}
        if meets(system, box, values):
            assert narrowed.possible is not False
            assert all(value in narrowed.box[name] for name, value in values.items())


def test_an_empty_set_is_impossible_before_anything_is_narrowed() -> None:
    box = {"a": Interval(1, 1, False, True), "b": Interval(0, 5)}
    assert propagate(demands(["a == b"], box), box).possible is False

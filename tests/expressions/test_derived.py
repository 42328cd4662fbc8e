"""A derived quantity that is put in twice is lowered once: the form, its sets and what it costs are those of putting it
in anew."""

from __future__ import annotations

from random import Random

import pytest

from audit.base.effort import Effort
from audit.base.intervals import Interval
from audit.expressions import Expression, Fault, parse_expression
from audit.expressions.lowering import Lowering
from audit.expressions.trouble import Stopped
from tests.expressions.build import quantity, text

CLAIMS = {name: quantity(name, Interval(2, 3), Interval(1, 4)) for name in "abc"}


class _Anew(Lowering):
    """Keeps nothing."""

    def _has_room_for(self, known: object) -> bool:
        return False


def parsed(written: str) -> Expression:
    found = parse_expression(text(written))
    assert not isinstance(found, Fault)
    return found


def lowered(kind: type[Lowering], derived: dict[str, str], most: int) -> tuple[object, ...]:
    lowering = kind(CLAIMS, {name: parsed(one) for name, one in derived.items()}, Effort(most))
    try:
        found: object = lowering.lower(parsed("last + a"))
    except Stopped as stop:
        return (stop.trouble,)
    return found, lowering.fair, lowering.repeats, lowering.rounds, lowering.effort.left


@pytest.mark.parametrize(
    "derived",
    [
        {"last": "b + c"},
        {"one": "b", "last": "one + one"},
        {"one": "2 + 3", "last": "one * one"},
        {"one": "0 * b", "last": "one + one"},
        {"one": "round(b / c, 1)", "two": "one + one", "last": "two + one + two"},
        {"one": "1 / (b - c)", "last": "one / one"},
        {"one": "last + b", "last": "one + one"},
    ],
)
def test_it_is_the_same(derived: dict[str, str]) -> None:
    assert lowered(Lowering, derived, 10_000) == lowered(_Anew, derived, 10_000)


@pytest.mark.parametrize("seed", range(20))
def test_limits_of_size_and_effort_are_met_at_the_same_place(seed: int) -> None:
    random = Random(seed)
    names, derived = ["b", "c"], {}
    for name in (*(f"d{at}" for at in range(6)), "last"):
        derived[name] = " + ".join(random.choice(names) for _ in range(random.choice((2, 9, 30))))
        names.append(name)
    for most in (10_000, 200, 20):
        assert lowered(Lowering, derived, most) == lowered(_Anew, derived, most)

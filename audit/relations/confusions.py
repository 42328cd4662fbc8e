"""Confusions that editors know by name: what a number was mistaken for, where that explains a miss exactly.

A ratio given as an increase (*2.5 times as much* → *a 250 % rise*), a change measured against the later number,
percent for percentage points, what is left given as what is gone (减少到 for 减少了), a rise given as a fall, a part left
out of a sum or counted twice, a share of the rest instead of the whole, a conversion that multiplies where it has to
divide. Each is another equation over the same fields. One is named only if it holds exactly, in the usual reading of
the numbers, and if there are so many printed figures that it hardly fits by chance.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from audit.base.intervals import Interval, Rational
from audit.expressions import sets
from audit.expressions.sets import DividesByZero
from audit.relations.equations import Sets, sides_of

_ONE = Interval(1, 1)
_MOST_PARTS = 30  # with more, one that is missing or counted twice fits by chance


class Confusion(NamedTuple):
    """A confusion that explains a miss.

    ``role`` and ``position`` say which number it is about, if it is about one of several."""

    name: str
    role: str = ""
    position: int = 0


def _ratio(of: Sets) -> Interval:
    return sets.divide(of["to"][0], of["from"][0])


def _increase(of: Sets) -> Interval:
    return sets.subtract(_ratio(of), _ONE)


def _decrease(of: Sets) -> Interval:
    return sets.subtract(_ONE, _ratio(of))


def _increase_of_the_later(of: Sets) -> Interval:
    return sets.subtract(_ONE, sets.divide(of["from"][0], of["to"][0]))


def _decrease_of_the_later(of: Sets) -> Interval:
    return sets.subtract(sets.divide(of["from"][0], of["to"][0]), _ONE)


def _points_up(of: Sets) -> Interval:
    return sets.subtract(of["to"][0], of["from"][0])


def _points_down(of: Sets) -> Interval:
    return sets.subtract(of["from"][0], of["to"][0])


def _change(of: Sets) -> Interval:
    return sets.absolute(_increase(of))


def _by_of_the_later(of: Sets) -> Interval:
    return sets.divide(of["by"][0], of["to"][0])


def _by_of_the_sum(of: Sets) -> Interval:
    # by / (from + by), with each number occurring once
    return sets.divide(_ONE, sets.add(sets.divide(of["from"][0], of["by"][0]), _ONE))


def _by_of_the_difference(of: Sets) -> Interval:
    # by / (from - by), with each number occurring once
    return sets.divide(_ONE, sets.subtract(sets.divide(of["from"][0], of["by"][0]), _ONE))


def _less_one(of: Sets) -> Interval:
    return sets.subtract(sets.divide(of["is"][0], of["of"][0]), _ONE)


def _of_the_rest(of: Sets) -> Interval:
    # part / (whole - part), with each number occurring once
    return sets.divide(_ONE, sets.subtract(sets.divide(of["whole"][0], of["part"][0]), _ONE))


def _left_over(of: Sets) -> Interval:
    return sets.subtract(_ONE, sets.divide(of["part"][0], of["whole"][0]))


def _turned_round(of: Sets) -> Interval:
    return sets.divide(of["count"][0], of["amount"][0])


class _Kind(NamedTuple):
    """One confusion of a form: what was computed instead of ``stated``, and from which fields.

    ``percents`` are those that must be percents themselves."""

    form: str
    name: str
    stated: str
    computed: Callable[[Sets], Interval]
    fields: tuple[str, ...]
    percents: bool = False


_LEVELS = ("from", "to")
_KINDS = (
    _Kind("growth", "ratio-as-increase", "growth", _ratio, _LEVELS),
    _Kind("growth", "later-as-base", "growth", _increase_of_the_later, _LEVELS),
    _Kind("growth", "fall-as-rise", "growth", _decrease, _LEVELS),
    _Kind("growth", "points-as-percent", "growth", _points_up, _LEVELS, True),
    _Kind("fall", "left-as-gone", "fall", _ratio, _LEVELS),
    _Kind("fall", "later-as-base", "fall", _decrease_of_the_later, _LEVELS),
    _Kind("fall", "rise-as-fall", "fall", _increase, _LEVELS),
    _Kind("fall", "points-as-percent", "fall", _points_down, _LEVELS, True),
    _Kind("growth-by", "later-as-base", "growth", _by_of_the_sum, ("by", "from")),
    _Kind("growth-by", "later-as-base", "growth", _by_of_the_later, ("by", "to")),
    _Kind("fall-by", "later-as-base", "fall", _by_of_the_difference, ("by", "from")),
    _Kind("fall-by", "later-as-base", "fall", _by_of_the_later, ("by", "to")),
    _Kind("points", "percent-as-points", "points", _change, _LEVELS),
    _Kind("times", "increase-as-multiple", "times", _less_one, ("is", "of")),
    _Kind("share", "share-of-the-rest", "share", _of_the_rest, ("part", "whole")),
    _Kind("share", "share-left-over", "share", _left_over, ("part", "whole")),
    _Kind("each", "turned-round", "each", _turned_round, ("amount", "count")),
)


def confusions(
    form: str, of: Sets, percents: frozenset[str] = frozenset(), units: Mapping[str, Rational] | None = None
) -> Iterator[Confusion]:
    """The confusions that explain why a relation misses, those of its form first.

    ``percents`` are the fields whose numbers are percents, ``units`` the factors of the printed units of a
    conversion."""
    yield from _named(form, of, percents)
    if form == "parts":
        yield from _miscounted(of)
    if form == "converts" and units is not None:
        yield from _multiplied(of, units)


def _named(form: str, of: Sets, percents: frozenset[str]) -> Iterator[Confusion]:
    for kind in _KINDS:
        if kind.form != form or not of.keys() >= set(kind.fields):
            continue
        if (not kind.percents or percents.issuperset(kind.fields)) and _is_computed(kind, of):
            yield Confusion(kind.name, kind.stated)


def _is_computed(kind: _Kind, of: Sets) -> bool:
    try:
        computed = kind.computed(of)
    except DividesByZero:
        return False
    return _can_be_equal(of[kind.stated][0], computed)


def _can_be_equal(first: Interval, second: Interval) -> bool:
    return not first.intersect(second).is_empty


def _can_hold(form: str, of: Sets) -> bool:
    try:
        return _can_be_equal(*sides_of(form, of))
    except DividesByZero:
        return False


def _miscounted(of: Sets) -> Iterator[Confusion]:
    """Yields the parts that are missing from the total, or are counted twice."""
    parts = of["parts"]
    for at in range(len(parts) if 2 < len(parts) <= _MOST_PARTS else 0):
        if _can_hold("parts", {**of, "parts": (*parts[:at], *parts[at + 1 :])}):
            yield Confusion("part-left-out", "parts", at)
        if _can_hold("parts", {**of, "parts": (*parts, parts[at])}):
            yield Confusion("part-counted-twice", "parts", at)


def _multiplied(of: Sets, units: Mapping[str, Rational]) -> Iterator[Confusion]:
    ratio = Fraction(units["to"]) / Fraction(units["converts"])
    if ratio != 1 and _can_be_equal(of["to"][0], of["converts"][0].scaled(ratio * ratio)):
        yield Confusion("multiplied-for-divided", "to")

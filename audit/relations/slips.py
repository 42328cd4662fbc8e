"""How much the miss of a binding speaks for a slip: does a common slip of one of its numbers repair it, and would
chance?

A binding that was meant misses because a number was misprinted: the intended number is one digit away, or two digits
are swapped, one is too many, or the point or the scale is wrong, each as often as among misprints. A binding that was
not meant is repaired by any of these only by chance. The evidence is how many times likelier the first is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from audit.relations import rough
from audit.relations.calendar import DECIDED
from audit.relations.equations import holds, is_one_way, order_of_sides, rough_fields
from audit.relations.model import Candidate, Statement

# how often a misprint is of a kind; the rest cannot be repaired by a single step
_SWAPPED, _DIGIT, _ADDED, _SCALE, _NEXT = 0.30, 0.40, 0.04, 0.08, 0.5
MOST_OFTEN = 1.01 * (
    _SWAPPED + _DIGIT + _ADDED + _SCALE
)  # all of one number together, and more than rounding errors amount to
_SCALES = (10, 100, 1000, 10_000)
_ADDED_UP, _NOTHING = ("parts", "percents"), 50
_MOST_DIGITS = 12
_IN_WORDS = 30  # a number in words is more likely one too high or too low
_MOST_MEMBERS = 14  # a slip fits a longer sum by chance


class Variant(NamedTuple):
    """A number that may have been meant: ``top / bottom`` times the printed one, and how often misprints are like
    that."""

    top: int
    bottom: int
    often: float


def evidence(candidate: Candidate, statements: Sequence[Statement], chance: float) -> dict[int, float]:
    """For each number, the likelihood ratio of a slip of it repairing the relation, if that was meant against if not.

    ``chance`` is how often a wrong binding holds."""
    if candidate.form in DECIDED or len(candidate.members) > _MOST_MEMBERS:
        return {}
    known = rough_fields(candidate, statements)
    if known is None:
        return {}
    fields = {role: list(some) for role, some in known.items()}
    members = {index: statements[index] for index in candidate.members}
    one_way = is_one_way(candidate.form, known)
    found: dict[int, float] = {}
    for role, some in candidate.roles:
        for position, index in enumerate(some):
            for one in _near_misses(candidate.form, fields, fields[role], position, members[index], one_way):
                if _mends(candidate, members, index, Fraction(one.top, one.bottom)):
                    found[index] = found.get(index, 0.0) + one.often / chance / len(members)
    return found


def _near_misses(
    form: str, fields: Mapping[str, list[rough.Rough]], row: list[rough.Rough], position: int, one: Statement,
    one_way: bool,
) -> Sequence[Variant]:  # fmt: skip
    """What one number may have been meant to be so that the two sides do not certainly differ.

    It is as wide as printed. ``one_way``: one side only grows relative to the other as the number grows."""
    low, high = kept = row[position]
    variants = _variants(one)

    def order(variant: Variant) -> int:
        """Which side is greater if that was meant."""
        shift = (low + high) / 2 * (variant.top / variant.bottom - 1)
        slack = 1e-9 * abs(shift)
        row[position] = low + shift - slack, high + shift + slack
        return order_of_sides(form, fields)

    width, size = (high - low) / 2, (low + high) / 2
    if one_way and variants and size * variants[0].top / variants[0].bottom > width:
        variants = _fitting(variants, order)
    else:
        variants = [one for one in variants if order(one) == 0]
    row[position] = kept
    if form in _ADDED_UP:  # a part next to zero repairs every sum that is right without it
        return [one for one in variants if one.top * _NOTHING >= one.bottom]
    return variants


def _fitting(variants: Sequence[Variant], order: Callable[[Variant], int]) -> Sequence[Variant]:
    """Those of some numbers, smallest first, for which neither side is greater.

    The order of the sides changes only once in each direction, so three or four of a hundred are tried if none
    fits."""
    first, last = order(variants[0]), order(variants[-1])
    if first and first == last:
        return ()
    start = bisect_left(variants, True, key=lambda one: order(one) != first) if first else 0
    end = bisect_left(variants, True, start, key=lambda one: order(one) == last) if last else len(variants)
    return variants[start:end]


def _variants(one: Statement) -> Sequence[Variant]:
    """The numbers that may have been meant, smallest first."""
    if not one.value:
        return ()
    printed = "".join([str(int(sign)) for sign in one.reading.text if sign.isdecimal()]).lstrip("0")
    return _of_figures(printed) if printed else _in_words(one)


@lru_cache(maxsize=1024)  # a number is tried in many bindings
def _of_figures(printed: str) -> Sequence[Variant]:
    return sorted(_slipped(printed), key=lambda one: one.top / one.bottom)


def _slipped(printed: str) -> Sequence[Variant]:
    if len(printed) > _MOST_DIGITS:
        return ()
    size = int(printed)
    swapped = [value for value in _swapped(printed) if value]
    digits = list(_changed(printed))
    fewer = {int(printed[:at] + printed[at + 1 :] or 0) for at in range(len(printed))} - {0}
    often = _SCALE / (2 * len(_SCALES))
    return (
        *(Variant(value, size, _SWAPPED / len(swapped)) for value in swapped),
        *(Variant(value, size, _DIGIT / len(digits)) for value in digits),
        *(Variant(value, size, _ADDED / len(fewer)) for value in fewer),
        *(one for scale in _SCALES for one in (Variant(scale, 1, often), Variant(1, scale, often))),
    )


def _in_words(one: Statement) -> Sequence[Variant]:
    value = one.reading.value
    if value is None or value.denominator != 1 or not 1 < value <= _IN_WORDS:
        return ()
    size = int(value)
    return Variant(size - 1, size, _NEXT / 2), Variant(size + 1, size, _NEXT / 2)


def _swapped(digits: str) -> Iterator[int]:
    for at in range(len(digits) - 1):
        if digits[at] != digits[at + 1]:
            yield int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :])


def _changed(digits: str) -> Iterator[int]:
    for at, digit in enumerate(digits):
        for other in "0123456789":
            if other != digit and not (at == 0 and other == "0"):
                yield int(digits[:at] + other + digits[at + 1 :])


def _mends(candidate: Candidate, members: Mapping[int, Statement], index: int, factor: Fraction) -> bool:
    one = members[index]
    if one.value is None:
        return False
    shift = one.value * (factor - 1)
    fair = one.fair._replace(
        low=None if one.fair.low is None else one.fair.low + shift,
        high=None if one.fair.high is None else one.fair.high + shift,
    )
    changed = {**members, index: one._replace(fair=fair, widest=fair, value=one.value * factor)}
    return holds(candidate, changed)  # type: ignore[arg-type]  # it asks for nothing but the members

"""The set of values that a written number allows, for every hedge (nearly, 近): the fair one and the widest one.

N is the written value, u the place value of its last written digit, p that of its last non-zero digit. All ends are
exact. This module implements the table in docs/semantics.md row by row.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from audit.base.findings import Sentence, marked, sentence
from audit.base.intervals import Interval, Rational, ratio, simplest
from audit.numbers.numeral import last_place
from audit.numbers.rounding import rounding_interval


class Sets(NamedTuple):
    """What a number may mean: the usual reading, everything the words allow, and why the sets are that wide."""

    fair: Interval
    widest: Interval
    origin: str | Sentence


_EXACT = marked("exact as written")
_ROUNDED = marked("rounded to its last digit")  # most numbers are one or the other
_NAMED = marked("a part, named roughly")
_STEPS = (
    10  # a hedge never moves a number by more steps of its last figure than this: about 326 is 316 to 336
)


def exact(value: Rational, whole: bool = False) -> Sets:
    """The exact value, as for a count of things."""
    point = Interval(low=value, high=value, low_open=False, high_open=False, whole=whole)
    return Sets(point, point, _EXACT)


def rounded(value: Rational, place: Rational, whole: bool = False) -> Sets:
    """Rounded to the last written digit; in the widest reading the writer may have truncated."""
    # With a common denominator, so that every end takes one division.
    under, bottom = value.denominator, place.denominator
    step, above = place.numerator, value.numerator
    if bottom % under:
        step, above, bottom = under * step, above * bottom, under * bottom
    elif bottom != under:
        above *= bottom // under  # for 24.50 the place has the greater denominator
    return rounded_over(above, step, bottom, whole)


def rounded_over(above: int, step: int, bottom: int, whole: bool) -> Sets:
    """The sets of ``above / bottom``, rounded to ``step / bottom``: like ``rounded``, given as integers."""
    double = 2 * bottom
    low, high = ratio(2 * above - step, double), ratio(2 * above + step, double)
    if above < 0:
        widest = Interval(
            low=ratio(above - step, bottom), high=high, low_open=True, high_open=False, whole=whole
        )
    else:
        widest = Interval(
            low=low, high=ratio(above + step, bottom), low_open=False, high_open=True, whole=whole
        )
    return Sets(Interval(low=low, high=high, low_open=False, high_open=False, whole=whole), widest, _ROUNDED)


def by_rule(value: Rational, place: Rational, rule: str, whole: bool = False) -> Sets:
    """Rounded by a rule that the file declares, which rules out truncation."""
    found = rounding_interval(value, place, rule)._replace(whole=whole)
    return Sets(found, found, sentence("rounded by {rule}", rule=rule))


def part(value: Rational, place: Rational) -> Sets:
    """A third, 3/5: within a twentieth of itself. A mixed number (10 1/2) also within a tenth of its part."""
    step = abs(Fraction(value)) / 20
    return _around(value, step if -1 < value < 1 else min(step, Fraction(place) / 10))


def multiple(value: Rational) -> Sets:
    """三倍, three times, doubled: a multiple, within a twentieth of the total."""
    return _around(value, abs(Fraction(value)) / 20)


def counted_part(value: Rational, place: Rational) -> Sets:
    """one in five: within a tenth of one in that many."""
    return _around(value, Fraction(place) / 10)


def _around(value: Rational, step: Fraction) -> Sets:
    """An approximate number: a step either way, two in the widest reading."""
    fair = Interval(simplest(value - step), simplest(value + step))
    return Sets(fair, Interval(simplest(value - 2 * step), simplest(value + 2 * step)), _NAMED)


def proportion(first: Rational, first_place: Rational, second: Rational, second_place: Rational) -> Sets:
    """3:1 is exactly that; in 1:3.2 the number with decimals was rounded to its last digit."""
    if first_place >= 1 and second_place >= 1:
        return exact(simplest(Fraction(first) / second))
    above, below = _term(first, first_place), _term(second, second_place)
    fair = Interval(_over(above.fair.low, below.fair.high), _over(above.fair.high, below.fair.low))
    low_open, high_open = below.widest.high_open, above.widest.high_open
    low, high = _over(above.widest.low, below.widest.high), _over(above.widest.high, below.widest.low)
    return Sets(fair, Interval(low, high, low_open, high_open), _ROUNDED)


def _term(value: Rational, place: Rational) -> Sets:
    return exact(value) if place >= 1 else rounded(value, place)


def _over(first: Rational | None, second: Rational | None) -> Rational:
    assert first is not None and second is not None
    return simplest(Fraction(first) / second)


def nearly_down_to(value: Rational) -> Sets:
    """Nearly halved: above a half by up to a tenth of it, in the widest reading by half of it."""
    above, below = value.numerator, value.denominator
    fair, wide = ratio(11 * above, 10 * below), ratio(3 * above, 2 * below)
    return Sets(
        Interval(value, fair, True), Interval(value, wide, True), marked("nearly: above it by up to a tenth")
    )


def hundred_percent(value: Rational) -> Sets:
    """All of them: exactly, or at least what rounds to it."""
    widest = Interval(Fraction(199, 2), 100)
    return Sets(Interval(100, 100), widest, marked("all, as written"))


def several(base: Rational, digit_place: Rational, whole: bool = False) -> Sets:
    """几百 is [200, 999]; 十几 is [11, 19]: a digit that is not given, 2 to 9 alone, 1 to 9 after others."""
    low = base + digit_place if base else 2 * digit_place
    limit = base + 10 * digit_place
    # The digits below 几百 are not given either; below 几折 there are none.
    high = limit - 1 if not base and digit_place >= 1 else base + 9 * digit_place
    return Sets(
        Interval(low, high, False, False, whole),
        Interval(low, limit, False, True, whole),
        marked("a digit that is not given: from 1 to 9")
        if base
        else marked("a digit that is not given: from 2 to 9"),
    )


def _more(value: Rational, step: Rational, lowest: Rational | None) -> Sets:
    above = Interval(value, None, True, True)
    return Sets(
        Interval(value, simplest(value + step), True, True),
        above,
        marked("more than written, below the next step"),
    )


def _near_below(value: Rational, step: Rational, lowest: Rational | None) -> Sets:
    if value == 0:
        return about(value, step, lowest)
    above, below = value.numerator, value.denominator
    fair, wide = ratio(9 * above, 10 * below), ratio(above, 2 * below)
    if value < 0:
        limit = simplest(value + _STEPS * step)
        return Sets(
            Interval(value, min(fair, limit), True),
            Interval(value, min(wide, limit), True),
            marked("nearly: within a tenth"),
        )
    limit = simplest(value - _STEPS * step)
    return Sets(
        Interval(max(fair, limit), value, False, True),
        Interval(max(wide, limit), value, False, True),
        marked("nearly: below it by up to a tenth"),
    )


def about(value: Rational, step: Rational, lowest: Rational | None = None) -> Sets:
    """Half a step of the last figure either way; in the widest reading the half and the double, and ten steps."""
    half = Fraction(step) / 2
    fair = Interval(simplest(value - half), simplest(value + half))
    least, most = sorted((Fraction(value) / 2, Fraction(value) * 2))
    limit = _STEPS * Fraction(step)
    widest = Interval(
        simplest(min(value - half, max(least, value - limit))),
        simplest(max(value + half, min(most, value + limit))),
    )
    return Sets(fair, widest, marked("about: half a step either way"))


def _at_least(value: Rational, step: Rational, lowest: Rational | None) -> Sets:
    above = Interval(value, None, False, True)
    return Sets(above, above, marked("at least as written"))


def _under(value: Rational, step: Rational, lowest: Rational | None) -> Sets:
    below = Interval(lowest if value > 0 else None, value, True, True)
    return Sets(below, below, marked("less than written"))


def _at_most(value: Rational, step: Rational, lowest: Rational | None) -> Sets:
    floor = lowest if value >= 0 else None
    below = Interval(floor, value, floor is None, False)
    return Sets(below, below, marked("at most as written"))


_HEDGED: dict[str, Callable[[Rational, Rational, Rational | None], Sets]] = {
    "more": _more,
    "over": _more,
    "near-below": _near_below,
    "about": about,
    "at-least": _at_least,
    "under": _under,
    "at-most": _at_most,
}


def hedged(
    hedge: str, value: Rational, place: Rational, *, lowest: Rational | None = 0, whole: bool = False
) -> Sets:
    """The sets for a hedge of hedges.py; ``lowest`` is the least possible value (None for temperatures)."""
    sets = _HEDGED[hedge](value, last_place(value, place), lowest)
    return in_whole_numbers(sets, value) if whole else sets


def in_whole_numbers(sets: Sets, value: Rational) -> Sets:
    """The same sets, of whole numbers only.

    If none is left, the one next to ``value`` is meant: more than 5 people are 6, nearly 5 are 4, and fewer than one
    is nobody."""
    fair, widest = sets.fair._replace(whole=True), sets.widest._replace(whole=True)
    if widest.is_empty:
        widest = Interval(0, value, False, True, True) if value > 0 else Interval(value, 0, True, False, True)
    if fair.is_empty:
        ends = widest.tightened()
        if ends.high is not None and ends.high < value:
            fair = fair._replace(low=ends.high, low_open=False)
        else:
            fair = fair._replace(high=ends.low, high_open=False)
    return Sets(fair, widest, sets.origin)

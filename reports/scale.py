"""The scale of a number line: its range, straight or logarithmic, and readable round ticks.

Binary floats are used only for positions on a drawing.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from audit.base.intervals import Interval, Rational
from audit.languages.zh.numbers import LARGE_PRINTED
from audit.reports.cells import cells
from audit.reports.figures import figure, ten_to
from audit.reports.glyphs import Glyphs
from audit.reports.language import ENGLISH, Language
from audit.units.figures import absolute, decimal, log10, magnitude, power

# From this ratio of the largest to the smallest end on, a linear scale would flatten the small sets.
_LOGARITHMIC_FROM = 30
_LONGEST_PLAIN = 6  # a tick of 10 million or more on a logarithmic scale is written in words


class Scale(NamedTuple):
    """A scale from ``low`` to ``high``; ``whole`` if it shows only whole numbers."""

    low: Rational
    high: Rational
    logarithmic: bool
    whole: bool = False

    def position(self, value: Rational) -> float:
        """Where ``value`` lies, from 0.0 (``low``) to 1.0 (``high``); clipped beyond the ends."""
        if value <= self.low:
            return 0.0
        if value >= self.high:
            return 1.0
        if self.logarithmic:
            return (log10(value) - log10(self.low)) / (log10(self.high) - log10(self.low))
        share = Fraction(value - self.low) / (self.high - self.low)
        return share.numerator / share.denominator


def scale_of(sets: list[Interval], straight: bool = False) -> Scale | None:
    """The scale that shows all ``sets``; None if no set has an end. ``straight`` rules out a logarithmic one."""
    ends = [end for values in sets for end in (values.low, values.high) if end is not None]
    if not ends:
        return None
    positive = [end for end in ends if end > 0]
    if not straight and positive and min(ends) >= 0 and max(positive) >= _LOGARITHMIC_FROM * min(positive):
        low, high = magnitude(min(positive)), magnitude(max(positive))
        return Scale(power(low), power(high + 1 if power(high) < max(positive) else high), True)
    return _straight(min(ends), max(ends))._replace(whole=all(end.denominator == 1 for end in ends))


def _straight(low: Rational, high: Rational) -> Scale:
    room = Fraction(high - low) / 5 or Fraction(absolute(high)) / 10 or Fraction(1)
    start = low - room
    return Scale(max(start, Fraction(0)) if low >= 0 else start, high + room, False)


def ticks(
    scale: Scale, room: int, glyphs: Glyphs, language: Language = ENGLISH
) -> list[tuple[Rational, str]]:
    """Round values with their labels; the labels fit side by side into ``room`` cells."""
    if scale.logarithmic:
        return _decades(scale, room, glyphs, language)
    return _round_steps(scale, room, glyphs)


def _decades(scale: Scale, room: int, glyphs: Glyphs, language: Language) -> list[tuple[Rational, str]]:
    """Powers of ten: all of them, or every second, third … if their labels would touch."""
    first, last = magnitude(scale.low), magnitude(scale.high)
    for step in range(1, last - first + 1):
        labels = [(place, decade(place, glyphs, language)) for place in range(first, last + 1, step)][:room]
        if max(cells(label) for _, label in labels) + 2 <= room * step // (last - first):
            break
    return [(power(place), label) for place, label in labels]


_LARGE = ((6, "million"), (9, "billion"))
_LARGE_IN_CHINESE = LARGE_PRINTED[:0:-1]


def decade(place: int, glyphs: Glyphs, language: Language = ENGLISH) -> str:
    """A power of ten as a tick: ``0.01``, ``1,000``, ``10 million``, ``10¹²``."""
    if -4 <= place < _LONGEST_PLAIN:
        return figure(power(place))
    if language.name == "zh":
        for first, word in _LARGE_IN_CHINESE:
            if first <= place < first + 4:
                return f"{10 ** (place - first)}{word}"
    for first, word in _LARGE:
        if first <= place < first + 3 and language.name == "en":
            return f"{10 ** (place - first)} {word}"
    return ten_to(place, glyphs)


def _round_steps(scale: Scale, room: int, glyphs: Glyphs) -> list[tuple[Rational, str]]:
    """Multiples of the smallest round step whose labels do not touch; whole numbers for whole sets."""
    span = Fraction(scale.high - scale.low)
    marks: list[tuple[Rational, str]] = []
    for parts in range(max(room // 5, 1), 0, -1):
        step, place = _round_step(max(span / parts, Fraction(1)) if scale.whole else span / parts)
        marks = _multiples(scale, step, place, glyphs)
        longest = max((len(label) for _, label in marks), default=0)
        if (longest + 2) * span <= room * step:
            break
    return marks


def _multiples(scale: Scale, step: Rational, place: int, glyphs: Glyphs) -> list[tuple[Rational, str]]:
    first = -((-scale.low) // step)
    values = [step * index for index in range(int(first), int(scale.high // step) + 1)]
    if abs(place) > 12 or (values and magnitude(max(map(absolute, values)) or 1) > 14):
        return [(value, figure(value, 4, glyphs)) for value in values]
    return [(value, decimal(value, max(-place, 0))) for value in values]


def _round_step(least: Rational) -> tuple[Rational, int]:
    """The smallest of 1, 2 and 5 times a power of ten that is not below ``least``, with that power."""
    place = magnitude(least)
    for factor in (1, 2, 5):
        if factor * power(place) >= least:
            return factor * power(place), place
    return power(place + 1), place + 1

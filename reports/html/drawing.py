"""A number line as inline SVG: each set is a lane above one axis, labelled where it lies.

Positions along the axis are percentages, so that the drawing is as wide as the page and its words never shrink. Each
role has a shape of its own; colours come from the style sheet.
"""

from __future__ import annotations

from typing import NamedTuple

from audit.base.findings import Bar, Picture
from audit.base.intervals import Interval, Rational
from audit.reports.figures import unit_text
from audit.reports.glyphs import BOXES
from audit.reports.html.shown import visible
from audit.reports.html.words import bar_name, set_words
from audit.reports.language import Language
from audit.reports.scale import Scale, scale_of, ticks
from audit.units.figures import magnitude, power

_ORDER = ("hard", "typical", "computed", "stated", "repaired")
_REFERENCES = ("hard", "typical", "computed")  # what a stated set is compared with, widest first
_ROOM = 44  # characters that fit on the axis of a small screen
_LANE, _TOP, _AXIS = 36, 4, 30  # pixels
_NARROW = 1.4  # percent: a narrower set is drawn as a point
_LONGEST_NAME, _MOST_LANES = 40, 12


class Lane(NamedTuple):
    """One set: where it lies from 0 to 100, whether it continues beyond the ends, and its words."""

    role: str
    name: str
    value: str
    low: float
    high: float
    is_point: bool
    goes_down: bool
    goes_up: bool
    top: int
    gap: tuple[float, float] | None

    @property
    def width(self) -> float:
        """Its share of the axis, in percent."""
        return round(self.high - self.low, 2)

    @property
    def ends_left(self) -> bool:
        """Whether its words are aligned with its right end."""
        return self.low > 50


class Tick(NamedTuple):
    """A mark on the axis; one without words is a small one."""

    at: float
    words: str
    anchor: str


class DrawnLine(NamedTuple):
    """A number line, ready to draw. ``words`` describes it to those who cannot see it."""

    unit: str
    lanes: list[Lane]
    ticks: list[Tick]
    axis: int
    height: int
    words: str
    logarithmic: bool


def number_line(picture: Picture | None, lang: Language) -> DrawnLine | None:
    """The drawing of ``picture``; ``None`` if there is nothing to draw."""
    if picture is None:
        return None
    is_date = picture.unit == "date"
    bars = sorted((bar for bar in picture.bars if not bar.set.is_empty), key=_rank)[:_MOST_LANES]
    scale = scale_of([bar.set for bar in bars], straight=is_date)
    if scale is None:
        return None
    references = [bar.set for role in _REFERENCES for bar in bars if bar.role == role]
    unit = "" if is_date else unit_text(visible(picture.unit, lang, _LONGEST_NAME))
    lanes = [_lane(bar, index, scale, references, is_date, lang) for index, bar in enumerate(bars)]
    axis = _TOP + _LANE * len(lanes)
    words = lang.text("; ").join(f"{lane.name} {lane.value} {unit}".strip() for lane in lanes)
    return DrawnLine(unit, lanes, _ticks(scale, is_date, lang), axis, axis + _AXIS, words, scale.logarithmic)


def _rank(bar: Bar) -> int:
    return _ORDER.index(bar.role) if bar.role in _ORDER else len(_ORDER)


def _lane(
    bar: Bar, index: int, scale: Scale, references: list[Interval], is_date: bool, lang: Language
) -> Lane:
    low, high = _ends(bar.set, scale)
    return Lane(
        bar.role if bar.role in _ORDER else "other",
        visible(lang.told(bar.label) if bar.label else bar_name(bar.role, lang), lang, _LONGEST_NAME),
        set_words(bar.set, "date" if is_date else "", lang),
        low,
        high,
        high - low < _NARROW,
        bar.set.low is None or (scale.logarithmic and bar.set.low <= 0),
        bar.set.high is None,
        _TOP + _LANE * index,
        _gap(bar.set, scale, references) if bar.role == "stated" else None,
    )


def _ends(values: Interval, scale: Scale) -> tuple[float, float]:
    low = 0.0 if values.low is None else _percent(scale, values.low)
    high = 100.0 if values.high is None else _percent(scale, values.high)
    return low, high


def _percent(scale: Scale, value: Rational) -> float:
    return round(100 * scale.position(value), 2)


def _gap(stated: Interval, scale: Scale, references: list[Interval]) -> tuple[float, float] | None:
    """From the nearest end of the widest set that ``stated`` misses completely, to ``stated``."""
    missed = next((values for values in references if stated.intersect(values).is_empty), None)
    if missed is None:
        return None
    (low, high), (edge_low, edge_high) = _ends(stated, scale), _ends(missed, scale)
    return (edge_high, low) if low > edge_high else (high, edge_low)


def _ticks(scale: Scale, is_date: bool, lang: Language) -> list[Tick]:
    if is_date:
        from audit.reports.dates import day_ticks  # loads the calendar, which other findings do not need

        marks = day_ticks(scale.low, scale.high, _ROOM // 13)
    else:
        marks = ticks(scale, _ROOM, BOXES, lang)
    named = [(_percent(scale, value), words) for value, words in marks]
    shown = [Tick(at, words, "start" if at < 3 else "end" if at > 97 else "middle") for at, words in named]
    return shown + _decades_between(scale, {at for at, _ in named})


def _decades_between(scale: Scale, named: set[float]) -> list[Tick]:
    """The powers of ten that have no room for words."""
    if not scale.logarithmic:
        return []
    first, last = magnitude(scale.low), magnitude(scale.high)
    places = [_percent(scale, power(place)) for place in range(first, last + 1)] if last - first < 100 else []
    return [Tick(at, "", "middle") for at in places if at not in named]

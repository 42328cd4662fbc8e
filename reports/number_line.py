"""A number line: sets drawn as bars and points above one axis, one lane per set.

             1      10     100   1,000   kg/m²
             ├──────┼──────┼───────┤
    usual           ▓▓▓▓                 12 to 45
    stated              ┊··········●     230 to 240

Each lane is a line of spans whose roles are the sets' roles, so that every drawing can use it.
"""

from __future__ import annotations

from audit.base.findings import Bar, Picture, marked
from audit.base.intervals import Interval, Rational
from audit.reports.blocks import Line, Page, StyledText
from audit.reports.cells import cells, fitted, padded
from audit.reports.figures import set_text, unit_text
from audit.reports.scale import Scale, scale_of, ticks

_NAMES = {
    "hard": marked("limits"),
    "typical": marked("usual"),
    "computed": marked("computed"),
    "stated": marked("stated"),
    "repaired": marked("repaired"),
}
_REFERENCES = ("hard", "typical", "computed")  # what a stated set is compared with, widest first
_SHORTEST, _LONGEST = 24, 72  # cells of the drawing itself
_LONGEST_NAME = 16


def number_line(picture: Picture, width: int, page: Page) -> list[Line]:
    """The drawing of ``picture`` in at most ``width`` cells; empty if there is nothing to draw."""
    bars = sorted(
        [bar for bar in picture.bars if not bar.set.is_empty],
        key=lambda bar: list(_NAMES).index(bar.role) if bar.role in _NAMES else len(_NAMES),
    )
    is_date = picture.unit == "date"
    scale = scale_of([bar.set for bar in bars], straight=is_date)
    if scale is None:
        return []
    names = [fitted(_name(bar, page), _LONGEST_NAME) for bar in bars]
    values = [set_text(bar.set, "date" if is_date else "", page.glyphs, page.language) for bar in bars]
    side = max(map(cells, names)) + 2
    unit = "" if is_date else unit_text(page.safe(picture.unit), page.glyphs)
    room = width - side - max(map(cells, [unit, *values])) - 2
    if room < _SHORTEST:
        values, unit, room = ["" for _ in bars], "", width - side
    room = max(min(room, _LONGEST), 8)
    marks = _ticks(scale, room, is_date, page)
    lines = _axis(scale, marks, side, room, unit, page, width - side)
    canvas = _Canvas(scale, room, bars, page)
    for bar, name, value in zip(bars, names, values, strict=True):
        drawn = canvas.lane(bar)
        lines.append(
            (
                StyledText(padded(name, side), bar.role),
                *drawn,
                StyledText("  " + value if value else "", "dim"),
            )
        )
    return lines


def _name(bar: Bar, page: Page) -> str:
    return page.told(bar.label) if bar.label else page.text(_NAMES.get(bar.role, bar.role))


def _ticks(scale: Scale, room: int, is_date: bool, page: Page) -> list[tuple[Rational, str]]:
    if is_date:
        from audit.reports.dates import day_ticks  # loads the calendar, which other findings do not need

        return day_ticks(scale.low, scale.high, room // 13)
    return ticks(scale, room, page.glyphs, page.language)


def _axis(
    scale: Scale, marks: list[tuple[Rational, str]], side: int, room: int, unit: str, page: Page, whole: int
) -> list[Line]:
    """The labels of the ticks, and the axis itself with the unit above the column of the sets.

    The last label may extend beyond the axis, up to ``whole`` cells."""
    glyphs = page.glyphs
    labels, rule = [" "] * min(room + 6, whole), [glyphs.axis] * room
    rule[0], rule[-1] = glyphs.axis_left, glyphs.axis_right
    for value, label in marks:
        column = round(scale.position(value) * (room - 1))
        size = cells(label)
        start = max(min(column - size // 2, len(labels) - size), 0)
        if 0 < column < room - 1:
            rule[column] = glyphs.axis_tick
        if not any(mark != " " for mark in labels[max(start - 1, 0) : start + size + 1]):
            labels[start : start + size] = _by_cells(label)
    margin = StyledText(" " * side)
    tail = StyledText("  " + unit if unit else "", "dim")
    return [
        (margin, StyledText("".join(labels).rstrip(), "axis")),
        (margin, StyledText("".join(rule), "axis"), tail),
    ]


def _by_cells(label: str) -> list[str]:
    """The characters of a label, one entry per cell: a full-width character is followed by an empty one."""
    return [cell for character in label for cell in [character, *[""] * (cells(character) - 1)]]


class _Canvas:
    """Draws lanes on one scale; knows the sets that the stated ones are compared with."""

    def __init__(self, scale: Scale, room: int, bars: list[Bar], page: Page) -> None:
        self._scale, self._room, self._glyphs = scale, room, page.glyphs
        self._references = [bar.set for role in _REFERENCES for bar in bars if bar.role == role]

    def lane(self, bar: Bar) -> list[StyledText]:
        """One set, with the gap to what it is compared with."""
        marks = [(" ", "")] * self._room
        first, last = self._columns(bar.set)
        if bar.role == "stated":
            self._draw_gap(marks, bar.set)
        glyph = getattr(self._glyphs, bar.role, self._glyphs.stated)
        if first == last and bar.role not in ("typical", "hard"):
            glyph = self._glyphs.point
        marks[first : last + 1] = [(glyph, bar.role)] * (last + 1 - first)
        if self._beyond_low(bar.set):
            marks[first] = (self._glyphs.left, bar.role)
        if bar.set.high is None:
            marks[last] = (self._glyphs.right, bar.role)
        return _spans(marks)

    def _beyond_low(self, values: Interval) -> bool:
        return values.low is None or (self._scale.logarithmic and values.low <= 0)

    def _columns(self, values: Interval) -> tuple[int, int]:
        first = 0 if values.low is None else self._column(values.low)
        last = self._room - 1 if values.high is None else self._column(values.high)
        return first, last

    def _column(self, value: Rational) -> int:
        return round(self._scale.position(value) * (self._room - 1))

    def _draw_gap(self, marks: list[tuple[str, str]], stated: Interval) -> None:
        """Draws dots from the nearest end of the widest set that ``stated`` misses completely."""
        missed = [values for values in self._references if stated.intersect(values).is_empty]
        if not missed:
            return
        first, last = self._columns(stated)
        edge_low, edge_high = self._columns(missed[0])
        above = first > edge_high
        start, end = (edge_high, first) if above else (last + 1, edge_low + 1)
        marks[start:end] = [(self._glyphs.gap, "gap")] * (end - start)
        if start < end:
            marks[start if above else end - 1] = (self._glyphs.limit, "gap")


def _spans(marks: list[tuple[str, str]]) -> list[StyledText]:
    spans: list[StyledText] = []
    for text, role in marks:
        if spans and spans[-1].role == role:
            spans[-1] = StyledText(spans[-1].text + text, role)
        else:
            spans.append(StyledText(text, role))
    return spans

"""The rules that a page of a PDF draws: thin lines, and the edges of boxes, horizontal or vertical."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import TYPE_CHECKING

from audit.tables.readers.ruled import RuledLine, Rules

if TYPE_CHECKING:
    from typing import Any

_MOST_OBJECTS = 6000  # of a page that are examined
_MOST_SEGMENTS = 20_000
_THIN = 3.0  # points; anything thicker is a box
_SHORT = 5.0  # points; anything shorter is not a rule
_SLANT = 0.5  # points that the ends of a horizontal line may differ in height
_WHOLE_PAGE = 0.85  # of the page's sides: its background, not a box on it
_FEW = 5  # points of a path that can be at most one line or box

Point = tuple[float, float]


def rules_of(page: Any) -> Rules:
    """The rules of a page, pieces of one rule joined."""
    level: list[RuledLine] = []
    upright: list[RuledLine] = []
    for left, bottom, right, top in _boxes(page):
        if top - bottom <= _THIN:
            level.append(RuledLine((bottom + top) / 2, left, right))
        elif right - left <= _THIN:
            upright.append(RuledLine((left + right) / 2, bottom, top))
        else:
            level += [RuledLine(bottom, left, right), RuledLine(top, left, right)]
            upright += [RuledLine(left, bottom, top), RuledLine(right, bottom, top)]
    return Rules(_joined(level), _joined(upright))


def _boxes(page: Any) -> Iterator[tuple[float, float, float, float]]:
    """What the paths of a page draw, as boxes: left, bottom, right, top. A line is a thin box."""
    from pypdfium2 import raw

    width, height = raw.FPDF_GetPageWidthF(page.raw), raw.FPDF_GetPageHeightF(page.raw)
    segments = 0
    for index in range(min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
        one = raw.FPDFPage_GetObject(page.raw, index)
        if raw.FPDFPageObj_GetType(one) != raw.FPDF_PAGEOBJ_PATH or not _is_drawn(one):
            continue
        count = raw.FPDFPath_CountSegments(one)
        segments += count
        if segments > _MOST_SEGMENTS:
            return
        for box in [_bounds(one)] if count <= _FEW else _pieces(one, count):
            left, bottom, right, top = box
            if right - left < _WHOLE_PAGE * width or top - bottom < _WHOLE_PAGE * height:
                yield box


def _is_drawn(path: Any) -> bool:
    from pypdfium2 import raw

    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return not raw.FPDFPath_GetDrawMode(path, fill, stroke) or bool(fill.value or stroke.value)


def _bounds(path: Any) -> tuple[float, float, float, float]:
    from pypdfium2 import raw

    sides = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(path, *sides)
    left, bottom, right, top = (one.value for one in sides)
    return left, bottom, right, top


def _pieces(path: Any, count: int) -> Iterator[tuple[float, float, float, float]]:
    """The horizontal and vertical lines of a path with many."""
    from pypdfium2 import raw

    matrix, x, y = raw.FS_MATRIX(), ctypes.c_float(), ctypes.c_float()
    raw.FPDFPageObj_GetMatrix(path, matrix)
    start: Point = (0.0, 0.0)
    last = start
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        here = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = here
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield from _line(last, here)
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _line(here, start)
        last = here


def _line(one: Point, other: Point) -> Iterator[tuple[float, float, float, float]]:
    if min(abs(one[0] - other[0]), abs(one[1] - other[1])) <= _SLANT:
        yield min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])


def _joined(rules: list[RuledLine]) -> tuple[RuledLine, ...]:
    """The rules, with those on one line joined where they touch, or nearly so."""
    lines: list[list[RuledLine]] = []
    for one in sorted(rules):
        if lines and one.at - lines[-1][0].at <= _THIN:
            lines[-1].append(one)
        else:
            lines.append([one])
    return tuple(rule for line in lines for rule in _of_line(line) if rule.high - rule.low >= _SHORT)


def _of_line(line: list[RuledLine]) -> list[RuledLine]:
    """The pieces of one line, joined where they touch."""
    found: list[RuledLine] = []
    for one in sorted(line, key=lambda rule: rule.low):
        if found and one.low <= found[-1].high + _THIN:
            found[-1] = RuledLine(found[-1].at, found[-1].low, max(found[-1].high, one.high))
        else:
            found.append(RuledLine(line[0].at, one.low, one.high))
    return found

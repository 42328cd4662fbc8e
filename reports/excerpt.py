"""Lines of a source file with marks under the numbers a finding mentions, as compilers show them.

Marks are aligned under full-width characters; long lines are cut around the marks.
"""

from __future__ import annotations

from typing import NamedTuple

from audit.reports.blocks import Line, Page, StyledText, flow
from audit.reports.cells import cells
from audit.reports.prose import ProseRow, rows_of

_MOST_LINES = 12  # source lines shown per file for one finding
_NARROWEST_LABEL = 40  # cells that a long label is wrapped into at least
_MOST_MARKS = 6  # marks drawn under one line


class Mark(NamedTuple):
    """What to underline: characters ``start`` up to ``end`` (from 0) of line ``line`` (from 1)."""

    line: int
    start: int
    end: int
    label: str
    role: str  # primary or related


def excerpt(lines: list[str], marks: list[Mark], page: Page, gutter: int, prose: bool = False) -> list[Line]:
    """The marked lines with their marks and labels; ``gutter`` is the width of the line numbers.

    Lines of ``prose`` are shown sentence by sentence, in as many rows as these take."""
    marked = _marked_prose if prose else _marked_line
    drawn: list[Line] = []
    numbers = sorted({mark.line for mark in marks if 1 <= mark.line <= len(lines)})
    previous = numbers[0] if numbers else 0
    for number in numbers[:_MOST_LINES]:
        if number == previous + 2:
            drawn.append(_source_line(lines[previous], previous + 1, page, gutter))
        elif number > previous + 2:
            drawn.append((StyledText(f"{'':{gutter}} {page.glyphs.skipped}", "frame"),))
        on_line = [mark for mark in marks if mark.line == number]
        drawn.extend(marked(lines[number - 1], on_line, page, gutter))
        previous = number
    if len(numbers) > _MOST_LINES:
        rest = page.language.counted(len(numbers) - _MOST_LINES, "{number} more line", "{number} more lines")
        drawn.append(
            (StyledText(f"{'':{gutter}} {page.glyphs.skipped}", "frame"), StyledText(f" {rest}", "dim"))
        )
    return drawn


def frame(text: str, page: Page, gutter: int) -> StyledText:
    """The left edge of a line: a line number (or nothing) and the bar."""
    return StyledText(f"{text:>{gutter}} {page.glyphs.bar} ", "frame")


def _source_line(text: str, number: int, page: Page, gutter: int) -> Line:
    shown, _ = _cut(text, [], page, page.width - gutter - 3)
    return (frame(str(number), page, gutter), StyledText(shown, "dim"))


def _marked_line(text: str, marks: list[Mark], page: Page, gutter: int) -> list[Line]:
    room = page.width - gutter - 3
    marks = sorted(marks, key=lambda mark: (mark.role != "primary", mark.start))[:_MOST_MARKS]
    shown, placed = _cut(text, marks, page, room)
    drawn = [_rule(placed, page)]
    drawn.extend(_labels(placed, drawn, page, room))
    edge = frame("", page, gutter)
    source = (frame(str(marks[0].line), page, gutter), *_coloured(shown, placed))
    return [source, *[(edge, *line) for line in drawn]]


def _marked_prose(text: str, marks: list[Mark], page: Page, gutter: int) -> list[Line]:
    text = text.replace("\t", " ")  # between the cells of a row
    marks = sorted(marks, key=lambda mark: (mark.role != "primary", mark.start))[:_MOST_MARKS]
    marks = [mark._replace(end=min(max(mark.end, mark.start + 1), len(text))) for mark in marks]
    room = page.width - gutter - 3
    rows = rows_of(text, [(mark.start, mark.end) for mark in marks], room)
    drawn: list[Line] = []
    for at, row in enumerate(rows):
        edge = frame(str(marks[0].line) if at == 0 else "", page, gutter)
        inside = [_in_row(mark, row, text, page) for mark in marks if _is_in(mark, row)]
        shown = page.safe(text[row.start : row.end])
        drawn.append((edge, *_coloured(shown, inside)))
        if inside:
            under = [_rule(inside, page)]
            under.extend(_labels(inside, under, page, room))
            drawn.extend((frame("", page, gutter), *line) for line in under)
    return drawn


def _is_in(mark: Mark, row: ProseRow) -> bool:
    return mark.start < row.end and row.start < mark.end


def _in_row(mark: Mark, row: ProseRow, text: str, page: Page) -> Mark:
    """A mark in the cells of its row; one that continues in the next row has its label where it starts."""
    start = cells(page.safe(text[row.start : max(mark.start, row.start)]))
    end = cells(page.safe(text[row.start : min(mark.end, row.end)]))
    return mark._replace(
        start=start, end=max(end, start + 1), label=mark.label if mark.start >= row.start else ""
    )


def _cut(text: str, marks: list[Mark], page: Page, room: int) -> tuple[str, list[Mark]]:
    """The part of ``text`` around the marks that fits into ``room`` cells, and the marks in its cells."""
    ranges = [(min(mark.start, len(text)), min(max(mark.end, mark.start + 1), len(text))) for mark in marks]
    kept = _kept(text, ranges, page, room)
    shown: list[str] = []
    column = 0
    columns: dict[int, int] = {}
    for start, end in kept:
        if start > 0:
            shown.append(page.glyphs.ellipsis)
            column += cells(page.glyphs.ellipsis)
        for index in range(start, end):
            columns[index] = column
            piece = page.safe(text[index])
            shown.append(piece)
            column += cells(piece)
        columns[end] = column
    if kept and kept[-1][1] < len(text):
        shown.append(page.glyphs.ellipsis)
    last = min(column, room - 1)  # a mark after the end of a line that fills the page is drawn under its end
    placed = [_place(mark, span, columns, last) for mark, span in zip(marks, ranges, strict=True)]
    return "".join(shown), placed


def _place(mark: Mark, span: tuple[int, int], columns: dict[int, int], last: int) -> Mark:
    start = min(columns.get(span[0], last), last)
    inside = [column for index, column in columns.items() if span[0] <= index <= span[1]]
    return mark._replace(start=start, end=max([start + 1, *inside]))


def _kept(text: str, ranges: list[tuple[int, int]], page: Page, room: int) -> list[tuple[int, int]]:
    """The stretches of ``text`` to show, in order, not touching each other."""
    if len(text) <= room and cells(page.safe(text)) <= room:
        return [(0, len(text))]
    room -= 2 * cells(page.glyphs.ellipsis)
    if not ranges:
        return [(0, _forward(text, 0, room, page))]
    hull = (min(start for start, _ in ranges), max(end for _, end in ranges))
    if hull[1] - hull[0] <= room and cells(page.safe(text[hull[0] : hull[1]])) <= room:
        return [_widened(text, hull, room, page)]
    share = max(room // len(ranges) - cells(page.glyphs.ellipsis), 4)
    return _merged([_widened(text, span, share, page) for span in sorted(ranges)])


def _widened(text: str, span: tuple[int, int], room: int, page: Page) -> tuple[int, int]:
    """``span`` with context within ``room`` cells, more of it before, where names and keys are."""
    start, end = span[0], _forward(text, span[0], room, page, span[1])
    spare = room - cells(page.safe(text[start:end]))
    before = _backward(text, start, spare * 2 // 3, page)
    spare = room - cells(page.safe(text[before:end]))
    after = _forward(text, end, spare, page)
    spare = room - cells(page.safe(text[before:after]))
    return _backward(text, before, spare, page), after


def _forward(text: str, start: int, room: int, page: Page, last: int | None = None) -> int:
    end, limit = start, len(text) if last is None else last
    while end < limit and (size := cells(page.safe(text[end]))) <= room:
        room -= size
        end += 1
    return end


def _backward(text: str, start: int, room: int, page: Page) -> int:
    while start > 0 and (size := cells(page.safe(text[start - 1]))) <= room:
        room -= size
        start -= 1
    return start


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged = spans[:1]
    for start, end in spans[1:]:
        if start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _coloured(shown: str, placed: list[Mark]) -> list[StyledText]:
    """The source line with the marked numbers in the role of their mark."""
    roles: dict[int, str] = {}
    for mark in reversed(placed):
        roles.update(dict.fromkeys(range(mark.start, mark.end), f"{mark.role}-source"))
    spans: list[StyledText] = []
    column = 0
    for character in shown:
        role = roles.get(column, "source")
        column += cells(character)
        if spans and spans[-1].role == role:
            spans[-1] = StyledText(spans[-1].text + character, role)
        else:
            spans.append(StyledText(character, role))
    return spans


def _rule(placed: list[Mark], page: Page) -> Line:
    """The row of marks under a line; where marks overlap, the primary one is visible."""
    row = [(" ", "")] * max(mark.end for mark in placed)
    for mark in reversed(placed):
        glyph = page.glyphs.primary if mark.role == "primary" else page.glyphs.related
        row[mark.start : mark.end] = [(glyph, mark.role)] * (mark.end - mark.start)
    return tuple(StyledText(glyph, role) for glyph, role in row)


def _labels(placed: list[Mark], drawn: list[Line], page: Page, room: int) -> list[Line]:
    """The meaning of the marks: the rightmost label beside its mark if it fits, the others on later lines."""
    waiting = sorted([mark for mark in placed if mark.label], key=lambda mark: mark.start)
    if waiting and waiting[-1].end == max(mark.end for mark in placed):
        last = waiting[-1]
        if last.end + 1 + cells(last.label) <= room:
            drawn[0] = (*drawn[0], StyledText(f" {last.label}", last.role))
            waiting.pop()
    lines: list[Line] = []
    while waiting:
        mark = waiting.pop()
        lines.extend(_hanging(mark, [other for other in waiting if other.start < mark.start], page, room))
    return lines


def _hanging(mark: Mark, open_marks: list[Mark], page: Page, room: int) -> list[Line]:
    elbow = f"{page.glyphs.elbow} "
    needed = min(cells(elbow) + cells(mark.label), _NARROWEST_LABEL)
    start = max(min(mark.start, room - needed), 0)
    lines = flow([StyledText(mark.label, mark.role)], max(room - start - cells(elbow), 10))
    stems = _stems([other for other in open_marks if other.start < start], start, page)
    first = elbow if start == mark.start else " " * cells(elbow)
    return [(*stems, StyledText(first if index == 0 else " " * cells(elbow), mark.role), *line)
            for index, line in enumerate(lines)]  # fmt: skip


def _stems(open_marks: list[Mark], width: int, page: Page) -> list[StyledText]:
    """Bars under the marks whose labels are still to come."""
    row = [(" ", "")] * width
    for mark in open_marks:
        row[mark.start] = (page.glyphs.bar, mark.role)
    return [StyledText(glyph, role) for glyph, role in row]

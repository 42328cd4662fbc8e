"""A line of prose in rows that fit the page: the sentences with marked numbers, complete, broken between words.

A paragraph is one line of a text file, far longer than a screen is wide. A finding of an article shows the sentences
that contain its numbers, and never cuts one in the middle.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from audit.reports.cells import cells

# the end of a sentence: its sign, closing quotes and brackets after it, and a space if the sign is a Western one
_END = re.compile(r"[.!?][\"'”’)\]]*\s+|[。！？][”’」』）]*")
_MOST = 900  # characters of one line that are shown
Span = tuple[int, int]


class ProseRow(NamedTuple):
    """One row: where it starts and ends in the line."""

    start: int
    end: int


def rows_of(line: str, spans: Sequence[Span], room: int) -> list[ProseRow]:
    """The rows of ``room`` cells that show the sentences around ``spans`` (characters from, to)."""
    first, last = sentences_around(line, spans)
    return list(_rows(line, first, last, spans, room))


def sentences_around(line: str, spans: Sequence[Span]) -> Span:
    """From the start of the first sentence with a span to the end of the last one, if that is not too long."""
    low, high = min(start for start, _ in spans), max(end for _, end in spans)
    ends = [match.end() for match in _END.finditer(line)]
    first = max((end for end in ends if end <= low), default=0)
    last = min((end for end in ends if end >= high), default=len(line))
    if last - first <= _MOST:
        return first, last
    return max(first, low - _MOST // 4), min(last, max(high, low + 3 * _MOST // 4))


def _rows(line: str, first: int, last: int, spans: Sequence[Span], room: int) -> Iterator[ProseRow]:
    start = first
    while start < last:
        end = _filled(line, start, last, room)
        end = _broken(line, start, end, last, spans)
        yield ProseRow(start, end)
        start = end
        while start < last and line[start] == " ":
            start += 1


def _filled(line: str, start: int, last: int, room: int) -> int:
    taken, end = 0, start
    while end < last and (taken := taken + cells(line[end])) <= room:
        end += 1
    return max(end, start + 1)


def _broken(line: str, start: int, end: int, last: int, spans: Sequence[Span]) -> int:
    """Where a row ends: at its full width, or before the word or the marked number that would be cut."""
    if end >= last:
        return last
    for at in range(end, start, -1):
        if _may_break(line, at) and not any(begin < at < close for begin, close in spans):
            return at
    return end


def _may_break(line: str, at: int) -> bool:
    """Whether a row may break here: between words and full-width characters, but not before a closing mark."""
    before, behind = line[at - 1], line[at]
    if behind == " " or before == " ":
        return True
    return (cells(before) == 2 or cells(behind) == 2) and behind not in "，。；：、！？）”’」』》%％"

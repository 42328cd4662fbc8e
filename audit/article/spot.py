"""A number and its surroundings: all that classification and the search for nouns look at."""

from __future__ import annotations

from typing import NamedTuple

from audit.numbers import Reading

WINDOW = 24  # on each side; no rule looks farther, so time stays linear


class NumberContext(NamedTuple):
    """One reading of a paragraph with ``before`` and ``after``, at most WINDOW characters each, cut anywhere.

    The space that some print between figures and Chinese words is in neither: 第 44 分钟 is read as 第44分钟."""

    text: str
    reading: Reading
    readings: list[Reading]
    place: int  # of the reading among ``readings``
    before: str
    after: str
    line_start: bool  # whether a line of the article starts with this number

    def follower(self) -> Reading | None:
        """The next reading of the paragraph."""
        return self.readings[self.place + 1] if self.place + 1 < len(self.readings) else None

    def leader(self) -> Reading | None:
        """The reading before it."""
        return self.readings[self.place - 1] if self.place else None


def spot_at(text: str, readings: list[Reading], index: int, line_start: bool) -> NumberContext:
    """The context of one reading."""
    reading = readings[index]
    before = text[max(0, reading.start - WINDOW) : reading.start]
    after = text[reading.end : reading.end + WINDOW]
    if after[:1] in _SPACES and _is_chinese(after[1:2]):
        after = after[1:]
    if before[-1:] in _SPACES and _is_chinese(before[-2:-1]):
        before = before[:-1]
    return NumberContext(text, reading, readings, index, before, after, line_start)


_SPACES = (" ", "\u00a0")


def _is_chinese(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"

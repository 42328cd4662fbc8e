"""One normalised spelling for the reader: ２０ｋｍ as ２０km, 3﹒5 as 3.5, 20 万人 as 20万人, 三個 as 三个.

The scanner then needs only one form of each word. Every reading is given back with the offsets and the text as
printed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from audit.languages.zh import writing as words
from audit.numbers.lexicon import unit_at
from audit.numbers.patterns import Pattern
from audit.numbers.reading import Kind, Reading

_WIDE = {chr(0xFEE0 + code): chr(code) for code in (*range(65, 91), *range(97, 123))}
_TABLE = {"﹒": "."} | _WIDE | dict(zip(words.TRADITIONAL[::2], words.TRADITIONAL[1::2], strict=True))
_CHANGED = frozenset(_TABLE)
_LONG = 400  # characters from which a regular expression is faster than a set, its compilation included
_ANY_CHANGED = Pattern(f"[{''.join(sorted(_CHANGED))}]")
_FIGURE = "[0-9０-９%％‰]"
_HAN = r"(?![\x00-\xff\d])\w"
_BEHIND = f"{words.NO_NUMERAL}(?:{_HAN})|{words.SCALES_APART}"
# The space comes first, so that texts without any are skipped quickly.
_GAP = Pattern(
    f"[ \u00a0](?:(?<={_FIGURE}.)(?={_BEHIND})|(?<={words.NO_NUMERAL_BEFORE}{_HAN}.)(?=[0-9０-９]))"
)


class Plain(NamedTuple):
    """A text in normalised spelling, and how to get back to the printed one."""

    text: str
    printed: str
    places: list[int]  # positions in ``text`` of the spaces left out
    shifts: list[int]  # number of spaces left out up to there

    def as_printed(self, one: Reading) -> Reading:
        """A reading of the normalised text with the offsets and the words of the printed one."""
        if not self.places:
            text = self.printed[one.start : one.end]
            return one if text == one.text else one._replace(text=text)
        start, end = self._start(one.start), self._end(one.end)
        numeral = self._start(one.numeral[0]), self._end(one.numeral[1])
        return one._replace(text=self.printed[start:end], start=start, end=end, numeral=numeral)

    def _start(self, position: int) -> int:
        passed = bisect_right(self.places, position)
        return position + (self.shifts[passed - 1] if passed else 0)

    def _end(self, position: int) -> int:
        return self._start(position - 1) + 1 if position else 0


def in_one_way(text: str) -> Plain | None:
    """The text in the spelling the scanner needs; ``None`` if it already is."""
    if text.isascii():
        return None  # the fastest way for English
    plain = _ANY_CHANGED.sub(_changed, text) if _is_changed(text) else text
    if not _DOTS.isdisjoint(plain) if len(text) <= _LONG else _DOT.search(plain) is not None:
        plain = _RAISED_POINT.sub(_point, plain)
    places: list[int] = []
    shifts: list[int] = []
    if " " in text or "\u00a0" in text:
        plain = _closed_up(plain, places, shifts)
    return None if plain is text else Plain(plain, text, places, shifts)


# 15·8％, 0·85, 41·4: the raised decimal point of some printers. 7·21 and 11·12 are days, 1·2·3 is a list.
_DOTS = frozenset("·•‧・∙⋅")
_DOT = Pattern("[·•‧・∙⋅]")
# figures with one raised point between them, and no other point on either side, as in a list
_RAISED_POINT = Pattern(
    "(?<![0-9０-９·.])([0-9０-９]{1,9})[·•‧・∙⋅]([0-9０-９]{1,9})(?![0-9０-９]|[·.][0-9])"
)


def _point(found: re.Match[str]) -> str:
    whole, decimals = found.groups()
    if _is_month_and_day(whole, decimals) and not _is_measured(found.string, found.end()):
        return found[0]
    return f"{whole}.{decimals}"


def _is_month_and_day(month: str, day: str) -> bool:
    return len(day) <= 2 and 1 <= int(month) <= 12 and 1 <= int(day) <= 31


def _is_measured(text: str, end: int) -> bool:
    """Whether a percent sign, a scale word or a unit follows, instead of a word for what is counted: 12·4国家宪法日."""
    end += text[end : end + 1] == " "
    if text[end : end + 1] in _MEASURES or text.startswith(_SCALES, end):
        return end < len(text)
    found = unit_at(text, end) if end < len(text) else None
    return found is not None and found[0].kind is not Kind.COUNT and text[end] not in words.DAYS


_MEASURES = frozenset("%％‰")
_SCALES = (*words.SCALES_BEHIND, "million", "billion", "trillion")


def _changed(found: re.Match[str]) -> str:
    return _TABLE[found[0]]


def _is_changed(text: str) -> bool:
    if len(text) > _LONG:
        return _ANY_CHANGED.search(text) is not None
    return not _CHANGED.isdisjoint(text)


def _closed_up(text: str, places: list[int], shifts: list[int]) -> str:
    """The text without the spaces between figures and Chinese words; the lists are filled with their positions."""
    pieces, last = [], 0
    for left_out, gap in enumerate(_GAP.finditer(text)):
        pieces.append(text[last : gap.start()])
        places.append(gap.start() - left_out)
        last = gap.end()
        shifts.append(left_out + 1)
    return "".join((*pieces, text[last:])) if pieces else text

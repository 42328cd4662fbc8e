"""The reading of a phrase in which nothing but the figures changed: 1.87万吨 as 1.78万吨 or 18.7万吨.

Slips are tried by the thousand, and most of them touch only figures: what stands around these is read once. A
frame is made only where the words around the figures cannot make anything else of other figures (a date, a road,
a telephone number), and is proven on other numbers first; where there is none, the scanner has to read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from audit.intervals import Rational, ratio, simplest
from audit.numbers.compose import sets_of
from audit.numbers.numeral import last_place
from audit.numbers.reading import Kind, Reading
from audit.numbers.titles import MOBILE
from audit.records import new

_PLAIN = re.compile("(?:0|[1-9][0-9]*)(?:[.]([0-9]+))?")
_LONGEST = 18  # digits, as in slips
_PROVEN_ON = ("37.5", "8643", "0.62")
_KINDS = frozenset((Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.PERCENT))
_NUMERALS = "0-9０-９零〇一二三四五六七八九十百千万萬亿億兆两兩几幾数數半"
# Only words beside which figures are nothing but a number.
_BEFORE = re.compile(f"[^A-Za-z{_NUMERALS}第前上下双.·#+ -]*")
# No day, hour, class, list, road or model, and no further number.
_AFTER = re.compile(
    "[万亿]{0,2}(?![年月日号季时点世大免定微创建改化减类级等线型档流楼财强后折番比分成届国省县高金电超画视屏直])"
    f"%?[^A-Za-z{_NUMERALS}至到—～－：:∶~.,，．·/%-]*"
)


class Frame(NamedTuple):
    """What stands around the figures of a phrase, and the reading that these have in it."""

    before: str
    after: str
    model: Reading
    style: str  # of the numeral: figures, or scaled where 万 or 亿 follows
    factor: Rational  # what the figure 1 would be, in the unit of the reading
    rounding: str | None  # the rule that is declared for the number, if one is
    length: int  # of the text that the frame was made of

    def read(self, text: str) -> Reading | None:
        """The reading of a text that differs in its figures only; ``None`` where it may differ in more."""
        if not text.startswith(self.before) or not text.endswith(self.after):
            return None
        begin, end = len(self.before), len(text) - len(self.after)
        plain = _PLAIN.fullmatch(text, begin, end) if begin < end else None
        if plain is None or end - begin > _LONGEST or end - begin == MOBILE:
            return None
        return self._reading(text, *_number(text[begin:end], plain[1]))

    def _reading(self, text: str, value: Rational, place: Rational) -> Reading:
        model, factor = self.model, self.factor
        if factor != 1:
            value, place = simplest(value * factor), simplest(place * factor)
        found = sets_of(self.style, model.kind, model.hedge, model.unit, value, place, self.rounding)
        begin, end = model.start, model.end + len(text) - self.length
        return new(Reading, (
            text[begin:end], begin, end, model.kind, model.unit, found.fair, found.widest, value,
            place if model.hedge is None else last_place(value, place), model.hedge, model.counted,
            (model.numeral[0], model.numeral[1] + end - model.end), found.origin, None,
        ))  # fmt: skip


def frame_of(
    text: str, reading: Reading, rounding: str | None, read: Callable[[str], object]
) -> Frame | None:
    """The frame of a phrase with its reading, if it has one; ``read`` is the scanner, to prove it with."""
    begin = reading.numeral[0]
    plain = _PLAIN.match(text, begin)
    if plain is None or reading.kind not in _KINDS or not reading.value:
        return None
    before, after = text[:begin], text[plain.end() :]
    if not _BEFORE.fullmatch(before) or not _AFTER.fullmatch(after):
        return None
    value, _ = _number(plain[0], plain[1])
    factor = simplest(Fraction(reading.value) / value)
    style = "figures" if plain.end() == reading.numeral[1] else "scaled"
    frame = Frame(before, after, reading, style, factor, rounding, len(text))
    tried = (text, *(f"{before}{figures}{after}" for figures in _PROVEN_ON))
    return frame if all(frame.read(one) == read(one) for one in tried) else None


def _number(figures: str, decimals: str | None) -> tuple[Rational, Rational]:
    """The value of figures and the place value of the last of them."""
    if decimals is None:
        return int(figures), 1
    power = 10 ** len(decimals)
    return ratio(int(figures.replace(".", "")), power), Fraction(1, power)

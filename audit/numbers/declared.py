"""A number that would not be recognised in running text: 三地, 两地, 双纪实, 三角形.

The scanner skips these, since 四川 and 五台山 look the same. A claim states that its words contain a number, so they are
read: a numeral first, and after it the short word for what is counted.
"""

from __future__ import annotations

from audit.base.findings import marked
from audit.base.intervals import Interval
from audit.languages.zh import characters as zh
from audit.languages.zh import numerals as words
from audit.numbers.candidates import numeral_at
from audit.numbers.chinese import CHARACTERS
from audit.numbers.numeral import Numeral
from audit.numbers.reading import Kind, Reading
from audit.units import ONE

_LONGEST_WORD = 6


def declared(text: str) -> Reading | None:
    """The enumeration that ``text`` is, if it is a numeral up to 99 and a short word; otherwise None."""
    if not text or (text[0] not in CHARACTERS and text[0] not in words.PAIRED):
        return None
    numeral = Numeral(0, 1, 2, 1) if text[0] in words.PAIRED else numeral_at(text, 0, 1)
    if isinstance(numeral, int) or type(numeral.value) is not int or not 0 < numeral.value < 100:
        return None
    counted = text[numeral.end :]
    if not 0 < len(counted) <= _LONGEST_WORD or any(mark in CHARACTERS or mark < zh.ONE for mark in counted):
        return None
    point = Interval(numeral.value, numeral.value, False, False, True)
    return Reading(
        text, 0, len(text), Kind.ENUMERATION, ONE, point, point, numeral.value, 1, None, counted[0],
        (0, numeral.end), marked("exact as written"),
    )  # fmt: skip

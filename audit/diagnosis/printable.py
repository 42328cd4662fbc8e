"""What could have been printed in this text: a repair uses its language and writes numbers the way it does."""

from __future__ import annotations

import re
from functools import lru_cache

from audit.base.intervals import Rational, ratio
from audit.claimfile.model import Document
from audit.numbers import Reading

PER_MILLE = "‰"
_MOST_PER_MILLE = 100  # nobody prints 484.6‰ for 48.46 %
_CHINESE = re.compile("[\u3400-\u9fff]")
_GAPS = ", \u00a0\u2009\u202f"  # between groups of thousands
_FIGURES = re.compile(
    rf"[0-9]{{1,3}}(?:([{_GAPS}])[0-9]{{3}}(?:\1[0-9]{{3}})*)?(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
)
_COMMA = re.compile(
    rf"[0-9.{_GAPS[1:]}]*[0-9],[0-9]{{1,2}}"
)  # with a decimal comma, as tables may print them
_EXCHANGED = str.maketrans(".,", ",.")
_WHOLE = re.compile("[0-9]+")


def words_in_print(document: Document) -> str:
    """Everything that the claims of a document print: the words that a repair may use."""
    return _joined(tuple(claim.says.value for claim in document.claims.values()))


@lru_cache(maxsize=16)
def _joined(printed: tuple[str, ...]) -> str:
    return "\n".join(printed)


def is_in_the_words_of(words: str, text: str, printed: str) -> bool:
    """Whether ``text`` could replace ``printed`` in a document whose claims print ``words``.

    There must be no Chinese character among English figures, and ‰ only with a small number, if the text uses it."""
    if _CHINESE.search(text) and not _CHINESE.search(words):
        return False
    if PER_MILLE not in text or PER_MILLE in printed:
        return True
    known = PER_MILLE in words or _CHINESE.search(words) is not None
    whole = _WHOLE.search(text)
    return known and whole is not None and int(whole[0]) < _MOST_PER_MILLE


def written_like(printed: str, reading: Reading, value: Rational) -> str | None:
    """``printed`` with the figures that would say ``value`` (in the unit of the reading), to the last place printed.

    ``None`` if it is not written in figures, or if only zero would be left."""
    begin, end = reading.numeral
    if _COMMA.fullmatch(printed, begin, end) is not None:
        turned = written_like(printed.translate(_EXCHANGED), reading, value)
        return None if turned is None else turned.translate(_EXCHANGED)
    figures = _FIGURES.match(printed, begin, end)
    if figures is None or not reading.value or value / reading.value <= 0:
        return None
    gap = figures[1] or ","
    plain = figures[0].replace(gap, "")
    decimals = len(plain.partition(".")[2])
    shown = ratio(int(plain.replace(".", "")), 10**decimals)
    scaled = value * shown / reading.value  # a negative number keeps its printed sign
    steps = int(scaled * 10**decimals + ratio(1, 2))  # round half up: the value is positive
    if not steps:
        return None
    text = str(steps).rjust(decimals + 1, "0")
    whole, rest = (text[:-decimals], "." + text[-decimals:]) if decimals else (text, "")
    if gap in figures[0] or (len(plain.partition(".")[0]) <= 3 < len(whole) and "," in printed):
        whole = f"{int(whole):,}".replace(",", gap)
    return printed[:begin] + whole + rest + printed[figures.end() :]

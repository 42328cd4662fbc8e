"""Decimals spoken behind their unit: 1米75, 三块五, 38度5, 9秒83; and minutes told by the seconds behind them."""

from __future__ import annotations

from fractions import Fraction

from audit.intervals import Rational
from audit.numbers.lexicon import unit_at
from audit.numbers.names import word_at
from audit.numbers.patterns import Pattern
from audit.records import NamedTuple

# Behind which word up to how many decimals are spoken; the symbol is that of the unit which they make sure.
_DECIMALS = {
    "米": ("m", 2),
    "块": ("CNY", 1),
    "度": ("", 1),
    "秒": ("s", 2),
    "尺": ("chi", 1),
    "丈": ("zhang", 1),
}
WORDS = frozenset(_DECIMALS)
_TAIL = Pattern("[0-9]{1,2}|[零一二三四五六七八九]{1,2}")
_VALUES = str.maketrans("零一二三四五六七八九", "0123456789")
_GOES_ON = frozenset(".,:/-–—~～%‰％．，、至到年月日号点时分多余几半十百千万亿零一二三四五六七八九")
_SECONDS = Pattern("分钟?(?=[0-9零一二三四五六七八九十]{1,3}(?:\\.[0-9]+)?秒)")


class Tail(NamedTuple):
    """The decimals behind a unit, where they end, and the symbol of the unit, "" when it stays."""

    value: Rational
    place: Rational
    end: int
    symbol: str


def decimals_after(text: str, end: int) -> Tail | None:
    """The decimals that follow the unit ending at ``end``: .75 of 1米75; None where a new number begins."""
    symbol, longest = _DECIMALS[text[end - 1]]
    found = _TAIL.match(text, end)
    if found is None or len(found[0]) > longest or word_at(text, end) is not None:
        return None
    tenths = symbol == "CNY" and text.startswith("毛", found.end())
    stop = found.end() + tenths
    if not tenths and not _closed(text, stop):
        return None
    place = Fraction(1, 10 ** len(found[0]))
    return Tail(int(found[0].translate(_VALUES)) * place, place, stop, symbol)


def _closed(text: str, end: int) -> bool:
    following = text[end : end + 1]
    if not following:
        return True
    if following in _GOES_ON or (following.isascii() and following.isalnum()):
        return following in "，、"
    return unit_at(text, end) is None


def minutes_at(text: str, position: int) -> int | None:
    """Where 分 ends when it means minutes since seconds follow: 3分20秒."""
    found = _SECONDS.match(text, position)
    return None if found is None else found.end()

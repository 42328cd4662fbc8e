"""Figures in names, recognised by the Chinese words beside them: 波音787, 歼-20, 110国道, 双11, 7·21, 8K超高清."""

from __future__ import annotations

from audit.languages.en import frames as english
from audit.languages.zh import characters as zh
from audit.languages.zh import frames as words
from audit.numbers.lexicon import unit_at
from audit.numbers.numeral import Numeral
from audit.numbers.patterns import Pattern
from audit.numbers.reading import Kind

_BY_LAST: dict[str, tuple[str, ...]] = {}
for _make in words.MAKES.split():
    _BY_LAST[_make[-1]] = (*_BY_LAST.get(_make[-1], ()), _make)
_DAY = Pattern(words.DAY_WITH_A_DOT)
MOBILE = 11  # digits of a Chinese mobile number, printed in one run
_MODEL = Pattern("[A-Za-z0-9]*")


def name_around(text: str, numeral: Numeral, floor: int) -> tuple[int, int] | None:
    """Where the name that the figures at ``numeral`` belong to starts and ends; None if there is none."""
    start, end = numeral.start, numeral.end
    before = text[start - 1] if start > floor else ""
    if before == zh.DOUBLE and numeral.value in (11, 12):
        return start - 1, end
    if text[end : end + 1] == "·":
        day = _DAY.match(text, start)
        return None if day is None or _is_measured(text, day.end()) else (start, day.end())
    if numeral.style == "scaled":
        return (start, end) if _is_screen(text, end) else None
    if numeral.style != "figures":
        return None
    if text.startswith(words.ROADS, end) and not before.isalpha():
        return start, end + 2
    if (
        end - start == MOBILE
        and text[start] == "1"
        and text[start + 1] in "3456789"
        and text[start:end].isdecimal()
    ):
        return (start, end) if end == len(text) or unit_at(text, end) is None else None
    return _make_before(text, numeral, floor)


def _is_measured(text: str, end: int) -> bool:
    """Whether a unit follows; 12·4国家宪法日 has only a word for what could be counted."""
    found = unit_at(text, end)
    return found is not None and found[0].kind is not Kind.COUNT


def _is_screen(text: str, end: int) -> bool:
    """4K电视, 18K金: K is not a thousand here."""
    if text[end - 1] != "K" or end == len(text):
        return False
    return text[end] in words.SCREEN or text.startswith(english.SCREEN_WORDS, end)


def _make_before(text: str, numeral: Numeral, floor: int) -> tuple[int, int] | None:
    position = numeral.start
    stroke = position > floor and text[position - 1] == "-"
    position -= stroke
    for make in _BY_LAST.get(text[position - 1 : position], ()) if position > floor else ():
        if text.endswith(make, floor, position) and (stroke or make not in words.ONLY_WITH_STROKE):
            end = _MODEL.match(text, numeral.end, numeral.end + 20)
            return position - len(make), numeral.end if end is None else end.end()
    return None

"""Figures in names told by the Chinese words beside them: 波音787, 歼-20, 110国道, 双11, 7·21, 8K超高清."""

from __future__ import annotations

from audit.languages.zh.numbers import NUMERALS
from audit.numbers.lexicon import unit_at
from audit.numbers.numeral import Numeral
from audit.numbers.patterns import Pattern
from audit.numbers.reading import Kind

_MAKES = (
    "波音 空客 歼 轰 运 直 歼轰 东风 红旗 巨浪 长剑 鹰击 翼龙 彩虹 苏 图 米格 长征 海牛 和谐 动车 福特 标致"
)
_BY_LAST: dict[str, tuple[str, ...]] = {}
for _make in _MAKES.split():
    _BY_LAST[_make[-1]] = (*_BY_LAST.get(_make[-1], ()), _make)
_ONLY_WITH_STROKE = frozenset(
    [
        "运",
        "直",
        "红旗",
        "彩虹",
        "苏",
        "图",
        "长征",
        "和谐",
        "动车",
        "福特",
        "标致",
        "海牛",
        "巨浪",
        "长剑",
        "鹰击",
        "东风",
        "轰",
    ]
)
_ROADS = ("国道", "省道", "县道", "高速")
_SCREEN = frozenset("金电超高画视屏直")  # 18K金, 4K电视
_SCREEN_WORDS = (" TV", " video", " resolution", "-resolution", " ultra", " gold", " display")
_DAY = Pattern(f"[0-9]{{1,2}}·[0-9]{{1,2}}(?![0-9%])|[{NUMERALS}十]{{1,2}}·[{NUMERALS}十]{{1,3}}")
MOBILE = 11  # digits of a Chinese mobile number, printed in one run
_MODEL = Pattern("[A-Za-z0-9]*")


def name_around(text: str, numeral: Numeral, floor: int) -> tuple[int, int] | None:
    """Where the name begins and ends that the figures at ``numeral`` are part of; None without one."""
    start, end = numeral.start, numeral.end
    before = text[start - 1] if start > floor else ""
    if before == "双" and numeral.value in (11, 12):
        return start - 1, end
    if text[end : end + 1] == "·":
        day = _DAY.match(text, start)
        return None if day is None or _is_measured(text, day.end()) else (start, day.end())
    if numeral.style == "scaled":
        return (start, end) if _is_screen(text, end) else None
    if numeral.style != "figures":
        return None
    if text.startswith(_ROADS, end) and not before.isalpha():
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
    """4K电视, 18K金: K is no thousand there."""
    if text[end - 1] != "K" or end == len(text):
        return False
    return text[end] in _SCREEN or text.startswith(_SCREEN_WORDS, end)


def _make_before(text: str, numeral: Numeral, floor: int) -> tuple[int, int] | None:
    position = numeral.start
    stroke = position > floor and text[position - 1] == "-"
    position -= stroke
    for make in _BY_LAST.get(text[position - 1 : position], ()) if position > floor else ():
        if text.endswith(make, floor, position) and (stroke or make not in _ONLY_WITH_STROKE):
            end = _MODEL.match(text, numeral.end, numeral.end + 20)
            return position - len(make), numeral.end if end is None else end.end()
    return None

"""One way of writing for the reader: ２０ｋｍ as ２０km, 3﹒5 as 3.5, 20 万人 as 20万人, 三個 as 三个.

The scanner then needs one form of each word. Every reading is given back with the offsets and the text as printed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from audit.languages.zh.numbers import NUMERALS, SCALES, SMALL
from audit.numbers.lexicon import unit_at
from audit.numbers.patterns import Pattern
from audit.numbers.reading import Kind, Reading

# Characters in or beside numbers. 陸, 參 and 貳 are formal numerals and stay.
_TRADITIONAL = (
    "個个兩两億亿萬万餘余點点歲岁負负從从數数塊块幣币鎊镑歐欧華华攝摄時时間间鐘钟鍾钟噸吨畝亩頃顷過过滿满約约於于達达為为幾几圓圆韓韩臺台週周雙双隻只條条張张項项戶户處处種种類类級级層层樓楼號号電电溫温熱热長长與与減减錢钱釐厘馬马盧卢銖铢爾尔納纳紐纽蘭兰後后頭头隊队團团場场屆届門门輛辆"
    "棟栋顆颗組组筆笔課课節节碼码鎮镇鄉乡縣县國国區区員员將将僅仅這这還还佔占灣湾羅罗紀纪禮礼裏里麼么應应體体學学終终結结總总計计產产際际價价賣卖買买費费賠赔罰罚賺赚獎奖傷伤業业農农車车廠厂醫医師师選选會会黨党環环軍军園园運运鐵铁線线報报單单"
)
_WIDE = {chr(0xFEE0 + code): chr(code) for code in (*range(65, 91), *range(97, 123))}
_TABLE = {"﹒": "."} | _WIDE | dict(zip(_TRADITIONAL[::2], _TRADITIONAL[1::2], strict=True))
_CHANGED = frozenset(_TABLE)
_LONG = 400  # characters from which on an expression finds one sooner than a set, its compilation included
_ANY_CHANGED = Pattern(f"[{''.join(sorted(_CHANGED))}]")
_FIGURE = "[0-9０-９%％‰]"
_HAN = r"(?![\x00-\xff\d])\w"
# What may stand apart from figures; 2020 三季度 and 二十 5 are two numbers, 2020 万科 a year and a firm, 3 千米 needs nothing.
_BEHIND = f"(?![零〇{NUMERALS}{SMALL}半两])(?!万[科达一物事象华众圣州宁向全])(?:{_HAN})|[{SMALL}][万亿]"
# The space comes first, so that texts without any are passed over quickly.
_GAP = Pattern(
    f"[ \u00a0](?:(?<={_FIGURE}.)(?={_BEHIND})|(?<=(?![零〇{NUMERALS}{SCALES}半两]){_HAN}.)(?=[0-9０-９]))"
)


class Plain(NamedTuple):
    """A text in one way of writing, and how to get back to what is printed."""

    text: str
    printed: str
    places: list[int]  # in ``text``, of the spaces left out
    shifts: list[int]  # how many have been left out up to there

    def as_printed(self, one: Reading) -> Reading:
        """A reading of the plain text with the offsets and the words of the printed one."""
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
    """The text as the scanner wants it; ``None`` where it is so already."""
    if text.isascii():
        return None  # the quickest way for English
    plain = _ANY_CHANGED.sub(_changed, text) if _is_changed(text) else text
    if not _DOTS.isdisjoint(plain) if len(text) <= _LONG else _DOT.search(plain) is not None:
        plain = _RAISED_POINT.sub(_point, plain)
    places: list[int] = []
    shifts: list[int] = []
    if " " in text or "\u00a0" in text:
        plain = _closed_up(plain, places, shifts)
    return None if plain is text else Plain(plain, text, places, shifts)


# 15·8％, 0·85, 41·4: the decimal point that some printers raise. 7·21 and 11·12 are days, 1·2·3 is a list.
_DOTS = frozenset("·•‧・∙⋅")
_DOT = Pattern("[·•‧・∙⋅]")
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
    """Whether a percent sign, a scale word or a unit follows, and no word for what is counted: 12·4国家宪法日."""
    end += text[end : end + 1] == " "
    if text[end : end + 1] in _MEASURES or text.startswith(_SCALES, end):
        return end < len(text)
    found = unit_at(text, end) if end < len(text) else None
    return found is not None and found[0].kind is not Kind.COUNT and text[end] not in _DAYS


_MEASURES = frozenset("%％‰")
_SCALES = ("十", "百", "千", "万", "亿", "million", "billion", "trillion")
_DAYS = frozenset("日号年月季天时")


def _changed(found: re.Match[str]) -> str:
    return _TABLE[found[0]]


def _is_changed(text: str) -> bool:
    if len(text) > _LONG:
        return _ANY_CHANGED.search(text) is not None
    return not _CHANGED.isdisjoint(text)


def _closed_up(text: str, places: list[int], shifts: list[int]) -> str:
    """The text without the spaces between figures and Chinese words; the lists are filled with where they were."""
    pieces, last = [], 0
    for left_out, gap in enumerate(_GAP.finditer(text)):
        pieces.append(text[last : gap.start()])
        places.append(gap.start() - left_out)
        last = gap.end()
        shifts.append(left_out + 1)
    return "".join((*pieces, text[last:])) if pieces else text

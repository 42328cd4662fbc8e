"""Kinds of Chinese numbers that were read as something else: what is written, and what it means."""

from __future__ import annotations

from fractions import Fraction

import pytest

from audit.base.calendar_days import CalendarDay, day_of, number_of
from audit.numbers import Kind, read


@pytest.mark.parametrize(
    ("text", "fair", "unit"),
    [
        # the scale word stands once
        ("八百到九百亿元", "[80000000000, 90000000000]", "CNY"),
        ("十到二十万元", "[100000, 200000]", "CNY"),
        ("一千到两千万元", "[10000000, 20000000]", "CNY"),
        ("两百至三百万", "[2000000, 3000000]", "1"),
        ("两到三仟", "[2000, 3000]", "1"),
        ("三十至四十万吨", "[300000, 400000]", "t"),
        ("一百五十到两百亿元", "[15000000000, 20000000000]", "CNY"),
        ("六到八佰元", "[600, 800]", "CNY"),
        ("两三百到四百万", "[2000000, 4000000]", "1"),
        ("3千到5千万", "[30000000, 50000000]", "1"),
        ("8千到3万元", "[8000, 30000]", "CNY"),
        ("3元到5万元", "[3, 50000]", "CNY"),
        # decimals spoken, formal, included
        ("五块六到五块七毛八", "[5.6, 5.78]", "CNY"),
        ("三块五到四块", "[3.5, 4]", "CNY"),
        ("1米75到1米80", "[1.75, 1.8]", "m"),
        ("38度5至39度", "[38.5, 39]", "degC"),
        ("1万(含)-5万元", "[10000, 50000]", "CNY"),
        ("1万元（含）至5万元（不含）", "[10000, 50000)", "CNY"),
        ("100万元(不含)至500万元", "(1000000, 5000000]", "CNY"),
        # the unit before 到 is the one behind the second number
        ("2升到3升", "[2, 3]", "L"),
        ("一升至两升半", "[1, 2.5]", "L"),
        ("30至32度", "[30, 32]", "degC"),
        ("距今3800~3500年", "[3500, 3800]", "year"),
        ("5日以上10日以下", "[5, 10]", "day"),
    ],
)
def test_range(text: str, fair: str, unit: str) -> None:
    (one,) = read(text)
    assert (one.text, str(one.fair), one.unit.symbol) == (text.removeprefix("距今"), fair, unit)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("15·8％", "15.8", "%"),
        ("5·2倍", "5.2", "1"),
        ("41·4％", "41.4", "%"),
        ("1·5万人", "15000", "1"),
        ("0·85", "0.85", "1"),
        ("1·27亿元", "127000000", "CNY"),
        ("16·7℃", "16.7", "degC"),
        ("1万4000年", "14000", "year"),
        ("2万5000年", "25000", "year"),
        ("1万2000年", "12000", "year"),
        ("负的百分之二十", "-20", "%"),
        ("负的3.5%", "-3.5", "%"),
        ("1千零1", "1001", "1"),
        ("2万零500元", "20500", "CNY"),
        ("零十五秒", "15", "s"),
        ("贰拾点伍陆元", "20.56", "CNY"),
        ("壹佰点贰伍吨", "100.25", "t"),
        ("82，225.00元", "82225", "CNY"),
        ("1，234，567.89元", "1234567.89", "CNY"),
        ("百廿人", "120", "1"),
        ("摄氏37°", "37", "degC"),
        ("体温37.5°", "37.5", "degC"),
        ("440牛·米", "440", "Nm"),
        ("10个BP", "10", "bp"),
        ("一度电", "1", "kWh"),
        ("规模6.2", "6.2", "magnitude"),
    ],
)  # fmt: skip
def test_value(text: str, value: str, unit: str) -> None:
    (one,) = read(text)
    assert (one.value, one.unit.symbol) == (Fraction(value), unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("超过32度", "degC"),
        ("气温将达38度", "degC"),
        ("最低零下12度", "degC"),
        ("100度的高温", "degC"),
        ("北纬30度", "deg"),
        ("倾斜15度", "deg"),
        ("45度角", "deg"),
        ("旋转180度", "deg"),
        ("53度白酒", "deg"),
        ("近视500度", "deg"),
        ("用电35度", "kWh"),
        ("华氏100度", "degF"),
        ("北纬40°", "deg"),
    ],
)
def test_degrees_are_of_heat_unless_the_words_say_otherwise(text: str, unit: str) -> None:
    (one,) = read(text)
    assert one.unit.symbol == unit


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("两人均因车祸", ["两人"]),
        ("三人生还", ["三人"]),
        ("5人选择", ["5人"]),
        ("两人工作", ["两人"]),
        ("两个样本", ["两个"]),
        ("3种植物", ["3种"]),
        ("3支队伍", ["3支"]),
        ("未来三天气温", ["三天"]),
        ("六国外长", ["六国"]),
        ("七成都是", ["七成"]),
        ("村里两千人均收入", ["两千"]),
        ("3种植面积", ["3"]),
        ("利率从2升至3", ["2", "3"]),
        ("60余区县多个团伙", ["60余区县"]),
        ("7·21特大暴雨", ["7·21"]),
        ("破获“4·08”案", ["4·08"]),
        ("12·4国家宪法日", ["12·4"]),
        ("3，200", ["3", "200"]),
        ("二度出任队长", []),
    ],
)
def test_where_a_number_ends(text: str, words: list[str]) -> None:
    assert [one.text for one in read(text)] == words


@pytest.mark.parametrize(
    ("text", "kind", "fair"),
    [
        ("4~6级", Kind.CLASS, "[4, 6]"),
        ("8级", Kind.CLASS, "8"),
        ("8级到9级", Kind.CLASS, "[8, 9]"),
        ("三至四类", Kind.CLASS, "[3, 4]"),
        ("8级以上", Kind.CLASS, "[8, inf)"),
        ("超过8级", Kind.CLASS, "(8, 9]"),
        ("四级以下", Kind.CLASS, "[0, 4]"),
        ("两到三级", Kind.COUNT, "[2, 3]"),
        ("5.5~6级", Kind.MEASURE, "[5.5, 6]"),
        ("4.0级以上", Kind.MEASURE, "[4, inf)"),
        ("5.5级以上", Kind.MEASURE, "[5.5, inf)"),
    ],
)
def test_classes_and_their_bounds(text: str, kind: Kind, fair: str) -> None:
    (one,) = read(text)
    assert one.kind is kind
    assert str(one.fair) in (fair, f"[{fair}, {fair}]")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("公元前1798年", (-1797, 1, 1), (-1797, 12, 31)),
        ("公元前221年—前206年", (-220, 1, 1), (-205, 12, 31)),
        ("公元前475年至公元前221年", (-474, 1, 1), (-220, 12, 31)),
        ("公元前1600年至1300年", (-1599, 1, 1), (-1299, 12, 31)),
        ("公元前21年至220年", (-20, 1, 1), (220, 12, 31)),
        ("公元前5世纪", (-499, 1, 1), (-400, 12, 31)),
        ("公元618年", (618, 1, 1), (618, 12, 31)),
        ("1995 - 1997年", (1995, 1, 1), (1997, 12, 31)),
        ("1995——1997年", (1995, 1, 1), (1997, 12, 31)),
        ("一七年", (2017, 1, 1), (2017, 12, 31)),
        ("九八年", (1998, 1, 1), (1998, 12, 31)),
        ("二二年三月", (2022, 3, 1), (2022, 3, 31)),
    ],
)
def test_years(text: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    (one,) = read(text)
    assert (one.fair.low, one.fair.high) == (number_of(*first), number_of(*last))


@pytest.mark.parametrize(
    ("text", "unit", "values"),
    [
        ("50和100公里", "km", [50, 100]),
        ("2、5和10公斤", "kg", [2, 5, 10]),
        ("120或130毫米汞柱", "mmHg", None),
        ("4750/1921/1624毫米", "mm", [4750, 1921, 1624]),
        ("1、5公里", None, [1, 5]),
        ("2019和2020元", None, [2019, 2020]),
    ],
)
def test_units_of_lists(text: str, unit: str | None, values: list[int] | None) -> None:
    found = read(text)
    if values is not None:
        assert [one.value for one in found] == values
    assert all(one.unit.symbol == unit for one in found) is (unit is not None)


@pytest.mark.parametrize("number", [1, 0, -1, -365, -366, -146_097, -656_706, 738_000, 59, -1_000_000])
def test_days_before_the_year_1_are_those_of_the_calendar(number: int) -> None:
    day = day_of(number)
    assert number_of(*day) == number
    following = day_of(number + 1)
    assert following.day == day.day + 1 or following.day == 1


def test_the_day_before_the_first_is_in_1_bc() -> None:
    assert day_of(0) == CalendarDay(0, 12, 31)

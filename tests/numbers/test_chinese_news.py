"""Forms of numbers that Chinese news prints every day, and words beside a number that only look like part of it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from audit.base.intervals import Interval
from audit.numbers import Kind, Reading, read

# phrase | the words of each number in it
TEXTS = """
又有46次余震        | 46次
余震达46次以上      | 46次以上
存着2000元余额      | 2000元
3人余下的工资       | 3人
未来3天多云         | 3天
200人多为老人       | 200人
5人多处受伤         | 5人
300公里半径内       | 300公里
3公里半程赛         | 3公里
跑5公里半小时       | 5公里 半小时
30亿票房            | 30亿
投了100票           | 100票
高于一二线城市      |
上演梅开二度        |
二度出任队长        |
得分超过两位数      |
法新社19日报道      | 19日
股指19日报收4929    | 19日 4929
3日本报讯           | 3日
5日常务会议         | 5日
5日游客增多         | 5日
上网一天4小时       | 一天 4小时
一周5天上课         | 一周 5天
1天4小时            | 1天4小时
9020处理器          | 9020
12处在建工地        | 12处
世界纪录32项次      | 32项次
1/1.3英寸大底       | 1/1.3
16/64GB储存         | 16 64GB
三度夺冠            |
记者从153医院获悉   | 153医院
ICP备13000573号-1   | 13000573号-1
"""
ROWS = [[cell.strip() for cell in row.split("|")] for row in TEXTS.strip().splitlines()]

# 多, 余 and 半 that do belong to the number, beside the same kinds of words
KEPT = """
3年多时间   | 3年多   | more
5公里多的路 | 5公里多 | more
100元余     | 100元余 | more
450余处     | 450余处 | more
5年半后     | 5年半   |
"""


def only(phrase: str) -> Reading:
    found = read(phrase)
    assert len(found) == 1, [one.text for one in found]
    return found[0]


@pytest.mark.parametrize(("phrase", "texts"), ROWS)
def test_words_beside_a_number_are_not_its_own(phrase: str, texts: str) -> None:
    assert [one.text for one in read(phrase)] == texts.split()


@pytest.mark.parametrize("row", KEPT.strip().splitlines())
def test_what_belongs_to_the_number_is_kept(row: str) -> None:
    phrase, text, hedge = (cell.strip() for cell in row.split("|"))
    reading = only(phrase)
    assert (reading.text, reading.hedge or "") == (text, hedge)


@pytest.mark.parametrize(
    ("phrase", "value", "unit"),
    [
        ("二百二十八千米处", 228, "km"),
        ("二百五十五兆瓦", 255, "MW"),
        ("一万八千米", 18000, "m"),
        ("10万599例", 100599, "1"),
        ("3万52人", 30052, "1"),
        ("1万500元", 10500, "CNY"),
        ("二千四百万镑", 24_000_000, "GBP"),
        ("3.15亿辆次", 315_000_000, "1"),
        ("11﹒5元", Fraction(23, 2), "CNY"),
        ("气温三度", 3, "degC"),
        ("零下二度", -2, "degC"),
        ("10日内提出申请", 10, "day"),
        ("三日后公布结果", 3, "day"),
        ("五度", 5, "degC"),
    ],
)
def test_value(phrase: str, value: Fraction | int, unit: str) -> None:
    reading = only(phrase)
    assert (reading.value, reading.unit.symbol) == (value, unit)


@pytest.mark.parametrize("phrase", ["10万12年", "2万5人", "3万800平方米"])
def test_figures_behind_ten_thousand_are_its_rest_only_before_what_is_counted(phrase: str) -> None:
    assert len(read(phrase)) == 2


@pytest.mark.parametrize(
    ("phrase", "values"),
    [
        ("扩大0.1和0.2个百分点", [0.1, 0.2]),
        ("提高1个和0.9个百分点", [1, 0.9]),
        ("回落1、2.5以及3个百分点", [1, 2.5, 3]),
        ("约提高0.3和0.2个百分点", [0.3, 0.2]),
        ("下降18.3%和6.5%，涨幅分别回落0.5、2和1.8个百分点", [0.5, 2, 1.8]),
    ],
)
def test_percentage_points_are_said_once(phrase: str, values: list[float]) -> None:
    found = read(phrase)[-len(values) :]
    assert [one.unit.symbol for one in found] == ["pp"] * len(values)
    assert [float(one.value or 0) for one in found] == values
    assert not found[0].fair.whole and found[0].fair == read(f"{values[0]}个百分点")[0].fair


@pytest.mark.parametrize("phrase", ["3人和2个百分点", "3，比2个百分点", "三和2个百分点"])
def test_other_numbers_have_no_percentage_points(phrase: str) -> None:
    assert [one.unit.symbol for one in read(phrase)][-2:-1] != ["pp"]


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [("0至24时", 0, 24), ("0—24时", 0, 24), ("下午3至5时", 15, 17), ("上午8至10时", 8, 10), ("3至5时", 3, 5)],
)
def test_from_one_time_of_the_day_to_another(phrase: str, low: int, high: int) -> None:
    reading = only(phrase)
    assert (reading.kind, reading.fair, reading.text) == (Kind.TIME, Interval(low, high), phrase)


@pytest.mark.parametrize("phrase", ["8至10小时", "3至5个小时"])
def test_hours_that_something_lasts_are_no_time_of_the_day(phrase: str) -> None:
    assert only(phrase).kind is Kind.MEASURE


@pytest.mark.parametrize(
    ("phrase", "hours"),
    [
        ("凌晨一点零六分", Fraction(11, 10)),
        ("下午三点十五分", 15.25),
        ("凌晨零点30分", 0.5),
        ("零点30分", 0.5),
    ],
)
def test_time_of_the_day(phrase: str, hours: Fraction | float) -> None:
    reading = only(phrase)
    assert (reading.kind, reading.value, reading.text) == (Kind.TIME, hours, phrase)


def test_points_of_a_contest_keep_their_decimals() -> None:
    assert read("得了九点零五分")[0].value == read("9.05")[0].value


@pytest.mark.parametrize(("phrase", "first", "last"), [("06年", "2006-01-01", "2006-12-31"), ("06年5月", "2006-05-01", "2006-05-31")])  # fmt: skip
def test_a_year_with_a_leading_zero(phrase: str, first: str, last: str) -> None:
    reading = only(f"与{phrase}相比")
    ends = [date.fromordinal(int(end or 1)).isoformat() for end in (reading.fair.low, reading.fair.high)]
    assert (reading.kind, ends) == (Kind.DATE, [first, last])


def test_two_other_figures_may_count_years() -> None:
    assert only("工作16年").kind is Kind.MEASURE


def test_a_third_season_or_quarter_is_an_ordinal() -> None:
    assert only("第三季业绩").kind is Kind.ORDINAL
    assert only("第三季度业绩").kind is Kind.DATE


def test_a_unit_is_said_once_behind_numbers_told_respectively() -> None:
    found = read("分别减少10.6万、3.8万和3.3万平方公里")
    assert [(one.unit.symbol, one.value) for one in found] == [
        ("km^2", 106_000),
        ("km^2", 38_000),
        ("km^2", 33_000),
    ]
    assert found[0].fair == read("10.6万平方公里")[0].fair


@pytest.mark.parametrize("phrase", ["员工5万、300万平方米厂房", "分别为3和5万元", "分别有3万、5万人"])
def test_other_lists_share_no_unit(phrase: str) -> None:
    assert read(phrase)[0].unit.symbol == "1"


@pytest.mark.parametrize(
    ("phrase", "hedge"),
    [
        ("近五年来", None),
        ("为近14个月涨幅最低值", None),
        ("我国近10年新高", None),
        ("历时近五年", "near-below"),
        ("建厂近五年来", "near-below"),
        ("近30天的等待", "near-below"),
        ("将近五年来", "near-below"),
    ],
)
def test_the_last_years_are_not_nearly_so_many(phrase: str, hedge: str | None) -> None:
    assert only(phrase).hedge == hedge


@pytest.mark.parametrize(
    ("phrase", "unit"),
    [
        ("约HK$2,500", "HKD"),
        ("售价US$300", "USD"),
        ("约RMB500万", "CNY"),
        ("约USD 500", "USD"),
        ("XUSD 500", "1"),
    ],
)
def test_a_code_of_a_currency_behind_a_chinese_word(phrase: str, unit: str) -> None:
    assert only(phrase).unit.symbol == unit


@pytest.mark.parametrize("phrase", ["建设路10号", "中街3巷10号", "国办发〔2020〕5号", "公告【2017】9号"])
def test_addresses_and_documents_are_no_days(phrase: str) -> None:
    assert read(phrase)[-1].kind is Kind.ORDINAL


@pytest.mark.parametrize("phrase", ["10号通车", "铁路10号通车", "高速路10号恢复"])
def test_a_day_behind_a_railway_stays_a_day(phrase: str) -> None:
    assert only(phrase).kind is Kind.DATE


def test_a_time_that_is_told_roughly() -> None:
    assert [(one.kind, one.text) for one in read("3至5时许")] == [(Kind.TIME, "3至5时")]


@pytest.mark.parametrize(
    ("phrase", "first", "last"),
    [
        ("2011-12赛季", "2011-01-01", "2012-12-31"),
        ("2005-06赛季", "2005-01-01", "2006-12-31"),
        ("2011-12", "2011-12-01", "2011-12-31"),
    ],
)
def test_a_season_is_no_month(phrase: str, first: str, last: str) -> None:
    reading = only(phrase)
    ends = [date.fromordinal(int(end or 1)).isoformat() for end in (reading.fair.low, reading.fair.high)]
    assert (reading.kind, ends) == (Kind.DATE, [first, last])

"""Bare numerals: what value a written number has, in figures, Chinese and English."""

from __future__ import annotations

from fractions import Fraction

import pytest

from audit.numbers import Kind, read

CHINESE = {
    "二百五十": 250,
    "两千四百五": 2450,
    "一千零五": 1005,
    "一千零五十": 1050,
    "一万零十二": 10_012,
    "一万零二百五十": 10_250,
    "九十二万四": 924_000,
    "四千零五万": 40_050_000,
    "四十五亿四千零四万": 4_540_040_000,
    "四万万": 400_000_000,
    "三百五十万亿": 350 * 10**12,
    "两万三": 23_000,
    "廿五": 25,
    "卅": 30,
    "壹万贰仟叁佰肆拾伍": 12_345,
    "伍佰元": 500,
    "三萬五千": 35_000,
    "一億二千萬": 120_000_000,
    "二〇二〇": 2020,
    "半百": 50,
    "负三十二": -32,
    "零点五": Fraction(1, 2),
    "十点二三三": Fraction(10_233, 1000),
    "三点五万": 35_000,
    "1亿2000万": 120_000_000,
    "3.5万": 35_000,
    "2千零30万": 20_300_000,
    "5亿1万4千6百": 500_014_600,
    "25万6千": 256_000,
    "3万5000": 35_000,
    "1,100.9亿": 110_090_000_000,
    "7万 5千 4百": 75_400,
    "１，２３４": 1234,
    "２．５亿": 250_000_000,
    "３／５": Fraction(3, 5),
    "十六分之五": Fraction(5, 16),
    "１６分之5": Fraction(5, 16),
    "一千万分之六": Fraction(6, 10**7),
    "七成六": Fraction(76, 100),
    "一吨半": Fraction(3, 2),
    "两个半小时": Fraction(5, 2),
    "半年": Fraction(1, 2),
    "3年5个月": 3 + Fraction(5, 12),
    "122 years and 164 days": 122 + 164 / Fraction(3652425, 10000),
    "one year and three weeks": 1 + 21 / Fraction(3652425, 10000),
    "10元5角": Fraction(21, 2),
    "零下20℃": -20,
    "八折": Fraction(8, 10),
}

ENGLISH = {
    "twenty-one": 21,
    "three hundred and five": 305,
    "two thousand and twenty": 2020,
    "one hundred thousand": 100_000,
    "twelve hundred": 1200,
    "two dozen": 24,
    "half a dozen": 6,
    "half a million": 500_000,
    "a quarter of a million": 250_000,
    "one and a half million": 1_500_000,
    "3 million and a half": 3_500_000,
    "one billion and a quarter million": 1_000_250_000,
    "2.4 billion": 2_400_000_000,
    "35 lakh": 3_500_000,
    "1 crore": 10_000_000,
    "$3bn": 3_000_000_000,
    "£1.5m": 1_500_000,
    "1.5m": 1_500_000,
    "20k": 20_000,
    "€2tn": 2 * 10**12,
    "twenty MUSD": 20_000_000,
    "4 hundred and 12": 412,
    "nought point nought three": Fraction(3, 100),
    "minus five": -5,
    "two thirds": Fraction(2, 3),
    "three quarters": Fraction(3, 4),
    "a third of": Fraction(1, 3),
    "10 1/2": Fraction(21, 2),
    "7½": Fraction(15, 2),
    "1,234.5": Fraction(2469, 2),
    "1 234 567": 1_234_567,
    "5,00": 5,
    ".5": Fraction(1, 2),
    "-.25": Fraction(-1, 4),
    "one in five": Fraction(1, 5),
    "nine out of ten": Fraction(9, 10),
    "thirteen dollars and forty-five cents": Fraction(1345, 100),
    "5 ft 10 in tall": 5 + Fraction(10, 12),
    "tripled": 3,
    "twenty-first": 21,
    "21st": 21,
    "No. 7": 7,
}


@pytest.mark.parametrize(("phrase", "value"), [*CHINESE.items(), *ENGLISH.items()])
def test_value(phrase: str, value: int | Fraction) -> None:
    found = read(phrase)
    assert [one.value for one in found] == [value]


@pytest.mark.parametrize(
    ("phrase", "values"),
    [
        ("1, 234, 567", [1, 234, 567]),
        ("一万一万", [10_000, 10_000]),
        ("二百五,三百五", [250, 350]),
        ("40 000 and 50 000", [40_000, 50_000]),
        ("4000 3 hundred", [4000, 300]),
        ("3 hundred and 2 hundred", [300, 200]),
        ("－－9", [9]),
        ("5-3", [5, 3]),
        ("10元,20%", [10, 20]),
        ("fell 3% to $5 million", [3, 5_000_000]),
        ("1亿3次", [100_000_000, 3]),
    ],
)
def test_numbers_side_by_side(phrase: str, values: list[int]) -> None:
    assert [one.value for one in read(phrase)] == values


@pytest.mark.parametrize(
    "phrase", ["一", "二", "“五”", "十", "万", "百", "分之", "点", "几", "数", "半", "第"]
)
def test_a_lone_character(phrase: str) -> None:
    """A digit alone is a number, a scale word alone is none."""
    expected = {"一": 1, "二": 2, "“五”": 5, "十": 10}
    assert [one.value for one in read(phrase)] == ([expected[phrase]] if phrase in expected else [])


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [("三四百人", 300, 400), ("三五个", 3, 5), ("十七八岁", 17, 18), ("二三十户", 20, 30), ("两三天", 2, 3)],
)
def test_neighbouring_digits_are_one_number_or_the_other(phrase: str, low: int, high: int) -> None:
    found = read(phrase)[0]
    assert (found.fair.low, found.fair.high) == (low, high)


@pytest.mark.parametrize(
    ("phrase", "symbol", "value"),
    [
        ("12千米", "km", 12),
        ("3万千瓦", "kW", 30_000),
        ("五千米", "km", 5),
        ("300兆瓦", "MW", 300),
        ("三十两", "liang", 30),
        ("2千吨", "t", 2000),
        ("100吨标准煤", "tce", 100),
        ("50度电", "kWh", 50),
        ("1.2亿立方米", "m^3", 120_000_000),
        ("0.5公顷", "ha", Fraction(1, 2)),
        ("39°C", "degC", 39),
        ("16,000 metric tons", "t", 16_000),
        ("3-inch", "in", 3),
        ("100 MB", "MB", 100),
        ("10km/hr", "km/h", 10),
        ("US$ 150 million", "USD", 150_000_000),
        ("人民币50元", "CNY", 50),
        ("￥300", "CNY", 300),
        ("HK$5", "HKD", 5),
        ("10,000 Swiss francs", "CHF", 10_000),
        ("GBP 350", "GBP", 350),
        ("Rs 500", "INR", 500),
        ("12-cent-a-share", "cent/share", 12),
        ("每人每年补助3000元", "CNY/year/person", 3000),
        ("1000元/人", "CNY/person", 1000),
    ],
)
def test_unit(phrase: str, symbol: str, value: int | Fraction) -> None:
    found = read(phrase)
    assert [(one.unit.symbol, one.value) for one in found] == [(symbol, value)]


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("three times as many", Kind.RATIO),
        ("three times", Kind.COUNT),
        ("下午3点", Kind.TIME),
        ("12:30", Kind.TIME),
        ("6pm", Kind.TIME),
        ("12:30.", Kind.TIME),
        ("3:2", Kind.RATIO),
        ("17.9:1", Kind.RATIO),
        ("里氏5.1级", Kind.MEASURE),
        ("三级", Kind.CLASS),
        ("两级", Kind.COUNT),
        ("前十", Kind.ORDINAL),
        ("三创四建", Kind.ENUMERATION),
        ("一等奖", Kind.CLASS),
        ("6岁", Kind.MEASURE),
    ],
)
def test_kind(phrase: str, kind: Kind) -> None:
    assert read(phrase)[0].kind is kind


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [
        ("17.9:1", Fraction(357, 20), Fraction(359, 20)),
        ("生师比17.9∶1", Fraction(357, 20), Fraction(359, 20)),
        ("1∶2.5", Fraction(20, 51), Fraction(20, 49)),
    ],
)
def test_a_ratio_with_decimals_is_rounded_to_the_last_of_them(
    phrase: str, low: Fraction, high: Fraction
) -> None:
    assert [(one.kind, one.fair.low, one.fair.high) for one in read(phrase)] == [(Kind.RATIO, low, high)]


@pytest.mark.parametrize("phrase", ["1:43.7", "2.5:30"])
def test_what_may_be_the_time_of_a_race_is_no_ratio(phrase: str) -> None:
    assert Kind.RATIO not in [one.kind for one in read(phrase)]

"""Chinese phrases as spoken and printed: each with what is read in it, and near ones in which nothing is."""

from __future__ import annotations

from fractions import Fraction

import pytest

from audit.numbers import Kind, Reading, read

# phrase | kind | unit | value, or lowest and highest of the fair set
READ = """
9千8百7十6          | count   | 1     | 9876
3百2                | count   | 1     | 320
半打啤酒            | count   | 1     | 6
三打半              | count   | 1     | 42
半折                | ratio   | 1     | 1/2
全场打对折          | ratio   | 1     | 1/2
比八少              | count   | 1     | 8
数字七              | count   | 1     | 7
负一度              | measure | deg   | -1
零下一度            | measure | degC  | -1
25º C               | measure | degC  | 25
２０ｋｍ            | measure | km    | 20
１．５ＧＢ          | measure | GB    | 3/2
1.5tb               | measure | TB    | 3/2
2打兰               | measure | dram  | 2
八旬老人            | measure | year  | 80
年过六旬            | measure | year  | 60
年近七旬            | measure | year  | 70
2.5个亿             | count   | 1     | 250000000
一个多亿            | count   | 1     | 100000000
1个亿多             | count   | 1     | 100000000
三个半亿            | count   | 1     | 350000000
投资两个亿美元      | money   | USD   | 200000000
几个亿              | count   | 1     | 200000000 999999999
3到5个亿            | count   | 1     | 300000000 500000000
五到六千元          | money   | CNY   | 5000 6000
三至五百人          | count   | 1     | 300 500
一到两百            | count   | 1     | 100 200
一到五百            | count   | 1     | 1 500
小于20大于10        | count   | 1     | 10 20
港币500元           | money   | HKD   | 500
人民币500元         | money   | CNY   | 500
比特币500元         | money   | CNY   | 500
5港元2角            | money   | HKD   | 26/5
50科威特第纳尔      | money   | KWD   | 50
30令吉              | money   | MYR   | 30
两毛                | money   | jiao  | 2
五毛五              | money   | jiao  | 11/2
九块九毛九          | money   | CNY   | 999/100
九元九角九          | money   | CNY   | 999/100
10块零5毛           | money   | CNY   | 21/2
两块半              | money   | CNY   | 5/2
他欠我两百块        | money   | CNY   | 200
苹果三块一斤        | money   | CNY   | 3
蛋糕切成两块        | count   | 1     | 2
买了三块手表        | count   | 1     | 3
他们有3个亿元村     | count   | 1     | 3
三免三减            | enumeration | 1 | 3
"""
ROWS = [[cell.strip() for cell in row.split("|")] for row in READ.strip().splitlines()]


def lowest_and_highest(one: Reading) -> list[Fraction | None]:
    return [None if end is None else Fraction(end) for end in (one.fair.low, one.fair.high)]


@pytest.mark.parametrize(("phrase", "kind", "unit", "value"), ROWS, ids=[row[0] for row in ROWS])
def test_read(phrase: str, kind: str, unit: str, value: str) -> None:
    one = read(phrase)[0]
    assert (one.kind, one.unit.symbol) == (Kind(kind), unit)
    ends = [Fraction(end) for end in value.split()]
    assert lowest_and_highest(one) == ends if len(ends) > 1 else one.value == ends[0]


@pytest.mark.parametrize(
    ("phrase", "values"),
    [("七加八等于十五", [7, 8, 15]), ("九减四等于五", [9, 4, 5]), ("十除以二得五", [10, 2, 5])],
)
def test_sums(phrase: str, values: list[int]) -> None:
    assert [(one.kind, one.value) for one in read(phrase)] == [(Kind.COUNT, value) for value in values]


@pytest.mark.parametrize(
    "phrase",
    [
        "一加手机", "五加皮", "作家三毛，", "三毛流浪记", "一毛不拔", "把纸对折", "三旬", "气温一度", "火冒三丈", "约法三章", "说三道四", "正月十五",
        "危机四伏", "千钧一发", "三番两次", "九层塔", "五道口",
    ],
)  # fmt: skip
def test_no_number(phrase: str) -> None:
    assert read(phrase) == []


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [("top 10 ALL STARS", Kind.COUNT), ("17 SDGs", Kind.COUNT), ("ALL 30 of them", Kind.COUNT), ("ＣＯ２", Kind.NAME)],
)  # fmt: skip
def test_what_is_no_money(phrase: str, kind: Kind) -> None:
    assert [one.kind for one in read(phrase)] == [kind]

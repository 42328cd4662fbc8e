"""Chinese phrases as spoken and printed: each with what is read in it, and near ones in which nothing is."""

from __future__ import annotations

from fractions import Fraction

import pytest

from audit.numbers import Kind, Reading, read

# phrase | kind | unit | value, or lowest and highest of the fair set
READ = """
9千8百7十6          | count   | 1     | 9876
3000元（不含）以上  | money   | CNY   | 3000 4000
800元(不含)以下     | money   | CNY   | 0 800
9时22分27秒         | time    | h     | 11249/1200
下午3时5分20秒      | time    | h     | 679/45
9.8米/秒²           | measure | m/s^2 | 49/5
1.29千克/米³        | measure | kg/m^3 | 129/100
35微克/米3          | measure | µg/m^3 | 35
30米²               | measure | m^2   | 30
500米³/秒           | measure | m^3/s | 500
每米3元             | money   | CNY/m | 3
3.2亿kW·h           | measure | kW*h  | 320000000
1，200，300元       | money   | CNY   | 1200300
3百2                | count   | 1     | 320
半打啤酒            | count   | 1     | 6
三打半              | count   | 1     | 42
半折                | ratio   | 1     | 1/2
全场打对折          | ratio   | 1     | 1/2
比八少              | count   | 1     | 8
他数到七就停了      | count   | 1     | 7
数字七              | count   | 1     | 7
负一度              | measure | degC  | -1
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
苹果四块八一斤      | money   | CNY   | 24/5
美金120元           | money   | USD   | 120
百分之九十五百分位  | percent | %     | 95
已经四周大了        | measure | week  | 4
第一批学员          | ordinal | 1     | 1
第二期              | ordinal | 1     | 2
第一千零一夜        | ordinal | 1     | 1001
500兆宽带           | measure | Mbps  | 500
800兆流量           | measure | MB    | 800
2兆元               | money   | CNY   | 2000000000000
票房破亿            | count   | 1     | 100000000
2.4Ghz              | measure | GHz   | 12/5
10KG                | measure | kg    | 10
10㎞                | measure | km    | 10
5㎏                 | measure | kg    | 5
４个                | count   | 1     | 4
６平                | count   | 1     | 6
-5到-1              | count   | 1     | -5 -1
-20℃到-10℃          | measure | degC  | -20 -10
5--10               | count   | 1     | 5 10
两块硬盘            | count   | 1     | 2
两块网络硬盘        | count   | 1     | 2
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
        "危机四伏", "山的四周", "第一时间", "第三者", "一批学员", "一元二次方程", "五环外", "一头雾水", "退一步",
        "千钧一发", "三番两次", "九层塔", "五道口",
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


AS_PRINTED = """
20 万人               | 20万人
1.5 亿元              | 1.5亿元
20 多万人             | 20多万人
100 以上              | 100以上
2020 年 5 月 3 日     | 2020年5月3日
第 5 名               | 第5名
负 7.5%               | 负7.5%
零下 10 摄氏度        | 零下10摄氏度
每亩每年 1000 元      | 每亩每年1000元
300 与 500 之间       | 300与500之间
全球 500 强           | 全球500强
10 万至 20 万元       | 10万至20万元
三個百分點            | 三个百分点
兩萬零八百塊錢        | 两万零八百块钱
零下三點五攝氏度      | 零下三点五摄氏度
不小於三十歲          | 不小于三十岁
２０ｋｍ              | ２０km
ＨＫ$３００           | HK$３００
"""


@pytest.mark.parametrize("row", AS_PRINTED.strip().splitlines())
def test_another_way_of_writing_changes_nothing_but_the_text(row: str) -> None:
    printed, plain = (cell.strip() for cell in row.split("|"))
    found, wanted = read(printed), read(plain)
    assert found, printed
    assert [one[3:11] for one in found] == [one[3:11] for one in wanted]
    assert [one.text for one in found] == [printed[one.start : one.end] for one in found]
    assert [one.text.replace(" ", "") for one in found if " " in printed] == [
        one.text for one in wanted if " " in printed
    ]


@pytest.mark.parametrize(
    ("phrase", "texts"),
    [
        ("2020 三季度", ["2020", "三季度"]),
        ("2020 万科年报", ["2020"]),
        ("第 3 届有 20 万人、5 千克", ["第 3 届", "20 万人", "5 千克"]),
        ("从 $5 涨到 10 美元", ["$5", "10 美元"]),
    ],
)
def test_spaces_that_part_numbers(phrase: str, texts: list[str]) -> None:
    assert [one.text for one in read(phrase)] == texts


def test_offsets_in_a_long_text() -> None:
    text = "在個人 3 萬元與 2020 年 5 月 1 日之間，約 20 萬人。" * 40
    found = read(text)
    assert len(found) == 120
    assert all(
        one.text == text[one.start : one.end] and " " not in (one.text[0], one.text[-1]) for one in found
    )
    assert all(text[slice(*one.numeral)] in one.text for one in found)


def test_a_day_of_the_lunar_month_is_no_count() -> None:
    assert [one.kind for one in read("三月三")] == [Kind.DATE]


@pytest.mark.parametrize("written", ["２０ｔ", "三噸", "20 ㎏"])
def test_one_rare_character_in_a_long_text_is_not_missed(written: str) -> None:
    alone = read(written)
    (found,) = read("这里没有别的字" * 200 + "，" + written)
    assert (found.text, found.unit, found.fair) == (written, alone[0].unit, alone[0].fair)

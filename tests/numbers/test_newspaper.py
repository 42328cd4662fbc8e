"""Phrases as newspapers print them, each with the one reading that a careful reader gives it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from audit.claimfile.model import Span
from audit.numbers import Kind, Reading, read

PUBLISHED = Span(date(2020, 9, 5), date(2020, 9, 5))

# phrase | kind | value | unit
VALUES = """
三又五分之一        | ratio   | 16/5        | 1
2又1/2              | ratio   | 5/2         | 1
½                   | ratio   | 1/2         | 1
俩人                | count   | 2           | 1
他们俩              | count   | 2           | 1
仨人                | count   | 3           | 1
俩月                | measure | 2           | month
2万5                | count   | 25000       | 1
3万5元              | money   | 35000       | CNY
1'000'000           | count   | 1000000     | 1
12,34,567           | count   | 1234567     | 1
1.5×10^8            | count   | 150000000   | 1
6 x 10^4            | count   | 60000       | 1
3×10⁵               | count   | 300000      | 1
1米75               | measure | 1.75        | m
一米七              | measure | 1.7         | m
2米05               | measure | 2.05        | m
壹仟贰佰叁拾肆元伍角陆分 | money | 1234.56     | CNY
壹佰元零伍角        | money   | 100.5       | CNY
1，000元            | money   | 1000        | CNY
12，345，067人      | count   | 12345067    | 1
2 and 1/4 miles     | measure | 9/4         | mi
一丈二              | measure | 1.2         | zhang
负三                | count   | -3          | 1
降至负三            | count   | -3          | 1
两块五              | money   | 2.5         | CNY
3块5毛              | money   | 3.5         | CNY
9秒83               | measure | 9.83        | s
3分20秒             | measure | 10/3        | min
一刻钟              | measure | 1           | ke
万亿元              | money   | 1000000000000 | CNY
half an hour        | measure | 1/2         | h
half a percent      | percent | 1/2         | %
a quarter of a percentage point | percent | 1/4 | pp
2.5 bn yuan         | money   | 2500000000  | CNY
RMB500m             | money   | 500000000   | CNY
2.5pc               | percent | 2.5         | %
500元/人·月         | money   | 500         | CNY/person/month
500元/（人·月）     | money   | 500         | CNY/person/month
10 W/(m²·K)         | measure | 10          | W/m^2/K
7升/百公里          | measure | 7           | L/(100*km)
12 cases per 100,000 people | measure | 12  | 1/(100000*person)
9.8 m/s²            | measure | 9.8         | m/s^2
80美元/桶           | money   | 80          | USD/bbl
30 mpg              | measure | 30          | mpg
350万标准箱         | count   | 3500000     | 1
one hundred and third | ordinal | 103       | 1
10号线              | ordinal | 10          | 1
神舟十二号          | ordinal | 12          | 1
18楼                | ordinal | 18          | 1
晚10点              | time    | 22          | h
"""

# phrase | fair | unit | hedge
SETS = """
十来个              | [5, 15]                    | 1   | about
二十来岁            | [15, 25]                   | year | about
300来斤             | [250, 350]                 | jin | about
十来万人            | [50000, 150000]            | 1   | about
约每亩1000元        | [500, 1500]                | CNY/mu | about
3人（含）以上       | [3, inf)                   | 1   | at-least
数以百计            | [200, 999]                 | 1   | several
数以万计            | [20000, 99999]             | 1   | several
dozens of miles     | [24, 119]                  | mi  | several
hundreds of millions of dollars | [200000000, 999999999] | USD | several
a couple of days    | [2, 3]                     | day | -
a couple of hundred | [200, 300]                 | 1   | -
north of $500 million | (500000000, 600000000)   | USD | over
south of 5%         | (0, 5)                     | %   | under
as few as 12        | [12, inf)                  | 1   | at-least
200-plus            | (200, 300)                 | 1   | more
$50 a day or more   | [50, inf)                  | USD/day | at-least
at least one in ten | [0.1, inf)                 | 1   | at-least
nearly one in five  | [0.18, 0.2)                | 1   | near-below
百分之三到百分之五  | [3, 5]                     | %   | range
"""

# phrase | first day | last day
DAYS = """
2020年第三季度      | 2020-07-01 | 2020-09-30
2020年前三季度      | 2020-01-01 | 2020-09-30
2020年上半年        | 2020-01-01 | 2020-06-30
2019年下半年        | 2019-07-01 | 2019-12-31
Q3 2020             | 2020-07-01 | 2020-09-30
2020 Q1             | 2020-01-01 | 2020-03-31
the third quarter of 2019 | 2019-07-01 | 2019-09-30
the first half of 2020 | 2020-01-01 | 2020-06-30
from 2015 to 2020   | 2015-01-01 | 2020-12-31
between 2015 and 2020 | 2015-01-01 | 2020-12-31
2015–2020           | 2015-01-01 | 2020-12-31
2019-20             | 2019-01-01 | 2020-12-31
2019/20             | 2019-01-01 | 2020-12-31
the 21st century    | 2000-01-01 | 2099-12-31
nineteenth-century  | 1800-01-01 | 1899-12-31
May 5-7             | 2020-05-05 | 2020-05-07
"""

NAMES = """
波音787|歼-20|运-20|110国道|双11|双十一|7·21|一二·九|4K TV|13812345678|T+1|fiscal 2020|2020财年|G6|ISO 9001
"""

NOT_SO = """
新建三环路|九牛二虎之力|高三学生|一成不变|半斤八两|零首付|一二三产|few people|as few|a couple were there
"""


def rows(table: str) -> list[list[str]]:
    """The cells of each line."""
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def only(phrase: str) -> Reading:
    """The one reading of a phrase."""
    found = read(phrase, published=PUBLISHED)
    assert len(found) == 1, [one.text for one in found]
    return found[0]


@pytest.mark.parametrize(("phrase", "kind", "value", "unit"), rows(VALUES))
def test_value(phrase: str, kind: str, value: str, unit: str) -> None:
    reading = only(phrase)
    assert reading.value is not None
    assert (reading.kind.value, Fraction(reading.value), reading.unit.symbol) == (kind, Fraction(value), unit)


@pytest.mark.parametrize(("phrase", "fair", "unit", "hedge"), rows(SETS))
def test_set(phrase: str, fair: str, unit: str, hedge: str) -> None:
    reading = only(phrase)
    assert reading.text == phrase
    assert (str(reading.fair), reading.unit.symbol, reading.hedge or "-") == (fair, unit, hedge)


@pytest.mark.parametrize(("phrase", "first", "last"), rows(DAYS))
def test_days(phrase: str, first: str, last: str) -> None:
    reading = only(phrase)
    assert reading.kind is Kind.DATE
    ends = [date.fromordinal(int(end or 1)).isoformat() for end in (reading.fair.low, reading.fair.high)]
    assert ends == [first, last]


@pytest.mark.parametrize("name", NAMES.strip().split("|"))
def test_name(name: str) -> None:
    found = read(name)
    assert [one.kind for one in found] == [Kind.NAME]
    assert name.removesuffix(" TV") == found[0].text


@pytest.mark.parametrize("phrase", NOT_SO.strip().split("|"))
def test_no_quantity(phrase: str) -> None:
    assert read(phrase) == []


@pytest.mark.parametrize(
    ("phrase", "texts"),
    [
        ("5米10根", ["5米", "10根"]),  # a new number begins, not the decimals of the first
        ("6米2019年", ["6米", "2019年"]),
        ("3块20个", ["3块", "20个"]),
        ("2万5年来", ["2万", "5年"]),
        ("2万 5", ["2万", "5"]),
        ("1000-1500米", ["1000-1500米"]),
        ("1500-2000 people", ["1500-2000 people"]),
        ("两次来回", ["两次"]),
        ("10 km north of 20 villages", ["10 km", "20 villages"]),
        ("G6高速", ["G6"]),
        ("20K的月薪", ["20K"]),
        ("1·5·2%", ["1·5", "2%"]),
        ("5·12地震", ["5·12"]),
    ],
)
def test_near_misses(phrase: str, texts: list[str]) -> None:
    assert [one.text for one in read(phrase)] == texts


@pytest.mark.parametrize("phrase", ["1.234,5", "1.234,56 kg", "12.345,678"])
def test_point_and_comma_are_not_guessed(phrase: str) -> None:
    reading = read(phrase)[0]
    assert reading.kind is Kind.VAGUE
    assert reading.value is None and reading.note


@pytest.mark.parametrize("text", ["௧fifteen", "３٣", "٣分之一", "一分之٣", "5 and ௧", "三到٣"])
def test_digits_of_other_scripts_are_passed_over(text: str) -> None:
    assert all(one.text == text[one.start : one.end] for one in read(text))

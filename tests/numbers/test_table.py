"""The table of docs/semantics.md, row by row: what a phrase allows, usually and at the widest."""

from __future__ import annotations

import pytest

from audit.numbers import Kind, Reading, read

# phrase | fair | widest | kind | unit | hedge
TABLE = """
466个            | [466, 466]                 | [466, 466]                 | count   | 1      | -
436              | [436, 436]                 | [436, 436]                 | count   | 1      | -
5名              | [5, 5]                     | [5, 5]                     | count   | 1      | -
100项            | [100, 100]                 | [100, 100]                 | count   | 1      | -
三百户           | [300, 300]                 | [300, 300]                 | count   | 1      | -
20万人           | [195000, 205000]           | [195000, 210000)           | count   | 1      | -
1.2万户          | [11500, 12500]             | [11500, 13000)             | count   | 1      | -
2千户            | [1500, 2500]               | [1500, 3000)               | count   | 1      | -
1.5 million jobs | [1450000, 1550000]         | [1450000, 1600000)         | count   | 1      | -
13079.87公顷     | [13079.865, 13079.875]     | [13079.865, 13079.88)      | measure | ha     | -
15万亩           | [145000, 155000]           | [145000, 160000)           | measure | mu     | -
7万吨            | [65000, 75000]             | [65000, 80000)             | measure | t      | -
4763万吨         | [47625000, 47635000]       | [47625000, 47640000)       | measure | t      | -
60.966吨         | [60.9655, 60.9665]         | [60.9655, 60.967)          | measure | t      | -
1000元           | [999.5, 1000.5]            | [999.5, 1001)              | money   | CNY    | -
760亿元          | [75950000000, 76050000000] | [75950000000, 76100000000) | money   | CNY    | -
$2.75            | [2.745, 2.755]             | [2.745, 2.76)              | money   | USD    | -
-5℃              | [-5.5, -4.5]               | (-6, -4.5]                 | measure | degC   | -
96.1%            | [96.05, 96.15]             | [96.05, 96.2)              | percent | %      | -
96.10%           | [96.095, 96.105]           | [96.095, 96.11)            | percent | %      | -
百分之五         | [4.5, 5.5]                 | [4.5, 6)                   | percent | %      | -
100%             | [100, 100]                 | [99.5, 100]                | percent | %      | -
百分之百         | [100, 100]                 | [99.5, 100]                | percent | %      | -
100.0%           | [99.95, 100.05]            | [99.95, 100.1)             | percent | %      | -
100多家          | (100, 200)                 | (100, inf)                 | count   | 1      | more
120多名          | (120, 130)                 | (120, inf)                 | count   | 1      | more
450余处          | (450, 460)                 | (450, inf)                 | count   | 1      | more
1000多个         | (1000, 2000)               | (1000, inf)                | count   | 1      | more
10多亿           | (1000000000, 2000000000)   | (1000000000, inf)          | count   | 1      | more
760亿多          | (76000000000, 77000000000) | (76000000000, inf)         | count   | 1      | more
760多亿元        | (76000000000, 77000000000) | (76000000000, inf)         | money   | CNY    | more
760亿多元        | (76000000000, 77000000000) | (76000000000, inf)         | money   | CNY    | more
1500多亿元       | (150000000000, 160000000000) | (150000000000, inf)      | money   | CNY    | more
20多平方公里     | (20, 30)                   | (20, inf)                  | measure | km^2   | more
百余名           | (100, 200)                 | (100, inf)                 | count   | 1      | more
3年多            | (3, 4)                     | (3, inf)                   | measure | year   | more
近20万吨         | [180000, 200000)           | [100000, 200000)           | measure | t      | near-below
将近100人        | [90, 100)                  | [50, 100)                  | count   | 1      | near-below
接近50%          | [45, 50)                   | [25, 50)                   | percent | %      | near-below
nearly $3bn      | [2700000000, 3000000000)   | [1500000000, 3000000000)   | money   | USD    | near-below
almost 40 km     | [36, 40)                   | [20, 40)                   | measure | km     | near-below
约20人           | [15, 25]                   | [10, 40]                   | count   | 1      | about
大约35公里       | [34.5, 35.5]               | [25, 45]                   | measure | km     | about
300人左右        | [250, 350]                 | [150, 600]                 | count   | 1      | about
40岁上下         | [35, 45]                   | [20, 80]                   | measure | year   | about
about 1.5 tonnes | [1.45, 1.55]               | [0.75, 2.5]                | measure | t      | about
around 3 million | [2500000, 3500000]         | [1500000, 6000000]         | count   | 1      | about
some 325 km      | [324.5, 325.5]             | [315, 335]                 | measure | km     | about
~20%             | [15, 25]                   | [10, 40]                   | percent | %      | about
超过80%          | (80, 90)                   | (80, inf)                  | percent | %      | over
超10万人         | (100000, 200000)           | (100000, inf)              | count   | 1      | over
逾1500户         | (1500, 1600)               | (1500, inf)                | count   | 1      | over
突破180亿元      | (18000000000, 19000000000) | (18000000000, inf)         | money   | CNY    | over
more than 40     | (40, 50)                   | (40, inf)                  | count   | 1      | over
over $5 billion  | (5000000000, 6000000000)   | (5000000000, inf)          | money   | USD    | over
300平方米以上    | [300, inf)                 | [300, inf)                 | measure | m^2    | at-least
至少有10次       | [10, inf)                  | [10, inf)                  | count   | 1      | at-least
不少于30天       | [30, inf)                  | [30, inf)                  | measure | day    | at-least
at least 20      | [20, inf)                  | [20, inf)                  | count   | 1      | at-least
500 or more      | [500, inf)                 | [500, inf)                 | count   | 1      | at-least
≥50%             | [50, inf)                  | [50, inf)                  | percent | %      | at-least
不足100人        | (0, 100)                   | (0, 100)                   | count   | 1      | under
低于3%           | (0, 3)                     | (0, 3)                     | percent | %      | under
低于10℃          | (-inf, 10)                 | (-inf, 10)                 | measure | degC   | under
less than 10     | (0, 10)                    | (0, 10)                    | count   | 1      | under
fewer than 50    | (0, 50)                    | (0, 50)                    | count   | 1      | under
under $100       | (0, 100)                   | (0, 100)                   | money   | USD    | under
500元以下        | [0, 500]                   | [0, 500]                   | money   | CNY    | at-most
至多3次          | [0, 3]                     | [0, 3]                     | count   | 1      | at-most
不超过20%        | [0, 20]                    | [0, 20]                    | percent | %      | at-most
up to 700        | [0, 700]                   | [0, 700]                   | count   | 1      | at-most
at most 5        | [0, 5]                     | [0, 5]                     | count   | 1      | at-most
no more than 12  | [0, 12]                    | [0, 12]                    | count   | 1      | at-most
no less than 30  | [30, inf)                  | [30, inf)                  | count   | 1      | at-least
几百家           | [200, 999]                 | [200, 1000)                | count   | 1      | several
数百人           | [200, 999]                 | [200, 1000)                | count   | 1      | several
几十户           | [20, 99]                   | [20, 100)                  | count   | 1      | several
十几个           | [11, 19]                   | [11, 20)                   | count   | 1      | several
二十几人         | [21, 29]                   | [21, 30)                   | count   | 1      | several
数千亩           | [2000, 9999]               | [2000, 10000)              | measure | mu     | several
几十万人         | [200000, 999999]           | [200000, 1000000)          | count   | 1      | several
二十几万         | [210000, 290000]           | [210000, 300000)           | count   | 1      | several
几年             | [2, 9]                     | [2, 10)                    | measure | year   | several
dozens           | [24, 119]                  | [24, 120)                  | count   | 1      | several
hundreds         | [200, 999]                 | [200, 1000)                | count   | 1      | several
tens of thousands | [20000, 99999]            | [20000, 100000)            | count   | 1      | several
several hundred  | [200, 999]                 | [200, 1000)                | count   | 1      | several
30米到100米      | [30, 100]                  | [29.5, 101)                | measure | m      | range
3至5年           | [3, 5]                     | [2.5, 6)                   | measure | year   | range
3-5%             | [3, 5]                     | [2.5, 6)                   | percent | %      | range
between 3 and 5  | [3, 5]                     | [3, 5]                     | count   | 1      | range
3至5万吨         | [30000, 50000]             | [25000, 60000)             | measure | t      | range
3万至5万吨       | [30000, 50000]             | [25000, 60000)             | measure | t      | range
500米到1公里     | [0.5, 1]                   | [0.4995, 2)                | measure | km     | range
20–100个         | [20, 100]                  | [20, 100]                  | count   | 1      | range
10000与20000之间 | [10000, 20000]             | [10000, 20000]             | count   | 1      | range
from 200 to 300  | [200, 300]                 | [200, 300]                 | count   | 1      | range
$3-5 million     | [3000000, 5000000]         | [2500000, 6000000)         | money   | USD    | range
一到五个         | [1, 5]                     | [1, 5]                     | count   | 1      | range
大于10小于20     | (10, 20)                   | (10, 20)                   | count   | 1      | range
大于等于1小于等于3 | [1, 3]                   | [1, 3]                     | count   | 1      | range
above 10 and below 15 | (10, 15)              | (10, 15)                   | count   | 1      | range
2.5个百分点      | [2.45, 2.55]               | [2.45, 2.6)                | percent | pp     | -
2 percentage points | [1.5, 2.5]              | [1.5, 3)                   | percent | pp     | -
3倍              | [2.85, 3.15]               | [2.7, 3.3]                 | ratio   | 1      | -
3.2倍            | [3.15, 3.25]               | [3.15, 3.3)                | ratio   | 1      | -
三成             | [0.25, 0.35]               | [0.25, 0.4)                | ratio   | 1      | -
三成半           | [0.325, 0.375]             | [0.325, 0.4)               | ratio   | 1      | -
近九成           | [0.81, 0.9)                | [0.45, 0.9)                | ratio   | 1      | near-below
2.4‰             | [2.35, 2.45]               | [2.35, 2.5)                | ratio   | ‰      | -
千分之2.4        | [2.35, 2.45]               | [2.35, 2.5)                | ratio   | ‰      | -
一半             | [0.475, 0.525]             | [0.45, 0.55]               | ratio   | 1      | -
三分之一         | [19/60, 0.35]              | [0.3, 11/30]               | ratio   | 1      | -
翻一番           | [1.9, 2.1]                 | [1.8, 2.2]                 | ratio   | 1      | -
翻两番           | [3.8, 4.2]                 | [3.6, 4.4]                 | ratio   | 1      | -
doubled          | [1.9, 2.1]                 | [1.8, 2.2]                 | ratio   | 1      | -
3-fold           | [2.85, 3.15]               | [2.7, 3.3]                 | ratio   | 1      | -
half             | [0.475, 0.525]             | [0.45, 0.55]               | ratio   | 1      | -
每亩每年1000元   | [999.5, 1000.5]            | [999.5, 1001)              | money   | CNY/year/mu | -
5.6元/公斤       | [5.55, 5.65]               | [5.55, 5.7)                | money   | CNY/kg | -
188 miles an hour | [187.5, 188.5]            | [187.5, 189)               | measure | mi/h   | -
120 km/h         | [119.5, 120.5]             | [119.5, 121)               | measure | km/h   | -
-42公斤级        | [0, 42]                    | [0, 42]                    | class   | kg     | -
+78公斤级        | [78, inf)                  | [78, inf)                  | class   | kg     | -
四类             | [4, 4]                     | [4, 4]                     | class   | 1      | -
二类水质         | [2, 2]                     | [2, 2]                     | class   | 1      | -
第3届            | [3, 3]                     | [3, 3]                     | ordinal | 1      | -
third            | [3, 3]                     | [3, 3]                     | ordinal | 1      | -
21届             | [21, 21]                   | [21, 21]                   | count   | 1      | -
五大功能区       | [5, 5]                     | [5, 5]                     | enumeration | 1  | -
三免             | [3, 3]                     | [3, 3]                     | enumeration | 1  | -
三项             | [3, 3]                     | [3, 3]                     | count   | 1      | -
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]


def only(phrase: str) -> Reading:
    """The one reading of a phrase."""
    found = read(phrase)
    assert len(found) == 1, [one.text for one in found]
    return found[0]


@pytest.mark.parametrize(
    ("phrase", "fair", "widest", "kind", "unit", "hedge"), ROWS, ids=[row[0] for row in ROWS]
)
def test_row(phrase: str, fair: str, widest: str, kind: str, unit: str, hedge: str) -> None:
    reading = only(phrase)
    assert str(reading.fair) == fair
    assert str(reading.widest) == widest
    assert (reading.kind.value, reading.unit.symbol, reading.hedge or "-") == (kind, unit, hedge)
    assert reading.origin


@pytest.mark.parametrize(
    "phrase", ["466个", "20万人", "约20人", "100多家", "几百家", "至少有10次", "300 people"]
)
def test_counts_are_whole_numbers(phrase: str) -> None:
    assert only(phrase).fair.whole and only(phrase).widest.whole


@pytest.mark.parametrize("phrase", ["15万亩", "约35公里", "1000元", "96.1%", "3倍", "几年"])
def test_measures_are_not(phrase: str) -> None:
    assert not only(phrase).fair.whole and not only(phrase).widest.whole


@pytest.mark.parametrize(
    ("phrase", "value", "resolution"),
    [
        ("近20万吨", 200_000, 100_000),
        ("20万吨", 200_000, 10_000),
        ("1000元", 1000, 1),
        ("约1000元", 1000, 1000),
        ("4763万吨", 47_630_000, 10_000),
        ("1亿2000万", 120_000_000, 10_000),
        ("五亿一万四千六百", 500_014_600, 100),
        ("$3bn", 3 * 10**9, 10**9),
    ],
)
def test_resolution_is_the_last_digit_that_tells(phrase: str, value: int, resolution: int) -> None:
    assert (only(phrase).value, only(phrase).resolution) == (value, resolution)


def test_several_has_no_written_value() -> None:
    assert only("几百家").value is None
    assert only("十几个").value == 10


@pytest.mark.parametrize(
    ("phrase", "counted"),
    [("466个", "个"), ("30多户", "户"), ("80,000 people", "people"), ("1.2万户", "户"), ("436", None)],
)
def test_the_measure_word_is_kept(phrase: str, counted: str | None) -> None:
    assert only(phrase).counted == counted


@pytest.mark.parametrize(
    ("phrase", "text", "numeral"),
    [
        ("清理垃圾近20万吨。", "近20万吨", "20万"),
        ("投入10多亿元资金", "10多亿元", "10多亿"),
        ("约百分之五十", "约百分之五十", "五十"),
        ("raised nearly $3.5bn last", "nearly $3.5bn", "3.5bn"),
        ("其余18个小区", "18个", "18"),
        ("按每亩每年1000元,远", "每亩每年1000元", "1000"),
        ("后退了30米到100米,", "30米到100米", "30米到100"),
    ],
)
def test_spans(phrase: str, text: str, numeral: str) -> None:
    reading = only(phrase)
    assert reading.text == text == phrase[reading.start : reading.end]
    assert phrase[slice(*reading.numeral)] == numeral


@pytest.mark.parametrize("rule", ["half-up", "half-down", "half-even", "truncation", "ceiling", "floor"])
def test_a_declared_rule_leaves_one_set(rule: str) -> None:
    reading = read("96.1%", rounding=rule)[0]
    assert reading.fair == reading.widest
    assert rule in str(reading.origin)


def test_a_declared_rule_leaves_hedges_and_counts_alone() -> None:
    assert read("近20万吨", rounding="floor") == read("近20万吨")
    assert read("466个", rounding="floor") == read("466个")


def test_a_number_too_long_is_vague() -> None:
    for digits in ("1" * 10_000, "1," + ",".join(["111"] * 500), "0." + "3" * 500, "一" * 5000):
        reading = read(digits + "吨")[0]
        assert reading.kind is Kind.VAGUE
        assert reading.note

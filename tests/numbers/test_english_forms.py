"""English numbers read by their form: years, times ago, ranges with one unit, whole units, what moved up to where."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from audit.numbers import Kind, Reading, read

# text | the part of it that is read, . for all | kind | unit | lowest | highest value of the fair set
READ = """
# so many a time ago
Net income was $4.1 billion, against $3.9 billion a year before. | $3.9 billion | money | USD | 3850000000 | 3950000000
The port cleared 81,400 boxes a month earlier. | 81,400 boxes | count | 1 | 81400 | 81400
She had paid $12 a week ago. | $12 | money | USD | 23/2 | 25/2
They got $700 a week before tax. | $700 a week | money | USD/week | 1399/2 | 1401/2
it took in 5 million barrels a day a year ago | 5 million barrels a day | measure | bbl/day | 4500000 | 5500000
# counts that look like years
A sum of 1950 signatures was handed in. | 1950 | count | 1 | 1950 | 1950
a fleet of 2010 cars | 2010 cars | count | 1 | 2010 | 2010
an audience of 1850 | 1850 | count | 1 | 1850 | 1850
an average of 1900 calls | 1900 | count | 1 | 1900 | 1900
about 1980 people queued | about 1980 people | count | 1 | 1975 | 1985
in 1800 schools | 1800 schools | count | 1 | 1800 | 1800
the 2020 new flats | 2020 | count | 1 | 2020 | 2020
a 1900 seat hall | 1900 | count | 1 | 1900 | 1900
# years by their form
the 1976 spy thriller | 1976 | date | date | 1976-01-01 | 1976-12-31
a 2017 Power List | 2017 | date | date | 2017-01-01 | 2017-12-31
The bridge dates from 1887 and was mended later. | 1887 | date | date | 1887-01-01 | 1887-12-31
the mill dates back to 1849 | 1849 | date | date | 1849-01-01 | 1849-12-31
before Christmas 2011 | 2011 | date | date | 2011-01-01 | 2011-12-31
2021 H1 profits | 2021 H1 | date | date | 2021-01-01 | 2021-06-30
between 1998 and the start of 2003 | 1998 | date | date | 1998-01-01 | 1998-12-31
between A.D. 300 and 450 | A.D. 300 and 450 | date | date | 0300-01-01 | 0450-12-31
in 1066 AD | 1066 AD | date | date | 1066-01-01 | 1066-12-31
won 2012 gold | 2012 | date | date | 2012-01-01 | 2012-12-31
the 2005 London bombings | 2005 | date | date | 2005-01-01 | 2005-12-31
Alien (1979) made her name | 1979 | date | date | 1979-01-01 | 1979-12-31
from 1990 levels | 1990 | date | date | 1990-01-01 | 1990-12-31
# figures of eleven characters
a bill of $138,000,250 | $138,000,250 | money | USD | 276000499/2 | 276000501/2
187,654,321 voters | . | count | 1 | 187654321 | 187654321
€199,999,999 | . | money | EUR | 399999997/2 | 399999999/2
# ranges
Rs 5 to 8 crore | . | money | INR | 50000000 | 80000000
$40 to 60 million | . | money | USD | 40000000 | 60000000
€3-4bn | . | money | EUR | 3000000000 | 4000000000
about 300 - 350 grams | . | measure | g | 295 | 355
~5 – 8 km | . | measure | km | 9/2 | 17/2
20 to 30 minutes or so | . | measure | min | 15 | 35
# one unit for several numbers
15 and 40 miles | 15 | measure | mi | 29/2 | 31/2
3, 6 and 12 months | 3 | measure | month | 5/2 | 7/2
from 91 kg to 84 | 84 | measure | kg | 167/2 | 169/2
ahead by 51 percent to 46 | 46 | percent | % | 91/2 | 93/2
# clocks and powers
1:30:15 | . | time | h | 361/240 | 361/240
minus-40 degrees Celsius | . | measure | degC | -81/2 | -79/2
6.6×10−34 J | . | measure | J | 131/200000000000000000000000000000000000 | 133/200000000000000000000000000000000000
7⁄8 of a mile | . | measure | mi | 133/160 | 147/160
9.81 ± 0.02 m | . | measure | m | 979/100 | 983/100
60% +/- 2 points | . | percent | % | 58 | 62
# up to behind a verb of motion
The rate crept up to 6.1 percent. | 6.1 percent | percent | % | 121/20 | 123/20
Bids shot up to $900. | $900 | money | USD | 1799/2 | 1801/2
This took the tally up to 14. | 14 | count | 1 | 14 | 14
It takes up to 9 days. | up to 9 days | measure | day | 0 | 9
# degrees in tens
Lows in the 50s are forecast. | 50s | measure | degF | 50 | 60
temperatures in the 20s Celsius | 20s | measure | degC | 20 | 30
# whole units
250 lb-ft | . | measure | lb-ft | 499/2 | 501/2
45 m.p.h. | . | measure | mph | 89/2 | 91/2
3.1 km s−1 | . | measure | km/s | 61/20 | 63/20
8 W m−2 | . | measure | W/m^2 | 15/2 | 17/2
4 mol m−2 s−1 | . | measure | mol/m^2/s | 7/2 | 9/2
310.15K | . | measure | K | 62029/200 | 62031/200
190bhp | . | measure | hp | 379/2 | 381/2
25 deg fahrenheit | . | measure | degF | 49/2 | 51/2
6 g-force | 6 | count | 1 | 6 | 6
9.8 m/s2 | . | measure | m/s^2 | 39/4 | 197/20
2 in thick | 2 in | measure | in | 3/2 | 5/2
3 metres squared | . | measure | m^2 | 5/2 | 7/2
22" screens | 22" | measure | in | 43/2 | 45/2
profit of $0.31 year-over-year | $0.31 | money | USD | 61/200 | 63/200
41 cents per diluted share | . | money | cent/share | 81/2 | 83/2
It was 6.4 on the Richter scale. | 6.4 on the Richter scale | measure | magnitude | 6.35 | 6.45
# millions of what is counted
12m of their smart speakers | 12m | count | 1 | 11500000 | 12500000
1.9m paid online and print subscriptions | 1.9m | count | 1 | 1850000 | 1950000
within 12m of their homes | 12m | measure | m | 23/2 | 25/2
the 200m hurdles | 200m | measure | m | 399/2 | 401/2
the years from Mar 1988 to 2015 | Mar 1988 to 2015 | date | date | 1988-03-01 | 2015-12-31
rooms for up to 60 guests | up to 60 guests | count | 1 | 0 | 60
from 1900 to 2500 people | . | count | 1 | 1900 | 2500
# words behind a scale word that are a number of their own
down from $5.1 billion three years earlier | $5.1 billion | money | USD | 5050000000 | 5150000000
a $3 million two-year deal | $3 million | money | USD | 2500000 | 3500000
sold two million six months ago | two million | count | 1 | 1500000 | 2500000
a run of twelve thousand two-page letters | twelve thousand | count | 1 | 11500 | 12500
3 million two hundred thousand | . | count | 1 | 3150000 | 3250000
two thousand five | . | count | 1 | 4009/2 | 4011/2
2 thousand and five | . | count | 1 | 4009/2 | 4011/2
# sums with one sign and two scale words
$3 million to 5 million | . | money | USD | 3000000 | 5000000
Rs 3 lakh to 5 lakh | . | money | INR | 300000 | 500000
€3m to 5m | . | money | EUR | 3000000 | 5000000
$4m-6m | . | money | USD | 4000000 | 6000000
# years of any century
the trade goes back to 1542 | 1542 | date | date | 1542-01-01 | 1542-12-31
the deed dates back to 1789 | 1789 | date | date | 1789-01-01 | 1789-12-31
Turnout was 61.2% (2016: 58.9%). | 2016 | date | date | 2016-01-01 | 2016-12-31
profit of £4.2m (1998: £3.9m) | 1998 | date | date | 1998-01-01 | 1998-12-31
In 2016: a draw | 2016 | date | date | 2016-01-01 | 2016-12-31
won 5 of 9 (1200: 3) | 1200 | count | 1 | 1200 | 1200
# laps
5 km in 19:58.4 | 19:58.4 | time | h | 749/2250 | 749/2250
# products
5 kW h | . | measure | kWh | 9/2 | 11/2
5000 mA·h | . | measure | mA*h | 9999/2 | 10001/2
5 kg·xyz | 5 | count | 1 | 5 | 5
300K visitors | . | count | 1 | 299500 | 300500
"""
ROWS = [tuple(line.split(" | ")) for line in READ.strip().splitlines() if not line.startswith("#")]

# text | the numbers in it that are names
NAMES = """
All of Channel 5s shows moved. | 5s
two 737s landed | 737s
call 1800 333 000 now | 1800 333 000
it collected 1 fb−1 of data | fb−1
highs in the 30s | 30s
call 13812345678 | 13812345678
"""
NAMED = [tuple(line.split(" | ")) for line in NAMES.strip().splitlines()]


def the_one(text: str, part: str) -> Reading:
    """The reading of just this part of a text."""
    found = {reading.text: reading for reading in read(text, language="en")}
    assert part in found, list(found)
    return found[part]


def end(written: str) -> Fraction | int:
    return date.fromisoformat(written).toordinal() if written.count("-") == 2 else Fraction(written)


@pytest.mark.parametrize(("text", "part", "kind", "unit", "low", "high"), ROWS, ids=[row[0] for row in ROWS])
def test_a_form_is_read_as_what_it_says(
    text: str, part: str, kind: str, unit: str, low: str, high: str
) -> None:
    found = the_one(text, text if part == "." else part)
    assert (str(found.kind), found.unit.symbol) == (kind, unit)
    assert (found.fair.low, found.fair.high) == (end(low), end(high))
    assert found.widest.contains(found.fair)


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_what_only_names_is_no_quantity(text: str, name: str) -> None:
    assert the_one(text, name).kind is Kind.NAME


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("refs [52,53] say so", ["52", "53"]),
        ("gave $5 to 3 million Britons", ["$5", "3 million"]),
        ("fell 3 percent to 1,250", ["3 percent", "1,250"]),
        ("from 50 km to 3 villages", ["50 km", "3 villages"]),
        ("pick 5 km or 3 villages", ["5 km", "3 villages"]),
    ],
)
def test_two_numbers_stay_two(text: str, parts: list[str]) -> None:
    found = read(text, language="en")
    assert [one.text for one in found] == parts
    assert all(one.kind is not Kind.DATE for one in found)


@pytest.mark.parametrize(
    ("phrase", "widest"),
    [
        ("about 480 tonnes", "[380, 580]"),
        ("around 1.25 miles", "[1.15, 1.35]"),
        ("nearly 165%", "[155, 165)"),
        ("约241.5公里", "[240.5, 242.5]"),
        ("近1250户", "[1150, 1250)"),
        ("about 300", "[150, 600]"),
        ("近20万吨", "[100000, 200000)"),
        ("about half", "[0.25, 1]"),
    ],
)
def test_a_hedge_goes_no_farther_than_ten_steps_of_the_last_figure(phrase: str, widest: str) -> None:
    (reading,) = read(phrase)
    assert str(reading.widest) == widest and reading.widest.contains(reading.fair)


@pytest.mark.parametrize(
    ("phrase", "fair", "widest"),
    [
        ("四倍", "[3.8, 4.2]", "[3.6, 4.4]"),
        ("five times as many", "[4.75, 5.25]", "[4.5, 5.5]"),
        ("quadrupled", "[3.8, 4.2]", "[3.6, 4.4]"),
        ("a quarter", "[0.2375, 0.2625]", "[0.225, 0.275]"),
        ("三分之一", "[19/60, 0.35]", "[0.3, 11/30]"),
        ("20倍", "[19, 21]", "[18, 22]"),
        ("2.5倍", "[2.45, 2.55]", "[2.45, 2.6)"),
        ("七成", "[0.65, 0.75]", "[0.65, 0.8)"),
        ("one in five", "[0.18, 0.22]", "[0.16, 0.24]"),
        ("10 1/2 miles", "[10.45, 10.55]", "[10.4, 10.6]"),
    ],
)
def test_whole_multiples_and_parts_are_named_within_a_twentieth(phrase: str, fair: str, widest: str) -> None:
    (reading,) = read(phrase)
    assert (str(reading.fair), str(reading.widest)) == (fair, widest)

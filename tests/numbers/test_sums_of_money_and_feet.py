"""Numbers in several words and units as newspapers print them: $1½ million, 6-foot-2, four pounds and ten pence."""

from __future__ import annotations

from fractions import Fraction

import pytest

from audit.numbers import Kind, Reading, read

# phrase | kind | value | unit
VALUES = """
1 TB                          | measure | 1          | TB
2 1/2 million dollars         | money   | 2500000    | USD
$1½ million                   | money   | 1500000    | USD
1/2 million euros             | money   | 500000     | EUR
1 1/4 billion                 | count   | 1250000000 | 1
½ million                     | count   | 500000     | 1
1 million 200 thousand yen    | money   | 1200000    | JPY
2 million 3 hundred thousand  | count   | 2300000    | 1
3 crore 50 lakh rupees        | money   | 35000000   | INR
45 hundredths                 | ratio   | 9/20       | 1
7 eighths                     | ratio   | 7/8        | 1
7 seconds                     | measure | 7          | s
one sixty-fourth              | ratio   | 1/64       | 1
three twenty-firsts           | ratio   | 1/7        | 1
thirty-three and one-third    | count   | 100/3      | 1
one thousand two hundredth    | ordinal | 1200       | 1
one million two hundred thousand and three | count | 1200003 | 1
two-thirds of a billion euros | money   | 2000000000/3 | EUR
a fifth of a million          | count   | 200000     | 1
two-thirds of a mile          | measure | 2/3        | mi
AUD$50                        | money   | 50         | AUD
50 lacs                       | count   | 5000000    | 1
£1.2 m                        | money   | 1200000    | GBP
EUR 4.5 m                     | money   | 4500000    | EUR
5.2 m                         | measure | 26/5       | m
20M                           | count   | 20000000   | 1
1.5M people                   | count   | 1500000    | 1
7B parameters                 | count   | 7000000000 | 1
rs. 500                       | money   | 500        | INR
rs 450                        | money   | 450        | INR
DM 4.2 billion                | money   | 4200000000 | DEM
usd 45 million                | money   | 45000000   | USD
gbp2.5m                       | money   | 2500000    | GBP
300 rmb                       | money   | 300        | CNY
nt $ 880 million              | money   | 880000000  | TWD
AU $ 12.30                    | money   | 123/10     | AUD
80,000 czech crowns           | money   | 80000      | CZK
3 million kenyan shillings    | money   | 3000000    | KES
ten quid                      | money   | 10         | GBP
four pounds and ten pence     | money   | 41/10      | GBP
2 euros and 80 cents          | money   | 14/5       | EUR
$3 and 50 cents               | money   | 7/2        | USD
a dollar and twenty cents     | money   | 6/5        | USD
5 rupees and 50 paise         | money   | 11/2       | INR
a year and two months         | measure | 7/6        | year
2-1/2 hours                   | measure | 5/2        | h
5-3/8 percent                 | percent | 43/8       | %
2-1/2-inch                    | measure | 5/2        | in
0.3 of a second               | measure | 3/10       | s
13 stone 7 pounds             | measure | 27/2       | stone
12st 4lb                      | measure | 86/7       | stone
11st                          | measure | 11         | stone
21st                          | ordinal | 21         | 1
21st 4lb                      | measure | 149/7      | stone
2h 30m                        | measure | 5/2        | h
6 foot 4                      | measure | 19/3       | ft
5' 10" tall                   | measure | 35/6       | ft
6-ft 3 in                     | measure | 25/4       | ft
6-foot-2                      | measure | 37/6       | ft
6-foot-3-inch                 | measure | 25/4       | ft
five-foot-ten                 | measure | 35/6       | ft
5'10"                         | measure | 35/6       | ft
6 feet, 3 inches              | measure | 25/4       | ft
6 ft. 3 in.                   | measure | 25/4       | ft
5 lbs. 8 oz.                  | measure | 11/2       | lb
3 years, 2 months             | measure | 19/6       | year
5,000-square-foot             | measure | 5000       | ft^2
300,000 sq. ft.               | measure | 300000     | ft^2
2 teaspoons                   | measure | 2          | teaspoon
20 degrees below zero         | measure | -20        | deg
30°C below zero               | measure | -30        | degC
twenty below zero             | measure | -20        | deg
1 in 4 children               | ratio   | 1/4        | 1
"""

# text | the numbers in it
SEVERAL = """
1 TB or 500 KB                        | 1 TB = 1; 500 KB = 500
20 kg to 5 g                          | 20 kg = 20; 5 g = 5
10 feet to 3 yards                    | 10 feet = 10; 3 yards = 3
between 2 and 3 of one thousand and two thousand | between 2 and 3 = [2, 3]; one thousand = 1000; two thousand = 2000
three million and twenty-five million | three million = 3000000; twenty-five million = 25000000
a mile and a half away from home, they said, and no farther | a mile and a half = 3/2
less than 30 and more than 15         | less than 30 and more than 15 = (15, 30)
$35.40 plus tax                       | $35.40 = 177/5
35 plus                               | 35 plus = 35
$3.3 to $3.5 billion in sales         | $3.3 to $3.5 billion = [3300000000, 3500000000]
it rose $3.3 to $3.5 billion          | $3.3 = 33/10; $3.5 billion = 3500000000
it spent $20 to $1 million            | $20 = 20; $1 million = 1000000
between the 5th and the 10th floors    | between the 5th and the 10th = [5, 10]
from the 5th to the 10th of May       | 5th = 5; 10th of May = (-inf, inf)
from the 10th to the 5th              | 10th = 10; 5th = 5
test scores of children               |
scores of children                    | scores of children = [40, 199]
(in millions of dollars) 1,204        | 1,204 = 1204
at this point five percent left       | five percent = 5
up by point five percent              | point five percent = 1/2
the one millionth visitor             | one millionth = 1000000
one millionth of a gram               | one millionth of a gram = 1/1000000
1 in 4 games                          | 1 = 1; 4 games = 4
35°5'10" N                            | 35°5'10" = 12631/360
the 4'33" piece                       | 4 = 4; 33 = 33
twenty - five million dollars, or so  | twenty - five million dollars = 25000000
two hundred - three hundred people    | two hundred - three hundred people = [200, 300]
one - half of it and three - quarters | one - half = 1/2; three - quarters = 3/4
a $ 400 - million plan                | $ 400 - million = 400000000
a 12 - inch ruler                     | 12 - inch = 12
I have 3 - one of them red            | 3 = 3
a 10 foot 4 wheel                     | 10 foot = 10; 4 = 4
1,000s of people                      | 1,000s = (-inf, inf)
fell 1 / 4 point to 24 3 / 8          | 1 / 4 = 1/4; 24 3 / 8 = 195/8
over 5 but under 10 percent           | over 5 but under 10 percent = (5, 10)
at least 5 and not more than 10 days  | at least 5 and not more than 10 days = [5, 10]
more than 5 but less than 10 million  | more than 5 but less than 10 million = (5000000, 10000000)
more than 1 km but less than 1500 m   | more than 1 km = 1; less than 1500 m = 1500
from 5 up to 10                       | from 5 up to 10 = [5, 10]
5 thru 10                             | 5 thru 10 = [5, 10]
on 5/10/2020 and 31/12/00             | 5/10/2020 = (-inf, inf); 31/12/00 = (-inf, inf)
one in, one out                       | one = 1; one = 1
3 in. of rain                         | 3 in = 3
at 10.30am and 7.45 p.m.              | 10.30am = 21/2; 7.45 p.m. = 79/4
10.75 am                              | 10.75 = 43/4
at two o'clock                        | two o'clock = 2
half past nine o'clock                | nine o'clock = 9
in its Form 10-K                      | 10-K = (-inf, inf)
between A$22 and A$25.50 a share      | between A$22 and A$25.50 a share = [22, 25.5]
from US$5 million to US$10 million    | from US$5 million to US$10 million = [5000000, 10000000]
Rs 200 to Rs 300 and EUR 4m-EUR 5m    | Rs 200 to Rs 300 = [200, 300]; EUR 4m-EUR 5m = [4000000, 5000000]
between 5 and ABC 10                  | 5 = 5; 10 = 10
between US$5 and C$10                 | US$5 = 5; C$10 = 10
1 million 2 million 3 million         | 1 million = 1000000; 2 million = 2000000; 3 million = 3000000
there are 3 1 litre bottles           | 3 = 3; 1 litre = 1
1 billion 200 million 30 thousand     | 1 billion 200 million 30 thousand = 1200030000
pages 7 / 10 / 12                     | pages 7 = (-inf, inf); 10 = 10; 12 = 12
a 5 / 4 majority                      | 5 = 5; 4 = 4
a few hundred thousand                | a few hundred thousand = [200000, 999999]
several thousands of them             | several thousands = [2000, 9999]
a few hundred                         | a few hundred = [200, 999]
£10/£15                               | £10 = 10; £15 = 15
a $ 5 fee                             | $ 5 = 5
users 500                             | 500 = 500
In 3 years. 2 months later            | 3 years = 3; 2 months = 2
a 10-foot-4-inch board                | 10-foot-4-inch = 31/3
"""

NOTHING = """
a gross profit | a score to settle | wait a second, please | in a split second | the point is that
"""


def rows(table: str) -> list[list[str]]:
    """The cells of each line."""
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def told(reading: Reading) -> str:
    """A reading as ``SEVERAL`` writes it: the words and the value, or the set of a range."""
    return f"{reading.text} = {reading.fair if reading.value is None else reading.value}"


@pytest.mark.parametrize(("phrase", "kind", "value", "unit"), rows(VALUES))
def test_value(phrase: str, kind: str, value: str, unit: str) -> None:
    (found,) = read(phrase)
    assert found.value is not None
    assert (found.kind.value, Fraction(found.value), found.unit.symbol) == (kind, Fraction(value), unit)


@pytest.mark.parametrize(("text", "numbers"), rows(SEVERAL))
def test_what_stands_apart_and_what_belongs_together(text: str, numbers: str) -> None:
    assert "; ".join(told(one) for one in read(text)) == numbers


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The roof cost half a million pounds last year.", "GBP"),
        ("a fine of twenty pounds", "GBP"),
        ("a US$100 room", "USD"),
        ("a US $ 100 room", "USD"),
        ("an AU $ 100 room", "AUD"),
        ("They paid for 3 million pounds of milk.", "lb"),
        ("The deficit fell by 6.5 million pounds.", "GBP"),
        ("On a diet she lost 20 pounds.", "lb"),
        ("He lifted twenty pounds.", "lb"),
        ("It cost the team dearly. He weighs 200 pounds.", "lb"),
        ("a low of 8 C is forecast", "degC"),
        ("the mercury hit 118 F in Phoenix", "degF"),
        ("he lives in flat 8 C now", "1"),
        ("vitamins 8 C", "1"),
    ],
)
def test_the_words_before_tell_the_unit(text: str, unit: str) -> None:
    assert [one.unit.symbol for one in read(text)] == [unit]


@pytest.mark.parametrize("text", [cell.strip() for cell in NOTHING.split("|")])
def test_no_number(text: str) -> None:
    assert read(text) == []


def test_a_brand_is_a_name() -> None:
    (found,) = [one for one in read("He owns a 7-Eleven shop") if one.start == 10]
    assert (found.text, found.kind) == ("7-Eleven", Kind.NAME)


def test_what_is_in_another_unit_keeps_its_own() -> None:
    """A pair that is no range left its first number converted to the unit of the second."""
    first, second = read("6 km or 500 m of it")
    assert (first.value, first.unit.symbol, second.value, second.unit.symbol) == (6, "km", 500, "m")


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("not lower than 30", "at-least"),
        ("it is not over 30", "at-most"),
        ("does not exceed 30", "at-most"),
        ("it isn't more than 30", "at-most"),
        ("no younger than 30", "at-least"),
        ("not equal to 30", None),  # exactly 30 is what it is not: a claim that says so cannot be read
        ("not about 30", "about"),
        ("a casino over 30 metres", "over"),
        ("at the very least 30", "at-least"),
    ],
)
def test_a_denied_bound_is_the_opposite_one(text: str, hedge: str | None) -> None:
    assert [one.hedge for one in read(text)] == [hedge]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The price of 18.4 million was cut to 11.9 million pounds.", "GBP"),
        ("Meals cost $3.50 for 5 pounds.", "lb"),
        ("Tickets sold for £5. The firm then lost 20 million pounds.", "GBP"),
    ],
)
def test_the_sentence_tells_whether_pounds_are_paid(text: str, unit: str) -> None:
    assert read(text)[-1].unit.symbol == unit


def test_two_bounds_share_their_unit() -> None:
    (found,) = read("over 5 but under 10 percent")
    assert (found.unit.symbol, found.kind) == ("%", Kind.PERCENT)


def test_scale_words_without_end_are_read() -> None:
    assert len(read("1 million " * 2000)) == 2000

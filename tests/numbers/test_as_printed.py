"""Ranges, alternatives, parts, rates and units as newspapers print them, whole and in running text."""

from __future__ import annotations

from fractions import Fraction

import pytest

from audit.numbers import Kind, Reading, read

# text | the part of it that is read, . for all | kind | unit | lowest | highest value of the fair set
READ = """
5.25% to 5.5% | . | percent | % | 5.25 | 5.5
The bank kept its rate at 4% to 4.25%. | 4% to 4.25% | percent | % | 4 | 4.25
They expect growth of 3% to 5% this year. | 3% to 5% | percent | % | 3 | 5
three percent to five percent | . | percent | % | 3 | 5
5.25%—5.5% | . | percent | % | 5.25 | 5.5
$3bn to $4bn | . | money | USD | 3000000000 | 4000000000
valued at $900m to $1.2bn by analysts | $900m to $1.2bn | money | USD | 900000000 | 1200000000
$900 million to $1.2 billion | . | money | USD | 900000000 | 1200000000
a $250-million-to-$300-million scheme | $250-million-to-$300-million | money | USD | 250000000 | 300000000
$75 to $80 a barrel | . | money | USD/bbl | 75 | 80
£3,000 to £4,500 a year | . | money | GBP/year | 3000 | 4500
winds of 60 mph to 70 mph | 60 mph to 70 mph | measure | mph | 60 | 70
3km to 5km | . | measure | km | 3 | 5
6ft 2in to 6ft 4in | . | measure | ft | 37/6 | 19/3
a six-to-eight-week delay | six-to-eight-week | measure | week | 6 | 8
a 12- to 14-member jury | 12- to 14 | count | 1 | 12 | 14
three times to four times as many | three times to four times | ratio | 1 | 3 | 4
a quarter to a third of them | a quarter to a third | ratio | 1 | 1/4 | 1/3
-5C to -10C | . | measure | degC | -10 | -5
零下5到10度 | . | measure | degC | -10 | -5
零下5度到10度 | . | measure | degC | -5 | 10
3公里至5公里 | . | measure | km | 3 | 5
800万至1.2亿元 | . | money | CNY | 8000000 | 120000000
每斤2元到3元 | . | money | CNY/jin | 2 | 3
油价为每桶75美元至80美元。 | 每桶75美元至80美元 | money | USD/bbl | 75 | 80
每小时60至80公里 | . | measure | km/h | 60 | 80
时速60至80公里 | . | measure | km/h | 60 | 80
列车最高时速350公里。 | 时速350公里 | measure | km/h | 349.5 | 350.5
2个至3个百分点 | . | percent | pp | 2 | 3
住了5个或6个月。 | 5个或6个月 | measure | month | 5 | 6
面积稳定在3亩至5亩。 | 3亩至5亩 | measure | mu | 3 | 5
2in to 4in of snow | 2in to 4in | measure | in | 2 | 4
13 or 14 | . | count | 1 | 13 | 14
Some 40 or 50 boats sank. | Some 40 or 50 boats | count | 1 | 40 | 50
It lasts three or four days. | three or four days | measure | day | 3 | 4
five or six hundred people | . | count | 1 | 500 | 600
two or three billion dollars | . | money | USD | 2000000000 | 3000000000
three or four times as many | three or four times | ratio | 1 | 3 | 4
a day or two later | a day or two | measure | day | 1 | 2
受伤的有13或14人。 | 13或14人 | count | 1 | 13 | 14
三四百人 | . | count | 1 | 300 | 400
十三四岁 | . | measure | year | 13 | 14
七八成 | . | ratio | 1 | 0.7 | 0.8
两三个月 | . | measure | month | 2 | 3
三五天 | . | measure | day | 3 | 5
两三百号人 | . | count | 1 | 200 | 300
1.5m–2m people | . | count | 1 | 1500000 | 2000000
between 1.5m and 2m users | . | count | 1 | 1500000 | 2000000
3m or 4m jobs | . | count | 1 | 3000000 | 4000000
1.5m to 2m deep | 1.5m to 2m | measure | m | 1.5 | 2
The 1.5m-strong union | 1.5m | count | 1 | 1450000 | 1550000
her 3m-selling album | 3m | count | 1 | 2500000 | 3500000
a 35m-long ship | 35m | measure | m | 34.5 | 35.5
some 1950 attended | some 1950 | count | 1 | 1945 | 1955
2 million barrels a day earlier this month | 2 million barrels a day | measure | bbl/day | 1500000 | 2500000
$5 a day earlier | $5 | money | USD | 4.5 | 5.5
零点5% | . | percent | % | 0.45 | 0.55
气温零点5度 | 零点5度 | measure | degC | 0.45 | 0.55
1:3.2 | . | ratio | 1 | 4/13 | 20/63
男女比例为1∶1.3。 | 1∶1.3 | ratio | 1 | 20/27 | 0.8
性别比为105.3∶100 | 105.3∶100 | ratio | 1 | 1.0525 | 1.0535
1比3.2 | . | ratio | 1 | 4/13 | 20/63
3∶1 | . | ratio | 1 | 3 | 3
three to one | . | ratio | 1 | 3 | 3
won by a 4-to-1 margin | 4-to-1 | ratio | 1 | 4 | 4
outnumbered three to one | three to one | ratio | 1 | 3 | 3
one person in five | . | ratio | 1 | 0.18 | 0.22
One woman in eight will fall ill. | One woman in eight | ratio | 1 | 0.1125 | 0.1375
9,310 bed-days | . | measure | bed-day | 9309.5 | 9310.5
93.1万床日 | . | measure | bed-day | 930500 | 931500
3000工时 | . | measure | man-hour | 2999.5 | 3000.5
three adults in ten | . | ratio | 1 | 0.27 | 0.33
six in ten | . | ratio | 1 | 0.55 | 0.65
one in ten | . | ratio | 1 | 0.09 | 0.11
61 in 100 | . | ratio | 1 | 0.605 | 0.615
nine out of 10 doctors | nine out of 10 | ratio | 1 | 0.85 | 0.95
12 seats out of 20 | . | ratio | 1 | 0.595 | 0.605
a one-in-five chance | one-in-five | ratio | 1 | 0.18 | 0.22
one in every 12 children | one in every 12 | ratio | 1 | 3/40 | 11/120
one in 4,000 babies | one in 4,000 | ratio | 1 | 0.000225 | 0.000275
每4人中就有1人患病。 | 每4人中就有1人 | ratio | 1 | 0.225 | 0.275
每10人中约有3人 | . | ratio | 1 | 0.28 | 0.32
三人中有一人 | . | ratio | 1 | 0.3 | 11/30
1.2 per 100,000 people | . | measure | 1/(100000*person) | 1.15 | 1.25
5.4 deaths per 1,000 live births | . | measure | 1/(1000*person) | 5.35 | 5.45
4.5 burglaries per 1,000 homes | 4.5 burglaries per 1,000 | measure | 1/1000 | 4.45 | 4.55
7.1 phone thefts per 10,000 residents | . | measure | 1/(10000*person) | 7.05 | 7.15
发病率为每10万人5.6例。 | 每10万人5.6例 | measure | 1/(100000*person) | 5.55 | 5.65
每千人口执业医师3.4人 | . | measure | 1/(1000*person) | 3.35 | 3.45
每万人拥有医生3人 | . | measure | 1/(10000*person) | 2.5 | 3.5
每10万居民12.4例 | . | measure | 1/(100000*person) | 12.35 | 12.45
每百户拥有汽车45.2辆 | . | measure | 1/(100*household) | 45.15 | 45.25
83 cases per 100,000 a year | 83 cases per 100,000 | measure | 1/100000 | 82.5 | 83.5
a 1:10 ratio | 1:10 | ratio | 1 | 0.1 | 0.1
12.6例/10万人口 | . | measure | 1/(100000*person) | 12.55 | 12.65
孕产妇死亡率为16.9/10万。 | 16.9/10万 | measure | 1/100000 | 16.85 | 16.95
an hour | . | measure | h | 0.5 | 1.5
nearly a mile | . | measure | mi | 0.9 | 1
a year or so | . | measure | year | 0.5 | 1.5
a quarter | . | ratio | 1 | 0.2375 | 0.2625
a dozen | . | count | 1 | 6 | 18
a million | . | count | 1 | 500000 | 1500000
They waited an hour and a half. | an hour and a half | measure | h | 1.25 | 1.75
68F | . | measure | degF | 67.5 | 68.5
68°F | . | measure | degF | 67.5 | 68.5
7.3C | . | measure | degC | 7.25 | 7.35
-3C | . | measure | degC | -3.5 | -2.5
It was -3C outside. | -3C | measure | degC | -3.5 | -2.5
1.5C above the old level | 1.5C | measure | degC | 1.45 | 1.55
28C to 31C | . | measure | degC | 28 | 31
3x | . | ratio | 1 | 2.85 | 3.15
3X | . | ratio | 1 | 2.85 | 3.15
It trades at 2.5x earnings. | 2.5x | ratio | 1 | 2.45 | 2.55
3x to 5x | . | ratio | 1 | 3 | 5
10³ | . | count | 1 | 1000 | 1000
10^6 | . | count | 1 | 1000000 | 1000000
500 UK gallons | . | measure | imp_gal | 499.5 | 500.5
500 imperial gallons | . | measure | imp_gal | 499.5 | 500.5
500 US gallons | . | measure | gal | 499.5 | 500.5
500 gallons | . | measure | gal | 499.5 | 500.5
20 imperial pints | . | measure | imp_pint | 19.5 | 20.5
9.81 ms-2 | . | measure | m/s^2 | 9.805 | 9.815
Sound travels at 340 ms-1 in air. | 340 ms-1 | measure | m/s | 339.5 | 340.5
9.81 ms⁻² | . | measure | m/s^2 | 9.805 | 9.815
a density of 5.3 kgm-3 | 5.3 kgm-3 | measure | kg/m^3 | 5.25 | 5.35
1361 Wm-2 at the top of the air | 1361 Wm-2 | measure | W/m^2 | 1360.5 | 1361.5
4.2 kJkg-1 | . | measure | kJ/kg | 4.15 | 4.25
5 ms-2 s | . | measure | s | 0.005 | 2
3 mm-2 cm | . | measure | cm | 0.3 | 2
5 degrees below zero | . | measure | deg | -5.5 | -4.5
between 5 and 10 degrees below zero | . | measure | deg | -10 | -5
It was 20-30 degrees below zero. | 20-30 degrees below zero | measure | deg | -30 | -20
five to ten degrees Celsius below zero | . | measure | degC | -10 | -5
8 degrees above zero | . | measure | deg | 7.5 | 8.5
3角5分 | . | money | jiao | 3.45 | 3.55
每度电涨5角2分。 | 5角2分 | money | jiao | 5.15 | 5.25
一毛五分 | . | money | jiao | 1.45 | 1.55
电价三角五分一度 | 三角五分 | money | jiao | 3.45 | 3.55
c. 1450 people | . | count | 1 | 1445 | 1455
c. 1200 kg | . | measure | kg | 1150 | 1250
42.00 dlrs a share | . | money | USD/share | 41.995 | 42.005
1.3 mln dlrs | . | money | USD | 1250000 | 1350000
an offer of 6.50 Canadian dlrs | 6.50 Canadian dlrs | money | CAD | 6.495 | 6.505
a loss of 12 cts | 12 cts | money | cent | 11.5 | 12.5
$(0.04) | . | money | USD | -0.045 | -0.035
a result of $(12.5) million for the year | $(12.5) million | money | USD | -12550000 | -12450000
US$(3.2) billion | . | money | USD | -3250000000 | -3150000000
the largest ever--about 31 million | about 31 million | count | 1 | 30500000 | 31500000
more than that--nearly five times as much | nearly five times | ratio | 1 | 4.5 | 5
its highest—over 12 tons | over 12 tons | measure | ton | 12 | 13
from 33 to 37 parts per thousand | . | ratio | ‰ | 33 | 37
一条多形式、多层次的路 | 一条 | count | 1 | 1 | 1
80多个多用途集装箱 | 80多个 | count | 1 | 80 | 90
5.2万吨多用途船 | 5.2万吨 | measure | t | 51500 | 52500
"""


def _rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.split(" | ")) for line in table.strip().splitlines()]


@pytest.mark.parametrize("row", _rows(READ), ids=lambda row: row[0])
def test_one_reading_with_its_exact_span(row: tuple[str, ...]) -> None:
    text, part, kind, unit, low, high = row
    (reading,) = read(text)
    assert (reading.text, reading.kind, reading.unit.symbol) == (text if part == "." else part, kind, unit)
    assert (reading.fair.low, reading.fair.high) == (Fraction(low), Fraction(high))
    assert text[reading.start : reading.end] == reading.text
    assert reading.widest.contains(reading.fair)


# What must stay two numbers, or a name, a time, a score: each reading as kind and text.
KEPT = """
lost the vote 48% to 52% | percent 48% | percent 52%
She trails 40% to 45% in the poll. | percent 40% | percent 45%
Shares rose 3p to 45p. | money 3p | money 45p
Oil added $2 to $75 a barrel. | money $2 | money $75 a barrel
rose from 5% to 7% | percent 5% | percent 7%
fell £20m to £120m | money £20m | money £120m
3 pupils to 30 teachers | count 3 pupils | count 30 teachers
a fee of 5 or 10 pounds in notes of $5 or $10 | money 5 | money 10 pounds | money $5 | money $10
pick 1, 2 or 3 | count 1 | count 2 | count 3
born in 2019 or 2020 | date 2019 | date 2020
at 7 or 8pm | count 7 | time 8pm
Type 1 or 2 | name Type 1 | count 2
they won 3 to 1 | count 3 | count 1
won 3:1 | ratio 3:1
1990 levels of emissions were higher. | date 1990
It fell. 2005 levels are the yardstick. | date 2005
2016 elections were close. | date 2016
1900 levels | count 1900
2015 people came. | count 2015 people
the church, built c. 1450 | date 1450
a map (c. 1610) | date 1610
c.1450 | date 1450
ca. 1620 and later | date 1620
the painter (c. 1450–1516) | date 1450–1516
c. 1450 – c. 1516 | date 1450 – c. 1516
170,087 -396 | count 170,087 | count -396
12,345 −67 | count 12,345 | count −67
1,234 -2.5% | count 1,234 | percent -2.5%
45.2 -1.3 | count 45.2 | count -1.3
10 -15 people | count 10 -15 people
5.5 -6.5 | count 5.5 -6.5
5 -3 | count 5 | count 3
the 4×100米 relay | name 4×100米
男子4×100米接力 | name 4×100米
a 4 x 400 m final | name 4 x 400 m
女子4×7.5公里接力 | name 4×7.5
the 4 x 6 km mixed relay | name 4 x 6
4 × 200 metres | name 4 × 200 metres
2×400米 | count 2 | measure 400米
6.02×1023 | vague 6.02×1023
9.1 x 1031 kg | vague 9.1 x 1031
2.4×106 people | vague 2.4×106
1.496×1011 m away | vague 1.496×1011
a sheet of 1.5×105 cm | count 1.5 | measure 105 cm
3×108 | count 3 | count 108
八角五香粉 三角形 |
the 30th day of June, 1893 | date 30th day of June, 1893
on the 1st day of July 1894 | date 1st day of July 1894
the 25th day of November last | date 25th day of November
a third--11 billion dollars--went | ratio a third | money 11 billion dollars
Aims: 1) growth, 2) jobs, 3) homes | name 1) | name 2) | name 3)
(see 12) of it | count 12
乘403次列车 | name 403次
209／210次特快 | name 209／210次
坐了3次火车 | count 3次
八路军三八六旅 | name 三八六旅
一一五师 | name 一一五师
三百六十个团 | count 三百六十个
党的十四大以来 | name 十四大
十五大，全国代表 | name 十五大
十五大工程 | enumeration 十五大
党的十四届三中全会 | ordinal 十四届
八届人大常委会 | ordinal 八届
连任两届 | count 两届
仅1996、1997两年 | date 1996 | date 1997 | measure 两年
１９９４、１９９５和１９９６三年 | date １９９４ | date １９９５ | date １９９６ | measure 三年
1998和1999两项 | count 1998 | count 1999 | count 两项
《十日谈》 |
a map at 1:50000 | ratio 1:50000
at 12:30. | time 12:30
ran 1:52.34 | time 1:52.34
finished in 19:58.4 | time 19:58.4
scored three goals in five | count three goals | count five
two people in three cars | count two people | count three cars
a week or two-week stay | measure two-week
2 until 11 October | count 2 | date 11 October
two men in 12 cars | count two men | count 12 cars
three in 27 countries | count three | count 27 countries
one person in 2019 | count one person | date 2019
on a 1-to-10 scale | count 1 | count 10
每3户中有1辆车 | count 3户 | count 1辆
30人中有12人受伤，另有三人失踪 | count 30人 | count 12人 | count 三人
每10公里设一个站 | measure 10公里 | count 一个
罚款500元或1000元 | money 500元 | money 1000元
周三或四 | count 四
flat 12C | name 12C
section 1.5C | name 1.5C
777F | name 777F
a dividend of 14.7C per share | name 14.7C
size 3X | name 3X
the iPhone 3x | name 3x
4x4 | name 4x4
150/95 mmHg | measure 150 | measure 95 mmHg
血压150/95毫米汞柱 | measure 150 | measure 95毫米汞柱
22/7 | ratio 22/7
24/7. | name 24/7
a third or fourth man | ordinal third | ordinal fourth
a quarter to five | count five
200号楼 | ordinal 200号
零点5分开始 | time 零点5分
finished in 1:02:03.5 | time 1:02:03.5
西元前500年 | date 西元前500年
65 km.p.h. | measure 65 km.p.h.
7 p.c. of them | percent 7 p.c.
ramped up to 2 GW | measure 2 GW
8.5 x 11 inches | measure 8.5 | measure 11 inches
a 10-by-20-foot room | measure 10 | measure 20-foot
3 x 5 = 15 | count 3 | count 5 | count 15
1 4/3 of it | ratio 1 4/3
H1 2020/21 | name H1 | date 2020/21
in 44 BC | date 44 BC
since 500 BCE. | date 500 BCE
AD 79 | date AD 79
the 3rd century BC | date 3rd century BC
20 BBC staff | count 20
€3 million a quarter earlier | money €3 million
Rmb5bn | money Rmb5bn
9秒83打破纪录 | measure 9秒83
83打啤酒 | count 83打
3岁零2个月大 | measure 3岁零2个月
3年零2个月 | measure 3年零2个月
北纬39°54′27″ | measure 39°54′27″
at 51°30' N | measure 51°30'
a 5'10" forward | measure 5'10"
in Aug-2021 | date Aug-2021
27.8m pax | count 27.8m
Unemployed people fell by 232,000 to 2.3 million. | count 232,000 | count 2.3 million
in week 11/2010 | name 11/2010
S.I. 2019/45 and 2016/679 | name 2019/45 | name 2016/679
3/2000 of it | ratio 3/2000
2019-nCoV | name 2019
图1：2011-2015年增速 | count 1 | date 2011-2015年
下降0.75个千分点 | percent 0.75个千分点
三次产业占12% | percent 12%

第 44 分钟进球 | ordinal 第 44 分钟
在第三天的第2小时 | ordinal 第三天 | ordinal 第2小时
800 and two | count 800 | count two
a 737-800 and three others | count 737-800 | count three
the 9/11 attacks | name 9/11
the 7/7 bombings | name 7/7
the class of '98 | name '98
in ’69 and ’05 | name ’69 | name 05
The '12 people' | count 12 people
1H 2022 | date 1H 2022
3Q2021 sales | date 3Q2021
5Q 2021 | name 5Q | count 2021
They lost 15:30 slots. | time 15:30
won 15:30 kick-offs | time 15:30
甲乙丙为１，２００，３００ | count １ | count ２００ | count ３００
分别为１００，２００，３００吨 | count １００ | count ２００ | measure ３００吨
共１，２００，３００吨 | measure １，２００，３００吨
１，０００，０００人 | count １，０００，０００人
"""


@pytest.mark.parametrize("row", _rows(KEPT), ids=lambda row: row[0])
def test_what_looks_alike_is_kept_apart(row: tuple[str, ...]) -> None:
    text, *expected = row
    assert [f"{one.kind.value} {one.text}" for one in read(text)] == expected


@pytest.mark.parametrize("text", ["It took an hour.", "A year on, he left.", "以一当十的一年四季"])
def test_an_article_is_one_of_a_unit_only_where_nothing_else_is_said(text: str) -> None:
    assert not [one for one in read(text) if one.kind is Kind.MEASURE]


def _blood_pressure(text: str) -> list[Reading]:
    return [one for one in read(text) if one.unit.symbol == "mmHg"]


def test_a_blood_pressure_is_two_numbers_in_one_unit() -> None:
    upper, lower = _blood_pressure("a reading of 150/95 mmHg, not 150 over 95")
    assert (upper.value, lower.value) == (150, 95)


def test_words_that_are_no_noun_make_no_rate() -> None:
    assert [one.text for one in read("8 of them per 1,000 pounds")] == ["8", "1,000 pounds"]

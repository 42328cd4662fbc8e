"""Shares, rates, products, means, multiples and conversions: what their words bind, and what they leave alone."""

from __future__ import annotations

import pytest

from audit.article.articles import articles_of
from audit.relations.binding import Relations


def bound(text: str) -> set[tuple[str, tuple[str, ...], bool]]:
    """The form, the numbers as printed and the outcome of each relation that is bound in a text."""
    found = set()
    for article in articles_of(text):
        relations = Relations(article)
        for one in relations.bound:
            printed = tuple(relations.statements[at].reading.text for at in one.candidate.members)
            found.add((one.candidate.form, printed, one.holds))
    return found


HELD = [
    # shares and fractions
    ("share", "Of the 8,400 parcels, 630 (7.5 per cent) came late.", ("7.5 per cent", "630", "8,400")),
    ("share", "The club has 250 members; 90 of them, or 36 percent, are under age.", ("36 percent", "90", "250 members")),
    ("share", "Some 3,150 of the 4,200 pupils, or 75%, walk to school.", ("75%", "Some 3,150", "4,200 pupils")),
    ("share", "She won 1,224 votes, 36 percent of the 3,400 cast.", ("36 percent", "1,224 votes", "3,400")),
    ("share", "Of 320 flats, 80, a quarter, stand empty.", ("a quarter", "80", "320 flats")),
    ("share", "There were 45 calls; 15 of them, a third, were false alarms.", ("a third", "15", "45")),
    ("share", "全市新增企业2,400户，其中个体户1,560户，占65%。", ("65%", "1,560户", "2,400户")),
    ("share", "共有考生5,000人，录取1,250人，录取率25%。", ("25%", "1,250人", "5,000人")),
    ("share", "年末存款余额820亿元，贷款余额615亿元，存贷比为75%。", ("75%", "615亿元", "820亿元")),
    ("share", "发出问卷640份，收回576份，回收率90%。", ("90%", "576份", "640份")),
    ("share", "全县共有村庄120个，其中60个通了公交，占一半。", ("一半", "60个", "120个")),
    ("margin", "主营业务收入20亿元，主营业务成本13亿元，毛利率35%。", ("35%", "13亿元", "20亿元")),
    # amounts for each one
    ("each", "The firm paid £7.2m for 240 flats, or £30,000 a flat.", ("£30,000", "£7.2m", "240 flats")),
    ("each", "Volunteers packed 1,800 boxes at a cost of $45,000, or $25 apiece.", ("$25", "$45,000", "1,800 boxes")),
    ("each", "The line carried 72,000 riders in 30 days, an average of 2,400 a day.", ("2,400", "72,000", "30 days")),
    ("each", "The estate yielded 96 tonnes from 16 hectares, or 6 tonnes a hectare.", ("6 tonnes a hectare", "96 tonnes", "16 hectares")),
    ("each", "全村收入360万元，人口300人，人均1.2万元。", ("1.2万元", "360万元", "300人")),
    ("each", "播种面积50万亩，总产量25万吨，亩产500公斤。", ("500公斤", "25万吨", "50万亩")),
    ("each", "机场起降400架次，运送旅客6万人次，平均每架次150人次。", ("150人次", "6万人次", "400架次")),
    ("product", "The others, 1,200 seats, cost £25 and raised £30,000.", ("£30,000", "£25", "1,200 seats")),
    ("product", "他卖出苹果3,000公斤，每公斤4元，收入1.2万元。", ("1.2万元", "每公斤4元", "3,000公斤")),
    # means of a list
    ("mean", "The counts were 12, 18 and 24, an average of 18.", ("18", "12", "18", "24")),
    ("mean", "The buoy read minus 3, minus 5 and minus 7, a mean of minus 5.", ("minus 5", "minus 3", "minus 5", "minus 7")),
    ("mean", "三次测量分别为18毫米、22毫米和26毫米，平均22毫米。", ("22毫米", "18毫米", "22毫米", "26毫米")),
    # multiples
    ("times", "Rents doubled to £960 from £480.", ("doubled", "£960", "£480")),
    ("times", "Sales tripled to 1,500 units from 500.", ("tripled", "1,500 units", "500")),
    ("times", "营业额由48万元增至192万元，翻了两番。", ("翻了两番", "192万元", "48万元")),
    ("growth", "社员由20户增至80户，增加了三倍。", ("三倍", "20户", "80户")),
    ("growth", "旅客由50万人次增至125万人次，增长1.5倍。", ("1.5倍", "50万人次", "125万人次")),
    # one quantity in two units
    ("converts", "The wall is 30 metres (98 feet) high.", ("30 metres", "98 feet")),
    ("converts", "The show ran for 10 weeks, or 70 days.", ("10 weeks", "70 days")),
    ("converts", "It was 20.0 degrees Celsius (68.0 Fahrenheit).", ("20.0 degrees Celsius", "68.0 Fahrenheit")),
    ("converts", "He got 27 months in prison, or two years and three months.", ("27 months", "two years and three months")),
    ("converts", "用户日均使用90分钟，即1.5小时。", ("90分钟", "1.5小时")),
    ("converts", "表面温度1,200摄氏度，折合约1,473开尔文。", ("1,200摄氏度", "1,473开尔文")),
]  # fmt: skip

TOLD = [
    ("share", "Of the 8,400 parcels, 630 (5.7 per cent) came late.", ("5.7 per cent", "630", "8,400")),
    ("share", "She won 1,224 votes, 63 percent of the 3,400 cast.", ("63 percent", "1,224 votes", "3,400")),
    ("share", "全市新增企业2,400户，其中个体户1,560户，占56%。", ("56%", "1,560户", "2,400户")),
    ("share", "共有村庄400个，其中通车村260个，占56%。", ("56%", "260个", "400个")),
    ("each", "The firm paid £7.2m for 240 flats, or £36,000 a flat.", ("£36,000", "£7.2m", "240 flats")),
    ("each", "The line carried 72,000 riders in 30 days, an average of 4,200 a day.", ("4,200", "72,000", "30 days")),
    ("mean", "The counts were 12, 18 and 24, an average of 81.", ("81", "12", "18", "24")),
    ("times", "Rents doubled to £960 from £380.", ("doubled", "£960", "£380")),
    ("converts", "The show ran for 10 weeks, or 90 days.", ("10 weeks", "90 days")),
    ("converts", "It was 20.0 degrees Celsius (86.0 Fahrenheit).", ("20.0 degrees Celsius", "86.0 Fahrenheit")),
    ("converts", "用户日均使用90分钟，即1.8小时。", ("90分钟", "1.8小时")),
]  # fmt: skip

LEFT_ALONE = [
    ("share", "Interest is 5 percent on the 40 loans of the 200 clients."),
    ("share", "明天降水概率60%，能见度500米至1,200米。"),
    ("share", "该地块以8.64亿元成交，溢价率20.0%，起始价为7.20亿元。"),
    ("share", "全年出生人口2,716人，年末人口44.30万人，出生率为6.11‰。"),
    ("each", "There were 1,200 calls, up from 80 a year earlier, and 14 fires."),
    ("each", "Fevers fell from an average of 39.4 degrees to 37.6, or by 1.8 degrees."),
    ("mean", "The average of the season was 54."),
    ("each", "Earnings per share were €1.22 (€1.28), based on 40.0 million shares."),
    ("share", "血压128/76毫米汞柱，心率正常，当日出院，住院医保报销比例为75%。"),
    ("share", "In the home 46 of 71 residents (65 percent) and 13 of 52 staff (a quarter) fell ill."),
    ("converts", "The coins weigh 3.7 kilograms, or 7.66 grams each."),
    ("converts", "一担110斤，也就是8.8吨。"),
    ("converts", "The course lasts 12 weeks (36 hours)."),
    ("converts", "Bake at 250 degrees C (480 F)."),
    ("times", "She won the title for the third time in 12 years, by 3 points."),
]


@pytest.mark.parametrize(("form", "text", "numbers"), HELD)
def test_what_holds_is_bound_to_its_numbers(form: str, text: str, numbers: tuple[str, ...]) -> None:
    assert (form, numbers, True) in bound(text)
    assert not [one for one in bound(text) if not one[2]]


@pytest.mark.parametrize(("form", "text", "numbers"), TOLD)
def test_a_miss_is_told_of_its_numbers(form: str, text: str, numbers: tuple[str, ...]) -> None:
    assert (form, numbers, False) in bound(text)


@pytest.mark.parametrize(("form", "text"), LEFT_ALONE)
def test_what_only_looks_like_it_is_not_told(form: str, text: str) -> None:
    assert [one for one in bound(text) if one[0] == form and not one[2]] == []

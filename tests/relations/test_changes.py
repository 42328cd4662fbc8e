"""What the words of change, difference and points bind in short passages, in both languages, and what they leave alone."""

from __future__ import annotations

import pytest

from audit.article.articles import articles_of
from audit.relations.binding import Relations

OF_CHANGES = ("growth", "fall", "growth-by", "fall-by", "difference", "points")

# passage · the key in a claim file · the numbers it names, in the order of the text · whether it holds
BOUND = [
    ("Membership climbed 5.0 percent to 8,400 from 8,000 a year earlier.", "growth", "5.0 8,400 8,000", True),
    ("Membership climbed 6.0 percent to 8,400 from 8,000 a year earlier.", "growth", "6.0 8,400 8,000", False),
    ("Orders slumped from 940 tonnes to 705 tonnes, a drop of 25.0 percent.", "fall", "940 705 25.0", True),
    ("Orders slumped from 940 tonnes to 705 tonnes, a drop of 35.0 percent.", "fall", "940 705 35.0", False),
    ("Net debt eased by £14.5m to £61.3m, against £75.8m a year before.", "difference", "14.5 61.3 75.8", True),
    ("Net debt eased by £14.5m to £61.3m, against £78.5m a year before.", "difference", "14.5 61.3 78.5", False),
    ("The tour drew 215 riders, 35 more than the 180 of the first year.", "difference", "215 35 180", True),
    ("The tour drew 215 riders, 45 more than the 180 of the first year.", "difference", "215 45 180", False),
    ("Turnout was 57 percent, up 6 points on the 51 percent of the last poll.", "points", "57 6 51", True),
    ("Turnout was 57 percent, up 8 points on the 51 percent of the last poll.", "points", "57 8 51", False),
    ("The levy will drop 1.5 percentage points to 18.0 percent from 19.5 percent.", "points", "1.5 18.0 19.5", True),
    ("The levy will drop 1.8 percentage points to 18.0 percent from 19.5 percent.", "points", "1.8 18.0 19.5", False),
    ("Prices were cut from 64 pence to 48 pence, down by a quarter.", "fall", "64 48 quarter", True),
    ("It sold 912 boats in May, 37 fewer than the 949 sold in April.", "difference", "912 37 949", True),
    ("The margin slid by 40 basis points to 6.10% from 6.50%.", "points", "40 6.10 6.50", True),
    ("营业收入由48.0亿元增加到57.6亿元，增长20.0%。", "growth", "48.0 57.6 20.0", True),
    ("营业收入由48.0亿元增加到57.6亿元，增长26.0%。", "growth", "48.0 57.6 26.0", False),
    ("全年接待游客86.4万人次，比上年增加1.2万人次，增长1.4%。", "growth-by", "86.4 1.2 1.4", True),
    ("全年接待游客86.4万人次，比上年增加1.2万人次，增长4.1%。", "growth-by", "86.4 1.2 4.1", False),
    ("用水量为231立方米，同比下降8.3%，上年同期为252立方米。", "fall", "231 8.3 252", True),
    ("用水量为231立方米，同比下降3.8%，上年同期为252立方米。", "fall", "231 3.8 252", False),
    ("入学率为94.6%，比上年的93.1%提高1.5个百分点。", "points", "94.6 93.1 1.5", True),
    ("入学率为94.6%，比上年的93.1%提高2.5个百分点。", "points", "94.6 93.1 2.5", False),
    ("贷款利率由4.20%下调至3.95%，即下调25个基点。", "points", "4.20 3.95 25", True),
    ("门店数为318家，比去年的303家多15家。", "difference", "318 303 15", True),
    ("门店数为318家，比去年的303家多25家。", "difference", "318 303 25", False),
    ("占比40.8%，比去年同期的44.2%降了3.4个点。", "points", "40.8 44.2 3.4", True),
    ("社员由16户发展到96户，增加了五倍。", "growth", "16 96 五", True),
    ("出口额为73.5亿元，比上年同期的61.2亿元增加12.3亿元。", "difference", "73.5 61.2 12.3", True),
]  # fmt: skip

# passage · a number that no relation of change may name, though it looks so
UNBOUND = [
    ("In real terms pay rose 2.0 percent to £640 from £610.", "2.0"),
    ("The share rose as much as 5.3 percent; it closed at $61.50, against $60.10 on Monday.", "5.3"),
    ("They were 1.7 percent lower than a month before, while new orders sank from 8.1 billion to 7.6 billion.", "7.6"),
    ("Sales of paint were up 4 percent, and profit climbed to 88 million from 71 million.", "88"),
    ("A loss of $40 million followed a profit of $60 million, an improvement of $20 million.", "60"),
    ("About 840 people over 65 were seen, up from 790 people under 30.", "65"),
    ("Prices rose by 3 to 5 percent after 7 percent.", "7"),
    ("按可比价格计算，增加值由210亿元增加到240亿元，增长9.1%。", "9.1"),
    ("上年盈利2,500万元，今年亏损6,800万元，同比下降372%。", "372"),
    ("净入学率99.8%，毛入学率96.5%，分别比上年提高0.4个和0.2个百分点。", "99.8"),
    ("销售均价上涨1.2%，而是中心城区的占比由14%升到了19%。", "1.2"),
    ("全年降水量比常年偏少17.7%，比2,000毫米以上的地区少得多。", "17.7"),
]  # fmt: skip


def _relations(passage: str) -> list[tuple[str, tuple[str, ...], bool]]:
    found = []
    for article in articles_of(passage):
        relations = Relations(article)
        for bound in relations.bound:
            texts = tuple(
                relations.statements[index].reading.text for index in sorted(bound.candidate.members)
            )
            found.append((bound.candidate.form, texts, bound.holds))
    return [one for one in found if one[0] in OF_CHANGES]


@pytest.mark.parametrize(("passage", "form", "numbers", "holds"), BOUND)
def test_words_of_change_bind(passage: str, form: str, numbers: str, holds: bool) -> None:
    cores = numbers.split()
    matching = [
        one
        for one in _relations(passage)
        if one[0] == form
        and len(one[1]) == len(cores)
        and all(core in text for core, text in zip(cores, one[1], strict=True))
    ]
    assert [one[2] for one in matching] == [holds]


@pytest.mark.parametrize(("passage", "number"), UNBOUND)
def test_no_miss_is_told(passage: str, number: str) -> None:
    told = [one for one in _relations(passage) if not one[2]]
    assert not told, f"{number} is in no change that can be told of"

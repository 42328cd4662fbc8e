"""Ages, spans, dates, limits, orders and repeats in short passages: what is bound, and whether it holds.

Each row: the article's day, a passage, the form, the numbers bound as printed (none: nothing of the form is bound), holds?
"""

from __future__ import annotations

import pytest

from audit.article.articles import articles_of
from audit.relations.binding import Relations

Row = tuple[str, str, str, tuple[str, ...], bool]

AGES: list[Row] = [
    ("2021-06-01", "The singer Maud Ferris, who was born on 2 April 1950, has died aged 71.", "age", ("71", "2 April 1950"), True),
    ("2021-06-01", "The singer Maud Ferris, who was born on 2 April 1950, has died aged 61.", "age", ("61", "2 April 1950"), False),
    ("2021-06-01", "Born in 1950, she is 71.", "age", ("71", "1950"), True),
    ("2021-06-01", "Born in 1950, she is 77.", "age", ("77", "1950"), False),
    ("2021-06-01", "The mill was founded in 1871 and marks its 150th anniversary this week.", "age", ("150th", "1871"), True),
    ("2021-06-01", "The pilot, born on 3 March 1980, was 25 when the plane came down on 9 May 2005.", "age", ("25", "3 March 1980", "9 May 2005"), True),
    ("2021-06-01", "The town raised money for a boy of 12, and in 1950 the church was born again.", "age", (), True),
    ("2021-06-01", "Born in 1950, he was 4 points ahead.", "age", (), True),
    ("2024-09-10", "现年41岁的教练何平（1983年3月出生）昨日退役。", "age", ("41岁", "1983年3月"), True),
    ("2024-09-10", "现年31岁的教练何平（1983年3月出生）昨日退役。", "age", ("31岁", "1983年3月"), False),
    ("2024-09-10", "老人1930年5月生于海川，享年94岁。", "age", ("94岁", "1930年5月"), True),
    ("2024-09-10", "老人1930年5月生于海川，享年84岁。", "age", ("84岁", "1930年5月"), False),
    ("2024-09-10", "学校创办于1954年，今年迎来70周年校庆。", "lasts", ("70周年", "1954年"), True),
    ("2024-09-10", "学校创办于1954年，现有6岁以上学生300人。", "age", (), True),
    ("2021-06-01", "The painter Ida Roe died on May 4 at 88. She was born in 1932.", "age", ("88", "1932", "May 4"), True),
    ("2021-06-01", "The painter Ida Roe died on May 4 at 58. She was born in 1932.", "age", ("58", "1932", "May 4"), False),
    ("2021-06-01", "Ida Roe was born in 1932. She died in 2003. She was 71.", "age", ("71", "1932", "2003"), True),
    ("2021-06-01", "Ida Roe had two sons, Ivo, born in 1955, and Per, born in 1958, who drowned at 20 in 1978. She died in 2003.", "age", ("20", "1958", "1978"), True),
    ("2021-06-01", "He died at the age of 71. The bridge completed in 1961 bears his name.", "age", (), True),
    ("2021-06-01", "Born in 1950, he emigrated at 25.", "age", (), True),
    ("2021-06-01", "Chief Oke, who died on Sunday aged 84, left six sons. His daughter was born in 1962.", "age", (), True),
    ("2021-06-01", "Born on 6 January 1930, he read law at Durham and was called to the bar in 1955, at 52.", "age", ("52", "6 January 1930", "1955"), False),
    ("2021-06-01", "Her mother died in 1968 at the age of 44; she was born in 1927.", "age", ("44", "1927", "1968"), False),
    ("2021-06-01", "Ivo Lund was only 39 when he took over in 2014. He was born in 1957.", "age", ("39", "1957", "2014"), False),
    ("2021-06-01", "She had married in 1972, when she was 27; she was born in 1950.", "age", ("27", "1950", "1972"), False),
    ("2021-06-01", "Mr Sand was 43 at his appointment in 1985 (he was born in 1951).", "age", ("43", "1951", "1985"), False),
    ("2024-09-10", "画家林素1931年冬生于海川一户渔民家。1955年，二十四岁的她首次办展。", "age", ("二十四岁", "1931年", "1955年"), True),
    ("2024-09-10", "1931年，林素生于海川。晚年她回乡办学。林素于2010年病逝，终年七十九岁。", "age", ("七十九岁", "1931年", "2010年"), True),
    ("2024-09-10", "1931年，林素生于海川。晚年她回乡办学。林素于2010年病逝，终年九十七岁。", "age", ("九十七岁", "1931年", "2010年"), False),
    ("2024-09-10", "伶人林素1931年生於海川，1990年獲獎，時年五十九。", "age", ("五十九", "1931年", "1990年"), True),
]  # fmt: skip

SPANS: list[Row] = [
    ("2021-06-01", "The train left at 21.50 and arrived at 07.25, nine hours and 35 minutes later.", "lasts", ("nine hours and 35 minutes", "21.50", "07.25"), True),
    ("2021-06-01", "The train left at 21.50 and arrived at 07.25, eight hours and 35 minutes later.", "lasts", ("eight hours and 35 minutes", "21.50", "07.25"), False),
    ("2021-06-01", "She led the choir for 32 years, from 1964 until 1996.", "lasts", ("32 years", "1964 until 1996"), True),
    ("2021-06-01", "She led the choir for 42 years, from 1964 until 1996.", "lasts", ("42 years", "1964 until 1996"), False),
    ("2021-06-01", "The record had stood for 11 years, since 2010.", "lasts", ("11 years", "2010"), True),
    ("2021-06-01", "The record had stood for 17 years, since 2010.", "lasts", ("17 years", "2010"), False),
    ("2021-06-01", "The bond runs to maturity with a coupon of 3 percent, a paper of 30 years.", "lasts", (), True),
    ("2024-09-10", "为期8天的展览从9月12日开始，至9月19日结束。", "lasts", ("8天", "9月12日", "9月19日"), True),
    ("2024-09-10", "为期18天的展览从9月12日开始，至9月19日结束。", "lasts", ("18天", "9月12日", "9月19日"), False),
    ("2024-09-10", "该市自2008年以来时隔16年再次夺冠。", "lasts", ("16年", "2008年以来"), True),
    ("2024-09-10", "该市自2008年以来时隔26年再次夺冠。", "lasts", ("26年", "2008年以来"), False),
    ("2024-09-10", "卫星9时12分升空，26分钟后，即9时38分，星箭分离。", "lasts", ("26分钟", "9时12分", "9时38分"), True),
    ("2021-06-01", "The tower was the highest in town from 1962 until 1989, a span of 27 years.", "lasts", ("27 years", "1962 until 1989"), True),
    ("2021-06-01", "The tower was the highest in town from 1962 until 1989, a span of 72 years.", "lasts", ("72 years", "1962 until 1989"), False),
    ("2021-06-01", "They have met in the same pub since 2006, fifteen years without missing a Friday.", "lasts", ("fifteen years", "2006"), True),
    ("2021-06-01", "She studied there from 1949 to 1953 and took her doctorate in 1958, five years after her degree.", "lasts", ("five years", "1949 to 1953", "1958"), True),
    ("2021-06-01", "Ida Roe was born in 1932. She died in 2003, 71 years old.", "lasts", (), True),
    ("2021-06-01", "Founded in 1894, the weekly closed in 2004 after 110 years.", "lasts", ("110 years", "1894", "2004"), True),
    ("2021-06-01", "Founded in 1894, the weekly closed in 2004 after 101 years.", "lasts", ("101 years", "1894", "2004"), False),
    ("2021-06-01", "The pier, opened in 1928, stood for 33 years until it burnt down in 1979.", "lasts", ("33 years", "1928", "1979"), False),
    ("2021-06-01", "Nineteen years after the pit closed in 1980, the shaft was filled in 2009.", "lasts", ("Nineteen years", "1980", "2009"), False),
    ("2021-06-01", "The sale began at 2:20 p.m. and ended at 4:10 p.m., two and a half hours.", "lasts", ("two and a half hours", "2:20 p.m.", "4:10 p.m."), False),
    ("2021-06-01", "The crew called at 14:01, twelve minutes before the boat sank at 14:19.", "lasts", ("twelve minutes", "14:01", "14:19"), False),
    ("2021-06-01", "After eight years at the helm (2002-2014) she stood down.", "lasts", ("eight years", "2002-2014"), False),
    ("2024-09-10", "他1931年离乡，在海川一住就是五年，1936年才回来。", "lasts", ("五年", "1931年", "1936年"), True),
    ("2024-09-10", "林素生于1931年，2010年病逝，享年79岁。", "lasts", (), True),
    ("2024-09-10", "药品的有效期是3年，价格为25元。", "lasts", (), True),
]  # fmt: skip

DATES: list[Row] = [
    ("2021-06-01", "The law takes effect on 30 September.", "date", ("30 September",), True),
    ("2021-06-01", "The law takes effect on 31 September.", "date", ("31 September",), False),
    ("2021-06-01", "They met on 29 February 2021.", "date", ("29 February 2021",), False),
    ("2020-06-01", "They met on 29 February 2020.", "date", ("29 February 2020",), True),
    ("2021-06-01", "The alarm went off at 04:80.", "date", ("04:80",), False),
    ("2021-06-01", "They won 12:80 on points.", "date", (), True),
    ("2021-06-01", "The law was passed in September 2019.", "date", (), True),
    ("2024-09-10", "条例于2024年2月29日通过。", "date", ("2024年2月29日",), True),
    ("2024-09-10", "条例于2024年2月30日通过。", "date", ("2024年2月30日",), False),
    ("2024-09-10", "截至8月37日，共收到捐款。", "date", ("8月37日",), False),
    ("2024-09-10", "截至8月31日，共收到捐款。", "date", ("8月31日",), True),
    ("2024-09-10", "工程用了8个月37天。", "date", (), True),
]  # fmt: skip

LIMITS: list[Row] = [
    ("2021-06-01", "Humidity stood at 31 percent.", "cannot-be", ("31 percent",), True),
    ("2021-06-01", "Humidity stood at 131 percent.", "cannot-be", ("131 percent",), False),
    ("2021-06-01", "The airline filled 191% of its seats.", "cannot-be", ("191%",), False),
    ("2021-06-01", "Turnout was 168 percent.", "cannot-be", ("168 percent",), False),
    ("2021-06-01", "The water had a pH of 81.", "cannot-be", ("81",), False),
    ("2021-06-01", "Debt rose to 131 percent of GDP.", "cannot-be", (), True),
    ("2021-06-01", "Sales of seats were 131 percent of the plan.", "cannot-be", (), True),
    ("2021-06-01", "The number of calls fell by 140 percent.", "cannot-be", ("140 percent",), False),
    ("2021-06-01", "Profits fell by 140 percent.", "cannot-be", (), True),
    ("2024-09-10", "产品合格率99.2%。", "cannot-be", ("99.2%",), True),
    ("2024-09-10", "产品合格率199.2%。", "cannot-be", ("199.2%",), False),
    ("2024-09-10", "相对湿度在165%左右。", "cannot-be", ("165%左右",), False),
    ("2024-09-10", "最高气温达413℃。", "cannot-be", ("413℃",), False),
    ("2024-09-10", "拨备覆盖率达230%。", "cannot-be", (), True),
    ("2024-09-10", "全年计划完成率165%，超额完成任务。", "cannot-be", (), True),
    ("2024-09-10", "净利润下降165%。", "cannot-be", (), True),
]  # fmt: skip

ONCE_MORE: list[Row] = [
    ("2021-06-01", "The plant will shed 940 jobs. The 940 jobs are all in assembly.", "same", ("940 jobs", "940 jobs"), True),
    ("2021-06-01", "The plant will shed 940 jobs. It made 1,310 lorries last year.", "same", (), True),
    ("2021-06-01", "In the trial 168 people fell ill, of whom 9 went to hospital.", "order", ("9", "168 people"), True),
    ("2024-09-10", "全国报告病例48,216例。上述48,216例中多数已治愈。", "same", ("48,216例", "48,216例"), True),
    ("2024-09-10", "全国报告病例48,216例，门诊用药12,900盒。", "same", (), True),
]  # fmt: skip


@pytest.mark.parametrize("row", [*AGES, *SPANS, *DATES, *LIMITS, *ONCE_MORE], ids=lambda row: row[1])
def test_what_is_bound(row: Row) -> None:
    day, passage, form, numbers, holds = row
    text = f"{day}\n\n{passage}"
    found = [
        (sorted(text[at.start : at.end] for at in _readings(relations, one.candidate.members)), one.holds)
        for relations in [Relations(article, day) for article in articles_of(text)]
        for one in relations.bound
        if one.candidate.form == form
    ]
    if numbers:
        assert (sorted(numbers), holds) in found
    else:
        assert not found


# passages with no day of publication
UNDATED = [
    ("Mayor Ida Roe, 41, in office since January 2013, was born on 3 May 1983.", "2013 is no day of her age"),
    ("Per Novak, 44, was born in 1979 and joined the force in 2003.", "nor is the year in which he joined"),
    ("Her son, 12, was with her when she was hit in 2019. She was born in 1980.", "the age of another"),
    ("She worked for the paper for 11 years, was in Cairo from 1999 to 2003 and wrote four books.", "two spans"),
    ("He joined in 1990 and retired in 2012 after 15 years as director.", "a part of the time"),
]  # fmt: skip


@pytest.mark.parametrize(("passage", "why"), UNDATED)
def test_nothing_is_told_of_days_that_words_do_not_tie(passage: str, why: str) -> None:
    bound = [one for article in articles_of(passage) for one in Relations(article).bound]
    assert all(one.holds for one in bound), why


def _readings(relations: Relations, members: tuple[int, ...]) -> list:  # type: ignore[type-arg]
    return [relations.statements[index].reading for index in members]

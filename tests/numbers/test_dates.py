"""Dates and times: which days a written date means, by the article's own date."""

from __future__ import annotations

from datetime import date

import pytest

from audit.claimfile.model import Span
from audit.numbers import Kind, read
from audit.numbers.dates import NO_SUCH_DAY

PUBLISHED = Span(date(2020, 9, 3), date(2020, 9, 18))

DATES = {
    "2020年": (date(2020, 1, 1), date(2020, 12, 31)),
    "2020年9月": (date(2020, 9, 1), date(2020, 9, 30)),
    "2020年9月3日": (date(2020, 9, 3), date(2020, 9, 3)),
    "二〇二〇年九月三日": (date(2020, 9, 3), date(2020, 9, 3)),
    "１９９１年１月１６日": (date(1991, 1, 16), date(1991, 1, 16)),
    "2020-09-03": (date(2020, 9, 3), date(2020, 9, 3)),
    "2020/9/3": (date(2020, 9, 3), date(2020, 9, 3)),
    "2020.9.3": (date(2020, 9, 3), date(2020, 9, 3)),
    "2020-10": (date(2020, 10, 1), date(2020, 10, 31)),
    "2018-2020年": (date(2018, 1, 1), date(2020, 12, 31)),
    "2018年至2020年": (date(2018, 1, 1), date(2020, 12, 31)),
    "2020年1至8月": (date(2020, 1, 1), date(2020, 8, 31)),
    "10月26日至29日": (date(2020, 10, 26), date(2020, 10, 29)),
    "2019年9月3日至10月5日": (date(2019, 9, 3), date(2019, 10, 5)),
    "二〇二〇年十月二十六日至二十九日": (date(2020, 10, 26), date(2020, 10, 29)),
    "今年1—8月": (date(2020, 1, 1), date(2020, 8, 31)),
    "今年10月": (date(2020, 10, 1), date(2020, 10, 31)),
    "今年5月": (date(2020, 5, 1), date(2020, 5, 31)),
    "去年10月以来": (date(2019, 10, 1), date(2020, 9, 18)),
    "十月以来": (date(2019, 10, 1), date(2020, 9, 18)),
    "2018年以来": (date(2018, 1, 1), date(2020, 9, 18)),
    "前年3月5日": (date(2018, 3, 5), date(2018, 3, 5)),
    "10月": (date(2020, 10, 1), date(2020, 10, 31)),
    "9月上旬": (date(2020, 9, 1), date(2020, 9, 10)),
    "2月下旬": (date(2020, 2, 21), date(2020, 2, 29)),
    "今年1至8月": (date(2020, 1, 1), date(2020, 8, 31)),
    "今年1月至8月": (date(2020, 1, 1), date(2020, 8, 31)),
    "上半年": (date(2020, 1, 1), date(2020, 6, 30)),
    "去年下半年": (date(2019, 7, 1), date(2019, 12, 31)),
    "一季度": (date(2020, 1, 1), date(2020, 3, 31)),
    "今年前三季度": (date(2020, 1, 1), date(2020, 9, 30)),
    "第三季度": (date(2020, 7, 1), date(2020, 9, 30)),
    "20世纪90年代": (date(1990, 1, 1), date(1999, 12, 31)),
    "90年代": (date(1990, 1, 1), date(1999, 12, 31)),
    "本月5日": (date(2020, 9, 5), date(2020, 9, 5)),
    "上月5日": (date(2020, 8, 5), date(2020, 8, 5)),
    "25日": (date(2020, 9, 25), date(2020, 9, 25)),
    "May 8, 1945": (date(1945, 5, 8), date(1945, 5, 8)),
    "8 May 1945": (date(1945, 5, 8), date(1945, 5, 8)),
    "12 to 14 September 2020": (date(2020, 9, 12), date(2020, 9, 14)),
    "3–5 May 2020": (date(2020, 5, 3), date(2020, 5, 5)),
    "3rd to 5th of May 2020": (date(2020, 5, 3), date(2020, 5, 5)),
    "10 or 11 June": (date(2020, 6, 10), date(2020, 6, 11)),
    "May 3 to 5": (date(2020, 5, 3), date(2020, 5, 5)),
    "3 May to 5 June": (date(2020, 5, 3), date(2020, 6, 5)),
    "今年七八月份": (date(2020, 7, 1), date(2020, 8, 31)),
    "October 2019": (date(2019, 10, 1), date(2019, 10, 31)),
    "Oct. 3": (date(2020, 10, 3), date(2020, 10, 3)),
    "last May": (date(2020, 5, 1), date(2020, 5, 31)),
    "last October": (date(2019, 10, 1), date(2019, 10, 31)),
    "this October": (date(2020, 10, 1), date(2020, 10, 31)),
    "next May": (date(2021, 5, 1), date(2021, 5, 31)),
    "1990s": (date(1990, 1, 1), date(1999, 12, 31)),
}


@pytest.mark.parametrize(("phrase", "days"), DATES.items(), ids=DATES)
def test_days(phrase: str, days: tuple[date, date]) -> None:
    found = read(phrase, published=PUBLISHED)
    assert [(one.text, one.kind) for one in found] == [(phrase, Kind.DATE)]
    fair = found[0].fair
    assert (fair.low, fair.high) == (days[0].toordinal(), days[1].toordinal())
    assert found[0].unit.symbol == "date"


def test_a_year_after_a_word_of_time() -> None:
    found = read("in 2009 and by 2012, some 2010 people since 1995.")
    assert [(one.text, one.kind) for one in found if one.kind is Kind.DATE] == [
        ("2009", Kind.DATE),
        ("2012", Kind.DATE),
        ("1995", Kind.DATE),
    ]


@pytest.mark.parametrize(
    "phrase", ["今年10月", "10月", "去年10月以来", "25日", "Oct. 3", "last May", "上半年"]
)
def test_without_the_article_s_date_the_days_are_not_known(phrase: str) -> None:
    found = read(phrase)[0]
    assert (found.kind, found.fair.low) == (Kind.DATE, None)
    assert found.note


def test_a_publication_over_the_turn_of_the_year_leaves_both_years() -> None:
    found = read("今年1月", published=Span(date(2019, 12, 30), date(2020, 1, 2)))[0]
    assert (found.fair.low, found.fair.high) == (date(2019, 1, 1).toordinal(), date(2020, 1, 31).toordinal())


def test_every_month_has_no_day() -> None:
    assert read("每月25日", published=PUBLISHED)[0].fair.low is None


@pytest.mark.parametrize(
    ("phrase", "kind", "symbol"),
    [
        ("3年", Kind.MEASURE, "year"),
        ("3个月", Kind.MEASURE, "month"),
        ("三日", Kind.MEASURE, "day"),
        ("10日元", Kind.MONEY, "JPY"),
        ("两个季度", Kind.MEASURE, "quarter"),
        ("12小时", Kind.MEASURE, "h"),
        ("两个世纪", Kind.MEASURE, "century"),
        ("一年365天", Kind.MEASURE, "year"),
    ],
)
def test_spans_of_time_are_measures(phrase: str, kind: Kind, symbol: str) -> None:
    found = read(phrase, published=PUBLISHED)[0]
    assert (found.kind, found.unit.symbol) == (kind, symbol)


@pytest.mark.parametrize(
    ("phrase", "hours"),
    [
        ("20时30分", "20.5"),
        ("下午3点半", "15.5"),
        ("12:30", "12.5"),
        ("6pm", "18"),
        ("6:30 a.m.", "6.5"),
        ("8点", "8"),
    ],
)
def test_times(phrase: str, hours: str) -> None:
    found = read(phrase)
    assert [(one.text, one.kind) for one in found] == [(phrase, Kind.TIME)]
    assert str(found[0].fair) == f"[{hours}, {hours}]"


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("postponed from 28 May to 3 June", ["28 May", "3 June"]),
        ("It runs from 28 May to 3 June.", ["28 May to 3 June"]),
        ("It opens on 8 May.", ["8 May"]),
        ("between 3 and 5 May", ["3 and 5 May"]),
        ("on 3 and 5 May", ["5 May"]),
    ],
)
def test_spans_of_english_days(text: str, dates: list[str]) -> None:
    assert [one.text for one in read(text) if one.kind is Kind.DATE] == dates


@pytest.mark.parametrize("phrase", ["2024-03-00", "2024年3月0日", "2024/3/0"])
def test_a_day_before_the_first_is_none(phrase: str) -> None:
    assert [one.note for one in read(phrase) if one.kind is Kind.VAGUE] == [NO_SUCH_DAY]

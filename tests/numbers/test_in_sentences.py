"""What the words of a sentence tell about a number: shares, changes, letters at figures, decades, ages, days that last."""

from __future__ import annotations

from fractions import Fraction

import pytest

from audit.numbers import Kind, Reading, read

Told = tuple[str, Kind, object, str]


def told(one: Reading) -> Told:
    return one.text, one.kind, None if one.value is None else Fraction(one.value), one.unit.symbol


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他今年七十有三，身体硬朗。", [("七十有三", Kind.COUNT, 73, "1")]),
        ("年已六十有五岁", [("六十有五岁", Kind.MEASURE, 65, "year")]),
        ("行政拘留15日", [("15日", Kind.MEASURE, 15, "day")]),
        ("期限缩短为20日", [("20日", Kind.MEASURE, 20, "day")]),
        ("城墙高三丈二尺", [("三丈二尺", Kind.MEASURE, Fraction(16, 5), "zhang")]),
        (
            "a term of five-and-a-half years",
            [("five-and-a-half years", Kind.MEASURE, Fraction(11, 2), "year")],
        ),
        (
            "不到两成每天睡够9小时",
            [("不到两成", Kind.RATIO, Fraction(1, 5), "1"), ("9小时", Kind.MEASURE, 9, "h")],
        ),
        ("收费800元每月，", [("800元每月", Kind.MONEY, 800, "CNY/month")]),
        ("a 1-in-100-year flood", [("1", Kind.COUNT, 1, "1"), ("100-year", Kind.MEASURE, 100, "year")]),
        ("取得六连胜", [("六连胜", Kind.COUNT, 6, "1")]),
        ("推出四款新机", [("四款", Kind.COUNT, 4, "1")]),
        ("产值突破千亿。", [("突破千亿", Kind.COUNT, 10**11, "1")]),
        ("Costs fell by a third between May and July.", [("a third", Kind.RATIO, Fraction(1, 3), "1")]),
        ("A third were late.", [("A third", Kind.RATIO, Fraction(1, 3), "1")]),
        ("It is down a fifth.", [("a fifth", Kind.RATIO, Fraction(1, 5), "1")]),
        (
            "It rose from 100 to 135 units.",
            [("100", Kind.COUNT, 100, "1"), ("135 units", Kind.COUNT, 135, "1")],
        ),
        ("It ranges from 100 to 135 units.", [("from 100 to 135 units", Kind.COUNT, None, "1")]),
        ("children aged from 5 to 11", [("from 5 to 11", Kind.COUNT, None, "1")]),
        ("It sells at $497-$502 a tonne.", [("$497-$502 a tonne", Kind.MONEY, None, "USD/t")]),
        ("It lost one in ten jobs.", [("one in ten", Kind.RATIO, Fraction(1, 10), "1")]),
        (
            "It won three in 27 countries.",
            [("three", Kind.COUNT, 3, "1"), ("27 countries", Kind.COUNT, 27, "1")],
        ),
        (
            "It happened one in ten years.",
            [("one", Kind.COUNT, 1, "1"), ("ten years", Kind.MEASURE, 10, "year")],
        ),
        ("He is 6ft 4in tall.", [("6ft 4in", Kind.MEASURE, Fraction(19, 3), "ft")]),
        ("a dividend of 3.2p", [("3.2p", Kind.MONEY, Fraction(16, 5), "pence")]),
        ("in 1080p", [("1080p", Kind.NAME, None, "1")]),
        ("Temperatures hit 130F.", [("130F", Kind.MEASURE, 130, "degF")]),
        ("It was 38C (100F).", [("38C", Kind.MEASURE, 38, "degC"), ("100F", Kind.MEASURE, 100, "degF")]),
        ("They live in flat 12C.", [("12C", Kind.NAME, None, "1")]),
        ("The population fell to 1.6m.", [("1.6m", Kind.COUNT, 1_600_000, "1")]),
        (
            "The population lives behind a wall; it is 1.6m tall.",
            [("1.6m", Kind.MEASURE, Fraction(8, 5), "m")],
        ),
        ("for a decade", [("a decade", Kind.MEASURE, 1, "decade")]),
        ("He is in his 90s.", [("90s", Kind.NAME, None, "1")]),
        ("a clip of 30s", [("30s", Kind.MEASURE, 30, "s")]),
        ("a two-bedroom flat", [("two", Kind.COUNT, 2, "1")]),
        ("a two-way street", []),
    ],
)
def test_the_words_around_a_number_are_heeded(text: str, expected: list[Told]) -> None:
    assert [told(one) for one in read(text)] == expected


@pytest.mark.parametrize("text", ["followed by a third man", "by a third party", "a third straight month"])
def test_a_third_of_an_order_is_no_share(text: str) -> None:
    assert [(one.text, one.kind) for one in read(text)] == [("third", Kind.ORDINAL)]


@pytest.mark.parametrize("text", ["the 90s", "the '90s", "the early 90s", "in the 1990s", "90年代"])
def test_a_decade_is_ten_years(text: str) -> None:
    (found,) = read(text)
    assert found.kind is Kind.DATE
    assert found.fair.low is not None and found.fair.high is not None
    assert found.fair.high - found.fair.low == 3651  # days from 1 January 1990 to 31 December 1999


@pytest.mark.parametrize("text", ["highs in the 80s", "in the 20s"])
def test_no_decade_is_made_of_degrees_or_of_two_centuries(text: str) -> None:
    assert all(one.kind is not Kind.DATE for one in read(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("14号队员进球", Kind.ORDINAL),
        ("3号地块出让", Kind.ORDINAL),
        ("18号公布结果", Kind.DATE),
        ("18号展出", Kind.DATE),
    ],
)
def test_a_day_is_told_from_a_number_that_names(text: str, kind: Kind) -> None:
    assert [one.kind for one in read(text)] == [kind]


@pytest.mark.parametrize("text", ["三只松鼠", "七匹狼", "三里屯", "五角场", "长三角", "三角形", "百家争鸣"])
def test_names_and_words_with_a_measure_word_in_them_are_no_numbers(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("22日夜间至24日", ["22日", "24日"]),
        ("It fell between 1990 and 2010, from then on.", ["1990 and 2010"]),
        ("He paid in 2016 and 2017, he said.", ["2016", "2017"]),
        ("It grew in the third quarter of 2020, he said.", ["third quarter of 2020"]),
    ],
)
def test_dates_before_a_stop_and_beside_others(text: str, dates: list[str]) -> None:
    assert [one.text for one in read(text) if one.kind is Kind.DATE] == dates

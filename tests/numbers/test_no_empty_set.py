"""No reading has an empty set unawares, and none takes for ever: every numeral with every hedge."""

from __future__ import annotations

import itertools

import pytest

from audit.numbers import Kind, read

NUMERALS = (
    "0", "1", "5", "-1", "12", "100", "3.5", "1万", "2.5万", "1亿2000万", "三", "十", "十五", "三百", "两千", "廿", "百廿", "卅", "几", "数", "几十",
    "数百", "数千", "几万", "数千廿", "数百廿", "几百卅", "两三", "十七八", "三四百", "百", "万", "半", "三分之一", "三又二分之一", "零点五", "俩",
    "零十五", "1千零1", "贰拾点伍", "几千几", "数万零几", "廿几", "卅多", "十几万零三",
)  # fmt: skip
BEFORE = (
    "",
    "近",
    "约",
    "超过",
    "逾",
    "至少",
    "不足",
    "不到",
    "至多",
    "不超过",
    "上",
    "第",
    "负",
    "零下",
    "摄氏",
    "每",
    "前",
)
AFTER = (
    "", "多", "余", "来", "多个", "余人", "人左右", "个以上", "%以下", "万多", "倍", "成", "折", "打", "旬", "元", "块", "年多", "度", "级以上", "级", "个半小时",
    "个百分点", "公里多",
)  # fmt: skip


@pytest.mark.parametrize("numeral", NUMERALS)
def test_no_numeral_with_any_hedge_has_an_empty_set(numeral: str) -> None:
    for before, after in itertools.product(BEFORE, AFTER):
        for one in read(f"{before}{numeral}{after}"):
            assert not one.fair.is_empty and not one.widest.is_empty, (
                one.text,
                str(one.fair),
                str(one.widest),
            )
            assert one.widest.contains(one.fair) or one.fair.whole, (one.text, str(one.fair), str(one.widest))


@pytest.mark.parametrize(
    ("text", "fair"),
    [
        ("几折", "[0.2, 0.9]"),
        ("几成", "[0.2, 0.9]"),
        ("几百人", "[200, 999]"),
        ("超过5人", "(5, 6]"),
        ("more than 5 people", "(5, 6]"),
        ("近5人", "[4, 5)"),
        ("nearly 3 teams", "[2, 3)"),
        ("不足1人", "[0, 1)"),
        ("超过300人", "(300, 400)"),
    ],
)
def test_the_nearest_whole_number_is_meant_where_no_other_is_left(text: str, fair: str) -> None:
    (one,) = read(text)
    assert str(one.fair) == fair


@pytest.mark.parametrize(
    "text",
    [
        "5多个", "103余人", "12多名", "6,5000,000,000", "5,0000", "1,000,5000,000", "100,000,00", "1999—1990年", "2061-1917年", "1846年8至1月",
        "2020年至2018年", "公元前206年至公元前221年", "1999-1990",
    ],
)  # fmt: skip
def test_an_error_of_the_text_is_one_reading_with_a_reason(text: str) -> None:
    (one,) = read(text)
    assert (one.kind, one.text, bool(one.note)) == (Kind.VAGUE, text, True)


@pytest.mark.parametrize(
    "text",
    [
        "10多个",
        "100多家",
        "2万多人",
        "5多公里",
        "1,000,2,000",
        "1997,1998",
        "12,34,567",
        "1990—1999年",
        "11月至2月",
        "30多人",
        "2019-20",
    ],
)
def test_what_looks_like_one_is_none(text: str) -> None:
    assert all(one.kind is not Kind.VAGUE for one in read(text))

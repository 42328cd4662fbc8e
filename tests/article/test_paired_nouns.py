"""分别 and "respectively": each number has the noun of its own item, or none is paired."""

from __future__ import annotations

import pytest

from audit.article.extraction import mentions
from tests.article.plain_article import plain_article


def nouns(text: str) -> list[tuple[str, str]]:
    return [(one.reading.text, one.noun) for one in mentions(plain_article(text)) if one.claim]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "甲厂、乙厂和丙厂分别增长12.4%、9.8%和3.1%。",
            [("12.4%", "甲厂"), ("9.8%", "乙厂"), ("3.1%", "丙厂")],
        ),
        ("城镇和农村低保标准分别为715元和520元。", [("715元", "城镇"), ("520元", "农村低保标准")]),
        (
            "营业收入88.6亿元，净利润7.3亿元，同比分别增长12.4%和9.8%。",
            [("88.6亿元", "营业收入"), ("7.3亿元", "净利润"), ("12.4%", "营业收入"), ("9.8%", "净利润")],
        ),
        ("Sales and profits rose 12.4% and 9.8% respectively.", [("12.4%", "Sales"), ("9.8%", "profits")]),
        (
            "Wages rose by 2.1% and 1.4% in the public and private sectors respectively.",
            [("2.1%", "public"), ("1.4%", "private sectors")],
        ),
        (
            "The rates in Spain, Italy and France were 15%, 9.1% and 7.7%, respectively.",
            [("15%", "Spain"), ("9.1%", "Italy"), ("7.7%", "France")],
        ),
    ],
)
def test_items_go_with_their_numbers_in_order(text: str, expected: list[tuple[str, str]]) -> None:
    assert nouns(text) == expected


def test_nothing_is_paired_where_the_items_are_not_as_many_as_the_numbers() -> None:
    text = "三个车间分别完成产量412件、397件、455件。"
    assert [noun for _, noun in nouns(text)] == ["车间", "产量", "产量", "产量"]
    assert nouns("甲、乙、丙分别增长3%和5%。") == nouns("甲、乙、丙增长3%和5%。")


def test_numbers_of_two_kinds_are_not_paired() -> None:
    assert nouns("甲厂和乙厂分别增长3%和5吨。") == nouns("甲厂和乙厂增长3%和5吨。")


def test_the_pairing_is_of_its_sentence() -> None:
    found = nouns("甲厂产值3亿元。乙厂产值5亿元。分别增长7%和8%。")
    assert [noun for _, noun in found[2:]] != ["甲厂产值", "乙厂产值"]


def test_many_words_that_pair_take_little_time() -> None:
    text = "甲和乙分别增长3%和5%，" * 250 + "a and b rose 3% and 5%, respectively, " * 250
    assert len(mentions(plain_article(text))) == 1000

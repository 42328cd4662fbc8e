"""What the envelopes say of numbers that nobody made claims of: they bind by the sentences of an article."""

from __future__ import annotations

import pytest

from audit.article.model import Wish
from audit.article.reading import ArticleSource
from audit.relations.auditing import audit_article
from audit.wiring import chosen_rules

HEATING = (
    "临河镇今年冬天告别散煤取暖。集中供热工程接入新建住宅供暖面积40万平方米，改造旧住宅供暖面积110万平方米。\n\n"
    "工程投用后，预计每年可节约燃煤{coal}，减少二氧化硫排放52吨。\n"
)
PARTED = (
    "煤改电工程完工\n\n本报记者\n\n集中供热工程接入新建住宅供暖面积40万平方米，改造旧住宅供暖面积110万平方米。\n\n"
    "矿区节能\n\n本报记者\n\n技术改造后，预计每年可节约燃煤3600万吨。\n"
)


def told(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """What is told of an article's magnitudes: how serious it is, and the numbers as printed."""
    found = audit_article(ArticleSource("a.txt", text, "text"), chosen_rules(), wish=Wish())
    return [
        (one.severity.value, one.written)
        for one in found.outcomes
        if one.rule == "magnitude-unlike-known" and one.verdict != "holds"
    ]


def test_two_areas_of_a_sentence_are_heated_together() -> None:
    assert told(HEATING.format(coal="3600万吨")) == [
        ("error", ("3600万吨", "40万平方米", "110万平方米")),
        ("warning", ("52吨", "3600万吨")),
    ]
    assert told(HEATING.format(coal="3.6万吨")) == []


def test_nothing_is_taken_from_another_article_of_the_file() -> None:
    assert told(PARTED) == []


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("The county has 4.2 hospital beds per 1,000 residents.", None),
        ("The county has 42 hospital beds per 1,000 residents.", ("42 hospital beds per 1,000 residents",)),
        ("全市每千人口拥有医疗卫生机构床位6.86张。", None),
        ("全市每千人口拥有医疗卫生机构床位68.6张。", ("每千人口拥有医疗卫生机构床位68.6张",)),
        ("The town has 310 teachers, about one for every 14.5 pupils.", None),
        ("The town has 310 teachers, about one for every 1,450 pupils.", ("1,450 pupils",)),
        ("The schools have 14.5 pupils per teacher.", None),
        ("The schools have 1,450 pupils to each teacher.", ("1,450 pupils",)),
        ("每14.5名学生配备一名教师。", None),
        ("每1450名学生配备一名教师。", ("1450名",)),
    ],
)
def test_a_stated_rate_is_the_ratio_itself(sentence: str, numbers: tuple[str, ...] | None) -> None:
    assert told(sentence) == ([] if numbers is None else [("warning", numbers)])


@pytest.mark.parametrize(
    "sentence",
    [
        "The committee has seven men and two women.",  # no people of a country
        "The mayor, aged 152 in the old joke, took office on 3 May 1950.",
        "In 2019 the school was 134 years old.",
        "The new line has 24 stations on 186 kilometres.",
    ],
)
def test_what_is_rare_but_possible_is_no_news_and_ages_and_dates_bind_to_nothing(sentence: str) -> None:
    assert told(sentence) == []

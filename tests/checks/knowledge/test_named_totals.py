"""Totals of named things in articles: which numbers are one, of what, and how far from what is known."""

from __future__ import annotations

import pytest

from audit.article.model import Wish
from audit.article.reading import ArticleSource
from audit.checks.knowledge.things import things
from audit.relations.auditing import audit_article
from audit.wiring import chosen_rules

RULES = chosen_rules(select=["named-total-unlike-known"])


def told(text: str) -> list[tuple[str, str]]:
    """How serious what is told is, and the number as printed."""
    found = audit_article(ArticleSource("a.txt", text, "text"), RULES, wish=Wish())
    return [
        (one.severity.value, one.written[0])
        for one in found.outcomes
        if one.rule == "named-total-unlike-known" and one.verdict != "holds"
    ]


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("The population of China is {}.", "1.41 billion", "141 million"),
        ("Kenya has {}.", "55 million people", "550 million people"),
        ("Portugal, with a population of about {}, borders Spain.", "10.4 million", "104 million"),
        ("Brazil covers {} square kilometres.", "8.5 million", "85 million"),
        ("Germany's GDP reached {} in 2024.", "$4.7 trillion", "$470 trillion"),
        ("In 2023 the population of Japan fell to {}, the lowest in decades.", "124 million", "12.4 million"),
        ("About {} in Kenya have no clean water.", "5 million people", "5 billion people"),
        ("Texas has {}.", "29 million people", "290 million people"),
        ("中国人口为{}。", "14.1亿", "1.41亿"),
        ("2024年末，广东省常住人口{}，比上年末增加74万人。", "12780万人", "1278万人"),
        ("青海省面积{}。", "72万平方公里", "7.2万平方公里"),
        ("2023年，浙江实现地区生产总值{}，增长6.0%。", "82553亿元", "8255.3万亿元"),
        ("蒙古国人口不多，丹麦人口约{}。", "595万", "5950万"),
        ("US gross domestic product was {} in 2023.", "$27.4 trillion", "$2.74 trillion"),
        ("The population of the U.S. was {} in 2023.", "335 million", "33.5 million"),
        ("大韩民国人口为{}。", "5171万", "51710万"),
        ("Ben Nevis is {} high.", "1,345 metres", "134.5 metres"),
        ("At {}, Mount Fuji is the highest mountain of Japan.", "12,388 feet", "1,238 feet"),
        ("The Danube has a length of {}.", "2,850 kilometres", "28,500 kilometres"),
        ("Lake Victoria covers {}.", "68,800 square kilometres", "6,880 square kilometres"),
        ("珠穆朗玛峰海拔{}。", "8848.86米", "884.886米"),
        ("长江全长{}。", "6300公里", "630公里"),
    ],
)
def test_a_total_far_from_what_is_known_is_an_error(sentence: str, right: str, wrong: str) -> None:
    assert told(sentence.format(right)) == []
    assert [severity for severity, _ in told(sentence.format(wrong))] == ["error"]


@pytest.mark.parametrize(
    "sentence",
    [
        "About 5 million people in Kenya were affected by the drought.",
        "The rural population of China was 465 million.",
        "The population of Paris, Texas, is 24,000.",
        "The working-age population of Japan fell by 600,000.",
        "In the 17th century the population of England was about 5 million.",
        "China's GDP in the first quarter was $4.4 trillion.",
        "Germany's GDP per capita was $56,000.",
        "The forest area of Brazil is 4.9 million square kilometres.",
        "Brazil covers its needs from 300,000 square kilometres of fields.",
        "The prison population of England was 87,000.",
        "The population of Georgia is 3.7 million, and that of the US state of Georgia 11 million.",
        "明代全国人口约6000万。",
        "广东省一季度地区生产总值31000亿元。",
        "日本总务省说，全国人口为1.24亿。",
        "北京市常住人口中，60岁及以上人口514万人。",
        "广东省人均地区生产总值10.7万元。",
        "四川耕地面积5.2万平方公里。",
        "The Nile flows 1,500 km through Egypt.",
        "Everest base camp is 5,364 m high.",
        "Climbers were caught at 830 metres below the summit of Mount Everest.",
        "The bridge over the Danube is 1.3 km long.",
        "The Rhine rose to 9.3 metres at Cologne.",
        "The Elbe stands at 62 cm, the lowest level this year.",
        "Mount Olympus is 1,951 m high.",  # that of Cyprus
        "长江在湖北境内全长1061公里。",
        "黄河大桥全长3.2公里。",
    ],
)
def test_a_part_or_another_time_is_no_total(sentence: str) -> None:
    assert told(sentence) == []


def test_a_city_and_a_name_that_says_here_only_warn() -> None:
    assert told("The population of Nairobi is 44 million.") == [("warning", "44 million")]
    assert told("全国人口1.4亿。") == [("warning", "1.4亿")]


def test_growth_is_allowed_for() -> None:
    assert told("The population of Kenya was 8.6 million in 1962.") == []
    assert told("The population of Kenya was 8.6 million in 2022.") == [("warning", "8.6 million")]


def test_every_thing_has_a_name_in_both_languages_and_a_source() -> None:
    assert len(things()) > 900
    found = {thing.english for some in things().values() for thing in some}
    assert {"China", "Guangdong", "Texas", "London", "the world"} - found == {"the world"} or "world" in found
    assert all(
        known.source
        for some in things().values()
        for one in some
        for group in one.totals.values()
        for known in group
    )

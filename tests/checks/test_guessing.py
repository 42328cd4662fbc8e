"""The vocabulary's word for a drafted number: offered where the head words leave no doubt, and only there."""

from __future__ import annotations

import pytest

from audit.checks.knowledge.guessing import guess, guessed_measure
from audit.checks.knowledge.index import folded
from audit.checks.knowledge.measured import all_measured
from audit.checks.knowledge.quantities import measure, measure_names
from audit.checks.knowledge.store import index
from audit.claimfile import load_text
from audit.numbers import read
from audit.rules.material import examine


@pytest.mark.parametrize(
    ("says", "noun", "measure"),
    [
        ("466个", "老旧小区", "housing-compounds"),
        ("41个", "社区", "communities"),
        ("96.1%", "物业覆盖率", "share"),
        ("4763万吨", "燃煤", "coal-burned"),
        ("13079.87公顷", "湿地面积", "wetland-area"),  # and area, which is wider
        ("10亿元", "总投资", "investment"),
        ("1,200 people", "visitors", "visitors"),
        ("7万吨", "葡萄酒年产量", None),  # wine and a harvest
        ("96.1%", "小区", None),  # a share is no number of compounds
        ("466个", "园区", None),  # 区 is the end of a word here
        ("5 m", "coal", None),
        ("12个", "", None),
    ],
)
def test_a_guess_fits_noun_and_unit(says: str, noun: str, measure: str | None) -> None:
    (reading,) = read(says)
    assert guessed_measure(reading, noun) == measure


def test_the_words_beside_it_count_where_there_is_no_noun() -> None:
    (reading,) = read("482米")
    assert guessed_measure(reading, "", ("海拔",)) == "elevation"


@pytest.mark.parametrize(
    ("says", "told", "measure"),
    [
        ("7万吨", "coal burnt a year in the boilers of the town", "coal-burned"),
        ("93吨", "燃煤锅炉减少的烟尘排放量", "dust-emitted"),  # in Chinese the head stands last
        ("93吨", "dust of coal boilers", "dust-emitted"),  # and in English first
        ("93吨", "amount of dust", "dust-emitted"),
        ("300 million t", "coal ash", None),  # which is not the coal that is burnt
        ("30个", "学生宿舍", None),  # a word that only describes the next one
        ("5个", "游客中心", None),
        ("204", "countries at the games", None),  # what stands behind a preposition is another thing
        ("13079.87公顷", "湿地，比上年多", "wetland-area"),
        ("40万平方米", "heated floor area", "heated-floor-area"),
        ("0.465", "居民收入基尼系数", "gini"),  # no number of residents
        ("1.64", "fertility rate", "fertility"),
        ("2.81亿辆", "全国汽车", "cars"),
        ("4.5万户", "居民", "households"),  # and no persons
        ("320户", "全村人口", "households"),
        ("1.2万户", "学生", "households"),
        ("23.5万人", "居民", "population"),
        ("每亩每年900元", "rent", "land-rent"),
        ("900元", "煤炭", None),
        ("32万亿元", "货物进出口总额", "foreign-trade"),  # 出口总额 begins inside a word
    ],
)
def test_the_head_is_what_counts(says: str, told: str, measure: str | None) -> None:
    (reading,) = read(says)
    assert guessed_measure(reading, told) == measure


@pytest.mark.parametrize(
    ("claim", "kind"),
    [
        ("{says: 1200名, means: 在校学生}", "pupils"),
        ("{says: 1200个, means: 在校学生}", None),  # 个 counts things, and pupils are persons
        ("{says: 1200名, means: 床位}", None),
        ("{says: 1200张, means: 床位}", "beds"),
        ("{says: 42000 people, means: visitors}", "visitors"),
        ("{says: 42000 households, means: visitors}", None),  # noun and meaning contradict each other
        ("{says: 42000 visitors}", "visitors"),
        ("{says: 1200 pupils, measures: teachers}", "teachers"),
    ],
)
def test_noun_and_meaning_agree(claim: str, kind: str | None) -> None:
    material = examine(load_text("a.yaml", f"audit: 1\nclaims:\n  one: {claim}\n"))
    found = all_measured(material, index())
    assert (found["one"].kind if "one" in found else None) == kind


def test_the_name_of_a_claim_tells_where_nothing_else_does() -> None:
    material = examine(load_text("a.yaml", "audit: 1\nclaims:\n  coal_burnt: {says: 3万吨}\n"))
    assert all_measured(material, index())["coal_burnt"].kind == "coal-burned"


@pytest.mark.parametrize(
    "says",
    [
        "466个",
        "4763万吨",
        "96.1%",
        "0.465",
        "760亿元",
        "13公顷",
        "9万千瓦时",
        "30万千瓦",
        "每亩每年900元",
        "90℃",
        "40亿立方米",
    ],
)
def test_the_quick_look_knows_every_word_that_a_row_takes(says: str) -> None:
    """Whatever is guessed of a kind that fills a role has a hint, or files would be passed over."""
    (reading,) = read(says)
    hints = index().hints_for(reading)
    tried = 0
    for name in measure_names():
        one = measure(name)
        for word in () if one is None else (*one.zh, *one.en):
            found = guess(index(), reading, word)
            if found is not None and found.kind in index().fills:
                tried += 1
                parts = (
                    folded(word).split() if word.isascii() else [word[at : at + 2] for at in range(len(word))]
                )
                noted: dict[str, list[str]] = {}
                hints.note(noted, "one", parts, folded(word) if word.isascii() else word)
                assert found.kind in noted, word
    assert tried > 3

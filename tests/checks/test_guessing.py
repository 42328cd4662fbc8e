"""The vocabulary's word for a drafted number: offered where the head words leave no doubt, and only there."""

from __future__ import annotations

import pytest

from audit.checks.knowledge.guessing import guessed_measure
from audit.numbers import read


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

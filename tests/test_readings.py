"""What a claim's words leave unread must not be passed over."""

from __future__ import annotations

import pytest

from audit.base.findings import Verdict
from audit.claimfile import load_text
from audit.engine.document import audit_document
from audit.interpretation.readings import readings_of
from audit.wiring import chosen_rules


def unread(says: str) -> bool:
    return "a" in readings_of(load_text("f.yaml", f"audit: 1\nclaims:\n  a: {{says: '{says}'}}\n")).unreadable


@pytest.mark.parametrize(
    "says",
    [
        "不得超过5%",
        "没有超过5%",
        "尚未突破100亿元",
        "never more than 300",
        "not at least 300",
        "not equal to 300",
    ],
)
def test_a_denial_that_is_not_understood_is_no_reading(says: str) -> None:
    assert unread(says)


@pytest.mark.parametrize(
    "says",
    [
        "不超过5%",
        "不足10人",
        "no more than 300",
        "not more than 300",
        "not lower than 300",
        "其余18个",
        "近20万吨",
    ],
)
def test_what_is_understood_is_read(says: str) -> None:
    assert not unread(says)


@pytest.mark.parametrize("says", ["2021年2月29日", "2020-02-30", "31 June 2020", "2月30日"])
def test_a_day_that_the_calendar_lacks_is_no_reading(says: str) -> None:
    assert unread(says)


@pytest.mark.parametrize("says", ["2020年2月29日", "2020-02-28", "30 June 2020", "2月29日"])
def test_a_day_that_the_calendar_has_is_read(says: str) -> None:
    assert not unread(says)


def symbol_of(says: str, means: str) -> str:
    text = f"audit: 1\nclaims:\n  a: {{says: '{says}', means: '{means}'}}\n"
    return readings_of(load_text("f.yaml", text)).readings["a"].unit.symbol


@pytest.mark.parametrize(
    "means",
    [
        "water level above sea",
        "depth of the lake",
        "height of the tower",
        "Height of the tower",
        "the tower’s height",
        "River level at Worcester",
        "rise of the river level",
        "width (inside)",
        "distance covered by one runner",
        "how tall the tower is",
        "the elevation, in metres",
        "diameter",
    ],
)
def test_a_lone_m_is_metres_where_a_length_is_meant(means: str) -> None:
    assert symbol_of("66.82m", means) == "m"


@pytest.mark.parametrize(
    "means",
    [
        "residents of the city",
        "people at the highest risk",
        "smart meters installed",
        "people in the deep south",
        "users nation-wide",
        "distance learners",
        "long-distance passengers",
        "people within walking distance",
        "tall buildings",
        "people in depth interviews",
        "dollars for deep water research",
        "viewers in the length and breadth of the land",
        "people who work at height",
    ],
)
def test_a_lone_m_is_millions_elsewhere(means: str) -> None:
    assert symbol_of("1.2m", means) == "1"


# What the points of a claim are comes first: they are as exact, or as rounded, as any other number.
POINTS = [
    ("3.4 points", "rise", "exact: true", "a == share - before", Verdict.HOLDS),
    ("3.5 points", "rise", "exact: true", "a == share - before", Verdict.FAILS),
    ("27 points", "average a game", "exact: false", "a == scored / 82", Verdict.HOLDS),
    ("28 points", "average a game", "exact: false", "a == scored / 82", Verdict.FAILS),
    ("27 points", "scored in a game", "exact: false", "a == scored / 82", Verdict.FAILS),
]


@pytest.mark.parametrize(("says", "means", "more", "check", "verdict"), POINTS)
def test_points_are_exact_or_rounded_like_other_numbers(
    says: str, means: str, more: str, check: str, verdict: Verdict
) -> None:
    text = (
        f"audit: 1\nclaims:\n  a: {{says: {says}, means: {means}, {more}}}\n"
        "  share: {says: 41.8%, exact: true}\n  before: {says: 38.4%, exact: true}\n  scored: {says: 2230 points}\n"
        f"checks:\n  - that: {check}\n"
    )
    outcomes = audit_document(load_text("f.yaml", text), chosen_rules(["broken-relation"])).outcomes
    assert [one.verdict for one in outcomes] == [verdict]


@pytest.mark.parametrize(
    ("says", "told"), [("Sunday", "its date"), ("星期四", "its date"), ("many", "as printed")]
)
def test_a_day_of_the_week_alone_is_told_where_it_belongs(says: str, told: str) -> None:
    found = readings_of(load_text("f.yaml", f"audit: 1\nclaims:\n  a: {{says: '{says}'}}\n"))
    assert told in str(found.unreadable["a"][1])

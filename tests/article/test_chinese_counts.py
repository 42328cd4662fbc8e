"""Counts of one, figures with spaces, and names made of figures, in running text."""

from __future__ import annotations

import pytest

from audit.article.extraction import mentions
from audit.article.reading import articles_of
from audit.article.reasons import CLASS, INDEFINITE, NAME, UNREADABLE


def marked(text: str) -> list[tuple[str, str]]:
    """The numbers of a text, each with the reason why it is not a claim."""
    (article,) = articles_of(text, "zh")
    return [(one.reading.text, one.reason) for one in mentions(article)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("昨日新增确诊一例。", [("一例", "")]),
        ("云南一例、四川两例。", [("一例", ""), ("两例", "")]),
        ("境外输入一例（在上海）。", [("一例", "")]),
        ("事故造成死亡一人，受伤三人。", [("一人", ""), ("三人", "")]),
        ("警方查获枪支一支。", [("一支", "")]),
        ("火灾烧毁房屋一间。", [("一间", "")]),
        ("这里只举一例。", [("一例", INDEFINITE)]),
        ("他是其中一员。", [("一员", INDEFINITE)]),
        ("后来又发现一个。", [("一个", INDEFINITE)]),
        ("进球发生在第 44 分钟。", [("第 44 分钟", "")]),
        ("全程第 37 公里处设有补给。", [("第 37", "")]),
        ("市区西北风3—4级转微风。", [("3—4级", "")]),
        ("沿海阵风8级以上。", [("8级以上", "")]),
        ("当地启动三级响应。", [("三级", CLASS)]),
        ("“猎狐2022”专项行动启动。", [("2022", NAME)]),
        ("有5多个国家参加。", [("5多个", UNREADABLE)]),
        ("战争在1999—1990年。", [("1999—1990年", UNREADABLE)]),
        ("人口有6,5000,000,000。", [("6,5000,000,000", UNREADABLE)]),
    ],
)
def test_what_is_a_claim(text: str, expected: list[tuple[str, str]]) -> None:
    assert marked(text) == expected

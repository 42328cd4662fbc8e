"""Codes, scores and kinds of weapons are no claims; ages in brackets are years; what no draft holds is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from audit.article.articles import articles_of
from audit.article.extraction import mentions
from audit.cli.group import group
from audit.units import YEAR

NO_CLAIMS = """
三局为3:1、2:0。 | score
他们以0:2、3:1过关。 | score
票数为21：19。 | score
The motion passed by a vote of 21:19. | score
订单号20200903001已发货。 | name
运单号：7712345678901到了。 | name
学号2020090300123的学生。 | name
学生110101199003071234登记。 | name
Call +44 20 7946 0958 now. | name
He owned a .22 rifle. | name
A .38-caliber gun was found. | name
He ran the race in 41:32. | clock time
A thirty-something and a 30-something met. | name
It holds omega-3 fats. | name
The 405 freeway was shut. | name
The 9/11 attacks are recalled. | name
沪深300指数微跌。 | name
沪深300微跌。 | name
11.11购物节开始。 | name
十九届二中全会召开。 | name
第二天下雨。 | name
"""
AGES = "A driver, 44, from Leeds was hurt.|Mrs Hall (once Fox), 88, died.|He replaced Okafor (38).|Lee (41), a lawyer, won.|They freed Silva (29); she wept."
NO_AGES = "See Equation (38).|It follows from Theorem (41)."


def told(text: str) -> list[str]:
    (article,) = articles_of(text, None, False, True)
    return [one.reason for one in mentions(article)]


@pytest.mark.parametrize("row", NO_CLAIMS.strip().splitlines())
def test_no_number_of_it_is_a_claim(row: str) -> None:
    text, reason = row.split(" | ")
    assert [one for one in told(text) if one != reason] == ([""] if "三局" in text else [])


def test_proportions_stay_claims() -> None:
    assert told("配比为3:1、2:1。") == ["", ""]


@pytest.mark.parametrize("text", AGES.split("|"))
def test_an_age_stands_in_brackets_behind_a_name(text: str) -> None:
    (article,) = articles_of(text, None, False, True)
    assert [(one.reading.unit, one.reason) for one in mentions(article)] == [(YEAR, "")]


@pytest.mark.parametrize("text", NO_AGES.split("|"))
def test_the_number_of_an_equation_is_no_age(text: str) -> None:
    assert told(text) == ["list number"]


def extract(path: Path, text: str, *more: str) -> str:
    path.write_text(text, "utf-8")
    return CliRunner().invoke(group, ["extract", str(path), *more]).output


def test_one_claim_is_told_as_one(tmp_path: Path) -> None:
    assert extract(tmp_path / "a.txt", "共有5个国家。").endswith("1 claim, 0 other numbers\n")


def test_a_text_without_claims_tells_what_cannot_be_read(tmp_path: Path) -> None:
    said = extract(tmp_path / "a.txt", "共有5多个国家参加。", "-o", str(tmp_path / "a.yaml"))
    assert "nothing was written" in said and "a.txt:1:3: 5多个 cannot be read" in said


@pytest.mark.parametrize(
    "text",
    [
        "The town has 12,846 pupils.",
        "Sales were 12,391 last year.",
        "全县有学校48所。",
        "They sold 162 of them.",
    ],
)
def test_a_plain_number_is_a_claim(text: str) -> None:
    assert [one.claim for article in articles_of(text) for one in mentions(article)] == [True]

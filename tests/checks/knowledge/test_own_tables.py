"""Tables of the user's own: kinds and things that only they know are compared as the shipped ones are, and faults are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.article.model import Wish
from audit.article.reading import ArticleSource
from audit.base.findings import Verdict
from audit.checks.knowledge.own_tables import table_of
from audit.relations.auditing import audit_article
from audit.wiring import FaultyKnowledge, chosen_rules

KINDS = """\
# fares of our ferries
name,unit,low,high,en,zh,source
ferry-fare,GBP,2,60,ferry (?:fare|ticket)s?,轮渡票价,"Fares 2025, Port Authority, 2025"
unemployment,%,2,9,unemployment(?: rate)?,失业率,"Labour market, the county, 2025"
"""
PLACES = """\
en,zh,population,year,area_km2,gdp,gdp_year,currency,source
Millbrook|Mill Brook,米尔布鲁克,48200,2024,61,,,,"Town statistics, Millbrook Council, 2025"
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    kinds, places = tmp_path / "kinds.csv", tmp_path / "places.csv"
    kinds.write_text(KINDS, "utf-8")
    places.write_text(PLACES, "utf-8")
    return str(kinds), str(places)


def told(text: str, files: tuple[str, ...]) -> list[tuple[Verdict, str]]:
    """What is asked or condemned in an article."""
    rules = chosen_rules(knowledge=files)
    found = audit_article(ArticleSource("a.txt", text + "\n", "text"), rules, wish=Wish(date="2025-03-01"))
    return [
        (one.verdict, str(one.message)) for one in found.outcomes if one.verdict in (Verdict.UNUSUAL, Verdict.IMPLAUSIBLE)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ("The ferry fare is £14.", "The ferry fare is £1,400.", "“ferry fare is” of £1,400"),
        ("轮渡票价为14英镑。", "轮渡票价为1400英镑。", "“轮渡票价为” of 1400英镑"),
        ("The population of Millbrook is 47,900.", "The population of Millbrook is 4,790.", "the population of Millbrook"),
        ("米尔布鲁克常住人口4.79万人。", "米尔布鲁克常住人口479万人。", "the population of Millbrook"),
        ("Mill Brook has an area of 61 square kilometres.", "Mill Brook has an area of 610 square kilometres.", "the area of Millbrook"),
    ],
)  # fmt: skip
def test_what_only_we_know_is_compared(files: tuple[str, str], right: str, wrong: str, words: str) -> None:
    assert told(right, files) == [] == told(wrong, ())
    ((_, message),) = told(wrong, files)
    assert words in message or words.replace(" is”", "”").replace("为”", "”") in message, message


def test_a_kind_replaces_the_shipped_one_of_its_name(files: tuple[str, str]) -> None:
    text = "Unemployment in the county was 14 percent."
    assert told(text, ()) == []
    ((verdict, message),) = told(text, files)
    assert verdict is Verdict.UNUSUAL and "highest usual value (9 %)" in message


def test_without_hard_limits_nothing_is_condemned(files: tuple[str, str]) -> None:
    ((verdict, _),) = told("The ferry fare is £9,000,000.", files)
    assert verdict is Verdict.UNUSUAL


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a,b\n1,2\n", "a.csv:1: the header has neither name, unit, low, high, source nor en, zh, source"),
        (KINDS.replace("GBP,2", "quids,2"), "a.csv:3: `ferry-fare`: `quids` is not a unit that audit knows; a plain count is `1`"),
        (KINDS.replace("GBP,2", "GBP,much"), "a.csv:3: `ferry-fare`: `low` is not a number such as 12, 0.45 or 2e6"),
        (KINDS.replace("GBP,2", "GBP,200"), "a.csv:3: `ferry-fare`: `low` is not less than `high`"),
        (KINDS.replace("ticket)s?", "ticket"), "a.csv:3: `ferry-fare`: the words of `en` are no regular expression: "),
        (KINDS.replace("Fares 2025, Port", "Fares 2025\", Port"), "a.csv:3: "),
        (PLACES.replace("48200", "48,200"), "a.csv:2: 10 cells stand below 9 names; put a cell with a comma in quotes"),
        (PLACES.replace("48200", "48.2k"), "a.csv:2: `Millbrook|Mill Brook`: `population` is not a whole number such as 2130000"),
        (PLACES.replace("61,,", "61,900,"), "a.csv:2: `Millbrook|Mill Brook`: a gross domestic product needs its `currency`, such as CNY"),
        ("", "a.csv:1: a table is expected, a row a line below a header"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line(text: str, fault: str) -> None:
    assert table_of("a.csv", text).faults[0].startswith(fault), table_of("a.csv", text).faults


def test_faults_are_told_before_anything_is_audited(tmp_path: Path) -> None:
    file = tmp_path / "kinds.csv"
    file.write_text("name,unit\n", "utf-8")
    with pytest.raises(FaultyKnowledge, match="the header has neither"):
        chosen_rules(knowledge=(str(file),))
    with pytest.raises(FaultyKnowledge, match="cannot be read"):
        chosen_rules(knowledge=(str(tmp_path / "missing.csv"),))

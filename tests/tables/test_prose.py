"""Numbers of the text beside the cells that they tell again."""

from __future__ import annotations

import pytest

from audit.article.model import Wish
from audit.base.findings import Severity, Verdict
from audit.claimfile.model import Notes
from audit.relations.auditing import audit_text
from audit.tables.readers.markdown import tables_of
from audit.wiring import chosen_rules

TABLE = """

in thousands of dollars

| Item | 2019 | 2020 |
|---|---:|---:|
| Harbour dues | 1,204.6 | 1,377.1 |
| Road tolls | 3,118.2 | 2,960.4 |
| Total income | 4,322.8 | 4,337.5 |
"""
CASES = {
    "Harbour dues came to $1.38 million in 2020.": ["holds"],
    "Harbour dues came to $1.83 million in 2020.": ["fails"],
    "Harbour dues came to $1.20 million in 2019, road tolls to $3.1 million.": ["holds", "holds"],
    "Harbour dues came to $6.91 million in the decade.": [],
    "The harbour took 40 ships in 2020.": [],
}


@pytest.mark.parametrize("sentence", CASES)
def test_a_number_and_the_cell_that_it_tells(sentence: str) -> None:
    text = f"{sentence}{TABLE}"
    found = audit_text("a.md", text, list(chosen_rules()), False, Wish(), Notes(), tables_of(text))
    told = [one for one in found.outcomes if one.rule == "broken-relation"]
    assert [str(one.verdict) for one in told] == CASES[sentence]
    assert all(
        one.verdict is Verdict.HOLDS or (one.severity is Severity.ERROR and one.repairs) for one in told
    )


CHANGES = {
    "Harbour dues rose 14.3 percent in 2020.": ["holds"],
    "Harbour dues rose 41.3 percent in 2020.": ["fails"],
    "From 2019 to 2020 road tolls fell by 5.1 percent.": ["holds"],
    "Total income rose 0.43 percent.": [],  # two figures are a slip of anything
    "Harbour dues rose 27.9 percent in 2020.": [],  # no slip: another base may be meant
    "Harbour dues rose 31.3 percent in 2018.": [],
    "Fares of the ferries rose 41.3 percent in 2020.": [],
}


@pytest.mark.parametrize("sentence", CHANGES)
def test_a_change_that_only_the_text_tells(sentence: str) -> None:
    text = f"{sentence}{TABLE}"
    found = audit_text("a.md", text, list(chosen_rules()), False, Wish(), Notes(), tables_of(text))
    told = [one for one in found.outcomes if one.form == "growth"]
    assert [str(one.verdict) for one in told] == CHANGES[sentence]


TWO_TABLES = """\
Budget, in thousands of dollars

| Item | 2019 | 2020 |
|---|---:|---:|
| Harbour dues | 1,204.6 | 1,377.1 |
| Road tolls | 3,118.2 | 2,960.4 |
| Fees | 411.3 | 388.4 |

Overview, in millions of dollars

| Item | 2020 | 2021 |
|---|---:|---:|
| Harbour dues | 1.377 | 1.401 |
| Road tolls | 2.960 | 2.512 |
| Fees | 0.388 | 0.411 |
| Leases | 0.912 | 0.871 |
"""


@pytest.mark.parametrize(
    ("printed", "verdicts"),
    [
        ("2.960", ["holds"] * 3),
        ("2.690", []),
    ],  # one of three that differs: the tables may be about different things
)
def test_one_fact_in_two_tables(printed: str, verdicts: list[str]) -> None:
    text = TWO_TABLES.replace("2.960", printed)
    found = audit_text("a.md", text, list(chosen_rules()), False, Wish(), Notes(), tables_of(text))
    assert [str(one.verdict) for one in found.outcomes if one.cue == "in two tables"] == verdicts


def test_a_slip_in_one_of_two_tables() -> None:
    again = TWO_TABLES.replace("Overview, in millions", "Again, in thousands").replace(
        "1.377 | 1.401", "1,377.1 | 1,401.0"
    )
    again = again.replace("| 2020 | 2021 |", "| 2020 | 2019 |").replace("1,401.0", "1,204.6")
    again = again.replace("2.960 | 2.512", "2,906.4 | 3,118.2").replace("0.388 | 0.411", "388.4 | 411.3")
    found = audit_text("a.md", again, list(chosen_rules()), False, Wish(), Notes(), tables_of(again))
    (one,) = [one for one in found.outcomes if one.verdict is Verdict.FAILS]
    assert str(one.message) == "Road tolls, 2020: table 2 says 2,906.4, table 1 2,960.4"
    assert one.corner is not None and one.corner.table == 2
    assert not any("t2_r" in str(line) for repair in one.repairs for line in repair.gives)


BALANCE = """

单位：百万元

| 项目 | 期末余额 | 期初余额 |
|---|---:|---:|
| 货币资金 | 14,416.5 | 30,313.7 |
| 存货 | 41,462.2 | 41,980.8 |
| 资产总计 | 55,878.7 | 72,294.5 |
"""
PUPILS = """

| Level | Pupils 2023 | Pupils 2024 | Output, 000 t | Population, both sexes | Population, male | Share of output, % |
|---|---:|---:|---:|---:|---:|---:|
| Primary | 25,980 | 24,443 | 441.5 | 72,077 | 35,611 | 7.5 |
| Upper | 41,009 | 46,766 | 5,452.6 | 65,127 | 32,466 | 92.5 |
| All levels | 66,989 | 71,209 | 5,894.1 | 137,204 | 68,077 | 100.0 |
"""
BUDGET = """

| Item | 2023 Actual | 2024 Budget | Change, % |
|---|---:|---:|---:|
| Libraries | 72,552 | 79,734 | 9.9 |
| Bridges | 74,231 | 74,580 | 0.5 |
"""
OTHER_WORDS = {
    ("期末货币资金是144.17亿元。", BALANCE): ["holds"],
    ("期末货币资金是141.47亿元。", BALANCE): ["fails"],
    ("2021年末资产总计为558.8亿元。", BALANCE): ["holds"],
    ("2020年末资产总计为722.9亿元。", BALANCE): [
        "holds"
    ],  # which end of the year it was, the table does not say
    ("The number of pupils in 2023 was 66,989.", PUPILS): ["holds"],
    ("The number of pupils in 2023 was 66,998.", PUPILS): [],  # something else may be meant
    ("The number of pupils grew 6.3 percent.", PUPILS): ["holds"],
    ("The number of pupils grew 3.6 percent.", PUPILS): [],
    ("The output of primary levels was 441.5 thousand tonnes.", PUPILS): ["holds"],
    ("The population of upper levels was 65,127.", PUPILS): ["holds"],
    ("The population of upper levels was 56,127.", PUPILS): ["fails"],
    ("The share of upper levels was 92.5 percent.", PUPILS): ["holds"],
    ("Spending on libraries rose 9.9 percent.", BUDGET): ["holds"],
}


@pytest.mark.parametrize(("sentence", "table"), OTHER_WORDS)
def test_a_cell_by_other_words_than_those_of_its_row_and_column(sentence: str, table: str) -> None:
    text = f"{sentence}{table}"
    found = audit_text("a.md", text, list(chosen_rules()), False, Wish(), Notes(), tables_of(text))
    end = len(sentence)
    told = [
        one
        for one in found.outcomes
        if one.form in ("that", "growth") and one.place.line == 1 and one.place.column <= end
    ]
    assert [str(one.verdict) for one in told] == OTHER_WORDS[sentence, table]


BALLOT = """

| Candidate | Votes | Share of valid votes, % |
|---|---:|---:|
| C. Ives | 25,632 | 41.3 |
| A. Merrow | 15,526 | 25.0 |
| H. Lund | 20,875 | 33.7 |
| Valid votes | {valid} | 100.0 |
| Turnout, % | – | 56.5 |
"""


@pytest.mark.parametrize(
    ("sentence", "valid", "told"),
    [
        ("The share of C. Ives came to 41.3 percent.", "62,033", []),
        ("Turnout stood at 56.5 percent.", "62,033", []),
        # the column of percents bears the sum out, and one slip explains the miss
        ("Turnout stood at 56.5 percent.", "26,033", ["fails"]),
    ],
)
def test_an_initial_ends_no_sentence_and_a_percent_of_its_own_row(
    sentence: str, valid: str, told: list[str]
) -> None:
    text = f"{sentence}{BALLOT.format(valid=valid)}"
    found = audit_text("a.md", text, list(chosen_rules()), False, Wish(), Notes(), tables_of(text))
    assert any(one.form == "that" and one.place.line == 1 for one in found.outcomes)
    assert [str(one.verdict) for one in found.outcomes if one.severity is Severity.ERROR] == told


@pytest.mark.parametrize(("food", "told"), [("254", []), ("245", ["fails"]), ("954", ["fails"])])
def test_weights_make_their_whole_whatever_its_row_is_called(food: str, told: list[str]) -> None:
    text = (
        "| 类别 | 权数 | 2019年 | 2020年 |\n|---|---:|---:|---:|\n| 居民消费价格总指数 | 1,000 | 105.2 | 107.7 |\n"
        f"| 食品 | {food} | 104.9 | 108.8 |\n| 衣着 | 271 | 103.0 | 104.9 |\n| 居住 | 475 | 106.6 | 108.7 |\n"
    )
    found = audit_text("a.md", text, list(chosen_rules()), False, Wish(), Notes(), tables_of(text))
    sums = [one for one in found.outcomes if one.form == "parts"]
    assert len(sums) == 1
    assert [str(one.verdict) for one in sums if one.severity is Severity.ERROR] == told

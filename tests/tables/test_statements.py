"""Statements as companies, offices and encyclopedias print them: what their words mean for the structure, what holds, and
what one wrong figure is told by."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.article.reading import ArticleSource, read_article_file
from audit.base.findings import Severity
from audit.relations.auditing import audit_article
from audit.tables.outline import outlines_of
from audit.wiring import chosen_rules

RULES = list(chosen_rules())


def page(rows: str) -> str:
    """Rows with bars between their cells as a table of Markdown."""
    lines = rows.strip().splitlines()
    bars = lines[0].count("|") + 1
    return "\n".join([f"|{lines[0]}|", "|" + "---|" * bars, *(f"|{one}|" for one in lines[1:])])


def errors(rows: str, folder: Path) -> list[str]:
    """The sentences of the errors in a table."""
    source = _read(rows, folder)
    return [
        str(one.message) for one in audit_article(source, RULES).outcomes if one.severity is Severity.ERROR
    ]


def _read(rows: str, folder: Path) -> ArticleSource:
    (folder / "page.md").write_text(page(rows), encoding="utf-8")
    found = read_article_file(str(folder / "page.md"))
    assert isinstance(found, ArticleSource)
    return found


def totals(rows: str, folder: Path) -> dict[int, list[tuple[tuple[int, ...], tuple[int, ...]]]]:
    """The rows that are added and deducted for each total, by number."""
    grids = outlines_of(_read(rows, folder).tables)[0].grids
    return {
        row.number: [(one.of, one.less) for one in row.relations if one.form == "parts"]
        for grid in grids
        for row in grid.rows
        if any(one.form == "parts" for one in row.relations)
    }


PROFIT = """
项目|本期金额|上期金额
一、营业总收入|8,246.17|7,682.90
其中：营业收入|8,192.04|7,635.51
利息收入|54.13|47.39
二、营业总成本|7,419.88|7,021.15
其中：营业成本|6,027.32|5,719.08
销售费用|953.48|919.53
财务费用|439.08|382.54
其中：利息费用|512.04|430.17
利息收入|96.60|82.95
加：其他收益|44.11|39.09
信用减值损失（损失以“－”号填列）|-18.03|-20.07
三、营业利润（亏损以“－”号填列）|852.37|680.77
加：营业外收入|12.05|9.82
减：营业外支出|8.66|13.40
四、利润总额（亏损总额以“－”号填列）|855.76|677.19
减：所得税费用|131.18|102.45
五、净利润（净亏损以“－”号填列）|724.58|574.74
（一）按所有权归属分类||
1.归属于母公司股东的净利润|696.96|552.43
2.少数股东损益|27.62|22.31
"""


def test_a_chinese_statement_of_profit_is_read_by_its_words(tmp_path: Path) -> None:
    found = totals(PROFIT, tmp_path)
    assert found[2] == [((3, 4), ())]  # 其中 begins a list of all there is
    assert found[5] == [((6, 7, 8), ())]
    # 利息收入 goes on with 其中, and losses that are printed below nought are added
    assert found[13] == [((2, 11, 12), (5,))]
    assert found[16] == [((13, 14), (15,))]
    assert ((20, 21), ()) in found[18]


@pytest.mark.parametrize(
    ("was", "instead", "told"),
    [
        ("7,021.15", "7,201.15", "7,201.15"),
        ("852.37", "825.37", "825.37"),
        ("855.76", "865.76", "865.76"),
        ("696.96", "669.96", "724.58"),
    ],
)
def test_a_wrong_figure_in_it_is_told(was: str, instead: str, told: str, tmp_path: Path) -> None:
    assert errors(PROFIT, tmp_path) == []
    assert any(told in one for one in errors(PROFIT.replace(was, instead), tmp_path))


PEOPLE = """
指标|年末数（万人）|比重（%）
全市人口|1409.67|100.0
其中：城镇|932.67|66.2
乡村|477.00|33.8
其中：男性|720.32|51.1
女性|689.35|48.9
其中：老年人|216.76|15.4
"""


def test_several_lists_below_one_another_have_one_whole(tmp_path: Path) -> None:
    assert totals(PEOPLE, tmp_path)[2] == [((3, 4), ()), ((5, 6), ())]
    assert errors(PEOPLE, tmp_path) == []


SHARED = """
|2024|2023
Profit for the year|3,855|7,153
Attributable to:||
Owners of the company|3,794|7,091
Other shareholders|61|62
"""


def test_what_a_result_is_attributable_to_makes_it(tmp_path: Path) -> None:
    assert totals(SHARED, tmp_path)[2] == [((4, 5), ())]
    assert len(errors(SHARED.replace("3,794", "3,749"), tmp_path)) == 1


def test_lines_with_a_total_of_their_own_below_are_no_such_list(tmp_path: Path) -> None:
    rows = """
|2024|2023
Total assets employed|354,448|337,973
Financed by:||
Public capital|251,430|240,118
Reserve|103,018|97,855
Total equity|354,448|337,973
"""
    assert totals(rows, tmp_path)[6] == [((4, 5), ())]


BALANCE = """
资产|期末余额|年初余额|负债和所有者权益|期末余额|年初余额
货币资金|1,284,310.55|968,402.10|应付账款|1,842,507.13|1,903,226.81
存货|2,864,790.18|3,011,452.77|长期借款|1,200,000.00|1,600,000.00
流动资产合计|4,149,100.73|3,979,854.87|负债合计|3,042,507.13|3,503,226.81
固定资产|5,904,112.36|6,210,038.14|实收资本|6,000,000.00|6,000,000.00
无形资产|880,400.00|910,760.00|未分配利润|1,891,105.96|1,597,426.20
非流动资产合计|6,784,512.36|7,120,798.14|所有者权益合计|7,891,105.96|7,597,426.20
资产总计|10,933,613.09|11,100,653.01|负债和所有者权益总计|10,933,613.09|11,100,653.01
"""


def test_two_halves_side_by_side_are_two_tables(tmp_path: Path) -> None:
    grids = outlines_of(_read(BALANCE, tmp_path).tables)[0].grids
    assert [[column.number for column in one.columns] for one in grids] == [[2, 3], [5, 6]]
    assert errors(BALANCE, tmp_path) == []
    wrong = errors(BALANCE.replace("|7,891,105.96", "|7,891,150.96"), tmp_path)
    assert any(one.startswith("所有者权益合计") for one in wrong)


def test_columns_headed_otherwise_are_one_table(tmp_path: Path) -> None:
    rows = """
Town|2019|2020|Port|Ships|Tons
North|120|130|Quay|15|700
South|210|220|Pier|20|800
East|310|320|Dock|25|900
"""
    assert len(outlines_of(_read(rows, tmp_path).tables)[0].grids) == 1


def test_an_amount_may_stand_before_the_label_of_its_row(tmp_path: Path) -> None:
    rows = """
Actual 2022 ($000)|Vote|Actual 2023 ($000)|Budget 2023 ($000)
|Output expenses||
$13,114|Policy advice|-|-
|Services||
$256,119|Information|$312,978|$328,812
$114,147|Obligations|$140,286|$150,247
$383,380|Total expenses|$453,264|$479,059
"""
    assert errors(rows, tmp_path) == []
    assert totals(rows, tmp_path)[7] == [((3, 5, 6), ())]


ELECTION = """
Party|Candidate|Votes|%|±%
Labour|A. Byrne|21,568|47.2|-8.1
Conservative|C. Dale|15,002|32.8|+1.4
Liberal|E. Frost|4,211|9.2|+4.9
Green|G. Hale|4,930|10.8|New
Majority||6,566|14.4|-9.5
Turnout||45,711|68.9|-1.2
"""


def test_a_turnout_in_votes_is_their_total_and_a_majority_no_part(tmp_path: Path) -> None:
    assert totals(ELECTION, tmp_path)[7] == [((2, 3, 4, 5), ())]
    assert errors(ELECTION, tmp_path) == []
    assert any("32.2" in one for one in errors(ELECTION.replace("32.8", "32.2"), tmp_path))


LEAGUE = """
Team|Pld|W|D|L|Pts
Arden|38|26|7|5|85
Brant|38|24|9|5|81
Colne|38|20|10|8|70
Dene|38|18|6|14|57[a]
"""


def test_a_note_at_points_tells_why_they_are_fewer(tmp_path: Path) -> None:
    assert errors(LEAGUE, tmp_path) == []
    assert len(errors(LEAGUE.replace("57[a]", "57"), tmp_path)) == 1


def test_the_change_of_a_percent_may_be_told_in_points(tmp_path: Path) -> None:
    rows = """
Measure|First|Second|Difference
Cost|5.73|7.65|+33.5%
Tokens|17,310|19,704|+13.8%
Steps|1,361|241|-82.3%
Solved|62.5%|65.6%|+3.1%
"""
    assert errors(rows, tmp_path) == []
    assert len(errors(rows.replace("+13.8%", "+18.3%"), tmp_path)) == 1


def test_a_total_average_of_people_is_a_total_and_exchange_rate_changes_an_amount(tmp_path: Path) -> None:
    staff = """
|Permanent|Other|Total
Doctors|612|41|653
Nurses|1,430|212|1,642
Offices|688|57|745
Total average numbers|2,730|310|3,040
"""
    assert totals(staff, tmp_path)[5] == [((2, 3, 4), ())]
    cash = """
|2024|2023
Cash from operations|6,805.4|4,815.1
Cash from investing|(3,606.7)|(4,322.8)
Cash from financing|(818.2)|(606.9)
Effect of exchange rate changes|12.4|(8.4)
Net increase in cash|2,392.9|(123.0)
"""
    assert totals(cash, tmp_path)[6] == [((2, 3, 4, 5), ())]


def test_a_total_below_what_is_deducted_is_net_of_it(tmp_path: Path) -> None:
    rows = """
|2024|2023
Trade receivables|8,430|7,720
Other receivables|922|811
Subtotal|9,352|8,531
Less: allowance for losses|410|385
Total|8,942|8,146
"""
    assert totals(rows, tmp_path)[6] == [((4,), (5,))]
    assert errors(rows, tmp_path) == []
    assert any("8,924" in one for one in errors(rows.replace("8,942", "8,924"), tmp_path))


def test_the_energy_of_food_is_computed_twice(tmp_path: Path) -> None:
    rows = """
|per 100 g|per serving
Energy|1,580 kJ / 376 kcal|474 kJ / 113 kcal
"""
    assert errors(rows, tmp_path) == []
    assert len(errors(rows.replace("376", "398"), tmp_path)) == 1

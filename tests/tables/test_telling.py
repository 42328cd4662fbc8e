"""What is said of a table: sentences in the words of rows and columns, repairs as the table prints its figures, and the
corner that matters."""

from __future__ import annotations

import pytest

from audit.article.model import Wish
from audit.base.findings import Finding, Verdict
from audit.claimfile.model import Notes
from audit.expressions.printing import with_single_signs
from audit.relations.auditing import audit_text
from audit.reports.blocks import Page, line_text
from audit.reports.corner import corner_lines
from audit.tables.readers.markdown import tables_of
from audit.wiring import chosen_rules

BUDGET = """
| Item | 2023 | 2024 |
|---|---:|---:|
| Dues | 180.2 | 196.4 |
| Rents | 110.0 | 121.8 |
| of which: sheds | 40.0 | 52.8 |
| Grants | 90.1 | 88.3 |
| Total | 380.3 | 460.5 |
"""
COSTS = """
| | 2023 | 2024 |
|---|---:|---:|
| Wages | (53,118) | (52,960) |
| Tax | -357 | -298 |
| Other | −1,870 | (914) |
| Total costs | (53,545) | (54,172) |
"""
COMMAS = """
| | 2023 | 2024 |
|---|---:|---:|
| Nord | 1.204,60 | 1.377,10 |
| Ost | 3.118,20 | 2.960,40 |
| Total | 4.322,80 | 4.373,50 |
"""
GAPS = """
| | 2023 | 2024 |
|---|---:|---:|
| Ferries | 81 204 | 77 377 |
| Yachts | 4 121 | 5 302 |
| Total | 85 352 | 82 679 |
"""


def findings(text: str) -> list[Finding]:
    """What somebody must look at in a text with tables."""
    found = audit_text("a.md", text, list(chosen_rules()), True, Wish(), Notes(), tables_of(text))
    return [one for one in found.outcomes if one.verdict is not Verdict.HOLDS]


@pytest.mark.parametrize(
    "table, sentence, instead",
    [
        (BUDGET, "Total, 2024: 196.4 + 121.8 + 88.3 = 406.5, not 460.5", "406.5"),
        (COSTS, "Total costs, 2023: (53,118) - 357 - 1,870 = (55,345), not (53,545)", "(55,345)"),
        (COMMAS, "Total, 2024: 1.377,10 + 2.960,40 = 4.337,50, not 4.373,50", "4.337,50"),
        (GAPS, "Total, 2023: 81 204 + 4 121 = 85 325, not 85 352", "85 325"),
    ],
)
def test_a_total_is_told_with_its_row_and_column_and_a_repair(
    table: str, sentence: str, instead: str
) -> None:
    (one,) = findings(table)
    assert str(one.message) == sentence
    assert one.repairs[0].instead == instead
    assert not any("t1_r" in str(words) for words in (*one.notes, *(near.label for near in one.related)))


def test_the_corner_has_the_header_the_parts_and_the_wrong_cell() -> None:
    (one,) = findings(BUDGET)
    assert one.corner is not None
    drawn = [line_text(line)[5:] for line in corner_lines(one.corner, Page(80), 2)]
    assert drawn == [
        "                    2023     2024",
        "Dues               180.2  + 196.4",
        "Rents              110.0  + 121.8",
        "of which: sheds     40.0     52.8",
        "Grants              90.1  +  88.3",
        "Total              380.3    460.5",
        "                            ━━━━━ should be 406.5",
    ]


CROSSED = """
| Ward | East | West | Centre | Total |
|---|---:|---:|---:|---:|
| North | 1,204 | 2,377 | 3,081 | 6,662 |
| South | 3,118 | 5,733 | 1,411 | 7,489 |
| Harbour | 870 | 914 | 2,056 | 3,840 |
| Total | 5,192 | 6,251 | 6,548 | 17,991 |
"""


def test_the_cell_in_which_a_row_and_a_column_cross_is_what_is_wrong_with_both() -> None:
    found = findings(CROSSED)
    assert len(found) == 2
    for one in found:
        assert one.corner is not None and one.corner.instead == "2,960"
        assert [cell.text for row in one.corner.rows for cell in row.cells if cell.role == "wrong"] == [
            "5,733"
        ]


@pytest.mark.parametrize(
    "written, told",
    [
        ("a + -b", "a - b"),
        ("28,086 + −357", "28,086 - 357"),
        ("--357", "-(-357)"),
        ("a - -357", "a - (-357)"),
        ("a - (1,870)", "a - (1,870)"),
        ("a * -b", "a * -b"),
    ],
)
def test_no_two_signs_in_a_row(written: str, told: str) -> None:
    assert with_single_signs(written) == told

"""What the structure of a table makes of its cells: cases that hold, cases with one slip, and what is left alone.

Each case is a table, and below it what is checked: the cells of each relation as row.column, the result first, with
``=`` where it holds and ``!`` where an error is told. What is not written down must not be found.
"""

from __future__ import annotations

import re

import pytest

from audit.article.model import Wish
from audit.base.findings import Severity, Verdict
from audit.claimfile.model import Notes
from audit.relations.auditing import audit_text
from audit.tables.readers.markdown import tables_of
from audit.wiring import chosen_rules

CASES = {
    "a total below its parts": (
        """
| Ward | 2019 | 2020 |
|---|---:|---:|
| North | 1,204 | 1,377 |
| South | 3,118 | 2,960 |
| Harbour | 870 | 914 |
| Total | 5,192 | 5,251 |
""",
        "5.2=2.2+3.2+4.2 5.3=2.3+3.3+4.3",
    ),
    "a slip in one column of a total": (
        """
| Ward | 2019 | 2020 |
|---|---:|---:|
| North | 1,204 | 1,377 |
| South | 3,118 | 2,960 |
| Harbour | 870 | 914 |
| Total | 5,912 | 5,251 |
""",
        "5.2!2.2+3.2+4.2 5.3=2.3+3.3+4.3",
    ),
    "a column of signs deducts what it marks": (
        """
| Item | | 2019 | 2020 |
|---|---|---:|---:|
| Sales | | 271,437 | 166,800 |
| Wages | less | 8,221 | 22,536 |
| Fuel | less | 7,424 | 8,728 |
| Net | | 225,792 | 135,536 |
""",
        "5.3!2.3+3.3+4.3 5.4=2.4+3.4+4.4",
    ),
    "the total of a group of one is not added once more": (
        """
| Cash | 2019 | 2020 | 2021 |
|---|---:|---:|---:|
| Fees | 6,059 | 5,545 | 15,080 |
| Rents | 1,230 | 2,114 | 1,870 |
| Total received | 7,289 | 7,659 | 16,950 |
| Repairs | 0 | 19 | 0 |
| Total used | 0 | 19 | 0 |
| Net cash | 7,289 | 7,640 | 16,950 |
""",
        "4.2=2.2+3.2 4.3=2.3+3.3 4.4=2.4+3.4 7.2=4.2+6.2 7.3=4.3+6.3 7.4=4.4+6.4",
    ),
    "of which is no further part": (
        """
| Stock | 2019 | 2020 |
|---|---:|---:|
| Books | 40,211 | 41,377 |
| of which: on loan | 9,118 | 8,960 |
| Maps | 3,870 | 3,914 |
| Total | 44,081 | 45,291 |
""",
        "5.2=2.2+4.2 5.3=2.3+4.3 3.2=2.2 3.3=2.3",
    ),
    "a mean that its words call weighted": (
        """
| Port | Ships | Dues, dollars | Delay, hours | Crew |
|---|---:|---:|---:|---:|
| North | 120 | 451.3 | 3.25 | 12.1 |
| South | 311 | 388.9 | 7.11 | 11.3 |
| Harbour | 87 | 612.0 | 1.04 | 9.8 |
| Weighted average | | 440.8 | 5.20 | 12.1 |
""",
        "5.3=2.2+2.3+3.2+3.3+4.2+4.3 5.4=2.2+2.4+3.2+3.4+4.2+4.4 5.5!2.2+2.5+3.2+3.5+4.2+4.5",
    ),
    "more than what it is some of": (
        """
| Stock | 2018 | 2019 | 2020 |
|---|---:|---:|---:|
| Books | 40,211 | 41,377 | 42,009 |
| of which: on loan | 9,118 | 89,600 | 9,212 |
| Maps | 3,870 | 3,914 | 4,006 |
""",
        "3.2=2.2 3.3!2.3 3.4=2.4",
    ),
    "a total that misses by its last digit holds": (
        """
| Mill | 2019 | 2020 |
|---|---:|---:|
| Upper | 120.4 | 137.7 |
| Lower | 311.8 | 296.0 |
| Total | 432.3 | 433.6 |
""",
        "4.2=2.2+3.2 4.3=2.3+3.3",
    ),
    "costs are deducted, and brackets are negative": (
        """
| | 2019 | 2020 |
|---|---:|---:|
| Revenue | 81,204 | 77,377 |
| Less: cost of sales | 53,118 | 52,960 |
| Gross profit | 28,086 | 24,417 |
| Finance result | (1,870) | (914) |
| Profit before tax | 26,216 | 23,503 |
""",
        "4.2=2.2+3.2 4.3=2.3+3.3 6.2=4.2+5.2 6.3=4.3+5.3",
    ),
    "years, ranks and temperatures are never added": (
        """
| Rank | Station | Opened | Highest, °C | Lowest, °C |
|---|---|---|---:|---:|
| 1 | Alder | 1961 | 31.4 | -3.2 |
| 2 | Birch | 1974 | 30.9 | -4.4 |
| 3 | Cedar | 1988 | 29.5 | 1.1 |
""",
        "",
    ),
    "a change in percent beside two years": (
        """
| Port | 2019 | 2020 | Change, % |
|---|---:|---:|---:|
| Alder | 1,204 | 1,377 | 14.4 |
| Birch | 3,118 | 2,960 | −5.1 |
| Cedar | 870 | 914 | 5.9 |
""",
        "2.4=2.2+2.3 3.4=3.2+3.3 4.4!4.2+4.3",
    ),
    "合计与小计": (
        """
| 项目 | 2019年 | 2020年 |
|---|---:|---:|
| 小麦 | 1204 | 1377 |
| 玉米 | 3118 | 2960 |
| 谷物小计 | 4322 | 4337 |
| 薯类 | 870 | 914 |
| 合计 | 5192 | 5251 |
""",
        "4.2=2.2+3.2 4.3=2.3+3.3 6.2=4.2+5.2 6.3=4.3+5.3",
    ),
    "a cost that stands in two totals": (
        """
| | 2022 | 2023 |
|---|---:|---:|
| Revenue | 61,437 | 66,800 |
| Cost of revenue | 18,221 | 22,536 |
| Gross profit | 43,216 | 44,264 |
| Selling | 7,424 | 8,728 |
| Administration | 5,103 | 5,944 |
| Total operating expense | 30,748 | 37,208 |
| Operating income | 30,689 | 29,592 |
""",
        "4.2=2.2+3.2 4.3=2.3+3.3 7.2=3.2+5.2+6.2 7.3=3.3+5.3+6.3 8.2=2.2+7.2 8.3=2.3+7.3",
    ),
    "a slip in a cost that stands in one of them": (
        """
| | 2021 | 2022 | 2023 |
|---|---:|---:|---:|
| Revenue | 58,210 | 61,437 | 66,800 |
| Cost of revenue | 17,034 | 18,221 | 22,536 |
| Gross profit | 41,176 | 43,216 | 44,264 |
| Selling | 6,911 | 7,424 | 8,278 |
| Administration | 4,822 | 5,103 | 5,944 |
| Total operating expense | 28,767 | 30,748 | 37,208 |
""",
        "4.2=2.2+3.2 4.3=2.3+3.3 4.4=2.4+3.4 7.2=3.2+5.2+6.2 7.3=3.3+5.3+6.3 7.4!3.4+5.4+6.4",
    ),
    "units in the cells": (
        """
| Site | 2022 | 2023 |
|---|---:|---:|
| Quay | 12,437 kg | 16,800 kg |
| Yard | 8,221 kg | 22,536 kg |
| Dock | 7,424 kg | 8,728 kg |
| Total | 28,082 kg | 49,064 kg |
""",
        "5.2=2.2+3.2+4.2 5.3!2.3+3.3+4.3",
    ),
    "millions in the cells": (
        """
| Region | 2022 | 2023 |
|---|---:|---:|
| North | $12.4M | $16.8M |
| South | $108.2M | $122.5M |
| West | $57.4M | $68.7M |
| Total | $178.0M | $208.0M |
""",
        "5.2=2.2+3.2+4.2 5.3=2.3+3.3+4.3",
    ),
    "years in turn below two heads": (
        """
| | Three months | Three months | Nine months | Nine months |
|---|---:|---:|---:|---:|
| Line | 2024 | 2023 | 2024 | 2023 |
| Fares | 12,437 | 16,800 | 41,206 | 44,118 |
| Freight | 8,221 | 22,536 | 30,117 | 51,400 |
| Total | 20,658 | 39,336 | 71,323 | 95,581 |
""",
        "5.2=3.2+4.2 5.3=3.3+4.3 5.4=3.4+4.4 5.5!3.5+4.5",
    ),
    "weights whose whole has a slip": (
        """
| Group | Weight | Index |
|---|---:|---:|
| All items | 3,000 | 104.2 |
| Food | 412 | 106.1 |
| Housing | 337 | 102.9 |
| Transport | 251 | 103.3 |
""",
        "2.2!3.2+4.2+5.2",
    ),
    "a mean below sums, some of its values below nought": (
        """
| Month | Air | Rain | Sun |
|---|---:|---:|---:|
| January | -4.0 | 81,204 | 61,377 |
| February | -1.5 | 43,118 | 42,960 |
| March | 7.3 | 91,870 | 80,914 |
| Year | 0.6 | 216,192 | 185,251 |
""",
        "5.3=2.3+3.3+4.3 5.4=2.4+3.4+4.4",
    ),
}


def related(text: str) -> set[str]:
    """The checks of a text's tables, as the cases write them."""
    found = audit_text("a.md", text, list(chosen_rules()), True, Wish(), Notes(), tables_of(text))
    assert found.audited is not None
    return {_written(one) for one in found.outcomes if one.check and not one.unasked} - {""}


def _written(one: object) -> str:
    claims = [re.sub(r"t1_r(\d+)_c(\d+).*", r"\1.\2", name) for name in one.claims]  # type: ignore[attr-defined]
    sign = "=" if one.verdict is Verdict.HOLDS else "!" if one.severity is Severity.ERROR else "?"  # type: ignore[attr-defined]
    ordered = [claims[0], *sorted(claims[1:], key=lambda at: [int(part) for part in at.split(".")])]
    return ordered[0] + sign + "+".join(ordered[1:])


@pytest.mark.parametrize("name", CASES)
def test_structure(name: str) -> None:
    text, expected = CASES[name]
    assert related(text) == set(expected.split())


def test_a_share_of_another_whole_near_it_is_no_error() -> None:
    text = """
| People | District | Percent |
|---|---:|---:|
| Total | 83,004 | 100.0 |
| Men | 40,341 | 48.6 |
| Women | 42,663 | 51.4 |
| Under 18 | 14,272 | 17.2 |
| 18 and over | 68,732 | 82.8 |
| Men of 18 and over | 32,780 | 47.7 |
"""
    found = related(text)
    assert "4.3=2.2+4.2" in found
    assert not [one for one in found if "!" in one]

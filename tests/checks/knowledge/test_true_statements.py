"""What benchmarks/measure_plausibility.py measures: true statements pass, and slips of them do not."""

from __future__ import annotations

from functools import cache

import pytest

from audit.base.findings import Verdict
from benchmarks.measure_plausibility import Measured, measured, scaled, statements, with_other_unit


@cache
def found() -> list[Measured]:
    return measured()


def test_there_are_enough_of_both_languages_and_of_many_domains() -> None:
    assert len(statements()) >= 40
    assert len({one.domain for one in statements()}) >= 15
    for language in ("zh", "en"):
        assert sum(one.language == language for one in statements()) >= 15


def test_no_true_statement_is_condemned() -> None:
    assert [one.statement.name for one in found() if Verdict.IMPLAUSIBLE in one.truth] == []


def test_hardly_any_true_statement_is_unusual() -> None:
    unusual = [one.statement.name for one in found() if Verdict.UNUSUAL in one.truth]
    assert len(unusual) * 20 <= len(found()), unusual


@pytest.mark.parametrize(("column", "percent"), [("x10", 50), ("x1000", 85)])
def test_slips_are_noticed(column: str, percent: int) -> None:
    noticed = sum(one.noticed[column] for one in found())
    assert noticed * 100 >= percent * len(found())


@pytest.mark.parametrize(
    ("says", "up", "printed"),
    [("4665亿千瓦时", True, "466500亿千瓦时"), ("2,000 MW", False, "20 MW"), ("1.10", True, "110")],
)
def test_a_number_is_moved_by_places(says: str, up: bool, printed: str) -> None:
    assert scaled(says, 100, up) == printed


def test_a_number_without_a_unit_has_no_slip_of_the_unit() -> None:
    assert with_other_unit("1.64") is None
    assert with_other_unit("4665亿千瓦时") == "4665万千瓦时"

"""Whole columns say what single rows say, and what columns do not prove stays open."""

from __future__ import annotations

import numpy
import pyarrow
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.claimfile.loading import load_text
from audit.claimfile.stating import averages_of
from audit.expressions import Relation, names
from audit.rows import quick
from audit.rows.one_by_one import relation_over, verdict_of
from audit.rows.scaled import exact_column, scaled_column

CHECKS = (
    "that: a == b + c", "that: a == b * c", "that: a == b / c", "that: a < b - c", "that: a != b",
    "{share: a, part: b, whole: c}", "{growth: a, from: b, to: c}", "{each: a, amount: b, count: c}",
    "{mean: a, values: [b, c]}", "{order: [a, b, c]}", "{times: a, of: b, is: c}", "that: a * a == b",
    "that: a == abs(b - c)", "that: 2 * a == b - c / 4", "{percents: [a, b, c]}",
)  # fmt: skip
DOCUMENT = load_text(
    "rows.yaml", "audit: 1\ndata: d.csv\nrows:\n" + "".join(f"  - {one}\n" for one in CHECKS)
)
FIGURES = st.one_of(
    st.integers(0, 40).map(str),
    st.integers(-(10**6), 10**17).map(str),
    st.decimals(-1000, 1000, places=2).map(str),
    st.decimals(0, 120, places=1).map(lambda one: f"{one}%"),
    st.sampled_from(("0", "1", "100%", "1,234", "近500", "0.0", "n/a", "007", "1e5")),
)


def _relation(number: int) -> Relation:
    relation = relation_over(DOCUMENT, DOCUMENT.rows[number], "abc")
    assert isinstance(relation, Relation)
    return relation


@given(
    st.integers(0, len(CHECKS) - 1), st.lists(st.tuples(FIGURES, FIGURES, FIGURES), min_size=1, max_size=4)
)
def test_a_verdict_on_columns_is_that_of_the_row_alone(number: int, rows: list[tuple[str, str, str]]) -> None:
    entry, relation = DOCUMENT.rows[number], _relation(number)
    columns = {
        name: scaled_column(pyarrow.array([row["abc".index(name)] for row in rows]))
        for name in names(relation)
    }
    for row, found in zip(rows, quick.verdicts(relation, columns, averages_of((entry,))), strict=True):
        if found != quick.OPEN:
            alone = verdict_of(DOCUMENT, entry, dict(zip("abc", row, strict=True)))
            assert alone == {quick.HOLDS: "holds", quick.FAILS: "fails"}[int(found)], row


@pytest.mark.parametrize(
    ("row", "number", "verdict"),
    [
        (("5", "2", "3"), 0, quick.HOLDS),
        (("6", "2", "3"), 0, quick.FAILS),
        (("0.33", "1", "3"), 2, quick.HOLDS),
        (("0.35", "1", "3"), 2, quick.FAILS),
        (("0.2", "1", "4"), 2, quick.OPEN),  # at the very edge: 0.25 is rounded either way
        (("1", "1", "0"), 2, quick.OPEN),  # nobody divides by zero
        (("12.5%", "1", "8"), 5, quick.HOLDS),
        (("100%", "8", "8"), 5, quick.OPEN),  # all of it, and never more
        (("3", "7", "n/a"), 0, quick.OPEN),
    ],
)
def test_what_columns_prove(row: tuple[str, str, str], number: int, verdict: int) -> None:
    columns = {name: scaled_column(pyarrow.array([cell])) for name, cell in zip("abc", row, strict=True)}
    assert quick.verdicts(_relation(number), columns)[0] == verdict


def test_numbers_too_large_for_64_bits_leave_their_row_open_and_no_other() -> None:
    large = numpy.array([3, 10**14, 6])
    columns = {
        "a": exact_column(large * 2),
        "b": exact_column(large),
        "c": exact_column(numpy.array([2, 10**14, 2])),
    }
    assert quick.verdicts(_relation(1), columns).tolist() == [quick.HOLDS, quick.OPEN, quick.HOLDS]

"""Two articles that say of one quantity what cannot both be true."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.archive.keyed import KeyedRow
from audit.archive.meeting import ContradictionRow, Partition, contradictions_in
from audit.archive.tables import parquet_of, rows_in, table_of
from audit.base.intervals import Interval
from tests.archive.making import json_lines, run, table

COPY = "In 2021 the port of Ardley handled {} tonnes of grain, more than any other port on the coast."
CHINESE_COPY = "据统计，2021年北岭县共有学校{}所，分布在全县的各个乡镇，其中大部分在城区。"


def _said(tmp_path: Path, *texts: str) -> list[dict[str, object]]:
    rows = [{"id": f"a{at}", "date": f"2022-01-0{at + 1}", "text": text} for at, text in enumerate(texts)]
    run(json_lines(tmp_path / "a.jsonl", rows), tmp_path / "out", "--shard", "1")
    return table(tmp_path / "out", "contradictions")


def test_copies_of_one_sentence_with_another_number(tmp_path: Path) -> None:
    (row,) = _said(tmp_path, COPY.format("41,200"), "Nothing.", COPY.format("42,100"), COPY.format("41,200"))
    key = COPY.replace("{} tonnes", "№")
    assert (row["key"], row["severity"], row["articles"]) == (key, "warning", 3)
    assert (row["id"], row["line"], row["says"]) == ("a0", 1, "41,200 tonnes")
    assert (row["other_id"], row["other_line"], row["other_says"], row["other_date"]) == (
        "a2",
        3,
        "42,100 tonnes",
        "2022-01-03",
    )


def test_copies_in_chinese(tmp_path: Path) -> None:
    (row,) = _said(tmp_path, CHINESE_COPY.format(40), CHINESE_COPY.format(46))
    assert (row["says"], row["other_says"]) == ("40所", "46所")


def test_a_total_of_a_named_thing_in_a_year(tmp_path: Path) -> None:
    (row,) = _said(
        tmp_path, "The population of Kenya was 47.6 million in 2019.", "2019年肯尼亚人口为5100万人。"
    )
    assert (row["key"], row["says"], row["other_says"]) == (
        "population · Kenya · 2019",
        "47.6 million",
        "5100万人",
    )


@pytest.mark.parametrize(
    "texts",
    [
        (COPY.format("41,200"), COPY.format("about 41,000")),  # can be the same
        (COPY.format("41,200"), COPY.format("41,200").replace("2021", "2020")),  # another year
        (COPY.format("41,200").replace("Ardley", "Fenn"), COPY.format("42,100")),  # another port
        (COPY.format("41,200").replace("2021", "May"), COPY.format("42,100").replace("2021", "May")),  # of no year
        ("The population of Kenya was 47.6 million in 2019.", "The population of Kenya was 51 million in 2022."),
        (CHINESE_COPY.format(40).replace("北岭县", "全县"), CHINESE_COPY.format(46).replace("北岭县", "全县")),
        (f"{COPY.format('41,200')} {COPY.format('42,100')}",),  # one article
    ],
)  # fmt: skip
def test_what_may_both_be_true(texts: tuple[str, ...], tmp_path: Path) -> None:
    assert _said(tmp_path, *texts) == []


# -- the shuffle finds what comparing each two would -----------------------------------------------------

_STATEMENTS = st.lists(
    st.tuples(
        st.sampled_from("ab"),
        st.integers(0, 3),
        st.integers(0, 6),
        st.integers(0, 3),
        st.booleans(),
        st.booleans(),
    )
)


def _row(key: str, article: int, low: int, width: int, low_open: bool, high_open: bool) -> KeyedRow:
    ends = (str(Fraction(low, 2)), str(Fraction(low + width, 2)))
    is_point = width == 0
    return KeyedRow(
        key, f"a{article}", "a", article, "", "text", 0, 1, 1, 1, "", "()", *ends, low_open and not is_point, high_open and not is_point, False
    )  # fmt: skip


def _set(one: KeyedRow) -> Interval:
    return Interval(Fraction(one.low), Fraction(one.high), one.low_open, one.high_open)


@given(_STATEMENTS)
def test_a_contradiction_is_found_if_there_is_one(some: list[tuple[str, int, int, int, bool, bool]]) -> None:
    rows = [_row(*one) for one in some]
    by_pairs = {
        one.key
        for one in rows
        for other in rows
        if one.key == other.key and one.line != other.line and _set(one).intersect(_set(other)).is_empty
    }
    data = contradictions_in(Partition(0, parquet_of(table_of(KeyedRow, rows))))
    found = list(rows_in(ContradictionRow, data)) if data else []
    assert [one.key for one in found] == sorted(by_pairs)
    assert all(one.line != one.other_line for one in found)

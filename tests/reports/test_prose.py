"""Rows of prose: every character of the sentences is shown, rows fit, marks stay whole where they fit."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from audit.reports.cells import cells
from audit.reports.prose import rows_of

WORDS = st.lists(
    st.sampled_from(
        [
            "rose",
            "6.4 percent",
            "to",
            "$482.6 million",
            "from",
            "a year earlier.",
            "增长",
            "，",
            "达到",
            "482.6亿元",
            "。",
        ]
    ),
    min_size=1,
    max_size=60,
)


@given(WORDS, st.data(), st.integers(min_value=20, max_value=100))
def test_rows_fit_and_keep_numbers_whole(words: list[str], data: st.DataObject, room: int) -> None:
    text = " ".join(words)
    start = data.draw(st.integers(min_value=0, max_value=len(words) - 1))
    low = len(" ".join(words[:start])) + (1 if start else 0)
    span = (low, low + len(words[start]))
    rows = rows_of(text, [span], room)
    assert all(cells(text[row.start : row.end].rstrip()) <= room for row in rows)
    assert any(row.start <= span[0] and span[1] <= row.end for row in rows)
    for one, other in pairwise(rows):
        assert not text[one.end : other.start].strip()


def test_only_the_sentences_with_a_mark_are_shown() -> None:
    text = "It opened in May. Sales rose 5 percent to 210. Nobody knows why."
    at = text.index("5 percent")
    rows = rows_of(text, [(at, at + 9)], 80)
    assert [text[row.start : row.end].strip() for row in rows] == ["Sales rose 5 percent to 210."]


def test_a_sentence_of_a_chapter_is_cut() -> None:
    text = "word " * 2_000 + "5 percent " + "word " * 2_000
    rows = rows_of(text, [(10_000, 10_009)], 70)
    assert sum(row.end - row.start for row in rows) <= 1_000

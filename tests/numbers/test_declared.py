"""Words that are a number because a claim says so, though running text would not show it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.numbers import Kind, read
from audit.numbers.declared import declared


@pytest.mark.parametrize(
    ("text", "value"), [("三地", 3), ("两地", 2), ("双纪实", 2), ("三角形", 3), ("四方", 4), ("十二处景", 12)]
)
def test_a_numeral_and_a_short_word(text: str, value: int) -> None:
    reading = declared(text)
    assert reading is not None
    assert (reading.kind, reading.value, reading.text) == (Kind.ENUMERATION, value, text)
    assert reading.fair == reading.widest and reading.fair.is_point


@pytest.mark.parametrize(
    "text", ["", "三", "几地", "三百地", "地三", "三地两区", "三地 A", "双", "三个很长很长的词语", "百地"]
)
def test_everything_else_is_left_alone(text: str) -> None:
    assert declared(text) is None


@pytest.mark.parametrize("text", ["三地", "两地", "双纪实"])
def test_running_text_is_not_read_so(text: str) -> None:
    assert read(text) == []


@given(st.text(alphabet="双两一三十百万几半地 1.纪", max_size=8))
def test_no_words_raise(text: str) -> None:
    reading = declared(text)
    assert reading is None or (reading.value is not None and reading.value in reading.fair)

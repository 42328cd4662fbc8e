"""Widths, padding and wrapping in screen cells."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from audit.reports.blocks import StyledText, flow, line_cells, line_text
from audit.reports.cells import cells, fitted, padded
from tests.effort import tried

TEXT = st.text(alphabet="ab c，。4763万吨平方米（）e\u0301-", max_size=60)


def test_cells_of_full_width_and_combining_characters() -> None:
    assert cells("4763万吨") == 8
    assert cells("ｆｕｌｌ") == 8
    assert cells("e\u0301") == 1
    assert cells("─│·×") == 4


def test_cells_agree_with_rich() -> None:
    from rich.cells import cell_len

    for text in ("4763万吨 ÷ (50万平方米)", "96.1％", "「两个覆盖」…", "plain", "m²"):
        assert cells(text) == cell_len(text)


def test_fitted_never_halves_a_character() -> None:
    assert fitted("万吨", 3) == "万"
    assert fitted("万吨", 4) == "万吨"
    assert padded("万", 4) == "万  "


def test_wrapping_breaks_between_ideographs_but_not_before_closing_marks() -> None:
    lines = [line_text(line) for line in flow([StyledText("全区小区，共有四百个")], 10)]
    assert lines == ["全区小", "区，共有四", "百个"] or all(not line.startswith("，") for line in lines)
    assert [line_text(line) for line in flow([StyledText("one two three")], 8, indent=2)] == [
        "one two",
        "  three",
    ]


@given(TEXT, st.integers(8, 40), st.integers(0, 4))
@settings(max_examples=tried(200), deadline=None)
def test_wrapped_lines_fit_and_keep_every_character(text: str, width: int, indent: int) -> None:
    lines = flow([StyledText(text, "role")], width, indent)
    assert all(line_cells(line) <= width for line in lines)
    kept = "".join(line_text(line) for line in lines)
    assert kept.replace(" ", "") == text.replace(" ", "")


@given(st.lists(TEXT, max_size=4), st.integers(8, 40))
@settings(max_examples=tried(100), deadline=None)
def test_wrapping_keeps_roles(texts: list[str], width: int) -> None:
    spans = [StyledText(text, f"role{index}") for index, text in enumerate(texts)]
    drawn = [span for line in flow(spans, width) for span in line]
    for index, text in enumerate(texts):
        kept = "".join(span.text for span in drawn if span.role == f"role{index}")
        assert kept.replace(" ", "") == text.replace(" ", "")

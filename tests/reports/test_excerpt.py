"""Source lines with marks: aligned under full-width characters, cut around the marks, labels readable."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from audit.reports.blocks import Line, Page, line_cells, line_text
from audit.reports.cells import cells
from audit.reports.excerpt import Mark, excerpt
from tests.effort import tried


def drawn(lines: list[str], marks: list[Mark], width: int = 80) -> list[str]:
    return [line_text(line).rstrip() for line in excerpt(lines, marks, Page(width), 2)]


def mark(lines: list[str], line: int, text: str, label: str = "", role: str = "primary") -> Mark:
    start = lines[line - 1].index(text)
    return Mark(line, start, start + len(text), label, role)


def marked(line: Line, rule: Line) -> str:
    """The text that stands over the marks of ``rule``, found by counting cells."""
    positions: set[int] = set()
    column = 0
    for character in line_text(rule):
        if character in "━─":
            positions.add(column)
        column += cells(character)
    found, column = "", 0
    for character in line_text(line):
        if column in positions:
            found += character
        column += cells(character)
    return found


def test_marks_stand_under_full_width_numbers() -> None:
    lines = ["  全区共有小区466个，其中436个有物业"]
    marks = [mark(lines, 1, "466个"), mark(lines, 1, "436个", "", "related")]
    source, rule = excerpt(lines, marks, Page(), 2)
    assert marked(source, rule) == "466个436个"


def test_two_labels_on_one_line_hang_one_under_the_other() -> None:
    lines = ["total: 466, part: 436"]
    marks = [mark(lines, 1, "466", "the total"), mark(lines, 1, "436", "a part", "related")]
    assert drawn(lines, marks) == [
        " 1 │ total: 466, part: 436",
        "   │        ━━━        ─── a part",
        "   │        ╰─ the total",
    ]


def test_distant_lines_are_joined_by_an_ellipsis_and_a_single_line_between_is_shown() -> None:
    lines = ["one 1", "two 2", "three 3", "four 4", "five 5"]
    assert [line[:4] for line in drawn(lines, [mark(lines, 1, "1"), mark(lines, 5, "5")])] == [
        " 1 │", "   │", "   ┆", " 5 │", "   │",
    ]  # fmt: skip
    assert " 2 │ two 2" in drawn(lines, [mark(lines, 1, "1"), mark(lines, 3, "3")])


def test_a_long_line_is_cut_around_the_mark() -> None:
    lines = ["前" * 300 + "4763万吨" + "后" * 300]
    source, rule = drawn(lines, [mark(lines, 1, "4763万吨", "this number")])
    assert "4763万吨" in source and source.count("…") == 2
    assert cells(source) <= 80 and rule.endswith("━━━━━━━━ this number")


def test_distant_marks_of_a_long_line_are_both_kept() -> None:
    lines = ["12" + "x" * 500 + "34" + "y" * 500 + "56" + "z" * 100]
    marks = [mark(lines, 1, text, text, "related") for text in ("12", "34", "56")]
    source, rule = excerpt(lines, marks, Page(), 2)[:2]
    assert marked(source, rule) == "123456"


def test_a_long_label_goes_below_and_is_wrapped() -> None:
    lines = [" " * 60 + "466"]
    result = drawn(lines, [mark(lines, 1, "466", "a long explanation " * 6)])
    assert all(cells(line) <= 80 for line in result)
    below = " ".join(result[2:]).replace("│", "").replace("╰─", "")
    assert below.split() == ("a long explanation " * 6).split()


def test_a_place_outside_the_file_draws_nothing() -> None:
    assert drawn(["one"], [Mark(7, 0, 3, "", "primary")]) == []
    assert drawn([], [Mark(1, 0, 3, "", "primary")]) == []


def test_many_lines_are_limited_and_counted() -> None:
    lines = [f"{number}" for number in range(1, 40)]
    result = drawn(lines, [Mark(number, 0, 1, "", "related") for number in range(1, 40)])
    assert result[-1].endswith("27 more lines")


def test_a_mark_behind_a_line_that_fills_the_page_stands_under_its_end() -> None:
    (source, marks) = drawn(["a" * 35], [Mark(1, 40, 41, "", "primary")], width=40)
    assert (len(source), len(marks)) == (40, 40)


@given(
    st.text(alphabet="ab 万平方（\t\x1b\u202ex", max_size=300),
    st.lists(st.tuples(st.integers(0, 320), st.integers(0, 320), st.text("ab 万", max_size=90)), max_size=8),
    st.integers(40, 120),
)
@settings(max_examples=tried(200), deadline=None)
def test_any_line_fits(text: str, spans: list[tuple[int, int, str]], width: int) -> None:
    marks = [Mark(1, start, end, label, "related") for start, end, label in spans]
    for line in excerpt([text], marks, Page(width), 2):
        assert line_cells(line) <= width
        assert line_text(line).isprintable()

"""The number line: the scale, its ticks, and sets where they belong."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from audit.base.findings import Bar, Picture
from audit.base.intervals import EVERYTHING, Interval, Rational
from audit.reports.blocks import Page, line_cells, line_text
from audit.reports.glyphs import ASCII
from audit.reports.number_line import number_line
from audit.reports.scale import scale_of, ticks
from tests.effort import tried

PAGE = Page()
ENDS = st.none() | st.fractions(max_denominator=1000) | st.integers(0, 10**9)
ROLES = st.sampled_from(["stated", "computed", "typical", "hard", "repaired"])


@st.composite
def sets(draw: st.DrawFn) -> Interval:
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None and high < low:
        low, high = high, low
    return Interval(low, high)


def drawn(*bars: Bar, width: int = 70, unit: str = "kg") -> list[str]:
    return [line_text(line) for line in number_line(Picture(unit, bars), width, PAGE)]


def test_decades_apart_is_logarithmic() -> None:
    scale = scale_of([Interval(12, 45), Interval.point(23190)])
    assert scale is not None and scale.logarithmic
    assert (scale.low, scale.high) == (10, 100000)
    labels = [label for _, label in ticks(scale, 60, PAGE.glyphs)]
    assert labels == ["10", "100", "1,000", "10,000", "100,000"]
    assert abs(scale.position(1000) - 0.5) < 1e-12


def test_near_values_are_on_a_straight_scale() -> None:
    scale = scale_of([Interval.point(466), Interval.point(468)])
    assert scale is not None and not scale.logarithmic
    assert [value for value, _ in ticks(scale, 60, PAGE.glyphs)] == [466, 467, 468]


def test_ticks_of_whole_numbers_are_whole_and_others_as_fine_as_their_labels_allow() -> None:
    whole = scale_of([Interval.point(466), Interval.point(467)])
    share = scale_of([Interval(Fraction("96.05"), Fraction("96.15"))])
    assert whole is not None and share is not None
    assert [label for _, label in ticks(whole, 40, PAGE.glyphs)] == ["466", "467"]
    assert [label for _, label in ticks(share, 40, PAGE.glyphs)] == ["96.05", "96.1", "96.15"]
    assert len(ticks(share, 60, PAGE.glyphs)) == 7


def test_negative_values_are_never_logarithmic() -> None:
    scale = scale_of([Interval(-1, 1), Interval.point(10**6)])
    assert scale is not None and not scale.logarithmic


def test_nothing_to_draw() -> None:
    assert drawn(Bar("stated", EVERYTHING)) == []
    assert drawn(Bar("stated", Interval(2, 1))) == []
    assert drawn() == []


def test_the_gap_points_from_the_limit_to_the_stated_set() -> None:
    bars = Bar("stated", Interval.point(20000)), Bar("hard", Interval(1, 170))
    labels, axis, limits, stated = drawn(*bars)
    assert axis.endswith("kg") and "10,000" in labels
    limit, point = stated.index("┊"), stated.index("●")
    assert stated[limit + 1 : point] == "·" * (point - limit - 1)
    assert limits.rindex("░") == limit
    assert limits.endswith("1 to 170") and stated.endswith("exactly 20,000")


def test_the_gap_points_down_as_well() -> None:
    stated = drawn(Bar("stated", Interval.point(1)), Bar("computed", Interval(900, 1000)))[-1]
    assert stated.index("●") < stated.index("·") < stated.index("┊")


def test_overlapping_sets_have_no_gap() -> None:
    assert "·" not in "".join(drawn(Bar("stated", Interval(1, 3)), Bar("computed", Interval(2, 4))))


def test_open_ended_sets_run_off_the_drawing() -> None:
    limits = drawn(Bar("hard", Interval(8, None)), Bar("stated", Interval(160, 180)))[2]
    assert limits.split("  ")[-2].endswith("▶")


def test_labels_and_ascii() -> None:
    bars = (Bar("stated", Interval.point(5), "the caption"), Bar("stated", Interval.point(6)))
    page = Page(80, ASCII, "ascii")
    lines = [line_text(line) for line in number_line(Picture("%", bars), 60, page)]
    assert lines[2].startswith("the caption")
    assert all(line.isascii() for line in lines)


def test_numbers_of_any_size_have_a_place() -> None:
    large, small = Interval.point(10**9999), Interval.point(Fraction(1, 10**5000))
    lines = drawn(Bar("stated", large), Bar("computed", small))
    assert len(lines) == 4 and "10⁹⁹⁹⁹" in lines[-1]


@given(st.lists(st.tuples(ROLES, sets()), max_size=5), st.integers(34, 115))
@settings(max_examples=tried(200), deadline=None)
def test_any_picture_fits(bars: list[tuple[str, Interval]], width: int) -> None:
    picture = Picture("kg/m^2", tuple(Bar(role, values) for role, values in bars))
    lines = number_line(picture, width, PAGE)
    assert all(line_cells(line) <= width for line in lines)
    assert len(lines) in (0, 2 + sum(not values.is_empty for _, values in bars))


@given(st.lists(sets(), min_size=1, max_size=4), st.lists(st.fractions(), min_size=2, max_size=2))
@settings(max_examples=tried(200), deadline=None)
def test_positions_keep_the_order(all_sets: list[Interval], pair: list[Fraction]) -> None:
    scale = scale_of(all_sets)
    if scale is None:
        return
    small, large = sorted(pair)
    assert 0 <= scale.position(small) <= scale.position(large) <= 1
    ends: list[Rational] = [end for one in all_sets for end in (one.low, one.high) if end is not None]
    assert all(scale.low <= end <= scale.high for end in ends if not (scale.logarithmic and end == 0))

"""The number line and the graph: where things lie, and what those who cannot see them are told."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from audit.base.findings import Bar, Picture
from audit.base.intervals import EVERYTHING, Interval
from audit.engine.result import Result
from audit.reports.html.drawing import DrawnLine, number_line
from audit.reports.html.graph import graph, ordered
from audit.reports.html.index import CheckView, index_of
from audit.reports.language import language

ENGLISH = language("en")


def drawn(unit: str, *bars: Bar) -> DrawnLine:
    line = number_line(Picture(unit, bars), ENGLISH)
    assert line is not None
    return line


def test_sets_over_decades_lie_on_a_logarithm() -> None:
    line = drawn(
        "kg/m^2",
        Bar("stated", Interval(10_000, 10_000)),
        Bar("typical", Interval(10, 100)),
        Bar("hard", Interval(1, 1000)),
    )
    hard, typical, stated = line.lanes
    assert line.logarithmic and line.unit == "kg/m²"
    assert (hard.low, hard.high) == (0, 75)
    assert (typical.low, typical.high) == (25, 50)
    assert stated.is_point and stated.low == 100 and stated.gap == (75, 100)
    assert line.words == "limits 1 to 1,000 kg/m²; usual 10 to 100 kg/m²; stated exactly 10,000 kg/m²"


def test_a_set_without_end_goes_on() -> None:
    line = drawn("1", Bar("hard", Interval(8, None)), Bar("stated", Interval(Fraction(1), Fraction(2))))
    assert line.lanes[0].goes_up and not line.lanes[0].goes_down
    assert line.lanes[1].gap is not None and line.lanes[1].gap[1] == line.lanes[0].low


def test_days_are_dates() -> None:
    line = drawn(
        "date", Bar("stated", Interval(737_425, 737_455)), Bar("computed", Interval(737_500, 737_520))
    )
    assert not line.logarithmic and line.unit == ""
    assert line.lanes[1].value == "2020-01"
    assert all(tick.words.startswith("2020-0") for tick in line.ticks)


def test_the_repaired_value_has_a_lane_of_its_own() -> None:
    line = drawn(
        "t",
        Bar("repaired", Interval(4, 5)),
        Bar("stated", Interval(4000, 5000)),
        Bar("typical", Interval(3, 6)),
    )
    assert [lane.role for lane in line.lanes] == ["typical", "stated", "repaired"]


def test_nothing_to_draw() -> None:
    assert number_line(None, ENGLISH) is None
    assert number_line(Picture("t", ()), ENGLISH) is None
    assert number_line(Picture("t", (Bar("stated", EVERYTHING),)), ENGLISH) is None


def test_the_graph_shows_what_joins_two_claims(newspaper: Result) -> None:
    for view in index_of(newspaper, ENGLISH).files:
        made = graph(view, ENGLISH)
        joining = [
            check for check in view.checks if len({name for name in check.claims if name in view.claims}) > 1
        ]
        if not joining:
            assert made is None
            continue
        assert made is not None and len(made.checks) == len(joining)
        assert len(made.edges) == sum(
            len({name for name in check.claims if name in view.claims}) for check in joining
        )
        heights = [node.at for node in made.claims]
        assert heights == sorted(heights) and min(b - a for a, b in pairwise(heights)) >= 26


def crossings(names: list[str], checks: list[CheckView]) -> int:
    lines = [
        (names.index(name), row)
        for row, one in enumerate(checks)
        for name in set(one.claims)
        if name in names
    ]
    return sum((a[0] - b[0]) * (a[1] - b[1]) < 0 for place, a in enumerate(lines) for b in lines[:place])


def test_the_order_leaves_few_of_the_crossings(newspaper: Result) -> None:
    before = after = 0
    for view in index_of(newspaper, ENGLISH).files:
        joined = [one for one in view.checks if len({name for name in one.claims if name in view.claims}) > 1]
        names = [name for name in view.claims if any(name in one.claims for one in joined)]
        if joined:
            before += crossings(names, joined)
            after += crossings(*ordered(names, joined, view))
    assert before > 100
    assert after < before / 10

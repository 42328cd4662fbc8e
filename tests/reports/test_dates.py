"""Sets of days in words and on a number line."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.base.findings import Bar, Picture
from audit.base.intervals import EVERYTHING, Interval
from audit.reports.blocks import Page, line_text
from audit.reports.dates import day_ticks
from audit.reports.figures import set_text
from audit.reports.number_line import number_line
from audit.reports.scale import scale_of
from tests.effort import tried


def days(first: str, last: str) -> Interval:
    return Interval(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())


@pytest.mark.parametrize(
    ("values", "text"),
    [
        (days("2020-09-03", "2020-09-03"), "2020-09-03"),
        (days("2020-09-03", "2020-09-18"), "2020-09-03 to 2020-09-18"),
        (days("2020-10-01", "2020-10-31"), "2020-10"),
        (days("2018-01-01", "2018-12-31"), "2018"),
        (days("2018-01-01", "2019-12-31"), "2018-01-01 to 2019-12-31"),
        (Interval(date(2020, 1, 1).toordinal(), None), "from 2020-01-01 on"),
        (Interval(None, date(2020, 1, 1).toordinal()), "up to 2020-01-01"),
        (Interval(10**9, 10**9), "day 1,000,000,000"),
        (EVERYTHING, "any day"),
    ],
)
def test_sets_of_days(values: Interval, text: str) -> None:
    assert set_text(values, "date") == text


def test_a_line_of_days() -> None:
    year, month = days("2018-01-01", "2018-12-31"), days("2020-10-01", "2020-10-31")
    picture = Picture("date", (Bar("stated", year), Bar("computed", month)))
    labels, _, computed, stated = [line_text(line) for line in number_line(picture, 70, Page())]
    assert labels.split() == ["2018", "2020"]
    assert computed.endswith("  2020-10") and stated.endswith("  2018")
    drawn = min(computed.index(glyph) for glyph in "═●" if glyph in computed)
    assert stated.index("━") < labels.index("2020") < drawn


@given(st.integers(1, date.max.toordinal()), st.integers(0, 10**6), st.integers(1, 6))
@settings(max_examples=tried(150), deadline=None)
def test_any_span_of_days_has_ticks_inside_it(first: int, length: int, room: int) -> None:
    scale = scale_of([Interval(first, first + length)], straight=True)
    assert scale is not None
    marks = day_ticks(scale.low, scale.high, room)
    assert all(scale.low <= day <= scale.high for day, _ in marks)
    assert len({label for _, label in marks}) == len(marks) <= 2 * room + 2

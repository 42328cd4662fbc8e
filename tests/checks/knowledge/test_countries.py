"""All countries and territories of the last World Factbook against the rows that speak of countries: what is true of
some country must not be condemned, and seldom be questioned."""

from __future__ import annotations

from collections import defaultdict

import pytest

from audit.base.intervals import Interval
from audit.checks.knowledge.base import envelope
from tests.checks.knowledge.countries import Figure, countries, figures

_FEW = 0.02  # of the countries may lie outside what is usual


def _by_row() -> dict[str, list[Figure]]:
    found: dict[str, list[Figure]] = defaultdict(list)
    for one in figures():
        found[one.row].append(one)
    return found


BY_ROW = _by_row()


def test_the_figures_are_those_of_the_world() -> None:
    assert len(countries()) > 220 and len(BY_ROW) > 35
    assert all(len(some) > 100 for some in BY_ROW.values())
    density = {one.country: one.value for one in BY_ROW["population-density"]}
    assert 14_000 < density["europe/mn"] < 25_000  # Monaco, on two square kilometres
    assert 130 < density["east-n-southeast-asia/ch"] < 160


@pytest.mark.parametrize("name", sorted(BY_ROW))
def test_no_country_is_impossible_and_few_are_unusual(name: str) -> None:
    row = envelope(name).envelope
    assert row is not None
    outside = [one for one in BY_ROW[name] if not any(one.value in usual.set for usual in row.typical)]
    assert [one for one in BY_ROW[name] if one.value not in row.hard.set] == []
    assert len(outside) <= _FEW * len(BY_ROW[name]), sorted(
        (float(one.value), one.country) for one in outside
    )


# What really was, or is published, beside the row that used to condemn it or to warn of it.
TRUE = [
    ("nuclear-capacity-factor", "111"), ("eggs-per-hen", "371"), ("turbine-rating", "26"), ("gas-plant-efficiency", "64.2"),
    ("wheat-yield", "17.96"), ("rice-yield", "24.06"), ("train-speed", "623"), ("methane-warming-potential", "84"),
    ("methane-warming-potential-20-years", "84"), ("methane-warming-potential-20-years", "62"), ("methane-warming-potential-100-years", "28"),
    ("methane-warming-potential-100-years", "34"), ("land-elevation", "8611"), ("land-elevation", "-430.5"), ("death-rate", "0.85"),
    ("inflation", "211"), ("gdp-growth", "-19"), ("household-water-per-person", "650"), ("sex-ratio", "150"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "value"), TRUE)
def test_what_really_was_is_not_condemned(name: str, value: str) -> None:
    from fractions import Fraction

    row = envelope(name).envelope
    assert row is not None and Interval.point(Fraction(value)) and Fraction(value) in row.hard.set

"""Plain text about the base: what `audit envelope` and `audit envelopes` print."""

from __future__ import annotations

import pytest

from audit.checks.knowledge.base import envelope, envelope_names
from audit.checks.knowledge.describe import describe, describe_all
from tests.effort import each


def test_a_row_is_described_with_its_limits_and_every_source() -> None:
    text = describe("coal-per-heated-area")
    assert "coal / area, in kg/m^2" in text
    assert "12 to 45 kg/m^2" in text
    assert "0 to 170 kg/m^2: derived limits\n" in text
    assert text.count("  source  ") == 3


def test_a_row_from_memory_says_that_it_cannot_condemn() -> None:
    text = " ".join(describe("dust-per-coal").split())
    assert "physical limits, cited from memory: they can only warn" in text


def test_an_id_works_as_well_as_a_name() -> None:
    assert describe("heat.raw_coal_per_floor_area") == describe("coal-per-heated-area")


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (
            "coal-per-heated-aera",
            "there is no envelope `coal-per-heated-aera`; did you mean `coal-per-heated-area`?",
        ),
        ("coal", "there is no envelope `coal`; `audit envelopes --search coal` lists those about it"),
        ("zzzzzz", "there is no envelope `zzzzzz`; `audit envelopes` lists them"),
        ("../../etc", "there is no envelope `../../etc`; `audit envelopes` lists them"),
        ("", "there is no envelope ``; `audit envelopes` lists them"),
    ],
)
def test_an_unknown_name_gets_a_sentence(wrong: str, sentence: str) -> None:
    assert describe(wrong) == sentence


@each(envelope_names())
def test_the_band_is_drawn_inside_its_line(name: str) -> None:
    lines = describe(name, 80).splitlines()
    drawn = [line for line in lines if line.endswith("┊")]
    assert len(drawn) == 1
    assert "█" in drawn[0]
    assert len(drawn[0]) <= 80


def test_the_list_has_one_line_for_each_row() -> None:
    lines = describe_all().splitlines()
    assert [line.split()[0] for line in lines] == list(envelope_names())
    assert all(envelope(line.split()[0]).envelope is not None for line in lines)

"""The page of the whole base is made from the base, and names every row of it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from audit.checks.knowledge.base import envelope_names
from audit.checks.knowledge.page import page
from audit.checks.knowledge.quantities import measure_names
from audit.checks.knowledge.reference import constant_names, standard_names

PAGE = Path(__file__).resolve().parents[3] / "docs" / "reference" / "envelopes.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page(), "python docs/make_envelopes.py writes it"


def test_every_row_stands_on_the_page_once() -> None:
    named = [line.split("`")[1] for line in page().splitlines() if line.startswith("| `")]
    rows = [*envelope_names(), *constant_names(), *standard_names(), *measure_names()]
    assert sorted(name for name in named if name != "measures:") == sorted(rows)


def test_every_table_has_cells_for_its_heads() -> None:
    lines = page().splitlines()
    for above, line in pairwise(lines):
        if above.startswith("| ") and line.startswith("| "):
            assert above.replace("\\|", "").count("|") == line.replace("\\|", "").count("|")

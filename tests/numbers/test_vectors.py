"""The rate at which shared vectors are read as they expect; the vectors stay outside the repository."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from audit.numbers import read
from benchmarks.measure_numerals import CONVENTIONS, reason, right

VECTORS = Path(__file__).resolve().parents[3] / "shared" / "vectors"


@pytest.mark.skipif(not VECTORS.exists(), reason="the shared vectors are not here")
@pytest.mark.parametrize(("name", "rate"), [("numerals-zh.jsonl", 0.97), ("numerals-en.jsonl", 0.90)])
def test_rate(name: str, rate: float) -> None:
    with open(VECTORS / name, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file if line.strip()]
    read_rows = [(row, read(row["input"])) for row in rows]
    misses = [(row, readings) for row, readings in read_rows if not right(row, readings)]
    assert len(rows) - len(misses) >= rate * len(rows)
    assert {reason(row, readings) for row, readings in misses} <= set(CONVENTIONS)


def row(
    text: str, results: list[dict[str, object]], model: str = "Number/English/NumberModel"
) -> dict[str, object]:
    """A row as the vectors write them."""
    return {"model": model, "input": text, "results": results}


def result(text: str, value: str, start: int) -> dict[str, object]:
    """An expected result; its end is inclusive."""
    return {"Text": text, "Resolution": {"value": value}, "Start": start, "End": start + len(text) - 1}


@pytest.mark.parametrize(
    ("text", "results", "verdict"),
    [
        ("he has 21 cows", [result("21", "21", 7)], True),
        ("he has 21 cows", [result("21", "22", 7)], False),
        ("he has 21 cows", [result("he", "21", 0)], False),
        ("he has 21 cows", [], False),
        ("he has cows", [], True),
        ("he has cows", [result("he", "1", 0)], False),
    ],
)
def test_the_measure_tells_right_from_wrong(
    text: str, results: list[dict[str, object]], verdict: bool
) -> None:
    assert right(row(text, results), read(text)) is verdict

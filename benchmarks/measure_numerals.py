"""How many of the shared numeral vectors are read as they expect: value and span, with every miss listed.

Usage: python benchmarks/measure_numerals.py [FOLDER]   (default ../shared/vectors beside the repository)

A row counts when every number that it expects has a reading with that value (or with that bound, for hedges
and ranges) and a matching span, and when a row that expects none has no quantity of its model. A unit named
without a number (the word dollar) asks for nothing. The vectors write offsets with an inclusive end, leave
units or hedges in or out of the span by model, keep one end of a hedged set and half-open ranges; so a span
matches when it holds the bare numeral and lies in the reading, or the other way round for a range or a number
in two units, and of intervals only the ends are compared, open or closed.
"""

from __future__ import annotations

import json
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from audit.numbers import Kind, Reading, read

TOLERANCE = Fraction(1, 10**9)  # the vectors print 15 digits of a fraction
CONVENTIONS = {
    "date": "the vectors list the parts of a date as numbers; here a date is one reading",
    "order": "an order without a number (previous, the one before the last) is no written number here",
    "part": "the vectors also list an ordinal inside the number; here one number is read",
    "two units": "the vectors split or join a number in two units differently",
    "name": "the vectors take a digit out of a name or a word",
    "other": "not a convention: a miss",
}
QUANTITIES = {Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.PERCENT, Kind.RATIO, Kind.ORDINAL}
OF_MODEL = {
    "Percent": {Kind.PERCENT},
    "Dimension": {Kind.MEASURE},
    "Temperature": {Kind.MEASURE},
    "Age": {Kind.MEASURE},
    "Currency": {Kind.MONEY},
    "Ordinal": {Kind.ORDINAL},
}


def number(text: str) -> Fraction:
    """The exact value of the vectors' decimal (6E-07 included)."""
    return Fraction(text)


def close(found: Any, expected: Fraction) -> bool:
    """Whether a value is the expected one to the digits that the vectors print."""
    return found is not None and abs(Fraction(found) - expected) <= TOLERANCE * max(
        Fraction(1), abs(expected)
    )


def bounds(value: str) -> list[Fraction]:
    """The ends of ``[3,5)``, ``(20,)`` that are there."""
    return [number(part) for part in value.strip("[]()").split(",") if part.strip()]


def values(reading: Reading, model: str) -> list[Any]:
    """The values of a reading in the words of a model: percent models count percents."""
    written = [reading.value, reading.fair.low, reading.fair.high]
    symbol = reading.unit.symbol
    factor = Fraction(1)
    if model == "Percent":
        factor = {"%": Fraction(1), "‰": Fraction(1, 10), "pp": Fraction(1)}.get(symbol, Fraction(100))
    return [None if value is None else value * factor for value in written]


def span_fits(reading: Reading, start: int, end: int) -> bool:
    """The expected span holds the bare numeral and lies in the reading; a range may hold the span."""
    low, high = reading.numeral
    if reading.hedge == "range" or reading.value is None:
        return start < high and low < end
    return (start <= low and high <= end) or (low <= start and end <= high)


def matches(reading: Reading, expected: dict[str, Any], model: str) -> bool:
    """Whether one reading is what one expected result asks for."""
    if not span_fits(reading, expected["Start"], expected["End"] + 1):
        return False
    value = expected["Resolution"].get("value")
    if value is None:
        return True
    found = values(reading, model)
    if value[0] in "[(":
        return all(any(close(one, bound) for one in found) for bound in bounds(value))
    if value.startswith("end"):
        return False
    return any(close(one, number(value.rstrip("%"))) for one in found)


def right(row: dict[str, Any], readings: list[Reading]) -> bool:
    """Whether a row is read as its results expect; a unit named without a number asks for nothing."""
    model = row["model"].split("/")[-1].removesuffix("Model")
    wanted = [
        result
        for result in row["results"]
        if result["Resolution"].get("value") is not None or "°" in result["Text"]
    ]
    if not row["results"]:
        kinds = OF_MODEL.get(model, QUANTITIES)
        return not any(reading.kind in kinds for reading in readings)
    if any(result["Resolution"].get("value") is None and "°" in result["Text"] for result in wanted):
        wanted = [result for result in wanted if result["Resolution"].get("value") is not None]
    return all(any(matches(reading, result, model) for reading in readings) for result in wanted)


def reason(row: dict[str, Any], readings: list[Reading]) -> str:
    """The convention behind a miss, told from the kind of result that was not found."""
    model = row["model"].split("/")[-1].removesuffix("Model")
    for result in row["results"]:
        if any(matches(reading, result, model) for reading in readings):
            continue
        start, end = result["Start"], result["End"] + 1
        over = [one for one in readings if one.start < end and start < one.end]
        if str(result["Resolution"].get("value")).startswith(("end", "current")):
            return "order"
        if any(one.kind is Kind.DATE for one in over):
            return "date"
        if model == "Ordinal" and any(one.start < start and end <= one.end for one in over):
            return "part"
        return "two units" if len(over) > 1 else "other" if over else "name"
    return "other"


def shown(row: dict[str, Any], readings: list[Reading]) -> str:
    """A miss in four lines."""
    wanted = "; ".join(f"{one['Text']} = {one['Resolution'].get('value')}" for one in row["results"])
    found = "; ".join(f"{one.text} = {one.fair if one.value is None else one.value}" for one in readings)
    return (
        f"  {row['model'].split('/')[-1]}: {row['input'][:120]}\n    wanted {wanted or 'nothing'}\n"
        f"    read   {found or 'nothing'}\n    why    {CONVENTIONS[reason(row, readings)]}"
    )


def main() -> int:
    """Print the rate of each file and its misses."""
    folder = (
        Path(sys.argv[1])
        if len(sys.argv) > 1
        else Path(__file__).resolve().parent.parent.parent / "shared/vectors"
    )
    for name, target in (("numerals-zh.jsonl", 97), ("numerals-en.jsonl", 90)):
        if not (folder / name).exists():
            print(f"{name}: not there, nothing measured")
            continue
        with open(folder / name, encoding="utf-8") as file:
            rows = [json.loads(line) for line in file if line.strip()]
        misses = [(row, read(row["input"])) for row in rows]
        misses = [(row, readings) for row, readings in misses if not right(row, readings)]
        rate = 100 * (len(rows) - len(misses)) / len(rows)
        print(f"{name}: {len(rows) - len(misses)} of {len(rows)} rows, {rate:.1f} % (target {target} %)")
        for row, readings in misses:
            print(shown(row, readings))
    return 0


if __name__ == "__main__":
    sys.exit(main())

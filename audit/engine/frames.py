"""Claims as a table, one row per claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from audit.base.intervals import Interval, exact_text
from audit.claimfile import load
from audit.claimfile.model import Claim
from audit.engine.tabular import library
from audit.inputs.discovery import discover
from audit.rules.material import Material, examine

if TYPE_CHECKING:
    from pandas import DataFrame

COLUMNS = (
    "file", "line", "claim", "says", "means", "measures", "at", "per",
    "kind", "unit", "fair_low", "fair_high", "widest_low", "widest_high",
)  # fmt: skip


def claims_frame(paths: Sequence[str]) -> DataFrame:
    """One row per claim; the bounds are exact text (``13079.865``, ``1/3``, ``inf``) in the unit named.

    A claim whose number cannot be read has empty bounds. Files that cannot be read have no rows."""
    pandas = library()
    files, _ = discover(paths)
    rows = [row for file in files for row in _rows(examine(load(file)))]
    table: DataFrame = pandas.DataFrame(rows, columns=list(COLUMNS))
    return table


def _rows(material: Material) -> Iterator[tuple[object, ...]]:
    for claim in material.document.claims.values():
        yield (*_written(claim), *_read(material, claim.name))


def _written(claim: Claim) -> tuple[object, ...]:
    texts = (claim.says, claim.means, claim.measures, claim.at, claim.per)
    return (claim.place.file, claim.place.line, claim.name, *(text and text.value for text in texts))


def _read(material: Material, name: str) -> tuple[object, ...]:
    reading = material.readings.get(name)
    if reading is None:
        return (None,) * 6
    return (str(reading.kind), reading.unit.symbol, *_ends(reading.fair), *_ends(reading.widest))


def _ends(interval: Interval) -> tuple[str, str]:
    low = "-inf" if interval.low is None else exact_text(interval.low)
    high = "inf" if interval.high is None else exact_text(interval.high)
    return low, high

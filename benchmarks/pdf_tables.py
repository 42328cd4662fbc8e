"""Tables of PDF pages: how many rows are read right, and how long it takes, beside pdfplumber.

    python benchmarks/pdf_tables.py [PAGES]          # 90 by default

Makes pages of its own from a seed: tables with rules around each cell, with three level rules, and with none, labels indented and headers of
two rows. A row is right if its cells are those that were drawn, in their columns. pdfplumber, where it is installed, is asked with what its pages advise: rules
where there are some, text else.
"""

from __future__ import annotations

import io
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from audit.article.files import pdf_text
from tests.article.files.making import pdf

LABELS = [
    "Harbour dues",
    "Tolls",
    "Rents of sheds",
    "Pilots and tugs",
    "Fuel and power",
    "Wages",
    "Repairs of quays",
    "Insurance",
    "Dredging",
    "Lighting",
]
SIZE = 8
DIGIT = 0.556 * SIZE  # the width of a figure in Helvetica
PITCH = 14
COLUMNS = (300, 370, 440, 510)  # right edges

Rows = list[list[str]]


def drawn(rng: random.Random, style: str) -> tuple[str, Rows]:
    """The content of a page, and the rows of its table."""
    rows: Rows = [["Item", "2021", "2022", "2023", "Total"]]
    for label in rng.sample(LABELS, rng.randint(5, 9)):
        values = [rng.randint(100, 99_999) for _ in COLUMNS[1:]]
        rows.append([label, *(f"{one:,}" for one in values), f"{sum(values):,}"])
    totals = [sum(int(row[at].replace(",", "")) for row in rows[1:]) for at in range(1, 5)]
    rows.append(["Total", *(f"{one:,}" for one in totals)])
    top = 700
    said = [
        f"BT /F1 {SIZE} Tf 56 760 Td (The harbour published its accounts in May, as it does each year.) Tj ET"
    ]
    for at, row in enumerate(rows):
        y = top - at * PITCH
        said.append(f"BT /F1 {SIZE} Tf {56 + 8 * (at % 3 == 2)} {y} Td ({row[0]}) Tj ET")
        for right, words in zip(COLUMNS, row[1:], strict=True):
            width = sum(0.5 * DIGIT if one == "," else DIGIT for one in words)
            said.append(f"BT /F1 {SIZE} Tf {right - 4 - width:.1f} {y} Td ({words}) Tj ET")
    edges = (50, 230, *COLUMNS)
    ys = [top + 10 - at * PITCH for at in range(len(rows) + 1)]
    levels = {"grid": ys, "ruled": [ys[0], ys[1], ys[-1]], "none": []}[style]
    said += [f"50 {y} m {COLUMNS[-1]} {y} l S" for y in levels]
    if style == "grid":
        said += [f"{x} {ys[-1]} m {x} {ys[0]} l S" for x in edges]
    return "\n".join(said), rows


def ours(data: bytes) -> Rows:
    """The rows that the audit reads."""
    found: Rows = []
    for table in pdf_text.read(data).tables:
        rows: dict[int, list[str]] = {}
        for cell in table.cells:
            rows.setdefault(cell.row, []).append(cell.text)
        found += rows.values()
    return found


def theirs(data: bytes) -> Rows:
    """The rows that pdfplumber reads."""
    import pdfplumber

    found: Rows = []
    with pdfplumber.open(io.BytesIO(data)) as document:
        for page in document.pages:
            tables = page.extract_tables() or page.extract_tables(
                {"vertical_strategy": "text", "horizontal_strategy": "text"}
            )
            found += [[cell for cell in row if cell] for table in tables for row in table if any(row)]
    return found


def measured(read: object, made: list[tuple[bytes, Rows]]) -> tuple[int, float]:
    """How many rows are right, and the seconds of the processor."""
    right, begun = 0, time.process_time()
    for data, rows in made:
        found = read(data)  # type: ignore[operator]
        right += sum(row in found for row in rows)
    return right, time.process_time() - begun


def main(pages: int) -> None:
    """Prints the figures for each style."""
    rng = random.Random(1)
    for style in ("grid", "ruled", "none"):
        made = []
        for _ in range(pages // 3):
            content, rows = drawn(rng, style)
            made.append((pdf(content), rows))
        count = sum(len(rows) for _, rows in made)
        ours(made[0][0])
        right, took = measured(ours, made)
        print(
            f"{style:<6} audit      {right:5} of {count} rows right  {1000 * took / len(made):6.1f} ms a page"
        )
        try:
            theirs(made[0][0])
        except ImportError:
            print("       pdfplumber is not installed: not compared")
            continue
        right, slow = measured(theirs, made)
        print(
            f"       pdfplumber {right:5} of {count} rows right  {1000 * slow / len(made):6.1f} ms a page   {slow / took:.1f} times as long"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 90)

"""How fast relations over the columns of data are decided, and that whole columns say what single rows say.

    python benchmarks/rows_speed.py [ROWS]        the speed, on 4,000,000 rows by default
    python benchmarks/rows_speed.py --same ROWS   every verdict against exact rationals, one by one: slow

Speed is in million relations a second of CPU time, for whole numbers of 64 bits and for text that is read first.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter

import numpy
import pyarrow

from audit.claimfile.loading import load_text
from audit.claimfile.model import Check, Document
from audit.claimfile.stating import averages_of
from audit.expressions import Relation, names
from audit.rows import quick
from audit.rows.one_by_one import relation_over, verdict_of
from audit.rows.scaled import ScaledColumn, exact_column, scaled_column

COLUMNS = ("a", "b", "c")
CHECKS = (
    "that: a == b + c", "that: a == b - c", "that: a == b * c", "that: a == b / c", "that: a < b", "that: a <= b + c",
    "that: a != b", "that: a == mean(b, c)", "{share: a, part: b, whole: c}", "{growth: a, from: b, to: c}",
    "{growth: a, by: b, from: c}", "{each: a, amount: b, count: c}", "{mean: a, values: [b, c]}",
    "{difference: a, more: b, less: c}", "{times: a, of: b, is: c}", "{order: [a, b, c]}", "{cannot-be: a, above: b}",
    "{parts: [a, b], total: c}", "that: a > b / c", "that: 2 * a == b - c / 4", "that: a * a == b", "that: a == abs(b - c)",
    "that: a >= 1 - b / c", "that: a == (b - c) / b",
)  # fmt: skip
KINDS = (
    ("whole", "whole", "whole"), ("decimal", "whole", "whole"), ("percent", "whole", "whole"),
    ("decimal", "decimal", "decimal"), ("whole", "decimal", "whole"), ("mixed", "mixed", "mixed"),
)  # fmt: skip


def checks() -> tuple[Document, tuple[Check, ...]]:
    """The checks, as a claim file has them."""
    text = "audit: 1\ndata: d.csv\nrows:\n" + "".join(f"  - {one}\n" for one in CHECKS)
    document = load_text("rows.yaml", text)
    assert not document.faults, document.faults
    return document, document.rows


def cell(kind: str, chance: random.Random) -> str:
    """A figure as a table has it: small and large, beyond 64 bits now and then, and in a mixed column anything."""
    most = chance.choice((3, 20, 1_000, 10**6, 10**9, 10**12, 10**15))
    value = chance.randint(-most if chance.random() < 0.2 else 0, most)
    if kind == "whole":
        return str(value)
    if kind == "percent":
        return f"{value % 2000 / 10:.1f}%" if chance.random() < 0.7 else f"{value % 101}%"
    if kind == "decimal":
        places = chance.randint(1, 4)
        return f"{'-' if value < 0 else ''}{abs(value) // 10**places}.{abs(value) % 10**places:0{places}d}"
    return chance.choice(
        (str(value), f"{value:,}", f"{value / 10:.1f}", "n/a", "近500", "0", "1", str(10**17 + value))
    )


def nearly(row: list[str], relation: str, kind: str, chance: random.Random) -> list[str]:
    """The row with its first number as the others make it, or one figure off: so that rows hold, fail, and touch."""
    try:
        second, third = (float(one) for one in row[1:])
    except ValueError:
        return row
    made = {"+": second + third, "-": second - third, "*": second * third}
    sign = next((one for one in "+-*" if f"b {one} c" in relation), "/")
    value = made.get(sign, second / third if third else 0.0)
    if kind == "whole" and abs(value) < 1e15:
        return [str(int(value) + chance.choice((0, 0, 0, 1, -1))), *row[1:]]
    if kind == "percent" and abs(value) < 1e6:
        return [f"{100 * value + chance.choice((0, 0, 0.05, -0.05, 0.1)):.1f}%", *row[1:]]
    return [f"{value + chance.choice((0, 0, 0.05, -0.05, 0.1)):.{chance.randint(1, 3)}f}", *row[1:]]


def same(rows: int, seed: int = 1) -> None:
    """Compares the verdicts. Prints how many were decided at once, and how many of these are not what one row gives."""
    document, entries = checks()
    chance, tally, wrong = random.Random(seed), Counter[str](), 0
    for number in range(max(rows // (100 * len(entries) * len(KINDS)), 1) * len(entries) * len(KINDS)):
        entry, kinds = entries[number % len(entries)], KINDS[number // len(entries) % len(KINDS)]
        some = [[cell(kind, chance) for kind in kinds] for _ in range(100)]
        text = CHECKS[number % len(entries)]
        some = [nearly(row, text, kinds[0], chance) if chance.random() < 0.7 else row for row in some]
        relation = relation_over(document, entry, COLUMNS)
        assert isinstance(relation, Relation)
        columns = {
            name: scaled_column(pyarrow.array([row[at] for row in some])) for at, name in enumerate(COLUMNS)
        }
        found = quick.verdicts(
            relation, {name: columns[name] for name in names(relation)}, averages_of((entry,))
        )
        for row, verdict in zip(some, found, strict=True):
            tally[("open", "holds", "fails")[verdict]] += 1
            if verdict == quick.OPEN:
                continue
            told = verdict_of(document, entry, dict(zip(COLUMNS, row, strict=True)))
            if told != ("", "holds", "fails")[verdict]:
                wrong += 1
                print(f"{text}: {row} at once {verdict}, by itself {told}")
    print(f"{sum(tally.values()):,} rows: {dict(tally)}; not the same: {wrong}")


def speed(rows: int) -> None:
    """Prints million relations a second."""
    document, entries = checks()
    dice = numpy.random.default_rng(1)
    b, c = (dice.integers(1, 10**6, rows) for _ in range(2))
    whole = {"a": exact_column(b + c), "b": exact_column(b), "c": exact_column(c)}
    for entry, text in zip(entries, CHECKS, strict=True):
        if text in (
            "that: a == b + c",
            "that: a <= b + c",
            "{growth: a, from: b, to: c}",
            "{share: a, part: b, whole: c}",
        ):
            print(f"{text:32} {_rate(document, entry, whole, rows):6.1f} million rows/s")
    texts = pyarrow.array([str(one) for one in b[:500_000].tolist()])
    started = time.process_time()
    scaled_column(texts)
    print(f"{'text to whole numbers':32} {0.5 / (time.process_time() - started):6.1f} million cells/s")


def _rate(document: Document, entry: Check, columns: dict[str, ScaledColumn], rows: int) -> float:
    relation = relation_over(document, entry, COLUMNS)
    assert isinstance(relation, Relation)
    best = 1e9
    for _ in range(3):
        started = time.process_time()
        at_once = 100_000
        for first in range(0, rows, at_once):
            some = {
                name: one._replace(
                    values=one.values[first : first + at_once], steps=one.steps[first : first + at_once],
                    plain=one.plain[first : first + at_once],
                )
                for name, one in columns.items()
            }  # fmt: skip
            quick.verdicts(relation, some)
        best = min(best, time.process_time() - started)
    return rows / best / 1e6


if __name__ == "__main__":
    if sys.argv[1:2] == ["--same"]:
        same(int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    else:
        speed(int(sys.argv[1]) if len(sys.argv) > 1 else 4_000_000)

"""A report of two hundred pages in Word, read and audited: the processor time of the whole command, and of its stages.

    python benchmarks/report_speed.py [PAGES [RUNS]]     # 200 and 3 by default; the goal is 5 seconds for 200 pages

Needs python-docx. The report is made from a seed, and all in it is right: sections of two pages with prose that tells amounts, changes, shares and
parts, a table of twelve rows over three years with the change in percent, and sentences that tell figures of the table again.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from audit.article.reading import ArticleSource, read_article_file
from audit.relations.auditing import audit_article
from audit.wiring import chosen_rules

GOAL = 5.0  # seconds for 200 pages
YEARS = (2021, 2022, 2023)
PLACES = [
    "Ardley",
    "Benholm",
    "Carrow",
    "Dunmere",
    "Elsing",
    "Fenwick",
    "Garrow",
    "Hexley",
    "Inver",
    "Jarrow",
    "Kelso",
    "Larne",
    "Morven",
    "Norwick",
    "Orton",
    "Penrith",
]
THINGS = [
    "Fares",
    "Grants",
    "Rents",
    "Wages",
    "Fuel",
    "Repairs",
    "Insurance",
    "Leases",
    "Training",
    "Energy",
    "Water",
    "Cleaning",
    "Licences",
    "Freight",
    "Mooring",
    "Surveys",
]
PLAIN = (
    "The service went on as before, and those who use it spoke of it as they had in earlier years. Where works were put off, the reason was the weather "
    "or a supplier who did not deliver; none of it changes what was agreed with the council, and the board expects no more of it than that. "
)
PROSE = (
    "{thing} of {place} rose {percent} percent to ${later} million from ${earlier} million a year earlier. ",
    "Of the {whole} boats that called at {place}, {part} came late and the other {rest} on time, and {more} of them took on water. ",
    "The harbour at {place} has {berths} berths, was opened on 3 May 1987 and is dredged every {years} years to a depth of {depth} metres. ",
    "A survey of {asked} residents found that {share} percent, or {agreed} people, would keep the present timetable. ",
)


def report(pages: int, path: Path) -> None:
    """Writes one."""
    import docx

    document = docx.Document()
    rng = random.Random(pages)
    for number in range(max(1, pages // 2)):
        section(document, rng, number)
    document.save(str(path))


def section(document: object, rng: random.Random, number: int) -> None:
    """Two pages."""
    place = f"{rng.choice(PLACES)} {rng.choice(PLACES)}"
    document.add_heading(f"{number + 1} {place}", 2)  # type: ignore[attr-defined]
    for numbers in (1, 0, 1, 0):
        document.add_paragraph(prose(rng, place, numbers))  # type: ignore[attr-defined]
    document.add_paragraph("In thousands of dollars")  # type: ignore[attr-defined]
    rows, total = figures(rng)
    filled(document.add_table(len(rows) + 2, len(YEARS) + 2), place, rows, total)  # type: ignore[attr-defined]
    document.add_paragraph("".join(told(place, *rows[at]) for at in range(2)))  # type: ignore[attr-defined]


def prose(rng: random.Random, place: str, telling: int) -> str:
    """A paragraph: so many sentences that tell numbers, and some that tell none."""
    earlier, grown = rng.randint(2000, 9000), rng.randint(20, 900)
    asked, whole, part = rng.randint(5, 40) * 100, rng.randint(200, 900), rng.randint(20, 190)
    values = {
        "thing": rng.choice(THINGS), "place": place, "earlier": f"{earlier / 10:.1f}", "later": f"{(earlier + grown) / 10:.1f}",
        "percent": f"{100 * grown / earlier:.1f}", "whole": whole, "part": part, "rest": whole - part, "more": rng.randint(3, 19),
        "berths": rng.randint(4, 60), "years": rng.randint(3, 9), "depth": rng.randint(4, 14), "asked": f"{asked:,}",
        "share": 40, "agreed": f"{asked * 40 // 100:,}",
    }  # fmt: skip
    return PLAIN * 2 + "".join(rng.choice(PROSE).format(**values) for _ in range(telling)) + PLAIN


def figures(rng: random.Random) -> tuple[list[tuple[str, list[int]]], list[int]]:
    """The rows of a table, and their total."""
    names = [f"{one} {kind}" for one in THINGS[:6] for kind in ("ashore", "afloat")]
    rows = [(name, [rng.randint(100, 99_999) for _ in YEARS]) for name in names]
    return rows, [sum(values[at] for _, values in rows) for at in range(len(YEARS))]


def filled(table: object, place: str, rows: list[tuple[str, list[int]]], total: list[int]) -> None:
    """Writes a table into the document."""
    lines = [(f"Accounts of {place}", [*map(str, YEARS), "Change, %"])]
    lines += [(name, cells(values)) for name, values in (*rows, ("Total", total))]
    for row, (name, texts) in zip(table.rows, lines, strict=True):  # type: ignore[attr-defined]
        for cell, text in zip(row.cells, (name, *texts), strict=True):
            cell.text = text


def cells(values: list[int]) -> list[str]:
    """A row's figures, and the change of the last year."""
    return [*(f"{one:,}" for one in values), f"{100 * (values[-1] / values[-2] - 1):.1f}"]


def told(place: str, name: str, values: list[int]) -> str:
    """A sentence that tells a cell again."""
    return f"In {YEARS[-1]} {name} at {place} came to ${values[-1]:,} thousand. "


def stages(path: Path) -> None:
    """Prints what reading the file and auditing its text take in one process."""
    rules = list(chosen_rules())
    begun = time.process_time()
    source = read_article_file(str(path))
    read = time.process_time() - begun
    assert isinstance(source, ArticleSource)
    outcomes = audit_article(source, rules).outcomes
    audited = time.process_time() - begun - read
    failing = [one for one in outcomes if one.severity == "error"]
    print(f"reading {read:.2f} s, auditing {audited:.2f} s: {len(outcomes)} outcomes, {len(failing)} errors")


def command(path: Path) -> float:
    """The processor time of ``audit check`` of it."""
    before = os.times()
    subprocess.run(
        [sys.executable, "-m", "audit", "check", "--no-cache", str(path)], capture_output=True, check=False
    )
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main(pages: int, runs: int) -> None:
    """Prints the least of several runs."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.docx"
        report(pages, path)
        stages(path)
        took = min(command(path) for _ in range(runs))
    print(f"audit check of {pages} pages: {took:.2f} s of one core (goal: {GOAL * pages / 200:.1f} s)")


if __name__ == "__main__":
    given = [*map(int, sys.argv[1:]), *(200, 3)[len(sys.argv) - 1 :]]
    main(given[0], given[1])

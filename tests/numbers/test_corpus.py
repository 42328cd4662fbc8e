"""The corpus of each language, phrase by phrase, as the table of docs/semantics.md would have it read."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import audit.languages
from audit.numbers import Reading, read

LANGUAGES = Path(audit.languages.__file__).parent
COLUMNS = 6
# What a language has to show at least: readings of each kind, and each hedge.
KINDS = {"count", "measure", "money", "percent", "ratio", "ordinal", "date", "time", "name"}
HEDGES = {"near-below", "about", "over", "more", "at-least", "under", "at-most", "several", "range"}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def rows(path: Path) -> list[list[str]]:
    lines = [line for line in path.read_text("utf-8").splitlines() if line and line[0] != "#"]
    return [[cell.strip() for cell in line.split("|")] for line in lines]


CORPORA = {path.parent.name: rows(path) for path in sorted(LANGUAGES.glob("*/corpus.txt"))}
ALL = [(language, *row) for language, table in CORPORA.items() for row in table]


def in_days(text: str) -> str:
    """A set as the reader has it: days by their numbers."""
    return _DAY.sub(lambda found: str(date.fromisoformat(found[0]).toordinal()), text)


def meant(phrase: str) -> Reading | None:
    """The reading of a phrase: its only one, or the one in brackets; ``None`` where there is none."""
    text = phrase.replace("[", "").replace("]", "")
    found = read(text)
    if text == phrase:
        assert len(found) < 2, [one.text for one in found]
        return found[0] if found else None
    start, end = phrase.index("["), phrase.index("]") - 1
    inside = [one for one in found if (one.start, one.end) == (start, end)]
    assert inside, [one.text for one in found]
    return inside[0]


@pytest.mark.parametrize("row", ALL, ids=[f"{one[0]}: {one[1]}" for one in ALL])
def test_phrase(row: tuple[str, ...]) -> None:
    _, phrase, fair, widest, kind, unit, hedge = row
    reading = meant(phrase)
    if reading is None:
        assert kind == "-", "nothing is read"
        return
    told = [str(reading.fair), str(reading.widest), reading.kind, reading.unit.symbol, reading.hedge or "-"]
    assert told == [in_days(fair), in_days(widest), kind, unit, hedge]


@pytest.mark.parametrize("language", CORPORA)
def test_a_corpus_shows_each_kind_and_each_hedge(language: str) -> None:
    table = CORPORA[language]
    assert all(len(row) == COLUMNS for row in table) and len(table) >= 150
    assert {row[3] for row in table} >= KINDS and {row[5] for row in table} >= HEDGES
    assert len({row[0] for row in table}) == len(table), "a phrase stands once"


def test_every_language_has_a_corpus() -> None:
    assert {path.parent.name for path in LANGUAGES.glob("*/__init__.py")} == set(CORPORA)

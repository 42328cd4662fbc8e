"""A document of twenty pages with thirty planted mistakes, of five kinds, in prose and in tables."""

from __future__ import annotations

import io
from typing import Any, NamedTuple

import docx

TOWNS = [
    "Halden",
    "Brevik",
    "Larvik",
    "Moss",
    "Horten",
    "Tromso",
    "Bodo",
    "Narvik",
    "Molde",
    "Hamar",
    "Gjovik",
    "Skien",
    "Arendal",
    "Kragero",
    "Risor",
    "Mandal",
    "Flekkefjord",
    "Egersund",
    "Stavanger",
    "Haugesund",
    "Odda",
    "Voss",
    "Forde",
    "Floro",
    "Alesund",
    "Volda",
    "Orsta",
    "Hareid",
    "Ulstein",
    "Herøy",
    "Steinkjer",
    "Levanger",
    "Namsos",
    "Rorvik",
    "Mosjoen",
    "Sortland",
    "Harstad",
    "Finnsnes",
    "Alta",
    "Hammerfest",
    "Vadso",
    "Vardo",
    "Kirkenes",
    "Lillehammer",
    "Elverum",
]
FILLER = (
    "The council keeps an archive of the old maps and letters, and the archive is open to whoever asks for it. People who live "
    "near the harbour say that the winters have become milder, and that the ferries now run when they used to wait for the ice. "
    "A small group of teachers and fishermen meets in the library to read what was written of the coast, and they hope that a "
    "book will come of it. Nobody knows yet who would print it. "
)


class Planted(NamedTuple):
    """The words that have to carry a comment, and a piece of what it has to say."""

    words: str
    told: str


class Long(NamedTuple):
    """The document, and its mistakes in the order of the text."""

    data: bytes
    planted: list[Planted]


def long_document() -> Long:
    document: Any = docx.Document()
    planted = []
    document.add_heading("The towns of the coast", 0)
    document.add_page_break()
    for number, town in enumerate(TOWNS):
        document.add_heading(f"The town of {town}", 1)
        wrong = number % 3 != 2
        sentence, mistake = _passage(number, town, wrong)
        if isinstance(sentence, list):
            caption = document.add_paragraph(f"Schools and halls of {town}")
            caption.paragraph_format.keep_with_next = True
            _table(document, sentence)
        else:
            _mixed(document.add_paragraph(), sentence)
        planted += [mistake] if wrong else []
        document.add_paragraph(FILLER * 2)
    stream = io.BytesIO()
    document.save(stream)
    return Long(stream.getvalue(), planted)


def _mixed(paragraph: Any, words: str) -> None:
    """Words in three runs, one of them bold, parted in the middle of words and numbers."""
    third = len(words) // 3
    paragraph.add_run(words[:third])
    paragraph.add_run(words[third : 2 * third]).bold = True
    paragraph.add_run(words[2 * third :])


def _table(document: Any, rows: list[list[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
            cell.paragraphs[0].paragraph_format.keep_with_next = True  # a table on two pages of a PDF is two


def _passage(number: int, town: str, wrong: bool) -> tuple[str | list[list[str]], Planted]:
    kinds = (_growth, _share, _difference, _list, _column)
    return kinds[number % len(kinds)](number, town, wrong)


def _growth(number: int, town: str, wrong: bool) -> tuple[str, Planted]:
    before, grown = 412 + 7 * number, 31 + 2 * number
    after = before * (1000 + grown)
    right = f"{grown / 10:.1f} percent"
    said = f"{(grown + 13) / 10:.1f} percent" if wrong else right
    now = f"{after / 1000:.1f} million euros"
    text = (
        f"Sales of the shipyard in {town} rose {said} to {now} from {before}.0 million euros a year earlier."
    )
    return text, Planted(said, f"is a growth of {right}, not {said}")


def _share(number: int, town: str, wrong: bool) -> tuple[str, Planted]:
    whole, percent = 1200 + 100 * number, 21 + number
    part = whole * percent // 100
    said = f"{percent + 6 if wrong else percent} percent"
    text = f"Of the {whole:,} houses in {town}, {part}, or {said}, are made of stone."
    return text.replace(f" {part},", f" {part:,},"), Planted(said, f"is {percent} percent, not {said}")


def _difference(number: int, town: str, wrong: bool) -> tuple[str, Planted]:
    now, then = 31_450 + 210 * number, 30_120 + 190 * number
    right = now - then
    said = right + 300 if wrong else right
    text = f"{town} had {now:,} inhabitants at the end of the year, {said:,} more than the {then:,} of a year earlier."
    return text, Planted(f"{said:,}", f"{right:,}")


def _list(number: int, town: str, wrong: bool) -> tuple[str, Planted]:
    said = "four" if wrong else "three"
    text = f"The mayor of {town} named {said} priorities: schools, harbours and roads."
    return text, Planted(f"{said}", "its list has 3")


def _column(number: int, town: str, wrong: bool) -> tuple[list[list[str]], Planted]:
    parts = [1_204 + number, 853 + 2 * number, 617, 412 + number]
    total = sum(parts) + (100 if wrong else 0)
    names = ("North", "South", "West", "East")
    rows = [[name, f"{part:,}"] for name, part in zip(names, parts, strict=True)]
    shown = f"{total:,}"
    return [["District", "Pupils"], *rows, ["Total", shown]], Planted(shown, f"{sum(parts):,}, not {shown}")

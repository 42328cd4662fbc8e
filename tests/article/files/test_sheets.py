"""Sheets: figures as they are shown, and what a sheet hides."""

from __future__ import annotations

import io
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from audit.article.files.shown_figures import shown
from tests.article.files.test_texts import read

FIGURES: list[tuple[object, str, str]] = [
    (0.196, "0.0%", "19.6%"),
    (0.1955, "0%", "20%"),
    (1234.5, "#,##0.00", "1,234.50"),
    (1234567, "#,##0", "1,234,567"),
    (1234567, '#,##0,"k"', "1,235k"),
    (482600000, '"$"#,##0.0,,"m"', "$482.6m"),
    (-2.1, "0.0", "-2.1"),
    (-2.1, "0.0;(0.0)", "(2.1)"),
    (-1234.5, '#,##0.0_);[Red](#,##0.0)', "(1,234.5)"),
    (0, '0.0;-0.0;"–"', "–"),
    (-0.04, "0.0", "0.0"),
    (2.5, "0", "3"),
    (0.125, "0.00", "0.13"),
    (7, "General", "7"),
    (0.1 + 0.2, "General", "0.3"),
    (1e16, "0", "10000000000000000"),
    (12.50, "0.0#", "12.5"),
    (5, "000", "005"),
    (5, "@", "5"),
    (1.5, "# ?/?", "1.5"),
    (12, "[$€-407] #,##0", "€ 12"),
    (12, '[>=10]0.0;0', "12"),
    (True, "General", "TRUE"),
    (date(2026, 3, 12), "d.m.yy", "2026-03-12"),
    (datetime(2026, 3, 12, 14, 5), "d.m.yy h:mm", "2026-03-12 14:05"),
    (None, "0.0", ""),
    ("  a b ", "General", "  a b "),
    (float("inf"), "0.0", "Infinity"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "form", "words"), FIGURES)
def test_a_figure_is_the_one_that_the_sheet_shows(value: object, form: str, words: str) -> None:
    assert shown(value, form) == words


def test_a_workbook_gives_its_sheets_by_name(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Costs"
    sheet.append(["Item", "2025", "Share"])
    sheet.append(["Schools and\nroads", 196.4, 0.407])
    sheet.append([])
    sheet.append([None, None, 12])
    sheet["B2"].number_format, sheet["C2"].number_format = "0.00", "0.0%"
    sheet["B6"] = "=SUM(B2:B4)"
    book.create_sheet("Hidden").sheet_state = "hidden"
    book.create_sheet("People").append(["Total", 214300])
    stream = io.BytesIO()
    book.save(stream)
    found = read(tmp_path / "a.xlsx", stream.getvalue())
    rows = "# Costs\n\nItem\t2025\tShare\n\nSchools and roads\t196.40\t40.7%\n\n\t\t12\n\n# People\n\nTotal\t214300\n"
    assert found.text == rows
    assert [str(one) for one in found.unread] == [
        "the sheet “Hidden” is hidden, and not read",
        "cell B6 has a formula and no value: open and save the file",
    ]


LINES = {
    "commas and quotes": ('Item,"2025, $m"\n"Parks, zoo","1,234"\n', "Item\t2025, $m\n\nParks, zoo\t1,234\n"),
    "semicolons": ("Posten;2025\nSchulen;1.234,5\n", "Posten\t2025\n\nSchulen\t1.234,5\n"),
    "tabs": ("Item\t2025\n15 to 64\t132,865\n", "Item\t2025\n\n15 to 64\t132,865\n"),
    "one column": ("12\n345\n", "12\n\n345\n"),
    "a line in a cell, an empty row": ('a,"1\n2"\n,,\nb,3\n', "a\t1 2\n\nb\t3\n"),
    "Chinese": ("项目,金额\n学校,182.0\n", "项目\t金额\n\n学校\t182.0\n"),
}


@pytest.mark.parametrize("case", LINES)
@pytest.mark.parametrize("ending", ["csv", "tsv"])
def test_a_file_of_lines_gives_rows(case: str, ending: str, tmp_path: Path) -> None:
    lines, text = LINES[case]
    found = read(tmp_path / f"a.{ending}", lines.encode("gb18030" if case == "Chinese" else "utf-8"))
    assert found.text == text and found.form == "csv" and found.extracted

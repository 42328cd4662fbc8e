"""What each reader makes of a table: rows and columns as a reader of the page counts them."""

from __future__ import annotations

import io

import pytest

from audit.article.files import csv_text, docx_text, html_text, xlsx_text
from audit.article.files.unreadable import Extracted
from audit.tables.readers.markdown import tables_of


def places(found: Extracted) -> dict[tuple[int, int, int], str]:
    """The cells by table, row and column; each stands where it says in the text."""
    for table in found.tables:
        for cell in table.cells:
            words = found.text[cell.start : cell.end]
            assert cell.text.split()[0][:3] in words, (cell, words)
    return {(table.number, one.row, one.column): one.text for table in found.tables for one in table.cells}


def html(rows: str) -> Extracted:
    return html_text.read(f"<html><body><p>Before.</p><table>{rows}</table></body></html>".encode())


def test_spans_spacers_and_signs_are_no_columns() -> None:
    found = html(
        "<tr><th rowspan=2>Item<th colspan=4>Amount</tr><tr><td></td><td colspan=2>2019</td><td>2020</td></tr>"
        "<tr><td></td></tr>"
        "<tr><td>Fees<td>&nbsp;<td>$<td>1,204<td>977</tr><tr><td>Rent<td><td>$<td>(870<td>12</tr>"
    )
    assert places(found) == {
        (1, 1, 1): "Item", (1, 1, 2): "Amount", (1, 2, 2): "2019", (1, 2, 3): "2020",
        (1, 3, 1): "Fees", (1, 3, 2): "1,204", (1, 3, 3): "977", (1, 4, 1): "Rent", (1, 4, 2): "(870", (1, 4, 3): "12",
    }  # fmt: skip


def test_a_table_in_a_cell_is_one_of_its_own() -> None:
    found = html(
        "<tr><td>Left<td><table><tr><td><p>North</p><td>4</tr><tr><td>South<td>5</tr></table></tr><tr><td>a<td>b</tr>"
    )
    assert places(found) == {
        (1, 1, 1): "Left", (1, 2, 1): "a", (1, 2, 2): "b", (2, 1, 1): "North", (2, 1, 2): "4", (2, 2, 1): "South",
        (2, 2, 2): "5",
    }  # fmt: skip


def test_captions_unit_lines_and_indents() -> None:
    found = html(
        "<caption>Table 3. Fees</caption><tr><th>Item<th>2019</tr><tr><td style='padding-left: 10px'>Fees<td>12<sup>a</sup></tr>"
    )
    table = found.tables[0]
    assert table.caption == "Table 3. Fees"
    assert [(one.text, one.indent, one.mark) for one in table.cells[2:]] == [
        ("Fees", 2, ""),
        ("12", 0, "[a]"),
    ]


def test_merged_cells_of_docx() -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("Fees of the year")
    table = document.add_table(rows=3, cols=3)
    for row, texts in enumerate((("Item", "Amount", ""), ("", "2019", "2020"), ("Fees", "12", "13"))):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(0, 0).merge(table.cell(1, 0))
    data = io.BytesIO()
    document.save(data)
    found = docx_text.read(data.getvalue())
    assert places(found) == {
        (1, 1, 1): "Item", (1, 1, 2): "Amount", (1, 2, 2): "2019", (1, 2, 3): "2020",
        (1, 3, 1): "Fees", (1, 3, 2): "12", (1, 3, 3): "13",
    }  # fmt: skip


def test_sheets_are_counted_as_they_are() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["B3"], sheet["C3"], sheet["B4"], sheet["C4"] = "Item", 2019, "Fees", 0.196
    sheet["C4"].number_format = "0.0%"
    data = io.BytesIO()
    book.save(data)
    found = xlsx_text.read(data.getvalue())
    assert places(found) == {(1, 3, 2): "Item", (1, 3, 3): "2019", (1, 4, 2): "Fees", (1, 4, 3): "19.6%"}
    assert csv_text.read(b"a,1\n\nb,2\n").tables[0].at(3, 2) is not None


def test_markdown_keeps_the_offsets_of_the_file() -> None:
    text = "Words.\n\n| a | b |\n|---|---|\n| **x** | 1,204<sup>1</sup> |\n| &emsp;y | 3\\|4 |\n"
    table = tables_of(text)[0]
    assert [(one.row, one.column, one.text) for one in table.cells] == [
        (1, 1, "a"), (1, 2, "b"), (2, 1, "x"), (2, 2, "1,204"), (3, 1, "y"), (3, 2, "3|4"),
    ]  # fmt: skip
    assert text[table.cells[3].start : table.cells[3].end] == "1,204<sup>1</sup>"

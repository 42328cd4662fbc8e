"""Layouts that word processors and sheets have, read as the tables that a reader sees."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from audit.article.files import csv_text, docx_text, html_text, odt_text, xlsx_text
from audit.article.files.unreadable import Extracted
from audit.tables.readers.markdown import tables_of
from tests.article.files.making import docx, odt, par, run

openpyxl = pytest.importorskip("openpyxl")


def grid(found: Extracted, number: int = 1) -> list[list[str]]:
    """The words of a table, row by row."""
    table = found.tables[number - 1]
    rows: dict[int, list[str]] = {}
    for one in table.cells:
        rows.setdefault(one.row, []).append(one.text)
    return list(rows.values())


def table(*rows: tuple[str, ...]) -> str:
    return "<w:tbl>" + "".join(
        "<w:tr>" + "".join(f"<w:tc>{par(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    ) + "</w:tbl>"  # fmt: skip


ROWS = (("Item", "2020"), ("Dues", "1,204"), ("Tolls", "870"), ("Total", "2,074"))
WANTED = [list(one) for one in ROWS]


def test_a_table_in_a_content_control_of_docx() -> None:
    found = docx_text.read(docx(f"<w:sdt><w:sdtContent>{table(*ROWS)}</w:sdtContent></w:sdt>"))
    assert grid(found) == WANTED


def test_a_cell_in_a_content_control_of_docx() -> None:
    cell = f"<w:sdt><w:sdtContent><w:tc>{par('1,204')}</w:tc></w:sdtContent></w:sdt>"
    body = f"<w:tbl><w:tr><w:tc>{par('Dues')}</w:tc>{cell}</w:tr></w:tbl>"
    assert grid(docx_text.read(docx(body))) == [["Dues", "1,204"]]


def test_a_table_in_a_text_box_of_docx_is_one_of_its_own() -> None:
    box = f"<w:p><w:r><w:pict><v:textbox><w:txbxContent>{table(*ROWS)}</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
    assert grid(docx_text.read(docx(par("Before.") + box))) == WANTED


def test_a_table_in_a_cell_of_docx_is_one_of_its_own() -> None:
    outer = f"<w:tbl><w:tr><w:tc>{par('Fees')}</w:tc><w:tc>{table(*ROWS)}{par('')}</w:tc></w:tr></w:tbl>"
    found = docx_text.read(docx(outer))
    assert WANTED in [grid(found, one.number) for one in found.tables]


def test_tracked_changes_of_docx_are_read_as_accepted() -> None:
    changed = (
        f"<w:p><w:del>{run('1,024').replace('w:t', 'w:delText')}</w:del><w:ins>{run('1,204')}</w:ins></w:p>"
    )
    gone = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{par('Rents')}</w:tc><w:tc>{par('9')}</w:tc></w:tr>"
    body = f"<w:tbl><w:tr><w:tc>{par('Dues')}</w:tc><w:tc>{changed}</w:tc></w:tr>{gone}</w:tbl>"
    assert grid(docx_text.read(docx(body))) == [["Dues", "1,204"]]


def test_paragraphs_and_breaks_in_cells_of_html() -> None:
    page = "<table><tr><td><p>Dues<br>and tolls</p></td><td><p><b>1,204</b></p></td></tr><tr><td>Rents<td><div>9</div></table>"
    assert grid(html_text.read(page.encode())) == [["Dues and tolls", "1,204"], ["Rents", "9"]]


def test_merged_and_repeated_cells_of_odt() -> None:
    found = odt_text.read(odt(
        '<table:table><table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>Item</text:p></table:table-cell>'
        '<table:table-cell table:number-columns-spanned="2"><text:p>Amount</text:p></table:table-cell><table:covered-table-cell/>'
        "</table:table-row><table:table-row><table:covered-table-cell/><table:table-cell><text:p>2019</text:p></table:table-cell>"
        "<table:table-cell><text:p>2020</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell>"
        '<text:p>Dues</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>12</text:p>'
        "</table:table-cell></table:table-row></table:table>"
    ))  # fmt: skip
    cells = [(one.row, one.column, one.rows, one.columns, one.text) for one in found.tables[0].cells]
    assert cells == [
        (1, 1, 2, 1, "Item"), (1, 2, 1, 2, "Amount"), (2, 2, 1, 1, "2019"), (2, 3, 1, 1, "2020"),
        (3, 1, 1, 1, "Dues"), (3, 2, 1, 1, "12"), (3, 3, 1, 1, "12"),
    ]  # fmt: skip


def test_sheets_of_ods_keep_their_rows_and_columns() -> None:
    found = odt_text.read(odt(
        '<table:table table:name="Fees"><table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
        '<table:table-row><table:table-cell table:number-columns-repeated="3"/><table:table-cell><text:p>12</text:p>'
        "</table:table-cell></table:table-row></table:table>",
        kind="spreadsheet",
    ))  # fmt: skip
    assert [(one.row, one.column, one.text) for one in found.tables[0].cells] == [(3, 4, "12")]


def _book(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    for one in rows:
        book.active.append(one)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _with_values(data: bytes, value: str) -> bytes:
    """A book whose formulas have a stored value."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode()
            new.writestr(name, re.sub(r"(</f>)<v ?/>|(</f>)<v></v>", f"</f><v>{value}</v>", part))
    return stream.getvalue()


def test_a_formula_is_its_stored_value() -> None:
    data = _with_values(_book(["Item", 2020], ["Dues", 5], ["Tolls", 7], ["Total", "=SUM(B2:B3)"]), "12")
    assert grid(xlsx_text.read(data))[-1] == ["Total", "12"]


def test_hidden_rows_and_columns_are_parts_of_their_totals() -> None:
    book = openpyxl.Workbook()
    for one in (["Item", 2020, 2021], ["Dues", 5, 6], ["Tolls", 7, 8], ["Total", 12, 14]):
        book.active.append(one)
    book.active.row_dimensions[3].hidden = True
    book.active.column_dimensions["B"].hidden = True
    stream = io.BytesIO()
    book.save(stream)
    assert grid(xlsx_text.read(stream.getvalue()))[2] == ["Tolls", "7", "8"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_csv_in_the_encodings_that_programs_write(encoding: str) -> None:
    text = "项目;2020年\r\n会费;1204\r\n通行费;870\r\n合计;2074\r\n"
    assert grid(csv_text.read(text.encode(encoding)))[-1] == ["合计", "2074"]


def test_csv_with_separators_and_lines_in_its_cells() -> None:
    found = csv_text.read(b'Item,2020\n"Dues, of\nmembers","1,204"\nTotal,"1,204"\n')
    assert grid(found) == [["Item", "2020"], ["Dues, of members", "1,204"], ["Total", "1,204"]]


def test_markdown_without_outer_pipes_and_with_pipes_in_code() -> None:
    found = tables_of("Item | 2020\n--- | ---:\n`a|b` | 1,204\nTolls | 870 |\n\nNo row | here\n")
    assert len(found) == 1
    assert [one.text for one in found[0].cells][2:] == ["a|b", "1,204", "Tolls", "870"]

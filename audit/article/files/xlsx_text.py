"""The text of an XLSX file: its sheets by name, one line per row, with figures as the sheet shows them."""

from __future__ import annotations

import io
import re
import warnings
from itertools import islice
from typing import TYPE_CHECKING

from audit.article.files.assembly import CHART, Assembly, hidden_sheet
from audit.article.files.packed import Packed
from audit.article.files.shown_figures import shown
from audit.article.files.unreadable import Extracted, Unreadable
from audit.base.findings import sentence

if TYPE_CHECKING:
    from typing import Any

_MOST_ROWS = 50_000
_MOST_CELLS = 100_000  # of all sheets, including empty ones between others
_UNCOMPUTED = re.compile(
    rb'<c r="([A-Z]{1,3}[0-9]{1,7})"[^>]{0,100}>\s{0,9}<f(?:/>|[^>]{0,200}/>|[^>]{0,200}>[^<]{0,9000}</f>)\s{0,9}'
    rb"(?:<v\s?/>|<v></v>)?\s{0,9}</c>"
)
_MOST_TOLD = 5  # in cells
_MANY_FORMULAS = 3


def read(data: bytes) -> Extracted:
    """The rows of all visible sheets. Raises ``Unreadable``."""
    import openpyxl

    packed = Packed(data)
    packed.refuse_bombs()
    _refuse_uncomputed(packed)
    assembly = Assembly()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about drawings and rules that are not read here
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        left = _MOST_CELLS
        for sheet in book.worksheets:
            if sheet.sheet_state == "visible":
                left -= _add_sheet(assembly, sheet, left)
            else:
                assembly.remark(hidden_sheet(sheet.title))
    charts = sum(re.fullmatch("xl/charts/chart[0-9]+.xml", name) is not None for name in packed.names())
    for _ in range(charts):
        assembly.unread(CHART)
    _tell_uncomputed(assembly, packed)
    return assembly.extracted()


def _add_sheet(assembly: Assembly, sheet: Any, most: int) -> int:
    """Adds the rows of a sheet; returns the number of cells examined."""
    assembly.begin("# ")
    assembly.words(sheet.title)
    assembly.open_table(sheet=sheet.title)
    sheet.reset_dimensions()
    looked_at = 0
    for number, row in enumerate(sheet.iter_rows(max_row=_MOST_ROWS + 1)):
        looked_at += len(row) + 1
        if looked_at > most or number == _MOST_ROWS:
            assembly.remark(sentence("the sheet “{name}” is not read to its end: split it", name=sheet.title))
            break
        assembly.row(
            [_words(one) for one in row],
            number + 1,
            [_indent(one) for one in row],
            [isinstance(one.value, str) for one in row],
        )
    assembly.close_table()
    return looked_at


def _words(cell: Any) -> str:
    return "" if cell.value is None else " ".join(shown(cell.value, cell.number_format).split())


def _indent(cell: Any) -> int:
    """The indentation of the words of a cell."""
    if not isinstance(cell.value, str):
        return 0
    blanks = len(cell.value) - len(cell.value.lstrip(" \u00a0\u3000"))
    aligned = cell.alignment if cell.has_style else None
    return blanks + (0 if aligned is None else 2 * int(aligned.indent or 0))


def _refuse_uncomputed(packed: Packed) -> None:
    """Raises ``Unreadable`` for a workbook with many formulas and no value for any of them."""
    first, uncomputed, formulas = "", 0, 0
    for name in packed.names():
        if re.match("xl/worksheets/[^/]+.xml", name):
            data = packed.read(name)
            formulas += data.count(b"<f>") + data.count(b"<f ") + data.count(b"<f/>")
            for one in _UNCOMPUTED.finditer(data):
                first = first or one[1].decode()
                uncomputed += 1
    if uncomputed == formulas >= _MANY_FORMULAS:
        raise Unreadable(
            sentence(
                "has {count} formulas and the value of none, as in cell {cell}: open it in a program that computes, and save it",
                count=formulas,
                cell=first,
            )
        )


def _tell_uncomputed(assembly: Assembly, packed: Packed) -> None:
    """Reports formulas without a value, which programs that do not compute leave behind."""
    for name in packed.names():
        if re.match("xl/worksheets/[^/]+.xml", name):
            found = [
                one[1].decode() for one in islice(_UNCOMPUTED.finditer(packed.read(name)), _MOST_TOLD + 1)
            ]
            for cell in found[:_MOST_TOLD]:
                assembly.remark(
                    sentence("cell {cell} has a formula and no value: open and save the file", cell=cell)
                )
            if len(found) > _MOST_TOLD:
                assembly.remark(sentence("more cells have a formula and no value"))

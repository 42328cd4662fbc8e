"""Words on a page, with the room that they take, as rows and columns."""

from __future__ import annotations

from audit.tables.readers.drawn import DrawnPage, drawn_tables, tables_of_pages
from audit.tables.readers.words import PageWords, Row

_WIDTH = 5  # of a letter


def line(bottom: float, *words: tuple[str, float]) -> Row:
    """A line of words, figures with their right edge, others with their left one."""
    found = []
    for text, at in words:
        is_figure = text[0].isdigit() or text[0] in "(-"
        left = at - _WIDTH * len(text) if is_figure else at
        found.append(PageWords(text, 0, len(text), left, left + _WIDTH * len(text), bottom, bottom + 8))
    return found


def cells(*pages: list[Row]) -> dict[tuple[int, int, int], str]:
    tables = tables_of_pages([drawn_tables(DrawnPage(tuple(page))) for page in pages])
    return {(one.number, cell.row, cell.column): cell.text for one in tables for cell in one.cells}


def test_a_header_in_two_lines_is_one_row() -> None:
    page = [
        line(720, ("Table 1. Fees", 50)),
        line(704, ("Item", 50), ("2019", 220)),
        line(709, ("Change", 270)),
        line(699, ("%", 280)),
        line(685, ("Harbour", 50)),
        line(672, ("Dues", 58), ("1,204", 220), ("4.1", 300)),
        line(659, ("Tolls", 58), ("(870)", 220), ("–", 300)),
        line(646, ("Total", 50), ("334", 220), ("2.0", 300)),
        line(600, ("The fees rose again, as the port said in its report of the year.", 50)),
    ]
    assert cells(page) == {
        (1, 1, 1): "Item", (1, 1, 2): "2019", (1, 1, 3): "Change %", (1, 2, 1): "Harbour",
        (1, 3, 1): "Dues", (1, 3, 2): "1,204", (1, 3, 3): "4.1",
        (1, 4, 1): "Tolls", (1, 4, 2): "(870)", (1, 4, 3): "–",
        (1, 5, 1): "Total", (1, 5, 2): "334", (1, 5, 3): "2.0",
    }  # fmt: skip


def test_headers_that_stand_closely_over_the_edges_of_their_figures_are_no_caption() -> None:
    names = line(704, ("Month", 50), ("Air, °C", 165), ("Rain, mm", 210), ("Sun, h", 265))
    close = PageWords("Month Air, °C Rain, mm Sun, h", 0, 29, 50, 295, 704, 712)
    page = [
        line(720, ("Climate", 50)), [close._replace(parts=tuple(names))],
        line(690, ("January", 50), ("4.1", 200), ("81.2", 250), ("61.3", 295)),
        line(677, ("February", 50), ("5.2", 200), ("43.1", 250), ("42.9", 295)),
    ]  # fmt: skip
    found = cells(page)
    assert [found[1, 1, column] for column in (1, 2, 3, 4)] == ["Month", "Air, °C", "Rain, mm", "Sun, h"]


def test_a_table_that_goes_on_overleaf_is_one() -> None:
    header = (("Item", 50), ("Amount", 195), ("Cost", 280))
    first = [
        line(704, *header), line(690, ("Dues", 50), ("1,204", 220), ("70", 300)),
        line(677, ("Tolls", 50), ("870", 220), ("12", 300)),
    ]  # fmt: skip
    second = [
        line(704, *header), line(690, ("Rents", 50), ("14", 220), ("9", 300)),
        line(677, ("Total", 50), ("2,088", 220), ("91", 300)),
    ]  # fmt: skip
    found = cells(first, second)
    assert found[1, 4, 1] == "Rents"
    assert found[1, 5, 2] == "2,088"


def test_running_text_with_figures_is_no_table() -> None:
    page = [
        line(704, ("The port took 4 ships in May", 50)),
        line(690, ("and 12 in June, as it had in 2019.", 50)),
    ]
    assert cells(page) == {}


def test_a_rank_and_a_name_are_two_columns() -> None:
    page = [
        line(704, ("P.", 50), ("Team", 70), ("W", 215), ("Pts", 265)),
        line(690, ("1", 55), ("Orrin City", 70), ("8", 220), ("26", 280)),
        line(677, ("2", 55), ("Wexley Town", 70), ("6", 220), ("21", 280)),
    ]
    assert cells(page)[1, 3, 2] == "Wexley Town"
    assert cells(page)[1, 1, 3] == "W"


def test_a_label_alone_at_the_end_of_a_page_heads_rows_overleaf() -> None:
    header = (("Item", 50), ("Amount", 195), ("Cost", 280))
    first = [
        line(704, *header), line(690, ("Dues", 50), ("1,204", 220), ("70", 300)),
        line(677, ("Tolls", 50), ("870", 220), ("12", 300)), line(664, ("Others", 50)),
    ]  # fmt: skip
    second = [line(704, *header), line(690, ("Rents", 58), ("14", 220), ("9", 300))]
    found = cells(first, second)
    assert (found[1, 4, 1], found[1, 5, 1], found[1, 5, 3]) == ("Others", "Rents", "9")


def test_a_header_over_several_columns_covers_those_in_whose_middle_it_stands() -> None:
    page = [
        line(717, ("Pupils", 225)),
        line(704, ("2020", 220), ("2021", 300)),
        line(690, ("State", 50), ("1,204", 220), ("70", 300)),
        line(677, ("Private", 50), ("870", 220), ("12", 300)),
    ]
    tables = tables_of_pages([drawn_tables(DrawnPage(tuple(page)))])
    assert [(one.column, one.columns) for one in tables[0].cells if one.text == "Pupils"] == [(2, 2)]

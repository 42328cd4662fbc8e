"""What rules on a page make of the words between them."""

from __future__ import annotations

from audit.tables.readers.drawn import DrawnPage, drawn_tables, tables_of_pages
from audit.tables.readers.ruled import RuledLine, Rules, frames_of
from audit.tables.readers.words import PageWords

_XS = (50.0, 150.0, 200.0, 250.0)


def grid(ys: tuple[float, ...], upright: tuple[RuledLine, ...] | None = None) -> Rules:
    """Level rules at some heights, and upright ones between all columns unless others are given."""
    level = tuple(RuledLine(y, _XS[0], _XS[-1]) for y in sorted(ys))
    return Rules(level, tuple(RuledLine(x, min(ys), max(ys)) for x in _XS) if upright is None else upright)


def said(text: str, left: float, bottom: float) -> PageWords:
    return PageWords(text, 0, len(text), left, left + 5 * len(text), bottom, bottom + 8)


def cells(rules: Rules, *words: PageWords) -> dict[tuple[int, int], str]:
    frames = frames_of(rules)
    page = DrawnPage((), tuple((one, [each for each in words if one.holds(each)]) for one in frames))
    tables = tables_of_pages([drawn_tables(page)])
    return {(one.row, one.column): one.text for table in tables for one in table.cells}


def test_a_box_is_a_cell_however_many_lines_it_has() -> None:
    found = cells(
        grid((700.0, 670.0, 650.0)),
        said("Share of", 155, 688), said("votes, %", 155, 677), said("Item", 52, 688),
        said("Lund", 52, 655), said("50.1", 155, 655), said("36,807", 205, 655),
    )  # fmt: skip
    assert found == {
        (1, 1): "Item", (1, 2): "Share of votes, %", (2, 1): "Lund", (2, 2): "50.1", (2, 3): "36,807",
    }  # fmt: skip


def test_boxes_without_a_rule_between_are_one() -> None:
    upright = (
        RuledLine(50, 630, 700),
        RuledLine(150, 630, 700),
        RuledLine(200, 630, 680),
        RuledLine(250, 630, 700),
    )
    found = frames_of(grid((700.0, 680.0, 660.0, 630.0), upright))
    page = DrawnPage(
        (), ((found[0], [said("Pupils", 180, 685), said("2020", 155, 665), said("2021", 205, 665), said("7", 155, 640)]),)
    )  # fmt: skip
    table = tables_of_pages([drawn_tables(page)])[0]
    assert next((one.row, one.column, one.columns, one.text) for one in table.cells) == (1, 1, 2, "Pupils")


def test_rows_without_rules_are_told_by_figures_below_one_another() -> None:
    found = cells(
        grid((700.0, 680.0, 600.0)),
        said("Item", 52, 685), said("2020", 155, 685),
        said("Dues", 52, 665), said("1,204", 155, 665), said("Tolls", 52, 650), said("870", 155, 650),
    )  # fmt: skip
    assert (found[2, 2], found[3, 1], found[3, 2]) == ("1,204", "Tolls", "870")


def test_shading_of_every_other_row_does_not_join_its_cells() -> None:
    inner = [RuledLine(x, low, low + 20) for x in _XS[1:-1] for low in (640, 680)]
    upright = (RuledLine(50, 640, 700), *inner, RuledLine(250, 640, 700))
    found = cells(
        grid((700.0, 680.0, 660.0, 640.0), upright),
        said("Dues", 52, 685), said("1,204", 155, 685), said("70", 205, 685),
        said("Tolls", 52, 665), said("870", 155, 665), said("–", 205, 665),
        said("Rents", 52, 645), said("14", 155, 645), said("9", 205, 645),
    )  # fmt: skip
    assert (found[2, 1], found[2, 2], found[2, 3], found[3, 3]) == ("Tolls", "870", "–", "9")


def test_a_number_broken_over_two_lines_of_a_box_is_whole() -> None:
    found = cells(
        grid((700.0, 670.0, 640.0, 610.0, 580.0, 550.0)),
        *(one for at in range(5) for one in (said(f"Row {at}", 52, 680 - 30 * at), said("149,207.", 155, 687 - 30 * at), said("76", 155, 677 - 30 * at))),
    )  # fmt: skip
    assert found[1, 2] == "149,207.76"


def test_a_frame_without_columns_is_no_table() -> None:
    rules = Rules(
        (RuledLine(600, 50, 250), RuledLine(700, 50, 250)),
        (RuledLine(50, 600, 700), RuledLine(250, 600, 700)),
    )
    assert frames_of(rules) == []

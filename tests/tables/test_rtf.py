"""Tables of RTF files: their cells stand where a reader sees them."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from audit.article.reading import ArticleSource, read_article_file

ROW = r"\trowd\trleft0"
PLAIN = rf"{ROW}\cellx2000\cellx4000\cellx6000 "
A_ROW = r"\pard\intbl {0}\cell {1}\cell {2}\cell\row"


def tables(folder: Path, body: str) -> list[list[tuple[int, int, str]]]:
    """The cells of each table: row, column, words."""
    (folder / "a.rtf").write_bytes(rb"{\rtf1\ansi " + body.encode("ascii") + rb"\pard The end.\par}")
    source = read_article_file(str(folder / "a.rtf"))
    assert isinstance(source, ArticleSource)
    return [[(one.row, one.column, one.text) for one in table.cells] for table in source.tables]


def row(*cells: str, shape: str = PLAIN) -> str:
    """A row of a table."""
    return shape + r"\pard\intbl " + "".join(rf"{one}\cell " for one in cells) + r"\row "


CASES = {
    "two rows": (
        row("Ward", "2019", "2020") + row("North", "1,204", "1,377"),
        [[(1, 1, "Ward"), (1, 2, "2019"), (1, 3, "2020"), (2, 1, "North"), (2, 2, "1,204"), (2, 3, "1,377")]],
    ),
    "a merged cell by its flags": (
        row("", "Votes", "", shape=rf"{ROW}\cellx2000\clmgf\cellx4000\clmrg\cellx6000 ") + row("North", "1", "2"),
        [[(1, 2, "Votes"), (2, 1, "North"), (2, 2, "1"), (2, 3, "2")]],
    ),
    "a merged cell by its edges, which are nearly those below": (
        row("Ward", "Votes", shape=rf"{ROW}\cellx2010\cellx5990 ") + row("North", "1", "2"),
        [[(1, 1, "Ward"), (1, 2, "Votes"), (2, 1, "North"), (2, 2, "1"), (2, 3, "2")]],
    ),
    "a cell over two rows": (
        row("Ward", "Votes", "", shape=rf"{ROW}\clvmgf\cellx2000\clmgf\cellx4000\clmrg\cellx6000 ")
        + row("", "Men", "Women", shape=rf"{ROW}\clvmrg\cellx2000\cellx4000\cellx6000 ")
        + row("North", "1", "2"),
        [[(1, 1, "Ward"), (1, 2, "Votes"), (2, 2, "Men"), (2, 3, "Women"), (3, 1, "North"), (3, 2, "1"), (3, 3, "2")]],
    ),
    "cells that go on none above them are cells": (
        row("North", "1", "2", shape=rf"{ROW}\clvmrg\cellx2000\clvmrg\cellx4000\clvmrg\cellx6000 "),
        [[(1, 1, "North"), (1, 2, "1"), (1, 3, "2")]],
    ),
    "two tables with a paragraph between them": (
        row("A", "1", "2") + r"\pard Between.\par " + row("B", "3", "4"),
        [[(1, 1, "A"), (1, 2, "1"), (1, 3, "2")], [(1, 1, "B"), (1, 2, "3"), (1, 3, "4")]],
    ),
    "the shape is told once more behind the cells": (
        PLAIN + r"\pard\intbl A\cell 1\cell 2\cell " + PLAIN + r"\row " + row("B", "3", "4"),
        [[(1, 1, "A"), (1, 2, "1"), (1, 3, "2"), (2, 1, "B"), (2, 2, "3"), (2, 3, "4")]],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_cells_of_a_table(case: str, tmp_path: Path) -> None:
    body, wanted = CASES[case]
    assert tables(tmp_path, body) == wanted


def test_a_table_in_a_cell_is_one_by_itself(tmp_path: Path) -> None:
    nested = (
        r"\pard\intbl\itap2 In\nestcell 7\nestcell {\*\nesttableprops\trowd\cellx500\cellx900\nestrow}"
        r"\pard\intbl\itap1 outer\cell"
    )
    body = rf"{ROW}\cellx2000\cellx6000 {nested} \pard\intbl 5\cell\row "
    found = tables(tmp_path, body)
    assert [(1, 1, "In"), (1, 2, "7")] in found and len(found) == 2


def test_a_total_that_is_wrong_is_told(tmp_path: Path) -> None:
    from audit.engine.run import run
    from audit.wiring import chosen_rules

    body = "".join(
        row(*one)
        for one in (
            ("Ward", "2019", "2020"),
            ("North", "1,204", "1,377"),
            ("South", "3,118", "2,960"),
            ("Total", "4,322", "4,437"),
        )
    )
    (tmp_path / "a.rtf").write_bytes(rb"{\rtf1\ansi " + body.encode("ascii") + rb"\pard The end.\par}")
    (found,) = run([str(tmp_path / "a.rtf")], list(chosen_rules())).findings
    assert str(found.message) == "Total, 2020: 1,377 + 2,960 = 4,337, not 4,437"


def test_many_rows_that_go_on_none_take_no_time_of_their_square(tmp_path: Path) -> None:
    shape = rf"{ROW}\clmrg\clvmrg\cellx2000\clvmrg\cellx4000 "
    begun = process_time()
    (found,) = tables(tmp_path, row("12", "13", shape=shape) * 8_000)
    assert found[:2] == [(1, 1, "12"), (1, 2, "13")]
    assert process_time() - begun < 6  # as the square of the rows it would be a minute

"""Tables on the page: the corner of a finding, and the whole table with its cells coloured."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from audit.article.model import Wish
from audit.engine.run import run
from audit.reports.html.index import FileView, index_of
from audit.reports.html.tables import finding_table, whole_table
from audit.reports.language import language
from audit.wiring import chosen_rules

TEXT = """\
Budget

| Item | 2023 | 2024 | Chair |
|---|---:|---:|---:|
| Dues & fees | 180.2 | 196.4 | 7 |
| Rents | 110.0 | 121.8 | 4 |
| Total | 290.2 | 381.2 | |
"""


@pytest.fixture
def view(tmp_path: Path) -> FileView:
    """The text of an article with one wrong total."""
    path = tmp_path / "a.md"
    path.write_text(TEXT, "utf-8")
    result = run([str(path)], list(chosen_rules()), keep=True, articles=Wish())
    return index_of(result, language("en")).files[0]


def test_the_corner_marks_the_wrong_cell_and_says_what_it_should_be(view: FileView) -> None:
    (wrong,) = [check.outcome for check in view.checks if check.state == "error"]
    drawn = str(finding_table(wrong, view, language("en")))
    assert re.findall(r'<mark class="primary">(.*?)</mark><ins>(.*?)</ins>', drawn) == [("381.2", "318.2")]
    assert re.findall(r'<span class="op">(.)</span> <mark class="related">(.*?)<', drawn) == [
        ("+", "196.4"),
        ("+", "121.8"),
    ]
    assert "Dues &amp; fees" in drawn


def test_each_cell_has_the_colour_of_what_it_was_checked_by(view: FileView) -> None:
    assert view.audited is not None and view.audited.text is not None
    (table,) = view.audited.text.tables
    drawn = str(whole_table(table, view, {}, {}, language("en")))
    cells = {
        number: state
        for state, number in re.findall(r'<td class="(\w+)"[^>]*><a href="[^"]+">([\d.]+)', drawn)
    }
    assert cells == {
        "180.2": "good", "110.0": "good", "290.2": "good", "196.4": "doubt", "121.8": "doubt", "381.2": "error",
        "7": "none", "4": "none",
    }  # fmt: skip
    assert "not checkable" in drawn and "Dues &amp; fees" in drawn

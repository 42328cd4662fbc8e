"""docs/python.md is true: its examples run, and the records that it names are there."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

import audit
from audit.base.findings import sentence

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "python.md"


def test_the_examples_print_what_the_page_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    done = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8", verbose=False)
    assert done.attempted > 15
    assert done.failed == 0


def test_what_is_exported_is_there_and_told() -> None:
    page = PAGE.read_text("utf-8")
    for name in audit.__all__:
        assert getattr(audit, name) is not None
        assert name == "__version__" or re.search(rf"\b{name}\b", page), name
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        audit.nothing  # noqa: B018


def test_a_check_takes_texts_paths_documents_and_options(tmp_path: Path) -> None:
    text = "Enrolment rose 6.4 percent to 4,480 pupils from 4,200 a year earlier."
    path = tmp_path / "a.txt"
    path.write_text(text + "\n", "utf-8")
    for given in (text, path, str(path), [path], audit.extract(text)):
        assert audit.check(given).counts.fails == 1
    assert audit.check(path, ignore=["growth-unlike-change"]).counts.fails == 0
    assert (
        audit.check(path, select=["growth-unlike-change"], bound="announced", split=False).counts.fails == 1
    )
    for wrong in ({"date": "soon"}, {"bound": "sure"}):
        with pytest.raises(ValueError, match=r"soon|sure"):
            audit.check(path, **wrong)  # type: ignore[arg-type]


def test_the_day_of_publication_dates_an_article() -> None:
    text = "Ellen Rask, 58, was born on 3 May 1975. She opened the hall on Friday."
    assert audit.check(text, date="2024-03-05").counts.fails == 1
    assert audit.check(text, date="2033-06-05").counts.fails == 0


def test_a_finding_shows_itself_in_a_notebook_and_nothing_of_a_file_can_break_it() -> None:
    [finding] = audit.check(
        "Sales rose 6.4 percent to 482.6 million euros from 451.2 million euros."
    ).findings
    shown = finding._repr_html_()
    assert "482.6 million euros / 451.2 million euros" in shown and "6.4 percent → 7.0 percent" in shown
    hostile = finding._replace(message=sentence("{says}", says="<script>x</script>"))
    assert "<script" not in hostile._repr_html_()

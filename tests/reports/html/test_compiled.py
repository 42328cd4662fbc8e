"""Compiled templates are kept like Python's own modules, never needed, and never taken for those of other sources."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from jinja2 import Environment

from audit.reports.html import compiled


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of templates of its own."""
    (tmp_path / "word.html").write_text("<p>{{ word }}</p>", "utf-8")
    monkeypatch.setattr(compiled, "FOLDER", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


def environment() -> Environment:
    return compiled.environment.__wrapped__()


def said() -> str:
    return environment().get_template("word.html").render(word="<3")


def test_a_compiled_template_is_kept_and_used(folder: Path) -> None:
    assert said() == "<p>&lt;3</p>"
    (kept,) = (folder / "__pycache__").iterdir()
    before = kept.read_bytes()
    assert said() == "<p>&lt;3</p>" and kept.read_bytes() == before
    (folder / "word.html").write_text("<b>{{ word }}</b>", "utf-8")
    assert said() == "<b>&lt;3</b>"


def test_a_broken_one_is_made_anew(folder: Path) -> None:
    said()
    (kept,) = (folder / "__pycache__").iterdir()
    for broken in (b"", b"j2", kept.read_bytes()[:60]):
        kept.write_bytes(broken)
        assert said() == "<p>&lt;3</p>"


def test_nothing_is_kept_where_python_keeps_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    said()
    assert not (folder / "__pycache__").exists()


def test_a_folder_that_cannot_be_written_does_no_harm(folder: Path) -> None:
    (folder / "__pycache__").write_text("in the way", "utf-8")
    assert said() == "<p>&lt;3</p>"
    shutil.rmtree(folder, ignore_errors=True)

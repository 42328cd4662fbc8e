"""Compiled templates are kept in the user's cache folder, never needed, and never taken for those of other sources."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment

from audit.reports.html import compiled


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of templates of its own, beside the cache."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "word.html").write_text("<p>{{ word }}</p>", "utf-8")
    monkeypatch.setattr(compiled, "FOLDER", str(tmp_path / "templates"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


def environment() -> Environment:
    return compiled.environment.__wrapped__()


def said() -> str:
    return environment().get_template("word.html").render(word="<3")


def test_a_compiled_template_is_kept_and_used(folder: Path) -> None:
    assert said() == "<p>&lt;3</p>"
    (kept,) = (folder / "cache" / "audit").iterdir()
    before = kept.read_bytes()
    assert said() == "<p>&lt;3</p>" and kept.read_bytes() == before
    (folder / "templates" / "word.html").write_text("<b>{{ word }}</b>", "utf-8")
    assert said() == "<b>&lt;3</b>"


def test_a_broken_one_is_made_anew(folder: Path) -> None:
    said()
    (kept,) = (folder / "cache" / "audit").iterdir()
    for broken in (b"", b"j2", kept.read_bytes()[:60]):
        kept.write_bytes(broken)
        assert said() == "<p>&lt;3</p>"


@pytest.mark.parametrize("place", ["cache", ""])
def test_where_nothing_can_be_kept_it_is_compiled(
    folder: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / place) if place else "not absolute")
    (folder / "cache").write_text("in the way", "utf-8")
    assert said() == "<p>&lt;3</p>"
    assert sorted(one.name for one in folder.rglob("*")) == ["cache", "templates", "word.html"]

"""``audit extract`` without -o: rows for programs, marked text for people."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import audit
from audit.cli.group import group

TEXT = "全县共有436个村，沿G6高速分布。\n\n新增投资近20亿元。\n"


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


def shown(*arguments: str) -> str:
    result = CliRunner().invoke(group, ["extract", *arguments])
    assert result.exit_code == 0, result.output
    return result.output


def test_rows_have_what_read_gives_and_more(article: str) -> None:
    rows = json.loads(shown(article, "--format", "json"))
    assert [row["text"] for row in rows] == ["436个", "G6", "近20亿元"]
    assert [row["claim"] for row in rows] == [True, False, True]
    assert [row["reason"] for row in rows] == [None, "name", None]
    assert [row["paragraph"] for row in rows] == [1, 1, 2]
    assert rows[0]["noun"] == "村" and rows[2]["unit"] == "CNY"
    assert all(TEXT[row["start"] : row["end"]] == row["written"] for row in rows)


def test_the_text_is_shown_with_its_numbers_marked(article: str) -> None:
    text = shown(article)
    assert "[436个: 村]" in text and "{G6: name}" in text and "2 claims, 1 other number\n" in text


def test_nothing_of_the_text_reaches_the_terminal_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text("共3个\u202e村" + TEXT, "utf-8")
    text = shown(str(path))
    assert "\u202e" not in text and "\\u202e" in text
    assert "\u202e" not in shown(str(path), "--format", "json")


def test_a_file_that_cannot_be_read_is_exit_code_2(tmp_path: Path) -> None:
    result = CliRunner().invoke(group, ["extract", str(tmp_path / "none.txt")])
    assert result.exit_code == 2 and "none.txt" in result.stderr


def test_the_same_from_python() -> None:
    assert [one.reading.text for one in audit.mentions(TEXT) if one.claim] == ["436个", "近20亿元"]
    document = audit.extract(TEXT)
    assert [str(claim.says) for claim in document.claims.values()] == ["436个", "近20亿元"]
    assert document.faults == () and document.source.text.startswith("# 草稿")
    assert audit.extract("没有数字。").claims == {} and audit.extract("").claims == {}

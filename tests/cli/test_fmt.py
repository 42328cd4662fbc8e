"""``audit fmt``: files in canonical form, faulty ones left alone."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from audit.cli.group import group as main

MESSY = "claims: {a: {at: p1, says: '5 homes'}}  # few\naudit: 1\n"
TIDY = "audit: 1\n\nclaims:  # few\n  a: {says: 5 homes, at: p1}\n"


def run(*arguments: str | Path, code: int = 0) -> str:
    result = CliRunner().invoke(main, ["fmt", *map(str, arguments)])
    assert result.exit_code == code, result.output
    return result.output


def test_a_file_is_written_once(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(MESSY, "utf-8")
    assert run("--check", tmp_path, code=1) == f"{file} is not in canonical form\n"
    assert file.read_text("utf-8") == MESSY
    assert run(tmp_path) == f"wrote {file}\n"
    assert file.read_text("utf-8") == TIDY
    assert run(tmp_path) == "" == run("--check", tmp_path)


def test_a_file_with_faults_is_left_alone_and_the_others_are_written(tmp_path: Path) -> None:
    faulty, good = tmp_path / "a.yaml", tmp_path / "b.yaml"
    faulty.write_text("audit: 1\nclaims: {a: {sayz: 5}}\n", "utf-8")
    good.write_text(MESSY, "utf-8")
    said = run(tmp_path, code=2)
    assert "a.yaml:2:" in said and "the file was left as it is" in said
    assert faulty.read_text("utf-8") == "audit: 1\nclaims: {a: {sayz: 5}}\n"
    assert good.read_text("utf-8") == TIDY


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    assert "there is no file or folder" in run(tmp_path / "none", code=2)

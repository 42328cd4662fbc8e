"""The command by itself: what is wrong with its line, or with the machine, is a sentence and exit code 2."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from click.testing import CliRunner

from audit.cli.group import group
from audit.serve.running import listener


def refused(*arguments: str) -> str:
    done = CliRunner().invoke(group, ["serve", "--no-browser", *arguments])
    assert done.exit_code == 2, done.output
    assert "Traceback" not in done.output
    return done.output


def test_what_is_no_file_or_no_folder_is_told(tmp_path: Path) -> None:
    assert f"there is no file {tmp_path}" in refused(str(tmp_path))
    assert "there is no file nowhere.txt" in refused("nowhere.txt")
    (tmp_path / "a.txt").write_text("12", "utf-8")
    assert "a.txt is no folder" in refused("--folder", str(tmp_path / "a.txt"))
    assert "Invalid value for '--port'" in refused("--port", "70000")


def test_a_port_that_is_taken_is_told() -> None:
    taken = listener(0)
    try:
        taken.listen()
        port = str(taken.getsockname()[1])
        assert f"port {port}: address already in use" in refused("--port", port)
    finally:
        taken.close()


def test_without_its_libraries_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "uvicorn" else found(name))
    assert (
        "audit serve needs uvicorn: install it with python -m pip install 'audit-numbers[serve]'" in refused()
    )

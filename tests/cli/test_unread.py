"""What a reader could not read of a document is told by `audit check`, not only by `audit extract`."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from audit.cli.group import group

PAGE = "<html><body><p>Sales rose from 100 to 120, up 20 percent.</p>{pictures}<p>No more.</p></body></html>"
PICTURE = '<img src="a.png">'


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, [*arguments])


def page(folder: Path, pictures: int) -> str:
    path = folder / "page.html"
    path.write_text(PAGE.format(pictures=PICTURE * pictures), encoding="utf-8")
    return str(path)


def test_a_picture_is_a_remark_with_its_place(tmp_path: Path) -> None:
    told = run("check", page(tmp_path, 1), "--format", "json")
    (found,) = [one for one in json.loads(told.stdout)["findings"] if one["rule"] == "part-not-read"]
    assert (found["severity"], found["verdict"]) == ("note", "remark")
    assert found["message"] == "not read: a picture after “…les rose from 100 to 120, up 20 percent.”"
    assert told.exit_code == 0


def test_the_terminal_names_the_file_once_and_three_parts(tmp_path: Path) -> None:
    told = run("check", page(tmp_path, 5)).stdout
    assert told.count("page.html:1:1") == 1
    assert told.count("not read: a picture") == 3
    assert "and 2 more" in told
    assert run("check", page(tmp_path, 5), "-v").stdout.count("not read: a picture") == 5


def test_a_gate_may_care_and_a_project_may_not(tmp_path: Path) -> None:
    path = page(tmp_path, 1)
    assert run("check", path, "--fail-on", "note").exit_code == 1
    settings = tmp_path / "audit.toml"
    settings.write_text('[severity]\npart-not-read = "off"\n', encoding="utf-8")
    told = run("check", path, "--fail-on", "note", "--config", str(settings))
    assert told.exit_code == 0, told.stderr
    assert "not read" not in told.stdout

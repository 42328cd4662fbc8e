"""`audit init`: where the first claim file is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from audit.cli.group import group


def test_a_name_of_a_claim_file_is_that_file(tmp_path: Path) -> None:
    target = tmp_path / "first.yaml"
    done = CliRunner().invoke(group, ["init", str(target)])
    assert done.exit_code == 0 and f"next: audit check {target}" in done.output
    assert target.is_file()
    done = CliRunner().invoke(group, ["init", str(target)])
    assert done.exit_code == 2 and "exists already" in done.output
    done = CliRunner().invoke(group, ["init", str(target), "--ci", "gitlab"])
    assert done.exit_code == 2 and "is the name of a claim file" in done.output


@pytest.mark.parametrize(
    ("link", "target", "arguments"),
    [
        ("claims", "outside", ()),
        (".github", "outside", ("--ci", "github")),
        (".gitlab", "outside", ("--ci", "gitlab")),
        (".gitlab-ci.yml", "outside/new", ("--ci", "gitlab")),
        (".pre-commit-config.yaml", "outside/new", ("--ci", "pre-commit")),
    ],
)
def test_links_do_not_lead_it_out_of_the_folder(
    link: str, target: str, arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "sent").mkdir()
    monkeypatch.chdir(tmp_path / "sent")
    (tmp_path / "sent" / link).symlink_to(tmp_path / target)
    CliRunner().invoke(group, ["init", *arguments])
    assert list((tmp_path / "outside").iterdir()) == []

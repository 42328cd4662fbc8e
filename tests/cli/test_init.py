"""`audit init`: where the first claim file is written."""

from __future__ import annotations

from pathlib import Path

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

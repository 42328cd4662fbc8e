"""What an index and an installer see: the name, the licence, a page without links that lead nowhere, hints that install
this project and no other."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import audit

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
_LINK = re.compile(r"\]\(([^)]+)\)|(?:src|href)=\"([^\"]+)\"")
_HINT = re.compile(r"pip install[^\n`|]*")


def test_the_distribution_has_its_name_version_and_licence() -> None:
    assert (PROJECT["name"], PROJECT["version"]) == ("audit-numbers", audit.__version__)
    assert PROJECT["license"] == "Apache-2.0" and PROJECT["license-files"] == ["LICENSE"]
    assert "Apache License\n                           Version 2.0" in (ROOT / "LICENSE").read_text("utf-8")
    assert PROJECT["scripts"] == {"audit": "audit.cli:main"}


def test_the_page_for_the_index_stands_for_itself() -> None:
    page = (ROOT / PROJECT["readme"]).read_text("utf-8")
    links = [one or other for one, other in _LINK.findall(page)]
    assert not [link for link in links if not link.startswith("https://")]
    assert "python -m pip install audit-numbers\n" in page


def test_no_hint_installs_another_project_of_the_name_audit() -> None:
    folders = ("audit", "reports", "checks", "docs", "templates", "tests")
    files = [
        path
        for name in folders
        for path in (ROOT / name).rglob("*.*")
        if path.suffix in (".py", ".md", ".yml")
    ]
    files += [ROOT / "README.md", ROOT / "action.yml", ROOT / "CONTRIBUTING.md"]
    hints = [
        (path, hint)
        for path in files
        if path != Path(__file__)
        for hint in _HINT.findall(path.read_text("utf-8"))
    ]
    assert len(hints) > 8
    assert not [
        (path, hint)
        for path, hint in hints
        if re.search(r"\baudit(?!-numbers|\w|[./])", hint.partition("&&")[0])
    ]


def test_the_version_that_jobs_install_is_this_one() -> None:
    for name in ("templates/gitlab/audit.yml", "docs/gate.md"):
        named = re.findall(r"audit-numbers==([\d.]+)", (ROOT / name).read_text("utf-8"))
        assert named and set(named) == {audit.__version__}

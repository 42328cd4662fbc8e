"""`--diff REV`: only what changed is reported, wherever it is asked for, and nothing is left out for want of knowledge."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.gate.project import FAILING, report, run, write

ABOUT = (
    "audit: 1\nclaims:\n  all: {{says: {says}, about: {{subject: Qiaoxi, measure: compounds, at: 2020}}}}\n"
)


def git(*arguments: str) -> None:
    names = ("-c", "user.name=n", "-c", "user.email=e@example.org")
    subprocess.run(["git", *names, *arguments], check=True, capture_output=True)


def commit() -> None:
    git("add", "-A")
    git("commit", "-qm", "state")


@pytest.fixture(autouse=True)
def repository(project: Path) -> None:
    """Two claim files that fail, and one that states a quantity, committed."""
    (project / ".git").rmdir()
    git("init", "-q", "-b", "main")
    write("claims/a.yaml")
    write("claims/b.yaml", FAILING.replace("466", "467"))
    write("claims/c.yaml", ABOUT.format(says="466个"))
    commit()


def files(*arguments: str) -> set[str]:
    found = report("--diff", "HEAD", *arguments)
    return {os.path.basename(one["file"]) for one in found["findings"]}


def test_nothing_changed() -> None:
    found = report("--diff", "HEAD", code=0)
    assert found["summary"]["files"] == found["summary"]["checks"] == 0
    assert "no claim file to check" in run("check", "--diff", "HEAD", "--format", "plain", code=0)


def test_changed_staged_new_and_ignored_files_count() -> None:
    write("claims/a.yaml", FAILING + "# more\n")
    assert files() == {"a.yaml"}
    git("add", "-A")
    assert files() == {"a.yaml"}
    write(".gitignore", "ignored.yaml\n")
    write("claims/new file.yaml")
    write("claims/ignored.yaml")
    write("claims/新.yaml")
    assert files() == {"a.yaml", "new file.yaml", "ignored.yaml", "新.yaml"}


def test_a_renamed_file_counts_and_a_deleted_one_does_no_harm() -> None:
    git("mv", "claims/a.yaml", "claims/z.yaml")
    os.remove("claims/b.yaml")
    assert files() == {"z.yaml"}


def test_since_an_earlier_revision() -> None:
    write("claims/a.yaml", FAILING + "# more\n")
    commit()
    assert files() == set()
    assert {one["file"] for one in report("--diff", "HEAD~1", code=1)["findings"]} == {"claims/a.yaml"}
    assert report("--diff", "main", code=0)["summary"]["files"] == 0


def test_from_a_folder_below(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("claims/a.yaml", FAILING + "# more\n")
    git("config", "diff.relative", "true")
    (project / "deep").mkdir()
    monkeypatch.chdir(project / "deep")
    assert files("../claims") == {"a.yaml"}
    monkeypatch.chdir(project / "claims")
    assert files(".") == {"a.yaml"}


def test_a_link_counts_with_what_it_leads_to() -> None:
    write(".gitignore", "elsewhere/\n")
    write("elsewhere/ignored.yaml")
    os.symlink("../elsewhere/ignored.yaml", "claims/link.yaml")
    commit()
    assert files() == {"link.yaml"}  # nobody knows whether the file that git ignores has changed
    os.remove("claims/link.yaml")
    os.symlink("b.yaml", "claims/also-b.yaml")
    commit()
    assert files() == set()
    write("claims/b.yaml", FAILING.replace("466", "468"))
    assert files("claims/also-b.yaml") == {"also-b.yaml"}


def test_line_ends_of_another_system_are_no_change() -> None:
    Path("claims/a.yaml").write_bytes(FAILING.replace("\n", "\r\n").encode())
    assert files() == set()


def test_git_runs_nothing_that_the_repository_names() -> None:
    """A monitor, a filter, another way to compare: what a repository that somebody sent may hold."""
    trap = f"touch {os.path.abspath('sprung')}; cat"
    for key in ("core.fsmonitor", "filter.trap.clean", "diff.external", "diff.trap.textconv", "core.pager"):
        git("config", key, trap)
    git("config", "core.hooksPath", os.path.abspath("hooks"))
    write(".git/info/attributes", "*.yaml filter=trap diff=trap\n")
    hook = write("hooks/post-index-change", f"#!/bin/sh\n{trap}\n")
    hook.chmod(0o755)
    os.utime("claims/a.yaml", (1, 1))
    write("claims/b.yaml", FAILING + "# more\n")
    assert files() == {"b.yaml"}
    assert not Path("sprung").exists()
    subprocess.run(
        ["git", "diff", "HEAD"], check=False, capture_output=True
    )  # the trap is one: git falls into it
    assert Path("sprung").exists()


def test_a_contradiction_with_an_unchanged_file_is_found() -> None:
    write("claims/d.yaml", ABOUT.format(says="463个"))
    found = report("--diff", "HEAD", code=1)
    assert found["summary"]["files"] == 1
    assert [(one["rule"], one["verdict"]) for one in found["findings"] if one["verdict"] == "fails"] == [
        ("stated-twice-differently", "fails")
    ]


def test_an_old_contradiction_between_unchanged_files_is_not_reported() -> None:
    write("claims/d.yaml", ABOUT.format(says="463个"))
    commit()
    assert report("--diff", "HEAD", code=0)["findings"] == []


def test_waivers_of_unchanged_files_hold_and_none_is_called_idle() -> None:
    waived = "waive:\n  - {check: stated-twice-differently all, why: two counts}\n  - {check: nothing, why: idle}\n"
    write("claims/c.yaml", ABOUT.format(says="466个") + waived)
    write("claims/d.yaml", ABOUT.format(says="463个") + waived)
    commit()
    write("claims/c.yaml", ABOUT.format(says="466个") + waived + "# more\n")
    found = report("--diff", "HEAD", code=0)
    assert found["summary"]["waived"] == 1
    assert {one["file"] for one in found["findings"] if one["rule"] == "idle-waiver"} <= {"claims/c.yaml"}


def test_baseline_entries_of_unchanged_files_are_not_stale() -> None:
    run("check", "--baseline", "update", code=0)
    commit()
    write("claims/a.yaml", FAILING.replace("466", "448"))
    stale = [one for one in report("--diff", "HEAD", "--baseline", "audit-baseline.json", code=0)["findings"]
             if one["rule"] == "stale-baseline"]  # fmt: skip
    assert [("a.yaml" in one["message"], "b.yaml" in one["message"]) for one in stale] == [(True, False)]


def test_jobs_make_no_difference() -> None:
    write("claims/a.yaml", FAILING + "# more\n")
    write("claims/b.yaml", FAILING + "# more\n")
    assert report("--diff", "HEAD", "--jobs", "2") == report("--diff", "HEAD")


def test_what_git_cannot_say_is_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert "git knows no revision `nowhere`" in run("check", "--diff", "nowhere", code=2)
    assert "git knows no revision `--output=x`" in run("check", "--diff", "--output=x", code=2)
    assert not Path("x").exists()
    claims = os.path.abspath("claims")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)
    assert "there is no git repository here" in run("check", claims, "--diff", "HEAD", code=2)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "there is no program `git`" in run("check", claims, "--diff", "HEAD", code=2)


def test_a_file_whose_article_has_another_text_counts() -> None:
    write(
        "claims/t.yaml", "audit: 1\narticle: {text: ../texts/t.txt}\nclaims:\n  all: {says: 466个, at: p1}\n"
    )
    write("texts/t.txt", "全区共有老旧小区466个。\n")
    commit()
    assert report("--diff", "HEAD", code=0)["summary"]["files"] == 0
    write("texts/t.txt", "全区共有老旧小区463个。\n")
    found = report("--diff", "HEAD")
    assert found["summary"]["files"] == 1
    assert [one["rule"] for one in found["findings"] if one["severity"] == "error"] == ["number-not-in-text"]


def test_an_article_counts_with_the_notes_beside_it() -> None:
    wrong = "Enrolment rose 6.4 percent to 4,480 pupils from 4,200 a year earlier.\n"
    write("news/a.txt", wrong)
    write("news/b.txt", wrong)
    write("news/b.audit.yaml", "skip: []\n")
    commit()
    assert report("--diff", "HEAD", "news", code=0)["findings"] == []
    write("news/b.audit.yaml", "skip: []\ndate: 2024-03-05\n")
    found = report("--diff", "HEAD", "news", code=1)["findings"]
    assert [one["file"] for one in found] == ["news/b.txt"]
    write("news/a.txt", wrong + "It rained.\n")
    assert report("--diff", "HEAD", "news", code=1)["summary"]["files"] == 2

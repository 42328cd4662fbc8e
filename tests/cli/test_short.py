"""The short way past the option parser: it reads a command line as click does, or leaves it to click."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.cli.check import command
from audit.cli.configured import CommandLineWish, check_with
from audit.cli.options import settings_from
from audit.cli.settings import settings_of
from audit.cli.short import said_simply
from tests.effort import tried

WORDS = [
    "claims/", "a.yaml", "-", "--", "--quiet", "--format", "--format=json", "json", "json=x", "html=a=b", "jsno",
    "--lang", "zh", "xx", "--jobs", "2", "-q", "--help", "", "--no-color", "--no-cache", "--lang=zh", "--form",
]  # fmt: skip


def by_click(arguments: list[str]) -> dict[str, Any]:
    """What click makes of a command line. Raises ``ClickException`` or ends for help."""
    return command.make_context("check", list(arguments)).params


@given(st.lists(st.sampled_from(WORDS), max_size=6))
@settings(max_examples=tried(300), deadline=None)
def test_it_reads_what_click_reads(arguments: list[str]) -> None:
    said = said_simply(arguments)
    if said is None:
        return
    params = by_click(arguments)
    assert settings_of(None, said.given) == settings_from(params)
    assert said.quiet == params["quiet"]
    assert said.cached is not params["no_cache"]
    others = ("watch", "no_color", "diff", "baseline", "config_file", "jobs")
    assert not any(params[name] for name in others)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--format", "jsno"], ["--format"], ["--lang", "xx"], ["--lang"], ["--quite"], ["--help"], ["--jobs", "2"],
        ["--", "a.yaml"], ["-"], ["--format=json"], ["--watch"],
    ],
)  # fmt: skip
def test_doubts_are_for_click(arguments: list[str]) -> None:
    assert said_simply(arguments) is None


def test_simple_ones_are_not() -> None:
    said = said_simply(
        ["a.yaml", "--format", "html=r.html", "--quiet", "--format", "json", "--lang", "zh", "b"]
    )
    assert said is not None and said.quiet
    assert said.given == {"paths": ["a.yaml", "b"], "formats": ["html=r.html", "json"], "lang": "zh"}
    assert said_simply([]) == ({}, False, False, True)
    assert said_simply(["-v"]) == said_simply(["--verbose"]) == ({}, False, True, True)
    assert said_simply(["--no-cache"]) == ({}, False, False, False)


def run(
    *arguments: str, script: str = "from audit.cli import main; main()"
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", f"import sys; sys.argv = ['audit', *{list(arguments)!r}]; {script}"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_several_formats_need_no_option_parser(tmp_path: Path) -> None:
    wanted = [f"{name}={tmp_path}/r.{name}" for name in ("html", "sarif", "junit", "json")]
    options = [part for one in wanted for part in ("--format", one)]
    script = "import atexit; atexit.register(lambda: print('click' in sys.modules)); from audit.cli import main; main()"
    done = run("check", "claims/", *options, script=script)
    assert (done.returncode, done.stdout, done.stderr) == (1, "False\n", "")
    assert len(list(tmp_path.iterdir())) == 4


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "jsno"], "there is no format `jsno`"),
        (["--format", "json", "--format", "sarif"], "only one format can go to standard output"),
        (["--lang", "xx"], "'xx' is not one of 'en', 'zh'"),
        (["--format", "json=/nowhere/at/all.json"], "cannot write /nowhere/at/all.json"),
    ],
)
def test_faults_are_told_as_ever(arguments: list[str], said: str) -> None:
    done = run("check", "claims/qiaoxi-communities.yaml", *arguments)
    assert done.returncode == 2 and said in done.stderr and "Traceback" not in done.stderr


def test_reports_of_one_run_are_those_of_single_runs(tmp_path: Path) -> None:
    names = ("html", "sarif", "junit", "json", "markdown", "csv")
    together = settings_of(None, {"formats": [f"{name}={tmp_path}/all.{name}" for name in names]})
    check_with(together, CommandLineWish())
    for name in names:
        check_with(settings_of(None, {"formats": [f"{name}={tmp_path}/one.{name}"]}), CommandLineWish())
        all_at_once, alone = ((tmp_path / f"{part}.{name}").read_text("utf-8") for part in ("all", "one"))
        if name != "junit":  # which tells the time that the run took
            assert all_at_once == alone


def test_click_still_judges_usage() -> None:
    with pytest.raises(click.UsageError):
        by_click(["--quite"])

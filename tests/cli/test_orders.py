"""Machines that run jobs obey commands in the log: no line of somebody else's text is one, whatever prints it."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from audit.reports import BINARY, FORMATS
from audit.reports.safe import safe_json, without_orders
from tests.gate.project import run, write

ARTICLE = (
    "::error::Heading of 3 words\n\n  ::set-output name=x::There were 466 cases.\n\n##[error]Of them 448 were old.\n\n"
    "\u3000::warning file=a::And 12 were new. ##vso[task.complete]\n"
)
CLAIMS = (
    "audit: 1\narticle: {title: '::error::x', text: '::add-mask::x.txt'}\nclaims:\n"
    "  all: {says: 466 cases, means: '##[error]y'}\n  new: {says: 13, at: p1, means: '::stop-commands::z'}\n"
    "checks:\n  - {that: all == new, because: '::debug::w ##vso[z]'}\n"
)


def orders(text: str) -> list[str]:
    """The lines that a machine would obey."""
    return [
        line for line in text.splitlines() if re.match(r"\s*::", line) or re.search(r"##[a-zA-Z]*\[", line)
    ]


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("a.txt", ARTICLE)
    write("::add-mask::x.txt", ARTICLE)
    write("::error::c.yaml", CLAIMS)
    write("::error::faulty.yaml", "##[error]: [\n")


@pytest.mark.parametrize(
    "command",
    [
        ("extract", "a.txt"), ("extract", "a.txt", "--suggest", "3"), ("extract", "a.txt", "--format", "json"),
        ("extract", "::add-mask::x.txt", "-o", "::d.yaml"), ("cover", "."), ("cover", "--format", "json", "."),
        ("mutate", "."), ("explain", "::error::c.yaml#all"), ("fmt", "."), ("read", "::error::3 and ##[error]4"),
        ("check", "::error::nowhere"), ("extract", "##[error]nowhere"),
        *(("check", ".", "--format", name) for name in FORMATS if name not in (*BINARY, "github")),
        *(("check", ".", "--format", name, "--lang", "zh") for name in ("plain", "markdown")),
    ],
)  # fmt: skip
def test_no_line_of_what_is_printed_is_a_command(command: tuple[str, ...]) -> None:
    said = run(*command)
    assert said.strip() and orders(said) == []


def test_the_github_format_gives_its_own_commands_only() -> None:
    said = orders(run("check", ".", "--format", "github"))
    assert said and all(re.match(r"::(error|warning|notice) ", line) for line in said)


def test_what_was_written_can_still_be_read() -> None:
    write("b.txt", "466 trees. ##vso[task.complete] 13 of them old.\n")
    assert ". # #vso[task.complete] " in run("extract", "b.txt")


def test_json_says_the_same_to_a_program() -> None:
    write("b.txt", "##[error]Of them 448 were old ###[x] \\\\##[y].\n")
    told = run("extract", "b.txt", "--format", "json")
    assert orders(told) == [] and "448" in str(json.loads(told))
    for text in ("##[a]", "\\##vso[", "###[", "# #[", "##", "#\n#["):
        assert json.loads(safe_json(json.dumps(text))) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\n::b", "a\n: :b"), (":::c", ": ::c"), ("x ::y", "x ::y"), ("\t \xa0::z", "\t \xa0: :z"), ("::", ": :"),
        ("a:: b", "a:: b"), ("##[", "# #["), ("####[x", "### #[x"), ("##Vso[x", "# #Vso[x"), ("## [x", "## [x"),
        ("## Heading", "## Heading"), ("plain", "plain"),
    ],
)  # fmt: skip
def test_commands_are_parted_and_nothing_else(text: str, shown: str) -> None:
    assert without_orders(text) == shown
    assert orders(without_orders(text)) == []


def test_long_runs_of_signs_take_linear_time() -> None:
    for one in ("#" * 300_000, " " * 300_000, ":" * 300_000, "##" + "a" * 300_000, " \n" * 300_000):
        assert orders(without_orders(one)) == []


def test_a_file_is_written_as_it_is() -> None:
    run("check", ".", "--format", "json=out.json")
    assert json.loads(Path("out.json").read_text("utf-8"))["summary"]["claims"] >= 2
    assert os.path.getsize("out.json") > 0

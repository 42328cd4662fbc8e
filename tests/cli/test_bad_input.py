"""Every kind of bad input: one clear message at its place, exit code 2, and the other files' results."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import audit
from audit.cli.group import group as main

GOOD = "audit: 1\nclaims:\n  a: {says: 466个}\n  b: {says: 448个}\nchecks:\n  - that: b < a\n"


def claims(*entries: str, check: str) -> str:
    return (
        "\n".join(
            ["audit: 1", "claims:", *(f"  {entry}" for entry in entries), "checks:", f"  - that: {check}"]
        )
        + "\n"
    )


# name of the case → the file's content, and what its message must say and where.
BAD: dict[str, tuple[bytes, str, int]] = {
    "not-utf-8": (b"audit: 1\n# " + b"\xff\xfe\n", "UTF-8", 2),
    "empty": (b"", "empty", 1),
    "duplicate-key": (GOOD.replace("checks:", "  a: {says: 1个}\nchecks:").encode(), "twice", 5),
    "unknown-key": (GOOD.replace("{says: 448个}", "{sayz: 448个}").encode(), "unknown key `sayz`", 4),
    "two-documents": ((GOOD + "---\n" + GOOD).encode(), "document", 7),
    "tab": (GOOD.replace("  b:", "\tb:").encode(), "tab", 4),
    "alias": (GOOD.replace("{says: 448个}", "*x").encode(), "alias", 4),
    "deep-nesting": (("audit: 1\nclaims: " + "[" * 2000).encode(), "deep", 2),
    "long-number": (
        claims("a: {says: " + "1" * 10_000 + "个}", "b: {says: 3个}", check="a > b").encode(),
        "cannot be read",
        3,
    ),
    "power-tower": (claims("a: {says: 3个}", check="a < 9**9**9").encode(), "exponent", 5),
    "division-by-zero": (claims("a: {says: 3个}", check="a / 0 == 1").encode(), "zero", 5),
    "share-of-nothing": (claims("a: {says: 0个}", "b: {says: 0%}", check="b == a / a").encode(), "zero", 6),
    "unknown-name": (claims("a: {says: 3个}", check="a == bb").encode(), "`bb`", 5),
    "unfinished": (claims("a: {says: 3个}", check="a ==").encode(), "", 5),
    "python-code": (claims("a: {says: 3个}", check="__import__('os').system('true') == a").encode(), "", 5),
    "number-cut-by-a-comma": (
        claims("a: {says: about 590,000}", "b: {says: 590}", check="a == b").encode(),
        "the comma ends the value of `says` in claim `a` before `000`",
        3,
    ),
    "no-number": (claims("a: {says: 许多}", "b: {says: 3个}", check="a > b").encode(), "no number", 3),
}


def run(folder: Path, *arguments: str) -> tuple[Result, dict[str, Any]]:
    result = CliRunner().invoke(main, ["check", str(folder), "--format", "json", *arguments])
    return result, json.loads(result.stdout)


def invalid(report: dict[str, Any]) -> Iterator[dict[str, Any]]:
    return (one for one in report["findings"] if one["verdict"] == "invalid")


@pytest.mark.parametrize("name", BAD)
def test_bad_file(name: str, tmp_path: Path) -> None:
    content, message, line = BAD[name]
    (tmp_path / "bad.yaml").write_bytes(content)
    (tmp_path / "good.yaml").write_text(GOOD, "utf-8")
    result, report = run(tmp_path)
    assert result.exit_code == 2
    found = list(invalid(report))
    assert [one["line"] for one in found] == [line], [one["message"] for one in found]
    assert message in found[0]["message"]
    assert found[0]["file"].endswith("bad.yaml")
    # Whatever needs the broken part is open, and no second fault.
    assert {one["verdict"] for one in report["checks"] if one["file"].endswith("bad.yaml")} <= {
        "invalid",
        "undecided",
        "holds",
    }
    # The other file's check still ran and holds.
    assert [
        (one["verdict"], one["check"]) for one in report["checks"] if one["file"].endswith("good.yaml")
    ] == [("holds", "b < a")]


def test_missing_file_beside_a_good_one(tmp_path: Path) -> None:
    (tmp_path / "good.yaml").write_text(GOOD, "utf-8")
    missing = tmp_path / "missing.yaml"
    result = CliRunner().invoke(
        main, ["check", str(missing), str(tmp_path / "good.yaml"), "--format", "json"]
    )
    report = json.loads(result.stdout)
    assert result.exit_code == 2
    assert [one["file"] for one in invalid(report)] == [str(missing)]
    assert report["summary"]["holds"] == 1


def test_folder_without_claim_files(tmp_path: Path) -> None:
    result, report = run(tmp_path)
    assert result.exit_code == 2
    assert "no claim files" in next(invalid(report))["message"]


def test_file_of_a_hundred_megabytes(tmp_path: Path) -> None:
    with open(tmp_path / "large.yaml", "wb") as stream:
        stream.truncate(100_000_000)
    result, report = run(tmp_path)
    assert result.exit_code == 2
    (found,) = invalid(report)
    assert "large.yaml" in found["file"] and "100" in found["message"]


@pytest.mark.parametrize(
    "arguments",
    [["check", "--format", "pdf"], ["check", "--select", "broken-relatoin"], ["chekc"], ["read", "--format", "x"],
     ["explain", "nowhere"], ["rule", "nothing"], ["envelope", "coal-per-heated-aera"], ["check", "--rules", "/nowhere"]],
)  # fmt: skip
def test_wrong_usage_is_one_sentence_and_exit_code_2(arguments: list[str]) -> None:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert "Error: " in result.output and "Traceback" not in result.output


def test_a_rule_that_crashes_is_a_finding(tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "crashing.py").write_text(
        '"""A rule that stops."""\nfrom audit.rules.rule import RuleMeta\nMETA = RuleMeta("crashing", since="0")\n'
        "def check(material, options):\n    raise RuntimeError('no')\n    yield\n",
        "utf-8",
    )
    (tmp_path / "good.yaml").write_text(GOOD, "utf-8")
    result = CliRunner().invoke(
        main, ["check", str(tmp_path / "good.yaml"), "--rules", str(folder), "--format", "json"]
    )
    report = json.loads(result.stdout)
    assert result.exit_code == 2
    assert next(invalid(report))["message"] == "the rule `crashing` stopped with RuntimeError: no"
    assert report["summary"]["holds"] == 1


def test_a_number_of_ten_thousand_digits_is_named_by_its_beginning_everywhere(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(
        f"audit: 1\nclaims:\n  a: {{says: '{'7' * 10_000}'}}\n  b: {{says: 5}}\nchecks:\n  - that: a == b\n",
        "utf-8",
    )
    (outcome,) = audit.check(str(path)).outcomes
    assert str(outcome.message) == f"`a` {'7' * 24}… (10000 characters) cannot be read"


def test_explaining_a_claim_of_a_file_that_is_not_there_names_one_cause(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["explain", f"{tmp_path / 'missing.yaml'}#a"])
    assert result.exit_code == 2
    assert result.output.count("Error: ") == 1 and "cannot be read" in result.output


@pytest.mark.parametrize(
    "text",
    [
        "checks:\n  - that: \"__import__('os').system('touch sprung') == a\"\n",
        'checks:\n  - {that: \'a == open("sprung", "w").write("")\'}\n',
        "checks:\n  - {parts: [a], total: 'exec(\"sprung\")'}\n",
        "derived:\n  b: \"(lambda: open('sprung', 'w'))()\"\n",
        "checks: !!python/object/apply:os.system ['touch sprung']\n",
        "article: {title: !!python/object/new:os.system ['touch sprung']}\n",
        "checks:\n  - that: a.__class__.__mro__ == a\n",
    ],
)
def test_nothing_in_a_claim_file_runs(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(f"audit: 1\nclaims:\n  a: {{says: 5}}\n{text}", "utf-8")
    done = CliRunner().invoke(main, ["check", "a.yaml"])
    assert done.exit_code == 2 and not Path("sprung").exists()


@pytest.mark.parametrize("name", ["yaml", "click", "json", "audit_rules_x", "markupsafe"])
def test_no_module_is_taken_from_the_working_directory(name: str, tmp_path: Path) -> None:
    (tmp_path / f"{name}.py").write_text("open('sprung', 'w')\n", "utf-8")
    (tmp_path / "x.dist-info").mkdir()
    (tmp_path / "x.dist-info" / "entry_points.txt").write_text(f"[audit.rules]\nx = {name}\n", "utf-8")
    (tmp_path / "a.yaml").write_text("audit: 1\nclaims:\n  a: {says: 5}\n", "utf-8")
    command = [sys.executable, "-m", "audit", "check", "a.yaml", "--no-color", "--format", "html=a.html"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "") and not (tmp_path / "sprung").exists()

"""The commands, as a user calls them."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from audit.cli.group import COMMANDS
from audit.cli.group import group as main
from audit.wiring import chosen_rules

FAILING = "audit: 1\nclaims:\n  a: {says: 466个}\n  b: {says: 448个}\nchecks:\n  - that: b == a\n"


def output(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(main, list(arguments))
    assert result.exit_code == code, result.output
    return result.output


@pytest.fixture
def failing(tmp_path: Path) -> str:
    path = tmp_path / "failing.yaml"
    path.write_text(FAILING, "utf-8")
    return str(path)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    assert "Usage: " in output(name, "--help")


def test_check_fails_with_exit_code_1_and_says_where(failing: str) -> None:
    text = output("check", failing, code=1)
    assert "failing.yaml:" in text and "466个" in text and "448个" in text


def test_what_holds_is_shown_with_the_numbers_as_printed(tmp_path: Path) -> None:
    path = tmp_path / "holding.yaml"
    path.write_text(
        "audit: 1\nclaims:\n  a: {says: 466个}\n  b: {says: 448个}\n  c: {says: 18个}\nchecks:\n  - that: a == b + c\n",
        "utf-8",
    )
    assert "466个 = 448个 + 18个" in output("check", str(path), "-v")
    assert "448个" not in output("check", str(path))


def test_formats_go_to_files_whole(failing: str, tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    text = output("check", failing, "--format", f"json={target}", "--format", "plain", code=1)
    assert "broken-relation" in text
    assert json.loads(target.read_text("utf-8"))["summary"]["fails"] == 1
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".audit-")] == []


def test_unwritable_report_is_exit_code_2(failing: str, tmp_path: Path) -> None:
    assert "cannot write" in output("check", failing, "--format", f"json={tmp_path}/no/report.json", code=2)


def test_select_and_ignore(failing: str) -> None:
    output("check", failing, "--select", "broken-order")
    output("check", failing, "--ignore", "broken-relation,broken-order")


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 0), ("note", 1), ("undecided", 1)])
def test_fail_on(level: str, code: int, tmp_path: Path) -> None:
    path = tmp_path / "undecided.yaml"
    path.write_text("audit: 1\nclaims:\n  a: {says: 近20万吨}\nchecks:\n  - that: a > 19万吨\n", "utf-8")
    output("check", str(path), "--fail-on", level, code=code)


def test_jobs_give_the_same_report(failing: str, tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"more-{number}.yaml").write_text(FAILING.replace("448", str(440 + number)), "utf-8")
    one, two = (
        json.loads(output("check", str(tmp_path), "--format", "json", "--jobs", jobs, code=1))
        for jobs in "12"
    )
    assert one == two


def test_read_json_has_exact_bounds_in_the_base_unit() -> None:
    (row,) = json.loads(output("read", "--format", "json", "4763万吨"))
    assert (row["unit"], row["fair"]["low"], row["fair"]["high"]) == ("t", "47625000", "47635000")
    assert row["text"] == "4763万吨" and (row["start"], row["end"]) == (0, 6)


def test_read_shows_what_it_found_and_what_it_did_not() -> None:
    text = output("read", "近20万吨", "一望无际")
    assert "near-below" in text and "no number found" in text


def test_rules_and_manuals() -> None:
    listed = output("rules")
    for rule in chosen_rules():
        assert rule.name in listed
        assert "Why it matters" in output("rule", rule.name)


def test_envelopes() -> None:
    assert "coal-per-heated-area" in output("envelopes")
    assert "kg/m^2" in output("envelope", "coal-per-heated-area")


def test_schema_is_json_schema_draft_7() -> None:
    jsonschema.Draft7Validator.check_schema(json.loads(output("schema")))


def test_init_starts_a_project_that_passes_and_overwrites_nothing(tmp_path: Path) -> None:
    output("init", str(tmp_path))
    output("check", str(tmp_path / "claims"))
    output("init", str(tmp_path), code=2)


def test_explain(failing: str) -> None:
    text = output("explain", f"{failing}#a")
    assert "466个" in text and "broken-relation" in text
    assert "no claim `zz`" in output("explain", f"{failing}#zz", code=2)


def test_explain_shows_what_slip_would_explain_a_failure() -> None:
    text = output("explain", "claims/shangyi-electric-heating.yaml#coal_saved")
    lines = [line.strip() for line in text.splitlines()]
    first = next(number for number, line in enumerate(lines) if line.startswith("most likely 4.763万吨"))
    assert lines[first + 1] == "then 4.763万吨 ÷ (50万平方米 + 155万平方米) = 23.2 kg/m^2 a year"


def test_explain_and_read_answer_in_chinese(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = str(Path("claims/shangyi-electric-heating.yaml").resolve()) + "#coal_saved"
    assert "最可能" in output("explain", target, "--lang", "zh")
    assert "类别" in output("read", "近20万吨", "--lang", "zh")
    (tmp_path / "audit.toml").write_text('lang = "zh"\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    assert "类别" in output("read", "近20万吨") and "读作" in output("explain", target)
    assert "kind" in output("read", "近20万吨", "--lang", "en")
    (tmp_path / "audit.toml").write_text('lang = "fr"\n', "utf-8")
    assert "there is no language `fr`" in output("read", "近20万吨", code=2)


@pytest.mark.parametrize(
    ("target", "example"),
    [
        ("claims/a.yaml", "claims/a.yaml#total"),
        ("claims/a.yaml#", "claims/a.yaml#total"),
        ("#x", "claims/example.yaml#x"),
    ],
)
def test_explain_shows_how_its_target_is_written(target: str, example: str) -> None:
    assert f"such as {example}\n" in output("explain", target, code=2)

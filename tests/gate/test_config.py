"""The configuration: where it is found, what it refuses and where, what outranks it, and what it costs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from audit.project.config import KEYS, find_configuration
from tests.gate.project import FAILING, environment, report, run, write


def check_shortly(*paths: str) -> subprocess.CompletedProcess[str]:
    """`audit check PATH…` as a process: the short way past the option parser."""
    code = "import sys\nfrom audit.cli import main\nmain()"
    command = [sys.executable, "-c", code, "check", *paths]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment())


def test_own_file_and_table_of_pyproject_say_the_same() -> None:
    write("articles/a.yaml")
    write("audit.toml", 'paths = ["articles"]\nignore = ["broken-relation"]\n')
    assert run("check", code=0)
    Path("audit.toml").rename("pyproject.toml")
    run("check", code=2)  # no table of ours, so claims/ is looked for
    write("pyproject.toml", '[tool.audit]\npaths = ["articles"]\nignore = ["broken-relation"]\n')
    run("check", code=0)
    write("pyproject.toml", 'tool = {audit = {paths = ["articles"], ignore = ["broken-relation"]}}\n')
    run("check", code=0)
    write("pyproject.toml", '[tool]\naudit.paths = ["articles"]\naudit.ignore = ["broken-relation"]\n')
    run("check", code=0)


@pytest.mark.parametrize(
    "text", ["# [tool.audit]\n", '[project]\nname = "tool.audit"\n', "[tool.auditor]\nx = 1\n"]
)
def test_a_mention_of_the_table_is_no_configuration(text: str) -> None:
    write("pyproject.toml", text)
    assert find_configuration() is None


def test_the_short_way_honours_the_configuration() -> None:
    write("articles/a.yaml")
    write("audit.toml", 'paths = ["articles"]\nignore = ["broken-relation"]\n')
    done = check_shortly()
    assert (done.returncode, done.stderr) == (0, "") and "1 file · 3 claims · 1 check" in done.stdout
    write("audit.toml", "pats = 1\n")
    done = check_shortly("articles/a.yaml")
    assert done.returncode == 2 and done.stdout == ""
    assert done.stderr == "Error: audit.toml:1:1: unknown key `pats`; did you mean `paths`?\n"


def test_it_is_found_upwards_and_its_files_are_relative_to_it(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("articles/a.yaml")
    write("audit.toml", 'paths = ["articles"]\nformats = ["json=report.json"]\n')
    (project / "deep" / "er").mkdir(parents=True)
    monkeypatch.chdir(project / "deep" / "er")
    run("check", code=1)
    report = json.loads((project / "report.json").read_text("utf-8"))
    assert report["findings"][0]["file"] == "../../articles/a.yaml"
    assert "../../audit.toml:2" in run("config")


def test_a_repository_is_a_border(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("audit.toml", 'fail-on = "note"\n')
    (project / "inner" / ".git").mkdir(parents=True)
    monkeypatch.chdir(project / "inner")
    assert find_configuration() is None


def test_the_nearest_one_counts_alone(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("audit.toml", 'ignore = ["broken-relation"]\n')
    write("inner/audit.toml", 'fail-on = "note"\n')
    monkeypatch.chdir(project / "inner")
    assert "broken-relation" not in run("config")


def test_two_in_one_folder_are_refused() -> None:
    write("audit.toml", "jobs = 1\n")
    write("pyproject.toml", "[tool.audit]\njobs = 2\n")
    assert "both audit.toml and [tool.audit] in pyproject.toml" in run("check", code=2)


def test_config_names_a_file() -> None:
    write("claims/a.yaml")
    write("audit.toml", "jobs = 0\n")
    write("other.toml", 'ignore = ["broken-relation"]\n')
    run("check", "--config", "other.toml", code=0)
    assert "no file `nowhere.toml`" in run("check", "--config", "nowhere.toml", code=2)
    write("pyproject.toml", "[project]\n")
    assert "no table [tool.audit]" in run("check", "--config", "pyproject.toml", code=2)


# A configuration, and the whole sentence about it.
REFUSED = {
    'jobs = 1\npath = ["x"]\n': "audit.toml:2:1: unknown key `path`; did you mean `paths`?",
    'fail_on = "error"\n': "audit.toml:1:1: unknown key `fail_on`; did you mean `fail-on`?",
    'xyzzy = "error"\n': f"audit.toml:1:1: unknown key `xyzzy`; there are {', '.join(KEYS)}",
    'paths = "claims"\n': "audit.toml:1:1: `paths`: a list of words is expected, such as",
    "jobs = true\n": "audit.toml:1:1: `jobs`: a whole number from 1 to 256 is expected",
    "jobs = 257\n": "audit.toml:1:1: `jobs`: a whole number from 1 to 256 is expected",
    f"jobs = {'9' * 5000}\n": "audit.toml: a number in it has too many digits; write a shorter one",
    'baseline = "a\\u0000b"\n': "audit.toml:1:1: `baseline`: a word in quotes is expected",
    'formats = ["json="]\n': "audit.toml:1:13: `json=` names no file; write `json` for standard output, `json=FILE` for a "
    "file",
    'formats = ["json=a.json", "csv=./a.json"]\n': "audit.toml:1:1: two reports cannot go to one file, a.json; give each a "
    "file of its own",
    'formats = ["json=a.yaml"]\n': "audit.toml:1:13: a report named a.yaml would be taken for a claim file; give it another "
    "ending",
    'formats = ["json=audit.toml"]\n': "audit.toml is a file that the audit reads, and no report is written over it",
    'fail-on = "all"\n': "audit.toml:1:1: `fail-on`: one of error, warning, note, undecided, unchecked is expected",
    'lang = "en"\nlang = "zh"\n': "audit.toml:2:12: this is no TOML: a key stands twice; keep one of them",
    'paths = ["a"\n': "audit.toml:2:1: this is no TOML: a list is not closed; close it with `]`",
    'lang = "fr"\n': "audit.toml:1:1: there is no language `fr`; there are en, zh",
    'formats = ["json=x", "pdf"]\n': "audit.toml:1:23: there is no format `pdf`",
    'formats = ["json", "plain"]\n': "only one format can go to standard output",
    'ignore = ["broken-order", "broken-relatoin"]\n': "audit.toml:1:28: there is no rule `broken-relatoin`; "
    "did you mean `broken-relation`?",
    'select = ["nothing-like-it"]\n': "audit.toml:1:12: there is no rule `nothing-like-it`",
    '[severity]\nbroken-order = "note"\nbroken-relation = "mild"\n': "audit.toml:3:1: `severity`: a table is",
    'severity = {broken-relatoin = "off"}\n': "audit.toml:1:13: there is no rule `broken-relatoin`",
    'severity = {invalid-claim-file = "note"}\n': "audit.toml:1:13: what could not be audited is always an error",
    'rules = ["nowhere"]\n': "audit.toml:1:1: --rules: there is no folder `nowhere`",
    'baseline = "nowhere.json"\n': "there is no baseline nowhere.json",
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_refused_and_where(text: str) -> None:
    write("claims/a.yaml")
    write("audit.toml", text)
    said = run("check", code=2)
    assert said.startswith("Error: ") and REFUSED[text] in said and len(said.splitlines()) == 1


def test_everything_that_is_wrong_is_said_at_its_place() -> None:
    write("claims/a.yaml")
    write(
        "audit.toml",
        'x = """\njobs = 2"""\n"jobs" = "2"\nlang = "fr"\nformats = ["pdf", "json", "plain"]\n'
        'ignore = ["broken-relatoin"]\n[severity]\nbroken-order = "loud"\nbroken-relation = 5\n',
    )
    said = run("check", code=2).splitlines()
    assert [line.split(": ")[1] for line in said] == [
        f"audit.toml:{place}" for place in ("1:1", "3:2", "4:1", "5:1", "5:13", "8:1", "9:1", "6:12")
    ]
    assert all(line.startswith("Error: ") for line in said)


def test_a_severity_that_cannot_be_set_does_not_hide_an_unknown_rule() -> None:
    write("claims/a.yaml")
    write("audit.toml", '[severity]\ninvalid-claim-file = "note"\nbroken-odrer = "note"\nother = "off"\n')
    said = run("check", code=2).splitlines()
    assert [line.split(": ")[1] for line in said] == ["audit.toml:2:1", "audit.toml:4:1", "audit.toml:3:1"]


@pytest.mark.parametrize("name", ["audit.toml", "known.json"])
def test_a_pipe_keeps_nobody_waiting(name: str) -> None:
    write("claims/a.yaml")
    os.mkfifo(name)
    said = run("check", *(["--baseline", name] if name == "known.json" else []), code=2)
    assert said.endswith(f"{name}: cannot be read: it is not an ordinary file\n")


def test_a_link_that_leads_nowhere_is_said() -> None:
    write("claims/a.yaml")
    Path("audit.toml").symlink_to("nowhere.toml")
    assert run("check", code=2).endswith("audit.toml: the link leads to no file; mend or remove it\n")


def test_bytes_that_are_no_text() -> None:
    write("claims/a.yaml")
    Path("audit.toml").write_bytes(b'jobs = 1\nlang = "\xff"\n')
    assert "audit.toml:2:1: the file is not in UTF-8" in run("check", code=2)


def test_the_command_line_replaces_what_is_configured() -> None:
    write("claims/a.yaml")
    write("articles/b.yaml", FAILING.replace("466", "467"))
    write(
        "audit.toml",
        'paths = ["claims"]\nselect = ["broken-order"]\nfail-on = "note"\nlang = "zh"\n'
        '[severity]\nbroken-relation = "off"\n',
    )
    run("check", code=0)
    run("check", "articles", "--select", "broken-relation", code=1)  # named on purpose, so it is not off
    rows = json.loads(run("config", "articles", "--select", "broken-relation", "--format", "json"))
    assert rows["paths"] == {"value": ["articles"], "from": "command line"}
    assert rows["select"] == {"value": ["broken-relation"], "from": "command line"}
    assert rows["fail-on"] == {"value": "note", "from": "audit.toml:3"}
    assert rows["severity"]["from"] == "audit.toml:5"
    assert rows["jobs"] == {"value": 1, "from": "default"}
    assert list(rows) == list(KEYS)


def test_severity_of_a_rule_moves_the_gate() -> None:
    write("claims/a.yaml")
    write("audit.toml", '[severity]\nbroken-relation = "warning"\n')
    run("check", code=0)
    (found,) = [
        one for one in report("--fail-on", "warning", code=1)["findings"] if one["verdict"] == "fails"
    ]
    assert found["severity"] == "warning"
    write("audit.toml", '[severity]\nbroken-relation = "off"\n')
    assert report("--fail-on", "warning", code=0)["summary"]["fails"] == 0


def test_severity_leaves_passes_undecided_checks_and_faults_as_they_are() -> None:
    write(
        "claims/a.yaml",
        "audit: 1\nclaims:\n  a: {says: 近20万吨}\nchecks:\n  - that: a > 19万吨\n  - that: a > 1吨\n",
    )
    write("audit.toml", '[severity]\nbroken-order = "error"\n')
    assert report(code=0)["summary"]["undecided"] == 1
    write("rules/crashing.py", '"""Stops."""\nfrom audit.rules.rule import RuleMeta\nMETA = RuleMeta("crashing", "0")\n'
          "def check(material, options):\n    raise RuntimeError('no')\n    yield\n")  # fmt: skip
    write("audit.toml", 'rules = ["rules"]\n[severity]\ncrashing = "note"\n')
    run("trust", code=0)
    assert [one["severity"] for one in report(code=2)["findings"] if one["rule"] == "crashing"] == ["error"]


def test_severity_of_findings_about_waivers() -> None:
    waived = FAILING + "waive:\n  - {check: few < some, why: once}\n"
    write("claims/a.yaml", waived)
    write("audit.toml", 'ignore = ["broken-relation"]\n[severity]\nidle-waiver = "error"\n')
    run("check", code=1)
    write("audit.toml", 'ignore = ["broken-relation"]\n[severity]\nidle-waiver = "off"\n')
    assert not [
        one for one in report("--fail-on", "warning", code=0)["findings"] if one["rule"] == "idle-waiver"
    ]


def test_looking_for_a_configuration_parses_no_file_of_other_tools() -> None:
    write(
        "pyproject.toml", "[project]\nname = 'x'\n[tool.ruff]\n# audit\n" + "# a line of some length\n" * 500
    )
    code = (
        "import sys\nfrom audit.project.config import find_configuration\n"
        "assert find_configuration() is None\nprint('tomllib' in sys.modules)"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment())
    assert done.stdout.strip() == "False"


def test_language_reaches_the_reports() -> None:
    write("claims/a.yaml")
    write("audit.toml", 'lang = "zh"\n')
    assert "zh  " in run("config")
    run("check", code=1)
    run("check", "--lang", "en", code=1)
    assert "'fr' is not one of" in run("check", "--lang", "fr", code=2)


@pytest.mark.parametrize("text", ['ignore = ["{}"]', 'lang = "{}"', '"{}" = 1', 'formats = ["{}"]', 'rules = ["{}"]',
                                  'baseline = "{}"', 'paths = ["{}"]'])  # fmt: skip
def test_text_of_a_configuration_never_reaches_the_terminal_raw(text: str) -> None:
    write("claims/a.yaml")
    write("audit.toml", text.replace("{}", "\\u001b[31mred\\u202e\\nnext"))
    said = run("check", code=2)
    assert "red" in said and not {"\x1b", "\u202e"} & set(said)
    shown = run("config")
    assert not {"\x1b", "\u202e"} & set(shown)


def test_a_hostile_configuration_is_answered_soon() -> None:
    write("claims/a.yaml")
    write("audit.toml", "a = " + "[" * 5000 + "\n")
    started = time.perf_counter()
    assert "Error: audit.toml" in run("check", code=2)
    write("audit.toml", "\n".join(f"# jbs = {number}" for number in range(5000)) + "\njbs = 1\n")
    assert "did you mean `jobs`" in run("check", code=2)
    assert time.perf_counter() - started < 20

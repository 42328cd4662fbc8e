"""Whatever a hand slips to on the command line: one sentence that says what to do, exit code 2, and nothing lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from audit.cli.group import group

GOOD = "audit: 1\nclaims:\n  a: {says: 5个}\n  b: {says: 3个}\nchecks:\n  - that: b < a\n"
BROKEN = GOOD + "waivers: []\n"


@pytest.fixture
def good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "good.yaml"
    path.write_text(GOOD, "utf-8")
    return path


def run(*arguments: object) -> Result:
    result = CliRunner().invoke(group, [str(one) for one in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def refused(*arguments: object) -> str:
    """What is said of a command line that cannot be followed."""
    result = run(*arguments)
    assert result.exit_code == 2, result.output
    return result.stderr


def process(command: str, **environment: str) -> tuple[int, str, str]:
    """A command line of the shell: exit code, output, errors."""
    code = f'"{sys.executable}" -m audit {command}'
    done = subprocess.run(
        code, shell=True, capture_output=True, text=True, check=False, env={**os.environ, **environment}
    )
    return done.returncode, done.stdout, done.stderr


# -- output that takes nothing ---------------------------------------------------------------------------


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
@pytest.mark.parametrize(
    "command",
    [
        "check good.yaml", "check good.yaml --format parquet", "config", "read 5%", "explain good.yaml#a", "extract a.txt",
        "cover good.yaml", "mutate good.yaml", "rules", "rule broken-order", "envelopes", "schema", "init new", "--help",
    ],
)  # fmt: skip
def test_a_full_disk(command: str, good: Path) -> None:
    Path("a.txt").write_text("5吨", "utf-8")
    code, _, said = process(f"{command} > /dev/full")
    assert code == 2 and said.startswith("Error: ") and said.endswith(": No space left on device\n")
    assert said.count("\n") == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
def test_errors_that_cannot_be_said(good: Path) -> None:
    assert process("check --format pdf good.yaml 2> /dev/full")[0] == 2
    assert process("fmt nowhere.yaml 2> /dev/full")[0] == 2


def test_input_that_is_closed() -> None:
    assert process("read <&-")[::2] == (0, "")


@pytest.mark.parametrize("columns", ["²", "9" * 5000, "０", "-5", "x"])
def test_widths_that_are_none(columns: str, good: Path) -> None:
    code, shown, said = process("check good.yaml", COLUMNS=columns)
    assert (code, said) == (0, "") and "1 hold" in shown


# -- reports ---------------------------------------------------------------------------------------------


def test_no_report_is_written_over_what_is_read(good: Path) -> None:
    Path("numbers.txt").write_text(GOOD, "utf-8")
    for command in ("check", "mutate", "cover"):
        assert "is a file that the audit reads" in refused(
            command, "numbers.txt", "--format", "json=./numbers.txt"
        )
        assert "would be taken for a claim file" in refused(command, good, "--format", f"json={good}")
    assert Path("numbers.txt").read_text("utf-8") == good.read_text("utf-8") == GOOD
    run("check", good, "--baseline", "update")
    known = Path("audit-baseline.json").read_bytes()
    said = refused("check", good, "--baseline", "audit-baseline.json", "--format", "json=audit-baseline.json")
    assert "is a file that the audit reads" in said and Path("audit-baseline.json").read_bytes() == known


@pytest.mark.parametrize("command", ["check", "mutate", "cover"])
@pytest.mark.parametrize("target", ["article.txt", "claims/../article.txt", "link.txt", "other.md"])
def test_no_report_is_written_over_the_text_of_an_article(command: str, target: str, good: Path) -> None:
    Path("claims").mkdir()
    for name, text in (("a", "../article.txt"), ("b", "../other.md")):
        Path(f"claims/{name}.yaml").write_text(f"{GOOD}article: {{text: {text}}}\n", "utf-8")
    for text in ("article.txt", "other.md"):
        Path(text).write_text("5个、3个", "utf-8")
    Path("link.txt").symlink_to("article.txt")
    Path("report.md").write_text("of the last run", "utf-8")
    assert "is a file that the audit reads" in refused(command, "--format", f"plain={target}")
    assert Path("article.txt").read_text("utf-8") == Path("other.md").read_text("utf-8") == "5个、3个"
    assert run(command, "--format", "plain=report.md").exit_code == 0
    assert Path("report.md").read_text("utf-8") != "of the last run"


def test_no_report_is_written_over_a_rule(good: Path) -> None:
    Path("rules").mkdir()
    Path("rules/own.py").write_text("x = 1\n", "utf-8")
    said = refused("check", good, "--rules", "rules", "--format", "json=rules/own.py")
    assert "is a file that the audit reads" in said and Path("rules/own.py").read_text("utf-8") == "x = 1\n"


def test_no_report_is_written_over_the_first_baseline(good: Path) -> None:
    said = refused("check", good, "--baseline", "update", "--format", "json=audit-baseline.json")
    assert "is a file that the audit reads" in said and os.listdir(".") == ["good.yaml"]


def test_no_report_is_lost_in_another(good: Path) -> None:
    said = refused("check", good, "--format", "json=a", "--format", "csv=./a")
    assert said == "Error: --format: two reports cannot go to one file, a; give each a file of its own\n"
    assert not Path("a").exists()
    assert (
        run("check", good, "--format", f"json={os.devnull}", "--format", f"csv={os.devnull}").exit_code == 0
    )


def test_a_format_without_its_file(good: Path) -> None:
    said = refused("check", good, "--format", "html=")
    assert said == (
        "Error: --format: `html=` names no file; write `html` for standard output, `html=FILE` for a file\n"
    )


def test_every_fault_of_the_formats_is_said(good: Path) -> None:
    said = refused("check", good, "--format", "pdf", "--format", "json=", "--format", "doc=x")
    assert [line.split(": ")[2][:20] for line in said.splitlines()] == [
        "there is no format `", "`json=` names no fil", "there is no format `",
    ]  # fmt: skip


def test_a_report_that_cannot_be_written_does_not_cost_the_others(good: Path) -> None:
    Path("folder").mkdir()
    result = run(
        "check", good, "--format", "html=folder", "--format", "csv=no/x.csv", "--format", "json=x.json",
        "--format", "plain",
    )  # fmt: skip
    assert result.exit_code == 2 and Path("x.json").stat().st_size > 0 and "1 hold" in result.stdout
    assert result.stderr.splitlines() == [
        "Error: cannot write folder: Is a directory", "Error: cannot write no/x.csv: No such file or directory",
    ]  # fmt: skip


def test_what_is_not_installed_is_said_before_anything_is_done(good: Path) -> None:
    script = (
        "import sys; sys.modules['pyarrow'] = None; from audit.cli import main; "
        "sys.argv = ['audit', 'check', 'good.yaml', '--format', 'json=x.json', '--format', 'parquet=x.parquet']; main()"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, os.listdir(".")) == (2, "", ["good.yaml"])
    assert done.stderr == (
        "Error: --format: the format parquet needs pyarrow: install it with python -m pip install 'audit-numbers[parquet]'\n"
    )


# -- claim files with faults -----------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["fmt", "cover", "mutate", "explain"])
def test_every_command_says_what_to_do(command: str, good: Path) -> None:
    broken = Path("bro\x1b[31mken.yaml")
    broken.write_text(BROKEN, "utf-8")
    said = refused(command, f"{broken}#zz" if command == "explain" else broken)
    first = said.splitlines()[0]
    assert first.startswith(
        "Error: bro␛[31mken.yaml:7:1: unknown key `waivers` in the file; did you mean `waive`?"
    )


# -- options ---------------------------------------------------------------------------------------------


def test_an_option_without_effect_is_refused(good: Path) -> None:
    assert "--select names no rule" in refused("check", good, "--select", ",")
    assert "--ignore names no rule" in refused("check", good, "--ignore", "")
    assert "--source goes with --ci" in refused("init", "new", "--source", "https://example.org/audit")
    Path("a.txt").write_text("5吨", "utf-8")
    assert "--save-text goes with -o" in refused("extract", "a.txt", "--save-text", "b.txt")
    assert "range 1<=x<=256" in refused("check", good, "--jobs", "99999")


def test_a_draft_is_found_again_and_keeps_its_text(good: Path) -> None:
    Path("a.html").write_text("<html><p>5吨", "utf-8")
    assert "does not end in .yaml or .yml" in refused("extract", "a.html", "-o", "draft.txt")
    said = refused("extract", "a.html", "-o", "draft.yaml", "--save-text", "draft.yaml")
    assert said == "Error: --save-text writes text: name it draft.txt\n"
    assert sorted(os.listdir(".")) == ["a.html", "good.yaml"]


def test_a_broken_draft_is_told_in_lines(good: Path) -> None:
    Path("a.txt").write_text("5吨", "utf-8")
    Path("draft.yaml").write_text(BROKEN + "other: 1\n", "utf-8")
    said = refused("extract", "a.txt", "-o", "draft.yaml").splitlines()
    assert [line[:22] for line in said] == [
        "Error: draft.yaml:7:1:", "Error: draft.yaml:8:1:", "Error: draft.yaml has ",
    ]  # fmt: skip


def test_numbers_below_nought_need_no_trick() -> None:
    assert "-5" in run("read", "-5°C").output
    assert run("read", "--format", "json", "-5").exit_code == 0
    assert "--fromat" in refused("read", "5", "--fromat", "json")


@pytest.mark.parametrize("name", ["\x1b[31mx", "x\u202e"])
def test_a_name_cannot_colour_the_terminal(name: str) -> None:
    for command in ("rule", "envelope", "explain"):
        said = refused(command, name)
        assert "\x1b" not in said and "\u202e" not in said


_META = 'from audit.rules.rule import RuleMeta\nMETA = RuleMeta("{name}", since="1")\n'
FAULTY_RULES = {
    "import os\nos.nothing\n": "cannot be imported: AttributeError",
    "x = (\n": "cannot be imported: SyntaxError",
    "raise SystemExit(3)\n": "cannot be imported: SystemExit: 3",
    "META = 5\n": "is no rule: write META = RuleMeta(",
    _META.format(name="own"): "has a META and nothing to run: write a function check(material, options)",
    _META.format(name="broken-order")
    + "def check(material, options): return []\n": "there is a rule `broken-order` already",
}


@pytest.mark.parametrize("text", FAULTY_RULES)
def test_a_rule_that_cannot_run(text: str, good: Path) -> None:
    folder = good.parent / "rules"
    folder.mkdir()
    (folder / "own.py").write_text(text, "utf-8")
    said = refused("check", good, "--rules", folder)
    assert said.startswith("Error: --rules: ") and FAULTY_RULES[text] in said and said.count("\n") == 1


@pytest.mark.parametrize("name", ["own.py", "own.yaml"])
def test_a_pipe_among_rules_or_envelopes(name: str, good: Path) -> None:
    folder = good.parent / "own"
    folder.mkdir()
    os.mkfifo(folder / name)
    Path("audit.toml").write_text(
        'knowledge = ["own/own.yaml"]\n' if name == "own.yaml" else 'rules = ["own"]\n', "utf-8"
    )
    assert "is not an ordinary file" in refused("check", good, "--config", "audit.toml")
    assert name == "own.yaml" or "is not an ordinary file" in refused("trust")


# -- audit init --ci -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "source",
    ["https://github.com/me/audit", "https://github.com/me/audit.git", "git@github.com:me/audit.git", "me/audit",
     "ssh://git@github.com/me/audit.git", "https://github.com/me/audit/"],
)  # fmt: skip
def test_the_ways_to_write_a_repository_on_github(source: str, tmp_path: Path) -> None:
    assert run("init", "--ci", "github", tmp_path, "--source", source).exit_code == 0
    assert "- uses: me/audit@v" in (tmp_path / ".github/workflows/audit.yml").read_text("utf-8")


@pytest.mark.parametrize(
    "source",
    ["https://gitlab.com/me/audit", "https://github.com.evil.org/me/audit", "", "audit", "a\nb: c", "me/a b"],
)
def test_what_is_not_on_github(source: str, tmp_path: Path) -> None:
    said = refused("init", "--ci", "github", tmp_path, "--source", source)
    assert "is not on GitHub" in said and said.count("\n") == 1 and not list(tmp_path.iterdir())


@pytest.mark.parametrize("ci", ["gitlab", "pre-commit"])
@pytest.mark.parametrize("source", ["", "https://h/a b # c", "{x}", "x", "https://h/'a'"])
def test_what_is_no_repository(ci: str, source: str, tmp_path: Path) -> None:
    said = refused("init", "--ci", ci, tmp_path, "--source", source)
    assert "is no address of a git repository" in said and not list(tmp_path.iterdir())


def test_an_address_of_ssh_is_written_as_pip_takes_it(tmp_path: Path) -> None:
    run("init", "--ci", "gitlab", tmp_path, "--source", "git@example.org:me/audit.git")
    assert "git+ssh://git@example.org/me/audit.git@v" in (tmp_path / ".gitlab/audit.yml").read_text("utf-8")

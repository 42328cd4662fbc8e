"""What a configuration that was merely found may do: no code runs, nothing outside the project is read or written."""

from __future__ import annotations

import os
import py_compile
from pathlib import Path
from typing import Any

import pytest

from audit.project.config import find_configuration
from tests.gate.project import run, write

SOUND = "audit: 1\nclaims:\n  all: {says: 466个}\n  some: {says: 448个}\nchecks:\n  - that: some < all\n"
RULE = (
    '"""Leaves a trace."""\nfrom pathlib import Path\nfrom audit.rules.rule import RuleMeta\n'
    'Path("{trace}").write_text("ran")\nMETA = RuleMeta("own-rule", since="1")\n'
    "def check(material, options):\n    return iter(())\n"
)


@pytest.fixture
def trace(tmp_path: Path) -> Path:
    """A file that appears when the rule of the project runs."""
    write("claims/a.yaml", SOUND)
    path = tmp_path / "trace"
    write("own/rule.py", RULE.format(trace=path))
    write("audit.toml", 'rules = ["own"]\n')
    return path


# -- code ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "command",
    [
        ("check",), ("check", "claims"), ("check", "--select", "broken-relation"), ("config",), ("rules",),
        ("rule", "broken-relation"), ("explain", "claims/a.yaml#all"), ("read", "466个"), ("mutate",), ("cover",),
        ("envelopes",), ("fmt", "--check"), ("check", "--severity-that-is-none"),
    ],
)  # fmt: skip
def test_no_command_runs_a_rule_that_a_found_configuration_names(
    command: tuple[str, ...], trace: Path
) -> None:
    run(*command)
    assert not trace.exists()


def test_not_even_to_complain_of_the_rest_of_it(trace: Path) -> None:
    write("audit.toml", 'rules = ["own"]\npats = 1\n')
    said = run("check", code=2)
    assert "unknown key `pats`" in said and "`rules` names code" in said and not trace.exists()


def test_the_refusal_says_where_and_what_to_do(trace: Path) -> None:
    assert run("check", code=2) == (
        "Error: audit.toml:1:1: `rules` names code, which runs only if you trust it; look at it, then run "
        "`audit trust`, or name the folder: --rules own\n"
    )


@pytest.mark.parametrize("options", [("--rules", "own"), ("--config", "audit.toml")])
def test_what_the_command_line_names_runs(options: tuple[str, str], trace: Path) -> None:
    run("check", *options, code=0)
    assert trace.exists()


def test_what_is_trusted_runs_until_it_changes(trace: Path) -> None:
    assert "runs own/rule.py" in run("trust", code=0)
    run("check", code=0)
    trace.unlink()
    write("own/helper.txt", "read by the rule")
    assert "changed since you trusted it" in run("check", code=2) and not trace.exists()
    run("trust", code=0)
    run("check", code=0)
    write("audit.toml", 'rules = ["own"]\njobs = 2\n')
    assert "changed since you trusted it" in run("check", code=2)


def test_trust_can_be_taken_back(trace: Path) -> None:
    run("trust", code=0)
    assert "is no longer trusted" in run("trust", "--forget", code=0)
    assert "was not trusted" in run("trust", "--forget", code=0)
    assert "runs only if you trust it" in run("check", code=2) and not trace.exists()


def test_a_copy_elsewhere_is_not_trusted(trace: Path, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("trust", code=0)
    project.rename(project.parent / "copy")
    monkeypatch.chdir(project.parent / "copy")
    run("check", code=2)
    assert not trace.exists()


def test_a_record_that_others_can_write_counts_for_nothing(trace: Path, tmp_path: Path) -> None:
    run("trust", code=0)
    (record,) = (tmp_path / "configuration/audit/trusted").iterdir()
    record.chmod(0o622)
    run("check", code=2)
    assert not trace.exists()


def test_a_compiled_module_beside_a_rule_is_not_what_runs(trace: Path, tmp_path: Path) -> None:
    """Whoever trusts a rule has read its source; a compiled file of the same name may hold anything."""
    source = Path("own/rule.py")
    sound = source.read_text("utf-8")
    source.write_text(sound.replace(str(trace), f"{trace}X"[: len(str(trace))] + "2"), "utf-8")
    hostile = py_compile.compile(str(source))
    source.write_text(sound, "utf-8")
    assert hostile is not None
    data = bytearray(Path(hostile).read_bytes())
    about = source.stat()
    data[8:16] = int(about.st_mtime).to_bytes(4, "little") + about.st_size.to_bytes(4, "little")
    Path(hostile).write_bytes(bytes(data))
    run("check", "--rules", "own", code=0)
    assert trace.exists() and not Path(f"{trace}2").exists()


def test_a_folder_of_too_many_files_cannot_be_trusted(trace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audit.project.trust.MOST_FILES", 3)
    for number in range(4):
        write(f"own/{number}.txt", "")
    assert "hold more than 3 files" in run("trust", code=2)
    monkeypatch.setattr("audit.project.trust.MOST_FILES", 30)
    monkeypatch.setattr("audit.project.trust.MOST_BYTES", 10)
    assert "no more than 10 are read" in run("trust", code=2)


def test_nothing_to_trust_is_said() -> None:
    assert "there is no audit.toml and no [tool.audit] here to trust" in run("trust", code=2)


# -- where a configuration is looked for ------------------------------------------------------------------


@pytest.mark.parametrize("name", ["audit.toml", "pyproject.toml"])
def test_without_a_repository_only_the_own_folder_is_looked_in(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = {"audit.toml": 'fail-on = "note"\n', "pyproject.toml": '[tool.audit]\nfail-on = "note"\n'}[name]
    write(str(tmp_path / name), text)
    (tmp_path / "sent" / "deep").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "sent" / "deep")
    assert find_configuration() is None
    monkeypatch.chdir(tmp_path)
    assert find_configuration() is not None


def as_another_user(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on, all that the test made belongs to somebody else."""
    mine = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: 54321)
    real = os.stat

    def stat(path: Any, **named: Any) -> os.stat_result:
        found = real(path, **named)
        owner = 12345 if found.st_uid == mine else found.st_uid
        return os.stat_result((*found[:4], owner, *found[5:]))

    monkeypatch.setattr(os, "stat", stat)


@pytest.mark.parametrize("command", [("check",), ("config",), ("read", "466个")])
def test_a_configuration_of_another_user_is_not_followed(
    command: tuple[str, ...], trace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_another_user(monkeypatch)
    assert run(*command, code=2) == (
        "Error: audit.toml: it or its folder belongs to another user, so it is not followed; look at it, then run "
        "`audit trust`, or name it: --config audit.toml\n"
    )
    assert not trace.exists()


def test_nor_found_above_in_a_repository_of_another_user(
    trace: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "deep").mkdir()
    monkeypatch.chdir(project / "deep")
    as_another_user(monkeypatch)
    assert "belongs to another user" in run("check", "../claims", code=2) and not trace.exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
@pytest.mark.parametrize("given", [".", "audit.toml"])
def test_what_really_belongs_to_another_user(given: str, trace: Path) -> None:
    os.chown(given, 12345, 12345)
    assert "belongs to another user" in run("check", code=2) and not trace.exists()
    run("trust", code=0)
    run("check", code=0)
    assert trace.exists()


# -- what it names ---------------------------------------------------------------------------------------


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder beside the project with a file that nobody may see or change, and links that lead to it."""
    write("claims/a.yaml", SOUND)
    folder = tmp_path / "outside"
    write(str(folder / "secret"), "hidden: words of somebody else\n")
    os.symlink(folder, "way-out")
    os.symlink(folder / "secret", "secret-link")
    os.symlink(folder / "new", "new-link")
    return folder


@pytest.mark.parametrize(
    ("line", "file", "done", "option"),
    [
        ('formats = ["plain=../outside/secret"]', "../outside/secret", "written", "--format"),
        ('formats = ["json", "plain=../outside/new"]', "../outside/new", "written", "--format"),
        ('formats = ["plain=way-out/secret"]', "way-out/secret", "written", "--format"),
        ('formats = ["html=secret-link"]', "secret-link", "written", "--format"),
        ('formats = ["html=new-link"]', "new-link", "written", "--format"),
        ('formats = ["plain=claims/../../outside/x"]', "claims/../../outside/x", "written", "--format"),
        ('formats = ["plain=.git/config"]', ".git/config", "written", "--format"),
        ('formats = ["plain=."]', ".", "written", "--format"),
        ('baseline = "../outside/secret"', "../outside/secret", "written", "--baseline"),
        ('baseline = "secret-link"', "secret-link", "written", "--baseline"),
        ('baseline = "sub/../.GIT/hooks/x"', "sub/../.GIT/hooks/x", "written", "--baseline"),
        ('knowledge = ["../outside/secret"]', "../outside/secret", "read", "--config"),
        ('knowledge = ["/etc/passwd"]', "/etc/passwd", "read", "--config"),
        ('knowledge = ["secret-link"]', "secret-link", "read", "--config"),
        ('paths = ["../outside"]', "../outside", "read", "PATH"),
        ('paths = ["claims", "way-out"]', "way-out", "read", "PATH"),
        ('paths = ["secret-link"]', "secret-link", "read", "PATH"),
    ],
)
def test_it_names_nothing_outside_its_project(
    line: str, file: str, done: str, option: str, outside: Path
) -> None:
    write("audit.toml", f"{line}\n")
    said = run("check", code=2)
    assert said.startswith("Error: audit.toml:1:") and said.count("\n") == 1
    assert said.endswith(
        f"`{file}` lies outside the project, where nothing is {done} for a configuration; name a file of the "
        f"project, or use the command line ({option})\n"
    )
    assert "somebody else" not in said
    assert (outside / "secret").read_text("utf-8") == "hidden: words of somebody else\n"
    assert sorted(os.listdir(outside)) == ["secret"]


def test_not_even_for_the_first_baseline(outside: Path) -> None:
    write("audit.toml", 'baseline = "../outside/new"\n')
    run("check", "--baseline", "update", code=2)
    assert sorted(os.listdir(outside)) == ["secret"]


def test_the_command_line_may(outside: Path) -> None:
    run("check", "--format", "json=../outside/new", "--baseline", "update", code=0)
    assert (outside / "new").is_file()


def test_a_trusted_one_may_read_elsewhere_but_not_write(outside: Path) -> None:
    write("audit.toml", 'paths = ["../outside/claims"]\n')
    write(str(outside / "claims" / "b.yaml"), SOUND)
    run("check", code=2)
    run("trust", code=0)
    run("check", code=0)
    write("audit.toml", 'formats = ["plain=../outside/new"]\n')
    run("trust", code=0)
    run("check", code=2)
    run("check", "--config", "audit.toml", code=2)
    assert not (outside / "new").exists()


def test_inside_the_project_everything_is_as_before(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("articles/a.yaml", SOUND)
    write("inner/audit.toml", 'paths = ["../articles"]\nformats = ["json=../reports.json"]\n')
    monkeypatch.chdir(project / "inner")
    run("check", code=0)
    assert (project / "reports.json").is_file()


def test_the_users_home_is_no_project_of_what_lies_in_it(
    outside: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some keep their settings in a repository that is their home; a folder that was sent lies in it as well."""
    Path(".git").rmdir()
    (tmp_path / ".git").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    write("audit.toml", 'formats = ["plain=../.bashrc"]\n')
    assert "lies outside the project" in run("check", code=2) and not (tmp_path / ".bashrc").exists()


@pytest.mark.parametrize("name", ["audit.toml", "pyproject.toml"])
def test_a_configuration_that_is_a_link_out_of_the_project_is_not_read(name: str, outside: Path) -> None:
    write(str(outside / "secret"), "[tool.audit\nhidden = words of somebody else\n")
    os.symlink(outside / "secret", name)
    said = run("check", code=2)
    assert said.startswith(f"Error: {name}: it is a link to a file outside the project;")
    assert "somebody else" not in said


# -- how much is read ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "most", "options"),
    [
        ("audit.toml", 1_000_000, ()),
        ("pyproject.toml", 1_000_000, ()),
        ("other.toml", 1_000_000, ("--config", "other.toml")),
        ("known.json", 10_000_000, ("--baseline", "known.json")),
    ],
)
def test_nothing_of_any_size_is_read_whole(name: str, most: int, options: tuple[str, ...]) -> None:
    write("claims/a.yaml", SOUND)
    with open(name, "wb") as file:
        file.truncate(most + 1)
    said = run("check", *options, code=2)
    assert said == (
        f"Error: {name}: cannot be read: it has {most + 1} bytes, and no more than {most} are read\n"
    )


def test_nor_is_an_own_base() -> None:
    write("claims/a.yaml", SOUND)
    write("audit.toml", 'knowledge = ["rows.yaml"]\n')
    with open("rows.yaml", "wb") as file:
        file.truncate(10_000_001)
    assert "it has 10000001 bytes, and no more than 10000000 are read" in run("check", code=2)


def test_few_bytes_of_an_own_base_do_not_become_many_values() -> None:
    parts = "".join(f"a{one}: &a{one} [{','.join([f'*a{one - 1}'] * 9)}]\n" for one in range(1, 15))
    write("claims/a.yaml", SOUND)
    write("many.yaml", f"a0: &a0 [x]\n{parts}")
    write("audit.toml", 'knowledge = ["many.yaml"]\n')
    assert "it holds more than 500000 values; split the file" in run("check", code=2)


@pytest.mark.parametrize(
    "text", ['{"format": 1, "accepted": [9%s]}', '{"format": 9%s}', '[[9%s], "x"]', '{"a": -9%s}']
)
def test_a_baseline_with_an_endless_number_is_one_sentence(text: str) -> None:
    write("claims/a.yaml", SOUND)
    write("known.json", text % ("9" * 5000))
    assert run("check", "--baseline", "known.json", code=2) == (
        "Error: known.json: a number in it has too many digits; mend it, or write it anew with "
        "`audit check --baseline update`\n"
    )

"""What the services run, run here: the action's steps, the GitLab job's script, the hook's entry.

Their own machinery is not here; their files are checked against the services' schemas, and every script runs.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from audit import __version__
from tests.gate.project import FAILING, ROOT, environment, run, write

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
GITLAB: dict[str, Any] = yaml.safe_load((ROOT / "templates/gitlab/audit.yml").read_text("utf-8"))
# The schema of workflows calls the key `on`, which YAML 1.1 takes for a truth value; check-jsonschema knows that.
SCHEMAS = {
    "action.yml": "vendor.github-actions",
    "templates/gitlab/audit.yml": "vendor.gitlab-ci",
    ".github/workflows/audit.yml": "vendor.github-workflows",
    ".gitlab/audit.yml": "vendor.gitlab-ci",
    ".gitlab-ci.yml": "vendor.gitlab-ci",
}


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A folder with `audit`, which runs this checkout, and with `python`, which writes down what it is to install."""
    folder = tmp_path / "bin"
    folder.mkdir()
    scripts = {
        "audit": f'exec "{sys.executable}" -m audit "$@"',
        "python": 'if [ "$2" = pip ]; then printf "%s\\n" "$@" > "$PIP_LOG"; else exit 99; fi',
    }
    for name, script in scripts.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        (folder / name).chmod(0o755)
    return folder


def bash(script: str, tools: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs a script as GitHub runs a step with `shell: bash`."""
    path = f"{tools}{os.pathsep}{os.environ['PATH']}"
    known = environment(PATH=path, PIP_LOG=str(tools / "pip.log"), **variables)
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=known, timeout=60)


def step(name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in ACTION["runs"]["steps"] if one.get("name") == name)
    return found


def act(tools: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Runs the step `Audit` with these inputs (as_named), the others at their defaults; the format is plain
    unless one is given. What is in capitals is a variable of the job."""
    known = {name: value for name, value in inputs.items() if name.isupper()}
    values = {name: str(one["default"]) for name, one in ACTION["inputs"].items()}
    said = {name.replace("_", "-"): value for name, value in inputs.items() if name not in known}
    values.update({"format": "plain", **said})
    audit = step("Audit")
    variables = {
        variable: values[expression.removeprefix("${{ inputs.").removesuffix(" }}")]
        for variable, expression in audit["env"].items()
    }
    return bash(audit["run"], tools, **variables, **known)


# -- the GitHub Action ----------------------------------------------------------------------------------------


def test_no_input_becomes_a_part_of_a_script() -> None:
    for one in ACTION["runs"]["steps"]:
        assert "${{" not in one.get("run", "")
    used = [text for one in ACTION["runs"]["steps"]
            for text in (*one.get("env", {}).values(), *one.get("with", {}).values(), one.get("if", ""))]  # fmt: skip
    assert all(any(f"inputs.{name}" in text for text in used) for name in ACTION["inputs"])


def test_the_action_installs_its_own_checkout_or_what_is_asked_for(tools: Path) -> None:
    script = step("Install audit")["run"]
    assert bash(script, tools, AUDIT_VERSION="", GITHUB_ACTION_PATH="/a checkout").returncode == 0
    assert (tools / "pip.log").read_text("utf-8").splitlines()[-1] == "/a checkout"
    assert bash(script, tools, AUDIT_VERSION="audit == 0.1", GITHUB_ACTION_PATH="/a checkout").returncode == 0
    assert (tools / "pip.log").read_text("utf-8").splitlines()[-1] == "audit == 0.1"


def test_the_action_audits_claims_and_fails_on_a_wrong_number(tools: Path) -> None:
    write("claims/a.yaml")
    done = act(tools)
    assert (done.returncode, done.stderr) == (1, "") and "466个" in done.stdout
    write("claims/a.yaml", FAILING.replace("466", "448"))
    assert act(tools).returncode == 0


def test_the_action_annotates_sums_up_and_leaves_its_files(tools: Path, tmp_path: Path) -> None:
    write("claims/a.yaml")
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", "utf-8")
    wanted = "github\nsarif=audit.sarif\nmarkdown=comment.md\n"
    done = act(tools, format=wanted, GITHUB_STEP_SUMMARY=str(summary))
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("::error file=claims/a.yaml,line=")
    assert json.loads(Path("audit.sarif").read_text("utf-8"))["version"] == "2.1.0"
    comment = Path("comment.md").read_text("utf-8")
    assert comment.startswith("### audit: ✗") and summary.read_text("utf-8") == f"before\n{comment}"


def test_the_workflow_of_init_runs_with_the_format_it_names(tools: Path) -> None:
    run("init", "--ci", "github", "--source", "https://github.com/someone/audit", code=0)
    workflow = yaml.safe_load(Path(".github/workflows/audit.yml").read_text("utf-8"))
    inputs = workflow["jobs"]["audit"]["steps"][-1]["with"]
    write("claims/a.yaml")
    assert "\n::error file=" in "\n" + act(tools, **inputs).stdout


def test_the_inputs_of_the_action_arrive(tools: Path) -> None:
    write("my articles/a.yaml", FAILING.replace("  - that: few < some\n", ""))
    write("-odd/b.yaml", FAILING.replace("466", "448"))
    done = act(tools, paths="my articles\n-odd\n", format="plain\njson=out file.json\n", lang="zh")
    assert (done.returncode, done.stderr) == (1, "")
    assert Path("out file.json").exists()
    run("check", "my articles", "--baseline", "update", code=0)
    assert act(tools, paths="my articles", baseline="audit-baseline.json").returncode == 0
    assert act(tools, paths="my articles", baseline="audit-baseline.json", fail_on="note").returncode == 1
    assert act(tools, paths="nowhere").returncode == 2


def test_hostile_inputs_stay_words(tools: Path) -> None:
    write("claims/a.yaml")
    hostile = '$(touch stolen); `touch stolen` "; touch stolen; "'
    for name in ("paths", "fail_on", "format", "baseline", "lang"):
        assert act(tools, **{name: hostile}).returncode == 2
    assert not Path("stolen").exists()


# -- the GitLab template --------------------------------------------------------------------------------------


def gitlab(job: dict[str, Any], tools: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs the lines of a job in one shell, as a runner does."""
    return bash("\n".join(job["script"]), tools, **variables)


def issues() -> list[Any]:
    """The artifact of the GitLab job, a list of issues."""
    name = GITLAB["audit"]["artifacts"]["reports"]["codequality"]
    found: list[Any] = json.loads(Path(name).read_text("utf-8"))
    return found


def test_the_gitlab_job_audits_and_leaves_its_artifact(tools: Path) -> None:
    write("claims/a.yaml")
    variables = {**GITLAB["variables"], "AUDIT_SOURCE": "/a checkout"}
    done = gitlab(GITLAB["audit"], tools, **variables)
    assert done.returncode == 1 and "466个" in done.stdout
    worst = [issue for issue in issues() if issue["severity"] == "critical"]
    assert worst and all(issue["location"]["path"] == "claims/a.yaml" for issue in worst)
    assert (tools / "pip.log").read_text("utf-8").splitlines()[-1] == "/a checkout"
    more = {"AUDIT_OPTIONS": "--ignore broken-relation --quiet", "AUDIT_PATHS": "claims/a.yaml claims"}
    assert gitlab(GITLAB["audit"], tools, **{**variables, **more}).returncode == 0


def test_the_gitlab_job_installs_this_version_unless_another_is_asked_for(tools: Path) -> None:
    write("claims/a.yaml")
    assert gitlab(GITLAB["audit"], tools, **GITLAB["variables"]).returncode == 1
    assert (tools / "pip.log").read_text("utf-8").splitlines()[-1] == f"audit-numbers=={__version__}"


# -- the hook -------------------------------------------------------------------------------------------------


def hook_of(name: str) -> dict[str, Any]:
    """A hook of the project by its id."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    found: dict[str, Any] = next(hook for hook in hooks if hook["id"] == name)
    return found


@pytest.mark.parametrize("staged", ["a.txt", "deep/a.md", "a.html", "a.docx", "a.pdf", "a.csv"])
def test_the_hook_for_articles_audits_what_is_staged(tools: Path, staged: str) -> None:
    from pre_commit.commands.run import filter_by_include_exclude

    hook = hook_of("audit-articles")
    assert list(filter_by_include_exclude([staged, "src/a.py", "a.yaml"], hook["files"], "^$")) == [staged]
    assert hook.get("pass_filenames", True)
    Path("a.txt").write_text(
        "Enrolment rose 6.4 percent to 4,480 pupils from 4,200 a year earlier.\n", "utf-8"
    )
    done = bash(f"{hook['entry']} a.txt", tools)
    assert done.returncode == 1 and "error[" in done.stdout


def test_the_hook_runs_once_over_all_files(tools: Path) -> None:
    hook = hook_of("audit")
    assert (hook["pass_filenames"], hook["require_serial"]) == (False, True)
    about = "audit: 1\nclaims:\n  a: {{says: {}, about: {{subject: Qiaoxi, measure: compounds, at: 2020}}}}\n"
    write("claims/a.yaml", about.format("466个"))
    write("claims/b.yaml", about.format("463个"))
    done = bash(hook["entry"], tools)
    assert done.returncode == 1 and done.stdout.count("error[stated-twice-differently]") == 1


@pytest.mark.parametrize("staged", ["texts/article.txt", "notes/article.md", "claims/a.yaml", "audit.toml"])
def test_the_hook_runs_when_a_claim_file_or_an_article_is_staged(tools: Path, staged: str) -> None:
    from pre_commit.commands.run import filter_by_include_exclude

    hook = hook_of("audit")
    assert list(filter_by_include_exclude([staged, "src/a.py", "a.png"], hook["files"], "^$")) == [staged]


def test_the_hook_fails_on_a_text_that_was_edited(tools: Path) -> None:
    hook = hook_of("audit")
    Path("claims").mkdir()
    Path("claims/a.txt").write_text("全区共有463个老旧小区。\n", "utf-8")
    write("claims/a.yaml", "audit: 1\narticle: {text: a.txt}\nclaims:\n  a: {says: 463个, at: p1}\n")
    assert bash(hook["entry"], tools).returncode == 0
    Path("claims/a.txt").write_text("全区共有466个老旧小区。\n", "utf-8")
    done = bash(hook["entry"], tools)
    assert done.returncode == 1 and "the text now has 466个" in done.stdout


_UNCHECKED = "audit: 1\nclaims:\n  a: {says: 466个}\n  b: {says: 448个}\n"


@pytest.mark.parametrize(
    ("claims", "level", "code"),
    [
        (_UNCHECKED, "error", 0),
        (_UNCHECKED, "unchecked", 1),
        (_UNCHECKED + "checks:\n  - that: b < a\n", "unchecked", 0),
        (_UNCHECKED + "checks:\n  - that: a < b\n", "unchecked", 1),
        ("audit: 1\nclaims:\n  a: {says: some}\n", "unchecked", 2),
    ],
)
@pytest.mark.parametrize("is_configured", [True, False])
def test_claims_without_a_check_fail_where_that_is_asked_for(
    claims: str, level: str, code: int, is_configured: bool
) -> None:
    write("claims/a.yaml", claims)
    if is_configured:
        Path("audit.toml").write_text(f'fail-on = "{level}"\n', "utf-8")
    run("check", *(() if is_configured else ("--fail-on", level)), code=code)


def test_the_hook_passes_its_own_schema() -> None:
    from pre_commit.clientlib import load_manifest

    assert [hook["id"] for hook in load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))] == [
        "audit",
        "audit-articles",
    ]


# -- audit init --ci ------------------------------------------------------------------------------------------


def assert_valid(path: str, root: Path | None = None) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", SCHEMAS[path], path]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", ["action.yml", "templates/gitlab/audit.yml"])
def test_files_of_the_repository_pass_the_schemas_of_the_services(path: str) -> None:
    assert_valid(path, ROOT)


@pytest.mark.parametrize("ci", ["github", "gitlab", "pre-commit"])
def test_init_writes_what_passes_the_schemas_and_overwrites_nothing(ci: str) -> None:
    said = run("init", "--ci", ci, code=0)
    files = {str(path) for path in Path().rglob("*") if path.is_file()}
    assert files and all(f"wrote ./{path}" in said.replace("\\", "/") for path in files)
    assert all("audit-numbers==" in Path(path).read_text("utf-8") for path in files - {".gitlab-ci.yml"})
    assert not any("OWNER" in Path(path).read_text("utf-8") for path in files)
    for path in files & set(SCHEMAS):
        assert_valid(path)
    before = {path: Path(path).read_bytes() for path in files}
    assert "exists already and was left as it is" in run("init", "--ci", ci, code=2)
    assert before == {path: Path(path).read_bytes() for path in files}


def test_init_for_github_needs_nothing_but_the_package_index(tools: Path) -> None:
    run("init", "--ci", "github", code=0)
    workflow = yaml.safe_load(Path(".github/workflows/audit.yml").read_text("utf-8"))
    steps = workflow["jobs"]["audit"]["steps"]
    assert {one["uses"].partition("@")[0] for one in steps if "uses" in one} == {
        "actions/checkout",
        "actions/setup-python",
    }
    assert Path(steps[1]["with"]["cache-dependency-path"]).exists()
    install, audit = (one["run"] for one in steps if "run" in one)
    assert bash(install, tools).returncode == 0
    assert (tools / "pip.log").read_text("utf-8").splitlines()[-1] == f"audit-numbers=={__version__}"
    Path("claims").mkdir()
    Path("claims/news.txt").write_text(
        "Enrolment rose 6.4 percent to 4,480 pupils from 4,200 a year earlier.\n", "utf-8"
    )
    done = bash(audit, tools)
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=claims/news.txt,line=1,")


def test_init_for_github_uses_the_action_with_inputs_it_has() -> None:
    assert "OWNER" not in run(
        "init", "--ci", "github", "--source", "https://github.com/someone/audit.git", code=0
    )
    workflow = yaml.safe_load(Path(".github/workflows/audit.yml").read_text("utf-8"))
    used = workflow["jobs"]["audit"]["steps"][-1]
    assert used["uses"].startswith("someone/audit@v") and set(used["with"]) <= set(ACTION["inputs"])
    assert workflow["permissions"] == {"contents": "read"}


def test_init_for_gitlab_writes_a_job_that_runs(tools: Path) -> None:
    run("init", "--ci", "gitlab", "--source", "https://example.org/audit.git", code=0)
    job = yaml.safe_load(Path(".gitlab/audit.yml").read_text("utf-8"))["audit"]
    write("claims/a.yaml")
    assert gitlab(job, tools, **job["variables"]).returncode == 1
    assert "critical" in {issue["severity"] for issue in issues()}
    asked = (tools / "pip.log").read_text("utf-8").splitlines()[-1]
    assert asked.startswith("audit-numbers @ git+https://example.org/audit.git@v")
    (included,) = yaml.safe_load(Path(".gitlab-ci.yml").read_text("utf-8"))["include"]
    assert Path(included["local"]).exists()


def test_init_for_gitlab_leaves_a_pipeline_alone_and_says_what_to_add() -> None:
    write(".gitlab-ci.yml", "build: {script: [make]}\n")
    assert "add `local: .gitlab/audit.yml`" in run("init", "--ci", "gitlab", code=0)
    assert Path(".gitlab-ci.yml").read_text("utf-8") == "build: {script: [make]}\n"


def test_init_for_pre_commit_passes_its_schema() -> None:
    from pre_commit.clientlib import load_config

    run("init", "--ci", "pre-commit", code=0)
    (repository,) = load_config(".pre-commit-config.yaml")["repos"]
    assert [hook["id"] for hook in repository["hooks"]] == ["audit"]
    assert repository["repo"] == "local"
    same = hook_of("audit")
    assert {key: repository["hooks"][0][key] for key in ("files", "pass_filenames")} == {
        key: same[key] for key in ("files", "pass_filenames")
    }

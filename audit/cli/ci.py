"""The files that ``audit init --ci`` writes: what makes a service or a hook run the audit."""

from __future__ import annotations

import re
from typing import NamedTuple

from audit.base.version import VERSION

PACKAGE = f"audit-numbers=={VERSION}"  # what pip installs where no repository is named

_GITHUB = """\
name: audit

on:
  pull_request:
  push:
    branches: [main]

permissions:
  contents: read

jobs:
  audit:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: '3.12'
          cache: pip
          cache-dependency-path: .github/workflows/audit.yml  # it names the version that is installed
      - run: python -m pip install --quiet --disable-pip-version-check '{package}'
      # Findings become annotations; audit.toml or [tool.audit] says which paths, rules and baseline count.
      # It fails on errors, and where there are claims and no check.
      - run: audit check --fail-on unchecked --format github
"""

_GITHUB_ACTION = """\
name: audit

on:
  pull_request:
  push:
    branches: [main]

permissions:
  contents: read

jobs:
  audit:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      # Findings become annotations; audit.toml or [tool.audit] says which paths, rules and baseline count.
      - uses: {action}@v{version}
        with:
          format: github
          # fails on errors, and where there are claims and no check
          fail-on: unchecked
"""

_GITLAB = """\
# Findings appear in merge requests as code quality. AUDIT_SOURCE is what pip installs.
audit:
  image: python:3.12-slim
  variables:
    AUDIT_SOURCE: {package}
    PIP_CACHE_DIR: $CI_PROJECT_DIR/.cache/pip
  cache:
    key: audit-{version}
    paths: [.cache/pip]
  script:
    - python -m pip install --quiet --disable-pip-version-check "$AUDIT_SOURCE"
    - audit check --fail-on unchecked --format gitlab=audit-code-quality.json --format plain
  artifacts:
    when: always
    reports:
      codequality: audit-code-quality.json
"""

_GITLAB_ROOT = """\
include:
  - local: .gitlab/audit.yml
"""

_PRE_COMMIT = """\
repos:
  - repo: local
    hooks:
      # One run over all claim files: rules that compare files have to see every one of them. It starts for a text as well,
      # which may be the article of a claim file.
      - id: audit
        name: audit the numbers
        entry: audit check --fail-on unchecked
        language: python
        additional_dependencies: ['{package}']
        files: '\\.(ya?ml|txt|md)$|(^|/)(audit|pyproject)\\.toml$|(^|/)audit-baseline\\.json$'
        pass_filenames: false
        require_serial: true
"""

_PRE_COMMIT_REPOSITORY = """\
repos:
  # One run over all claim files: rules that compare files have to see every one of them.
  - repo: {source}
    rev: v{version}
    hooks:
      - id: audit
        args: [--fail-on, unchecked]
"""


class Recipe(NamedTuple):
    """The files of one way to run the audit: path and text; what is to be done by hand where the last of them exists
    already; and the text of the first one where audit comes from a repository and not from the index."""

    files: tuple[tuple[str, str], ...]
    by_hand: str
    from_repository: str = ""


RECIPES = {
    "github": Recipe(
        ((".github/workflows/audit.yml", _GITHUB),), "compare it with docs/gate.md of audit", _GITHUB_ACTION
    ),
    "gitlab": Recipe(
        ((".gitlab/audit.yml", _GITLAB), (".gitlab-ci.yml", _GITLAB_ROOT)),
        "add `local: .gitlab/audit.yml` to its `include:`",
    ),
    "pre-commit": Recipe(
        ((".pre-commit-config.yaml", _PRE_COMMIT),),
        "add the repository of audit with its hook `audit` to it",
        _PRE_COMMIT_REPOSITORY,
    ),
}


# a repository address, as a URL or in the short form of ssh
_URL = re.compile(r"(?:https?|ssh|git)://[^\s'\"#{}]+|(?P<login>[\w.-]+@[\w.-]+):(?P<path>[^\s'\"#{}]+)")
# owner and name of a repository on GitHub, whatever the form of its address
_ON_GITHUB = re.compile(
    r"(?:(?:https?|ssh|git)://(?:[\w.-]+@)?github\.com/|git@github\.com:)?([\w-]+/[\w.-]+?)(?:\.git)?/?"
)


def repository(ci: str, source: str) -> str:
    """The address of audit's repository as the service takes it. Raises ``ValueError`` with a sentence for what is
    no such address."""
    if ci == "github":
        return f"https://github.com/{_on_github(source)}"
    found = _URL.fullmatch(source)
    if found is None:
        raise ValueError(f"--source {source} is no address of a git repository: write https://HOST/PATH")
    return f"ssh://{found['login']}/{found['path']}" if found["login"] and ci == "gitlab" else source


def _on_github(source: str) -> str:
    found = _ON_GITHUB.fullmatch(source)
    if found is None:
        raise ValueError(
            f"--source {source} is not on GitHub, whose jobs run actions from there only: write "
            "https://github.com/OWNER/REPOSITORY, or take --ci gitlab or pre-commit"
        )
    return found[1]


def files_of(ci: str, source: str | None) -> list[tuple[str, str]]:
    """The files of a recipe: path and text. audit comes from the package index, or from the git repository ``source``.
    Raises ``ValueError`` for what is no address of one."""
    recipe = RECIPES[ci]
    if source is None:
        return [(path, _filled(text, PACKAGE)) for path, text in recipe.files]
    address = repository(ci, source)
    package = f"audit-numbers @ git+{address}@v{VERSION}"
    first, *others = [(path, _filled(text, package, address)) for path, text in recipe.files]
    if recipe.from_repository:
        first = (first[0], _filled(recipe.from_repository, package, address))
    return [first, *others]


def _filled(template: str, package: str, source: str = "") -> str:
    action = source.removeprefix("https://github.com/").removesuffix(".git")
    return template.format(action=action, source=source, version=VERSION, package=package)

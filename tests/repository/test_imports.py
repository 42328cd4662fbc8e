"""The direction of imports, the packaging list and the rooms' sizes, read from the code itself."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.effort import each
from tests.repository.sources import ROOT, module, shown

CORE = sorted(
    path
    for path in (ROOT / "audit").rglob("*.py")
    if path.relative_to(ROOT / "audit").parts[0] not in ("checks", "reports")
)
CHECKS = sorted((ROOT / "checks").rglob("*.py"))
REPORTS = sorted((ROOT / "reports").rglob("*.py"))
# The command line, the page of `audit serve` and the wiring join the three; nobody else may.
JOINERS = {
    ROOT / "audit" / "wiring.py",
    *(ROOT / "audit" / "cli").glob("*.py"),
    *(ROOT / "audit" / "serve").glob("*.py"),
}
# Heavy libraries and the only modules that may import them, inside functions.
HEAVY = {
    "sympy": {"audit/expressions/rewrite.py"},
    "pandas": {"audit/engine/tabular.py"},
    "rich": {"reports/rich_terminal.py"},
    "z3": {"audit/consistency/solver.py", "audit/consistency/refutation.py"},
    "pyarrow": {
        "audit/archive/containers/columns.py",
        "audit/archive/tables.py",
        "audit/rows/files.py",
        "audit/rows/scaled.py",
        "reports/parquet_report.py",
    },
    "fsspec": {"audit/archive/files.py"},
    "distributed": {"audit/archive/engines/dask_cluster.py"},
    "numpy": {"audit/rows/aggregates.py", "audit/rows/quick.py", "audit/rows/scaled.py"},
    "jinja2": {"reports/html/compiled.py"},
    "docx": {"audit/annotate/docx_comments.py"},
    "lxml": {"audit/article/files/packed.py"},
    "openpyxl": {"audit/article/files/xlsx_text.py"},
    "pypdf": {"audit/annotate/pdf_notes.py"},
    "pypdfium2": {
        "audit/annotate/pdf_words.py",
        "audit/article/files/pdf_text.py",
        "audit/article/files/pdf_letters.py",
        "audit/article/files/pdf_rules.py",
    },
    "selectolax": {"audit/article/files/html_text.py"},
    "starlette": {"audit/serve/boundary.py", "audit/serve/pages.py"},
    "uvicorn": {"audit/serve/running.py"},
}


def within(name: str, package: str) -> bool:
    return name == package or name.startswith(package + ".")


@each(CORE, shown)
def test_the_core_knows_neither_rules_nor_reports(path: Path) -> None:
    if path in JOINERS:
        return
    wrong = [
        name for name in module(path).imports if within(name, "audit.checks") or within(name, "audit.reports")
    ]
    assert not wrong


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def test_no_modules_of_the_core_import_one_another_in_a_circle() -> None:
    """Not even inside functions; a module's own packages apart, which it names to get at its neighbours."""
    names = {_module(path) for path in CORE}
    graph = {
        _module(path): {
            name for name in module(path).imports if name in names and not within(_module(path), name)
        }
        for path in CORE
    }
    TopologicalSorter(graph).prepare()  # raises CycleError, which names the circle


@each(CORE, shown)
def test_the_page_that_is_served_is_asked_by_its_command_alone(path: Path) -> None:
    rooms = ("audit/serve/", "audit/cli/serve.py")
    if not str(path.relative_to(ROOT)).startswith(rooms):
        assert not [name for name in module(path).imports if within(name, "audit.serve")]


@each(CHECKS, shown)
def test_rules_import_the_core_only(path: Path) -> None:
    outside = ("audit.reports", "audit.cli", "audit.wiring", "audit.engine.run")
    assert not [name for name in module(path).imports for package in outside if within(name, package)]


@each(REPORTS, shown)
def test_reports_import_the_core_only(path: Path) -> None:
    outside = ("audit.checks", "audit.cli", "audit.wiring", "audit.engine.run")
    assert not [name for name in module(path).imports for package in outside if within(name, package)]


@pytest.mark.parametrize("library", HEAVY)
def test_heavy_libraries_stay_in_their_rooms(library: str) -> None:
    users = {
        str(path.relative_to(ROOT))
        for path in (*CORE, *CHECKS, *REPORTS)
        if any(within(name, library) for name in module(path).imports)
    }
    assert users <= HEAVY[library]


def _imported_by_a_check(folder: Path, *options: str) -> set[str]:
    """The modules that a check of a small file has loaded by its end, beside those that Python starts with."""
    (folder / "a.yaml").write_text(
        "audit: 1\nclaims:\n  all: {says: 466个}\n  some: {says: 436个}\n  rest: {says: 30个}\n"
        "checks:\n  - that: all == some + rest\n",
        "utf-8",
    )
    code = (
        "import sys\nbefore = set(sys.modules)\nfrom audit.cli import main\n"
        "sys.argv.insert(1, 'check')\ntry:\n    main()\nexcept SystemExit as end:\n    assert end.code == 0, end.code\n"
        "sys.stderr.write(' '.join(set(sys.modules) - before))"
    )
    command = [sys.executable, "-c", code, str(folder / "a.yaml"), *options]
    return set(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stderr.split())


def test_a_plain_run_imports_nothing_heavy(tmp_path: Path) -> None:
    heavy = {"sympy", "pandas", "rich", "jsonschema", "jinja2"}
    assert not heavy & _imported_by_a_check(tmp_path)


def test_a_page_of_files_that_name_no_text_does_without_the_reader_of_articles(tmp_path: Path) -> None:
    loaded = _imported_by_a_check(tmp_path, "--format", f"html={tmp_path / 'report.html'}")
    assert "audit.reports.html" in loaded
    assert not loaded & {"audit.article.article_text", "audit.article.extraction", "audit.article.articles"}


def test_the_packaging_list_is_complete() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
    found = set()
    for top, prefix in (("audit", "audit"), ("checks", "audit.checks"), ("reports", "audit.reports")):
        for init in (ROOT / top).rglob("__init__.py"):
            inside = init.parent.relative_to(ROOT / top).parts
            if not (top == "audit" and inside[:1] in (("checks",), ("reports",))):
                found.add(".".join((prefix, *inside)))
    assert set(settings["packages"]) == found


def test_every_data_file_is_packaged() -> None:
    patterns = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"][
        "package-data"
    ]["*"]
    data = [
        path
        for top in ("audit", "checks", "reports")
        for path in (ROOT / top).rglob("*")
        if path.is_file()
        and path.suffix not in (".py", ".pyc")
        and path.name != "py.typed"
        and path.parent.name != "__pycache__"
    ]
    assert data
    assert not [path for path in data if not any(path.match(pattern) for pattern in patterns)]


@each([*CORE, *CHECKS, *REPORTS], shown)
def test_a_file_is_one_idea(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 450

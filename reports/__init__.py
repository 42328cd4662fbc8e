"""Reports: one output format per module, each made from the same result and loaded on demand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from audit.engine.result import Result

# Formats by name, each with its module; a module has ``render(result, options)``, which gives text or bytes.
FORMATS = {
    "rich": "audit.reports.rich_terminal",
    "plain": "audit.reports.plain",
    "concise": "audit.reports.concise",
    "json": "audit.reports.json_report",
    "jsonl": "audit.reports.jsonl_report",
    "sarif": "audit.reports.sarif_report",
    "github": "audit.reports.github_report",
    "gitlab": "audit.reports.gitlab_report",
    "junit": "audit.reports.junit_report",
    "markdown": "audit.reports.markdown_report",
    "csv": "audit.reports.csv_report",
    "parquet": "audit.reports.parquet_report",
    "rdjson": "audit.reports.rdjson_report",
    "html": "audit.reports.html",
}

# Formats that are not text.
BINARY = frozenset({"parquet"})

# Formats that need an optional package, and the extra that installs it.
_EXTRAS = {"parquet": ("pyarrow", "audit-numbers[parquet]")}

# With more files than this, a format shows passes only as numbers; formats not listed show all of them.
DETAILED_FILES = {
    "rich": 30, "plain": 30, "concise": 0, "markdown": 30, "github": 30, "sarif": 0, "gitlab": 0, "junit": 0, "rdjson": 0,
}  # fmt: skip

# Formats that show the claims themselves: the run has to keep the documents.
NEED_DOCUMENTS = frozenset({"html"})

# Formats that list the claims with their places.
NEED_CLAIMS = frozenset({"json"})


def detailed_files(names: Iterable[str]) -> int | None:
    """The number of files up to which the formats need the arithmetic of passes; ``None`` means no limit."""
    limits = [DETAILED_FILES.get(name) for name in names]
    known = [limit for limit in limits if limit is not None]
    return max(known) if len(known) == len(limits) else None


def why_unavailable(name: str) -> str | None:
    """A sentence that says what to install if a format cannot be made here; nothing is imported to find out."""
    if name not in _EXTRAS:
        return None
    from importlib.util import find_spec

    package, extra = _EXTRAS[name]
    if find_spec(package) is not None:
        return None
    return f"the format {name} needs {package}: install it with python -m pip install '{extra}'"


def rendered(name: str, result: Result, **options: Any) -> str | bytes:
    """``result`` in the format ``name``, as text that ends with a line end, or as bytes.

    ``options`` are the fields of ``audit.reports.options.Options``. Raises ``KeyError`` for a name that is not in
    ``FORMATS``, and ``Unavailable`` for a format whose library is not installed."""
    from importlib import import_module

    from audit.reports.options import ReportOptions, normalised

    report: str | bytes = import_module(FORMATS[name]).render(result, normalised(ReportOptions(**options)))
    return report


def render(name: str, result: Result, **options: Any) -> str:
    """Like ``rendered``, for a text format. Raises ``TypeError`` for any other."""
    report = rendered(name, result, **options)
    if isinstance(report, bytes):
        raise TypeError(f"the format {name} is no text")
    return report

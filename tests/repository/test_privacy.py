"""docs/privacy.md is true: nothing of audit can reach a network."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted(path for top in ("audit", "checks", "reports") for path in (ROOT / top).rglob("*.py"))
NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http.client", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket", "ssl",
    "telnetlib", "urllib.request", "urllib3", "webbrowser", "xmlrpc",
}  # fmt: skip


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.update((node.module, *(f"{node.module}.{alias.name}" for alias in node.names)))
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_imports_what_opens_a_connection(path: Path) -> None:
    assert not imported(path) & NETWORK


def test_the_page_has_no_address_of_anything_it_would_load() -> None:
    folder = ROOT / "reports" / "html" / "templates"
    loading = ('src="http', "src='http", "@import", "url(http", '<link rel="stylesheet"')
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    assert not [(path, one) for path in files for one in loading if one in path.read_text("utf-8")]

"""docs/privacy.md is true: nothing of audit can reach a network."""

from __future__ import annotations

from pathlib import Path

from tests.effort import each
from tests.repository.sources import PRODUCT, ROOT, module, shown

NETWORK = {
    "aiohttp", "asyncio", "distributed", "fsspec", "fsspec.core", "ftplib", "http.client", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket", "ssl",
    "telnetlib", "urllib.request", "urllib3", "webbrowser", "xmlrpc",
}  # fmt: skip

# An archive at an address, or a cluster, is reached because the command names it.
ASKED = {"audit/archive/files.py": {"fsspec.core"}, "audit/archive/engines/dask_cluster.py": {"distributed"}}

# The page of `audit serve` is asked by the browser of this machine: it listens on the loopback interface, and opens the browser.
LISTENS = {"audit/serve/pages.py": {"asyncio"}, "audit/serve/running.py": {"socket", "webbrowser"}}


@each(PRODUCT, shown)
def test_no_module_imports_what_opens_a_connection(path: Path) -> None:
    one = module(path)
    allowed = {**ASKED, **LISTENS}.get(str(path.relative_to(ROOT)), set())
    assert {*one.imports, *one.for_types} & NETWORK == allowed


def test_the_page_has_no_address_of_anything_it_would_load() -> None:
    folder = ROOT / "reports" / "html" / "templates"
    loading = ('src="http', "src='http", "@import", "url(http", '<link rel="stylesheet"')
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    assert not [(path, one) for path in files for one in loading if one in path.read_text("utf-8")]

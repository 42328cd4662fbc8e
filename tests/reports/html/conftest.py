from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from audit.result import Result
from tests.reports.html.browser import launched
from tests.reports.html.pages import audited, market

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with launched() as found:
        yield found


@pytest.fixture(scope="session")
def newspaper() -> Result:
    """The newspaper page that comes with the project."""
    return audited(ROOT / "claims")


@pytest.fixture
def with_text(tmp_path: Path) -> Result:
    """An article whose text is at hand."""
    return market(tmp_path)

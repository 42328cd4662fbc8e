from __future__ import annotations

from pathlib import Path

import pytest

from audit.engine.result import Result
from tests.reports.html.pages import Pages, audited, many, market
from tests.reports.sample import with_documents

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The newspaper page that comes with the project, an article whose text is at hand, the sample of every kind of
    finding, and files of a thousand claims and of three hundred."""
    return Pages(
        tmp_path_factory.mktemp("pages"),
        {
            "newspaper": lambda _: audited(ROOT / "claims"),
            "with_text": market,
            "sample": lambda _: with_documents(),
            "thousand": lambda folder: many(folder, 1000),
            "long": lambda folder: many(folder, 300),
        },
    )


@pytest.fixture
def newspaper(pages: Pages) -> Result:
    return pages.result("newspaper")


@pytest.fixture
def with_text(pages: Pages) -> Result:
    return pages.result("with_text")

"""Settings for all tests: a machine that is busy must not fail a property for being slow."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.effort import tried

if TYPE_CHECKING:
    from playwright.sync_api import Browser

os.environ.pop(
    "COLUMNS", None
)  # a width that somebody else's terminal has, or that the workers of a run are given

settings.register_profile("steady", deadline=None, max_examples=tried(100))
settings.load_profile("steady")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser of all tests of pages: a process can have one only."""
    from tests.reports.html.browser import launched  # which most tests need not wait for

    with launched() as found:
        yield found
